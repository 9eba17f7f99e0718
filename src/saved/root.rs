//! The one small record that says which pieces make up the snapshot.

use serde::{Deserialize, Serialize};

use super::check::{check, is_intact, seal};
use super::keys::{self, ROOT};
use super::{BadPieceKind, FORMAT};

/// Written last in a snapshot: whoever reads sees the old list or the new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Root {
    pub format: u64,
    /// Counts snapshots, so that no piece gets the key of another.
    pub generation: u64,
    /// The moment of the latest change in it, by which later ones sort after it
    /// even when the clock was set back. Milliseconds since 1970.
    pub newest: u64,
    pub pieces: Vec<Listed>,
    /// The names of the journal entries that are in the pieces already. They are
    /// removed after the root is written; until then they must not be read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub included: Vec<String>,
}

/// A piece as the root lists it: `["<generation>/<n>", length, "<check>"]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed(pub String, pub usize, pub String);

impl Listed {
    pub fn is_intact(&self, text: &str) -> bool {
        self.1 == text.len() && self.2 == check(&[text])
    }
}

/// Only what every layout, however new, has in its root.
#[derive(Deserialize)]
struct AnyFormat {
    format: u64,
}

impl Root {
    /// One of a store in which there has not been a snapshot.
    pub fn empty() -> Root {
        Root {
            format: 1,
            generation: 0,
            newest: 0,
            pieces: Vec::new(),
            included: Vec::new(),
        }
    }

    /// The keys of the entries it makes superfluous.
    pub fn included(&self) -> impl Iterator<Item = String> {
        self.included.iter().map(|it| keys::entry(it))
    }

    pub fn text(&self) -> String {
        seal(ROOT, self)
    }

    /// # Errors
    /// What is wrong with it: too new, not JSON, or altered.
    pub fn read(text: &str) -> Result<Root, BadPieceKind> {
        refuse_newer(text)?;
        if !is_intact(ROOT, text) {
            return Err(BadPieceKind::WrongCheck);
        }
        serde_json::from_str(text).map_err(|_| BadPieceKind::NotJson)
    }
}

/// Asks a root or journal entry for its format before anything else, since a
/// newer one may be checked in another way.
///
/// # Errors
/// [`BadPieceKind::TooNew`], or [`BadPieceKind::NotJson`] where there is nothing to ask.
pub fn refuse_newer(text: &str) -> Result<(), BadPieceKind> {
    match serde_json::from_str::<AnyFormat>(text) {
        Ok(AnyFormat { format }) if format > FORMAT => Err(BadPieceKind::TooNew { format }),
        Ok(_) => Ok(()),
        Err(_) => Err(BadPieceKind::NotJson),
    }
}
