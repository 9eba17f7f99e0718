//! A setting that is on or off at once.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct SwitchProps {
    pub label: AttrValue,
    /// The label is said elsewhere on the page and here only read aloud.
    #[prop_or_default]
    pub hide_label: bool,
    pub on: bool,
    /// The new state.
    pub on_toggle: Callback<bool>,
}

#[component]
pub fn Switch(props: &SwitchProps) -> Html {
    let next = !props.on;
    html! {
        <label class="switch">
            <input
                class="switch__input"
                type="checkbox"
                role="switch"
                checked={props.on}
                onchange={props.on_toggle.reform(move |_| next)}
            />
            <span class={props.hide_label.then_some("visually-hidden")}>{ &props.label }</span>
        </label>
    }
}
