//! How a letter calls a person: by the first name where it is plainly one, else by the full name.
//!
//! A wrong guess offends, a full name never does; so whatever is not plainly
//! "First Last" in Latin letters stays whole. Knows names only.

use crate::domain::fold::fold;

/// Words before a name that are not the name, folded and without their full stop.
const TITLES: [&str; 36] = [
    "dr",
    "prof",
    "professor",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "sir",
    "dame",
    "lord",
    "lady",
    "rev",
    "reverend",
    "father",
    "sister",
    "brother",
    "rabbi",
    "imam",
    "sheikh",
    "haji",
    "judge",
    "captain",
    "cpt",
    "ing",
    "dipl",
    "mag",
    "herr",
    "frau",
    "don",
    "dona",
    "senor",
    "senora",
    "monsieur",
    "madame",
    "pan",
];

/// The part of `name` to address its bearer by. `name` is on one line, words apart by one space.
pub fn called(name: &str) -> &str {
    let Some((first, _)) = name.split_once(' ') else {
        return name;
    };
    let plain = name
        .chars()
        .all(|it| is_latin(it) || matches!(it, ' ' | '-' | '\'' | '’'));
    let capital = first.chars().next().is_some_and(char::is_uppercase);
    // An initial is nothing to call a person by.
    let is_name = first.chars().count() > 1 && !TITLES.contains(&fold(first).as_str());
    if plain && capital && is_name {
        first
    } else {
        name
    }
}

fn is_latin(letter: char) -> bool {
    letter.is_alphabetic()
        && matches!(letter, 'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}
