//! Pieces of pages that several pages share. They know views and events, and no model but
//! for the type-ahead.

mod card_download;
mod choosing;
mod face;
mod fact;
mod intro_row;
mod linked;
mod page;
mod pill;
mod quoted;
mod suggestion;
mod teach;
mod thread;

pub use card_download::CardDownload;
pub use choosing::Choosing;
pub use face::PersonFace;
pub use fact::fact;
pub use intro_row::IntroRow;
pub use linked::{LinkedBy, Moved};
pub use page::{EmptyState, NotYet, PageHead, Section, ToMap};
pub use pill::PersonPill;
pub use quoted::QuotedText;
pub use suggestion::{NotNowMenu, SuggestionArticle};
pub use teach::Teach;
pub use thread::thread_state;
