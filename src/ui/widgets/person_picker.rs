//! A person is chosen by typing a few letters.
//!
//! A combobox as in the ARIA Authoring Practices, "Editable Combobox With List
//! Autocomplete". Searches nothing itself: it tells the query and shows the options given.

use yew::prelude::*;

use super::face::{Face, FaceSize};
use super::icon::IconView;
use super::written_in;
use crate::ui::icons::Icon;

#[derive(Debug, Clone, PartialEq)]
pub struct PersonOption {
    pub name: AttrValue,
    /// What tells two of one name apart.
    pub detail: AttrValue,
    pub initials: AttrValue,
    pub hue: u8,
}

#[derive(Properties, PartialEq)]
pub struct PersonPickerProps {
    /// Unique on the page.
    pub id: AttrValue,
    /// Read aloud and shown while nothing is typed.
    pub label: AttrValue,
    /// The best few for the last query, best first.
    pub options: Vec<PersonOption>,
    /// Said when a query finds nobody.
    pub nobody: AttrValue,
    pub on_query: Callback<String>,
    /// The place of the person in the options given.
    pub on_choose: Callback<usize>,
}

#[component]
pub fn PersonPicker(props: &PersonPickerProps) -> Html {
    let query = use_state(String::new);
    let open = use_state(|| false);
    let active = use_state(|| 0usize);
    let at = (*active).min(props.options.len().saturating_sub(1));

    let choose = {
        let (query, open) = (query.clone(), open.clone());
        let (on_choose, on_query) = (props.on_choose.clone(), props.on_query.clone());
        Callback::from(move |index: usize| {
            query.set(String::new());
            open.set(false);
            on_choose.emit(index);
            on_query.emit(String::new());
        })
    };
    let oninput = {
        let (query, open, active) = (query.clone(), open.clone(), active.clone());
        let on_query = props.on_query.clone();
        Callback::from(move |event: InputEvent| {
            let text = written_in(&event);
            open.set(!text.trim().is_empty());
            active.set(0);
            query.set(text.clone());
            on_query.emit(text);
        })
    };
    let onkeydown = {
        let (query, open, active) = (query.clone(), open.clone(), active.clone());
        let (choose, count) = (choose.clone(), props.options.len());
        let on_query = props.on_query.clone();
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "ArrowDown" | "ArrowUp" if count > 0 && !query.trim().is_empty() => {
                event.prevent_default();
                let step = if event.key() == "ArrowDown" {
                    1
                } else {
                    count - 1
                };
                if *open {
                    active.set((at + step) % count);
                }
                open.set(true);
            }
            "Enter" if *open && count > 0 && !event.is_composing() => {
                event.prevent_default();
                choose.emit(at);
            }
            "Escape" if !query.is_empty() => {
                // Else a dialog around it would close too.
                event.prevent_default();
                event.stop_propagation();
                query.set(String::new());
                open.set(false);
                on_query.emit(String::new());
            }
            _ => {}
        })
    };
    let onblur = {
        let open = open.clone();
        Callback::from(move |_: FocusEvent| open.set(false))
    };
    let list = format!("{}-list", props.id);
    let shown = *open && !props.options.is_empty();
    html! {
        <div class="picker">
            <div class="field">
                <label class="visually-hidden" for={props.id.clone()}>{ &props.label }</label>
                <div class="field__box">
                    <IconView icon={Icon::Search} />
                    <input
                        class="field__input"
                        id={props.id.clone()}
                        type="text"
                        role="combobox"
                        autocomplete="off"
                        spellcheck="false"
                        aria-autocomplete="list"
                        aria-expanded={shown.to_string()}
                        aria-controls={list.clone()}
                        aria-activedescendant={shown.then(|| format!("{list}-{at}"))}
                        placeholder={props.label.clone()}
                        value={(*query).clone()}
                        {oninput}
                        {onkeydown}
                        {onblur}
                    />
                </div>
            </div>
            { options(props, &list, shown, at, &choose) }
            if *open && props.options.is_empty() {
                <div class="picker__list" role="status">
                    <p class="picker__none">{ &props.nobody }</p>
                </div>
            }
        </div>
    }
}

fn options(
    props: &PersonPickerProps,
    list: &str,
    shown: bool,
    at: usize,
    choose: &Callback<usize>,
) -> Html {
    // A press must not take the focus from the input: leaving it closes the list.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <ul
            class="picker__list"
            id={list.to_owned()}
            role="listbox"
            aria-label={props.label.clone()}
            hidden={!shown}
            {onmousedown}
        >
            for (index, option) in props.options.iter().enumerate() {
                <li
                    class="picker__option"
                    id={format!("{list}-{index}")}
                    role="option"
                    aria-selected={(index == at).to_string()}
                    onclick={choose.reform(move |_| index)}
                >
                    <Face
                        initials={option.initials.clone()}
                        hue={option.hue}
                        size={FaceSize::Small}
                    />
                    <span class="picker__text">
                        { &option.name }
                        <span class="picker__detail">{ &option.detail }</span>
                    </span>
                </li>
            }
        </ul>
    }
}
