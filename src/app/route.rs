//! Which screen is shown, and how it is written after the `#` of the address.
//!
//! Hash routes, since nothing else works in a page opened from disk.

use crate::domain::{ContactId, IntroductionId};

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
    /// Who knows whom.
    Map,
    /// What was given in a year: this one where none is named.
    Year(Option<i32>),
    YourData,
    /// What the user taught, and what was learned from decisions.
    Learned,
    /// Who may be one and the same person.
    Duplicates,
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
            ("map", "") => Route::Map,
            ("year", "") => Route::Year(None),
            ("year", year) => match year.parse() {
                Ok(year @ 1..=9999) => Route::Year(Some(year)),
                _ => Route::Year(None),
            },
            ("your-data", "") => Route::YourData,
            ("duplicates", "") => Route::Duplicates,
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
            Route::Map => "#/map".to_owned(),
            Route::Year(None) => "#/year".to_owned(),
            Route::Year(Some(year)) => format!("#/year/{year}"),
            Route::YourData => "#/your-data".to_owned(),
            Route::Learned => "#/learned".to_owned(),
            Route::Duplicates => "#/duplicates".to_owned(),
        }
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
            Route::Map,
            Route::Year(None),
            Route::Year(Some(2024)),
            Route::YourData,
            Route::Learned,
            Route::Duplicates,
        ] {
            assert_eq!(Route::read(&route.hash()), route);
        }
        assert_eq!(Route::read("#/nowhere"), Route::Today);
        assert_eq!(Route::read("#/people/nobody"), Route::People);
    }
}
