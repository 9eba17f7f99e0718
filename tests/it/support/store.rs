//! A store that can be full and can be cut off, and a tab that saves to it as the app does.

use std::collections::{BTreeMap, VecDeque};

use goodword::domain::{Book, Change, Stamp};
use goodword::saved::{Heard, Keeper, Opened, Write, open};

/// Key and text, like local storage.
pub type Entries = BTreeMap<String, String>;

/// One open page: what it shows, and what it has yet to write.
#[derive(Debug, Clone)]
pub struct Tab {
    pub book: Book,
    pub keeper: Keeper,
    pub queue: VecDeque<Write>,
    pub holder: bool,
}

impl Tab {
    /// Panics where the store cannot be read.
    pub fn open(entries: &Entries, holder: bool) -> Tab {
        let (book, keeper) = match open(entries.clone()) {
            Opened::Fresh(keeper) => (Book::default(), keeper),
            Opened::Loaded { book, keeper } => (book, keeper),
            Opened::Unreadable { why, .. } => panic!("{why:?}"),
        };
        Tab {
            book,
            keeper,
            queue: VecDeque::new(),
            holder,
        }
    }

    pub fn act(&mut self, change: &Change, stamp: &Stamp) {
        self.book.apply(change);
        let writes = self
            .keeper
            .save(&self.book, change, stamp, self.holder, None);
        self.queue.extend(writes);
    }

    pub fn tidy(&mut self, stamp: &Stamp) {
        if self.holder {
            self.queue.extend(self.keeper.tidy(&self.book, stamp, None));
        }
    }

    /// Carries out writes until the queue is done, `budget` is used up, or the
    /// store would hold more than `quota` units. Gives what was written.
    pub fn flush(&mut self, entries: &mut Entries, budget: &mut usize, quota: usize) -> Vec<Write> {
        let mut done = Vec::new();
        while let Some(write) = self.queue.front() {
            if *budget == 0 || !carry_out(entries, write, quota) {
                break;
            }
            *budget -= 1;
            done.extend(self.queue.pop_front());
        }
        done
    }

    /// Takes in that another tab wrote to `key`, some time ago perhaps.
    pub fn hear(&mut self, key: &str, entries: &Entries) {
        if self.take_in(key, entries.get(key).map(String::as_str)) {
            let queue = std::mem::take(&mut self.queue);
            *self = Tab::open(entries, self.holder);
            for write in queue {
                self.take_in(&write.key, write.text.as_deref());
                self.queue.push_back(write);
            }
        }
    }

    /// Whether the store is to be read anew.
    fn take_in(&mut self, key: &str, text: Option<&str>) -> bool {
        match self.keeper.heard(key, text) {
            // To catch up with what was overtaken is the app's to do.
            Heard::Change { change, .. } => {
                self.book.apply(&change);
                false
            }
            Heard::Nothing => false,
            Heard::Replaced => true,
            Heard::Unreadable(why) => panic!("{why:?}"),
        }
    }
}

/// `false` where the store is too full, and then nothing has changed.
pub fn carry_out(entries: &mut Entries, write: &Write, quota: usize) -> bool {
    match &write.text {
        None => {
            entries.remove(&write.key);
        }
        Some(text) => {
            assert!(text.is_ascii(), "{text}");
            let before = entries.insert(write.key.clone(), text.clone());
            if size(entries) > quota {
                match before {
                    Some(before) => entries.insert(write.key.clone(), before),
                    None => entries.remove(&write.key),
                };
                return false;
            }
        }
    }
    true
}

/// As browsers count it: keys and texts, in units.
pub fn size(entries: &Entries) -> usize {
    entries
        .iter()
        .map(|(key, text)| key.len() + text.len())
        .sum()
}
