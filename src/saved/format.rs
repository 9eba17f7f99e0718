//! Which format what is stored has: the oldest that knows all of it, so that an older version can
//! go on with whatever it knows, and loses nothing that it does not.

use crate::domain::{Book, Contact, Felt, Introduction, Put};

pub const FIRST: u64 = 1;
/// Knows merges.
const SECOND: u64 = 2;
/// Knows gifts, gatherings, what was put off, and how often to be in touch.
const THIRD: u64 = super::FORMAT;

/// The format a snapshot of the book has.
pub fn of_book(book: &Book) -> u64 {
    let has_giving = book.gifts().next().is_some()
        || book.gatherings().next().is_some()
        || book.later().next().is_some()
        || !book.settings().circles.is_empty();
    if has_giving
        || book.contacts().any(|it| of_contact(it) == THIRD)
        || book.introductions().any(|it| of_introduction(it) == THIRD)
    {
        return THIRD;
    }
    let merges = book.merges().flat_map(|it| &it.1.before);
    if let Some(format) = merges.map(of_put).max() {
        return format.max(SECOND);
    }
    if book.merges().next().is_some() || book.apart().next().is_some() {
        return SECOND;
    }
    FIRST
}

/// The format an entry has that holds no more than this.
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
        Put::Settings(edit) => match &edit.circles {
            Some(circles) if !circles.is_empty() => THIRD,
            _ => FIRST,
        },
    }
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
    if introduction.heard.is_empty() && introduction.withholds.is_none() {
        FIRST
    } else {
        THIRD
    }
}
