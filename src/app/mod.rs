//! The one state machine: what is on screen, what happens on an event, what is asked of the browser.
//!
//! Knows the pure half and no browser. Time and randomness arrive with each event as a [`Stamp`].

pub mod agenda;
pub mod calendar;
pub mod effect;
pub mod event;
pub mod filter;
pub mod find;
pub mod gatherings;
pub mod gift_line;
pub mod groups;
// Commands and tests alone have no page.
#[cfg(not(target_arch = "wasm32"))]
pub mod headless;
pub mod importing;
pub mod jotting;
pub mod letters;
pub mod map;
pub mod model;
pub mod reading;
pub mod roster;
pub mod route;
pub mod samples;
pub mod searchable;
pub mod selection;
pub mod session;
pub mod store;
pub mod theme;
mod update;
pub mod view;
pub mod words;

pub use crate::formats::vcard::writing::{CardForm, Private};
pub use effect::Effect;
pub use event::{
    Begun, CardsOf, DuplicateEvent, Edit, Event, ExportEvent, GiftEdit, GivingEvent, ImportEvent,
    IntroductionEvent, KnowledgeError, LearningEvent, LetterEvent, LetterOf, NewGift, NewPerson,
    PersonEvent, PhraseEdit, PhraseList, SaveError, SessionEvent, StoreDenied, StoreEvent,
    SuggestionEvent,
};
pub use filter::{CircleEvent, Filter, Narrowing};
pub use find::FindEvent;
pub use gatherings::{GatheringEdit, GatheringEvent};
pub use groups::{GroupKey, NameKey};
pub use map::MapEvent;
pub use model::{Done, Model, Toast};
pub use route::Route;
pub use selection::SelectionEvent;
pub use theme::Theme;
pub use update::update;

#[cfg(doc)]
use crate::domain::Stamp;
