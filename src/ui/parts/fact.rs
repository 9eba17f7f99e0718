//! A fact with its name beside it, in a list of them.

use yew::prelude::*;

pub fn fact(name: impl Into<AttrValue>, value: Html) -> Html {
    html! {
        <div class="fact">
            <dt class="fact__name">{ name.into() }</dt>
            <dd class="fact__value">{ value }</dd>
        </div>
    }
}
