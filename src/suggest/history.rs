//! What the introductions so far say about people and pairs, as of one day.

use std::collections::BTreeMap;

use super::weights::{AGAIN_AFTER, RECENT};
use crate::domain::{Book, ContactId, Day, Introduction, Pair, Stage, Step};

#[derive(Debug, Default)]
pub(super) struct History {
    people: BTreeMap<ContactId, Load>,
    pairs: BTreeMap<Pair, Past>,
}

/// How busy a person is being introduced.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Load {
    pub open: usize,
    /// Begun or made within the last [`RECENT`] days.
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
