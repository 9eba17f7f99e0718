//! What of the book belongs into a calendar: birthdays, the next steps of introductions, and when
//! a pair that was put off may be thought of again.

use crate::domain::{Book, ContactId, Day, Introduction, Verdict};
use crate::formats::calendar::{Entry, When};

use super::view::introductions::next_step;
use super::words::calendar as say;

/// Days after the latest step of an introduction after which it is worth looking again: enough to
/// answer a letter or to meet, and not so many that it is forgotten.
pub const PATIENCE: i32 = 14;

/// Birthdays first, then what is to be done; each in the order of the book.
pub fn entries(book: &Book, today: Day) -> Vec<Entry> {
    let mut entries = Vec::new();
    for contact in book.contacts() {
        if let Some(birthday) = contact.birthday {
            entries.push(Entry {
                uid: format!("goodword-birthday-{}", contact.id),
                when: When::Yearly(birthday),
                summary: say::birthday(contact.called()),
                description: String::new(),
            });
        }
    }
    for introduction in book.introductions().filter(|it| it.is_open()) {
        // What is overdue belongs to the first day on which it can be done.
        let day = introduction.last_day().plus(PATIENCE).max(today);
        let names = names(book, introduction);
        entries.push(Entry {
            uid: format!("goodword-introduction-{}", introduction.id),
            when: When::Once(day),
            summary: say::next(&next_step(book, introduction), &names),
            description: say::FROM_GOODWORD.to_owned(),
        });
    }
    for decision in book.decisions() {
        let pair = decision.pair;
        let people = [pair.first(), pair.second()].map(|it| book.contact(it));
        if let (Verdict::NotNow { until }, [Some(a), Some(b)]) = (decision.verdict, people)
            && until > today
        {
            entries.push(Entry {
                uid: format!("goodword-not-now-{}-{}", pair.first(), pair.second()),
                when: When::Once(until),
                summary: say::again(&[a.called().to_owned(), b.called().to_owned()]),
                description: say::FROM_GOODWORD.to_owned(),
            });
        }
    }
    entries
}

/// As the two are called now, or were when it began.
fn names(book: &Book, introduction: &Introduction) -> [String; 2] {
    let called = |id: ContactId, then: &str| {
        let contact = book.contact(id);
        contact.map_or(then, |it| it.called()).to_owned()
    };
    [
        called(introduction.a, &introduction.a_name),
        called(introduction.b, &introduction.b_name),
    ]
}
