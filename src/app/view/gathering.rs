//! One event: who is there, who of them should meet, and what follows.

mod bringing;
mod following;
#[cfg(test)]
mod tests;

use crate::app::groups::GroupKey;
use crate::app::model::Model;
use crate::app::words::gatherings as say;
use crate::domain::fold::fold;
use crate::domain::{Book, ContactId, Day, Gathering, GatheringId, Guest, Someone};

pub use bringing::{Answer, BringView, NeedView, bring};
pub use following::{FollowUp, Letter, NextStep, follow_ups};

use super::person_brief::PersonBrief;
use super::rounds::{self, GroupChoice};
use super::suggestions::SuggestionCard;

/// How many of those who should meet stand on the page of the event.
const MEETINGS: usize = 5;
/// From more guests on one looks for them by name.
const LONG: usize = 12;

#[derive(Debug, Clone, PartialEq)]
pub struct GatheringView {
    pub id: GatheringId,
    pub name: String,
    pub place: String,
    pub note: String,
    pub day: Option<Day>,
    /// The day in words; empty where there is none.
    pub when: String,
    /// It is over, or on today: what came of it is what counts.
    pub has_begun: bool,
    /// Those looked for, as many as are to be shown.
    pub guests: Vec<GuestRow>,
    /// How many of those looked for there are.
    pub found: usize,
    /// How many guests there are in all, in words.
    pub count: String,
    /// So many that one looks for them by name.
    pub is_long: bool,
    /// Those in the book, whom not to offer again.
    pub contacts: Vec<ContactId>,
    /// Groups that may be added whole.
    pub groups: Vec<GroupChoice>,
    /// Who of them should meet, best first, a few.
    pub meetings: Vec<SuggestionCard>,
    /// There are two or more in the book.
    pub can_meet: bool,
    /// What is said while nothing is found yet.
    pub thinking: Option<&'static str>,
    pub follow_ups: Vec<FollowUp>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestRow {
    pub who: Someone,
    /// `None` of somebody who is a name only.
    pub person: Option<PersonBrief>,
    pub name: String,
    /// What they do, or that they are not in the book.
    pub line: String,
    pub met: bool,
    /// What the user means to bring or ask.
    pub bring: String,
    /// Who in the book bears the name of somebody who is a name only: the one, or the first of
    /// several.
    pub is_perhaps: Option<PersonBrief>,
}

/// With up to `limit` of the guests in whose names `query` occurs.
pub fn gathering(
    model: &Model,
    id: GatheringId,
    query: &str,
    limit: usize,
) -> Option<GatheringView> {
    let gathering = model.book.gathering(id)?;
    let wanted = fold(query.trim());
    let here = |it: &&Guest| {
        let name = name(&model.book, it);
        name.is_some_and(|it| wanted.is_empty() || fold(it).contains(&wanted))
    };
    let found: Vec<&Guest> = gathering.guests.iter().filter(here).collect();
    let rows = found.iter().take(limit).filter_map(|it| row(model, it));
    let contacts: Vec<ContactId> = gathering.contacts().collect();
    let round = rounds::cards(model, GroupKey::Gathering(id), MEETINGS);
    let met = gathering.guests.iter().filter(|it| it.met).count();
    Some(GatheringView {
        id,
        name: gathering.name.clone(),
        place: gathering.place.clone(),
        note: gathering.note.clone(),
        day: gathering.day,
        when: gathering
            .day
            .map(|it| say::when(it, model.today))
            .unwrap_or_default(),
        has_begun: has_begun(gathering, model.today) || met > 0,
        guests: rows.collect(),
        found: found.len(),
        count: say::guests(gathering.guests.len(), met),
        is_long: gathering.guests.len() > LONG,
        can_meet: contacts.len() > 1,
        groups: rounds::groups(model),
        meetings: round.cards,
        thinking: round.thinking,
        follow_ups: follow_ups(model, gathering),
        contacts,
    })
}

fn has_begun(gathering: &Gathering, today: Day) -> bool {
    gathering.day.is_some_and(|it| it <= today)
}

/// `None` of somebody whom another tab took out of the book.
fn name<'a>(book: &'a Book, guest: &'a Guest) -> Option<&'a str> {
    match &guest.who {
        Someone::Contact(id) => book.contact(*id).map(|it| it.called()),
        Someone::Name(name) => Some(name),
    }
}

/// `None` as of the name.
fn row(model: &Model, guest: &Guest) -> Option<GuestRow> {
    let (person, name) = match &guest.who {
        Someone::Contact(id) => {
            let brief = PersonBrief::of(model.book.contact(*id)?);
            (Some(brief.clone()), brief.name)
        }
        Someone::Name(name) => (None, name.clone()),
    };
    let is_perhaps = match &guest.who {
        Someone::Contact(_) => None,
        Someone::Name(name) => super::people::choices(model, name, &[], 1).pop(),
    };
    Some(GuestRow {
        who: guest.who.clone(),
        line: match &person {
            Some(person) => person.line.clone(),
            None => say::ONLY_A_NAME.to_owned(),
        },
        person,
        name,
        met: guest.met,
        bring: guest.bring.clone(),
        is_perhaps,
    })
}
