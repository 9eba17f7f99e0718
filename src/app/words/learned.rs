//! What is said of what Goodword has learned.

use super::{both, day};
use crate::domain::{Day, Reason};
use crate::suggest::LessonKind;

pub const BACK: &str = "Your data";
pub const TITLE: &str = "What Goodword has learned";
pub const LEDE: &str =
    "From what you said and decided, on this device. All of it can be changed or taken back.";
pub const SUBJECT: &str = "Learning";
pub const OPEN: &str = "See what";
pub const IN_SHORT: &str = "The words you taught, and what your decisions change.";

pub const SAME: &str = "These mean the same";
pub const SAME_TEXT: &str = "One says “chippy”, another “carpenter”. Say which words mean the same, and a need in the one finds an offer in the other.";
pub const ONE: &str = "This";
pub const OTHER: &str = "means the same as";
pub const SAY_SO: &str = "Teach";
pub const IS_MISSING: &str = "A word is missing here.";
pub const ALIKE: &str = "These are the same words.";
pub const PHRASE: &str = "Words";
pub const MORE: &str = "More about these words";
pub const ADD_PHRASE: &str = "Add other words";
pub const ANOTHER: &str = "What else means this?";
pub const REMOVE: &str = "Forget";

/// After what moved a suggestion: leads to the page.
pub const ALL_OF_IT: &str = "What was learned";
pub const TEACH: &str = "Teach Goodword a word";
pub const TEACH_HINT: &str =
    "The few words that matter, once as they are here and once as you noted them elsewhere.";

pub const DECIDED: &str = "From what you decided";
pub const DECIDED_TEXT: &str = "What you said of a suggestion, and what came of an introduction, moves matches like it a little up or down.";
pub const NOTHING_YET: &str = "Nothing yet. When you say why a suggestion does not fit, or what came of an introduction, it will stand here.";
pub const TAKE_BACK: &str = "Take back";
pub const SEE_IT: &str = "See it";
pub const AFRESH: &str = "Start afresh";
pub const AFRESH_TEXT: &str = "Then nothing you decided so far moves another match. The decisions themselves stay, such as “never this pair”, and so do your words.";
pub const COUNT_ALL: &str = "Count it all again";
pub const COUNT_ALL_TEXT: &str =
    "You had Goodword start afresh: what you decided before that moves no other match.";

/// What happened and what it was about.
pub fn lesson(
    kind: LessonKind,
    names: &[String; 2],
    when: Day,
    because: &[Reason],
    today: Day,
) -> String {
    let (names, when) = (both(names), day(when, today));
    let about = because.first();
    let offer = about.map(|it| it.offer.as_str()).unwrap_or_default();
    let need = about.map(|it| it.need.as_str()).unwrap_or_default();
    match kind {
        LessonKind::NotRelevant => {
            format!("You said that “{offer}” does not answer “{need}” ({names}, {when}).")
        }
        LessonKind::Compete => {
            format!(
                "You said that {names} compete, where “{offer}” was to answer “{need}” ({when})."
            )
        }
        LessonKind::KnowEachOther => {
            format!("You said that {names} know each other already ({when}).")
        }
        LessonKind::Introduced => {
            format!("You introduced {names}, since “{offer}” answers “{need}” ({when}).")
        }
        LessonKind::CameToGood => {
            format!("It came to good between {names}, where “{offer}” answers “{need}” ({when}).")
        }
        LessonKind::CameToNothing => format!(
            "Nothing came of it between {names}, where “{offer}” was to answer “{need}” ({when})."
        ),
    }
}

/// What that changes for other suggestions.
pub fn effect(kind: LessonKind) -> &'static str {
    match kind {
        LessonKind::NotRelevant => "Such matches count less.",
        LessonKind::Compete | LessonKind::CameToNothing => "Such matches count a little less.",
        LessonKind::KnowEachOther => "People with common acquaintances count a little less.",
        LessonKind::Introduced => "Such matches count a little more.",
        LessonKind::CameToGood => "Such matches count more.",
    }
}

/// Why one suggestion stands higher or lower than its words alone would have it.
pub fn moved(
    kind: LessonKind,
    names: &[String; 2],
    when: Day,
    about: &Reason,
    today: Day,
) -> String {
    let (names, when) = (both(names), day(when, today));
    let Reason { need, offer, .. } = about;
    match kind {
        LessonKind::NotRelevant => {
            format!("Counts less: you said that “{offer}” does not answer “{need}” ({when}).")
        }
        LessonKind::Compete => {
            format!("Counts less: you said that {names} compete, on “{offer}” ({when}).")
        }
        LessonKind::KnowEachOther => {
            format!("Counts less: {names} knew each other already ({when}).")
        }
        LessonKind::Introduced => {
            format!("Counts more: you introduced {names} for “{need}” ({when}).")
        }
        LessonKind::CameToGood => {
            format!("Counts more: “{need}” came to good between {names} ({when}).")
        }
        LessonKind::CameToNothing => {
            format!("Counts less: nothing came of “{need}” between {names} ({when}).")
        }
    }
}

/// Where no suggestion answers a need.
pub fn nobody_fits(need: &str) -> String {
    format!("Nobody for “{need}”? Teach Goodword a word")
}
