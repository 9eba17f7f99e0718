//! Cards that Goodword writes: read back whole, private where they are to be, and understood by
//! another program.

use std::collections::BTreeSet;
use std::rc::Rc;

use calcard::vcard::{VCard, VCardProperty, VCardValue};
use calcard::{Entry, Parser};
use goodword::app::headless::book_of;
use goodword::app::{CardForm, Private};
use goodword::domain::{
    Book, Change, Contact, Day, Field, MetThrough, Moment, Note, NoteKind, Put, Someone, Stamp,
    Trust,
};
use goodword::formats::{read, write_cards};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::any_book;

const FORMS: [CardForm; 3] = [CardForm::VCard3, CardForm::VCard4, CardForm::JCard];

/// Years later, so that nothing is right by being as new as the import.
const STAMP: Stamp = Stamp {
    now: Moment(1_900_000_000_000),
    today: Day(21_990),
    entropy: 7,
};

fn book(contacts: impl IntoIterator<Item = Contact>) -> Book {
    let mut book = Book::default();
    let puts = contacts
        .into_iter()
        .map(|it| Put::Contact(it.id, Some(Rc::new(it))));
    book.apply(&Change {
        puts: puts.collect(),
    });
    book
}

fn written(book: &Book, form: CardForm, private: Private) -> String {
    write_cards(book, book.contacts().map(|it| &**it), form, private)
}

/// A text as the app keeps it: no marks that are not seen, nothing around it.
fn kept(text: &mut String) {
    let seen: String = text
        .chars()
        .filter(|it| *it == '\n' || !it.is_control())
        .collect();
    *text = seen.trim().to_owned();
}

fn kept_list(texts: &mut Vec<String>) {
    let mut seen = BTreeSet::new();
    texts.iter_mut().for_each(kept);
    texts.retain(|it| !it.is_empty() && seen.insert(it.clone()));
}

/// Somebody of the name alone, whom nobody else in the book can be meant by.
fn kept_someone(someone: Someone) -> Someone {
    match someone {
        Someone::Name(mut name) => {
            kept(&mut name);
            Someone::Name(format!("only {name}."))
        }
        known => known,
    }
}

/// The contact as it can be after it was typed in.
fn typed(mut it: Contact) -> Contact {
    for text in [
        &mut it.name,
        &mut it.company,
        &mut it.role,
        &mut it.place,
        &mut it.does,
        &mut it.plans,
        &mut it.trust_reason,
        &mut it.how_met.text,
    ] {
        kept(text);
    }
    for list in [
        &mut it.emails,
        &mut it.phones,
        &mut it.links,
        &mut it.markets,
        &mut it.tags,
    ] {
        kept_list(list);
    }
    // A link with a scheme that runs something is refused, which another test is about.
    it.links = it
        .links
        .iter()
        .map(|it| format!("https://x.example/{it}"))
        .collect();
    it.notes.iter_mut().for_each(|note| kept(&mut note.text));
    it.knows = std::mem::take(&mut it.knows)
        .into_iter()
        .map(kept_someone)
        .collect();
    it.knows.remove(&Someone::Contact(it.id));
    if let MetThrough::IntroducedBy(someone) = it.how_met.through {
        it.how_met.through = MetThrough::IntroducedBy(kept_someone(someone));
    }
    if let Some(uid) = &mut it.uid {
        kept(uid);
    }
    it.uid = it.uid.filter(|it| !it.is_empty());
    it
}

proptest! {
    #[test]
    fn a_book_written_as_cards_is_read_back_as_it_was(
        contacts in vec(any_book::contact().prop_map(typed), 1..5),
    ) {
        let book = book(contacts);
        for form in FORMS {
            let text = written(&book, form, Private::Included);
            let import = read(text.as_bytes());
            prop_assert_eq!(import.problems, [], "{}", text);
            let again = book_of(text.clone().into_bytes(), STAMP).expect("no backup");
            for (before, after) in book.contacts().zip(again.contacts()) {
                prop_assert_eq!(before, after, "{}", text);
            }
            prop_assert_eq!(book.people(), again.people(), "{}", text);
        }
    }

    #[test]
    fn nothing_private_is_in_a_card_unless_asked_for(
        contacts in vec(any_book::contact(), 1..4),
    ) {
        let secret = |mut it: Contact| {
            it.trust_reason = "secretreason".into();
            it.notes.push(Note { day: Day(20_000), kind: NoteKind::Call, text: "secretnote".into() });
            it
        };
        let open = |mut it: Contact| {
            it.trust = Trust::Unset;
            it.trust_reason.clear();
            it.notes.clear();
            it.edited.remove(&Field::Trust);
            it.edited.remove(&Field::Notes);
            it
        };
        let whole = book(contacts.into_iter().map(secret));
        let without = book(whole.contacts().map(|it| open(Contact::clone(it))));
        for form in FORMS {
            let text = written(&whole, form, Private::LeftOut);
            prop_assert!(!text.replace("\r\n ", "").contains("secret"), "{}", text);
            // Nothing else tells that there is something either.
            prop_assert_eq!(text, written(&without, form, Private::Included));
        }
    }

    #[test]
    fn another_program_reads_the_same_in_a_card(
        contacts in vec(any_book::contact().prop_map(typed), 1..3),
    ) {
        let book = book(contacts);
        for form in [CardForm::VCard3, CardForm::VCard4] {
            let text = written(&book, form, Private::Included);
            prop_assert!(text.split("\r\n").all(|it| it.len() <= 75), "{}", text);
            let mut parser = Parser::new(&text);
            for contact in book.contacts() {
                let entry = parser.entry();
                let Entry::VCard(card) = entry else {
                    return Err(TestCaseError::fail(format!("no card but {entry:?}")));
                };
                let texts = |property| texts(&card, &property);
                prop_assert_eq!(texts(VCardProperty::Fn), [contact.called()], "{}", text);
                prop_assert_eq!(texts(VCardProperty::Email), contact.emails.clone(), "{}", text);
                prop_assert_eq!(texts(VCardProperty::Tel), contact.phones.clone(), "{}", text);
                prop_assert_eq!(texts(VCardProperty::Url), contact.links.clone(), "{}", text);
                prop_assert_eq!(texts(VCardProperty::Categories), contact.tags.clone(), "{}", text);
                let days: Vec<_> = entries(&card, &VCardProperty::Bday).collect();
                let written: Vec<_> = contact.birthday.into_iter().map(|it| {
                    let (month, day) = it.month_and_day();
                    (it.year().map(|it| it as u16), Some(month as u8), Some(day as u8))
                }).collect();
                let read: Vec<_> = days.iter().map(|it| match it {
                    VCardValue::PartialDateTime(it) => (it.year, it.month, it.day),
                    other => panic!("no date but {other:?}: {text}"),
                }).collect();
                prop_assert_eq!(read, written, "{}", text);
                for note in &contact.notes {
                    let notes = texts(VCardProperty::Note).concat();
                    prop_assert!(notes.contains(&note.text), "{}", text);
                }
            }
            prop_assert!(matches!(parser.entry(), Entry::Eof));
        }
    }
}

fn entries<'c>(card: &'c VCard, property: &VCardProperty) -> impl Iterator<Item = &'c VCardValue> {
    let named = card.entries.iter().filter(move |it| it.name == *property);
    named.flat_map(|it| &it.values)
}

fn texts(card: &VCard, property: &VCardProperty) -> Vec<String> {
    let text = |it: &VCardValue| match it {
        VCardValue::Text(text) => text.clone(),
        other => format!("{other:?}"),
    };
    entries(card, property).map(text).collect()
}
