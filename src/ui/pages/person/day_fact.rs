//! A day edited where it stands, which says so where it cannot be read.

use yew::prelude::*;

use crate::ui::icons::Icon;
use crate::ui::widgets::editable::Editable;
use crate::ui::widgets::icon::{IconSize, IconView};

#[derive(Properties, PartialEq)]
pub struct DayFactProps {
    pub label: AttrValue,
    pub value: AttrValue,
    pub placeholder: AttrValue,
    /// Said of a text that is no day; what was noted before stays.
    pub unread: AttrValue,
    /// Answers whether the text could be read.
    pub on_commit: Callback<String, bool>,
}

#[component]
pub fn DayFact(props: &DayFactProps) -> Html {
    let is_read = use_state(|| true);
    let on_commit = {
        let (is_read, on_commit) = (is_read.clone(), props.on_commit.clone());
        move |text: String| is_read.set(on_commit.emit(text))
    };
    html! {
        <>
            <Editable
                label={props.label.clone()}
                value={props.value.clone()}
                placeholder={props.placeholder.clone()}
                {on_commit}
            />
            <div role="status">
                if !*is_read {
                    <p class="field__problem">
                        <IconView icon={Icon::TriangleAlert} size={IconSize::Small} />
                        { &props.unread }
                    </p>
                }
            </div>
        </>
    }
}
