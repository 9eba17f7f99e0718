//! Goodword: whom should I introduce to whom today, and why?
//!
//! The modules are listed in reading order. Everything above the line knows
//! no browser and is tested by plain `cargo test`.

pub mod domain;

#[cfg(feature = "web")]
pub mod ui;
