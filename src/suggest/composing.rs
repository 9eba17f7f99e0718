//! From answers to the list, in slices. What two people's texts say of each other is kept
//! from one list to the next, so that after an edit little has to be worked out.

use std::collections::BTreeMap;

use matching::ItemId;

use super::answers::Answers;
use super::pairs::{Circles, Circumstances, Known, known, valued};
use super::people::{People, Slot};
use super::person::Person;
use super::picking::{Candidate, picked};
use super::ranking::{by_names, in_order};
use super::reasons::suggestion;
use super::shortlist::{Hint, shortlist, vigours};
use super::suggestion::{Board, Suggestion, Tier};
use crate::domain::{Book, ContactId, Pair};
use crate::order;

#[derive(Default)]
pub(super) struct Composing {
    kept: BTreeMap<Pair, Kept>,
    /// Counts lists, to know which pairs the last one looked at.
    number: u32,
    hint: Hint,
    circles: Circles,
    way: Option<Way>,
}

struct Kept {
    known: Known,
    used: u32,
    /// As of the circumstances that were last; `None` where they are others now.
    worth: Option<Worth>,
    told: Option<Suggestion>,
}

/// What a pair is worth, without the reasons.
#[derive(Clone, Copy)]
struct Worth {
    /// Whether the second by name gains more.
    is_turned: bool,
    score: f32,
    tier: Tier,
    need: ItemId,
}

/// How far a list has come.
struct Way {
    shortlist: Vec<(Slot, Slot)>,
    /// How many of the shortlist have been looked into.
    looked: usize,
    picked: Option<Vec<(Slot, Slot)>>,
    looked_at_picked: usize,
    told: Vec<Suggestion>,
}

/// What the steps cost, in searches.
const SHORTLISTING: usize = 15;
const PICKING: usize = 30;
/// How many pairs are looked into, or told, for the cost of one search.
const PAIRS_AT_ONCE: usize = 4;

impl Composing {
    /// To be called of whoever was read anew.
    pub fn forget(&mut self, id: ContactId) {
        self.kept.retain(|pair, _| !pair.has(id));
    }

    /// To be called when something changed that the worth of every pair may depend on: the
    /// day, introductions, lessons, who knows whom.
    pub fn forget_worth(&mut self) {
        self.circles = Circles::default();
        for kept in self.kept.values_mut() {
            kept.worth = None;
            kept.told = None;
        }
    }

    /// To be called when anything changed: the list is begun again.
    pub fn stop(&mut self) {
        self.way = None;
    }

    /// Works on for about `left` searches; `None` while there is more to do.
    pub fn advance(
        &mut self,
        book: &Book,
        at: Circumstances,
        answers: &Answers,
        left: &mut usize,
    ) -> Option<Board> {
        let mut way = match self.way.take() {
            Some(way) => way,
            None => {
                self.number += 1;
                *left = left.saturating_sub(SHORTLISTING);
                let vigours = vigours(at.people, at.history);
                Way {
                    shortlist: shortlist(at.people, answers, &vigours, &mut self.hint),
                    looked: 0,
                    picked: None,
                    looked_at_picked: 0,
                    told: Vec::new(),
                }
            }
        };
        if self.step(book, at, answers, &mut way, left) {
            let number = self.number;
            self.kept.retain(|_, it| it.used == number);
            return Some(Board {
                suggestions: way.told.into(),
                no_needs: at.people.gaps.no_needs(),
                no_offers: at.people.gaps.no_offers(),
            });
        }
        self.way = Some(way);
        None
    }

    /// True once everything is told.
    fn step(
        &mut self,
        book: &Book,
        at: Circumstances,
        answers: &Answers,
        way: &mut Way,
        left: &mut usize,
    ) -> bool {
        let mut work = 0;
        while let Some(pair) = way.shortlist.get(way.looked) {
            if *left == 0 {
                return false;
            }
            way.looked += 1;
            work += usize::from(self.look(at, *pair));
            *left -= work / PAIRS_AT_ONCE;
            work %= PAIRS_AT_ONCE;
        }
        if *left == 0 {
            return false;
        }
        let picked = way.picked.get_or_insert_with(|| {
            *left = left.saturating_sub(PICKING);
            self.pick(at, answers, &way.shortlist)
        });
        while let Some(pair) = picked.get(way.looked_at_picked) {
            if *left == 0 {
                return false;
            }
            self.look(at, *pair);
            way.looked_at_picked += 1;
            *left -= usize::from(way.looked_at_picked.is_multiple_of(PAIRS_AT_ONCE));
            way.told.extend(self.tell(book, at, *pair));
        }
        true
    }

    /// Looks into what the texts of two say, unless it is known. Returns whether that was work.
    fn look(&mut self, at: Circumstances, pair: (Slot, Slot)) -> bool {
        let Some((a, b)) = two(at.people, pair) else {
            return false;
        };
        let key = Pair::new(a.id, b.id);
        let used = self.number;
        match self.kept.get_mut(&key) {
            Some(kept) => {
                kept.used = used;
                false
            }
            None => {
                let kept = Kept {
                    known: known(&at.people.index, a, b),
                    used,
                    worth: None,
                    told: None,
                };
                self.kept.insert(key, kept);
                true
            }
        }
    }

    fn pick(
        &mut self,
        at: Circumstances,
        answers: &Answers,
        shortlist: &[(Slot, Slot)],
    ) -> Vec<(Slot, Slot)> {
        let mut ranked: Vec<Candidate> = Vec::new();
        for pair in shortlist {
            let valued = self.value(at, *pair);
            ranked.extend(valued.filter(|it| it.tier <= Tier::Good));
        }
        order::sort_by(&mut ranked, |x, y| {
            let by_score = y.score.total_cmp(&x.score);
            by_score.then_with(|| by_names((x.a, x.b), (y.a, y.b)))
        });
        let vigours = vigours(at.people, at.history);
        let value = |pair| self.value(at, pair);
        let picked = picked(at, answers, &vigours, ranked, value);
        picked.iter().map(|it| it.pair).collect()
    }

    fn value<'a>(&mut self, at: Circumstances<'a>, pair: (Slot, Slot)) -> Option<Candidate<'a>> {
        self.look(at, pair);
        let (a, b) = two(at.people, pair)?;
        let kept = self.kept.get_mut(&Pair::new(a.id, b.id))?;
        if kept.worth.is_none() {
            let valued = valued(at, &mut self.circles, &kept.known, (a, b))?;
            kept.worth = Some(Worth {
                is_turned: valued.a.id != a.id,
                score: valued.score,
                tier: valued.tier,
                need: valued.need()?,
            });
        }
        let worth = kept.worth?;
        let (a, b) = if worth.is_turned { (b, a) } else { (a, b) };
        Some(Candidate {
            pair,
            a,
            b,
            score: worth.score,
            tier: worth.tier,
            need: worth.need,
        })
    }

    fn tell(&mut self, book: &Book, at: Circumstances, pair: (Slot, Slot)) -> Option<Suggestion> {
        let (a, b) = two(at.people, pair)?;
        let kept = self.kept.get_mut(&Pair::new(a.id, b.id))?;
        if kept.told.is_none() {
            let valued = valued(at, &mut self.circles, &kept.known, (a, b))?;
            kept.told = suggestion(book, at, &mut kept.known, &valued);
        }
        kept.told.clone()
    }
}

/// The two, in the order of their names.
fn two(people: &People, (one, other): (Slot, Slot)) -> Option<(&Person, &Person)> {
    Some(in_order((people.at(one)?, people.at(other)?)))
}
