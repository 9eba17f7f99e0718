//! What holds of what is stored: it opens as it was, what is damaged is kept byte for byte, and
//! a backup says all of a book.

use std::collections::BTreeMap;

use goodword::domain::{Book, Change, Put};
use goodword::saved::backup;
use goodword::saved::{Keeper, Opened, QUARANTINE, Write, open, raw_download};

use super::STAMP;

type Entries = BTreeMap<String, String>;

fn carry_out(entries: &mut Entries, writes: Vec<Write>) {
    for Write { key, text } in writes {
        match text {
            Some(text) => entries.insert(key, text),
            None => entries.remove(&key),
        };
    }
}

fn whole(book: &Book) -> Change {
    let mut puts = vec![Put::Settings(book.settings().clone().into())];
    puts.extend(book.records());
    Change { puts }
}

fn opens_as(entries: &Entries, book: &Book) -> Keeper {
    match open(entries.clone()) {
        Opened::Loaded {
            book: stored,
            keeper,
        } => {
            assert_eq!(stored, *book);
            keeper
        }
        other => panic!("{other:?}"),
    }
}

/// # Panics
/// Where the book is another once it was stored or backed up.
pub fn keeps(book: &Book) {
    let Opened::Fresh(mut keeper) = open([]) else {
        panic!("nothing is stored");
    };
    for holder in [true, false] {
        let mut entries = Entries::new();
        let writes = keeper.save(book, &whole(book), &STAMP, holder, None);
        carry_out(&mut entries, writes);
        assert!(entries.values().all(|it| it.is_ascii()));
        let mut opened = opens_as(&entries, book);
        carry_out(&mut entries, opened.tidy(book, &STAMP, None));
        opens_as(&entries, book);
        keeper = match open([]) {
            Opened::Fresh(keeper) => keeper,
            other => panic!("{other:?}"),
        };
    }
    let text = backup::write(book, STAMP.today);
    let restored = backup::read(&text).expect("what was written is a backup");
    assert_eq!(restored.problems, [], "{text}");
    assert_eq!(restored.book, *book, "{text}");
}

/// A text that may be a backup, or two that are merged.
///
/// # Panics
/// Where a promise is broken.
pub fn backups(text: &str) {
    backup(text);
    if let Some((mine, theirs)) = text.split_once("\n---\n")
        && let (Ok(mine), Ok(theirs)) = (backup::read(mine), backup::read(theirs))
    {
        merges(&mine.book, &theirs.book);
    }
}

/// # Panics
/// Where a promise is broken.
pub fn backup(text: &str) {
    let Ok(restored) = backup::read(text) else {
        return;
    };
    let theirs = restored.book;
    keeps(&theirs);
    merges(&Book::default(), &theirs);
    merges(&theirs, &Book::default());
}

/// # Panics
/// Where a backup that was merged in has more to say the second time.
fn merges(mine: &Book, theirs: &Book) {
    let mut both = mine.clone();
    both.apply(&backup::merge(mine, theirs));
    let again = backup::merge(&both, theirs);
    assert!(again.is_empty(), "{again:?}");
    keeps(&both);
}

/// What may lie in local storage: a key and its text on each line. A line that begins with `!` is
/// sealed first, so that what the check guards is read as well.
///
/// # Panics
/// Where something of it is lost.
pub fn store(text: &str) {
    let mut entries = Entries::new();
    for line in text.lines() {
        let (key, text) = line.split_once(' ').unwrap_or((line, ""));
        match key.strip_prefix('!') {
            Some(key) => entries.insert(key.to_owned(), sealed(key, text)),
            None => entries.insert(key.to_owned(), text.to_owned()),
        };
    }
    is_kept(entries);
}

fn is_kept(entries: Entries) {
    let ours = |it: &&String| it.starts_with("goodword/");
    match open(entries.clone()) {
        Opened::Fresh(_) => {}
        Opened::Loaded { book, mut keeper } => {
            let mut entries = entries;
            let writes = keeper.tidy(&book, &STAMP, None);
            carry_out(&mut entries, writes);
            opens_as(&entries, &book);
            keeps(&book);
        }
        Opened::Unreadable { book, why, salvage } => {
            assert!(!why.is_empty());
            let raw = raw_download(entries.clone());
            assert!(raw.is_ascii());
            let Some(salvage) = salvage else { return };
            let (_, writes) = salvage.writes(&book, &STAMP);
            let mut after = entries.clone();
            carry_out(&mut after, writes);
            opens_as(&after, &book);
            for bad in why.iter().filter(|it| ours(&&it.key)) {
                let Some(text) = entries.get(&bad.key) else {
                    continue;
                };
                let is_copy = |(key, it): (&String, &String)| {
                    key.starts_with(QUARANTINE) && key.ends_with(&bad.key) && it == text
                };
                assert!(after.iter().any(is_copy), "{bad:?} is lost");
            }
        }
    }
}

/// The text as a sealed entry: with the check that `saved` puts before what it writes.
fn sealed(key: &str, text: &str) -> String {
    let rest = text.strip_prefix('{').unwrap_or(text);
    let mut hash = 0xcbf2_9ce4_8422_2325u64;
    for byte in key.bytes().chain(rest.bytes()) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{{\"check\":\"{hash:016x}\",{rest}")
}
