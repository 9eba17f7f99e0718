//! How this person would rather be introduced, and removing them.

use yew::prelude::*;

use super::edits;
use crate::app::view::person::PersonView;
use crate::app::words::person as say;
use crate::app::{Edit, Event, PersonEvent};
use crate::ui::context::AppContext;
use crate::ui::icons::Icon;
use crate::ui::parts::Section;
use crate::ui::widgets::button::{Button, Variant};
use crate::ui::widgets::switch::Switch;

pub fn more(app: &AppContext, view: &PersonView) -> Html {
    let id = view.contact.id;
    html! {
        <Section id="more" title={say::MORE}>
            <Switch
                label={say::prefers_plain(&view.first_name)}
                on={view.contact.prefers_plain}
                on_toggle={edits(app, id, Edit::PrefersPlain)}
            />
            <div class="actions">
                <Button
                    label={say::delete(&view.first_name)}
                    icon={Icon::Trash2}
                    variant={Variant::Danger}
                    on_click={app.on(Event::Person(PersonEvent::Deleted(id)))}
                />
            </div>
        </Section>
    }
}
