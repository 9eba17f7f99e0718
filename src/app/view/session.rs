//! Thirty minutes for one person: what is known of them, what would help them, what was promised.

mod proposals;
mod round;
#[cfg(test)]
mod tests;

use std::rc::Rc;

use crate::app::model::Model;
use crate::app::session::NoteInHand;
use crate::app::words::{self, person as person_words};
use crate::domain::{Contact, ContactId, NoteKind};

use super::gifts::{self, GiftRow};
use super::person::{PhraseLine, phrases};
use super::person_brief::PersonBrief;
use super::suggestions;

pub use proposals::{Because, Proposal};
pub use round::{RoundView, Turn, round};

/// What a talk may have been, the likeliest first.
pub const TALKS: [NoteKind; 4] = [
    NoteKind::Call,
    NoteKind::Meeting,
    NoteKind::Message,
    NoteKind::Event,
];

#[derive(Debug, Clone, PartialEq)]
pub struct SessionView {
    /// The record itself, for the facts that are edited where they stand.
    pub contact: Rc<Contact>,
    pub brief: PersonBrief,
    pub first_name: String,
    /// `You last spoke 3 weeks ago.`; empty where no conversation is noted.
    pub last_contact: String,
    pub needs: Vec<PhraseLine>,
    pub offers: Vec<PhraseLine>,
    pub proposals: Vec<Proposal>,
    /// What is said while more may still be found.
    pub thinking: Option<&'static str>,
    pub has_dropped: bool,
    pub promises: Vec<GiftRow>,
    /// Whether there are letters, and no name to sign them with.
    pub is_unsigned: bool,
    pub note: NoteInHand,
}

pub fn session(model: &Model, id: ContactId) -> Option<SessionView> {
    let id = model.book.stands_for(id);
    let contact = model.book.contact(id)?;
    let today = model.today;
    let promises = gifts::promised_to(model, id);
    Some(SessionView {
        brief: PersonBrief::of(contact),
        first_name: suggestions::first_name(contact).to_owned(),
        last_contact: contact
            .last_contact()
            .map(|it| person_words::last_spoke(&words::since(it, today)))
            .unwrap_or_default(),
        needs: phrases(&contact.needs, today, person_words::met),
        offers: phrases(&contact.offers, today, person_words::withdrawn),
        proposals: proposals::proposals(model, contact),
        thinking: suggestions::thinking(model),
        has_dropped: model.book.dropped(id).next().is_some(),
        is_unsigned: !promises.is_empty() && model.book.settings().my_name.trim().is_empty(),
        promises,
        note: model.session.note(id),
        contact: contact.clone(),
    })
}
