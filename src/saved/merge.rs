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
    Apart, Book, Change, Contact, ContactId, Decision, Gone, Moment, Pair, Put, Settings,
};
use crate::order;

/// What brings all of `theirs` into `mine`. Empty where nothing is new.
///
/// Records are the same where their ids are. What was taken out without a trace
/// (a decision taken back, an introduction removed) comes back from a book that
/// still has it.
pub fn merge(mine: &Book, theirs: &Book) -> Change {
    let mut merging = Merging::of(mine, theirs);
    while !merging.advance(usize::MAX) {}
    merging.change
}

/// The same, some people at a time.
#[derive(Debug)]
pub struct Merging {
    mine: Book,
    theirs: Book,
    /// Those who are still to be brought together.
    people: std::vec::IntoIter<ContactId>,
    change: Change,
    /// `mine` with all of `change`.
    after: Book,
    is_done: bool,
}

impl Merging {
    pub fn of(mine: &Book, theirs: &Book) -> Merging {
        let lost = theirs.gone().map(|(id, _)| id);
        let there = theirs.contacts().map(|it| it.id);
        let known: BTreeSet<ContactId> = order::gathered(there.chain(lost));
        Merging {
            mine: mine.clone(),
            theirs: theirs.clone(),
            people: Vec::from_iter(known).into_iter(),
            change: Change::default(),
            after: mine.clone(),
            is_done: false,
        }
    }

    /// Whether `mine` still is the book it was begun with.
    pub fn is_of(&self, mine: &Book) -> bool {
        self.mine == *mine
    }

    /// Brings at most so many more people together, and once there are no more, all else. True
    /// when it is done.
    pub fn advance(&mut self, people: usize) -> bool {
        if self.is_done {
            return true;
        }
        let mut puts = Vec::new();
        for id in self.people.by_ref().take(people) {
            person(&self.mine, &self.theirs, id, &mut puts);
        }
        self.put(puts);
        if self.people.as_slice().is_empty() {
            self.put(merges(&self.mine, &self.theirs, &self.after));
            self.put(introductions(&self.mine, &self.theirs));
            self.put(decisions(&self.mine, &self.theirs, &self.after));
            self.put(apart(&self.mine, &self.theirs));
            self.put(giving::giving(&self.mine, &self.theirs, &self.after));
            let settings = settings(self.mine.settings(), self.theirs.settings());
            if settings != *self.mine.settings() {
                self.put(vec![Put::Settings(self.mine.settings().edit_to(&settings))]);
            }
            // What one side has of somebody whom the other folded into another.
            let contacts = self.mine.contacts().chain(self.theirs.contacts());
            let now = contacts.map(|it| last_edit(it)).max().unwrap_or_default();
            self.put(merging::settle(&self.after, now).puts);
            self.is_done = true;
        }
        self.is_done
    }

    /// What brings them together, once that is done.
    pub fn change(&self) -> &Change {
        &self.change
    }

    /// How many people are still to be brought together.
    pub fn left(&self) -> usize {
        self.people.len()
    }

    fn put(&mut self, puts: Vec<Put>) {
        let change = Change { puts };
        self.after.apply(&change);
        self.change.puts.extend(change.puts);
    }
}

/// The merges of both, but for those of people one of the sides has deleted, and those that would
/// fold into somebody who is folded into them. `after` is `mine` with the people of both.
fn merges(mine: &Book, theirs: &Book, after: &Book) -> Vec<Put> {
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
    let mut after = after.clone();
    after.apply(&Change { puts: puts.clone() });
    for (folded, merge) in after.merges() {
        let gone = merge.people().filter(|it| after.gone_of(*it).is_some());
        let left = gone.fold(merge.as_ref().clone(), |left, id| left.without(id));
        if left != **merge {
            puts.push(Put::Merge(folded, Some(Rc::new(left))));
        }
    }
    puts
}

/// What was kept of somebody when they were folded in, with what is newer or further elsewhere.
fn newest_of(kept: Option<&Rc<Contact>>, elsewhere: &Rc<Contact>) -> Rc<Contact> {
    match kept {
        Some(kept) if kept != elsewhere => Rc::new(contact::merged(kept, elsewhere)),
        _ => elsewhere.clone(),
    }
}

fn introductions(mine: &Book, theirs: &Book) -> Vec<Put> {
    let mut change = Change::default();
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
    change.puts
}

fn apart(mine: &Book, theirs: &Book) -> Vec<Put> {
    let is_newer = |pair: Pair, their: &Apart| {
        mine.apart_of(pair)
            .is_none_or(|my| my.edited < their.edited)
    };
    let newer = theirs.apart().filter(|(pair, it)| is_newer(*pair, it));
    newer
        .map(|(pair, it)| Put::Apart(pair, Some(*it)))
        .collect()
}

/// The later decision of each pair; without words where one of the two is gone in `after`, which is
/// `mine` with the people and merges of both.
fn decisions(mine: &Book, theirs: &Book, after: &Book) -> Vec<Put> {
    let mut change = Change::default();
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
    change.puts
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
fn person(mine: &Book, theirs: &Book, id: ContactId, puts: &mut Vec<Put>) {
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
            puts.push(Put::Contact(id, Some(theirs)));
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
        puts.push(Put::Contact(id, contact));
    }
    if gone.as_ref() != my_gone {
        puts.push(Put::Gone(id, gone));
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
