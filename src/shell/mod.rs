//! The only code that touches the browser. Runs effects, answers with events, decides nothing.

mod badge;
mod chosen;
mod clock;
mod events;
mod files;
mod handed_over;
mod handing;
mod later;
mod location;
mod lock;
mod picking;
mod storage;
mod theme;

use std::rc::Rc;

use crate::app::{Effect, Event, StoreEvent};

pub use chosen::restore as restore_chosen;
pub use clock::{has_time_after, stamp};
pub use events::{can_share, listen};
pub use files::read as read_file;
pub use later::after;
pub use location::{go, route};
use lock::Held;
pub use picking::can_pick as can_pick_contacts;
pub use theme::restore as restore_theme;

/// How the shell tells the app what happened.
pub type Dispatch = Rc<dyn Fn(Event)>;

/// Opens the store and reports all of it, once it is known whether this tab may tidy it.
pub fn open_store(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    lock::hold(Rc::new(move |held| match held {
        Held::AtOnce(holder) => {
            let entries = storage::read_all();
            dispatch(Event::Store(StoreEvent::Opened { entries, holder }));
            // Not before there is a book for it.
            handed_over::take_text(&dispatch);
            handed_over::take_files(&dispatch);
        }
        Held::Later => dispatch(Event::Store(StoreEvent::BecameHolder)),
    }));
}

/// Carries out one effect.
pub fn run(effect: Effect, dispatch: &Dispatch) {
    match effect {
        Effect::Write(writes) => {
            let (done, failed) = storage::write(&writes);
            dispatch(Event::Store(StoreEvent::CompletedWrite { done, failed }));
        }
        Effect::ReadAnew => dispatch(Event::Store(StoreEvent::ReadAnew(storage::read_all()))),
        Effect::ReadRaw => match storage::read_all() {
            Ok(entries) => dispatch(Event::Store(StoreEvent::ReadRaw(entries))),
            Err(denied) => dispatch(Event::Store(StoreEvent::ReadAnew(Err(denied)))),
        },
        Effect::EraseEverything => {
            storage::erase();
            chosen::keep(&[]);
            location::start_again();
        }
        Effect::Continue => later::after_drawing(dispatch.clone(), Event::Resumed),
        Effect::Download { name, mime, text } => files::download(&name, mime, &text),
        Effect::Copy(text) => handing::copy(text, dispatch.clone()),
        Effect::Share { title, text } => handing::share(title, text, dispatch.clone()),
        Effect::Navigate(route) => location::go(route),
        Effect::Print => location::print(),
        Effect::PickContacts => picking::pick(dispatch.clone()),
        Effect::AskToPersist => storage::ask_to_persist(dispatch.clone()),
        Effect::Measure => {
            let characters = storage::measure();
            dispatch(Event::Store(StoreEvent::Measured { characters }));
            storage::look_whether_persisted(dispatch.clone());
        }
        Effect::KeepTheme(theme) => theme::keep(theme),
        Effect::KeepChosen(people) => chosen::keep(&people),
        Effect::LoadKnowledge => events::load_knowledge(),
        Effect::SetBadge(count) => badge::set(count),
        Effect::ActivateUpdate => events::activate_update(),
    }
}
