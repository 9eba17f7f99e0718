//! Which of several pairs comes first, and how many of them for one person.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::history::History;
use super::people::People;
use super::person::Person;
use super::reasons::Valued;
use super::suggestion::Tier;
use super::value::{Met, both, context, gains, standing};
use crate::domain::{ContactId, Day};

/// A pair with all that speaks for it; `None` where neither gains anything.
pub(super) fn valued<'a>(
    people: &People,
    history: &History,
    (one, other): (&'a Person, &'a Person),
    today: Day,
) -> Option<Valued<'a>> {
    // In the order of names, so that the same two give the same figures either way.
    let (mut a, mut b) = sorted((one, other));
    let mut of_a = gains(people.index(), a, b, today);
    let mut of_b = gains(people.index(), b, a, today);
    // Weak evidence stands only where there is no better: it must not make a favour look mutual.
    let is_weak = |it: &Met| it.tier() == Tier::WorthAsking;
    if !of_a.iter().chain(&of_b).all(is_weak) {
        of_a.retain(|it| !is_weak(it));
        of_b.retain(|it| !is_weak(it));
    }
    let best = |gains: &[Met]| gains.first().map_or(0.0, |it| it.worth);
    if best(&of_b) > best(&of_a) {
        std::mem::swap(&mut a, &mut b);
        std::mem::swap(&mut of_a, &mut of_b);
    }
    let score = both(best(&of_a), best(&of_b)) * context(a, b) * standing_of_both(history, a, b);
    (score > 0.0).then_some(Valued {
        a,
        b,
        of_a,
        of_b,
        score,
    })
}

pub(super) fn standing_of_both(history: &History, a: &Person, b: &Person) -> f32 {
    standing(a, history.load(a.id)) * standing(b, history.load(b.id))
}

/// Takes the first `most` in which nobody is met more than `each` times.
pub(super) fn capped<T>(
    ranked: impl Iterator<Item = T>,
    pair: impl Fn(&T) -> (ContactId, ContactId),
    most: usize,
    each: usize,
) -> Vec<T> {
    let mut times: BTreeMap<ContactId, usize> = BTreeMap::new();
    let mut taken = Vec::new();
    for it in ranked {
        let (a, b) = pair(&it);
        let of = |who: ContactId| times.get(&who).copied().unwrap_or(0);
        if of(a) >= each || of(b) >= each {
            continue;
        }
        *times.entry(a).or_default() += 1;
        *times.entry(b).or_default() += 1;
        taken.push(it);
        if taken.len() == most {
            break;
        }
    }
    taken
}

pub(super) fn best_first(x: &Valued, y: &Valued) -> Ordering {
    let by_score = y.score.total_cmp(&x.score);
    by_score.then_with(|| by_names((x.a, x.b), (y.a, y.b)))
}

/// Ids are random, so names come first: the same people give the same order in any book.
pub(super) fn by_name(x: &Person, y: &Person) -> Ordering {
    (&x.name, x.id).cmp(&(&y.name, y.id))
}

pub(super) fn by_names(x: (&Person, &Person), y: (&Person, &Person)) -> Ordering {
    let (x, y) = (sorted(x), sorted(y));
    by_name(x.0, y.0).then_with(|| by_name(x.1, y.1))
}

fn sorted<'a>((a, b): (&'a Person, &'a Person)) -> (&'a Person, &'a Person) {
    if by_name(a, b).is_le() {
        (a, b)
    } else {
        (b, a)
    }
}
