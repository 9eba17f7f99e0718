//! What version 1 stored opens for ever. The fixtures are never edited; a later
//! version adds its own.

use std::collections::BTreeMap;

use goodword::domain::{
    Benefit, Birthday, Book, Change, Contact, ContactId, Day, Decision, Felt, Field, Gone, HowMet,
    Introduction, IntroductionId, Letter, LetterKind, MetThrough, Moment, Note, NoteKind, Pair,
    Phrase, Put, QuoteSource, Settings, Side, Someone, Step, Trust, Verdict,
};
use goodword::saved::{Opened, backup, open};

const STORE: &str = include_str!("../fixtures/saved/v1-store.json");
const BACKUP: &str = include_str!("../fixtures/saved/v1-backup.json");

#[test]
fn a_store_of_version_1_opens_as_it_was() {
    let entries: BTreeMap<String, String> = serde_json::from_str(STORE).expect("a raw download");
    assert!(entries.keys().any(|it| it.contains("/c/")));
    assert!(entries.keys().any(|it| it.contains("/j/")));
    match open(entries) {
        Opened::Loaded { book, .. } => assert_eq!(book, expected()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_backup_of_version_1_opens_as_it_was() {
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

/// A book in which every field is filled and every word used at least once.
fn expected() -> Book {
    let mut change = Change::default();
    change.put_contact(ana());
    let others = [
        (2, Trust::NotYet, MetThrough::Event),
        (3, Trust::Never, MetThrough::LinkedIn),
        (4, Trust::Unset, MetThrough::Other),
    ];
    for (id, trust, through) in others {
        let mut contact = Contact::new(ContactId(id), format!("Bo {id}"), Moment(1_700_000));
        contact.trust = trust;
        contact.how_met.through = through;
        change.put_contact(contact);
    }
    change.put_introduction(introduction());
    let verdicts = [
        Verdict::NotNow {
            until: on("2027-02-28"),
        },
        Verdict::NotRelevant,
        Verdict::Compete,
        Verdict::Never,
    ];
    for (number, verdict) in (2..).zip(verdicts) {
        change.put_decision(Decision {
            pair: Pair::new(ContactId(1), ContactId(number)),
            verdict,
            because: Vec::new(),
            day: on("2026-11-23"),
            edited: Moment(1_800_000 + number),
        });
    }
    let gone = Gone {
        at: Moment(1_900_000),
        keys: vec![0, u64::MAX, 0x0123_4567_89ab_cdef],
    };
    change.puts.push(Put::Gone(ContactId(u64::MAX), Some(gone)));
    change.puts.push(Put::Settings(
        Settings {
            my_name: "Jana Nováková".to_owned(),
            withhold_names: true,
            edited: Moment(1_950_000),
            ..Settings::default()
        }
        .into(),
    ));
    let mut book = Book::default();
    book.apply(&change);
    book
}

fn ana() -> Contact {
    let texts = |texts: &[&str]| -> Vec<String> { texts.iter().map(|it| (*it).into()).collect() };
    let kinds = [
        NoteKind::Call,
        NoteKind::Meeting,
        NoteKind::Message,
        NoteKind::Event,
        NoteKind::Thought,
    ];
    Contact {
        name: "Ana Dvořák 字 😀".to_owned(),
        company: "Vinařství \"U Dvořáků\"".to_owned(),
        role: "Owner".to_owned(),
        emails: texts(&["ana@example.org", "a.d@example.com"]),
        phones: texts(&["+420 777 123 456"]),
        links: texts(&["https://www.linkedin.com/in/ana-dvorak"]),
        place: "Mikulov".to_owned(),
        does: "Grows wine for restaurants".to_owned(),
        markets: texts(&["Austria", "C#"]),
        plans: "To bottle it herself".to_owned(),
        offers: vec![Phrase::new("knows every restaurant", on("2026-10-01"))],
        needs: vec![Phrase {
            closed: Some(on("2026-11-20")),
            ..Phrase::new("labels\nfor a small run", on("2026-10-02"))
        }],
        tags: texts(&["wine"]),
        how_met: HowMet {
            through: MetThrough::IntroducedBy(Someone::Contact(ContactId(2))),
            day: Some(on("2025-05-17")),
            text: "at the harvest".to_owned(),
        },
        trust: Trust::WouldRefer,
        trust_reason: "keeps her word".to_owned(),
        knows: [
            Someone::Contact(ContactId(3)),
            Someone::Name("Čeněk".to_owned()),
        ]
        .into(),
        prefers_plain: true,
        notes: kinds
            .into_iter()
            .map(|kind| Note {
                day: on("2026-11-01"),
                kind,
                text: format!("{kind:?}"),
                felt: Felt::default(),
            })
            .collect(),
        birthday: Birthday::parse("--02-29"),
        uid: Some("urn:uuid:1".to_owned()),
        edited: (1..)
            .zip(Field::ALL.into_iter().filter(|it| *it != Field::Cadence))
            .map(|(number, field)| (field, Moment(1_760_000 + number)))
            .collect(),
        ..Contact::new(ContactId(1), "", Moment(1_700_000))
    }
}

fn introduction() -> Introduction {
    let steps = [
        Step::Began,
        Step::Asked(Side::A),
        Step::Declined(Side::A),
        Step::TakenUp,
        Step::SaidYes(Side::A),
        Step::Asked(Side::B),
        Step::Declined(Side::B),
        Step::Dropped,
        Step::SaidYes(Side::B),
        Step::Introduced,
        Step::Talked,
        Step::CameToGood(false),
        Step::CameToGood(true),
    ];
    let kinds = [
        LetterKind::Ask(Side::A),
        LetterKind::Ask(Side::B),
        LetterKind::Introduce,
        LetterKind::FollowUp(Side::A),
        LetterKind::FollowUp(Side::B),
        LetterKind::Thanks(Side::A),
        LetterKind::Thanks(Side::B),
        LetterKind::Stop(Side::A),
        LetterKind::Stop(Side::B),
    ];
    let first = on("2026-11-02");
    Introduction {
        id: IntroductionId(9),
        a: ContactId(1),
        b: ContactId(4),
        a_name: "Ana".to_owned(),
        b_name: "Bo".to_owned(),
        benefits: vec![
            Benefit {
                who: Side::A,
                need: "labels".to_owned(),
                need_noted: Some(first),
                need_source: QuoteSource::Need,
                offer: "prints small runs".to_owned(),
                offer_noted: None,
                offer_source: QuoteSource::Offer,
            },
            Benefit {
                who: Side::B,
                need: "restaurants".to_owned(),
                need_noted: None,
                need_source: QuoteSource::Need,
                offer: "knows every restaurant".to_owned(),
                offer_noted: Some(first),
                offer_source: QuoteSource::Offer,
            },
        ],
        steps: (0..)
            .zip(steps)
            .map(|(n, it)| (first.plus(n), it))
            .collect(),
        letters: (0..)
            .zip(kinds)
            .map(|(n, kind)| Letter {
                kind,
                day: first.plus(n),
                text: format!("Dear {n},\n…"),
            })
            .collect(),
        drafts: BTreeMap::new(),
        outcome: "500 bottles".to_owned(),
        heard: BTreeMap::new(),
        withholds: None,
        writes_first: None,
        edited: Moment(1_850_000),
    }
}
