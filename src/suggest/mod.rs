//! Whom to introduce to whom, and why.
//!
//! Reads a [`crate::domain::Book`] and says which pairs of people would gain from
//! knowing each other. Knows no clock, no storage, no browser and no sentence: reasons
//! and cautions are typed, and quote what the user wrote.
//!
//! In reading order: [`suggestion`] is what comes out, [`weights`] every figure that is a
//! matter of judgement. `keys`, `wordlist`, `lands`, `phrases`, `notes` and `mentions` read
//! what the user wrote, `person` and `people` are what is kept of contacts, `history` what the introductions
//! so far say, `rules` what is never suggested, [`learning`] and `lessons` what decisions and
//! outcomes teach. `value` and `pairs` say what a pair is worth, `ranking` which of several
//! comes first. `answers` and `standing` keep the best answers to each need from edit to edit, `gaps`
//! of whom too little is noted; `shortlist`, `picking`, `reasons` and `composing` make the list
//! of them; `group` and `assigning` make a round for a group; `engine` is the whole, and
//! `asking` answers what is asked of it.

mod answers;
mod asking;
mod assigning;
mod composing;
mod engine;
mod gaps;
mod group;
mod history;
mod keys;
mod lands;
pub mod learning;
mod lessons;
mod mentions;
mod notes;
mod pairs;
mod people;
mod person;
mod phrases;
mod picking;
mod ranking;
mod reasons;
mod rules;
mod shortlist;
mod standing;
pub mod suggestion;
mod value;
pub mod weights;
mod wordlist;

pub use asking::{Answered, Question};
pub use engine::Engine;
pub use group::{GROUP_AT_MOST, LeftOut, Round, RoundSearch};
pub(crate) use lands::Lands;
pub use learning::{Learned, Lesson, LessonKind, LessonSource, learned};
pub use matching::Knowledge;
pub use suggestion::{
    Board, Caution, Gain, Gap, LinkKind, Quote, QuoteSource, Suggestion, Tier, WordLink,
};
pub use value::tier_of;
