//! Thirty minutes for one person: what one hears on one side, what would help on the other, and
//! below what was promised. The same for a few people, one after another.

mod capture;
mod ideas;
mod note;
mod round;

use web_sys::HtmlElement;
use yew::prelude::*;

use self::capture::capture;
use self::ideas::Ideas;
use self::note::TalkNote;
pub use self::round::RoundPage;
use crate::app::Route;
use crate::app::view::gifts::GiftRow;
use crate::app::view::session::session;
use crate::app::words::{person, session as say};
use crate::domain::ContactId;
use crate::ui::context::use_app;
use crate::ui::focus;
use crate::ui::icons::Icon;
use crate::ui::parts::{EmptyState, GiftEntry, Later, NotYet, PersonFace, Section, Signature};
use crate::ui::widgets::button::ButtonLink;
use crate::ui::widgets::face::FaceSize;
use crate::ui::widgets::icon::{IconSize, IconView};

/// The idea that has its turn.
const IDEA: &str = ".idea[tabindex='0']";

#[derive(Properties, PartialEq)]
pub struct SessionProps {
    pub id: ContactId,
}

#[component]
pub fn SessionPage(props: &SessionProps) -> Html {
    html! {
        <>
            <a class="page__back" href={Route::Person(props.id).hash()}>
                <IconView icon={Icon::ArrowLeft} size={IconSize::Small} />{ say::TO_PERSON }
            </a>
            <Sitting id={props.id} />
        </>
    }
}

/// To be drawn with the id as its key, so that nothing typed for one person is left for another.
#[component]
fn Sitting(props: &SessionProps) -> Html {
    let app = use_app();
    let view = session(&app.model(), props.id);
    use_effect_with((), |()| focus::after_drawing(".session__capture input"));
    let Some(view) = view else {
        return html! {
            <>
                <h1 class="visually-hidden" tabindex="-1">{ person::NOT_HERE }</h1>
                <EmptyState title={person::NOT_HERE} text={person::NOT_HERE_TEXT}>
                    <ButtonLink label={person::TO_PEOPLE} href={Route::People.hash()} />
                </EmptyState>
            </>
        };
    };
    // From wherever one writes, one key leads to the ideas.
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() && is_writing(&event) {
            event.prevent_default();
            focus::after_drawing(IDEA);
        }
    });
    let promised = {
        let (dispatch, rows, is_unsigned) = (
            app.dispatch.clone(),
            view.promises.clone(),
            view.is_unsigned,
        );
        move |()| {
            html! {
                <Section id="promised" title={say::PROMISED}>
                    { promises(&rows) }
                    if is_unsigned {
                        <Signature on_event={&dispatch} />
                    }
                </Section>
            }
        }
    };
    html! {
        <div class="session" {onkeydown}>
            <header class="session__head">
                <PersonFace face={view.brief.face.clone()} size={FaceSize::Large} />
                <div>
                    <h1 tabindex="-1">{ say::title(&view.first_name) }</h1>
                    <p class="soft">{ &view.brief.line }</p>
                    <p class="faint small">{ &view.last_contact }</p>
                </div>
            </header>
            <p class="session__lede soft">{ say::LEDE }</p>
            <div class="session__sides">
                <div>
                    { capture(&app, &view) }
                    <TalkNote person={view.contact.id} note={view.note.clone()} />
                </div>
                <div>
                    if let Some(text) = view.thinking {
                        <NotYet {text} />
                    }
                    <Ideas
                        person={view.contact.id}
                        proposals={view.proposals.clone()}
                        has_dropped={view.has_dropped}
                    />
                </div>
            </div>
            <Later draw={promised} />
        </div>
    }
}

fn is_writing(event: &KeyboardEvent) -> bool {
    let field = event.target_dyn_into::<HtmlElement>();
    field.is_some_and(|it| it.matches("input, textarea").unwrap_or_default())
}

fn promises(rows: &[GiftRow]) -> Html {
    if rows.is_empty() {
        return html! { <p class="soft">{ say::NOTHING_PROMISED }</p> };
    }
    html! {
        <ul class="gifts">
            { for rows.iter().map(|row| html! {
                <GiftEntry key={row.gift.id.to_string()} row={row.clone()} />
            }) }
        </ul>
    }
}
