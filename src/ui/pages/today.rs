//! The page one opens with coffee: who should meet, what waits, what is worth knowing.

mod matters;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use self::matters::{ForLater, Matters};
use super::welcome::Welcome;
use crate::app::view::suggestions::{Missing, TodayView, today};
use crate::app::words::{learned, suggestions as say};
use crate::app::{Event, Route, SuggestionEvent};
use crate::ui::context::use_app;
use crate::ui::icons::Icon;
use crate::ui::parts::{EmptyState, NotYet, PersonPill, Section, SuggestionArticle, TalkedLink};
use crate::ui::widgets::button::{Button, ButtonLink, Variant};

#[component]
pub fn Today() -> Html {
    let app = use_app();
    let view = today(&app.model());
    if view.is_empty {
        return html! { <Welcome /> };
    }
    html! {
        <>
            <header class="page__head">
                <div class="page__title">
                    <p class="today__date">{ &view.date }</p>
                    <h1 tabindex="-1">{ &view.greeting }</h1>
                </div>
                <TalkedLink />
            </header>
            if !view.agenda.rows.is_empty() {
                <Matters agenda={view.agenda.clone()} />
            }
            if !view.cards.is_empty() {
                <WhoShouldMeet view={view.clone()} />
            } else if let Some(text) = view.thinking {
                <NotYet {text} />
            } else if view.agenda.rows.is_empty() {
                { quiet(&view) }
            }
            if !view.missing.is_empty() {
                { worth_knowing(&view) }
            }
            if !view.cards.is_empty() && !view.has_more && !view.agenda.has_more {
                <p class="today__rest">{ say::ALL_FOR_TODAY }</p>
            }
            if !view.agenda.later.is_empty() {
                <ForLater agenda={view.agenda.clone()} />
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct WhoShouldMeetProps {
    view: TodayView,
}

#[component]
fn WhoShouldMeet(props: &WhoShouldMeetProps) -> Html {
    let app = use_app();
    let view = &props.view;
    let list = use_node_ref();
    let first_new = use_mut_ref(|| None::<usize>);
    let shown = view.cards.len();
    {
        let (list, first_new) = (list.clone(), first_new.clone());
        use_effect_with(shown, move |_| {
            if let Some(at) = first_new.take() {
                focus_card(&list, at);
            }
        });
    }
    let show_more = {
        let dispatch = app.dispatch.clone();
        move |()| {
            first_new.replace(Some(shown));
            dispatch.emit(Event::Suggestion(SuggestionEvent::ClickedShowMore));
        }
    };
    html! {
        <Section
            id="who-should-meet"
            title={say::WHO_SHOULD_MEET}
            first={view.agenda.rows.is_empty()}
        >
            <div class="today__list" ref={list}>
                { for view.cards.iter().map(|card| html! {
                    <SuggestionArticle
                        key={format!("{} {}", card.a.id, card.b.id)}
                        card={card.clone()}
                        on_event={&app.dispatch}
                    />
                }) }
            </div>
            if view.has_more {
                <div class="today__more">
                    <Button
                        label={say::SHOW_MORE}
                        variant={Variant::Quiet}
                        on_click={show_more}
                    />
                </div>
            }
        </Section>
    }
}

/// The button moved down or is gone: the keyboard goes on with the first card that is new.
fn focus_card(list: &NodeRef, at: usize) {
    let name = format!(":scope > :nth-child({}) a", at + 1);
    let found = list
        .cast::<Element>()
        .and_then(|it| it.query_selector(&name).unwrap_or_default())
        .and_then(|it| it.dyn_into::<HtmlElement>().ok());
    if let Some(link) = found {
        // A link takes the focus; should it not, the focus stays where it was.
        drop(link.focus());
    }
}

fn quiet(view: &TodayView) -> Html {
    if view.nothing_noted {
        return html! {
            <EmptyState title={say::NOTHING_NOTED_TITLE} text={say::NOTHING_NOTED_TEXT}>
                <ButtonLink
                    label={say::FILL_IN}
                    icon={Icon::Pencil}
                    variant={Variant::Primary}
                    href={Route::FillIn.hash()}
                />
            </EmptyState>
        };
    }
    if view.missing.is_empty() {
        return html! {
            <EmptyState title={say::NOTHING_MEETS_TITLE} text={say::NOTHING_MEETS_TEXT}>
                <ButtonLink
                    label={learned::TEACH}
                    icon={Icon::Pencil}
                    href={Route::Learned.hash()}
                />
            </EmptyState>
        };
    }
    // What comes next says more to who has it all done than how it came about.
    let text = if view.agenda.next.is_empty() {
        say::QUIET_TEXT.to_owned()
    } else {
        view.agenda.next.clone()
    };
    html! {
        <EmptyState title={say::QUIET_TITLE} {text}>
            <ButtonLink
                label={say::NOTE_A_NEED}
                icon={Icon::Pencil}
                href={Route::FillIn.hash()}
            />
        </EmptyState>
    }
}

fn worth_knowing(view: &TodayView) -> Html {
    html! {
        <Section id="worth-knowing" title={say::WORTH_KNOWING}>
            <div class="stack">
                { for view.missing.iter().map(missing) }
                // Where nothing at all is noted, the page begins with this button.
                if !view.nothing_noted {
                    <div class="actions">
                        <ButtonLink
                            label={say::FILL_IN_MISSING}
                            icon={Icon::Pencil}
                            href={Route::FillIn.hash()}
                        />
                    </div>
                }
            </div>
        </Section>
    }
}

fn missing(missing: &Missing) -> Html {
    html! {
        <div>
            <p>{ &missing.sentence }</p>
            <ul class="pills">
                { for missing.ask_first.iter().map(|it| html! {
                    <li key={it.id.to_string()}><PersonPill person={it.clone()} /></li>
                }) }
            </ul>
        </div>
    }
}
