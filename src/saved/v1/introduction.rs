//! The stored form of an introduction.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::is_empty;
use super::texts::{Text, words};
use crate::domain::{
    self, ContactId, Day, IntroductionId, LetterKind, Moment, QuoteSource, Side, Step,
};

#[derive(Debug, Serialize, Deserialize)]
pub struct Introduction {
    id: Text<IntroductionId>,
    a: Text<ContactId>,
    b: Text<ContactId>,
    #[serde(default, skip_serializing_if = "is_empty")]
    a_name: String,
    #[serde(default, skip_serializing_if = "is_empty")]
    b_name: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    benefits: Vec<Benefit>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    steps: Vec<(Text<Day>, StepWord)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    letters: Vec<Letter>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    drafts: Vec<WrittenLetter>,
    #[serde(default, skip_serializing_if = "is_empty")]
    outcome: String,
    /// The three that follow: from format 3 on.
    #[serde(default, skip_serializing_if = "is_empty")]
    heard: BTreeMap<SideWord, String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    withholds: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    writes_first: Option<SideWord>,
    edited: u64,
}

#[derive(Debug, Serialize, Deserialize)]
struct Benefit {
    who: SideWord,
    #[serde(default, skip_serializing_if = "is_empty")]
    need: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    need_noted: Option<Text<Day>>,
    /// Left out where it is from a need.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    need_source: Option<SourceWord>,
    #[serde(default, skip_serializing_if = "is_empty")]
    offer: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    offer_noted: Option<Text<Day>>,
    /// Left out where it is from an offer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    offer_source: Option<SourceWord>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Letter {
    kind: LetterWord,
    day: Text<Day>,
    #[serde(default, skip_serializing_if = "is_empty")]
    text: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct WrittenLetter {
    kind: LetterWord,
    #[serde(default, skip_serializing_if = "is_empty")]
    subject: String,
    #[serde(default, skip_serializing_if = "is_empty")]
    body: String,
}

words! {
    SideWord for Side {
        A "a" (Side::A),
        B "b" (Side::B),
    }
}

words! {
    SourceWord for QuoteSource {
        Need "need" (QuoteSource::Need),
        Plans "plans" (QuoteSource::Plans),
        Offer "offer" (QuoteSource::Offer),
        Does "does" (QuoteSource::Does),
        Role "role" (QuoteSource::Role),
        Tag "tag" (QuoteSource::Tag),
        Note "note" (QuoteSource::Note),
    }
}

words! {
    StepWord for Step {
        Began "began" (Step::Began),
        AskedA "asked_a" (Step::Asked(Side::A)),
        AskedB "asked_b" (Step::Asked(Side::B)),
        SaidYesA "said_yes_a" (Step::SaidYes(Side::A)),
        SaidYesB "said_yes_b" (Step::SaidYes(Side::B)),
        DeclinedA "declined_a" (Step::Declined(Side::A)),
        DeclinedB "declined_b" (Step::Declined(Side::B)),
        Introduced "introduced" (Step::Introduced),
        Talked "talked" (Step::Talked),
        CameToGood "came_to_good" (Step::CameToGood(true)),
        CameToNothing "came_to_nothing" (Step::CameToGood(false)),
        Dropped "dropped" (Step::Dropped),
        TakenUp "taken_up" (Step::TakenUp),
    }
}

words! {
    LetterWord for LetterKind {
        AskA "ask_a" (LetterKind::Ask(Side::A)),
        AskB "ask_b" (LetterKind::Ask(Side::B)),
        Introduce "introduce" (LetterKind::Introduce),
        FollowUpA "follow_up_a" (LetterKind::FollowUp(Side::A)),
        FollowUpB "follow_up_b" (LetterKind::FollowUp(Side::B)),
        ThanksA "thanks_a" (LetterKind::Thanks(Side::A)),
        ThanksB "thanks_b" (LetterKind::Thanks(Side::B)),
        StopA "stop_a" (LetterKind::Stop(Side::A)),
        StopB "stop_b" (LetterKind::Stop(Side::B)),
    }
}

impl From<&domain::Introduction> for Introduction {
    fn from(it: &domain::Introduction) -> Introduction {
        Introduction {
            id: Text(it.id),
            a: Text(it.a),
            b: Text(it.b),
            a_name: it.a_name.clone(),
            b_name: it.b_name.clone(),
            benefits: it.benefits.iter().map(Benefit::from).collect(),
            steps: it
                .steps
                .iter()
                .map(|(day, step)| (Text(*day), (*step).into()))
                .collect(),
            letters: it.letters.iter().map(Letter::from).collect(),
            drafts: it
                .drafts
                .iter()
                .map(|(kind, letter)| WrittenLetter {
                    kind: (*kind).into(),
                    subject: letter.subject.clone(),
                    body: letter.body.clone(),
                })
                .collect(),
            outcome: it.outcome.clone(),
            heard: it
                .heard
                .iter()
                .map(|(side, text)| ((*side).into(), text.clone()))
                .collect(),
            withholds: it.withholds,
            writes_first: it.writes_first.map(Into::into),
            edited: it.edited.0,
        }
    }
}

impl From<Introduction> for domain::Introduction {
    fn from(it: Introduction) -> domain::Introduction {
        domain::Introduction {
            id: it.id.0,
            a: it.a.0,
            b: it.b.0,
            a_name: it.a_name,
            b_name: it.b_name,
            benefits: it.benefits.into_iter().map(Into::into).collect(),
            steps: it
                .steps
                .into_iter()
                .map(|(day, step)| (day.0, step.into()))
                .collect(),
            letters: it.letters.into_iter().map(Into::into).collect(),
            drafts: it
                .drafts
                .into_iter()
                .map(|it| {
                    let letter = domain::WrittenLetter {
                        subject: it.subject,
                        body: it.body,
                    };
                    (it.kind.into(), letter)
                })
                .collect(),
            outcome: it.outcome,
            heard: it
                .heard
                .into_iter()
                .map(|(side, text)| (side.into(), text))
                .collect(),
            withholds: it.withholds,
            writes_first: it.writes_first.map(Into::into),
            edited: Moment(it.edited),
        }
    }
}

impl From<&domain::Benefit> for Benefit {
    fn from(it: &domain::Benefit) -> Benefit {
        Benefit {
            who: it.who.into(),
            need: it.need.clone(),
            need_noted: it.need_noted.map(Text),
            need_source: unless(it.need_source, QuoteSource::Need),
            offer: it.offer.clone(),
            offer_noted: it.offer_noted.map(Text),
            offer_source: unless(it.offer_source, QuoteSource::Offer),
        }
    }
}

impl From<Benefit> for domain::Benefit {
    fn from(it: Benefit) -> domain::Benefit {
        domain::Benefit {
            who: it.who.into(),
            need: it.need,
            need_noted: it.need_noted.map(|it| it.0),
            need_source: it.need_source.map_or(QuoteSource::Need, Into::into),
            offer: it.offer,
            offer_noted: it.offer_noted.map(|it| it.0),
            offer_source: it.offer_source.map_or(QuoteSource::Offer, Into::into),
        }
    }
}

/// The word for a source, where it is not the usual one.
fn unless(source: QuoteSource, usual: QuoteSource) -> Option<SourceWord> {
    (source != usual).then(|| source.into())
}

impl From<&domain::Letter> for Letter {
    fn from(it: &domain::Letter) -> Letter {
        Letter {
            kind: it.kind.into(),
            day: Text(it.day),
            text: it.text.clone(),
        }
    }
}

impl From<Letter> for domain::Letter {
    fn from(it: Letter) -> domain::Letter {
        domain::Letter {
            kind: it.kind.into(),
            day: it.day.0,
            text: it.text,
        }
    }
}
