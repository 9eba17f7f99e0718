//! What stands below the first sight of a page, drawn once that is there: nobody waits for what they
//! do not see. Knows nothing of what it is.

use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::ui::places::use_places;
use crate::ui::widgets::at_next_frame;

#[derive(Properties, PartialEq)]
pub struct LaterProps {
    /// After so many frames, from 1: what comes at once must not take longer than the first did.
    #[prop_or(1)]
    pub frames: usize,
    /// Must be a new callback whenever anything in it changed.
    pub draw: Callback<(), Html>,
}

#[component]
pub fn Later(props: &LaterProps) -> Html {
    if use_later(props.frames) {
        props.draw.emit(())
    } else {
        Html::default()
    }
}

/// Whether so many frames were shown since this was first drawn. At once where one comes back to
/// the page, of which any part may have been in sight.
#[hook]
pub fn use_later(frames: usize) -> bool {
    let places = use_places();
    let is_time = use_state_eq(|| places.0.borrow().comes_back());
    {
        let is_time = is_time.clone();
        use_effect_with((), move |()| {
            let is_done = Rc::new(Cell::new(*is_time));
            after_frames(frames, is_done.clone(), move || is_time.set(true));
            move || is_done.set(true)
        });
    }
    *is_time
}

/// Does `work` behind so many frames, each of which the browser shows before; not where it is done.
fn after_frames(frames: usize, is_done: Rc<Cell<bool>>, work: impl FnOnce() + 'static) {
    if is_done.get() {
        return;
    }
    at_next_frame(move || {
        let behind = move || match frames {
            0 | 1 if is_done.get() => {}
            0 | 1 => work(),
            _ => after_frames(frames - 1, is_done, work),
        };
        Timeout::new(0, behind).forget();
    });
}
