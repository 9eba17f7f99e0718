//! The events of which this person is a guest.

use yew::prelude::*;

use crate::app::Route;
use crate::app::view::person::PersonView;
use crate::app::words::gatherings as say;
use crate::ui::parts::Section;

pub fn events(view: &PersonView) -> Html {
    if view.events.is_empty() {
        return Html::default();
    }
    html! {
        <Section id="person-events" title={say::TITLE}>
            <ul class="rows">
                { for view.events.iter().map(|it| html! {
                    <li class="row" key={it.id.to_string()}>
                        <div class="row__text">
                            <a class="row__title" href={Route::Gathering(it.id).hash()}>
                                { &it.name }
                            </a>
                            if !it.when.is_empty() {
                                <span class="row__detail">{ &it.when }</span>
                            }
                            if !it.bring.is_empty() {
                                <span class="row__detail">{ &it.bring }</span>
                            }
                        </div>
                        <span class="row__end">{ it.met }</span>
                    </li>
                }) }
            </ul>
        </Section>
    }
}
