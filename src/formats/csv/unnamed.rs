//! What a column holds whose name nobody knows, by its cells. Only what can be nothing else is
//! taken: an address where the file has no other, and profiles on LinkedIn.

use super::columns::Column;
use super::headless::is_email;
use super::rows::Next;
use super::table::Start;
use crate::domain::link::linkedin_slug;

/// Rows that are looked at.
const SAMPLE: usize = 50;

/// Names those columns.
pub fn name_by_cells(start: &mut Start, text: &str) {
    if !start.columns.contains(&None) {
        return;
    }
    let mut rows = start.rows();
    let mut sample: Vec<Vec<String>> = Vec::new();
    while sample.len() < SAMPLE {
        match rows.next(text) {
            Next::End => break,
            Next::CutOff { .. } => {}
            Next::Row(row) => {
                let cells = row.cells.iter().map(|it| it.trim().to_owned());
                sample.push(cells.collect());
            }
        }
    }
    let has_email = start.columns.contains(&Some(Column::Email));
    for (place, column) in start.columns.iter_mut().enumerate() {
        let cells = sample.iter().filter_map(|row| row.get(place));
        let mut cells: Vec<&str> = cells
            .map(String::as_str)
            .filter(|it| !it.is_empty())
            .collect();
        if column.is_some() || cells.is_empty() {
            continue;
        }
        if cells.iter().all(|it| linkedin_slug(it).is_some()) {
            *column = Some(Column::Link);
        } else if !has_email && cells.iter().all(|it| is_email(it)) {
            // One address in many rows is that of whoever keeps the list.
            let filled = cells.len();
            cells.sort_unstable();
            cells.dedup();
            if cells.len() * 2 > filled {
                *column = Some(Column::Email);
            }
        }
    }
}
