//! What is given and promised in either direction, and what is put off to another day.

use crate::domain::id::Mint;
use crate::domain::{Change, Gift, GiftId, Later, Put, Stamp, WrittenLetter};

use crate::app::effect::Effect;
use crate::app::event::{GiftEdit, GivingEvent, NewGift};
use crate::app::model::{AT_ONCE, Done, Model, Typing};

#[cfg(test)]
mod tests;

pub fn update(model: &mut Model, event: GivingEvent, stamp: Stamp) -> Vec<Effect> {
    match event {
        GivingEvent::Noted(new) => note(model, new, stamp),
        GivingEvent::Edited(id, edit) => {
            let typing = is_typed(&edit).then_some(Typing::Gift(id));
            let Some(change) = edited(model, id, edit, stamp) else {
                return Vec::new();
            };
            super::commit_typing(model, change, Done::GiftChanged, typing, stamp)
        }
        GivingEvent::Deleted(id) if model.book.gift(id).is_some() => {
            let change = Change::one(Put::Gift(id, None));
            super::commit(model, change, Done::GiftDeleted, stamp)
        }
        GivingEvent::Deleted(_) => Vec::new(),
        GivingEvent::PutOff { subject, until } => {
            let later = Later {
                until,
                edited: stamp.now,
            };
            let change = Change::one(Put::Later(subject, Some(later)));
            super::commit(model, change, Done::PutOff { until }, stamp)
        }
        GivingEvent::ClickedBack(subject) => {
            if model.book.later_of(&subject).is_none() {
                return Vec::new();
            }
            let change = Change::one(Put::Later(subject, None));
            super::commit(model, change, Done::CameBack, stamp)
        }
        GivingEvent::ClickedShowMore => {
            model.agenda.shown += AT_ONCE;
            Vec::new()
        }
    }
}

/// Keeps how the user worded the letter of a gift; `None` lets the draft stand again.
pub fn write_letter(
    model: &mut Model,
    id: GiftId,
    letter: Option<WrittenLetter>,
    stamp: Stamp,
) -> Vec<Effect> {
    let typing = letter.as_ref().map(|_| Typing::Gift(id));
    let Some(change) = edited(model, id, GiftEdit::Wrote(letter), stamp) else {
        return Vec::new();
    };
    let done = match typing {
        Some(_) => Done::GiftChanged,
        None => Done::WrittenAfresh,
    };
    super::commit_typing(model, change, done, typing, stamp)
}

/// Nothing without words is noted, and nothing of somebody who is not here.
fn note(model: &mut Model, new: NewGift, stamp: Stamp) -> Vec<Effect> {
    let text = one_line(&new.text);
    let Some(person) = model.book.contact(new.person).filter(|_| !text.is_empty()) else {
        return Vec::new();
    };
    let id = Mint::new(stamp.entropy).gift();
    let mut gift = Gift::new(id, person, new.way, new.kind, text, &stamp);
    gift.other = new.other.filter(|it| *it != new.person);
    gift.state = new.state;
    let name = person.called().to_owned();
    let done = Done::GiftNoted {
        name,
        is_promise: gift.due().is_some(),
    };
    let mut change = Change::default();
    change.put_gift(gift);
    super::commit(model, change, done, stamp)
}

fn edited(model: &Model, id: GiftId, edit: GiftEdit, stamp: Stamp) -> Option<Change> {
    let before = model.book.gift(id)?;
    let mut after = Gift::clone(before);
    match edit {
        GiftEdit::Text(text) => {
            let text = one_line(&text);
            // Whoever empties a text in order to write another must not lose it meanwhile.
            if !text.is_empty() {
                after.text = text;
            }
        }
        GiftEdit::Kind(kind) => after.kind = kind,
        GiftEdit::Other(other) => after.other = other.filter(|it| *it != after.person),
        GiftEdit::State(state) => after.state = state,
        GiftEdit::CameOfIt(text) => text.trim().clone_into(&mut after.came_of_it),
        GiftEdit::Thanked(thanked) => after.thanked = thanked.then_some(stamp.today),
        GiftEdit::Wrote(letter) => after.draft = letter,
    }
    if after == **before {
        return None;
    }
    after.edited = stamp.now;
    let mut change = Change::default();
    change.put_gift(after);
    Some(change)
}

fn is_typed(edit: &GiftEdit) -> bool {
    matches!(
        edit,
        GiftEdit::Text(_) | GiftEdit::CameOfIt(_) | GiftEdit::Wrote(Some(_))
    )
}

fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}
