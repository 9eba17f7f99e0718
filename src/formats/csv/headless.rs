//! CSV without a header: which columns hold what, by what stands in them.
//!
//! Reads a file only where a column of e-mail addresses, or of phone numbers beside names,
//! shows that it is about people.

use super::columns::Column;
use super::rows::{line_at, line_cells};
use super::table::Start;
use super::{DELIMITERS, NotRead, declared_delimiter};
use crate::domain::SourceKind;
use crate::formats::record::start;

/// Lines that are looked at.
const SAMPLE: usize = 50;

/// Bytes that are looked at.
const WITHIN: usize = 64 * 1024;

/// Thunderbird's columns, which it writes without names for old versions' sake: whether there
/// are 36 or 37 depends on the screen name behind the addresses.
#[rustfmt::skip]
const THUNDERBIRD: [Option<Column>; 36] = {
    use Column::{
        BirthDay, BirthMonth, BirthYear, City, Company, Country, Email, Family, Given, Link, Name,
        Nickname, Notes, Phone, Region, Role,
    };
    [
        Some(Given), Some(Family), Some(Name), Some(Nickname), Some(Email), Some(Email),
        Some(Phone), Some(Phone), Some(Phone), Some(Phone), Some(Phone),
        None, None, Some(City(1)), Some(Region(1)), None, Some(Country(1)),
        None, None, Some(City(0)), Some(Region(0)), None, Some(Country(0)),
        Some(Role), None, Some(Company), Some(Link), Some(Link),
        Some(BirthYear), Some(BirthMonth), Some(BirthDay), None, None, None, None, Some(Notes),
    ]
};

/// Where Thunderbird's addresses stand, and the screen name behind them.
const THUNDERBIRD_EMAIL: usize = 4;
const THUNDERBIRD_SCREEN_NAME: usize = 6;

/// # Errors
/// It is no table, or nothing in it says that it is about people.
pub fn guess(text: &str) -> Result<Start, NotRead> {
    let sample = Sample::of(text).ok_or(NotRead::NotCsv)?;
    let columns = sample.columns();
    let (at, line) = sample.filled;
    let mut start = Start {
        at,
        line,
        delimiter: sample.delimiter,
        header: Vec::new(),
        width: columns.len(),
        columns,
        source: SourceKind::OtherCsv,
    };
    let is_about_people = start.columns.contains(&Some(Column::Email))
        || (start.columns.contains(&Some(Column::Phone))
            && start.columns.iter().flatten().any(|it| it.identifies()));
    // A header whose names nobody knows.
    if sample.has_header(&start.columns) || !is_about_people {
        let (header, line) = sample.first;
        (start.at, start.line) = (line_at(text, header).1, line + 1);
        start.header.clone_from(&sample.rows[0]);
    }
    if is_about_people {
        Ok(start)
    } else {
        Err(NotRead::NoKnownColumns(start))
    }
}

/// The first lines of a table.
struct Sample {
    delimiter: u8,
    /// The first line that is not blank, and the first that is a row: byte and number.
    filled: (usize, u32),
    first: (usize, u32),
    /// At least one.
    rows: Vec<Vec<String>>,
}

impl Sample {
    /// By the delimiter that makes most lines rows of several cells.
    fn of(text: &str) -> Option<Sample> {
        let head = start(text, WITHIN);
        let (declared, from) = declared_delimiter(head);
        DELIMITERS
            .into_iter()
            .filter(|it| declared.is_none_or(|declared| declared == *it))
            .filter_map(|delimiter| Sample::split(head, from, delimiter))
            .max_by_key(|it| it.rows.len())
    }

    fn split(head: &str, from: usize, delimiter: u8) -> Option<Sample> {
        let mut rows: Vec<Vec<String>> = Vec::new();
        let (mut at, mut line, mut lines) = (from, 1 + u32::from(from > 0), 0);
        let (mut filled, mut first) = (None, None);
        while at < head.len() && lines < SAMPLE {
            let (end, next) = line_at(head, at);
            if !head[at..end].trim().is_empty() {
                lines += 1;
                filled.get_or_insert((at, line));
                let cells = line_cells(head, at, delimiter);
                if cells.len() > 1 {
                    first.get_or_insert((at, line));
                    rows.push(cells.iter().map(|it| it.to_string()).collect());
                }
            }
            (at, line) = (next, line + 1);
        }
        let has_email = rows.iter().flatten().any(|it| is_email(it.trim()));
        let is_table = rows.len() * 4 >= lines * 3 && (rows.len() > 1 || has_email);
        is_table.then_some(Sample {
            delimiter,
            filled: filled?,
            first: first?,
            rows,
        })
    }

    fn columns(&self) -> Vec<Option<Column>> {
        let width = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let wide = THUNDERBIRD.len();
        if (wide..=wide + 1).contains(&width) && self.mostly(THUNDERBIRD_EMAIL, is_email) {
            let mut columns = THUNDERBIRD.to_vec();
            if width > wide {
                columns.insert(THUNDERBIRD_SCREEN_NAME, None);
            }
            return columns;
        }
        let mut columns: Vec<Option<Column>> = (0..width)
            .map(|number| {
                if self.mostly(number, is_email) {
                    Some(Column::Email)
                } else if self.mostly(number, is_link) {
                    Some(Column::Link)
                } else if self.mostly(number, is_phone) {
                    Some(Column::Phone)
                } else {
                    None
                }
            })
            .collect();
        let is_free = |it: &usize| columns[*it].is_none() && self.mostly(*it, is_words);
        let mut words = (0..width).filter(is_free);
        let (first, second) = (words.next(), words.next());
        match (first, second) {
            // "Ana", "Souza": two single words are the two halves of a name.
            (Some(first), Some(second))
                if second == first + 1
                    && self.mostly(first, is_word)
                    && self.mostly(second, is_word) =>
            {
                columns[first] = Some(Column::Given);
                columns[second] = Some(Column::Family);
            }
            (Some(first), _) => columns[first] = Some(Column::Name),
            _ => {}
        }
        columns
    }

    /// Whether most cells of the column are so, of those that are not blank.
    fn mostly(&self, number: usize, is: fn(&str) -> bool) -> bool {
        let cells = self.rows.iter().filter_map(|row| row.get(number));
        let filled: Vec<&str> = cells
            .map(|it| it.trim())
            .filter(|it| !it.is_empty())
            .collect();
        let hits = filled.iter().filter(|it| is(it)).count();
        hits * 2 > filled.len()
    }

    /// Whether the first row says nothing of what the columns hold below it.
    fn has_header(&self, columns: &[Option<Column>]) -> bool {
        let Some((first, others)) = self.rows.split_first() else {
            return false;
        };
        let named = |(cell, column): (&String, &Option<Column>)| match column {
            Some(Column::Email) => !cell.contains('@') && is_words(cell),
            Some(Column::Phone | Column::Link) => is_words(cell),
            _ => true,
        };
        let is_told = columns
            .iter()
            .flatten()
            .any(|it| matches!(it, Column::Email | Column::Phone | Column::Link));
        is_told && !others.is_empty() && first.iter().zip(columns).all(named)
    }
}

pub fn is_email(cell: &str) -> bool {
    cell.split_once('@').is_some_and(|(local, host)| {
        !local.is_empty() && host.contains('.') && !cell.contains(char::is_whitespace)
    })
}

fn is_link(cell: &str) -> bool {
    cell.starts_with("http://") || cell.starts_with("https://") || cell.starts_with("www.")
}

/// Six digits or more as phones have them: a date or a plain number is none.
fn is_phone(cell: &str) -> bool {
    let is_mark = |it: char| matches!(it, '+' | '-' | '(' | ')' | ' ' | '.' | '/');
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    digits >= 6
        && cell.starts_with(['+', '(', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
        && cell.chars().all(|it| it.is_ascii_digit() || is_mark(it))
        && crate::formats::date::day(cell).is_err()
}

fn is_words(cell: &str) -> bool {
    cell.chars().any(char::is_alphabetic) && !cell.contains(|it: char| it.is_ascii_digit())
}

fn is_word(cell: &str) -> bool {
    is_words(cell) && !cell.contains(' ')
}
