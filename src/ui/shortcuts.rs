//! Single keys that work wherever nobody is typing.

use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::parts::TALKED_WITH;
use crate::app::{DuplicateEvent, Event, Route};

const SEARCH: &str = "#search";

/// What a key means, where it means anything.
enum Meaning {
    Report(Event),
    Go(Route),
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
pub fn use_shortcuts(dispatch: &Callback<Event>) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
            if is_typing(&event) {
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
                    if crate::shell::route() == Route::Round {
                        super::focus::after_drawing(TALKED_WITH);
                    } else {
                        super::focus::on_arrival(TALKED_WITH);
                        crate::shell::go(Route::Round);
                    }
                }
                Meaning::Search => {
                    if crate::shell::route() == Route::People {
                        super::focus::after_drawing(SEARCH);
                    } else {
                        super::focus::on_arrival(SEARCH);
                        crate::shell::go(Route::People);
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
