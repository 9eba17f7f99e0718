//! One of a few texts, each read in full before it is chosen: a radio group, line by line.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct PickProps {
    /// Unique on the page: it ties the radio buttons together.
    pub name: AttrValue,
    pub legend: AttrValue,
    pub choices: Vec<PickChoice>,
    /// Which of the choices holds.
    pub chosen: usize,
    pub on_choose: Callback<usize>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct PickChoice {
    /// May have several lines.
    pub text: AttrValue,
    /// What it is, where the text alone does not say.
    pub lead: Option<AttrValue>,
}

#[component]
pub fn Pick(props: &PickProps) -> Html {
    html! {
        <fieldset class="pick">
            <legend class="pick__legend">{ &props.legend }</legend>
            for (index, choice) in props.choices.iter().enumerate() {
                <label class="pick__choice" key={index}>
                    <input
                        class="pick__input"
                        type="radio"
                        name={props.name.clone()}
                        checked={props.chosen == index}
                        onchange={props.on_choose.reform(move |_| index)}
                    />
                    <span class="pick__text">
                        if let Some(lead) = &choice.lead {
                            <span class="pick__lead">{ lead }</span>
                        }
                        { &choice.text }
                    </span>
                </label>
            }
        </fieldset>
    }
}
