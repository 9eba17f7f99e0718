//! What comes out: pairs worth introducing, with reasons that quote the user's own words.

use std::rc::Rc;

pub use matching::Kind as LinkKind;

use super::learning::Learned;
pub use crate::domain::QuoteSource;
use crate::domain::{ContactId, Day, Pair};

/// The suggestions of the whole book, best first, and what is missing for more.
/// Cheap to clone.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Board {
    pub suggestions: Rc<[Suggestion]>,
    /// People of whom no need is noted.
    pub no_needs: Gap,
    /// People of whom nothing is noted that they could offer.
    pub no_offers: Gap,
}

/// What is not noted of some people, so that the page can say whom to ask first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gap {
    /// How many people it is missing of.
    pub count: usize,
    /// The most promising of them, at most [`super::weights::ASK_FIRST`].
    pub ask_first: Rc<[ContactId]>,
}

/// Two people who may gain from knowing each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    pub pair: Pair,
    /// The one who gains more.
    pub a: ContactId,
    pub b: ContactId,
    /// What the pair is worth; never shown. Greater is better, below 4. Neighbours on the
    /// list may stand otherwise, so that it is not of one person or one need alone.
    pub score: f32,
    pub tier: Tier,
    /// The gains of `a` first, each person's best first; never empty.
    pub gains: Vec<Gain>,
    pub cautions: Vec<Caution>,
    /// What was learned that moved it, in no order that matters; mostly empty.
    pub learned: Vec<Learned>,
}

impl Suggestion {
    /// Whether both gain; otherwise it is a favour to one.
    pub fn is_mutual(&self) -> bool {
        let gains = |who: ContactId| self.gains.iter().any(|it| it.who == who);
        gains(self.a) && gains(self.b)
    }
}

/// How sure the words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    Strong,
    Good,
    /// Only on a person's own page.
    WorthAsking,
}

/// One need that one offer answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Gain {
    /// Whose need it is.
    pub who: ContactId,
    /// Whose offer answers it.
    pub from: ContactId,
    pub need: Quote,
    pub offer: Quote,
    /// The words that link the two, the weightiest first; never empty.
    pub links: Vec<WordLink>,
    /// Only weak evidence speaks for it: to be shown with "Possibly".
    pub possibly: bool,
}

/// What the user wrote of somebody, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// A whole phrase, or a sentence of a longer text, as it was written.
    pub text: String,
    /// `None` where the day is not kept.
    pub noted: Option<Day>,
    pub source: QuoteSource,
}

/// Two words that link a need and an offer, as they were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordLink {
    pub need_word: String,
    pub offer_word: String,
    pub kind: LinkKind,
}

/// What speaks against, or is to be done first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Caution {
    /// The user would not refer this person yet.
    TrustNotYet { who: ContactId },
    /// The last conversation was long ago: reconnect first.
    NotSpokenSince { who: ContactId, day: Day },
    /// The need was noted long ago and may no longer hold.
    OldNeed { who: ContactId, noted: Day },
    /// Introductions of this person that are still open.
    OpenIntroductions { who: ContactId, count: usize },
    /// So many of them that this person is not suggested to anybody until one ends.
    Rests { who: ContactId, count: usize },
    /// Introduced to somebody not long ago.
    RecentlyIntroduced { who: ContactId, day: Day },
    /// An introduction of the two was declined or let go on this day.
    TriedBefore { day: Day },
    /// Both offer much the same, so they may be in the same trade.
    MayCompete { one: ContactId, other: ContactId },
}
