//! What the columns of a table hold, and the people as they come in by that.

use crate::app::importing::Naming;
use crate::app::view::FaceView;
use crate::app::words::{columns as say, import as say_import};
use crate::domain::Incoming;
use crate::formats::Reading;
use crate::formats::csv::columns::Column;
use crate::formats::csv::table::Table;

/// Values of a column that are shown.
const VALUES: usize = 3;

#[derive(Debug, Clone, PartialEq)]
pub struct ColumnsView {
    /// The name of the file.
    pub title: String,
    pub lede: &'static str,
    /// Those with something in the first rows, and those without.
    pub filled: Vec<ColumnView>,
    pub blank: Vec<ColumnView>,
    /// The words for what a column may hold, and what each stands for. The first leaves it out.
    pub choices: Vec<(&'static str, Option<Column>)>,
    pub people: Vec<PreviewView>,
    /// What is said in place of the people where there is nobody.
    pub nobody: &'static str,
    /// Whether the table can be read so.
    pub can_read: bool,
    /// Whether the columns are remembered; may be blank.
    pub note: &'static str,
    /// Leaves the columns as they were.
    pub leave: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnView {
    /// Its place in the table, from 0.
    pub place: usize,
    pub header: String,
    /// The first of its values, shortened by whoever draws them.
    pub values: String,
    /// Which of the choices holds.
    pub chosen: usize,
}

/// Somebody of the first rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewView {
    pub face: FaceView,
    pub name: String,
    /// All else that is read of them.
    pub facts: String,
}

pub fn columns(naming: &Naming) -> ColumnsView {
    let choices = choices();
    let table = &naming.table;
    let views = table.columns.iter().enumerate().map(|(place, holds)| {
        let holds = holds.map(Column::without_number);
        ColumnView {
            place,
            header: header(table, place),
            values: values(table, place),
            chosen: choices
                .iter()
                .position(|it| it.1 == holds)
                .unwrap_or_default(),
        }
    });
    let (filled, blank) = views.partition(|it| !it.values.is_empty());
    ColumnsView {
        title: naming.name.clone(),
        lede: match naming.review {
            Some(_) => say::LEDE,
            None => say::LEDE_UNKNOWN,
        },
        filled,
        blank,
        choices,
        people: naming.people.iter().map(person).collect(),
        nobody: if naming.tells_people() {
            say::NOBODY_IN_THESE_ROWS
        } else {
            say::NO_NAME_YET
        },
        can_read: naming.tells_people(),
        note: if table.header.iter().all(|it| it.trim().is_empty()) {
            ""
        } else {
            say::REMEMBERED
        },
        leave: match naming.review {
            Some(_) => say::BACK,
            None => say_import::CANCEL,
        },
    }
}

/// Which columns of a table are left out that hold something; blank where none is.
pub fn left_out(reading: &Reading) -> String {
    let Some(table) = reading.table() else {
        return String::new();
    };
    let names: Vec<String> = table.left_out().map(|it| header(&table, it)).collect();
    say::left_out(&names)
}

fn choices() -> Vec<(&'static str, Option<Column>)> {
    let columns = say::CHOICES.iter().map(|it| (say::column(*it), Some(*it)));
    [(say::LEAVE_OUT, None)]
        .into_iter()
        .chain(columns)
        .collect()
}

fn header(table: &Table, place: usize) -> String {
    let named = table.header.get(place).map(|it| it.trim());
    match named.filter(|it| !it.is_empty()) {
        Some(name) => name.to_owned(),
        None => say::nameless(place + 1),
    }
}

fn values(table: &Table, place: usize) -> String {
    let cells = table.rows.iter().filter_map(|row| row.get(place));
    let filled = cells.map(|it| it.trim()).filter(|it| !it.is_empty());
    filled.take(VALUES).collect::<Vec<&str>>().join(" · ")
}

fn person(incoming: &Incoming) -> PreviewView {
    let name = super::name(incoming);
    PreviewView {
        face: FaceView::unknown(&name, u64::from(incoming.record)),
        facts: say::facts(incoming),
        name,
    }
}
