//! Sentences of notes that say what somebody looks for or can do. Knows words, no people.
//!
//! English so far, and kept strict: a sentence that denies it says nothing.

use super::phrases::sentences;
use super::wordlist::beginning_with;
use crate::domain::{Contact, Day, Note};

/// Words that begin to say what somebody looks for, or what they have trouble with. In order, like
/// the lists below; none is another with more words.
const NEED_CUES: &[&str] = &[
    "afraid of",
    "asked about",
    "asked for",
    "asked me about",
    "asked me for",
    "can't find",
    "cannot find",
    "can’t find",
    "complains about",
    "could do with",
    "could use",
    "curious about",
    "desperate for",
    "dreams of",
    "fed up with",
    "hopes for",
    "hopes to",
    "hoping for",
    "hoping to",
    "in need of",
    "in search of",
    "interested in",
    "keen to",
    "lacks",
    "looking for",
    "looking to",
    "needs",
    "on the lookout for",
    "overwhelmed by",
    "problems with",
    "searching for",
    "seeking",
    "short of",
    "struggles to",
    "struggles with",
    "struggling to",
    "struggling with",
    "tired of",
    "trouble with",
    "trying to",
    "wants",
    "wonders",
    "worried about",
    "worries about",
    "would like",
    "would love",
];

/// Words that begin to say what somebody can do or knows.
const OFFER_CUES: &[&str] = &[
    "brilliant at",
    "can help",
    "could help",
    "experience in",
    "experience of",
    "experience with",
    "expert at",
    "expert in",
    "expert on",
    "glad to",
    "good at",
    "great at",
    "happy to",
    "has a list of",
    "knows a lot about",
    "knows all about",
    "knows every",
    "knows everybody",
    "knows everyone",
    "knows how to",
    "loves mentoring",
    "loves teaching",
    "offered to",
    "offers",
    "specialises in",
    "specializes in",
    "used to be",
    "used to run",
    "used to sell",
    "used to teach",
    "used to work",
    "willing to",
    "works as",
    "works with",
    "would like to help",
    "would like to mentor",
    "would like to teach",
    "would love to help",
    "would love to mentor",
    "would love to teach",
];

/// What somebody does all day, where a sentence begins with it: "She teaches chess".
const TRADES: &[&str] = &[
    "advises",
    "builds",
    "buys",
    "coaches",
    "cooks",
    "designs",
    "distributes",
    "edits",
    "exports",
    "grows",
    "hosts",
    "imports",
    "installs",
    "invests in",
    "lectures",
    "lets",
    "makes",
    "manages",
    "mentors",
    "organises",
    "organizes",
    "paints",
    "photographs",
    "places",
    "publishes",
    "repairs",
    "represents",
    "restores",
    "runs",
    "sells",
    "supplies",
    "teaches",
    "trains",
    "translates",
    "writes",
];

/// Words before [`TRADES`] at the beginning of a sentence.
const SOMEBODY: &[&str] = &["he", "she", "they", "also", "now", "who", "still"];

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
    "wouldn't",
    "isn’t",
    "doesn’t",
    "aren’t",
    "don’t",
    "wasn’t",
    "wouldn’t",
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
    cued(contact, |it| from_cue(it, NEED_CUES))
}

/// What notes say somebody can do.
pub(super) fn offers(contact: &Contact) -> impl Iterator<Item = (&str, Day)> {
    cued(contact, |it| {
        from_cue(it, OFFER_CUES).or_else(|| from_trade(it))
    })
}

fn cued<'a>(
    contact: &'a Contact,
    read: fn(&'a str) -> Option<&'a str>,
) -> impl Iterator<Item = (&'a str, Day)> {
    let of_note = move |note: &'a Note| {
        let found = sentences(&note.text).filter_map(read);
        found.map(|it| (it, note.day))
    };
    contact.notes.iter().flat_map(of_note)
}

/// The sentence from its first cue on; `None` where it has none, denies it, or says no more.
fn from_cue<'a>(sentence: &'a str, cues: &[&str]) -> Option<&'a str> {
    for (at, byte) in sentence.bytes().enumerate() {
        if !byte.is_ascii_alphabetic() {
            continue;
        }
        let cues = beginning_with(cues, byte);
        if !cues.is_empty()
            && !sentence[..at].ends_with(char::is_alphanumeric)
            && let Some(after) = after_cue(&sentence[at..], cues)
        {
            let said = words(&sentence[..at]).rev().take(NEAR);
            let denied = said
                .chain(words(after).take(1))
                .any(|it| DENIALS.iter().any(|denial| it.eq_ignore_ascii_case(denial)));
            return (says_more(after) && !denied).then_some(&sentence[at..]);
        }
    }
    None
}

/// The sentence from the verb on, where it begins with what somebody does.
fn from_trade(sentence: &str) -> Option<&str> {
    let first = words(sentence).next()?;
    let is_somebody = SOMEBODY.iter().any(|it| it.eq_ignore_ascii_case(first));
    let rest = match is_somebody {
        true => sentence.split_once(first)?.1.trim_start(),
        false => sentence,
    };
    let trades = beginning_with(TRADES, *rest.as_bytes().first()?);
    let after = after_cue(rest, trades)?;
    let denied = words(after).take(1).any(|it| DENIALS.contains(&it));
    (says_more(after) && !denied).then_some(rest)
}

/// What follows the cue with which a text begins.
fn after_cue<'a>(text: &'a str, cues: &[&str]) -> Option<&'a str> {
    cues.iter().find_map(|cue| {
        let head = text.get(..cue.len())?;
        let after = text.get(cue.len()..)?;
        let goes_on = after.chars().next().is_some_and(char::is_alphanumeric);
        (head.eq_ignore_ascii_case(cue) && !goes_on).then_some(after)
    })
}

fn says_more(after: &str) -> bool {
    after.chars().any(char::is_alphanumeric)
}

fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|it: char| !(it.is_alphanumeric() || matches!(it, '\'' | '’')))
        .filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{NEED_CUES, OFFER_CUES, TRADES, from_cue, from_trade, sentences};

    #[test]
    fn cues_are_in_order_and_none_goes_on_like_another() {
        for cues in [NEED_CUES, OFFER_CUES, TRADES] {
            assert!(cues.is_sorted());
            for pair in cues.windows(2) {
                assert!(!pair[1].starts_with(&format!("{} ", pair[0])), "{pair:?}");
            }
        }
    }

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
        assert_eq!(
            found("Asked me about visas. His shop struggles with returns"),
            ["Asked me about visas", "struggles with returns"]
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

    #[test]
    fn what_somebody_did_or_does_is_something_they_can_do() {
        let cued = |text| from_cue(text, OFFER_CUES);
        assert_eq!(
            cued("Tom used to run a bakery"),
            Some("used to run a bakery")
        );
        assert_eq!(cued("Not good at figures"), None);
        assert_eq!(from_trade("She teaches chess"), Some("teaches chess"));
        assert_eq!(from_trade("Teaches chess"), Some("Teaches chess"));
        for text in ["Her son teaches chess", "She runs", "Sells nothing"] {
            assert_eq!(from_trade(text), None, "{text}");
        }
    }
}
