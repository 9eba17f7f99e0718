//! One introduction: the two people, why, and how far it has come.

use std::collections::BTreeMap;

use super::contact::Contact;
use super::day::{Day, Moment};
use super::decision::Pair;
use super::id::{ContactId, IntroductionId};

#[cfg(test)]
mod tests;

/// An introduction is its history: the stage is read from the steps, never stored beside them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Introduction {
    pub id: IntroductionId,
    pub a: ContactId,
    pub b: ContactId,
    /// As they were called when it began, should a contact be deleted later.
    pub a_name: String,
    pub b_name: String,
    /// Who benefits how. Frozen when it began, so that the reason outlives later edits.
    pub benefits: Vec<Benefit>,
    /// In the order they happened; the first is [`Step::Began`].
    pub steps: Vec<(Day, Step)>,
    /// Texts the user copied, shared or opened in a mail program.
    pub letters: Vec<Letter>,
    /// What the user wrote in place of a draft, taken along or not.
    pub drafts: BTreeMap<LetterKind, WrittenLetter>,
    /// What came of it, in the user's words.
    pub outcome: String,
    /// What either of the two told of it, in the user's words.
    pub heard: BTreeMap<Side, String>,
    /// Whether names are withheld while asking; `None` where the settings decide.
    pub withholds: Option<bool>,
    /// Who is to write first once introduced; `None` where nobody chose, and it follows from who
    /// gains.
    pub writes_first: Option<Side>,
    pub edited: Moment,
}

/// One side's need and the other's offer, as they were worded then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Benefit {
    /// Whose need it is.
    pub who: Side,
    pub need: String,
    pub need_noted: Option<Day>,
    pub need_source: QuoteSource,
    pub offer: String,
    pub offer_noted: Option<Day>,
    pub offer_source: QuoteSource,
}

impl Benefit {
    /// Of an introduction the user thought of themselves: no day, since it was noted of nobody.
    pub fn in_own_words(who: Side, need: &str, offer: &str) -> Benefit {
        Benefit {
            who,
            need: need.to_owned(),
            need_noted: None,
            need_source: QuoteSource::Need,
            offer: offer.to_owned(),
            offer_noted: None,
            offer_source: QuoteSource::Offer,
        }
    }

    /// Whether it can have been written for this introduction alone.
    pub fn is_own_words(&self) -> bool {
        self.need_noted.is_none() && self.offer_noted.is_none()
    }
}

/// The part of a contact that a quote is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuoteSource {
    Need,
    Plans,
    Offer,
    Does,
    Role,
    /// No longer quoted as an offer; older introductions still do.
    Tag,
    /// A sentence of a note. Private: no letter quotes it.
    Note,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    A,
    B,
}

impl Side {
    pub fn other(self) -> Side {
        match self {
            Side::A => Side::B,
            Side::B => Side::A,
        }
    }
}

/// What happened on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Began,
    Asked(Side),
    SaidYes(Side),
    Declined(Side),
    Introduced,
    Talked,
    /// It came to something, or it did not.
    CameToGood(bool),
    /// The user let it go.
    Dropped,
    /// The user took it up again after it was declined or dropped.
    TakenUp,
}

/// Where an introduction stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    Idea,
    /// At least one side was asked; who said yes so far.
    Asking {
        a: Answer,
        b: Answer,
    },
    BothSaidYes,
    Introduced,
    Talked,
    Outcome {
        good: bool,
    },
    Declined(Side),
    Dropped,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    NotAsked,
    Asked,
    Yes,
}

/// A text as it left Goodword by the user's hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub kind: LetterKind,
    pub day: Day,
    pub text: String,
}

/// A letter as the user worded it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenLetter {
    pub subject: String,
    pub body: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LetterKind {
    Ask(Side),
    Introduce,
    FollowUp(Side),
    Thanks(Side),
    /// The polite stop, to a side that said yes while the other declined.
    Stop(Side),
}

impl Introduction {
    pub fn begin(
        id: IntroductionId,
        a: &Contact,
        b: &Contact,
        benefits: Vec<Benefit>,
        today: Day,
        now: Moment,
    ) -> Introduction {
        Introduction {
            id,
            a: a.id,
            b: b.id,
            a_name: a.name.clone(),
            b_name: b.name.clone(),
            benefits,
            steps: vec![(today, Step::Began)],
            letters: Vec::new(),
            drafts: BTreeMap::new(),
            outcome: String::new(),
            heard: BTreeMap::new(),
            withholds: None,
            writes_first: None,
            edited: now,
        }
    }

    pub fn pair(&self) -> Pair {
        Pair::new(self.a, self.b)
    }

    pub fn person(&self, side: Side) -> ContactId {
        match side {
            Side::A => self.a,
            Side::B => self.b,
        }
    }

    pub fn stage(&self) -> Stage {
        let mut stage = Stage::Idea;
        let (mut a, mut b) = (Answer::NotAsked, Answer::NotAsked);
        // How far it came once they were introduced: nobody is asked anew after that.
        let mut reached = None;
        for (_, step) in &self.steps {
            match *step {
                Step::Began | Step::TakenUp => {}
                Step::Asked(side) => {
                    let answer = if side == Side::A { &mut a } else { &mut b };
                    *answer = (*answer).max(Answer::Asked);
                }
                Step::SaidYes(Side::A) => a = Answer::Yes,
                Step::SaidYes(Side::B) => b = Answer::Yes,
                // Who declined may be asked anew once it is taken up again.
                Step::Declined(Side::A) => a = Answer::NotAsked,
                Step::Declined(Side::B) => b = Answer::NotAsked,
                Step::Introduced => reached = Some(Stage::Introduced),
                Step::Talked => reached = Some(Stage::Talked),
                Step::CameToGood(_) | Step::Dropped => {}
            }
            stage = match *step {
                Step::Introduced => Stage::Introduced,
                Step::Talked => Stage::Talked,
                Step::CameToGood(good) => Stage::Outcome { good },
                Step::Declined(side) => Stage::Declined(side),
                Step::Dropped => Stage::Dropped,
                Step::Began | Step::TakenUp | Step::Asked(_) | Step::SaidYes(_) => reached
                    .unwrap_or(match (a, b) {
                        (Answer::NotAsked, Answer::NotAsked) => Stage::Idea,
                        (Answer::Yes, Answer::Yes) => Stage::BothSaidYes,
                        _ => Stage::Asking { a, b },
                    }),
            };
        }
        stage
    }

    /// Whether something is still to be done.
    pub fn is_open(&self) -> bool {
        !matches!(
            self.stage(),
            Stage::Outcome { .. } | Stage::Declined(_) | Stage::Dropped
        )
    }

    /// Whether the two were put in touch, whatever came of it.
    pub fn was_made(&self) -> bool {
        self.steps.iter().any(|(_, step)| *step == Step::Introduced)
    }

    /// The day of the latest step.
    pub fn last_day(&self) -> Day {
        self.steps
            .iter()
            .map(|(day, _)| *day)
            .max()
            .unwrap_or_default()
    }
}
