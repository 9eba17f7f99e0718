//! What is drawn: the Yew component tree.

use yew::prelude::*;

#[component]
fn Root() -> Html {
    html! { <main><h1>{ "Goodword" }</h1></main> }
}

/// Draws the app into the page's mount point.
pub fn mount() {
    yew::Renderer::<Root>::new().render();
}
