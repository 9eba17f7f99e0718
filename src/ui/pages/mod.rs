//! One file per screen. A page reads its view, lays out widgets, reports events.

pub mod duplicates;
pub mod fill_in;
pub mod gathering;
pub mod gatherings;
pub mod import;
pub mod introduction;
pub mod introductions;
pub mod learned;
pub mod map;
pub mod new_person;
pub mod people;
pub mod person;
pub mod round;
pub mod session;
pub mod today;
mod welcome;
pub mod year;
pub mod your_data;
