//! Two records of the same person, field by field.

use super::unite;
use crate::domain::{Contact, Field, Phrase};

/// `mine` with all that is newer or further in `theirs`.
pub fn merged(mine: &Contact, theirs: &Contact) -> Contact {
    let mut merged = mine.clone();
    for field in Field::ALL {
        let (my, their) = (mine.edited_at(field), theirs.edited_at(field));
        let was_edited = mine.edited.contains_key(&field) || theirs.edited.contains_key(&field);
        if was_edited {
            merged.edited.insert(field, my.max(their));
        }
        if mine.agrees(field, theirs) || is_origin(field, theirs, mine) {
            continue;
        }
        let only_theirs = is_origin(field, mine, theirs);
        if only_theirs || (!unite_lists(field, &mut merged, theirs) && their > my) {
            merged.take(field, theirs);
        }
    }
    merged
}

/// `mine` with what the last edit of `theirs` changed and `mine` does not say yet; `None` where
/// that is nothing. For two edits of one person of which neither knew the other: what either
/// took out stays out, and of a field that both changed the later stays.
pub fn caught_up(mine: &Contact, theirs: &Contact) -> Option<Contact> {
    let last = theirs.edited.values().max()?;
    let is_missing =
        |it: &Field| theirs.edited.get(it) == Some(last) && mine.edited.get(it) < Some(last);
    let missing: Vec<Field> = Field::ALL.into_iter().filter(is_missing).collect();
    let mut caught_up = mine.clone();
    for field in &missing {
        caught_up.take(*field, theirs);
        caught_up.edited.insert(*field, *last);
    }
    (!missing.is_empty()).then_some(caught_up)
}

/// Whether `one` still has the field as it was at first, which `other` has since
/// edited: then what `other` took out was meant to go.
fn is_origin(field: Field, one: &Contact, other: &Contact) -> bool {
    let edited = other.edited.get(&field);
    !one.edited.contains_key(&field) && edited.is_some_and(|it| one.created <= *it)
}

/// Unites a field that is a list; `false` where it is none. Texts are compared as
/// they stand: to take "C++" and "C#" for the same would lose one of them.
fn unite_lists(field: Field, into: &mut Contact, from: &Contact) -> bool {
    match field {
        Field::Emails => unite(&mut into.emails, &from.emails),
        Field::Phones => unite(&mut into.phones, &from.phones),
        Field::Links => unite(&mut into.links, &from.links),
        Field::Markets => unite(&mut into.markets, &from.markets),
        Field::Tags => unite(&mut into.tags, &from.tags),
        Field::Notes => unite(&mut into.notes, &from.notes),
        Field::Knows => into.knows.extend(from.knows.iter().cloned()),
        Field::Offers => unite_phrases(&mut into.offers, &from.offers),
        Field::Needs => unite_phrases(&mut into.needs, &from.needs),
        Field::Name
        | Field::Company
        | Field::Role
        | Field::Place
        | Field::Does
        | Field::Plans
        | Field::HowMet
        | Field::Trust
        | Field::PrefersPlain
        | Field::Birthday
        | Field::Cadence
        | Field::Uid => return false,
    }
    true
}

/// The same words noted on the same day are one phrase, closed where either side closed it.
fn unite_phrases(phrases: &mut Vec<Phrase>, from: &[Phrase]) {
    for their in from {
        let same = |it: &&mut Phrase| it.text == their.text && it.noted == their.noted;
        match phrases.iter_mut().find(same) {
            Some(my) => {
                my.confirmed = my.confirmed.max(their.confirmed);
                my.closed = my.closed.max(their.closed);
            }
            None => phrases.push(their.clone()),
        }
    }
}
