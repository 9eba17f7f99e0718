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
    html! {
        <details class="disclosure">
            <summary class="disclosure__summary">
                <IconView icon={Icon::ChevronRight} size={IconSize::Small} />
                { &props.summary }
            </summary>
            <div class="disclosure__body">{ props.children.clone() }</div>
        </details>
    }
}
