//! The number on the icon of the installed app, where the platform has one.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Shows the count, or nothing for 0.
pub fn set(count: usize) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let navigator = window.navigator();
    let (name, count) = match u32::try_from(count) {
        Ok(0) => ("clearAppBadge", JsValue::UNDEFINED),
        Ok(count) => ("setAppBadge", JsValue::from(count)),
        Err(_) => return,
    };
    let method = Reflect::get(&navigator, &name.into()).unwrap_or_default();
    let Some(method) = method.dyn_ref::<Function>() else {
        return;
    };
    if let Ok(promise) = method.call1(&navigator, &count) {
        spawn_local(async move {
            // Refused where the app is not installed, which costs nobody a fact.
            drop(JsFuture::from(Promise::resolve(&promise)).await);
        });
    }
}
