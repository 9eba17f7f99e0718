//! What a file says, before any of it is in the book: people, and problems with their place.

use std::collections::{BTreeMap, BTreeSet};

use super::contact::{Cadence, Field, HowMet, Note, Phrase, Someone, Trust};
use super::day::{Birthday, Day, Moment};
use super::id::ContactId;

/// All that could be read of a file. Reading never fails as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Import {
    pub source: SourceKind,
    /// In the order of the file.
    pub people: Vec<Incoming>,
    /// In the order of the file. Every record is either a person or a problem
    /// that [`ProblemKind::skips`] it; other problems say what of a person was left out.
    pub problems: Vec<Problem>,
}

/// What the file turned out to be, from its content, never from its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SourceKind {
    #[default]
    Unknown,
    LinkedIn,
    GoogleCsv,
    /// A CSV file with Goodword's own columns.
    GoodwordCsv,
    /// A CSV file of another program, whose columns were recognised by name.
    OtherCsv,
    VCard,
    /// No file: chosen from the contacts of the device.
    Device,
    /// A whole book, which is merged rather than reviewed person by person.
    GoodwordBackup,
}

/// A person as a file describes them. Other people are mentioned by name only.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Incoming {
    /// The number of the record in the file, from 1.
    pub record: u32,
    /// The line on which the record begins, from 1.
    pub line: u32,
    pub name: String,
    pub company: String,
    pub role: String,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub links: Vec<String>,
    pub place: String,
    pub does: String,
    pub markets: Vec<String>,
    pub plans: String,
    pub offers: Vec<String>,
    pub needs: Vec<String>,
    pub tags: Vec<String>,
    /// In the file's own words.
    pub how_met: String,
    pub introduced_by: String,
    /// The day on which LinkedIn says the two connected.
    pub connected: Option<Day>,
    pub trust: Trust,
    pub knows: Vec<String>,
    pub notes: Vec<String>,
    pub birthday: Option<Birthday>,
    pub uid: Option<String>,
    /// What the fields above have no room for, where Goodword itself wrote the file.
    pub exact: Option<Box<Exact>>,
}

impl Incoming {
    /// The id under which another Goodword, or this one before, knows them.
    pub fn id(&self) -> Option<ContactId> {
        self.exact.as_ref().and_then(|it| it.id)
    }
}

/// What a card of Goodword's own says of a person beyond words: days, ids, what is closed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Exact {
    pub id: Option<ContactId>,
    pub offers: Vec<Phrase>,
    pub needs: Vec<Phrase>,
    pub how_met: HowMet,
    pub knows: BTreeSet<Someone>,
    /// The names of those whom it mentions by id, should the book not have them.
    pub called: BTreeMap<ContactId, String>,
    pub trust_reason: String,
    pub prefers_plain: bool,
    pub cadence: Option<Cadence>,
    pub notes: Vec<Note>,
    pub created: Option<Moment>,
    pub edited: BTreeMap<Field, Moment>,
}

/// Something that could not be read, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The number of the record in the file, from 1; 0 where the file as a whole is meant.
    pub record: u32,
    /// The line on which it begins, from 1; 0 where the file as a whole is meant.
    pub line: u32,
    pub kind: ProblemKind,
    /// A short piece of the text concerned, so that the user finds it again; may be empty.
    pub excerpt: String,
    /// Which file of an archive of several; empty otherwise.
    pub file: String,
}

/// Why. Each kind has its sentence in `app::words`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProblemKind {
    /// The file has no bytes, or white space alone.
    EmptyFile,
    /// Larger than this many megabytes.
    TooLarge { limit_mb: u32 },
    /// The browser could not read it.
    Unreachable,
    /// Not a text at all.
    Binary,
    /// A text, but no kind of contact file that is known.
    UnknownKind,
    /// A CSV file in which no column holds names or e-mail addresses.
    NoKnownColumns,
    /// A contact file in which there is nobody.
    NoRecords,
    /// An archive without a contact file.
    NoContactFile,
    /// A spreadsheet program's own file, as opposed to a table in text.
    Workbook,
    /// An archive that is damaged, or packed in a way that is not known.
    BrokenArchive,
    /// An archive that opens with a password.
    LockedArchive,
    /// An archive out of which more than this many megabytes would come.
    UnpacksTooLarge { limit_mb: u32 },
    /// More records than are read from one file.
    TooManyRecords { limit: u32 },
    /// A record with neither a name, a company nor an e-mail address.
    NoName,
    /// The file ends within the record.
    CutOff,
    /// A list or a group of people, or a thing.
    NotAPerson,
    /// A card without its last line: what it says was read.
    NoEnd,
    /// A line that belongs to no record.
    StrayLine,
    /// A value in an encoding that could not be decoded.
    BadEncoding,
    /// A value longer than is kept.
    TooLong,
    /// More values than are kept of one record.
    TooManyValues { limit: u32 },
    /// A row of a table with more cells than its header.
    MoreCells,
    /// A date that no calendar has.
    BadDate,
    /// A date that can be read in two ways, or that lacks its day or month.
    UnclearDate,
    /// A link that could run something.
    UnsafeLink,
    /// A backup made by a newer Goodword.
    NewerBackup,
    /// A backup that is damaged.
    BrokenBackup,
}

impl ProblemKind {
    /// Whether the record is left out for it, as opposed to a value of it.
    pub fn skips(self) -> bool {
        match self {
            ProblemKind::EmptyFile
            | ProblemKind::TooLarge { .. }
            | ProblemKind::Unreachable
            | ProblemKind::Binary
            | ProblemKind::UnknownKind
            | ProblemKind::NoKnownColumns
            | ProblemKind::NoRecords
            | ProblemKind::NoContactFile
            | ProblemKind::Workbook
            | ProblemKind::BrokenArchive
            | ProblemKind::LockedArchive
            | ProblemKind::UnpacksTooLarge { .. }
            | ProblemKind::TooManyRecords { .. }
            | ProblemKind::NoName
            | ProblemKind::CutOff
            | ProblemKind::NotAPerson
            | ProblemKind::StrayLine
            | ProblemKind::NewerBackup
            | ProblemKind::BrokenBackup => true,
            ProblemKind::BadEncoding
            | ProblemKind::NoEnd
            | ProblemKind::TooLong
            | ProblemKind::TooManyValues { .. }
            | ProblemKind::MoreCells
            | ProblemKind::BadDate
            | ProblemKind::UnclearDate
            | ProblemKind::UnsafeLink => false,
        }
    }
}
