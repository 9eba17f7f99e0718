//! Which letters make sense where an introduction stands. Knows nothing of their wording.

use crate::domain::introduction::Answer;
use crate::domain::{Contact, Introduction, LetterKind, Side, Stage, Step};

/// The letters that make sense where the introduction stands, most useful first.
///
/// Whether one of them was already sent is not considered: see [`Introduction::letters`].
pub fn next_letters(introduction: &Introduction, a: &Contact, b: &Contact) -> Vec<LetterKind> {
    // The giver is asked and thanked before the one who gains.
    let gains = gains(introduction);
    let giver_first = [gains.other(), gains];
    let prefers_plain = |side| if side == Side::A { a } else { b }.prefers_plain;
    match introduction.stage() {
        Stage::Idea => {
            let asks: Vec<LetterKind> = giver_first
                .into_iter()
                .filter(|side| !prefers_plain(*side))
                .map(LetterKind::Ask)
                .collect();
            if asks.is_empty() {
                vec![LetterKind::Introduce]
            } else {
                asks
            }
        }
        Stage::Asking { a: of_a, b: of_b } => {
            let answer = |side| if side == Side::A { of_a } else { of_b };
            let settled = |side| answer(side) == Answer::Yes || prefers_plain(side);
            if giver_first.into_iter().all(settled) {
                return vec![LetterKind::Introduce];
            }
            // Who was asked and is silent is not asked twice.
            giver_first
                .into_iter()
                .filter(|side| answer(*side) == Answer::NotAsked && !prefers_plain(*side))
                .map(LetterKind::Ask)
                .collect()
        }
        Stage::BothSaidYes => vec![LetterKind::Introduce],
        Stage::Introduced => {
            let first = writes_first(introduction);
            [first, first.other()].map(LetterKind::FollowUp).to_vec()
        }
        Stage::Talked | Stage::Outcome { .. } => giver_first.map(LetterKind::Thanks).to_vec(),
        Stage::Declined(_) | Stage::Dropped => giver_first
            .into_iter()
            .filter(|side| !introduction.was_made() && waits(introduction, *side))
            .map(LetterKind::Stop)
            .collect(),
    }
}

/// Who writes first once introduced: as the user chose, otherwise the one who gains.
pub fn writes_first(introduction: &Introduction) -> Side {
    let chosen = introduction.writes_first;
    chosen.unwrap_or_else(|| gains(introduction))
}

/// The one who gains, or A where both or neither do.
fn gains(introduction: &Introduction) -> Side {
    let gains = |side| introduction.benefits.iter().any(|it| it.who == side);
    if gains(Side::B) && !gains(Side::A) {
        Side::B
    } else {
        Side::A
    }
}

/// Whether `side` was asked or said yes, and has not declined since.
fn waits(introduction: &Introduction, side: Side) -> bool {
    let last = introduction
        .steps
        .iter()
        .rev()
        .find_map(|(_, step)| match step {
            Step::Asked(it) | Step::SaidYes(it) if *it == side => Some(true),
            Step::Declined(it) if *it == side => Some(false),
            _ => None,
        });
    last.unwrap_or(false)
}
