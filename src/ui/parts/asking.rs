//! A dialog that asks for one short text and keeps it.

use yew::prelude::*;

use crate::app::words::selection as say;
use crate::ui::focus;
use crate::ui::widgets::button::{Button, Variant};
use crate::ui::widgets::dialog::Dialog;
use crate::ui::widgets::text_field::TextField;

#[derive(Properties, PartialEq)]
pub struct AskingProps {
    /// Unique on the page.
    pub id: AttrValue,
    pub title: AttrValue,
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What stands in the field at first.
    #[prop_or_default]
    pub value: AttrValue,
    /// What was typed, when it is to be kept.
    pub on_keep: Callback<String>,
    pub on_close: Callback<()>,
}

#[component]
pub fn Asking(props: &AskingProps) -> Html {
    let text = use_state(|| props.value.to_string());
    let field = format!("{}-text", props.id);
    use_effect_with(field.clone(), |field| {
        focus::after_drawing(format!("#{field}"));
    });
    let keep = {
        let (text, on_keep) = (text.clone(), props.on_keep.clone());
        props
            .on_close
            .reform(move |()| on_keep.emit((*text).clone()))
    };
    html! {
        <Dialog
            id={props.id.clone()}
            title={props.title.clone()}
            close={say::CLOSE}
            on_close={props.on_close.clone()}
            actions={html! {
                <>
                    <Button label={say::KEEP} variant={Variant::Primary} on_click={keep.clone()} />
                    <Button label={say::CANCEL} variant={Variant::Quiet} on_click={props.on_close.clone()} />
                </>
            }}
        >
            <TextField
                id={field}
                label={props.label.clone()}
                hint={props.hint.clone()}
                value={(*text).clone()}
                on_input={let text = text.clone(); move |it| text.set(it)}
                on_enter={keep}
            />
        </Dialog>
    }
}
