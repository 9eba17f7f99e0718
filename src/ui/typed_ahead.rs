//! Letters typed after the key that opens the search over everything, and before its field has the
//! focus: a long drawing lets keys come in between. Knows whether the search is open, nothing of it.

use std::cell::RefCell;

use web_sys::KeyboardEvent;

use super::context::AppContext;

thread_local! {
    /// What was typed so far; `None` while no key opened the search.
    static AHEAD: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// A key opens the search: the letters that follow are meant for it.
pub fn begin() {
    AHEAD.set(Some(String::new()));
}

/// Takes a letter that is meant for a search about to be drawn. Whether it was one.
pub fn took(app: &AppContext, event: &KeyboardEvent) -> bool {
    // Where there is no book yet it did not open.
    if app.model().finding.is_none() {
        AHEAD.set(None);
    }
    let key = event.key();
    let is_held = event.ctrl_key() || event.meta_key() || event.alt_key();
    if is_held || key.chars().count() != 1 {
        return false;
    }
    AHEAD.with_borrow_mut(|ahead| match ahead {
        Some(typed) => {
            event.prevent_default();
            typed.push_str(&key);
            true
        }
        None => false,
    })
}

/// The field has the focus: what was typed before.
pub fn end() -> String {
    AHEAD.take().unwrap_or_default()
}
