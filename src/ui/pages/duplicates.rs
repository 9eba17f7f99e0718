//! People who may be one: side by side, fact by fact, to be merged or told apart.

use yew::prelude::*;

use crate::app::view::PersonBrief;
use crate::app::view::duplicates::{
    ComparedPerson, ComparedView, FieldView, GroupView, duplicates,
};
use crate::app::words::duplicates as say;
use crate::app::{DuplicateEvent, Event, Route};
use crate::domain::Choice;
use crate::ui::context::{AppContext, use_app};
use crate::ui::icons::Icon;
use crate::ui::parts::{EmptyState, NotYet, PageHead, PersonFace, Section};
use crate::ui::widgets::button::{Button, ButtonLink, Variant};
use crate::ui::widgets::face::FaceSize;
use crate::ui::widgets::icon::{IconSize, IconView};
use crate::ui::widgets::pick::{Pick, PickChoice};

#[component]
pub fn Duplicates() -> Html {
    let app = use_app();
    let view = duplicates(&app.model());
    html! {
        <>
            <a class="page__back" href={Route::People.hash()}>
                <IconView icon={Icon::ArrowLeft} size={IconSize::Small} />{ say::BACK }
            </a>
            if let Some(open) = &view.open {
                <PageHead title={say::TITLE} lede={say::LEDE} />
                { compared(&app, open, !view.groups.is_empty()) }
            } else if view.looking {
                <PageHead title={say::TITLE} />
                <NotYet text={say::LOOKING} />
            } else {
                <PageHead title={say::TITLE} />
                <EmptyState title={say::NONE_TITLE} text={say::NONE_TEXT}>
                    <ButtonLink label={say::TO_PEOPLE} icon={Icon::Users} href={Route::People.hash()} />
                </EmptyState>
            }
            if !view.groups.is_empty() {
                <Section id="others" title={say::OTHERS}>
                    <ul class="rows">{ for view.groups.iter().map(|it| group(&app, it)) }</ul>
                    if let Some(more) = &view.more {
                        <p class="section__note">{ more }</p>
                    }
                </Section>
            }
        </>
    }
}

fn on<T: 'static>(app: &AppContext, event: &DuplicateEvent) -> Callback<T> {
    app.on(Event::Duplicate(event.clone()))
}

fn compared(app: &AppContext, view: &ComparedView, has_others: bool) -> Html {
    // Each group is drawn anew, so that no choice of one is left for the next.
    let key: String = view
        .people
        .iter()
        .map(|it| it.brief.id.to_string())
        .collect();
    html! {
        <section class="compared" aria-label={say::TITLE} {key}>
            <ul class="compared__people">{ for view.people.iter().map(|it| person(app, it)) }</ul>
            if !view.reason.is_empty() {
                <p class="compared__reason">{ &view.reason }</p>
            }
            <div class="compared__fields">
                { for view.fields.iter().map(|it| field(app, it)) }
            </div>
            if view.fields.is_empty() {
                <p class="soft">{ say::ALL_ALIKE }</p>
            }
            <dl class="compared__others">
                { for view.others.iter().map(|(label, text)| html! {
                    <div class="compared__other"><dt>{ *label }</dt><dd>{ text }</dd></div>
                }) }
            </dl>
            <div class="compared__actions actions">
                <Button
                    label={say::MERGE}
                    variant={Variant::Primary}
                    on_click={on(app, &DuplicateEvent::ClickedMerge)}
                />
                <Button
                    label={say::NOT_SAME}
                    on_click={on(app, &DuplicateEvent::ClickedNotSame)}
                />
                if has_others {
                    <Button
                        label={say::SKIP}
                        variant={Variant::Quiet}
                        icon_end={Icon::ArrowRight}
                        on_click={on(app, &DuplicateEvent::SteppedOn)}
                    />
                }
            </div>
        </section>
    }
}

fn person(app: &AppContext, person: &ComparedPerson) -> Html {
    let brief = &person.brief;
    html! {
        <li class="row" key={brief.id.to_string()}>
            <PersonFace face={brief.face.clone()} size={FaceSize::Small} />
            <div class="row__text">
                <a class="row__title" href={Route::Person(brief.id).hash()}>{ &brief.name }</a>
                <span class="row__detail">{ &brief.line }</span>
            </div>
            if let Some((label, event)) = &person.somebody_else {
                <div class="row__end">
                    <Button
                        label={label.clone()}
                        icon={Icon::X}
                        icon_only={true}
                        variant={Variant::Quiet}
                        on_click={on(app, event)}
                    />
                </div>
            }
        </li>
    }
}

fn field(app: &AppContext, view: &FieldView) -> Html {
    let choices = view.options.iter().map(|(choice, text)| PickChoice {
        text: AttrValue::from(text.clone()),
        lead: (*choice == Choice::All).then(|| AttrValue::from(say::KEEP_ALL)),
    });
    let on_choose = {
        let (field, options) = (view.field, view.options.clone());
        let dispatch = app.dispatch.clone();
        Callback::from(move |at: usize| {
            if let Some((choice, _)) = options.get(at) {
                let choice = *choice;
                dispatch.emit(Event::Duplicate(DuplicateEvent::Chose { field, choice }));
            }
        })
    };
    html! {
        <Pick
            key={view.label}
            name={format!("choice-{}", view.label)}
            legend={view.label}
            choices={choices.collect::<Vec<_>>()}
            chosen={view.chosen}
            {on_choose}
        />
    }
}

fn group(app: &AppContext, view: &GroupView) -> Html {
    let face = |it: &PersonBrief| {
        html! { <PersonFace face={it.face.clone()} size={FaceSize::Small} /> }
    };
    html! {
        <li class="row" key={view.label.clone()}>
            <span class="alike__faces">{ for view.people.iter().take(2).map(face) }</span>
            <div class="row__text">
                <span class="row__title">{ &view.names }</span>
                <span class="row__detail">{ &view.reason }</span>
            </div>
            <div class="row__end">
                <button
                    type="button"
                    class={Variant::Quiet.class()}
                    aria-label={view.label.clone()}
                    onclick={on(app, &view.event)}
                >
                    { say::COMPARE }
                </button>
            </div>
        </li>
    }
}
