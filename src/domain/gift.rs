//! What was given, in either direction, and what the user promised to give. Each stands for
//! itself: nothing here counts one against another.

use super::contact::Contact;
use super::day::{Day, Moment, Stamp};
use super::id::{ContactId, GiftId};
use super::introduction::WrittenLetter;

/// Something one did for the other, or a promise of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gift {
    pub id: GiftId,
    /// To whom the user gives it, or who gave it to the user.
    pub person: ContactId,
    /// As they were called when it was noted, should the contact be deleted later.
    pub person_name: String,
    /// Who else it is about: whom they are to meet, to whom they are recommended.
    pub other: Option<ContactId>,
    pub way: Way,
    pub kind: GiftKind,
    /// In the user's words, on one line.
    pub text: String,
    /// When it was written down.
    pub noted: Day,
    pub state: GiftState,
    /// In the user's words.
    pub came_of_it: String,
    /// When the one who got it said thanks.
    pub thanked: Option<Day>,
    /// What the user wrote in place of a draft.
    pub draft: Option<WrittenLetter>,
    pub edited: Moment,
}

/// Who gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// The user, to the person.
    Given,
    /// The person, to the user.
    Received,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GiftKind {
    Introduction,
    /// A client or a job passed on.
    Referral,
    /// A good word: to speak for somebody.
    Recommendation,
    Advice,
    Feedback,
    /// An article, a book, a tool, a link.
    Sharing,
    Invitation,
    Hiring,
    Buying,
    Favour,
}

impl GiftKind {
    pub const ALL: [GiftKind; 10] = [
        GiftKind::Introduction,
        GiftKind::Referral,
        GiftKind::Recommendation,
        GiftKind::Advice,
        GiftKind::Feedback,
        GiftKind::Sharing,
        GiftKind::Invitation,
        GiftKind::Hiring,
        GiftKind::Buying,
        GiftKind::Favour,
    ];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GiftState {
    /// Not yet done: by when it is meant to be.
    Promised {
        due: Day,
    },
    Done {
        on: Day,
    },
    /// It is not going to happen, and that is fine.
    LetGo {
        on: Day,
    },
}

impl Gift {
    /// Something that was given today.
    pub fn new(
        id: GiftId,
        person: &Contact,
        way: Way,
        kind: GiftKind,
        text: String,
        stamp: &Stamp,
    ) -> Gift {
        Gift {
            id,
            person: person.id,
            person_name: person.called().to_owned(),
            other: None,
            way,
            kind,
            text,
            noted: stamp.today,
            state: GiftState::Done { on: stamp.today },
            came_of_it: String::new(),
            thanked: None,
            draft: None,
            edited: stamp.now,
        }
    }

    /// By when it is meant to be done; `None` where nothing is left to do.
    pub fn due(&self) -> Option<Day> {
        match self.state {
            GiftState::Promised { due } => Some(due),
            GiftState::Done { .. } | GiftState::LetGo { .. } => None,
        }
    }

    /// The day it was given.
    pub fn done_on(&self) -> Option<Day> {
        match self.state {
            GiftState::Done { on } => Some(on),
            GiftState::Promised { .. } | GiftState::LetGo { .. } => None,
        }
    }

    /// Whether it has to do with this person.
    pub fn concerns(&self, id: ContactId) -> bool {
        self.person == id || self.other == Some(id)
    }

    /// Lets it speak of `to` where it spoke of `from`.
    pub fn point(&mut self, from: ContactId, to: ContactId) {
        if self.person == from {
            self.person = to;
        }
        if self.other == Some(from) {
            self.other = Some(to);
        }
        self.other.take_if(|it| *it == self.person);
    }
}
