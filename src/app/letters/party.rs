//! One of the two people as a letter speaks of them, and facts cut to a letter's size.

use super::calling;
use super::wording::{self, Other};
use crate::domain::Contact;

/// One of the two, as a letter speaks of them.
pub struct Party<'a> {
    pub contact: &'a Contact,
    /// The name they bore when the introduction began.
    pub once: &'a str,
    pub full: String,
    /// Blank where no name is known.
    pub called: String,
}

impl<'a> Party<'a> {
    /// `once` is the name they bore when the introduction began.
    pub fn new(contact: &'a Contact, once: &'a str) -> Party<'a> {
        let names = [&contact.name, once, &contact.company].map(one_line);
        let name = names[..2].iter().find(|it| !it.is_empty());
        let called = name
            .map(|it| calling::called(it).to_owned())
            .unwrap_or_default();
        let full = names.into_iter().find(|it| !it.is_empty());
        Party {
            contact,
            once,
            full: full.unwrap_or_else(|| wording::SOMEONE.to_owned()),
            called,
        }
    }

    pub fn named(&self) -> Other<'_> {
        let called = if self.called.is_empty() {
            &self.full
        } else {
            &self.called
        };
        Other::Named {
            full: &self.full,
            called,
        }
    }

    /// Role and company, as far as they are noted and do not repeat the name.
    pub fn position(&self) -> String {
        let parts = [&self.contact.role, &self.contact.company].map(|it| excerpt(it));
        let noted: Vec<&str> = parts
            .iter()
            .map(String::as_str)
            .filter(|it| !it.is_empty() && *it != self.full)
            .collect();
        noted.join(", ")
    }

    pub fn addresses(&self) -> Vec<String> {
        let noted = self.contact.emails.iter().map(|it| it.trim());
        noted
            .filter(|it| it.contains('@'))
            .take(1)
            .map(str::to_owned)
            .collect()
    }
}

pub fn sentences(parts: impl IntoIterator<Item = String>) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    parts.join(" ")
}

pub fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// The longest piece of a fact that a letter quotes, in characters: some fifteen words.
const LONGEST_FACT: usize = 110;

/// The beginning of a fact, cut between two words where it is too long for a letter.
pub fn excerpt(text: &str) -> String {
    let line = one_line(text);
    let Some((end, _)) = line.char_indices().nth(LONGEST_FACT) else {
        return line;
    };
    let head = &line[..end];
    let head = head
        .rsplit_once(' ')
        .map_or(head, |(whole_words, _)| whole_words);
    format!("{head}…")
}
