//! Which people of the book may be one person, and what says so.
//!
//! Only people who share a key are compared, never all pairs. What is known of the keys grows
//! slice by slice and follows each change, so that thousands hold nobody up.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::MOST_LOOKED_AT;
use super::person_keys::{PersonKeys, full_name, may_be_one_name, phone_key};
use crate::domain::book::Book;
use crate::domain::change::{Change, Put};
use crate::domain::contact::Contact;
use crate::domain::decision::Pair;
use crate::domain::fold::fold;
use crate::domain::id::ContactId;
use crate::order;

/// More are not shown as one group: nobody can look through them at once.
const MOST_IN_GROUP: usize = 8;

/// A change to no more people than this is read on the spot, so that an edit leaves no work behind.
const READ_AT_ONCE: usize = 16;

/// Why two may be the same, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    LinkedIn,
    Uid,
    Email,
    Phone,
    NameAndCompany,
    /// The name alone, while one of the two has no company.
    NameOneCompany,
    /// The name alone, while neither has a company.
    NameNoCompany,
}

/// At least two people who may be one, in the order of their ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    pub people: Vec<ContactId>,
    pub why: BTreeSet<Likeness>,
}

/// Who shares which key.
#[derive(Debug, Clone, Default)]
pub struct AlikeFinder {
    keys: BTreeMap<ContactId, Vec<u64>>,
    holders: BTreeMap<u64, BTreeSet<ContactId>>,
    /// Keys that more than one person has.
    shared: BTreeSet<u64>,
    unread: BTreeSet<ContactId>,
    /// What was found last; forgotten whenever anybody changes who shares a key.
    found: RefCell<Option<Rc<[Alike]>>>,
}

impl AlikeFinder {
    /// Of whom nobody is read yet: see [`AlikeFinder::advance`].
    pub fn of(book: &Book) -> AlikeFinder {
        AlikeFinder {
            unread: order::gathered(book.contacts().map(|it| it.id)),
            ..AlikeFinder::default()
        }
    }

    /// To be told of each change just applied to the book.
    pub fn heard(&mut self, book: &Book, change: &Change) {
        let was_current = self.is_current();
        self.unread.extend(change.contacts());
        if was_current && self.unread.len() <= READ_AT_ONCE {
            self.advance(book, READ_AT_ONCE);
        }
        let is_apart = |it: &Put| matches!(it, Put::Apart(..));
        if change.puts.iter().any(is_apart) {
            self.found.take();
        }
    }

    pub fn is_current(&self) -> bool {
        self.unread.is_empty()
    }

    /// Reads up to `count` more people.
    pub fn advance(&mut self, book: &Book, count: usize) {
        for _ in 0..count {
            let Some(id) = self.unread.pop_first() else {
                return;
            };
            // Of somebody who shares nothing with anybody, nothing that was found speaks.
            let before = self.keys.remove(&id).unwrap_or_default();
            let mut is_shared = before.iter().any(|it| self.shared.contains(it));
            for key in before {
                if let Some(holders) = self.holders.get_mut(&key) {
                    holders.remove(&id);
                    if holders.len() < 2 {
                        self.shared.remove(&key);
                    }
                    if holders.is_empty() {
                        self.holders.remove(&key);
                    }
                }
            }
            if let Some(contact) = book.contact(id) {
                let keys = PersonKeys::of_contact(contact).in_book(&contact.name);
                for key in &keys {
                    let holders = self.holders.entry(*key).or_default();
                    holders.insert(id);
                    if holders.len() > 1 {
                        self.shared.insert(*key);
                        is_shared = true;
                    }
                }
                self.keys.insert(id, keys);
            }
            if is_shared {
                self.found.take();
            }
        }
    }

    /// Who may be one person, but for those the user said are not; none twice. The surest first.
    pub fn groups(&self, book: &Book) -> Rc<[Alike]> {
        let mut found = self.found.borrow_mut();
        found.get_or_insert_with(|| self.look(book).into()).clone()
    }

    fn look(&self, book: &Book) -> Vec<Alike> {
        let mut pairs: BTreeMap<Pair, Likeness> = BTreeMap::new();
        for holders in self.shared.iter().filter_map(|it| self.holders.get(it)) {
            let people = || holders.iter().take(MOST_LOOKED_AT);
            for (at, one) in people().enumerate() {
                for other in people().skip(at + 1) {
                    let pair = Pair::new(*one, *other);
                    if !pairs.contains_key(&pair)
                        && let (Some(one), Some(other)) = (book.contact(*one), book.contact(*other))
                        && let Some(likeness) = likeness(one, other)
                    {
                        pairs.insert(pair, likeness);
                    }
                }
            }
        }
        let mut pairs: Vec<(Pair, Likeness)> = pairs.into_iter().collect();
        pairs.retain(|(pair, _)| book.apart_of(*pair).is_none());
        order::sort_by_key(&mut pairs, |it| it.1);
        let mut groups = grouped(book, &pairs);
        groups.retain(|it| it.people.len() > 1);
        order::sort_by(&mut groups, |one, other| one.why.cmp(&other.why));
        groups
    }
}

/// Joins who belongs together, but never two whom the user told apart.
fn grouped(book: &Book, pairs: &[(Pair, Likeness)]) -> Vec<Alike> {
    let mut groups: Vec<Alike> = Vec::new();
    let mut place: BTreeMap<ContactId, usize> = BTreeMap::new();
    for (pair, likeness) in pairs {
        let [one, other] = [pair.first(), pair.second()].map(|id| {
            *place.entry(id).or_insert_with(|| {
                groups.push(Alike {
                    people: vec![id],
                    why: BTreeSet::new(),
                });
                groups.len() - 1
            })
        });
        if one == other {
            groups[one].why.insert(*likeness);
            continue;
        }
        let [mine, theirs] = [&groups[one].people, &groups[other].people];
        let are_apart = mine.iter().any(|my| {
            let apart = |their: &ContactId| book.apart_of(Pair::new(*my, *their)).is_some();
            theirs.iter().any(apart)
        });
        if are_apart || mine.len() + theirs.len() > MOST_IN_GROUP {
            continue;
        }
        let theirs = std::mem::take(&mut groups[other].people);
        let why = std::mem::take(&mut groups[other].why);
        for id in &theirs {
            place.insert(*id, one);
        }
        let group = &mut groups[one];
        group.people.extend(theirs);
        group.people.sort_unstable();
        group.why.extend(why);
        group.why.insert(*likeness);
    }
    groups
}

/// What says that two may be one person, where anything does.
pub fn likeness(one: &Contact, other: &Contact) -> Option<Likeness> {
    let [my, their] = [one, other].map(PersonKeys::of_contact);
    if !my.slugs.is_disjoint(&their.slugs) {
        return Some(Likeness::LinkedIn);
    }
    // Two profiles at one network are two people, whatever else they share.
    if !my.slugs.is_empty() && !their.slugs.is_empty() {
        return None;
    }
    if may_be_one_name(&one.name, &other.name) {
        if my.own.iter().any(|it| their.own.contains(it)) {
            return Some(Likeness::Uid);
        }
        if share(&one.emails, &other.emails, |it| Some(fold(it))) {
            return Some(Likeness::Email);
        }
        if share(&one.phones, &other.phones, phone_key) {
            return Some(Likeness::Phone);
        }
    }
    if my.name_and_company.is_some() && my.name_and_company == their.name_and_company {
        return Some(Likeness::NameAndCompany);
    }
    if full_name(&one.name).is_none() || fold(&one.name) != fold(&other.name) {
        return None;
    }
    match (one.company.is_empty(), other.company.is_empty()) {
        (true, true) => Some(Likeness::NameNoCompany),
        (false, false) => None,
        _ => Some(Likeness::NameOneCompany),
    }
}

fn share(mine: &[String], theirs: &[String], key: fn(&str) -> Option<String>) -> bool {
    let theirs: Vec<String> = theirs.iter().filter_map(|it| key(it)).collect();
    mine.iter()
        .filter_map(|it| key(it))
        .any(|it| theirs.contains(&it))
}
