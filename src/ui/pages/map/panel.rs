//! Who is looked at closely on the map: with whom they are linked, and whom they could meet.

use yew::prelude::*;

use crate::app::map::{Chosen, MapEvent};
use crate::app::view::PersonBrief;
use crate::app::view::map::{Linked, Panel, PersonPanel};
use crate::app::words::map as say;
use crate::app::{Event, Route};
use crate::ui::context::{AppContext, use_app};
use crate::ui::icons::Icon;
use crate::ui::parts::{PersonFace, PersonPill, SuggestionArticle};
use crate::ui::widgets::button::{Button, ButtonLink, Variant};

#[derive(Properties, PartialEq)]
pub struct MapPanelProps {
    pub panel: Panel,
}

#[component]
pub fn MapPanel(props: &MapPanelProps) -> Html {
    let app = use_app();
    let title = match &props.panel {
        Panel::Person(person) => person.brief.name.clone(),
        Panel::Bridge(card) => card.title.clone(),
    };
    html! {
        <aside class="map__panel" aria-labelledby="map-panel">
            <div class="map__panel-head">
                if let Panel::Person(person) = &props.panel {
                    <PersonFace face={person.brief.face.clone()} />
                }
                <div class="map__panel-title">
                    <h2 id="map-panel" tabindex="-1">{ title }</h2>
                    <p>{ match &props.panel {
                        Panel::Person(person) => person.brief.line.clone(),
                        Panel::Bridge(_) => say::BRIDGES.to_owned(),
                    } }</p>
                </div>
                <Button
                    label={say::CLOSE}
                    icon={Icon::X}
                    icon_only={true}
                    variant={Variant::Quiet}
                    on_click={app.on(Event::Map(MapEvent::LetGo))}
                />
            </div>
            { match &props.panel {
                Panel::Person(panel) => person(&app, panel),
                Panel::Bridge(card) => html! {
                    <SuggestionArticle
                        key={card.title.clone()}
                        card={(**card).clone()}
                        on_event={app.dispatch.clone()}
                    />
                },
            } }
        </aside>
    }
}

fn person(app: &AppContext, panel: &PersonPanel) -> Html {
    html! {
        <>
            { for panel.links.iter().map(linked) }
            if !panel.bridges.is_empty() {
                <ul class="map__bridges">
                    { for panel.bridges.iter().map(|(label, chosen)| bridge(app, label, *chosen)) }
                </ul>
            }
            <ButtonLink
                label={say::open_page(&panel.brief.name)}
                href={Route::Person(panel.brief.id).hash()}
            />
        </>
    }
}

fn linked(linked: &Linked<PersonBrief>) -> Html {
    html! {
        <div class="map__links">
            <h3>{ linked.how }</h3>
            <div class="map__pills">
                { for linked.people.iter().map(|it| html! { <PersonPill person={it.clone()} /> }) }
                if linked.more > 0 {
                    <span class="soft">{ say::some(&[], linked.more) }</span>
                }
            </div>
        </div>
    }
}

fn bridge(app: &AppContext, label: &str, chosen: Chosen) -> Html {
    html! {
        <li>
            <Button
                label={label.to_owned()}
                icon={Icon::Spline}
                variant={Variant::Link}
                on_click={app.on(Event::Map(MapEvent::Chose(chosen)))}
            />
        </li>
    }
}
