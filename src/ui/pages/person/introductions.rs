//! Introductions of this person, and decisions that can be taken back.

use yew::prelude::*;

use crate::app::view::person::{IntroductionOf, PersonView};
use crate::app::words::person as say;
use crate::app::{Event, Route, SuggestionEvent};
use crate::ui::context::AppContext;
use crate::ui::parts::{LongList, PersonFace, Section};
use crate::ui::widgets::button::{Button, Variant};
use crate::ui::widgets::face::FaceSize;

pub fn introductions(view: &PersonView) -> Html {
    if view.introductions.is_empty() {
        return Html::default();
    }
    let all = view.introductions.clone();
    html! {
        <Section id="introductions" title={say::INTRODUCTIONS}>
            <LongList name="introductions" class="rows" count={all.len()} row={move |at: usize| row(&all[at])} />
        </Section>
    }
}

fn row(it: &IntroductionOf) -> Html {
    html! {
        <li class="row" key={it.id.to_string()}>
            <PersonFace face={it.other.face.clone()} size={FaceSize::Small} />
            <div class="row__text">
                <a class="row__title" href={Route::Introduction(it.id).hash()}>
                    { &it.other.name }
                </a>
                <span class="row__detail">{ &it.stage }</span>
            </div>
            <div class="row__end">{ &it.since }</div>
        </li>
    }
}

pub fn decisions(app: &AppContext, view: &PersonView) -> Html {
    if view.decisions.is_empty() {
        return Html::default();
    }
    let forget = |pair| app.on(Event::Suggestion(SuggestionEvent::ClickedForget(pair)));
    html! {
        <Section id="decisions" title={say::DECISIONS}>
            <ul class="rows">
                { for view.decisions.iter().map(|it| html! {
                    <li class="row">
                        <div class="row__text">{ &it.sentence }</div>
                        <div class="row__end">
                            <Button
                                label={say::TAKE_BACK}
                                variant={Variant::Quiet}
                                on_click={forget(it.pair)}
                            />
                        </div>
                    </li>
                }) }
            </ul>
        </Section>
    }
}
