//! Whole days as an iCalendar file (RFC 5545). Knows days and texts, no people.

use crate::domain::{Birthday, Day, Moment};

use super::content_lines::{compact, escaped, push_line, timestamp};

/// Something of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Always the same for the same thing, so that a calendar that has it already replaces it.
    pub uid: String,
    pub when: When,
    pub summary: String,
    /// May be blank.
    pub description: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    Once(Day),
    /// Every year; from that of the birth, where it is known.
    Yearly(Birthday),
}

impl Entry {
    pub fn is_yearly(&self) -> bool {
        matches!(self.when, When::Yearly(_))
    }
}

/// A leap year: every birthday has a day in it, though the year is not known.
const SOME_YEAR: i32 = 2000;

/// `now` is when the file is made.
pub fn write(entries: &[Entry], now: Moment) -> String {
    let mut text = String::new();
    let mut push = |line: &str| push_line(&mut text, line);
    push("BEGIN:VCALENDAR");
    push("VERSION:2.0");
    push("PRODID:-//Goodword//Goodword//EN");
    for entry in entries {
        push("BEGIN:VEVENT");
        push(&format!("UID:{}", escaped(&entry.uid)));
        push(&format!("DTSTAMP:{}", timestamp(now, false)));
        match entry.when {
            When::Once(day) => push(&format!("DTSTART;VALUE=DATE:{}", compact(day))),
            When::Yearly(birthday) => {
                let (month, day) = birthday.month_and_day();
                let year = birthday.year().unwrap_or(SOME_YEAR);
                push(&format!("DTSTART;VALUE=DATE:{year:04}{month:02}{day:02}"));
                push(match (month, day) {
                    // The last of February, which a calendar would skip in most years.
                    (2, 29) => "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
                    _ => "RRULE:FREQ=YEARLY",
                });
            }
        }
        push(&format!("SUMMARY:{}", escaped(&entry.summary)));
        if !entry.description.is_empty() {
            push(&format!("DESCRIPTION:{}", escaped(&entry.description)));
        }
        // It takes up no time of the day.
        push("TRANSP:TRANSPARENT");
        push("END:VEVENT");
    }
    push("END:VCALENDAR");
    text
}
