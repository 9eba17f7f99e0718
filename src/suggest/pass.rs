//! One way through every need, in slices, and the list that comes of it.

use matching::{Hit, Scratch};

use super::gaps;
use super::history::History;
use super::people::{People, Slot};
use super::person::{Person, Text};
use super::ranking::{best_first, by_name, by_names, capped, standing_of_both, valued};
use super::reasons::{Valued, suggestion};
use super::rules;
use super::suggestion::{Board, Tier};
use super::value::{both, freshness, rests, strength};
use super::weights::{
    ANSWERS_KEPT, GOOD, ON_BOARD, PER_PERSON, SHORTLIST, VALUED, VALUED_PER_PERSON,
};
use crate::domain::{Book, Day};
use crate::order;

pub(super) struct Pass {
    today: Day,
    history: History,
    next: Slot,
    found: Vec<Found>,
    scratch: Scratch,
}

/// That one person's need is answered by another.
#[derive(Clone, Copy)]
struct Found {
    /// The smaller slot first.
    pair: (Slot, Slot),
    /// Whether it is the first who gains.
    is_first: bool,
    worth: f32,
}

impl Pass {
    pub fn new(book: &Book, today: Day) -> Pass {
        Pass {
            today,
            history: History::of(book, today),
            next: 0,
            found: Vec::new(),
            scratch: Scratch::default(),
        }
    }

    pub fn today(&self) -> Day {
        self.today
    }

    /// Works through about `budget` needs. True once there are none left.
    pub fn advance(&mut self, book: &Book, people: &People, budget: &mut usize) -> bool {
        while *budget > 0 && self.next < people.end() {
            let done = people
                .at(self.next)
                .map_or(0, |it| self.search(book, people, it));
            *budget = budget.saturating_sub(done);
            self.next += 1;
        }
        self.next >= people.end()
    }

    /// Finds the best answers to each need of one person; returns how many needs there were.
    fn search(&mut self, book: &Book, people: &People, person: &Person) -> usize {
        if rests(self.history.load(person.id)) {
            return 0;
        }
        for need in &person.needs {
            let floor = GOOD / need.weight;
            let hits = people.index().search(need.item, floor, &mut self.scratch);
            let mut answers: Vec<(f32, Slot, &Person)> = hits
                .iter()
                .filter_map(|hit| answer(people, need, hit))
                .collect();
            let order = |x: &(f32, Slot, &Person), y: &(f32, Slot, &Person)| {
                y.0.total_cmp(&x.0).then_with(|| by_name(x.2, y.2))
            };
            // Only as much is put in order as is needed, since a plain word finds hundreds.
            let mut kept: Vec<Slot> = Vec::new();
            let mut rest = answers.as_mut_slice();
            while kept.len() < ANSWERS_KEPT && !rest.is_empty() {
                let next = rest.len().min(2 * ANSWERS_KEPT);
                if next < rest.len() {
                    rest.select_nth_unstable_by(next, order);
                }
                let (first, later) = rest.split_at_mut(next);
                first.sort_unstable_by(order);
                for (strength, slot, other) in first {
                    if kept.len() == ANSWERS_KEPT {
                        break;
                    }
                    if kept.contains(slot)
                        || rests(self.history.load(other.id))
                        || !rules::allow(book, &self.history, person, other, self.today)
                    {
                        continue;
                    }
                    kept.push(*slot);
                    self.found.push(Found {
                        pair: (self.next.min(*slot), self.next.max(*slot)),
                        is_first: self.next < *slot,
                        worth: *strength * freshness(need, self.today),
                    });
                }
                rest = later;
            }
        }
        person.needs.len()
    }

    /// Values a shortlist in full and picks the list from it, the best first and no
    /// person too often.
    pub fn board(mut self, book: &Book, people: &People) -> Board {
        let mut rough = self.rough(people);
        let mut shortlist = Vec::new();
        // Nearly always the first part of the rough order is enough.
        for length in [SHORTLIST, rough.len()] {
            let by_value = |x: &Rough, y: &Rough| {
                let values = y.0.total_cmp(&x.0);
                values.then_with(|| by_names((x.1, x.2), (y.1, y.2)))
            };
            let length = length.min(rough.len());
            if length < rough.len() {
                rough.select_nth_unstable_by(length, by_value);
            }
            order::sort_by(&mut rough[..length], by_value);
            let ranked = rough[..length].iter();
            shortlist = capped(ranked, |it| (it.1.id, it.2.id), VALUED, VALUED_PER_PERSON);
            if shortlist.len() == VALUED {
                break;
            }
        }
        let mut ranked: Vec<Valued> = shortlist
            .iter()
            .filter_map(|(_, a, b)| valued(people, &self.history, (a, b), self.today))
            .filter(|it| it.tier().is_some_and(|tier| tier <= Tier::Good))
            .collect();
        order::sort_by(&mut ranked, best_first);
        let shown = capped(ranked.iter(), |it| (it.a.id, it.b.id), ON_BOARD, PER_PERSON);
        let reasons = |it: &&Valued| suggestion(book, people, &self.history, it, self.today);
        Board {
            suggestions: shown.iter().filter_map(reasons).collect(),
            no_needs: gaps::no_needs(people.iter()),
            no_offers: gaps::no_offers(people.iter()),
        }
    }

    /// Every pair found with about its value, in no order that matters.
    fn rough<'a>(&mut self, people: &'a People) -> Vec<Rough<'a>> {
        self.found.sort_unstable_by_key(|it| it.pair);
        let pairs = self.found.chunk_by(|x, y| x.pair == y.pair);
        let rough = pairs.filter_map(|of_pair| {
            let (first, second) = of_pair.first()?.pair;
            let (a, b) = (people.at(first)?, people.at(second)?);
            let mut gains = [0.0_f32; 2];
            for found in of_pair {
                let gain = &mut gains[usize::from(!found.is_first)];
                *gain = gain.max(found.worth);
            }
            let standing = standing_of_both(&self.history, a, b);
            Some((both(gains[0], gains[1]) * standing, a, b))
        });
        rough.collect()
    }
}

/// A pair and about what it is worth.
type Rough<'a> = (f32, &'a Person, &'a Person);

/// Who answers, and how well; `None` where the answer is not good enough for the list.
fn answer<'a>(people: &'a People, need: &Text, hit: &Hit) -> Option<(f32, Slot, &'a Person)> {
    let (slot, at) = people.holder(hit.item)?;
    let other = people.at(slot)?;
    let strength = strength(hit.fit, need, other.offers.get(at)?);
    (strength >= GOOD).then_some((strength, slot, other))
}
