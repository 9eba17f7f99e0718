//! A line jotted down at an event about somebody met there: they come into the book, or what is new
//! of them is added, and they are among the guests.

use std::rc::Rc;

use super::{add_note, guest_mut, is_there, met_note, met_there, put, with_record};
use crate::app::effect::Effect;
use crate::app::jotting;
use crate::app::model::{Done, Model};
use crate::app::update::people;
use crate::app::view::jotting::understood;
use crate::domain::id::Mint;
use crate::domain::recognise::{Found, Keys};
use crate::domain::{
    Change, Contact, ContactId, Gathering, GatheringId, Guest, HowMet, Put, Someone, Stamp,
};

/// A line that names nobody changes nothing: the page says so before.
pub fn capture(
    model: &mut Model,
    id: GatheringId,
    line: &str,
    to: Option<ContactId>,
    stamp: Stamp,
) -> Vec<Effect> {
    let incoming = jotting::read(line);
    let Some(before) = model.book.gathering(id).map(|it| Gathering::clone(it)) else {
        return Vec::new();
    };
    if incoming.name.is_empty() && to.is_none() {
        return Vec::new();
    }
    if model.shows_samples() {
        // A real person never ends up among the samples.
        return people::add(model, understood(line), stamp);
    }
    let keys = Keys::of(&model.book);
    let lookup = |id| model.book.contact(id).map(Rc::as_ref);
    let found = match to {
        Some(id) => Found::Same(id),
        None => keys.find(&incoming, lookup),
    };
    let (contact_id, returns) = match found {
        Found::Same(id) => (id, false),
        Found::Gone(id) if model.book.contact(id).is_none() => (id, true),
        Found::New | Found::Maybe(_) | Found::Gone(_) => {
            (Mint::new(stamp.entropy).contact(), false)
        }
    };
    let known = model.book.contact(contact_id).map(Rc::as_ref);
    let blank = Contact::new(contact_id, "", stamp.now);
    let contact = known.unwrap_or(&blank);
    let mut incoming = incoming;
    if known.is_some() {
        incoming.notes.extend(people::besides(contact, &incoming));
    }
    let mut richer = keys
        .enriched(contact, &incoming, stamp.today, stamp.now)
        .unwrap_or_else(|| contact.clone());
    if known.is_none() && (incoming.introduced_by.is_empty() || richer.how_met == HowMet::default())
    {
        let said = std::mem::take(&mut richer.how_met.text);
        richer.how_met = met_there(&before, stamp);
        if !said.is_empty() {
            richer.how_met.text = said;
        }
    }
    add_note(&mut richer, met_note(&before, stamp));
    let name = richer.called().to_owned();
    let mut change = Change::default();
    if returns {
        change.puts.push(Put::Gone(contact_id, None));
    }
    let is_new = known.is_none();
    if is_new {
        richer.edited.clear();
        change.put_contact(richer);
    } else if richer != *contact {
        richer.stamp_edits(contact, stamp.now);
        change.put_contact(richer);
    }
    let mut after = before.clone();
    let who = Someone::Contact(contact_id);
    with_record(&mut after, &name, contact_id);
    if !is_there(&after, &who) {
        after.guests.push(Guest::new(who.clone()));
    }
    if let Some(guest) = guest_mut(&mut after, &who) {
        guest.met = true;
    }
    change.puts.extend(put(&before, after, stamp).puts);
    let done = match is_new {
        true => Done::Added { name },
        false => Done::MetThere {
            name,
            gathering: before.name,
        },
    };
    super::super::commit(model, change, done, stamp)
}
