//! Where saving stands: what has to be written still, and what keeps it from being written.

use crate::domain::{Book, Change, Stamp};
use crate::saved::{BadPiece, Keeper, Salvage, Write};

use super::effect::Effect;
use super::event::SaveError;

// One store exists at a time; boxing its largest state would gain nothing.
#[allow(clippy::large_enum_variant)]
#[derive(Debug)]
pub enum Store {
    /// The browser has not answered yet.
    Opening,
    Open(OpenStore),
    /// Something stored could not be read: nothing is written until the user decided.
    Unreadable {
        why: Vec<BadPiece>,
        salvage: Option<Salvage>,
    },
    /// The browser stores nothing for this page: what is entered lasts until it is closed.
    Denied,
}

#[derive(Debug)]
pub struct OpenStore {
    pub(super) keeper: Keeper,
    /// In order; those in flight come first.
    pub(super) waiting: Vec<Write>,
    in_flight: bool,
    pub(super) failing: Option<SaveError>,
    /// Whether this is the one tab that may tidy the store.
    pub(super) holder: bool,
    /// A full store is planned anew once for each try, not for ever.
    pub(super) replanned: bool,
}

impl OpenStore {
    pub fn new(keeper: Keeper, holder: bool) -> OpenStore {
        OpenStore {
            keeper,
            waiting: Vec::new(),
            in_flight: false,
            failing: None,
            holder,
            replanned: false,
        }
    }

    /// Saves a change of which `after` is the outcome. A store that failed is tried again.
    pub(super) fn save(&mut self, after: &Book, change: &Change, stamp: Stamp) -> Option<Effect> {
        self.replanned = false;
        let writes = self.keeper.save(after, change, &stamp, self.holder);
        self.waiting.extend(writes);
        self.go_on()
    }

    /// Lines up writes behind those that wait.
    pub(super) fn write(&mut self, writes: Vec<Write>) -> Option<Effect> {
        self.waiting.extend(writes);
        self.go_on()
    }

    /// The browser carried out the first `done` writes of those that waited.
    pub(super) fn completed(&mut self, done: usize, failed: Option<SaveError>) -> Option<Effect> {
        self.in_flight = false;
        self.waiting.drain(..done.min(self.waiting.len()));
        self.failing = failed;
        if failed.is_some() { None } else { self.go_on() }
    }

    pub(super) fn go_on(&mut self) -> Option<Effect> {
        if self.in_flight || self.waiting.is_empty() {
            return None;
        }
        self.in_flight = true;
        Some(Effect::Write(self.waiting.clone()))
    }

    /// Why the latest changes are not saved.
    pub fn failing(&self) -> Option<SaveError> {
        self.failing
    }

    /// Whether the browser has yet to say how the latest writes went.
    pub(super) fn in_flight(&self) -> bool {
        self.in_flight
    }

    pub(super) fn all_written(&self) -> bool {
        self.waiting.is_empty()
    }
}
