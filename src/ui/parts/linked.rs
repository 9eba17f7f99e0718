//! Quiet lines on a suggestion: the words that met, and what was learned that moved it.

use yew::prelude::*;

use crate::app::Route;
use crate::app::view::suggestions::Tie;
use crate::app::words::{learned, suggestions as say};

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

#[derive(Properties, PartialEq)]
pub struct MovedProps {
    /// Nothing is drawn where nothing moved it.
    pub moved: Option<String>,
}

#[component]
pub fn Moved(props: &MovedProps) -> Html {
    let Some(moved) = &props.moved else {
        return Html::default();
    };
    html! {
        <p class="linked">
            { moved }{ " " }
            <a href={Route::Learned.hash()}>{ learned::ALL_OF_IT }</a>
        </p>
    }
}
