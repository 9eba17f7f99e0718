//! What the user decided about two people. Never forgotten unless the user takes it back.

use super::day::{Day, Moment};
use super::id::ContactId;

/// Two different people in no order: the smaller id comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pair {
    first: ContactId,
    second: ContactId,
}

impl Pair {
    pub fn new(one: ContactId, other: ContactId) -> Pair {
        Pair {
            first: one.min(other),
            second: one.max(other),
        }
    }

    pub fn first(self) -> ContactId {
        self.first
    }

    pub fn second(self) -> ContactId {
        self.second
    }

    pub fn has(self, id: ContactId) -> bool {
        self.first == id || self.second == id
    }

    /// The one who is not `id`.
    pub fn other(self, id: ContactId) -> ContactId {
        if self.first == id {
            self.second
        } else {
            self.first
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    pub pair: Pair,
    pub verdict: Verdict,
    /// What was suggested when it was decided. Frozen, so that it outlives later edits.
    pub because: Vec<Reason>,
    pub day: Day,
    pub edited: Moment,
}

/// One's need and the other's offer, as they were worded when something was decided of them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reason {
    /// Whose need it is; the offer is the other's.
    pub who: ContactId,
    pub need: String,
    pub offer: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Not before this day.
    NotNow {
        until: Day,
    },
    /// The reason given is not one: not shown again for these needs and offers.
    NotRelevant,
    /// They compete.
    Compete,
    /// They know each other already. That they do is noted on them and can be taken back
    /// there; this keeps that a suggestion came too late.
    KnowEachOther,
    Never,
}

impl Decision {
    /// Whether the pair must not be suggested on `today`.
    pub fn forbids(&self, today: Day) -> bool {
        match self.verdict {
            Verdict::NotNow { until } => today < until,
            Verdict::NotRelevant | Verdict::Compete | Verdict::Never => true,
            Verdict::KnowEachOther => false,
        }
    }

    /// What is left of it once one of the two is deleted: what was decided, in nobody's words.
    pub fn without_words(&self) -> Decision {
        Decision {
            because: Vec::new(),
            ..self.clone()
        }
    }
}
