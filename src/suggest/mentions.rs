//! Whom notes say somebody knows: "knows Tom", "Priya Shah's sister". Knows words, no people.
//!
//! English so far. A name is what begins with capitals; whose it is, others find out.

use super::wordlist::beginning_with;
use crate::domain::Contact;
use crate::domain::fold::fold;

/// Words that a name follows whom they know. In order, like the list below.
const KNOWS: &[&str] = &[
    "brother of",
    "colleague of",
    "cousin of",
    "daughter of",
    "engaged to",
    "friend of",
    "friends with",
    "husband of",
    "introduced by",
    "knows",
    "married to",
    "met through",
    "neighbor of",
    "neighbour of",
    "partner of",
    "related to",
    "sister of",
    "son of",
    "wife of",
    "worked for",
    "worked with",
    "works for",
    "works with",
];

/// Words for somebody close that follow upon whose they are.
const CLOSE: &[&str] = &[
    "boss",
    "brother",
    "colleague",
    "cousin",
    "dad",
    "daughter",
    "father",
    "flatmate",
    "friend",
    "husband",
    "landlord",
    "mom",
    "mother",
    "mum",
    "neighbor",
    "neighbour",
    "partner",
    "sister",
    "son",
    "wife",
];

/// The longest name has so many words.
const MOST_WORDS: usize = 3;

/// The names, folded, of whom notes say that they know them: whole names or first names.
pub(super) fn acquaintances(contact: &Contact) -> impl Iterator<Item = String> {
    contact.notes.iter().flat_map(|it| mentioned(&it.text))
}

/// A word of a note, and whether a name may go on after it.
struct Word<'a> {
    text: &'a str,
    goes_on: bool,
}

fn mentioned(note: &str) -> Vec<String> {
    let words: Vec<Word> = note
        .split_whitespace()
        .map(|it| Word {
            text: it.trim_matches(|it: char| !it.is_alphanumeric()),
            goes_on: it.ends_with(char::is_alphanumeric),
        })
        .collect();
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let Some(letter) = word.text.bytes().next() else {
            continue;
        };
        let mut cues = beginning_with(KNOWS, letter).iter();
        if let Some(after) = cues.find_map(|cue| after_cue(&words[at..], cue)) {
            names(after, &mut found);
        }
        let mut close = beginning_with(CLOSE, letter).iter();
        if close.any(|it| word.text.eq_ignore_ascii_case(it)) {
            found.extend(owner(&words[..at]));
        }
    }
    found
}

/// What follows the cue with which a note goes on.
fn after_cue<'a, 'b>(words: &'a [Word<'b>], cue: &str) -> Option<&'a [Word<'b>]> {
    let mut rest = words;
    for it in cue.split(' ') {
        let (word, after) = rest.split_first()?;
        if !word.text.eq_ignore_ascii_case(it) {
            return None;
        }
        rest = after;
    }
    Some(rest)
}

/// Names one after another: "Tom Hill and Ana".
fn names(words: &[Word], found: &mut Vec<String>) {
    let mut rest = words;
    loop {
        let mut count = 0;
        while count < MOST_WORDS && rest.get(count).is_some_and(|it| is_name(it.text)) {
            count += 1;
            if !rest[count - 1].goes_on {
                break;
            }
        }
        if count == 0 {
            return;
        }
        found.push(joined(&rest[..count]));
        rest = &rest[count..];
        match rest.first() {
            Some(it) if matches!(it.text, "and" | "&" | "") => rest = &rest[1..],
            _ => return,
        }
    }
}

/// Whose somebody is who stands right after: "Tom Hill's".
fn owner(words: &[Word]) -> Option<String> {
    let last = words.last()?.text;
    let last = last
        .strip_suffix("'s")
        .or_else(|| last.strip_suffix("’s"))?;
    let before = words.iter().rev().skip(1).take(MOST_WORDS - 1);
    let before = before
        .take_while(|it| it.goes_on && is_name(it.text))
        .count();
    let first = words.len() - 1 - before;
    let mut name = joined(&words[first..words.len() - 1]);
    name.push(' ');
    name += &fold(last);
    is_name(last).then(|| name.trim().to_owned())
}

fn is_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

fn joined(words: &[Word]) -> String {
    let words: Vec<&str> = words.iter().map(|it| it.text).collect();
    fold(&words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::{CLOSE, KNOWS, mentioned};

    #[test]
    fn cues_are_in_order() {
        assert!(KNOWS.is_sorted() && CLOSE.is_sorted());
    }

    #[test]
    fn whom_a_note_says_they_know_is_told_by_name() {
        for (note, names) in [
            ("Knows Tom from the choir.", &["tom"][..]),
            (
                "She knows Tom Hill and Ana, likes tea",
                &["tom hill", "ana"],
            ),
            ("Came with friends. Priya Shah's sister!", &["priya shah"]),
            (
                "Used to be married to Łukasz Nowak. Good.",
                &["lukasz nowak"],
            ),
            ("Worked for Jo. Ann came later", &["jo"]),
            ("knows every buyer by name", &[]),
            ("Her sister knows", &[]),
            ("", &[]),
        ] {
            assert_eq!(mentioned(note), names, "{note}");
        }
    }
}
