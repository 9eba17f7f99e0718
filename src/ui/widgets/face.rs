//! A person's face: initials in a circle of their own hue. Always beside their name.

use yew::prelude::*;

/// The shape of the ring, so that it can be told without seeing colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ring {
    #[default]
    None,
    Whole,
    Dashed,
    Crossed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FaceSize {
    Small,
    #[default]
    Normal,
    Large,
}

#[derive(Properties, PartialEq)]
pub struct FaceProps {
    pub initials: AttrValue,
    /// 0 to 11; higher numbers go round again.
    pub hue: u8,
    #[prop_or_default]
    pub ring: Ring,
    #[prop_or_default]
    pub size: FaceSize,
}

#[component]
pub fn Face(props: &FaceProps) -> Html {
    let ring = match props.ring {
        Ring::None => None,
        Ring::Whole => Some("face--whole"),
        Ring::Dashed => Some("face--dashed"),
        Ring::Crossed => Some("face--crossed"),
    };
    let size = match props.size {
        FaceSize::Small => Some("face--small"),
        FaceSize::Normal => None,
        FaceSize::Large => Some("face--large"),
    };
    let hue = format!("face--hue-{}", props.hue % 12);
    html! {
        <span class={classes!("face", hue, ring, size)} aria-hidden="true">
            <span class="face__initials">{ &props.initials }</span>
        </span>
    }
}
