//! What is said of a round of introductions for a group.

use super::{counted, number, people};
use crate::suggest::LeftOut;

pub const TITLE: &str = "A round for a group";
pub const LEDE: &str =
    "Who in a group can help whom: everybody is thought of, and nobody is asked too often.";
pub const CHOOSE: &str = "Choose a group";
pub const EVENTS: &str = "Events";
pub const TAGS: &str = "Tags";
pub const CIRCLES: &str = "Circles";
pub const NO_GROUPS_TITLE: &str = "There is no group yet.";
pub const NO_GROUPS_TEXT: &str =
    "Tag a few people, or select them on the list of people and choose “Round”.";
pub const TO_PEOPLE: &str = "To your people";
pub const ANOTHER: &str = "Another group";
pub const SELECTED: &str = "Those you selected";
pub const NOT_HERE: &str = "This group is not here any more.";
pub const NOT_HERE_TEXT: &str = "It may have been removed, or called otherwise.";
pub const HELP: &str = "Who can help whom";
pub const LEFT: &str = "Left without";
pub const THINKING: &str = "Looking through what you noted of them…";
pub const NOBODY: &str = "Nobody of them, as far as you noted what they need and offer.";
pub const BEGIN: &str = "Begin";

pub fn lede(members: usize, meetings: usize) -> String {
    format!(
        "{}, {}.",
        people(members),
        counted(meetings, "introduction")
    )
}

pub fn members(count: usize) -> String {
    people(count)
}

pub fn too_many(count: usize, most: usize) -> String {
    format!(
        "This group has {} people. A round is for {} at most: choose a smaller one.",
        number(count),
        number(most)
    )
}

/// Why nobody was found for somebody.
pub fn left_out(why: LeftOut, name: &str) -> String {
    match why {
        LeftOut::NeverRefer => format!("You would not refer {name}."),
        LeftOut::Rests { open } => {
            format!("{name} has {} under way.", counted(open, "introduction"))
        }
        LeftOut::NoNeeds => format!("Nothing is noted of what {name} needs."),
        LeftOut::NobodyHere => format!("Nobody here offers what {name} needs."),
        LeftOut::RuledOut => {
            format!("Whoever could help {name} here knows them, was introduced, or is ruled out.")
        }
        LeftOut::OthersFirst => {
            format!("Whoever could help {name} here is asked for others already.")
        }
    }
}
