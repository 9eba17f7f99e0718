//! What is typed finds the same people however it was come by: at once, letter by letter, or by
//! taking letters back.

use proptest::prelude::*;

use super::*;
use crate::domain::{Moment, Trust};

/// Few letters, so that much is found; some outside of ASCII.
const WORDS: &str = "[abä1д-]{1,3}";

fn book(people: Vec<(String, String, bool)>) -> Book {
    let mut change = Change::default();
    for (at, (name, notes, refers)) in people.into_iter().enumerate() {
        let id = ContactId(at as u64);
        let mut contact = Contact::new(id, name, Moment(0));
        contact.plans = notes;
        if refers {
            contact.trust = Trust::WouldRefer;
        }
        change.put_contact(contact);
    }
    let mut book = Book::default();
    book.apply(&change);
    book
}

/// As [`Roster::find`] promises, in the plainest way.
fn expected(roster: &Roster, book: &Book, filter: &Filter) -> Vec<ContactId> {
    let query = fold(&filter.query);
    let words: Vec<&str> = query.split_whitespace().collect();
    let goes_by = |entry: &Entry| {
        let begins = |word: &&str| entry.name.split(' ').any(|it| it.starts_with(*word));
        words.iter().all(begins)
    };
    let meets = |entry: &&Entry| {
        words.iter().all(|it| entry.text(book).text().contains(it))
            && book.contact(entry.id).is_some_and(|it| filter.admits(it))
    };
    let found: Vec<&Entry> = roster.entries.iter().filter(meets).collect();
    let (by_name, others): (Vec<&Entry>, Vec<&Entry>) =
        found.into_iter().partition(|it| goes_by(it));
    by_name.into_iter().chain(others).map(|it| it.id).collect()
}

proptest! {
    #[test]
    fn the_same_are_found_whatever_was_asked_before(
        people in prop::collection::vec((WORDS, "([abä1д-]{1,4}[ -]){0,4}", any::<bool>()), 0..30),
        asked in prop::collection::vec(("([abä1д-]{0,3} ?){0,3}", any::<bool>()), 1..12),
    ) {
        let book = book(people);
        let roster = Roster::of(&book);
        for (query, refers) in asked {
            for (end, _) in query.char_indices().chain([(query.len(), ' ')]) {
                let filter = Filter {
                    query: query[..end].to_owned(),
                    trust: refers.then_some(Trust::WouldRefer),
                    ..Filter::default()
                };
                let found = roster.find(&book, &filter);
                prop_assert_eq!(&found[..], expected(&roster, &book, &filter));
            }
        }
    }
}
