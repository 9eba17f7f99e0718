//! Which pairs are worth valuing in full: read from the answers kept, by their rough value.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::answers::Answers;
use super::history::History;
use super::people::{People, Slot};
use super::ranking::by_names;
use super::value::{rests, vigour};
use super::weights::{PAIRS_OF_ONE_WAITING, VALUED, VALUED_PER_PERSON};

/// A pair and about what it is worth today; the smaller slot first.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rough {
    pub value: f32,
    pub pair: (Slot, Slot),
}

/// Where the last search for pairs ended, so that the next need not begin at the top. Only
/// the way there depends on it, never what is found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hint(f32);

impl Default for Hint {
    fn default() -> Hint {
        Hint(1.6)
    }
}

/// How many pairs are put in order at once.
const IN_ORDER: usize = 4 * VALUED;

/// How much of another introduction each can bear, by slot.
pub(super) fn vigours(people: &People, history: &History) -> Vec<f32> {
    let mut all = vec![1.0; people.end() as usize];
    for (id, load) in history.people() {
        if let Some(slot) = people.slot(id) {
            all[slot as usize] = if rests(load) { 0.0 } else { vigour(load) };
        }
    }
    all
}

/// The first of all pairs in the order of their value, nobody too often, the best first.
pub(super) fn shortlist(
    people: &People,
    answers: &Answers,
    vigours: &[f32],
    hint: &mut Hint,
) -> Vec<(Slot, Slot)> {
    let mut cutoff = hint.0;
    loop {
        let mut found = above(people, answers, vigours, cutoff);
        let (taken, looked_at) = capped(people, &mut found);
        let is_enough = taken.len() == VALUED;
        if is_enough || cutoff == 0.0 {
            // Half as many again as it took this time.
            let next = looked_at + looked_at / 2;
            if next < found.len() {
                let (_, next, _) = found[looked_at..]
                    .select_nth_unstable_by(next - looked_at, |x, y| y.value.total_cmp(&x.value));
                cutoff = next.value;
            }
            hint.0 = cutoff;
            return taken;
        }
        cutoff = if cutoff > 0.1 { cutoff * 0.75 } else { 0.0 };
    }
}

fn above(people: &People, answers: &Answers, vigours: &[f32], cutoff: f32) -> Vec<Rough> {
    let mut found = Vec::new();
    for (need, best) in answers.best() {
        if best < cutoff {
            continue;
        }
        let Some((slot, _)) = people.holder(need) else {
            continue;
        };
        for answer in answers.of(need) {
            let rough = rough(vigours, slot, answer.slot, answer.value);
            if rough.value > 0.0 && rough.value >= cutoff {
                found.push(rough);
            }
        }
    }
    found
}

fn rough(vigours: &[f32], one: Slot, other: Slot, value: f32) -> Rough {
    let bear = |it: Slot| vigours.get(it as usize).copied().unwrap_or(0.0);
    Rough {
        value: value * (bear(one) * bear(other)),
        pair: (one.min(other), one.max(other)),
    }
}

/// In order, none twice.
fn sort(people: &People, found: &mut Vec<Rough>) {
    found.sort_unstable_by(|x, y| best_first(people, x, y));
    found.dedup_by_key(|it| it.pair);
}

fn best_first(people: &People, x: &Rough, y: &Rough) -> Ordering {
    y.value.total_cmp(&x.value).then_with(|| {
        if x.pair == y.pair {
            return Ordering::Equal;
        }
        let both = |it: &Rough| Some((people.at(it.pair.0)?, people.at(it.pair.1)?));
        match (both(x), both(y)) {
            (Some(x), Some(y)) => by_names(x, y),
            _ => Ordering::Equal,
        }
    })
}

/// The first [`VALUED`] in which nobody is met too often, and how many were looked at: these
/// come first in `found` from now on. Of tens of thousands few are, and only these are put in order.
fn capped(people: &People, found: &mut [Rough]) -> (Vec<(Slot, Slot)>, usize) {
    let mut times: BTreeMap<Slot, usize> = BTreeMap::new();
    let mut taken = Vec::new();
    let mut in_order = 0;
    let order = |x: &Rough, y: &Rough| best_first(people, x, y);
    for at in 0..found.len() {
        if at == in_order {
            let left = &mut found[in_order..];
            let count = left.len().min(IN_ORDER);
            if count < left.len() {
                left.select_nth_unstable_by(count, order);
            }
            left[..count].sort_unstable_by(order);
            in_order += count;
        }
        if taken.len() == VALUED {
            return (taken, at);
        }
        let of = |who: Slot| times.get(&who).copied().unwrap_or(0);
        let pair = found[at].pair;
        // Two who answer each other are found twice.
        let is_again = at > 0 && found[at - 1].pair == pair;
        let (a, b) = pair;
        if !is_again && of(a) < VALUED_PER_PERSON && of(b) < VALUED_PER_PERSON {
            *times.entry(a).or_default() += 1;
            *times.entry(b).or_default() += 1;
            taken.push(pair);
        }
    }
    (taken, found.len())
}

/// The few best pairs of one person, in order.
pub(super) fn pairs_of(
    people: &People,
    answers: &Answers,
    vigours: &[f32],
    slot: Slot,
) -> Vec<(Slot, Slot)> {
    let mut found = Vec::new();
    let needs = people.at(slot).map_or(&[][..], |it| &it.needs);
    for need in needs {
        let answers = answers.of(need.item).iter();
        found.extend(answers.map(|it| rough(vigours, slot, it.slot, it.value)));
    }
    for need in answers.listing(slot) {
        let own = answers.of(*need).iter().find(|it| it.slot == slot);
        if let (Some(answer), Some((who, _))) = (own, people.holder(*need)) {
            found.push(rough(vigours, who, slot, answer.value));
        }
    }
    found.retain(|it| it.value > 0.0);
    sort(people, &mut found);
    found.truncate(PAIRS_OF_ONE_WAITING);
    found.iter().map(|it| it.pair).collect()
}
