//! Says what just happened and offers to take it back; goes by itself after a while.
//!
//! The region is always on the page, since screen readers only tell of what
//! appears in a region they already know.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// Long enough to read two lines and reach the button, in milliseconds.
const STAYS: u32 = 10_000;

#[derive(Properties, PartialEq)]
pub struct ToastProps {
    #[prop_or_default]
    pub text: Option<AttrValue>,
    /// Counts what happened, so that the same words twice stay twice as long.
    #[prop_or_default]
    pub serial: u32,
    #[prop_or_default]
    pub action: Option<AttrValue>,
    #[prop_or_default]
    pub on_action: Callback<()>,
    /// Its time is over.
    #[prop_or_default]
    pub on_close: Callback<()>,
}

#[component]
pub fn Toast(props: &ToastProps) -> Html {
    let held = use_state(|| false);
    {
        // The toast that was held may be gone without the pointer having left it.
        let held = held.setter();
        use_effect_with((props.text.clone(), props.serial), move |_| held.set(false));
    }
    let timer_of = (props.text.clone(), props.serial, *held);
    let on_close = props.on_close.clone();
    use_effect_with(timer_of, move |(text, _, held)| {
        let timer =
            (text.is_some() && !held).then(|| Timeout::new(STAYS, move || on_close.emit(())));
        // Dropping the timer stops it.
        move || drop(timer)
    });
    let hold = |holds: bool| {
        let held = held.clone();
        Callback::from(move |()| held.set(holds))
    };
    // A finger that touches where the toast appears never leaves it again.
    let hold_for_a_mouse = {
        let hold = hold(true);
        Callback::from(move |event: PointerEvent| {
            if event.pointer_type() == "mouse" {
                hold.emit(());
            }
        })
    };
    html! {
        <div class="toasts" role="status">
            if let Some(text) = &props.text {
                <div
                    class="toast"
                    onpointerenter={hold_for_a_mouse}
                    onpointerleave={hold(false).reform(|_| ())}
                    onfocusin={hold(true).reform(|_| ())}
                    onfocusout={hold(false).reform(|_| ())}
                >
                    <span class="toast__text">{ text }</span>
                    if let Some(action) = &props.action {
                        <button
                            type="button"
                            class="toast__action"
                            onclick={props.on_action.reform(|_| ())}
                        >
                            { action }
                        </button>
                    }
                </div>
            }
        </div>
    }
}
