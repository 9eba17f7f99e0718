//! Events: planned, filled with guests, and what is noted of whom the user met there.

mod capturing;
mod naming;
#[cfg(test)]
mod tests;

use crate::domain::fold::fold;
use crate::domain::id::Mint;
use crate::domain::{
    Book, Change, Contact, ContactId, Day, Gathering, GatheringId, Guest, HowMet, MetThrough, Note,
    NoteKind, Put, Someone, Stamp, Subject,
};

use crate::app::effect::Effect;
use crate::app::gatherings::{GatheringEdit, GatheringEvent};
use crate::app::groups;
use crate::app::model::{Done, GatheringText, Model, Typing};
use crate::app::route::Route;
use crate::app::words::gatherings as say;

pub fn update(model: &mut Model, event: GatheringEvent, stamp: Stamp) -> Vec<Effect> {
    match event {
        GatheringEvent::Added { name, day } => add(model, &name, day, Vec::new(), stamp),
        GatheringEvent::InvitedSelected(name) => invite_selected(model, &name, stamp),
        GatheringEvent::Edited(id, GatheringEdit::Captured { line, to }) => {
            capturing::capture(model, id, &line, to, stamp)
        }
        GatheringEvent::Edited(id, edit) => {
            let Some(before) = model.book.gathering(id) else {
                return Vec::new();
            };
            let before = Gathering::clone(before);
            let typing = typed(&before, &edit).map(|it| Typing::Gathering(id, it));
            let (change, done) = edited(model, &before, edit, stamp);
            if change.is_empty() && matches!(done, Done::GuestsCame { .. }) {
                super::say(model, done, false);
                return Vec::new();
            }
            super::commit_typing(model, change, done, typing, stamp)
        }
        GatheringEvent::Deleted(id) => delete(model, id, stamp),
    }
}

fn add(
    model: &mut Model,
    name: &str,
    day: Option<Day>,
    guests: Vec<Guest>,
    stamp: Stamp,
) -> Vec<Effect> {
    let name = one_line(name);
    if name.is_empty() {
        return Vec::new();
    }
    let gathering = Gathering {
        id: Mint::new(stamp.entropy).gathering(),
        name: name.clone(),
        place: String::new(),
        day,
        note: String::new(),
        guests,
        edited: stamp.now,
    };
    let id = gathering.id;
    let mut change = Change::default();
    change.put_gathering(gathering);
    let mut effects = super::commit(model, change, Done::GatheringAdded { name }, stamp);
    if model.book.gathering(id).is_some() {
        effects.push(Effect::Navigate(Route::Gathering(id)));
    }
    effects
}

fn invite_selected(model: &mut Model, name: &str, stamp: Stamp) -> Vec<Effect> {
    let selected = model.selected.iter().flatten();
    let here = selected.filter(|it| model.book.contact(**it).is_some());
    let guests: Vec<Guest> = here.map(|it| Guest::new(Someone::Contact(*it))).collect();
    let Some(known) = coming(&model.book, name, stamp.today) else {
        return add(model, name, None, guests, stamp);
    };
    let id = known.id;
    let (change, done) = invited(&model.book, &known, &guests, stamp);
    let mut effects = super::commit(model, change, done, stamp);
    effects.push(Effect::Navigate(Route::Gathering(id)));
    effects
}

/// The event of this name that is still to come.
fn coming(book: &Book, name: &str, today: Day) -> Option<Gathering> {
    let wanted = fold(&one_line(name));
    let is_it = |it: &&Gathering| it.day.is_none_or(|day| day >= today) && fold(&it.name) == wanted;
    let mut all = book.gatherings().map(AsRef::as_ref);
    all.find(is_it).cloned()
}

/// What is being typed, so that undo takes back the whole of it.
fn typed(gathering: &Gathering, edit: &GatheringEdit) -> Option<GatheringText> {
    match edit {
        GatheringEdit::Name(_) => Some(GatheringText::Name),
        GatheringEdit::Place(_) => Some(GatheringText::Place),
        GatheringEdit::Note(_) => Some(GatheringText::Note),
        GatheringEdit::Bring(who, _) => {
            let place = gathering.guests.iter().position(|it| it.who == *who);
            place.map(GatheringText::Bring)
        }
        _ => None,
    }
}

fn edited(model: &Model, before: &Gathering, edit: GatheringEdit, stamp: Stamp) -> (Change, Done) {
    let book = &model.book;
    let mut after = before.clone();
    match edit {
        // An event without a name could not be found again.
        GatheringEdit::Name(text) => {
            let text = one_line(&text);
            if !text.is_empty() {
                after.name = text;
            }
        }
        GatheringEdit::Place(text) => after.place = one_line(&text),
        GatheringEdit::Note(text) => text.trim().clone_into(&mut after.note),
        GatheringEdit::Day(day) => after.day = day,
        GatheringEdit::Invited(who) => {
            return invited(book, before, &[Guest::new(known(book, who))], stamp);
        }
        GatheringEdit::Pasted(text) => {
            let guests = naming::guests(book, &text);
            return invited(book, before, &guests, stamp);
        }
        GatheringEdit::InvitedGroup(key) => {
            let members = groups::members(model, key).unwrap_or_default();
            let guests = members.into_iter().map(Someone::Contact).map(Guest::new);
            return invited(book, before, &guests.collect::<Vec<_>>(), stamp);
        }
        GatheringEdit::Uninvited(who) => after.guests.retain(|it| it.who != who),
        GatheringEdit::Bring(who, text) => {
            if let Some(guest) = guest_mut(&mut after, &who) {
                text.trim().clone_into(&mut guest.bring);
            }
        }
        GatheringEdit::Met(who, met) => return marked(book, before, &who, met, stamp),
        GatheringEdit::Linked { name, to } => return linked(book, before, &name, to, stamp),
        GatheringEdit::Booked(name) => return booked(before, &name, stamp),
        GatheringEdit::Captured { .. } => {}
    }
    (put(before, after, stamp), Done::GatheringChanged)
}

/// By their record, where only one person in the book bears the name.
fn known(book: &Book, who: Someone) -> Someone {
    book.resolve(&who).map_or(who, Someone::Contact)
}

/// Adds guests who are not there yet.
fn invited(book: &Book, before: &Gathering, guests: &[Guest], stamp: Stamp) -> (Change, Done) {
    let mut after = before.clone();
    for guest in guests {
        if !is_there(&after, &guest.who) {
            after.guests.push(guest.clone());
        }
    }
    let came = &after.guests[before.guests.len()..];
    let known = came.iter().filter(|it| book.resolve(&it.who).is_some());
    let done = Done::GuestsCame {
        people: came.len(),
        known: known.count(),
        gathering: before.name.clone(),
    };
    (put(before, after, stamp), done)
}

/// Names are compared as people read them.
fn is_there(gathering: &Gathering, who: &Someone) -> bool {
    gathering.guests.iter().any(|it| match (&it.who, who) {
        (Someone::Name(one), Someone::Name(other)) => fold(one) == fold(other),
        (one, other) => one == other,
    })
}

/// Marks that the user talked to somebody, with a note in their history; or takes both back.
fn marked(
    book: &Book,
    before: &Gathering,
    who: &Someone,
    met: bool,
    stamp: Stamp,
) -> (Change, Done) {
    let mut after = before.clone();
    let mut change = Change::default();
    let Some(guest) = guest_mut(&mut after, who) else {
        return (change, Done::GatheringChanged);
    };
    guest.met = met;
    let name = match who {
        Someone::Contact(id) => super::name_of(book, *id),
        Someone::Name(name) => name.clone(),
    };
    if let Someone::Contact(id) = who {
        let note = met_note(before, stamp);
        change = super::edited(book, *id, stamp, |it| {
            let is_it = |known: &Note| known.kind == note.kind && known.text == note.text;
            match met {
                true => add_note(it, note.clone()),
                false => it.notes.retain(|known| !is_it(known)),
            }
        });
    }
    change.puts.extend(put(before, after, stamp).puts);
    let done = match met {
        true => Done::MetThere {
            name,
            gathering: before.name.clone(),
        },
        false => Done::NotMetThere { name },
    };
    (change, done)
}

/// What the history of somebody says whom the user met there: of the day, or of today where that
/// is still to come.
fn met_note(gathering: &Gathering, stamp: Stamp) -> Note {
    let day = gathering.day.map_or(stamp.today, |it| it.min(stamp.today));
    Note::new(day, NoteKind::Event, say::met_at(&gathering.name))
}

fn add_note(contact: &mut Contact, note: Note) {
    let is_there = |it: &Note| it.kind == note.kind && it.text == note.text;
    if !contact.notes.iter().any(is_there) {
        contact.notes.push(note);
    }
}

/// How somebody came to be known who was first met there.
fn met_there(gathering: &Gathering, stamp: Stamp) -> HowMet {
    HowMet {
        through: MetThrough::Event,
        day: Some(met_note(gathering, stamp).day),
        text: gathering.name.clone(),
    }
}

/// Somebody who was a name only is this person.
fn linked(
    book: &Book,
    before: &Gathering,
    name: &str,
    to: ContactId,
    stamp: Stamp,
) -> (Change, Done) {
    let mut after = before.clone();
    let was_met = with_record(&mut after, name, to);
    let mut change = Change::default();
    if was_met {
        let note = met_note(before, stamp);
        change = super::edited(book, to, stamp, |it| add_note(it, note));
    }
    change.puts.extend(put(before, after, stamp).puts);
    let name = super::name_of(book, to);
    (change, Done::Edited { name })
}

/// Puts the record in place of the name, and says whether that guest was met.
fn with_record(gathering: &mut Gathering, name: &str, to: ContactId) -> bool {
    let wanted = fold(name);
    let mut was_met = false;
    let guests = std::mem::take(&mut gathering.guests);
    for mut guest in guests {
        if matches!(&guest.who, Someone::Name(it) if fold(it) == wanted) {
            guest.who = Someone::Contact(to);
            was_met |= guest.met;
        }
        gathering.unite(&[guest]);
    }
    was_met
}

/// Somebody who was a name only comes into the book under it.
fn booked(before: &Gathering, name: &str, stamp: Stamp) -> (Change, Done) {
    let mut contact = Contact::new(
        Mint::new(stamp.entropy).contact(),
        one_line(name),
        stamp.now,
    );
    let mut after = before.clone();
    if with_record(&mut after, name, contact.id) {
        contact.how_met = met_there(before, stamp);
        add_note(&mut contact, met_note(before, stamp));
    }
    let done = Done::Added {
        name: contact.name.clone(),
    };
    let mut change = Change::default();
    // Nobody comes into the book who is no guest.
    if after != *before {
        change.put_contact(contact);
        change.puts.extend(put(before, after, stamp).puts);
    }
    (change, done)
}

fn delete(model: &mut Model, id: GatheringId, stamp: Stamp) -> Vec<Effect> {
    let Some(gathering) = model.book.gathering(id) else {
        return Vec::new();
    };
    let name = gathering.name.clone();
    let mut change = Change::one(Put::Gathering(id, None));
    let later = Subject::Gathering(id);
    if model.book.later_of(&later).is_some() {
        change.puts.push(Put::Later(later, None));
    }
    let mut effects = super::commit(model, change, Done::GatheringDeleted { name }, stamp);
    if model.book.gathering(id).is_none() {
        effects.push(Effect::Navigate(Route::Gatherings));
    }
    effects
}

/// Nothing where nothing differs.
fn put(before: &Gathering, mut after: Gathering, stamp: Stamp) -> Change {
    let mut change = Change::default();
    if after != *before {
        after.edited = stamp.now;
        change.put_gathering(after);
    }
    change
}

fn guest_mut<'a>(gathering: &'a mut Gathering, who: &Someone) -> Option<&'a mut Guest> {
    gathering.guests.iter_mut().find(|it| it.who == *who)
}

fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}
