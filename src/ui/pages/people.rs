//! Everybody: searched, narrowed down, scrolled through.

mod circles;
mod selecting;

use circles::Circles;
use selecting::Selecting;
use yew::prelude::*;

use crate::app::view::people::{
    ChipView, EmptyList, PeopleView, PersonRow, PhraseView, people, row, searched,
};
use crate::app::words::{people as say, selection};
use crate::app::{
    CardForm, CardsOf, Event, ExportEvent, Filter, FindEvent, Narrowing, Private, Route,
    SelectionEvent,
};
use crate::ui::context::{AppContext, use_app};
use crate::ui::focus;
use crate::ui::icons::Icon;
use crate::ui::parts::{EmptyState, PageHead, PersonFace, ToMap, marked};
use crate::ui::widgets::button::{Button, ButtonLink, Variant};
use crate::ui::widgets::chips::FilterChip;
use crate::ui::widgets::search_field::SearchField;
use crate::ui::widgets::virtual_list::VirtualList;

/// As `.person-row` has it, until a row was measured.
const ROW_HEIGHT: f64 = 72.0;

/// In the form that every address book reads, without what is private.
const CARDS_OF_SHOWN: Event = Event::Export(ExportEvent::ClickedCards {
    of: CardsOf::Shown,
    form: CardForm::VCard3,
    private: Private::LeftOut,
});

#[component]
pub fn People() -> Html {
    let app = use_app();
    let on_toggle = use_callback(app.dispatch.clone(), |narrowing, dispatch| {
        dispatch.emit(Event::ToggledNarrowing(narrowing));
    });
    let view = people(&app.model());
    let selects = app.model().selected.is_some();
    if view.empty == Some(EmptyList::NobodyYet) {
        return html! {
            <>
                <PageHead title={say::TITLE} />
                <EmptyState title={say::NOBODY_YET} text={say::NOBODY_YET_TEXT}>
                    <div class="actions">{ ways_in(Variant::Primary) }</div>
                </EmptyState>
            </>
        };
    }
    let on_input = {
        let app = app.clone();
        Callback::from(move |query: String| {
            let filter = searched(&app.model(), query);
            app.dispatch.emit(Event::ChangedFilter(filter));
        })
    };
    // From the search straight into what it found.
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "ArrowDown" {
            event.prevent_default();
            focus::after_drawing("a.person-row, .person-row input");
        }
    });
    html! {
        <>
            <PageHead title={say::TITLE}><ToMap /></PageHead>
            <div class="people__search" {onkeydown}>
                <SearchField
                    id="search"
                    label={say::SEARCH}
                    placeholder={say::SEARCH_HINT}
                    value={view.query.clone()}
                    {on_input}
                />
                <Selecting />
            </div>
            <Filters chips={view.chips.clone()} {on_toggle} />
            <div class="people__more">
                <Circles circles={view.circles.clone()} />
                <div class="people__ask actions">
                    { for view.questions.iter().map(|(label, typed)| html! {
                        <Button
                            label={label.clone()}
                            icon={Icon::Search}
                            variant={Variant::Quiet}
                            on_click={app.on(Event::Find(FindEvent::Opened(typed.clone())))}
                        />
                    }) }
                </div>
            </div>
            <div class="people__count">
                <span role="status">{ &view.count }</span>
                if let Some(alike) = view.alike.clone() {
                    <ButtonLink
                        label={alike}
                        href={Route::Duplicates.hash()}
                        variant={Variant::Link}
                    />
                }
                <div class="actions">
                    if !selects {
                        <Button
                            label={selection::SELECT}
                            icon={Icon::Check}
                            variant={Variant::Quiet}
                            on_click={app.on(Event::Selection(SelectionEvent::Began))}
                        />
                    }
                    if let Some(label) = view.cards.clone() {
                        <Button
                            {label}
                            icon={Icon::Download}
                            icon_only={true}
                            variant={Variant::Quiet}
                            on_click={app.on(CARDS_OF_SHOWN)}
                        />
                    }
                    { ways_in(Variant::Quiet) }
                </div>
            </div>
            { list(&app, &view) }
        </>
    }
}

fn ways_in(import: Variant) -> Html {
    html! {
        <>
            <ButtonLink
                label={say::IMPORT}
                href={Route::Import.hash()}
                icon={Icon::FileUp}
                variant={import}
            />
            <ButtonLink
                label={say::NEW_PERSON}
                href={Route::NewPerson.hash()}
                icon={Icon::UserPlus}
                variant={Variant::Quiet}
            />
        </>
    }
}

#[derive(Properties, PartialEq)]
struct FiltersProps {
    chips: Vec<ChipView>,
    on_toggle: Callback<Narrowing>,
}

/// A component of its own, so that it is not drawn anew for each letter typed into the search.
#[component]
fn Filters(props: &FiltersProps) -> Html {
    let chip = |chip: &ChipView| {
        let narrowing = chip.narrowing.clone();
        html! {
            <FilterChip
                key={chip.label.clone()}
                label={chip.label.clone()}
                pressed={chip.pressed}
                on_toggle={props.on_toggle.reform(move |_| narrowing.clone())}
            />
        }
    };
    html! {
        <div class="people__filters chips" role="group" aria-label={say::SHOW_ONLY}>
            { for props.chips.iter().map(chip) }
        </div>
    }
}

fn list(app: &AppContext, view: &PeopleView) -> Html {
    match &view.empty {
        None | Some(EmptyList::NobodyYet) => {
            let row = {
                let (app, shown) = (app.clone(), view.shown.clone());
                Callback::from(move |index: usize| {
                    let model = app.model();
                    let row = shown.get(index).and_then(|id| row(&model, *id));
                    match row {
                        Some(row) if model.selected.is_some() => selecting::row(&app, &model, &row),
                        Some(row) => person_row(row),
                        None => Html::default(),
                    }
                })
            };
            html! {
                <VirtualList
                    label={say::TITLE}
                    count={view.shown.len()}
                    row_height={ROW_HEIGHT}
                    {row}
                />
            }
        }
        Some(EmptyList::NotFound { add, event }) => html! {
            <EmptyState title={say::NOBODY_FOUND} text={say::NOBODY_FOUND_TEXT}>
                <div class="actions">
                    <Button
                        label={say::CLEAR_SEARCH}
                        on_click={app.on(Event::ChangedFilter(view.unsearched.clone()))}
                    />
                    <Button
                        label={add.clone()}
                        icon={Icon::UserPlus}
                        variant={Variant::Quiet}
                        on_click={app.on(Event::clone(event))}
                    />
                </div>
            </EmptyState>
        },
        Some(EmptyList::NobodyFits) => html! {
            <EmptyState title={say::NOBODY_FITS} text={say::NOBODY_FITS_TEXT}>
                <Button
                    label={say::CLEAR_FILTER}
                    on_click={app.on(Event::ChangedFilter(Filter::default()))}
                />
            </EmptyState>
        },
    }
}

fn person_row(row: PersonRow) -> Html {
    html! {
        <a class="person-row" href={Route::Person(row.id).hash()}>{ told(&row) }</a>
    }
}

fn told(row: &PersonRow) -> Html {
    html! {
        <>
            <PersonFace face={row.face.clone()} />
            <span class="person-row__who">
                <span class="person-row__name">{ marked(&row.name) }</span>
                <span class="person-row__work">{ marked(&row.work) }</span>
            </span>
            <span class="person-row__words">{ for row.phrases.iter().map(phrase) }</span>
        </>
    }
}

fn phrase(phrase: &PhraseView) -> Html {
    let words = marked(&phrase.pieces);
    html! {
        <span class="person-row__phrase">
            { phrase.lead }{ " " }
            if phrase.quoted {
                <q>{ words }</q>
            } else {
                { words }
            }
        </span>
    }
}
