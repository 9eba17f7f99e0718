//! What holds of two books brought together in which people were merged, and merges taken back.

use std::collections::BTreeSet;
use std::rc::Rc;

use goodword::domain::merging::{Choices, combined, merge, unmerge};
use goodword::domain::{Book, Change, Contact, ContactId, Day, Moment, Put, Stamp};
use goodword::saved::backup;
use proptest::collection::vec;
use proptest::prelude::*;

const PEOPLE: usize = 6;

/// What somebody does in one of the two books.
#[derive(Debug, Clone)]
enum Act {
    /// Notes something that nobody has noted before.
    Note(usize),
    /// Writes over a text.
    Reword(usize),
    Merge(usize, usize),
    Unmerge(usize),
}

fn act() -> impl Strategy<Value = Act> {
    let any = || 0..PEOPLE;
    prop_oneof![
        3 => any().prop_map(Act::Note),
        2 => any().prop_map(Act::Reword),
        3 => (any(), any()).prop_map(|(kept, folded)| Act::Merge(kept, folded)),
        1 => any().prop_map(Act::Unmerge),
    ]
}

fn edit() -> impl Strategy<Value = Act> {
    prop_oneof![
        (0..PEOPLE).prop_map(Act::Note),
        (0..PEOPLE).prop_map(Act::Reword)
    ]
}

/// The book that both began with.
fn common() -> Book {
    let mut book = Book::default();
    for number in 1..=PEOPLE as u64 {
        let mut contact = Contact::new(ContactId(number), format!("Ana {number}"), Moment(1));
        contact.tags = vec![format!("tag {number}")];
        book.apply(&Change::one(Put::Contact(
            contact.id,
            Some(Rc::new(contact)),
        )));
    }
    book
}

/// `now` is a moment at which nothing else happens, in either book.
fn carry_out(book: &mut Book, act: &Act, now: u64) {
    let stamp = Stamp {
        now: Moment(now),
        today: Day(20_500),
        entropy: now,
    };
    let people: Vec<Rc<Contact>> = book.contacts().cloned().collect();
    let edited = |at: &usize, edit: &dyn Fn(&mut Contact)| {
        let before = &people[at % people.len()];
        let mut after = Contact::clone(before);
        edit(&mut after);
        after.stamp_edits(before, stamp.now);
        let mut change = Change::default();
        change.put_contact(after);
        change
    };
    let change = match act {
        Act::Note(at) => edited(at, &|it| it.tags.push(format!("noted {now}"))),
        Act::Reword(at) => edited(at, &|it| it.plans = format!("plan {now}")),
        Act::Merge(kept, folded) => {
            let [kept, folded] = [kept, folded].map(|at| &people[at % people.len()]);
            if kept.id == folded.id {
                return;
            }
            let made = combined(kept, &[folded], &Choices::default());
            merge(book, folded.id, made, &stamp)
        }
        Act::Unmerge(at) => {
            let merged: Vec<ContactId> = book.merges().map(|it| it.0).collect();
            if merged.is_empty() {
                return;
            }
            unmerge(book, merged[at % merged.len()], &stamp)
        }
    };
    book.apply(&change);
}

fn restored(mine: &Book, theirs: &Book) -> Book {
    let mut both = mine.clone();
    both.apply(&backup::merge(mine, theirs));
    both
}

/// All that is noted of anybody who is there.
fn noted(book: &Book) -> BTreeSet<String> {
    let contacts = book.contacts();
    contacts.flat_map(|it| it.tags.clone()).collect()
}

/// What is noted of each person, whoever's id they have, in any order.
fn told(book: &Book) -> BTreeSet<BTreeSet<String>> {
    let contacts = book.contacts();
    contacts
        .map(|it| it.tags.iter().cloned().collect())
        .collect()
}

/// The two books, each of which went on from the same one.
fn two_books(before: &[Act], mine: &[Act], theirs: &[Act]) -> (Book, Book) {
    let mut base = common();
    for (act, now) in before.iter().zip(10..) {
        carry_out(&mut base, act, now);
    }
    let (mut my, mut their) = (base.clone(), base);
    for (act, now) in mine.iter().zip(0..) {
        carry_out(&mut my, act, 100 + 2 * now);
    }
    for (act, now) in theirs.iter().zip(0..) {
        carry_out(&mut their, act, 101 + 2 * now);
    }
    (my, their)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_either_noted_is_lost_whoever_merged_whom(
        before in vec(act(), 0..4),
        mine in vec(act(), 0..6),
        theirs in vec(act(), 0..6),
    ) {
        let (my, their) = two_books(&before, &mine, &theirs);
        let all: BTreeSet<String> = noted(&my).union(&noted(&their)).cloned().collect();
        for (one, other) in [(&my, &their), (&their, &my)] {
            let both = restored(one, other);
            prop_assert_eq!(&noted(&both), &all);
            // Nobody is folded in and there, nor folded into nobody.
            for (folded, merge) in both.merges() {
                prop_assert!(both.contact(folded).is_none());
                prop_assert!(both.contact(both.stands_for(merge.kept)).is_some());
            }
            prop_assert_eq!(backup::merge(&both, other), Change::default());
        }
    }

    #[test]
    fn edits_elsewhere_meet_the_same_merges_whichever_is_restored_into_which(
        before in vec(edit(), 0..4),
        mine in vec(act(), 0..6),
        theirs in vec(edit(), 0..6),
    ) {
        let (my, their) = two_books(&before, &mine, &theirs);
        let (here, there) = (restored(&my, &their), restored(&their, &my));
        prop_assert_eq!(told(&here), told(&there));
    }
}
