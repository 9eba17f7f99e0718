//! How well the words of one text answer the words of another. Knows texts and numbers, nothing of contacts.
//!
//! The modules in reading order: [`words`] takes a text apart, [`common`] says which
//! words carry no meaning of their own, [`kin`] which words are near one another by their
//! letters, `relations` keeps that of all of them, [`vocabulary`] numbers them. [`table`] is
//! the trained table of words, [`lexicon`] the concepts as people write them, [`knowledge`] the
//! one file made of both, `sources` where it is made from. `sense` says what a text means by
//! them, `places` how near two meanings are, `evidence` how all that speaks for a match makes
//! one score, `synonyms` what the user taught. [`index`] is a collection of texts: `contents`
//! keeps what they say, `searching` finds what answers one, `comparing` says how well, and
//! `links` by which words.

pub mod common;
mod comparing;
mod contents;
mod evidence;
pub mod index;
pub mod kin;
pub mod knowledge;
pub mod lexicon;
mod links;
mod places;
mod relations;
mod searching;
mod sense;
#[cfg(not(target_arch = "wasm32"))]
pub mod sources;
mod synonyms;
pub mod table;
pub mod vocabulary;
pub mod words;

pub use index::{Fit, Hit, Index, ItemId, Scratch, Side};
pub use kin::Kind;
pub use knowledge::{Knowledge, KnowledgeProblem, Part};
pub use links::Link;

#[cfg(test)]
mod tests;
