//! Several people at once: what is done to those selected, and a row with its box.

use yew::prelude::*;

use super::told;
use crate::app::view::cadence::cadences;
use crate::app::view::people::PersonRow;
use crate::app::view::person::TRUSTS;
use crate::app::view::selection::{is_selected, selection};
use crate::app::words::{person, selection as say};
use crate::app::{Event, GatheringEvent, Model, SelectionEvent};
use crate::ui::context::{AppContext, use_app};
use crate::ui::icons::Icon;
use crate::ui::parts::Asking;
use crate::ui::widgets::button::{Button, Variant};
use crate::ui::widgets::menu::{Menu, MenuChoice};

/// What is being asked for.
#[derive(Clone, Copy, PartialEq)]
enum Asked {
    Tag,
    Met,
    Event,
}

#[component]
pub fn Selecting() -> Html {
    let app = use_app();
    let asked = use_state(|| None::<Asked>);
    let Some(view) = selection(&app.model()) else {
        return Html::default();
    };
    let ask = |what: Asked| {
        let asked = asked.clone();
        Callback::from(move |()| asked.set(Some(what)))
    };
    let on = |event: SelectionEvent| app.on(Event::Selection(event));
    let on_trust = {
        let dispatch = app.dispatch.clone();
        move |index: usize| {
            if let Some(trust) = TRUSTS.get(index) {
                dispatch.emit(Event::Selection(SelectionEvent::Trusted(*trust)));
            }
        }
    };
    let trusts: Vec<MenuChoice> = TRUSTS
        .into_iter()
        .map(|it| MenuChoice::new(person::trust(it)))
        .collect();
    let cadences = cadences(None);
    let how_often: Vec<MenuChoice> = cadences
        .iter()
        .map(|it| MenuChoice::new(it.0.clone()))
        .collect();
    let on_cadence = {
        let dispatch = app.dispatch.clone();
        move |index: usize| {
            if let Some((_, cadence)) = cadences.get(index) {
                let event = SelectionEvent::KeptInTouch(*cadence);
                dispatch.emit(Event::Selection(event));
            }
        }
    };
    let what = *asked;
    html! {
        <>
            <div class="selecting" role="group" aria-label={say::WITH_THEM}>
                <div class="selecting__who">
                    <span class="selecting__count" role="status">{ &view.count }</span>
                    if view.can_add {
                        <Button
                            label={say::ALL_SHOWN}
                            variant={Variant::Quiet}
                            on_click={on(SelectionEvent::AddedShown)}
                        />
                    }
                    if !view.is_empty {
                        <Button
                            label={say::NOBODY}
                            variant={Variant::Quiet}
                            on_click={on(SelectionEvent::Cleared)}
                        />
                    }
                    <Button
                        label={say::DONE}
                        variant={Variant::Quiet}
                        on_click={on(SelectionEvent::Ended)}
                    />
                </div>
                if !view.is_empty {
                    <div class="actions">
                        <Button label={say::TAG} on_click={ask(Asked::Tag)} />
                        <Menu
                            label={say::TRUST}
                            variant={Variant::Plain}
                            choices={trusts}
                            on_choose={on_trust}
                        />
                        <Button label={say::MET} on_click={ask(Asked::Met)} />
                        <Menu
                            label={say::IN_TOUCH}
                            variant={Variant::Plain}
                            choices={how_often}
                            on_choose={on_cadence}
                        />
                        <Button label={say::EVENT} on_click={ask(Asked::Event)} />
                        <Button label={say::ROUND} on_click={on(SelectionEvent::ClickedRound)} />
                        <Button
                            label={say::DELETE}
                            icon={Icon::Trash2}
                            icon_only={true}
                            variant={Variant::Danger}
                            on_click={on(SelectionEvent::Deleted)}
                        />
                    </div>
                }
            </div>
            if let Some(what) = what {
                { asking(&app, what, Callback::from(move |()| asked.set(None))) }
            }
        </>
    }
}

/// One text for all of them.
fn asking(app: &AppContext, what: Asked, on_close: Callback<()>) -> Html {
    let (title, label, hint) = match what {
        Asked::Tag => (say::TAG, say::TAG_LABEL, None),
        Asked::Met => (say::MET, say::MET_LABEL, Some(say::MET_HINT)),
        Asked::Event => (say::EVENT, say::EVENT_LABEL, Some(say::EVENT_HINT)),
    };
    let on_keep = app.dispatch.reform(move |text| match what {
        Asked::Tag => Event::Selection(SelectionEvent::Tagged(text)),
        Asked::Met => Event::Selection(SelectionEvent::MetAt(text)),
        Asked::Event => Event::Gathering(GatheringEvent::InvitedSelected(text)),
    });
    let hint = hint.map(AttrValue::from);
    html! { <Asking id="selecting" {title} {label} {hint} {on_keep} {on_close} /> }
}

/// A row that is selected rather than opened.
pub fn row(app: &AppContext, model: &Model, row: &PersonRow) -> Html {
    let name: String = row.name.iter().map(|it| it.text.as_str()).collect();
    html! {
        <label class="person-row person-row--choice">
            <input
                type="checkbox"
                checked={is_selected(model, row.id)}
                aria-label={say::select(&name)}
                onchange={app.on(Event::Selection(SelectionEvent::Toggled(row.id)))}
            />
            { told(row) }
        </label>
    }
}
