//! Numbers the words of a collection by stem and keeps which are near one another.

use crate::common::WEAK;
use crate::knowledge::Knowledge;
use crate::language::{Folded, Language, Languages, Use, Votes, spelled};
use crate::numbers::{Numbers, key, key_of};
use crate::reading::{Known, Reading};
use crate::relations::{Kin, Relations, Term};
use crate::room;
use crate::words::words_of_sentences;

/// A word of a text: as written, its stem and how far it counts (0 to 1).
#[derive(Debug, Clone)]
pub(crate) struct Token<'a> {
    pub written: &'a str,
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

/// A word met before, as it was written.
struct Met {
    /// Which languages it speaks for.
    votes: Votes,
    /// What it is in the language of the first text in which it was met, and of others.
    first: Option<(Language, Meant)>,
    others: Vec<(Language, Meant)>,
}

/// What comes later in a text is not read: a phrase that long says everything and nothing.
const MOST_WORDS: usize = 200;

pub struct Vocabulary {
    fold: fn(&str) -> String,
    languages: Languages,
    /// Words met so far, so that each is judged once.
    by_word: Numbers,
    met: Vec<Met>,
    /// By stem and rows: what is written alike in two languages may mean two things.
    terms: Numbers,
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
            by_word: Numbers::default(),
            met: Vec::new(),
            terms: Numbers::default(),
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
        let mut written: Vec<Written> = Vec::new();
        for (word, begins_sentence) in words_of_sentences(text).into_iter().take(MOST_WORDS) {
            let (number, is_new) = self.by_word.number(self.key(word, text));
            if is_new {
                let votes = self.votes(knowledge, &self.folded(word, text));
                let met = Met {
                    votes,
                    first: None,
                    others: Vec::new(),
                };
                room::push(&mut self.met, met);
            }
            written.push(Written {
                word,
                number,
                begins_sentence,
            });
        }
        let language = self.language(text, &written);
        let mut phrase = Phrase::default();
        for it in written {
            let meant = match self.met[it.number as usize].meant(language) {
                Some(meant) => meant,
                None => {
                    let folded = self.folded(it.word, text);
                    let meant = self.judge(knowledge, language, &Folded::new(&folded));
                    self.met[it.number as usize].note(language, meant);
                    meant
                }
            };
            phrase.push(&self.rows, it, meant);
        }
        phrase.words
    }

    /// The words of `text` that mean something and were met before.
    pub(crate) fn read<'a>(&self, text: &'a str) -> Words<'a> {
        let words = words_of_sentences(text).into_iter().take(MOST_WORDS);
        let written = words.filter_map(|(word, begins_sentence)| {
            Some(Written {
                word,
                number: self.by_word.get(self.key(word, text))?,
                begins_sentence,
            })
        });
        let written: Vec<Written> = written.collect();
        let language = self.language(text, &written);
        let mut phrase = Phrase::default();
        for it in written {
            if let Some(meant) = self.met[it.number as usize].meant(language) {
                phrase.push(&self.rows, it, meant);
            }
        }
        phrase.words
    }

    /// Stands for a word as it is written in a text.
    fn key(&self, word: &str, text: &str) -> u64 {
        key(u64::from(is_name(word, text)), word)
    }

    fn language(&self, text: &str, written: &[Written]) -> Language {
        let votes = written.iter().map(|it| self.met[it.number as usize].votes);
        self.languages.decide(text, votes)
    }

    /// The stems of an English text but for its grammar, as the word table knows them.
    pub fn stems(&self, text: &str) -> Vec<String> {
        let words = words_of_sentences(text).into_iter().take(MOST_WORDS);
        let said = words.map(|it| self.folded(it.0, text));
        let said = said.filter(|it| !self.is_grammar(it));
        let stem = |it: &str| {
            let word = Folded::new(it);
            self.languages.stem(Language::English, &word).to_owned()
        };
        said.map(|it| stem(&it)).collect()
    }

    /// A word of a text in the form in which it is compared.
    pub(crate) fn folded(&self, word: &str, text: &str) -> String {
        let mut folded = (self.fold)(word);
        if is_name(word, text) && folded.len() == 2 && self.is_grammar(&folded) {
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
        let word = Folded::new(folded);
        let is_known = known.in_english(&word).is_some();
        let listed = match is_known {
            true => Vec::new(),
            false => known.listed(&word),
        };
        self.languages.votes(&word, is_known, &listed)
    }

    fn known<'a>(&'a self, knowledge: &'a Knowledge) -> Known<'a> {
        Known {
            languages: &self.languages,
            table: knowledge.table(),
            translations: knowledge.translations(),
        }
    }

    fn judge(&mut self, knowledge: &Knowledge, language: Language, folded: &Folded) -> Meant {
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
        let term = self.number(&reading);
        let is_full = usage.is_none();
        Meant::Term { term, is_full }
    }

    fn number(&mut self, reading: &Reading) -> Term {
        let letters = reading.stem.bytes().map(u64::from);
        let rows = reading.rows.iter().map(|it| u64::from(*it) << 8);
        let (term, is_new) = self.terms.number(key_of(0, letters.chain(rows)));
        if is_new {
            self.relations.add(&reading.stem, !reading.rows.is_empty());
            room::push(&mut self.rows, reading.rows.as_slice().into());
        }
        term
    }
}

impl Met {
    fn meant(&self, language: Language) -> Option<Meant> {
        let mut all = self.first.iter().chain(&self.others);
        all.find(|it| it.0 == language).map(|it| it.1)
    }

    fn note(&mut self, language: Language, meant: Meant) {
        match self.first {
            None => self.first = Some((language, meant)),
            Some(_) => self.others.push((language, meant)),
        }
    }
}

/// "IT" and "US" in a text that is not all in capitals are names, not grammar.
fn is_name(word: &str, text: &str) -> bool {
    let is_capital = |text: &str| !text.chars().any(char::is_lowercase);
    word.len() <= 4 && is_capital(word) && !is_capital(text)
}

/// A word of a text before it is known what it means there.
struct Written<'a> {
    word: &'a str,
    number: u32,
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
                    term,
                    row,
                    weight: meaning * context * place,
                    is_full,
                });
            }
        }
    }
}
