//! A long list of which only the rows in sight exist, so that thousands scroll freely.
//!
//! All rows are of one height, which the style sheet sets and the list measures.
//! The page scrolls, not the list, so that a phone keeps its own way of scrolling.
//! Arrow keys, Page Up and Down, Home and End go through the rows.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::{at_next_frame, focus_element};

/// Rows drawn above and below those in sight.
const OVERSCAN: usize = 10;
/// Rows taken to be in sight until the window was looked at.
const IN_SIGHT: usize = 10;

#[derive(Properties, PartialEq)]
pub struct VirtualListProps {
    /// What the list holds, read aloud.
    pub label: AttrValue,
    pub count: usize,
    /// The height of a row in pixels until one has been measured.
    pub row_height: f64,
    /// Draws the row at a place. Must be a new callback whenever any row changed,
    /// since the list draws anew only when its props differ.
    pub row: Callback<usize, Html>,
}

/// What part of the list is in sight.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Sight {
    first: usize,
    rows: usize,
    height: f64,
}

#[component]
pub fn VirtualList(props: &VirtualListProps) -> Html {
    let list = use_node_ref();
    let sight = use_state_eq(|| Sight {
        first: 0,
        rows: IN_SIGHT,
        height: props.row_height,
    });
    // The row a key leads to, until it exists and has the focus.
    let wanted = use_mut_ref(|| None::<usize>);

    {
        let (list, set_sight) = (list.clone(), sight.setter());
        let row_height = props.row_height;
        use_effect_with((), move |()| {
            follow(move || {
                if let Some(sight) = look_at(&list, row_height) {
                    set_sight.set(sight);
                }
            })
        });
    }
    {
        let (list, wanted) = (list.clone(), wanted.clone());
        use_effect(move || {
            let row = *wanted.borrow();
            if let Some(control) = row.and_then(|row| control_in(&list, row)) {
                wanted.replace(None);
                focus_element(&control);
            }
        });
    }

    let onkeydown = {
        let (list, wanted, sight, count) = (list.clone(), wanted, sight.clone(), props.count);
        Callback::from(move |event: KeyboardEvent| {
            let Some(row) = next_row(&event, sight.rows, count) else {
                return;
            };
            event.prevent_default();
            if let Some(control) = control_in(&list, row) {
                focus_element(&control);
            } else {
                wanted.replace(Some(row));
                scroll_to(&list, row as f64 * sight.height);
            }
        })
    };
    // A list that became shorter has drawn its end before the browser scrolls there.
    let in_sight = sight.first.min(props.count.saturating_sub(sight.rows));
    let first = in_sight.saturating_sub(OVERSCAN);
    let end = (in_sight + sight.rows + OVERSCAN).min(props.count);
    let space = format!("height: {}px", props.count as f64 * sight.height);
    let place = format!("transform: translateY({}px)", first as f64 * sight.height);
    html! {
        <div ref={list} class="virtual-list" ~style={space} {onkeydown}>
            <ul class="virtual-list__rows" aria-label={props.label.clone()} ~style={place}>
                for index in first..end {
                    <li
                        key={index}
                        class="virtual-list__row"
                        data-row={index.to_string()}
                        aria-setsize={props.count.to_string()}
                        aria-posinset={(index + 1).to_string()}
                    >
                        { props.row.emit(index) }
                    </li>
                }
            </ul>
        </div>
    }
}

/// Calls `look` once the list is drawn, and once per frame while the page scrolls or changes its
/// size. Never at once: to ask for sizes between changes makes the browser lay out the page twice.
fn follow(look: impl Fn() + Clone + 'static) -> impl FnOnce() {
    let is_gone = Rc::new(Cell::new(false));
    let is_asked = Rc::new(Cell::new(false));
    let ask = {
        let is_gone = is_gone.clone();
        move || {
            if is_asked.replace(true) {
                return;
            }
            let (look, is_asked, is_gone) = (look.clone(), is_asked.clone(), is_gone.clone());
            at_next_frame(move || {
                is_asked.set(false);
                if !is_gone.get() {
                    look();
                }
            });
        }
    };
    ask();
    let listeners = ["scroll", "resize"].map(|name| {
        let ask = ask.clone();
        web_sys::window().map(|window| EventListener::new(&window, name, move |_| ask()))
    });
    move || {
        is_gone.set(true);
        drop(listeners);
    }
}

fn look_at(list: &NodeRef, row_height: f64) -> Option<Sight> {
    let list = list.cast::<Element>()?;
    let measured = list
        .query_selector(".virtual-list__row")
        .ok()
        .flatten()
        .map(|row| row.get_bounding_client_rect().height());
    let height = measured
        .filter(|height| *height > 1.0)
        .unwrap_or(row_height);
    let window_height = web_sys::window()?.inner_height().ok()?.as_f64()?;
    let above = (-list.get_bounding_client_rect().top()).max(0.0);
    Some(Sight {
        first: (above / height) as usize,
        rows: (window_height / height).ceil() as usize + 1,
        height,
    })
}

/// The link, button or box in a row, if the row exists.
fn control_in(list: &NodeRef, row: usize) -> Option<HtmlElement> {
    let selector = format!("[data-row='{row}'] :is(a, button, input)");
    let found = list.cast::<Element>()?.query_selector(&selector).ok()??;
    found.dyn_into::<HtmlElement>().ok()
}

fn scroll_to(list: &NodeRef, offset: f64) {
    let (Some(list), Some(window)) = (list.cast::<Element>(), web_sys::window()) else {
        return;
    };
    let top = list.get_bounding_client_rect().top();
    // A third of the window above the row keeps it clear of what sticks to the top.
    let third = window
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64())
        .map_or(0.0, |height| height / 3.0);
    window.scroll_by_with_x_and_y(0.0, top + offset - third);
}

/// The row that `event` leads to from the row that has the focus.
fn next_row(event: &KeyboardEvent, page: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let target = event.target()?.dyn_into::<Element>().ok()?;
    // Arrows among radio buttons choose one of them.
    if target.matches("[type=radio]").ok()? {
        return None;
    }
    let row = target
        .closest("[data-row]")
        .ok()??
        .get_attribute("data-row")?;
    let row: usize = row.parse().ok()?;
    let page = page.saturating_sub(2).max(1);
    match event.key().as_str() {
        "ArrowDown" => Some((row + 1).min(last)),
        "ArrowUp" => Some(row.saturating_sub(1)),
        "PageDown" => Some((row + page).min(last)),
        "PageUp" => Some(row.saturating_sub(page)),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}
