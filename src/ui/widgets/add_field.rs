//! The field that adds one more text to a list; what stands in it is added too when it is left.

use yew::prelude::*;

use super::{is_plain_enter, written_in};

#[derive(Properties, PartialEq)]
pub struct AddFieldProps {
    pub label: AttrValue,
    pub class: &'static str,
    /// Called with what was written, unless it is blank.
    pub on_add: Callback<String>,
}

#[component]
pub fn AddField(props: &AddFieldProps) -> Html {
    let draft = use_state(String::new);
    let add = {
        let (draft, on_add) = (draft.clone(), props.on_add.clone());
        Callback::from(move |()| {
            if !draft.trim().is_empty() {
                on_add.emit((*draft).clone());
                draft.set(String::new());
            }
        })
    };
    let onkeydown = {
        let (add, draft) = (add.clone(), draft.clone());
        Callback::from(move |event: KeyboardEvent| {
            if is_plain_enter(&event) {
                event.prevent_default();
                add.emit(());
            } else if event.key() == "Escape" {
                draft.set(String::new());
            }
        })
    };
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| draft.set(written_in(&event)))
    };
    html! {
        <input
            class={props.class}
            type="text"
            value={(*draft).clone()}
            placeholder={props.label.clone()}
            aria-label={props.label.clone()}
            autocomplete="off"
            {oninput}
            {onkeydown}
            onblur={add.reform(|_| ())}
        />
    }
}
