//! The plain facts: work, place, addresses, plans, birthday, tags.

use yew::prelude::*;

use super::day_fact::DayFact;
use super::edits;
use crate::app::view::person::{PersonView, Reach};
use crate::app::words::person as say;
use crate::app::{Edit, Event, PersonEvent, reading};
use crate::domain::{Contact, ContactId};
use crate::ui::context::AppContext;
use crate::ui::parts::{Section, fact};
use crate::ui::widgets::chips::{Chip, ChipChange, Chips};
use crate::ui::widgets::editable::Editable;

pub fn facts(app: &AppContext, view: &PersonView) -> Html {
    let contact = &view.contact;
    let id = contact.id;
    let text = |name: &'static str, value: &str, empty: &'static str, edit: fn(String) -> Edit| {
        text_fact(app, id, name, value, empty, edit)
    };
    let list =
        |name: &'static str, values: &[Reach], add: &'static str, edit: fn(Vec<String>) -> Edit| {
            let on_change = edits(app, id, changed(values, edit));
            fact(
                name,
                html! { <Chips chips={chips(values)} {add} {on_change} /> },
            )
        };
    html! {
        <Section id="about" title={say::ABOUT}>
            <dl class="facts">
                { text(say::COMPANY, &contact.company, say::COMPANY_EMPTY, Edit::Company) }
                { text(say::ROLE, &contact.role, say::ROLE_EMPTY, Edit::Role) }
                { text(say::PLACE, &contact.place, say::PLACE_EMPTY, Edit::Place) }
                { markets(app, contact) }
                { text(say::PLANS, &contact.plans, say::PLANS_EMPTY, Edit::Plans) }
                { list(say::EMAILS, &view.emails, say::ADD_EMAIL, Edit::Emails) }
                { list(say::PHONES, &view.phones, say::ADD_PHONE, Edit::Phones) }
                { list(say::LINKS, &view.links, say::ADD_LINK, Edit::Links) }
                { birthday(app, view) }
                { list(say::TAGS, &plain(&contact.tags), say::ADD_TAG, Edit::Tags) }
            </dl>
        </Section>
    }
}

/// A text that is edited where it stands.
pub fn text_fact(
    app: &AppContext,
    id: ContactId,
    name: &'static str,
    value: &str,
    empty: &'static str,
    edit: fn(String) -> Edit,
) -> Html {
    let on_commit = edits(app, id, edit);
    fact(
        name,
        html! { <Editable label={name} value={value.to_owned()} placeholder={empty} {on_commit} /> },
    )
}

pub fn markets(app: &AppContext, contact: &Contact) -> Html {
    let values = plain(&contact.markets);
    let on_change = edits(app, contact.id, changed(&values, Edit::Markets));
    fact(
        say::MARKETS,
        html! { <Chips chips={chips(&values)} add={say::ADD_MARKET} {on_change} /> },
    )
}

fn birthday(app: &AppContext, view: &PersonView) -> Html {
    let (dispatch, id) = (app.dispatch.clone(), view.contact.id);
    let on_commit = Callback::from(move |text: String| match reading::birthday(&text) {
        Ok(birthday) => {
            let edit = Edit::Birthday(birthday);
            dispatch.emit(Event::Person(PersonEvent::Edited(id, edit)));
            true
        }
        Err(reading::NotADay) => false,
    });
    fact(
        say::BIRTHDAY,
        html! {
            <DayFact
                label={say::BIRTHDAY}
                value={view.birthday.clone()}
                placeholder={say::BIRTHDAY_EMPTY}
                unread={say::BIRTHDAY_UNREAD}
                {on_commit}
            />
        },
    )
}

fn plain(texts: &[String]) -> Vec<Reach> {
    let reach = |it: &String| Reach {
        text: it.clone(),
        href: None,
    };
    texts.iter().map(reach).collect()
}

fn chips(values: &[Reach]) -> Vec<Chip> {
    let chip = |it: &Reach| Chip {
        text: it.text.clone().into(),
        href: it.href.clone().map(AttrValue::from),
        remove: say::remove(&it.text).into(),
    };
    values.iter().map(chip).collect()
}

/// The whole list as it is after a change.
fn changed(values: &[Reach], edit: fn(Vec<String>) -> Edit) -> impl Fn(ChipChange) -> Edit + use<> {
    let before: Vec<String> = values.iter().map(|it| it.text.clone()).collect();
    move |change| {
        let mut after = before.clone();
        match change {
            ChipChange::Added(text) => after.push(text),
            ChipChange::Removed(index) if index < after.len() => {
                after.remove(index);
            }
            ChipChange::Removed(_) => {}
        }
        edit(after)
    }
}
