//! What the page of a year says.

use super::day_and_year;
use crate::domain::{Benefit, Day, Side, Stage, Way};

pub const LINK: &str = "A year in giving";
pub const INTRODUCTIONS: &str = "People you brought together";
pub const GIVEN: &str = "What else you gave";
pub const RECEIVED: &str = "What was given to you";
pub const MET_THROUGH: &str = "Who brought you together with somebody";
pub const PRINT: &str = "Print";
pub const KEEP: &str = "Keep as a text";
pub const YEARS: &str = "Years";
pub const EMPTY_TITLE: &str = "Nothing is noted of this year yet.";
pub const EMPTY_TEXT: &str = "Introductions you make, what comes of them, and what you give and are given are kept here, in your own words.";

/// `Giving in 2026`.
pub fn title(year: i32) -> String {
    format!("Giving in {year}")
}

/// Why, in the words it was noted in.
pub fn why(benefit: &Benefit, names: &[String; 2]) -> String {
    let [who, other] = match benefit.who {
        Side::A => [&names[0], &names[1]],
        Side::B => [&names[1], &names[0]],
    };
    match (benefit.need.as_str(), benefit.offer.as_str()) {
        ("", "") => String::new(),
        (need, "") => format!("{who}: “{need}”"),
        ("", offer) => format!("{other}: “{offer}”"),
        (need, offer) => format!("{who}: “{need}”. {other}: “{offer}”"),
    }
}

/// How it went on after they were introduced; blank where that is not known.
pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Talked => "They talked",
        Stage::Outcome { good: true } => "Something came of it",
        Stage::Outcome { good: false } => "Nothing came of it",
        Stage::Idea
        | Stage::Asking { .. }
        | Stage::BothSaidYes
        | Stage::Introduced
        | Stage::Declined(_)
        | Stage::Dropped => "",
    }
}

/// Who thanked whom, and when.
pub fn thanked(way: Way, on: Day) -> String {
    match way {
        Way::Given => format!("They thanked you on {}.", day_and_year(on)),
        Way::Received => format!("You thanked them on {}.", day_and_year(on)),
    }
}

/// `Ana: “…”`, or the words alone where they are the user's own.
pub fn quoted_as(who: &str, text: &str) -> String {
    if who.is_empty() {
        text.to_owned()
    } else {
        format!("{who}: “{text}”")
    }
}

/// `Ben Adeyemi, through Ana Souza`.
pub fn met(name: &str, by: &str) -> String {
    format!("{name}, through {by}")
}
