//! What is worth doing, a line for each: what it is, what can be noted at once, and later.

use yew::prelude::*;

use crate::app::GivingEvent;
use crate::app::view::agenda::{AgendaView, Choice, LaterRow, MatterRow, Told};
use crate::app::words::agenda as say;
use crate::app::{Event, Route};
use crate::ui::context::{AppContext, use_app};
use crate::ui::focus;
use crate::ui::parts::{LongList, PersonFace, Section};
use crate::ui::widgets::button::{Button, ButtonLink, Variant};
use crate::ui::widgets::disclosure::Disclosure;
use crate::ui::widgets::face::FaceSize;
use crate::ui::widgets::menu::{Menu, MenuChoice};

#[derive(Properties, PartialEq)]
pub struct MattersProps {
    pub agenda: AgendaView,
}

/// What is due today.
#[component]
pub fn Matters(props: &MattersProps) -> Html {
    let app = use_app();
    let more = app.on(Event::Giving(GivingEvent::ClickedShowMore));
    html! {
        <Section id="matters" title={say::SOON} first={true}>
            <ul class="rows matters">
                { for props.agenda.rows.iter().map(|it| row(&app, it)) }
            </ul>
            if props.agenda.has_more {
                <div class="today__more">
                    <Button label={say::SHOW_MORE} variant={Variant::Quiet} on_click={more} />
                </div>
            }
        </Section>
    }
}

/// What is promised for later, and what was put off.
#[component]
pub fn ForLater(props: &MattersProps) -> Html {
    let app = use_app();
    let rows = props.agenda.later.clone();
    html! {
        <div class="matters__later">
            <Disclosure summary={props.agenda.later_count.clone()}>
                <LongList name="later" class="rows" count={rows.len()} row={move |at: usize| later(&app, &rows[at])} />
            </Disclosure>
        </div>
    }
}

fn row(app: &AppContext, row: &MatterRow) -> Html {
    let answers = menu(app, say::WHAT_HAPPENED, &row.answers);
    let put_off = menu(app, say::LATER, &row.later);
    html! {
        <li class="matter" key={row.told.key.clone()}>
            { told(&row.told, html! { <>
                if let (Some(to), false) = (row.told.to, row.open.is_empty()) {
                    <ButtonLink label={row.open.clone()} href={to.hash()} />
                }
                { for row.done.iter().map(|it| button(app, it)) }
                { answers }
                { put_off }
            </> }) }
        </li>
    }
}

fn later(app: &AppContext, row: &LaterRow) -> Html {
    html! {
        <li class="matter" key={row.told.key.clone()}>
            { told(&row.told, html! { <>
                <span class="matter__when">{ &row.when }</span>
                { for row.choices.iter().map(|it| button(app, it)) }
            </> }) }
        </li>
    }
}

/// What it is, and beside it what can be done, where there is room.
fn told(told: &Told, actions: Html) -> Html {
    html! {
        <>
            if !told.people.is_empty() {
                <div class="matter__who">
                    { for told.people.iter().map(|it| html! {
                        <PersonFace face={it.face.clone()} size={FaceSize::Small} />
                    }) }
                </div>
            }
            <div class="matter__body">
                <div class="matter__text">
                    { title(&told.title, told.to) }
                    if !told.detail.is_empty() {
                        <span class="matter__detail">{ &told.detail }</span>
                    }
                </div>
                <div class="matter__actions">{ actions }</div>
            </div>
        </>
    }
}

fn title(title: &str, to: Option<Route>) -> Html {
    match to {
        Some(to) => html! { <a class="matter__title" href={to.hash()}>{ title }</a> },
        None => html! { <span class="matter__title">{ title }</span> },
    }
}

fn button(app: &AppContext, choice: &Choice) -> Html {
    let on_click = did(app, choice.event.clone());
    html! { <Button key={choice.label.clone()} label={choice.label.clone()} {on_click} /> }
}

fn menu(app: &AppContext, label: &'static str, choices: &[Choice]) -> Html {
    if choices.is_empty() {
        return Html::default();
    }
    let events: Vec<Event> = choices.iter().map(|it| it.event.clone()).collect();
    let choices = choices
        .iter()
        .map(|it| {
            let choice = MenuChoice::new(it.label.clone());
            if it.apart { choice.apart() } else { choice }
        })
        .collect::<Vec<_>>();
    let dispatch = app.dispatch.clone();
    let on_choose = move |index: usize| {
        if let Some(event) = events.get(index) {
            next_has_focus();
            dispatch.emit(event.clone());
        }
    };
    html! { <Menu {label} {choices} {on_choose} /> }
}

fn did(app: &AppContext, event: Event) -> Callback<()> {
    let dispatch = app.dispatch.clone();
    Callback::from(move |()| {
        next_has_focus();
        dispatch.emit(event.clone());
    })
}

/// The line goes; the next one is where the keyboard goes on.
fn next_has_focus() {
    focus::after_drawing(".matters .button");
}
