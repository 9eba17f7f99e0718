//! How well the words of one text answer the words of another. Knows texts and numbers, nothing of contacts.
//!
//! The modules in reading order: [`words`] takes a text apart, [`common`] says which
//! words carry no meaning of their own, [`kin`] which words are near one another,
//! [`vocabulary`] numbers them, and [`index`] finds and scores what answers a need.
//! [`knowledge`] is what is known of words beforehand, `sources` what it is made from.

pub mod common;
mod evidence;
pub mod index;
pub mod kin;
pub mod knowledge;
pub mod lexicon;
mod sense;
#[cfg(not(target_arch = "wasm32"))]
pub mod sources;
pub mod table;
pub mod vocabulary;
pub mod words;

pub use index::{Fit, Hit, Index, ItemId, Link, Scratch, Side};
pub use kin::Kind;
pub use knowledge::{Knowledge, KnowledgeProblem, Part};

#[cfg(test)]
mod tests;
