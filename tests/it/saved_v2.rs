//! What format 2 stored opens for ever: merges, who is not the same, and what was learned of words.
//! The fixtures are never edited; a later format adds its own.

use std::collections::BTreeMap;
use std::rc::Rc;

use goodword::domain::{
    Apart, Benefit, Book, Change, Contact, ContactId, Day, Decision, Field, Introduction,
    IntroductionId, LetterKind, Mapping, Merge, Moment, Pair, Phrase, Put, QuoteSource, Reason,
    Settings, SettingsEdit, Side, Someone, Step, Synonyms, Verdict, WrittenLetter,
};
use goodword::saved::{Opened, backup, open};

const STORE: &str = include_str!("../fixtures/saved/v2-store.json");
const BACKUP: &str = include_str!("../fixtures/saved/v2-backup.json");

#[test]
fn a_store_of_format_2_opens_as_it_was() {
    let entries: BTreeMap<String, String> = serde_json::from_str(STORE).expect("a raw download");
    let root = entries.get("goodword/1/root").expect("a root");
    assert!(root.contains("\"format\":2"));
    let entry = entries.iter().find(|it| it.0.contains("/j/"));
    assert!(entry.is_some_and(|it| it.1.contains("\"format\":2")));
    match open(entries) {
        Opened::Loaded { book, .. } => assert_eq!(book, expected()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_backup_with_merges_opens_as_it_was() {
    let restored = backup::read(BACKUP).expect("a backup");
    assert_eq!(restored.problems, []);
    assert_eq!(restored.book, expected());
}

fn on(text: &str) -> Day {
    match Day::parse_iso(text) {
        Some(day) => day,
        None => panic!("{text} is no day"),
    }
}

fn pair(one: u64, other: u64) -> Pair {
    Pair::new(ContactId(one), ContactId(other))
}

fn expected() -> Book {
    let mut book = Book::default();
    book.apply(&snapshot());
    for change in journal() {
        book.apply(&change);
    }
    book
}

/// What lies in the pieces: a book in which 5 was folded into 1, with a word of every kind.
fn snapshot() -> Change {
    let mut change = Change::default();
    change.put_contact(ana());
    for id in [2, 3, 4] {
        change.put_contact(Contact::new(
            ContactId(id),
            format!("Bo {id}"),
            Moment(1_700_000),
        ));
    }
    change.put_introduction(introduction(1, 4));
    change.put_decision(decision(pair(1, 2)));
    change
        .puts
        .push(Put::Merge(ContactId(5), Some(Rc::new(merge()))));
    for (one, other) in [(2, 3), (3, 4)] {
        change
            .puts
            .push(Put::Apart(pair(one, other), Some(apart())));
    }
    let synonyms = ["vigneron", "grows wine"];
    change.puts.push(Put::Settings(
        Settings {
            my_name: "Jana Nováková".to_owned(),
            synonyms: Synonyms::of(synonyms).into_iter().collect(),
            learning_since: Some(Moment(1_760_000)),
            mappings: vec![Mapping {
                header: 0x0123_4567_89ab_cdef,
                columns: vec!["name".to_owned(), String::new(), "company".to_owned()],
            }],
            edited: Moment(1_950_000),
            ..Settings::default()
        }
        .into(),
    ));
    change
}

/// What lies over the pieces: a merge taken back, another made, two who may be the same after all.
fn journal() -> Vec<Change> {
    let mut other = merge();
    other.kept = ContactId(2);
    other.at = Moment(1_970_000);
    let learning_since = SettingsEdit {
        learning_since: Some(None),
        edited: Some(Moment(1_980_000)),
        ..SettingsEdit::default()
    };
    vec![
        Change {
            puts: vec![
                Put::Contact(ContactId(3), None),
                Put::Merge(ContactId(3), Some(Rc::new(other))),
                Put::Apart(pair(2, 3), None),
            ],
        },
        Change::one(Put::Merge(ContactId(9), None)),
        Change::one(Put::Settings(learning_since)),
    ]
}

fn ana() -> Contact {
    Contact {
        company: "Vinařství".to_owned(),
        emails: vec!["ana@example.org".to_owned(), "a.d@example.com".to_owned()],
        offers: vec![Phrase::new("knows every restaurant", on("2026-10-01"))],
        knows: [
            Someone::Contact(ContactId(3)),
            Someone::Name("Čeněk".to_owned()),
        ]
        .into(),
        edited: [(Field::Emails, Moment(1_900_000))].into(),
        ..Contact::new(ContactId(1), "Ana Dvořák 字 😀", Moment(1_700_000))
    }
}

/// Who was folded into her.
fn anna() -> Contact {
    Contact {
        emails: vec!["a.d@example.com".to_owned()],
        plans: "To bottle it herself".to_owned(),
        ..Contact::new(ContactId(5), "Anna D.", Moment(1_800_000))
    }
}

/// With a record of every kind as it was, and one of every kind that was not there.
fn merge() -> Merge {
    let mut before = ana();
    before.emails.truncate(1);
    before.edited.clear();
    Merge {
        kept: ContactId(1),
        merged: Rc::new(ana()),
        before: vec![
            Put::Contact(ContactId(5), Some(Rc::new(anna()))),
            Put::Contact(ContactId(1), Some(Rc::new(before))),
            Put::Contact(ContactId(8), None),
            Put::Introduction(IntroductionId(9), Some(Rc::new(introduction(5, 4)))),
            Put::Introduction(IntroductionId(8), None),
            Put::Decision(pair(5, 2), Some(decision(pair(5, 2)))),
            Put::Decision(pair(1, 2), None),
            Put::Apart(pair(5, 3), Some(apart())),
            Put::Apart(pair(1, 3), None),
        ],
        day: on("2026-11-20"),
        at: Moment(1_900_000),
    }
}

fn apart() -> Apart {
    Apart {
        day: on("2026-11-21"),
        edited: Moment(1_910_000),
    }
}

fn decision(pair: Pair) -> Decision {
    Decision {
        pair,
        verdict: Verdict::KnowEachOther,
        because: vec![Reason {
            who: pair.first(),
            need: "labels".to_owned(),
            offer: "prints small runs".to_owned(),
        }],
        day: on("2026-11-22"),
        edited: Moment(1_920_000),
    }
}

fn introduction(a: u64, b: u64) -> Introduction {
    let sources = [
        (QuoteSource::Need, QuoteSource::Offer),
        (QuoteSource::Plans, QuoteSource::Does),
        (QuoteSource::Note, QuoteSource::Role),
        (QuoteSource::Need, QuoteSource::Tag),
    ];
    let benefits = sources.map(|(need_source, offer_source)| Benefit {
        who: Side::A,
        need: "labels".to_owned(),
        need_noted: Some(on("2026-11-02")),
        need_source,
        offer: "prints small runs".to_owned(),
        offer_noted: None,
        offer_source,
    });
    let draft = WrittenLetter {
        subject: "Two who should meet".to_owned(),
        body: "Dear Ana,\n…".to_owned(),
    };
    Introduction {
        id: IntroductionId(9),
        a: ContactId(a),
        b: ContactId(b),
        a_name: "Ana".to_owned(),
        b_name: "Bo".to_owned(),
        benefits: benefits.into(),
        steps: vec![(on("2026-11-03"), Step::Began)],
        letters: Vec::new(),
        drafts: [
            (LetterKind::Ask(Side::A), draft.clone()),
            (LetterKind::Introduce, draft),
        ]
        .into(),
        heard: BTreeMap::new(),
        withholds: None,
        writes_first: None,
        outcome: String::new(),
        edited: Moment(1_850_000),
    }
}
