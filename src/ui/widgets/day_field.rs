//! A day, chosen in the browser's own field. Holds no day of its own.

use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct DayFieldProps {
    /// Unique on the page.
    pub id: AttrValue,
    /// Read to those who hear the page; what stands beside it says it to those who see it.
    pub label: AttrValue,
    /// As ISO 8601 writes it.
    pub value: AttrValue,
    /// The latest it can be.
    #[prop_or_default]
    pub max: Option<AttrValue>,
    /// As ISO 8601 writes it; blank where none is chosen.
    pub on_choose: Callback<String>,
}

#[component]
pub fn DayField(props: &DayFieldProps) -> Html {
    let onchange = props.on_choose.reform(|event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        input.value()
    });
    html! {
        <>
            <label class="visually-hidden" for={props.id.clone()}>{ &props.label }</label>
            <input
                class="field__input day-field"
                id={props.id.clone()}
                type="date"
                max={props.max.clone()}
                value={props.value.clone()}
                {onchange}
            />
        </>
    }
}
