//! Words of business in other languages, and which English words say the same: how the word
//! table and the lexicon, which are English, come to speak of what others write.
//!
//! Knows the lists as people write them, under `languages/`, and their compact form.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use crate::language::{Folded, LANGUAGES, Language, Languages, plain, spelled};
use crate::stems::Stems;
use crate::table::{Rest, TableProblem};
use crate::words::words;

/// A stem of so many letters tells its language; a shorter one may be another language's.
const TELLING_STEM: usize = 5;
/// How many English words stand for one.
const MOST_ENGLISH: usize = 3;

/// One line of a list: words of one meaning, in any form, and the English for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    pub language: Language,
    /// From 1.
    pub line: usize,
    pub words: Vec<String>,
    /// Empty where the words are only to be kept from being read as English.
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
    /// The same word, or one that cannot be told from it, stands in an earlier line.
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
        let (said, english) = text.split_once('=').ok_or_else(unknown)?;
        let said: Vec<String> = said.split(',').map(|it| it.trim().to_owned()).collect();
        let is_word = |it: &String| words(it) == [it.as_str()];
        if !said.iter().all(is_word) {
            return Err(unknown());
        }
        let english: Vec<String> = english.split_whitespace().map(str::to_lowercase).collect();
        if english.len() > MOST_ENGLISH {
            return Err(problem(TranslationSlip::TooMany));
        }
        Ok(Translation {
            language,
            line,
            words: said,
            english,
        })
    };
    lines.map(read).collect()
}

/// What [`pack`] passes over: English that the table does not have, and words that stand in an
/// earlier line. `find` says where in the table a stem stands.
pub fn slips(lists: &[Translation], find: impl Fn(&str) -> Option<u32>) -> Vec<TranslationProblem> {
    let languages = Languages::new();
    let mut slips = Vec::new();
    for language in &LANGUAGES[1..] {
        slips.extend(Packing::of(*language, lists, &find, &languages).slips);
    }
    slips
}

/// One language's words by the key under which they are found, with their rows.
///
/// The key is the stem. Where two words of different meaning share it, the later one is
/// found as it is written: Italian "cantiere" and "cantare". So is a word of a short stem.
struct Packing {
    entries: BTreeMap<String, Vec<u32>>,
    slips: Vec<TranslationProblem>,
}

impl Packing {
    fn of(
        language: Language,
        lists: &[Translation],
        find: impl Fn(&str) -> Option<u32>,
        languages: &Languages,
    ) -> Packing {
        let mut entries: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        let mut slips = Vec::new();
        for list in lists.iter().filter(|it| it.language == language) {
            let problem = |slip| TranslationProblem {
                language,
                line: list.line,
                slip,
            };
            let mut rows = Vec::new();
            for word in &list.english {
                match find(languages.stem(Language::English, &Folded::new(word))) {
                    Some(row) => rows.push(row),
                    None => slips.push(problem(TranslationSlip::NotInTable(word.clone()))),
                }
            }
            for word in &list.words {
                let mut form = plain(&word.to_lowercase());
                spelled(&mut form);
                let folded = Folded::new(&form);
                let stem = languages.stem(language, &folded);
                let has = |key: &str| entries.get(key) == Some(&rows);
                if has(&form) || (has(stem) && stem.len() >= TELLING_STEM) {
                    continue;
                }
                let key = key_of_stem(stem).into_owned();
                let is_short = key != stem;
                let is_new = !entries.contains_key(&key);
                if is_new {
                    entries.insert(key, rows.clone());
                }
                if !is_new && entries.contains_key(&form) {
                    slips.push(problem(TranslationSlip::Twice(word.clone())));
                } else if is_short || !is_new {
                    entries.insert(form, rows.clone());
                }
            }
        }
        Packing { entries, slips }
    }
}

/// Under which a stem stands in the list: marked where it tells nothing by itself.
fn key_of_stem(stem: &str) -> Cow<'_, str> {
    match stem.len() < TELLING_STEM {
        true => format!("{stem}.").into(),
        false => stem.into(),
    }
}

/// The lists as the page loads them: each different meaning once, as rows of the word table,
/// then the words of each language with the number of their meaning.
pub(crate) fn pack(lists: &[Translation], find: impl Fn(&str) -> Option<u32>) -> Vec<u8> {
    let languages = Languages::new();
    let of_all = LANGUAGES[1..].iter();
    let of_all: Vec<_> = of_all
        .map(|it| Packing::of(*it, lists, &find, &languages).entries)
        .collect();
    let mut meanings: Vec<&[u32]> = of_all
        .iter()
        .flat_map(BTreeMap::values)
        .map(|it| &**it)
        .collect();
    meanings.sort_unstable();
    meanings.dedup();
    let mut bytes = Vec::new();
    let two_planes = |bytes: &mut Vec<u8>, numbers: &[u32]| {
        bytes.extend(numbers.iter().map(|it| *it as u8));
        bytes.extend(numbers.iter().map(|it| (*it >> 8) as u8));
    };
    bytes.extend((meanings.len() as u16).to_le_bytes());
    bytes.extend(meanings.iter().map(|it| it.len() as u8));
    two_planes(&mut bytes, &meanings.concat());
    for entries in &of_all {
        bytes.extend((entries.len() as u16).to_le_bytes());
        let mut before = "";
        for stem in entries.keys() {
            let shared = stem.bytes().zip(before.bytes());
            let shared = shared.take_while(|it| it.0 == it.1).count();
            bytes.push(shared as u8);
            bytes.extend(&stem.as_bytes()[shared..]);
            bytes.push(b'\n');
            before = stem;
        }
        let number = |rows: &Vec<u32>| meanings.partition_point(|it| *it < rows.as_slice()) as u32;
        two_planes(
            &mut bytes,
            &entries.values().map(number).collect::<Vec<u32>>(),
        );
    }
    bytes
}

/// See the module.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Translations {
    /// Rows of the word table, each group once.
    meanings: Vec<Box<[u32]>>,
    lists: Vec<List>,
}

/// Stems of one language in alphabetical order, each with the number of its meaning.
#[derive(Debug, Clone, Default, PartialEq)]
struct List {
    stems: Stems,
    meanings: Vec<u32>,
}

impl Translations {
    /// Reads what [`pack`] wrote.
    pub fn unpack(rest: &mut Rest, table_len: usize) -> Result<Translations, TableProblem> {
        let count = rest.number()?;
        let mut meanings = Vec::with_capacity(count);
        let lengths = rest.take(count)?;
        let all = lengths.iter().map(|it| usize::from(*it)).sum();
        let rows = numbers(rest, all, table_len)?;
        let mut left = rows.as_slice();
        for length in lengths {
            let (own, others) = left.split_at(usize::from(*length));
            meanings.push(own.into());
            left = others;
        }
        let list = |_: &Language| {
            let count = rest.number()?;
            Ok(List {
                stems: Stems::unpack(rest, count)?,
                meanings: numbers(rest, count, meanings.len())?,
            })
        };
        let lists = LANGUAGES[1..].iter().map(list).collect::<Result<_, _>>()?;
        Ok(Translations { meanings, lists })
    }

    /// The rows of the word table that say in English what a word of `language` does; `None`
    /// where it is in no list. Where the text `is_of_it` a short stem tells enough.
    pub fn find(
        &self,
        language: Language,
        folded: &str,
        stem: &str,
        is_of_it: bool,
    ) -> Option<&[u32]> {
        let as_written = self.find_key(language, folded);
        as_written.or_else(|| match is_of_it || stem.len() >= TELLING_STEM {
            true => self.find_key(language, &key_of_stem(stem)),
            false => None,
        })
    }

    /// The same for a word that is listed as it is written, folded, or is a telling stem.
    pub fn find_key(&self, language: Language, stem: &str) -> Option<&[u32]> {
        let list = self.lists.get((language as usize).checked_sub(1)?)?;
        let at = list.stems.find(stem)?;
        self.meanings
            .get(list.meanings[at as usize] as usize)
            .map(|it| &**it)
    }
}

/// So many numbers below `end`, all their low bytes before the high ones.
fn numbers(rest: &mut Rest, count: usize, end: usize) -> Result<Vec<u32>, TableProblem> {
    let low = rest.take(count)?;
    let high = rest.take(count)?;
    let numbers = low.iter().zip(high);
    let numbers = numbers.map(|(low, high)| u32::from(*low) | u32::from(*high) << 8);
    let numbers: Vec<u32> = numbers.collect();
    match numbers.iter().all(|it| (*it as usize) < end) {
        true => Ok(numbers),
        false => Err(TableProblem),
    }
}

impl fmt::Display for TranslationProblem {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "languages/{}.txt:{}: ", code(self.language), self.line)?;
        match &self.slip {
            TranslationSlip::Unknown => write!(to, "neither `words = English` nor a comment"),
            TranslationSlip::TooMany => write!(to, "more than {MOST_ENGLISH} English words"),
            TranslationSlip::NotInTable(word) => write!(to, "the word table has no `{word}`"),
            TranslationSlip::Twice(word) => write!(to, "`{word}` stands in an earlier line"),
        }
    }
}
