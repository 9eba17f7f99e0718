//! Goodword: whom should I introduce to whom today, and why?
//!
//! ARCHITECTURE.md lists the modules in reading order. All but `shell` and `ui`
//! know no browser and are tested by plain `cargo test`.

pub mod app;
pub mod domain;
pub mod formats;
pub mod map;
pub mod order;
pub mod saved;
pub mod suggest;

#[cfg(feature = "web")]
pub mod shell;
#[cfg(feature = "web")]
pub mod ui;
