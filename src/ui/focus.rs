//! Where the keyboard, and the eye, are after something was drawn.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

use super::places::Arrival;

thread_local! {
    /// What is to have the focus on the page that is about to be drawn.
    static WISH: Cell<Option<&'static str>> = const { Cell::new(None) };
}

/// Wishes the focus on the first element that `selector` names on the next page.
pub fn on_arrival(selector: &'static str) {
    WISH.set(Some(selector));
}

/// Whether something is wished of the page that is about to be drawn: who goes there does not come
/// back to it.
pub fn is_wished() -> bool {
    WISH.get().is_some()
}

/// Brings the page just drawn to where it was left, and puts the focus where it was
/// wished, else on the link one comes back from, else on the title.
pub fn arrived(arrival: Arrival) {
    let wish = WISH.take();
    crate::shell::after(0, move || {
        // Who goes somewhere on purpose begins at the head of it.
        scroll_to(if wish.is_some() { 0.0 } else { arrival.scroll });
        // A long list draws what has come into sight before it can have the focus.
        crate::shell::after(0, move || {
            let came_by = arrival.back_from.map(|it| format!("#page a[href='{it}']"));
            let wishes = [wish.map(str::to_owned), came_by];
            if wishes.into_iter().flatten().any(|it| focus(&it)) {
                return;
            }
            if find("#page :focus, dialog :focus").is_none() {
                focus("#page h1");
            }
        });
    });
}

/// Where the focus was, for [`mend`].
#[derive(Default)]
pub struct Held(Option<Element>);

/// After each drawing: what had the focus may be gone, and whoever uses the keyboard
/// must not begin anew at the head of the window.
pub fn mend(held: &mut Held) {
    let document = web_sys::window().and_then(|it| it.document());
    let active = document.as_ref().and_then(|it| it.active_element());
    let is_lost = held.0.as_ref().is_some_and(|it| !it.is_connected());
    let is_nowhere = active.as_ref().is_none_or(|it| it.tag_name() == "BODY");
    if is_lost && is_nowhere {
        focus("#page");
    }
    held.0 = active;
}

/// Lets go of what has the focus on a page that is left. A browser that finds it gone once the next
/// page stands lays that out at once to see what to do, and a second time later.
pub fn let_go() {
    if let Some(element) = find("#page :focus") {
        // What takes no focus has none to lose.
        drop(element.blur());
    }
}

/// How far the page is scrolled, in CSS pixels.
pub fn scrolled() -> f64 {
    web_sys::window()
        .and_then(|it| it.scroll_y().ok())
        .unwrap_or_default()
}

fn scroll_to(place: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, place);
    }
}

/// Puts the focus on the first element that `selector` names, once the page is drawn.
pub fn after_drawing(selector: impl Into<String>) {
    let selector = selector.into();
    crate::shell::after(0, move || {
        focus(&selector);
    });
}

/// Puts the focus on the first element that `selector` names, and gives it; `None` where it is not
/// drawn.
pub fn at_once(selector: &str) -> Option<HtmlElement> {
    focus(selector).then(|| find(selector)).flatten()
}

/// Without scrolling there: whoever scrolled knows where to. Whether there is such an element.
fn focus(selector: &str) -> bool {
    let Some(element) = find(selector) else {
        return false;
    };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that takes no focus leaves it where it was.
    drop(element.focus_with_options(&options));
    true
}

fn find(selector: &str) -> Option<HtmlElement> {
    let document = web_sys::window()?.document()?;
    let element = document.query_selector(selector).unwrap_or_default()?;
    element.dyn_into().ok()
}
