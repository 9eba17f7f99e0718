//! Which stems are near which: those of one family by how they begin and end, and words that
//! the word table does not know by the runs of letters they share with any other.
//!
//! Of two words that the table knows, letters say nothing more: what they mean is known, and
//! both are spelled as they should be. So most pairs of stems need never be looked at.

use crate::kin::{Kind, nearness};
use crate::numbers::{Numbers, key_of};
use crate::room;

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

/// From this share of letters on two stems are near; less is chance.
const LETTERS: f32 = 0.35;
/// Kin share at least so many runs.
const LEAST_SHARED: u16 = 2;
/// How many letters two stems of one family have in common at the beginning, and how many
/// at the end those of which one is a part of the other.
const START: usize = 4;
const END: usize = 5;

/// See the module.
pub(crate) struct Relations {
    /// Whether letters that two stems share bring them near.
    pub reads_letters: bool,
    stems: Vec<Stem>,
    /// Stems that the table knows, by their first letters and by their last.
    by_end: Numbers,
    of_end: Vec<Vec<Term>>,
    by_run: Numbers,
    of_run: Vec<Holders>,
    /// How many runs each stem shares with the one just added; 0 between two.
    shared: Vec<u16>,
}

struct Stem {
    text: Box<str>,
    /// How many runs of letters it has.
    runs: u16,
    /// Nearest first, ties by text: the same whatever was seen first.
    kin: Vec<Kin>,
}

/// Which stems have a run of letters.
#[derive(Default)]
struct Holders {
    known: Vec<Term>,
    unknown: Vec<Term>,
}

/// Stands for three or four letters in a row, the ends of the word included.
type Run = u64;

impl Default for Relations {
    fn default() -> Relations {
        Relations {
            reads_letters: true,
            stems: Vec::new(),
            by_end: Numbers::default(),
            of_end: Vec::new(),
            by_run: Numbers::default(),
            of_run: Vec::new(),
            shared: Vec::new(),
        }
    }
}

impl Relations {
    pub fn kin(&self, term: Term) -> &[Kin] {
        &self.stems[term as usize].kin
    }

    /// Takes in a stem that was not there, and whether the word table knows it.
    pub fn add(&mut self, stem: &str, is_known: bool) {
        let term = self.stems.len() as Term;
        let runs = runs(stem);
        let stem_and_kin = Stem {
            text: stem.into(),
            runs: runs.len() as u16,
            kin: Vec::new(),
        };
        room::push(&mut self.stems, stem_and_kin);
        room::push(&mut self.shared, 0);
        if is_known {
            self.relate_known(term, stem, &runs);
        }
        self.relate_by_letters(term, stem, is_known, runs);
    }

    /// Finds the family of a known stem among the known.
    fn relate_known(&mut self, term: Term, stem: &str, runs: &[Run]) {
        let mut near: Vec<Term> = Vec::new();
        let ends = [end(START, stem.chars()), end(END, stem.chars().rev())];
        for end in ends.into_iter().flatten() {
            let (number, is_new) = self.by_end.number(end);
            if is_new {
                room::push(&mut self.of_end, Vec::new());
            }
            let holders = &mut self.of_end[number as usize];
            near.extend_from_slice(holders);
            room::push(holders, term);
        }
        near.sort_unstable();
        near.dedup();
        for other in near {
            let text = &self.stems[other as usize].text;
            let family = nearness(stem, text).filter(|it| it.0 != Kind::Spelling);
            if let Some((kind, share)) = family {
                let letters = self.letters(term, other, in_common(runs, text));
                self.make_kin(term, other, kind, share, letters);
            }
        }
    }

    /// Finds the kin of a stem where it or the other is unknown.
    fn relate_by_letters(&mut self, term: Term, stem: &str, is_known: bool, runs: Vec<Run>) {
        let mut near: Vec<Term> = Vec::new();
        for run in runs {
            let (number, is_new) = self.by_run.number(run);
            if is_new {
                room::push(&mut self.of_run, Holders::default());
            }
            let holders = &mut self.of_run[number as usize];
            let known = if is_known { &[][..] } else { &holders.known };
            for other in known.iter().chain(&holders.unknown) {
                let shared = &mut self.shared[*other as usize];
                if *shared == 0 {
                    near.push(*other);
                }
                *shared += 1;
            }
            match is_known {
                true => room::push(&mut holders.known, term),
                false => room::push(&mut holders.unknown, term),
            }
        }
        for other in near {
            let shared = std::mem::take(&mut self.shared[other as usize]);
            if shared < LEAST_SHARED {
                continue;
            }
            let letters = self.letters(term, other, shared);
            let near = nearness(stem, &self.stems[other as usize].text);
            let (kind, share) = near.unwrap_or((Kind::Part, 0.0));
            if share > 0.0 || letters >= LETTERS {
                self.make_kin(term, other, kind, share, letters);
            }
        }
    }

    /// The cosine of the runs of two stems that share so many.
    fn letters(&self, one: Term, other: Term, shared: u16) -> f32 {
        let runs = |it: Term| usize::from(self.stems[it as usize].runs);
        match self.reads_letters {
            true => f32::from(shared) / ((runs(one) * runs(other)) as f32).sqrt(),
            false => 0.0,
        }
    }

    fn make_kin(&mut self, one: Term, other: Term, kind: Kind, share: f32, letters: f32) {
        for (term, kin) in [(one, other), (other, one)] {
            let kin = Kin {
                term: kin,
                kind,
                share,
                letters,
            };
            self.add_kin(term, kin);
        }
    }

    fn add_kin(&mut self, term: Term, kin: Kin) {
        let text = |it: &Kin| &self.stems[it.term as usize].text;
        let place = self.stems[term as usize].kin.partition_point(|it| {
            let nearer = it.share.total_cmp(&kin.share);
            let nearer = nearer.then(it.letters.total_cmp(&kin.letters));
            nearer.is_gt() || (nearer.is_eq() && *text(it) < *text(&kin))
        });
        let all = &mut self.stems[term as usize].kin;
        all.reserve_exact(1);
        all.insert(place, kin);
    }
}

/// Stands for the first so many letters; `None` of a shorter word.
fn end(length: usize, letters: impl Iterator<Item = char>) -> Option<u64> {
    let mut end = [' '; END];
    let mut count = 0;
    for (place, letter) in end.iter_mut().zip(letters.take(length)) {
        *place = letter;
        count += 1;
    }
    (count == length).then(|| run(&end[..length]))
}

fn run(letters: &[char]) -> Run {
    key_of(
        letters.len() as u64,
        letters.iter().map(|it| u64::from(*it)),
    )
}

fn in_common(one: &[Run], other: &str) -> u16 {
    let other = runs(other);
    let shared = one.iter().filter(|it| other.binary_search(it).is_ok());
    shared.count() as u16
}

/// Every run of three and of four letters in a word and its two ends, none twice, in order.
fn runs(stem: &str) -> Vec<Run> {
    const END: char = '_';
    let letters = std::iter::once(END).chain(stem.chars()).chain([END]);
    let letters: Vec<char> = letters.collect();
    let threes = letters.windows(3).map(run);
    let mut runs: Vec<Run> = threes.chain(letters.windows(4).map(run)).collect();
    runs.sort_unstable();
    runs.dedup();
    runs
}
