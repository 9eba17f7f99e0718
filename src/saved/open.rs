//! From what is stored to a book, or to the reasons why it cannot be trusted.

use std::collections::{BTreeMap, BTreeSet};

use super::check::is_intact;
use super::keeper::Keeper;
use super::keys;
use super::read::{self, BadRecord, Found, NotJson};
use super::root::{Root, refuse_newer};
use super::salvage::Salvage;
use super::{LAYOUT, RecordKind};
use crate::domain::{Book, Change, Put};
use crate::order;

/// What opening the store found.
#[derive(Debug)]
pub enum Opened {
    /// Nothing of Goodword's is stored.
    Fresh(Keeper),
    Loaded {
        book: Book,
        keeper: Keeper,
    },
    /// Something stored is not as it was written. Nothing may be written; the
    /// user may look at what could be read and download the rest.
    Unreadable {
        book: Book,
        /// Never empty.
        why: Vec<BadPiece>,
        /// The way on with what could be read; `None` where a newer version
        /// wrote the store, which then is all right and only not for us.
        salvage: Option<Salvage>,
    },
}

/// A stored text that cannot be read, by its key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct BadPiece {
    pub key: String,
    pub kind: BadPieceKind,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum BadPieceKind {
    NotJson,
    /// It is not what was written.
    WrongCheck,
    /// It is named elsewhere, but not there.
    Missing,
    /// A newer version of Goodword wrote it.
    TooNew {
        format: u64,
    },
    BadRecord {
        record: RecordKind,
        /// The name it bears, or its id; blank where it has neither.
        named: String,
    },
}

impl From<NotJson> for BadPieceKind {
    fn from(_: NotJson) -> BadPieceKind {
        BadPieceKind::NotJson
    }
}

impl From<BadRecord> for BadPieceKind {
    fn from(it: BadRecord) -> BadPieceKind {
        BadPieceKind::BadRecord {
            record: it.kind,
            named: it.named,
        }
    }
}

/// Reads a whole store. Keys that are not Goodword's are passed over.
pub fn open(entries: impl IntoIterator<Item = (String, String)>) -> Opened {
    let entries: BTreeMap<String, String> =
        order::gathered(entries.into_iter().filter(|(key, _)| keys::is_ours(key)));
    let mut reading = Reading::default();
    let newer = entries.keys().filter_map(|key| {
        let format = keys::layout(key).filter(|it| *it > LAYOUT)?;
        Some((key.clone(), BadPieceKind::TooNew { format }))
    });
    for (key, kind) in newer {
        reading.bad(&key, kind);
    }
    let root = reading.root(&entries);
    let strays = reading.pieces(&entries, root.as_ref());
    let journal = reading.journal(&entries, root.as_ref());
    reading.finish(entries, root, strays, journal)
}

#[derive(Default)]
struct Reading {
    puts: Vec<Put>,
    why: BTreeSet<BadPiece>,
}

impl Reading {
    fn bad(&mut self, key: &str, kind: BadPieceKind) {
        self.why.insert(BadPiece {
            key: key.to_owned(),
            kind,
        });
    }

    fn root(&mut self, entries: &BTreeMap<String, String>) -> Option<Root> {
        match entries.get(keys::ROOT) {
            Some(text) => match Root::read(text) {
                Ok(root) => return Some(root),
                Err(kind) => self.bad(keys::ROOT, kind),
            },
            // The first snapshot begins with an empty root: pieces are never without one.
            None if below(entries, keys::PIECES).next().is_some() => {
                self.bad(keys::ROOT, BadPieceKind::Missing);
            }
            None => {}
        }
        None
    }

    /// Reads the pieces the root lists, or all there are where it cannot be
    /// read; gives the keys of those that belong to no snapshot.
    fn pieces(
        &mut self,
        entries: &BTreeMap<String, String>,
        root: Option<&Root>,
    ) -> BTreeSet<String> {
        let mut others: BTreeSet<String> =
            order::gathered(below(entries, keys::PIECES).map(|(key, _)| key.clone()));
        let Some(root) = root else {
            // The order of writing: where two hold a record, the later is right.
            let mut keys: Vec<&String> = others.iter().collect();
            order::sort_by_key(&mut keys, |key| keys::generation(key));
            for key in keys {
                self.piece(key, &entries[key]);
            }
            return others;
        };
        for listed in &root.pieces {
            let key = keys::piece(&listed.0);
            match entries.get(&key) {
                None => self.bad(&key, BadPieceKind::Missing),
                Some(text) => {
                    if !listed.is_intact(text) {
                        self.bad(&key, BadPieceKind::WrongCheck);
                    }
                    self.piece(&key, text);
                }
            }
            others.remove(&key);
        }
        others
    }

    fn piece(&mut self, key: &str, text: &str) {
        self.found(key, read::piece(text));
    }

    /// Lays the journal over the snapshot; gives the length of every entry by its key.
    fn journal(
        &mut self,
        entries: &BTreeMap<String, String>,
        root: Option<&Root>,
    ) -> BTreeMap<String, usize> {
        let included: BTreeSet<String> = order::gathered(root.into_iter().flat_map(Root::included));
        let mut journal = BTreeMap::new();
        for (key, text) in below(entries, keys::JOURNAL) {
            journal.insert(key.clone(), text.len());
            if let Err(kind) = is_entry(key, text) {
                self.bad(key, kind);
            }
            if !included.contains(key) {
                self.found(key, read::entry(text));
            }
        }
        journal
    }

    fn found(&mut self, key: &str, found: Result<Found, NotJson>) {
        match found {
            Ok(found) => {
                self.puts.extend(found.puts);
                for record in found.bad {
                    self.bad(key, record.into());
                }
            }
            Err(not_json) => self.bad(key, not_json.into()),
        }
    }

    fn finish(
        self,
        entries: BTreeMap<String, String>,
        root: Option<Root>,
        strays: BTreeSet<String>,
        journal: BTreeMap<String, usize>,
    ) -> Opened {
        let mut book = Book::default();
        book.apply(&Change { puts: self.puts });
        if self.why.is_empty() {
            let fresh = root.is_none() && journal.is_empty();
            let keeper = Keeper::opened(root, journal, strays);
            return if fresh {
                Opened::Fresh(keeper)
            } else {
                Opened::Loaded { book, keeper }
            };
        }
        let too_new = |it: &BadPiece| matches!(it.kind, BadPieceKind::TooNew { .. });
        let salvage = if self.why.iter().any(too_new) {
            None
        } else {
            let bad = order::gathered(self.why.iter().map(|it| it.key.clone()));
            Some(Salvage::new(entries, root, bad))
        };
        Opened::Unreadable {
            book,
            why: self.why.into_iter().collect(),
            salvage,
        }
    }
}

/// # Errors
/// Why the text is no journal entry of this key.
pub fn is_entry(key: &str, text: &str) -> Result<(), BadPieceKind> {
    refuse_newer(text)?;
    if is_intact(key, text) {
        Ok(())
    } else {
        Err(BadPieceKind::WrongCheck)
    }
}

/// All entries whose key begins with `prefix`, in the order of the keys.
pub fn below<'a>(
    entries: &'a BTreeMap<String, String>,
    prefix: &'a str,
) -> impl Iterator<Item = (&'a String, &'a String)> {
    entries
        .range(prefix.to_owned()..)
        .take_while(move |(key, _)| key.starts_with(prefix))
}
