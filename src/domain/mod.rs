//! What people, offers, needs and introductions are.
//!
//! Knows nothing but itself: no storage, no files, no browser, no clock. Types
//! here never derive `Serialize`; stored forms are `saved`'s own.

pub mod book;
pub mod change;
pub mod contact;
pub mod day;
pub mod decision;
pub mod fold;
pub mod id;
pub mod incoming;
pub mod introduction;
pub mod link;
pub mod mapping;
pub mod merging;
pub mod recognise;
pub mod settings;
pub mod synonyms;

pub use book::{Book, Gone};
pub use change::{Change, Put};
pub use contact::{Contact, Field, HowMet, MetThrough, Note, NoteKind, Phrase, Someone, Trust};
pub use day::{Birthday, Day, Moment, Stamp};
pub use decision::{Decision, Pair, Reason, Verdict};
pub use id::{ContactId, IntroductionId};
pub use incoming::{Exact, Import, Incoming, Problem, ProblemKind, SourceKind};
pub use introduction::{
    Benefit, Introduction, Letter, LetterKind, QuoteSource, Side, Stage, Step, WrittenLetter,
};
pub use mapping::Mapping;
pub use merging::{Apart, Choice, Choices, Merge};
pub use settings::{Setting, Settings, SettingsEdit};
pub use synonyms::{SynonymProblem, Synonyms};
