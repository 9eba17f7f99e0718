//! The thread between two people, and the logo that is made of it.
//!
//! Decoration: what it shows is said in words beside it.

use yew::prelude::*;

/// How far the thread is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ThreadState {
    /// An idea.
    #[default]
    Dotted,
    /// Only the first said yes.
    HalfA,
    /// Only the second said yes.
    HalfB,
    /// Both said yes.
    Whole,
    /// They were introduced.
    Knotted,
    /// It came to nothing.
    Ended,
}

// The whole curve, its two halves, and one that stops short of the middle.
const WHOLE: &str = "M0 14C60 32.7 140 32.7 200 14";
const FIRST: &str = "M0 14C30 23.35 65 28 100 28";
const SECOND: &str = "M100 28C135 28 170 23.35 200 14";
const BROKEN: &str = "M0 14C26 22 54 26.6 84 27.7";
const KNOT: &str = "M0 14C14 14 31 17 31 8.5C31 4 27 1 22 1C17 1 13 4 13 8.5C13 17 30 14 44 14";

impl ThreadState {
    fn class(self) -> &'static str {
        match self {
            ThreadState::Dotted => "thread thread--dotted",
            ThreadState::HalfA => "thread thread--half-a",
            ThreadState::HalfB => "thread thread--half-b",
            ThreadState::Whole => "thread thread--whole",
            ThreadState::Knotted => "thread thread--knotted",
            ThreadState::Ended => "thread thread--ended",
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct ThreadProps {
    pub state: ThreadState,
    /// A word the thread carries in its middle.
    #[prop_or_default]
    pub word: Option<AttrValue>,
}

#[component]
pub fn Thread(props: &ThreadProps) -> Html {
    let lines = match props.state {
        ThreadState::Dotted => html! { dotted(WHOLE) },
        ThreadState::HalfA => html! { <>{ drawn(FIRST) }{ dotted(SECOND) }</> },
        ThreadState::HalfB => html! { <>{ dotted(FIRST) }{ drawn(SECOND) }</> },
        ThreadState::Whole | ThreadState::Knotted => html! { drawn(WHOLE) },
        ThreadState::Ended => html! { dotted(BROKEN) },
    };
    // The key lets the thread draw itself anew when it has come further.
    html! {
        <span class={props.state.class()}>
            <svg
                key={props.state.class()}
                class="thread__line"
                viewBox="0 0 200 32"
                preserveAspectRatio="none"
                aria-hidden="true"
            >
                { lines }
            </svg>
            if props.state == ThreadState::Knotted {
                <svg class="thread__knot" viewBox="0 0 44 28" aria-hidden="true">
                    { drawn(KNOT) }
                </svg>
            }
            if let Some(word) = &props.word {
                <span class="thread__word">{ word }</span>
            }
        </span>
    }
}

fn drawn(d: &'static str) -> Html {
    html! { <path class="thread__path" {d} /> }
}

fn dotted(d: &'static str) -> Html {
    html! { <path class="thread__path thread__path--dotted" {d} /> }
}

/// The thread between the dot that gives and the dot that is reached.
#[component]
pub fn Logo() -> Html {
    html! {
        <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
            <path class="logo__thread" d="M6 10C6 26 26 26 26 10" />
            <circle class="logo__give" cx="6" cy="10" r="4.5" />
            <circle class="logo__connect" cx="26" cy="10" r="4.5" />
        </svg>
    }
}
