//! Contact files: from bytes to people and problems, and back to a spreadsheet or cards.
//!
//! Reading never fails: what could not be read is a [`Problem`] with its place, the rest
//! is there. What a file is, its content says, never its name. Every byte is looked
//! at a fixed number of times, and nothing is kept that is larger than the file, or than the
//! limit where the file is an archive.

pub mod archive;
pub mod calendar;
pub mod cell;
pub mod charset;
mod content_lines;
pub mod csv;
pub mod date;
pub mod device;
pub mod goodword_csv;
pub mod guess;
pub mod jcard;
pub mod name;
pub mod record;
pub mod text;
pub mod vcard;

#[cfg(test)]
mod tests;

use crate::domain::{Book, Contact, Import, Incoming, Mapping, Problem, ProblemKind, SourceKind};

use archive::{Archive, Unpacked, is_archive};
use charset::Decoder;
use csv::columns::Column;
use csv::table::{Start, Table};
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

/// Archives hold pictures as well, which stay where they are.
const ARCHIVE_LIMIT_BYTES: usize = 64 * 1024 * 1024;

/// How many bytes a file that begins like this may have.
pub fn limit_bytes(head: &[u8]) -> usize {
    if is_archive(head) {
        ARCHIVE_LIMIT_BYTES
    } else {
        LIMIT_BYTES
    }
}

/// People beyond this number are not read: twenty times the largest address book the
/// app is made for.
pub const LIMIT_RECORDS: u32 = 100_000;

/// Bytes in which a backup says that it is one.
const BACKUP_SAYS_WITHIN: usize = 2000;

/// A file being read, some records at a time, so that a page stays alive meanwhile.
/// Dropping it leaves nothing behind.
#[derive(Debug)]
pub struct Reading {
    decoder: Decoder,
    text: String,
    reader: Reader,
    import: Import,
    /// Where the table begins, if it is one, whether or not its columns are known.
    start: Option<Start>,
    /// Whether somebody said what its columns hold.
    columns_said: bool,
    /// What else is to be read of an archive.
    archive: Option<Archive>,
    /// Which file of an archive of several is being read.
    file: String,
    /// Bytes of the files of the archive that were read before.
    bytes_before: usize,
    /// Records read so far.
    records: u32,
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
    /// Recognises the file; reads no record yet. `decoder` reads what is not Unicode.
    pub fn new(bytes: Vec<u8>, decoder: Decoder) -> Reading {
        let mut reading = Reading {
            decoder,
            text: String::new(),
            reader: Reader::Done,
            import: Import::default(),
            start: None,
            columns_said: false,
            archive: None,
            file: String::new(),
            bytes_before: 0,
            records: 0,
        };
        if bytes.len() > limit_bytes(&bytes) {
            reading.refuse(ProblemKind::TooLarge { limit_mb: LIMIT_MB }, "");
        } else if !is_archive(&bytes) {
            reading.open(bytes);
        } else {
            match Archive::open(bytes) {
                Ok(archive) => {
                    reading.archive = Some(archive);
                    reading.open_next();
                }
                Err(problem) => reading.refuse(problem, ""),
            }
        }
        reading
    }

    /// Recognises one file.
    fn open(&mut self, bytes: Vec<u8>) {
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return self.refuse(ProblemKind::EmptyFile, "");
        }
        let Ok(decoded) = decode(bytes, self.decoder) else {
            return self.refuse(ProblemKind::Binary, "");
        };
        let text = decoded.text;
        if text.trim().is_empty() {
            return self.refuse(ProblemKind::EmptyFile, "");
        }
        let (reader, source) = if is_backup(&text) && self.archive.is_none() {
            (Reader::Done, SourceKind::GoodwordBackup)
        } else if is_vcard(&text) {
            let reader = VCardReader::new(decoded.letters, self.records);
            (Reader::VCard(reader), SourceKind::VCard)
        } else if let Some(reader) = JCardReader::open(&text, &decoded.letters, self.records) {
            (Reader::JCard(reader), SourceKind::VCard)
        } else if text.trim_start().starts_with(['{', '[', '<']) {
            return self.refuse(ProblemKind::UnknownKind, &text);
        } else {
            match csv::find(&text) {
                Ok(start) => {
                    let source = start.source;
                    self.start = self.file.is_empty().then(|| start.clone());
                    let reader = CsvReader::new(start, self.records);
                    (Reader::Csv(reader), source)
                }
                Err(NotRead::NotCsv) => return self.refuse(ProblemKind::UnknownKind, &text),
                Err(NotRead::NoKnownColumns(start)) => {
                    self.refuse(ProblemKind::NoKnownColumns, &text);
                    // Somebody who sees the table can say what its columns hold.
                    self.start = self.file.is_empty().then_some(start);
                    self.text = text;
                    return;
                }
            }
        };
        if self.import.source == SourceKind::Unknown {
            self.import.source = source;
        }
        (self.text, self.reader) = (text, reader);
    }

    /// Goes on to the next file of the archive, if there is one.
    fn open_next(&mut self) {
        self.reader = Reader::Done;
        let Some(Unpacked { name, bytes }) = self.archive.as_mut().and_then(Archive::unpack_next)
        else {
            self.archive = None;
            self.file.clear();
            if self.import.people.is_empty() && self.import.problems.is_empty() {
                let nobody = problem(0, 0, ProblemKind::NoRecords, &self.text);
                self.import.problems.push(nobody);
            }
            return;
        };
        self.bytes_before += std::mem::take(&mut self.text).len();
        self.start = None;
        if self.archive.as_ref().is_some_and(|it| it.holds_several) {
            self.file = name;
        }
        match bytes {
            Ok(bytes) => self.open(bytes),
            Err(problem) => self.refuse(problem, ""),
        }
    }

    /// `text` is what there was instead. A file of an archive counts as one record.
    fn refuse(&mut self, kind: ProblemKind, text: &str) {
        let mut problem = problem(0, 0, kind, text);
        if !self.file.is_empty() {
            self.records += 1;
            problem.record = self.records;
            problem.file.clone_from(&self.file);
        }
        self.import.problems.push(problem);
    }

    /// Reads at most so many more records.
    pub fn advance(&mut self, records: usize) -> Progress {
        for _ in 0..records {
            let told = self.import.problems.len();
            let import = &mut self.import;
            let (goes_on, read) = match &mut self.reader {
                Reader::Csv(reader) => (reader.read_one(&self.text, import), reader.records()),
                Reader::VCard(reader) => (reader.read_one(&self.text, import), reader.records()),
                Reader::JCard(reader) => (reader.read_one(&self.text, import), reader.records()),
                Reader::Done if self.archive.is_some() => (false, self.records),
                Reader::Done => break,
            };
            self.records = read;
            for problem in &mut import.problems[told..] {
                problem.file.clone_from(&self.file);
            }
            if read > LIMIT_RECORDS {
                self.stop_at_limit();
            } else if !goes_on {
                self.open_next();
            }
        }
        self.progress()
    }

    /// Replaces what came of the record beyond the limit by the problem that says so.
    fn stop_at_limit(&mut self) {
        let is_beyond = |record: u32| record > LIMIT_RECORDS;
        self.import.people.retain(|it| !is_beyond(it.record));
        self.import.problems.retain(|it| !is_beyond(it.record));
        self.reader = Reader::Done;
        self.archive = None;
        self.file.clear();
        let limit = LIMIT_RECORDS;
        self.refuse(ProblemKind::TooManyRecords { limit }, "");
    }

    /// The table with what its columns are taken for; `None` for other files and for archives
    /// of several.
    pub fn table(&self) -> Option<Table> {
        Some(self.start.as_ref()?.table(&self.text))
    }

    /// Begins anew, with the columns as somebody who saw the [`Reading::table`] says they are;
    /// those beyond the list are not kept. Where there is no table nothing happens.
    pub fn read_as(&mut self, columns: Vec<Option<Column>>) {
        if let Some(start) = &mut self.start {
            self.columns_said = true;
            start.columns = columns;
            self.import = Import {
                source: start.source,
                ..Import::default()
            };
            self.reader = Reader::Csv(CsvReader::new(start.clone(), 0));
        }
    }

    /// Whether there is a [`Reading::table`].
    pub fn is_table(&self) -> bool {
        self.start.is_some()
    }

    /// The first people of the table, as they would be read with these columns.
    pub fn preview(&self, columns: &[Option<Column>]) -> Vec<Incoming> {
        let start = self.start.as_ref();
        start.map_or_else(Vec::new, |it| it.preview(&self.text, columns))
    }

    /// Reads the table as was said of one with the same header before, if it was.
    pub fn recall(&mut self, mappings: &[Mapping]) {
        let start = self.start.as_ref();
        if let Some(columns) = start.and_then(|it| it.remembered(mappings)) {
            self.read_as(columns);
        }
    }

    /// What somebody said of the columns, to be remembered; `None` where nobody did, or where
    /// the table has no header by which it is known again.
    pub fn mapping(&self) -> Option<Mapping> {
        let said = self.start.as_ref().filter(|_| self.columns_said);
        said.and_then(Start::mapping)
    }

    pub fn progress(&self) -> Progress {
        let bytes_read = match &self.reader {
            Reader::Csv(reader) => reader.position(),
            Reader::VCard(reader) => reader.position(),
            Reader::JCard(reader) => reader.position(),
            Reader::Done => self.text.len(),
        };
        let bytes_waiting = self.archive.as_ref().map_or(0, Archive::bytes_waiting);
        Progress {
            bytes_read: self.bytes_before + bytes_read,
            bytes_total: self.bytes_before + self.text.len() + bytes_waiting,
            people: self.import.people.len(),
        }
    }

    pub fn is_done(&self) -> bool {
        matches!(self.reader, Reader::Done) && self.archive.is_none()
    }

    pub fn kind(&self) -> SourceKind {
        self.import.source
    }

    /// The whole file as text; of a backup, for the reader of backups.
    pub fn into_text(self) -> String {
        self.text
    }

    /// What was read so far: all of it once [`Reading::is_done`].
    pub fn finish(mut self) -> Import {
        self.take()
    }

    /// The same, where the table may be read anew with other columns.
    pub fn take(&mut self) -> Import {
        std::mem::take(&mut self.import)
    }

    /// What could not be read so far.
    pub fn problems(&self) -> &[Problem] {
        &self.import.problems
    }
}

/// Reads a file at once, for commands and tests.
#[cfg(not(target_arch = "wasm32"))]
pub fn read(bytes: &[u8]) -> Import {
    let mut reading = Reading::new(bytes.to_vec(), Decoder::native());
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
