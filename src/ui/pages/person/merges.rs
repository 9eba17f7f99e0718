//! Which records were made one with this person's, and the way to take that back.

use yew::prelude::*;

use crate::app::Event;
use crate::app::view::person::PersonView;
use crate::app::words::duplicates as say;
use crate::ui::context::AppContext;
use crate::ui::icons::Icon;
use crate::ui::parts::Section;
use crate::ui::widgets::button::{Button, Variant};

pub fn merges(app: &AppContext, view: &PersonView) -> Html {
    if view.merges.is_empty() {
        return Html::default();
    }
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
        </Section>
    }
}
