//! The names under which things are stored.

use crate::domain::{Moment, Stamp};

/// What every key of this layout begins with.
pub const PREFIX: &str = "goodword/1/";
/// Below it lies what could not be read, byte for byte.
pub const QUARANTINE: &str = "goodword/1/quarantine/";
pub const ROOT: &str = "goodword/1/root";
pub const PIECES: &str = "goodword/1/c/";
pub const JOURNAL: &str = "goodword/1/j/";

/// What every key of every layout begins with.
const FAMILY: &str = "goodword/";

/// Whether a key belongs to Goodword: the store may be shared, as it is among
/// all pages opened from disk in Chromium.
pub fn is_ours(key: &str) -> bool {
    key.starts_with(FAMILY)
}

/// The layout a key belongs to, where it is one of a number.
pub fn layout(key: &str) -> Option<u64> {
    let (number, _) = key.strip_prefix(FAMILY)?.split_once('/')?;
    number.parse().ok()
}

pub fn piece(name: &str) -> String {
    format!("{PIECES}{name}")
}

/// The generation in which a piece was written.
pub fn generation(key: &str) -> Option<u64> {
    let (generation, _) = key.strip_prefix(PIECES)?.split_once('/')?;
    generation.parse().ok()
}

/// A key that sorts by its moment and that no other tab chooses.
pub fn journal(at: Moment, stamp: &Stamp) -> String {
    format!("{JOURNAL}{:016x}-{:016x}", at.0, stamp.entropy)
}

/// The key of the entry called `name`.
pub fn entry(name: &str) -> String {
    format!("{JOURNAL}{name}")
}

/// What the entry of this key is called, where it is one's.
pub fn name(key: &str) -> Option<String> {
    key.strip_prefix(JOURNAL).map(str::to_owned)
}

/// The moment in a journal entry's key.
pub fn moment(key: &str) -> Option<Moment> {
    let digits = key.strip_prefix(JOURNAL)?.get(..16)?;
    u64::from_str_radix(digits, 16).ok().map(Moment)
}

pub fn quarantine(stamp: &Stamp, key: &str) -> String {
    format!("{QUARANTINE}{:016x}/{key}", stamp.now.0)
}
