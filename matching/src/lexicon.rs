//! The business lexicon as people write it: what is asked for in which words, and in which
//! words it is offered. Knows its text form, which `lexicon/README.md` explains.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// One thing that one person needs and another offers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Concept {
    pub id: String,
    /// How those speak who need it.
    pub need: Vec<String>,
    /// How those speak who offer it.
    pub offer: Vec<String>,
    /// The concept that whoever offers this one typically needs. Checked; nothing reckons with it.
    pub inverse: Option<String>,
}

/// A line of the lexicon that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LexiconProblem {
    pub name: String,
    /// From 1.
    pub line: usize,
    pub slip: Slip,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    /// Neither a comment nor an id nor a list of cues.
    Unknown,
    /// A cue stands before any id.
    NoConcept,
    /// Nobody needs it, or nobody offers it.
    OneSided,
    /// The same cue on both sides: it cannot say which side somebody is on.
    Contradiction,
    /// The inverse is no concept, or names another one.
    Dangling,
}

/// Reads the parts of a lexicon, each with its name. A concept may be spread over several
/// parts and blocks; its cues are put together.
///
/// # Errors
/// The first line that cannot be used.
pub fn read(parts: &[(String, String)]) -> Result<Vec<Concept>, LexiconProblem> {
    let mut concepts: Vec<Concept> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    // Where each concept begins, to say so if it turns out to be amiss.
    let mut begins: Vec<(String, usize)> = Vec::new();
    for (name, text) in parts {
        let mut now = None;
        for (at, line) in text.lines().map(str::trim).enumerate() {
            let problem = |slip| LexiconProblem {
                name: name.clone(),
                line: at + 1,
                slip,
            };
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(id) = line.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
                now = Some(*places.entry(id.to_owned()).or_insert_with(|| {
                    concepts.push(Concept {
                        id: id.to_owned(),
                        ..Concept::default()
                    });
                    begins.push((name.clone(), at + 1));
                    concepts.len() - 1
                }));
                continue;
            }
            let (key, value) = line.split_once(':').ok_or(problem(Slip::Unknown))?;
            let concept = now.map(|it| &mut concepts[it]);
            let concept = concept.ok_or(problem(Slip::NoConcept))?;
            let cues = value.split('|').map(str::trim).filter(|it| !it.is_empty());
            match key {
                "need" => concept.need.extend(cues.map(str::to_owned)),
                "offer" => concept.offer.extend(cues.map(str::to_owned)),
                "inverse" => concept.inverse = Some(value.trim().to_owned()),
                _ => return Err(problem(Slip::Unknown)),
            }
        }
    }
    for (concept, (name, line)) in concepts.iter().zip(&begins) {
        let amiss = |slip| {
            Err(LexiconProblem {
                name: name.clone(),
                line: *line,
                slip,
            })
        };
        if concept.need.is_empty() || concept.offer.is_empty() {
            return amiss(Slip::OneSided);
        }
        let needs: BTreeSet<&String> = concept.need.iter().collect();
        if concept.offer.iter().any(|it| needs.contains(it)) {
            return amiss(Slip::Contradiction);
        }
        if let Some(inverse) = &concept.inverse {
            let other = places.get(inverse).map(|it| &concepts[*it]);
            let back = other.and_then(|it| it.inverse.as_ref());
            if back != Some(&concept.id) {
                return amiss(Slip::Dangling);
            }
        }
    }
    Ok(concepts)
}

impl fmt::Display for LexiconProblem {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let slip = match self.slip {
            Slip::Unknown => {
                "a line is a comment, an [id], or begins with need:, offer: or inverse:"
            }
            Slip::NoConcept => "an [id] must stand before the first cue",
            Slip::OneSided => "a concept has cues for both need and offer",
            Slip::Contradiction => "a cue stands for both need and offer",
            Slip::Dangling => "the inverse must be a concept that names this one in turn",
        };
        write!(to, "{}, line {}: {slip}", self.name, self.line)
    }
}

impl std::error::Error for LexiconProblem {}

#[cfg(test)]
mod tests {
    use super::*;

    fn slip(text: &str) -> Option<(usize, Slip)> {
        let read = read(&[("trades.txt".to_owned(), text.to_owned())]);
        read.err().map(|it| (it.line, it.slip))
    }

    #[test]
    fn a_concept_is_put_together_from_its_blocks() {
        let text =
            "# Trades.\n[baking]\nneed: a cake | bread\noffer: baker\n[baking]\noffer: patissier";
        let read = read(&[("trades.txt".to_owned(), text.to_owned())]);
        let concept = Concept {
            id: "baking".to_owned(),
            need: vec!["a cake".to_owned(), "bread".to_owned()],
            offer: vec!["baker".to_owned(), "patissier".to_owned()],
            inverse: None,
        };
        assert_eq!(read, Ok(vec![concept]));
    }

    #[test]
    fn a_slip_is_named_with_its_place() {
        assert_eq!(slip("[a]\nneeds: cake\n"), Some((2, Slip::Unknown)));
        assert_eq!(slip("need: cake\n"), Some((1, Slip::NoConcept)));
        assert_eq!(slip("\n[a]\nneed: cake\n"), Some((2, Slip::OneSided)));
        let both = "[a]\nneed: cake\noffer: baker | cake\n";
        assert_eq!(slip(both), Some((1, Slip::Contradiction)));
        let dangling = "[a]\nneed: cake\noffer: baker\ninverse: b\n";
        assert_eq!(slip(dangling), Some((1, Slip::Dangling)));
    }
}
