//! Which format what is stored has: the oldest that knows all of it, so that an older version can
//! go on with whatever it knows, and loses nothing that it does not.

use crate::domain::{Circle, Contact, Felt, Introduction, Put, Settings};

pub const FIRST: u64 = 1;
/// Knows merges.
const SECOND: u64 = 2;
/// Knows gifts, gatherings, what was put off, and how often to be in touch.
const THIRD: u64 = 3;

/// The format of what holds no more than this record.
pub fn of_put(put: &Put) -> u64 {
    match put {
        Put::Contact(_, it) => it.as_deref().map_or(FIRST, of_contact),
        Put::Introduction(_, it) => it.as_deref().map_or(FIRST, of_introduction),
        Put::Decision(..) | Put::Gone(..) => FIRST,
        Put::Merge(_, None) | Put::Apart(..) => SECOND,
        Put::Merge(_, Some(it)) => {
            let before = it.before.iter().map(of_put).max();
            let merged = of_contact(&it.merged);
            SECOND.max(merged).max(before.unwrap_or_default())
        }
        Put::Gift(..) | Put::Gathering(..) | Put::Later(..) => THIRD,
        Put::Settings(edit) => of_circles(edit.circles.as_deref().unwrap_or_default()),
    }
}

pub fn of_settings(settings: &Settings) -> u64 {
    of_circles(&settings.circles)
}

fn of_circles(circles: &[Circle]) -> u64 {
    if circles.is_empty() { FIRST } else { THIRD }
}

fn of_contact(contact: &Contact) -> u64 {
    let phrases = contact.needs.iter().chain(&contact.offers);
    let is_confirmed = phrases.map(|it| it.confirmed).any(|it| it.is_some());
    let is_felt = contact.notes.iter().any(|it| it.felt != Felt::default());
    let is_kept_in_touch = contact.edited.contains_key(&crate::domain::Field::Cadence);
    if is_confirmed || is_felt || is_kept_in_touch || contact.cadence.is_some() {
        THIRD
    } else {
        FIRST
    }
}

fn of_introduction(introduction: &Introduction) -> u64 {
    let is_set = introduction.withholds.is_some() || introduction.writes_first.is_some();
    if introduction.heard.is_empty() && !is_set {
        FIRST
    } else {
        THIRD
    }
}
