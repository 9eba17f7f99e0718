//! Dates as contact files write them. Reads only what can be meant in one way.

use crate::domain::fold::fold;
use crate::domain::{Birthday, Day};

/// Why a text is not read as a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoDate {
    /// Nothing is written: also `0.0.00`, Outlook's way of saying so.
    Blank,
    /// No calendar has it, or it is no date at all.
    Bad,
    /// The 3rd of April or the 4th of March; or only a year.
    Unclear,
}

/// Apple's stand-in for the year of a birthday whose year is not known.
const APPLE_NO_YEAR: i32 = 1604;

/// A day: `12 Mar 2024`, `3 Sept 2025`, `Mar 12, 2024`, `2024-03-12`, `12.03.2024`,
/// and `3/28/2024` where only one reading is possible.
pub fn day(text: &str) -> Result<Day, NoDate> {
    match parts(text)? {
        (Some(year), month, day) => Day::from_civil(year, month, day).ok_or(NoDate::Bad),
        (None, ..) => Err(NoDate::Unclear),
    }
}

/// A birthday: everything [`day`] reads, and without a year `--0122`, `--01-22`,
/// and years that stand for "unknown" (0, Apple's 1604).
pub fn birthday(text: &str) -> Result<Birthday, NoDate> {
    let (year, month, day) = parts(text)?;
    let year = year.filter(|it| !matches!(*it, 0 | APPLE_NO_YEAR));
    Birthday::new(year, month, day).ok_or(NoDate::Bad)
}

type Parts = (Option<i32>, u32, u32);

fn parts(text: &str) -> Result<Parts, NoDate> {
    let text = text.trim().trim_end_matches(';').trim();
    if text
        .chars()
        .all(|it| matches!(it, '0' | '.' | '-' | '/' | ' '))
    {
        return Err(NoDate::Blank);
    }
    if text.len() > 64 || !text.bytes().any(|it| it.is_ascii_digit()) {
        return Err(NoDate::Bad);
    }
    if let Some(rest) = text.strip_prefix("--") {
        return without_year(rest);
    }
    if text.chars().any(char::is_alphabetic) && !is_timestamp(text) {
        return with_month_name(text);
    }
    // A time of day may follow: `1980-03-22T00:00:00Z`, `1980-03-22 00:00`.
    let date = text.split(['T', 't', ' ']).next().unwrap_or_default();
    numeric(date)
}

fn is_timestamp(text: &str) -> bool {
    text.split(['T', 't'])
        .next()
        .is_some_and(|it| it.len() >= 8 && it.bytes().all(|it| it.is_ascii_digit() || it == b'-'))
}

/// `0122`, `01-22`, and the day alone (`-22`), of RFC 6350, section 4.3.1.
fn without_year(rest: &str) -> Result<Parts, NoDate> {
    let rest = rest.split(['T', 't']).next().unwrap_or_default();
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        4 => Ok((None, number(&digits[..2])?, number(&digits[2..])?)),
        2 => Err(NoDate::Unclear),
        _ => match rest.split_once('-') {
            Some((month, day)) => Ok((None, number(month)?, number(day)?)),
            None => Err(NoDate::Bad),
        },
    }
}

fn numeric(date: &str) -> Result<Parts, NoDate> {
    if date.bytes().all(|it| it.is_ascii_digit()) {
        return match date.len() {
            8 => Ok((
                Some(year(&date[..4])?),
                number(&date[4..6])?,
                number(&date[6..])?,
            )),
            4 => Err(NoDate::Unclear),
            _ => Err(NoDate::Bad),
        };
    }
    let dotted = date.contains('.');
    let pieces: Vec<&str> = date
        .split(['-', '/', '.'])
        .filter(|it| !it.is_empty())
        .collect();
    match pieces[..] {
        [first, month, day] if first.len() == 4 => {
            Ok((Some(year(first)?), number(month)?, number(day)?))
        }
        [first, second, last] if last.len() == 4 => {
            let (first, second, year) = (number(first)?, number(second)?, year(last)?);
            // Dots are written where the day comes first; slashes are written everywhere.
            if dotted || first > 12 || first == second {
                Ok((Some(year), second, first))
            } else if second > 12 {
                Ok((Some(year), first, second))
            } else {
                Err(NoDate::Unclear)
            }
        }
        [first, second] if first.len() == 4 || second.len() == 4 => Err(NoDate::Unclear),
        _ => Err(NoDate::Bad),
    }
}

fn with_month_name(text: &str) -> Result<Parts, NoDate> {
    let folded = fold(text);
    let words: Vec<&str> = folded
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty() && !matches!(*it, "de" | "del"))
        .collect();
    let (day, name, last) = match words[..] {
        [day, name, last] if is_number(day) && !is_number(name) => (day, name, Some(last)),
        [name, day, last] if is_number(day) => (day, name, Some(last)),
        [day, name] if is_number(day) => (day, name, None),
        [name, day] if is_number(day) && day.len() <= 2 => (day, name, None),
        [_, last] if last.len() == 4 => return Err(NoDate::Unclear),
        _ => return Err(NoDate::Bad),
    };
    let month = month(name).ok_or(NoDate::Bad)?;
    let year = last.map(year).transpose()?;
    Ok((year, month, number(day)?))
}

/// By the letters that tell it from other months, in English, German, French, Spanish,
/// Portuguese, Italian and Dutch.
#[rustfmt::skip]
fn month(folded: &str) -> Option<u32> {
    const STARTS: [(&str, u32); 34] = [
        ("jan", 1), ("ene", 1), ("gen", 1), ("feb", 2), ("fev", 2), ("mar", 3), ("mrz", 3),
        ("maa", 3), ("mrt", 3), ("apr", 4), ("avr", 4), ("abr", 4), ("may", 5), ("mai", 5),
        ("mag", 5), ("mei", 5), ("jun", 6), ("juin", 6), ("giu", 6), ("jul", 7), ("juil", 7),
        ("lug", 7), ("aug", 8), ("aou", 8), ("ago", 8), ("sep", 9), ("set", 9), ("oct", 10),
        ("okt", 10), ("ott", 10), ("out", 10), ("nov", 11), ("de", 12), ("dic", 12),
    ];
    STARTS
        .iter()
        .find(|(start, _)| folded.starts_with(start))
        .map(|(_, month)| *month)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit())
}

fn number(text: &str) -> Result<u32, NoDate> {
    if text.len() > 2 || !is_number(text) {
        return Err(NoDate::Bad);
    }
    text.parse().map_err(|_| NoDate::Bad)
}

fn year(text: &str) -> Result<i32, NoDate> {
    if text.len() != 4 || !is_number(text) {
        return Err(NoDate::Bad);
    }
    text.parse().map_err(|_| NoDate::Bad)
}
