//! Who was selected for a round, kept for as long as the tab is open: no fact of the book, so it is
//! not stored with it. Knows ids alone.

use gloo_storage::{SessionStorage, Storage as _};

use crate::domain::ContactId;

const KEY: &str = "goodword/chosen";

/// Those who were kept; nobody where none were, or where the browser keeps nothing.
pub fn restore() -> Vec<ContactId> {
    if !is_there() {
        return Vec::new();
    }
    let kept = SessionStorage::get::<Vec<String>>(KEY).unwrap_or_default();
    kept.iter().flat_map(|it| it.parse::<ContactId>()).collect()
}

pub fn keep(people: &[ContactId]) {
    if !is_there() {
        return;
    }
    let ids: Vec<String> = people.iter().map(ContactId::to_string).collect();
    if SessionStorage::set(KEY, ids).is_err() {
        // No room: the round lasts until the page is loaded anew, which costs nobody a fact.
    }
}

/// A page may be denied it, and then even asking would panic.
fn is_there() -> bool {
    web_sys::window().is_some_and(|it| matches!(it.session_storage(), Ok(Some(_))))
}
