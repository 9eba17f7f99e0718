//! One of a few, all in sight: a radio group.

use yew::prelude::*;

#[derive(Debug, Clone, PartialEq)]
pub struct SegmentedChoice {
    pub label: AttrValue,
    /// How many there are of this, where that helps to choose.
    pub count: Option<AttrValue>,
}

impl SegmentedChoice {
    pub fn new(label: impl Into<AttrValue>) -> SegmentedChoice {
        SegmentedChoice {
            label: label.into(),
            count: None,
        }
    }

    pub fn counted(label: impl Into<AttrValue>, count: impl Into<AttrValue>) -> SegmentedChoice {
        SegmentedChoice {
            label: label.into(),
            count: Some(count.into()),
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct SegmentedProps {
    /// Unique on the page: it ties the radio buttons together.
    pub name: AttrValue,
    pub legend: AttrValue,
    #[prop_or_default]
    pub show_legend: bool,
    pub choices: Vec<SegmentedChoice>,
    /// Which of the choices holds; none when nothing was chosen yet.
    pub chosen: Option<usize>,
    pub on_choose: Callback<usize>,
}

#[component]
pub fn Segmented(props: &SegmentedProps) -> Html {
    let legend = if props.show_legend {
        "segmented__legend"
    } else {
        "visually-hidden"
    };
    html! {
        <fieldset class="segmented">
            <legend class={legend}>{ &props.legend }</legend>
            <div class="segmented__choices">
                for (index, choice) in props.choices.iter().enumerate() {
                    <label class="segmented__choice" key={index}>
                        <input
                            class="segmented__input"
                            type="radio"
                            name={props.name.clone()}
                            checked={props.chosen == Some(index)}
                            onchange={props.on_choose.reform(move |_| index)}
                        />
                        { &choice.label }
                        if let Some(count) = &choice.count {
                            <span class="segmented__count">{ count }</span>
                        }
                    </label>
                }
            </div>
        </fieldset>
    }
}
