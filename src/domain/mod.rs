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
pub mod gathering;
pub mod gift;
pub mod id;
pub mod incoming;
pub mod introduction;
pub mod later;
pub mod link;
pub mod mapping;
pub mod merging;
pub mod recognise;
pub mod settings;
pub mod synonyms;

pub use book::{Book, Gone};
pub use change::{Change, Put};
pub use contact::{
    Cadence, Contact, Felt, Field, HowMet, MetThrough, Note, NoteKind, Phrase, Someone, Trust,
};
pub use day::{Birthday, Day, Moment, Stamp};
pub use decision::{Decision, Pair, Reason, Verdict};
pub use gathering::{Gathering, Guest};
pub use gift::{Gift, GiftKind, GiftState, Way};
pub use id::{ContactId, GatheringId, GiftId, IntroductionId};
pub use incoming::{Exact, Import, Incoming, Problem, ProblemKind, SourceKind};
pub use introduction::{
    Benefit, Introduction, Letter, LetterKind, QuoteSource, Side, Stage, Step, WrittenLetter,
};
pub use later::{Idea, Later, Subject};
pub use mapping::Mapping;
pub use merging::{Apart, Choice, Choices, Merge};
pub use settings::{Circle, Setting, Settings, SettingsEdit};
pub use synonyms::{SynonymProblem, Synonyms};
