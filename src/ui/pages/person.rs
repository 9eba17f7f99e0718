//! One person: every fact edited where it stands, whom they could meet, what happened so far.

mod cadence;
mod card;
mod could_meet;
mod day_fact;
mod events;
pub(super) mod facts;
mod gifts;
mod how_met;
mod introductions;
mod knows;
mod merges;
mod more;
pub(super) mod phrases;
mod story;
mod trust;

use std::rc::Rc;

use yew::prelude::*;

use self::cadence::cadence;
use self::card::card;
use self::could_meet::could_meet;
use self::events::events;
use self::facts::facts;
use self::gifts::gifts;
use self::how_met::HowMetSection;
use self::introductions::{decisions, introductions};
use self::knows::knows;
use self::merges::merges;
use self::more::more;
use self::phrases::needs_and_offers;
use self::story::story;
use self::trust::trust;
use crate::app::view::person::{PersonView, person};
use crate::app::words::{person as say, session};
use crate::app::{Edit, Event, PersonEvent, Route};
use crate::domain::ContactId;
use crate::ui::context::{AppContext, use_app};
use crate::ui::icons::Icon;
use crate::ui::parts::{EmptyState, Later, PersonFace};
use crate::ui::widgets::button::ButtonLink;
use crate::ui::widgets::editable::{Editable, EditableLook};
use crate::ui::widgets::face::FaceSize;
use crate::ui::widgets::icon::{IconSize, IconView};

#[derive(Properties, PartialEq)]
pub struct PersonProps {
    pub id: ContactId,
}

/// To be drawn with the id as its key, so that nothing typed for one person is left for another.
#[component]
pub fn Person(props: &PersonProps) -> Html {
    let app = use_app();
    let view = person(&app.model(), props.id);
    let Some(view) = view else {
        return gone();
    };
    let view = Rc::new(view);
    let below = BELOW.into_iter().enumerate().map(|(at, draw)| {
        let (app, view) = (app.clone(), view.clone());
        html! { <Later key={at} frames={at + 1} draw={move |()| draw(&app, &view)} /> }
    });
    html! {
        <>
            <a class="page__back" href={Route::People.hash()}>
                <IconView icon={Icon::ArrowLeft} size={IconSize::Small} />{ say::BACK }
            </a>
            { head(&app, &view) }
            { could_meet(&app, &view) }
            { needs_and_offers(&app, &view) }
            { facts(&app, &view) }
            { for below }
        </>
    }
}

/// What stands below the first sight, in pieces that each are drawn in no time to speak of.
const BELOW: [fn(&AppContext, &PersonView) -> Html; 4] = [met_and_trust, knows, given, so_far];

fn met_and_trust(app: &AppContext, view: &PersonView) -> Html {
    html! {
        <>
            <HowMetSection
                id={view.contact.id}
                how_met={view.contact.how_met.clone()}
                met={view.met.clone()}
            />
            { cadence(app, view.contact.id) }
            { trust(app, view) }
        </>
    }
}

fn given(app: &AppContext, view: &PersonView) -> Html {
    html! { <>{ gifts(app, view) }{ story(app, view) }</> }
}

fn so_far(app: &AppContext, view: &PersonView) -> Html {
    html! {
        <>
            { introductions(view) }
            { events(view) }
            { decisions(app, view) }
            { merges(app, view) }
            { card(app, view) }
            { more(app, view) }
        </>
    }
}

fn gone() -> Html {
    html! {
        <>
            <h1 class="visually-hidden" tabindex="-1">{ say::NOT_HERE }</h1>
            <EmptyState title={say::NOT_HERE} text={say::NOT_HERE_TEXT}>
                <ButtonLink label={say::TO_PEOPLE} icon={Icon::Users} href={Route::People.hash()} />
            </EmptyState>
        </>
    }
}

fn head(app: &AppContext, view: &PersonView) -> Html {
    let contact = &view.contact;
    html! {
        <header class="person__head">
            <PersonFace face={view.brief.face.clone()} size={FaceSize::Large} />
            <div>
                <h1 class="visually-hidden" tabindex="-1">{ &view.brief.name }</h1>
                <Editable
                    label={say::NAME}
                    value={contact.name.clone()}
                    placeholder={say::NAME_EMPTY}
                    look={EditableLook::Title}
                    on_commit={edits(app, contact.id, Edit::Name)}
                />
                if !view.work.is_empty() {
                    <p class="person__work">{ &view.work }</p>
                }
                if !view.last_contact.is_empty() {
                    <p class="person__last">{ &view.last_contact }</p>
                }
            </div>
            <div class="person__session">
                <ButtonLink
                    label={session::title(&view.first_name)}
                    icon={Icon::Clock}
                    href={Route::Session(contact.id).hash()}
                />
            </div>
            <div class="person__does">
                <Editable
                    label={say::DOES}
                    value={contact.does.clone()}
                    placeholder={say::DOES_EMPTY}
                    look={EditableLook::Lede}
                    on_commit={edits(app, contact.id, Edit::Does)}
                />
            </div>
        </header>
    }
}

/// A callback that reports an edit of this person.
pub(super) fn edits<T: 'static>(
    app: &AppContext,
    id: ContactId,
    edit: impl Fn(T) -> Edit + 'static,
) -> Callback<T> {
    app.dispatch
        .reform(move |it| Event::Person(PersonEvent::Edited(id, edit(it))))
}
