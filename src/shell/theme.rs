//! The theme: on the page as an attribute the style sheets know, and kept in this browser.

use gloo_storage::{LocalStorage, Storage as _};

use super::storage;
use crate::app::Theme;

/// Of the family of Goodword's keys, but of no layout: no part of the book.
const KEY: &str = "goodword/theme";

/// Shows the page in the theme that was kept, before anything is drawn.
pub fn restore() -> Theme {
    // Whatever else is stored under the key, the system's theme is a good answer.
    let code = storage::is_there().then(|| LocalStorage::get::<String>(KEY));
    let theme = match code {
        Some(Ok(code)) => Theme::read(&code),
        _ => Theme::default(),
    };
    show(theme);
    theme
}

/// Shows the page in this theme and keeps it.
pub fn keep(theme: Theme) {
    show(theme);
    if storage::is_there() && LocalStorage::set(KEY, theme.code()).is_err() {
        // No room for a word: the theme lasts until the page is closed, which costs nobody a fact.
    }
}

fn show(theme: Theme) {
    let document = web_sys::window().and_then(|it| it.document());
    let Some(root) = document.and_then(|it| it.document_element()) else {
        return;
    };
    let shown = match theme {
        Theme::System => root.remove_attribute("data-theme"),
        Theme::Light | Theme::Dark => root.set_attribute("data-theme", theme.code()),
    };
    // The name of the attribute is a constant that every browser takes.
    drop(shown);
}
