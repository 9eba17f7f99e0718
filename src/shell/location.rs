//! The address bar. The one place that moves the page, and only to itself.

use web_sys::ScrollRestoration;

use crate::app::Route;

/// The screen the address names.
pub fn route() -> Route {
    let hash = web_sys::window()
        .and_then(|it| it.location().hash().ok())
        .unwrap_or_default();
    Route::read(&hash)
}

/// The browser would scroll to where a page was before the page is drawn.
pub fn keep_scroll_in_hand() {
    let history = web_sys::window().and_then(|it| it.history().ok());
    if let Some(history) = history {
        // Where it is refused the browser scrolls by itself, which is bearable.
        drop(history.set_scroll_restoration(ScrollRestoration::Manual));
    }
}

pub fn go(route: Route) {
    if let Some(window) = web_sys::window() {
        // Only a page that is going away refuses a new hash.
        drop(window.location().set_hash(&route.hash()));
    }
}

pub fn start_again() {
    if let Some(window) = web_sys::window() {
        go(Route::Today);
        drop(window.location().reload());
    }
}

pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser without a printer says so itself.
        drop(window.print());
    }
}
