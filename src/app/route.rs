//! Which screen is shown, and how it is written after the `#` of the address.
//!
//! Hash routes, since nothing else works in a page opened from disk.

use crate::domain::{ContactId, GatheringId, IntroductionId};

use super::groups::{GroupKey, NameKey};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Route {
    #[default]
    Today,
    People,
    Person(ContactId),
    NewPerson,
    /// The same, told in one line.
    Jot,
    Import,
    /// One person at a time: what do they need, what do they offer?
    FillIn,
    Introductions,
    Introduction(IntroductionId),
    /// What was given in a year: this one where none is named.
    Year(Option<i32>),
    /// Who knows whom.
    Map,
    /// Events: those to come, and those that were.
    Gatherings,
    Gathering(GatheringId),
    /// Who in a group can help whom; which group, where none was chosen yet.
    GroupRound(Option<GroupKey>),
    YourData,
    /// What the user taught, and what was learned from decisions.
    Learned,
    /// Who may be one and the same person.
    Duplicates,
    /// Thirty minutes for one person.
    Session(ContactId),
    /// The same for a few people, one after another.
    SessionRound,
}

impl Route {
    /// Reads what stands after the `#`. An address nobody knows leads to the first page.
    pub fn read(hash: &str) -> Route {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let (head, rest) = path.split_once('/').unwrap_or((path, ""));
        match (head, rest) {
            ("people", "") => Route::People,
            ("people", "new") => Route::NewPerson,
            ("people", "jot") => Route::Jot,
            ("people", id) => id.parse().map_or(Route::People, Route::Person),
            ("import", "") => Route::Import,
            ("fill-in", "") => Route::FillIn,
            ("introductions", "") => Route::Introductions,
            ("introductions", id) => id.parse().map_or(Route::Introductions, Route::Introduction),
            ("year", "") => Route::Year(None),
            ("year", year) => match year.parse() {
                Ok(year @ 1..=9999) => Route::Year(Some(year)),
                _ => Route::Year(None),
            },
            ("map", "") => Route::Map,
            ("events", "") => Route::Gatherings,
            ("events", id) => id.parse().map_or(Route::Gatherings, Route::Gathering),
            ("round", group) => Route::GroupRound(read_group(group)),
            ("your-data", "") => Route::YourData,
            ("duplicates", "") => Route::Duplicates,
            ("session", "") => Route::SessionRound,
            ("session", id) => id.parse().map_or(Route::SessionRound, Route::Session),
            ("learned", "") => Route::Learned,
            _ => Route::Today,
        }
    }

    /// The address of the screen, with its `#`.
    pub fn hash(self) -> String {
        match self {
            Route::Today => "#/".to_owned(),
            Route::People => "#/people".to_owned(),
            Route::Person(id) => format!("#/people/{id}"),
            Route::NewPerson => "#/people/new".to_owned(),
            Route::Jot => "#/people/jot".to_owned(),
            Route::Import => "#/import".to_owned(),
            Route::FillIn => "#/fill-in".to_owned(),
            Route::Introductions => "#/introductions".to_owned(),
            Route::Introduction(id) => format!("#/introductions/{id}"),
            Route::Year(None) => "#/year".to_owned(),
            Route::Year(Some(year)) => format!("#/year/{year}"),
            Route::Map => "#/map".to_owned(),
            Route::Gatherings => "#/events".to_owned(),
            Route::Gathering(id) => format!("#/events/{id}"),
            Route::GroupRound(None) => "#/round".to_owned(),
            Route::GroupRound(Some(group)) => format!("#/round/{}", group_path(group)),
            Route::YourData => "#/your-data".to_owned(),
            Route::Learned => "#/learned".to_owned(),
            Route::Duplicates => "#/duplicates".to_owned(),
            Route::Session(id) => format!("#/session/{id}"),
            Route::SessionRound => "#/session".to_owned(),
        }
    }
}

/// `None` where it names no group.
fn read_group(path: &str) -> Option<GroupKey> {
    let (kind, rest) = path.split_once('/').unwrap_or((path, ""));
    let key = || u64::from_str_radix(rest, 16).map(NameKey);
    match kind {
        "events" => rest.parse().map(GroupKey::Gathering).ok(),
        "tags" => key().map(GroupKey::Tag).ok(),
        "circles" => key().map(GroupKey::Circle).ok(),
        "selected" => Some(GroupKey::Chosen),
        _ => None,
    }
}

fn group_path(group: GroupKey) -> String {
    match group {
        GroupKey::Gathering(id) => format!("events/{id}"),
        GroupKey::Tag(key) => format!("tags/{:016x}", key.0),
        GroupKey::Circle(key) => format!("circles/{:016x}", key.0),
        GroupKey::Chosen => "selected".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_screen_has_an_address_that_leads_back_to_it() {
        for route in [
            Route::Today,
            Route::People,
            Route::Person(ContactId(7)),
            Route::NewPerson,
            Route::Jot,
            Route::Import,
            Route::FillIn,
            Route::Introductions,
            Route::Introduction(IntroductionId(u64::MAX)),
            Route::Year(None),
            Route::Year(Some(2024)),
            Route::Map,
            Route::Gatherings,
            Route::Gathering(GatheringId(8)),
            Route::GroupRound(None),
            Route::GroupRound(Some(GroupKey::Gathering(GatheringId(9)))),
            Route::GroupRound(Some(GroupKey::Tag(NameKey::of("Crème & co")))),
            Route::GroupRound(Some(GroupKey::Circle(NameKey(3)))),
            Route::GroupRound(Some(GroupKey::Chosen)),
            Route::YourData,
            Route::Learned,
            Route::Duplicates,
            Route::Session(ContactId(8)),
            Route::SessionRound,
        ] {
            assert_eq!(Route::read(&route.hash()), route);
        }
        assert_eq!(Route::read("#/nowhere"), Route::Today);
        assert_eq!(Route::read("#/people/nobody"), Route::People);
    }
}
