//! Raw texts in and out of local storage. Knows no format.

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Storage, StorageManager};

use super::Dispatch;
use crate::app::{Event, SaveError, StoreDenied, StoreEvent};
use crate::saved::{Write, is_ours};

/// The store, where the browser has one for this page. Probed each time before
/// `gloo-storage` is asked, which would panic where storage is blocked.
fn store() -> Option<Storage> {
    let probe = web_sys::window()?.local_storage();
    matches!(probe, Ok(Some(_))).then(LocalStorage::raw)
}

/// Whether the browser has a store for this page, so that `gloo-storage` may be asked.
pub fn is_there() -> bool {
    store().is_some()
}

/// Every entry of Goodword's.
///
/// # Errors
/// Where the browser has no store for this page, or refuses to read from it.
pub fn read_all() -> Result<Vec<(String, String)>, StoreDenied> {
    let store = store().ok_or(StoreDenied)?;
    let mut entries = Vec::new();
    // The own property names are the keys. Asking for them one by one takes Firefox ages.
    for key in Object::keys(&store).iter().filter_map(|it| it.as_string()) {
        if !is_ours(&key) {
            continue;
        }
        if let Some(text) = store.get_item(&key).map_err(|_| StoreDenied)? {
            entries.push((key, text));
        }
    }
    Ok(entries)
}

/// What stands under `key` now; `None` where nothing does, or nothing can be read.
pub fn read(key: &str) -> Option<String> {
    store()?.get_item(key).unwrap_or_default()
}

/// Carries out the writes in order up to the first that fails. How many were done, and why no more.
pub fn write(writes: &[Write]) -> (usize, Option<SaveError>) {
    let Some(store) = store() else {
        return (0, Some(SaveError::Denied));
    };
    for (done, write) in writes.iter().enumerate() {
        let outcome = match &write.text {
            Some(text) => store.set_item(&write.key, text),
            None => store.remove_item(&write.key),
        };
        if let Err(error) = outcome {
            return (done, Some(why(&error)));
        }
    }
    (writes.len(), None)
}

fn why(error: &JsValue) -> SaveError {
    let name = Reflect::get(error, &"name".into())
        .ok()
        .and_then(|it| it.as_string());
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => SaveError::Full,
        _ => SaveError::Denied,
    }
}

/// How many characters Goodword's entries take, keys and all; 0 where nothing can be read.
pub fn measure() -> usize {
    let Some(store) = store() else { return 0 };
    let keys = Object::keys(&store);
    let keys = keys.iter().filter_map(|it| it.as_string());
    let length = |key: String| match store.get_item(&key) {
        Ok(Some(text)) => key.len() + text.len(),
        _ => 0,
    };
    keys.filter(|it| is_ours(it)).map(length).sum()
}

/// Removes everything of Goodword's.
pub fn erase() {
    let Some(store) = store() else { return };
    for key in Object::keys(&store).iter().filter_map(|it| it.as_string()) {
        if is_ours(&key) && store.remove_item(&key).is_err() {
            // What the browser refuses to remove is still there after the reload, in plain sight.
            return;
        }
    }
}

/// Asks the browser not to evict what is stored, and reports what it says. Firefox
/// asks the user and may leave the question open: then nothing is reported.
pub fn ask_to_persist(dispatch: Dispatch) {
    report_persist(StorageManager::persist, dispatch);
}

/// Reports whether the browser has promised not to evict what is stored.
pub fn look_whether_persisted(dispatch: Dispatch) {
    report_persist(StorageManager::persisted, dispatch);
}

fn report_persist(ask: fn(&StorageManager) -> Result<Promise, JsValue>, dispatch: Dispatch) {
    let Some(window) = web_sys::window() else {
        return;
    };
    // A page opened from disk may have no storage manager.
    let manager = window.navigator().storage();
    if manager.is_undefined() {
        return;
    }
    if let Ok(promise) = ask(&manager) {
        wasm_bindgen_futures::spawn_local(async move {
            // A browser that gives no answer has promised nothing.
            let granted = JsFuture::from(promise).await.is_ok_and(|it| it.is_truthy());
            dispatch(Event::Store(StoreEvent::AnsweredPersist { granted }));
        });
    }
}
