//! What stands from edit to edit: everybody's texts, the best answers to each need, and what
//! is between people. Says what of it an edit touches, and works only that out anew.
//!
//! What stands is the same whatever the edits were, so that the list depends on the book alone.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use matching::{ItemId, Scratch};

use super::answers::{Answer, Answers};
use super::history::History;
use super::lessons::{Lessons, Refreshed, factor};
use super::pairs::Circumstances;
use super::people::{People, Slot};
use super::person::{Person, Text};
use super::ranking::by_name;
use super::rules;
use super::value::{both, freshness, in_common, strength, trust};
use super::weights::{ANSWERS_KEPT, GOOD, WORTH_ASKING};
use crate::domain::{Book, Change, ContactId, Day, Pair, Put};

pub(super) struct Standing {
    pub people: People,
    pub answers: Answers,
    pub history: History,
    lessons: Lessons,
    /// Every need is searched once all are read, so that reading need not look at others.
    is_anew: bool,
    to_search: BTreeSet<ItemId>,
    to_value: Option<Valuing>,
    scratch: Scratch,
}

/// A way through all people, on which pairs are valued anew.
struct Valuing {
    next: Slot,
    /// Every pair, since the day is another; otherwise those that lessons are about.
    is_all: bool,
    /// Lessons that are new.
    lessons: Vec<u32>,
    /// People of whom an outcome tells something new.
    givers: BTreeSet<Slot>,
}

/// How many people are looked at on such a way at once, and what it costs, in searches, to
/// value all their pairs and to see whether a lesson is about them.
const LOOKED_AT_ONCE: Slot = 32;
const VALUING: usize = 16;
const MARKING: usize = 1;
/// How many texts are read for the cost of one search.
const READ_AT_ONCE: usize = 4;

impl Standing {
    /// Of an empty book; everybody read is new.
    pub fn new() -> Standing {
        Standing {
            people: People::new(),
            answers: Answers::default(),
            history: History::default(),
            lessons: Lessons::default(),
            is_anew: true,
            to_search: BTreeSet::new(),
            to_value: None,
            scratch: Scratch::default(),
        }
    }

    pub fn circumstances(&self, today: Day) -> Circumstances<'_> {
        Circumstances {
            people: &self.people,
            history: &self.history,
            lessons: &self.lessons,
            today,
        }
    }

    /// Every answer is to be found anew: cheaper than to look what a great change touches.
    pub fn begin_anew(&mut self) {
        self.is_anew = true;
        self.answers.clear();
        let needs = self.people.iter().flat_map(|it| &it.needs);
        self.to_search.extend(needs.map(|it| it.item));
    }

    /// Takes in what a change says of pairs. Whoever it touches is to be read apart from this.
    /// Returns whether what any pair is worth may be otherwise.
    pub fn heard(&mut self, book: &Book, change: &Change, today: Day) -> bool {
        let mut pairs: Vec<Pair> = Vec::new();
        let mut is_introduction = false;
        for put in &change.puts {
            match put {
                Put::Decision(pair, _) => pairs.push(*pair),
                Put::Introduction(..) => is_introduction = true,
                Put::Contact(..) | Put::Gone(..) | Put::Settings(_) => {}
            }
        }
        if is_introduction {
            pairs.extend(self.set_history(History::of(book, today)));
        }
        self.review(book, &pairs, today);
        let has_learned = self.learn(book, today);
        is_introduction || has_learned
    }

    pub fn dawned(&mut self, book: &Book, before: Option<Day>, today: Day) {
        let mut pairs = self.set_history(History::of(book, today));
        if let Some(before) = before {
            let changed = book
                .decisions()
                .filter(|it| it.forbids(before) != it.forbids(today));
            pairs.extend(changed.map(|it| it.pair));
        }
        self.review(book, &pairs, today);
        self.learn(book, today);
        self.value_later(Vec::new(), Vec::new(), true);
    }

    /// Returns the pairs of which it says something else.
    fn set_history(&mut self, history: History) -> Vec<Pair> {
        let pairs = self.history.differences(&history);
        self.history = history;
        pairs
    }

    /// Lets pairs into the answers, or takes them out, as is now allowed.
    fn review(&mut self, book: &Book, pairs: &[Pair], today: Day) {
        for pair in pairs {
            let (first, second) = (
                self.people.slot(pair.first()),
                self.people.slot(pair.second()),
            );
            let (Some(first), Some(second)) = (first, second) else {
                continue;
            };
            let (Some(a), Some(b)) = (self.people.at(first), self.people.at(second)) else {
                continue;
            };
            let is_allowed = rules::allow(book, &self.history, a, b, today);
            let both = [(items(&a.needs), second), (items(&b.needs), first)];
            for (needs, other) in both {
                for need in needs {
                    if is_allowed {
                        self.to_search.insert(need);
                    } else if self.answers.remove(need, other) {
                        self.search_if_short(need);
                        self.value_list(need, today);
                    }
                }
            }
        }
    }

    /// Reads anew what there is to learn, and sees to what it is about. Returns whether it
    /// differs.
    fn learn(&mut self, book: &Book, today: Day) -> bool {
        let too_late = self.lessons.too_late;
        let Refreshed {
            added,
            needs,
            givers,
        } = self.lessons.refresh(book, &mut self.people.index);
        let is_more = !added.is_empty() || !givers.is_empty();
        let differs = is_more || !needs.is_empty() || too_late != self.lessons.too_late;
        for need in needs {
            self.value_list(need, today);
        }
        if is_more {
            self.value_later(added, givers, false);
        }
        differs
    }

    fn value_later(&mut self, lessons: Vec<u32>, givers: Vec<ContactId>, is_all: bool) {
        let way = self.to_value.get_or_insert_with(|| Valuing {
            next: 0,
            is_all: false,
            lessons: Vec::new(),
            givers: BTreeSet::new(),
        });
        way.next = 0;
        way.is_all |= is_all;
        way.lessons.extend(lessons);
        way.givers
            .extend(givers.iter().filter_map(|it| self.people.slot(*it)));
    }

    /// Reads a contact anew and sees to all that it touches. Returns how much work it was, in
    /// searches, and whether who knows whom may be otherwise.
    pub fn read(&mut self, book: &Book, id: ContactId, today: Day) -> (usize, bool) {
        let Some(read) = self.people.read(id, book.contact(id).map(|it| &**it)) else {
            return (0, false);
        };
        let slot = read.slot;
        let mut others = Vec::new();
        for need in &read.texts.removed_needs {
            others.extend(self.answers.take(*need).iter().map(|it| it.slot));
            self.lessons.unmark(*need);
            self.to_search.remove(need);
        }
        let (needs, offers) = match self.people.at(slot) {
            Some(person) => (items(&person.needs), person.offers.clone()),
            None => Default::default(),
        };
        if self.is_anew {
            self.to_search.extend(&needs);
            let work = (needs.len() + offers.len()) / READ_AT_ONCE;
            return (work, read.is_known_otherwise);
        }
        let mut work = 1;
        let mut touched = BTreeSet::new();
        if read.is_other || read.texts.offers {
            work += 1;
            for need in self.answers.remove_everywhere(slot) {
                self.search_if_short(need);
                touched.insert(need);
            }
            for offer in &offers {
                work += 2;
                touched.extend(self.offer(book, slot, offer, today));
            }
        }
        if read.is_other {
            self.to_search.extend(&needs);
        } else {
            self.to_search.extend(read.texts.added_needs);
        }
        for need in touched {
            self.value_list(need, today);
        }
        for other in others {
            self.value(slot, other, today);
        }
        // The day a need was noted may be another.
        for need in needs {
            self.value_list(need, today);
        }
        (work, read.is_known_otherwise)
    }

    /// Adds an offer to the answers of every need it meets. Returns the lists that differ.
    fn offer(&mut self, book: &Book, slot: Slot, offer: &Text, today: Day) -> Vec<ItemId> {
        let people = &self.people;
        let floor = GOOD / offer.weight();
        let mut touched = Vec::new();
        let Some(from) = people.at(slot).filter(|_| floor <= 1.0) else {
            return touched;
        };
        for hit in people.index.search(offer.item, floor, &mut self.scratch) {
            let Some((_, who, need)) = people.need(hit.item) else {
                continue;
            };
            let strength = strength(hit.fit, need, offer);
            if strength < GOOD || !rules::allow(book, &self.history, who, from, today) {
                continue;
            }
            let answer = Answer {
                slot,
                rank: rank(strength, who, from),
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
    /// in no order that matters.
    pub fn answering(&self, person: &Person, today: Day, most: usize) -> Vec<&Person> {
        let mut scratch = Scratch::default();
        let mut gains: BTreeMap<Slot, [f32; 2]> = BTreeMap::new();
        let needs = person.needs.iter().map(|it| (it, true));
        let offers = person.offers.iter().map(|it| (it, false));
        for (text, is_need) in needs.chain(offers) {
            let floor = WORTH_ASKING / text.weight();
            for hit in self.people.index.search(text.item, floor, &mut scratch) {
                let found = if is_need {
                    self.people.offer(hit.item)
                } else {
                    self.people.need(hit.item)
                };
                let Some((slot, _, theirs)) = found else {
                    continue;
                };
                let (need, offer) = if is_need {
                    (text, theirs)
                } else {
                    (theirs, text)
                };
                let worth = strength(hit.fit, need, offer) * freshness(need, today);
                let gain = &mut gains.entry(slot).or_default()[usize::from(is_need)];
                *gain = gain.max(worth);
            }
        }
        let mut found: Vec<(f32, &Person)> = Vec::new();
        for (slot, [of_other, of_person]) in gains {
            if let Some(other) = self.people.at(slot) {
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

    fn search_if_short(&mut self, need: ItemId) {
        if self.answers.is_short(need) {
            self.to_search.insert(need);
        }
    }

    /// Works on for about `left` searches. True once everything stands.
    pub fn advance(&mut self, book: &Book, today: Day, left: &mut usize) -> bool {
        self.is_anew = false;
        while let Some(need) = self.to_search.first().copied() {
            if *left == 0 {
                return false;
            }
            *left -= 1;
            self.to_search.remove(&need);
            self.search(book, need, today);
        }
        while let Some(way) = &mut self.to_value {
            if *left == 0 {
                return false;
            }
            let from = way.next;
            let cost = if way.is_all { VALUING } else { MARKING };
            *left = left.saturating_sub(cost);
            way.next += LOOKED_AT_ONCE;
            self.value_some(from, today);
            if from + LOOKED_AT_ONCE >= self.people.end() {
                self.to_value = None;
            }
        }
        true
    }

    /// Finds the best answers to a need.
    fn search(&mut self, book: &Book, need: ItemId, today: Day) {
        let people = &self.people;
        let Some((slot, who, text)) = people.need(need) else {
            return;
        };
        self.lessons.mark(need, &people.index);
        let floor = GOOD / text.weight();
        let mut found: Vec<Answer> = Vec::new();
        if floor <= 1.0 {
            for hit in people.index.search(need, floor, &mut self.scratch) {
                let Some((slot, from, offer)) = people.offer(hit.item) else {
                    continue;
                };
                let strength = strength(hit.fit, text, offer);
                if strength >= GOOD {
                    let rank = rank(strength, who, from);
                    let value = 0.0;
                    found.push(Answer { slot, rank, value });
                }
            }
        }
        let order = |x: &Answer, y: &Answer| best_first(people, x, y);
        // Only as much is put in order as is needed, since a plain word finds hundreds.
        let mut kept: Vec<Answer> = Vec::new();
        let mut rest = found.as_mut_slice();
        let mut is_cut = false;
        while !rest.is_empty() && !is_cut {
            let next = rest.len().min(2 * ANSWERS_KEPT);
            if next < rest.len() {
                rest.select_nth_unstable_by(next, order);
            }
            let (first, later) = rest.split_at_mut(next);
            first.sort_unstable_by(order);
            for answer in first {
                if kept.iter().any(|it| it.slot == answer.slot) {
                    continue;
                }
                let Some(from) = people.at(answer.slot) else {
                    continue;
                };
                if !rules::allow(book, &self.history, who, from, today) {
                    continue;
                }
                if kept.len() == ANSWERS_KEPT {
                    is_cut = true;
                    break;
                }
                kept.push(*answer);
            }
            rest = later;
        }
        kept.shrink_to_fit();
        let before = self.answers.take(need);
        self.answers.set(need, kept, is_cut);
        for lost in before {
            self.value(slot, lost.slot, today);
        }
        self.value_list(need, today);
    }

    fn value_some(&mut self, from: Slot, today: Day) {
        let Some(Valuing {
            is_all,
            lessons,
            givers,
            ..
        }) = &self.to_value
        else {
            return;
        };
        let mut lists = Vec::new();
        for slot in from..(from + LOOKED_AT_ONCE).min(self.people.end()) {
            for need in self.people.at(slot).iter().flat_map(|it| &it.needs) {
                let is_marked = self
                    .lessons
                    .mark_for(need.item, lessons, &self.people.index);
                let mut kept = self.answers.kept(need.item).iter();
                if *is_all || is_marked || kept.any(|it| givers.contains(&it.slot)) {
                    lists.push(need.item);
                }
            }
        }
        for need in lists {
            self.value_list(need, today);
        }
    }

    /// Values every pair of a list anew.
    fn value_list(&mut self, need: ItemId, today: Day) {
        let Some((slot, ..)) = self.people.need(need) else {
            return;
        };
        let others: Vec<Slot> = self.answers.kept(need).iter().map(|it| it.slot).collect();
        for other in others {
            self.value(slot, other, today);
        }
    }

    /// Works out about what a pair is worth, and notes it wherever one answers the other.
    fn value(&mut self, one: Slot, other: Slot, today: Day) {
        let (Some(a), Some(b)) = (self.people.at(one), self.people.at(other)) else {
            return;
        };
        let of_a = self.gain(a, b, other, today) * trust(a);
        let of_b = self.gain(b, a, one, today) * trust(b);
        let value = both(of_a, of_b);
        for need in &a.needs {
            self.answers.value(need.item, other, value);
        }
        for need in &b.needs {
            self.answers.value(need.item, one, value);
        }
    }

    /// What the best answer of `from`, who is at `slot`, is worth to `who`; 0 where none counts.
    fn gain(&self, who: &Person, from: &Person, slot: Slot, today: Day) -> f32 {
        let worth = |need: &Text| {
            let answer = self.answers.of(need.item).iter().find(|it| it.slot == slot);
            answer.map_or(0.0, |it| {
                it.rank * freshness(need, today) * self.learned(who, need, from)
            })
        };
        who.needs.iter().map(worth).fold(0.0, f32::max)
    }

    /// What lessons make of the best answer of `from` to this need.
    fn learned(&self, who: &Person, need: &Text, from: &Person) -> f32 {
        if !self.lessons.may_touch(need.item, from.id) {
            return 1.0;
        }
        let index = &self.people.index;
        let offers = from.offers.iter().map(|it| {
            let fit = index.fit(need.item, it.item);
            (strength(fit, need, it), it.item)
        });
        let best = offers.reduce(|best, it| if it.0 > best.0 { it } else { best });
        best.map_or(1.0, |(_, offer)| {
            factor(&self.lessons.about(index, (who, need.item), (from, offer)))
        })
    }
}

fn items(texts: &[Text]) -> Vec<ItemId> {
    texts.iter().map(|it| it.item).collect()
}

/// What an answer is ranked by among the answers to one need.
fn rank(strength: f32, who: &Person, from: &Person) -> f32 {
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
