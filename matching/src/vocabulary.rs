//! Numbers the words of a collection by stem and keeps which are near one another.

use std::collections::{BTreeMap, BTreeSet};

use pagefind_stem::{Algorithm, Stemmer};

use crate::common::{GRAMMAR, ROLES, TURNS, VAGUE, WEAK};
use crate::kin::{Kind, nearness};
use crate::words::words;

/// A stem's number, given in the order of first sight; never leaves this package.
pub(crate) type Term = u32;

/// A stem near another.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Kin {
    pub term: Term,
    pub kind: Kind,
    pub share: f32,
}

struct Stem {
    text: Box<str>,
    /// Nearest first, ties by text: the same whatever was seen first.
    kin: Vec<Kin>,
}

/// A word of a text: as written, folded, its stem and how far it counts (0 to 1).
#[derive(Debug, Clone)]
pub(crate) struct Token<'a> {
    pub written: &'a str,
    pub folded: String,
    pub term: Term,
    pub weight: f32,
    pub is_full: bool,
}

/// How far a word counts that only says where or for whom. Judged by the first
/// full word before it: "a bookkeeper for my restaurant" is about bookkeeping.
const CONTEXT: f32 = 0.5;

/// What a word turned out to be when it was first met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    /// With whether a phrase turns there from what is wanted to where or for whom.
    Grammar {
        turns: bool,
    },
    /// It names the role of the phrase.
    Role,
    Term {
        term: Term,
        is_full: bool,
    },
}

/// What comes later in a text is not read: a phrase that long says everything and nothing.
const MOST_WORDS: usize = 200;

pub(crate) struct Vocabulary {
    fold: fn(&str) -> String,
    stemmer: Stemmer,
    /// Vague words in both numbers, not by stem: "market" is vague, "marketing" is not.
    vague: BTreeSet<String>,
    /// Words for the role of a phrase, by stem.
    roles: BTreeSet<String>,
    /// Folded words met so far, so that each is judged once; grammar from the start.
    met: BTreeMap<Box<str>, Known>,
    terms: BTreeMap<Box<str>, Term>,
    stems: Vec<Stem>,
    /// Which stems have three given letters in a row, to find kin without comparing all.
    by_letters: BTreeMap<[char; 3], Vec<Term>>,
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
            stems: Vec::new(),
            by_letters: BTreeMap::new(),
            stemmer,
        }
    }

    pub fn len(&self) -> usize {
        self.stems.len()
    }

    pub fn kin(&self, term: Term) -> &[Kin] {
        &self.stems[term as usize].kin
    }

    /// The words of `text` that mean something, numbering those not met before.
    pub fn learn<'a>(&mut self, text: &'a str) -> Vec<Token<'a>> {
        let mut phrase = Phrase::default();
        for word in words(text).into_iter().take(MOST_WORDS) {
            let folded = self.folded(word, text);
            let known = match self.met.get(folded.as_str()) {
                Some(known) => *known,
                None => {
                    let known = self.judge(&folded);
                    self.met.insert(folded.as_str().into(), known);
                    known
                }
            };
            phrase.push(word, folded, known);
        }
        phrase.tokens
    }

    /// The words of `text` that mean something and were met before.
    pub fn read<'a>(&self, text: &'a str) -> Vec<Token<'a>> {
        let mut phrase = Phrase::default();
        for word in words(text).into_iter().take(MOST_WORDS) {
            let folded = self.folded(word, text);
            if let Some(known) = self.met.get(folded.as_str()) {
                phrase.push(word, folded, *known);
            }
        }
        phrase.tokens
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

    fn judge(&mut self, folded: &str) -> Known {
        let is_full = !self.vague.contains(folded);
        let stem = self.stemmer.stem(folded).into_owned();
        if stem.is_empty() || (is_full && self.roles.contains(&stem)) {
            return Known::Role;
        }
        let term = match self.terms.get(stem.as_str()) {
            Some(term) => *term,
            None => self.number(&stem),
        };
        Known::Term { term, is_full }
    }

    fn number(&mut self, stem: &str) -> Term {
        let term = self.stems.len() as Term;
        self.terms.insert(stem.into(), term);
        self.stems.push(Stem {
            text: stem.into(),
            kin: Vec::new(),
        });
        self.relate(term, stem);
        term
    }

    /// Finds the kin of a stem just numbered, and tells them.
    fn relate(&mut self, term: Term, stem: &str) {
        let letters: Vec<char> = stem.chars().collect();
        let mut near: Vec<Term> = Vec::new();
        for three in letters.windows(3) {
            let holders = self
                .by_letters
                .entry([three[0], three[1], three[2]])
                .or_default();
            near.extend(holders.iter().copied());
            holders.push(term);
        }
        near.sort_unstable();
        // Kin share at least half of the shorter word: two runs of three letters or more.
        let mut from = 0;
        while from < near.len() {
            let other = near[from];
            let count = near[from..].iter().take_while(|it| **it == other).count();
            from += count;
            if count >= 2
                && other != term
                && let Some((kind, share)) = nearness(stem, &self.stems[other as usize].text)
            {
                self.add_kin(
                    term,
                    Kin {
                        term: other,
                        kind,
                        share,
                    },
                );
                self.add_kin(other, Kin { term, kind, share });
            }
        }
    }

    fn add_kin(&mut self, term: Term, kin: Kin) {
        let text = |it: &Kin| &self.stems[it.term as usize].text;
        let place = self.stems[term as usize].kin.partition_point(|it| {
            it.share > kin.share || (it.share == kin.share && *text(it) < *text(&kin))
        });
        self.stems[term as usize].kin.insert(place, kin);
    }
}

/// A text as it is taken apart.
#[derive(Default)]
struct Phrase<'a> {
    tokens: Vec<Token<'a>>,
    has_subject: bool,
    has_turned: bool,
}

impl<'a> Phrase<'a> {
    fn push(&mut self, written: &'a str, folded: String, known: Known) {
        match known {
            Known::Grammar { turns } => self.has_turned |= turns && self.has_subject,
            Known::Role => {}
            Known::Term { term, is_full } => {
                let meaning = if is_full { 1.0 } else { WEAK };
                let context = if self.has_turned { CONTEXT } else { 1.0 };
                self.has_subject |= is_full;
                self.tokens.push(Token {
                    written,
                    folded,
                    term,
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
