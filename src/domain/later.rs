//! What the user put off: a matter that is not to come up before its day.

use super::day::{Day, Moment};
use super::id::{ContactId, GatheringId, GiftId, IntroductionId};

/// What may come up on a day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The next step of an introduction.
    Introduction(IntroductionId),
    /// A promise, or what came of a gift.
    Gift(GiftId),
    /// They gave to the user: what to give them.
    GiveBack(ContactId),
    /// Whether they still need this, in the words it was noted in.
    Need(ContactId, String),
    /// Not heard of for longer than is good.
    InTouch(ContactId),
    Gathering(GatheringId),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Later {
    /// It comes up again on this day.
    pub until: Day,
    pub edited: Moment,
}

impl Subject {
    /// Whom it is about, where it is about one person.
    pub fn person(&self) -> Option<ContactId> {
        match self {
            Subject::GiveBack(id) | Subject::Need(id, _) | Subject::InTouch(id) => Some(*id),
            Subject::Introduction(_) | Subject::Gift(_) | Subject::Gathering(_) => None,
        }
    }

    /// The same about `to` where it was about `from`; `None` where it was not.
    #[must_use]
    pub fn pointed(&self, from: ContactId, to: ContactId) -> Option<Subject> {
        if self.person() != Some(from) {
            return None;
        }
        Some(match self {
            Subject::GiveBack(_) => Subject::GiveBack(to),
            Subject::Need(_, text) => Subject::Need(to, text.clone()),
            Subject::InTouch(_) => Subject::InTouch(to),
            Subject::Introduction(_) | Subject::Gift(_) | Subject::Gathering(_) => return None,
        })
    }
}
