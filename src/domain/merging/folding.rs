//! What one merge does to each record: the folded one goes, the other stays as it was made, and
//! whatever pointed to the first points to the second. Depends on these records alone, so that
//! what a merge once did can be worked out again from how they were.

use std::rc::Rc;

use super::{Apart, Merge, mentions};
use crate::domain::book::Book;
use crate::domain::change::{Change, Put};
use crate::domain::contact::{Contact, MetThrough, Someone};
use crate::domain::day::{Day, Moment};
use crate::domain::decision::{Decision, Pair, Verdict};
use crate::domain::id::ContactId;
use crate::domain::later::Later;

/// Carries the merge out and records it. Gives all that was changed: nothing where either of the
/// two is not there.
pub fn merged(book: &mut Book, folded: ContactId, merged: Contact, day: Day, at: Moment) -> Change {
    let kept = merged.id;
    if folded == kept || book.contact(folded).is_none() || book.contact(kept).is_none() {
        return Change::default();
    }
    let merged = Rc::new(merged);
    let mut change = folding(book, folded, &merged);
    let record = Merge {
        kept,
        merged,
        before: book.apply(&change).puts,
        day,
        at,
    };
    let put = Put::Merge(folded, Some(Rc::new(record)));
    book.apply(&Change::one(put.clone()));
    change.puts.push(put);
    change
}

/// Each record is put once at the most, and is put even where it stays as it is if it counted
/// for what became of another.
pub fn folding(book: &Book, folded: ContactId, merged: &Rc<Contact>) -> Change {
    let kept = merged.id;
    let mut change = Change::default();
    change.puts.push(Put::Contact(folded, None));
    change.puts.push(Put::Contact(kept, Some(merged.clone())));
    for contact in book.contacts() {
        let is_other = contact.id != folded && contact.id != kept;
        if is_other && mentions(contact, folded) {
            let mut pointed = Contact::clone(contact);
            point(&mut pointed, folded, kept);
            change.put_contact(pointed);
        }
    }
    for introduction in book.introductions_of(folded) {
        let mut pointed = introduction.as_ref().clone();
        for person in [&mut pointed.a, &mut pointed.b] {
            if *person == folded {
                *person = kept;
            }
        }
        // Nobody is introduced to themselves.
        if pointed.a == pointed.b {
            change.puts.push(Put::Introduction(pointed.id, None));
        } else {
            change.put_introduction(pointed);
        }
    }
    for decision in book.decisions().filter(|it| it.pair.has(folded)) {
        change.puts.push(Put::Decision(decision.pair, None));
        if let Some(pair) = pointed_pair(decision.pair, folded, kept) {
            let mut pointed = decision.clone();
            pointed.pair = pair;
            for reason in &mut pointed.because {
                if reason.who == folded {
                    reason.who = kept;
                }
            }
            change.put_decision(weightier(pointed, book.decision(pair)));
        }
    }
    for (pair, apart) in book.apart().filter(|it| it.0.has(folded)) {
        change.puts.push(Put::Apart(pair, None));
        if let Some(pair) = pointed_pair(pair, folded, kept) {
            let apart: Apart = *book.apart_of(pair).unwrap_or(apart);
            change.puts.push(Put::Apart(pair, Some(apart)));
        }
    }
    for gift in book.gifts_of(folded) {
        let mut pointed = gift.as_ref().clone();
        pointed.point(folded, kept);
        change.put_gift(pointed);
    }
    for gathering in book.gatherings().filter(|it| it.has(folded)) {
        let mut pointed = gathering.as_ref().clone();
        pointed.point(folded, kept);
        change.put_gathering(pointed);
    }
    for (subject, later) in book.later() {
        let Some(pointed) = subject.pointed(folded, kept) else {
            continue;
        };
        // What was put off longest comes up last.
        let standing = book.later_of(&pointed).filter(|it| it.until >= later.until);
        let later: Later = *standing.unwrap_or(later);
        change.puts.push(Put::Later(subject.clone(), None));
        change.puts.push(Put::Later(pointed, Some(later)));
    }
    change
}

/// Lets a record speak of `to` where it spoke of `from`; nobody knows themselves.
pub fn point(contact: &mut Contact, from: ContactId, to: ContactId) {
    if contact.knows.remove(&Someone::Contact(from)) {
        contact.knows.insert(Someone::Contact(to));
    }
    if introducer(contact) == Some(from) {
        contact.how_met.through = MetThrough::IntroducedBy(Someone::Contact(to));
    }
    contact.knows.remove(&Someone::Contact(contact.id));
    if introducer(contact) == Some(contact.id) {
        contact.how_met.through = MetThrough::Unknown;
    }
}

pub fn introducer(contact: &Contact) -> Option<ContactId> {
    match contact.how_met.through {
        MetThrough::IntroducedBy(Someone::Contact(id)) => Some(id),
        _ => None,
    }
}

/// `None` where both are one person now.
fn pointed_pair(pair: Pair, from: ContactId, to: ContactId) -> Option<Pair> {
    let other = pair.other(from);
    (other != to && other != from).then(|| Pair::new(to, other))
}

/// Of two decisions about one pair: who said never of either means it, and else the later counts.
fn weightier(one: Decision, other: Option<&Decision>) -> Decision {
    let weight = |it: &Decision| (it.verdict == Verdict::Never, it.edited);
    match other {
        Some(other) if weight(other) >= weight(&one) => other.clone(),
        _ => one,
    }
}
