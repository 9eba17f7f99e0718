//! CSV: finds the header, however much stands above it, and reads a person from each row.
//!
//! Knows LinkedIn's, Google's, Outlook's, Thunderbird's and Goodword's own files by
//! their columns, and others as far as their columns have names people use.

pub mod columns;
pub mod headless;
pub mod people;
pub mod rows;

#[cfg(test)]
mod tests;

use crate::domain::{Import, ProblemKind, SourceKind};

use super::goodword_csv;
use super::record::{problem, start};
use columns::{Column, columns, key};
use people::Layout;
use rows::{Next, Rows, line_at, line_cells};

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
    /// Whether a row before had fewer cells than the header.
    is_ragged: bool,
}

/// Why a text is not read as CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotRead {
    NotCsv,
    NoKnownColumns,
}

impl CsvReader {
    pub fn open(text: &str) -> Result<CsvReader, NotRead> {
        match find_header(text) {
            Some(header) => {
                let width = header.cells.len();
                Ok(CsvReader {
                    rows: Rows::new(header.next, header.line + 1, header.delimiter, width),
                    layout: Layout::new(header.source, header.columns, width),
                    record: 0,
                    is_ragged: false,
                })
            }
            None => {
                let guess = headless::guess(text)?;
                Ok(CsvReader {
                    rows: Rows::new(0, 1, guess.delimiter, guess.columns.len()),
                    layout: Layout::new(SourceKind::OtherCsv, guess.columns, 0),
                    record: 0,
                    is_ragged: false,
                })
            }
        }
    }

    pub fn source(&self) -> SourceKind {
        self.layout.source
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
        if is_short && !row.ended && !self.is_ragged && self.record > 1 {
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

struct Header<'t> {
    delimiter: u8,
    cells: Vec<std::borrow::Cow<'t, str>>,
    columns: Vec<Option<Column>>,
    source: SourceKind,
    /// The line it stands on, from 1, and the byte after that line.
    line: u32,
    next: usize,
}

/// The first line in which the names of columns are recognised, one of a name or an
/// e-mail address among them.
fn find_header(text: &str) -> Option<Header<'_>> {
    let head = start(text, HEADER_WITHIN);
    let (mut at, mut line) = (0, 1);
    while at < head.len() && line <= HEADER_LINES as u32 {
        let (end, next) = line_at(head, at);
        let best = DELIMITERS
            .into_iter()
            .filter(|it| head.as_bytes()[at..end].contains(it) || *it == b',')
            .filter_map(|delimiter| {
                let cells = line_cells(head, at, delimiter);
                let columns = columns(&cells);
                let known = columns.iter().flatten().count();
                let identifies = columns.iter().flatten().any(|it| it.identifies());
                let enough = known >= 2 || (known == 1 && cells.len() == 1);
                (identifies && enough).then_some((known, delimiter, cells, columns))
            })
            .max_by_key(|(known, ..)| *known);
        if let Some((_, delimiter, cells, columns)) = best {
            let source = source(&cells, &columns);
            return Some(Header {
                delimiter,
                cells,
                columns,
                source,
                line,
                next,
            });
        }
        (at, line) = (next, line + 1);
    }
    None
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
