//! An occasion on which the user meets several people: who comes, what to bring each of them,
//! whom they met.

use super::contact::Someone;
use super::day::{Day, Moment};
use super::id::{ContactId, GatheringId};

/// A conference, a dinner, a meeting of a circle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gathering {
    pub id: GatheringId,
    pub name: String,
    pub place: String,
    /// `None` where it is not known yet.
    pub day: Option<Day>,
    pub note: String,
    /// In the user's order, each once.
    pub guests: Vec<Guest>,
    pub edited: Moment,
}

/// Somebody who is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    pub who: Someone,
    /// The user talked to them there.
    pub met: bool,
    /// What the user means to bring them or to ask them, in their words.
    pub bring: String,
}

impl Guest {
    pub fn new(who: Someone) -> Guest {
        Guest {
            who,
            met: false,
            bring: String::new(),
        }
    }

    /// Adds what another record of the same guest says besides.
    pub fn take(&mut self, other: &Guest) {
        self.met |= other.met;
        if self.bring.is_empty() {
            self.bring.clone_from(&other.bring);
        }
    }
}

impl Gathering {
    pub fn has(&self, id: ContactId) -> bool {
        self.contacts().any(|it| it == id)
    }

    /// The guests who are in the book.
    pub fn contacts(&self) -> impl Iterator<Item = ContactId> {
        self.guests.iter().filter_map(|it| match it.who {
            Someone::Contact(id) => Some(id),
            Someone::Name(_) => None,
        })
    }

    /// Adds those who are not there yet; of those who are, what is said of them besides.
    pub fn unite(&mut self, guests: &[Guest]) {
        for guest in guests {
            match self.guests.iter_mut().find(|it| it.who == guest.who) {
                Some(known) => known.take(guest),
                None => self.guests.push(guest.clone()),
            }
        }
    }

    /// Lets it speak of `to` where it spoke of `from`.
    pub fn point(&mut self, from: ContactId, to: ContactId) {
        let guests = std::mem::take(&mut self.guests);
        for mut guest in guests {
            if guest.who == Someone::Contact(from) {
                guest.who = Someone::Contact(to);
            }
            self.unite(&[guest]);
        }
    }
}
