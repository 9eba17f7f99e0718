//! A field with a list of findings in groups below it, all of it worked from the field.
//!
//! A combobox as in the ARIA Authoring Practices, "Editable Combobox With List Autocomplete",
//! whose list stays open. Searches nothing itself: it tells what was typed and shows the lines
//! given.

use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::icon::IconView;
use super::{at_next_frame, written_in};
use crate::ui::icons::Icon;

#[derive(Debug, Clone, PartialEq)]
pub struct FinderGroup {
    pub title: AttrValue,
    /// Each with a key that tells it from the others of its group.
    pub lines: Vec<(AttrValue, Html)>,
}

#[derive(Properties, PartialEq)]
pub struct FinderProps {
    /// Unique on the page.
    pub id: AttrValue,
    /// Read aloud; not seen.
    pub label: AttrValue,
    pub placeholder: AttrValue,
    pub value: AttrValue,
    /// Whether the lines are those of the value: who presses Enter before chooses of the next.
    pub is_current: bool,
    pub groups: Vec<FinderGroup>,
    /// How much was found, read aloud when it changes.
    pub count: AttrValue,
    /// Why there is nothing to see, where there is not.
    #[prop_or_default]
    pub empty: Option<AttrValue>,
    pub on_input: Callback<String>,
    /// The place of the line among all of them.
    pub on_choose: Callback<usize>,
}

#[component]
pub fn Finder(props: &FinderProps) -> Html {
    let active = use_state_eq(|| 0usize);
    let list = use_node_ref();
    let count: usize = props.groups.iter().map(|it| it.lines.len()).sum();
    let at = (*active).min(count.saturating_sub(1));
    {
        // What was found for another text begins at its head.
        let active = active.setter();
        use_effect_with(props.value.clone(), move |_| active.set(0));
    }
    {
        let list = list.clone();
        // Not at once: to scroll between changes makes the browser lay out the list twice.
        use_effect_with((at, props.value.clone()), move |_| {
            at_next_frame(move || bring_into_sight(&list, at));
        });
    }
    // Enter was pressed before the lines were there.
    let waits = use_mut_ref(|| false);
    {
        let (waits, on_choose) = (waits.clone(), props.on_choose.clone());
        let may_choose = props.is_current && count > 0;
        use_effect(move || {
            if may_choose && waits.replace(false) {
                on_choose.emit(0);
            }
        });
    }
    let oninput = {
        let waits = waits.clone();
        props.on_input.reform(move |event: InputEvent| {
            waits.replace(false);
            written_in(&event)
        })
    };
    let onkeydown = {
        let (active, on_choose) = (active.setter(), props.on_choose.clone());
        let is_current = props.is_current;
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() || is_held(&event) {
                return;
            }
            let to = match event.key().as_str() {
                "Enter" => {
                    event.prevent_default();
                    match (is_current, count) {
                        (false, _) => drop(waits.replace(true)),
                        (true, 0) => {}
                        (true, _) => on_choose.emit(at),
                    }
                    return;
                }
                _ if count == 0 => return,
                "ArrowDown" => (at + 1) % count,
                "ArrowUp" => (at + count - 1) % count,
                "Home" => 0,
                "End" => count - 1,
                _ => return,
            };
            event.prevent_default();
            active.set(to);
        })
    };
    let id = |index: usize| format!("{}-{index}", props.id);
    let listbox = format!("{}-list", props.id);
    html! {
        <div class="finder">
            <div class="finder__field field__box">
                <label class="visually-hidden" for={props.id.clone()}>{ &props.label }</label>
                <IconView icon={Icon::Search} />
                <input
                    class="finder__input"
                    id={props.id.clone()}
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    enterkeyhint="go"
                    aria-autocomplete="list"
                    aria-expanded={(count > 0).to_string()}
                    aria-controls={listbox.clone()}
                    aria-activedescendant={(count > 0).then(|| id(at))}
                    placeholder={props.placeholder.clone()}
                    value={props.value.clone()}
                    {oninput}
                    {onkeydown}
                />
            </div>
            <p class="visually-hidden" role="status">{ &props.count }</p>
            if let Some(empty) = &props.empty {
                <p class="finder__empty">{ empty }</p>
            }
            { lines(props, (&listbox, list), at, &id) }
        </div>
    }
}

/// The list itself is what scrolls, since the field moves in it by keys. `list` is its id and
/// what finds it.
fn lines(
    props: &FinderProps,
    list: (&str, NodeRef),
    at: usize,
    id: &dyn Fn(usize) -> String,
) -> Html {
    let (list, found) = list;
    // A press must not take the focus from the field.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    let mut index = 0;
    let mut groups = Vec::new();
    for group in &props.groups {
        let title = format!("{list}-{index}");
        let options = group.lines.iter().map(|(key, line)| {
            let place = index;
            index += 1;
            html! {
                <div
                    key={key.to_string()}
                    class="finder__line"
                    id={id(place)}
                    role="option"
                    aria-selected={(place == at).to_string()}
                    onclick={props.on_choose.reform(move |_| place)}
                >
                    { line.clone() }
                </div>
            }
        });
        let options: Html = options.collect();
        groups.push(html! {
            <div key={group.title.to_string()} class="finder__group" role="group" aria-labelledby={title.clone()}>
                <div class="finder__title" id={title} role="presentation">{ &group.title }</div>
                { options }
            </div>
        });
    }
    html! {
        <div
            id={list.to_owned()}
            class="finder__found"
            role="listbox"
            aria-label={props.label.clone()}
            ref={found}
            {onmousedown}
        >
            { for groups }
        </div>
    }
}

/// Whether a key is one of the field's own, or of the browser.
fn is_held(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key()
}

fn bring_into_sight(list: &NodeRef, at: usize) {
    let Some(list) = list.cast::<Element>() else {
        return;
    };
    if at == 0 {
        // With the title of its group.
        return list.set_scroll_top(0);
    }
    let line = list.query_selector("[aria-selected=true]");
    if let Some(line) = line.unwrap_or_default() {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        line.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
