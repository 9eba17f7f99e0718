//! Cards that Goodword writes: read back whole, private where they are to be, and understood by
//! another program.

use std::collections::BTreeSet;
use std::rc::Rc;

use calcard::vcard::{VCard, VCardProperty, VCardValue};
use calcard::{Entry, Parser};
use goodword::app::headless::book_of;
use goodword::app::importing::{Plan, RowKind};
use goodword::app::view::people::people;
use goodword::app::{CardForm, CardsOf, Event, ExportEvent, ImportEvent, Narrowing, Private};
use goodword::domain::{
    Birthday, Book, Change, Contact, ContactId, Day, Felt, Field, MetThrough, Moment, Note,
    NoteKind, Phrase, ProblemKind, Put, Someone, Stamp, Trust,
};
use goodword::formats::{read, write_cards};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::any_book;
use crate::support::visit::Visit;

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
            it.notes.push(Note { day: Day(20_000), kind: NoteKind::Call, text: "secretnote".into(), felt: Felt::default(), });
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

/// Ana, who knows Ben and needs something, and Ben.
fn two() -> Book {
    let mut ana = Contact::new(ContactId(1), "Ana Maria Souza, MBA", Moment(1_000));
    ana.emails = vec!["ana@x.example".into()];
    ana.place = "Recife, Brazil".into();
    ana.birthday = Birthday::new(None, 2, 29);
    ana.needs = vec![
        Phrase::new("a bookkeeper; soon", Day(20_000)),
        Phrase::new("a printer", Day(19_000)),
    ];
    ana.needs[1].closed = Some(Day(19_500));
    ana.knows = [Someone::Contact(ContactId(2))].into();
    ana.trust = Trust::WouldRefer;
    ana.notes = vec![Note {
        day: Day(20_001),
        kind: NoteKind::Call,
        text: "Is moving.".into(),
        felt: Felt::default(),
    }];
    let ben = Contact::new(ContactId(2), "Ben Adeyemi", Moment(1_000));
    book([ana, ben])
}

fn ana(book: &Book, form: CardForm, private: Private) -> String {
    let contact = book.contact(ContactId(1)).map(|it| &**it);
    write_cards(book, contact.into_iter(), form, private)
}

#[test]
fn a_card_is_plain_to_read() {
    let card = ana(&two(), CardForm::VCard4, Private::Included);
    assert_eq!(
        card.lines().collect::<Vec<_>>(),
        [
            "BEGIN:VCARD",
            "VERSION:4.0",
            "PRODID:-//Goodword//Goodword//EN",
            "X-GOODWORD-ID:0000000000000001",
            "UID;VALUE=text:goodword-0000000000000001",
            "FN:Ana Maria Souza\\, MBA",
            "N:Souza;Ana Maria;;;MBA",
            "EMAIL:ana@x.example",
            "ADR:;;;Recife\\, Brazil;;;",
            "BDAY:--0229",
            "RELATED;TYPE=acquaintance;VALUE=text:Ben Adeyemi",
            "NOTE:2024-10-05: Is moving.",
            "REV:19700101T000001Z",
            "X-GOODWORD-TRUST:would_refer",
            "X-GOODWORD-NEED;X-NOTED=2024-10-04:a bookkeeper\\; soon",
            "X-GOODWORD-NEED;X-NOTED=2022-01-08;X-CLOSED=2023-05-23:a printer",
            "X-GOODWORD-KNOWS;X-ID=0000000000000002:Ben Adeyemi",
            "X-GOODWORD-NOTE;X-DAY=2024-10-05;X-KIND=call:Is moving.",
            "X-GOODWORD-CREATED:1000",
            "END:VCARD",
        ]
    );
}

/// The book after it took in the file, by those wishes for doubtful rows.
fn taken_in(into: Book, text: &str) -> (Book, Vec<RowKind>) {
    let people = read(text.as_bytes()).people;
    let mut plan = Plan::new(&into, STAMP);
    while !plan.advance(&into, &people, None, STAMP) {}
    let rows = plan.rows.iter().map(|it| it.found.clone()).collect();
    let mut book = into;
    while !plan.settle() {}
    book.apply(&plan.finish().0);
    (book, rows)
}

#[test]
fn a_card_from_elsewhere_finds_whom_it_means_by_name() {
    let card = ana(&two(), CardForm::VCard3, Private::LeftOut);
    let knows = |book: &Book| book.contact(ContactId(1)).map(|it| it.knows.clone());
    // Another's book, which has Ben under an id of its own.
    let ben = Contact::new(ContactId(77), "Ben Adeyemi", Moment(5));
    let (other, _) = taken_in(book([ben]), &card);
    assert_eq!(
        knows(&other),
        Some([Someone::Contact(ContactId(77))].into())
    );
    // And one that has him not.
    let (other, _) = taken_in(Book::default(), &card);
    assert_eq!(
        knows(&other),
        Some([Someone::Name("Ben Adeyemi".into())].into())
    );
}

#[test]
fn cards_read_twice_change_nothing_the_second_time() {
    for form in FORMS {
        let text = written(&two(), form, Private::Included);
        let (once, _) = taken_in(Book::default(), &text);
        let (twice, rows) = taken_in(once.clone(), &text);
        assert_eq!(once, twice);
        assert!(
            rows.iter().all(|it| matches!(it, RowKind::Known(_))),
            "{rows:?}"
        );
    }
}

#[test]
fn a_card_copied_for_somebody_else_is_asked_about() {
    let card = ana(&two(), CardForm::VCard3, Private::LeftOut);
    let copied = card
        .replace("Ana Maria Souza\\, MBA", "Cy Young")
        .replace("ana@", "cy@");
    let (after, rows) = taken_in(two(), &copied);
    assert_eq!(
        rows,
        [RowKind::Maybe {
            id: ContactId(1),
            same: false
        }]
    );
    assert_eq!(after, two());
}

#[test]
fn two_who_share_an_address_stay_two() {
    let mut both = two();
    for id in [1, 2] {
        let mut contact = Contact::clone(both.contact(ContactId(id)).expect("one of two"));
        contact.name = "Souza".into();
        contact.phones = vec!["+55 81 1234567".into()];
        both.apply(&Change::one(Put::Contact(
            contact.id,
            Some(Rc::new(contact)),
        )));
    }
    let (again, _) = taken_in(
        Book::default(),
        &written(&both, CardForm::VCard3, Private::Included),
    );
    assert_eq!(again, both);
}

#[test]
fn what_another_program_changed_of_a_card_comes_in() {
    let card = ana(&two(), CardForm::VCard4, Private::Included)
        .replace("EMAIL:ana@", "EMAIL;TYPE=work:souza@")
        .replace("Is moving.\r\nREV", "Is moving.\\nHas moved.\r\nREV");
    let (after, _) = taken_in(two(), &card);
    let ana = after.contact(ContactId(1)).expect("Ana");
    assert_eq!(ana.emails, ["ana@x.example", "souza@x.example"]);
    assert_eq!(ana.notes.len(), 2);
    assert_eq!(ana.notes[1].text, "2024-10-05: Is moving.\nHas moved.");
    assert_eq!(ana.needs.len(), 2);
}

#[test]
fn a_jcard_of_another_program_is_read_and_what_is_broken_is_told() {
    let single = r#"["vcard", [
        ["version", {}, "text", "4.0"],
        ["fn", {}, "text", "Simon Perreault"],
        ["n", {}, "text", ["Perreault", "Simon", "", "", ["ing. jr", "M.Sc."]]],
        ["bday", {}, "date-and-or-time", "--02-03"],
        ["adr", {"type": "work"}, "text", ["", "", "2875 Laurier", "Quebec", "QC", "G1V", "Canada"]],
        ["tel", {"type": ["work", "voice"], "pref": "1"}, "uri", "tel:+1-418-656-9254;ext=102"],
        ["email", {"type": "work"}, "text", "simon@x.example"],
        ["categories", {}, "text", "network", "a,b"],
        ["related", {"type": "friend"}, "uri", "urn:uuid:1"]
    ]]"#;
    let import = read(single.as_bytes());
    assert_eq!(import.problems, []);
    let simon = &import.people[0];
    assert_eq!(
        (simon.name.as_str(), simon.place.as_str()),
        ("Simon Perreault", "Quebec, QC, Canada")
    );
    assert_eq!(simon.phones, ["+1-418-656-9254 ext. 102"]);
    assert_eq!(simon.tags, ["network", "a,b"]);
    assert!(simon.knows.is_empty());

    let many = "[\n[\"vcard\",[[\"fn\",{},\"text\",\"Ana\"]]],\n[\"vcard\",oops],\n[\"vcard\",[[\"fn\",{},\"text\",\"Ben\"]]],\n[\"vcard\",[[\"fn\",{},\"te";
    let import = read(many.as_bytes());
    let names: Vec<&str> = import.people.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Ana", "Ben"]);
    let problems: Vec<_> = import
        .problems
        .iter()
        .map(|it| (it.record, it.line, it.kind))
        .collect();
    assert_eq!(
        problems,
        [(2, 3, ProblemKind::StrayLine), (4, 5, ProblemKind::CutOff)]
    );
}

#[test]
fn cards_are_had_of_everybody_of_whom_the_list_shows_and_of_one() {
    let mut visit = Visit::first();
    visit.give(
        "two.vcf",
        written(&two(), CardForm::VCard3, Private::Included),
    );
    visit.import(ImportEvent::ClickedStore);
    let mut cards = |of, form, private| {
        visit.send(Event::Export(ExportEvent::ClickedCards {
            of,
            form,
            private,
        }));
        visit.downloads.pop()
    };
    let (name, text) =
        cards(CardsOf::Everybody, CardForm::VCard4, Private::Included).expect("a file");
    assert!(
        name.starts_with("goodword-20") && name.ends_with(".vcf"),
        "{name}"
    );
    assert_eq!(text, written(&two(), CardForm::VCard4, Private::Included));
    let of_ana = CardsOf::Person(ContactId(1));
    let (name, text) = cards(of_ana, CardForm::JCard, Private::LeftOut).expect("a file");
    assert_eq!(name, "Ana-Maria-Souza-MBA.jcard.json");
    assert_eq!(text, ana(&two(), CardForm::JCard, Private::LeftOut));
    let nobody = CardsOf::Person(ContactId(9));
    assert_eq!(cards(nobody, CardForm::JCard, Private::LeftOut), None);

    assert_eq!(people(&visit.model).cards, None);
    visit.send(Event::ToggledNarrowing(Narrowing::HasNeeds));
    assert_eq!(
        people(&visit.model).cards.as_deref(),
        Some("Download 1 card")
    );
    let event = ExportEvent::ClickedCards {
        of: CardsOf::Shown,
        form: CardForm::VCard3,
        private: Private::LeftOut,
    };
    visit.send(Event::Export(event));
    let (_, text) = visit.downloads.pop().expect("a file");
    assert_eq!(text, ana(&two(), CardForm::VCard3, Private::LeftOut));
}
