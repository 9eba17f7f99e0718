//! Where saving stands: what has to be written still, and what keeps it from being written.

use crate::domain::{Book, Change, Stamp};
use crate::saved::{self, BadPiece, Keeper, Pieces, Salvage, Write};

use super::effect::Effect;
use super::event::SaveError;

/// Records made texts of in one piece of a slice: a millisecond's worth or so, since the shell
/// looks at the clock between two.
const SLICE: usize = 40;

/// UTF-16 units that are written at one go: a few milliseconds' worth.
const WRITTEN_AT_ONCE: usize = 256 * 1024;

/// After so many changes a full store is planned anew though no room was made: the browser may
/// have found some.
const PATIENCE: usize = 64;

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
    /// In order; those in flight come first. Many are handed out some at a time.
    pub(super) waiting: Vec<Write>,
    in_flight: bool,
    pub(super) failing: Option<SaveError>,
    /// Whether this is the one tab that may tidy the store.
    pub(super) holder: bool,
    /// How many more changes a full store waits before it is planned anew, which takes long.
    patience: usize,
    /// What waits holds nothing that is not stored but the entries in it.
    tidying: bool,
    /// Of the next snapshot: to make them takes long.
    pieces: Option<Pieces>,
}

impl OpenStore {
    pub fn new(keeper: Keeper, holder: bool) -> OpenStore {
        OpenStore {
            keeper,
            waiting: Vec::new(),
            in_flight: false,
            failing: None,
            holder,
            patience: 0,
            tidying: false,
            pieces: None,
        }
    }

    /// Whether to save this change takes the pieces of the book that comes of it.
    pub(super) fn takes_pieces(&self, change: &Change) -> bool {
        self.holder && saved::is_crowd(change)
    }

    /// Hands over the pieces that the next change takes.
    pub(super) fn hand_over(&mut self, pieces: Option<Pieces>) {
        self.pieces = pieces;
    }

    /// Saves a change of which `after` is the outcome, and that `inverse` takes back. A store that
    /// failed is tried again.
    pub(super) fn save(
        &mut self,
        after: &Book,
        change: &Change,
        inverse: &Change,
        stamp: Stamp,
    ) -> Option<Effect> {
        let is_cramped = self.failing.is_some() || self.keeper.is_put_off();
        if is_cramped && saved::length(change) < saved::length(inverse) {
            self.took_away();
        }
        self.patience = self.patience.saturating_sub(1);
        let pieces = self.pieces.take().filter(|it| it.are_of(after));
        let is_crowd = self.takes_pieces(change);
        if is_crowd && pieces.is_none() {
            self.keeper.owe(change, &stamp);
            self.tidying = false;
            return self.go_on();
        }
        let keeper = &mut self.keeper;
        let writes = keeper.save(after, change, &stamp, self.holder, pieces);
        self.tidying &= writes.iter().all(Write::is_entry);
        self.waiting.extend(writes);
        // To work in so much takes long enough: it is written from the next slice on.
        if is_crowd && self.has_more() {
            return None;
        }
        self.go_on()
    }

    /// Room was made, so that what did not fit is worth another try.
    pub(super) fn took_away(&mut self) {
        self.patience = 0;
        self.keeper.take_up();
    }

    /// Whether the journal is to be folded: where it is due and nothing waits to be written.
    pub(super) fn is_to_tidy(&self) -> bool {
        self.holder && self.waiting.is_empty() && self.keeper.is_due()
    }

    /// Folds the journal, and stores what is owed, once enough slices have gone by. An edit
    /// meanwhile begins it anew.
    pub(super) fn tidy(&mut self, book: &Book, stamp: Stamp) -> Option<Effect> {
        if !self.is_to_tidy() {
            return None;
        }
        let begun = self.pieces.take().filter(|it| it.are_of(book));
        let mut pieces = begun.unwrap_or_else(|| Pieces::of(book));
        if !pieces.advance(SLICE) {
            self.pieces = Some(pieces);
            return None;
        }
        self.tidying = !self.keeper.owes();
        self.waiting = self.keeper.tidy(book, &stamp, Some(pieces));
        self.go_on()
    }

    /// Makes ready at once what else would be made in slices, before the page goes away.
    pub(super) fn settle(&mut self, book: &Book, stamp: Stamp) {
        if self.keeper.owes() {
            let pieces = self.pieces.take();
            let writes = self.keeper.tidy(book, &stamp, pieces);
            self.waiting.extend(writes);
        }
    }

    /// Whether there is no room for what only tidies, and so nothing is lost without it.
    pub(super) fn is_tidying_in_vain(&self) -> bool {
        self.tidying && self.failing == Some(SaveError::Full)
    }

    /// Goes on without tidying, of which `keeper`, who has read the store anew, knows nothing.
    pub(super) fn put_off_tidying(&mut self, keeper: Keeper) -> Option<Effect> {
        self.tidying = false;
        self.failing = None;
        self.keeper = keeper;
        let entries = std::mem::take(&mut self.waiting);
        self.waiting = self.keeper.put_off();
        self.waiting.extend(entries);
        self.go_on()
    }

    /// Whether a full store is worth being planned anew.
    pub(super) fn may_plan_anew(&self) -> bool {
        self.holder && self.failing == Some(SaveError::Full) && self.patience == 0
    }

    /// Replaces what waits by other writes that come to the same.
    pub(super) fn plan_anew(&mut self, writes: Vec<Write>) -> Option<Effect> {
        self.patience = PATIENCE;
        self.waiting = writes;
        self.go_on()
    }

    /// Lines up writes behind those that wait.
    pub(super) fn write(&mut self, writes: Vec<Write>) -> Option<Effect> {
        self.waiting.extend(writes);
        self.go_on()
    }

    /// The browser carried out the first `done` writes of those that waited.
    pub(super) fn completed(&mut self, done: usize, failed: Option<SaveError>) {
        self.in_flight = false;
        self.waiting.drain(..done.min(self.waiting.len()));
        self.failing = failed;
        self.tidying &= !self.waiting.is_empty();
    }

    /// Whether the next of what waits may be written.
    pub(super) fn has_more(&self) -> bool {
        !self.in_flight && !self.waiting.is_empty() && self.failing.is_none()
    }

    /// Writes the first of what waits, as much as takes no time to speak of.
    pub(super) fn go_on(&mut self) -> Option<Effect> {
        self.write_up_to(WRITTEN_AT_ONCE)
    }

    /// Writes all that waits, before the page goes away or the store is read.
    pub(super) fn write_all(&mut self) -> Option<Effect> {
        self.write_up_to(usize::MAX)
    }

    fn write_up_to(&mut self, units: usize) -> Option<Effect> {
        if self.in_flight || self.waiting.is_empty() {
            return None;
        }
        self.in_flight = true;
        let mut taken = 0;
        let fits = |it: &&Write| {
            let has_room = taken < units;
            taken += it.text.as_ref().map_or(0, String::len);
            has_room
        };
        let writes = self.waiting.iter().take_while(fits).cloned();
        Some(Effect::Write(writes.collect()))
    }

    /// Why the latest changes are not saved.
    pub fn failing(&self) -> Option<SaveError> {
        self.failing
    }

    /// Whether all is saved, but there is hardly any room left.
    pub fn is_cramped(&self) -> bool {
        self.failing.is_none() && self.keeper.is_put_off()
    }

    /// Whether the browser has yet to say how the latest writes went.
    pub(super) fn in_flight(&self) -> bool {
        self.in_flight
    }
}
