//! Somebody is chosen by typing a few letters of their name.

use yew::prelude::*;

use crate::app::view::person::choices;
use crate::app::words::person as say;
use crate::domain::{ContactId, Someone};
use crate::ui::context::use_app;
use crate::ui::widgets::person_picker::{PersonOption, PersonPicker};

#[derive(Properties, PartialEq)]
pub struct ChoosingProps {
    /// Unique on the page.
    pub id: AttrValue,
    pub label: AttrValue,
    /// Whom not to offer.
    pub but: Vec<ContactId>,
    /// Whether a name alone will do.
    #[prop_or_default]
    pub bare_name: bool,
    pub on_choose: Callback<Someone>,
}

#[component]
pub fn Choosing(props: &ChoosingProps) -> Html {
    let app = use_app();
    let query = use_state(String::new);
    let found = choices(&app.model(), &query, &props.but, props.bare_name);
    let options: Vec<PersonOption> = found
        .iter()
        .map(|it| PersonOption {
            name: it.name.clone().into(),
            detail: it.detail.clone().into(),
            initials: it
                .face
                .as_ref()
                .map(|face| face.initials.clone())
                .unwrap_or_default()
                .into(),
            hue: it.face.as_ref().map(|face| face.hue).unwrap_or_default(),
        })
        .collect();
    let on_query = {
        let query = query.clone();
        move |text: String| query.set(text)
    };
    let on_choose = {
        let on_choose = props.on_choose.clone();
        move |index: usize| {
            if let Some(choice) = found.get(index) {
                on_choose.emit(choice.someone.clone());
            }
        }
    };
    html! {
        <PersonPicker
            id={props.id.clone()}
            label={props.label.clone()}
            {options}
            nobody={say::NOBODY}
            {on_query}
            {on_choose}
        />
    }
}
