//! A round of introductions for a group: who can help whom, and who is left without and why.

use crate::app::groups::{self, GroupKey, GroupRound, NameKey};
use crate::app::model::Model;
use crate::app::words::rounds as say;
use crate::order;
use crate::suggest::{GROUP_AT_MOST, Round, Suggestion};

use super::person_brief::PersonBrief;
use super::suggestions::{SuggestionCard, card, first_name, getting_ready};

/// How many tags are offered.
const TAGS: usize = 40;

/// A group to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupChoice {
    pub key: GroupKey,
    pub name: String,
}

/// Groups of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupChoices {
    pub title: &'static str,
    pub groups: Vec<GroupChoice>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum RoundView {
    /// No group was chosen yet.
    Choosing(Vec<GroupChoices>),
    /// The group is not there any more.
    Gone,
    Of(GroupView),
}

#[derive(Debug, Clone, PartialEq)]
pub struct GroupView {
    pub name: String,
    pub lede: String,
    /// How many introductions there are, of which as many as are to be shown are cards.
    pub count: usize,
    /// Why there can be no round.
    pub refused: Option<String>,
    pub cards: Vec<SuggestionCard>,
    pub left: Vec<LeftView>,
    /// What is said while nothing is found yet.
    pub thinking: Option<&'static str>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftView {
    pub person: PersonBrief,
    pub why: String,
}

/// With up to `limit` of the introductions.
pub fn round(model: &Model, key: Option<GroupKey>, limit: usize) -> RoundView {
    let Some(key) = key else {
        return RoundView::Choosing(choices(model));
    };
    let Some(members) = shown(model, key).map(|it| it.members.len()) else {
        // Who was selected is known in the tab alone in which they were.
        return match key {
            GroupKey::Chosen => RoundView::Choosing(choices(model)),
            _ => RoundView::Gone,
        };
    };
    let name = groups::name(model, key).unwrap_or_else(|| say::SELECTED.to_owned());
    if members > GROUP_AT_MOST {
        return RoundView::Of(GroupView {
            name,
            lede: say::members(members),
            count: 0,
            refused: Some(say::too_many(members, GROUP_AT_MOST)),
            cards: Vec::new(),
            left: Vec::new(),
            thinking: None,
        });
    }
    let found = cards(model, key, limit);
    RoundView::Of(GroupView {
        name,
        lede: match found.thinking {
            Some(_) => say::members(members),
            None => say::lede(members, found.count),
        },
        count: found.count,
        refused: None,
        cards: found.cards,
        left: left(model, key),
        thinking: found.thinking,
    })
}

/// The pairs of a round.
pub struct Cards {
    pub cards: Vec<SuggestionCard>,
    /// How many pairs there are.
    pub count: usize,
    pub thinking: Option<&'static str>,
}

/// Up to `limit`, best first: of the last that was found, what still holds.
pub fn cards(model: &Model, key: GroupKey, limit: usize) -> Cards {
    let found = shown(model, key).and_then(found);
    let meetings = found.iter().flat_map(|it| &it.meetings);
    let holds = meetings.filter(|it| model.engine.allows(&model.book, it, model.today));
    let holds: Vec<&Suggestion> = holds.collect();
    let shown_first = holds.iter().take(limit);
    let cards: Vec<SuggestionCard> = shown_first.filter_map(|it| card(model, it)).collect();
    let is_done = shown(model, key).is_some_and(GroupRound::is_done);
    let thinking = (cards.is_empty() && !is_done).then_some(say::THINKING);
    Cards {
        cards,
        count: holds.len(),
        thinking: getting_ready(model).or(thinking),
    }
}

fn found(round: &GroupRound) -> Option<&Round> {
    round.found.as_ref()
}

fn shown(model: &Model, key: GroupKey) -> Option<&GroupRound> {
    model.round.as_ref().filter(|it| it.key == key)
}

fn left(model: &Model, key: GroupKey) -> Vec<LeftView> {
    let found = shown(model, key).and_then(found);
    let left = found.iter().flat_map(|it| &it.left);
    let told = left.filter_map(|(id, why)| {
        let contact = model.book.contact(*id)?;
        Some(LeftView {
            person: PersonBrief::of(contact),
            why: say::left_out(*why, first_name(contact)),
        })
    });
    told.collect()
}

fn choices(model: &Model) -> Vec<GroupChoices> {
    let mut events: Vec<_> = model.book.gatherings().collect();
    order::sort_by_key(&mut events, |it| (std::cmp::Reverse(it.day), it.id));
    let events = events.into_iter().filter(|it| it.guests.len() > 1);
    let events = events.map(|it| GroupChoice {
        key: GroupKey::Gathering(it.id),
        name: it.name.clone(),
    });
    let groups = groups(model);
    let (tags, circles): (Vec<GroupChoice>, Vec<GroupChoice>) = groups
        .into_iter()
        .partition(|it| matches!(it.key, GroupKey::Tag(_)));
    let kinds = [
        (say::CIRCLES, circles),
        (say::EVENTS, events.collect()),
        (say::TAGS, tags),
    ];
    let known = kinds.into_iter().filter(|it| !it.1.is_empty());
    known
        .map(|(title, groups)| GroupChoices { title, groups })
        .collect()
}

/// Circles, and the tags that are used most.
pub fn groups(model: &Model) -> Vec<GroupChoice> {
    let circles = model.book.settings().circles.iter();
    let circles = circles.map(|it| (GroupKey::Circle(NameKey::of(&it.name)), it.name.clone()));
    let tags = model.roster.tags(&model.book);
    let tags = tags
        .iter()
        .map(|it| (GroupKey::Tag(NameKey::of(it)), it.clone()));
    circles
        .chain(tags.take(TAGS))
        .map(|(key, name)| GroupChoice { key, name })
        .collect()
}
