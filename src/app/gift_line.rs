//! What a line about a gift says, by rules alone: who gave, and what. A guess to begin with, shown
//! before it is kept. Knows English words and no person.

use crate::domain::GiftKind;
use crate::domain::fold::fold;

#[cfg(test)]
mod tests;

/// Who gives, and whether it is still to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogWay {
    Gave,
    Received,
    Promised,
}

impl LogWay {
    pub const ALL: [LogWay; 3] = [LogWay::Gave, LogWay::Received, LogWay::Promised];
}

/// What words begin with where they speak of a kind. What is named tells more than what was done
/// with it: a book that was recommended is something to read.
const CUES: [(GiftKind, &[&str]); 9] = [
    (
        GiftKind::Introduction,
        &["introduc", "intro", "connected", "touch"],
    ),
    (
        GiftKind::Sharing,
        &[
            "article", "book", "link", "tool", "podcast", "video", "share", "template", "paper",
        ],
    ),
    (
        GiftKind::Referral,
        &["client", "customer", "refer", "job", "project"],
    ),
    (
        GiftKind::Recommendation,
        &["recommend", "testimonial", "vouch", "endors", "word"],
    ),
    (
        GiftKind::Feedback,
        &["feedback", "review", "proofread", "comment"],
    ),
    (
        GiftKind::Advice,
        &[
            "advice", "advis", "tip", "hint", "explain", "taught", "showed",
        ],
    ),
    (GiftKind::Invitation, &["invit", "ticket"]),
    (GiftKind::Hiring, &["hire", "hiring"]),
    (GiftKind::Buying, &["buy", "bought", "order"]),
];

/// The likeliest reading of a line.
pub fn read(line: &str) -> (LogWay, GiftKind) {
    let folded = fold(line);
    let words: Vec<&str> = folded
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .collect();
    (way(&words), kind(&words))
}

fn way(words: &[&str]) -> LogWay {
    let has = |any: &[&str]| words.iter().any(|it| any.contains(it));
    let is_by_user = matches!(words.first(), Some(&("i" | "we")));
    let is_to_user = has(&["me", "us", "my", "our"]) && !is_by_user;
    if is_to_user {
        LogWay::Received
    } else if has(&["promise", "promised", "will", "ll", "owe"]) {
        LogWay::Promised
    } else {
        LogWay::Gave
    }
}

fn kind(words: &[&str]) -> GiftKind {
    let speaks_of = |cues: &[&str]| {
        let begins = |word: &&str| cues.iter().any(|cue| word.starts_with(cue));
        words.iter().any(begins)
    };
    CUES.iter()
        .find(|(_, cues)| speaks_of(cues))
        .map_or(GiftKind::Favour, |it| it.0)
}
