//! A dialog on the desk, a sheet from below on the phone.
//!
//! On the page means open: the caller draws it or does not. The browser's own
//! modal dialog keeps the focus inside; on closing, it goes back where it was.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use super::button::{Button, Variant};
use super::focus_element;
use crate::ui::icons::Icon;

#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// Unique on the page.
    pub id: AttrValue,
    pub title: AttrValue,
    /// "Close", read aloud.
    pub close: AttrValue,
    pub children: Html,
    /// Its looks, where they are not those of other dialogs.
    #[prop_or_default]
    pub class: Option<&'static str>,
    /// The buttons at the bottom, the main one first.
    #[prop_or_default]
    pub actions: Html,
    /// Escape, or the cross.
    pub on_close: Callback<()>,
}

#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            let before = web_sys::window()
                .and_then(|window| window.document())
                .and_then(|document| document.active_element());
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>()
                && !dialog.open()
                && dialog.show_modal().is_err()
            {
                // Not attached as a modal any more: still readable as a plain dialog.
                dialog.set_open(true);
            }
            move || {
                // While it is modal nothing outside of it can take the focus.
                if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                    dialog.close();
                }
                let before = before.and_then(|element| element.dyn_into::<HtmlElement>().ok());
                if let Some(before) = before {
                    focus_element(&before);
                }
            }
        });
    }
    let oncancel = {
        let on_close = props.on_close.clone();
        Callback::from(move |event: Event| {
            // The caller takes the dialog away; it must not close by itself and stay.
            event.prevent_default();
            on_close.emit(());
        })
    };
    // A second Escape closes it whatever the page says.
    let onclose = props.on_close.reform(|_: Event| ());
    let title = format!("{}-title", props.id);
    html! {
        <dialog ref={dialog} class={classes!("dialog", props.class)} id={props.id.clone()} aria-labelledby={title.clone()} {oncancel} {onclose}>
            <header class="dialog__head">
                <h2 class="dialog__title" id={title}>{ &props.title }</h2>
                <Button
                    label={props.close.clone()}
                    icon={Icon::X}
                    icon_only={true}
                    variant={Variant::Quiet}
                    on_click={props.on_close.clone()}
                />
            </header>
            <div class="dialog__body">{ props.children.clone() }</div>
            if props.actions != Html::default() {
                <div class="dialog__actions">{ props.actions.clone() }</div>
            }
        </dialog>
    }
}
