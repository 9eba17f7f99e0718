//! One line to search with. Escape empties it.

use yew::prelude::*;

use super::icon::IconView;
use super::written_in;
use crate::ui::icons::Icon;

#[derive(Properties, PartialEq)]
pub struct SearchFieldProps {
    /// Unique on the page; also how a shortcut finds it.
    pub id: AttrValue,
    /// Read aloud; not seen.
    pub label: AttrValue,
    pub placeholder: AttrValue,
    pub value: AttrValue,
    pub on_input: Callback<String>,
}

#[component]
pub fn SearchField(props: &SearchFieldProps) -> Html {
    let on_input = props.on_input.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            on_input.emit(String::new());
        }
    });
    html! {
        <div class="field">
            <label class="visually-hidden" for={props.id.clone()}>{ &props.label }</label>
            <div class="field__box">
                <IconView icon={Icon::Search} />
                <input
                    class="field__input"
                    id={props.id.clone()}
                    type="search"
                    placeholder={props.placeholder.clone()}
                    value={props.value.clone()}
                    autocomplete="off"
                    spellcheck="false"
                    oninput={props.on_input.reform(|event: InputEvent| written_in(&event))}
                    {onkeydown}
                />
            </div>
        </div>
    }
}
