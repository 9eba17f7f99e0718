//! A table while the user says what its columns hold: nothing of it is read for good yet.

use crate::domain::Incoming;
use crate::formats::Reading;
use crate::formats::csv::columns::Column;
use crate::formats::csv::rows::MAX_CELLS;
use crate::formats::csv::table::Table;

use super::Review;

#[derive(Debug)]
pub struct Naming {
    /// The name of the file.
    pub name: String,
    pub reading: Reading,
    /// With the columns as they were chosen so far.
    pub table: Table,
    /// The first people, as they would come in.
    pub people: Vec<Incoming>,
    /// The review from which the user came, and to which they may go back.
    pub review: Option<Box<Review>>,
}

impl Naming {
    /// `None` where the file is no table, for which `reading` was in vain.
    pub fn new(name: String, reading: Reading, review: Option<Box<Review>>) -> Option<Naming> {
        let mut table = reading.table()?;
        let widest = table.rows.iter().map(Vec::len).max().unwrap_or(0);
        let width = widest.max(table.header.len()).min(MAX_CELLS);
        let width = width.max(table.columns.len());
        table.columns.resize(width, None);
        Some(Naming {
            people: reading.preview(&table.columns),
            name,
            reading,
            table,
            review,
        })
    }

    /// Says what a column holds; `None` leaves it out.
    pub fn choose(&mut self, column: usize, holds: Option<Column>) {
        if let Some(place) = self.table.columns.get_mut(column) {
            *place = holds;
            self.people = self.reading.preview(&self.table.columns);
        }
    }

    /// Whether any column holds something that a person can be told by.
    pub fn tells_people(&self) -> bool {
        let tells =
            |it: &Column| it.identifies() || matches!(it, Column::Nickname | Column::Company);
        self.table.columns.iter().flatten().any(tells)
    }
}
