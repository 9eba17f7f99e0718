//! The stored text of a book, and the way there and back.
//!
//! Local storage is the home of everything the user keeps. This module turns
//! what is stored into a [`Book`](crate::domain::Book), and a
//! [`Change`](crate::domain::Change) into [`Write`]s; the shell carries them out
//! in order. It must not know a browser, a clock, or where the entries lie.
//!
//! # The layout
//!
//! | key | what it holds |
//! |---|---|
//! | `goodword/1/root` | the list of the pieces that make up the last snapshot, each with its check |
//! | `goodword/1/c/<generation>/<n>` | a piece: some of the records, never rewritten under the same root |
//! | `goodword/1/j/<moment>-<random>` | a journal entry: one change, laid over the snapshot in the order of the keys |
//! | `goodword/1/quarantine/<moment>/<old key>` | what could not be read, byte for byte |
//!
//! A snapshot writes new pieces under new keys, then the root, which also names
//! the journal entries it made superfluous; then it removes those, and the pieces
//! that are no longer listed. The root is one record, so that it switches at once.
//! A root, an entry and a listed piece each carry a check: see `check.rs`.
//!
//! # What holds
//!
//! 1. Writes are done in the order in which they are handed out. After any of
//!    them the store opens to a state that was on the screen: the one before a
//!    change or the one after it. Doing a write twice is harmless.
//! 2. The shell stops at the first failure. The writes left over stay in a
//!    queue, later ones are put behind them, and the retry starts with the one
//!    that failed. Where the queue can never be done (the store is full and the
//!    user has taken something away), [`Keeper::replan`] replaces it.
//! 3. Only the tab that holds the writer's lock makes snapshots. Any other tab
//!    only adds journal entries. A tab that gets the lock reads the store anew
//!    first, as it does on [`Heard::Replaced`].
//! 4. While anything stored cannot be read there is no [`Keeper`], hence no
//!    write but those of [`Salvage`].
//! 5. Every text is ASCII: Safari counts two bytes for each unit of a text that
//!    holds anything else.

pub mod backup;
mod check;
mod format;
mod json;
mod keeper;
mod keys;
mod merge;
mod open;
mod pieces;
mod read;
mod root;
mod salvage;
mod split;
mod v1;

pub use keeper::{Heard, Keeper, is_crowd, length};
pub use keys::{PREFIX, QUARANTINE, is_ours};
pub use merge::caught_up;
pub use open::{BadPiece, BadPieceKind, Opened, open};
pub use pieces::Pieces;
pub use read::RecordKind;
pub use salvage::{Salvage, raw_download};

#[cfg(test)]
mod tests;

/// The newest format this version reads. The oldest that knows all of a book is written.
pub const FORMAT: u64 = 3;

/// The layout of the keys that this version reads and writes.
const LAYOUT: u64 = 1;

/// One order to the store: put `text` under `key`, or remove what is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Write {
    pub key: String,
    pub text: Option<String>,
}

impl Write {
    fn put(key: impl Into<String>, text: String) -> Write {
        Write {
            key: key.into(),
            text: Some(text),
        }
    }

    fn remove(key: impl Into<String>) -> Write {
        Write {
            key: key.into(),
            text: None,
        }
    }

    /// Whether it adds an entry to the journal.
    pub fn is_entry(&self) -> bool {
        self.key.starts_with(keys::JOURNAL) && self.text.is_some()
    }
}
