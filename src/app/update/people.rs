//! Editing and deleting people, and filling them in.

mod adding;
#[cfg(test)]
mod tests;

use crate::domain::fold::fold;
use crate::domain::merging;
use crate::domain::{
    Book, Change, Contact, ContactId, Decision, Field, Gone, HowMet, MetThrough, Note, Phrase, Put,
    Someone, Stamp, Subject, Trust,
};

use crate::app::effect::Effect;
use crate::app::event::{Begun, Edit, NewPerson, PersonEvent, PhraseEdit, PhraseList};
use crate::app::model::{Done, Model, Typing};
use crate::app::route::Route;

pub use adding::{add, besides, received};

pub fn update(model: &mut Model, event: PersonEvent, stamp: Stamp) -> Vec<Effect> {
    match event {
        PersonEvent::Added(person) => add(model, person, stamp),
        PersonEvent::AddedBeforeAnother(person) => {
            let mut effects = add(model, person, stamp);
            effects.retain(|it| !matches!(it, Effect::Navigate(_)));
            effects
        }
        PersonEvent::AddedTo(id, person) => adding::add_to_known(model, id, person, stamp),
        PersonEvent::AddedAfterTalk(person) => after_talk(adding::add(model, person, stamp)),
        PersonEvent::AddedToAfterTalk(id, person) => {
            after_talk(adding::add_to_known(model, id, person, stamp))
        }
        PersonEvent::CancelledNew => {
            model.begun = None;
            vec![Effect::Navigate(Route::People)]
        }
        PersonEvent::LeftNew(begun) => {
            let is_blank = match &begun {
                Begun::Line(text) => text.trim().is_empty(),
                Begun::Fields(person) => *person == NewPerson::default(),
            };
            model.begun = (!is_blank).then_some(begun);
            vec![Effect::Navigate(Route::People)]
        }
        PersonEvent::FilledIn { id, needs, offers } => {
            // What cannot be kept now stays in sight.
            if model.may_change() {
                put_off(model, id);
            }
            let change = super::edited(&model.book, id, stamp, |it| {
                add_lines(&mut it.needs, &needs, stamp);
                add_lines(&mut it.offers, &offers, stamp);
            });
            let name = super::name_of(&model.book, id);
            super::commit(model, change, Done::Edited { name }, stamp)
        }
        PersonEvent::Edited(id, Edit::RemovedKnown(someone)) => {
            let change = part(&model.book, id, &someone, stamp);
            let name = super::name_of(&model.book, id);
            super::commit(model, change, Done::Edited { name }, stamp)
        }
        PersonEvent::Edited(id, edit) => {
            let typing = typed_field(&edit).map(|field| Typing::Fact(id, field));
            let change = super::edited(&model.book, id, stamp, |it| apply_edit(it, edit, stamp));
            let done = match change.contacts().next() {
                Some(id) => Done::Edited {
                    name: super::name_of(&model.book, id),
                },
                None => return Vec::new(),
            };
            super::commit_typing(model, change, done, typing, stamp)
        }
        PersonEvent::Deleted(id) => delete(model, id, Vec::new(), stamp),
        PersonEvent::DeletedWithIntroductions(id) => {
            let introductions = model.book.introductions_of(id);
            let introductions = introductions.map(|it| Put::Introduction(it.id, None));
            let gifts = model.book.gifts_of(id).map(|it| Put::Gift(it.id, None));
            let with_them = introductions.chain(gifts).collect();
            delete(model, id, with_them, stamp)
        }
        PersonEvent::ClickedPutOff(id) => {
            put_off(model, id);
            Vec::new()
        }
        PersonEvent::ChoseToFillIn(id) => {
            model.fill_in_next = Some(id);
            Vec::new()
        }
    }
}

/// Leads to where a talk is followed up instead of to the page of the person.
fn after_talk(mut effects: Vec<Effect>) -> Vec<Effect> {
    for effect in &mut effects {
        if let Effect::Navigate(Route::Person(id)) = effect {
            *effect = Effect::Navigate(Route::Session(*id));
        }
    }
    effects
}

/// Leaves of a person what a decision about them needs, and what is said in introductions and
/// gifts that are not deleted `with_them`.
fn delete(model: &mut Model, id: ContactId, with_them: Vec<Put>, stamp: Stamp) -> Vec<Effect> {
    let name = super::name_of(&model.book, id);
    let mut change = removal(&model.book, &[id], stamp);
    change.puts.extend(with_them);
    let mut effects = super::commit(model, change, Done::Deleted { name }, stamp);
    if model.route == Route::Person(id) && model.book.contact(id).is_none() {
        effects.push(Effect::Navigate(Route::People));
    }
    effects
}

/// Takes people out, as [`delete`] says. Nobody who is not there leaves anything.
pub fn removal(book: &Book, ids: &[ContactId], stamp: Stamp) -> Change {
    let mut change = Change::default();
    for contact in ids.iter().filter_map(|it| book.contact(*it)) {
        let gone = Gone {
            at: stamp.now,
            keys: merging::hashed_keys_of_all(book, contact),
        };
        change.puts.push(Put::Gone(contact.id, Some(gone)));
        change.puts.push(Put::Contact(contact.id, None));
    }
    change
        .puts
        .extend(merging::forgotten(book, ids, stamp.now).puts);
    for gathering in book
        .gatherings()
        .filter(|it| ids.iter().any(|id| it.has(*id)))
    {
        let mut left = gathering.as_ref().clone();
        left.guests
            .retain(|it| !matches!(it.who, Someone::Contact(id) if ids.contains(&id)));
        left.edited = stamp.now;
        change.put_gathering(left);
    }
    let of_them = |it: &Subject| it.people().any(|id| ids.contains(&id));
    let put_off = book.later().filter(|it| of_them(it.0));
    change
        .puts
        .extend(put_off.map(|it| Put::Later(it.0.clone(), None)));
    let quotes = |it: &&Decision| ids.iter().any(|id| it.pair.has(*id)) && !it.because.is_empty();
    for decision in book.decisions().filter(quotes) {
        change.put_decision(decision.without_words());
    }
    change
}

/// While filling in, somebody else comes next.
fn put_off(model: &mut Model, id: ContactId) {
    model.put_off.insert(id);
    model.fill_in_next = model.fill_in_next.filter(|it| *it != id);
}

/// The fact that is being typed, so that undo takes back the whole of it.
fn typed_field(edit: &Edit) -> Option<Field> {
    match edit {
        Edit::Name(_) => Some(Field::Name),
        Edit::Company(_) => Some(Field::Company),
        Edit::Role(_) => Some(Field::Role),
        Edit::Place(_) => Some(Field::Place),
        Edit::Does(_) => Some(Field::Does),
        Edit::Plans(_) => Some(Field::Plans),
        Edit::HowMet(_) => Some(Field::HowMet),
        Edit::TrustReason(_) => Some(Field::Trust),
        Edit::Phrase(PhraseList::Offers, PhraseEdit::Reworded { .. }) => Some(Field::Offers),
        Edit::Phrase(PhraseList::Needs, PhraseEdit::Reworded { .. }) => Some(Field::Needs),
        Edit::EditedNote { .. } => Some(Field::Notes),
        _ => None,
    }
}

fn apply_edit(contact: &mut Contact, edit: Edit, stamp: Stamp) {
    match edit {
        // A person without a name could not be found again.
        Edit::Name(text) if text.trim().is_empty() => {}
        Edit::Name(text) => contact.name = trimmed(text),
        Edit::Company(text) => contact.company = trimmed(text),
        Edit::Role(text) => contact.role = trimmed(text),
        Edit::Place(text) => contact.place = trimmed(text),
        Edit::Does(text) => contact.does = trimmed(text),
        Edit::Plans(text) => contact.plans = trimmed(text),
        Edit::TrustReason(text) => contact.trust_reason = trimmed(text),
        Edit::Emails(list) => contact.emails = tidy(list),
        Edit::Phones(list) => contact.phones = tidy(list),
        Edit::Links(list) => contact.links = tidy(list),
        Edit::Markets(list) => contact.markets = tidy(list),
        Edit::Tags(list) => contact.tags = tidy(list),
        Edit::Phrase(PhraseList::Offers, edit) => apply_phrase(&mut contact.offers, edit, stamp),
        Edit::Phrase(PhraseList::Needs, edit) => apply_phrase(&mut contact.needs, edit, stamp),
        // Nobody introduces themselves.
        Edit::HowMet(HowMet {
            through: MetThrough::IntroducedBy(Someone::Contact(id)),
            ..
        }) if id == contact.id => {}
        Edit::HowMet(how_met) => {
            contact.how_met = HowMet {
                text: trimmed(how_met.text),
                ..how_met
            };
        }
        Edit::Trust(trust) => {
            contact.trust = trust;
            if trust == Trust::Unset {
                contact.trust_reason.clear();
            }
        }
        Edit::AddedKnown(someone) => {
            if someone != Someone::Contact(contact.id) {
                contact.knows.insert(someone);
            }
        }
        Edit::RemovedKnown(someone) => {
            contact.knows.remove(&someone);
        }
        Edit::PrefersPlain(prefers) => contact.prefers_plain = prefers,
        Edit::AddedNote {
            kind,
            text,
            day,
            felt,
        } => {
            let text = trimmed(text);
            if !text.is_empty() {
                // What is still to come has not been talked about.
                let day = day.min(stamp.today);
                contact.notes.push(Note {
                    day,
                    kind,
                    text,
                    felt,
                });
            }
        }
        Edit::EditedNote { index, text } => {
            reword(contact.notes.get_mut(index).map(|it| &mut it.text), text);
        }
        Edit::RemovedNote { index } => remove(&mut contact.notes, index),
        Edit::FeltNote { index, felt } => {
            if let Some(note) = contact.notes.get_mut(index) {
                note.felt = felt;
            }
        }
        Edit::Birthday(birthday) => contact.birthday = birthday,
        Edit::Cadence(cadence) => contact.cadence = cadence,
    }
}

fn apply_phrase(phrases: &mut Vec<Phrase>, edit: PhraseEdit, stamp: Stamp) {
    match edit {
        PhraseEdit::Added(text) => {
            let text = trimmed(text);
            if !text.is_empty() {
                phrases.push(Phrase::new(text, stamp.today));
            }
        }
        PhraseEdit::Reworded { index, text } => {
            reword(phrases.get_mut(index).map(|it| &mut it.text), text);
        }
        PhraseEdit::Closed { index } => {
            if let Some(phrase) = phrases.get_mut(index) {
                phrase.closed = Some(stamp.today);
            }
        }
        PhraseEdit::Confirmed { index } => {
            if let Some(phrase) = phrases.get_mut(index) {
                phrase.confirmed = Some(stamp.today);
            }
        }
        PhraseEdit::Reopened { index } => {
            if let Some(phrase) = phrases.get_mut(index) {
                phrase.closed = None;
                // It holds again as of today.
                phrase.noted = stamp.today;
            }
        }
        PhraseEdit::Removed { index } => remove(phrases, index),
    }
}

/// Whoever empties a text in order to write another must not lose it meanwhile, nor
/// find the next one in its place: removing is a choice of its own.
fn reword(text: Option<&mut String>, wording: String) {
    let wording = trimmed(wording);
    if let Some(text) = text
        && !wording.is_empty()
    {
        *text = wording;
    }
}

/// Adds each line as a phrase, unless it is noted already.
fn add_lines(phrases: &mut Vec<Phrase>, lines: &str, stamp: Stamp) {
    for line in lines.lines() {
        let known = |it: &Phrase| it.is_open() && fold(&it.text) == fold(line);
        if !phrases.iter().any(known) {
            apply_phrase(phrases, PhraseEdit::Added(line.to_owned()), stamp);
        }
    }
}

/// Takes back on both that the two know each other, by record and by name.
pub(super) fn part(book: &Book, id: ContactId, someone: &Someone, stamp: Stamp) -> Change {
    let other = book.resolve(someone);
    let forget = |on: ContactId, whom: Option<ContactId>| {
        let name = whom.map(|it| fold(&super::name_of(book, it)));
        super::edited(book, on, stamp, |it| {
            it.knows.retain(|known| match known {
                _ if on == id && known == someone => false,
                Someone::Contact(known) => Some(*known) != whom,
                Someone::Name(known) => Some(fold(known)) != name,
            });
        })
    };
    let mut change = forget(id, other);
    if let Some(other) = other {
        change.puts.extend(forget(other, Some(id)).puts);
    }
    change
}

fn remove<T>(list: &mut Vec<T>, index: usize) {
    if index < list.len() {
        list.remove(index);
    }
}

fn trimmed(text: String) -> String {
    text.trim().to_owned()
}

/// Without blanks and repetitions, in the user's order.
fn tidy(list: Vec<String>) -> Vec<String> {
    let mut tidied: Vec<String> = Vec::new();
    for text in list.into_iter().map(trimmed) {
        if !text.is_empty() && !tidied.contains(&text) {
            tidied.push(text);
        }
    }
    tidied
}
