//! What is said where a person is added by hand.

pub const TITLE: &str = "New person";
pub const CLOSE: &str = "Close";
pub const NAME: &str = "Name";
pub const NAME_MISSING: &str = "A name is needed to find them again.";
pub const COMPANY: &str = "Company";
pub const ROLE: &str = "Role";
pub const EMAIL: &str = "E-mail";
pub const DOES: &str = "What do they do?";
pub const DOES_HINT: &str = "In one sentence, and for whom.";
pub const NEED: &str = "Needs";
pub const NEED_HINT: &str = "In their words, and short.";
pub const OFFER: &str = "Offers";
pub const SAVE: &str = "Save";
pub const SAVE_AND_ANOTHER: &str = "Save and add another";
pub const CANCEL: &str = "Cancel";
