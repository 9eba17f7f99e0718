//! A button that opens a short list of things to do.
//!
//! Keyboard as in the ARIA Authoring Practices, "Menu Button": arrows go round,
//! Home and End, a letter leads to the next choice beginning with it, Escape closes.

use wasm_bindgen::JsCast;
use web_sys::Node;
use yew::prelude::*;

use super::button::Variant;
use super::focus;
use super::icon::{IconSize, IconView};
use crate::ui::icons::Icon;

#[derive(Debug, Clone, PartialEq)]
pub struct MenuChoice {
    pub label: AttrValue,
    pub danger: bool,
    /// A line sets it apart from the choices above.
    pub apart: bool,
}

impl MenuChoice {
    pub fn new(label: impl Into<AttrValue>) -> MenuChoice {
        MenuChoice {
            label: label.into(),
            danger: false,
            apart: false,
        }
    }

    /// The same, set apart from the choices above.
    pub fn apart(self) -> MenuChoice {
        MenuChoice {
            apart: true,
            ..self
        }
    }

    /// The same, in the colour of things that cannot be taken back lightly.
    pub fn danger(self) -> MenuChoice {
        MenuChoice {
            danger: true,
            ..self
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct MenuProps {
    pub label: AttrValue,
    /// Shown instead of the label, which is then read aloud.
    #[prop_or_default]
    pub icon: Option<Icon>,
    #[prop_or(Variant::Quiet)]
    pub variant: Variant,
    /// Opens towards the start of the line, for a button at its end.
    #[prop_or_default]
    pub at_end: bool,
    pub choices: Vec<MenuChoice>,
    /// The place of the choice in the list given.
    pub on_choose: Callback<usize>,
}

#[component]
pub fn Menu(props: &MenuProps) -> Html {
    // The choice that has the focus, while the menu is open.
    let active = use_state(|| None::<usize>);
    let root = use_node_ref();
    let button = use_node_ref();
    let choice = use_node_ref();

    {
        let choice = choice.clone();
        use_effect_with(*active, move |active| {
            if active.is_some() {
                focus(&choice);
            }
        });
    }
    let choose = {
        let (active, button) = (active.clone(), button.clone());
        let on_choose = props.on_choose.clone();
        Callback::from(move |index: usize| {
            active.set(None);
            focus(&button);
            on_choose.emit(index);
        })
    };
    let onclick = {
        let active = active.clone();
        Callback::from(move |_: MouseEvent| {
            active.set(if active.is_some() { None } else { Some(0) });
        })
    };
    let onkeydown = {
        let (active, button, choices) = (active.clone(), button.clone(), props.choices.clone());
        Callback::from(
            move |event: KeyboardEvent| match after(&event, *active, &choices) {
                Next::At(index) => {
                    event.prevent_default();
                    active.set(Some(index));
                }
                Next::Closed => {
                    event.prevent_default();
                    event.stop_propagation();
                    active.set(None);
                    focus(&button);
                }
                Next::Left => active.set(None),
                Next::Same => {}
            },
        )
    };
    let onfocusout = {
        let (active, root) = (active.clone(), root.clone());
        Callback::from(move |event: FocusEvent| {
            let to = event.related_target();
            let to = to.as_ref().and_then(|target| target.dyn_ref::<Node>());
            let within = root.get().is_some_and(|root| root.contains(to));
            if to.is_none() || !within {
                active.set(None);
            }
        })
    };
    // Some browsers focus no button on a press; then the list would close before the click.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <div
            ref={root}
            class={classes!("menu", props.at_end.then_some("menu--end"))}
            {onkeydown}
            {onfocusout}
            {onmousedown}
        >
            { opener(props, &button, active.is_some(), onclick) }
            if let Some(active) = *active {
                <div class="menu__list" role="menu" aria-label={props.label.clone()}>
                    for (index, one) in props.choices.iter().enumerate() {
                        if one.apart {
                            <div class="menu__rule" role="separator" />
                        }
                        <button
                            ref={if index == active { choice.clone() } else { NodeRef::default() }}
                            type="button"
                            role="menuitem"
                            tabindex="-1"
                            class={classes!("menu__choice", one.danger.then_some("menu__choice--danger"))}
                            onclick={choose.reform(move |_| index)}
                        >
                            { &one.label }
                        </button>
                    }
                </div>
            }
        </div>
    }
}

fn opener(props: &MenuProps, button: &NodeRef, open: bool, onclick: Callback<MouseEvent>) -> Html {
    let icon_only = props.icon.map(|_| "button--icon-only");
    html! {
        <button
            ref={button}
            type="button"
            class={classes!(props.variant.class(), icon_only)}
            aria-haspopup="menu"
            aria-expanded={open.to_string()}
            aria-label={props.icon.map(|_| props.label.clone())}
            {onclick}
        >
            if let Some(icon) = props.icon {
                <IconView {icon} />
            } else {
                <span class="button__label">{ &props.label }</span>
                <IconView icon={Icon::ChevronDown} size={IconSize::Small} />
            }
        </button>
    }
}

/// Where a key leads.
enum Next {
    At(usize),
    /// Closed, with the focus back on the button.
    Closed,
    /// Closed, with the focus going on by itself.
    Left,
    Same,
}

fn after(event: &KeyboardEvent, active: Option<usize>, choices: &[MenuChoice]) -> Next {
    let Some(last) = choices.len().checked_sub(1) else {
        return Next::Same;
    };
    let key = event.key();
    match (key.as_str(), active) {
        ("ArrowDown", Some(at)) if at < last => Next::At(at + 1),
        ("ArrowDown", _) | ("Home", Some(_)) => Next::At(0),
        ("ArrowUp", Some(at)) if at > 0 => Next::At(at - 1),
        ("ArrowUp", _) | ("End", Some(_)) => Next::At(last),
        ("Escape", Some(_)) => Next::Closed,
        ("Tab", Some(_)) => Next::Left,
        (_, Some(at)) if key.chars().count() == 1 && key != " " => {
            let wanted = key.to_lowercase();
            (1..=choices.len())
                .map(|step| (at + step) % choices.len())
                .find(|index| choices[*index].label.to_lowercase().starts_with(&wanted))
                .map_or(Next::Same, Next::At)
        }
        _ => Next::Same,
    }
}
