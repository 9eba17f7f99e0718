//! What to do with a store that cannot be read: download it, or go on with what could be.

use std::collections::{BTreeMap, BTreeSet};

use super::json::to_ascii;
use super::keeper::Keeper;
use super::open::below;
use super::root::Root;
use super::{Write, keys};
use crate::domain::{Book, Stamp};
use crate::order;

/// The way on from an unreadable store, should the user choose it.
#[derive(Debug, Clone)]
pub struct Salvage {
    entries: BTreeMap<String, String>,
    root: Option<Root>,
    bad: BTreeSet<String>,
}

impl Salvage {
    pub(super) fn new(
        entries: BTreeMap<String, String>,
        root: Option<Root>,
        bad: BTreeSet<String>,
    ) -> Salvage {
        Salvage { entries, root, bad }
    }

    /// The writes that keep every unreadable text byte for byte in quarantine and
    /// then store `book` in its place. Cut short anywhere they leave a store
    /// that still is unreadable, or the new one.
    pub fn writes(self, book: &Book, stamp: &Stamp) -> (Keeper, Vec<Write>) {
        let mut writes: Vec<Write> = self
            .bad
            .iter()
            .filter_map(|key| {
                let text = self.entries.get(key)?;
                Some(Write::put(keys::quarantine(stamp, key), text.clone()))
            })
            .collect();

        let journal = order::gathered(
            below(&self.entries, keys::JOURNAL).map(|(key, text)| (key.clone(), text.len())),
        );
        let mut outdated: BTreeSet<String> =
            order::gathered(below(&self.entries, keys::PIECES).map(|(key, _)| key.clone()));
        let generation = outdated.iter().filter_map(|it| keys::generation(it)).max();
        let mut root = self.root.unwrap_or(Root::empty());
        root.generation = root.generation.max(generation.unwrap_or_default());
        root.pieces
            .retain(|it| !self.bad.contains(&keys::piece(&it.0)));
        for listed in &root.pieces {
            outdated.remove(&keys::piece(&listed.0));
        }

        let mut keeper = Keeper::salvaging(root, journal, outdated);
        writes.extend(keeper.rewrite(book, stamp));
        (keeper, writes)
    }
}

/// Everything of Goodword's that is stored, as one JSON object of key and text.
/// Nothing is read, so nothing can fail.
pub fn raw_download(entries: impl IntoIterator<Item = (String, String)>) -> String {
    let entries: BTreeMap<String, String> =
        order::gathered(entries.into_iter().filter(|(key, _)| keys::is_ours(key)));
    to_ascii(&entries)
}
