//! What format 3 stored opens for ever: gifts, events, what was put off or dropped, how often to be in
//! touch, what a talk felt like, what was heard of an introduction, circles. The fixtures are never
//! edited; a later format adds its own.

use std::collections::BTreeMap;
use std::rc::Rc;

use goodword::domain::{
    Book, Cadence, Change, Circle, Contact, ContactId, Day, Felt, Field, Gathering, GatheringId,
    Gift, GiftId, GiftKind, GiftState, Guest, Idea, Introduction, IntroductionId, Later, Merge,
    Moment, Note, NoteKind, Phrase, Put, Settings, SettingsEdit, Side, Someone, Step, Subject,
    Trust, Way, WrittenLetter,
};
use goodword::saved::{Opened, backup, open};

const STORE: &str = include_str!("../fixtures/saved/v3-store.json");
const BACKUP: &str = include_str!("../fixtures/saved/v3-backup.json");

#[test]
fn a_store_of_format_3_opens_as_it_was() {
    let entries: BTreeMap<String, String> = serde_json::from_str(STORE).expect("a raw download");
    let root = entries.get("goodword/1/root").expect("a root");
    assert!(root.contains("\"format\":3"));
    let journal = entries.iter().filter(|it| it.0.contains("/j/"));
    let formats: Vec<bool> = journal.map(|it| it.1.contains("\"format\":3")).collect();
    assert_eq!(formats, [true; 5]);
    match open(entries) {
        Opened::Loaded { book, .. } => assert_eq!(book, expected()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_backup_with_gifts_and_events_opens_as_it_was() {
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

fn expected() -> Book {
    let mut book = Book::default();
    book.apply(&snapshot());
    for change in journal() {
        book.apply(&change);
    }
    book
}

/// What lies in the pieces: a book with every word of every kind.
fn snapshot() -> Change {
    let mut change = Change::default();
    change.put_contact(ana());
    for id in [2, 3, 4] {
        let name = format!("Bo {id}");
        change.put_contact(Contact::new(ContactId(id), name, Moment(1_700_000)));
    }
    change.put_introduction(introduction());
    for gift in gifts() {
        change.put_gift(gift);
    }
    change.put_gift(short_lived(gifts().remove(0)));
    for id in [8, 9] {
        let mut gathering = gathering();
        gathering.id = GatheringId(id);
        change.put_gathering(gathering);
    }
    let put_off = subjects().map(|(subject, until)| Put::Later(subject, Some(later(until))));
    change.puts.extend(put_off);
    let short = Subject::InTouch(ContactId(2));
    let until = on("2026-12-03");
    change.puts.push(Put::Later(short, Some(later(until))));
    change
        .puts
        .push(Put::Merge(ContactId(5), Some(Rc::new(merge()))));
    let settings = Settings {
        my_name: "Jana Nováková".to_owned(),
        circles: circles(),
        edited: Moment(1_950_000),
        ..Settings::default()
    };
    change.puts.push(Put::Settings(settings.into()));
    change
}

/// A gift that the journal takes away.
fn short_lived(gift: Gift) -> Gift {
    Gift {
        id: GiftId(70),
        ..gift
    }
}

/// What lies over the pieces: one of each taken away or changed.
fn journal() -> Vec<Change> {
    let mut done = gifts()[0].clone();
    done.state = GiftState::Done {
        on: on("2026-11-24"),
    };
    let mut called_off = gathering();
    called_off.id = GatheringId(7);
    called_off.day = None;
    let circles = SettingsEdit {
        circles: Some(circles().drain(..1).collect()),
        edited: Some(Moment(1_980_000)),
        ..SettingsEdit::default()
    };
    let mut left_open = Contact::new(ContactId(2), "Bo 2", Moment(1_700_000));
    left_open.edited = [(Field::Cadence, Moment(1_970_000))].into();
    let mut opened = Change::default();
    opened.put_contact(left_open);
    let mut gathered = Change::default();
    gathered.put_gathering(called_off);
    gathered.puts.push(Put::Gathering(GatheringId(8), None));
    let mut given = Change::default();
    given.put_gift(done);
    given.puts.push(Put::Gift(GiftId(70), None));
    let back = Change::one(Put::Later(Subject::InTouch(ContactId(2)), None));
    vec![
        given,
        gathered,
        back,
        opened,
        Change::one(Put::Settings(circles)),
    ]
}

fn ana() -> Contact {
    let phrase = |text: &str| Phrase {
        confirmed: Some(on("2026-11-19")),
        ..Phrase::new(text, on("2026-10-01"))
    };
    let feelings = [
        (true, false, false),
        (false, true, false),
        (false, false, true),
        (true, true, true),
    ];
    let notes = feelings.map(|(pitched, gave, common_ground)| Note {
        day: on("2026-11-18"),
        kind: NoteKind::Call,
        text: "Spoke of the harvest 字 😀".to_owned(),
        felt: Felt {
            pitched,
            gave,
            common_ground,
        },
    });
    Contact {
        needs: vec![phrase("labels for a small run")],
        offers: vec![phrase("knows every restaurant")],
        notes: notes.into(),
        cadence: Some(Cadence(91)),
        edited: [(Field::Cadence, Moment(1_900_000))].into(),
        ..Contact::new(ContactId(1), "Ana Dvořák", Moment(1_700_000))
    }
}

fn gifts() -> Vec<Gift> {
    let states = [
        GiftState::Promised {
            due: on("2026-11-26"),
        },
        GiftState::Done {
            on: on("2026-11-20"),
        },
        GiftState::LetGo {
            on: on("2026-11-21"),
        },
    ];
    let kinds = GiftKind::ALL.into_iter().enumerate();
    let gift = |(place, kind): (usize, GiftKind)| Gift {
        id: GiftId(place as u64),
        person: ContactId(1),
        person_name: "Ana".to_owned(),
        other: (place % 2 == 0).then_some(ContactId(2)),
        way: if place < 5 { Way::Given } else { Way::Received },
        kind,
        text: "the book on sourdough".to_owned(),
        noted: on("2026-11-17"),
        state: states[place % 3],
        came_of_it: "A bakery in Brno".to_owned(),
        thanked: (place % 3 == 1).then(|| on("2026-11-22")),
        draft: (place == 4).then(|| WrittenLetter {
            subject: "The book".to_owned(),
            body: "Dear Ana,\n…".to_owned(),
        }),
        edited: Moment(1_850_000),
    };
    kinds.map(gift).collect()
}

fn gathering() -> Gathering {
    Gathering {
        id: GatheringId(9),
        name: "Harvest dinner".to_owned(),
        place: "Znojmo".to_owned(),
        day: Some(on("2026-12-04")),
        note: "Ask about the cellar".to_owned(),
        guests: vec![
            Guest {
                who: Someone::Contact(ContactId(1)),
                met: true,
                bring: "the book".to_owned(),
            },
            Guest::new(Someone::Name("Čeněk".to_owned())),
        ],
        edited: Moment(1_860_000),
    }
}

fn subjects() -> [(Subject, Day); 8] {
    let ana = ContactId(1);
    let idea = |other, serves: &str| {
        Subject::Idea(Idea {
            person: ana,
            kind: GiftKind::Introduction,
            other,
            serves: serves.to_owned(),
        })
    };
    let day = on("2026-12-01");
    let need = "labels for a small run";
    [
        (Subject::Introduction(IntroductionId(9)), day),
        (Subject::Gift(GiftId(3)), day),
        (Subject::GiveBack(ana), day),
        (Subject::Need(ana, need.to_owned()), day),
        (Subject::InTouch(ana), day),
        (Subject::Gathering(GatheringId(9)), day),
        (idea(Some(ContactId(3)), need), on("9999-12-31")),
        (idea(None, ""), Later::FOR_GOOD),
    ]
}

fn later(until: Day) -> Later {
    Later {
        until,
        edited: Moment(1_870_000),
    }
}

/// With what is new as it was before, and as it was not there.
fn merge() -> Merge {
    let (ana, day) = (ContactId(5), on("2026-12-02"));
    let mut gift = gifts()[0].clone();
    gift.person = ana;
    let mut gathering = gathering();
    gathering.guests[0].who = Someone::Contact(ana);
    let in_touch = Subject::InTouch(ana);
    Merge {
        kept: ContactId(1),
        merged: Rc::new(self::ana()),
        before: vec![
            Put::Contact(
                ana,
                Some(Rc::new(Contact::new(ana, "Anna D.", Moment(1_800_000)))),
            ),
            Put::Contact(ContactId(1), Some(Rc::new(self::ana()))),
            Put::Gift(gift.id, Some(Rc::new(gift))),
            Put::Gift(GiftId(71), None),
            Put::Gathering(gathering.id, Some(Rc::new(gathering))),
            Put::Gathering(GatheringId(70), None),
            Put::Later(in_touch, Some(later(day))),
            Put::Later(Subject::GiveBack(ContactId(1)), None),
        ],
        day: on("2026-11-20"),
        at: Moment(1_900_000),
    }
}

fn introduction() -> Introduction {
    Introduction {
        id: IntroductionId(9),
        a: ContactId(1),
        b: ContactId(4),
        a_name: "Ana".to_owned(),
        b_name: "Bo".to_owned(),
        benefits: Vec::new(),
        steps: vec![(on("2026-11-03"), Step::Began)],
        letters: Vec::new(),
        drafts: BTreeMap::new(),
        outcome: String::new(),
        heard: [
            (Side::A, "He prints well".to_owned()),
            (Side::B, "She pays well".to_owned()),
        ]
        .into(),
        withholds: Some(false),
        writes_first: Some(Side::B),
        edited: Moment(1_850_000),
    }
}

fn circles() -> Vec<Circle> {
    let all = Circle {
        name: "Vintners of Moravia".to_owned(),
        query: "wine".to_owned(),
        trust: Some(Trust::WouldRefer),
        tag: Some("vigneron".to_owned()),
        has_needs: true,
        has_offers: true,
    };
    let few = Circle {
        name: "Čtenáři".to_owned(),
        query: "books".to_owned(),
        ..Circle::default()
    };
    vec![all, few]
}
