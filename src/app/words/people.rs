//! What is said on the list of people.

use super::number;
use crate::app::searchable::FoundIn;
use crate::domain::Trust;

pub const TITLE: &str = "People";
pub const SEARCH: &str = "Search people";
pub const SEARCH_HINT: &str = "Search names, needs, notes…";
pub const SHOW_ONLY: &str = "Show only";
pub const HAS_NEEDS: &str = "Has needs";
pub const HAS_OFFERS: &str = "Has offers";
pub const IMPORT: &str = "Import";
pub const NEW_PERSON: &str = "New person";
pub const NEEDS: &str = "needs";
pub const OFFERS: &str = "offers";
pub const CLEAR_SEARCH: &str = "Clear the search";
pub const CLEAR_FILTER: &str = "Show everybody";

pub const NOBODY_YET: &str = "Nobody is in your book yet.";
pub const NOBODY_YET_TEXT: &str =
    "Bring the contacts you have, or begin with the one person you think of first.";
pub const NOBODY_FOUND: &str = "Nobody here goes by that.";
pub const NOBODY_FOUND_TEXT: &str =
    "Search looks at names, companies, needs, offers, tags and notes.";
pub const NOBODY_FITS: &str = "Nobody fits that.";
pub const NOBODY_FITS_TEXT: &str = "Take away one of the filters, or all of them.";

/// `4,812 people`, or `2 of 4,812 people` where the rest is hidden.
pub fn count(shown: usize, total: usize) -> String {
    let all = super::people(total);
    if shown == total {
        all
    } else {
        format!("{} of {all}", number(shown))
    }
}

pub fn trust(trust: Trust) -> &'static str {
    super::person::trust(trust)
}

pub fn add(name: &str) -> String {
    format!("Add “{name}”")
}

/// Where in what is known of them the search found somebody.
pub fn found_in(place: FoundIn) -> &'static str {
    match place {
        FoundIn::Name => "is",
        FoundIn::Role => "works as",
        FoundIn::Company => "company:",
        FoundIn::Outcome => "what came of it:",
        FoundIn::Need => NEEDS,
        FoundIn::Offer => OFFERS,
        FoundIn::PastNeed => "needed",
        FoundIn::PastOffer => "offered",
        FoundIn::Note => "note:",
        FoundIn::Does => "does:",
        FoundIn::Gift => "gift:",
        FoundIn::Plans => "plans:",
        FoundIn::Place => "place:",
        FoundIn::Market => "market:",
        FoundIn::Tag => "tag:",
        FoundIn::HowMet => "how you met:",
        FoundIn::Trust => "why you trust them:",
        FoundIn::Address => "address:",
        FoundIn::Knows => "knows:",
    }
}
