//! Several lines of text, growing with what is written. Holds no text of its own.

use yew::prelude::*;

use super::text_field::{field_note, note_id};
use super::{is_plain_enter, written_in};

/// What is written in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    #[default]
    Note,
    Letter,
}

#[derive(Properties, PartialEq)]
pub struct TextAreaProps {
    /// Unique on the page.
    pub id: AttrValue,
    pub label: AttrValue,
    pub value: AttrValue,
    #[prop_or_default]
    pub paper: Paper,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    pub on_input: Callback<String>,
    /// Ctrl+Enter or Cmd+Enter.
    #[prop_or_default]
    pub on_done: Callback<()>,
    /// Enter alone is enough, and Shift+Enter begins a line.
    #[prop_or_default]
    pub enter_is_done: bool,
}

#[component]
pub fn TextArea(props: &TextAreaProps) -> Html {
    let (on_done, enter_is_done) = (props.on_done.clone(), props.enter_is_done);
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let is_enough = enter_is_done && is_plain_enter(&event);
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key() || is_enough) {
            event.prevent_default();
            on_done.emit(());
        }
    });
    let class = match props.paper {
        Paper::Note => "field__input field__input--area",
        Paper::Letter => "field__input field__input--area field__input--letter",
    };
    html! {
        <div class="field">
            <label class="field__label" for={props.id.clone()}>{ &props.label }</label>
            <textarea
                {class}
                id={props.id.clone()}
                value={props.value.clone()}
                aria-describedby={props.hint.is_some().then(|| note_id(&props.id))}
                oninput={props.on_input.reform(|event: InputEvent| written_in(&event))}
                {onkeydown}
            />
            { field_note(&props.id, props.hint.as_ref(), None) }
        </div>
    }
}
