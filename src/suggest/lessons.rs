//! Which lessons are about which needs and offers, and what they make of an answer.
//!
//! Keeps the texts of lessons in the index, where they are nobody's, and which needs mean
//! the same as those of lessons.

use std::collections::BTreeMap;

use matching::{Index, ItemId, Side};

use super::learning::{Learned, LessonKind, bounded, learned};
use super::person::Person;
use super::weights::ALIKE;
use crate::domain::{Book, ContactId, Pair};

#[derive(Default)]
pub(super) struct Lessons {
    by_fact: BTreeMap<Learned, Number>,
    by_number: BTreeMap<Number, Lesson>,
    next: Number,
    /// The lessons whose need means the same as this one.
    about: BTreeMap<ItemId, Vec<Number>>,
    /// Outcomes, by who gave.
    given: BTreeMap<ContactId, Vec<Number>>,
    /// How often a suggestion came too late.
    pub too_late: usize,
}

type Number = u32;

struct Lesson {
    learned: Learned,
    giver: ContactId,
    /// `None` where the text makes no match.
    need: Option<ItemId>,
    offer: Option<ItemId>,
}

impl Lessons {
    /// Reads anew what there is to learn. Needs are to be marked for what was added.
    pub fn refresh(&mut self, book: &Book, index: &mut Index) -> Refreshed {
        let mut gone = std::mem::take(&mut self.by_fact);
        let mut refreshed = Refreshed::default();
        self.too_late = 0;
        for lesson in learned(book) {
            if lesson.kind == LessonKind::KnowEachOther {
                self.too_late += 1;
                continue;
            }
            for reason in lesson.because {
                let fact = Learned {
                    source: lesson.source,
                    kind: lesson.kind,
                    pair: lesson.pair,
                    day: lesson.day,
                    reason,
                };
                if self.by_fact.contains_key(&fact) {
                    continue;
                }
                if let Some(number) = gone.remove(&fact) {
                    self.by_fact.insert(fact, number);
                    continue;
                }
                if fact.kind.is_outcome() {
                    refreshed.givers.push(fact.pair.other(fact.reason.who));
                }
                refreshed.added.push(self.next);
                self.add(fact, index);
            }
        }
        for number in gone.into_values() {
            self.remove(number, index, &mut refreshed);
        }
        refreshed
    }

    fn add(&mut self, learned: Learned, index: &mut Index) {
        let number = self.next;
        self.next += 1;
        let giver = learned.pair.other(learned.reason.who);
        if learned.kind.is_outcome() {
            self.given.entry(giver).or_default().push(number);
        }
        let lesson = Lesson {
            giver,
            need: index.add(Side::Need, &learned.reason.need),
            offer: index.add(Side::Offer, &learned.reason.offer),
            learned: learned.clone(),
        };
        self.by_number.insert(number, lesson);
        self.by_fact.insert(learned, number);
    }

    fn remove(&mut self, number: Number, index: &mut Index, refreshed: &mut Refreshed) {
        if let Some(lesson) = self.by_number.remove(&number) {
            for item in lesson.need.into_iter().chain(lesson.offer) {
                index.remove(item);
            }
            if lesson.learned.kind.is_outcome() {
                refreshed.givers.push(lesson.giver);
            }
        }
        let about = self.about.iter().filter(|(_, list)| list.contains(&number));
        refreshed.needs.extend(about.map(|(need, _)| *need));
        forget(&mut self.about, number);
        forget(&mut self.given, number);
    }

    pub fn is_empty(&self) -> bool {
        self.by_number.is_empty()
    }

    /// Brings up to date which lessons are about a need.
    pub fn mark(&mut self, need: ItemId, index: &Index) {
        let all = self.by_number.keys().copied().collect::<Vec<_>>();
        self.unmark(need);
        self.mark_for(need, &all, index);
    }

    /// The same for a few lessons that are new. Returns whether one is about it.
    pub fn mark_for(&mut self, need: ItemId, lessons: &[Number], index: &Index) -> bool {
        let mut is_marked = false;
        for number in lessons {
            let theirs = self.by_number.get(number).and_then(|it| it.need);
            if theirs.is_some_and(|it| index.likeness(it, need) >= ALIKE) {
                let about = self.about.entry(need).or_default();
                if !about.contains(number) {
                    about.push(*number);
                }
                is_marked = true;
            }
        }
        is_marked
    }

    pub fn unmark(&mut self, need: ItemId) {
        self.about.remove(&need);
    }

    /// Whether any lesson may be about an answer to this need by this person.
    pub fn may_touch(&self, need: ItemId, from: ContactId) -> bool {
        !self.is_empty() && (self.about.contains_key(&need) || self.given.contains_key(&from))
    }

    /// The lessons that move an answer, in no order that matters.
    pub fn about(
        &self,
        index: &Index,
        (who, need): (&Person, ItemId),
        (from, offer): (&Person, ItemId),
    ) -> Vec<&Learned> {
        let pair = Pair::new(who.id, from.id);
        let about = self.about.get(&need);
        let given = self.given.get(&from.id);
        let is_marked = |number: &Number| about.is_some_and(|it| it.contains(number));
        let given = given.into_iter().flatten().filter(|it| !is_marked(it));
        let numbers = about.into_iter().flatten().chain(given);
        let lessons = numbers.filter_map(|it| Some((*it, self.by_number.get(it)?)));
        let moves = |(number, it): &(Number, &Lesson)| {
            if it.learned.pair == pair {
                return false;
            }
            let same_need = is_marked(number);
            let same_offer = || {
                let theirs = it.offer;
                theirs.is_some_and(|it| index.likeness(it, offer) >= ALIKE)
            };
            // What came of it tells of the one who gave, and of the one who sought,
            // whomever they met.
            let is_own = it.learned.kind.is_outcome();
            let sought = is_own && same_need && it.learned.reason.who == who.id;
            let gave = is_own && it.giver == from.id;
            sought || ((same_need || gave) && same_offer())
        };
        lessons.filter(moves).map(|(_, it)| &it.learned).collect()
    }
}

/// What reading anew came to.
#[derive(Debug, Default)]
pub(super) struct Refreshed {
    pub added: Vec<Number>,
    /// Needs that a lesson was about which is taken back.
    pub needs: Vec<ItemId>,
    /// Who gave where an outcome is new or taken back.
    pub givers: Vec<ContactId>,
}

/// What these lessons together make of an answer's worth, within bounds. Counted by kind, so that
/// the order they come in rounds nothing differently.
pub(super) fn factor(lessons: &[&Learned]) -> f32 {
    let mut counts: BTreeMap<LessonKind, i32> = BTreeMap::new();
    for lesson in lessons {
        *counts.entry(lesson.kind).or_default() += 1;
    }
    let powers = counts
        .iter()
        .map(|(kind, count)| kind.factor().powi(*count));
    bounded(powers.product())
}

fn forget<K: Ord>(lists: &mut BTreeMap<K, Vec<Number>>, number: Number) {
    lists.retain(|_, list| {
        list.retain(|it| *it != number);
        !list.is_empty()
    });
}
