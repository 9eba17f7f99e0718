//! Days as people say them.

use crate::domain::{Birthday, Cadence, Day};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `today`, `yesterday`, `12 May`, or `12 May 2024` where it was not this year.
pub fn day(day: Day, today: Day) -> String {
    match today.days_since(day) {
        0 => return "today".to_owned(),
        1 => return "yesterday".to_owned(),
        -1 => return "tomorrow".to_owned(),
        _ => {}
    }
    let (year, month, number) = day.civil();
    if year == today.civil().0 {
        format!("{number} {}", month_name(month))
    } else {
        day_and_year(day)
    }
}

/// `today`, `on 12 May`.
pub fn on_day(on: Day, today: Day) -> String {
    let day = day(on, today);
    match today.days_since(on) {
        -1..=1 => day,
        _ => format!("on {day}"),
    }
}

/// `in May`, or `in May 2024` where it was not within the last year.
pub fn in_month(day: Day, today: Day) -> String {
    let (year, month, _) = day.civil();
    if today.days_since(day) < 330 {
        format!("in {}", month_name(month))
    } else {
        format!("in {} {year}", month_name(month))
    }
}

/// `12 May 2024`.
pub fn day_and_year(day: Day) -> String {
    let (year, month, number) = day.civil();
    format!("{number} {} {year}", month_name(month))
}

/// `12 May`, or `12 May 1980` where the year is known.
pub fn birthday(birthday: Birthday) -> String {
    let (month, number) = birthday.month_and_day();
    match birthday.year() {
        Some(year) => format!("{number} {} {year}", month_name(month)),
        None => format!("{number} {}", month_name(month)),
    }
}

/// `noted today`, `noted 12 May`.
pub fn noted(noted: Day, today: Day) -> String {
    format!("noted {}", day(noted, today))
}

/// `Monday, 23 November`.
pub fn weekday_and_day(day: Day) -> String {
    const WEEKDAYS: [&str; 7] = [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    let (_, month, number) = day.civil();
    let weekday = WEEKDAYS
        .get(day.weekday() as usize)
        .copied()
        .unwrap_or_default();
    format!("{weekday}, {number} {}", month_name(month))
}

/// How long ago, in the largest unit that says enough: `3 days ago`, `14 months ago`.
pub fn since(earlier: Day, today: Day) -> String {
    let days = today.days_since(earlier);
    match days {
        ..=0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        2..=13 => format!("{days} days ago"),
        14..=59 => format!("{} weeks ago", days / 7),
        60..=729 => format!("{} months ago", days / 30),
        _ => format!("{} years ago", days / 365),
    }
}

fn month_name(month: u32) -> &'static str {
    MONTHS.get(month as usize - 1).copied().unwrap_or_default()
}

/// How often one is in touch: `every month`.
pub fn cadence(cadence: Cadence) -> String {
    match cadence.0 {
        7 => "every week".to_owned(),
        14 => "every other week".to_owned(),
        30 => "every month".to_owned(),
        91 => "every three months".to_owned(),
        182 => "twice a year".to_owned(),
        365 => "once a year".to_owned(),
        1 => "every day".to_owned(),
        days => format!("every {days} days"),
    }
}
