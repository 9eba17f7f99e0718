//! Short values beside each other: a list to edit, and filters to press.

use yew::prelude::*;

use super::add_field::AddField;
use super::icon::{IconSize, IconView};
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
    let on_add = props.on_change.reform(ChipChange::Added);
    html! {
        <div class="chips">
            for (index, chip) in props.chips.iter().enumerate() {
                { value_chip(chip, props.on_change.reform(move |_| ChipChange::Removed(index))) }
            }
            <AddField class="chips__input" label={props.add.clone()} {on_add} />
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
