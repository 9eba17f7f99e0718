//! Whom this person could meet, one row each; and whom they were introduced to.

use crate::app::model::Model;
use crate::app::view::introductions;
use crate::app::view::person_brief::PersonBrief;
use crate::app::view::suggestions::SuggestionCard;
use crate::domain::{ContactId, IntroductionId};

/// A suggestion as seen from one of the two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    pub other: PersonBrief,
    pub card: SuggestionCard,
}

/// An introduction as seen from one of the two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntroductionOf {
    pub id: IntroductionId,
    pub other: PersonBrief,
    /// Where it stands, in a few words.
    pub stage: String,
    pub since: String,
}

pub fn meetings(cards: Vec<SuggestionCard>, id: ContactId) -> Vec<Meeting> {
    let meeting = |card: SuggestionCard| {
        let other = if card.a.id == id { &card.b } else { &card.a };
        Meeting {
            other: other.clone(),
            card,
        }
    };
    cards.into_iter().map(meeting).collect()
}

pub fn introductions(model: &Model, id: ContactId) -> Vec<IntroductionOf> {
    let rows = introductions::of_person(model, id).into_iter();
    rows.map(|it| IntroductionOf {
        id: it.id,
        other: if it.a.id == id { it.b } else { it.a },
        stage: it.stage,
        since: it.since,
    })
    .collect()
}
