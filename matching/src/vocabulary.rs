//! Numbers the words of a collection by stem and keeps which are near one another.

use std::collections::BTreeMap;

use crate::common::WEAK;
use crate::kin::{Kind, nearness};
use crate::knowledge::Knowledge;
use crate::language::{Language, Languages, Use, Votes, spelled};
use crate::reading::{Known, Reading};
use crate::words::words;

/// A stem's number, given in the order of first sight; never leaves this package.
pub(crate) type Term = u32;

/// A stem near another.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Kin {
    pub term: Term,
    /// Says nothing where `share` is 0.
    pub kind: Kind,
    /// How far it counts as the same word, 0 to 1; 0 where only some letters are shared.
    pub share: f32,
    /// How many of their letters they share: the cosine of their runs of three and four.
    pub letters: f32,
}

struct Stem {
    text: Box<str>,
    /// Where the word table has its meaning: one row for an English word, those of its
    /// translation for another.
    rows: Box<[u32]>,
    /// How many runs of letters it has.
    runs: usize,
    /// Nearest first, ties by text: the same whatever was seen first.
    kin: Vec<Kin>,
}

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

/// From this share of letters on two stems are near; less is chance.
const LETTERS: f32 = 0.35;

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
    /// Whether letters that two stems share bring them near.
    reads_letters: bool,
    /// Folded words met so far, so that each is judged once.
    met: BTreeMap<Box<str>, Met>,
    /// By stem and rows: what is written alike in two languages may mean two things.
    terms: BTreeMap<Reading, Term>,
    stems: Vec<Stem>,
    /// Which stems have a given run of letters, to find kin without comparing all.
    by_run: BTreeMap<Run, Vec<Term>>,
    /// How many runs each stem shares with the one just numbered; 0 between two.
    shared: Vec<u16>,
}

/// Three or four letters in a row, the ends of the word included; a fourth may be missing.
type Run = [char; 4];

impl Vocabulary {
    pub fn new(fold: fn(&str) -> String) -> Vocabulary {
        Vocabulary {
            fold,
            languages: Languages::new(),
            reads_letters: true,
            met: BTreeMap::new(),
            terms: BTreeMap::new(),
            stems: Vec::new(),
            by_run: BTreeMap::new(),
            shared: Vec::new(),
        }
    }

    /// From now on stems are near by their family alone, not by letters they share.
    pub(crate) fn forget_letters(&mut self) {
        self.reads_letters = false;
    }

    pub(crate) fn len(&self) -> usize {
        self.stems.len()
    }

    pub(crate) fn kin(&self, term: Term) -> &[Kin] {
        &self.stems[term as usize].kin
    }

    /// The words of `text` that mean something, numbering those not met before. The same
    /// `knowledge` is to be given each time.
    pub(crate) fn learn<'a>(&mut self, knowledge: &Knowledge, text: &'a str) -> Words<'a> {
        let said = self.said(text);
        for (_, folded) in &said {
            if !self.met.contains_key(folded.as_str()) {
                let votes = self.votes(knowledge, folded);
                let meant = Vec::new();
                self.met
                    .insert(folded.as_str().into(), Met { votes, meant });
            }
        }
        let language = self.language(text, &said);
        let mut phrase = Phrase::default();
        for (word, folded) in said {
            let meant = match self.meant(language, &folded) {
                Some(meant) => meant,
                None => {
                    let meant = self.judge(knowledge, language, &folded);
                    if let Some(met) = self.met.get_mut(folded.as_str()) {
                        met.meant.push((language, meant));
                    }
                    meant
                }
            };
            phrase.push(&self.stems, word, folded, meant);
        }
        phrase.words
    }

    /// The words of `text` that mean something and were met before.
    pub(crate) fn read<'a>(&self, text: &'a str) -> Words<'a> {
        let said = self.said(text);
        let language = self.language(text, &said);
        let mut phrase = Phrase::default();
        for (word, folded) in said {
            if let Some(meant) = self.meant(language, &folded) {
                phrase.push(&self.stems, word, folded, meant);
            }
        }
        phrase.words
    }

    /// The words of a text, as written and folded.
    fn said<'a>(&self, text: &'a str) -> Vec<(&'a str, String)> {
        let words = words(text).into_iter().take(MOST_WORDS);
        words.map(|it| (it, self.folded(it, text))).collect()
    }

    fn language(&self, text: &str, said: &[(&str, String)]) -> Language {
        let votes = said.iter().filter_map(|it| self.met.get(it.1.as_str()));
        self.languages.decide(text, votes.map(|it| it.votes))
    }

    fn meant(&self, language: Language, folded: &str) -> Option<Meant> {
        let meant = &self.met.get(folded)?.meant;
        meant.iter().find(|it| it.0 == language).map(|it| it.1)
    }

    /// The stems of an English text but for its grammar, as the word table knows them.
    pub fn stems(&self, text: &str) -> Vec<String> {
        let said = self.said(text).into_iter().map(|it| it.1);
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
        let term = self.stems.len() as Term;
        let runs = runs(&reading.stem);
        self.stems.push(Stem {
            text: reading.stem.as_str().into(),
            rows: reading.rows.as_slice().into(),
            runs: runs.len(),
            kin: Vec::new(),
        });
        self.relate(term, &reading.stem, runs);
        self.terms.insert(reading, term);
        term
    }

    /// Finds the kin of a stem just numbered, and tells them.
    fn relate(&mut self, term: Term, stem: &str, runs: Vec<Run>) {
        self.shared.push(0);
        let mut near: Vec<Term> = Vec::new();
        let count = runs.len();
        for run in runs {
            let holders = self.by_run.entry(run).or_default();
            for other in holders.iter() {
                let shared = &mut self.shared[*other as usize];
                if *shared == 0 {
                    near.push(*other);
                }
                *shared += 1;
            }
            holders.push(term);
        }
        for other in near {
            let shared = std::mem::take(&mut self.shared[other as usize]);
            let their = &self.stems[other as usize];
            let letters = match self.reads_letters {
                true => f32::from(shared) / ((count * their.runs) as f32).sqrt(),
                false => 0.0,
            };
            // Kin share at least half of the shorter word.
            if shared < 2 {
                continue;
            }
            let (kind, share) = nearness(stem, &their.text).unwrap_or((Kind::Part, 0.0));
            if share > 0.0 || letters >= LETTERS {
                let kin = |term| Kin {
                    term,
                    kind,
                    share,
                    letters,
                };
                self.add_kin(term, kin(other));
                self.add_kin(other, kin(term));
            }
        }
    }

    fn add_kin(&mut self, term: Term, kin: Kin) {
        let text = |it: &Kin| &self.stems[it.term as usize].text;
        let place = self.stems[term as usize].kin.partition_point(|it| {
            let nearer = it.share.total_cmp(&kin.share);
            let nearer = nearer.then(it.letters.total_cmp(&kin.letters));
            nearer.is_gt() || (nearer.is_eq() && *text(it) < *text(&kin))
        });
        self.stems[term as usize].kin.insert(place, kin);
    }
}

/// Every run of three and of four letters in a word and its two ends, none twice.
fn runs(stem: &str) -> Vec<Run> {
    const END: char = '_';
    let letters = std::iter::once(END).chain(stem.chars()).chain([END]);
    let letters: Vec<char> = letters.collect();
    let threes = letters.windows(3).map(|it| [it[0], it[1], it[2], ' ']);
    let fours = letters.windows(4).map(|it| [it[0], it[1], it[2], it[3]]);
    let mut runs: Vec<Run> = threes.chain(fours).collect();
    runs.sort_unstable();
    runs.dedup();
    runs
}

/// A text as it is taken apart.
#[derive(Default)]
struct Phrase<'a> {
    words: Words<'a>,
    has_subject: bool,
    has_turned: bool,
}

impl<'a> Phrase<'a> {
    fn push(&mut self, stems: &[Stem], written: &'a str, folded: String, meant: Meant) {
        match meant {
            Meant::Grammar { turns } => self.has_turned |= turns && self.has_subject,
            Meant::Role { row } => self.words.rows.extend(row),
            Meant::Term { term, is_full } => {
                let rows = &stems[term as usize].rows;
                let row = rows.first().copied();
                self.words.rows.extend(rows.iter().copied());
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
