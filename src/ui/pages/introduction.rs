//! One introduction: the thread, the next step, its letters, what came of it.

use yew::prelude::*;

use crate::app::view::introduction::{
    BenefitView, Choice, IntroductionView, OwnReason, introduction,
};
use crate::app::view::letter::LetterView;
use crate::app::words::introductions as say;
use crate::app::{Event, IntroductionEvent, Route};
use crate::domain::{ContactId, IntroductionId, Side};
use crate::ui::context::{AppContext, use_app};
use crate::ui::icons::Icon;
use crate::ui::parts::{
    EmptyState, LetterEditor, PersonFace, QuotedText, Section, Signature, fact, thread_state,
};
use crate::ui::widgets::button::{Button, ButtonLink, Variant};
use crate::ui::widgets::disclosure::Disclosure;
use crate::ui::widgets::editable::Editable;
use crate::ui::widgets::face::FaceSize;
use crate::ui::widgets::icon::{IconSize, IconView};
use crate::ui::widgets::menu::{Menu, MenuChoice};
use crate::ui::widgets::segmented::{Segmented, SegmentedChoice};
use crate::ui::widgets::switch::Switch;
use crate::ui::widgets::thread::Thread;

#[derive(Properties, PartialEq)]
pub struct IntroductionProps {
    pub id: IntroductionId,
}

#[component]
pub fn IntroductionPage(props: &IntroductionProps) -> Html {
    let app = use_app();
    let view = introduction(&app.model(), props.id);
    let Some(view) = view else {
        return html! {
            <EmptyState title={say::GONE_TITLE} text={say::NONE_TEXT}>
                <ButtonLink label={say::TITLE} href={Route::Introductions.hash()} />
            </EmptyState>
        };
    };
    html! {
        <>
            <a class="page__back" href={Route::Introductions.hash()}>
                <IconView icon={Icon::ArrowLeft} size={IconSize::Small} />{ say::TITLE }
            </a>
            { head(&view) }
            { next_step(&app, &view) }
            { withholding(&app, &view) }
            { writing_first(&app, &view) }
            { letters(&app, &view) }
            { outcome(&app, &view) }
            { why(&app, &view) }
            { history(&view) }
        </>
    }
}

fn head(view: &IntroductionView) -> Html {
    let row = &view.row;
    let name = |id: ContactId, name: &str, known: bool| {
        if known {
            let href = Route::Person(id).hash();
            html! { <a class="introduction__name" {href}>{ name }</a> }
        } else {
            html! { <span class="introduction__name">{ name }</span> }
        }
    };
    html! {
        <>
            <h1 class="visually-hidden" tabindex="-1">{ &view.title }</h1>
            <div class="introduction__pair">
                <PersonFace face={row.a.face.clone()} size={FaceSize::Large} />
                <Thread state={thread_state(row.thread)} />
                <PersonFace face={row.b.face.clone()} size={FaceSize::Large} />
            </div>
            <div class="introduction__names">
                <div>
                    { name(row.a.id, &row.a.name, view.a_is_known) }
                    <span class="introduction__said">{ &view.said[0] }</span>
                </div>
                <div>
                    { name(row.b.id, &row.b.name, view.b_is_known) }
                    <span class="introduction__said">{ &view.said[1] }</span>
                </div>
            </div>
            <ol class="steps">
                { for say::STEPS.into_iter().enumerate().map(|(place, label)| html! {
                    <li
                        class={classes!(
                            "steps__step",
                            (place < view.steps_reached).then_some("steps__step--done"),
                        )}
                        aria-current={(place + 1 == view.steps_reached).then_some("step")}
                    >
                        { label }
                    </li>
                }) }
            </ol>
        </>
    }
}

fn stepped(app: &AppContext, view: &IntroductionView, choice: &Choice) -> Callback<()> {
    app.on(Event::Introduction(IntroductionEvent::Stepped(
        view.row.id,
        choice.step,
    )))
}

fn next_step(app: &AppContext, view: &IntroductionView) -> Html {
    html! {
        <div class="next-step">
            <p class="next-step__text">{ &view.advice }</p>
            { for view.answers.iter().map(|choice| html! {
                <Button
                    label={choice.label.clone()}
                    variant={if choice.main { Variant::Primary } else { Variant::Plain }}
                    on_click={stepped(app, view, choice)}
                />
            }) }
            { more(app, view) }
        </div>
    }
}

/// What is rarely wanted: letting go, going back a step, removing it all.
fn more(app: &AppContext, view: &IntroductionView) -> Html {
    let mut choices: Vec<MenuChoice> = Vec::new();
    let mut events: Vec<IntroductionEvent> = Vec::new();
    for choice in &view.rarely {
        choices.push(MenuChoice::new(choice.label.clone()));
        events.push(IntroductionEvent::Stepped(view.row.id, choice.step));
    }
    if view.can_step_back {
        choices.push(MenuChoice::new(say::STEP_BACK));
        events.push(IntroductionEvent::ClickedStepBack(view.row.id));
    }
    choices.push(MenuChoice::new(say::DELETE).apart().danger());
    events.push(IntroductionEvent::Deleted(view.row.id));
    let dispatch = app.dispatch.clone();
    let on_choose = move |place: usize| {
        if let Some(event) = events.get(place) {
            dispatch.emit(Event::Introduction(event.clone()));
        }
    };
    html! { <Menu label={say::MORE} at_end={true} {choices} {on_choose} /> }
}

/// The first letter lies open, the others behind their title.
fn letters(app: &AppContext, view: &IntroductionView) -> Html {
    let can_share = app.can_share();
    let editor = |it: &LetterView| {
        html! {
            <LetterEditor
                key={it.title.clone()}
                letter={it.clone()}
                {can_share}
                on_event={&app.dispatch}
            />
        }
    };
    html! {
        { for view.letters.iter().enumerate().map(|(place, letter)| if place == 0 {
            html! {
                <Section key={letter.title.clone()} id="letter" title={letter.title.clone()}>
                    { editor(letter) }
                    if view.is_unsigned {
                        <Signature on_event={&app.dispatch} />
                    }
                </Section>
            }
        } else {
            html! {
                <Disclosure key={letter.title.clone()} summary={letter.title.clone()}>
                    { editor(letter) }
                </Disclosure>
            }
        }) }
    }
}

fn outcome(app: &AppContext, view: &IntroductionView) -> Html {
    if !view.asks_outcome {
        return Html::default();
    }
    let (id, dispatch) = (view.row.id, app.dispatch.clone());
    let on_commit = move |text| {
        dispatch.emit(Event::Introduction(IntroductionEvent::WroteOutcome(
            id, text,
        )));
    };
    html! {
        <Section id="what-came-of-it" title={say::CAME_OF_IT}>
            <Editable
                label={say::IN_YOUR_WORDS}
                value={view.outcome.clone()}
                placeholder={say::IN_YOUR_WORDS}
                multiline={true}
                {on_commit}
            />
            <dl class="facts">
            { for [Side::A, Side::B].into_iter().zip(&view.heard).map(|(side, (label, told))| {
                let dispatch = app.dispatch.clone();
                let on_commit = move |text| {
                    let event = IntroductionEvent::Heard(id, side, text);
                    dispatch.emit(Event::Introduction(event));
                };
                fact(label.clone(), html! {
                    <Editable
                        label={label.clone()}
                        value={told.clone()}
                        placeholder={say::NOT_WRITTEN}
                        multiline={true}
                        {on_commit}
                    />
                })
            }) }
            </dl>
        </Section>
    }
}

/// Whether the letters that ask leave out the other's name.
fn withholding(app: &AppContext, view: &IntroductionView) -> Html {
    let Some(on) = view.withholds else {
        return Html::default();
    };
    let id = view.row.id;
    let on_toggle = app.dispatch.reform(move |withholds| {
        Event::Introduction(IntroductionEvent::ChoseWithholding(id, withholds))
    });
    html! { <Switch label={say::WITHHOLD} {on} {on_toggle} /> }
}

/// Whom the letter that introduces them asks to write first.
fn writing_first(app: &AppContext, view: &IntroductionView) -> Html {
    let Some(chosen) = view.writes_first else {
        return Html::default();
    };
    let sides = [Side::A, Side::B];
    let id = view.row.id;
    let dispatch = app.dispatch.clone();
    let on_choose = move |place: usize| {
        if let Some(side) = sides.get(place) {
            let event = IntroductionEvent::ChoseFirst(id, *side);
            dispatch.emit(Event::Introduction(event));
        }
    };
    html! {
        <Segmented
            name="writes-first"
            legend={say::WRITES_FIRST}
            show_legend={true}
            choices={view.called.iter().cloned().map(SegmentedChoice::new).collect::<Vec<_>>()}
            chosen={sides.iter().position(|it| *it == chosen)}
            {on_choose}
        />
    }
}

/// Where no suggestion says it: why each of the two would gain.
fn own_reasons(app: &AppContext, view: &IntroductionView) -> Html {
    let id = view.row.id;
    let field = |reason: &OwnReason, is_need: bool| {
        let (dispatch, reason) = (app.dispatch.clone(), reason.clone());
        let (label, value) = if is_need {
            (reason.need_label.clone(), reason.need.clone())
        } else {
            (reason.offer_label.clone(), reason.offer.clone())
        };
        let on_commit = move |text: String| {
            let (need, offer) = if is_need {
                (text, reason.offer.clone())
            } else {
                (reason.need.clone(), text)
            };
            let event = IntroductionEvent::WroteBenefit {
                id,
                who: reason.who,
                need,
                offer,
            };
            dispatch.emit(Event::Introduction(event));
        };
        fact(
            label.clone(),
            html! {
                <Editable {label} {value} placeholder={say::NOT_WRITTEN} {on_commit} />
            },
        )
    };
    html! {
        <dl class="facts">
            { for view.own_reasons.iter().map(|it| html! {
                <>
                    { field(it, true) }
                    { field(it, false) }
                </>
            }) }
        </dl>
    }
}

fn why(app: &AppContext, view: &IntroductionView) -> Html {
    if view.benefits.is_empty() && view.own_reasons.is_empty() {
        return Html::default();
    }
    let benefit = |it: &BenefitView| {
        html! {
            <div class="columns">
                <QuotedText
                    verb={it.needs.clone()}
                    words={it.need.clone()}
                    noted={it.need_noted.clone()}
                    offer={false}
                />
                <QuotedText
                    verb={it.offers.clone()}
                    words={it.offer.clone()}
                    noted={it.offer_noted.clone()}
                    offer={true}
                />
            </div>
        }
    };
    html! {
        <Section id="why-these-two" title={say::WHY}>
            { for view.benefits.iter().map(benefit) }
            if !view.own_reasons.is_empty() {
                <p class="section__note">{ say::OWN_REASONS }</p>
                { own_reasons(app, view) }
            }
        </Section>
    }
}

fn history(view: &IntroductionView) -> Html {
    html! {
        <Section id="what-happened" title={say::HISTORY}>
            <ol class="history">
                { for view.history.iter().map(|line| html! {
                    <li class="history__entry">
                        <span class="history__day">{ &line.day }</span>
                        <span>{ &line.what }</span>
                    </li>
                }) }
            </ol>
            if !view.sent.is_empty() {
                <h3 class="section__title">{ say::LETTERS_SENT }</h3>
                { for view.sent.iter().map(|letter| html! {
                    <Disclosure summary={letter.title.clone()}>
                        <p class="read">{ &letter.text }</p>
                    </Disclosure>
                }) }
            }
        </Section>
    }
}
