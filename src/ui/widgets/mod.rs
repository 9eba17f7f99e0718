//! The pieces that pages are laid out with: props in, callbacks out.
//!
//! A widget knows no contact, no sentence and no context; its words come as props.
//! Its looks are in `styles/components/` under its own name.

pub mod add_field;
pub mod button;
pub mod chips;
pub mod day_field;
pub mod dialog;
pub mod disclosure;
pub mod drop_zone;
pub mod editable;
pub mod face;
pub mod file_picker;
pub mod finder;
pub mod icon;
pub mod menu;
pub mod notice;
pub mod person_picker;
pub mod phrase_list;
pub mod pick;
pub mod progress;
pub mod search_field;
pub mod segmented;
pub mod select;
pub mod switch;
pub mod text_area;
pub mod text_field;
pub mod thread;
pub mod toast;
pub mod virtual_list;

use std::ops::Deref;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement};

/// What an input or a text area holds when it tells of an event.
fn written_in(event: &Event) -> String {
    let Some(target) = event.target() else {
        return String::new();
    };
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return input.value();
    }
    target
        .dyn_ref::<HtmlTextAreaElement>()
        .map(HtmlTextAreaElement::value)
        .unwrap_or_default()
}

/// Enter while an input method composes a character chooses that character, nothing else.
fn is_plain_enter(event: &web_sys::KeyboardEvent) -> bool {
    event.key() == "Enter" && !event.is_composing() && !event.shift_key()
}

/// Moves the focus there, if the element is on the page.
fn focus(element: &yew::NodeRef) {
    if let Some(element) = element.cast::<web_sys::HtmlElement>() {
        focus_element(&element);
    }
}

fn focus_element(element: &impl Deref<Target = web_sys::Element>) {
    if let Some(element) = element.deref().dyn_ref::<web_sys::HtmlElement>()
        && element.focus().is_err()
    {
        // The element is not on the page any more, so there is nothing to focus.
    }
}

/// Does `work` when the browser is about to draw.
pub fn at_next_frame(work: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(work);
    // A page without a window draws nothing, and only one that goes away refuses.
    web_sys::window().map(|it| it.request_animation_frame(callback.unchecked_ref()));
}
