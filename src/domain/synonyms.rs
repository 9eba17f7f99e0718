//! Phrases that mean the same to the user. Knows what was said, not how texts are matched.

use super::fold::fold;

/// At least two short phrases, no two of them alike, in the user's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Synonyms {
    phrases: Vec<String>,
}

/// Why two texts are no synonyms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SynonymProblem {
    FirstIsMissing,
    SecondIsMissing,
    /// Both are the same words.
    Alike,
}

impl Synonyms {
    /// # Errors
    /// What is to be put right first.
    pub fn pair(one: &str, other: &str) -> Result<Synonyms, SynonymProblem> {
        if one.trim().is_empty() {
            return Err(SynonymProblem::FirstIsMissing);
        }
        if other.trim().is_empty() {
            return Err(SynonymProblem::SecondIsMissing);
        }
        Synonyms::of([one, other]).ok_or(SynonymProblem::Alike)
    }

    /// Without blanks and repetitions; `None` where fewer than two different phrases are left.
    pub fn of<'a>(phrases: impl IntoIterator<Item = &'a str>) -> Option<Synonyms> {
        let mut kept: Vec<String> = Vec::new();
        for phrase in phrases {
            let phrase = phrase.split_whitespace().collect::<Vec<_>>().join(" ");
            if !phrase.is_empty() && !kept.iter().any(|it| fold(it) == fold(&phrase)) {
                kept.push(phrase);
            }
        }
        (kept.len() >= 2).then_some(Synonyms { phrases: kept })
    }

    pub fn phrases(&self) -> &[String] {
        &self.phrases
    }

    /// Whether all that `other` says is said here too, in whatever spelling and order.
    pub fn cover(&self, other: &Synonyms) -> bool {
        let says = |phrase: &String| self.phrases.iter().any(|it| fold(it) == fold(phrase));
        other.phrases.iter().all(says)
    }

    /// With one more phrase, unless it is blank or said here already.
    pub fn with(&self, phrase: &str) -> Option<Synonyms> {
        let phrases = self.phrases.iter().map(String::as_str).chain([phrase]);
        Synonyms::of(phrases).filter(|it| it.phrases.len() > self.phrases.len())
    }

    /// With other words in one place; `None` where these are blank or said there already,
    /// or the place is not there.
    pub fn reworded(&self, at: usize, phrase: &str) -> Option<Synonyms> {
        let mut phrases: Vec<&str> = self.phrases.iter().map(String::as_str).collect();
        *phrases.get_mut(at)? = phrase;
        Synonyms::of(phrases).filter(|it| it.phrases.len() == self.phrases.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_phrase_written_twice_means_nothing_new() {
        for phrases in [vec!["AGM"], vec!["AGM", " agm "], vec!["AGM", "  "], vec![]] {
            assert_eq!(Synonyms::of(phrases), None);
        }
    }

    #[test]
    fn what_was_said_already_is_known_in_any_order_and_spelling() {
        let said = Synonyms::of(["AGM", "annual  meeting", "assembly"]);
        let again = Synonyms::of(["Annual Meeting", "agm"]);
        let other = Synonyms::of(["AGM", "yearly meeting"]);
        let (Some(said), Some(again), Some(other)) = (said, again, other) else {
            panic!("each of them has two phrases");
        };
        assert!(said.cover(&again) && !again.cover(&said) && !said.cover(&other));
    }
}
