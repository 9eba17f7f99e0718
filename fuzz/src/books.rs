//! What holds of a book that was imported: the same file makes no double, and the cards and
//! spreadsheets written of it bring nothing new to it.

use goodword::app::importing::{Plan, Row, RowKind};
use goodword::domain::{Book, Contact, Incoming, Problem, ProblemKind};
use goodword::formats::vcard::writing::{CardForm, Private};
use goodword::formats::{goodword_csv, read, write_cards};

use super::STAMP;

fn plan(book: &Book, people: &[Incoming], wishes: Option<&[Row]>) -> Plan {
    let mut plan = Plan::new(book, STAMP);
    while !plan.advance(book, people, wishes, STAMP) {}
    plan
}

/// A book of these people. Of whom the user would be asked it takes that they are somebody else.
pub fn imported(people: &[Incoming]) -> Book {
    let mut book = Book::default();
    let rows = plan(&book, people, None).rows;
    let mut wanted = plan(&book, people, Some(&rows));
    while !wanted.settle() {}
    let (change, _) = wanted.finish();
    book.apply(&change);
    book
}

/// # Panics
/// Where the file would bring somebody in who is there already.
pub fn comes_twice(book: &Book, people: &[Incoming]) {
    for (row, person) in plan(book, people, None).rows.iter().zip(people) {
        let is_double = matches!(row.found, RowKind::New | RowKind::Returns);
        assert!(!is_double, "comes in again: {person:?}");
    }
}

/// # Panics
/// Where somebody does not come back as who they are.
pub fn leaves_and_returns(book: &Book) {
    let people = || book.contacts().map(|it| &**it);
    for form in [CardForm::VCard3, CardForm::VCard4, CardForm::JCard] {
        let text = write_cards(book, people(), form, Private::Included);
        let import = read(text.as_bytes());
        if book.people() == 0 {
            continue;
        }
        // Letters that could not be read once are told each time.
        let is_old = |it: &Problem| it.kind == ProblemKind::BadEncoding;
        assert!(import.problems.iter().all(is_old), "{import:?}\n{text}");
        assert_eq!(import.people.len(), book.people(), "{text}");
        let rows = plan(book, &import.people, None).rows;
        for (row, contact) in rows.iter().zip(people()) {
            let is_known = matches!(row.found, RowKind::Known(id) if id == contact.id);
            assert!(is_known, "{row:?}\n{contact:?}\n{text}");
        }
    }
    let text = goodword_csv::write(book);
    let import = read(text.as_bytes());
    let nobody = |it: &Contact| it.name.is_empty() && it.company.is_empty() && it.emails.is_empty();
    let named = people().filter(|it| !nobody(it)).count();
    assert_eq!(import.people.len(), named, "{text}");
    comes_twice(book, &import.people);
}
