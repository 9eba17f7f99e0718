//! Whom one met, and what could come next with each of them.

use yew::prelude::*;

use super::edits;
use crate::app::view::gathering::{FollowUp, GatheringView, Letter, NextStep};
use crate::app::words::gatherings as say;
use crate::app::{Edit, Event, GatheringEdit, PersonEvent, Route, SuggestionEvent};
use crate::domain::{ContactId, Felt, GatheringId, NoteKind, Someone};
use crate::ui::context::AppContext;
use crate::ui::icons::Icon;
use crate::ui::parts::{LongList, PersonFace, Section};
use crate::ui::widgets::button::{Button, ButtonLink, Variant};
use crate::ui::widgets::disclosure::Disclosure;
use crate::ui::widgets::face::FaceSize;

/// As many as one gets to at one sitting.
const AT_FIRST: usize = 12;

pub fn follow_up(app: &AppContext, view: &GatheringView) -> Html {
    if view.follow_ups.is_empty() {
        return Html::default();
    }
    let (app, all, id) = (app.clone(), view.follow_ups.clone(), view.id);
    let count = all.len();
    let row = move |at: usize| row(&app, id, &all[at]);
    html! {
        <Section id="follow-up" title={say::FOLLOW_UP}>
            <p class="section__note">{ say::FOLLOW_UP_TEXT }</p>
            <LongList name="follow-up" class="rows" {count} first={AT_FIRST} {row} />
        </Section>
    }
}

fn row(app: &AppContext, id: GatheringId, it: &FollowUp) -> Html {
    html! {
        <li class="follow" key={format!("{:?}", it.who)}>
            <div class="follow__who">
                if let Some(person) = &it.person {
                    <PersonFace face={person.face.clone()} size={FaceSize::Small} />
                    <a class="follow__name" href={Route::Person(person.id).hash()}>{ &it.name }</a>
                } else {
                    <span class="follow__name">{ &it.name }</span>
                }
            </div>
            { for it.so_far.iter().map(|it| html! { <p class="follow__so-far">{ it }</p> }) }
            { for it.next.iter().filter_map(said).map(|it| html! { <p>{ it }</p> }) }
            <div class="actions">
                { for it.next.iter().map(|next| step(app, id, it, next)) }
            </div>
            if let (Some(letter), Some(person)) = (&it.letter, &it.person) {
                { a_word(app, letter, person.id) }
            }
        </li>
    }
}

fn said(step: &NextStep) -> Option<&String> {
    match step {
        NextStep::Promise(sentence) | NextStep::Thank(sentence) => Some(sentence),
        NextStep::AddToBook | NextStep::Introduce { .. } | NextStep::NoteNeeds => None,
    }
}

fn step(app: &AppContext, id: GatheringId, it: &FollowUp, step: &NextStep) -> Html {
    match (step, &it.who) {
        (NextStep::AddToBook, Someone::Name(name)) => {
            let name = name.clone();
            let book = edits(app, id, move |()| GatheringEdit::Booked(name.clone()));
            html! { <Button label={say::ADD_TO_BOOK} icon={Icon::UserPlus} on_click={book} /> }
        }
        (NextStep::Introduce { pair, label }, _) => {
            let begin = Event::Suggestion(SuggestionEvent::ClickedAskBoth(*pair));
            html! { <Button label={label.clone()} icon={Icon::Spline} on_click={app.on(begin)} /> }
        }
        (NextStep::NoteNeeds, Someone::Contact(id)) => html! {
            <ButtonLink label={say::NOTE_NEEDS} href={Route::Session(*id).hash()} />
        },
        _ => Html::default(),
    }
}

fn a_word(app: &AppContext, letter: &Letter, to: ContactId) -> Html {
    let wrote = Edit::AddedNote {
        kind: NoteKind::Message,
        text: letter.note.clone(),
        day: app.model().today,
        felt: Felt::default(),
    };
    html! {
        <Disclosure summary={say::WRITE}>
            <p class="follow__letter">{ &letter.text }</p>
            <div class="actions">
                <ButtonLink
                    label={say::OPEN_MAIL}
                    icon={Icon::Mail}
                    href={letter.href.as_str().to_owned()}
                />
                <Button
                    label={say::WROTE}
                    icon={Icon::Check}
                    variant={Variant::Quiet}
                    on_click={app.on(Event::Person(PersonEvent::Edited(to, wrote)))}
                />
            </div>
        </Disclosure>
    }
}
