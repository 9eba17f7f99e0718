//! What most pages are made of: a head, sections, and a kind word where there is nothing.

use yew::prelude::*;

use crate::app::Route;
use crate::app::words::map;
use crate::ui::icons::Icon;
use crate::ui::widgets::button::{ButtonLink, Variant};
use crate::ui::widgets::thread::{Thread, ThreadState};

#[derive(Properties, PartialEq)]
pub struct PageHeadProps {
    pub title: AttrValue,
    #[prop_or_default]
    pub lede: Option<AttrValue>,
    /// Buttons beside the title.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn PageHead(props: &PageHeadProps) -> Html {
    html! {
        <header class="page__head">
            <h1 class="page__title" tabindex="-1">{ &props.title }</h1>
            if let Some(lede) = &props.lede {
                <p class="page__lede">{ lede }</p>
            }
            { props.children.clone() }
        </header>
    }
}

#[derive(Properties, PartialEq)]
pub struct SectionProps {
    /// Unique on the page.
    pub id: AttrValue,
    pub title: AttrValue,
    #[prop_or_default]
    pub first: bool,
    pub children: Html,
}

#[component]
pub fn Section(props: &SectionProps) -> Html {
    let class = classes!("section", props.first.then_some("section--first"));
    html! {
        <section {class} aria-labelledby={&props.id}>
            <div class="section__head">
                <h2 class="section__title" id={&props.id}>{ &props.title }</h2>
            </div>
            { props.children.clone() }
        </section>
    }
}

#[derive(Properties, PartialEq)]
pub struct EmptyStateProps {
    pub title: AttrValue,
    pub text: AttrValue,
    /// What can be done about it.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn EmptyState(props: &EmptyStateProps) -> Html {
    html! {
        <div class="empty">
            <span class="empty__thread"><Thread state={ThreadState::Dotted} /></span>
            <p class="empty__title">{ &props.title }</p>
            <p class="empty__text">{ &props.text }</p>
            { props.children.clone() }
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub struct NotYetProps {
    pub text: AttrValue,
}

/// What is being done, said only once it has taken noticeably long.
#[component]
pub fn NotYet(props: &NotYetProps) -> Html {
    html! { <p class="soft not-yet" role="status">{ &props.text }</p> }
}

/// Leads to the map where the phone has no tab for it.
#[component]
pub fn ToMap() -> Html {
    html! {
        <div class="phone-only">
            <ButtonLink
                label={map::OPEN}
                icon={Icon::Waypoints}
                variant={Variant::Quiet}
                href={Route::Map.hash()}
            />
        </div>
    }
}
