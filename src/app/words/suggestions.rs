//! Why two people should meet, said in the user's own words and ours around them.

use super::{counted, on_day, people, since};
use crate::domain::{ContactId, Day};
use crate::suggest::{Caution, LinkKind, QuoteSource, WordLink};

pub const STRONG: &str = "Strong";
pub const GOOD: &str = "Good";
pub const WORTH_ASKING: &str = "Worth asking";

pub fn greeting(name: &str) -> String {
    match name.split_whitespace().next() {
        Some(name) => format!("Good to see you, {name}."),
        None => "Good to see you.".to_owned(),
    }
}

/// What the one who gains is said to do with the quoted text.
pub fn need_verb(source: QuoteSource) -> &'static str {
    match source {
        QuoteSource::Plans => "plans",
        QuoteSource::Note => "is noted as",
        _ => "needs",
    }
}

/// What the one who gives is said to do with the quoted text.
pub fn offer_verb(source: QuoteSource) -> &'static str {
    match source {
        QuoteSource::Does => "does",
        QuoteSource::Role => "works as",
        QuoteSource::Tag => "is tagged",
        QuoteSource::Note => "is noted as",
        QuoteSource::Offer | QuoteSource::Need | QuoteSource::Plans => "offers",
    }
}

pub fn good_for_other(name: &str, need: &str, offer: &str) -> String {
    format!("Good for {name} too: “{need}” meets “{offer}”.")
}

pub fn favour(name: &str) -> String {
    format!("A favour: as far as you noted, only {name} gains.")
}

pub fn met(who: &str, need: &str, from: &str, offer: &str) -> String {
    format!("You noted of {who} “{need}”, and of {from} “{offer}”.")
}

/// How two words met.
pub fn link(link: &WordLink) -> String {
    let WordLink {
        need_word,
        offer_word,
        kind,
    } = link;
    match kind {
        LinkKind::Same => format!("Both say “{need_word}”."),
        LinkKind::Stem => format!("“{need_word}” and “{offer_word}” are forms of one word."),
        LinkKind::Part => format!("“{need_word}” and “{offer_word}” share a word."),
        LinkKind::Spelling => format!("“{need_word}” and “{offer_word}” are spelled alike."),
        LinkKind::Concept => format!("“{need_word}” and “{offer_word}” often go together."),
        LinkKind::Meaning => format!("“{need_word}” is near in meaning to “{offer_word}”."),
        LinkKind::Synonym => {
            format!("You said that “{need_word}” and “{offer_word}” mean the same.")
        }
    }
}

/// What speaks against a suggestion, or is to be done first.
pub fn caution(caution: &Caution, name: impl Fn(ContactId) -> String, today: Day) -> String {
    match *caution {
        Caution::TrustNotYet { who } => {
            format!(
                "You noted that you would not refer {} yet: get to know them better first.",
                name(who)
            )
        }
        Caution::NotSpokenSince { who, day } => {
            format!(
                "Before you do: you last spoke with {} {}.",
                name(who),
                since(day, today)
            )
        }
        Caution::OldNeed { who, noted } => {
            format!(
                "{}’s need was noted {}: still so?",
                name(who),
                since(noted, today)
            )
        }
        Caution::OpenIntroductions { who, count } => {
            format!(
                "{} has {} under way with you already.",
                name(who),
                counted(count, "introduction")
            )
        }
        Caution::Rests { who, count } => {
            format!(
                "{} has {} under way and rests: Today suggests nothing more until one of them ends.",
                name(who),
                counted(count, "introduction")
            )
        }
        Caution::RecentlyIntroduced { who, day: when } => {
            format!(
                "You introduced {} to somebody {}.",
                name(who),
                on_day(when, today)
            )
        }
        Caution::TriedBefore { day: when } => {
            format!("You tried this before; it ended {}.", on_day(when, today))
        }
        Caution::MayCompete { one, other } => {
            format!(
                "{} and {} offer much the same: make sure that they do not compete.",
                name(one),
                name(other)
            )
        }
    }
}

/// That no need is noted of so many people, and how many of them are named below.
pub fn no_needs(count: usize, named: usize) -> String {
    match count {
        1 => "One person has no need noted yet: ask what would help them most.".to_owned(),
        _ => format!(
            "{} have no need noted yet: {}.",
            people(count),
            ask(count, named)
        ),
    }
}

/// The same of offers.
pub fn no_offers(count: usize, named: usize) -> String {
    match count {
        1 => "One person has no offer noted yet: ask what they do best.".to_owned(),
        _ => format!(
            "{} have no offer noted yet: {}.",
            people(count),
            ask(count, named)
        ),
    }
}

fn ask(count: usize, named: usize) -> &'static str {
    match (count, named) {
        (2, 2) => "ask these two",
        (3, 3) => "ask these three",
        (_, 1) => "ask this one first",
        (_, 2) => "ask these two first",
        _ => "ask these three first",
    }
}

pub const WHO_SHOULD_MEET: &str = "Who should meet";
pub const WORTH_KNOWING: &str = "Worth knowing";
pub const ALL_FOR_TODAY: &str = "That is all for today.";
pub const QUIET_TITLE: &str = "Nobody is waiting for you. Enjoy the quiet.";
pub const QUIET_TEXT: &str = "When you learn what somebody needs or offers, note it with them. That is what introductions are found from.";
pub const SHOW_MORE: &str = "Show more";
pub const NOTHING_NOTED_TITLE: &str = "Your people are here.";
pub const NOTHING_NOTED_TEXT: &str =
    "Note of a few what they are looking for, and there will be somebody to introduce.";
pub const FILL_IN: &str = "Fill in the few that matter";
pub const FILL_IN_MISSING: &str = "Fill in what is missing";
pub const NOTHING_MEETS_TITLE: &str = "Nobody to introduce today.";
pub const NOTHING_MEETS_TEXT: &str = "Needs and offers are noted of everybody, but none meet, as far as Goodword knows the words. You may know better.";
pub const LINKED_BY: &str = "Linked by";
/// Between two linked words, for those who hear the page.
pub const AND: &str = "and";
pub const NOTE_A_NEED: &str = "Note what somebody needs";
pub const THINKING: &str = "Looking through what you noted…";
pub const GETTING_READY: &str = "Getting ready to look through what you noted…";
pub const ASK_BOTH: &str = "Ask both";
pub const NOT_NOW: &str = "Not now";
pub const WHY_THIS: &str = "Why this?";
pub const POSSIBLY: &str = "Possibly";
pub const IN_TWO_WEEKS: &str = "In two weeks";
pub const NOT_RELEVANT: &str = "Not relevant";
pub const COMPETE: &str = "They compete";
pub const KNOW_EACH_OTHER: &str = "They already know each other";
pub const NEVER: &str = "Never this pair";

pub fn would_not_refer(name: &str) -> String {
    format!("I would not refer {name}")
}

/// One of several people who are called alike.
pub fn of_company(name: &str, company: &str) -> String {
    format!("{name} ({company})")
}
