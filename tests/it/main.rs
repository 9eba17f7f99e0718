//! The one native test binary.

// Helpers of tests may fail loudly, as tests do.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod agenda;
mod agenda_properties;
mod calendar;
mod capture;
mod cards;
mod columns;
mod duplicates;
mod eighty;
mod find;
mod formats;
mod gatherings;
mod import;
mod knowledge;
mod learned;
mod map;
mod merging;
mod outcomes;
mod people;
mod probes;
mod restoring;
mod room;
mod saved;
mod saved_v1;
mod saved_v2;
mod saved_v3;
mod seeds;
mod session;
mod slices;
mod stories;
mod suggest;
mod suggest_circumstances;
mod suggest_properties;
mod support;
mod surviving;
mod tabs;
mod tidy;
mod today;
mod your_data;
