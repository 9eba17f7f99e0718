//! What happens around giving: gifts and promises, their letters, and the time one takes for
//! somebody.

use crate::domain::{
    ContactId, Day, Felt, GiftId, GiftKind, GiftState, Idea, IntroductionId, LetterKind, NoteKind,
    Subject, Way, WrittenLetter,
};

/// What is given and promised, and what is put off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GivingEvent {
    Noted(NewGift),
    Edited(GiftId, GiftEdit),
    Deleted(GiftId),
    /// The matter is to come up on this day.
    PutOff {
        subject: Subject,
        until: Day,
    },
    /// It may come up again at once.
    ClickedBack(Subject),
    /// More of what is worth doing today is to be in sight.
    ClickedShowMore,
}

/// Which letter is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LetterOf {
    Introduction(IntroductionId, LetterKind),
    /// The one letter of a gift: what goes with a promise, or thanks for what was received.
    Gift(GiftId),
}

/// What becomes of a letter, whichever it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LetterEvent {
    /// The text went to a mail program.
    Used {
        text: String,
    },
    ClickedCopy {
        text: String,
    },
    ClickedShare {
        subject: String,
        text: String,
    },
    /// The user changed a draft: this is how the letter reads now.
    Wrote(WrittenLetter),
    /// The draft is to stand again in place of what the user wrote.
    ClickedAfresh,
}

/// While one thinks about one person, and the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionEvent {
    /// The note of this conversation reads so now; it is kept at once.
    WroteNote {
        person: ContactId,
        text: String,
    },
    ChoseKind {
        person: ContactId,
        kind: NoteKind,
    },
    Felt {
        person: ContactId,
        felt: Felt,
    },
    /// The note is done.
    ClickedSaveNote(ContactId),
    /// This is not to be proposed again.
    Dropped(Idea),
    /// What was dropped for this person may be proposed again.
    ClickedShowDropped(ContactId),
    /// They are to be thought about now.
    Chose(ContactId),
    /// These people, one after another.
    BeganRound(Vec<ContactId>),
    ClickedNext,
    ClickedEndRound,
    /// Who comes next is to be looked up anew.
    ClickedAnotherRound,
}

/// A gift or promise as it is noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewGift {
    pub person: ContactId,
    /// Who else it is about.
    pub other: Option<ContactId>,
    pub way: Way,
    pub kind: GiftKind,
    pub text: String,
    pub state: GiftState,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GiftEdit {
    Text(String),
    Kind(GiftKind),
    Other(Option<ContactId>),
    State(GiftState),
    CameOfIt(String),
    /// Thanks were said, or they were not after all.
    Thanked(bool),
    /// How its letter reads now; `None` for the draft.
    Wrote(Option<WrittenLetter>),
}
