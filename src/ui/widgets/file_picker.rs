//! A button that opens the system's file dialog and hands on the file chosen.

use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use super::button::{Button, Variant};
use crate::ui::icons::Icon;

#[derive(Properties, PartialEq)]
pub struct FilePickerProps {
    pub label: AttrValue,
    #[prop_or_default]
    pub variant: Variant,
    #[prop_or_default]
    pub icon: Option<Icon>,
    /// Endings and types the system's dialog offers, as in the `accept` attribute.
    #[prop_or_default]
    pub accept: Option<AttrValue>,
    pub on_file: Callback<File>,
}

#[component]
pub fn FilePicker(props: &FilePickerProps) -> Html {
    let input = use_node_ref();
    let on_click = {
        let input = input.clone();
        Callback::from(move |()| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let on_file = props.on_file.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        else {
            return;
        };
        let file = input.files().and_then(|files| files.get(0));
        // Else choosing the same file again would tell nothing.
        input.set_value("");
        if let Some(file) = file {
            on_file.emit(file);
        }
    });
    html! {
        <span class="file-picker">
            <Button
                label={props.label.clone()}
                variant={props.variant}
                icon={props.icon}
                {on_click}
            />
            <input
                ref={input}
                class="visually-hidden"
                type="file"
                accept={props.accept.clone()}
                aria-label={props.label.clone()}
                aria-hidden="true"
                tabindex="-1"
                {onchange}
            />
        </span>
    }
}
