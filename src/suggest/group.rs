//! Who of some people can help whom: a round of introductions that uses everybody fairly, made in
//! slices, and why anybody is left without.

use std::collections::{BTreeMap, BTreeSet};

use matching::Scratch;

use super::assigning::{Way, assigned};
use super::pairs::{Circles, Circumstances, Known, Valued, Weighed, known, valued};
use super::people::Slot;
use super::person::Person;
use super::ranking::{best_first, by_name, in_order};
use super::reasons::suggestion;
use super::rules;
use super::suggestion::Suggestion;
use super::value::{both, is_found, rests};
use super::weights::{ASKED_AGAIN, FOUND, GAIN_OF_GIVING, HELPS_AT_MOST};
use crate::domain::{Book, ContactId, Trust};
use crate::order;

/// How many people a round can be for: more is no group whose members one knows.
pub const GROUP_AT_MOST: usize = 500;

/// A round of introductions.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Round {
    /// The best first. Whoever needs something gains by one of them where anything fits; nobody
    /// is asked to help more than [`HELPS_AT_MOST`] times.
    pub meetings: Vec<Suggestion>,
    /// Who is in none of them, and why, in the order of their names.
    pub left: Vec<(ContactId, LeftOut)>,
}

/// Why somebody is in no introduction of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// The user would never refer them.
    NeverRefer,
    /// They have this many introductions under way.
    Rests { open: usize },
    /// Nothing is noted of what they need.
    NoNeeds,
    /// Nobody of the group offers what they need.
    NobodyHere,
    /// Who could help them is ruled out: known to them already, introduced, or decided against.
    RuledOut,
    /// Who could help them is asked by others who have nobody else.
    OthersFirst,
}

/// A round in the making. Holds as long as neither book nor day change.
#[derive(Debug, Default)]
pub struct RoundSearch {
    /// In the order of their names. All else speaks of them by their place here.
    members: Vec<ContactId>,
    searched: usize,
    /// Pairs that may be worth something and are not looked into yet, the smaller place first.
    pairs: BTreeSet<(usize, usize)>,
    /// Those whom somebody ruled out could help.
    ruled_out: BTreeSet<usize>,
    /// Who gains by whom.
    ways: Vec<Way>,
}

/// How many pairs are looked into for the cost of one search.
const PAIRS_AT_ONCE: usize = 4;
/// Worths are added up as whole numbers, so that no order of doing so matters.
const WHOLE: f32 = 1e6;

impl RoundSearch {
    /// Of these people, who may be in any order; of more than [`GROUP_AT_MOST`], the first.
    pub(super) fn new(at: Circumstances, members: &[ContactId]) -> RoundSearch {
        let mut known: Vec<&Person> = Vec::new();
        known.extend(members.iter().filter_map(|it| at.people.get(*it)));
        order::sort_by(&mut known, |x, y| by_name(x, y));
        known.truncate(GROUP_AT_MOST);
        RoundSearch {
            members: known.iter().map(|it| it.id).collect(),
            ..RoundSearch::default()
        }
    }

    /// Works on for about `left` searches. The round, once there is nothing more to do.
    pub(super) fn advance(
        &mut self,
        book: &Book,
        at: Circumstances,
        left: &mut usize,
    ) -> Option<Round> {
        let places = self.places(at);
        let mut scratch = Scratch::default();
        while let Some(id) = self.members.get(self.searched).copied() {
            if *left == 0 {
                return None;
            }
            if let Some(person) = able(at, id) {
                *left = left.saturating_sub(person.needs.len());
                self.search(book, at, person, &places, &mut scratch);
            }
            self.searched += 1;
        }
        let mut circles = Circles::default();
        let mut work = 0;
        while let Some(pair) = self.pairs.first().copied() {
            if *left == 0 {
                return None;
            }
            self.pairs.remove(&pair);
            self.note_worth(at, &mut circles, pair);
            work += 1;
            *left -= work / PAIRS_AT_ONCE;
            work %= PAIRS_AT_ONCE;
        }
        Some(self.round(book, at, &mut circles))
    }

    /// Where each of the members who may be introduced stands.
    fn places(&self, at: Circumstances) -> BTreeMap<Slot, usize> {
        let members = self.members.iter().enumerate();
        let able = members.filter(|it| able(at, *it.1).is_some());
        order::gathered(able.filter_map(|(place, id)| Some((at.people.slot(*id)?, place))))
    }

    /// Finds who of the group may help with what the person at hand needs.
    fn search(
        &mut self,
        book: &Book,
        at: Circumstances,
        person: &Person,
        places: &BTreeMap<Slot, usize>,
        scratch: &mut Scratch,
    ) {
        let own = self.searched;
        let index = &at.people.index;
        for need in &person.needs {
            let floor = FOUND / need.weight();
            if floor > 1.0 {
                continue;
            }
            for hit in index.search(need.item, floor, scratch).all() {
                for item in index.says_the_same(hit) {
                    let Some((slot, from, offer)) = at.people.offer(item) else {
                        continue;
                    };
                    let Some(place) = places.get(&slot).copied().filter(|it| *it != own) else {
                        continue;
                    };
                    if !is_found(hit.fit, need, offer) {
                        continue;
                    }
                    if rules::allow(book, at.history, person, from, at.today) {
                        self.pairs.insert((own.min(place), own.max(place)));
                    } else {
                        self.ruled_out.insert(own);
                    }
                }
            }
        }
    }

    /// Notes what each of the two gains, being of use among it, as the circumstances are.
    fn note_worth(&mut self, at: Circumstances, circles: &mut Circles, (x, y): (usize, usize)) {
        let ids = (self.members[x], self.members[y]);
        let Some((valued, _)) = looked_into(at, circles, ids) else {
            return;
        };
        let best = |gains: &[Weighed]| gains.first().map_or(0.0, |it| it.worth);
        let (of_a, of_b) = (best(&valued.of_a), best(&valued.of_b));
        let circumstances = valued.score / both(of_a, of_b);
        let (a, b) = if valued.a.id == ids.0 { (x, y) } else { (y, x) };
        for (needer, helper, own, other) in [(a, b, of_a, of_b), (b, a, of_b, of_a)] {
            let gain = (own + GAIN_OF_GIVING * other) * circumstances;
            let worth = (gain * WHOLE) as i64;
            if own > 0.0 && worth > 0 {
                self.ways.push(Way {
                    needer,
                    helper,
                    worth,
                });
            }
        }
    }

    fn round(&self, book: &Book, at: Circumstances, circles: &mut Circles) -> Round {
        let again = (ASKED_AGAIN * WHOLE) as i64;
        let chosen = assigned(&self.ways, self.members.len(), HELPS_AT_MOST, again);
        let pairs = chosen.iter().map(|it| {
            let way = self.ways[*it];
            (way.needer.min(way.helper), way.needer.max(way.helper))
        });
        let pairs: BTreeSet<(usize, usize)> = order::gathered(pairs);
        let mut made: Vec<(Valued, Known)> = Vec::new();
        for (x, y) in &pairs {
            made.extend(looked_into(
                at,
                circles,
                (self.members[*x], self.members[*y]),
            ));
        }
        order::sort_by(&mut made, |x, y| best_first(&x.0, &y.0));
        let told = made.iter_mut();
        let told = told.filter_map(|(valued, known)| suggestion(book, at, known, valued));
        let met: BTreeSet<usize> = order::gathered(pairs.iter().flat_map(|it| [it.0, it.1]));
        let could_gain: BTreeSet<usize> = order::gathered(self.ways.iter().map(|it| it.needer));
        let left = self.members.iter().enumerate();
        let left = left.filter(|(place, _)| !met.contains(place));
        let left = left.filter_map(|(place, id)| {
            let why = self.why_left(at, place, could_gain.contains(&place))?;
            Some((*id, why))
        });
        Round {
            meetings: told.collect(),
            left: left.collect(),
        }
    }

    fn why_left(&self, at: Circumstances, place: usize, could_gain: bool) -> Option<LeftOut> {
        let person = at.people.get(self.members[place])?;
        let load = at.history.load(person.id);
        Some(if person.traits.trust == Trust::Never {
            LeftOut::NeverRefer
        } else if rests(load) {
            LeftOut::Rests { open: load.open }
        } else if could_gain {
            LeftOut::OthersFirst
        } else if self.ruled_out.contains(&place) {
            LeftOut::RuledOut
        } else if person.needs.is_empty() && !person.has_need {
            LeftOut::NoNeeds
        } else {
            LeftOut::NobodyHere
        })
    }
}

/// Somebody who may be introduced at all as things stand.
fn able<'a>(at: Circumstances<'a>, id: ContactId) -> Option<&'a Person> {
    let person = at.people.get(id)?;
    let may = person.traits.trust != Trust::Never && !rests(at.history.load(id));
    may.then_some(person)
}

fn looked_into<'a>(
    at: Circumstances<'a>,
    circles: &mut Circles,
    (one, other): (ContactId, ContactId),
) -> Option<(Valued<'a>, Known)> {
    let (a, b) = in_order((at.people.get(one)?, at.people.get(other)?));
    let known = known(&at.people.index, a, b);
    let valued = valued(at, circles, &known, (a, b))?;
    Some((valued, known))
}
