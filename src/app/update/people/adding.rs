//! People written down by hand: somebody new, or more about somebody who is here.

use std::rc::Rc;

use crate::domain::fold::fold;
use crate::domain::id::Mint;
use crate::domain::recognise::{Found, Keys};
use crate::domain::{Change, Contact, ContactId, HowMet, Incoming, Put, Stamp};

use super::{tidy, trimmed};
use crate::app::effect::Effect;
use crate::app::event::{Begun, NewPerson};
use crate::app::model::{Done, Model};
use crate::app::reading;
use crate::app::route::Route;
use crate::app::words::{self, new_person as say};

/// A text about somebody that another app handed over: shown first, as if it had been typed.
pub fn received(model: &mut Model, text: &str) -> Vec<Effect> {
    let text = text.trim();
    if text.is_empty() {
        return Vec::new();
    }
    model.begun = Some(Begun::Line(text.to_owned()));
    vec![Effect::Navigate(Route::Jot)]
}

pub fn add(model: &mut Model, person: NewPerson, stamp: Stamp) -> Vec<Effect> {
    let incoming = incoming(person);
    if incoming.name.is_empty() {
        return Vec::new();
    }
    // A real person never ends up among the samples.
    super::super::leave_samples(model);
    let keys = Keys::of(&model.book);
    let lookup = |id| model.book.contact(id).map(Rc::as_ref);
    let (id, returns) = match keys.find(&incoming, lookup) {
        Found::Same(id) => {
            return add_to(model, &keys, id, incoming, stamp);
        }
        // Two tabs may have deleted and edited somebody at once: then they are still here.
        Found::Gone(id) if model.book.contact(id).is_none() => (id, true),
        Found::New | Found::Maybe(_) | Found::Gone(_) => {
            (Mint::new(stamp.entropy).contact(), false)
        }
    };
    let blank = Contact::new(id, "", stamp.now);
    let mut contact = keys
        .enriched(&blank, &incoming, stamp.today, stamp.now)
        .unwrap_or(blank);
    contact.edited.clear();
    let name = contact.called().to_owned();
    let mut change = Change::default();
    if returns {
        change.puts.push(Put::Gone(id, None));
    }
    change.put_contact(contact);
    let mut effects = super::super::commit(model, change, Done::Added { name }, stamp);
    if model.book.contact(id).is_some() {
        model.begun = None;
        effects.push(Effect::Navigate(Route::Person(id)));
    }
    effects
}

/// Adds what was written to somebody whom the user chose.
pub fn add_to_known(
    model: &mut Model,
    id: ContactId,
    person: NewPerson,
    stamp: Stamp,
) -> Vec<Effect> {
    let keys = Keys::of(&model.book);
    add_to(model, &keys, id, incoming(person), stamp)
}

/// Adds what was written to somebody who is here. What differs from what is noted of them
/// replaces nothing and becomes a note, so that neither is lost.
fn add_to(
    model: &mut Model,
    keys: &Keys,
    id: ContactId,
    mut incoming: Incoming,
    stamp: Stamp,
) -> Vec<Effect> {
    let Some(known) = model.book.contact(id) else {
        return Vec::new();
    };
    let name = known.called().to_owned();
    incoming.notes.extend(besides(known, &incoming));
    let enriched = keys.enriched(known, &incoming, stamp.today, stamp.now);
    let mut effects = match enriched {
        Some(contact) => {
            let mut change = Change::default();
            change.put_contact(contact);
            super::super::commit(model, change, Done::Enriched { name }, stamp)
        }
        None => {
            super::super::say(model, Done::AlreadyHere { name }, false);
            Vec::new()
        }
    };
    if model.may_change() {
        model.begun = None;
        effects.push(Effect::Navigate(Route::Person(id)));
    }
    effects
}

/// What was written and differs from what is noted, in the words of a note.
pub fn besides(known: &Contact, incoming: &Incoming) -> Option<String> {
    say::noted_besides(&unlike(known, incoming))
}

/// Each fact, with its name, of which there is room for one and another is noted.
fn unlike(known: &Contact, incoming: &Incoming) -> Vec<(&'static str, String)> {
    let is_met = known.how_met != HowMet::default();
    let met = |text: &str| match known.how_met.text.as_str() {
        "" if is_met => " ".to_owned(),
        noted if fold(noted) == fold(text) => String::new(),
        noted => noted.to_owned(),
    };
    let introduced = if is_met { " " } else { "" };
    let facts = [
        (say::COMPANY, known.company.clone(), &incoming.company),
        (say::ROLE, known.role.clone(), &incoming.role),
        (say::PLACE, known.place.clone(), &incoming.place),
        (say::DOES, known.does.clone(), &incoming.does),
        (say::PLANS, known.plans.clone(), &incoming.plans),
        (say::HOW_MET, met(&incoming.how_met), &incoming.how_met),
        (
            say::INTRODUCED_BY,
            introduced.to_owned(),
            &incoming.introduced_by,
        ),
    ];
    let birthday = incoming
        .birthday
        .filter(|it| known.birthday.is_some_and(|noted| noted != *it))
        .map(|it| (say::BIRTHDAY, words::birthday(it)));
    facts
        .into_iter()
        .filter(|(_, noted, new)| !noted.is_empty() && !new.is_empty() && fold(noted) != fold(new))
        .map(|(fact, _, new)| (fact, new.clone()))
        .chain(birthday)
        .collect()
}

/// What was written. Days that cannot be read are for the page to refuse; kept here as a note.
fn incoming(person: NewPerson) -> Incoming {
    let short = |text: &str| pieces(text, &[',', ';', '\n']);
    let mut notes = Vec::from_iter(Some(trimmed(person.note)).filter(|it| !it.is_empty()));
    let birthday = reading::birthday(&person.birthday).unwrap_or_else(|_| {
        notes.push(trimmed(person.birthday));
        None
    });
    Incoming {
        name: trimmed(person.name),
        company: trimmed(person.company),
        role: trimmed(person.role),
        does: trimmed(person.does),
        place: trimmed(person.place),
        plans: trimmed(person.plans),
        how_met: trimmed(person.how_met),
        introduced_by: trimmed(person.introduced_by),
        emails: short(&person.email),
        phones: short(&person.phone),
        // An address may hold a comma, but no space.
        links: tidy(person.link.split_whitespace().map(bare).collect()),
        knows: short(&person.knows),
        tags: short(&person.tags),
        needs: pieces(&person.need, &['\n']),
        offers: pieces(&person.offer, &['\n']),
        birthday,
        notes,
        ..Incoming::default()
    }
}

fn bare(link: &str) -> String {
    link.trim_end_matches([',', ';']).to_owned()
}

fn pieces(text: &str, borders: &[char]) -> Vec<String> {
    tidy(text.split(borders).map(str::to_owned).collect())
}
