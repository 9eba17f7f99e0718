//! Who hangs together with whom, and where each of them stands on a picture of it.
//!
//! Reads a [`crate::domain::Book`]; knows no screen, no sentence, no colour and no clock.
//!
//! In reading order: [`threads`] says who is linked to whom, [`groups`] who hangs together
//! closely. `discs` keeps linked discs near and all of them apart, `packing` lays whole pictures
//! side by side, `placing` puts both to use. [`atlas`] does all of it in slices and keeps what came
//! of it. [`camera`] is the part of the picture in sight.

pub mod atlas;
pub mod camera;
mod discs;
pub mod groups;
mod packing;
mod placing;
mod point;
mod spots;
pub mod threads;

#[cfg(test)]
mod tests;

pub use atlas::{Atlas, Layout};
pub use camera::Camera;
pub use groups::Groups;
pub use point::Point;
pub use threads::{Thread, Threads, Tie};

/// How large a face is on the picture, from its middle: the unit of every length there.
pub const FACE: f64 = 1.0;
