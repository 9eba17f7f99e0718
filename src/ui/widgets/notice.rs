//! A bar that stays until its cause is gone.

use yew::prelude::*;

use super::icon::IconView;
use crate::ui::icons::Icon;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// What is on the page is made up, to look around with.
    Sample,
    /// Something the user should know.
    Caution,
    /// Something may be lost unless the user acts.
    Danger,
    /// Something good waits.
    Ready,
}

#[derive(Properties, PartialEq)]
pub struct NoticeProps {
    pub kind: NoticeKind,
    pub text: AttrValue,
    /// The buttons.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    let (class, icon, role) = match props.kind {
        NoticeKind::Sample => ("notice notice--sample", Icon::Info, "status"),
        NoticeKind::Caution => ("notice notice--caution", Icon::Info, "status"),
        NoticeKind::Danger => ("notice notice--danger", Icon::TriangleAlert, "alert"),
        NoticeKind::Ready => ("notice notice--ready", Icon::RefreshCw, "status"),
    };
    html! {
        <div {class} {role}>
            <IconView {icon} />
            <p class="notice__text">{ &props.text }</p>
            { props.children.clone() }
        </div>
    }
}
