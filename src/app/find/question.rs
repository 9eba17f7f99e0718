//! Whether what was typed asks who could help, or who needs something. Knows words alone.

use crate::suggest::Question;

/// How such questions begin, in small letters, the longer of two that begin alike first. What
/// follows is what they are about.
const BEGINNINGS: [(&str, Question); 14] = [
    ("who could help me with ", Question::WhoHelps),
    ("who could help with ", Question::WhoHelps),
    ("who can help me with ", Question::WhoHelps),
    ("who can help with ", Question::WhoHelps),
    ("who helps with ", Question::WhoHelps),
    ("who offers ", Question::WhoHelps),
    ("who knows about ", Question::WhoHelps),
    ("help with ", Question::WhoHelps),
    ("who needs ", Question::WhoNeeds),
    ("who could use ", Question::WhoNeeds),
    ("who is looking for ", Question::WhoNeeds),
    ("who looks for ", Question::WhoNeeds),
    ("who wants ", Question::WhoNeeds),
    ("who needs help with ", Question::WhoNeeds),
];

/// The question and what it is about; `None` where it is none, or not yet.
pub fn question(typed: &str) -> Option<(Question, &str)> {
    let typed = typed.trim_start();
    let is_so = |it: &&(&str, Question)| {
        let begins = typed.get(..it.0.len());
        begins.is_some_and(|begins| begins.eq_ignore_ascii_case(it.0))
    };
    let (beginning, question) = BEGINNINGS
        .iter()
        .filter(is_so)
        .max_by_key(|it| it.0.len())?;
    let about = typed[beginning.len()..].trim_matches(|it: char| it.is_whitespace() || it == '?');
    Some((*question, about))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_known_by_how_it_begins() {
        let cases = [
            (
                "Who could help with tax returns?",
                Some((Question::WhoHelps, "tax returns")),
            ),
            (
                "who needs  a venue ?",
                Some((Question::WhoNeeds, "a venue")),
            ),
            (
                "who needs help with moving",
                Some((Question::WhoNeeds, "moving")),
            ),
            ("Who could help with ", Some((Question::WhoHelps, ""))),
            ("whose garden", None),
            ("who", None),
        ];
        for (typed, expected) in cases {
            assert_eq!(question(typed), expected, "{typed}");
        }
    }
}
