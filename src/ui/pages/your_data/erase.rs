//! The one thing that cannot be taken back, behind a word to be typed.

use yew::prelude::*;

use crate::app::view::your_data::may_erase;
use crate::app::words::your_data as say;
use crate::app::{Event, StoreEvent};
use crate::ui::context::use_app;
use crate::ui::widgets::button::{Button, Variant};
use crate::ui::widgets::dialog::Dialog;
use crate::ui::widgets::text_field::TextField;

#[derive(Properties, PartialEq)]
pub struct EraseDialogProps {
    /// What will be gone.
    pub text: AttrValue,
    pub on_close: Callback<()>,
}

#[component]
pub fn EraseDialog(props: &EraseDialogProps) -> Html {
    let app = use_app();
    let typed = use_state(String::new);
    let may = may_erase(&typed);
    let erase = {
        let dispatch = app.dispatch.clone();
        Callback::from(move |()| {
            if may {
                dispatch.emit(Event::Store(StoreEvent::ClickedEraseEverything));
            }
        })
    };
    let on_input = {
        let typed = typed.clone();
        Callback::from(move |text| typed.set(text))
    };
    let actions = html! {
        <>
            <Button
                label={say::ERASE_CONFIRM}
                variant={Variant::Danger}
                disabled={!may}
                on_click={erase.clone()}
            />
            <Button
                label={say::ERASE_KEEP}
                variant={Variant::Quiet}
                on_click={props.on_close.clone()}
            />
        </>
    };
    html! {
        <Dialog
            id="erase"
            title={say::ERASE_TITLE}
            close={say::CLOSE}
            on_close={props.on_close.clone()}
            {actions}
        >
            <div class="stack">
                <p>{ &props.text }</p>
                <TextField
                    id="erase-word"
                    label={say::ERASE_TYPE}
                    value={(*typed).clone()}
                    {on_input}
                    on_enter={erase}
                />
            </div>
        </Dialog>
    }
}
