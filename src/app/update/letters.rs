//! What becomes of a letter: written over its draft, taken along. Nothing sends itself. Knows
//! no wording.

use crate::domain::Stamp;

use crate::app::effect::Effect;
use crate::app::event::{LetterEvent, LetterOf};
use crate::app::model::{Done, Model};

use super::{giving, introductions};

pub fn update(model: &mut Model, of: LetterOf, event: LetterEvent, stamp: Stamp) -> Vec<Effect> {
    match event {
        LetterEvent::Used { text } => keep(model, of, text, stamp),
        LetterEvent::ClickedCopy { text } => {
            model.handing = Some((of, text.clone()));
            model.copied = None;
            vec![Effect::Copy(text)]
        }
        LetterEvent::ClickedShare { subject, text } => {
            model.handing = Some((of, text.clone()));
            vec![Effect::Share {
                title: subject,
                text,
            }]
        }
        LetterEvent::Wrote(letter) => match of {
            LetterOf::Introduction(id, kind) => {
                introductions::write_letter(model, id, kind, Some(letter), stamp)
            }
            LetterOf::Gift(id) => giving::write_letter(model, id, Some(letter), stamp),
        },
        LetterEvent::ClickedAfresh => match of {
            LetterOf::Introduction(id, kind) => {
                introductions::write_letter(model, id, kind, None, stamp)
            }
            LetterOf::Gift(id) => giving::write_letter(model, id, None, stamp),
        },
    }
}

/// The browser answered: the letter is on the clipboard or was shared, or not.
pub fn handed(model: &mut Model, succeeded: bool, by_copy: bool, stamp: Stamp) -> Vec<Effect> {
    let Some((of, text)) = model.handing.take() else {
        return Vec::new();
    };
    if !succeeded {
        // Closing the share sheet is no failure; a refused clipboard is.
        if by_copy {
            super::say(model, Done::CouldNotCopy, false);
        }
        return Vec::new();
    }
    if by_copy {
        model.copied = Some((of, text.clone()));
    }
    keep(model, of, text, stamp)
}

/// An introduction keeps every text that left; of a gift it is enough that it was given.
fn keep(model: &mut Model, of: LetterOf, text: String, stamp: Stamp) -> Vec<Effect> {
    match of {
        LetterOf::Introduction(id, kind) => {
            introductions::keep_letter(model, id, kind, text, stamp)
        }
        LetterOf::Gift(_) => Vec::new(),
    }
}
