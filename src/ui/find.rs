//! The search over everything, above whatever page is shown. Drawn by `root` beside the pages,
//! so that none of them is drawn anew for each letter typed.

use yew::prelude::*;

use super::context::AppContext;
use super::focus;
use super::icons::Icon;
use super::parts::{LinkedBy, PersonFace, marked, thread_state};
use super::widgets::dialog::Dialog;
use super::widgets::face::FaceSize;
use super::widgets::finder::{Finder, FinderGroup};
use super::widgets::icon::IconView;
use super::widgets::thread::Thread;
use crate::app::view::find::{FoundPhrase, Group, Line, Sign, find};
use crate::app::words::find as say;
use crate::app::{Event, FindEvent};

const FIELD: &str = "#find-field";

#[derive(Properties, PartialEq)]
pub struct FindProps {
    pub app: AppContext,
    /// Another whenever the model may be.
    pub tick: u64,
}

#[component]
pub fn Find(props: &FindProps) -> Html {
    let app = &props.app;
    let view = find(&app.model());
    use_effect_with(view.is_some(), |is_open| {
        // Not a turn of the browser later: who opened it by key goes on typing.
        if *is_open {
            focus::at_once(FIELD);
        }
    });
    let Some(view) = view else {
        return Html::default();
    };
    let on_input = {
        let dispatch = app.dispatch.clone();
        Callback::from(move |typed| dispatch.emit(Event::Find(FindEvent::Typed(typed))))
    };
    let on_choose = {
        let dispatch = app.dispatch.clone();
        let lines = view.groups.iter().flat_map(|it| &it.lines);
        let opens: Vec<_> = lines.map(|it| it.opens.clone()).collect();
        Callback::from(move |index: usize| {
            if let Some(opens) = opens.get(index) {
                dispatch.emit(Event::Find(FindEvent::Chose(opens.clone())));
            }
        })
    };
    html! {
        <Dialog
            id="find"
            title={say::TITLE}
            close={say::CLOSE}
            class="dialog--find"
            on_close={app.on(Event::Find(FindEvent::Closed))}
        >
            <Finder
                id="find-field"
                label={say::FIELD}
                placeholder={say::HINT}
                value={view.typed}
                is_current={view.is_current}
                groups={view.groups.iter().map(group).collect::<Vec<_>>()}
                count={view.count}
                empty={view.empty.map(AttrValue::from)}
                {on_input}
                {on_choose}
            />
        </Dialog>
    }
}

fn group(group: &Group) -> FinderGroup {
    let lines = group.lines.iter();
    FinderGroup {
        title: group.title.into(),
        lines: lines.map(|it| (it.key.clone().into(), line(it))).collect(),
    }
}

fn line(line: &Line) -> Html {
    html! {
        <>
            { sign(&line.sign) }
            <span class="finder__text">
                <span class="finder__name">{ marked(&line.title) }</span>
                { " " }
                <span class="finder__detail">{ marked(&line.detail) }</span>
                { for line.phrases.iter().map(phrase) }
                <LinkedBy ties={line.ties.clone()} />
            </span>
            if !line.tier.is_empty() {
                <span class="finder__tier">{ line.tier }</span>
            }
        </>
    }
}

fn phrase(phrase: &FoundPhrase) -> Html {
    html! {
        <span class="finder__phrase">
            { phrase.lead }
            { " " }
            if phrase.quoted {
                <q>{ marked(&phrase.pieces) }</q>
            } else {
                { marked(&phrase.pieces) }
            }
            if !phrase.noted.is_empty() {
                <span class="finder__noted">{ " " }{ &phrase.noted }</span>
            }
        </span>
    }
}

fn sign(sign: &Sign) -> Html {
    let icon = match sign {
        Sign::Person(face) => {
            return html! { <PersonFace face={face.clone()} size={FaceSize::Small} /> };
        }
        Sign::Pair(a, thread, b) => {
            return html! {
                <span class="finder__pair">
                    <PersonFace face={a.clone()} size={FaceSize::Small} />
                    <Thread state={thread_state(*thread)} />
                    <PersonFace face={b.clone()} size={FaceSize::Small} />
                </span>
            };
        }
        Sign::Event => Icon::Calendar,
        Sign::People => Icon::Users,
        Sign::Command => Icon::ArrowRight,
        Sign::Question => Icon::Search,
        Sign::Add => Icon::UserPlus,
        Sign::More => Icon::ArrowRight,
    };
    html! { <span class="finder__sign"><IconView {icon} /></span> }
}
