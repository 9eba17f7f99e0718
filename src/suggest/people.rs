//! Everybody the engine has read, with the index of their texts. Ids become small numbers
//! here, so that the hot loop needs no map.

use std::collections::BTreeMap;
use std::rc::Rc;

use matching::{Index, ItemId, Knowledge};

use super::person::Person;
use crate::domain::fold::fold;
use crate::domain::{Contact, ContactId};

pub(super) struct People {
    index: Index,
    slots: Vec<Option<Person>>,
    by_id: BTreeMap<ContactId, Slot>,
    vacant: Vec<Slot>,
    /// Whose text an item of the index is, and which of theirs.
    holders: Vec<(Slot, usize)>,
    is_settled: bool,
}

/// Where a person is kept; given again after they are gone.
pub(super) type Slot = usize;

impl People {
    pub fn new(knowledge: Rc<Knowledge>) -> People {
        People {
            index: Index::new(fold, knowledge),
            slots: Vec::new(),
            by_id: BTreeMap::new(),
            vacant: Vec::new(),
            holders: Vec::new(),
            is_settled: true,
        }
    }

    /// Reads a contact anew, or forgets them where the book has them no more. Returns
    /// how many texts there were to read.
    pub fn read(&mut self, id: ContactId, contact: Option<&Contact>) -> usize {
        self.is_settled = false;
        if let Some(slot) = self.by_id.remove(&id) {
            if let Some(known) = self.slots[slot].take() {
                known.forget(&mut self.index);
            }
            self.vacant.push(slot);
        }
        let Some(contact) = contact else { return 0 };
        let person = Person::read(contact, &mut self.index);
        let slot = self.vacant.pop().unwrap_or(self.slots.len());
        for texts in [&person.needs, &person.offers] {
            for (at, text) in texts.iter().enumerate() {
                let place = text.item.0 as usize;
                if self.holders.len() <= place {
                    self.holders.resize(place + 1, (slot, at));
                }
                self.holders[place] = (slot, at);
            }
        }
        let count = person.needs.len() + person.offers.len();
        if self.slots.len() == slot {
            self.slots.push(None);
        }
        self.slots[slot] = Some(person);
        self.by_id.insert(id, slot);
        count
    }

    /// To be called after reading and before asking the index.
    pub fn settle(&mut self) {
        if !self.is_settled {
            self.index.settle();
            self.is_settled = true;
        }
    }

    pub fn index(&self) -> &Index {
        &self.index
    }

    pub fn get(&self, id: ContactId) -> Option<&Person> {
        self.at(*self.by_id.get(&id)?)
    }

    pub fn at(&self, slot: Slot) -> Option<&Person> {
        self.slots.get(slot)?.as_ref()
    }

    /// One more than the greatest slot in use.
    pub fn end(&self) -> Slot {
        self.slots.len()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Person> {
        self.slots.iter().flatten()
    }

    /// Whose text it is, and which of their needs or offers.
    pub fn holder(&self, item: ItemId) -> Option<(Slot, usize)> {
        self.holders.get(item.0 as usize).copied()
    }
}
