//! Asks once for the name that ends every letter, where none is kept yet.

use yew::prelude::*;

use crate::app::Event;
use crate::app::words::introductions as say;
use crate::domain::SettingsEdit;
use crate::ui::widgets::text_field::TextField;

#[derive(Properties, PartialEq)]
pub struct SignatureProps {
    pub on_event: Callback<Event>,
}

/// Keeps the name to itself until the field is left: once it is kept, the field is gone.
#[component]
pub fn Signature(props: &SignatureProps) -> Html {
    let name = use_state(String::new);
    let latest = use_mut_ref(String::new);
    let tell = {
        let latest = latest.clone();
        let on_event = props.on_event.clone();
        Callback::from(move |()| {
            let my_name = latest.take().trim().to_owned();
            if !my_name.is_empty() {
                on_event.emit(Event::ChangedSettings(SettingsEdit {
                    my_name: Some(my_name),
                    ..SettingsEdit::default()
                }));
            }
        })
    };
    // A page that closes takes the name along.
    {
        let tell = tell.clone();
        use_effect_with((), move |()| move || tell.emit(()));
    }
    let on_input = {
        let name = name.setter();
        move |text: String| {
            latest.replace(text.clone());
            name.set(text);
        }
    };
    let onfocusout = tell.reform(|_: FocusEvent| ());
    html! {
        <div {onfocusout}>
            <TextField
                id="my-name"
                label={say::MY_NAME}
                value={(*name).clone()}
                {on_input}
                on_enter={tell}
            />
        </div>
    }
}
