//! Knows people again: whether a person in a file is one the book has, and what the file adds.
//!
//! Never by name alone, unless the file has nothing to add to somebody of that name.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::book::Book;
use super::contact::{Contact, HowMet, MetThrough, Note, NoteKind, Phrase, Someone};
use super::day::{Day, Moment};
use super::fold::fold;
use super::id::ContactId;
use super::incoming::Incoming;
use super::link::linkedin_slug;

pub mod alike;
mod exact;
mod mentions;
mod person_keys;
#[cfg(test)]
mod tests;

use crate::order;
use mentions::Mentions;
pub use person_keys::phone_key;
use person_keys::{PersonKeys, may_be_one_name};

/// Whom a person in a file is, as far as can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    New,
    Same(ContactId),
    /// Shares a key but not the name, or the name alone while the file says otherwise
    /// of them: the user decides.
    Maybe(ContactId),
    /// Deleted before: comes back under the same id, so that decisions about them hold.
    Gone(ContactId),
}

/// The keys of everybody in a book. Grows as an import is reviewed, so that
/// two records of one person in a file are seen as one.
#[derive(Debug, Clone, Default)]
pub struct Keys {
    /// The first [`MOST_SHARING`] of each key.
    holders: BTreeMap<u64, Vec<ContactId>>,
    by_name: BTreeMap<String, BTreeSet<ContactId>>,
    gone: BTreeMap<u64, ContactId>,
    gone_ids: BTreeSet<ContactId>,
    mentions: Mentions,
    /// The records that were folded into somebody's, as they were.
    folded: BTreeMap<ContactId, Vec<Rc<Contact>>>,
}

/// Of more people than this who share a key or a name, the rest is not compared: a file
/// of thousands with one address must not take the square of their number.
const MOST_LOOKED_AT: usize = 32;

/// Nor is anybody compared with more people than this with whom they share one of many keys, or
/// found by a key that so many have before them: the number of a switchboard tells nobody.
const MOST_SHARING: usize = 256;

impl Keys {
    pub fn of(book: &Book) -> Keys {
        let mut keys = Keys::of_gone(book);
        for contact in book.contacts() {
            keys.add(contact);
        }
        keys.hold_folded(book);
        keys
    }

    /// Of those alone who were deleted: everybody else is to be added, some at a time, and then
    /// [`Keys::hold_folded`].
    pub fn of_gone(book: &Book) -> Keys {
        let mut keys = Keys::default();
        for (id, gone) in book.gone() {
            keys.gone.extend(gone.keys.iter().map(|key| (*key, id)));
            keys.gone_ids.insert(id);
        }
        keys
    }

    /// Whoever has the keys of a record that was folded into another is found there. To be called
    /// once everybody is added.
    pub fn hold_folded(&mut self, book: &Book) {
        for (id, merge) in book.merges() {
            let kept = book.stands_for(id);
            self.mentions.is_same(id, kept);
            if let Some(folded) = merge.was(id) {
                self.hold(kept, folded);
                self.folded.entry(kept).or_default().push(folded.clone());
            }
        }
    }

    /// Takes note of who is in the file, before any of them is compared.
    pub fn announce(&mut self, people: &[Incoming]) {
        self.mentions.announce(people);
    }

    /// Takes note that `incoming` is, or became, the contact of this id.
    pub fn found(&mut self, incoming: &Incoming, id: ContactId) {
        self.mentions.found(incoming, id);
    }

    pub fn add(&mut self, contact: &Contact) {
        self.mentions.add(contact.id);
        self.hold(contact.id, contact);
    }

    /// By what is known of `contact`, `id` is found.
    fn hold(&mut self, id: ContactId, contact: &Contact) {
        let person = PersonKeys::of_contact(contact);
        for key in person.all() {
            let holders = self.holders.entry(key).or_default();
            if holders.len() < MOST_SHARING && !holders.contains(&id) {
                holders.push(id);
            }
        }
        let name = fold(&contact.name);
        self.by_name.entry(name).or_default().insert(id);
    }

    fn folded_into(&self, id: ContactId) -> impl Iterator<Item = &Contact> {
        self.folded.get(&id).into_iter().flatten().map(Rc::as_ref)
    }

    /// Whether what the file says was said by a record that was folded into this one: then the
    /// user has seen it, and chosen.
    fn was_merged(&self, id: ContactId, incoming: &Incoming) -> bool {
        self.folded_into(id).any(|it| {
            let day = (Day::default(), Moment::default());
            !contradicts(it, incoming) && self.enriched(it, incoming, day.0, day.1).is_none()
        })
    }

    /// `lookup` gives the contact as it stands, including those added in this import.
    pub fn find<'a>(
        &self,
        incoming: &Incoming,
        lookup: impl Fn(ContactId) -> Option<&'a Contact>,
    ) -> Found {
        if let Some(id) = incoming.id() {
            if let Some(kept) = self.mentions.stands_for(id)
                && lookup(kept).is_some()
            {
                return Found::Same(kept);
            }
            match lookup(id) {
                // Who copies a card in an address book to write another copies its id.
                Some(it) if may_be_one_name(&it.name, &incoming.name) => return Found::Same(id),
                Some(_) => return Found::Maybe(id),
                None if self.gone_ids.contains(&id) => return Found::Gone(id),
                None => {}
            }
        }
        let person = PersonKeys::of_incoming(incoming);
        let someone_else = |id: &ContactId| self.mentions.tells_apart(*id, incoming);
        // Each once, however many keys they share.
        let holders = |keys: &[u64]| {
            let mut found: Vec<ContactId> = Vec::new();
            for key in keys {
                let all = self.holders.get(key).into_iter().flatten();
                let others = all.filter(|it| !someone_else(it)).take(MOST_LOOKED_AT);
                for id in others.take(MOST_SHARING.saturating_sub(found.len())) {
                    if !found.contains(id) {
                        found.push(*id);
                    }
                }
            }
            found
        };
        let adds_nothing = |id: ContactId| {
            lookup(id).is_some_and(|it| {
                self.enriched(it, incoming, Day::default(), Moment::default())
                    .is_none()
            })
        };
        // Of several who share the key, the one who already has all of it: so a file read
        // twice finds the same person both times.
        let best = |candidates: Vec<ContactId>| match candidates.as_slice() {
            [] | [_] => candidates.first().copied(),
            [first, ..] => candidates
                .iter()
                .copied()
                .find(|id| adds_nothing(*id))
                .or(Some(*first)),
        };
        if let Some(id) = best(holders(&person.own)) {
            return Found::Same(id);
        }
        // Two profiles at one network are two people, whatever else they share.
        let other_profile = |id: ContactId| {
            lookup(id).is_some_and(|it| {
                let records = self.folded_into(id).chain([it]);
                let slugs: BTreeSet<String> =
                    order::gathered(records.flat_map(|it| PersonKeys::of_contact(it).slugs));
                !slugs.is_empty() && !person.slugs.is_empty() && slugs.is_disjoint(&person.slugs)
            })
        };
        let sharing = holders(&person.shared).into_iter();
        let (same, other): (Vec<ContactId>, Vec<ContactId>) =
            sharing.filter(|id| !other_profile(*id)).partition(|id| {
                let bears = |it: &Contact| may_be_one_name(&it.name, &incoming.name);
                lookup(*id).is_some_and(bears) || self.folded_into(*id).any(bears)
            });
        if let Some(id) = best(same) {
            return Found::Same(id);
        }
        let mut maybe = other.first().copied();
        let colleagues = holders(person.name_and_company.as_slice()).into_iter();
        if let Some(id) = best(colleagues.filter(|id| !other_profile(*id)).collect()) {
            return Found::Same(id);
        }
        for id in self
            .by_name
            .get(&fold(&incoming.name))
            .into_iter()
            .flatten()
            .take(MOST_SHARING)
            .filter(|it| !someone_else(it))
            .take(MOST_LOOKED_AT)
        {
            if let Some(contact) = lookup(*id)
                && adds_nothing(*id)
            {
                // What the file says otherwise would be lost without a word.
                if !contradicts(contact, incoming) || self.was_merged(*id, incoming) {
                    return Found::Same(*id);
                }
                maybe = maybe.or(Some(*id));
            }
        }
        let keys = person.for_ever(&incoming.name);
        match (keys.iter().find_map(|key| self.gone.get(key)), maybe) {
            (Some(id), _) => Found::Gone(*id),
            (None, Some(id)) => Found::Maybe(id),
            (None, None) => Found::New,
        }
    }

    /// The contact with what the file adds: blanks filled, lists extended, nothing the
    /// user wrote replaced. `None` where the file adds nothing.
    pub fn enriched(
        &self,
        contact: &Contact,
        incoming: &Incoming,
        today: Day,
        now: Moment,
    ) -> Option<Contact> {
        if self.was_merged(contact.id, incoming) {
            return None;
        }
        let mut richer = contact.clone();
        fill(&mut richer.name, &incoming.name);
        fill(&mut richer.company, &incoming.company);
        fill(&mut richer.role, &incoming.role);
        fill(&mut richer.place, &incoming.place);
        fill(&mut richer.does, &incoming.does);
        fill(&mut richer.plans, &incoming.plans);
        extend(&mut richer.emails, &incoming.emails, fold);
        // What has too few digits is no number to compare: each is kept as it is written.
        extend(&mut richer.phones, &incoming.phones, |it| {
            phone_key(it).unwrap_or_else(|| it.to_owned())
        });
        extend(&mut richer.links, &incoming.links, |it| {
            linkedin_slug(it).unwrap_or_else(|| fold(it))
        });
        extend(&mut richer.markets, &incoming.markets, fold);
        extend(&mut richer.tags, &incoming.tags, fold);
        if let Some(exact) = &incoming.exact {
            self.take_exact(&mut richer, exact);
        }
        extend_phrases(&mut richer.offers, &incoming.offers, today);
        extend_phrases(&mut richer.needs, &incoming.needs, today);
        let noted = richer.notes.iter().map(|it| it.text.as_str());
        let thoughts =
            unknown(noted, &incoming.notes, fold).map(|it| Note::new(today, NoteKind::Thought, it));
        richer.notes.extend(thoughts.collect::<Vec<Note>>());
        let themselves = fold(&richer.name);
        let mut noted = names_of(&richer.knows);
        for name in &incoming.knows {
            let folded = fold(name);
            if folded != themselves
                && !self.is_one_of(&richer.knows, &folded)
                && noted.insert(folded)
            {
                richer.knows.insert(self.someone(name));
            }
        }
        if richer.how_met == HowMet::default() {
            richer.how_met = self.how_met(incoming);
        }
        if contact.trust == super::contact::Trust::Unset {
            richer.trust = incoming.trust;
        }
        // A reason belongs to the trust it was given for.
        if let Some(exact) = &incoming.exact
            && richer.trust == incoming.trust
        {
            fill(&mut richer.trust_reason, &exact.trust_reason);
        }
        richer.birthday = richer.birthday.or(incoming.birthday);
        if richer.uid.is_none() {
            richer.uid.clone_from(&incoming.uid);
        }
        if richer == *contact {
            return None;
        }
        richer.stamp_edits(contact, now);
        Some(richer)
    }

    fn how_met(&self, incoming: &Incoming) -> HowMet {
        let through = if !incoming.introduced_by.is_empty() {
            MetThrough::IntroducedBy(self.someone(&incoming.introduced_by))
        } else if incoming.connected.is_some() {
            MetThrough::LinkedIn
        } else if !incoming.how_met.is_empty() {
            MetThrough::Other
        } else {
            MetThrough::Unknown
        };
        HowMet {
            through,
            day: incoming.connected,
            text: incoming.how_met.clone(),
        }
    }

    /// The contact of that name where only one bears it. Others stay a name, and become
    /// contacts by [`Keys::resolved`] once everybody of the file is known.
    fn someone(&self, name: &str) -> Someone {
        let bearers = self.by_name.get(&fold(name));
        let only = bearers.filter(|it| it.len() == 1).and_then(BTreeSet::first);
        only.map_or_else(
            || Someone::Name(name.to_owned()),
            |it| Someone::Contact(*it),
        )
    }

    /// Whether one of these contacts bears this name, which is folded.
    fn is_one_of(&self, knows: &BTreeSet<Someone>, name: &str) -> bool {
        let Some(bearers) = self.by_name.get(name) else {
            return false;
        };
        let bears = |it: &Someone| matches!(it, Someone::Contact(id) if bearers.contains(id));
        knows.iter().any(bears)
    }

    /// The contact with names turned into contacts where they can be; `None` where none can.
    pub fn resolved(&self, contact: &Contact) -> Option<Contact> {
        let introducer = match &contact.how_met.through {
            MetThrough::IntroducedBy(someone) => Some(someone),
            _ => None,
        };
        if contact.knows.is_empty() && introducer.is_none() {
            return None;
        }
        let resolve = |it: &Someone| match it {
            Someone::Name(name) => self.someone(name),
            Someone::Contact(id) => self.someone_meant(self.mentions.meant(*id)),
        };
        let mut resolved = contact.clone();
        resolved.knows = order::gathered(contact.knows.iter().map(resolve));
        resolved.knows.remove(&Someone::Contact(contact.id));
        if let Some(someone) = introducer {
            resolved.how_met.through = MetThrough::IntroducedBy(resolve(someone));
        }
        (resolved != *contact).then_some(resolved)
    }
}

/// Hashes of everything a contact is known by, to be kept when it is deleted.
pub fn hashed_keys(contact: &Contact) -> Vec<u64> {
    PersonKeys::of_contact(contact).for_ever(&contact.name)
}

/// Whether the file says something else of a person than the book does.
fn contradicts(contact: &Contact, incoming: &Incoming) -> bool {
    let differs = |noted: &str, read: &str| {
        !noted.is_empty() && !read.is_empty() && fold(noted) != fold(read)
    };
    differs(&contact.company, &incoming.company)
        || differs(&contact.role, &incoming.role)
        || differs(&contact.place, &incoming.place)
        || differs(&contact.does, &incoming.does)
        || differs(&contact.plans, &incoming.plans)
        || (incoming.birthday.is_some() && contact.birthday != incoming.birthday)
}

fn fill(text: &mut String, from: &str) {
    if text.is_empty() {
        from.clone_into(text);
    }
}

fn extend(list: &mut Vec<String>, from: &[String], key: fn(&str) -> String) {
    let added = unknown(list.iter().map(String::as_str), from, key).cloned();
    list.extend(added.collect::<Vec<String>>());
}

fn extend_phrases(phrases: &mut Vec<Phrase>, from: &[String], today: Day) {
    let known = phrases.iter().map(|it| it.text.as_str());
    let added = unknown(known, from, fold).map(|it| Phrase::new(it.clone(), today));
    phrases.extend(added.collect::<Vec<Phrase>>());
}

/// What of `from` has the key of none that is known, nor of one before it.
///
/// Makes each key once: a record may have a thousand long texts.
fn unknown<'k, 'f>(
    known: impl Iterator<Item = &'k str>,
    from: &'f [String],
    key: fn(&str) -> String,
) -> impl Iterator<Item = &'f String> {
    let mut keys: BTreeSet<String> = BTreeSet::new();
    if !from.is_empty() {
        keys.extend(known.map(key));
    }
    from.iter().filter(move |it| keys.insert(key(it)))
}

/// Of whom only the name is noted, folded.
fn names_of(knows: &BTreeSet<Someone>) -> BTreeSet<String> {
    let name = |it: &Someone| match it {
        Someone::Name(name) => Some(fold(name)),
        Someone::Contact(_) => None,
    };
    order::gathered(knows.iter().filter_map(name))
}
