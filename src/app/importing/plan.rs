//! What a file makes of the book, built up person by person: compared for the review, and again
//! for what is stored, once the user has said what they want.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::{Row, RowKind, SLICE};
use crate::domain::id::Mint;
use crate::domain::recognise::{Found, Keys};
use crate::domain::{Book, Change, Contact, ContactId, Field, Incoming, Put, Stamp};

/// The book as it will be, built up person by person.
#[derive(Debug)]
pub struct Plan {
    /// The book it was begun with.
    begun_with: Book,
    /// Those of the book whose keys are still to be taken.
    unkeyed: std::vec::IntoIter<Rc<Contact>>,
    keys: Keys,
    mint: Mint,
    /// New and enriched contacts.
    outcome: BTreeMap<ContactId, Contact>,
    returned: BTreeSet<ContactId>,
    /// Those of the outcome whose mentions of others are settled.
    settled: Vec<Put>,
    pub rows: Vec<Row>,
}

impl Plan {
    pub fn new(book: &Book, stamp: Stamp) -> Plan {
        Plan {
            begun_with: book.clone(),
            unkeyed: Vec::from_iter(book.contacts().cloned()).into_iter(),
            keys: Keys::of_gone(book),
            mint: Mint::new(stamp.entropy),
            outcome: BTreeMap::new(),
            returned: BTreeSet::new(),
            settled: Vec::new(),
            rows: Vec::new(),
        }
    }

    /// Whether the book is still the one it was begun with. What it says of people who
    /// were edited since would undo the edit.
    pub fn is_of(&self, book: &Book) -> bool {
        self.begun_with == *book
    }

    /// How many people have been compared.
    pub fn compared(&self) -> usize {
        self.rows.len()
    }

    /// Compares up to [`SLICE`] more people. `wishes` are the rows of the review, once
    /// there was one; whom the user left out is passed over. True when all are done.
    pub fn advance(
        &mut self,
        book: &Book,
        people: &[Incoming],
        wishes: Option<&[Row]>,
        stamp: Stamp,
    ) -> bool {
        let unkeyed = self.unkeyed.by_ref().take(SLICE);
        unkeyed.for_each(|it| self.keys.add(&it));
        if !self.unkeyed.as_slice().is_empty() {
            return false;
        }
        let end = people.len().min(self.rows.len() + SLICE);
        let start = self.rows.len();
        if start == 0 {
            self.keys.hold_folded(book);
            self.keys.announce(people);
        }
        for (index, incoming) in people.iter().enumerate().take(end).skip(start) {
            let wish = wishes.and_then(|it| it.get(index));
            let row = match wish {
                Some(wish) if !wish.included => wish.clone(),
                _ => self.take_in(book, incoming, wish, stamp),
            };
            self.rows.push(row);
        }
        end == people.len()
    }

    fn take_in(
        &mut self,
        book: &Book,
        incoming: &Incoming,
        wish: Option<&Row>,
        stamp: Stamp,
    ) -> Row {
        let outcome = &self.outcome;
        let lookup = |id: ContactId| {
            outcome
                .get(&id)
                .or_else(|| book.contact(id).map(std::rc::Rc::as_ref))
        };
        let found = match self.keys.find(incoming, lookup) {
            Found::Maybe(id) => match wish {
                Some(Row {
                    found: RowKind::Maybe { same: true, .. },
                    ..
                }) => Found::Same(id),
                Some(_) => Found::New,
                None => {
                    return Row {
                        found: RowKind::Maybe { id, same: false },
                        included: true,
                    };
                }
            },
            // Whoever came back already is in the book: this is somebody else.
            Found::Gone(id) if lookup(id).is_some() => Found::New,
            found => found,
        };
        let kind = match found {
            Found::Same(id) => {
                self.keys.found(incoming, id);
                let known = lookup(id);
                let keys = &self.keys;
                match known.and_then(|it| keys.enriched(it, incoming, stamp.today, stamp.now)) {
                    None => RowKind::Known(id),
                    Some(richer) => {
                        let differs =
                            |it: &Field| known.is_none_or(|known| !richer.agrees(*it, known));
                        let fields = Field::ALL.into_iter().filter(differs).collect();
                        self.put(richer);
                        RowKind::Adds(id, fields)
                    }
                }
            }
            Found::Gone(id) => {
                self.returned.insert(id);
                self.add(id, incoming, stamp);
                RowKind::Returns
            }
            Found::New | Found::Maybe(_) => {
                let written = incoming.id().filter(|it| lookup(*it).is_none());
                let id = written.unwrap_or_else(|| self.mint.contact());
                self.add(id, incoming, stamp);
                RowKind::New
            }
        };
        Row {
            found: kind,
            included: true,
        }
    }

    fn add(&mut self, id: ContactId, incoming: &Incoming, stamp: Stamp) {
        let blank = Contact::new(id, "", stamp.now);
        let mut contact = self
            .keys
            .enriched(&blank, incoming, stamp.today, stamp.now)
            .unwrap_or(blank);
        // Everything is as old as the contact itself, unless the file says how old it is.
        contact.edited.clear();
        if let Some(exact) = &incoming.exact {
            contact.created = exact.created.unwrap_or(stamp.now);
            contact.edited.clone_from(&exact.edited);
        }
        self.keys.found(incoming, id);
        self.put(contact);
    }

    fn put(&mut self, contact: Contact) {
        self.keys.add(&contact);
        self.outcome.insert(contact.id, contact);
    }

    /// Turns names that were mentioned into people, now that everybody is known, for up to
    /// [`SLICE`] more. True when all are done.
    pub fn settle(&mut self) -> bool {
        for _ in 0..SLICE {
            let Some((id, contact)) = self.outcome.pop_first() else {
                break;
            };
            let contact = self.keys.resolved(&contact).unwrap_or(contact);
            self.settled.push(Put::Contact(id, Some(Rc::new(contact))));
        }
        self.outcome.is_empty()
    }

    /// The change that brings all of it into the book, once it is settled, and what became of
    /// each row.
    pub fn finish(self) -> (Change, Vec<Row>) {
        let back = self.returned.iter().map(|it| Put::Gone(*it, None));
        let change = Change {
            puts: back.chain(self.settled).collect(),
        };
        (change, self.rows)
    }
}
