//! What Goodword has learned: from what the user said, and from what the user decided.

use crate::app::model::Model;
use crate::app::words::learned as say;
use crate::domain::{SynonymProblem, Synonyms};

/// A text of more characters is not offered as a phrase: the words that matter are few.
const OFFERED: usize = 40;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LearnedView {
    /// What means the same, the latest first.
    pub said: Vec<SaidSame>,
}

/// Phrases that mean the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidSame {
    /// Its place among the synonyms of the settings.
    pub said: usize,
    pub phrases: Vec<String>,
}

pub fn learned(model: &Model) -> LearnedView {
    let synonyms = model.book.settings().synonyms.iter().enumerate().rev();
    LearnedView {
        said: synonyms
            .map(|(said, it)| SaidSame {
                said,
                phrases: it.phrases().to_vec(),
            })
            .collect(),
    }
}

/// What is wrong with the two texts that are to mean the same, below the field it is about.
pub fn said_problem(one: &str, other: &str) -> [Option<&'static str>; 2] {
    match Synonyms::pair(one, other) {
        Ok(_) => [None, None],
        Err(SynonymProblem::FirstIsMissing) => [Some(say::IS_MISSING), None],
        Err(SynonymProblem::SecondIsMissing) => [None, Some(say::IS_MISSING)],
        Err(SynonymProblem::Alike) => [None, Some(say::ALIKE)],
    }
}

/// What to put into the field where the user says what means the same as this text:
/// nothing where only a few of its words can be meant.
pub fn offered(text: &str) -> String {
    if text.chars().count() <= OFFERED {
        text.to_owned()
    } else {
        String::new()
    }
}
