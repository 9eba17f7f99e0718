//! What must hold whatever a reader is given, for the fuzz targets, and for the plain tests, which
//! try it with the seeds. Each promise panics where it is broken. Knows the pure half as the page
//! uses it, nothing of how inputs are made.

pub mod books;
pub mod cards;
pub mod files;
pub mod jotted;
pub mod stores;
pub mod targets;
pub mod texts;
pub mod zipped;

use goodword::domain::{Day, Moment, Stamp};

/// The moment at which everything here happens.
pub const STAMP: Stamp = Stamp {
    now: Moment(1_900_000_000_000),
    today: Day(21_990),
    entropy: 7,
};
