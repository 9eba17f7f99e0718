//! What the browser and the start script report: other tabs, the address, waking up, a new
//! version, what is known of words.

use gloo_events::EventListener;
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, HtmlElement, PageTransitionEvent, StorageEvent};

use super::{Dispatch, clock, later, location, storage};
use crate::app::{Event, KnowledgeError, StoreEvent};
use crate::saved::is_ours;

/// Listens for as long as the page lives.
pub fn listen(dispatch: &Dispatch) {
    location::keep_scroll_in_hand();
    on("storage", {
        let dispatch = dispatch.clone();
        move |event| {
            let Some(event) = event.dyn_ref::<StorageEvent>() else {
                return;
            };
            let key = event.key();
            if key.as_deref().is_none_or(is_ours) {
                // What counts is what stands there now: another write may have come since.
                let text = key.as_deref().and_then(storage::read);
                dispatch(Event::Store(StoreEvent::HeardOtherTab { key, text }));
            }
        }
    });
    on("hashchange", {
        let dispatch = dispatch.clone();
        move |_| dispatch(Event::Navigated(location::route()))
    });
    // A page that was left open over night wakes up on another day.
    for name in ["focus", "pageshow"] {
        let dispatch = dispatch.clone();
        on(name, move |_| dispatch(Event::Woke));
    }
    wake_at_midnight(dispatch.clone());
    // A page that the browser had put aside heard nothing of other tabs.
    on("pageshow", {
        let dispatch = dispatch.clone();
        move |event| {
            let returns = event.dyn_ref::<PageTransitionEvent>();
            if returns.is_some_and(PageTransitionEvent::persisted) {
                let (key, text) = (None, None);
                dispatch(Event::Store(StoreEvent::HeardOtherTab { key, text }));
            }
        }
    });
    // Leaving a field is what ends an edit; a page that goes away leaves its fields first.
    on("pagehide", |_| leave_field());
    for name in ["pagehide", "visibilitychange"] {
        let dispatch = dispatch.clone();
        on(name, move |_| dispatch(Event::Store(StoreEvent::LeftPage)));
    }
    on("goodword:update-ready", {
        let dispatch = dispatch.clone();
        move |_| dispatch(Event::FoundNewVersion)
    });
    on("goodword:knowledge", {
        let dispatch = dispatch.clone();
        move |event| {
            let detail = event.dyn_ref::<CustomEvent>().map(CustomEvent::detail);
            let bytes = detail.and_then(|it| it.dyn_into::<ArrayBuffer>().ok());
            let bytes = bytes.map(|it| Uint8Array::new(&it).to_vec());
            let loaded = bytes.ok_or(KnowledgeError::Missing);
            dispatch(Event::LoadedKnowledge(loaded));
        }
    });
}

/// A page that is looked at while midnight passes shows the new day.
fn wake_at_midnight(dispatch: Dispatch) {
    later::after(clock::until_midnight(), move || {
        dispatch(Event::Woke);
        wake_at_midnight(dispatch);
    });
}

/// Tells the start script to let the waiting version take over.
pub fn activate_update() {
    tell("goodword:activate-update");
}

/// Tells the start script to bring what is known of words.
pub fn load_knowledge() {
    tell("goodword:load-knowledge");
}

fn tell(name: &str) {
    if let Some(window) = web_sys::window()
        && let Ok(event) = CustomEvent::new(name)
    {
        // Nobody cancels this event, so its answer says nothing.
        drop(window.dispatch_event(&event));
    }
}

fn leave_field() {
    let document = web_sys::window().and_then(|it| it.document());
    let field = document.and_then(|it| it.active_element());
    if let Some(field) = field.as_ref().and_then(|it| it.dyn_ref::<HtmlElement>()) {
        // Nothing to be done where the browser refuses: the page is going.
        drop(field.blur());
    }
}

/// Whether this device has a share sheet.
pub fn can_share() -> bool {
    web_sys::window().is_some_and(|window| {
        js_sys::Reflect::has(&window.navigator(), &"share".into()).unwrap_or(false)
    })
}

fn on(name: &'static str, react: impl FnMut(&web_sys::Event) + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, name, react).forget();
    }
}
