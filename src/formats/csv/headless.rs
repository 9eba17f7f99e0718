//! CSV without a header: which columns hold what, by what stands in them.
//!
//! Reads a file only where a column of e-mail addresses shows that it is about people.

use super::columns::Column;
use super::rows::{line_at, line_cells};
use super::{DELIMITERS, NotRead};
use crate::formats::record::start;

/// Lines that are looked at.
const SAMPLE: usize = 50;

/// Bytes that are looked at.
const WITHIN: usize = 64 * 1024;

pub struct Guess {
    pub delimiter: u8,
    pub columns: Vec<Option<Column>>,
}

pub fn guess(text: &str) -> Result<Guess, NotRead> {
    let (delimiter, rows) = sample(text).ok_or(NotRead::NotCsv)?;
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mostly = |number: usize, is: fn(&str) -> bool| {
        let filled = rows.iter().filter_map(|row| {
            let cell = row.get(number)?.trim();
            (!cell.is_empty()).then_some(cell)
        });
        let (hits, all) = filled.fold((0, 0), |(hits, all), cell| {
            (hits + usize::from(is(cell)), all + 1)
        });
        all > 0 && hits * 2 > all
    };
    let mut columns = vec![None; width];
    for (number, column) in columns.iter_mut().enumerate() {
        if mostly(number, is_email) {
            *column = Some(Column::Email);
        } else if mostly(number, is_link) {
            *column = Some(Column::Link);
        } else if mostly(number, is_phone) {
            *column = Some(Column::Phone);
        }
    }
    if !columns.contains(&Some(Column::Email)) {
        return Err(NotRead::NoKnownColumns);
    }
    let mut words = (0..width).filter(|it| columns[*it].is_none() && mostly(*it, is_words));
    let (first, second) = (words.next(), words.next());
    match (first, second) {
        // "Ana", "Souza": two single words are the two halves of a name.
        (Some(first), Some(second))
            if second == first + 1 && mostly(first, is_word) && mostly(second, is_word) =>
        {
            columns[first] = Some(Column::Given);
            columns[second] = Some(Column::Family);
        }
        (Some(first), _) => columns[first] = Some(Column::Name),
        _ => {}
    }
    Ok(Guess { delimiter, columns })
}

/// The delimiter that makes most lines rows of several cells, and those rows.
fn sample(text: &str) -> Option<(u8, Vec<Vec<String>>)> {
    let head = start(text, WITHIN);
    DELIMITERS
        .into_iter()
        .filter_map(|delimiter| {
            let (mut at, mut lines, mut rows) = (0, 0, Vec::new());
            while at < head.len() && lines < SAMPLE {
                let (end, next) = line_at(head, at);
                if !head[at..end].trim().is_empty() {
                    lines += 1;
                    let cells = line_cells(head, at, delimiter);
                    if cells.len() > 1 {
                        rows.push(cells.iter().map(|it| it.to_string()).collect::<Vec<_>>());
                    }
                }
                at = next;
            }
            let is_table = rows.len() * 4 >= lines * 3 && (rows.len() > 1 || has_email(&rows));
            (is_table && !rows.is_empty()).then_some((delimiter, rows))
        })
        .max_by_key(|(_, rows)| rows.len())
}

fn has_email(rows: &[Vec<String>]) -> bool {
    rows.iter().flatten().any(|it| is_email(it.trim()))
}

fn is_email(cell: &str) -> bool {
    cell.split_once('@').is_some_and(|(local, host)| {
        !local.is_empty() && host.contains('.') && !cell.contains(char::is_whitespace)
    })
}

fn is_link(cell: &str) -> bool {
    cell.starts_with("http://") || cell.starts_with("https://") || cell.starts_with("www.")
}

fn is_phone(cell: &str) -> bool {
    cell.chars().filter(char::is_ascii_digit).count() >= 6
        && cell
            .chars()
            .all(|it| it.is_ascii_digit() || matches!(it, '+' | '-' | '(' | ')' | ' ' | '.' | '/'))
}

fn is_words(cell: &str) -> bool {
    cell.chars().any(char::is_alphabetic) && !cell.contains(|it: char| it.is_ascii_digit())
}

fn is_word(cell: &str) -> bool {
    is_words(cell) && !cell.contains(' ')
}
