//! What one word is in a text of a given language: its stem, and where the word table has its
//! meaning. Knows one word at a time.
//!
//! Short texts seldom show their language: "Steuerberater" alone has no word of grammar. So a
//! word that is known in one language only is read in that language whatever the text is, and
//! meets itself everywhere; the text decides about those that several languages have.

use crate::language::{Folded, LANGUAGES, Language, Languages, Use};
use crate::table::Table;
use crate::translations::Translations;

/// See the module.
#[derive(Debug, Clone)]
pub(crate) struct Reading {
    pub stem: String,
    /// Rows of the word table, the most telling first.
    pub rows: Vec<u32>,
}

/// What is known of words beforehand, of every language.
#[derive(Clone, Copy)]
pub(crate) struct Known<'a> {
    pub languages: &'a Languages,
    pub table: &'a Table,
    pub translations: &'a Translations,
}

/// A stem of another language is taken for an English one it equals from this length on:
/// "architecte", "Journalistin".
const COGNATE: usize = 5;
/// So long is a word of grammar of another language at least that is told in an English text.
const FOREIGN: usize = 4;
/// How long the first part of a compound is at least; the last, and a first one that only the
/// English table has, the latter.
const PART: usize = 3;
const ENGLISH_PART: usize = 4;
/// The first part tells that a word is German from this length on.
const TELLING_PART: usize = 6;
/// Between two parts of a German compound.
const JOINTS: [&str; 7] = ["", "s", "n", "en", "es", "er", "e"];

impl Known<'_> {
    /// The languages other than English that know a word.
    pub fn listed(self, word: &Folded) -> Vec<Language> {
        let others = LANGUAGES[1..].iter().copied();
        others
            .filter(|it| self.in_list(*it, word, false).is_some())
            .collect()
    }

    /// Where the English word table has a word.
    pub fn row(self, word: &Folded) -> Option<u32> {
        let stem = || self.languages.stem(Language::English, word);
        *word.row.get_or_init(|| self.table.find(stem()))
    }

    fn in_english(self, word: &Folded) -> Option<Reading> {
        let row = self.row(word)?;
        Some(Reading {
            stem: self.languages.stem(Language::English, word).to_owned(),
            rows: vec![row],
        })
    }

    /// What the word is for in a text of `language`; `None` where it has a meaning of its own.
    pub fn usage(self, language: Language, word: &Folded) -> Option<Use> {
        let usage = |language| self.languages.usage(language, word);
        if let Some(found) = usage(language) {
            return Some(found);
        }
        // English words stand in texts of any language, and a word of theirs in an English one.
        if language != Language::English {
            return usage(Language::English)
                .filter(|_| self.in_list(language, word, true).is_none());
        }
        if word.word.len() < FOREIGN || self.row(word).is_some() {
            return None;
        }
        let listed = |it: &Language| self.languages.listed_usage(*it, word.word);
        let found = LANGUAGES[1..].iter().find_map(listed);
        found.filter(|it| *it != Use::Vague)
    }

    pub fn read(self, language: Language, word: &Folded) -> Reading {
        let stem = |language| self.languages.stem(language, word).to_owned();
        if let Some(found) = self.in_list(language, word, true) {
            return found;
        }
        if let Some(found) = self.in_english(word) {
            return found;
        }
        let told = match language {
            Language::English => self.languages.told_by_ending(word.word),
            _ => Some(language),
        };
        let listed = LANGUAGES[1..].iter();
        let mut listed = listed.filter_map(|it| self.in_list(*it, word, false));
        if let Some(found) = listed.next() {
            return found;
        }
        // "Trainerin", of an English word.
        let is_hers = |it: &&str| it.ends_with("er");
        if let Some(male) = male(word.word).filter(is_hers)
            && let Some(found) = self.in_english(&Folded::new(male))
        {
            return found;
        }
        let rows = self.compound(word.word, language == Language::German);
        if !rows.is_empty() {
            let stem = stem(Language::German);
            return Reading { stem, rows };
        }
        let stem = stem(told.unwrap_or(Language::English));
        let cognate = self.table.find(&stem);
        let rows = cognate.filter(|_| stem.len() >= COGNATE);
        Reading {
            rows: rows.into_iter().collect(),
            stem,
        }
    }

    /// `is_of_it` where the text is in that language.
    fn in_list(self, language: Language, word: &Folded, is_of_it: bool) -> Option<Reading> {
        if language == Language::English {
            return None;
        }
        let find = |word: &Folded| {
            let stem = self.languages.stem(language, word);
            let rows = self
                .translations
                .find(language, word.word, stem, is_of_it)?;
            Some(Reading {
                rows: rows.to_vec(),
                stem: stem.to_owned(),
            })
        };
        let found = find(word);
        let other = male(word.word).filter(|_| found.is_none() && language == Language::German);
        found.or_else(|| find(&Folded::new(other?)))
    }

    /// The rows of the parts of a German compound, which are words of their own: none where it
    /// is not made of words that are known. Unless the text `is_german`, "handcraft" is none.
    fn compound(self, folded: &str, is_german: bool) -> Vec<u32> {
        if !folded.is_ascii() {
            return Vec::new();
        }
        for at in (PART..(folded.len() + 1).saturating_sub(ENGLISH_PART)).rev() {
            let (first, rest) = folded.split_at(at);
            let Some(rows) = self.first_part(first, is_german) else {
                continue;
            };
            let is_telling =
                is_german || (at >= TELLING_PART && self.row(&Folded::new(first)).is_none());
            for joint in JOINTS {
                let last = rest.strip_prefix(joint);
                let Some(last) = last.filter(|it| it.len() >= ENGLISH_PART) else {
                    continue;
                };
                let more = self.last_part(last, is_telling);
                if !more.is_empty() {
                    return rows.iter().copied().chain(more).collect();
                }
            }
        }
        Vec::new()
    }

    /// As it stands, for speed: most words of the world are no German compounds.
    fn first_part(self, part: &str, is_german: bool) -> Option<Vec<u32>> {
        if let Some(rows) = self.translations.find_key(Language::German, part) {
            return Some(rows.to_vec());
        }
        if !is_german || part.len() < ENGLISH_PART {
            return None;
        }
        Some(self.in_english(&Folded::new(part))?.rows)
    }

    fn last_part(self, part: &str, is_telling: bool) -> Vec<u32> {
        let word = Folded::new(part);
        let listed = self.in_list(Language::German, &word, true);
        let english = self.in_english(&word);
        if !is_telling && english.is_some() {
            return Vec::new();
        }
        match listed.or(english) {
            Some(found) => found.rows,
            None => self.compound(part, is_telling),
        }
    }
}

/// A German word for a man of which this is the one for a woman.
fn male(folded: &str) -> Option<&str> {
    folded
        .strip_suffix("innen")
        .or_else(|| folded.strip_suffix("in"))
}
