//! The one way to change a book: a list of records to put in place or take out.
//!
//! The same value is what is saved, what other tabs are told, and, inverted, what undo applies.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::book::{Book, Gone};
use super::contact::Contact;
use super::decision::{Decision, Pair};
use super::gathering::Gathering;
use super::gift::Gift;
use super::id::{ContactId, GatheringId, GiftId, IntroductionId};
use super::introduction::Introduction;
use super::later::{Later, Subject};
use super::merging::{Apart, Merge};
use super::settings::SettingsEdit;

#[cfg(test)]
mod tests;

/// Records to put, in order. `None` takes the record out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Change {
    pub puts: Vec<Put>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Put {
    Contact(ContactId, Option<Rc<Contact>>),
    Introduction(IntroductionId, Option<Rc<Introduction>>),
    Decision(Pair, Option<Decision>),
    Gone(ContactId, Option<Gone>),
    /// By whom it folded in.
    Merge(ContactId, Option<Rc<Merge>>),
    Apart(Pair, Option<Apart>),
    Gift(GiftId, Option<Rc<Gift>>),
    Gathering(GatheringId, Option<Rc<Gathering>>),
    Later(Subject, Option<Later>),
    /// Only what it sets, so that it takes back nothing that another tab sets meanwhile.
    Settings(SettingsEdit),
}

impl Change {
    pub fn one(put: Put) -> Change {
        Change { puts: vec![put] }
    }

    pub fn is_empty(&self) -> bool {
        self.puts.is_empty()
    }

    pub fn put_contact(&mut self, contact: Contact) {
        self.puts
            .push(Put::Contact(contact.id, Some(Rc::new(contact))));
    }

    pub fn put_introduction(&mut self, introduction: Introduction) {
        self.puts.push(Put::Introduction(
            introduction.id,
            Some(Rc::new(introduction)),
        ));
    }

    pub fn put_gift(&mut self, gift: Gift) {
        self.puts.push(Put::Gift(gift.id, Some(Rc::new(gift))));
    }

    pub fn put_gathering(&mut self, gathering: Gathering) {
        let id = gathering.id;
        self.puts.push(Put::Gathering(id, Some(Rc::new(gathering))));
    }

    pub fn put_decision(&mut self, decision: Decision) {
        self.puts.push(Put::Decision(decision.pair, Some(decision)));
    }

    /// The contacts this change touches.
    pub fn contacts(&self) -> impl Iterator<Item = ContactId> {
        self.puts.iter().filter_map(|it| match it {
            Put::Contact(id, _) => Some(*id),
            _ => None,
        })
    }
}

impl Put {
    /// Whether both put the same record or set the same choice, whatever they make of it.
    pub fn is_of_same_record(&self, other: &Put) -> bool {
        match (self, other) {
            (Put::Contact(one, _), Put::Contact(other, _))
            | (Put::Gone(one, _), Put::Gone(other, _))
            | (Put::Merge(one, _), Put::Merge(other, _)) => one == other,
            (Put::Introduction(one, _), Put::Introduction(other, _)) => one == other,
            (Put::Decision(one, _), Put::Decision(other, _))
            | (Put::Apart(one, _), Put::Apart(other, _)) => one == other,
            (Put::Gift(one, _), Put::Gift(other, _)) => one == other,
            (Put::Gathering(one, _), Put::Gathering(other, _)) => one == other,
            (Put::Later(one, _), Put::Later(other, _)) => one == other,
            (Put::Settings(one), Put::Settings(other)) => one
                .choices()
                .any(|it| other.choices().any(|that| it == that)),
            _ => false,
        }
    }
}

impl Book {
    /// Applies every put in order and returns the change that takes all of it back.
    pub fn apply(&mut self, change: &Change) -> Change {
        let mut inverse: Vec<Put> = change.puts.iter().map(|it| self.put(it)).collect();
        inverse.reverse();
        Change { puts: inverse }
    }

    /// The change that makes this book `other`, but for the settings.
    pub(super) fn change_to(&self, other: &Book) -> Change {
        let mut puts = Vec::new();
        differing(&self.contacts, &other.contacts, Rc::ptr_eq, |id, it| {
            puts.push(Put::Contact(id, it.cloned()));
        });
        differing(
            &self.introductions,
            &other.introductions,
            Rc::ptr_eq,
            |id, it| {
                puts.push(Put::Introduction(id, it.cloned()));
            },
        );
        differing(
            &self.decisions,
            &other.decisions,
            PartialEq::eq,
            |pair, it| {
                puts.push(Put::Decision(pair, it.cloned()));
            },
        );
        differing(&self.merges, &other.merges, Rc::ptr_eq, |id, it| {
            puts.push(Put::Merge(id, it.cloned()));
        });
        differing(&self.apart, &other.apart, PartialEq::eq, |pair, it| {
            puts.push(Put::Apart(pair, it.copied()));
        });
        differing(&self.gifts, &other.gifts, Rc::ptr_eq, |id, it| {
            puts.push(Put::Gift(id, it.cloned()));
        });
        differing(&self.gatherings, &other.gatherings, Rc::ptr_eq, |id, it| {
            puts.push(Put::Gathering(id, it.cloned()));
        });
        differing(&self.later, &other.later, PartialEq::eq, |subject, it| {
            puts.push(Put::Later(subject, it.copied()));
        });
        Change { puts }
    }

    /// Every record there is, as it would be put; the settings are none.
    pub fn records(&self) -> Vec<Put> {
        let mut puts: Vec<Put> = Vec::with_capacity(self.people());
        puts.extend(
            self.contacts()
                .map(|it| Put::Contact(it.id, Some(it.clone()))),
        );
        let introductions = self.introductions();
        puts.extend(introductions.map(|it| Put::Introduction(it.id, Some(it.clone()))));
        puts.extend(
            self.decisions()
                .map(|it| Put::Decision(it.pair, Some(it.clone()))),
        );
        puts.extend(self.gone().map(|(id, it)| Put::Gone(id, Some(it.clone()))));
        puts.extend(
            self.merges()
                .map(|(id, it)| Put::Merge(id, Some(it.clone()))),
        );
        puts.extend(self.apart().map(|(pair, it)| Put::Apart(pair, Some(*it))));
        puts.extend(self.gifts().map(|it| Put::Gift(it.id, Some(it.clone()))));
        puts.extend(
            self.gatherings()
                .map(|it| Put::Gathering(it.id, Some(it.clone()))),
        );
        puts.extend(
            self.later()
                .map(|(subject, it)| Put::Later(subject.clone(), Some(*it))),
        );
        puts
    }

    fn put(&mut self, put: &Put) -> Put {
        match put {
            Put::Contact(id, record) => {
                Put::Contact(*id, replace(&mut self.contacts, *id, record.clone()))
            }
            Put::Introduction(id, record) => {
                Put::Introduction(*id, replace(&mut self.introductions, *id, record.clone()))
            }
            Put::Decision(pair, record) => {
                Put::Decision(*pair, replace(&mut self.decisions, *pair, record.clone()))
            }
            Put::Gone(id, record) => Put::Gone(*id, replace(&mut self.gone, *id, record.clone())),
            Put::Merge(id, record) => {
                Put::Merge(*id, replace(&mut self.merges, *id, record.clone()))
            }
            Put::Apart(pair, record) => Put::Apart(*pair, replace(&mut self.apart, *pair, *record)),
            Put::Gift(id, record) => Put::Gift(*id, replace(&mut self.gifts, *id, record.clone())),
            Put::Gathering(id, record) => {
                Put::Gathering(*id, replace(&mut self.gatherings, *id, record.clone()))
            }
            Put::Later(subject, record) => Put::Later(
                subject.clone(),
                replace(&mut self.later, subject.clone(), *record),
            ),
            Put::Settings(edit) => Put::Settings(self.settings.apply(edit)),
        }
    }
}

fn replace<K: Ord, V>(records: &mut BTreeMap<K, V>, key: K, record: Option<V>) -> Option<V> {
    match record {
        Some(record) => records.insert(key, record),
        None => records.remove(&key),
    }
}

/// Tells of each record that is not the same in both what it is in the other.
fn differing<K: Ord + Clone, V: PartialEq>(
    one: &BTreeMap<K, V>,
    other: &BTreeMap<K, V>,
    same: impl Fn(&V, &V) -> bool,
    mut tell: impl FnMut(K, Option<&V>),
) {
    for key in one.keys().filter(|it| !other.contains_key(it)) {
        tell(key.clone(), None);
    }
    for (key, record) in other {
        if !one
            .get(key)
            .is_some_and(|it| same(it, record) || it == record)
        {
            tell(key.clone(), Some(record));
        }
    }
}
