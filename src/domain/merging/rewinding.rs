//! Taking a merge back: what it did to each record is undone, what was done since stays.

use std::rc::Rc;

use super::{Merge, folding, settle};
use crate::domain::book::Book;
use crate::domain::change::{Change, Put};
use crate::domain::contact::{Contact, Field};
use crate::domain::day::Moment;
use crate::domain::gathering::Guest;
use crate::domain::id::ContactId;
use crate::order;

/// Merges made after it are taken back first and made again after it, so that each finds what it
/// changed as it left it, in whatever order they are taken back.
pub fn unmerged(book: &Book, folded: ContactId, now: Moment) -> Change {
    let Some(merge) = book.merge_of(folded) else {
        return Change::default();
    };
    let later = touching(book, merge);
    let mut rewound = book.clone();
    for (id, merge) in later.iter().rev() {
        rewind(&mut rewound, *id, merge, now);
    }
    let (before, after) = rewind(&mut rewound, folded, merge, now);
    for (id, merge) in later {
        let without = |copy: Rc<Contact>| {
            let kept = contact(copy, merge.kept, &before, &after, now);
            contact(kept, id, &before, &after, now)
        };
        let was = merge.kept_before().cloned().map(without);
        let (Some(was), Some(standing)) = (was, rewound.contact(merge.kept)) else {
            continue;
        };
        let made = without(merge.merged.clone());
        let again = between(standing.clone(), &made, &was, now);
        folding::merged(
            &mut rewound,
            id,
            Contact::clone(&again),
            merge.day,
            merge.at,
        );
    }
    // Whoever is back may speak of somebody who was folded in since.
    rewound.apply(&settle(&rewound, now));
    book.change_to(&rewound)
}

/// The merges after `merge` that changed what it changed, or what one of these did, the earliest
/// first: the others stay as they are.
fn touching<'a>(book: &'a Book, merge: &'a Merge) -> Vec<(ContactId, &'a Rc<Merge>)> {
    let mut later: Vec<_> = book.merges().filter(|it| it.1.at > merge.at).collect();
    order::sort_by_key(&mut later, |it| it.1.at);
    let mut changed: Vec<&Put> = merge.before.iter().collect();
    later.retain(|(_, it)| {
        let is_changed = |put: &Put| changed.iter().any(|that| that.is_of_same_record(put));
        let touches = it.before.iter().any(is_changed);
        if touches {
            changed.extend(&it.before);
        }
        touches
    });
    later
}

/// Takes one merge back after which there was none. Gives the records it changed, as they were
/// before it and as it left them.
fn rewind(book: &mut Book, folded: ContactId, merge: &Merge, now: Moment) -> (Book, Book) {
    let (before, after) = merge.then(folded);
    let puts = merge.before.iter();
    let mut change = Change {
        puts: puts
            .map(|it| record(it, book, &before, &after, now))
            .collect(),
    };
    change.puts.push(Put::Merge(folded, None));
    book.apply(&change);
    (before, after)
}

/// What a record becomes: of `put`, only which record it is counts.
fn record(put: &Put, book: &Book, before: &Book, after: &Book, now: Moment) -> Put {
    match put {
        Put::Contact(id, _) => Put::Contact(
            *id,
            match book.contact(*id) {
                Some(standing) if after.contact(*id).is_some() => {
                    Some(contact(standing.clone(), *id, before, after, now))
                }
                // Somebody deleted since stays so.
                None if after.contact(*id).is_some() => None,
                standing => before.contact(*id).or(standing).cloned(),
            },
        ),
        Put::Introduction(id, _) => {
            let (was, made) = (before.introduction(*id), after.introduction(*id));
            let mut standing = book.introduction(*id).cloned();
            if standing.as_ref() == made {
                standing = was.cloned();
            } else if let (Some(it), Some(was), Some(made)) = (&mut standing, was, made) {
                let it = Rc::make_mut(it);
                for (side, was, made) in [(&mut it.a, was.a, made.a), (&mut it.b, was.b, made.b)] {
                    if *side == made {
                        *side = was;
                    }
                }
            }
            Put::Introduction(*id, standing)
        }
        Put::Decision(pair, _) => {
            let standing = book.decision(*pair);
            let is_untouched = standing == after.decision(*pair);
            let rewound = if is_untouched {
                before.decision(*pair)
            } else {
                standing
            };
            Put::Decision(*pair, rewound.cloned())
        }
        Put::Apart(pair, _) => {
            let standing = book.apart_of(*pair);
            let is_untouched = standing == after.apart_of(*pair);
            let rewound = if is_untouched {
                before.apart_of(*pair)
            } else {
                standing
            };
            Put::Apart(*pair, rewound.copied())
        }
        Put::Gift(id, _) => {
            let (was, made) = (before.gift(*id), after.gift(*id));
            let mut standing = book.gift(*id).cloned();
            if standing.as_ref() == made {
                standing = was.cloned();
            } else if let (Some(it), Some(was), Some(made)) = (&mut standing, was, made) {
                let it = Rc::make_mut(it);
                if it.person == made.person {
                    it.person = was.person;
                }
                if it.other == made.other {
                    it.other = was.other;
                }
            }
            Put::Gift(*id, standing)
        }
        Put::Gathering(id, _) => {
            let (was, made) = (before.gathering(*id), after.gathering(*id));
            let mut standing = book.gathering(*id).cloned();
            if standing.as_ref() == made {
                standing = was.cloned();
            } else if let (Some(it), Some(was), Some(made)) = (&mut standing, was, made) {
                reseat(&mut Rc::make_mut(it).guests, &was.guests, &made.guests);
            }
            Put::Gathering(*id, standing)
        }
        Put::Later(subject, _) => {
            let standing = book.later_of(subject);
            let is_untouched = standing == after.later_of(subject);
            let rewound = if is_untouched {
                before.later_of(subject)
            } else {
                standing
            };
            Put::Later(subject.clone(), rewound.copied())
        }
        Put::Gone(..) | Put::Settings(_) | Put::Merge(..) => put.clone(),
    }
}

/// `standing` without what was done to the record of `id`.
fn contact(
    standing: Rc<Contact>,
    id: ContactId,
    before: &Book,
    after: &Book,
    now: Moment,
) -> Rc<Contact> {
    match (before.contact(id), after.contact(id)) {
        (Some(was), Some(made)) => between(standing, was, made, now),
        _ => standing,
    }
}

/// `standing` with the step from `was` to `made` taken back.
fn between(
    standing: Rc<Contact>,
    was: &Rc<Contact>,
    made: &Rc<Contact>,
    now: Moment,
) -> Rc<Contact> {
    if standing == *made {
        return was.clone();
    }
    let mut rewound = Contact::clone(&standing);
    for field in Field::ALL {
        rewind_field(&mut rewound, field, was, made, now);
    }
    Rc::new(rewound)
}

fn rewind_field(contact: &mut Contact, field: Field, was: &Contact, made: &Contact, now: Moment) {
    let stamps = (was.edited.get(&field), made.edited.get(&field));
    if was.agrees(field, made) && stamps.0 == stamps.1 {
        return;
    }
    let untouched = contact.agrees(field, made);
    let stamped_then = contact.edited.get(&field) == stamps.1;
    let standing = contact.clone();
    if untouched {
        contact.take(field, was);
    } else {
        take_out(contact, field, was, made);
    }
    if untouched && stamped_then {
        match stamps.0 {
            Some(stamp) => contact.edited.insert(field, *stamp),
            None => contact.edited.remove(&field),
        };
    } else if !contact.agrees(field, &standing) {
        contact.edited.insert(field, now);
    }
}

/// Of a list that was edited since: takes out what the merge brought in, brings back what it
/// took out. A text that was written over since stays as it was written.
fn take_out(contact: &mut Contact, field: Field, was: &Contact, made: &Contact) {
    match field {
        Field::Emails => relist(&mut contact.emails, &was.emails, &made.emails),
        Field::Phones => relist(&mut contact.phones, &was.phones, &made.phones),
        Field::Links => relist(&mut contact.links, &was.links, &made.links),
        Field::Markets => relist(&mut contact.markets, &was.markets, &made.markets),
        Field::Tags => relist(&mut contact.tags, &was.tags, &made.tags),
        Field::Offers => relist(&mut contact.offers, &was.offers, &made.offers),
        Field::Needs => relist(&mut contact.needs, &was.needs, &made.needs),
        Field::Notes => relist(&mut contact.notes, &was.notes, &made.notes),
        Field::Knows => {
            let brought: Vec<_> = made.knows.difference(&was.knows).collect();
            contact.knows.retain(|it| !brought.contains(&it));
            let taken = was.knows.difference(&made.knows);
            contact.knows.extend(taken.cloned());
        }
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
        | Field::Uid => {}
    }
}

/// Of the guests of a gathering: takes out who is there by the merge alone, brings back whom it
/// took out. What was said of a guest since stays.
fn reseat(guests: &mut Vec<Guest>, was: &[Guest], made: &[Guest]) {
    let is_of = |guests: &[Guest], one: &Guest| guests.iter().any(|it| it.who == one.who);
    guests.retain(|it| is_of(was, it) || !is_of(made, it));
    for one in was {
        if !is_of(made, one) && !is_of(guests, one) {
            guests.push(one.clone());
        }
    }
}

fn relist<T: Clone + PartialEq>(list: &mut Vec<T>, was: &[T], made: &[T]) {
    list.retain(|it| was.contains(it) || !made.contains(it));
    for one in was {
        if !made.contains(one) && !list.contains(one) {
            list.push(one.clone());
        }
    }
}
