//! Numbers the words of a collection by stem and keeps which are near one another.

use std::collections::{BTreeMap, BTreeSet};

use pagefind_stem::{Algorithm, Stemmer};

use crate::common::{GRAMMAR, ROLES, TURNS, VAGUE, WEAK};
use crate::kin::{Kind, nearness};
use crate::table::Table;
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
    /// Whether letters that two stems share bring them near.
    reads_letters: bool,
    /// Vague words in both numbers, not by stem: "market" is vague, "marketing" is not.
    vague: BTreeSet<String>,
    /// Words for the role of a phrase, by stem.
    roles: BTreeSet<String>,
    /// Folded words met so far, so that each is judged once; grammar from the start.
    met: BTreeMap<Box<str>, Known>,
    terms: BTreeMap<Box<str>, Term>,
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
            reads_letters: true,
            vague,
            roles,
            met,
            terms: BTreeMap::new(),
            stems: Vec::new(),
            by_run: BTreeMap::new(),
            shared: Vec::new(),
            stemmer,
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
            None => self.number(&stem),
        };
        Known::Term { term, row, is_full }
    }

    fn number(&mut self, stem: &str) -> Term {
        let term = self.stems.len() as Term;
        self.terms.insert(stem.into(), term);
        let runs = runs(stem);
        self.stems.push(Stem {
            text: stem.into(),
            runs: runs.len(),
            kin: Vec::new(),
        });
        self.relate(term, stem, runs);
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
