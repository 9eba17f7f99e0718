//! Numbers the words of a collection by stem and keeps which are near one another.

use std::collections::{BTreeMap, BTreeSet};

use pagefind_stem::{Algorithm, Stemmer};

use crate::common::{GRAMMAR, ROLES, TURNS, VAGUE, WEAK};
use crate::relations::{Kin, Relations, Term};
use crate::table::Table;
use crate::words::words;

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

/// The words of a text that mean something, and the rows of the word table in which its
/// words stand, those for the role of a phrase included.
#[derive(Debug, Default)]
pub(crate) struct Words<'a> {
    pub tokens: Vec<Token<'a>>,
    pub rows: Vec<u32>,
}

/// How far a word counts that only says where or for whom. Judged by the first
/// full word before it: "a bookkeeper for my restaurant" is about bookkeeping.
const CONTEXT: f32 = 0.5;

/// What a word turned out to be when it was first met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    /// With whether a phrase turns there from what is wanted to where or for whom.
    Grammar { turns: bool },
    /// It names the role of the phrase.
    Role { row: Option<u32> },
    Term {
        term: Term,
        row: Option<u32>,
        is_full: bool,
    },
}

/// What comes later in a text is not read: a phrase that long says everything and nothing.
const MOST_WORDS: usize = 200;

pub struct Vocabulary {
    fold: fn(&str) -> String,
    stemmer: Stemmer,
    /// Vague words in both numbers, not by stem: "market" is vague, "marketing" is not.
    vague: BTreeSet<String>,
    /// Words for the role of a phrase, by stem.
    roles: BTreeSet<String>,
    /// Folded words met so far, so that each is judged once; grammar from the start.
    met: BTreeMap<Box<str>, Known>,
    terms: BTreeMap<Box<str>, Term>,
    relations: Relations,
}

impl Vocabulary {
    pub fn new(fold: fn(&str) -> String) -> Vocabulary {
        let stemmer = Stemmer::create(Algorithm::English);
        let grammar = |list: &'static str, turns| {
            let words = list.split_whitespace();
            words.map(move |it| (it.into(), Known::Grammar { turns }))
        };
        // Extended, not collected: to collect costs a sort of its own for each kind of map.
        let mut met = BTreeMap::new();
        met.extend(grammar(GRAMMAR, false));
        met.extend(grammar(TURNS, true));
        let mut vague = BTreeSet::new();
        vague.extend(VAGUE.split_whitespace().flat_map(both_numbers));
        let mut roles = BTreeSet::new();
        roles.extend(
            ROLES
                .split_whitespace()
                .map(|it| stemmer.stem(it).into_owned()),
        );
        Vocabulary {
            fold,
            vague,
            roles,
            met,
            terms: BTreeMap::new(),
            relations: Relations::default(),
            stemmer,
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
    /// `table` is to be given each time.
    pub(crate) fn learn<'a>(&mut self, table: &Table, text: &'a str) -> Words<'a> {
        let mut phrase = Phrase::default();
        for word in words(text).into_iter().take(MOST_WORDS) {
            let folded = self.folded(word, text);
            let known = match self.met.get(folded.as_str()) {
                Some(known) => *known,
                None => {
                    let known = self.judge(table, &folded);
                    self.met.insert(folded.as_str().into(), known);
                    known
                }
            };
            phrase.push(word, folded, known);
        }
        phrase.words
    }

    /// The words of `text` that mean something and were met before.
    pub(crate) fn read<'a>(&self, text: &'a str) -> Words<'a> {
        let mut phrase = Phrase::default();
        for word in words(text).into_iter().take(MOST_WORDS) {
            let folded = self.folded(word, text);
            if let Some(known) = self.met.get(folded.as_str()) {
                phrase.push(word, folded, *known);
            }
        }
        phrase.words
    }

    /// The rows of `table` in which the words of a text stand, without taking note of the text.
    pub(crate) fn rows(&mut self, table: &Table, text: &str) -> Vec<u32> {
        let stems = self.stems(text);
        stems.iter().filter_map(|it| table.find(it)).collect()
    }

    /// The stems of a text but for its grammar, as the word table knows them.
    pub fn stems(&self, text: &str) -> Vec<String> {
        let words = words(text).into_iter().take(MOST_WORDS);
        let folded = words.map(|it| self.folded(it, text));
        let said =
            folded.filter(|it| !matches!(self.met.get(it.as_str()), Some(Known::Grammar { .. })));
        said.map(|it| self.stemmer.stem(&it).into_owned()).collect()
    }

    fn folded(&self, word: &str, text: &str) -> String {
        let mut folded = (self.fold)(word);
        // "IT" and "US" in a text that is not all in capitals are names, not grammar.
        let is_capital = |text: &str| !text.chars().any(char::is_lowercase);
        if folded.len() == 2
            && is_capital(word)
            && !is_capital(text)
            && matches!(self.met.get(folded.as_str()), Some(Known::Grammar { .. }))
        {
            return word.to_owned();
        }
        if folded.ends_with("'s") {
            folded.truncate(folded.len() - 2);
        }
        folded.retain(|it| !matches!(it, '\'' | '-'));
        folded
    }

    fn judge(&mut self, table: &Table, folded: &str) -> Known {
        let is_full = !self.vague.contains(folded);
        let stem = self.stemmer.stem(folded).into_owned();
        let row = table.find(&stem);
        if stem.is_empty() || (is_full && self.roles.contains(&stem)) {
            return Known::Role { row };
        }
        let term = match self.terms.get(stem.as_str()) {
            Some(term) => *term,
            None => {
                let term = self.relations.add(&stem, row.is_some());
                self.terms.insert(stem.as_str().into(), term);
                term
            }
        };
        Known::Term { term, row, is_full }
    }
}

/// A text as it is taken apart.
#[derive(Default)]
struct Phrase<'a> {
    words: Words<'a>,
    has_subject: bool,
    has_turned: bool,
}

impl<'a> Phrase<'a> {
    fn push(&mut self, written: &'a str, folded: String, known: Known) {
        match known {
            Known::Grammar { turns } => self.has_turned |= turns && self.has_subject,
            Known::Role { row } => self.words.rows.extend(row),
            Known::Term { term, row, is_full } => {
                self.words.rows.extend(row);
                let meaning = if is_full { 1.0 } else { WEAK };
                let context = if self.has_turned { CONTEXT } else { 1.0 };
                self.has_subject |= is_full;
                self.words.tokens.push(Token {
                    written,
                    folded,
                    term,
                    row,
                    weight: meaning * context,
                    is_full,
                });
            }
        }
    }
}

/// A word and its plural.
fn both_numbers(word: &str) -> [String; 2] {
    let plural = match word.strip_suffix('y') {
        Some(start) if !word.ends_with("ay") && !word.ends_with("ey") => format!("{start}ies"),
        _ if word.ends_with(['s', 'x']) || word.ends_with("ch") => format!("{word}es"),
        _ => format!("{word}s"),
    };
    [word.to_owned(), plural]
}
