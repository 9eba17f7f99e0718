//! Who knows whom, as a map and as a list that says the same.

mod drawing;
mod ink;
mod list;
mod names;
mod panel;
mod sight;
mod stage;

use std::rc::Rc;

use yew::prelude::*;

use self::list::{MapList, PictureOf};
use self::panel::MapPanel;
use self::stage::Stage;
use crate::app::map::{Chosen, MapEvent, Shown};
use crate::app::view::map::{
    EmptyMap, Picture, list, lit, map, narrowings, panel, picture, summary,
};
use crate::app::words::map as say;
use crate::app::{Event, Route};
use crate::domain::Someone;
use crate::ui::context::{AppContext, use_app};
use crate::ui::icons::Icon;
use crate::ui::parts::{Choosing, EmptyState, NotYet, PageHead};
use crate::ui::widgets::button::ButtonLink;
use crate::ui::widgets::segmented::{Segmented, SegmentedChoice};
use crate::ui::widgets::select::Select;

#[component]
pub fn Map() -> Html {
    let app = use_app();
    let view = map(&app.model());
    let drawn = {
        let app = app.clone();
        use_memo(view.key.clone(), move |_| {
            picture(&app.model()).map(Rc::new)
        })
    };
    if let Some(empty) = view.empty {
        return nothing(empty);
    }
    let Some(picture) = (*drawn).clone() else {
        return html! {
            <>
                <PageHead title={say::TITLE} />
                if let Some(drawing) = view.drawing {
                    <NotYet text={drawing} />
                }
            </>
        };
    };
    let panel = panel(&app.model(), &picture);
    html! {
        <>
            { head(&app, view.shown) }
            { controls(&app, &picture) }
            <div class={classes!("map", (view.shown == Shown::List).then_some("map--list"))}>
                { match view.shown {
                    Shown::Picture => stage(&app, &picture),
                    Shown::List => {
                        let rows = list(&app.model(), &picture);
                        html! { <MapList picture={PictureOf(picture.clone())} {rows} /> }
                    }
                } }
                if let Some(panel) = panel {
                    <MapPanel {panel} />
                }
            </div>
            if view.shown == Shown::Picture {
                { legend(&picture) }
            }
        </>
    }
}

fn nothing(why: EmptyMap) -> Html {
    let (title, text) = match why {
        EmptyMap::NobodyYet => (say::NOBODY_TITLE, say::NOBODY_TEXT),
        EmptyMap::NoLinks => (say::NO_LINKS_TITLE, say::NO_LINKS_TEXT),
    };
    html! {
        <>
            <PageHead title={say::TITLE} />
            <EmptyState {title} {text}>
                <ButtonLink label={say::TO_PEOPLE} icon={Icon::Users} href={Route::People.hash()} />
            </EmptyState>
        </>
    }
}

fn head(app: &AppContext, shown: Shown) -> Html {
    let ways = [Shown::Picture, Shown::List];
    let on_choose = app.dispatch.reform(move |at: usize| {
        let shown = ways.get(at).copied().unwrap_or_default();
        Event::Map(MapEvent::Switched(shown))
    });
    html! {
        <PageHead title={say::TITLE}>
            <Segmented
                name="map-shown"
                legend={say::SHOWN_AS}
                choices={say::SHOWN.map(SegmentedChoice::new).to_vec()}
                chosen={ways.iter().position(|it| *it == shown)}
                {on_choose}
            />
        </PageHead>
    }
}

fn controls(app: &AppContext, picture: &Picture) -> Html {
    let (narrowings, chosen) = narrowings(&app.model(), picture);
    let choices = narrowings.iter().map(|it| it.label.clone().into());
    let choices: Vec<AttrValue> = choices.collect();
    let on_narrow = app.dispatch.reform(move |at: usize| {
        let within = narrowings.get(at).map(|it| it.within.clone());
        Event::Map(MapEvent::Narrowed(within.unwrap_or_default()))
    });
    let on_find = {
        let app = app.clone();
        Callback::from(move |someone: Someone| {
            let id = app.model().book.resolve(&someone);
            if let Some(id) = id {
                app.dispatch.emit(Event::Map(MapEvent::Found(id)));
            }
        })
    };
    let summary = summary(&app.model(), picture);
    html! {
        <>
            <div class="map__controls">
                <Choosing id="map-find" label={say::FIND} but={Vec::new()} on_choose={on_find} />
                <Select label={say::SHOW_ONLY} {choices} {chosen} on_choose={on_narrow} />
            </div>
            <p class="map__count" role="status">{ summary }</p>
        </>
    }
}

fn stage(app: &AppContext, picture: &Rc<Picture>) -> Html {
    let on_choose = app.dispatch.reform(|chosen: Option<Chosen>| {
        Event::Map(chosen.map_or(MapEvent::LetGo, MapEvent::Chose))
    });
    let on_open = app.dispatch.reform(|id| Event::Map(MapEvent::Opened(id)));
    let model = app.model();
    html! {
        <Stage
            key={model.map.book}
            book={model.map.book}
            picture={picture.clone()}
            lit={lit(&model, picture).map(Rc::from)}
            chosen={model.map.chosen}
            within={model.map.within.clone()}
            {on_choose}
            {on_open}
        />
    }
}

/// Only of what is drawn.
fn legend(picture: &Picture) -> Html {
    let kinds = picture.kinds();
    let keys = [
        (kinds.knows, "map__key", say::KNOW),
        (kinds.brought, "map__key map__key--brought", say::BROUGHT),
        (kinds.made, "map__key map__key--made", say::MADE),
        (
            kinds.under_way,
            "map__key map__key--under-way",
            say::UNDER_WAY,
        ),
        (kinds.bridges, "map__key map__key--bridge", say::COULD_MEET),
    ];
    html! {
        <ul class="map__legend" aria-label={say::LEGEND}>
            { for keys.into_iter().filter(|it| it.0).map(|(_, class, words)| html! {
                <li><span {class} />{ words }</li>
            }) }
        </ul>
    }
}
