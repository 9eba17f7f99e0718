//! A line that opens to tell more. The browser keeps whether it is open.

use yew::prelude::*;

use super::icon::{IconSize, IconView};
use crate::ui::icons::Icon;

#[derive(Properties, PartialEq)]
pub struct DisclosureProps {
    pub summary: AttrValue,
    pub children: Html,
}

#[component]
pub fn Disclosure(props: &DisclosureProps) -> Html {
    // Of a page with many of these, what nobody has opened would be the greater part.
    let was_opened = use_state_eq(|| false);
    let ontoggle = {
        let was_opened = was_opened.clone();
        move |_: Event| was_opened.set(true)
    };
    html! {
        <details class="disclosure" {ontoggle}>
            <summary class="disclosure__summary">
                <IconView icon={Icon::ChevronRight} size={IconSize::Small} />
                { &props.summary }
            </summary>
            if *was_opened {
                <div class="disclosure__body">{ props.children.clone() }</div>
            }
        </details>
    }
}
