//! What is stored survives whatever happens to a browser: crashes, a full
//! store, other tabs, damaged texts.

use std::collections::VecDeque;

use goodword::domain::id::Mint;
use goodword::domain::{Book, Change, Contact, ContactId, Day, Moment, Phrase, Put, Stamp};
use goodword::saved::backup::{self, BackupProblem, RestoreProblem};
use goodword::saved::{Opened, QUARANTINE, RecordKind, Write, open};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::support::any_book::{book, change};
use crate::support::store::{Entries, Tab, carry_out, size};

const NO_LIMIT: usize = usize::MAX;

fn at(now: u64) -> Stamp {
    Stamp {
        now: Moment(now),
        today: Day(20_000),
        entropy: now.wrapping_mul(0x9e37_79b9_7f4a_7c15),
    }
}

/// Everything in `book` as one change.
fn whole(book: &Book) -> Change {
    let mut puts = vec![Put::Settings(book.settings().clone().into())];
    puts.extend(book.records());
    Change { puts }
}

fn store_of(book: &Book) -> Entries {
    let (mut entries, mut tab) = (Entries::new(), Tab::open(&Entries::new(), true));
    tab.act(&whole(book), &at(1));
    tab.flush(&mut entries, &mut NO_LIMIT.clone(), NO_LIMIT);
    entries
}

/// People as an import makes them, each with a few facts.
fn crowd(people: usize) -> Change {
    let mut mint = Mint::new(7);
    let mut change = Change::default();
    for number in 0..people {
        let mut contact = Contact::new(mint.contact(), format!("Person {number}"), Moment(1));
        contact.company = format!("Company {}", number % 700);
        contact.role = "Managing director".to_owned();
        contact.emails = vec![format!("person.{number}@company{}.example", number % 700)];
        contact.links = vec![format!("https://www.linkedin.com/in/person-{number}")];
        contact.does = "Makes labels for wine growers in Moravia".to_owned();
        let offer = Phrase::new(format!("Opens doors in town {}", number % 90), Day(20_000));
        contact.offers = vec![offer];
        change.put_contact(contact);
    }
    change
}

#[derive(Debug, Clone)]
enum Act {
    Change(Change),
    /// One too long for the journal, so that it goes straight into a snapshot.
    Import(Change),
    Tidy,
    /// The page is closed, with whatever is not yet written.
    Reopen,
    /// The next writes go through up to this many.
    Flush(usize),
    /// The user gives up what does not fit and goes on from what is stored.
    Replan,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        10 => change().prop_map(Act::Change),
        1 => change().prop_map(Act::Import),
        2 => Just(Act::Tidy),
        1 => Just(Act::Reopen),
        6 => (0..12usize).prop_map(Act::Flush),
        1 => Just(Act::Replan),
    ]
}

/// Puts enough small changes of nothing behind each other that the journal is due.
fn fill_journal(tab: &mut Tab, clock: &mut u64) {
    let same = Change::one(Put::Settings(tab.book.settings().clone().into()));
    for _ in 0..65 {
        *clock += 1;
        tab.act(&same, &at(*clock));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_book_stored_opens_as_it_was(book in book()) {
        let entries = store_of(&book);
        prop_assert_eq!(&Tab::open(&entries, true).book, &book);
    }

    /// A crash or a full store after any write leaves a store that holds all
    /// that was acknowledged, and nothing but what was done up to some action.
    #[test]
    fn whatever_stops_the_writing_the_store_is_some_moment_not_older_than_acknowledged(
        acts in prop::collection::vec(act(), 1..16),
        quota in prop_oneof![Just(NO_LIMIT), 2_000..90_000usize],
    ) {
        let mut entries = Entries::new();
        let mut tab = Tab::open(&entries, true);
        let mut clock = 0u64;
        // The books after each action, and how many writes each of them takes.
        let mut history = vec![tab.book.clone()];
        let mut waiting: VecDeque<(usize, usize)> = VecDeque::new();
        let mut acknowledged = 0;

        for act in acts {
            clock += 1;
            let queued = tab.queue.len();
            match act {
                Act::Change(change) => tab.act(&change, &at(clock)),
                Act::Import(mut change) => {
                    let mut contact = Contact::new(ContactId(1), "Longwinded", Moment(clock));
                    contact.plans = "to talk ".repeat(4_200);
                    change.put_contact(contact);
                    tab.act(&change, &at(clock));
                }
                Act::Tidy => {
                    fill_journal(&mut tab, &mut clock);
                    clock += 1;
                    tab.tidy(&at(clock));
                }
                Act::Reopen => {
                    let reopened = Tab::open(&entries, true);
                    let found = history.iter().rposition(|it| *it == reopened.book);
                    prop_assert!(found.is_some_and(|it| it >= acknowledged));
                    tab = reopened;
                    history = vec![tab.book.clone()];
                    waiting.clear();
                    acknowledged = 0;
                    continue;
                }
                Act::Flush(mut budget) => {
                    let mut done = tab.flush(&mut entries, &mut budget, quota).len();
                    while let Some((left, book)) = waiting.front_mut() {
                        let now = done.min(*left);
                        *left -= now;
                        done -= now;
                        if *left > 0 {
                            break;
                        }
                        acknowledged = *book;
                        waiting.pop_front();
                    }
                }
                Act::Replan => {
                    let writes = tab.keeper.replan(entries.clone(), &tab.book, &at(clock));
                    tab.queue = writes.expect("readable").into();
                    waiting.clear();
                    waiting.push_back((tab.queue.len(), history.len() - 1));
                    continue;
                }
            }
            let added = tab.queue.len().saturating_sub(queued);
            if *history.last().expect("never empty") != tab.book {
                history.push(tab.book.clone());
            }
            if added > 0 {
                waiting.push_back((added, history.len() - 1));
            }
            let stored = Tab::open(&entries, true).book;
            let found = history.iter().rposition(|it| *it == stored);
            prop_assert!(found.is_some_and(|it| it >= acknowledged), "lost something");
        }

        // Once there is room again everything on screen gets stored.
        tab.flush(&mut entries, &mut NO_LIMIT.clone(), NO_LIMIT);
        prop_assert_eq!(Tab::open(&entries, true).book, tab.book);
    }

    /// A single wrong character anywhere, or a text cut short, is noticed.
    #[test]
    fn a_damaged_text_is_noticed_and_nothing_is_written_over_it(
        book in book(),
        more in prop::collection::vec(change(), 1..4),
        which in any::<Index>(),
        place in any::<Index>(),
        damage in prop_oneof![Just(None), (1..128u8).prop_map(Some)],
    ) {
        let mut entries = Entries::new();
        let mut tab = Tab::open(&entries, true);
        tab.act(&whole(&book), &at(1));
        let mut clock = 2;
        fill_journal(&mut tab, &mut clock);
        tab.tidy(&at(90));
        for change in &more {
            clock += 1;
            tab.act(change, &at(clock));
        }
        tab.flush(&mut entries, &mut NO_LIMIT.clone(), NO_LIMIT);
        prop_assert_eq!(&Tab::open(&entries, true).book, &tab.book);

        let key = entries.keys().nth(which.index(entries.len())).expect("one").clone();
        let text = entries.get_mut(&key).expect("there");
        let place = place.index(text.len());
        match damage {
            None => text.truncate(place),
            Some(bits) => {
                let mut bytes = text.clone().into_bytes();
                bytes[place] ^= bits;
                *text = String::from_utf8(bytes).expect("ASCII");
            }
        }
        let damaged = text.clone();
        let Opened::Unreadable { book, why, salvage } = open(entries.clone()) else {
            return Err(TestCaseError::fail("the damage went unnoticed"));
        };
        prop_assert!(why.iter().any(|it| it.key == key), "{:?}", why);

        // Whoever goes on keeps the text, at whichever write it stops.
        let Some(salvage) = salvage else { return Ok(()) };
        let (_, writes) = salvage.writes(&book, &at(200));
        for write in &writes {
            match open(entries.clone()) {
                Opened::Fresh(_) => prop_assert!(false, "all is lost"),
                Opened::Loaded { book: found, .. } => prop_assert_eq!(&found, &book),
                Opened::Unreadable { .. } => {}
            }
            carry_out(&mut entries, write, NO_LIMIT);
            prop_assert!(entries.values().any(|it| *it == damaged), "the text is lost");
        }
        prop_assert_eq!(Tab::open(&entries, true).book, book);
        let kept = entries.iter().any(|(it, text)| it.starts_with(QUARANTINE) && *text == damaged);
        prop_assert!(kept);
    }

    /// Two tabs that hear each other late end with the same book, which is the stored one.
    #[test]
    fn two_tabs_end_with_the_same_book(
        acts in prop::collection::vec((0..8usize, change()), 1..20),
    ) {
        let mut entries = Entries::new();
        let mut tabs = [Tab::open(&entries, true), Tab::open(&entries, false)];
        let mut on_their_way: [VecDeque<Write>; 2] = Default::default();
        let mut clock = 0;
        for (choice, change) in acts {
            clock += 1;
            let who = choice % 2;
            match choice {
                0..=3 => tabs[who].act(&change, &at(clock)),
                4..=5 => {
                    if let Some(write) = on_their_way[who].pop_front() {
                        tabs[who].hear(&write.key, &entries);
                    }
                }
                6 => {
                    let holder = &mut tabs[usize::from(tabs[1].holder)];
                    fill_journal(holder, &mut clock);
                    clock += 1;
                    holder.tidy(&at(clock));
                }
                // The lock goes over: who gets it reads the store anew.
                _ => {
                    let next = usize::from(tabs[0].holder);
                    tabs[1 - next].holder = false;
                    tabs[next] = Tab::open(&entries, true);
                }
            }
            for writer in 0..2 {
                let done = tabs[writer].flush(&mut entries, &mut NO_LIMIT.clone(), NO_LIMIT);
                on_their_way[1 - writer].extend(done);
            }
        }
        let holder = usize::from(tabs[1].holder);
        for round in 0..3 {
            for who in 0..2 {
                while let Some(write) = on_their_way[who].pop_front() {
                    tabs[who].hear(&write.key, &entries);
                }
            }
            // At the latest with the next snapshot the other tab reads the same.
            if round == 1 {
                fill_journal(&mut tabs[holder], &mut clock);
            }
            clock += 1;
            tabs[holder].tidy(&at(clock));
            let done = tabs[holder].flush(&mut entries, &mut NO_LIMIT.clone(), NO_LIMIT);
            on_their_way[1 - holder].extend(done);
            prop_assert_eq!(&tabs[holder].book, &Tab::open(&entries, true).book);
        }
        prop_assert_eq!(&tabs[0].book, &tabs[1].book);
    }

    #[test]
    fn a_backup_holds_the_whole_book(book in book()) {
        let restored = backup::read(&backup::write(&book, Day(20_000))).expect("a backup");
        prop_assert_eq!(restored.problems, vec![]);
        prop_assert_eq!(restored.book, book);
    }

    #[test]
    fn restoring_twice_is_restoring_once(mine in book(), theirs in book()) {
        let mut merged = mine.clone();
        merged.apply(&backup::merge(&mine, &theirs));
        prop_assert_eq!(backup::merge(&merged, &theirs), Change::default());
        prop_assert_eq!(backup::merge(&mine, &mine), Change::default());
        // Whichever way they are brought together, nobody and nothing is left out.
        let mut other = theirs.clone();
        other.apply(&backup::merge(&theirs, &mine));
        let ids = |book: &Book| book.contacts().map(|it| it.id).collect::<Vec<_>>();
        prop_assert_eq!(ids(&merged), ids(&other));
    }

    #[test]
    fn no_damage_to_a_backup_does_harm(book in book(), place in any::<Index>()) {
        let text = backup::write(&book, Day(20_000));
        let at = place.index(text.len());
        if let Some(cut) = text.get(..at).filter(|it| !it.trim().is_empty())
            && !text[at..].trim().is_empty()
        {
            prop_assert_eq!(backup::read(cut), Err(BackupProblem::CutShort));
        }
    }
}

#[test]
fn one_edit_among_thousands_writes_less_than_four_kilobytes() {
    let mut entries = Entries::new();
    let mut tab = Tab::open(&entries, true);
    tab.act(&crowd(5_000), &at(1));
    tab.flush(&mut entries, &mut NO_LIMIT.clone(), NO_LIMIT);
    assert!(tab.keeper.clone().tidy(&tab.book, &at(2), None).is_empty());
    let units = |writes: &[Write]| -> usize {
        let text = |it: &Write| it.key.len() + it.text.as_ref().map_or(0, String::len);
        writes.iter().map(text).sum()
    };

    let mut edited = tab
        .book
        .contacts()
        .nth(2_500)
        .expect("there")
        .as_ref()
        .clone();
    edited
        .needs
        .push(Phrase::new("A printer for small runs", Day(20_001)));
    let mut change = Change::default();
    change.put_contact(edited);
    tab.act(&change, &at(3));
    let writes = tab.flush(&mut entries, &mut NO_LIMIT.clone(), NO_LIMIT);
    assert!(units(&writes) < 4_096, "{}", units(&writes));

    // To tidy up after many edits of few people rewrites few pieces and the list.
    let mut clock = 4;
    fill_journal(&mut tab, &mut clock);
    tab.flush(&mut entries, &mut NO_LIMIT.clone(), NO_LIMIT);
    tab.tidy(&at(clock + 1));
    let writes = tab.flush(&mut entries, &mut NO_LIMIT.clone(), NO_LIMIT);
    let pieces = writes
        .iter()
        .filter(|it| it.key.contains("/c/") && it.text.is_some());
    assert_eq!(pieces.count(), 1);
    assert!(units(&writes) < 40_000, "{}", units(&writes));
    assert_eq!(Tab::open(&entries, true).book, tab.book);
    assert!(size(&entries) < 5_000 * 500, "{}", size(&entries));
}
#[test]
fn an_import_too_large_for_the_store_can_be_taken_back() {
    let mut entries = Entries::new();
    let mut tab = Tab::open(&entries, true);
    let quota = 60_000;
    tab.act(&crowd(50), &at(1));
    tab.flush(&mut entries, &mut NO_LIMIT.clone(), quota);
    assert!(tab.queue.is_empty());
    let before = tab.book.clone();

    let import = crowd(500);
    let undo = tab.book.clone().apply(&import);
    tab.act(&import, &at(2));
    tab.flush(&mut entries, &mut NO_LIMIT.clone(), quota);
    assert!(!tab.queue.is_empty(), "the store is full");
    assert_eq!(Tab::open(&entries, true).book, before);

    tab.book.apply(&undo);
    let writes = tab.keeper.replan(entries.clone(), &tab.book, &at(3));
    tab.queue = writes.expect("readable").into();
    tab.flush(&mut entries, &mut NO_LIMIT.clone(), quota);
    assert!(tab.queue.is_empty());
    assert_eq!(Tab::open(&entries, true).book, before);
}

#[test]
fn what_is_wrong_in_a_backup_is_named_and_the_rest_is_kept() {
    let mut book = Book::default();
    book.apply(&crowd(3));
    let text = backup::write(&book, Day(20_000));
    let spoilt = text.replacen("\"noted\":\"2024", "\"noted\":\"never", 1);
    assert_ne!(spoilt, text);
    let restored = backup::read(&spoilt).expect("a backup");
    assert_eq!(restored.book.people(), 2);
    assert_eq!(
        restored.problems,
        [
            RestoreProblem::BadRecord {
                record: RecordKind::Contact,
                named: book.contacts().next().expect("three").name.clone(),
            },
            RestoreProblem::OtherCount { said: 3, found: 2 },
        ]
    );
}

#[test]
fn what_is_no_backup_is_refused_with_its_reason() {
    let newer = backup::write(&Book::default(), Day(0)).replace("\"version\": 1", "\"version\": 2");
    let cases = [
        (newer.as_str(), BackupProblem::NewerBackup { version: 2 }),
        ("", BackupProblem::NotJson),
        ("Name,Company\nAna,Wine\n", BackupProblem::NotJson),
        ("{}", BackupProblem::NotABackup),
        ("[1]", BackupProblem::NotABackup),
        ("{\"format\":3}", BackupProblem::NotABackup),
        ("{\"format\":3,", BackupProblem::CutShort),
        (
            "{\"format\":\"goodword-backup\",\"version\":1,\"contacts\":7}",
            BackupProblem::NotABackup,
        ),
    ];
    for (text, why) in cases {
        assert_eq!(backup::read(text), Err(why), "{text}");
    }
}

#[test]
fn settings_outlast_a_snapshot_of_a_book_without_people() {
    let (mut entries, mut tab) = (Entries::new(), Tab::open(&Entries::new(), true));
    for now in 1..200 {
        let mut settings = tab.book.settings().clone();
        settings.my_name = format!("Jana {now}");
        tab.act(&Change::one(Put::Settings(settings.into())), &at(now));
    }
    tab.tidy(&at(200));
    tab.flush(&mut entries, &mut NO_LIMIT.clone(), NO_LIMIT);
    assert!(entries.contains_key("goodword/1/root"), "it was tidied");
    assert_eq!(
        Tab::open(&entries, true).book.settings().my_name,
        "Jana 199"
    );
}
