//! Words of business in other languages, and which English words say the same: how the word
//! table and the lexicon, which are English, come to speak of what others write.
//!
//! Knows the lists as people write them, under `languages/`, and their compact form.

use std::fmt;

use crate::language::{LANGUAGES, Language, Languages, plain};
use crate::table::{Rest, Table, TableProblem};
use crate::words::words;

/// How many English words stand for one.
const MOST_ENGLISH: usize = 3;

/// One line of a list: words of one meaning, in any form, and the English for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    pub language: Language,
    /// From 1.
    pub line: usize,
    pub words: Vec<String>,
    /// None where the word is only to be kept from being read as English.
    pub english: Vec<String>,
}

/// A line of a list that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranslationProblem {
    pub language: Language,
    /// From 1.
    pub line: usize,
    pub slip: TranslationSlip,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TranslationSlip {
    /// No `=` in it, or nothing before it, or more than one word between two commas.
    Unknown,
    /// More English words than count.
    TooMany,
    /// The word table does not have this English word.
    NotInTable(String),
    /// The same stem stands in an earlier line.
    Twice(String),
}

/// The name of a language's list, without its ending.
pub fn code(language: Language) -> &'static str {
    match language {
        Language::English => "en",
        Language::German => "de",
        Language::French => "fr",
        Language::Spanish => "es",
        Language::Italian => "it",
        Language::Portuguese => "pt",
    }
}

/// Reads the list of one language.
///
/// # Errors
/// A line has a slip in it; the first is told.
pub fn read(language: Language, text: &str) -> Result<Vec<Translation>, TranslationProblem> {
    let lines = text.lines().enumerate();
    let lines = lines.map(|(at, it)| (at + 1, it.trim()));
    let lines = lines.filter(|it| !it.1.is_empty() && !it.1.starts_with('#'));
    let read = |(line, text): (usize, &str)| {
        let problem = |slip| TranslationProblem {
            language,
            line,
            slip,
        };
        let unknown = || problem(TranslationSlip::Unknown);
        let (words, english) = text.split_once('=').ok_or_else(unknown)?;
        let words: Vec<String> = words.split(',').map(|it| it.trim().to_owned()).collect();
        let is_word = |it: &String| crate::words::words(it) == [it.as_str()];
        if !words.iter().all(is_word) {
            return Err(unknown());
        }
        let english: Vec<String> = english.split_whitespace().map(str::to_owned).collect();
        if english.len() > MOST_ENGLISH {
            return Err(problem(TranslationSlip::TooMany));
        }
        Ok(Translation {
            language,
            line,
            words,
            english,
        })
    };
    lines.map(read).collect()
}

/// What [`pack`] would pass over: English that the table does not have, and words that an
/// earlier line has.
pub fn slips(lists: &[Translation], table: &Table) -> Vec<TranslationProblem> {
    let languages = Languages::new();
    let mut slips = Vec::new();
    let mut seen: Vec<(Language, String)> = Vec::new();
    for list in lists {
        let problem = |slip| TranslationProblem {
            language: list.language,
            line: list.line,
            slip,
        };
        for word in &list.english {
            let stem = languages.stem(Language::English, word);
            if table.find(&stem).is_none() {
                slips.push(problem(TranslationSlip::NotInTable(word.clone())));
            }
        }
        let stems = stems(&languages, list);
        for stem in &stems {
            if seen.contains(&(list.language, stem.clone())) {
                slips.push(problem(TranslationSlip::Twice(stem.clone())));
            }
        }
        seen.extend(stems.into_iter().map(|it| (list.language, it)));
    }
    slips
}

/// The different stems of a line's words.
fn stems(languages: &Languages, list: &Translation) -> Vec<String> {
    let words = list.words.iter().flat_map(|it| words(it));
    let folded = words.map(|it| {
        let folded = plain(&it.to_lowercase());
        folded.replace(['\'', '’', '-'], "")
    });
    let mut stems: Vec<String> = folded
        .map(|it| languages.stem(list.language, &it))
        .collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// The lists as the page loads them, by the stems and rows of the word table.
pub(crate) fn pack(lists: &[Translation], table: &Table) -> Vec<u8> {
    let languages = Languages::new();
    let mut bytes = Vec::new();
    for language in &LANGUAGES[1..] {
        let mut entries: Vec<(String, Vec<u32>)> = Vec::new();
        for list in lists.iter().filter(|it| it.language == *language) {
            let english = list.english.iter();
            let rows = english.filter_map(|it| table.find(&languages.stem(Language::English, it)));
            let rows: Vec<u32> = rows.collect();
            let stems = stems(&languages, list).into_iter();
            entries.extend(stems.map(|it| (it, rows.clone())));
        }
        entries.sort_by(|x, y| x.0.cmp(&y.0));
        entries.dedup_by(|later, first| later.0 == first.0);
        bytes.extend((entries.len() as u16).to_le_bytes());
        let mut before = "";
        for (stem, _) in &entries {
            let shared = stem.bytes().zip(before.bytes());
            let shared = shared.take_while(|it| it.0 == it.1).count();
            bytes.push(shared as u8);
            bytes.extend(&stem.as_bytes()[shared..]);
            bytes.push(b'\n');
            before = stem;
        }
        bytes.extend(entries.iter().map(|it| it.1.len() as u8));
        let rows = || entries.iter().flat_map(|it| &it.1);
        bytes.extend(rows().map(|it| *it as u8));
        bytes.extend(rows().map(|it| (*it >> 8) as u8));
    }
    bytes
}

/// See the module.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Translations {
    lists: Vec<List>,
}

/// Stems of one language in alphabetical order.
#[derive(Debug, Clone, Default, PartialEq)]
struct List {
    stems: Vec<Box<str>>,
    /// Where in `rows` those of each stem end.
    ends: Vec<u16>,
    rows: Vec<u32>,
}

impl Translations {
    /// Reads what [`pack`] wrote.
    pub fn unpack(rest: &mut Rest, table_len: usize) -> Result<Translations, TableProblem> {
        let lists = LANGUAGES[1..].iter().map(|_| List::unpack(rest, table_len));
        Ok(Translations {
            lists: lists.collect::<Result<_, _>>()?,
        })
    }

    /// The rows of the word table that say in English what a stem of `language` does; `None`
    /// where the stem is in no list.
    pub fn find(&self, language: Language, stem: &str) -> Option<&[u32]> {
        let list = self.lists.get((language as usize).checked_sub(1)?)?;
        let at = list.stems.binary_search_by(|it| (**it).cmp(stem)).ok()?;
        let from = at.checked_sub(1).map_or(0, |it| list.ends[it]);
        list.rows.get(usize::from(from)..usize::from(list.ends[at]))
    }
}

impl List {
    fn unpack(rest: &mut Rest, table_len: usize) -> Result<List, TableProblem> {
        let count = rest.number()?;
        let stems = rest.stems(count)?;
        let mut end = 0_u16;
        let mut ends = Vec::with_capacity(count);
        for length in rest.take(count)? {
            end = end.checked_add(u16::from(*length)).ok_or(TableProblem)?;
            ends.push(end);
        }
        let low = rest.take(usize::from(end))?;
        let high = rest.take(usize::from(end))?;
        let rows = low.iter().zip(high);
        let rows: Vec<u32> = rows
            .map(|it| u32::from(*it.0) | u32::from(*it.1) << 8)
            .collect();
        if rows.iter().any(|it| *it as usize >= table_len) {
            return Err(TableProblem);
        }
        Ok(List { stems, ends, rows })
    }
}

impl fmt::Display for TranslationProblem {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "languages/{}.txt:{}: ", code(self.language), self.line)?;
        match &self.slip {
            TranslationSlip::Unknown => write!(to, "neither `words = English` nor a comment"),
            TranslationSlip::TooMany => write!(to, "more than {MOST_ENGLISH} English words"),
            TranslationSlip::NotInTable(word) => write!(to, "the word table has no `{word}`"),
            TranslationSlip::Twice(stem) => write!(to, "an earlier line has `{stem}`"),
        }
    }
}
