//! What of the book belongs into a calendar: birthdays, the next steps of introductions, when a pair
//! that was put off may be thought of again, promises, words that are due, and gatherings.

use crate::domain::{Book, ContactId, Day, Introduction, Subject, Verdict, Way};
use crate::formats::calendar::{Entry, When};

use super::agenda::next_word;
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
    entries.extend(promises(book, today));
    entries.extend(words_due(book, today));
    entries.extend(gatherings(book, today));
    entries
}

/// What is overdue belongs to the first day on which it can be done, what was put off to its own.
fn day_for(book: &Book, subject: Subject, due: Day, today: Day) -> When {
    let put_off = book.later_of(&subject).map(|it| it.until);
    When::Once(put_off.unwrap_or(due).max(due).max(today))
}

fn promises(book: &Book, today: Day) -> impl Iterator<Item = Entry> {
    let given = book.gifts().filter(|it| it.way == Way::Given);
    given.filter_map(move |gift| {
        let due = gift.due()?;
        let contact = book.contact(gift.person);
        let name = contact.map_or(gift.person_name.as_str(), |it| it.called());
        Some(Entry {
            uid: format!("goodword-promise-{}", gift.id),
            when: day_for(book, Subject::Gift(gift.id), due, today),
            summary: say::promise(name, &gift.text),
            description: say::FROM_GOODWORD.to_owned(),
        })
    })
}

fn words_due(book: &Book, today: Day) -> impl Iterator<Item = Entry> {
    book.contacts().filter_map(move |contact| {
        let due = next_word(contact)?;
        Some(Entry {
            uid: format!("goodword-in-touch-{}", contact.id),
            when: day_for(book, Subject::InTouch(contact.id), due, today),
            summary: say::word_due(contact.called()),
            description: say::FROM_GOODWORD.to_owned(),
        })
    })
}

/// Those to come.
fn gatherings(book: &Book, today: Day) -> impl Iterator<Item = Entry> {
    book.gatherings().filter_map(move |gathering| {
        let day = gathering.day.filter(|it| *it >= today)?;
        Some(Entry {
            uid: format!("goodword-gathering-{}", gathering.id),
            when: When::Once(day),
            summary: gathering.name.clone(),
            description: gathering.place.clone(),
        })
    })
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
