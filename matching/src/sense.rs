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

    /// How far two texts speak of the same concepts, 0 to 1.
    pub fn shared(&self, other: &Sense) -> f32 {
        let mut shared = 0.0;
        for (concept, likely) in &self.concepts {
            let theirs = other.concepts.iter().find(|it| it.0 == *concept);
            shared += theirs.map_or(0.0, |it| it.1 * likely);
        }
        shared
    }

    /// The concept that links the two most.
    pub fn link(&self, other: &Sense) -> Option<u16> {
        let mut best: Option<(u16, f32)> = None;
        for (concept, likely) in &self.concepts {
            let theirs = other.concepts.iter().find(|it| it.0 == *concept);
            if let Some((_, theirs)) = theirs
                && best.is_none_or(|it| likely * theirs > it.1)
            {
                best = Some((*concept, likely * theirs));
            }
        }
        best.map(|it| it.0)
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

/// The cosine of two places, 0 where it is less or one is unknown.
pub(crate) fn nearness(one: &Place, other: &Place) -> f32 {
    dot(one, other).max(0) as f32 / (LENGTH * LENGTH)
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
    let mut nearest: Vec<(f32, u16)> = Vec::with_capacity(CONCEPTS + 1);
    for (concept, key) in knowledge.keys().iter().enumerate() {
        let near = dot(&at, &key.signs) as f32 * key.scale / LENGTH;
        let is_full = nearest.len() == CONCEPTS;
        if near <= 0.0 || (is_full && nearest.last().is_some_and(|it| near <= it.0)) {
            continue;
        }
        let place = nearest.partition_point(|it| it.0 >= near);
        nearest.insert(place, (near, concept as u16));
        nearest.truncate(CONCEPTS);
    }
    let Some((best, _)) = nearest.first().copied() else {
        return Vec::new();
    };
    let likely: Vec<f32> = nearest
        .iter()
        .map(|it| falling((it.0 - best) / SHARPNESS))
        .collect();
    let whole: f32 = likely.iter().sum();
    let roots = nearest.iter().zip(&likely);
    let mut concepts: Vec<(u16, f32)> = roots.map(|(it, x)| (it.1, (x / whole).sqrt())).collect();
    concepts.sort_unstable_by_key(|it| it.0);
    concepts
}

/// Nearly e to the power of `x`, which is 0 or less, by multiplications alone.
fn falling(x: f32) -> f32 {
    let mut power = (1.0 + x / 64.0).max(0.0);
    for _ in 0..6 {
        power *= power;
    }
    power
}
