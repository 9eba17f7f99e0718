//! The words by which a need and an offer met, in one quiet line.

use yew::prelude::*;

use crate::app::view::suggestions::Tie;
use crate::app::words::suggestions as say;

#[derive(Properties, PartialEq)]
pub struct LinkedByProps {
    /// Nothing is drawn where there are none.
    pub ties: Vec<Tie>,
}

#[component]
pub fn LinkedBy(props: &LinkedByProps) -> Html {
    if props.ties.is_empty() {
        return Html::default();
    }
    html! {
        <p class="linked">
            { say::LINKED_BY }
            { for props.ties.iter().map(|it| html! {
                <span class="linked__tie">
                    <q>{ &it.need }</q>
                    <span class="linked__arrow" aria-hidden="true">{ "↔" }</span>
                    <span class="visually-hidden">{ say::AND }</span>
                    <q>{ &it.offer }</q>
                </span>
            }) }
        </p>
    }
}
