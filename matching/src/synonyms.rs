//! Phrases of which the user said that they mean the same: each is read as the first of them.

use std::borrow::Cow;

use crate::words::words;

/// See the module.
#[derive(Debug, Default)]
pub(crate) struct Synonyms {
    /// The words of each phrase, folded; a group of at least two.
    groups: Vec<Vec<Vec<String>>>,
}

/// A phrase of a group found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found<'a> {
    pub group: usize,
    pub phrase: usize,
    /// As it is written there.
    pub written: &'a str,
}

impl Synonyms {
    pub fn new(groups: &[Vec<String>], fold: fn(&str) -> String) -> Synonyms {
        let phrase = |it: &String| words(it).into_iter().map(fold).collect::<Vec<String>>();
        let groups = groups.iter().map(|group| {
            let phrases = group.iter().map(phrase);
            phrases.filter(|it| !it.is_empty()).collect()
        });
        Synonyms {
            groups: groups.collect(),
        }
    }

    /// Every phrase in `text`, from left to right, none overlapping; the longest where
    /// several begin at one word.
    pub fn find<'a>(&self, text: &'a str, fold: fn(&str) -> String) -> Vec<Found<'a>> {
        let mut found = Vec::new();
        if self.groups.is_empty() {
            return found;
        }
        let said = words(text);
        let folded: Vec<String> = said.iter().map(|it| fold(it)).collect();
        let mut at = 0;
        while at < said.len() {
            let phrases = self.groups.iter().enumerate().flat_map(|(group, phrases)| {
                let phrases = phrases.iter().enumerate();
                phrases.map(move |(phrase, words)| (group, phrase, words))
            });
            let here = phrases.filter(|it| folded[at..].starts_with(it.2));
            let Some((group, phrase, words)) = here.max_by_key(|it| it.2.len()) else {
                at += 1;
                continue;
            };
            let last = said[at + words.len() - 1];
            let from = offset(text, said[at]);
            let to = offset(text, last) + last.len();
            found.push(Found {
                group,
                phrase,
                written: &text[from..to],
            });
            at += words.len();
        }
        found
    }

    /// The text with each phrase found in it replaced by the first of its group.
    pub fn read_as<'a>(&self, text: &'a str, fold: fn(&str) -> String) -> Cow<'a, str> {
        let found = self.find(text, fold);
        if found.iter().all(|it| it.phrase == 0) {
            return Cow::Borrowed(text);
        }
        let mut read = String::with_capacity(text.len());
        let mut from = 0;
        for it in found {
            let at = offset(text, it.written);
            read.push_str(&text[from..at]);
            match it.phrase {
                0 => read.push_str(it.written),
                _ => read.push_str(&self.groups[it.group][0].join(" ")),
            }
            from = at + it.written.len();
        }
        read.push_str(&text[from..]);
        Cow::Owned(read)
    }
}

/// Where `part`, a slice of `text`, begins in it.
fn offset(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}
