//! One guest in the list: met with one tap, opened to what to bring them.

use yew::prelude::*;

use super::edits;
use crate::app::view::gathering::{Answer, BringView, GuestRow, NeedView, bring};
use crate::app::words::gatherings as say;
use crate::app::{Event, GatheringEdit, Route, SuggestionEvent};
use crate::domain::{GatheringId, Someone};
use crate::ui::context::{AppContext, use_app};
use crate::ui::icons::Icon;
use crate::ui::parts::PersonFace;
use crate::ui::widgets::button::{Button, ButtonLink, Variant};
use crate::ui::widgets::editable::Editable;
use crate::ui::widgets::face::FaceSize;
use crate::ui::widgets::icon::{IconSize, IconView};

#[derive(Properties, PartialEq)]
pub struct GuestLineProps {
    pub gathering: GatheringId,
    pub row: GuestRow,
    pub is_open: bool,
    pub on_open: Callback<Someone>,
}

#[component]
pub fn GuestLine(props: &GuestLineProps) -> Html {
    let app = use_app();
    let row = &props.row;
    let who = row.who.clone();
    let open = {
        let who = who.clone();
        props.on_open.reform(move |_: MouseEvent| who.clone())
    };
    let (met, whom) = (row.met, who.clone());
    let on_met = edits(&app, props.gathering, move |_: MouseEvent| {
        GatheringEdit::Met(whom.clone(), !met)
    });
    let chevron = if props.is_open {
        Icon::ChevronDown
    } else {
        Icon::ChevronRight
    };
    html! {
        <li class="guest">
            <div class="guest__line">
                <button
                    type="button"
                    class="guest__open"
                    aria-expanded={props.is_open.to_string()}
                    onclick={open}
                >
                    <IconView icon={chevron} size={IconSize::Small} />
                    if let Some(person) = &row.person {
                        <PersonFace face={person.face.clone()} size={FaceSize::Small} />
                    }
                    <span class="guest__who">
                        <span class="visually-hidden">{ say::WHAT_TO_BRING }{ " " }</span>
                        <span class="guest__name">{ &row.name }</span>
                        <span class="guest__detail">{ &row.line }</span>
                        if !props.is_open && !row.bring.is_empty() {
                            <span class="guest__bring">{ &row.bring }</span>
                        }
                    </span>
                </button>
                <button
                    type="button"
                    class="chip guest__met"
                    aria-pressed={row.met.to_string()}
                    aria-label={say::met_whom(&row.name)}
                    onclick={on_met}
                >
                    { say::MET }
                </button>
            </div>
            if props.is_open {
                { opened(&app, props) }
            }
        </li>
    }
}

fn opened(app: &AppContext, props: &GuestLineProps) -> Html {
    let row = &props.row;
    let (id, who) = (props.gathering, row.who.clone());
    let on_bring = {
        let who = who.clone();
        edits(app, id, move |text| GatheringEdit::Bring(who.clone(), text))
    };
    let uninvite = {
        let who = who.clone();
        edits(app, id, move |()| GatheringEdit::Uninvited(who.clone()))
    };
    html! {
        <div class="guest__more">
            <Editable
                label={say::BRING}
                value={row.bring.clone()}
                placeholder={say::BRING_EMPTY}
                multiline={true}
                on_commit={on_bring}
            />
            { known_of(app, props) }
            <div class="actions">
                if let Some(person) = &row.person {
                    <ButtonLink
                        label={say::OPEN_PAGE}
                        href={Route::Person(person.id).hash()}
                        variant={Variant::Quiet}
                    />
                }
                { name_actions(app, props) }
                <Button label={say::UNINVITE} variant={Variant::Quiet} on_click={uninvite} />
            </div>
        </div>
    }
}

fn name_actions(app: &AppContext, props: &GuestLineProps) -> Html {
    let Someone::Name(name) = props.row.who.clone() else {
        return Html::default();
    };
    let perhaps = props.row.is_perhaps.as_ref().map(|person| {
        let (name, to) = (name.clone(), person.id);
        let link = edits(app, props.gathering, move |()| GatheringEdit::Linked {
            name: name.clone(),
            to,
        });
        html! { <Button label={say::is_it(&person.name)} on_click={link} /> }
    });
    let book = edits(app, props.gathering, move |()| {
        GatheringEdit::Booked(name.clone())
    });
    html! {
        <>
            { for perhaps }
            <Button label={say::ADD_TO_BOOK} icon={Icon::UserPlus} on_click={book} />
        </>
    }
}

fn known_of(app: &AppContext, props: &GuestLineProps) -> Html {
    let Someone::Contact(contact) = props.row.who else {
        return Html::default();
    };
    let view = bring(&app.model(), props.gathering, contact);
    let lines =
        |list: &[String]| -> Html { list.iter().map(|it| html! { <p>{ it }</p> }).collect() };
    html! {
        <>
            if view.is_empty() {
                <p class="soft">{ say::NOTHING_TO_BRING }</p>
            }
            { lines(&view.promises) }
            { lines(&view.thanks) }
            { for view.needs.iter().map(|it| need(app, props, it)) }
            { last(&view) }
        </>
    }
}

fn last(view: &BringView) -> Html {
    match &view.last {
        Some(text) => html! { <p class="guest__last">{ text }</p> },
        None => Html::default(),
    }
}

fn need(app: &AppContext, props: &GuestLineProps, need: &NeedView) -> Html {
    html! {
        <div class="guest__need">
            <p>
                <q>{ &need.text }</q>{ " " }
                <span class="faint small">{ &need.noted }</span>
            </p>
            <ul class="guest__answers">
                { for need.answers.iter().map(|it| answer(app, props, it)) }
            </ul>
        </div>
    }
}

fn answer(app: &AppContext, props: &GuestLineProps, answer: &Answer) -> Html {
    let take = {
        let (who, before) = (props.row.who.clone(), props.row.bring.clone());
        let more = answer.bring.clone();
        let text = if before.is_empty() {
            more
        } else {
            format!("{before}\n{more}")
        };
        edits(app, props.gathering, move |()| {
            GatheringEdit::Bring(who.clone(), text.clone())
        })
    };
    let introduce = Event::Suggestion(SuggestionEvent::ClickedAskBoth(answer.pair));
    html! {
        <li class="guest__answer" key={answer.person.id.to_string()}>
            <span class="guest__answer-text">
                <a href={Route::Person(answer.person.id).hash()}>{ &answer.person.name }</a>
                { format!(" {} ", answer.verb) }
                <q>{ &answer.offer }</q>
                if answer.is_here {
                    { " " }<span class="guest__here">{ say::HERE }</span>
                }
            </span>
            <span class="actions">
                if !props.row.bring.contains(&answer.bring) {
                    <Button label={say::TAKE_IT} variant={Variant::Quiet} on_click={take} />
                }
                <Button label={say::INTRODUCE} variant={Variant::Quiet} on_click={app.on(introduce)} />
            </span>
        </li>
    }
}
