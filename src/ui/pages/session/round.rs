//! With whom one just talked; and once a week a few people, one after another.

use yew::prelude::*;

use super::{Sitting, promises};
use crate::app::view::session::{RoundView, Turn, round};
use crate::app::words::session as say;
use crate::app::{Event, Route, SessionEvent};
use crate::domain::{ContactId, Someone};
use crate::ui::context::{AppContext, use_app};
use crate::ui::icons::Icon;
use crate::ui::parts::{Choosing, EmptyState, NotYet, PageHead, PersonFace, Section};
use crate::ui::widgets::button::{Button, ButtonLink, Variant};
use crate::ui::widgets::face::FaceSize;

#[component]
pub fn RoundPage() -> Html {
    let app = use_app();
    let view = round(&app.model());
    let chosen = app.dispatch.clone();
    let on_choose = move |someone: Someone| {
        // Only people in the book are offered.
        if let Someone::Contact(id) = someone {
            chosen.emit(Event::Session(SessionEvent::Chose(id)));
        }
    };
    html! {
        <>
            if !matches!(view, RoundView::At { .. }) {
                <PageHead title={say::ROUND} lede={say::ROUND_LEDE} />
            }
            <div class="session__talked">
                <Choosing id="talked-with" label={say::ANYBODY} but={Vec::new()} {on_choose} />
            </div>
            { match view {
                RoundView::Before { turns, thinking } => before(&app, &turns, thinking),
                RoundView::At { person, place, is_last } => at(&app, person, &place, is_last),
                RoundView::After { promises: rows } => html! {
                    <>
                        <Section id="promised-today" title={say::PROMISED_TODAY}>
                            if rows.is_empty() {
                                <p class="soft">{ say::ROUND_DONE_NOTHING }</p>
                            } else {
                                <p class="section__note">{ say::ROUND_DONE }</p>
                                { promises(&rows) }
                            }
                        </Section>
                        <Button
                            label={say::ROUND_AGAIN}
                            on_click={app.on(Event::Session(SessionEvent::ClickedAnotherRound))}
                        />
                    </>
                },
            } }
        </>
    }
}

fn before(app: &AppContext, turns: &[Turn], thinking: Option<&'static str>) -> Html {
    if turns.is_empty() {
        return match thinking {
            Some(text) => html! { <NotYet {text} /> },
            None => html! {
                <EmptyState title={say::ROUND_NOBODY} text={say::ROUND_NOBODY_TEXT}>
                    <ButtonLink
                        label={crate::app::words::suggestions::NOTE_A_NEED}
                        href={Route::FillIn.hash()}
                    />
                </EmptyState>
            },
        };
    }
    let people: Vec<ContactId> = turns.iter().map(|it| it.person.id).collect();
    html! {
        <Section id="round" title={say::ROUND_WHO}>
            <ol class="rows">
                { for turns.iter().map(|turn| html! {
                    <li class="row" key={turn.person.id.to_string()}>
                        <PersonFace face={turn.person.face.clone()} size={FaceSize::Small} />
                        <div class="row__text">
                            <a class="row__title" href={Route::Session(turn.person.id).hash()}>
                                { &turn.person.name }
                            </a>
                            <span class="row__detail">{ &turn.why }</span>
                        </div>
                    </li>
                }) }
            </ol>
            <div class="actions session__begin">
                <Button
                    label={say::ROUND_BEGIN}
                    variant={Variant::Primary}
                    icon_end={Icon::ArrowRight}
                    on_click={app.on(Event::Session(SessionEvent::BeganRound(people)))}
                />
            </div>
        </Section>
    }
}

fn at(app: &AppContext, person: ContactId, place: &str, is_last: bool) -> Html {
    let next = app.on(Event::Session(SessionEvent::ClickedNext));
    let end = app.on(Event::Session(SessionEvent::ClickedEndRound));
    html! {
        <>
            <div class="actions session__round">
                <span class="soft">{ place }</span>
                if !is_last {
                    <Button label={say::ROUND_NEXT} icon_end={Icon::ArrowRight} on_click={next} />
                }
                <Button label={say::ROUND_END} variant={Variant::Quiet} on_click={end} />
            </div>
            <Sitting key={person.to_string()} id={person} />
        </>
    }
}
