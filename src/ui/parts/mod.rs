//! Pieces of pages that several pages share. They know views and events, and no model but
//! for the type-ahead.

mod asking;
mod card_download;
mod choosing;
mod face;
mod fact;
mod gift;
mod intro_row;
mod later;
mod letter;
mod linked;
mod long_list;
mod marked;
mod meeting_row;
mod page;
mod pill;
mod quoted;
mod signature;
mod suggestion;
mod talked;
mod teach;
mod thread;

pub use asking::Asking;
pub use card_download::CardDownload;
pub use choosing::Choosing;
pub use face::PersonFace;
pub use fact::fact;
pub use gift::GiftEntry;
pub use intro_row::IntroRow;
pub use later::{Later, use_later};
pub use letter::LetterEditor;
pub use linked::{LinkedBy, Moved};
pub use long_list::LongList;
pub use marked::marked;
pub use meeting_row::MeetingRow;
pub use page::{EmptyState, NotYet, PageHead, Section, ToMap};
pub use pill::PersonPill;
pub use quoted::QuotedText;
pub use signature::Signature;
pub use suggestion::{NotNowMenu, SuggestionArticle};
pub use talked::{TALKED_WITH, TalkedLink};
pub use teach::Teach;
pub use thread::thread_state;
