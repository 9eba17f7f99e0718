//! A table as somebody sees it who is to say what its columns hold.
//!
//! Knows rows and cells; what the columns mean is for others.

use super::CsvReader;
use super::columns::Column;
use super::rows::{Next, Rows};
use crate::domain::mapping::fingerprint;
use crate::domain::{Import, Incoming, Mapping, SourceKind};
use crate::formats::record::start;

/// Rows that are shown.
const SHOWN: usize = 5;

/// Bytes of a cell that are shown.
const MAX_SHOWN: usize = 200;

/// Where the rows of a table begin, and what its columns are taken for.
#[derive(Debug, Clone)]
pub struct Start {
    pub at: usize,
    /// From 1.
    pub line: u32,
    pub delimiter: u8,
    /// Blank where the table has none.
    pub header: Vec<String>,
    /// How many cells a row should have.
    pub width: usize,
    pub columns: Vec<Option<Column>>,
    pub source: SourceKind,
}

/// The columns of a table, and its first rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Blank where the table has none.
    pub header: Vec<String>,
    /// What each column is taken for; `None` where that is not known, so that it is left out.
    pub columns: Vec<Option<Column>>,
    /// A few rows that are not blank, their cells shortened.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// The columns that are not known and hold something in the rows shown, by their place.
    pub fn left_out(&self) -> impl Iterator<Item = usize> {
        let is_filled = |place: usize| {
            let cells = self.rows.iter().filter_map(move |row| row.get(place));
            cells.into_iter().any(|it| !it.trim().is_empty())
        };
        let unknown = self
            .columns
            .iter()
            .enumerate()
            .filter(|(_, it)| it.is_none());
        unknown
            .map(|(place, _)| place)
            .filter(move |it| is_filled(*it))
    }
}

impl Start {
    pub fn rows(&self) -> Rows {
        Rows::new(self.at, self.line, self.delimiter, self.width)
    }

    /// The first people as they are read with these columns: as many as rows are shown.
    pub fn preview(&self, text: &str, columns: &[Option<Column>]) -> Vec<Incoming> {
        let start = Start {
            columns: columns.to_vec(),
            ..self.clone()
        };
        let mut reader = CsvReader::new(start, 0);
        let mut import = Import::default();
        while (reader.records() as usize) < SHOWN && reader.read_one(text, &mut import) {}
        import.people
    }

    /// What its columns hold, as it is remembered for the next table with this header; `None`
    /// where it has none.
    pub fn mapping(&self) -> Option<Mapping> {
        let word = |it: &Option<Column>| it.map(Column::word).unwrap_or_default();
        Some(Mapping {
            header: fingerprint(&self.header)?,
            columns: self.columns.iter().map(word).collect(),
        })
    }

    /// The columns as they were remembered for this header.
    pub fn remembered(&self, mappings: &[Mapping]) -> Option<Vec<Option<Column>>> {
        let header = fingerprint(&self.header)?;
        let mapping = mappings.iter().find(|it| it.header == header)?;
        let columns = mapping.columns.iter();
        Some(columns.map(|it| Column::of_word(it)).collect())
    }

    pub fn table(&self, text: &str) -> Table {
        let mut shown = Vec::new();
        let mut rows = self.rows();
        while shown.len() < SHOWN {
            match rows.next(text) {
                Next::End => break,
                Next::CutOff { .. } => {}
                Next::Row(row) if row.is_blank() => {}
                Next::Row(row) => {
                    let cells = row.cells.iter();
                    shown.push(cells.map(|it| start(it, MAX_SHOWN).to_owned()).collect());
                }
            }
        }
        Table {
            header: self.header.clone(),
            columns: self.columns.clone(),
            rows: shown,
        }
    }
}
