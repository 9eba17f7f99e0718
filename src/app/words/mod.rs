//! Every sentence the user reads, one file per subject, so that it can be translated.
//!
//! Warm, short, exact. Kinds are matched exhaustively: a new kind without words does not compile.

pub mod agenda;
pub mod calendar;
pub mod cards;
pub mod circles;
pub mod columns;
mod dates;
pub mod duplicates;
pub mod fill_in;
pub mod find;
pub mod frame;
pub mod gatherings;
pub mod gifts;
pub mod import;
pub mod introductions;
pub mod learned;
pub mod map;
pub mod new_person;
pub mod notices;
pub mod people;
pub mod person;
mod problems;
pub mod rounds;
pub mod selection;
pub mod session;
pub mod suggestions;
mod toasts;
pub mod welcome;
pub mod year;
pub mod your_data;

pub use dates::{
    birthday, cadence, day, day_and_year, in_month, noted, on_day, since, weekday_and_day,
};

pub use problems::{knowledge_error, problem, restore_problem, save_error};
pub use toasts::toast;

/// `1 person`, `12 people`.
pub fn people(count: usize) -> String {
    match count {
        1 => "1 person".to_owned(),
        _ => format!("{} people", number(count)),
    }
}

/// A count with its noun, which takes an `s` for all but one.
pub fn counted(count: usize, noun: &str) -> String {
    match count {
        1 => format!("1 {noun}"),
        _ => format!("{} {noun}s", number(count)),
    }
}

/// Thousands set apart: `5,000`.
pub fn number(count: usize) -> String {
    let digits = count.to_string();
    let mut spaced = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            spaced.push(',');
        }
        spaced.push(digit);
    }
    spaced
}

/// `Show more (40 of 312)`
pub fn show_more(shown: usize, count: usize) -> String {
    format!("Show more ({} of {})", number(shown), number(count))
}

/// `“AGM” and “annual meeting”`.
pub fn quoted(phrases: &[String]) -> String {
    let quoted: Vec<String> = phrases.iter().map(|it| format!("“{it}”")).collect();
    listed(&quoted)
}

/// `Ana, Ben and Cleo`.
pub fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [firsts @ .., last] => format!("{} and {last}", firsts.join(", ")),
    }
}

/// `Ana and Ben`, or the one name where the other is blank.
pub fn both(names: &[String; 2]) -> String {
    format!("{} and {}", names[0], names[1])
}
