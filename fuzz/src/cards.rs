//! People as they can be typed in, written as cards and as a spreadsheet and read back. Fields
//! are parted by U+001F, people by U+001E; what follows the fixed ones says what it is for by
//! its first letter.
use std::rc::Rc;

use goodword::domain::{
    Birthday, Book, Change, Contact, ContactId, Day, HowMet, MetThrough, Moment, Note, NoteKind,
    Phrase, Put, Someone, Trust,
};

use super::{books, stores};

/// As the app keeps what is typed: no marks that are not seen, nothing around it.
fn kept(text: &str) -> String {
    let seen: String = text
        .chars()
        .filter(|it| *it == '\n' || !it.is_control())
        .collect();
    seen.trim().to_owned()
}

fn push(list: &mut Vec<String>, text: &str) {
    let text = kept(text);
    if !text.is_empty() && !list.contains(&text) {
        list.push(text);
    }
}

fn person(id: u64, text: &str) -> Contact {
    let mut fields = text.split('\u{1f}');
    let mut next = || kept(fields.next().unwrap_or_default());
    let mut person = Contact::new(ContactId(id), next(), Moment(1_700_000_000_000 + id));
    (person.company, person.role, person.place) = (next(), next(), next());
    let day = Day(20_000 + id as i32);
    for field in fields.take(40) {
        let mut letters = field.chars();
        let kind = letters.next();
        let text = letters.as_str();
        match kind {
            Some('e') => push(&mut person.emails, text),
            Some('p') => push(&mut person.phones, text),
            Some('l') => push(
                &mut person.links,
                &format!("https://x.example/{}", kept(text)),
            ),
            Some('m') => push(&mut person.markets, text),
            Some('t') => push(&mut person.tags, text),
            Some('d') => person.does = kept(text),
            Some('g') => person.plans = kept(text),
            Some('o') => person.offers.push(Phrase::new(kept(text), day)),
            Some('n') => person.needs.push(Phrase::new(kept(text), day)),
            Some('c') => person.needs.iter_mut().for_each(|it| it.closed = Some(day)),
            Some('x') => {
                let note = Note::new(day, NoteKind::Call, kept(text));
                person.notes.push(note);
            }
            Some('k') => {
                person
                    .knows
                    .insert(Someone::Name(format!("only {}.", kept(text))));
            }
            Some('w') => {
                person.how_met = HowMet {
                    through: MetThrough::Other,
                    day: Some(day),
                    text: kept(text),
                };
            }
            Some('r') => (person.trust, person.trust_reason) = (Trust::Never, kept(text)),
            Some('b') => person.birthday = Birthday::parse(text),
            Some('u') => person.uid = Some(kept(text)).filter(|it| !it.is_empty()),
            _ => person.prefers_plain = true,
        }
    }
    person
}

/// # Panics
/// Where somebody does not come back as who they are.
pub fn check(text: &str) {
    let people = text.split('\u{1e}').take(4).zip(1..);
    let puts = people.map(|(it, id)| Put::Contact(ContactId(id), Some(Rc::new(person(id, it)))));
    let mut book = Book::default();
    book.apply(&Change {
        puts: puts.collect(),
    });
    stores::keeps(&book);
    books::leaves_and_returns(&book);
}
