//! The field that adds one more text to a list; what stands in it is added too when it is left.

use yew::prelude::*;

use super::{is_plain_enter, written_in};

#[derive(Properties, PartialEq)]
pub struct AddFieldProps {
    pub label: AttrValue,
    pub class: &'static str,
    /// Escape keeps what was written too, for whoever leaves the field by it.
    #[prop_or_default]
    pub escape_adds: bool,
    /// Called with what was written, unless it is blank.
    pub on_add: Callback<String>,
}

#[component]
pub fn AddField(props: &AddFieldProps) -> Html {
    let draft = use_state(String::new);
    // What was not told yet: told once, in whichever way the field is left.
    let untold = use_mut_ref(String::new);
    let add = {
        let (draft, untold, on_add) = (draft.clone(), untold.clone(), props.on_add.clone());
        Callback::from(move |()| {
            let text = untold.take();
            draft.set(String::new());
            if !text.trim().is_empty() {
                on_add.emit(text);
            }
        })
    };
    // A page that closes takes the words along.
    {
        let latest = use_mut_ref(|| add.clone());
        latest.replace(add.clone());
        use_effect_with((), move |()| {
            move || {
                let add = latest.borrow().clone();
                add.emit(());
            }
        });
    }
    let onkeydown = {
        let (add, draft, untold) = (add.clone(), draft.clone(), untold.clone());
        let escape_adds = props.escape_adds;
        Callback::from(move |event: KeyboardEvent| {
            if is_plain_enter(&event) || (escape_adds && event.key() == "Escape") {
                event.prevent_default();
                add.emit(());
            } else if event.key() == "Escape" {
                untold.take();
                draft.set(String::new());
            }
        })
    };
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            let text = written_in(&event);
            untold.replace(text.clone());
            draft.set(text);
        })
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
