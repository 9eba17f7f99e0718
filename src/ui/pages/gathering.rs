//! One event: who is there, what to bring them, who should meet, and what follows.

mod capture;
mod follow_up;
mod guest;
mod inviting;

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use self::capture::Capture;
use self::follow_up::follow_up;
use self::guest::GuestLine;
use self::inviting::Inviting;
use crate::app::view::gathering::{GatheringView, GuestRow, gathering};
use crate::app::words::gatherings as say;
use crate::app::{Event, GatheringEdit, GatheringEvent, GroupKey, Route};
use crate::domain::{Day, GatheringId, Someone};
use crate::ui::context::{AppContext, use_app};
use crate::ui::icons::Icon;
use crate::ui::parts::{EmptyState, Later, MeetingRow, NotYet, Section, use_later};
use crate::ui::widgets::button::{Button, ButtonLink, Variant};
use crate::ui::widgets::editable::{Editable, EditableLook};
use crate::ui::widgets::icon::{IconSize, IconView};
use crate::ui::widgets::search_field::SearchField;

/// How many guests are shown at first: more makes the page slow, and nobody reads it.
const SHOWN: usize = 40;
/// How many of them are in sight then.
const IN_SIGHT: usize = 16;
/// The same of an event that was, where those one met stand above them.
const IN_SIGHT_BELOW: usize = 6;

#[derive(Properties, PartialEq)]
pub struct GatheringProps {
    pub id: GatheringId,
}

/// To be drawn with the id as its key, so that nothing typed for one event is left for another.
#[component]
pub fn Gathering(props: &GatheringProps) -> Html {
    let app = use_app();
    let query = use_state(String::new);
    let limit = use_state(|| SHOWN);
    let opened = use_state(|| None::<Someone>);
    let all_drawn = use_later(1);
    let view = gathering(&app.model(), props.id, &query, *limit);
    let Some(view) = view.map(Rc::new) else {
        return gone();
    };
    let on_open = {
        let opened = opened.clone();
        Callback::from(move |who: Someone| {
            opened.set((opened.as_ref() != Some(&who)).then_some(who));
        })
    };
    let guest = |row: &GuestRow| {
        html! {
            <GuestLine
                key={format!("{:?}", row.who)}
                gathering={view.id}
                row={row.clone()}
                is_open={opened.as_ref() == Some(&row.who)}
                on_open={on_open.clone()}
            />
        }
    };
    let (title, in_sight) = match view.has_begun {
        true => (say::GUESTS_WERE, IN_SIGHT_BELOW),
        false => (say::GUESTS, IN_SIGHT),
    };
    let drawn = if all_drawn { usize::MAX } else { in_sight };
    let below = {
        let (app, view) = (app.clone(), view.clone());
        move |()| meetings(&app, &view)
    };
    html! {
        <>
            <a class="page__back" href={Route::Gatherings.hash()}>
                <IconView icon={Icon::ArrowLeft} size={IconSize::Small} />{ say::BACK }
            </a>
            { head(&app, &view) }
            if view.has_begun {
                <Capture id={view.id} />
                { follow_up(&app, &view) }
            }
            <Section id="guests" {title}>
                <p class="section__note">{ &view.count }</p>
                if view.is_long {
                    <SearchField
                        id="find-guest"
                        label={say::FIND_GUEST}
                        placeholder={say::FIND_GUEST}
                        value={(*query).clone()}
                        on_input={let query = query.clone(); move |it| query.set(it)}
                    />
                    if view.guests.is_empty() {
                        <p class="soft" role="status">{ say::NO_SUCH_GUEST }</p>
                    }
                }
                <ul class="rows">{ for view.guests.iter().take(drawn).map(guest) }</ul>
                if view.found > view.guests.len() {
                    <Button
                        label={say::show_more(view.found)}
                        variant={Variant::Quiet}
                        on_click={let limit = limit.clone(); move |()| limit.set(usize::MAX)}
                    />
                }
                <Inviting id={view.id} contacts={view.contacts.clone()} groups={view.groups.clone()} />
            </Section>
            <Later frames={2} draw={below} />
            if !view.has_begun {
                <Capture id={view.id} />
            }
            <div class="actions event__more">
                <Button
                    label={say::DELETE}
                    icon={Icon::Trash2}
                    variant={Variant::Danger}
                    on_click={app.on(Event::Gathering(GatheringEvent::Deleted(view.id)))}
                />
            </div>
        </>
    }
}

fn gone() -> Html {
    html! {
        <>
            <h1 class="visually-hidden" tabindex="-1">{ say::NOT_HERE }</h1>
            <EmptyState title={say::NOT_HERE} text={say::NOT_HERE_TEXT}>
                <ButtonLink label={say::TO_EVENTS} href={Route::Gatherings.hash()} />
            </EmptyState>
        </>
    }
}

/// A callback that reports an edit of this event.
fn edits<T: 'static>(
    app: &AppContext,
    id: GatheringId,
    edit: impl Fn(T) -> GatheringEdit + 'static,
) -> Callback<T> {
    app.dispatch
        .reform(move |it| Event::Gathering(GatheringEvent::Edited(id, edit(it))))
}

fn head(app: &AppContext, view: &GatheringView) -> Html {
    let id = view.id;
    let on_day = edits(app, id, |event: web_sys::Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        GatheringEdit::Day(Day::parse_iso(&input.value()))
    });
    html! {
        <header class="event__head">
            <h1 class="visually-hidden" tabindex="-1">{ &view.name }</h1>
            <Editable
                label={say::NAME}
                value={view.name.clone()}
                placeholder={say::NAME_EMPTY}
                look={EditableLook::Title}
                on_commit={edits(app, id, GatheringEdit::Name)}
            />
            <div class="event__facts">
                <label class="visually-hidden" for="event-day">{ say::DAY }</label>
                <input
                    class="field__input event__day"
                    id="event-day"
                    type="date"
                    value={view.day.map(|it| it.to_string()).unwrap_or_default()}
                    onchange={on_day}
                />
                if view.when.is_empty() {
                    <span class="soft">{ say::NO_DAY }</span>
                } else {
                    <span>{ &view.when }</span>
                }
                <Editable
                    label={say::PLACE}
                    value={view.place.clone()}
                    placeholder={say::PLACE_EMPTY}
                    on_commit={edits(app, id, GatheringEdit::Place)}
                />
            </div>
            <Editable
                label={say::NOTE}
                value={view.note.clone()}
                placeholder={say::NOTE_EMPTY}
                look={EditableLook::Lede}
                multiline={true}
                on_commit={edits(app, id, GatheringEdit::Note)}
            />
        </header>
    }
}

fn meetings(app: &AppContext, view: &GatheringView) -> Html {
    if !view.can_meet {
        return Html::default();
    }
    html! {
        <Section id="should-meet" title={say::SHOULD_MEET}>
            if let Some(text) = view.thinking {
                <NotYet {text} />
            } else if view.meetings.is_empty() {
                <p class="soft">{ say::NOBODY_MEETS }</p>
            }
            <ul class="rows">
                { for view.meetings.iter().map(|it| html! {
                    <MeetingRow
                        key={it.title.clone()}
                        card={it.clone()}
                        begin={say::INTRODUCE_THERE}
                        on_event={&app.dispatch}
                    />
                }) }
            </ul>
            if !view.meetings.is_empty() {
                <ButtonLink
                    label={say::WHOLE_ROUND}
                    href={Route::GroupRound(Some(GroupKey::Gathering(view.id))).hash()}
                    variant={Variant::Quiet}
                />
            }
        </Section>
    }
}
