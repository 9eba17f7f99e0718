//! A suggested pair with its reason, and what can be decided about it.

use yew::prelude::*;

use super::{LinkedBy, Moved, PersonFace, QuotedText, Teach};
use crate::app::Route;
use crate::app::view::suggestions::{SuggestionCard, decisions};
use crate::app::words::{learned, suggestions as say};
use crate::app::{Event, SuggestionEvent};
use crate::ui::focus;
use crate::ui::icons::Icon;
use crate::ui::widgets::button::{Button, Variant};
use crate::ui::widgets::disclosure::Disclosure;
use crate::ui::widgets::icon::IconView;
use crate::ui::widgets::menu::{Menu, MenuChoice};
use crate::ui::widgets::thread::{Thread, ThreadState};

#[derive(Properties, PartialEq)]
pub struct SuggestionProps {
    pub card: SuggestionCard,
    pub on_event: Callback<Event>,
}

/// The whole card, as Today shows it.
#[component]
pub fn SuggestionArticle(props: &SuggestionProps) -> Html {
    let card = &props.card;
    let ask = {
        let (on_event, pair) = (props.on_event.clone(), card.pair);
        move |()| on_event.emit(Event::Suggestion(SuggestionEvent::ClickedAskBoth(pair)))
    };
    html! {
        <article class="suggestion" aria-label={card.title.clone()}>
            <div class="suggestion__pair">
                <PersonFace face={card.a.face.clone()} />
                <Thread state={ThreadState::Dotted} word={card.tier} />
                <PersonFace face={card.b.face.clone()} />
            </div>
            <div class="suggestion__sides">
                <div class="suggestion__side suggestion__side--a">
                    <a class="suggestion__name" href={Route::Person(card.a.id).hash()}>
                        { &card.a.name }
                    </a>
                    <span class="suggestion__role">{ &card.a.line }</span>
                    <QuotedText
                        verb={card.need.verb}
                        words={card.need.text.clone()}
                        noted={card.need.noted.clone()}
                        offer={false}
                    />
                </div>
                <div class="suggestion__side suggestion__side--b">
                    <a class="suggestion__name" href={Route::Person(card.b.id).hash()}>
                        { &card.b.name }
                    </a>
                    <span class="suggestion__role">{ &card.b.line }</span>
                    <QuotedText
                        verb={card.offer.verb}
                        words={card.offer.text.clone()}
                        noted={card.offer.noted.clone()}
                        offer={true}
                    />
                </div>
            </div>
            <LinkedBy ties={card.linked_by.clone()} />
            <p class="suggestion__also">
                <IconView icon={Icon::Gift} /><span>{ &card.in_return }</span>
            </p>
            { for card.cautions.iter().map(|it| html! {
                <p class="suggestion__caution"><IconView icon={Icon::Clock} /><span>{ it }</span></p>
            }) }
            <Moved moved={card.moved.clone()} />
            <div class="suggestion__actions">
                <Button label={say::ASK_BOTH} variant={Variant::Primary} on_click={ask} />
                <NotNowMenu card={card.clone()} on_event={&props.on_event} />
                <Disclosure summary={say::WHY_THIS}>
                    <ul class="stack stack--tight">
                        { for card.why.iter().map(|it| html! { <li>{ it }</li> }) }
                    </ul>
                    <Disclosure summary={learned::TEACH}>
                        <p class="section__note">{ learned::TEACH_HINT }</p>
                        <Teach
                            id={format!("teach-{}-{}", card.a.id, card.b.id)}
                            key={card.same.join("=")}
                            same={card.same.clone()}
                            on_event={&props.on_event}
                        />
                    </Disclosure>
                </Disclosure>
            </div>
        </article>
    }
}

/// Everything one may decide about a pair instead of asking both.
#[component]
pub fn NotNowMenu(props: &SuggestionProps) -> Html {
    let decisions = decisions(&props.card);
    let choices = decisions
        .iter()
        .map(|it| {
            let choice = MenuChoice::new(it.label.clone());
            if it.apart { choice.apart() } else { choice }
        })
        .collect::<Vec<_>>();
    let on_choose = {
        let on_event = props.on_event.clone();
        move |index: usize| {
            if let Some(decision) = decisions.get(index) {
                // The card goes; the next one is where the keyboard goes on.
                focus::after_drawing(".suggestion .button");
                on_event.emit(Event::Suggestion(decision.event.clone()));
            }
        }
    };
    html! { <Menu label={say::NOT_NOW} {choices} {on_choose} /> }
}
