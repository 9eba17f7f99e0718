//! Which stems are near which: those of one family by how they begin and end, and words that
//! the word table does not know by the runs of letters they share with any other.
//!
//! Of two words that the table knows, letters say nothing more: what they mean is known, and
//! both are spelled as they should be. So most pairs of stems need never be looked at.

use crate::kin::{FAMILY, Kind, nearness};
use crate::lists::Lists;
use crate::numbers::{Numbers, key_of};
use crate::room;
use crate::stems::Stems;

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

/// The same as it is kept, since there are several of each stem.
#[derive(Debug, Clone, Copy)]
struct Near {
    /// The stem, and in the last bits where in [`KINDS`] its kind is.
    term_and_kind: u32,
    letters: f32,
}

/// Kinds of stems that are near, and how far one counts as the other.
const KINDS: [(Kind, f32); 4] = [
    (Kind::Part, 0.0),
    (Kind::Part, Kind::Part.share()),
    (Kind::Spelling, Kind::Spelling.share()),
    (Kind::Stem, FAMILY),
];
const KIND_BITS: u32 = 2;

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
    stems: Stems,
    /// How many runs of letters each stem has.
    runs: Vec<u16>,
    /// Of each stem, nearest first, ties by text: the same whatever was seen first.
    kin: Vec<Box<[Near]>>,
    /// Stems that the table knows, by their first letters and by their last.
    by_end: Numbers,
    of_end: Lists,
    /// All stems by their runs of letters, as [`Holder`]s.
    by_run: Numbers,
    of_run: Lists,
    /// How many runs each stem shares with the one just added; 0 between two.
    shared: Vec<u16>,
}

/// A stem that has a run of letters, and whether the table knows it.
#[derive(Clone, Copy)]
struct Holder {
    term: Term,
    is_known: bool,
}

/// Stands for three or four letters in a row, the ends of the word included.
type Run = u64;

impl Default for Relations {
    fn default() -> Relations {
        Relations {
            reads_letters: true,
            stems: Stems::default(),
            runs: Vec::new(),
            kin: Vec::new(),
            by_end: Numbers::default(),
            of_end: Lists::default(),
            by_run: Numbers::default(),
            of_run: Lists::default(),
            shared: Vec::new(),
        }
    }
}

impl Relations {
    pub fn kin(&self, term: Term) -> impl Iterator<Item = Kin> + Clone {
        self.kin[term as usize].iter().map(|it| it.kin())
    }

    /// Takes in a stem that was not there, and whether the word table knows it.
    pub fn add(&mut self, stem: &str, is_known: bool) {
        let term = self.stems.len() as Term;
        let runs = runs(stem);
        self.stems.push(stem);
        room::push(&mut self.runs, runs.len() as u16);
        room::push(&mut self.kin, Box::default());
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
            if !is_new {
                near.extend_from_slice(self.of_end.get(number));
            }
            self.of_end.push(number, term);
        }
        near.sort_unstable();
        near.dedup();
        for other in near {
            let text = self.stems.get(other);
            let family = nearness(stem, text).filter(|it| *it != Kind::Spelling);
            if let Some(kind) = family {
                let letters = self.letters(term, other, in_common(runs, text));
                self.make_kin(term, other, Some(kind), letters);
            }
        }
    }

    /// Finds the kin of a stem where it or the other is unknown.
    fn relate_by_letters(&mut self, term: Term, stem: &str, is_known: bool, runs: Vec<Run>) {
        let mut known: Vec<Term> = Vec::new();
        let mut unknown: Vec<Term> = Vec::new();
        for run in runs {
            let (number, is_new) = self.by_run.number(run);
            let holders = if is_new { &[] } else { self.of_run.get(number) };
            for holder in holders.iter().map(|it| Holder::unpacked(*it)) {
                if is_known && holder.is_known {
                    continue;
                }
                let shared = &mut self.shared[holder.term as usize];
                if *shared == 0 {
                    let near = if holder.is_known {
                        &mut known
                    } else {
                        &mut unknown
                    };
                    near.push(holder.term);
                }
                *shared += 1;
            }
            self.of_run.push(number, Holder { term, is_known }.packed());
        }
        for other in known.into_iter().chain(unknown) {
            let shared = std::mem::take(&mut self.shared[other as usize]);
            if shared < LEAST_SHARED {
                continue;
            }
            let letters = self.letters(term, other, shared);
            let kind = nearness(stem, self.stems.get(other));
            if kind.is_some() || letters >= LETTERS {
                self.make_kin(term, other, kind, letters);
            }
        }
    }

    /// The cosine of the runs of two stems that share so many.
    fn letters(&self, one: Term, other: Term, shared: u16) -> f32 {
        let runs = |it: Term| usize::from(self.runs[it as usize]);
        match self.reads_letters {
            true => f32::from(shared) / ((runs(one) * runs(other)) as f32).sqrt(),
            false => 0.0,
        }
    }

    fn make_kin(&mut self, one: Term, other: Term, kind: Option<Kind>, letters: f32) {
        self.add_kin(one, Near::new(other, kind, letters));
        self.add_kin(other, Near::new(one, kind, letters));
    }

    fn add_kin(&mut self, term: Term, new: Near) {
        let text = |it: Term| self.stems.get(it);
        let kin = new.kin();
        let place = self.kin[term as usize].partition_point(|it| {
            let it = it.kin();
            let nearer = it.share.total_cmp(&kin.share);
            let nearer = nearer.then(it.letters.total_cmp(&kin.letters));
            nearer.is_gt() || (nearer.is_eq() && text(it.term) < text(kin.term))
        });
        let mut all = std::mem::take(&mut self.kin[term as usize]).into_vec();
        all.reserve_exact(1);
        all.insert(place, new);
        self.kin[term as usize] = all.into_boxed_slice();
    }
}

impl Near {
    fn new(term: Term, kind: Option<Kind>, letters: f32) -> Near {
        let at = kind.and_then(|kind| KINDS.iter().rposition(|it| it.0 == kind));
        Near {
            term_and_kind: term << KIND_BITS | at.unwrap_or_default() as u32,
            letters,
        }
    }

    #[inline]
    fn kin(self) -> Kin {
        let at = self.term_and_kind & ((1 << KIND_BITS) - 1);
        let (kind, share) = KINDS[at as usize];
        Kin {
            term: self.term_and_kind >> KIND_BITS,
            kind,
            share,
            letters: self.letters,
        }
    }
}

impl Holder {
    fn packed(self) -> u32 {
        self.term << 1 | u32::from(self.is_known)
    }

    fn unpacked(packed: u32) -> Holder {
        Holder {
            term: packed >> 1,
            is_known: packed & 1 != 0,
        }
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
