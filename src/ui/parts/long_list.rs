//! A list of any length, of which the first rows are drawn and more with each wish: nobody reads
//! hundreds, and to draw them takes longer than anybody should wait for a page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::app::words;
use crate::ui::places::use_places;
use crate::ui::widgets::button::{Button, Variant};

/// Rows that are there at first.
const FIRST: usize = 40;
/// Rows that come with each wish for more: as many as can be drawn at once.
const MORE: usize = 80;

#[derive(Properties, PartialEq)]
pub struct LongListProps {
    /// Unique on the page: who comes back finds as many rows as there were.
    pub name: &'static str,
    pub class: &'static str,
    pub count: usize,
    /// Draws the row at a place. Must be a new callback whenever any row changed.
    pub row: Callback<usize, Html>,
    /// Rows that are there at first.
    #[prop_or(FIRST)]
    pub first: usize,
    /// What stands behind the rows, in the list.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn LongList(props: &LongListProps) -> Html {
    let list = use_node_ref();
    let places = use_places();
    let shown = {
        let (name, first) = (props.name, props.first);
        use_state(|| places.0.borrow().rows(name).unwrap_or(first))
    };
    // The first of the rows that were wished for, until it has the focus.
    let first_new = use_mut_ref(|| None::<usize>);
    {
        let (list, first_new, name) = (list.clone(), first_new.clone(), props.name);
        use_effect_with(*shown, move |shown| {
            places.0.borrow_mut().shows_rows(name, *shown);
            if let Some(at) = first_new.take() {
                focus_row(&list, at);
            }
        });
    }
    let end = props.count.min(*shown);
    let on_more = {
        let shown = shown.clone();
        move |()| {
            first_new.replace(Some(*shown));
            shown.set(*shown + MORE);
        }
    };
    html! {
        <>
            <ul class={props.class} ref={list}>
                for at in 0..end { { props.row.emit(at) } }
                { props.children.clone() }
            </ul>
            if end < props.count {
                <Button
                    label={words::show_more(end, props.count)}
                    variant={Variant::Quiet}
                    on_click={on_more}
                />
            }
        </>
    }
}

/// The button moved down or is gone: the keyboard goes on with the first row that is new.
fn focus_row(list: &NodeRef, at: usize) {
    let first = format!(":scope > :nth-child({}) :is(a, button)", at + 1);
    let found = list
        .cast::<Element>()
        .and_then(|it| it.query_selector(&first).unwrap_or_default())
        .and_then(|it| it.dyn_into::<HtmlElement>().ok());
    if let Some(control) = found {
        // Should it not take the focus, that stays where it was.
        drop(control.focus());
    }
}
