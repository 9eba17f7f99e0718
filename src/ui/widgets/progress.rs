//! How far a long piece of work has come.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ProgressProps {
    /// What is being done, read aloud.
    pub label: AttrValue,
    /// The same with its numbers, seen below the bar.
    pub text: AttrValue,
    pub done: u32,
    /// Not yet known when absent.
    #[prop_or_default]
    pub total: Option<u32>,
}

#[component]
pub fn Progress(props: &ProgressProps) -> Html {
    let value = props.total.map(|_| props.done.to_string());
    let max = props.total.map(|total| total.max(1).to_string());
    html! {
        <div class="progress">
            <progress class="progress__bar" aria-label={props.label.clone()} {value} {max} />
            <p class="progress__text" role="status">{ &props.text }</p>
        </div>
    }
}
