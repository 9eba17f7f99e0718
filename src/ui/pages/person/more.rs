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
    let name = &view.first_name;
    let introductions = view.introductions.len();
    let delete = |label: String, event| {
        html! {
            <Button
                {label}
                icon={Icon::Trash2}
                variant={Variant::Danger}
                on_click={app.on(Event::Person(event))}
            />
        }
    };
    html! {
        <Section id="more" title={say::MORE}>
            <Switch
                label={say::prefers_plain(name)}
                on={view.contact.prefers_plain}
                on_toggle={edits(app, id, Edit::PrefersPlain)}
            />
            if introductions > 0 {
                <p class="section__note">{ say::introductions_stay(name) }</p>
            }
            <div class="actions">
                { delete(say::delete(name), PersonEvent::Deleted(id)) }
                if introductions > 0 {
                    { delete(
                        say::delete_with(name, introductions),
                        PersonEvent::DeletedWithIntroductions(id),
                    ) }
                }
            </div>
        </Section>
    }
}
