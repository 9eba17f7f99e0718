//! What is on the table while one thinks about one person, and the next: the note being written,
//! whose turn it is. All that is kept is in the book, not here.

use std::collections::BTreeMap;

use crate::domain::{ContactId, Felt, Note, NoteKind};

/// Lasts as long as the page is open.
#[derive(Debug, Clone, Default)]
pub struct Session {
    pub(super) notes: BTreeMap<ContactId, NoteInHand>,
    pub round: Option<Round>,
}

/// The one note of a conversation, while it is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteInHand {
    pub text: String,
    pub kind: NoteKind,
    pub felt: Felt,
    /// As it stands among the notes of the person; `None` until there are words.
    pub(super) kept: Option<Note>,
}

impl Default for NoteInHand {
    fn default() -> NoteInHand {
        NoteInHand {
            text: String::new(),
            kind: NoteKind::Call,
            felt: Felt::default(),
            kept: None,
        }
    }
}

/// A few people, one after another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Round {
    pub people: Vec<ContactId>,
    /// Whose turn it is; beyond the last everybody had theirs.
    pub at: usize,
}

impl Round {
    /// Whose turn it is; `None` at the end.
    pub fn now(&self) -> Option<ContactId> {
        self.people.get(self.at).copied()
    }
}

impl Session {
    pub fn note(&self, person: ContactId) -> NoteInHand {
        self.notes.get(&person).cloned().unwrap_or_default()
    }
}
