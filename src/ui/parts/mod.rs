//! Pieces of pages that several pages share. They know views and events, and no model but
//! for the type-ahead.

mod choosing;
mod face;
mod intro_row;
mod page;
mod quoted;
mod suggestion;
mod thread;

pub use choosing::Choosing;
pub use face::PersonFace;
pub use intro_row::IntroRow;
pub use page::{EmptyState, NotYet, PageHead, Section};
pub use quoted::QuotedText;
pub use suggestion::{NotNowMenu, SuggestionArticle};
pub use thread::thread_state;
