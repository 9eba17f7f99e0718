//! What is said of gifts and promises. Nowhere is one counted against another.

use super::day;
use crate::domain::{Day, Gift, GiftKind, GiftState, Way};

pub const TITLE: &str = "Given, received, promised";
pub const LOG: &str = "One line: what was given, or promised?";
pub const LOG_HINT: &str =
    "“Sent me a client”, “I promised feedback on the pitch”. The way and the kind are guessed.";
pub const KEEP: &str = "Note it";
pub const WAY: &str = "Who gave";
pub const KIND: &str = "What it was";
pub const WHEN: &str = "When";
pub const DUE: &str = "By when";
pub const TEXT: &str = "In your words";
pub const CAME_OF_IT: &str = "What came of it";
pub const MORE: &str = "More about this";
pub const REMOVE: &str = "Remove";
pub const DONE: &str = "Done";
pub const LET_GO: &str = "Let it go";
pub const PROMISE_AGAIN: &str = "Promise it again";
pub const I_DID_IT: &str = "I sent it, it is done";
pub const I_THANKED: &str = "I said thanks";
pub const NO_THANKS: &str = "No thanks were said";
pub const THEY_THANKED: &str = "They said thanks";
pub const WITH_WHOM: &str = "Who else is it about?";
pub const NO_LONGER_ABOUT: &str = "It is about nobody else";

/// What a line may be noted as.
pub fn log_ways(name: &str) -> [String; 3] {
    [
        "You gave".to_owned(),
        format!("{name} gave"),
        "You promised".to_owned(),
    ]
}

pub fn kind(kind: GiftKind) -> &'static str {
    match kind {
        GiftKind::Introduction => "Introduction",
        GiftKind::Referral => "Referral",
        GiftKind::Recommendation => "Good word",
        GiftKind::Advice => "Advice",
        GiftKind::Feedback => "Feedback",
        GiftKind::Sharing => "Something to read or use",
        GiftKind::Invitation => "Invitation",
        GiftKind::Hiring => "Hiring",
        GiftKind::Buying => "Buying",
        GiftKind::Favour => "Favour",
    }
}

/// A promise of this kind where nothing is noted that it would serve.
pub fn favour(kind: GiftKind) -> &'static str {
    match kind {
        GiftKind::Introduction => "an introduction",
        GiftKind::Referral => "a client or a job passed on",
        GiftKind::Recommendation => "a good word",
        GiftKind::Advice => "advice",
        GiftKind::Feedback => "feedback",
        GiftKind::Sharing => "an article or a tool",
        GiftKind::Invitation => "an invitation",
        GiftKind::Hiring => "hiring them",
        GiftKind::Buying => "buying from them",
        GiftKind::Favour => "a favour",
    }
}

/// The same with what it would serve. The quotation marks are how letters find the fact again.
pub fn favour_for(kind: GiftKind, fact: &str) -> String {
    format!("{}, for “{fact}”", favour(kind))
}

pub fn introduction_to(name: &str) -> String {
    format!("an introduction to {name}")
}

pub fn introduction_to_for(name: &str, need: &str) -> String {
    format!("an introduction to {name}, for “{need}”")
}

/// Whose it was, before the text: `You promised`, `Ana gave you`.
pub fn lead(gift: &Gift, name: &str) -> String {
    match (gift.way, gift.state) {
        (Way::Given, GiftState::Promised { .. }) => format!("You promised {name}"),
        (Way::Given, GiftState::Done { .. }) => format!("You gave {name}"),
        (Way::Given, GiftState::LetGo { .. }) => format!("You let go what you promised {name}"),
        (Way::Received, GiftState::Promised { .. }) => format!("{name} promised you"),
        (Way::Received, GiftState::Done { .. }) => format!("{name} gave you"),
        (Way::Received, GiftState::LetGo { .. }) => format!("What {name} promised was let go"),
    }
}

/// In the time line: `You gave Ana: the book on bread`.
pub fn told(lead: &str, text: &str) -> String {
    format!("{lead}: {text}")
}

/// Until when, or when it was.
pub fn when(state: GiftState, today: Day) -> String {
    match state {
        GiftState::Promised { due } if due < today => format!("was due {}", day(due, today)),
        GiftState::Promised { due } => format!("due {}", day(due, today)),
        GiftState::Done { on } => day(on, today),
        GiftState::LetGo { on } => format!("let go {}", day(on, today)),
    }
}

pub fn came_of_it(text: &str) -> String {
    format!("What came of it: {text}")
}

pub fn thanked(on: Day, today: Day) -> String {
    format!("thanks were said {}", day(on, today))
}

pub fn about(name: &str) -> String {
    format!("with {name}")
}

pub fn letter_title(gift: &Gift, name: &str) -> String {
    match gift.way {
        Way::Given => format!("A letter for {name}"),
        Way::Received => format!("Thank {name}"),
    }
}

pub fn no_address(name: &str) -> String {
    format!(
        "No e-mail address of {name} is noted. Copy the text, or open it in your mail program and add the address there."
    )
}
