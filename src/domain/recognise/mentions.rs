//! Whom a file of Goodword's own means by an id, which the book may know under another or not at all.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::id::ContactId;
use crate::domain::incoming::Incoming;

#[derive(Debug, Clone, Default)]
pub struct Mentions {
    /// Everybody in the book and of the file so far.
    known: BTreeSet<ContactId>,
    /// Who has a card of their own in the file.
    announced: BTreeSet<ContactId>,
    called: BTreeMap<ContactId, String>,
    /// Who was found in the book under another id.
    same_as: BTreeMap<ContactId, ContactId>,
    /// Who was folded into somebody else of the book.
    folded: BTreeMap<ContactId, ContactId>,
}

/// Whom an id means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant<'a> {
    Contact(ContactId),
    /// Nobody whom the book has; so they are called.
    Named(&'a str),
}

impl Mentions {
    pub fn add(&mut self, id: ContactId) {
        self.known.insert(id);
    }

    /// The record of `folded` was folded into that of `kept`.
    pub fn is_same(&mut self, folded: ContactId, kept: ContactId) {
        self.folded.insert(folded, kept);
    }

    /// Into whom `id` was folded.
    pub fn stands_for(&self, id: ContactId) -> Option<ContactId> {
        self.folded.get(&id).copied()
    }

    /// Before any of the file is compared: who is in it, and how it calls whom.
    pub fn announce(&mut self, people: &[Incoming]) {
        for exact in people.iter().filter_map(|it| it.exact.as_deref()) {
            self.announced.extend(exact.id);
            for (id, name) in &exact.called {
                self.called.entry(*id).or_insert_with(|| name.clone());
            }
        }
    }

    /// Whether the file has a card of `id`, and of `incoming` another one.
    pub fn tells_apart(&self, id: ContactId, incoming: &Incoming) -> bool {
        incoming.id().is_some_and(|it| it != id) && self.announced.contains(&id)
    }

    /// `incoming` is, or became, the contact of this id.
    pub fn found(&mut self, incoming: &Incoming, id: ContactId) {
        if let Some(written) = incoming.id().filter(|it| *it != id) {
            self.same_as.insert(written, id);
        }
    }

    /// Whom the id means, as far as the file was compared: who has a card is not looked for by name.
    pub fn meant_so_far(&self, id: ContactId) -> Meant<'_> {
        if let Some(kept) = self.stands_for(id) {
            return Meant::Contact(kept);
        }
        if self.announced.contains(&id) && !self.same_as.contains_key(&id) {
            return Meant::Contact(id);
        }
        self.meant(id)
    }

    /// Whom the id means, once everybody of the file is known.
    pub fn meant(&self, id: ContactId) -> Meant<'_> {
        if let Some(kept) = self.stands_for(id) {
            return Meant::Contact(kept);
        }
        if self.known.contains(&id) {
            return Meant::Contact(id);
        }
        match (self.same_as.get(&id), self.called.get(&id)) {
            (Some(same), _) => Meant::Contact(*same),
            (None, Some(name)) => Meant::Named(name),
            (None, None) => Meant::Contact(id),
        }
    }
}
