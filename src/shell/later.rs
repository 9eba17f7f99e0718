//! Work for a later turn, so that the browser can draw and react in between.

use wasm_bindgen::prelude::*;

use super::Dispatch;
use crate::app::Event;

/// Reports `event` in a turn of its own.
pub fn after_drawing(dispatch: Dispatch, event: Event) {
    after(0, move || dispatch(event));
}

/// Does `work` after so many milliseconds.
pub fn after(milliseconds: i32, work: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let callback = Closure::once_into_js(work);
    // A timer can only be refused by a page that is going away.
    drop(
        window.set_timeout_with_callback_and_timeout_and_arguments_0(
            callback.unchecked_ref(),
            milliseconds,
        ),
    );
}
