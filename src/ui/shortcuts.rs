//! Single keys that work wherever nobody is typing.

use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::context::AppContext;
use super::parts::TALKED_WITH;
use super::typed_ahead;
use crate::app::{DuplicateEvent, Event, FindEvent, Route};

const SEARCH: &str = "#search";
/// The dialog of the search over everything.
const FIND: &str = "find";

/// What a key means, where it means anything.
enum Meaning {
    Report(Event),
    Go(Route),
    /// The field of this page, or the search over everything.
    Search,
    /// With whom one just talked is to be said.
    Talked,
}

/// Where people who may be one are compared, each decision has a key of its own.
fn meaning_there(key: &str) -> Option<Meaning> {
    let event = match key {
        "m" => DuplicateEvent::ClickedMerge,
        "x" => DuplicateEvent::ClickedNotSame,
        "j" => DuplicateEvent::SteppedOn,
        "k" => DuplicateEvent::SteppedBack,
        _ => return None,
    };
    (crate::shell::route() == Route::Duplicates).then_some(Meaning::Report(Event::Duplicate(event)))
}

fn meaning(key: &str) -> Option<Meaning> {
    Some(match key {
        "n" => Meaning::Go(Route::Jot),
        "u" => Meaning::Report(Event::ClickedUndo),
        "?" => Meaning::Report(Event::ClickedHelp),
        "/" => Meaning::Search,
        "t" => Meaning::Talked,
        _ => return None,
    })
}

/// Listens for as long as the component that uses it is drawn.
#[hook]
pub fn use_shortcuts(app: &AppContext) {
    let app = app.clone();
    use_effect_with((), move |()| {
        let listener = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
            let dispatch = &app.dispatch;
            let find = |meant: FindEvent| {
                if matches!(meant, FindEvent::Opened(_)) {
                    typed_ahead::begin();
                }
                dispatch.emit(Event::Find(meant));
            };
            if is_for_find(&event) {
                if let Some(meant) = find_meant() {
                    event.prevent_default();
                    find(meant);
                }
                return;
            }
            if typed_ahead::took(&app, &event) || is_typing(&event) {
                return;
            }
            let Some(meaning) = meaning(&event.key()).or_else(|| meaning_there(&event.key()))
            else {
                return;
            };
            event.prevent_default();
            match meaning {
                Meaning::Report(event) => dispatch.emit(event),
                Meaning::Go(route) => crate::shell::go(route),
                Meaning::Talked => {
                    if crate::shell::route() == Route::SessionRound {
                        super::focus::after_drawing(TALKED_WITH);
                    } else {
                        super::focus::on_arrival(TALKED_WITH);
                        crate::shell::go(Route::SessionRound);
                    }
                }
                Meaning::Search => {
                    if crate::shell::route() == Route::People {
                        super::focus::after_drawing(SEARCH);
                    } else {
                        find(FindEvent::Opened(String::new()));
                    }
                }
            }
        });
        let document = web_sys::window().and_then(|it| it.document());
        if let Some(document) = &document {
            let callback = listener.as_ref().unchecked_ref();
            // Only a page that is going away refuses a listener.
            drop(document.add_event_listener_with_callback("keydown", callback));
        }
        move || {
            if let Some(document) = document {
                let callback = listener.as_ref().unchecked_ref();
                drop(document.remove_event_listener_with_callback("keydown", callback));
            }
        }
    });
}

/// Ctrl-K, on a Mac with the key of the apple: also while somebody types.
fn is_for_find(event: &KeyboardEvent) -> bool {
    let is_held = event.ctrl_key() != event.meta_key();
    let is_more = event.alt_key() || event.shift_key() || event.is_composing();
    is_held && !is_more && event.key().eq_ignore_ascii_case("k")
}

/// The search opens above a page, closes where it is open, and leaves another dialog alone, in
/// which something may have been typed.
fn find_meant() -> Option<FindEvent> {
    let document = web_sys::window()?.document()?;
    match document.query_selector("dialog[open]").unwrap_or_default() {
        None => Some(FindEvent::Opened(String::new())),
        Some(dialog) if dialog.id() == FIND => Some(FindEvent::Closed),
        Some(_) => None,
    }
}

/// Whether the key belongs to a field, a dialog or a shortcut of the browser's own.
fn is_typing(event: &KeyboardEvent) -> bool {
    if event.default_prevented() || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return true;
    }
    let target = event
        .target()
        .and_then(|it| it.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|it| {
        it.is_content_editable()
            || it
                .closest("input:not([type=checkbox]), textarea, select, dialog, [role=menu]")
                .is_ok_and(|it| it.is_some())
    })
}
