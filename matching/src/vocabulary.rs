//! Numbers the words of a collection by stem and keeps which are near one another.

use std::collections::BTreeMap;

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
    Grammar,
    /// A phrase turns there from what is wanted to where or for whom.
    Turn,
    /// It names the role of the phrase.
    Role,
    /// The same of a word that the word table has in this row.
    KnownRole(u32),
    Full(Term),
    Vague(Term),
}

/// A word met before, as it was written.
struct Met {
    /// Which languages it speaks for.
    votes: Votes,
    /// In which language it was first needed, and what it is there.
    first: Option<(Language, Meant)>,
}

/// What comes later in a text is not read: a phrase that long says everything and nothing.
const MOST_WORDS: usize = 200;

pub struct Vocabulary {
    fold: fn(&str) -> String,
    languages: Languages,
    /// Words met so far, so that each is judged once.
    by_word: Numbers,
    met: Vec<Met>,
    /// What words are in other languages than the first.
    others: BTreeMap<(u32, Language), Meant>,
    /// By stem and rows: what is written alike in two languages may mean two things.
    terms: Numbers,
    /// Where the word table has the meaning of each term: one row for an English word, those of
    /// its translation for another.
    rows: Rows,
    relations: Relations,
}

impl Vocabulary {
    pub fn new(fold: fn(&str) -> String) -> Vocabulary {
        Vocabulary {
            fold,
            languages: Languages::new(),
            by_word: Numbers::default(),
            met: Vec::new(),
            others: BTreeMap::new(),
            terms: Numbers::default(),
            rows: Rows::default(),
            relations: Relations::default(),
        }
    }

    /// From now on stems are near by their family alone, not by letters they share.
    pub(crate) fn forget_letters(&mut self) {
        self.relations.reads_letters = false;
    }

    pub(crate) fn kin(&self, term: Term) -> impl Iterator<Item = Kin> + Clone {
        self.relations.kin(term)
    }

    /// The words of `text` that mean something, numbering those not met before. The same
    /// `knowledge` is to be given each time.
    pub(crate) fn learn<'a>(&mut self, knowledge: &Knowledge, text: &'a str) -> Words<'a> {
        let words = words_of_sentences(text).into_iter().take(MOST_WORDS);
        let mut unmet: Vec<String> = Vec::new();
        let written = words.map(|(word, begins_sentence)| {
            let (number, is_new) = self.by_word.number(self.key(word, text));
            if is_new {
                unmet.push(self.folded(word, text));
            }
            Written {
                word,
                number,
                begins_sentence,
            }
        });
        let written: Vec<Written> = written.collect();
        let first_unmet = self.met.len() as u32;
        let unmet: Vec<Folded> = unmet.iter().map(|it| Folded::new(it)).collect();
        for word in &unmet {
            let votes = self.votes(knowledge, word);
            room::push(&mut self.met, Met { votes, first: None });
        }
        let language = self.language(text, &written);
        let mut phrase = Phrase::default();
        for it in written {
            let meant = match self.meant(it.number, language) {
                Some(meant) => meant,
                None => {
                    let at = it.number.checked_sub(first_unmet);
                    let meant = match at.and_then(|at| unmet.get(at as usize)) {
                        Some(word) => self.judge(knowledge, language, word),
                        None => {
                            let folded = self.folded(it.word, text);
                            self.judge(knowledge, language, &Folded::new(&folded))
                        }
                    };
                    self.note(it.number, language, meant);
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
            if let Some(meant) = self.meant(it.number, language) {
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

    fn votes(&self, knowledge: &Knowledge, word: &Folded) -> Votes {
        let known = self.known(knowledge);
        let is_known = known.row(word).is_some();
        let listed = match is_known {
            true => Vec::new(),
            false => known.listed(word),
        };
        self.languages.votes(word, is_known, &listed)
    }

    fn meant(&self, word: u32, language: Language) -> Option<Meant> {
        match self.met[word as usize].first? {
            (first, meant) if first == language => Some(meant),
            _ => self.others.get(&(word, language)).copied(),
        }
    }

    fn note(&mut self, word: u32, language: Language, meant: Meant) {
        let first = &mut self.met[word as usize].first;
        if first.is_none() {
            *first = Some((language, meant));
        } else {
            self.others.insert((word, language), meant);
        }
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
        let usage = known.usage(language, folded);
        match usage {
            Some(Use::Grammar { turns: true }) => return Meant::Turn,
            Some(Use::Grammar { turns: false }) => return Meant::Grammar,
            Some(Use::Role | Use::Vague) | None => {}
        }
        let reading = known.read(language, folded);
        if usage == Some(Use::Role) {
            let row = reading.rows.first();
            return row.map_or(Meant::Role, |it| Meant::KnownRole(*it));
        }
        if reading.stem.is_empty() {
            return Meant::Role;
        }
        let term = self.number(&reading);
        match usage {
            None => Meant::Full(term),
            Some(_) => Meant::Vague(term),
        }
    }

    fn number(&mut self, reading: &Reading) -> Term {
        let letters = reading.stem.bytes().map(u64::from);
        let rows = reading.rows.iter().map(|it| u64::from(*it) << 8);
        let (term, is_new) = self.terms.number(key_of(0, letters.chain(rows)));
        if is_new {
            self.relations.add(&reading.stem, !reading.rows.is_empty());
            self.rows.push(&reading.rows);
        }
        term
    }
}

/// Rows of the word table by term.
#[derive(Default)]
struct Rows {
    all: Vec<u32>,
    /// Where those of a term end; they begin where those of the one before it do.
    ends: Vec<u32>,
}

impl Rows {
    /// Adds those of the next term.
    fn push(&mut self, rows: &[u32]) {
        let count = self.all.len() + rows.len();
        room::make(&mut self.all, count);
        self.all.extend_from_slice(rows);
        room::push(&mut self.ends, self.all.len() as u32);
    }

    fn of(&self, term: Term) -> &[u32] {
        let at = term as usize;
        let start = at.checked_sub(1).map_or(0, |it| self.ends[it]);
        &self.all[start as usize..self.ends[at] as usize]
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
    fn push(&mut self, rows: &Rows, it: Written<'a>, meant: Meant) {
        self.is_later |= it.begins_sentence && self.has_subject;
        let place = if self.is_later { LATER } else { 1.0 };
        let said = |row: &u32| Said {
            row: *row,
            weight: place,
        };
        let (term, is_full) = match meant {
            Meant::Grammar | Meant::Role => return,
            Meant::Turn => return self.has_turned |= self.has_subject,
            Meant::KnownRole(row) => return self.words.rows.push(said(&row)),
            Meant::Full(term) => (term, true),
            Meant::Vague(term) => (term, false),
        };
        let rows = rows.of(term);
        self.words.rows.extend(rows.iter().map(said));
        let meaning = if is_full { 1.0 } else { WEAK };
        let context = if self.has_turned { CONTEXT } else { 1.0 };
        self.has_subject |= is_full;
        self.words.tokens.push(Token {
            written: it.word,
            term,
            row: rows.first().copied(),
            weight: meaning * context * place,
            is_full,
        });
    }
}
