//! What the user put off: a matter that is not to come up before its day, or not again.

use super::day::{Day, Moment};
use super::gift::GiftKind;
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
    /// Something the user could give, and thought better of.
    Idea(Idea),
}

/// Something the user could give to somebody.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Idea {
    pub person: ContactId,
    pub kind: GiftKind,
    /// Whom they would meet.
    pub other: Option<ContactId>,
    /// The need, plan or offer it would serve, as it was noted; blank where it serves none.
    pub serves: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Later {
    /// It comes up again on this day.
    pub until: Day,
    pub edited: Moment,
}

impl Later {
    /// The last day that can be written: until then is for good.
    pub const FOR_GOOD: Day = Day(2_932_896);
}

impl Subject {
    /// Whom it is about, where it names people itself.
    pub fn people(&self) -> impl Iterator<Item = ContactId> + use<> {
        let (person, other) = match self {
            Subject::GiveBack(id) | Subject::Need(id, _) | Subject::InTouch(id) => {
                (Some(*id), None)
            }
            Subject::Idea(idea) => (Some(idea.person), idea.other),
            Subject::Introduction(_) | Subject::Gift(_) | Subject::Gathering(_) => (None, None),
        };
        person.into_iter().chain(other)
    }

    pub fn concerns(&self, id: ContactId) -> bool {
        self.people().any(|it| it == id)
    }

    /// The same about `to` where it was about `from`; `None` where it was not.
    #[must_use]
    pub fn pointed(&self, from: ContactId, to: ContactId) -> Option<Subject> {
        if !self.concerns(from) {
            return None;
        }
        Some(match self {
            Subject::Idea(idea) => {
                let point = |id: ContactId| if id == from { to } else { id };
                let person = point(idea.person);
                Subject::Idea(Idea {
                    person,
                    // Nobody is introduced to themselves.
                    other: idea.other.map(point).filter(|it| *it != person),
                    ..idea.clone()
                })
            }
            Subject::GiveBack(_) => Subject::GiveBack(to),
            Subject::Need(_, text) => Subject::Need(to, text.clone()),
            Subject::InTouch(_) => Subject::InTouch(to),
            Subject::Introduction(_) | Subject::Gift(_) | Subject::Gathering(_) => return None,
        })
    }
}
