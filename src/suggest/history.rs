//! What the introductions so far say about people and pairs, as of one day.

use std::collections::BTreeMap;

use super::weights::{AGAIN_AFTER, RECENT};
use crate::domain::{Book, ContactId, Day, Introduction, Pair, Stage, Step};

#[derive(Debug, Default)]
pub(super) struct History {
    people: BTreeMap<ContactId, Load>,
    pairs: BTreeMap<Pair, Past>,
    /// Whom each was put in touch with.
    met: BTreeMap<ContactId, Vec<ContactId>>,
}

/// How busy a person is being introduced.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Load {
    pub open: usize,
    /// Made within the last [`RECENT`] days, or begun within them and not let go.
    pub recent: usize,
    /// The last day they were put in touch with somebody.
    pub introduced: Option<Day>,
}

/// What is between two people already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Past {
    /// Under way, made, or let go too short a while ago.
    Forbids,
    /// Declined or let go on that day, long enough ago.
    TriedOn(Day),
}

impl History {
    pub fn of(book: &Book, today: Day) -> History {
        let mut history = History::default();
        for introduction in book.introductions() {
            let past = past(introduction, today);
            let known = history.pairs.entry(introduction.pair()).or_insert(past);
            *known = match (*known, past) {
                (Past::TriedOn(one), Past::TriedOn(other)) => Past::TriedOn(one.max(other)),
                _ => Past::Forbids,
            };
            let made = introduction.steps.iter().rev();
            let made = made.filter(|(_, it)| *it == Step::Introduced);
            let introduced = made.map(|(day, _)| *day).max();
            let is_recent = |day: &Day| today.days_since(*day) < RECENT;
            let began = introduction.steps.first().map(|(day, _)| *day);
            let stage = introduction.stage();
            let let_go = matches!(stage, Stage::Declined(_) | Stage::Dropped);
            if introduced.is_some() {
                let (a, b) = (introduction.a, introduction.b);
                history.met.entry(a).or_default().push(b);
                history.met.entry(b).or_default().push(a);
            }
            for who in [introduction.a, introduction.b] {
                let load = history.people.entry(who).or_default();
                load.open += usize::from(introduction.is_open());
                let recent = introduced.is_some_and(|it| is_recent(&it))
                    || (began.is_some_and(|it| is_recent(&it)) && !let_go);
                load.recent += usize::from(recent);
                load.introduced = load.introduced.max(introduced);
            }
        }
        history
    }

    pub fn load(&self, who: ContactId) -> Load {
        self.people.get(&who).copied().unwrap_or_default()
    }

    pub fn past(&self, pair: Pair) -> Option<Past> {
        self.pairs.get(&pair).copied()
    }

    /// Whom they were put in touch with.
    pub fn met(&self, who: ContactId) -> &[ContactId] {
        self.met.get(&who).map_or(&[], |it| it)
    }

    /// Everybody who was ever introduced to somebody.
    pub fn people(&self) -> impl Iterator<Item = (ContactId, Load)> {
        self.people.iter().map(|(id, load)| (*id, *load))
    }

    /// The pairs of which the other history says something else.
    pub fn differences(&self, other: &History) -> Vec<Pair> {
        let lost = other.pairs.keys().filter(|it| self.past(**it).is_none());
        let changed = self
            .pairs
            .iter()
            .filter(|(pair, past)| other.past(**pair) != Some(**past));
        changed
            .map(|(pair, _)| *pair)
            .chain(lost.copied())
            .collect()
    }
}

fn past(introduction: &Introduction, today: Day) -> Past {
    let day = introduction.last_day();
    let let_go = matches!(introduction.stage(), Stage::Declined(_) | Stage::Dropped);
    if let_go && !introduction.was_made() && today.days_since(day) >= AGAIN_AFTER {
        Past::TriedOn(day)
    } else {
        Past::Forbids
    }
}
