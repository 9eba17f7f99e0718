//! Bringing two books together so that nothing noted in either is lost.
//!
//! The newest edit of each field wins; lists changed on both sides are united;
//! a deletion holds unless the person was edited after it. Merging the same
//! book a second time changes nothing.

mod contact;
mod giving;
mod introduction;

pub use contact::caught_up;

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::domain::merging;
use crate::domain::{
    Book, Change, Contact, ContactId, Decision, Gone, Moment, Pair, Put, Settings,
};
use crate::order;

/// What brings all of `theirs` into `mine`. Empty where nothing is new.
///
/// Records are the same where their ids are. What was taken out without a trace
/// (a decision taken back, an introduction removed) comes back from a book that
/// still has it.
pub fn merge(mine: &Book, theirs: &Book) -> Change {
    let mut change = Change::default();
    let lost = theirs.gone().map(|(id, _)| id);
    let there = theirs.contacts().map(|it| it.id);
    let known: BTreeSet<ContactId> = order::gathered(there.chain(lost));
    for id in known {
        person(mine, theirs, id, &mut change);
    }
    merges(mine, theirs, &mut change);
    for their in theirs.introductions() {
        match mine.introduction(their.id) {
            None => change.put_introduction(their.as_ref().clone()),
            Some(my) => {
                let merged = introduction::merged(my, their);
                if merged != **my {
                    change.put_introduction(merged);
                }
            }
        }
    }
    decisions(mine, theirs, &mut change);
    for (pair, their) in theirs.apart() {
        if mine
            .apart_of(pair)
            .is_none_or(|my| my.edited < their.edited)
        {
            change.puts.push(Put::Apart(pair, Some(*their)));
        }
    }
    giving::giving(mine, theirs, &mut change);
    let settings = settings(mine.settings(), theirs.settings());
    if settings != *mine.settings() {
        let edit = mine.settings().edit_to(&settings);
        change.puts.push(Put::Settings(edit));
    }
    // What one side has of somebody whom the other folded into another.
    let mut merged = mine.clone();
    merged.apply(&change);
    let times = [mine, theirs].map(|book| book.contacts().map(|it| last_edit(it)).max());
    let now = times.into_iter().flatten().max().unwrap_or_default();
    let settled = merging::settle(&merged, now);
    change.puts.extend(settled.puts);
    change
}

/// The merges of both, but for those of people one of the sides has deleted, and those that would
/// fold into somebody who is folded into them.
fn merges(mine: &Book, theirs: &Book, change: &mut Change) {
    let mut after = mine.clone();
    after.apply(change);
    let mut puts = Vec::new();
    for (folded, their) in theirs.merges() {
        let is_known = mine.merge_of(folded).is_some() || mine.gone_of(folded).is_some();
        let is_circle = mine.stands_for(their.kept) == folded;
        let is_there = after.contact(theirs.stands_for(their.kept)).is_some();
        if is_known || is_circle || !is_there {
            continue;
        }
        puts.push(Put::Merge(folded, Some(their.clone())));
        if let Some(my) = mine.contact(folded) {
            let newest = newest_of(their.was(folded), my);
            let is_told = their.was(folded) == Some(&newest);
            puts.push(Put::Contact(folded, (!is_told).then_some(newest)));
        }
    }
    after.apply(&Change { puts: puts.clone() });
    for (folded, merge) in after.merges() {
        let gone = merge.people().filter(|it| after.gone_of(*it).is_some());
        let left = gone.fold(merge.as_ref().clone(), |left, id| left.without(id));
        if left != **merge {
            puts.push(Put::Merge(folded, Some(Rc::new(left))));
        }
    }
    change.puts.extend(puts);
}

/// What was kept of somebody when they were folded in, with what is newer or further elsewhere.
fn newest_of(kept: Option<&Rc<Contact>>, elsewhere: &Rc<Contact>) -> Rc<Contact> {
    match kept {
        Some(kept) if kept != elsewhere => Rc::new(contact::merged(kept, elsewhere)),
        _ => elsewhere.clone(),
    }
}

/// The later decision of each pair; without words where one of the two is gone once all else
/// of `change` is done.
fn decisions(mine: &Book, theirs: &Book, change: &mut Change) {
    let mut after = mine.clone();
    after.apply(change);
    let is_gone = |id| after.contact(id).is_none() && after.gone_of(id).is_some();
    let pairs = mine.decisions().chain(theirs.decisions()).map(|it| it.pair);
    let pairs: BTreeSet<Pair> = order::gathered(pairs);
    for pair in pairs {
        let (my, their) = (mine.decision(pair), theirs.decision(pair));
        let is_newer = |their: &&Decision| my.is_none_or(|my| my.edited < their.edited);
        let Some(later) = their.filter(is_newer).or(my) else {
            continue;
        };
        let merged = if is_gone(pair.first()) || is_gone(pair.second()) {
            later.without_words()
        } else {
            later.clone()
        };
        if my != Some(&merged) {
            change.put_decision(merged);
        }
    }
}

/// The choices of the later edit, all that was said on either side to mean the same, and what
/// either says of the columns of tables.
fn settings(mine: &Settings, theirs: &Settings) -> Settings {
    let (newer, older) = if mine.edited < theirs.edited {
        (theirs, mine)
    } else {
        (mine, theirs)
    };
    let mut merged = newer.clone();
    for said in &older.synonyms {
        if !merged.synonyms.iter().any(|it| it.cover(said)) {
            merged.synonyms.push(said.clone());
        }
    }
    let mut mappings = older.mappings.clone();
    mappings.retain(|old| !newer.mappings.iter().any(|it| it.header == old.header));
    mappings.append(&mut merged.mappings);
    merged.mappings = mappings;
    for circle in &older.circles {
        if !merged.circles.iter().any(|it| it.name == circle.name) {
            merged.circles.push(circle.clone());
        }
    }
    merged
}

/// Whether a person is there or gone, and what is known of them.
fn person(mine: &Book, theirs: &Book, id: ContactId, change: &mut Change) {
    let (my, their) = (mine.contact(id), theirs.contact(id));
    let (my_gone, their_gone) = (mine.gone_of(id), theirs.gone_of(id));
    if my == their && my_gone == their_gone {
        return;
    }
    if let Some(merge) = mine.merge_of(id)
        && my.is_none()
    {
        // They are part of somebody else here: what is new of them goes there.
        let theirs = their.map(|their| newest_of(merge.was(id), their));
        if let Some(theirs) = theirs.filter(|it| merge.was(id) != Some(it)) {
            change.puts.push(Put::Contact(id, Some(theirs)));
        }
        return;
    }
    let edited = my.into_iter().chain(their).map(|it| last_edit(it)).max();
    let left = my_gone.into_iter().chain(their_gone).map(|it| it.at).max();
    let (contact, gone) = match left {
        Some(left) if edited.is_none_or(|edited| edited < left) => {
            (None, united(my_gone, their_gone))
        }
        _ => (
            match (my, their) {
                (Some(my), Some(their)) if my != their => Some(Rc::new(contact::merged(my, their))),
                (my, their) => my.or(their).cloned(),
            },
            None,
        ),
    };
    if contact.as_ref() != my {
        change.puts.push(Put::Contact(id, contact));
    }
    if gone.as_ref() != my_gone {
        change.puts.push(Put::Gone(id, gone));
    }
}

/// When a person was last edited.
fn last_edit(contact: &Contact) -> Moment {
    let fields = contact.edited.values().copied();
    fields.fold(contact.created, Moment::max)
}

fn united(mine: Option<&Gone>, theirs: Option<&Gone>) -> Option<Gone> {
    let (Some(my), Some(their)) = (mine, theirs) else {
        return mine.or(theirs).cloned();
    };
    let mut keys = my.keys.clone();
    unite(&mut keys, &their.keys);
    Some(Gone {
        at: my.at.max(their.at),
        keys,
    })
}

/// Adds to `list` what it lacks of `from`.
fn unite<T: Clone + PartialEq>(list: &mut Vec<T>, from: &[T]) {
    for one in from {
        if !list.contains(one) {
            list.push(one.clone());
        }
    }
}
