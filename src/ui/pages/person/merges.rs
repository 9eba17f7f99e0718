//! Which records were made one with this person's, the way to take that back, and to compare
//! them with somebody else who may be the same.

use yew::prelude::*;

use crate::app::view::person::PersonView;
use crate::app::words::duplicates as say;
use crate::app::{DuplicateEvent, Event};
use crate::domain::Someone;
use crate::ui::context::AppContext;
use crate::ui::icons::Icon;
use crate::ui::parts::{Choosing, Section};
use crate::ui::widgets::button::{Button, Variant};

pub fn merges(app: &AppContext, view: &PersonView) -> Html {
    let id = view.contact.id;
    let dispatch = app.dispatch.clone();
    let on_choose = Callback::from(move |someone: Someone| {
        if let Someone::Contact(other) = someone {
            let event = DuplicateEvent::Opened(vec![id, other]);
            dispatch.emit(Event::Duplicate(event));
        }
    });
    html! {
        <Section id="merges" title={say::MERGES}>
            <ul class="rows">
                { for view.merges.iter().map(|it| html! {
                    <li class="row">
                        <div class="row__text">{ &it.sentence }</div>
                        <div class="row__end">
                            <Button
                                label={say::UNMERGE}
                                icon={Icon::Undo2}
                                variant={Variant::Quiet}
                                on_click={app.on(Event::Duplicate(it.event.clone()))}
                            />
                        </div>
                    </li>
                }) }
            </ul>
            <Choosing id="same-as" label={say::SAME_AS} but={vec![id]} {on_choose} />
        </Section>
    }
}
