//! One line of text with its label, hint and problem. Holds no text of its own.

use yew::prelude::*;

use super::icon::{IconSize, IconView};
use super::{is_plain_enter, written_in};
use crate::ui::icons::Icon;

/// Which keyboard a phone shows, and what the browser may fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextKind {
    #[default]
    Text,
    Email,
    Telephone,
    Address,
}

impl TextKind {
    fn input_type(self) -> &'static str {
        match self {
            TextKind::Text => "text",
            TextKind::Email => "email",
            TextKind::Telephone => "tel",
            TextKind::Address => "url",
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct TextFieldProps {
    /// Unique on the page.
    pub id: AttrValue,
    pub label: AttrValue,
    pub value: AttrValue,
    #[prop_or_default]
    pub kind: TextKind,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong with the value; takes the place of the hint.
    #[prop_or_default]
    pub problem: Option<AttrValue>,
    /// Has the focus when its dialog opens.
    #[prop_or_default]
    pub autofocus: bool,
    pub on_input: Callback<String>,
    #[prop_or_default]
    pub on_enter: Callback<()>,
}

#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let on_enter = props.on_enter.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if is_plain_enter(&event) {
            // What gets the focus of it must not hear the same key.
            event.prevent_default();
            on_enter.emit(());
        }
    });
    let note = note_id(&props.id);
    let described = props.hint.is_some() || props.problem.is_some();
    html! {
        <div class="field">
            <label class="field__label" for={props.id.clone()}>{ &props.label }</label>
            <input
                class="field__input"
                id={props.id.clone()}
                type={props.kind.input_type()}
                value={props.value.clone()}
                autocomplete="off"
                autofocus={props.autofocus}
                aria-invalid={props.problem.is_some().then_some("true")}
                aria-describedby={described.then_some(note)}
                oninput={props.on_input.reform(|event: InputEvent| written_in(&event))}
                {onkeydown}
            />
            { field_note(&props.id, props.hint.as_ref(), props.problem.as_ref()) }
        </div>
    }
}

/// The id of the hint or problem below the field `id`.
pub(super) fn note_id(id: &AttrValue) -> String {
    format!("{id}-note")
}

/// The hint or, in its place, the problem below a field.
pub(super) fn field_note(
    id: &AttrValue,
    hint: Option<&AttrValue>,
    problem: Option<&AttrValue>,
) -> Html {
    let id = note_id(id);
    match (problem, hint) {
        (Some(problem), _) => html! {
            <p class="field__problem" {id} role="alert">
                <IconView icon={Icon::TriangleAlert} size={IconSize::Small} />
                { problem }
            </p>
        },
        (None, Some(hint)) => html! { <p class="field__hint" {id}>{ hint }</p> },
        (None, None) => Html::default(),
    }
}
