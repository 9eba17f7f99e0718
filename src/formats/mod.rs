//! Contact files: from bytes to people and problems, and back to a spreadsheet or cards.
//!
//! Reading never fails: what could not be read is a [`Problem`] with its place, the rest
//! is there. What a file is, its content says, never its name. Every byte is looked
//! at a fixed number of times, and nothing is kept that is larger than the file.

pub mod calendar;
pub mod cell;
pub mod codepage;
mod content_lines;
pub mod csv;
pub mod date;
pub mod goodword_csv;
pub mod jcard;
pub mod record;
pub mod text;
pub mod vcard;

#[cfg(test)]
mod tests;

use crate::domain::{Book, Contact, Import, Problem, ProblemKind, SourceKind};

use csv::{CsvReader, NotRead};
use jcard::JCardReader;
use record::{problem, start};
use text::decode;
use vcard::writing::{CardForm, Private};
use vcard::{VCardReader, is_vcard};

/// Larger files are refused: ten thousand cards without pictures are 5 MB, and a page
/// that holds a file, its text and its people at once must leave room for the rest.
pub const LIMIT_BYTES: usize = LIMIT_MB as usize * 1024 * 1024;

pub const LIMIT_MB: u32 = 25;

/// People beyond this number are not read: twenty times the largest address book the
/// app is made for.
pub const LIMIT_RECORDS: u32 = 100_000;

/// Bytes in which a backup says that it is one.
const BACKUP_SAYS_WITHIN: usize = 2000;

/// A file being read, some records at a time, so that a page stays alive meanwhile.
/// Dropping it leaves nothing behind.
#[derive(Debug)]
pub struct Reading {
    text: String,
    reader: Reader,
    import: Import,
}

#[derive(Debug)]
enum Reader {
    Csv(CsvReader),
    VCard(VCardReader),
    JCard(JCardReader),
    /// Nothing, or nothing more, to read here.
    Done,
}

/// How far a file was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Of the file's text, in UTF-8.
    pub bytes_read: usize,
    pub bytes_total: usize,
    pub people: usize,
}

impl Reading {
    /// Recognises the file; reads no record yet.
    pub fn new(bytes: Vec<u8>) -> Reading {
        if bytes.len() > LIMIT_BYTES {
            return Reading::refused(ProblemKind::TooLarge { limit_mb: LIMIT_MB }, "");
        }
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Reading::refused(ProblemKind::EmptyFile, "");
        }
        let Ok(decoded) = decode(bytes) else {
            return Reading::refused(ProblemKind::Binary, "");
        };
        let text = decoded.text;
        if text.trim().is_empty() {
            return Reading::refused(ProblemKind::EmptyFile, "");
        }
        if is_backup(&text) {
            return Reading::of(text, Reader::Done, SourceKind::GoodwordBackup);
        }
        if is_vcard(&text) {
            let reader = VCardReader::new(decoded.page);
            return Reading::of(text, Reader::VCard(reader), SourceKind::VCard);
        }
        if let Some(reader) = JCardReader::open(&text) {
            return Reading::of(text, Reader::JCard(reader), SourceKind::VCard);
        }
        if text.trim_start().starts_with(['{', '[', '<']) {
            return Reading::refused(ProblemKind::UnknownKind, &text);
        }
        match CsvReader::open(&text) {
            Ok(reader) => {
                let source = reader.source();
                Reading::of(text, Reader::Csv(reader), source)
            }
            Err(NotRead::NotCsv) => Reading::refused(ProblemKind::UnknownKind, &text),
            Err(NotRead::NoKnownColumns) => Reading::refused(ProblemKind::NoKnownColumns, &text),
        }
    }

    fn of(text: String, reader: Reader, source: SourceKind) -> Reading {
        Reading {
            text,
            reader,
            import: Import {
                source,
                ..Import::default()
            },
        }
    }

    /// `text` is what there was instead.
    fn refused(kind: ProblemKind, text: &str) -> Reading {
        let mut reading = Reading::of(String::new(), Reader::Done, SourceKind::Unknown);
        reading.import.problems.push(problem(0, 0, kind, text));
        reading
    }

    /// Reads at most so many more records.
    pub fn advance(&mut self, records: usize) -> Progress {
        for _ in 0..records {
            let import = &mut self.import;
            let (goes_on, read) = match &mut self.reader {
                Reader::Csv(reader) => (reader.read_one(&self.text, import), reader.records()),
                Reader::VCard(reader) => (reader.read_one(&self.text, import), reader.records()),
                Reader::JCard(reader) => (reader.read_one(&self.text, import), reader.records()),
                Reader::Done => break,
            };
            if !goes_on {
                self.stop_at_end();
            } else if read > LIMIT_RECORDS {
                self.stop_at_limit();
            }
        }
        self.progress()
    }

    fn stop_at_end(&mut self) {
        self.reader = Reader::Done;
        if self.import.people.is_empty() && self.import.problems.is_empty() {
            let nobody = problem(0, 0, ProblemKind::NoRecords, &self.text);
            self.import.problems.push(nobody);
        }
    }

    /// Replaces what came of the record beyond the limit by the problem that says so.
    fn stop_at_limit(&mut self) {
        let is_beyond = |record: u32| record > LIMIT_RECORDS;
        self.import.people.retain(|it| !is_beyond(it.record));
        self.import.problems.retain(|it| !is_beyond(it.record));
        let limit = LIMIT_RECORDS;
        let kind = ProblemKind::TooManyRecords { limit };
        self.import.problems.push(problem(0, 0, kind, ""));
        self.reader = Reader::Done;
    }

    pub fn progress(&self) -> Progress {
        let bytes_total = self.text.len();
        let bytes_read = match &self.reader {
            Reader::Csv(reader) => reader.position(),
            Reader::VCard(reader) => reader.position(),
            Reader::JCard(reader) => reader.position(),
            Reader::Done => bytes_total,
        };
        Progress {
            bytes_read,
            bytes_total,
            people: self.import.people.len(),
        }
    }

    pub fn is_done(&self) -> bool {
        matches!(self.reader, Reader::Done)
    }

    pub fn kind(&self) -> SourceKind {
        self.import.source
    }

    /// The whole file as text; of a backup, for the reader of backups.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What was read so far: all of it once [`Reading::is_done`].
    pub fn finish(self) -> Import {
        self.import
    }

    /// What could not be read so far.
    pub fn problems(&self) -> &[Problem] {
        &self.import.problems
    }
}

/// Reads a file at once.
pub fn read(bytes: &[u8]) -> Import {
    let mut reading = if bytes.len() > LIMIT_BYTES {
        Reading::refused(ProblemKind::TooLarge { limit_mb: LIMIT_MB }, "")
    } else {
        Reading::new(bytes.to_vec())
    };
    while !reading.is_done() {
        reading.advance(usize::MAX);
    }
    reading.finish()
}

/// These people as a file of cards. `book` tells how others are called whom they know.
pub fn write_cards<'b>(
    book: &Book,
    people: impl Iterator<Item = &'b Contact>,
    form: CardForm,
    private: Private,
) -> String {
    match form {
        CardForm::VCard3 | CardForm::VCard4 => vcard::writing::write(book, people, form, private),
        CardForm::JCard => jcard::write(book, people, private),
    }
}

/// Whether it is Goodword's own JSON: an object that names Goodword near its beginning.
fn is_backup(text: &str) -> bool {
    text.trim_start().starts_with('{')
        && start(text, BACKUP_SAYS_WITHIN)
            .to_ascii_lowercase()
            .contains("\"goodword")
}
