//! A text with what the search found in it set apart.

use yew::prelude::*;

use crate::app::view::marked::Piece;

pub fn marked(pieces: &[Piece]) -> Html {
    let piece = |it: &Piece| match it.found {
        true => html! { <mark>{ &it.text }</mark> },
        false => html! { &it.text },
    };
    html! { <>{ for pieces.iter().map(piece) }</> }
}
