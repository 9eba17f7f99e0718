//! Whom one person could meet, kept for as long as nothing was heard that it depends on: a page is
//! drawn far more often than that, and to look for them takes longer than all else on it.

use std::cell::RefCell;

use crate::domain::{Book, ContactId, Day};
use crate::suggest::{Engine, Suggestion};

/// What was looked for last, and what was found.
#[derive(Debug, Default)]
pub struct Meetings(RefCell<Option<(Asked, Vec<Suggestion>)>>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Asked {
    id: ContactId,
    most: usize,
    today: Day,
    edition: u64,
}

impl Meetings {
    /// Up to `most` people for this one to meet, as [`Engine::for_person`] has them.
    pub fn of(
        &self,
        engine: &Engine,
        book: &Book,
        id: ContactId,
        today: Day,
        most: usize,
    ) -> Vec<Suggestion> {
        let look = || engine.for_person(book, id, today, most);
        // While the engine works, more is found from slice to slice.
        if !engine.is_current() {
            return look();
        }
        let asked = Asked {
            id,
            most,
            today,
            edition: engine.edition(),
        };
        let mut latest = self.0.borrow_mut();
        match &*latest {
            Some((before, found)) if *before == asked => found.clone(),
            _ => latest.insert((asked, look())).1.clone(),
        }
    }
}
