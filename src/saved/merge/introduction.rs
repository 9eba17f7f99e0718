//! Two records of the same introduction.

use super::unite;
use crate::domain::{Day, Introduction, Step};

/// The one edited last, with every step, letter and written draft only the other knows of.
pub fn merged(mine: &Introduction, theirs: &Introduction) -> Introduction {
    let (newer, older) = if mine.edited < theirs.edited {
        (theirs, mine)
    } else {
        (mine, theirs)
    };
    let mut merged = newer.clone();
    unite_steps(&mut merged.steps, &older.steps);
    unite(&mut merged.letters, &older.letters);
    unite(&mut merged.benefits, &older.benefits);
    for (kind, letter) in &older.drafts {
        merged.drafts.entry(*kind).or_insert_with(|| letter.clone());
    }
    for (side, told) in &older.heard {
        merged.heard.entry(*side).or_insert_with(|| told.clone());
    }
    merged.withholds = merged.withholds.or(older.withholds);
    merged.writes_first = merged.writes_first.or(older.writes_first);
    if merged.outcome.is_empty() {
        merged.outcome.clone_from(&older.outcome);
    }
    merged
}

/// Adds the steps of `older` that `steps` lacks, by their days. Of one day the
/// newer record's come last, since the last step tells where it stands.
fn unite_steps(steps: &mut Vec<(Day, Step)>, older: &[(Day, Step)]) {
    // The same step may happen twice in a day: dropped, taken up, dropped.
    let mut unmatched = steps.clone();
    let mut missing = Vec::new();
    for step in older {
        match unmatched.iter().position(|it| it == step) {
            Some(at) => {
                unmatched.remove(at);
            }
            None => missing.push(*step),
        }
    }
    // Each goes before all of its day, so the last of them is put in first.
    for (day, step) in missing.into_iter().rev() {
        let at = steps
            .iter()
            .position(|it| it.0 >= day && it.1 != Step::Began)
            .unwrap_or(steps.len());
        steps.insert(at, (day, step));
    }
}
