//! Whom to introduce to whom, and why.
//!
//! Reads a [`crate::domain::Book`] and says which pairs of people would gain from
//! knowing each other. Knows no clock, no storage, no browser and no sentence: reasons
//! and cautions are typed, and quote what the user wrote.
//!
//! In reading order: [`suggestion`] is what comes out, [`weights`] every figure that is a
//! matter of judgement, `person` and `people` what is kept of contacts, `history` what the
//! introductions so far say, `rules` what is never suggested, `value` and `ranking` what a
//! pair is worth, `reasons` why, `pass` one way through the book, `engine` the whole.

mod engine;
mod gaps;
mod history;
pub mod learning;
mod pass;
mod people;
mod person;
mod ranking;
mod reasons;
mod rules;
pub mod suggestion;
mod value;
pub mod weights;

pub use engine::Engine;
pub use learning::{Learned, Lesson, LessonKind, LessonSource, learned};
pub use suggestion::{
    Board, Caution, Gain, Gap, LinkKind, Quote, QuoteSource, Suggestion, Tier, WordLink,
};
