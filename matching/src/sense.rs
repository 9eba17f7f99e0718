//! What a text means by the word table, and which concepts of the lexicon it speaks of.
//!
//! Sums and roots only, no library function that rounds otherwise on another machine: the
//! same text has the same sense everywhere.

use crate::index::Side;
use crate::knowledge::Knowledge;
use crate::table::{DIMS, Direction, Entry};

/// How many concepts a text is taken to speak of, the likeliest.
const CONCEPTS: usize = 8;
/// How sharply the nearest concepts are preferred: a concept whose cosine falls short of
/// the best by this counts a third (e).
const SHARPNESS: f32 = 0.05;
/// Concepts this much less likely than the likeliest are left out.
const UNLIKELY: f32 = 0.02;
/// So many concepts at least are looked at closely.
const CLOSER_LOOK: usize = 64;
/// The length of a [`Place`].
const LENGTH: f32 = 127.0;

/// A direction of length 127, or all 0 where nothing is known of it.
pub(crate) type Place = [i8; DIMS];

/// See the module.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sense {
    pub meaning: Place,
    pub exchange: Place,
    /// Which concepts, in order, and the root of how likely each is: the squares sum to 1.
    pub concepts: Vec<(u16, f32)>,
}

impl Sense {
    /// Of a text whose words stand in the table's `rows`.
    pub fn of(knowledge: &Knowledge, rows: &[u32], side: Side) -> Sense {
        let entries = || {
            rows.iter()
                .map(|it| &knowledge.table().entries()[*it as usize])
        };
        let meaning = sum(entries().map(|it| (&it.meaning, it.in_meaning)));
        let exchange = sum(entries().map(|it| (&it.exchange, in_exchange(it, side))));
        Sense {
            concepts: concepts(knowledge, &exchange),
            meaning: place(&meaning),
            exchange: place(&exchange),
        }
    }
}

/// How far a word counts in the space of exchange.
pub(crate) fn in_exchange(entry: &Entry, side: Side) -> f32 {
    match side {
        Side::Need => entry.in_need,
        Side::Offer => entry.in_offer,
    }
}

/// The sum of weighted directions, of length 1; all 0 where there are none.
pub(crate) fn sum<'a>(parts: impl Iterator<Item = (&'a Direction, f32)>) -> [f32; DIMS] {
    let mut sum = [0.0; DIMS];
    for (direction, weight) in parts {
        let weight = weight * direction.scale;
        for (sum, sign) in sum.iter_mut().zip(&direction.signs) {
            *sum += weight * f32::from(*sign);
        }
    }
    normalised(sum)
}

pub(crate) fn normalised(mut vector: [f32; DIMS]) -> [f32; DIMS] {
    let length = vector.iter().map(|it| it * it).sum::<f32>().sqrt();
    if length > 0.0 {
        for figure in &mut vector {
            *figure /= length;
        }
    }
    vector
}

fn dot(one: &Place, other: &Place) -> i32 {
    let products = one.iter().zip(other);
    products.map(|(x, y)| i32::from(*x) * i32::from(*y)).sum()
}

fn place(vector: &[f32; DIMS]) -> Place {
    let mut place = [0; DIMS];
    for (rounded, exact) in place.iter_mut().zip(vector) {
        *rounded = (exact * LENGTH).round() as i8;
    }
    place
}

fn concepts(knowledge: &Knowledge, exchange: &[f32; DIMS]) -> Vec<(u16, f32)> {
    let at = place(exchange);
    if at == [0; DIMS] {
        return Vec::new();
    }
    let keys = knowledge.keys();
    let mut nearest: Vec<(f32, u16)> = likely_near(keys, &at)
        .map(|it| (keys.nearness(it, &at), it as u16))
        .collect();
    nearest.sort_unstable_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
    nearest.truncate(CONCEPTS);
    let best = nearest.first().map_or(0.0, |it| it.0);
    let likely = nearest
        .iter()
        .map(|it| (it.1, falling((it.0 - best) / SHARPNESS)));
    let mut likely: Vec<(u16, f32)> = likely.filter(|it| it.1 >= UNLIKELY).collect();
    let whole: f32 = likely.iter().map(|it| it.1).sum();
    for (_, share) in &mut likely {
        *share = (*share / whole).sqrt();
    }
    likely.sort_unstable_by_key(|it| it.0);
    likely
}

/// The keys worth a closer look: those that agree with the text in most signs. Comparing
/// signs alone takes a twentieth of the time.
fn likely_near(keys: &Keys, at: &Place) -> impl Iterator<Item = usize> {
    let (plus, minus) = signs(at);
    let agreement = |it: &(u64, u64)| -> usize {
        let with = (it.0 & plus | it.1 & minus).count_ones();
        let against = (it.0 & minus | it.1 & plus).count_ones();
        with.saturating_sub(against) as usize
    };
    let agreements: Vec<usize> = keys.signs.iter().map(agreement).collect();
    let mut counts = [0_usize; DIMS + 1];
    for it in &agreements {
        counts[*it] += 1;
    }
    let mut least = DIMS;
    let mut taken = counts[least];
    while least > 1 && taken < CLOSER_LOOK {
        least -= 1;
        taken += counts[least];
    }
    let all = agreements.into_iter().enumerate();
    all.filter(move |it| it.1 >= least).map(|it| it.0)
}

/// Which figures are above 0, and which below.
fn signs(place: &Place) -> (u64, u64) {
    let bits = |is_in: fn(i8) -> bool| {
        let set = place.iter().enumerate().filter(|it| is_in(*it.1));
        set.fold(0, |bits, (at, _)| bits | 1 << at)
    };
    (bits(|it| it > 0), bits(|it| it < 0))
}

/// Where the concepts of the lexicon stand in the space of exchange.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Keys {
    directions: Vec<Direction>,
    signs: Vec<(u64, u64)>,
}

impl Keys {
    pub fn new(directions: Vec<Direction>) -> Keys {
        let signs = directions.iter().map(|it| signs(&it.signs)).collect();
        Keys { directions, signs }
    }

    /// The cosine of a key and a text.
    fn nearness(&self, key: usize, at: &Place) -> f32 {
        let key = &self.directions[key];
        dot(at, &key.signs) as f32 * key.scale / LENGTH
    }
}

/// Nearly e to the power of `x`, which is 0 or less, by multiplications alone.
fn falling(x: f32) -> f32 {
    let mut power = (1.0 + x / 64.0).max(0.0);
    for _ in 0..6 {
        power *= power;
    }
    power
}
