//! Short values beside each other: a list to edit, and filters to press.

use yew::prelude::*;

use super::icon::{IconSize, IconView};
use super::{is_plain_enter, written_in};
use crate::ui::icons::Icon;

#[derive(Debug, Clone, PartialEq)]
pub struct Chip {
    pub text: AttrValue,
    /// Where it leads, if it is safe to follow.
    pub href: Option<AttrValue>,
    /// "Remove …", read aloud on its button.
    pub remove: AttrValue,
}

/// What the user did; the number is a place in the list given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChipChange {
    Added(String),
    Removed(usize),
}

#[derive(Properties, PartialEq)]
pub struct ChipsProps {
    pub chips: Vec<Chip>,
    /// "Add a tag": what the empty input says.
    pub add: AttrValue,
    pub on_change: Callback<ChipChange>,
}

#[component]
pub fn Chips(props: &ChipsProps) -> Html {
    let draft = use_state(String::new);
    let add = {
        let (draft, on_change) = (draft.clone(), props.on_change.clone());
        Callback::from(move |()| {
            if !draft.trim().is_empty() {
                on_change.emit(ChipChange::Added((*draft).clone()));
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
        <div class="chips">
            for (index, chip) in props.chips.iter().enumerate() {
                { value_chip(chip, props.on_change.reform(move |_| ChipChange::Removed(index))) }
            }
            <input
                class="chips__input"
                type="text"
                value={(*draft).clone()}
                placeholder={props.add.clone()}
                aria-label={props.add.clone()}
                autocomplete="off"
                {oninput}
                {onkeydown}
                onblur={add.reform(|_| ())}
            />
        </div>
    }
}

fn value_chip(chip: &Chip, on_remove: Callback<MouseEvent>) -> Html {
    html! {
        <span class="chip chip--value" key={chip.text.to_string()}>
            if let Some(href) = &chip.href {
                <a {href} target="_blank" rel="noopener noreferrer external" referrerpolicy="no-referrer">
                    { &chip.text }
                </a>
            } else {
                { &chip.text }
            }
            <button
                type="button"
                class="chip__remove"
                aria-label={chip.remove.clone()}
                onclick={on_remove}
            >
                <IconView icon={Icon::X} size={IconSize::Small} />
            </button>
        </span>
    }
}

#[derive(Properties, PartialEq)]
pub struct FilterChipProps {
    pub label: AttrValue,
    pub pressed: bool,
    /// The new state.
    pub on_toggle: Callback<bool>,
}

/// A filter that is on or off.
#[component]
pub fn FilterChip(props: &FilterChipProps) -> Html {
    let next = !props.pressed;
    html! {
        <button
            type="button"
            class="chip"
            aria-pressed={props.pressed.to_string()}
            onclick={props.on_toggle.reform(move |_| next)}
        >
            { &props.label }
        </button>
    }
}
