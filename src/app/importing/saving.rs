//! What the user said to store, worked out. The texts to be stored take long to make: they are made
//! slice by slice before anything changes, so that all of it is stored at one go or none.

use crate::app::roster::Roster;
use crate::domain::{Book, Change};
use crate::saved::Pieces;

use super::{Restore, Review, Row, SLICE};

#[derive(Debug)]
pub struct Saving {
    pub wish: Wish,
    pub change: Change,
    /// `None` where the change is small enough to be stored as it is.
    pub pieces: Option<Pieces>,
    /// Everybody in their order, once the pieces are made; `None` like these.
    pub roster: Option<Roster>,
    /// The book that comes of it, and the one for which it was worked out.
    after: Book,
    before: Book,
}

/// What the user said to store.
// There is one at a time, and a box around its largest would gain nothing.
#[allow(clippy::large_enum_variant)]
#[derive(Debug)]
pub enum Wish {
    File {
        review: Review,
        /// What becomes of the people of the file.
        rows: Vec<Row>,
    },
    Backup(Restore),
}

impl Saving {
    /// `takes_pieces` tells whether to save the change takes the pieces of the whole book.
    pub fn new(wish: Wish, change: Change, book: &Book, takes_pieces: bool) -> Saving {
        let mut after = book.clone();
        if takes_pieces {
            after.apply(&change);
        }
        Saving {
            wish,
            change,
            pieces: takes_pieces.then(|| Pieces::of(&after)),
            roster: None,
            after,
            before: book.clone(),
        }
    }

    /// Whether the book is still the one it was worked out for.
    pub fn is_of(&self, book: &Book) -> bool {
        self.before == *book
    }

    /// Makes up to [`SLICE`] more texts, or then the roster. True when all are made.
    pub fn advance(&mut self) -> bool {
        let Some(pieces) = &mut self.pieces else {
            return true;
        };
        let is_made = self.roster.is_some();
        if pieces.advance(SLICE) && !is_made {
            self.roster = Some(Roster::of(&self.after));
        }
        is_made
    }

    /// How many records there are texts of, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        self.pieces.as_ref().map_or((0, 0), |it| it.progress())
    }
}
