//! What is said on a person's page.

use super::{counted, day};
use crate::domain::{Day, NoteKind, Trust, Verdict};

pub const SOMEBODY_GONE: &str = "somebody you removed";

pub const BACK: &str = "People";
pub const NOT_HERE: &str = "Not here any more";
pub const NOT_HERE_TEXT: &str =
    "This person is not in your book. Perhaps they were removed, or the address is an old one.";
pub const TO_PEOPLE: &str = "See everybody";

pub const NAME: &str = "Name";
pub const NAME_EMPTY: &str = "What are they called?";
pub const DOES: &str = "What they do";
pub const DOES_EMPTY: &str = "What do they do, and for whom?";

pub const ASK_BOTH: &str = "Ask both";
pub const NO_MEETING_YET: &str = "Nobody yet. A need or an offer more may show somebody.";
pub const NOBODY: &str = "Nobody of this name.";

pub const NEEDS_AND_OFFERS: &str = "Needs and offers";
pub const NEEDS: &str = "Needs";
pub const NEED: &str = "Need";
pub const OFFERS: &str = "Offers";
pub const OFFER: &str = "Offer";
pub const MORE_ABOUT_NEED: &str = "More about this need";
pub const MORE_ABOUT_OFFER: &str = "More about this offer";
pub const CLOSE_NEED: &str = "It is met";
pub const CLOSE_OFFER: &str = "No longer offered";
pub const REOPEN: &str = "It holds again";
pub const REMOVE: &str = "Remove";

pub const ABOUT: &str = "About";
pub const COMPANY: &str = "Company";
pub const COMPANY_EMPTY: &str = "Where do they work?";
pub const ROLE: &str = "Role";
pub const ROLE_EMPTY: &str = "As what?";
pub const PLACE: &str = "Place";
pub const PLACE_EMPTY: &str = "Where are they?";
pub const PLANS: &str = "Plans";
pub const PLANS_EMPTY: &str = "Where are they heading?";
pub const MARKETS: &str = "Markets";
pub const ADD_MARKET: &str = "Add a market";
pub const EMAILS: &str = "E-mail";
pub const ADD_EMAIL: &str = "Add an e-mail";
pub const PHONES: &str = "Phone";
pub const ADD_PHONE: &str = "Add a phone";
pub const LINKS: &str = "Links";
pub const ADD_LINK: &str = "Add a link";
pub const TAGS: &str = "Tags";
pub const ADD_TAG: &str = "Add a tag";
pub const BIRTHDAY: &str = "Birthday";
pub const BIRTHDAY_EMPTY: &str = "Day and month";
pub const BIRTHDAY_UNREAD: &str = "Write it as 12 May or 12 May 1980.";

pub const HOW_MET: &str = "How you met";
pub const BY_WAY_OF: &str = "By way of";
pub const WAYS: [&str; 4] = ["Someone", "An event", "LinkedIn", "Other"];
pub const INTRODUCED_BY: &str = "Introduced by";
pub const WHO_INTRODUCED: &str = "Who introduced you?";
pub const WHEN: &str = "When";
pub const WHEN_EMPTY: &str = "The day, if you know it";
pub const WHEN_UNREAD: &str = "Write it as 12 May 2024.";
pub const IN_YOUR_WORDS: &str = "In your words";
pub const IN_YOUR_WORDS_EMPTY: &str = "What do you remember?";
pub const MAY_BE_QUOTED: &str = "May be quoted when you introduce them.";
pub const LEAVE_OPEN: &str = "Leave open";

pub const TRUST_REASON: &str = "Why";
pub const TRUST_REASON_EMPTY: &str = "Why? Only you see this.";
pub const WHAT_IT_FELT_LIKE: &str = "What it felt like to talk";
pub const TRUST_NOTE: &str = "Private: no letter ever mentions this.";

pub const WHO_ELSE: &str = "Who else do they know?";
pub const ONLY_THE_NAME: &str = "Only the name, without a page";

pub const INTRODUCTIONS: &str = "Introductions";
pub const DECISIONS: &str = "What you decided";
pub const TAKE_BACK: &str = "Take back";

pub const STORY: &str = "Story";
pub const NEW_NOTE: &str = "What did you talk about?";
pub const NOTE_DAY: &str = "Day";
pub const ADD_NOTE: &str = "Add note";
pub const NOTE: &str = "Note";
pub const KIND: &str = "Kind of conversation";
pub const MORE_ABOUT_NOTE: &str = "More about this note";

pub const MORE: &str = "More";

pub fn could_meet(name: &str) -> String {
    format!("Whom could {name} meet?")
}

pub fn introduce_to(name: &str) -> String {
    format!("Introduce {name} to somebody else")
}

pub fn add_need(name: &str) -> String {
    format!("Add what {name} needs")
}

pub fn add_offer(name: &str) -> String {
    format!("Add what {name} offers")
}

pub fn remove(what: &str) -> String {
    format!("Remove {what}")
}

pub fn would_recommend(name: &str) -> String {
    format!("Would you recommend {name}?")
}

pub fn already_knows(name: &str) -> String {
    format!("{name} already knows")
}

/// Somebody so far known by name only.
pub fn only_name(name: &str) -> String {
    format!("“{name}”")
}

pub fn prefers_plain(name: &str) -> String {
    format!("{name} would rather be introduced plainly than be asked first")
}

pub fn delete(name: &str) -> String {
    format!("Delete {name}")
}

/// The person and what there is of introductions and gifts of theirs.
pub fn delete_with(name: &str, introductions: usize, has_gifts: bool) -> String {
    match (introductions, has_gifts) {
        (0, _) => format!("Delete {name} and what was given"),
        (_, false) => format!(
            "Delete {name} and {}",
            counted(introductions, "introduction")
        ),
        (_, true) => format!(
            "Delete {name}, {} and what was given",
            counted(introductions, "introduction")
        ),
    }
}

/// What is left of somebody who is deleted.
pub fn what_stays(name: &str, has_introductions: bool, has_gifts: bool) -> String {
    match (has_introductions, has_gifts) {
        (true, false) => format!(
            "Your introductions stay when you delete {name}, with the name, the reasons and the letters in them, unless you delete those too."
        ),
        (false, true) => format!(
            "What was given and promised stays when you delete {name}, with the name and your words in it, unless you delete that too."
        ),
        (true, true) => format!(
            "Your introductions, and what was given and promised, stay when you delete {name}, with the name, the reasons, the letters and your words in them, unless you delete those too."
        ),
        (false, false) => String::new(),
    }
}

/// What a choice says of the feel of a note: `is` tells whether it is said already.
pub fn felt_gave(is: bool) -> &'static str {
    if is { "They did not give" } else { "They gave" }
}

pub fn felt_common_ground(is: bool) -> &'static str {
    if is {
        "No common ground"
    } else {
        "Common ground"
    }
}

pub fn felt_pitched(is: bool) -> &'static str {
    if is {
        "They did not pitch"
    } else {
        "They pitched"
    }
}

pub fn met(when: &str) -> String {
    format!("met {when}")
}

pub fn withdrawn(when: &str) -> String {
    format!("no longer, since {when}")
}

pub fn last_spoke(ago: &str) -> String {
    format!("You last spoke {ago}.")
}

pub fn trust(trust: Trust) -> &'static str {
    match trust {
        Trust::Unset => "Not said",
        Trust::WouldRefer => "Would refer",
        Trust::NotYet => "Not yet",
        Trust::Never => "Never",
    }
}

pub fn note_kind(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Call => "Call",
        NoteKind::Meeting => "Met",
        NoteKind::Message => "Message",
        NoteKind::Event => "Event",
        NoteKind::Thought => "Thought",
    }
}

/// What was decided about this person and `other`.
pub fn decision(verdict: Verdict, other: &str, today: Day) -> String {
    match verdict {
        Verdict::NotNow { until } => format!("Not with {other} before {}", day(until, today)),
        Verdict::NotRelevant => format!("Not with {other}: not relevant"),
        Verdict::Compete => format!("Not with {other}: they compete"),
        Verdict::KnowEachOther => format!("Knows {other} already"),
        Verdict::Never => format!("Never with {other}"),
    }
}
