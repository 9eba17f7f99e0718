//! The one file that holds everything, to be kept elsewhere and read back into
//! any app, empty or full. `docs/backup-format.md` describes it for everybody.

use serde::Serialize;
use serde::de::IgnoredAny;

use super::json::to_utf8;
use super::read::{BadRecord, Found, RecordKind};
use super::split::{Broken, Part, Splitter};
use super::v1;
use crate::domain::{Book, Change, Day};

pub use super::merge::{Merging, merge};

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
    let mut opening = Opening::of(text.to_owned());
    while !opening.advance(usize::MAX) {}
    opening.finish()
}

/// A backup being read, some records at a time.
#[derive(Debug)]
pub struct Opening {
    text: String,
    splitter: Splitter,
    found: Found,
    format: Option<String>,
    version: Option<u64>,
    people: Option<u64>,
    problem: Option<BackupProblem>,
    is_done: bool,
}

impl Opening {
    pub fn of(mut text: String) -> Opening {
        // Editors of some systems put a byte order mark before what they save.
        if text.starts_with('\u{feff}') {
            text.remove(0);
        }
        Opening {
            text,
            splitter: Splitter::default(),
            found: Found::default(),
            format: None,
            version: None,
            people: None,
            problem: None,
            is_done: false,
        }
    }

    /// Reads at most so many more records. True when all is read that can be.
    pub fn advance(&mut self, records: usize) -> bool {
        for _ in 0..records {
            match self.splitter.next(&self.text) {
                Ok(Some(part)) => self.take(&part),
                Ok(None) => self.is_done = true,
                Err(broken) => {
                    self.problem = Some(why_not(&self.text, broken));
                    self.is_done = true;
                }
            }
            if self.is_done {
                break;
            }
        }
        self.is_done
    }

    fn take(&mut self, part: &Part) {
        let json = self.text.get(part.range.clone()).unwrap_or_default();
        let kind = match part.field.as_str() {
            "contacts" => RecordKind::Contact,
            "introductions" => RecordKind::Introduction,
            "decisions" => RecordKind::Decision,
            "gone" => RecordKind::Gone,
            "merges" => RecordKind::Merge,
            "apart" => RecordKind::Apart,
            "gifts" => RecordKind::Gift,
            "gatherings" => RecordKind::Gathering,
            "later" => RecordKind::Later,
            "settings" if json == "null" => return,
            "settings" => RecordKind::Settings,
            "format" => return self.format = serde_json::from_str(json).unwrap_or_default(),
            "version" => return self.version = serde_json::from_str(json).unwrap_or_default(),
            "people" => return self.people = serde_json::from_str(json).unwrap_or_default(),
            // Whatever other programs wrote into it.
            _ => return,
        };
        if part.is_element == (kind == RecordKind::Settings) {
            self.problem = Some(BackupProblem::NotABackup);
        } else {
            self.found.take(kind, json);
        }
    }

    /// How much of the text was read, and how long it is, in bytes; and how many records it had.
    pub fn progress(&self) -> (usize, usize, usize) {
        let read = self.splitter.position();
        (read, self.text.len(), self.found.puts.len())
    }

    /// What the backup gave, once all of it is read.
    ///
    /// # Errors
    /// Where the file as a whole is not a backup this version can read.
    pub fn finish(self) -> Result<Restored, BackupProblem> {
        if let Some(problem @ (BackupProblem::CutShort | BackupProblem::NotJson)) = self.problem {
            return Err(problem);
        }
        match self.version {
            _ if self.format.as_deref() != Some(FORMAT) => return Err(BackupProblem::NotABackup),
            None | Some(0) => return Err(BackupProblem::NotABackup),
            Some(version) if version > VERSION => {
                return Err(BackupProblem::NewerBackup { version });
            }
            Some(_) => {}
        }
        if let Some(problem) = self.problem {
            return Err(problem);
        }
        let mut problems: Vec<RestoreProblem> =
            self.found.bad.into_iter().map(Into::into).collect();
        let mut book = Book::default();
        book.apply(&Change {
            puts: self.found.puts,
        });
        let people = book.people() as u64;
        if let Some(said) = self.people
            && said != people
        {
            problems.push(RestoreProblem::OtherCount {
                said,
                found: people,
            });
        }
        Ok(Restored { book, problems })
    }
}

fn why_not(text: &str, broken: Broken) -> BackupProblem {
    if text.trim_start().starts_with('{') {
        return match broken {
            Broken::CutShort => BackupProblem::CutShort,
            Broken::NotJson => BackupProblem::NotJson,
        };
    }
    match serde_json::from_str::<IgnoredAny>(text) {
        Ok(_) => BackupProblem::NotABackup,
        Err(_) => BackupProblem::NotJson,
    }
}
