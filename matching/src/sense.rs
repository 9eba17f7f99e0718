//! What a text means by the word table, and which concepts of the lexicon it speaks of.
//!
//! Sums, products and roots only, no library function that rounds otherwise on another machine:
//! the same text has the same sense everywhere.

use crate::direction::{DIMS, Direction};
use crate::index::Side;
use crate::knowledge::Knowledge;
use crate::places::Place;
use crate::table::Entry;
use crate::vocabulary::Said;

/// How many concepts a text is taken to speak of at the most, the likeliest.
const CONCEPTS: usize = 16;
/// Concepts less likely than this are left out.
const UNLIKELY: f32 = 0.008;
/// A text of more words says no more than one of so many: words of one text repeat one another.
/// The table is trained with the same figure.
const ENOUGH: f32 = 3.0;

/// See the module.
#[derive(Debug, Clone)]
pub(crate) struct Sense {
    pub meaning: Place,
    /// Which concepts, in order, and the root of how likely each is: the squares sum to 1
    /// where the words leave no doubt, and to less otherwise.
    pub concepts: Vec<(u16, f32)>,
}

/// Room for how likely each concept is: all 0 between two texts.
#[derive(Default)]
pub(crate) struct Odds(Vec<f32>);

impl Sense {
    /// Of a text whose words stand in the table's `rows`.
    pub fn of(knowledge: &Knowledge, rows: &[Said], side: Side, odds: &mut Odds) -> Sense {
        let entry = |it: &Said| &knowledge.table().entries()[it.row as usize];
        let entries = || rows.iter().map(|it| (entry(it), it.weight));
        let meaning = sum(entries().map(|it| (&it.0.meaning, it.0.in_meaning() * it.1)));
        Sense {
            concepts: concepts(knowledge, entries(), side, odds),
            meaning: Place::of(&meaning),
        }
    }

    /// The root of how likely the likeliest of its concepts is; 0 where it speaks of none.
    pub fn sure(&self) -> f32 {
        let likely = self.concepts.iter().map(|it| it.1);
        likely.fold(0.0, |most, it| if it > most { it } else { most })
    }
}

/// How far the concepts of a word count on a side.
pub(crate) fn in_exchange(entry: &Entry, side: Side) -> f32 {
    match side {
        Side::Need => entry.in_need(),
        Side::Offer => entry.in_offer(),
    }
}

/// The sum of weighted directions, of length 1; all 0 where there are none.
fn sum<'a>(parts: impl Iterator<Item = (&'a Direction, f32)>) -> [f32; DIMS] {
    let mut sum = [0.0; DIMS];
    for (direction, weight) in parts {
        direction.add_to(&mut sum, weight);
    }
    let length = sum.iter().map(|it| it * it).sum::<f32>().sqrt();
    if length > 0.0 {
        for figure in &mut sum {
            *figure /= length;
        }
    }
    sum
}

/// What the words say together: their odds multiply, and every concept is as likely as another
/// to begin with.
fn concepts<'a>(
    knowledge: &Knowledge,
    entries: impl Iterator<Item = (&'a Entry, f32)>,
    side: Side,
    Odds(odds): &mut Odds,
) -> Vec<(u16, f32)> {
    let table = knowledge.table();
    odds.resize(table.concepts(), 0.0);
    let mut said: Vec<(u16, f32)> = Vec::new();
    let mut count = 0.0;
    for (entry, weight) in entries {
        // What a text goes on to say tells still less of what is asked for or given.
        let weight = weight * weight;
        count += weight;
        let weight = weight * in_exchange(entry, side);
        if weight <= 0.0 {
            continue;
        }
        let shares = table.shares(entry);
        said.reserve(shares.len());
        for share in shares {
            let odds = &mut odds[usize::from(share.concept)];
            if *odds == 0.0 {
                said.push((share.concept, 0.0));
            }
            *odds += share.weight() * weight;
        }
    }
    let fewer = (ENOUGH / count).min(1.0);
    let mut most = 0.0;
    for (concept, share) in &mut said {
        *share = std::mem::take(&mut odds[usize::from(*concept)]) * fewer;
        most = if *share > most { *share } else { most };
    }
    let unsaid = (table.concepts() - said.len()) as f32;
    for (_, share) in &mut said {
        *share = falling(*share - most);
    }
    let whole = unsaid * falling(-most) + said.iter().map(|it| it.1).sum::<f32>();
    for (_, share) in &mut said {
        *share /= whole;
    }
    said.retain(|it| it.1 >= UNLIKELY);
    if said.len() > CONCEPTS {
        said.sort_unstable_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
        said.truncate(CONCEPTS);
    }
    said.sort_unstable_by_key(|it| it.0);
    for (_, share) in &mut said {
        *share = share.sqrt();
    }
    said
}

/// Nearly e to the power of `x`, which is 0 or less, by multiplications alone.
fn falling(x: f32) -> f32 {
    if x <= -64.0 {
        return 0.0;
    }
    let mut power = 1.0 + x / 64.0;
    for _ in 0..6 {
        power *= power;
    }
    power
}
