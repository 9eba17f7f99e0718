//! What comes late to a merge: another tab or a backup may still speak of who was folded in.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::{Choices, Merge, combined, folding};
use crate::domain::book::Book;
use crate::domain::change::{Change, Put};
use crate::domain::contact::{Contact, Someone};
use crate::domain::day::Moment;
use crate::domain::id::ContactId;
use crate::order;

/// Brings into each merge what still speaks of whom it folded in. Their record, where it is back,
/// is what counts as theirs from now on, and what it adds goes into the one that stayed.
/// Empty where there is nothing to do; doing it twice is doing it once.
pub fn settle(book: &Book, now: Moment) -> Change {
    if late(book).is_empty() {
        return Change::default();
    }
    let mut settled = book.clone();
    // To settle one may bring up somebody who was folded in by another.
    for _ in 0..=book.merges().count() {
        let late = late(&settled);
        if late.is_empty() {
            break;
        }
        for (id, merge) in late {
            settle_one(&mut settled, id, &merge, now);
        }
    }
    book.change_to(&settled)
}

/// The merges to which anything came late, the earliest first. Found in one look at the book,
/// since most often there is nothing.
fn late(book: &Book) -> Vec<(ContactId, Rc<Merge>)> {
    if book.merges().next().is_none() {
        return Vec::new();
    }
    let mut spoken_of: BTreeSet<ContactId> = BTreeSet::new();
    let mut speak = |id: ContactId| {
        if book.merge_of(id).is_some() {
            spoken_of.insert(id);
        }
    };
    for contact in book.contacts() {
        speak(contact.id);
        folding::introducer(contact)
            .into_iter()
            .for_each(&mut speak);
        for someone in &contact.knows {
            if let Someone::Contact(id) = someone {
                speak(*id);
            }
        }
    }
    for introduction in book.introductions() {
        speak(introduction.a);
        speak(introduction.b);
    }
    for gift in book.gifts() {
        speak(gift.person);
        gift.other.into_iter().for_each(&mut speak);
    }
    let guests = book.gatherings().flat_map(|it| it.contacts());
    guests.for_each(&mut speak);
    let put_off = book.later().flat_map(|it| it.0.people());
    put_off.for_each(&mut speak);
    let decided = book.decisions().map(|it| it.pair);
    for pair in decided.chain(book.apart().map(|it| it.0)) {
        speak(pair.first());
        speak(pair.second());
    }
    let is_late = |id: ContactId, merge: &Merge| {
        spoken_of.contains(&id) || book.contact(book.stands_for(merge.kept)).is_none()
    };
    let late = book.merges().filter(|(id, merge)| is_late(*id, merge));
    let mut late: Vec<_> = late.map(|(id, it)| (id, it.clone())).collect();
    order::sort_by_key(&mut late, |it| it.1.at);
    late
}

fn settle_one(book: &mut Book, folded: ContactId, merge: &Merge, now: Moment) {
    let back = book.contact(folded).cloned();
    let end = book.stands_for(merge.kept);
    let stays = book.contact(end).filter(|it| it.id != folded).cloned();
    let Some(stays) = stays else {
        // Who stayed is not there: then nobody is folded into anybody, and nobody is lost.
        let mut change = Change::one(Put::Merge(folded, None));
        if back.is_none() && book.gone_of(folded).is_none() && book.gone_of(end).is_none() {
            change.puts.extend(
                merge
                    .was(folded)
                    .map(|it| Put::Contact(folded, Some(it.clone()))),
            );
        }
        book.apply(&change);
        return;
    };
    let enriched = |with: &Rc<Contact>| match &back {
        Some(back) => {
            let mut richer = combined(with, &[back], &Choices::default());
            folding::point(&mut richer, folded, with.id);
            richer.stamp_edits(with, now);
            Rc::new(richer)
        }
        None => with.clone(),
    };
    let change = folding::folding(book, folded, &enriched(&stays));
    // Nothing but the two themselves, of whom one is gone already.
    if back.is_none() && change.puts.len() == 2 {
        return;
    }
    let mut late = Merge {
        merged: enriched(&merge.merged),
        ..merge.clone()
    };
    for put in book.apply(&change).puts {
        let is_theirs = matches!(&put, Put::Contact(id, Some(_)) if *id == folded);
        let known = late.before.iter().position(|it| it.is_of_same_record(&put));
        match known {
            Some(at) if is_theirs => late.before[at] = put,
            // As it was before the merge, not before what came late.
            Some(_) => {}
            // Who stands at the end of a row of merges was not changed by the first.
            None if matches!(put, Put::Contact(id, _) if id == end && end != merge.kept) => {}
            None => late.before.push(put),
        }
    }
    book.apply(&Change::one(Put::Merge(folded, Some(Rc::new(late)))));
}
