//! Two people who should meet, in a row: the reason, what speaks against it, and the way to begin.

use yew::prelude::*;

use super::{LinkedBy, Moved, NotNowMenu, PersonFace};
use crate::app::view::PersonBrief;
use crate::app::view::suggestions::SuggestionCard;
use crate::app::{Event, Route, SuggestionEvent};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::face::FaceSize;
use crate::ui::widgets::thread::{Thread, ThreadState};

#[derive(Properties, PartialEq)]
pub struct MeetingRowProps {
    pub card: SuggestionCard,
    /// What begins the introduction is called so.
    pub begin: AttrValue,
    pub on_event: Callback<Event>,
}

#[component]
pub fn MeetingRow(props: &MeetingRowProps) -> Html {
    let card = &props.card;
    let begin = Event::Suggestion(SuggestionEvent::ClickedAskBoth(card.pair));
    html! {
        <li class="meeting">
            <div class="meeting__pair">
                <PersonFace face={card.a.face.clone()} size={FaceSize::Small} />
                <Thread state={ThreadState::Dotted} />
                <PersonFace face={card.b.face.clone()} size={FaceSize::Small} />
            </div>
            <div class="meeting__text">
                <p class="meeting__names">
                    { named(&card.a) }{ " · " }{ named(&card.b) }{ " " }
                    <span class="faint small">{ card.tier }</span>
                </p>
                <p>
                    { format!("{} {} ", card.first_names[0], card.need.verb) }
                    <q>{ &card.need.text }</q>
                    { format!("; {} {} ", card.first_names[1], card.offer.verb) }
                    <q>{ &card.offer.text }</q>
                    { "." }
                </p>
                <LinkedBy ties={card.linked_by.clone()} />
                <p class="meeting__detail">{ &card.in_return }</p>
                { for card.cautions.iter().map(|it| html! {
                    <p class="meeting__detail">{ it }</p>
                }) }
                <Moved moved={card.moved.clone()} />
                <div class="actions">
                    <Button
                        label={&props.begin}
                        on_click={props.on_event.reform(move |()| begin.clone())}
                    />
                    <NotNowMenu card={card.clone()} on_event={&props.on_event} />
                </div>
            </div>
        </li>
    }
}

fn named(person: &PersonBrief) -> Html {
    html! { <a href={Route::Person(person.id).hash()}>{ &person.name }</a> }
}
