//! Lets a file be dropped anywhere on the page, and says so while one hovers.
//!
//! Without it the browser would leave the app to show the file.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, File};
use yew::prelude::*;

use super::icon::{IconSize, IconView};
use crate::ui::icons::Icon;

#[derive(Properties, PartialEq)]
pub struct DropZoneProps {
    /// What letting go does.
    pub label: AttrValue,
    /// The first of the files dropped.
    pub on_file: Callback<File>,
}

#[component]
pub fn DropZone(props: &DropZoneProps) -> Html {
    let hovers = use_state(|| false);
    let set_hovers = hovers.setter();
    use_effect_with(props.on_file.clone(), move |on_file| {
        let on_file = on_file.clone();
        let listen = move |name: &'static str| {
            let (on_file, set_hovers) = (on_file.clone(), set_hovers.clone());
            let window = web_sys::window()?;
            let options = EventListenerOptions::enable_prevent_default();
            Some(EventListener::new_with_options(
                &window,
                name,
                options,
                move |event| {
                    let Some(event) = event.dyn_ref::<DragEvent>() else {
                        return;
                    };
                    if !carries_files(event) {
                        return;
                    }
                    event.prevent_default();
                    // A drag leaves the page when it goes to nothing.
                    let gone = name == "dragleave" && event.related_target().is_none();
                    if name == "drop" || gone {
                        set_hovers.set(false);
                    } else if name != "dragleave" {
                        set_hovers.set(true);
                    }
                    if name == "drop"
                        && let Some(file) = first_file(event)
                    {
                        on_file.emit(file);
                    }
                },
            ))
        };
        let listeners = ["dragenter", "dragover", "dragleave", "drop"].map(listen);
        move || drop(listeners)
    });
    html! {
        <div role="status">
            if *hovers {
                <div class="drop-veil">
                    <IconView icon={Icon::FileUp} size={IconSize::Large} />
                    <p>{ &props.label }</p>
                </div>
            }
        </div>
    }
}

fn carries_files(event: &DragEvent) -> bool {
    event
        .data_transfer()
        .is_some_and(|carried| carried.types().includes(&"Files".into(), 0))
}

fn first_file(event: &DragEvent) -> Option<File> {
    event.data_transfer()?.files()?.get(0)
}
