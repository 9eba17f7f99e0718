//! One of many, in the browser's own list. Holds no choice of its own.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct SelectProps {
    /// Read to those who hear the page; what stands beside it says it to those who see it.
    pub label: AttrValue,
    pub choices: Vec<AttrValue>,
    pub chosen: usize,
    pub on_choose: Callback<usize>,
}

#[component]
pub fn Select(props: &SelectProps) -> Html {
    let on_choose = props.on_choose.clone();
    let onchange = Callback::from(move |event: Event| {
        let target = event.target();
        let select = target.and_then(|it| it.dyn_into::<HtmlSelectElement>().ok());
        let chosen = select.and_then(|it| usize::try_from(it.selected_index()).ok());
        if let Some(chosen) = chosen {
            on_choose.emit(chosen);
        }
    });
    html! {
        <select class="field__input" aria-label={&props.label} {onchange}>
            for (index, choice) in props.choices.iter().enumerate() {
                <option key={index} selected={index == props.chosen}>{ choice }</option>
            }
        </select>
    }
}
