//! Sentences of notes that say what somebody looks for or can do. Knows words, no people.
//!
//! English so far, and kept strict: a sentence that denies it says nothing.

use crate::domain::{Contact, Day, Note};

const NEED_CUES: &[&str] = &["looking for", "searching for", "seeking", "needs", "wants"];
const OFFER_CUES: &[&str] = &["offers", "can help with", "knows a lot about", "good at"];

/// Words shortly before a cue, or right after it, that turn its meaning round.
const DENIALS: &[&str] = &[
    "not",
    "no",
    "never",
    "nobody",
    "nothing",
    "none",
    "without",
    "longer",
    "stopped",
    "isn't",
    "doesn't",
    "aren't",
    "don't",
    "wasn't",
    "isn’t",
    "doesn’t",
    "aren’t",
    "don’t",
    "wasn’t",
    "nor",
    "neither",
    "cannot",
    "can't",
    "can’t",
];

/// How many words before a cue may deny it: "is no longer looking for".
const NEAR: usize = 3;

/// What notes say somebody needs, from the cue to the end of its sentence, with the day of the note.
pub(super) fn needs(contact: &Contact) -> impl Iterator<Item = (&str, Day)> {
    cued(contact, NEED_CUES)
}

/// What notes say somebody can do.
pub(super) fn offers(contact: &Contact) -> impl Iterator<Item = (&str, Day)> {
    cued(contact, OFFER_CUES)
}

fn cued<'a>(
    contact: &'a Contact,
    cues: &'static [&'static str],
) -> impl Iterator<Item = (&'a str, Day)> {
    let of_note = move |note: &'a Note| {
        let found = sentences(&note.text).filter_map(move |it| from_cue(it, cues));
        found.map(|it| (it, note.day))
    };
    contact.notes.iter().flat_map(of_note)
}

/// Cut where a sentence ends: at a stop before white space, and at the end of a line.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let ends = |(at, letter): (usize, char)| {
            let after = &rest[at + letter.len_utf8()..];
            let stops = matches!(letter, '.' | '!' | '?' | ';' | '…');
            let is_end = stops && after.chars().next().is_none_or(char::is_whitespace);
            (is_end || matches!(letter, '\n' | '\r')).then_some((at, letter.len_utf8()))
        };
        let (at, length) = rest
            .char_indices()
            .find_map(ends)
            .unwrap_or((rest.len(), 0));
        let sentence = &rest[..at];
        rest = &rest[at + length..];
        Some(sentence.trim())
    })
}

/// The sentence from its first cue on; `None` where it has none, denies it, or says no more.
fn from_cue<'a>(sentence: &'a str, cues: &[&str]) -> Option<&'a str> {
    let starts = |at: usize| {
        let rest = &sentence[at..];
        cues.iter().find(|cue| {
            let head = rest.get(..cue.len());
            let after = rest.get(cue.len()..).and_then(|it| it.chars().next());
            head.is_some_and(|it| it.eq_ignore_ascii_case(cue))
                && !after.is_some_and(char::is_alphanumeric)
        })
    };
    let mut before = ' ';
    for (at, letter) in sentence.char_indices() {
        if !before.is_alphanumeric()
            && let Some(cue) = starts(at)
        {
            let after = &sentence[at + cue.len()..];
            let said = words(&sentence[..at]).rev().take(NEAR);
            let denied = said
                .chain(words(after).take(1))
                .any(|it| DENIALS.iter().any(|denial| it.eq_ignore_ascii_case(denial)));
            let says_more = after.chars().any(char::is_alphanumeric);
            return (says_more && !denied).then_some(&sentence[at..]);
        }
        before = letter;
    }
    None
}

fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|it: char| !(it.is_alphanumeric() || matches!(it, '\'' | '’')))
        .filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{NEED_CUES, from_cue, sentences};

    #[test]
    fn a_sentence_is_quoted_from_its_cue_unless_it_denies_it() {
        let found = |text: &'static str| -> Vec<&str> {
            sentences(text)
                .filter_map(|it| from_cue(it, NEED_CUES))
                .collect()
        };
        assert_eq!(
            found("Met at the fair. She is Looking for a bookkeeper, by May! Good food."),
            ["Looking for a bookkeeper, by May"]
        );
        assert_eq!(
            found("needs v1.2 of the firm.co site\nwants"),
            ["needs v1.2 of the firm.co site"]
        );
        for text in [
            "No longer looking for a bookkeeper",
            "He doesn't think he needs one",
            "She needs no help",
            "overseeking adventure",
            "",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
