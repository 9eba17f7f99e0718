//! The lines that vCard and iCalendar are made of: escaped (RFC 6350, section 3.4; RFC 5545,
//! section 3.3.11), folded and ended. Knows no property.

use crate::domain::{Day, Moment};

/// Bytes of a line before it is folded (RFC 6350, section 3.2; RFC 5545, section 3.1).
const WIDTH: usize = 75;

const MS_PER_DAY: u64 = 24 * 60 * 60 * 1000;

/// Adds the line, folded where it is too long, but never within a letter.
pub fn push_line(text: &mut String, line: &str) {
    let mut rest = line;
    let mut room = WIDTH;
    while rest.len() > room {
        let end = (1..=room)
            .rev()
            .find(|it| rest.is_char_boundary(*it))
            .unwrap_or(rest.len());
        text.push_str(&rest[..end]);
        text.push_str("\r\n ");
        rest = &rest[end..];
        // The space that marks the fold counts.
        room = WIDTH - 1;
    }
    text.push_str(rest);
    text.push_str("\r\n");
}

/// The text as a value: without control characters, which no line may have.
pub fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' | ',' | ';' => value.extend(['\\', letter]),
            // `\r\n` is one line break.
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' => value.push_str("\\n"),
            '\t' => value.push(letter),
            _ if letter.is_control() => {}
            _ => value.push(letter),
        }
    }
    value
}

/// The moment in UTC to the second: `20261123T151614Z`, or `2026-11-23T15:16:14Z` with `marks`.
pub fn timestamp(moment: Moment, marks: bool) -> String {
    let Moment(ms) = moment;
    let day = Day(i32::try_from(ms / MS_PER_DAY).unwrap_or(i32::MAX / 2));
    let seconds = ms % MS_PER_DAY / 1000;
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if marks {
        format!("{day}T{hour:02}:{minute:02}:{second:02}Z")
    } else {
        format!("{}T{hour:02}{minute:02}{second:02}Z", compact(day))
    }
}

/// `20261123`.
pub fn compact(day: Day) -> String {
    let (year, month, day) = day.civil();
    format!("{year:04}{month:02}{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_folded_between_letters() {
        let line = "NOTE:".to_owned() + &"字é😀".repeat(40);
        let mut text = String::new();
        push_line(&mut text, &line);
        assert!(text.split("\r\n").all(|it| it.len() <= WIDTH), "{text}");
        assert!(text.split("\r\n").filter(|it| it.len() > WIDTH - 4).count() >= 4);
        assert_eq!(text.trim_end().replace("\r\n ", ""), line);
        let mut text = String::new();
        push_line(&mut text, &"x".repeat(WIDTH));
        assert_eq!(text.lines().count(), 1);
    }

    #[test]
    fn marks_that_mean_something_are_escaped() {
        assert_eq!(
            escaped("a;b,c\\n\r\nd\re\u{0}\tf"),
            "a\\;b\\,c\\\\n\\nd\\ne\tf"
        );
    }

    #[test]
    fn a_moment_is_told_in_utc() {
        let moment = Moment(1_795_447_574_999);
        assert_eq!(timestamp(moment, true), "2026-11-23T15:26:14Z");
        assert_eq!(timestamp(moment, false), "20261123T152614Z");
    }
}
