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
    let has_gifts = !view.gifts.is_empty();
    let what_stays = say::what_stays(name, introductions > 0, has_gifts);
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
            if !what_stays.is_empty() {
                <p class="section__note">{ &what_stays }</p>
            }
            <div class="actions">
                { delete(say::delete(name), PersonEvent::Deleted(id)) }
                if !what_stays.is_empty() {
                    { delete(
                        say::delete_with(name, introductions, has_gifts),
                        PersonEvent::DeletedWithIntroductions(id),
                    ) }
                }
            </div>
        </Section>
    }
}
