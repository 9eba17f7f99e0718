//! What is said where one thinks about one person for a while, and about a few.

use super::{day, since};
use crate::domain::{Day, GiftKind};

pub const TO_PERSON: &str = "Back to their page";
pub const LEDE: &str = "Listen on the left, think on the right. Everything is kept as you go.";
pub const CAPTURE: &str = "What you hear";
pub const IDEAS: &str = "What would help";
pub const IDEAS_NOTE: &str = "Keep what you mean to do: it becomes a promise. Drop the rest.";
pub const KEEP: &str = "Keep";
pub const DROP: &str = "Drop";
pub const KEYS_KEEP: &str = "keep";
pub const KEYS_DROP: &str = "drop";
pub const KEYS_MOVE: &str = "move";
pub const KEYS_THERE: &str = "from a field to the ideas";
pub const NO_MORE_IDEAS: &str = "Nothing more for now. A need or a plan more brings more.";
pub const SHOW_DROPPED: &str = "Show what you dropped";
pub const PROMISED: &str = "What you promised";
pub const NOTHING_PROMISED: &str = "Nothing yet. What you keep above stands here, with its letter.";
pub const NOTE: &str = "One note for the story";
pub const NOTE_HINT: &str = "Kept while you write. Only you see it.";
pub const SAVE_NOTE: &str = "Save the note";
pub const KIND: &str = "What it was";
pub const FELT: &str = "What it felt like";
pub const PITCHED: &str = "They pitched";
pub const GAVE: &str = "They gave";
pub const COMMON_GROUND: &str = "Common ground";
pub const DOES_EMPTY: &str = "How do they earn their money, and from whom?";
pub const GIVE_DOES: &str = "What they do";

pub const ROUND: &str = "Thirty minutes for a few";
pub const ROUND_LEDE: &str =
    "Once a week: a few people, one after another. Stop whenever you like.";
pub const ROUND_WHO: &str = "Who comes first, and why";
pub const ROUND_BEGIN: &str = "Begin";
pub const ROUND_NEXT: &str = "Next person";
pub const ROUND_END: &str = "That is enough";
pub const ROUND_DONE: &str = "That was good of you.";
pub const ROUND_DONE_NOTHING: &str = "Nothing promised this time, and some notes richer.";
pub const ROUND_AGAIN: &str = "Somebody else";
pub const ROUND_NOBODY: &str = "Nobody to think about yet";
pub const ROUND_NOBODY_TEXT: &str =
    "Once needs are noted of a few people, this is where you think about what would help them.";
pub const PROMISED_TODAY: &str = "What you promised today";
pub const ANYBODY: &str = "You just talked with";
pub const TALKED: &str = "Just ended a call?";
pub const SAVE_AFTER_TALK: &str = "Save, we just talked";

pub fn title(name: &str) -> String {
    format!("Thirty minutes for {name}")
}

pub fn add_need(name: &str) -> String {
    format!("{name} needs … and Enter")
}

pub fn add_offer(name: &str) -> String {
    format!("{name} offers … and Enter")
}

/// `2 of 5`
pub fn place(at: usize, of: usize) -> String {
    format!("{at} of {of}")
}

pub fn introduce(name: &str, other: &str) -> String {
    format!("Introduce {name} to {other}")
}

/// What one could do for somebody, as one would say it.
pub fn favour(kind: GiftKind, name: &str) -> String {
    match kind {
        GiftKind::Introduction => format!("Look out for somebody for {name}"),
        GiftKind::Referral => format!("Recommend {name} to a client"),
        GiftKind::Recommendation => format!("Speak for {name}"),
        GiftKind::Advice => format!("Advise {name}"),
        GiftKind::Feedback => format!("Give {name} feedback"),
        GiftKind::Sharing => format!("Share an article or a tool with {name}"),
        GiftKind::Invitation => format!("Invite {name}"),
        GiftKind::Hiring => format!("Hire {name}"),
        GiftKind::Buying => format!("Buy from {name}"),
        GiftKind::Favour => format!("Do {name} a favour"),
    }
}

/// Whose the quoted words are: `Ana needs`.
pub fn whose(name: &str, verb: &str) -> String {
    format!("{name} {verb}")
}

/// Why it is somebody's turn.
pub fn promised_until(due: Day, today: Day) -> String {
    format!("You promised something until {}.", day(due, today))
}

pub fn out_of_touch(last: Day, today: Day) -> String {
    format!(
        "You last spoke {}, longer ago than you like.",
        since(last, today)
    )
}

pub fn needs_noted(need: &str) -> String {
    format!("Needs “{need}”.")
}

pub fn nothing_noted() -> &'static str {
    "No need is noted yet."
}

/// What a conversation felt like, in a few words; empty where nothing was said.
pub fn felt(felt: crate::domain::Felt) -> String {
    let said = [
        (felt.pitched, "they pitched"),
        (felt.gave, "they gave"),
        (felt.common_ground, "common ground"),
    ];
    let said: Vec<&str> = said.into_iter().filter(|it| it.0).map(|it| it.1).collect();
    said.join(", ")
}
