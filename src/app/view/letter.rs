//! A letter on a page, whichever it is: to be read, changed and taken along.

use crate::app::event::{Event, LetterOf};
use crate::app::letters::Draft;
use crate::app::model::Model;
use crate::domain::WrittenLetter;

/// A letter that makes sense now.
#[derive(Debug, Clone, PartialEq)]
pub struct LetterView {
    pub of: LetterOf,
    pub title: String,
    /// Whose letter it is: their names.
    pub to: String,
    /// As the user wrote it, or as it was drafted.
    pub draft: Draft,
    /// Whether the user wrote it.
    pub is_written: bool,
    /// What sending it means, to be noted by the user once it was sent.
    pub sent: Option<Sent>,
    /// The text that is on the clipboard for certain.
    pub copied: Option<String>,
    /// Unique among the letters of the page.
    pub element_id: String,
    /// What prevents it from being mailed: nobody's address is known.
    pub no_address: Option<String>,
}

/// Said by the user with one click.
#[derive(Debug, Clone, PartialEq)]
pub struct Sent {
    pub label: String,
    pub event: Event,
}

/// The draft as the user wrote over it.
pub fn worded(mut draft: Draft, written: Option<&WrittenLetter>) -> Draft {
    if let Some(written) = written {
        draft.subject.clone_from(&written.subject);
        draft.body.clone_from(&written.body);
    }
    draft
}

/// The text of this letter that is on the clipboard for certain.
pub fn copied(model: &Model, of: LetterOf) -> Option<String> {
    let copied = model.copied.as_ref().filter(|it| it.0 == of);
    copied.map(|it| it.1.clone())
}
