//! What a person relies on, on one tab without trouble. Trouble is in `tests/it/saved.rs`.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::*;
use crate::domain::{Book, Change, Contact, ContactId, Moment, Put, Stamp};

fn at(now: u64) -> Stamp {
    Stamp {
        now: Moment(now),
        entropy: now ^ 0xabcd,
        ..Stamp::default()
    }
}

fn carry_out(store: &mut BTreeMap<String, String>, writes: Vec<Write>) {
    for write in writes {
        match write.text {
            Some(text) => store.insert(write.key, text),
            None => store.remove(&write.key),
        };
    }
}

fn named(id: u64, name: &str) -> Change {
    let contact = Contact::new(ContactId(id), name, Moment(1));
    Change::one(Put::Contact(contact.id, Some(Rc::new(contact))))
}

fn loaded(store: &BTreeMap<String, String>) -> (Book, Keeper) {
    match open(store.clone()) {
        Opened::Loaded { book, keeper } => (book, keeper),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_empty_store_is_fresh_and_stays_empty_until_something_is_saved() {
    let others = [("theme".to_owned(), "dark".to_owned())];
    let Opened::Fresh(mut keeper) = open(others) else {
        panic!("not fresh");
    };
    let book = Book::default();
    assert_eq!(keeper.tidy(&book, &at(5), None), []);
    assert_eq!(
        keeper.save(&book, &Change::default(), &at(5), true, None),
        []
    );
}

#[test]
fn one_action_is_one_write_and_is_there_the_next_time() {
    let (mut book, mut keeper) = (Book::default(), Keeper::default());
    let mut store = BTreeMap::new();
    let change = named(7, "Ærø 字");
    book.apply(&change);
    let writes = keeper.save(&book, &change, &at(5), true, None);
    assert_eq!(writes.len(), 1);
    carry_out(&mut store, writes);
    assert_eq!(loaded(&store).0, book);
}

#[test]
fn an_edit_made_after_the_clock_was_set_back_still_is_the_newer() {
    let (mut book, mut keeper) = (Book::default(), Keeper::default());
    let mut store = BTreeMap::new();
    for (now, name) in [(1_000, "Ana"), (10, "Anna"), (9, "Hannah")] {
        let change = named(7, name);
        book.apply(&change);
        carry_out(
            &mut store,
            keeper.save(&book, &change, &at(now), true, None),
        );
        keeper = loaded(&store).1;
    }
    assert_eq!(loaded(&store).0, book);
}

#[test]
fn a_journal_grown_long_becomes_pieces() {
    let (mut book, mut keeper) = (Book::default(), Keeper::default());
    let mut store = BTreeMap::new();
    for number in 0..65 {
        let change = named(number, "Ana");
        book.apply(&change);
        carry_out(
            &mut store,
            keeper.save(&book, &change, &at(number), true, None),
        );
    }
    assert!(keeper.is_due());
    carry_out(&mut store, keeper.tidy(&book, &at(99), None));
    assert!(!keeper.is_due());
    assert_eq!(store.len(), 2, "the root and one piece");
    assert_eq!(loaded(&store).0, book);
}

#[test]
fn a_store_of_a_newer_version_is_left_alone() {
    let mut store = BTreeMap::new();
    let newer = r#"{"check":"another kind","format":1000,"shelves":[]}"#;
    store.insert("goodword/1/root".to_owned(), newer.to_owned());
    let Opened::Unreadable { why, salvage, .. } = open(store) else {
        panic!("opened");
    };
    assert_eq!(why[0].kind, BadPieceKind::TooNew { format: 1000 });
    assert!(salvage.is_none());

    let mut keeper = Keeper::default();
    assert_eq!(
        keeper.heard("goodword/1/root", Some(newer)),
        Heard::Unreadable(BadPieceKind::TooNew { format: 1000 })
    );
}

#[test]
fn what_cannot_be_read_is_kept_byte_for_byte_when_the_user_goes_on() {
    let (mut book, mut keeper) = (Book::default(), Keeper::default());
    let mut store = BTreeMap::new();
    for (id, name) in [(1, "Ana"), (2, "Bo")] {
        let change = named(id, name);
        book.apply(&change);
        carry_out(&mut store, keeper.save(&book, &change, &at(id), true, None));
    }
    let (key, text) = store.iter_mut().next().unwrap();
    *text = text.replace("Ana", "Eva");
    let (key, text) = (key.clone(), text.clone());

    let Opened::Unreadable { book, why, salvage } = open(store.clone()) else {
        panic!("opened");
    };
    assert_eq!(why[0].kind, BadPieceKind::WrongCheck);
    assert_eq!(why[0].key, key);
    assert_eq!(book.people(), 2);
    let (_, writes) = salvage.unwrap().writes(&book, &at(50));
    carry_out(&mut store, writes);
    assert_eq!(loaded(&store).0, book);
    assert!(!store.contains_key(&key));
    let kept = store.iter().find(|(key, _)| key.starts_with(QUARANTINE));
    assert_eq!(kept.map(|(_, text)| text), Some(&text));
}

#[test]
fn the_raw_download_holds_every_text_and_nobody_elses() {
    let entries = [
        ("goodword/1/root".to_owned(), "{not \u{e9}".to_owned()),
        ("other page".to_owned(), "secret".to_owned()),
    ];
    let text = raw_download(entries);
    let read: BTreeMap<String, String> = serde_json::from_str(&text).unwrap();
    assert_eq!(read.len(), 1);
    assert_eq!(read["goodword/1/root"], "{not \u{e9}");
}

#[test]
fn a_root_or_piece_that_is_not_there_is_missed() {
    let (mut book, mut keeper) = (Book::default(), Keeper::default());
    let mut store = BTreeMap::new();
    let puts = (0..300).flat_map(|id| named(id, "Ana").puts).collect();
    let change = Change { puts };
    book.apply(&change);
    carry_out(&mut store, keeper.save(&book, &change, &at(5), true, None));
    assert!(store.len() > 2, "the root and several pieces");
    for key in store.keys() {
        let mut store = store.clone();
        store.remove(key);
        let Opened::Unreadable { book, why, salvage } = open(store.clone()) else {
            panic!("opened without {key}");
        };
        assert_eq!(why.len(), 1);
        assert_eq!(why[0].kind, BadPieceKind::Missing);
        assert_eq!(why[0].key, *key);
        carry_out(&mut store, salvage.unwrap().writes(&book, &at(9)).1);
        assert_eq!(loaded(&store).0, book);
    }
}
