//! What is stored under which key, and the writes that bring a change there.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::check::seal;
use super::json::to_ascii;
use super::keys;
use super::open::{BadPiece, BadPieceKind, Opened, is_entry, open};
use super::pieces::Piece;
use super::root::{Listed, Root};
use super::{LAYOUT, Pieces, Write, format, read, v1};
use crate::domain::{
    Book, Change, ContactId, GatheringId, GiftId, IntroductionId, Moment, Pair, Put, Setting,
    Stamp, Subject,
};
use crate::order;

/// A journal of more entries than this is due to be tidied.
const MANY: usize = 64;
/// A journal longer than this is due to be tidied, in UTF-16 units.
const LONG: usize = 64 * 1024;
/// A change longer than this goes straight into a snapshot, in UTF-16 units.
const LARGE: usize = 32 * 1024;
/// A change of more records than this is large, whatever their length.
const CROWD: usize = 256;

/// Knows what will be stored once every write handed out is done.
///
/// There is none while the store is unreadable.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keeper {
    /// `None` before the first snapshot.
    root: Option<Root>,
    /// The length of every entry in the journal that this tab's book holds, by its key.
    journal: BTreeMap<String, usize>,
    /// Pieces that no root names: what a snapshot cut short left behind.
    strays: BTreeSet<String>,
    /// Keys to remove once the next root is written.
    outdated: BTreeSet<String>,
    /// The moment of the latest entry or snapshot, whoever wrote it.
    newest: Moment,
    /// Where each record was last put, as far as this tab has heard.
    latest: BTreeMap<Record, Latest>,
    /// Every entry that this tab's book holds, in the journal or no longer.
    known: BTreeSet<String>,
    /// What is stored, read now, would not give this tab's book.
    stale: bool,
    /// A change of this tab's book is in no entry: only the next snapshot stores it.
    owes: bool,
    /// How long the journal was when there was no room to tidy it.
    put_off: Option<Length>,
}

/// Of a journal: its entries, and their UTF-16 units.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Length {
    entries: usize,
    units: usize,
}

/// The entry that put a record last.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Latest {
    key: Rc<str>,
    /// This tab wrote it.
    is_own: bool,
}

/// What a put puts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Record {
    Contact(ContactId),
    Introduction(IntroductionId),
    Decision(Pair),
    Gone(ContactId),
    Merge(ContactId),
    Apart(Pair),
    Gift(GiftId),
    Gathering(GatheringId),
    Later(Subject),
    Setting(Setting),
}

impl Record {
    /// Those that `put` puts: one, but of choices in the settings any number.
    fn all_of(put: &Put) -> impl Iterator<Item = Record> {
        let mut choices = None;
        let one = match put {
            Put::Contact(id, _) => Some(Record::Contact(*id)),
            Put::Introduction(id, _) => Some(Record::Introduction(*id)),
            Put::Decision(pair, _) => Some(Record::Decision(*pair)),
            Put::Gone(id, _) => Some(Record::Gone(*id)),
            Put::Merge(id, _) => Some(Record::Merge(*id)),
            Put::Apart(pair, _) => Some(Record::Apart(*pair)),
            Put::Gift(id, _) => Some(Record::Gift(*id)),
            Put::Gathering(id, _) => Some(Record::Gathering(*id)),
            Put::Later(subject, _) => Some(Record::Later(subject.clone())),
            Put::Settings(edit) => {
                choices = Some(edit.sets().map(Record::Setting));
                None
            }
        };
        one.into_iter().chain(choices.into_iter().flatten())
    }
}

/// What another tab's write means for this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// `change` is to be applied to the book. Not to be saved: it is.
    Change {
        change: Change,
        /// What this tab has written over without knowing of it, with records of its own: to be
        /// brought in by [`super::caught_up`] and saved, or it is lost.
        overtaken: Vec<Put>,
    },
    Nothing,
    /// The store was written anew. It is to be read again with [`super::open`], and
    /// what this tab has not yet written is to be told to the new keeper by
    /// [`Keeper::heard`], which gives the changes missing in the book.
    Replaced,
    /// Nothing more may be written by this tab.
    Unreadable(BadPieceKind),
}

impl Keeper {
    pub(super) fn opened(
        root: Option<Root>,
        journal: BTreeMap<String, usize>,
        strays: BTreeSet<String>,
    ) -> Keeper {
        let in_root = root.as_ref().map(|it| Moment(it.newest));
        let in_keys = journal.keys().filter_map(|it| keys::moment(it));
        // Another tab's entry may be heard after the root that made it superfluous was read.
        let included: Vec<String> = root.iter().flat_map(Root::included).collect();
        Keeper {
            newest: in_keys.chain(in_root).max().unwrap_or_default(),
            known: order::gathered(journal.keys().cloned().chain(included)),
            root,
            journal,
            strays,
            ..Keeper::default()
        }
    }

    /// One that goes on with `root` and removes the journal and all that is
    /// `outdated` once the next root is written.
    pub(super) fn salvaging(
        root: Root,
        journal: BTreeMap<String, usize>,
        outdated: BTreeSet<String>,
    ) -> Keeper {
        Keeper {
            outdated,
            stale: true,
            ..Keeper::opened(Some(root), journal, BTreeSet::new())
        }
    }

    /// The writes that store `change`, of which `after` is the outcome.
    ///
    /// One entry for the journal; where the change is large and this tab is the
    /// `holder` of the writer's lock, a snapshot. That takes long, unless its pieces were
    /// made before; where those at hand are not of `after` they are made anew.
    /// See also [`Keeper::owe`].
    pub fn save(
        &mut self,
        after: &Book,
        change: &Change,
        stamp: &Stamp,
        holder: bool,
        at_hand: Option<Pieces>,
    ) -> Vec<Write> {
        if change.is_empty() {
            return Vec::new();
        }
        let key = self.note(change, stamp);
        if holder && is_crowd(change) {
            return self.snapshot(after, at_hand);
        }
        let text = seal(&key, &entry(change));
        if holder && text.len() > LARGE {
            return self.snapshot(after, at_hand);
        }
        self.known.insert(key.clone());
        self.journal.insert(key.clone(), text.len());
        vec![Write::put(key, text)]
    }

    /// Leaves it to the next [`Keeper::tidy`], which is due from now on, to store `change`: for a
    /// crowd of records, whose pieces can then be made some at a time. For the holder of the
    /// writer's lock alone.
    pub fn owe(&mut self, change: &Change, stamp: &Stamp) {
        self.note(change, stamp);
        self.owes = true;
    }

    /// That this tab puts these records; the key under which an entry would.
    fn note(&mut self, change: &Change, stamp: &Stamp) -> String {
        let key = keys::journal(self.tick(stamp), stamp);
        let latest = Latest {
            key: key.as_str().into(),
            is_own: true,
        };
        for record in change.puts.iter().flat_map(Record::all_of) {
            self.latest.insert(record, latest.clone());
        }
        key
    }

    /// Whether [`Keeper::tidy`] has anything to do.
    pub fn is_due(&self) -> bool {
        let before = self.put_off.unwrap_or_default();
        let now = self.length();
        self.owes
            || now.entries > before.entries + MANY
            || now.units > before.units + LONG
            || (self.put_off.is_none() && (self.stale || !self.strays.is_empty()))
    }

    /// Whether something is stored only once [`Keeper::tidy`] has run.
    pub fn owes(&self) -> bool {
        self.owes
    }

    fn length(&self) -> Length {
        Length {
            entries: self.journal.len(),
            units: self.journal.values().sum(),
        }
    }

    /// Gives tidying up until the journal has grown by as much again, since there is no room for
    /// it. Nothing is lost by that. The writes remove what a snapshot cut short left behind.
    pub fn put_off(&mut self) -> Vec<Write> {
        self.put_off = Some(self.length());
        let strays = std::mem::take(&mut self.strays);
        strays.into_iter().map(Write::remove).collect()
    }

    /// Whether there was no room to tidy.
    pub fn is_put_off(&self) -> bool {
        self.put_off.is_some()
    }

    /// Room was made: what was put off may fit now.
    pub fn take_up(&mut self) {
        self.put_off = None;
    }

    /// Turns the journal into a snapshot when it is due. For the holder of the
    /// writer's lock alone; `book` holds every change saved and heard.
    /// `at_hand` are its pieces, where they were made before: see [`Keeper::save`].
    pub fn tidy(&mut self, book: &Book, stamp: &Stamp, at_hand: Option<Pieces>) -> Vec<Write> {
        if !self.is_due() {
            return Vec::new();
        }
        self.tick(stamp);
        self.snapshot(book, at_hand)
    }

    /// The writes that store `book`, whatever became of those handed out before.
    ///
    /// For a queue that cannot be done: when the store is full and the user takes
    /// things away, what is smaller must not wait for what does not fit.
    /// `entries` is what now is stored. For the holder of the lock alone.
    ///
    /// # Errors
    /// What in `entries` cannot be read. Then nothing may be written.
    pub fn replan(
        &mut self,
        entries: impl IntoIterator<Item = (String, String)>,
        book: &Book,
        stamp: &Stamp,
    ) -> Result<Vec<Write>, Vec<BadPiece>> {
        let stored = match open(entries) {
            Opened::Fresh(keeper) | Opened::Loaded { keeper, .. } => keeper,
            Opened::Unreadable { why, .. } => return Err(why),
        };
        self.newest = self.newest.max(stored.newest);
        self.root = stored.root;
        self.strays = stored.strays;
        self.journal = stored.journal;
        // Another tab's entry not heard yet is not in the book: it must stay.
        self.journal.retain(|key, _| self.known.contains(key));
        self.stale = true;
        Ok(self.rewrite(book, stamp))
    }

    pub(super) fn rewrite(&mut self, book: &Book, stamp: &Stamp) -> Vec<Write> {
        self.tick(stamp);
        self.snapshot(book, None)
    }

    /// What a write by another tab means. `text` is what is stored under the key
    /// by now, not what the event says: an entry that a snapshot has taken in
    /// meanwhile must not be applied again. `None` where nothing is stored.
    pub fn heard(&mut self, key: &str, text: Option<&str>) -> Heard {
        match text {
            Some(text) if key.starts_with(keys::JOURNAL) => self.heard_entry(key, text),
            // Without a root that takes it in an entry is removed only when everything is.
            None if key.starts_with(keys::JOURNAL) => match self.journal.remove(key) {
                Some(_) => Heard::Replaced,
                None => Heard::Nothing,
            },
            Some(text) if key == keys::ROOT => match Root::read(text) {
                Ok(root) if self.root.as_ref() == Some(&root) => Heard::Nothing,
                Ok(_) => Heard::Replaced,
                Err(kind) => Heard::Unreadable(kind),
            },
            None if key == keys::ROOT => Heard::Replaced,
            _ => match keys::layout(key) {
                Some(format) if format > LAYOUT => {
                    Heard::Unreadable(BadPieceKind::TooNew { format })
                }
                _ => Heard::Nothing,
            },
        }
    }

    fn heard_entry(&mut self, key: &str, text: &str) -> Heard {
        if self.known.contains(key) {
            return Heard::Nothing;
        }
        if let Err(kind) = is_entry(key, text) {
            return Heard::Unreadable(kind);
        }
        let found = match read::entry(text) {
            Ok(found) => found,
            Err(not_json) => return Heard::Unreadable(not_json.into()),
        };
        if let Some(record) = found.bad.into_iter().next() {
            return Heard::Unreadable(record.into());
        }
        self.known.insert(key.to_owned());
        self.journal.insert(key.to_owned(), text.len());
        self.newest = self.newest.max(keys::moment(key).unwrap_or_default());
        let (mut change, mut overtaken) = (Change::default(), Vec::new());
        for put in found.puts {
            if let Put::Settings(mut edit) = put {
                edit.retain(|it| self.newer_than(Record::Setting(it), key).is_none());
                if edit.sets().next().is_some() {
                    change.puts.push(Put::Settings(edit));
                }
                continue;
            }
            let newer = Record::all_of(&put).find_map(|it| self.newer_than(it, key));
            match newer {
                None => change.puts.push(put),
                Some(newer) if newer.is_own => overtaken.push(put),
                Some(_) => {}
            }
        }
        Heard::Change { change, overtaken }
    }

    /// The entry that holds a record and counts before the one under `key`: entries count in the
    /// order of their keys, in whatever order they are heard.
    fn newer_than(&mut self, record: Record, key: &str) -> Option<Latest> {
        let is_newer = self.latest.get(&record).is_some_and(|it| *it.key > *key);
        if !is_newer {
            let latest = Latest {
                key: key.into(),
                is_own: false,
            };
            self.latest.insert(record, latest);
            return None;
        }
        let newer = self.latest.get(&record)?.clone();
        // The newer one has gone into a snapshot, over which the older now lies.
        self.stale |= !self.journal.contains_key(&*newer.key);
        Some(newer)
    }

    /// A moment later than any before, even where the clock was set back.
    fn tick(&mut self, stamp: &Stamp) -> Moment {
        self.newest = stamp.now.max(Moment(self.newest.0.saturating_add(1)));
        self.newest
    }

    /// New pieces under new keys, then the root, then the removal of what it
    /// made superfluous. Before the root is written all of the old is there.
    fn snapshot(&mut self, book: &Book, at_hand: Option<Pieces>) -> Vec<Write> {
        let at_hand = at_hand.filter(|it| it.are_of(book));
        let (pieces, format) = at_hand.unwrap_or_else(|| Pieces::of(book)).finish();
        self.put_off = None;
        self.owes = false;
        // No root names these, so they can make room at once.
        let mut writes: Vec<Write> = std::mem::take(&mut self.strays)
            .into_iter()
            .map(Write::remove)
            .collect();
        let is_first = self.root.is_none();
        let old = self.root.take().unwrap_or(Root::empty());
        let mut stored: BTreeMap<(usize, &str), &Listed> = BTreeMap::new();
        for listed in &old.pieces {
            stored.insert((listed.1, &listed.2), listed);
        }

        let generation = old.generation.saturating_add(1);
        let (mut kept, mut added) = (Vec::new(), Vec::new());
        for Piece { text, check } in pieces {
            let listed = match stored.get(&(text.len(), check.as_str())) {
                Some(same) => (*same).clone(),
                None => {
                    let name = format!("{generation}/{}", added.len());
                    let listed = Listed(name, text.len(), check);
                    added.push(Write::put(keys::piece(&listed.0), text));
                    listed
                }
            };
            kept.push(listed);
        }
        let nothing_new = added.is_empty() && kept.len() == old.pieces.len();
        if nothing_new && self.journal.is_empty() && !self.stale {
            self.root = (!is_first).then_some(old);
            return writes;
        }

        // Pieces are never without a root: a store that lost its root is known by that.
        if is_first {
            writes.push(Write::put(keys::ROOT, old.text()));
        }
        writes.append(&mut added);
        let still: BTreeSet<&str> = order::gathered(kept.iter().map(|it| it.0.as_str()));
        let mut superfluous = std::mem::take(&mut self.outdated);
        for listed in &old.pieces {
            if !still.contains(listed.0.as_str()) {
                superfluous.insert(keys::piece(&listed.0));
            }
        }
        let journal = std::mem::take(&mut self.journal);
        let root = Root {
            format,
            generation,
            newest: self.newest.0,
            pieces: kept,
            included: journal.keys().filter_map(|it| keys::name(it)).collect(),
        };
        writes.push(Write::put(keys::ROOT, root.text()));
        writes.extend(journal.into_keys().map(Write::remove));
        writes.extend(superfluous.into_iter().map(Write::remove));
        self.root = Some(root);
        self.stale = false;
        writes
    }
}

/// Whether a change is large, whatever the length of its records.
pub fn is_crowd(change: &Change) -> bool {
    change.puts.len() > CROWD
}

fn entry(change: &Change) -> v1::Entry {
    let puts = change.puts.iter();
    v1::Entry {
        format: puts.map(format::of_put).max().unwrap_or(format::FIRST),
        puts: change.puts.iter().map(v1::Put::from).collect(),
    }
}

/// How long the records of a change are when stored, in UTF-16 units.
pub fn length(change: &Change) -> usize {
    to_ascii(&entry(change)).len()
}
