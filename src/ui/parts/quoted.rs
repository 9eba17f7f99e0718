//! A phrase of the user's own, with whose it is and since when.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct QuotedTextProps {
    /// `needs`, `Ben offers` …
    pub verb: AttrValue,
    pub words: AttrValue,
    pub noted: AttrValue,
    /// Whether it is what somebody gives, as opposed to what they are looking for.
    pub offer: bool,
}

#[component]
pub fn QuotedText(props: &QuotedTextProps) -> Html {
    let class = if props.offer {
        "quoted quoted--offer"
    } else {
        "quoted quoted--need"
    };
    html! {
        <p {class}>
            <span class="quoted__verb">{ &props.verb }</span>
            { " " }
            <q class="quoted__words">{ &props.words }</q>
            { " " }
            <span class="quoted__age">{ &props.noted }</span>
        </p>
    }
}
