//! The one file that holds everything, to be kept elsewhere and read back into
//! any app, empty or full. `docs/backup-format.md` describes it for everybody.

use serde::{Deserialize, Serialize};
use serde_json::error::Category;

use super::json::to_utf8;
use super::read::{BadRecord, Fields, RecordKind, Records, found_in};
use super::v1;
use crate::domain::{Book, Change, Day};

pub use super::merge::merge;

const FORMAT: &str = "goodword-backup";
/// The newest version this one reads, and the one it writes.
const VERSION: u64 = 1;

/// What a backup gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    pub book: Book,
    /// What of the file is not in the book. Empty where all of it is.
    pub problems: Vec<RestoreProblem>,
}

/// Something a backup says that could not be taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RestoreProblem {
    /// One record is not what it should be and was left out.
    BadRecord {
        record: RecordKind,
        /// The name it bears, or its id; blank where it has neither.
        named: String,
    },
    /// The file says it holds `said` people but holds `found`.
    OtherCount { said: u64, found: u64 },
}

/// Why a file gave nothing at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackupProblem {
    /// No JSON: another kind of file, or a damaged one.
    NotJson,
    /// It ends in the middle.
    CutShort,
    /// JSON, but not a backup of Goodword's.
    NotABackup,
    /// Written by a newer Goodword.
    NewerBackup { version: u64 },
}

impl From<BadRecord> for RestoreProblem {
    fn from(it: BadRecord) -> RestoreProblem {
        RestoreProblem::BadRecord {
            record: it.kind,
            named: it.named,
        }
    }
}

#[derive(Deserialize)]
struct Header {
    format: String,
    version: u64,
    people: Option<u64>,
}

/// The whole book as JSON, one record a line, so that two backups can be compared.
pub fn write(book: &Book, today: Day) -> String {
    let mut text = format!(
        "{{\n\"format\": {},\n\"version\": {VERSION},\n\"created\": \"{today}\",\n\"people\": {},\n",
        to_utf8(&FORMAT),
        book.people(),
    );
    text.push_str("\"settings\": ");
    text.push_str(&to_utf8(&v1::Settings::from(book.settings())));
    let contacts = book.contacts().map(|it| v1::Contact::from(it.as_ref()));
    push_list(&mut text, "contacts", contacts);
    let introductions = book.introductions();
    push_list(
        &mut text,
        "introductions",
        introductions.map(|it| v1::Introduction::from(it.as_ref())),
    );
    push_list(
        &mut text,
        "decisions",
        book.decisions().map(v1::Decision::from),
    );
    push_list(&mut text, "gone", book.gone().map(v1::Gone::from));
    let merges = book.merges();
    push_list(
        &mut text,
        "merges",
        merges.map(|(id, it)| v1::Merge::from((id, it.as_ref()))),
    );
    push_list(&mut text, "apart", book.apart().map(v1::Apart::from));
    let gifts = book.gifts().map(|it| v1::Gift::from(it.as_ref()));
    push_list(&mut text, "gifts", gifts);
    let gatherings = book.gatherings();
    push_list(
        &mut text,
        "gatherings",
        gatherings.map(|it| v1::Gathering::from(it.as_ref())),
    );
    push_list(&mut text, "later", book.later().map(v1::Later::from));
    text.push_str("\n}\n");
    text
}

fn push_list<T: Serialize>(text: &mut String, name: &str, records: impl Iterator<Item = T>) {
    text.push_str(",\n\"");
    text.push_str(name);
    text.push_str("\": [");
    for (at, record) in records.enumerate() {
        text.push_str(if at == 0 { "\n" } else { ",\n" });
        text.push_str(&to_utf8(&record));
    }
    text.push(']');
}

/// Reads a backup. What is wrong in single records is listed, the rest is kept.
///
/// # Errors
/// Where the file as a whole is not a backup this version can read.
pub fn read(text: &str) -> Result<Restored, BackupProblem> {
    // Editors of some systems put a byte order mark before what they save.
    let text = text.trim_start_matches('\u{feff}');
    let header = match serde_json::from_str::<Header>(text) {
        Ok(header) => header,
        Err(error) => return Err(why_not(text, error.classify())),
    };
    if header.format != FORMAT || header.version == 0 {
        return Err(BackupProblem::NotABackup);
    }
    if header.version > VERSION {
        return Err(BackupProblem::NewerBackup {
            version: header.version,
        });
    }
    let records: Records =
        serde_json::from_str(text).map_err(|error| why_not(text, error.classify()))?;
    let found = found_in(&records);
    let mut problems: Vec<RestoreProblem> = found.bad.into_iter().map(Into::into).collect();
    let mut book = Book::default();
    book.apply(&Change { puts: found.puts });
    let people = book.people() as u64;
    if let Some(said) = header.people
        && said != people
    {
        problems.push(RestoreProblem::OtherCount {
            said,
            found: people,
        });
    }
    Ok(Restored { book, problems })
}

fn why_not(text: &str, category: Category) -> BackupProblem {
    match category {
        Category::Eof if text.trim_start().starts_with('{') => BackupProblem::CutShort,
        Category::Eof | Category::Syntax | Category::Io => BackupProblem::NotJson,
        // A wrong type stops the reader early: what follows may not be JSON at all.
        Category::Data => match serde_json::from_str::<Fields>(text) {
            Err(error) if error.is_eof() => BackupProblem::CutShort,
            Err(error) if error.is_syntax() => BackupProblem::NotJson,
            _ => BackupProblem::NotABackup,
        },
    }
}
