//! Thirty minutes for one person: the note of it, what is not to be, whose turn comes next.

use crate::domain::{Change, ContactId, Field, Later, Note, Put, Stamp, Subject};

use crate::app::effect::Effect;
use crate::app::event::SessionEvent;
use crate::app::model::{Done, Model, Typing};
use crate::app::route::Route;
use crate::app::session::{NoteInHand, Round};

#[cfg(test)]
mod tests;

pub fn update(model: &mut Model, event: SessionEvent, stamp: Stamp) -> Vec<Effect> {
    match event {
        SessionEvent::WroteNote { person, text } => {
            write(model, person, stamp, |it| it.text = text)
        }
        SessionEvent::ChoseKind { person, kind } => {
            write(model, person, stamp, |it| it.kind = kind)
        }
        SessionEvent::Felt { person, felt } => write(model, person, stamp, |it| it.felt = felt),
        SessionEvent::ClickedSaveNote(person) => {
            let effects = write(model, person, stamp, |_| {});
            let was_kept = model
                .session
                .notes
                .get(&person)
                .is_some_and(|it| it.kept.is_some());
            if was_kept {
                model.session.notes.remove(&person);
                let name = super::name_of(&model.book, person);
                super::say(model, Done::NoteKept { name }, false);
            }
            effects
        }
        SessionEvent::Dropped(idea) => {
            let later = Later {
                until: Later::FOR_GOOD,
                edited: stamp.now,
            };
            let name = super::name_of(&model.book, idea.person);
            let change = Change::one(Put::Later(Subject::Idea(idea), Some(later)));
            super::commit(model, change, Done::IdeaDropped { name }, stamp)
        }
        SessionEvent::ClickedShowDropped(person) => {
            let dropped = model.book.dropped(person);
            let puts = dropped.map(|it| Put::Later(Subject::Idea(it.clone()), None));
            let change = Change {
                puts: puts.collect(),
            };
            super::commit(model, change, Done::CameBack, stamp)
        }
        SessionEvent::Chose(id) => vec![Effect::Navigate(Route::Session(id))],
        SessionEvent::BeganRound(people) => {
            model.session.round = Some(Round { people, at: 0 });
            Vec::new()
        }
        SessionEvent::ClickedNext => {
            if let Some(round) = &mut model.session.round {
                round.at = (round.at + 1).min(round.people.len());
            }
            Vec::new()
        }
        SessionEvent::ClickedAnotherRound => {
            model.session.round = None;
            Vec::new()
        }
        SessionEvent::ClickedEndRound => {
            if let Some(round) = &mut model.session.round {
                round.at = round.people.len();
            }
            Vec::new()
        }
    }
}

/// Changes the note in hand, and what is kept of it among the notes of the person: a page that
/// closes in the middle of a sentence loses nothing.
fn write(
    model: &mut Model,
    person: ContactId,
    stamp: Stamp,
    edit: impl FnOnce(&mut NoteInHand),
) -> Vec<Effect> {
    if model.book.contact(person).is_none() {
        return Vec::new();
    }
    let mut note = model.session.note(person);
    edit(&mut note);
    let text = note.text.trim();
    let now = (!text.is_empty()).then(|| Note {
        // Written past midnight it is still the note of that conversation.
        day: note.kept.as_ref().map_or(stamp.today, |it| it.day),
        kind: note.kind,
        text: text.to_owned(),
        felt: note.felt,
    });
    let before = std::mem::replace(&mut note.kept, now.clone());
    let change = super::edited(&model.book, person, stamp, |it| {
        // It may have been taken back or removed meanwhile, or by another tab.
        let place = before.and_then(|kept| it.notes.iter().rposition(|note| *note == kept));
        match (place, now) {
            (Some(place), Some(now)) => {
                if let Some(note) = it.notes.get_mut(place) {
                    *note = now;
                }
            }
            (Some(place), None) => {
                it.notes.remove(place);
            }
            (None, Some(now)) => it.notes.push(now),
            (None, None) => {}
        }
    });
    if !model.may_change() && !change.is_empty() {
        note.kept = None;
    }
    model.session.notes.insert(person, note);
    let name = super::name_of(&model.book, person);
    let typing = Some(Typing::Fact(person, Field::Notes));
    super::commit_typing(model, change, Done::Edited { name }, typing, stamp)
}
