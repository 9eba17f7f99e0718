//! What is said on the map of who knows whom.

use super::{counted, listed, people};

pub const TITLE: &str = "How people hang together";
/// Where another page leads here.
pub const OPEN: &str = "Map";
pub const SHOWN_AS: &str = "Shown as";
pub const SHOWN: [&str; 2] = ["Map", "List"];
pub const FIND: &str = "Find somebody";
pub const SHOW_ONLY: &str = "Show only";
pub const EVERYBODY: &str = "Everybody";
pub const DRAWING: &str = "Drawing who knows whom…";

pub const PICTURE: &str = "Map of who knows whom. The list says the same.";
pub const HOW: &str =
    "Arrow keys move it, plus and minus bring it nearer or farther, 0 shows all of it.";
pub const NEARER: &str = "Nearer";
pub const FARTHER: &str = "Farther";
pub const ALL_OF_IT: &str = "Show all of it";

pub const KNOW: &str = "know each other";
pub const BROUGHT: &str = "introduced you to";
pub const MADE: &str = "introduced by you";
pub const UNDER_WAY: &str = "introduction under way";
pub const COULD_MEET: &str = "could meet";
pub const LEGEND: &str = "What the threads mean";

pub const CLOSE: &str = "Close";
pub const KNOWS: &str = "Knows";
pub const BROUGHT_YOU: &str = "Introduced you to";
pub const BROUGHT_BY: &str = "Introduced to you by";
pub const YOU_MADE: &str = "You introduced to";
pub const UNDER_WAY_WITH: &str = "Introduction under way with";
pub const BRIDGES: &str = "Between groups that hardly know each other";

pub const NOBODY_TITLE: &str = "Nobody is in your book yet.";
pub const NOBODY_TEXT: &str = "Once there are people who know each other, they are drawn here.";
pub const TO_PEOPLE: &str = "See everybody";
pub const NO_LINKS_TITLE: &str = "Nobody here is noted as knowing anybody else.";
pub const NO_LINKS_TEXT: &str = "Note it on a person’s page: Knows.";

/// `34 people in 5 groups`.
pub fn count(linked: usize, groups: usize) -> String {
    format!("{} in {}", people(linked), counted(groups, "group"))
}

/// Of how many nothing is known; `None` where there are none.
pub fn unlinked(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("Of 1 person no acquaintance is noted.".to_owned()),
        _ => Some(format!("Of {} no acquaintance is noted.", people(count))),
    }
}

/// What several people of a group have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Common {
    Company(String),
    Tag(String),
    Place(String),
}

/// `7 people at Acme`, or `5 of 7 people at Acme` where it is said of so many.
pub fn group(common: &Common, sharing: usize, of: usize) -> String {
    let who = match sharing == of {
        true => people(of),
        false => format!("{} of {}", super::number(sharing), people(of)),
    };
    match common {
        Common::Company(company) => format!("{who} at {company}"),
        Common::Tag(tag) => format!("{who} tagged “{tag}”"),
        Common::Place(place) => format!("{who} in {place}"),
    }
}

/// A group that has nothing noted in common, by who has the most acquaintances in it.
pub fn around(name: &str, of: usize) -> String {
    format!("{} around {name}", people(of))
}

/// A group so small that all its names can be said.
pub fn small_group(names: &[String]) -> String {
    listed(names)
}

pub fn tagged(tag: &str) -> String {
    format!("Tagged “{tag}”")
}

/// Two of different groups, in the list.
pub fn could_meet(names: &[String; 2]) -> String {
    format!("{} could meet", super::both(names))
}

/// The groups of the two.
pub fn between(groups: &[String; 2]) -> String {
    format!("Between {}", super::both(groups))
}

/// The same beside the one: `Could meet Ben Adeyemi`.
pub fn could_meet_other(name: &str) -> String {
    format!("Could meet {name}")
}

/// `Ana, Ben and 3 more`.
pub fn some(names: &[String], more: usize) -> String {
    let mut told = names.to_vec();
    if more > 0 {
        told.push(format!("{} more", super::number(more)));
    }
    listed(&told)
}

/// How one is linked with these, in the list: `Knows Ana and Ben.`
pub fn linked(how: &str, whom: &str) -> String {
    format!("{how} {whom}.")
}

pub fn open_page(name: &str) -> String {
    format!("Open {name}’s page")
}
