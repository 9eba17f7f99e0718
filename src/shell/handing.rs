//! Texts handed to the clipboard and to the share sheet. Says it worked only when it did.

use js_sys::{Function, Promise, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::Dispatch;
use crate::app::Event;

/// What `navigator.share` takes (W3C Web Share, section 2.1.1).
#[derive(Serialize)]
struct ShareData {
    title: String,
    text: String,
}

pub fn copy(text: String, dispatch: Dispatch) {
    spawn_local(async move {
        let copied = match call("clipboard", "writeText", &text.into()) {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        };
        dispatch(Event::CopiedLetter { copied });
    });
}

pub fn share(title: String, text: String, dispatch: Dispatch) {
    spawn_local(async move {
        let shared = match serde_wasm_bindgen::to_value(&ShareData { title, text }) {
            Ok(letter) => match call("", "share", &letter) {
                Some(promise) => JsFuture::from(promise).await.is_ok(),
                None => false,
            },
            Err(_) => false,
        };
        dispatch(Event::SharedLetter { shared });
    });
}

/// Calls a method of the navigator, or of a part of it, that may be missing.
fn call(part: &str, method: &str, argument: &JsValue) -> Option<Promise> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    let owner = if part.is_empty() {
        navigator
    } else {
        Reflect::get(&navigator, &part.into()).ok()?
    };
    if owner.is_undefined() {
        return None;
    }
    let method = Reflect::get(&owner, &method.into()).ok()?;
    method
        .dyn_ref::<Function>()?
        .call1(&owner, argument)
        .ok()?
        .dyn_into()
        .ok()
}
