//! What the user taught, and what was learned from decisions: all of it can be taken back.

use yew::prelude::*;

use crate::app::view::learned::{LearnedView, LessonLine, LessonWay, SaidSame, learned};
use crate::app::words::learned as say;
use crate::app::{Event, LearningEvent, Route};
use crate::ui::context::{AppContext, use_app};
use crate::ui::focus;
use crate::ui::icons::Icon;
use crate::ui::parts::{LongList, PageHead, Section, Teach};
use crate::ui::widgets::button::{Button, ButtonLink, Variant};
use crate::ui::widgets::editable::Editable;
use crate::ui::widgets::icon::{IconSize, IconView};
use crate::ui::widgets::menu::{Menu, MenuChoice};
use crate::ui::widgets::phrase_list::PhraseAdd;

#[component]
pub fn Learned() -> Html {
    let app = use_app();
    let view = learned(&app.model());
    html! {
        <>
            <a class="page__back" href={Route::YourData.hash()}>
                <IconView icon={Icon::ArrowLeft} size={IconSize::Small} />{ say::BACK }
            </a>
            <PageHead title={say::TITLE} lede={say::LEDE} />
            { same(&app, &view.said) }
            { decided(&app, &view) }
        </>
    }
}

fn same(app: &AppContext, said: &[SaidSame]) -> Html {
    html! {
        <Section id="same" title={say::SAME} first={true}>
            <p class="section__note">{ say::SAME_TEXT }</p>
            <Teach id="teach" variant={Variant::Primary} on_event={&app.dispatch} />
            if !said.is_empty() {
                <ul class="rows same">
                    { for said.iter().map(|it| html! {
                        <SameRow key={it.said} said={it.clone()} on_event={&app.dispatch} />
                    }) }
                </ul>
            }
        </Section>
    }
}

fn decided(app: &AppContext, view: &LearnedView) -> Html {
    let note = if view.lessons.is_empty() {
        say::NOTHING_YET
    } else {
        say::DECIDED_TEXT
    };
    let (app, lessons) = (app.clone(), view.lessons.clone());
    let count = lessons.len();
    let row = {
        let app = app.clone();
        move |at: usize| lesson(&app, &lessons[at])
    };
    html! {
        <Section id="decided" title={say::DECIDED}>
            <p class="section__note">{ note }</p>
            <LongList name="decided" class="rows" {count} {row} />
            { for view.afresh.iter().map(|it| html! {
                <div class="setting">
                    <p class="setting__text">{ it.text }</p>
                    <Button
                        label={it.label}
                        icon={Icon::RotateCcw}
                        on_click={app.on(Event::Learning(it.event.clone()))}
                    />
                </div>
            }) }
        </Section>
    }
}

fn lesson(app: &AppContext, lesson: &LessonLine) -> Html {
    html! {
        <li class="row lesson">
            <div class="row__text">
                <p>{ &lesson.sentence }</p>
                <p class="row__detail">{ lesson.effect }</p>
            </div>
            <div class="row__end">
                { match &lesson.way {
                    LessonWay::TakeBack(event) => html! {
                        <Button
                            label={say::TAKE_BACK}
                            variant={Variant::Quiet}
                            on_click={app.on(Event::Suggestion(event.clone()))}
                        />
                    },
                    LessonWay::See(id) => html! {
                        <ButtonLink
                            label={say::SEE_IT}
                            variant={Variant::Quiet}
                            href={Route::Introduction(*id).hash()}
                        />
                    },
                } }
            </div>
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct SameRowProps {
    said: SaidSame,
    on_event: Callback<Event>,
}

#[component]
fn SameRow(props: &SameRowProps) -> Html {
    let adding = use_state(|| false);
    let said = props.said.said;
    let on_choose = {
        let (adding, on_event) = (adding.clone(), props.on_event.clone());
        Callback::from(move |choice| match choice {
            0 => {
                adding.set(true);
                focus::after_drawing(".same__row .phrase-add__input");
            }
            _ => on_event.emit(Event::Learning(LearningEvent::Removed { said })),
        })
    };
    let on_add = {
        let (adding, on_event) = (adding.clone(), props.on_event.clone());
        Callback::from(move |text| {
            adding.set(false);
            on_event.emit(Event::Learning(LearningEvent::AddedPhrase { said, text }));
        })
    };
    let on_commit = |phrase: usize| {
        props
            .on_event
            .reform(move |text| Event::Learning(LearningEvent::Reworded { said, phrase, text }))
    };
    html! {
        <li class="same__row">
            <div class="same__phrases">
                { for props.said.phrases.iter().enumerate().map(|(at, it)| html! {
                    <>
                        if at > 0 {
                            <span class="same__sign" aria-hidden="true">{ "=" }</span>
                        }
                        <div class="same__phrase">
                            <Editable
                                label={say::PHRASE}
                                value={it.clone()}
                                placeholder={say::PHRASE}
                                on_commit={on_commit(at)}
                            />
                        </div>
                    </>
                }) }
                if *adding {
                    <PhraseAdd label={say::ANOTHER} {on_add} />
                }
            </div>
            <Menu
                label={say::MORE}
                icon={Icon::Ellipsis}
                at_end={true}
                choices={vec![MenuChoice::new(say::ADD_PHRASE), MenuChoice::new(say::REMOVE)]}
                {on_choose}
            />
        </li>
    }
}
