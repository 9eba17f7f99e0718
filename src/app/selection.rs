//! Several people at once: who is selected, and what can be done to all of them.

use crate::domain::{Cadence, ContactId, Trust};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SelectionEvent {
    /// Rows are to be selected from now on rather than opened.
    Began,
    Ended,
    Toggled(ContactId),
    /// Everybody whom the list shows, besides those selected already.
    AddedShown,
    Cleared,
    /// Those who came in with the file imported last, and the list of them alone.
    ChoseImported,
    Tagged(String),
    Trusted(Trust),
    /// How they were met, for those of whom it is not noted yet.
    MetAt(String),
    /// How often to be in touch; `None` leaves it open again.
    KeptInTouch(Option<Cadence>),
    /// Who of them can help whom.
    ClickedRound,
    Deleted,
}
