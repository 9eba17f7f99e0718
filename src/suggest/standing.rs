//! What stands from edit to edit: everybody's texts, the best answers to each need, and what
//! is between people. Says what of it an edit touches, and works only that out anew.
//!
//! What stands is the same whatever the edits were, so that the list depends on the book alone.

mod searching;
mod valuing;

use std::collections::BTreeSet;
use std::rc::Rc;

use matching::{ItemId, Knowledge, Scratch};

use super::answers::Answers;
use super::history::History;
use super::lessons::{Lessons, Refreshed};
use super::pairs::Circumstances;
use super::people::{People, Slot};
use super::person::Text;
use super::rules;
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
    pub fn new(knowledge: Rc<Knowledge>) -> Standing {
        Standing {
            people: People::new(knowledge),
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
        self.value_later(Vec::new(), Vec::new(), true);
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
                Put::Contact(..)
                | Put::Gone(..)
                | Put::Merge(..)
                | Put::Apart(..)
                | Put::Gift(..)
                | Put::Gathering(..)
                | Put::Later(..)
                | Put::Settings(_) => {}
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

    /// Whether every pair is to be valued once all needs are searched.
    fn values_all_later(&self) -> bool {
        let way = self.to_value.as_ref();
        way.is_some_and(|it| it.is_all && it.next == 0)
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
}

fn items(texts: &[Text]) -> Vec<ItemId> {
    texts.iter().map(|it| it.item).collect()
}
