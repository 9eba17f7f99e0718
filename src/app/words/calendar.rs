//! What stands in a calendar.

use super::both;

pub const FROM_GOODWORD: &str = "From Goodword.";

pub fn birthday(name: &str) -> String {
    format!("{name}’s birthday")
}

/// The next step of an introduction.
pub fn next(step: &str, names: &[String; 2]) -> String {
    format!("{step} ({})", both(names))
}

/// Two who were put off until this day.
pub fn again(names: &[String; 2]) -> String {
    format!("Another look at introducing {}", both(names))
}

pub fn promise(name: &str, text: &str) -> String {
    format!("Promised to {name}: {text}")
}

pub fn word_due(name: &str) -> String {
    format!("A word with {name}")
}
