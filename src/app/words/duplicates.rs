//! What is said where two people may be one.

use super::{listed, number, on_day};
use crate::domain::recognise::alike::Likeness;
use crate::domain::{Day, Field, Someone};

pub const TITLE: &str = "The same person?";
pub const LEDE: &str =
    "Merging keeps what both records say. It can be undone on the person’s page at any time.";
pub const BACK: &str = "People";
pub const NONE_TITLE: &str = "Nobody is here twice.";
pub const NONE_TEXT: &str =
    "Goodword looks for shared addresses, profiles and names whenever somebody changes.";
pub const TO_PEOPLE: &str = "To your people";
pub const LOOKING: &str = "Looking through your people…";
pub const COMPARE: &str = "Compare";
pub const MERGE: &str = "Merge";
pub const NOT_SAME: &str = "Not the same";
pub const SKIP: &str = "Next";
pub const ALL_ALIKE: &str = "They say nothing that differs.";
pub const KEEP_ALL: &str = "Keep all";
pub const OTHERS: &str = "Others";
pub const MERGES: &str = "In the book twice?";
pub const SAME_AS: &str = "The same person as";
pub const UNMERGE: &str = "Undo the merge";

/// `3 may be the same`.
pub fn count(people: usize) -> String {
    format!("{} may be the same", number(people))
}

/// Why they are shown, as a sentence.
pub fn reason(why: impl IntoIterator<Item = Likeness>) -> String {
    let why: Vec<String> = why.into_iter().map(|it| likeness(it).to_owned()).collect();
    let said = listed(&why);
    let mut letters = said.chars();
    match letters.next() {
        Some(first) => format!("{}{}", first.to_uppercase(), letters.as_str()),
        None => String::new(),
    }
}

fn likeness(likeness: Likeness) -> &'static str {
    match likeness {
        Likeness::LinkedIn => "same LinkedIn profile",
        Likeness::Uid => "same card in an address book",
        Likeness::Email => "same e-mail",
        Likeness::Phone => "same phone",
        Likeness::NameAndCompany => "same name and company",
        Likeness::NameOneCompany => "same name, one without company",
        Likeness::NameNoCompany => "same name, no company on either",
    }
}

pub fn field(field: Field) -> &'static str {
    match field {
        Field::Name => "Name",
        Field::Company => "Company",
        Field::Role => "Role",
        Field::Emails => "E-mail",
        Field::Phones => "Phone",
        Field::Links => "Links",
        Field::Place => "Place",
        Field::Does => "What they do",
        Field::Markets => "Markets",
        Field::Plans => "Plans",
        Field::Offers => "Offers",
        Field::Needs => "Needs",
        Field::Tags => "Tags",
        Field::HowMet => "How you met",
        Field::Trust => "Trust",
        Field::Knows => "Whom they know",
        Field::PrefersPlain => "Introductions",
        Field::Notes => "Notes",
        Field::Birthday => "Birthday",
        Field::Cadence => "In touch",
        Field::Uid => "Identifier",
    }
}

pub fn prefers_plain(prefers: bool) -> &'static str {
    if prefers {
        "Introduce plainly"
    } else {
        "Ask first"
    }
}

pub fn introduced_by(name: &str) -> String {
    format!("introduced by {name}")
}

/// Somebody who is known by name, or was removed.
pub fn someone(someone: &Someone, called: Option<&str>) -> String {
    match someone {
        Someone::Name(name) => name.clone(),
        Someone::Contact(_) => called.unwrap_or(super::person::SOMEBODY_GONE).to_owned(),
    }
}

pub fn more(groups: usize) -> String {
    format!("{} more will come up as these are decided.", number(groups))
}

/// For who looks at several, which button speaks of whom.
pub fn somebody_else(name: &str) -> String {
    format!("{name} is somebody else")
}

pub fn compare(names: &[String]) -> String {
    format!("Compare {}", listed(names))
}

/// `Merged with Ana Souza on 12 May.`
pub fn merged_with(name: &str, when: Day, today: Day) -> String {
    format!("Merged with {name} {}.", on_day(when, today))
}
