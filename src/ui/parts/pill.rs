//! A person in a line of others: face and name, leading to their page.

use yew::prelude::*;

use super::PersonFace;
use crate::app::Route;
use crate::app::view::PersonBrief;
use crate::ui::widgets::face::FaceSize;

#[derive(Properties, PartialEq)]
pub struct PersonPillProps {
    pub person: PersonBrief,
}

#[component]
pub fn PersonPill(props: &PersonPillProps) -> Html {
    let person = &props.person;
    html! {
        <a class="pill" href={Route::Person(person.id).hash()}>
            <PersonFace face={person.face.clone()} size={FaceSize::Small} />
            <span class="pill__name">{ &person.name }</span>
        </a>
    }
}
