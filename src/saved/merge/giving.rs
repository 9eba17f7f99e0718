//! What was given, gathered and put off, of two books. Of whom is gone nothing is put off, and
//! nobody is a guest.

use crate::domain::{Book, Change, ContactId, Gathering, Gift, Put, Someone};

/// `after` is `mine` with all else of both.
pub fn giving(mine: &Book, theirs: &Book, after: &Book) -> Vec<Put> {
    let mut change = Change::default();
    let is_gone = |id: ContactId| after.contact(id).is_none() && after.gone_of(id).is_some();
    for their in theirs.gifts() {
        let my = mine.gift(their.id);
        let gift = my.map_or_else(|| their.as_ref().clone(), |my| merged_gift(my, their));
        if my.is_none_or(|my| **my != gift) {
            change.put_gift(gift);
        }
    }
    let all = mine.gatherings().chain(theirs.gatherings());
    let mut ids: Vec<_> = all.map(|it| it.id).collect();
    ids.sort_unstable();
    ids.dedup();
    for id in ids {
        let (my, their) = (mine.gathering(id), theirs.gathering(id));
        let merged = match (my, their) {
            (Some(my), Some(their)) => Some(merged_gathering(my, their)),
            (my, their) => my.or(their).map(|it| it.as_ref().clone()),
        };
        let Some(mut merged) = merged else { continue };
        merged
            .guests
            .retain(|it| !matches!(it.who, Someone::Contact(id) if is_gone(id)));
        if my.is_none_or(|my| **my != merged) {
            change.put_gathering(merged);
        }
    }
    for (subject, their) in theirs.later() {
        let is_newer = mine
            .later_of(subject)
            .is_none_or(|my| my.edited < their.edited);
        if is_newer && !subject.people().any(is_gone) {
            change.puts.push(Put::Later(subject.clone(), Some(*their)));
        }
    }
    let lost = mine.later().filter(|it| it.0.people().any(is_gone));
    let lost = lost.map(|it| Put::Later(it.0.clone(), None));
    change.puts.extend(lost);
    change.puts
}

/// The one edited last, with the texts that only the other has.
fn merged_gift(mine: &Gift, theirs: &Gift) -> Gift {
    let (newer, older) = if mine.edited < theirs.edited {
        (theirs, mine)
    } else {
        (mine, theirs)
    };
    let mut merged = newer.clone();
    if merged.came_of_it.is_empty() {
        merged.came_of_it.clone_from(&older.came_of_it);
    }
    merged.thanked = merged.thanked.or(older.thanked);
    if merged.draft.is_none() {
        merged.draft.clone_from(&older.draft);
    }
    merged
}

/// The one edited last, with the guests of both.
fn merged_gathering(mine: &Gathering, theirs: &Gathering) -> Gathering {
    let (newer, older) = if mine.edited < theirs.edited {
        (theirs, mine)
    } else {
        (mine, theirs)
    };
    let mut merged = newer.clone();
    merged.unite(&older.guests);
    if merged.note.is_empty() {
        merged.note.clone_from(&older.note);
    }
    merged
}
