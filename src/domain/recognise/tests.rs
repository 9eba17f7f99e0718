//! Whom a file means, and that reading it twice changes nothing.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::domain::id::Mint;
use crate::domain::{Change, Gone, Put};

/// Imports as the app does, taking every "maybe" for somebody else. Returns
/// how many records were new, and how many of the book were changed.
fn import(book: &mut Book, file: &[Incoming], entropy: u64) -> (usize, usize) {
    let mut mint = Mint::new(entropy);
    let mut keys = Keys::of(book);
    let (mut new, mut changed) = (0, 0);
    for incoming in file {
        let found = keys.find(incoming, |id| book.contact(id).map(AsRef::as_ref));
        let before = match found {
            Found::Same(id) => book.contact(id).map(|it| (**it).clone()),
            Found::Gone(id) => Some(Contact::new(id, &incoming.name, Moment(1))),
            Found::New | Found::Maybe(_) => {
                Some(Contact::new(mint.contact(), &incoming.name, Moment(1)))
            }
        };
        let Some(before) = before else {
            panic!("found somebody who is not in the book");
        };
        let is_new = !matches!(found, Found::Same(_));
        let richer = keys.enriched(&before, incoming, Day(5), Moment(5));
        new += usize::from(is_new);
        changed += usize::from(!is_new && richer.is_some());
        if is_new || richer.is_some() {
            let contact = richer.unwrap_or(before);
            keys.add(&contact);
            put(book, contact);
        }
    }
    let resolved: Vec<Contact> = book.contacts().filter_map(|it| keys.resolved(it)).collect();
    for contact in resolved {
        put(book, contact);
    }
    (new, changed)
}

fn put(book: &mut Book, contact: Contact) {
    let mut change = Change::default();
    change.put_contact(contact);
    book.apply(&change);
}

fn find(book: &Book, incoming: &Incoming) -> Found {
    Keys::of(book).find(incoming, |id| book.contact(id).map(AsRef::as_ref))
}

fn named(name: &str) -> Incoming {
    Incoming {
        name: name.into(),
        ..Incoming::default()
    }
}

fn with_email(name: &str, email: &str) -> Incoming {
    Incoming {
        emails: vec![email.into()],
        ..named(name)
    }
}

fn with_phone(name: &str, phone: &str) -> Incoming {
    Incoming {
        phones: vec![phone.into()],
        ..named(name)
    }
}

fn with_link(name: &str, link: &str) -> Incoming {
    Incoming {
        links: vec![link.into()],
        ..named(name)
    }
}

fn at(name: &str, company: &str) -> Incoming {
    Incoming {
        company: company.into(),
        ..named(name)
    }
}

/// A book into which `file` was imported, and the id of its first person.
fn book_of(file: &[Incoming]) -> (Book, ContactId) {
    let mut book = Book::default();
    import(&mut book, file, 1);
    let first = Mint::new(1).contact();
    (book, first)
}

#[test]
fn the_same_address_knows_a_person_however_it_and_the_name_are_written() {
    let (book, ana) = book_of(&[with_email("Ana Souza", "ana@x.example")]);
    for name in [
        "Ana Souza",
        "ana  souza",
        "Ana M. Souza",
        "Souza, Ana",
        "A. Souza",
        "Ana",
        "",
    ] {
        let found = find(&book, &with_email(name, " ANA@x.example "));
        assert_eq!(found, Found::Same(ana), "{name}");
    }
}

#[test]
fn an_address_under_another_name_asks_the_user() {
    let (book, ana) = book_of(&[with_email("Ana Souza", "home@x.example")]);
    for name in ["Ben Adeyemi", "Rui Souza", "Souza Rui"] {
        let found = find(&book, &with_email(name, "home@x.example"));
        assert_eq!(found, Found::Maybe(ana), "{name}");
    }
}

#[test]
fn a_linkedin_profile_knows_a_person_after_a_change_of_name() {
    let (book, ana) = book_of(&[with_link("Ana Souza", "https://www.linkedin.com/in/ana-s")]);
    let married = with_link("Ana Lima", "http://br.linkedin.com/in/Ana-S/?trk=1");
    assert_eq!(find(&book, &married), Found::Same(ana));
}

#[test]
fn two_profiles_of_one_name_stay_two_even_at_one_firm_and_address() {
    let profile = |slug: &str| Incoming {
        company: "Moonhare".into(),
        emails: vec!["office@x.example".into()],
        ..with_link("Ana Souza", &format!("https://www.linkedin.com/in/{slug}"))
    };
    let (book, _) = book_of(&[profile("ana-1"), profile("ana-2")]);
    assert_eq!(book.people(), 2);
}

#[test]
fn a_name_alone_is_enough_only_where_the_file_adds_nothing() {
    let (book, ana) = book_of(&[Incoming {
        role: "Host".into(),
        ..with_email("Ana Souza", "ana@x.example")
    }]);
    assert_eq!(find(&book, &named("ana souza")), Found::Same(ana));
    assert_eq!(
        find(&book, &with_email("Ana Souza", "other@x.example")),
        Found::New
    );
    assert_eq!(find(&book, &at("Ana Souza", "Moonhare")), Found::New);
}

#[test]
fn a_name_alone_never_swallows_a_record_that_says_otherwise() {
    let (book, ana) = book_of(&[at("Ana Souza", "Moonhare")]);
    assert_eq!(find(&book, &at("Ana Souza", "Moonhare")), Found::Same(ana));
    assert_eq!(
        find(&book, &at("Ana Souza", "Kettlewick")),
        Found::Maybe(ana)
    );
}

#[test]
fn who_was_deleted_comes_back_under_the_same_id() {
    let everything = Incoming {
        company: "Moonhare".into(),
        phones: vec!["+351 912 345 678".into()],
        ..with_email("Ana Souza", "office@x.example")
    };
    let (mut book, ana) = book_of(std::slice::from_ref(&everything));
    let Some(contact) = book.contact(ana).cloned() else {
        panic!("not imported");
    };
    book.apply(&Change {
        puts: vec![
            Put::Contact(ana, None),
            Put::Gone(
                ana,
                Some(Gone {
                    at: Moment(2),
                    keys: hashed_keys(&contact),
                }),
            ),
        ],
    });
    assert_eq!(find(&book, &everything), Found::Gone(ana));
    let by_address = with_email("Ana Lima Souza", "office@x.example");
    assert_eq!(find(&book, &by_address), Found::Gone(ana));
    assert_eq!(
        find(&book, &with_phone("Ana", "00351912345678")),
        Found::Gone(ana)
    );
    assert_eq!(find(&book, &at("ANA SOUZA", "moonhare")), Found::Gone(ana));
    // A colleague at the same address is somebody else, and so is a namesake.
    let colleague = with_email("Ben Adeyemi", "office@x.example");
    assert_eq!(find(&book, &colleague), Found::New);
    assert_eq!(find(&book, &named("Ana Souza")), Found::New);
}

#[test]
fn a_number_is_the_same_however_it_is_written() {
    let (book, ana) = book_of(&[with_phone("Ana Souza", "+44 20 7946 0000")]);
    for number in [
        "+44 (0)20 7946 0000",
        "0044 20 79460000",
        "\u{202a}+44-20-7946.0000\u{202c}",
    ] {
        let found = find(&book, &with_phone("Ana Souza", number));
        assert_eq!(found, Found::Same(ana), "{number}");
    }
    // Too short to tell people apart: an extension, an emergency number.
    let (book, _) = book_of(&[with_phone("Ana Souza", "112")]);
    assert_eq!(find(&book, &with_phone("Ben Adeyemi", "112")), Found::New);
}

#[test]
fn people_mentioned_become_contacts_where_one_person_bears_the_name() {
    let mut ana = named("Ana Souza");
    ana.knows = vec![
        "ben adeyemi".into(),
        "Kim Park".into(),
        "Nobody Known".into(),
        "Ana Souza".into(),
    ];
    ana.introduced_by = "Chiara Bassi".into();
    let (book, id) = book_of(&[
        ana.clone(),
        named("Ben Adeyemi"),
        named("Chiara Bassi"),
        at("Kim Park", "Moonhare"),
        at("Kim Park", "Kettlewick"),
    ]);
    let of = |name: &str| {
        let found = book.contacts().find(|it| it.name == name);
        found.map(|it| Someone::Contact(it.id))
    };
    let Some(stored) = book.contact(id) else {
        panic!("not imported");
    };
    let mut expected = BTreeSet::from([
        Someone::Name("Nobody Known".into()),
        // Two people bear it.
        Someone::Name("Kim Park".into()),
    ]);
    expected.extend(of("Ben Adeyemi"));
    assert_eq!(stored.knows, expected);
    assert_eq!(
        of("Chiara Bassi").map(MetThrough::IntroducedBy),
        Some(stored.how_met.through.clone())
    );
}

#[test]
fn what_the_user_wrote_is_never_replaced() {
    let (mut book, ana) = book_of(&[Incoming {
        role: "Host".into(),
        ..with_email("Ana Souza", "ana@x.example")
    }]);
    let newer = Incoming {
        role: "Producer".into(),
        place: "Lisbon".into(),
        needs: vec!["Speakers".into(), " speakers ".into()],
        ..with_email("Ana", "ana@x.example")
    };
    assert_eq!(import(&mut book, &[newer], 2), (0, 1));
    let Some(it) = book.contact(ana) else {
        panic!("lost");
    };
    assert_eq!(
        (it.name.as_str(), it.role.as_str(), it.place.as_str()),
        ("Ana Souza", "Host", "Lisbon")
    );
    assert_eq!(it.needs.len(), 1);
}

fn some(texts: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(texts.to_vec()).prop_map(str::to_owned)
}

fn few(texts: &'static [&'static str]) -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(some(texts), 0..2)
}

/// Records of a handful of names, firms and addresses, so that they often meet.
fn incoming() -> impl Strategy<Value = Incoming> {
    let one = (
        some(&[
            "Ana Souza",
            "Ana",
            "Rui Souza",
            "Ben Adeyemi",
            "ben adeyemi",
            "",
        ]),
        some(&["", "", "Moonhare", "Kettlewick"]),
        some(&["", "", "Host", "Baker"]),
    );
    let lists = (
        few(&["ana@x.example", "ANA@x.example", "office@x.example"]),
        few(&["+44 20 7946 0000", "02079460000", "112"]),
        few(&[
            "https://linkedin.com/in/ana",
            "linkedin.com/in/Ana/",
            "https://linkedin.com/in/rui",
        ]),
        few(&["Ana Souza", "Ben Adeyemi", "Somebody Else"]),
    );
    (one, lists).prop_map(|(one, lists)| Incoming {
        name: one.0,
        company: one.1,
        role: one.2,
        emails: lists.0,
        phones: lists.1,
        links: lists.2,
        knows: lists.3,
        ..Incoming::default()
    })
}

proptest! {
    #[test]
    fn importing_the_same_file_twice_changes_nothing(
        mut file in prop::collection::vec(incoming(), 0..8),
        with_uid in any::<bool>(),
    ) {
        for (number, incoming) in file.iter_mut().enumerate() {
            // A record without either is a problem, not a person.
            if incoming.name.is_empty() && incoming.emails.is_empty() {
                incoming.emails = vec!["office@x.example".into()];
            }
            incoming.uid = with_uid.then(|| format!("urn:uid:{number}"));
        }
        let mut book = Book::default();
        import(&mut book, &file, 1);
        let once = book.clone();
        prop_assert_eq!(import(&mut book, &file, 2).0, 0, "somebody was new");
        prop_assert_eq!(book, once);
    }
}

// Every text compared with every other, each folded anew, took hours for a file of such cards.
#[test]
fn a_person_of_a_thousand_long_texts_is_known_again() {
    let mut huge = with_email(&"many words ".repeat(5_000), "ana@x.example");
    let numbered = |text: &str| -> Vec<String> {
        let texts = (0..900).map(|it| format!("{it} {text}"));
        texts.collect()
    };
    huge.emails.extend(numbered("@x.example"));
    huge.knows = numbered("Ben");
    huge.notes = numbered(&"note ".repeat(500));
    huge.needs = numbered(&"need ".repeat(500));
    let mut other = huge.clone();
    other.name = "quite others ".repeat(5_000);
    let (mut book, _) = book_of(std::slice::from_ref(&huge));
    assert_eq!(import(&mut book, &[huge], 2), (0, 0));
    assert!(matches!(find(&book, &other), Found::Maybe(_)));
}
