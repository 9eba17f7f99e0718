//! CSV: finds the header, however much stands above it, and reads a person from each row.
//!
//! Knows LinkedIn's, Google's, Outlook's, Thunderbird's and Goodword's own files by
//! their columns, and others as far as their columns have names people use.

pub mod columns;
pub mod headless;
mod names;
pub mod people;
pub mod rows;
pub mod table;
mod unnamed;

#[cfg(test)]
mod tests;

use crate::domain::{Import, ProblemKind, SourceKind};

use super::goodword_csv;
use super::record::{problem, start as start_of};
use columns::{Column, columns, key};
use names::Names;
use people::Layout;
use rows::{Next, Rows, line_at, line_cells};
use table::Start;

/// How far a header is looked for: LinkedIn's stands on line 4, and nobody writes pages above one.
const HEADER_WITHIN: usize = 256 * 1024;

/// Lines of that which are looked at.
pub const HEADER_LINES: usize = 1000;

/// The characters between cells, the likeliest first.
pub const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// A CSV file of which the header was understood.
#[derive(Debug)]
pub struct CsvReader {
    rows: Rows,
    layout: Layout,
    record: u32,
    /// The number of its first record.
    first: u32,
    /// Whether a row before had fewer cells than the header.
    is_ragged: bool,
}

/// Why a text is not read as CSV.
#[derive(Debug, Clone)]
pub enum NotRead {
    NotCsv,
    /// A table, of which nothing says what its columns hold.
    NoKnownColumns(Start),
}

/// Where the table begins, and what its columns hold.
///
/// # Errors
/// It is no table, or none of which the columns are known.
pub fn find(text: &str) -> Result<Start, NotRead> {
    match find_header(text) {
        Some(mut start) => {
            unnamed::name_by_cells(&mut start, text);
            Ok(start)
        }
        None => headless::guess(text),
    }
}

impl CsvReader {
    /// So many records were read before.
    pub fn new(start: Start, records: u32) -> CsvReader {
        CsvReader {
            rows: start.rows(),
            layout: Layout::new(start.source, start.columns, start.header.len()),
            record: records,
            first: records + 1,
            is_ragged: false,
        }
    }

    pub fn position(&self) -> usize {
        self.rows.position()
    }

    /// How many records were read.
    pub fn records(&self) -> u32 {
        self.record
    }

    /// Reads one row; `false` at the end of the text. Rows of empty cells are passed
    /// over: there is nothing in them to lose.
    pub fn read_one(&mut self, text: &str, import: &mut Import) -> bool {
        let row = match self.rows.next(text) {
            Next::End => return false,
            Next::CutOff { line, source } => {
                self.record += 1;
                let problem = problem(self.record, line, ProblemKind::CutOff, source);
                import.problems.push(problem);
                return true;
            }
            Next::Row(row) => row,
        };
        if row.is_blank() {
            return true;
        }
        self.record += 1;
        let is_short = row.count < self.layout.width;
        if is_short && !row.ended && !self.is_ragged && self.record > self.first {
            // Every row before was whole: the file ends in the middle of this one.
            let problem = problem(self.record, row.line, ProblemKind::CutOff, row.source);
            import.problems.push(problem);
            return true;
        }
        self.is_ragged |= is_short;
        let (person, problems) = self.layout.person(&row, self.record);
        match person {
            Ok(person) => import.people.push(person),
            Err(problem) => import.problems.push(problem),
        }
        import.problems.extend(problems);
        true
    }
}

/// The first line in which the names of columns are recognised, one of a name or an
/// e-mail address among them.
fn find_header(text: &str) -> Option<Start> {
    let names = Names::new();
    let head = start_of(text, HEADER_WITHIN);
    let (declared, mut at) = declared_delimiter(head);
    let mut line = 1 + u32::from(at > 0);
    while at < head.len() && line <= HEADER_LINES as u32 {
        let (end, next) = line_at(head, at);
        let best = DELIMITERS
            .into_iter()
            .filter(|it| declared.is_none_or(|declared| declared == *it))
            .filter(|it| head.as_bytes()[at..end].contains(it) || *it == b',')
            .filter_map(|delimiter| {
                let cells = line_cells(head, at, delimiter);
                let columns = columns(&cells, &names);
                let known = columns.iter().flatten().count();
                let identifies = columns.iter().flatten().any(|it| it.identifies());
                // One name may stand in any sentence, but not above a row of as many cells.
                let enough =
                    known >= 2 || cells.len() == 1 || is_row(head, next, delimiter, cells.len());
                (identifies && enough).then_some((known, delimiter, cells, columns))
            })
            .max_by_key(|(known, ..)| *known);
        if let Some((_, delimiter, cells, columns)) = best {
            return Some(Start {
                delimiter,
                source: source(&cells, &columns),
                header: cells.into_iter().map(Into::into).collect(),
                width: columns.len(),
                columns,
                line: line + 1,
                at: next,
            });
        }
        (at, line) = (next, line + 1);
    }
    None
}

/// Whether the line after `at` that is not blank has so many cells.
fn is_row(text: &str, mut at: usize, delimiter: u8, width: usize) -> bool {
    while at < text.len() {
        let (end, next) = line_at(text, at);
        if !text[at..end].trim().is_empty() {
            return line_cells(text, at, delimiter).len() == width;
        }
        at = next;
    }
    false
}

/// The delimiter that Excel writes on a line of its own in front, `sep=;`, and where that ends.
fn declared_delimiter(text: &str) -> (Option<u8>, usize) {
    let (end, next) = line_at(text, 0);
    let line = text[..end].trim().trim_matches('"');
    match line.as_bytes() {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', it] if DELIMITERS.contains(it) => {
            (Some(*it), next)
        }
        // Trimmed away, being white space.
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'='] => (Some(b'\t'), next),
        _ => (None, 0),
    }
}

/// Whose columns these are.
fn source(cells: &[std::borrow::Cow<'_, str>], columns: &[Option<Column>]) -> SourceKind {
    let keys: Vec<String> = cells.iter().map(|it| key(it)).collect();
    let has = |name: &str| keys.iter().any(|it| it == name);
    let own = [
        "Does",
        "Markets",
        "Plans",
        "Offers",
        "Needs",
        "How we met",
        "Introduced by",
        "Trust",
        "Knows",
    ];
    debug_assert!(own.iter().all(|it| goodword_csv::COLUMNS.contains(it)));
    let own = own.iter().filter(|it| has(&key(it))).count();
    if columns.contains(&Some(Column::Connected)) {
        SourceKind::LinkedIn
    } else if has("emailvalue")
        || has("groupmembership")
        || (has("fileas") && has("phoneticfirstname"))
        || (has("phonevalue") && has("givenname"))
    {
        SourceKind::GoogleCsv
    } else if own >= 3 && has("name") {
        SourceKind::GoodwordCsv
    } else {
        SourceKind::OtherCsv
    }
}
