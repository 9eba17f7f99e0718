//! The whole way of a file into suggestions at once, for commands and tests that have no page.

use std::rc::Rc;

use crate::domain::{Book, Day, SourceKind, Stamp};
use crate::formats::Reading;
use crate::formats::charset::Decoder;
use crate::saved::backup::{self, BackupProblem};
use crate::suggest::{Engine, Knowledge, Suggestion};

use super::importing::Plan;

/// Brings everybody in a file that the page can import into a book of its own.
///
/// # Errors
/// A backup that cannot be read. Of any other file what could be read is in the book.
pub fn book_of(bytes: Vec<u8>, stamp: Stamp) -> Result<Book, BackupProblem> {
    let mut reading = Reading::new(bytes, Decoder::native());
    if reading.kind() == SourceKind::GoodwordBackup {
        return backup::read(&reading.into_text()).map(|it| it.book);
    }
    while !reading.is_done() {
        reading.advance(usize::MAX);
    }
    let people = reading.finish().people;
    let mut book = Book::default();
    let mut plan = Plan::new(&book, stamp);
    while !plan.advance(&book, &people, None, stamp) {}
    while !plan.settle() {}
    book.apply(&plan.finish().0);
    Ok(book)
}

/// The list for the whole book, or for the one person of that name; best first.
pub fn suggest(
    book: &Book,
    knowledge: Rc<Knowledge>,
    only: Option<&str>,
    today: Day,
    limit: usize,
) -> Vec<Suggestion> {
    let mut engine = Engine::new();
    engine.learn(book, knowledge);
    while !engine.advance(book, today, usize::MAX) {}
    match only {
        None => engine
            .board()
            .suggestions
            .iter()
            .take(limit)
            .cloned()
            .collect(),
        Some(name) => {
            let someone = crate::domain::Someone::Name(name.to_owned());
            let id = book.resolve(&someone);
            id.map(|it| engine.for_person(book, it, today, limit))
                .unwrap_or_default()
        }
    }
}
