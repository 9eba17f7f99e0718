//! The way of a file into the book: read, compared with the book, reviewed, stored.
//!
//! Every stage works in slices, so that thousands of records freeze nothing.
//! Nothing is in the book before the user said so.

mod naming;
mod plan;
mod saving;

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::domain::{
    Book, Change, ContactId, Field, Import, Incoming, Problem, ProblemKind, Put, SourceKind,
};
use crate::formats::Reading;
use crate::saved::backup::{self, BackupProblem, Merging, RestoreProblem, Restored};

pub use naming::Naming;
pub use plan::Plan;
pub use saving::{Saving, Wish};

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
    /// What the user said to store is worked out.
    Storing {
        review: Review,
        plan: Plan,
    },
    /// A backup of Goodword's own is being read.
    Opening {
        name: String,
        opening: backup::Opening,
    },
    /// What it would change is worked out: to be shown, or stored where the user has said so.
    Merging {
        restore: Restore,
        is_wanted: bool,
    },
    Restoring {
        restore: Restore,
        outlook: Outlook,
    },
    Saving(Saving),
    Finished(Finished),
}

#[derive(Debug)]
pub struct Review {
    pub name: String,
    pub source: SourceKind,
    pub people: Vec<Incoming>,
    pub rows: Vec<Row>,
    pub problems: Problems,
    /// What the rows are of: it holds as long as the user changes neither these nor the book.
    pub plan: Option<Plan>,
    /// Of a table, for those who want to name its columns.
    pub table: Option<Reading>,
}

/// A backup that was read, and what it brings into the book.
#[derive(Debug)]
pub struct Restore {
    pub name: String,
    pub restored: Restored,
    pub merging: Merging,
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
    /// Who came in or changed.
    pub people: Rc<BTreeSet<ContactId>>,
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

impl Review {
    /// The plan by which it is stored, where what was compared still holds: the user wants
    /// everybody, and nobody may be somebody else.
    pub fn take_plan(&mut self) -> Option<Plan> {
        let is_as_compared = |it: &Row| it.included && !matches!(it.found, RowKind::Maybe { .. });
        let mut plan = self.plan.take()?;
        plan.rows.clone_from(&self.rows);
        self.rows.iter().all(is_as_compared).then_some(plan)
    }

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
