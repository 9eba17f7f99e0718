//! Days that the user types into a field: read by the readers of contact files.
//!
//! What cannot be read is an error, never a blank, so that a slip of the hand
//! does not erase what was noted.

use crate::domain::{Birthday, Day};
use crate::formats::date::{self, NoDate};

/// Why a text is not taken as a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotADay;

/// `12 May`, `12 May 1980`, `1980-05-12`, `--05-12`; `None` for a blank.
pub fn birthday(text: &str) -> Result<Option<Birthday>, NotADay> {
    optional(date::birthday, text)
}

/// `12 May 2024`, `2024-05-12`; `None` for a blank.
pub fn day(text: &str) -> Result<Option<Day>, NotADay> {
    optional(date::day, text)
}

fn optional<T>(read: fn(&str) -> Result<T, NoDate>, text: &str) -> Result<Option<T>, NotADay> {
    match read(text) {
        Ok(read) => Ok(Some(read)),
        Err(NoDate::Blank) if text.trim().is_empty() => Ok(None),
        Err(NoDate::Blank | NoDate::Bad | NoDate::Unclear) => Err(NotADay),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::words;

    #[test]
    fn a_birthday_is_read_as_people_write_it() {
        let with_year = Birthday::new(Some(1980), 5, 12);
        let without = Birthday::new(None, 5, 12);
        for (text, expected) in [
            ("12 May", without),
            ("12. May", without),
            ("May 12", without),
            ("--05-12", without),
            (" 12 may 1980 ", with_year),
            ("May 12, 1980", with_year),
            ("1980-05-12", with_year),
            ("", None),
            ("  ", None),
        ] {
            assert_eq!(birthday(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_refused_and_not_taken_for_a_blank() {
        for text in [
            "12",
            "12 M",
            "31 June",
            "29 Feb 1981",
            "soon",
            "0.0.00",
            "3/4/1980",
        ] {
            assert_eq!(birthday(text), Err(NotADay), "{text}");
        }
        assert_eq!(day("12 May"), Err(NotADay));
        assert_eq!(day("12 May 2024"), Ok(Day::from_civil(2024, 5, 12)));
    }

    #[test]
    fn every_birthday_is_read_as_it_is_shown() {
        let leap_year = Day::from_civil(2000, 1, 1).unwrap();
        for offset in 0..366 {
            let (year, month, number) = leap_year.plus(offset).civil();
            for year in [None, Some(year)] {
                let expected = Birthday::new(year, month, number).unwrap();
                let shown = words::birthday(expected);
                assert_eq!(birthday(&shown), Ok(Some(expected)), "{shown}");
            }
        }
    }
}
