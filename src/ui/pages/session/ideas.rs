//! What would help somebody, one idea after another: kept with one key, dropped with another.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::IDEA;
use crate::app::view::session::{Because, Proposal};
use crate::app::words::session as say;
use crate::app::{Event, GivingEvent, SessionEvent};
use crate::domain::ContactId;
use crate::ui::context::use_app;
use crate::ui::focus;
use crate::ui::icons::Icon;
use crate::ui::parts::{QuotedText, Section, use_later};
use crate::ui::widgets::button::{Button, Variant};

/// Ideas that are in sight at first.
const IN_SIGHT: usize = 4;

#[derive(Properties, PartialEq)]
pub struct IdeasProps {
    pub person: ContactId,
    pub proposals: Vec<Proposal>,
    /// Whether something was dropped that can be brought back.
    pub has_dropped: bool,
}

/// A list of which one idea has its turn: the arrows go on, `k` keeps it, `d` drops it.
#[component]
pub fn Ideas(props: &IdeasProps) -> Html {
    let app = use_app();
    let list = use_node_ref();
    let turn = use_state(|| 0usize);
    let at = (*turn).min(props.proposals.len().saturating_sub(1));
    let decide = {
        let (dispatch, turn) = (app.dispatch.clone(), turn.clone());
        let proposals = props.proposals.clone();
        Callback::from(move |(place, keeps): (usize, bool)| {
            if let Some(proposal) = proposals.get(place) {
                // The next one stands in its place and has its turn.
                turn.set(place);
                dispatch.emit(if keeps {
                    Event::Giving(GivingEvent::Noted(proposal.new.clone()))
                } else {
                    Event::Session(SessionEvent::Dropped(proposal.idea.clone()))
                });
                focus::after_drawing(IDEA);
            }
        })
    };
    let onkeydown = {
        let (decide, turn, list) = (decide.clone(), turn.clone(), list.clone());
        let last = props.proposals.len().saturating_sub(1);
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.meta_key() || event.alt_key() {
                return;
            }
            let goes_to = match event.key().as_str() {
                "ArrowDown" => Some((at + 1).min(last)),
                "ArrowUp" => Some(at.saturating_sub(1)),
                "Home" => Some(0),
                "End" => Some(last),
                _ => None,
            };
            match (goes_to, event.key().as_str()) {
                (Some(place), _) => {
                    turn.set(place);
                    focus_on(&list, place);
                }
                (None, "k") => decide.emit((at, true)),
                (None, "d") => decide.emit((at, false)),
                _ => return,
            }
            event.prevent_default();
        })
    };
    let drawn = match use_later(1) {
        true => props.proposals.len(),
        false => IN_SIGHT,
    };
    let show_dropped = app.on(Event::Session(SessionEvent::ClickedShowDropped(
        props.person,
    )));
    html! {
        <Section id="ideas" title={say::IDEAS} first={true}>
            <p class="section__note">{ say::IDEAS_NOTE }</p>
            if props.proposals.is_empty() {
                <p class="soft">{ say::NO_MORE_IDEAS }</p>
            }
            <ol class="ideas" ref={list} {onkeydown}>
                { for props.proposals.iter().enumerate().take(drawn).map(|(place, proposal)| {
                    idea(proposal, place, place == at, &decide, &turn)
                }) }
            </ol>
            if props.has_dropped {
                <Button
                    label={say::SHOW_DROPPED}
                    variant={Variant::Quiet}
                    on_click={show_dropped}
                />
            }
            <p class="ideas__keys" aria-hidden="true">
                <span><kbd>{ "k" }</kbd>{ " " }{ say::KEYS_KEEP }</span>
                <span><kbd>{ "d" }</kbd>{ " " }{ say::KEYS_DROP }</span>
                <span><kbd>{ "↑ ↓" }</kbd>{ " " }{ say::KEYS_MOVE }</span>
                <span><kbd>{ "Esc" }</kbd>{ " " }{ say::KEYS_THERE }</span>
            </p>
        </Section>
    }
}

fn idea(
    proposal: &Proposal,
    place: usize,
    has_turn: bool,
    decide: &Callback<(usize, bool)>,
    turn: &UseStateHandle<usize>,
) -> Html {
    let onfocusin = {
        let turn = turn.clone();
        Callback::from(move |_: FocusEvent| turn.set(place))
    };
    let because = |it: &Because| {
        html! {
            <QuotedText
                verb={it.whose.clone()}
                words={it.text.clone()}
                noted={it.noted.clone()}
                offer={it.is_offer}
            />
        }
    };
    html! {
        <li
            class="idea"
            key={format!("{:?} {:?} {}", proposal.new.kind, proposal.new.other, proposal.new.text)}
            tabindex={if has_turn { "0" } else { "-1" }}
            aria-keyshortcuts="k d"
            {onfocusin}
        >
            <p class="idea__title">{ &proposal.title }</p>
            { for proposal.because.iter().map(because) }
            { for proposal.cautions.iter().map(|it| html! { <p class="idea__caution">{ it }</p> }) }
            <div class="actions">
                <Button
                    label={say::KEEP}
                    icon={Icon::Check}
                    on_click={decide.reform(move |()| (place, true))}
                />
                <Button
                    label={say::DROP}
                    icon={Icon::X}
                    variant={Variant::Quiet}
                    on_click={decide.reform(move |()| (place, false))}
                />
            </div>
        </li>
    }
}

/// In sight as well: the list may be longer than the window.
fn focus_on(list: &NodeRef, place: usize) {
    let list = list.cast::<Element>();
    let found = list.and_then(|it| it.children().item(u32::try_from(place).ok()?));
    if let Some(idea) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        // An idea that is just going away takes no focus, and another has its turn.
        drop(idea.focus());
    }
}
