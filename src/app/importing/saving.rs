//! What the user said to store, worked out. The texts to be stored take long to make: they are made
//! slice by slice before anything changes, so that all of it is stored at one go or none.

use crate::domain::{Book, Change};
use crate::saved::Pieces;

use super::{Restore, Review, Row, SLICE};

#[derive(Debug)]
pub struct Saving {
    pub wish: Wish,
    pub change: Change,
    /// `None` where the change is small enough to be stored as it is.
    pub pieces: Option<Pieces>,
    /// The book for which it was worked out.
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
        let pieces = takes_pieces.then(|| {
            let mut after = book.clone();
            after.apply(&change);
            Pieces::of(&after)
        });
        Saving {
            wish,
            change,
            pieces,
            before: book.clone(),
        }
    }

    /// Whether the book is still the one it was worked out for.
    pub fn is_of(&self, book: &Book) -> bool {
        self.before == *book
    }

    /// Makes up to [`SLICE`] more texts. True when all are made.
    pub fn advance(&mut self) -> bool {
        self.pieces.as_mut().is_none_or(|it| it.advance(SLICE))
    }

    /// How many records there are texts of, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        self.pieces.as_ref().map_or((0, 0), |it| it.progress())
    }
}
