//! Where a card of somebody, or cards of many, can be had: in which form, and with what.

use yew::prelude::*;

use crate::app::words::cards as say;
use crate::app::{CardForm, CardsOf, Event, ExportEvent, Private};
use crate::ui::icons::Icon;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::segmented::{Segmented, SegmentedChoice};
use crate::ui::widgets::switch::Switch;

#[derive(Properties, PartialEq)]
pub struct CardDownloadProps {
    pub of: CardsOf,
    /// Whose card or cards, with a verb.
    pub label: AttrValue,
    #[prop_or_default]
    pub disabled: bool,
    pub on_event: Callback<Event>,
}

#[component]
pub fn CardDownload(props: &CardDownloadProps) -> Html {
    let form = use_state(CardForm::default);
    // Asked each time anew: what is private must not go along because it did once.
    let private = use_state(Private::default);
    let choices: Vec<_> = CardForm::ALL
        .map(|it| SegmentedChoice::new(say::form(it)))
        .into();
    let on_choose = {
        let form = form.clone();
        Callback::from(move |index: usize| {
            if let Some(chosen) = CardForm::ALL.get(index) {
                form.set(*chosen);
            }
        })
    };
    let on_toggle = {
        let private = private.clone();
        Callback::from(move |included| private.set(Private::included(included)))
    };
    let event = Event::Export(ExportEvent::ClickedCards {
        of: props.of,
        form: *form,
        private: *private,
    });
    html! {
        <div class="card-download">
            <Segmented
                name="card-form"
                legend={say::FORM}
                {choices}
                chosen={CardForm::ALL.iter().position(|it| it == &*form)}
                {on_choose}
            />
            <Switch
                label={say::PRIVATE}
                on={*private == Private::Included}
                {on_toggle}
            />
            <Button
                label={&props.label}
                icon={Icon::Download}
                disabled={props.disabled}
                on_click={props.on_event.reform(move |()| event.clone())}
            />
        </div>
    }
}
