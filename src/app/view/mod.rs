//! What each screen shows, as plain structs: sorted, counted and worded, ready to be drawn.

pub mod agenda;
pub mod cadence;
pub mod duplicates;
pub mod fill_in;
pub mod find;
pub mod gathering;
pub mod gatherings;
pub mod gifts;
pub mod import;
pub mod introduction;
pub mod introductions;
pub mod jotting;
pub mod learned;
pub mod letter;
pub mod map;
pub mod marked;
pub mod notices;
pub mod people;
pub mod person;
pub mod person_brief;
pub mod rounds;
pub mod selection;
pub mod session;
pub mod suggestions;
pub mod year;
pub mod your_data;

pub use person_brief::{FaceView, PersonBrief};
