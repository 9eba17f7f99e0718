//! One icon, in the colour of the words beside it. Always decoration: the words say it.

use yew::prelude::*;

use crate::ui::icons::Icon;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum IconSize {
    Small,
    #[default]
    Normal,
    Large,
}

#[derive(Properties, PartialEq)]
pub struct IconViewProps {
    pub icon: Icon,
    #[prop_or_default]
    pub size: IconSize,
}

#[component]
pub fn IconView(props: &IconViewProps) -> Html {
    let class = match props.size {
        IconSize::Small => "icon icon--small",
        IconSize::Normal => "icon",
        IconSize::Large => "icon icon--large",
    };
    html! {
        <svg {class} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d={props.icon.path()} />
        </svg>
    }
}
