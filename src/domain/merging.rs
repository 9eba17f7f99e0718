//! Two records of one person made one, and taken apart again at any later time.
//!
//! A merge is recorded with what it changed, as that was before. To take it back is to compare
//! each of these records as it was, as the merge left it, and as it stands: what was not edited
//! since becomes what it was to the letter, what was keeps the edit. Knows records, and neither
//! what looks alike nor what the user chose.

mod combining;
mod folding;
mod rewinding;
mod settling;

use std::rc::Rc;

use super::book::{Book, Gone};
use super::change::{Change, Put};
use super::contact::{Contact, Someone};
use super::day::{Day, Moment, Stamp};
use super::decision::Pair;
use super::id::ContactId;
use super::recognise::hashed_keys;

pub use combining::{Choice, Choices, combined, has_alternatives, is_blank, may_keep_all};
pub use settling::settle;

/// Somebody's record was folded into another of the same person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    /// Whose record stayed.
    pub kept: ContactId,
    /// The record that stayed, as the merge left it.
    pub merged: Rc<Contact>,
    /// Every record that the merge changed, as it was before, each once.
    pub before: Vec<Put>,
    pub day: Day,
    /// Later than that of any merge before it, by which they can be taken back in any order.
    pub at: Moment,
}

/// The two are not the same person, though they may look it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Apart {
    pub day: Day,
    pub edited: Moment,
}

impl Merge {
    /// A record that was changed, as it was: of who was folded in above all. `None` where it
    /// was not changed, or was deleted since.
    pub fn was(&self, id: ContactId) -> Option<&Rc<Contact>> {
        self.before.iter().find_map(|put| match put {
            Put::Contact(of, contact) if *of == id => contact.as_ref(),
            _ => None,
        })
    }

    /// The record that stayed, as it was.
    fn kept_before(&self) -> Option<&Rc<Contact>> {
        self.was(self.kept)
    }

    /// Everybody of whom something is written in it.
    pub fn people(&self) -> impl Iterator<Item = ContactId> {
        self.before.iter().flat_map(|put| match put {
            Put::Contact(id, _) => vec![*id],
            Put::Decision(pair, _) => vec![pair.first(), pair.second()],
            Put::Gathering(_, Some(it)) => it.contacts().collect(),
            Put::Later(subject, _) => subject.people().collect(),
            _ => Vec::new(),
        })
    }

    /// What is left of it once somebody is deleted: nothing that was written of them.
    #[must_use]
    pub fn without(&self, id: ContactId) -> Merge {
        let mut left = self.clone();
        left.before.retain(|put| match put {
            Put::Contact(of, _) => *of != id,
            Put::Later(subject, _) => !subject.concerns(id),
            _ => true,
        });
        for put in &mut left.before {
            if let Put::Gathering(_, Some(gathering)) = put
                && gathering.has(id)
            {
                let guests = &mut Rc::make_mut(gathering).guests;
                guests.retain(|it| it.who != Someone::Contact(id));
            }
            if let Put::Decision(pair, Some(decision)) = put
                && pair.has(id)
            {
                *decision = decision.without_words();
            }
        }
        left
    }

    /// The records it changed, as they were and as it left them.
    fn then(&self, folded: ContactId) -> (Book, Book) {
        let mut before = Book::default();
        before.apply(&Change {
            puts: self.before.clone(),
        });
        let mut after = before.clone();
        after.apply(&folding::folding(&before, folded, &self.merged));
        (before, after)
    }
}

impl Book {
    /// Every merge, by whom it folded in.
    pub fn merges(&self) -> impl Iterator<Item = (ContactId, &Rc<Merge>)> {
        self.merges.iter().map(|(id, merge)| (*id, merge))
    }

    pub fn merge_of(&self, folded: ContactId) -> Option<&Rc<Merge>> {
        self.merges.get(&folded)
    }

    /// The two who were said not to be the same.
    pub fn apart(&self) -> impl Iterator<Item = (Pair, &Apart)> {
        self.apart.iter().map(|(pair, apart)| (*pair, apart))
    }

    pub fn apart_of(&self, pair: Pair) -> Option<&Apart> {
        self.apart.get(&pair)
    }

    /// Who stands for `id` after all merges: the person itself where they were not folded in.
    /// Two tabs may have merged the same two in both directions: then whoever is still there.
    pub fn stands_for(&self, id: ContactId) -> ContactId {
        let mut end = id;
        for _ in 0..=self.merges.len() {
            match self.merges.get(&end) {
                Some(merge) if !self.contacts.contains_key(&end) => end = merge.kept,
                _ => return end,
            }
        }
        id
    }
}

/// What folds the record of `folded` into that of `merged`, which is how the one that stays is
/// to read. Empty where either is not there.
pub fn merge(book: &Book, folded: ContactId, merged: Contact, stamp: &Stamp) -> Change {
    let Some(before) = book.contact(merged.id) else {
        return Change::default();
    };
    let mut merged = merged;
    merged.edited.clone_from(&before.edited);
    folding::point(&mut merged, folded, before.id);
    merged.stamp_edits(before, stamp.now);
    let last = book.merges.values().map(|it| it.at).max();
    let at = last.map_or(stamp.now, |it| {
        stamp.now.max(Moment(it.0.saturating_add(1)))
    });
    folding::merged(&mut book.clone(), folded, merged, stamp.today, at)
}

/// Folds the records of `others` into that of `kept`, one after another, each a merge of its own.
pub fn merge_all(
    book: &Book,
    kept: ContactId,
    others: &[ContactId],
    choices: &Choices,
    stamp: &Stamp,
) -> Change {
    let mut after = book.clone();
    for id in others {
        if let (Some(stays), Some(other)) = (after.contact(kept), after.contact(*id)) {
            let made = combined(stays, &[other], choices);
            let change = merge(&after, *id, made, stamp);
            after.apply(&change);
        }
    }
    book.change_to(&after)
}

/// Hashes of everything by which somebody is known, and all who were folded into them.
pub fn hashed_keys_of_all(book: &Book, contact: &Contact) -> Vec<u64> {
    let mut keys = hashed_keys(contact);
    let folded = book
        .merges()
        .filter(|it| book.stands_for(it.0) == contact.id);
    for was in folded.filter_map(|(id, merge)| merge.was(id)) {
        keys.extend(hashed_keys(was));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// What becomes of merges when people are deleted: those that made them up go, the others keep
/// nothing that was written of them. Who was folded into them is gone, too.
pub fn forgotten(book: &Book, ids: &[ContactId], at: Moment) -> Change {
    let mut change = Change::default();
    for (folded, merge) in book.merges() {
        if ids.contains(&book.stands_for(folded)) {
            // By what they were known, whoever they were folded into is found.
            let keys = Vec::new();
            change.puts.push(Put::Merge(folded, None));
            change.puts.push(Put::Gone(folded, Some(Gone { at, keys })));
            continue;
        }
        let told = ids.iter().filter(|id| merge.people().any(|it| it == **id));
        let left = told.fold(None, |left: Option<Merge>, id| {
            Some(left.as_ref().unwrap_or(merge).without(*id))
        });
        if let Some(left) = left {
            change.puts.push(Put::Merge(folded, Some(Rc::new(left))));
        }
    }
    change
}

/// What takes the merge of `folded` back, whatever was done since. Empty where there was none.
pub fn unmerge(book: &Book, folded: ContactId, stamp: &Stamp) -> Change {
    rewinding::unmerged(book, folded, stamp.now)
}

/// Whether somebody is noted on the record: as known, or as who introduced them.
fn mentions(contact: &Contact, id: ContactId) -> bool {
    contact.knows.contains(&Someone::Contact(id)) || folding::introducer(contact) == Some(id)
}
