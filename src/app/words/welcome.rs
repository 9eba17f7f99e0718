//! What a first visitor reads.

pub const TITLE: &str = "Whom could you introduce today?";
pub const LEDE: &str = "Goodword keeps the people you know, with what each of them needs and offers. It shows you who should meet, and why, in your own words.";
pub const ANA_NEEDS: &str = "Ana needs";
pub const ANA_NEED: &str = "a keynote speaker";
pub const BEN_OFFERS: &str = "Ben offers";
pub const BEN_OFFER: &str = "talks on leadership";
pub const IMPORT: &str = "Import a file";
pub const ADD: &str = "Add a person";
pub const SAMPLES: &str = "Look around with sample people";
pub const FILES: &str =
    "A LinkedIn Connections.csv, a Google Contacts CSV, a vCard file or a Goodword backup.";
/// Only where there is something to drop it with.
pub const DROP: &str = "You can drop it anywhere on this page.";
pub const PROMISE: &str =
    "Everything stays in this browser, on this device. There is no account and no server.";
