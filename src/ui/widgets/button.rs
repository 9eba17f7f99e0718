//! A button, and a link that looks like one.

use yew::prelude::*;

use super::icon::{IconSize, IconView};
use crate::ui::icons::Icon;

/// How much a button asks to be pressed. One primary per view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Variant {
    #[default]
    Plain,
    Primary,
    Quiet,
    Danger,
    Link,
}

impl Variant {
    pub fn class(self) -> &'static str {
        match self {
            Variant::Plain => "button",
            Variant::Primary => "button button--primary",
            Variant::Quiet => "button button--quiet",
            Variant::Danger => "button button--danger",
            Variant::Link => "button button--link",
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    /// What it does, with a verb; read aloud when only the icon is seen.
    pub label: AttrValue,
    #[prop_or_default]
    pub variant: Variant,
    #[prop_or_default]
    pub icon: Option<Icon>,
    #[prop_or_default]
    pub icon_end: Option<Icon>,
    #[prop_or_default]
    pub icon_only: bool,
    #[prop_or_default]
    pub disabled: bool,
    #[prop_or_default]
    pub on_click: Callback<()>,
}

#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let icon_only = props.icon_only && props.icon.is_some();
    let class = classes!(
        props.variant.class(),
        icon_only.then_some("button--icon-only")
    );
    html! {
        <button
            type="button"
            {class}
            disabled={props.disabled}
            aria-label={icon_only.then(|| props.label.clone())}
            onclick={props.on_click.reform(|_| ())}
        >
            { inside(&props.label, props.icon, props.icon_end, icon_only) }
        </button>
    }
}

#[derive(Properties, PartialEq)]
pub struct ButtonLinkProps {
    pub label: AttrValue,
    /// Must be safe to follow; widgets check no addresses.
    pub href: AttrValue,
    #[prop_or_default]
    pub variant: Variant,
    #[prop_or_default]
    pub icon: Option<Icon>,
    /// Called besides following the link.
    #[prop_or_default]
    pub on_click: Callback<()>,
}

#[component]
pub fn ButtonLink(props: &ButtonLinkProps) -> Html {
    html! {
        <a
            class={props.variant.class()}
            href={props.href.clone()}
            onclick={props.on_click.reform(|_| ())}
        >
            { inside(&props.label, props.icon, None, false) }
        </a>
    }
}

fn inside(label: &AttrValue, icon: Option<Icon>, end: Option<Icon>, icon_only: bool) -> Html {
    let size = if icon_only {
        IconSize::Normal
    } else {
        IconSize::Small
    };
    html! {
        <>
            if let Some(icon) = icon {
                <IconView {icon} {size} />
            }
            if !icon_only {
                <span class="button__label">{ label }</span>
            }
            if let Some(icon) = end {
                <IconView {icon} {size} />
            }
        </>
    }
}
