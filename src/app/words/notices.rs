//! What is said at the head of every screen when it matters.

use super::counted;
use crate::saved::{BadPiece, BadPieceKind};

pub const DOWNLOAD_BACKUP: &str = "Download a backup";
pub const TRY_AGAIN: &str = "Try again";
pub const DOWNLOAD_RAW: &str = "Download what is stored";
pub const KEEP_READABLE: &str = "Go on with what can be read";
pub const LEAVE_SAMPLES: &str = "Put them away";
pub const UPDATE_NOW: &str = "Start it";
pub const DENIED: &str = "Your browser stores nothing for this page. What you enter lasts only until you close it: download a backup before you go.";
pub const CRAMPED: &str = "Your browser has hardly any room left for Goodword. Everything is saved so far: download a backup, then remove what you no longer need.";
pub const SAMPLES: &str =
    "These are sample people, so that you can look around. Nothing you do with them is kept.";
pub const UPDATE: &str = "A new version of Goodword is ready.";

pub fn unreadable(why: &[BadPiece], can_go_on: bool) -> String {
    if why
        .iter()
        .any(|it| matches!(it.kind, BadPieceKind::TooNew { .. }))
    {
        return "What is stored here was written by a newer Goodword. Nothing is changed; update this one to go on.".to_owned();
    }
    let what = format!(
        "{} stored in this browser cannot be read.",
        counted(why.len(), "piece")
    );
    let then = if can_go_on {
        "Nothing is changed or written over. Download it first; then you can go on with what can be read, and the rest is set aside as it is."
    } else {
        "Nothing is changed or written over. Download it to keep it safe."
    };
    format!("{what} {then}")
}
