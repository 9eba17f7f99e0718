//! What is said while several people are selected on the list.

use super::number;

pub const SELECT: &str = "Select";
pub const DONE: &str = "Done";
pub const ALL_SHOWN: &str = "All";
pub const NOBODY: &str = "None";
pub const WITH_THEM: &str = "With those selected";
pub const TAG: &str = "Tag";
pub const TAG_LABEL: &str = "Tag for all of them";
pub const TRUST: &str = "Trust";
pub const MET: &str = "How you met";
pub const MET_LABEL: &str = "How you met all of them";
pub const MET_HINT: &str = "Kept for those of whom it is not noted yet.";
pub const IN_TOUCH: &str = "In touch";
pub const EVENT: &str = "Event";
pub const EVENT_LABEL: &str = "The event all of them come to";
pub const EVENT_HINT: &str =
    "One of this name that is still to come is taken; otherwise it is a new one.";
pub const ROUND: &str = "Round";
pub const DELETE: &str = "Delete";
pub const KEEP: &str = "Keep";
pub const CANCEL: &str = "Cancel";
pub const CLOSE: &str = "Close";
pub const IMPORTED: &str = "Just imported";
pub const SELECT_IMPORTED: &str = "Tag or sort them";

pub fn count(selected: usize) -> String {
    match selected {
        0 => "Nobody selected".to_owned(),
        _ => format!("{} selected", number(selected)),
    }
}

/// Read aloud on the box of a row.
pub fn select(name: &str) -> String {
    format!("Select {name}")
}
