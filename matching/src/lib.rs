//! How well the words of one text answer the words of another. Knows texts and numbers, nothing of contacts.
//!
//! The modules in reading order: [`words`] takes a text apart, [`common`] says which
//! words carry no meaning of their own, [`language`] how those of other languages are told and
//! brought to their stem, [`translations`] what they are in English, `reading` what one word is
//! in a text, [`kin`] which words are near one another by their letters, `relations` keeps that
//! of all of them, [`vocabulary`] numbers them. [`table`] is the trained table of words,
//! `direction` where each points, [`trained`] the table as it is written down, [`lexicon`] the
//! concepts as people write them; `compile` makes one file of all, `sources` says where they are,
//! [`knowledge`] is what the page reads. `sense` says what a text means by them, `places` how near
//! two meanings are, `evidence` how all that speaks for a match makes one score, `synonyms` what
//! the user taught. [`index`] is a collection of texts: `contents` keeps what they say,
//! `searching` finds what answers one, `comparing` says how well, and `links` by which words.
//! `numbers`, `stems`, `lists` and [`room`] are how all of it is found quickly and kept small.

pub mod common;
mod comparing;
mod compile;
mod contents;
mod direction;
mod evidence;
pub mod index;
pub mod kin;
pub mod knowledge;
pub mod language;
pub mod lexicon;
mod links;
mod lists;
mod numbers;
mod places;
mod reading;
mod relations;
pub mod room;
mod searching;
mod sense;
#[cfg(not(target_arch = "wasm32"))]
pub mod sources;
mod stems;
mod synonyms;
pub mod table;
pub mod trained;
pub mod translations;
pub mod vocabulary;
pub mod words;

pub use compile::compile;
pub use index::{Fit, Hit, Index, ItemId, Scratch, Side};
pub use kin::Kind;
pub use knowledge::{Knowledge, KnowledgeProblem, Part};
pub use links::Link;
pub use searching::Search;

#[cfg(test)]
mod tests;
