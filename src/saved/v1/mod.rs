//! The stored forms of version 1, frozen once released.
//!
//! After a release a form may only gain fields that an older version can do
//! without: it ignores what it does not know and leaves it out when it writes
//! the record again. Anything else (a new word, a field that must not be lost, a
//! changed meaning) raises [`super::FORMAT`], which an older version refuses to
//! touch. Forms hold no behaviour and are known to `saved` alone.

mod change;
mod contact;
mod giving;
mod introduction;
mod merging;
mod texts;

pub use change::{Decision, Gone, Put, Settings};
pub use contact::Contact;
pub use giving::{About, Gathering, Gift, Later};
pub use introduction::Introduction;
pub use merging::{Apart, Merge};

use serde::Serialize;

/// A journal entry: one change. Read part by part, so only written in this form.
#[derive(Debug, Serialize)]
pub struct Entry {
    pub format: u64,
    pub puts: Vec<Put>,
}

/// For `skip_serializing_if`: what is empty is left out.
fn is_empty<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
