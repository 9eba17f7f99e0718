//! What other apps hand over when they open the installed page: texts that are shared with it and
//! contact files that are opened with it.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, UrlSearchParams};

use super::{Dispatch, files};
use crate::app::Event;

/// The parts of a shared text, as the manifest names them.
const PARTS: [&str; 3] = ["title", "text", "url"];

/// Reports a shared text, and takes it out of the address, where it would be found again by whoever
/// goes back or looks at the history.
pub fn take_text(dispatch: &Dispatch) {
    let Some((window, query)) = web_sys::window().and_then(|it| {
        let query = it.location().search().ok()?;
        Some((it, query))
    }) else {
        return;
    };
    let Ok(query) = UrlSearchParams::new_with_str(&query) else {
        return;
    };
    let mut parts: Vec<String> = Vec::new();
    for text in PARTS.iter().filter_map(|it| query.get(it)) {
        // Some apps say the same twice.
        if !parts.iter().any(|it| it.contains(&text)) {
            parts.push(text);
        }
    }
    if parts.is_empty() {
        return;
    }
    let (path, hash) = (window.location().pathname(), window.location().hash());
    if let (Ok(path), Ok(hash), Ok(history)) = (path, hash, window.history()) {
        // Where it is refused the text stays in the address of this device, and goes nowhere.
        drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("{path}{hash}"))));
    }
    dispatch(Event::ReceivedText(parts.join("\n")));
}

/// Reads the files that the page is opened with, now and later (W3C Web App Launch Handler API).
pub fn take_files(dispatch: &Dispatch) {
    let queue = web_sys::window().and_then(|it| Reflect::get(&it, &"launchQueue".into()).ok());
    let Some(queue) = queue.filter(JsValue::is_object) else {
        return;
    };
    let Some(set) = method(&queue, "setConsumer") else {
        return;
    };
    let dispatch = dispatch.clone();
    let consumer = Closure::<dyn Fn(JsValue)>::new(move |launch: JsValue| {
        let handles = Reflect::get(&launch, &"files".into()).unwrap_or_default();
        let handles: Vec<JsValue> = handles.dyn_into::<Array>().unwrap_or_default().to_vec();
        let dispatch = dispatch.clone();
        spawn_local(async move {
            let mut opened = Vec::new();
            for handle in &handles {
                opened.extend(file(handle).await);
            }
            if let Some(file) = one_of(opened) {
                files::read(file, dispatch);
            }
        });
    });
    // A browser that takes no consumer opens no files with the page.
    drop(set.call1(&queue, &consumer.into_js_value()));
}

async fn file(handle: &JsValue) -> Option<File> {
    let asked = method(handle, "getFile")?.call0(handle).ok()?;
    let file = JsFuture::from(asked.dyn_into::<Promise>().ok()?)
        .await
        .ok()?;
    file.dyn_into().ok()
}

/// Several cards make a file of cards, so that all are seen in one review.
fn one_of(mut files: Vec<File>) -> Option<File> {
    let first = files.first()?.name();
    if files.len() == 1 {
        return files.pop();
    }
    let parts = Array::new();
    for file in &files {
        parts.push(file);
        parts.push(&"\r\n".into());
    }
    File::new_with_blob_sequence(&parts, &first).ok()
}

fn method(owner: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(owner, &name.into()).ok()?.dyn_into().ok()
}
