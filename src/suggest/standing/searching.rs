//! Who answers whom: asked of a need, of an offer, and of a person.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use matching::{Fit, ItemId, Scratch};

use super::super::answers::Answer;
use super::super::people::{People, Slot};
use super::super::person::{Person, Text};
use super::super::ranking::by_name;
use super::super::rules;
use super::super::value::{Common, both, freshness, in_common, is_found, nearby, strength, trust};
use super::super::weights::{ANSWERS_KEPT, FOUND};
use super::Standing;
use crate::domain::{Book, ContactId, Day};

impl Standing {
    /// Finds the best answers to a need.
    pub(super) fn search(&mut self, book: &Book, need: ItemId, today: Day) {
        let people = &self.people;
        let Some((slot, who, text)) = people.need(need) else {
            return;
        };
        self.lessons.mark(need, &people.index);
        let order = |x: &Answer, y: &Answer| best_first(people, x, y);
        let mut kept: Vec<Answer> = Vec::with_capacity(ANSWERS_KEPT + 1);
        // What any answer is ranked by, for each part of what links the two.
        let common = Common::of(&who.traits);
        let counts = text.weight() * (1.0 + f32::EPSILON * 8.0);
        let most = counts * common.most(common);
        // What the last is ranked by that counts, once there are enough.
        let last = |kept: &[Answer]| kept.get(ANSWERS_KEPT - 1).map_or(0.0, |it| it.rank);
        let floor = FOUND / text.weight();
        let mut search = people.index.search(need, floor.min(1.0), &mut self.scratch);
        while floor <= 1.0
            && let Some(hit) = search.next(last(&kept) / (most * people.most_bears()))
        {
            let counts = hit.fit.strength() * counts;
            for item in people.index.says_the_same(hit) {
                let (bears, theirs) = people.bears(item);
                if counts * common.most(theirs) * bears < last(&kept) {
                    continue;
                }
                let Some((slot, from, offer)) = people.offer(item) else {
                    continue;
                };
                if !is_found(hit.fit, text, offer) {
                    continue;
                }
                let answer = Answer {
                    slot,
                    rank: rank(hit.fit, (who, text), (from, offer)),
                    value: 0.0,
                };
                let place = kept.partition_point(|it| order(it, &answer).is_lt());
                let known = kept.iter().position(|it| it.slot == slot);
                if place == ANSWERS_KEPT
                    || known.is_some_and(|it| it < place)
                    || !rules::allow(book, &self.history, who, from, today)
                {
                    continue;
                }
                if let Some(known) = known {
                    kept.remove(known);
                }
                kept.insert(place, answer);
                kept.truncate(ANSWERS_KEPT);
            }
        }
        // Whoever was passed over was so for a full list.
        let is_cut = kept.len() == ANSWERS_KEPT;
        let before = self.answers.take(need);
        self.answers.set(need, &kept, is_cut);
        if self.values_all_later() {
            return;
        }
        for lost in before {
            self.value(slot, lost.slot, today);
        }
        self.value_list(need, today);
    }

    /// Adds an offer to the answers of every need it meets. Returns the lists that differ.
    pub(super) fn offer(
        &mut self,
        book: &Book,
        slot: Slot,
        offer: &Text,
        today: Day,
    ) -> Vec<ItemId> {
        let people = &self.people;
        let floor = FOUND / offer.weight();
        let mut touched = Vec::new();
        let Some(from) = people.at(slot).filter(|_| floor <= 1.0) else {
            return touched;
        };
        let search = people.index.search(offer.item, floor, &mut self.scratch);
        let hits = search.all();
        let items = hits.iter().flat_map(|hit| {
            let items = people.index.says_the_same(*hit);
            items.map(|item| (item, hit.fit))
        });
        for (item, fit) in items {
            let Some((_, who, need)) = people.need(item) else {
                continue;
            };
            if !is_found(fit, need, offer) || !rules::allow(book, &self.history, who, from, today) {
                continue;
            }
            let answer = Answer {
                slot,
                rank: rank(fit, (who, need), (from, offer)),
                value: 0.0,
            };
            if self
                .answers
                .add(need.item, answer, |x, y| best_first(people, x, y))
            {
                touched.push(need.item);
            }
        }
        touched
    }

    /// Who answers a need of this person or has one that they answer, about the best `most`,
    /// in no order that matters, of those of whom `among` is true.
    pub fn answering(
        &self,
        person: &Person,
        today: Day,
        most: usize,
        among: &dyn Fn(ContactId) -> bool,
    ) -> Vec<&Person> {
        let mut scratch = Scratch::default();
        let mut gains: BTreeMap<Slot, [f32; 2]> = BTreeMap::new();
        let needs = person.needs.iter().map(|it| (it, true));
        let offers = person.offers.iter().map(|it| (it, false));
        for (text, is_need) in needs.chain(offers) {
            let floor = FOUND / text.weight();
            let index = &self.people.index;
            let hits = index.search(text.item, floor, &mut scratch).all();
            let items = hits.iter().flat_map(|hit| {
                let items = index.says_the_same(*hit);
                items.map(|item| (item, hit.fit))
            });
            for (item, fit) in items {
                let found = if is_need {
                    self.people.offer(item)
                } else {
                    self.people.need(item)
                };
                let Some((slot, _, theirs)) = found else {
                    continue;
                };
                let (need, offer) = if is_need {
                    (text, theirs)
                } else {
                    (theirs, text)
                };
                let worth = strength(fit, need, offer) * freshness(need, today);
                let gain = &mut gains.entry(slot).or_default()[usize::from(is_need)];
                *gain = gain.max(worth);
            }
        }
        let mut found: Vec<(f32, &Person)> = Vec::new();
        for (slot, [of_other, of_person]) in gains {
            if let Some(other) = self.people.at(slot).filter(|it| among(it.id)) {
                let value = both(of_person, of_other) * in_common(&person.traits, &other.traits);
                found.push((value * trust(other), other));
            }
        }
        let order = |x: &(f32, &Person), y: &(f32, &Person)| {
            y.0.total_cmp(&x.0).then_with(|| by_name(x.1, y.1))
        };
        if most < found.len() {
            found.select_nth_unstable_by(most, order);
            found.truncate(most);
        }
        found.into_iter().map(|it| it.1).collect()
    }
}

/// What an answer is ranked by among the answers to one need.
fn rank(fit: Fit, (who, need): (&Person, &Text), (from, offer): (&Person, &Text)) -> f32 {
    let strength = strength(fit, need, offer) * nearby(who, need, from, offer);
    strength * in_common(&who.traits, &from.traits) * trust(from)
}

fn best_first(people: &People, x: &Answer, y: &Answer) -> Ordering {
    y.rank
        .total_cmp(&x.rank)
        .then_with(|| match (people.at(x.slot), people.at(y.slot)) {
            (Some(x), Some(y)) => by_name(x, y),
            _ => Ordering::Equal,
        })
}
