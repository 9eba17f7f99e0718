//! All events, and the way to a new one.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::view::gatherings::{GatheringRow, gatherings};
use crate::app::words::{gatherings as say, rounds};
use crate::app::{Event, GatheringEvent, Route};
use crate::domain::Day;
use crate::ui::context::use_app;
use crate::ui::icons::Icon;
use crate::ui::parts::{EmptyState, LongList, PageHead, Section};
use crate::ui::widgets::button::{Button, ButtonLink, Variant};
use crate::ui::widgets::text_field::TextField;

#[component]
pub fn Gatherings() -> Html {
    let app = use_app();
    let view = gatherings(&app.model());
    let is_empty = view.coming.is_empty() && view.past.is_empty();
    html! {
        <>
            <PageHead title={say::TITLE} lede={say::LEDE}>
                <ButtonLink
                    label={rounds::TITLE}
                    href={Route::GroupRound(None).hash()}
                    icon={Icon::Users}
                    variant={Variant::Quiet}
                />
            </PageHead>
            <NewGathering />
            if is_empty {
                <EmptyState title={say::NONE_TITLE} text={say::NONE_TEXT} />
            }
            { section("coming", say::COMING, &view.coming) }
            { section("past", say::PAST, &view.past) }
        </>
    }
}

fn section(id: &'static str, title: &'static str, list: &[GatheringRow]) -> Html {
    if list.is_empty() {
        return Html::default();
    }
    let rows = list.to_vec();
    html! {
        <Section {id} {title}>
            <LongList name={id} class="rows" count={rows.len()} row={move |at: usize| row(&rows[at])} />
        </Section>
    }
}

fn row(row: &GatheringRow) -> Html {
    html! {
        <li class="row" key={row.id.to_string()}>
            <div class="row__text">
                <a class="row__title" href={Route::Gathering(row.id).hash()}>{ &row.name }</a>
                if !row.when.is_empty() {
                    <span class="row__detail">{ &row.when }</span>
                }
            </div>
            <span class="row__end">{ &row.guests }</span>
        </li>
    }
}

#[component]
fn NewGathering() -> Html {
    let app = use_app();
    let name = use_state(String::new);
    let day = use_state(|| None::<Day>);
    // Nothing is missed before somebody tried to do without it.
    let tried = use_state(|| false);
    let is_missing = *tried && name.trim().is_empty();
    let add = {
        let (name, day, tried) = (name.clone(), day.clone(), tried.clone());
        let dispatch = app.dispatch.clone();
        Callback::from(move |()| {
            tried.set(true);
            if !name.trim().is_empty() {
                dispatch.emit(Event::Gathering(GatheringEvent::Added {
                    name: (*name).clone(),
                    day: *day,
                }));
            }
        })
    };
    let on_day = {
        let day = day.clone();
        move |event: web_sys::Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            day.set(Day::parse_iso(&input.value()));
        }
    };
    html! {
        <Section id="new-event" title={say::NEW} first=true>
            <div class="event-new">
                <TextField
                    id="event-name"
                    label={say::NEW_NAME}
                    value={(*name).clone()}
                    problem={is_missing.then_some(AttrValue::from(say::NAME_MISSING))}
                    on_input={let name = name.clone(); move |it| name.set(it)}
                    on_enter={add.clone()}
                />
                <div class="field">
                    <label class="field__label" for="event-day">{ say::NEW_DAY }</label>
                    <input
                        class="field__input"
                        id="event-day"
                        type="date"
                        value={day.map(|it| it.to_string()).unwrap_or_default()}
                        onchange={on_day}
                    />
                </div>
                <Button label={say::ADD} icon={Icon::Plus} on_click={add} />
            </div>
        </Section>
    }
}
