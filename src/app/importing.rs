//! The way of a file into the book: read, compared with the book, reviewed, stored.
//!
//! Every stage works in slices, so that thousands of records freeze nothing.
//! Nothing is in the book before the user said so.

mod naming;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::domain::id::Mint;
use crate::domain::recognise::{Found, Keys};
use crate::domain::{
    Book, Change, Contact, ContactId, Field, Import, Incoming, Problem, ProblemKind, Put,
    SourceKind, Stamp,
};
use crate::formats::Reading;
use crate::saved::backup::BackupProblem;
use crate::saved::backup::{RestoreProblem, Restored};

pub use naming::Naming;

/// Records read or compared in one slice: a millisecond's worth or so, since the shell looks at the
/// clock between two.
pub const SLICE: usize = 40;

// One import exists at a time; boxing its largest state would gain nothing.
#[allow(clippy::large_enum_variant)]
#[derive(Debug, Default)]
pub enum Importing {
    #[default]
    Idle,
    Refused {
        name: String,
        problem: Problem,
    },
    Reading {
        name: String,
        reading: Reading,
    },
    /// The user says what the columns of a table hold.
    Naming(Naming),
    Comparing {
        name: String,
        import: Import,
        plan: Plan,
        /// Of a table, for those who want to name its columns.
        table: Option<Reading>,
    },
    Reviewing(Review),
    Storing {
        review: Review,
        plan: Plan,
    },
    /// A backup of Goodword's own, which is merged as a whole.
    Restoring(Restore),
    Finished(Finished),
}

#[derive(Debug)]
pub struct Review {
    pub name: String,
    pub source: SourceKind,
    pub people: Vec<Incoming>,
    pub rows: Vec<Row>,
    pub problems: Problems,
    /// Of a table, for those who want to name its columns.
    pub table: Option<Reading>,
}

/// A backup that was read. Merged when the user says so, with the book as it is then.
#[derive(Debug)]
pub struct Restore {
    pub name: String,
    pub restored: Restored,
    pub outlook: Outlook,
}

/// What a merge would change, as counted when the backup was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outlook {
    /// How many people the backup holds.
    pub people: usize,
    pub added: usize,
    pub changed: usize,
    /// Whether anything else changes: introductions, decisions, settings.
    pub others: bool,
}

impl Outlook {
    pub fn of(book: &Book, backup: &Book, change: &Change) -> Outlook {
        let mut outlook = Outlook {
            people: backup.people(),
            added: 0,
            changed: 0,
            others: false,
        };
        for put in &change.puts {
            match put {
                Put::Contact(id, Some(_)) if book.contact(*id).is_some() => outlook.changed += 1,
                Put::Contact(_, Some(_)) => outlook.added += 1,
                _ => outlook.others = true,
            }
        }
        outlook
    }

    pub fn changes_anything(self) -> bool {
        self.added + self.changed > 0 || self.others
    }
}

/// What an import came to.
#[derive(Debug)]
pub struct Finished {
    pub name: String,
    pub added: usize,
    pub enriched: usize,
    pub unchanged: usize,
    pub left_out: usize,
    pub problems: Problems,
    /// Whether the book changed, so that there is something to take back.
    pub changed: bool,
    /// Whether anybody who came in or changed has an open need.
    pub brought_needs: bool,
}

/// What did not come in, and why.
#[derive(Debug)]
pub enum Problems {
    OfFile(Vec<Problem>),
    OfBackup(Vec<RestoreProblem>),
}

impl Problems {
    pub fn len(&self) -> usize {
        match self {
            Problems::OfFile(problems) => problems.len(),
            Problems::OfBackup(problems) => problems.len(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// One person of the file against the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub found: RowKind,
    /// Whether the user wants it.
    pub included: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowKind {
    New,
    /// Deleted before; comes back with what was decided about them.
    Returns,
    /// In the book already, and the file has nothing to add.
    Known(ContactId),
    /// In the book already; these facts are new.
    Adds(ContactId, Vec<Field>),
    /// Shares an address but not a name: the user says whether it is the same person.
    Maybe {
        id: ContactId,
        same: bool,
    },
}

/// The lists of the review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowGroup {
    New,
    Known,
    Maybe,
}

/// What the user says of somebody who may be somebody they have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    Same,
    Other,
    LeftOut,
}

impl Row {
    pub fn group(&self) -> RowGroup {
        match self.found {
            RowKind::New | RowKind::Returns => RowGroup::New,
            RowKind::Known(_) | RowKind::Adds(..) => RowGroup::Known,
            RowKind::Maybe { .. } => RowGroup::Maybe,
        }
    }

    /// Whether storing it would change the book.
    pub fn changes(&self) -> bool {
        !matches!(self.found, RowKind::Known(_))
    }
}

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

    /// The change that brings all of it into the book. Settles at once what is not settled yet.
    pub fn into_change(mut self) -> Change {
        while !self.settle() {}
        let back = self.returned.iter().map(|it| Put::Gone(*it, None));
        Change {
            puts: back.chain(self.settled).collect(),
        }
    }
}

impl Review {
    pub fn count(&self, group: RowGroup) -> usize {
        self.rows.iter().filter(|it| it.group() == group).count()
    }

    /// How many rows would change the book.
    pub fn to_store(&self) -> usize {
        let wanted = |it: &&Row| it.included && it.changes();
        self.rows.iter().filter(wanted).count()
    }
}

/// Why a backup as a whole is refused, in the terms of all files.
pub fn refusal(problem: BackupProblem) -> ProblemKind {
    match problem {
        BackupProblem::NewerBackup { .. } => ProblemKind::NewerBackup,
        BackupProblem::NotJson | BackupProblem::CutShort | BackupProblem::NotABackup => {
            ProblemKind::BrokenBackup
        }
    }
}
