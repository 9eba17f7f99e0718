//! Whom this person could meet, and introducing them to somebody of the user's own choice.

use yew::prelude::*;

use crate::app::view::person::{Meeting, PersonView};
use crate::app::words::{learned, person as say};
use crate::app::{Event, IntroductionEvent, Route, SuggestionEvent};
use crate::domain::{ContactId, Someone};
use crate::ui::context::AppContext;
use crate::ui::icons::Icon;
use crate::ui::parts::{Choosing, LinkedBy, Moved, NotNowMenu, NotYet, PersonFace, Section, Teach};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::disclosure::Disclosure;
use crate::ui::widgets::icon::IconView;
use crate::ui::widgets::thread::{Thread, ThreadState};

pub fn could_meet(app: &AppContext, view: &PersonView) -> Html {
    let id = view.contact.id;
    html! {
        <Section id="could-meet" title={say::could_meet(&view.first_name)}>
            if let Some(text) = view.thinking {
                <NotYet {text} />
            } else if view.could_meet.is_empty() {
                <p class="soft">{ say::NO_MEETING_YET }</p>
            }
            { for view.cautions.iter().map(|it| html! {
                <p class="meet__once"><IconView icon={Icon::Clock} /><span>{ it }</span></p>
            }) }
            <ul class="rows">
                { for view.could_meet.iter().map(|it| row(app, it)) }
            </ul>
            if let Some(need) = &view.unanswered {
                <Disclosure summary={need.question.clone()}>
                    <p class="section__note">{ learned::TEACH_HINT }</p>
                    <Teach
                        id="teach"
                        key={need.phrase.clone()}
                        same={[need.phrase.clone(), String::new()]}
                        on_event={&app.dispatch}
                    />
                </Disclosure>
            }
            <div class="meet__choose">
                <Choosing
                    id="introduce-to"
                    label={say::introduce_to(&view.first_name)}
                    but={vec![id]}
                    on_choose={begins(app, id)}
                />
            </div>
        </Section>
    }
}

fn row(app: &AppContext, meeting: &Meeting) -> Html {
    let card = &meeting.card;
    let ask_both = Event::Suggestion(SuggestionEvent::ClickedAskBoth(card.pair));
    html! {
        <li class="meet__row" key={meeting.other.id.to_string()}>
            <Thread state={ThreadState::Dotted} />
            <PersonFace face={meeting.other.face.clone()} />
            <div class="meet__text">
                <a class="meet__name" href={Route::Person(meeting.other.id).hash()}>
                    { &meeting.other.name }
                </a>
                { " " }
                <span class="faint small">{ card.tier }</span>
                <span class="meet__reason">
                    { format!("{} {} ", card.first_names[0], card.need.verb) }
                    <q>{ &card.need.text }</q>
                    { format!("; {} {} ", card.first_names[1], card.offer.verb) }
                    <q>{ &card.offer.text }</q>
                    { "." }
                </span>
                <LinkedBy ties={card.linked_by.clone()} />
                { for card.cautions.iter().map(|it| html! {
                    <span class="meet__caution">{ it }</span>
                }) }
                <Moved moved={card.moved.clone()} />
            </div>
            <div class="meet__actions">
                <NotNowMenu card={card.clone()} on_event={&app.dispatch} />
                <Button label={say::ASK_BOTH} on_click={app.on(ask_both)} />
            </div>
        </li>
    }
}

fn begins(app: &AppContext, id: ContactId) -> Callback<Someone> {
    let dispatch = app.dispatch.clone();
    Callback::from(move |someone| {
        // Only people in the book are offered.
        if let Someone::Contact(other) = someone {
            dispatch.emit(Event::Introduction(IntroductionEvent::Began {
                a: id,
                b: other,
            }));
        }
    })
}
