//! Whatever is kept around giving survives a reload, an undo, a merge of its people and the end of
//! it, and comes back from a backup: each kind of it, each of these.

use goodword::app::groups::members;
use goodword::app::view::agenda::agenda;
use goodword::app::view::introduction::introduction;
use goodword::app::view::person::{StoryEvent, person};
use goodword::app::view::session::session;
use goodword::app::{
    CircleEvent, DuplicateEvent, Edit, Event, ExportEvent, Filter, GatheringEdit, GatheringEvent,
    GiftEdit, GivingEvent, GroupKey, ImportEvent, IntroductionEvent, NameKey, NewGift, PersonEvent,
    SessionEvent,
};
use goodword::domain::{
    Cadence, ContactId, Felt, GiftKind, GiftState, Side, Someone, Step, Subject, Way,
};

use crate::support::visit::Visit;

/// Something that is kept: how it comes about with Ana, and what is seen of it on her side.
struct Kind {
    name: &'static str,
    make: fn(&mut Visit, ContactId),
    seen: fn(&Visit, ContactId) -> Vec<String>,
}

const KINDS: [Kind; 8] = [
    Kind {
        name: "a promise",
        make: |visit, ana| {
            let due = visit.model.today.plus(2);
            give(visit, ana, GiftState::Promised { due });
        },
        seen: gifts,
    },
    Kind {
        name: "a gift",
        make: |visit, ana| {
            let on = visit.model.today;
            give(visit, ana, GiftState::Done { on });
            let id = visit.model.book.gifts().next().expect("given").id;
            let told = GiftEdit::CameOfIt("a bakery in Porto".to_owned());
            for edit in [told, GiftEdit::Thanked(true)] {
                visit.send(Event::Giving(GivingEvent::Edited(id, edit)));
            }
        },
        seen: gifts,
    },
    Kind {
        name: "an event with guests",
        make: |visit, ana| {
            visit.send(Event::Gathering(GatheringEvent::Added {
                name: "Dinner".to_owned(),
                day: Some(visit.model.today),
            }));
            let id = visit.model.book.gatherings().next().expect("added").id;
            let who = Someone::Contact(ana);
            for edit in [
                GatheringEdit::Invited(who.clone()),
                GatheringEdit::Bring(who.clone(), "the book".to_owned()),
                GatheringEdit::Met(who, true),
                GatheringEdit::Pasted("Emil Nobody".to_owned()),
            ] {
                visit.send(Event::Gathering(GatheringEvent::Edited(id, edit)));
            }
        },
        seen: |visit, ana| {
            let events = person(&visit.model, ana).expect("a page").events;
            let lines = events
                .into_iter()
                .map(|it| format!("{} {} {} {}", it.name, it.when, it.bring, it.met));
            let guests = visit.model.book.gatherings().map(|it| it.guests.len());
            lines
                .chain(guests.map(|it| format!("{it} guests")))
                .collect()
        },
    },
    Kind {
        name: "something put off",
        make: |visit, ana| {
            let often = Edit::Cadence(Some(Cadence(30)));
            visit.send(Event::Person(PersonEvent::Edited(ana, often)));
            visit.send(Event::Giving(GivingEvent::PutOff {
                subject: Subject::InTouch(ana),
                until: visit.model.today.plus(60),
            }));
        },
        seen: |visit, _| {
            let later = agenda(&visit.model).later.into_iter();
            later.map(|it| it.when).collect()
        },
    },
    Kind {
        name: "the note of a session",
        make: |visit, ana| {
            visit.send(Event::Session(SessionEvent::WroteNote {
                person: ana,
                text: "She records in spring.".to_owned(),
            }));
            let felt = Felt {
                common_ground: true,
                ..Felt::default()
            };
            visit.send(Event::Session(SessionEvent::Felt { person: ana, felt }));
        },
        seen: |visit, ana| {
            let story = person(&visit.model, ana).expect("a page").story;
            let notes = story.into_iter().filter_map(|it| match it.event {
                StoryEvent::Note { text, felt, .. } => Some(format!("{} {text} {felt:?}", it.day)),
                StoryEvent::Gift(_) => None,
            });
            notes.collect()
        },
    },
    Kind {
        name: "an introduction with what was heard",
        make: |visit, ana| {
            let ben = named(visit, "Ben Adeyemi");
            let began = IntroductionEvent::Began { a: ana, b: ben };
            visit.send(Event::Introduction(began));
            let id = visit.model.book.introductions().next().expect("begun").id;
            for event in [
                IntroductionEvent::ChoseFirst(id, Side::B),
                IntroductionEvent::Stepped(id, Step::Introduced),
                IntroductionEvent::Heard(id, Side::A, "He was kind".to_owned()),
                IntroductionEvent::WroteOutcome(id, "a talk in May".to_owned()),
            ] {
                visit.send(Event::Introduction(event));
            }
        },
        seen: |visit, ana| {
            let introductions = visit.model.book.introductions_of(ana);
            let views = introductions.filter_map(|it| introduction(&visit.model, it.id));
            let line = |it: goodword::app::view::introduction::IntroductionView| {
                let first = it.letters.into_iter().next().expect("a letter").to;
                let [a, b] = it.heard.map(|it| it.1);
                format!("{} {} {a} {b} {first}", it.row.stage, it.outcome)
            };
            views.map(line).collect()
        },
    },
    Kind {
        name: "a circle",
        make: |visit, _| {
            visit.send(Event::ChangedFilter(Filter {
                tag: Some("podcast".to_owned()),
                ..Filter::default()
            }));
            visit.send(Event::Circle(CircleEvent::Kept("Radio".to_owned())));
        },
        seen: |visit, ana| {
            let key = GroupKey::Circle(NameKey::of("Radio"));
            let members = members(&visit.model, key).unwrap_or_default();
            let has = |it: Vec<ContactId>| (it.len(), it.contains(&ana));
            let found = Some(has(members)).filter(|it| it.0 > 0);
            found.into_iter().map(|it| format!("{it:?}")).collect()
        },
    },
    Kind {
        name: "an idea that was dropped",
        make: |visit, ana| {
            let proposals = session(&visit.model, ana).expect("a session").proposals;
            let mut proposals = proposals.into_iter();
            let idea = proposals.find(|it| it.new.kind == GiftKind::Sharing);
            let idea = idea.expect("proposed").idea;
            visit.send(Event::Session(SessionEvent::Dropped(idea)));
        },
        seen: |visit, ana| {
            let view = session(&visit.model, ana).expect("a session");
            let shares =
                |it: &goodword::app::view::session::Proposal| it.new.kind == GiftKind::Sharing;
            let is_proposed = view.proposals.iter().any(shares);
            let dropped = (view.has_dropped && !is_proposed).then(|| "dropped".to_owned());
            dropped.into_iter().collect()
        },
    },
];

fn give(visit: &mut Visit, ana: ContactId, state: GiftState) {
    visit.send(Event::Giving(GivingEvent::Noted(NewGift {
        person: ana,
        other: None,
        way: Way::Given,
        kind: GiftKind::Favour,
        text: "the book on sourdough".to_owned(),
        state,
    })));
}

fn gifts(visit: &Visit, ana: ContactId) -> Vec<String> {
    let rows = person(&visit.model, ana).expect("a page").gifts;
    let line = |it: goodword::app::view::gifts::GiftRow| {
        let gift = it.gift;
        format!(
            "{} {} {} {}",
            gift.text, it.when, gift.came_of_it, it.thanked
        )
    };
    rows.into_iter().map(line).collect()
}

fn named(visit: &Visit, name: &str) -> ContactId {
    let mut people = visit.model.book.contacts();
    people.find(|it| it.name == name).expect("in the book").id
}

/// Ana, Ben, and a second record of Ana that says little.
fn people() -> (Visit, ContactId, ContactId) {
    let mut visit = Visit::first();
    let file = "name,emails,needs,tags\nAna Souza,ana@x.example,a stage,podcast\n\
                Ben Adeyemi,ben@y.example,,\nAna S.,ana.s@z.example,,\n";
    visit.give("people.csv", file);
    visit.import(ImportEvent::ClickedStore);
    let (ana, twin) = (named(&visit, "Ana Souza"), named(&visit, "Ana S."));
    (visit, ana, twin)
}

/// With the kind, and what is seen of it.
fn with(kind: &Kind) -> (Visit, ContactId, ContactId, Vec<String>) {
    let (mut visit, ana, twin) = people();
    assert!((kind.seen)(&visit, ana).is_empty(), "{}", kind.name);
    (kind.make)(&mut visit, ana);
    let seen = (kind.seen)(&visit, ana);
    assert!(!seen.is_empty(), "{}", kind.name);
    (visit, ana, twin, seen)
}

#[test]
fn it_is_there_after_a_reload() {
    for kind in &KINDS {
        let (visit, ana, _, seen) = with(kind);
        let again = Visit::on(visit.entries.clone());
        assert_eq!((kind.seen)(&again, ana), seen, "{}", kind.name);
    }
}

#[test]
fn it_is_taken_back_by_undo_step_by_step_and_stays_so() {
    for kind in &KINDS {
        let (mut visit, ana, _) = people();
        let before = visit.model.book.clone();
        (kind.make)(&mut visit, ana);
        let mut steps = 0;
        while visit.model.book != before {
            visit.send(Event::ClickedUndo);
            steps += 1;
            assert!(steps < 10, "{}", kind.name);
        }
        let again = Visit::on(visit.entries.clone());
        assert_eq!(again.model.book, before, "{}", kind.name);
    }
}

#[test]
fn it_follows_a_person_who_is_merged_and_who_is_two_again() {
    for kind in &KINDS {
        for others_first in [true, false] {
            let (mut visit, ana, twin, seen) = with(kind);
            let both = match others_first {
                true => vec![twin, ana],
                false => vec![ana, twin],
            };
            visit.send(Event::Duplicate(DuplicateEvent::Opened(both)));
            visit.send(Event::Duplicate(DuplicateEvent::ClickedMerge));
            let kept = visit.model.book.stands_for(ana);
            assert_eq!(visit.model.book.people(), 2, "{}", kind.name);
            assert_eq!((kind.seen)(&visit, kept), seen, "{} merged", kind.name);
            let again = Visit::on(visit.entries.clone());
            assert_eq!((kind.seen)(&again, kept), seen, "{} reloaded", kind.name);

            let folded = if kept == ana { twin } else { ana };
            let unmerge = DuplicateEvent::ClickedUnmerge(folded);
            visit.send(Event::Duplicate(unmerge));
            assert_eq!(visit.model.book.people(), 3, "{}", kind.name);
            assert_eq!((kind.seen)(&visit, ana), seen, "{} two again", kind.name);
        }
    }
}

#[test]
fn it_comes_back_from_a_backup_once() {
    for kind in &KINDS {
        let (mut visit, ana, _, seen) = with(kind);
        visit.send(Event::Export(ExportEvent::ClickedBackUp));
        let (name, text) = visit.downloads.pop().expect("a backup");
        let mut other = Visit::first();
        for _ in 0..2 {
            other.give(&name, text.clone());
            other.import(ImportEvent::ClickedStore);
            assert_eq!((kind.seen)(&other, ana), seen, "{}", kind.name);
        }
        let again = Visit::on(other.entries.clone());
        assert_eq!((kind.seen)(&again, ana), seen, "{} reloaded", kind.name);
    }
}
