//! Whom to think about this week, and why each: what is promised, who is slipping out of touch,
//! whose needs somebody could answer, of whom too little is noted. In this order, and in turn.

use std::collections::{BTreeMap, BTreeSet};

use crate::app::model::Model;
use crate::app::view::gifts::{self, GiftRow};
use crate::app::view::person_brief::PersonBrief;
use crate::app::view::suggestions;
use crate::app::words::session as say;
use crate::domain::{Contact, ContactId, Day, Trust, Way};
use crate::order;

/// A few, so that it ends before one tires.
const AT_MOST: usize = 5;
/// Promises that are due within so many days are thought about now.
const SOON: i32 = 7;

#[derive(Debug, Clone, PartialEq)]
pub enum RoundView {
    /// Who would come, the most promising first; may be nobody.
    Before {
        turns: Vec<Turn>,
        thinking: Option<&'static str>,
    },
    /// Somebody's turn.
    At {
        person: ContactId,
        /// `2 of 5`
        place: String,
        is_last: bool,
    },
    /// What came of it.
    After { promises: Vec<GiftRow> },
}

/// Somebody to think about, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    pub person: PersonBrief,
    pub why: String,
}

pub fn round(model: &Model) -> RoundView {
    match &model.session.round {
        None => RoundView::Before {
            turns: turns(model),
            thinking: suggestions::thinking(model),
        },
        Some(round) => match round.now().filter(|it| model.book.contact(*it).is_some()) {
            Some(person) => RoundView::At {
                person,
                place: say::place(round.at + 1, round.people.len()),
                is_last: round.at + 1 == round.people.len(),
            },
            None => RoundView::After {
                promises: gifts::promised_today(model),
            },
        },
    }
}

fn turns(model: &Model) -> Vec<Turn> {
    let mut reasons = [
        promised(model),
        slipping(model),
        needing(model),
        lacking(model),
    ]
    .map(Vec::into_iter);
    let mut seen = BTreeSet::new();
    let mut turns = Vec::new();
    // In turn, so that a week of many promises leaves room for somebody's need.
    loop {
        let mut is_over = true;
        for reason in &mut reasons {
            let found = reason.find_map(|(id, why)| {
                let person = model.book.contact(id).filter(|it| is_meant(model, it))?;
                seen.insert(id).then(|| Turn {
                    person: PersonBrief::of(person),
                    why,
                })
            });
            is_over &= found.is_none();
            turns.extend(found);
            if turns.len() == AT_MOST {
                return turns;
            }
        }
        if is_over {
            return turns;
        }
    }
}

/// Nobody the user would never refer, and nobody they talked with today already.
fn is_meant(model: &Model, person: &Contact) -> bool {
    person.trust != Trust::Never && person.last_contact() != Some(model.today)
}

type Reasons = Vec<(ContactId, String)>;

fn promised(model: &Model) -> Reasons {
    let mut first: BTreeMap<ContactId, Day> = BTreeMap::new();
    for gift in model.book.gifts().filter(|it| it.way == Way::Given) {
        if let Some(due) = gift.due().filter(|it| *it <= model.today.plus(SOON)) {
            let first = first.entry(gift.person).or_insert(due);
            *first = due.min(*first);
        }
    }
    let mut found: Vec<(Day, ContactId)> = first.into_iter().map(|it| (it.1, it.0)).collect();
    order::sort_by_key(&mut found, |it| *it);
    let why = |due| say::promised_until(due, model.today);
    found.into_iter().map(|(due, id)| (id, why(due))).collect()
}

/// By the cadence that the user chose for them; of nobody else is it known how often is good.
fn slipping(model: &Model) -> Reasons {
    let mut found: Vec<(i32, ContactId, Day)> = Vec::new();
    for person in model.book.contacts() {
        if let (Some(cadence), Some(last)) = (person.cadence, person.last_contact()) {
            let over = model.today.days_since(last) - i32::from(cadence.0);
            if over >= 0 {
                found.push((-over, person.id, last));
            }
        }
    }
    order::sort_by_key(&mut found, |it| *it);
    let why = |last| say::out_of_touch(last, model.today);
    found.into_iter().map(|it| (it.1, why(it.2))).collect()
}

/// Those whose needs somebody could answer, as the list of suggestions has them.
fn needing(model: &Model) -> Reasons {
    let suggestions = model.engine.board().suggestions.iter();
    let gains = suggestions.filter_map(|it| it.gains.first());
    gains
        .map(|it| (it.who, say::needs_noted(&it.need.text)))
        .collect()
}

fn lacking(model: &Model) -> Reasons {
    let lacking = model.engine.board().no_needs.ask_first.iter();
    lacking
        .map(|it| (*it, say::nothing_noted().to_owned()))
        .collect()
}
