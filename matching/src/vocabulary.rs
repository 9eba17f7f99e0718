//! Numbers the words of a collection by stem and keeps which are near one another.

use std::collections::BTreeMap;

use crate::common::WEAK;
use crate::knowledge::Knowledge;
use crate::language::{Language, Languages, Use, Votes, spelled};
use crate::reading::{Known, Reading};
use crate::relations::{Kin, Relations, Term};
use crate::words::words_of_sentences;

/// A word of a text: as written, folded, its stem and how far it counts (0 to 1).
#[derive(Debug, Clone)]
pub(crate) struct Token<'a> {
    pub written: &'a str,
    pub folded: String,
    pub term: Term,
    /// Where it stands in the word table.
    pub row: Option<u32>,
    pub weight: f32,
    pub is_full: bool,
}

/// The words of a text that mean something, and where the word table has its words, those for
/// the role of a phrase included.
#[derive(Debug, Default)]
pub(crate) struct Words<'a> {
    pub tokens: Vec<Token<'a>>,
    pub rows: Vec<Said>,
}

/// A row of the word table, and how far what it says counts in a text, 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Said {
    pub row: u32,
    pub weight: f32,
}

/// How far a word counts of a later sentence: the first says what a text is about.
const LATER: f32 = 0.4;

/// How far a word counts that only says where or for whom. Judged by the first
/// full word before it: "a bookkeeper for my restaurant" is about bookkeeping.
const CONTEXT: f32 = 0.5;

/// What a word is in texts of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meant {
    /// With whether a phrase turns there from what is wanted to where or for whom.
    Grammar {
        turns: bool,
    },
    /// It names the role of the phrase.
    Role {
        row: Option<u32>,
    },
    Term {
        term: Term,
        is_full: bool,
    },
}

/// A word met before.
struct Met {
    /// Which languages it speaks for.
    votes: Votes,
    /// What it is, in the languages of the texts in which it was met.
    meant: Vec<(Language, Meant)>,
}

/// What comes later in a text is not read: a phrase that long says everything and nothing.
const MOST_WORDS: usize = 200;

pub struct Vocabulary {
    fold: fn(&str) -> String,
    languages: Languages,
    /// Folded words met so far, so that each is judged once.
    met: BTreeMap<Box<str>, Met>,
    /// By stem and rows: what is written alike in two languages may mean two things.
    terms: BTreeMap<Reading, Term>,
    /// Where the word table has the meaning of each term: one row for an English word, those of
    /// its translation for another.
    rows: Vec<Box<[u32]>>,
    relations: Relations,
}

impl Vocabulary {
    pub fn new(fold: fn(&str) -> String) -> Vocabulary {
        Vocabulary {
            fold,
            languages: Languages::new(),
            met: BTreeMap::new(),
            terms: BTreeMap::new(),
            rows: Vec::new(),
            relations: Relations::default(),
        }
    }

    /// From now on stems are near by their family alone, not by letters they share.
    pub(crate) fn forget_letters(&mut self) {
        self.relations.reads_letters = false;
    }

    pub(crate) fn kin(&self, term: Term) -> &[Kin] {
        self.relations.kin(term)
    }

    /// The words of `text` that mean something, numbering those not met before. The same
    /// `knowledge` is to be given each time.
    pub(crate) fn learn<'a>(&mut self, knowledge: &Knowledge, text: &'a str) -> Words<'a> {
        let written = self.written(text);
        for Written { folded, .. } in &written {
            if !self.met.contains_key(folded.as_str()) {
                let votes = self.votes(knowledge, folded);
                let meant = Vec::new();
                self.met
                    .insert(folded.as_str().into(), Met { votes, meant });
            }
        }
        let language = self.language(text, &written);
        let mut phrase = Phrase::default();
        for it in written {
            let meant = match self.meant(language, &it.folded) {
                Some(meant) => meant,
                None => {
                    let meant = self.judge(knowledge, language, &it.folded);
                    if let Some(met) = self.met.get_mut(it.folded.as_str()) {
                        met.meant.push((language, meant));
                    }
                    meant
                }
            };
            phrase.push(&self.rows, it, meant);
        }
        phrase.words
    }

    /// The words of `text` that mean something and were met before.
    pub(crate) fn read<'a>(&self, text: &'a str) -> Words<'a> {
        let written = self.written(text);
        let language = self.language(text, &written);
        let mut phrase = Phrase::default();
        for it in written {
            if let Some(meant) = self.meant(language, &it.folded) {
                phrase.push(&self.rows, it, meant);
            }
        }
        phrase.words
    }

    fn written<'a>(&self, text: &'a str) -> Vec<Written<'a>> {
        let words = words_of_sentences(text).into_iter().take(MOST_WORDS);
        let written = words.map(|(word, begins_sentence)| Written {
            word,
            folded: self.folded(word, text),
            begins_sentence,
        });
        written.collect()
    }

    fn language(&self, text: &str, written: &[Written]) -> Language {
        let votes = written
            .iter()
            .filter_map(|it| self.met.get(it.folded.as_str()));
        self.languages.decide(text, votes.map(|it| it.votes))
    }

    fn meant(&self, language: Language, folded: &str) -> Option<Meant> {
        let meant = &self.met.get(folded)?.meant;
        meant.iter().find(|it| it.0 == language).map(|it| it.1)
    }

    /// The stems of an English text but for its grammar, as the word table knows them.
    pub fn stems(&self, text: &str) -> Vec<String> {
        let said = self.written(text).into_iter().map(|it| it.folded);
        let said = said.filter(|it| !self.is_grammar(it));
        said.map(|it| self.languages.stem(Language::English, &it))
            .collect()
    }

    fn folded(&self, word: &str, text: &str) -> String {
        let mut folded = (self.fold)(word);
        // "IT" and "US" in a text that is not all in capitals are names, not grammar.
        let is_capital = |text: &str| !text.chars().any(char::is_lowercase);
        if folded.len() == 2 && is_capital(word) && !is_capital(text) && self.is_grammar(&folded) {
            return word.to_owned();
        }
        if folded.ends_with("'s") {
            folded.truncate(folded.len() - 2);
        }
        spelled(&mut folded);
        folded
    }

    /// Whether a folded word is one of English grammar.
    fn is_grammar(&self, folded: &str) -> bool {
        let usage = self.languages.listed_usage(Language::English, folded);
        matches!(usage, Some(Use::Grammar { .. }))
    }

    fn votes(&self, knowledge: &Knowledge, folded: &str) -> Votes {
        let known = self.known(knowledge);
        let is_known = known.in_english(folded).is_some();
        let listed = match is_known {
            true => Vec::new(),
            false => known.listed(folded),
        };
        self.languages.votes(folded, is_known, &listed)
    }

    fn known<'a>(&'a self, knowledge: &'a Knowledge) -> Known<'a> {
        Known {
            languages: &self.languages,
            table: knowledge.table(),
            translations: knowledge.translations(),
        }
    }

    fn judge(&mut self, knowledge: &Knowledge, language: Language, folded: &str) -> Meant {
        let known = self.known(knowledge);
        let reading = known.read(language, folded);
        let usage = known.usage(language, folded);
        match usage {
            Some(Use::Grammar { turns }) => return Meant::Grammar { turns },
            Some(Use::Role) => {
                let row = reading.rows.first().copied();
                return Meant::Role { row };
            }
            Some(Use::Vague) | None => {}
        }
        if reading.stem.is_empty() {
            return Meant::Role { row: None };
        }
        let term = match self.terms.get(&reading) {
            Some(term) => *term,
            None => self.number(reading),
        };
        let is_full = usage.is_none();
        Meant::Term { term, is_full }
    }

    fn number(&mut self, reading: Reading) -> Term {
        let term = self.relations.add(&reading.stem, !reading.rows.is_empty());
        self.rows.push(reading.rows.as_slice().into());
        self.terms.insert(reading, term);
        term
    }
}

/// A word of a text before it is known what it means there.
struct Written<'a> {
    word: &'a str,
    folded: String,
    /// And another sentence is before it.
    begins_sentence: bool,
}

/// A text as it is taken apart.
#[derive(Default)]
struct Phrase<'a> {
    words: Words<'a>,
    has_subject: bool,
    has_turned: bool,
    /// A sentence with a subject is before.
    is_later: bool,
}

impl<'a> Phrase<'a> {
    fn push(&mut self, rows: &[Box<[u32]>], it: Written<'a>, meant: Meant) {
        self.is_later |= it.begins_sentence && self.has_subject;
        let place = if self.is_later { LATER } else { 1.0 };
        let said = |row: &u32| Said {
            row: *row,
            weight: place,
        };
        match meant {
            Meant::Grammar { turns } => self.has_turned |= turns && self.has_subject,
            Meant::Role { row } => self.words.rows.extend(row.as_ref().map(said)),
            Meant::Term { term, is_full } => {
                let rows = &rows[term as usize];
                let row = rows.first().copied();
                self.words.rows.extend(rows.iter().map(said));
                let meaning = if is_full { 1.0 } else { WEAK };
                let context = if self.has_turned { CONTEXT } else { 1.0 };
                self.has_subject |= is_full;
                self.words.tokens.push(Token {
                    written: it.word,
                    folded: it.folded,
                    term,
                    row,
                    weight: meaning * context * place,
                    is_full,
                });
            }
        }
    }
}
