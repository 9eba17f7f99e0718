//! Everybody the engine has read, with the index of their texts and who knows whom. Ids
//! become small numbers here, so that the hot loops need no map.

use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use matching::{Index, ItemId, Knowledge, room};

use super::gaps::Gaps;
use super::keys::{key, sorted};
use super::lands::Lands;
use super::person::{Changed, Person, Text, Traits};
use super::value::{Common, trust};
use crate::domain::fold::fold;
use crate::domain::{Contact, ContactId};

pub(super) struct People {
    pub index: Index,
    lands: Lands,
    slots: Vec<Option<Person>>,
    by_id: BTreeMap<ContactId, Slot>,
    vacant: Vec<Slot>,
    /// Whose text an item of the index is, and which of theirs.
    holders: Vec<Holder>,
    /// At least what any of them bears.
    most_bears: f32,
    by_name: BTreeMap<(Rc<str>, ContactId), Slot>,
    pub gaps: Gaps,
    /// On whom it is noted that they know somebody.
    known_by: BTreeMap<Known, Vec<ContactId>>,
}

/// Where a person is kept; given again after they are gone.
pub(super) type Slot = u32;

#[derive(Debug, Clone, Copy)]
struct Holder {
    slot: Slot,
    at: u32,
    common: Common,
    /// How far the text counts, and its holder is trusted: what an answer's worth has of it
    /// beside the fit, 0 to 1.
    bears: f32,
}

const NOBODY: Holder = Holder {
    slot: Slot::MAX,
    at: 0,
    common: Common::NOTHING,
    bears: 0.0,
};

/// Somebody noted as known, by record or by the key of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Known {
    Id(ContactId),
    Name(u64),
}

/// What reading a contact anew came to.
pub(super) struct Read {
    pub slot: Slot,
    /// Whether rules and context may see them differently now. True of somebody new.
    pub is_other: bool,
    /// Whether who knows whom may be otherwise.
    pub is_known_otherwise: bool,
    pub texts: Changed,
}

impl People {
    pub fn new(knowledge: Rc<Knowledge>) -> People {
        People {
            index: Index::new(fold, knowledge),
            lands: Lands::new(),
            slots: Vec::new(),
            by_id: BTreeMap::new(),
            vacant: Vec::new(),
            holders: Vec::new(),
            most_bears: 0.0,
            by_name: BTreeMap::new(),
            gaps: Gaps::default(),
            known_by: BTreeMap::new(),
        }
    }

    /// Reads a contact anew, or forgets them where the book has them no more; `None` where
    /// there was nobody and is nobody.
    pub fn read(&mut self, id: ContactId, contact: Option<&Contact>) -> Option<Read> {
        let known = self.by_id.get(&id).copied();
        let before = known.and_then(|slot| self.slots[slot as usize].take());
        let traits = before.as_ref().map(|it| it.traits.clone());
        for text in before
            .iter()
            .flat_map(|it| it.needs.iter().chain(&it.offers))
        {
            self.holders[text.item.0 as usize] = NOBODY;
        }
        if let Some(before) = &before {
            self.forget_acquaintances(id, &before.traits);
            self.by_name.remove(&(Rc::clone(&before.name), id));
            self.gaps.forget(before);
        }
        let Some(contact) = contact else {
            let slot = known?;
            self.by_id.remove(&id);
            self.vacant.push(slot);
            return Some(Read {
                slot,
                is_other: true,
                is_known_otherwise: true,
                texts: before?.forget(&mut self.index),
            });
        };
        let (person, texts) = Person::read(contact, before, &mut self.index, &self.lands);
        let slot = known.or_else(|| self.vacant.pop());
        let slot = slot.unwrap_or(self.slots.len() as Slot);
        let common = Common::of(&person.traits);
        for list in [&person.needs, &person.offers] {
            for (text, at) in list.iter().zip(0..) {
                let bears = text.weight() * trust(&person);
                self.most_bears = self.most_bears.max(bears);
                let holder = Holder {
                    slot,
                    at,
                    common,
                    bears,
                };
                self.hold(text, holder);
            }
        }
        if self.slots.len() == slot as usize {
            room::push(&mut self.slots, None);
        }
        self.note_acquaintances(id, &person.traits);
        self.by_name.insert((Rc::clone(&person.name), id), slot);
        self.gaps.note(&person);
        let is_other = traits.as_ref() != Some(&person.traits);
        let is_known_otherwise = traits.is_none_or(|it| !it.knows_as(&person.traits));
        self.slots[slot as usize] = Some(person);
        self.by_id.insert(id, slot);
        Some(Read {
            slot,
            is_other,
            is_known_otherwise,
            texts,
        })
    }

    /// Reads somebody who is not to be among the others; to be forgotten by
    /// [`Person::forget`].
    pub fn read_apart(&mut self, contact: &Contact) -> Person {
        Person::read(contact, None, &mut self.index, &self.lands).0
    }

    fn hold(&mut self, text: &Text, holder: Holder) {
        let place = text.item.0 as usize;
        if self.holders.len() <= place {
            room::make(&mut self.holders, place + 1);
            self.holders.resize(place + 1, NOBODY);
        }
        self.holders[place] = holder;
    }

    pub fn get(&self, id: ContactId) -> Option<&Person> {
        self.at(self.slot(id)?)
    }

    pub fn slot(&self, id: ContactId) -> Option<Slot> {
        self.by_id.get(&id).copied()
    }

    pub fn at(&self, slot: Slot) -> Option<&Person> {
        self.slots.get(slot as usize)?.as_ref()
    }

    /// One more than the greatest slot in use.
    pub fn end(&self) -> Slot {
        self.slots.len() as Slot
    }

    pub fn count(&self) -> usize {
        self.by_id.len()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Person> {
        self.slots.iter().flatten()
    }

    /// The needs of everybody in these slots.
    pub fn needs(&self, slots: Range<Slot>) -> impl Iterator<Item = &Text> {
        let people = slots.filter_map(|it| self.at(it));
        people.flat_map(|it| &it.needs)
    }

    /// Everybody, in the order of names.
    pub fn by_name(&self) -> impl Iterator<Item = Slot> {
        self.by_name.values().copied()
    }

    /// Whose text it is, and which of their needs or offers; `None` of a text that is nobody's.
    pub fn holder(&self, item: ItemId) -> Option<(Slot, usize)> {
        let holder = self.holders.get(item.0 as usize)?;
        (holder.slot != NOBODY.slot).then_some((holder.slot, holder.at as usize))
    }

    /// How far a text counts and its holder is trusted, and what they have in common with others
    /// at the most; read without looking at either.
    pub fn bears(&self, item: ItemId) -> (f32, Common) {
        let holder = self.holders.get(item.0 as usize).unwrap_or(&NOBODY);
        (holder.bears, holder.common)
    }

    /// No text bears more than this, as [`People::bears`].
    pub fn most_bears(&self) -> f32 {
        self.most_bears
    }

    /// Whose need it is, and the need.
    pub fn need(&self, item: ItemId) -> Option<(Slot, &Person, &Text)> {
        let (slot, at) = self.holder(item)?;
        let person = self.at(slot)?;
        let need = person.needs.get(at).filter(|it| it.item == item)?;
        Some((slot, person, need))
    }

    /// Whose offer it is, and the offer.
    pub fn offer(&self, item: ItemId) -> Option<(Slot, &Person, &Text)> {
        let (slot, at) = self.holder(item)?;
        let person = self.at(slot)?;
        let offer = person.offers.get(at).filter(|it| it.item == item)?;
        Some((slot, person, offer))
    }

    /// All whom a person knows or is known by, as [`Person::as_acquaintance`], in order.
    pub fn acquaintances(&self, person: &Person) -> Box<[u64]> {
        let traits = &person.traits;
        let mut found = traits.knows_names.to_vec();
        let by_id = self.known_by.get(&Known::Id(person.id));
        let by_name = self.known_by.get(&Known::Name(traits.name));
        let by_name = by_name.filter(|_| traits.name != 0);
        let knowing = by_id.into_iter().chain(by_name).flatten();
        let ids = traits.knows.iter().chain(knowing);
        let people = ids.filter_map(|it| self.get(*it));
        found.extend(people.map(Person::as_acquaintance));
        sorted(found)
    }

    /// On whom it may be noted that they know a contact, in order.
    pub fn noted_with(&self, contact: &Contact) -> Vec<ContactId> {
        let keys = [
            Known::Id(contact.id),
            Known::Name(key(&fold(&contact.name))),
        ];
        let knowing = keys.iter().filter_map(|it| self.known_by.get(it));
        sorted(knowing.flatten().copied().collect()).into_vec()
    }

    fn note_acquaintances(&mut self, id: ContactId, traits: &Traits) {
        for known in known(traits) {
            self.known_by.entry(known).or_default().push(id);
        }
    }

    fn forget_acquaintances(&mut self, id: ContactId, traits: &Traits) {
        for known in known(traits) {
            if let Some(knowing) = self.known_by.get_mut(&known) {
                knowing.retain(|it| *it != id);
                if knowing.is_empty() {
                    self.known_by.remove(&known);
                }
            }
        }
    }
}

fn known(traits: &Traits) -> impl Iterator<Item = Known> {
    let names = traits.knows_names.iter().map(|it| Known::Name(*it));
    traits.knows.iter().map(|it| Known::Id(*it)).chain(names)
}
