//! Which of the valued pairs make the list: the best, no person too often, not all of one
//! need, and now and then somebody who has waited longest.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use matching::ItemId;

use super::answers::Answers;
use super::history::History;
use super::pairs::Circumstances;
use super::people::Slot;
use super::person::Person;
use super::ranking::by_name;
use super::shortlist::pairs_of;
use super::suggestion::Tier;
use super::weights::{
    ALIKE, LIKENESS_TAKES, ON_BOARD, PER_PERSON, PLACES_FOR_ONE_WAITING, WORTH_A_PLACE,
};
use crate::domain::{ContactId, Day, Trust};
use crate::order;

/// A pair that may make the list. `a` gains more, by `need` most.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate<'a> {
    pub pair: (Slot, Slot),
    pub a: &'a Person,
    pub b: &'a Person,
    pub score: f32,
    pub tier: Tier,
    pub need: ItemId,
}

impl Candidate<'_> {
    /// Whether there is nobody in it whom the user would not refer yet: for those it is not
    /// urgent.
    fn are_referred(&self) -> bool {
        [self.a, self.b]
            .iter()
            .all(|it| it.traits.trust != Trust::NotYet)
    }
}

/// How often each person is on the list.
#[derive(Default)]
struct Places {
    taken: BTreeMap<ContactId, usize>,
}

impl Places {
    fn of(&self, who: ContactId) -> usize {
        self.taken.get(&who).copied().unwrap_or(0)
    }

    fn have_room(&self, it: &Candidate) -> bool {
        self.of(it.a.id) < PER_PERSON && self.of(it.b.id) < PER_PERSON
    }

    fn take(&mut self, it: &Candidate) {
        *self.taken.entry(it.a.id).or_default() += 1;
        *self.taken.entry(it.b.id).or_default() += 1;
    }
}

/// Picks from `ranked`, which is in order, best first. `value` gives a pair in full.
pub(super) fn picked<'a>(
    at: Circumstances<'a>,
    answers: &Answers,
    vigours: &[f32],
    ranked: Vec<Candidate<'a>>,
    mut value: impl FnMut((Slot, Slot)) -> Option<Candidate<'a>>,
) -> Vec<Candidate<'a>> {
    let mut places = Places::default();
    let best = diverse(at, ranked.clone(), &mut places);
    let each = PLACES_FOR_ONE_WAITING - 1;
    let mut waiting = Vec::new();
    if best.len() >= each {
        let most = best.len() / each;
        waiting = never_introduced(at.history, ranked, most, &mut places);
        let more = most - waiting.len();
        if more > 0 {
            let others = longest_waiting(at, answers, vigours, more, &mut places, &mut value);
            waiting.extend(others);
        }
    }
    let mut list = Vec::new();
    waiting.reverse();
    for (number, it) in best.into_iter().enumerate() {
        list.push(it);
        let next = waiting.last().filter(|_| (number + 1) % each == 0);
        if next.is_some_and(|next| next.score >= WORTH_A_PLACE * it.score) {
            list.extend(waiting.pop());
        }
    }
    waiting.reverse();
    list.extend(waiting);
    list
}

/// By maximal marginal relevance (Carbonell, Goldstein, SIGIR 1998).
fn diverse<'a>(
    at: Circumstances,
    ranked: Vec<Candidate<'a>>,
    places: &mut Places,
) -> Vec<Candidate<'a>> {
    let most = ON_BOARD - ON_BOARD / PLACES_FOR_ONE_WAITING;
    // With how like each is to the likest of the first so many that were chosen.
    let mut left: Vec<Option<(Candidate, f32, usize)>> = Vec::new();
    left.extend(ranked.into_iter().map(|it| Some((it, 0.0, 0))));
    let mut chosen: Vec<Candidate> = Vec::new();
    while chosen.len() < most {
        let mut best: Option<(f32, usize)> = None;
        for (place, candidate) in left.iter_mut().enumerate() {
            let Some((it, likest, compared)) = candidate else {
                continue;
            };
            // What comes later is worth no more, even were it like nothing chosen.
            if best.is_some_and(|(best, _)| best >= it.score) {
                break;
            }
            if !places.have_room(it) {
                *candidate = None;
                continue;
            }
            for other in &chosen[*compared..] {
                *likest = likest.max(likeness(at, it, other));
            }
            *compared = chosen.len();
            let score = it.score * (1.0 - LIKENESS_TAKES * *likest);
            if best.is_none_or(|(best, _)| score > best) {
                best = Some((score, place));
            }
        }
        let Some((it, ..)) = best.and_then(|(_, place)| left[place].take()) else {
            break;
        };
        places.take(&it);
        chosen.push(it);
    }
    chosen
}

/// 0 to 1: one half for a person in both, one half for a need that means the same.
fn likeness(at: Circumstances, one: &Candidate, other: &Candidate) -> f32 {
    let has = |it: &Candidate, who: ContactId| it.a.id == who || it.b.id == who;
    let person = has(other, one.a.id) || has(other, one.b.id);
    let index = &at.people.index;
    let need = one.need == other.need || index.likeness(one.need, other.need) >= ALIKE;
    0.5 * f32::from(person) + 0.5 * f32::from(need)
}

/// Of the pairs that found no place, the best with somebody who has none and was never
/// introduced to anybody.
fn never_introduced<'a>(
    history: &History,
    ranked: Vec<Candidate<'a>>,
    most: usize,
    places: &mut Places,
) -> Vec<Candidate<'a>> {
    let mut found = Vec::new();
    for it in ranked {
        let waits = |who: &Person| {
            let is_new = history.load(who.id).introduced.is_none();
            is_new && places.of(who.id) == 0
        };
        let may = places.have_room(&it) && it.are_referred();
        if found.len() < most && may && (waits(it.a) || waits(it.b)) {
            places.take(&it);
            found.push(it);
        }
    }
    found
}

/// People who are not on the list, those first who were introduced to nobody or longest ago,
/// each with the best pair of theirs that is good enough and has room.
fn longest_waiting<'a>(
    at: Circumstances<'a>,
    answers: &Answers,
    vigours: &[f32],
    most: usize,
    places: &mut Places,
    value: &mut impl FnMut((Slot, Slot)) -> Option<Candidate<'a>>,
) -> Vec<Candidate<'a>> {
    let mut introduced: Vec<(Day, Slot)> = Vec::new();
    let mut is_introduced = vec![false; vigours.len()];
    for (id, load) in at.history.people() {
        if let (Some(day), Some(slot)) = (load.introduced, at.people.slot(id)) {
            is_introduced[slot as usize] = true;
            introduced.push((day, slot));
        }
    }
    order::sort_by(&mut introduced, |x, y| {
        let names = || Some(by_name(at.people.at(x.1)?, at.people.at(y.1)?));
        x.0.cmp(&y.0)
            .then_with(|| names().unwrap_or(Ordering::Equal))
    });
    let never = at
        .people
        .by_name()
        .filter(|it| !is_introduced[*it as usize]);
    let mut found = Vec::new();
    for slot in never.chain(introduced.iter().map(|it| it.1)) {
        let Some(person) = at.people.at(slot) else {
            continue;
        };
        if places.of(person.id) > 0 || vigours[slot as usize] == 0.0 {
            continue;
        }
        let theirs = pairs_of(at.people, answers, vigours, slot).into_iter();
        let mut good = theirs.filter_map(&mut *value);
        let is_good = |it: &Candidate| it.tier <= Tier::Good && it.are_referred();
        let good = good.find(|it| is_good(it) && places.have_room(it));
        if let Some(it) = good {
            places.take(&it);
            found.push(it);
        }
        if found.len() == most {
            break;
        }
    }
    found
}
