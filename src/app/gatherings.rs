//! What the user does with events: plans them, says who is there, notes whom they met.

use crate::domain::{ContactId, Day, GatheringId, Someone};

use super::groups::GroupKey;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GatheringEvent {
    Added {
        name: String,
        day: Option<Day>,
    },
    /// Those selected on the list of people come to the event of this name, which is a new one
    /// where none that is still to come bears it.
    InvitedSelected(String),
    Edited(GatheringId, GatheringEdit),
    Deleted(GatheringId),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GatheringEdit {
    Name(String),
    Place(String),
    Note(String),
    Day(Option<Day>),
    Invited(Someone),
    /// A list of names as it was found somewhere.
    Pasted(String),
    /// Everybody of a group.
    InvitedGroup(GroupKey),
    Uninvited(Someone),
    /// What to bring them.
    Bring(Someone, String),
    /// The user talked to them there, or did not after all.
    Met(Someone, bool),
    /// The guest known by this name is that person.
    Linked {
        name: String,
        to: ContactId,
    },
    /// The guest known by this name is to be in the book.
    Booked(String),
    /// A line about somebody met there: somebody new, or the one given.
    Captured {
        line: String,
        to: Option<ContactId>,
    },
}
