//! What holds of every merge of two records, whatever the book.

use std::rc::Rc;

use goodword::domain::merging::{Choice, Choices, combined, merge, settle, unmerge};
use goodword::domain::{
    Book, Change, Contact, ContactId, Day, Field, MetThrough, Moment, Put, Someone, Stamp,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::support::any_book::book;

/// Whom to merge into whom, and whose values are taken.
type Wish = (Index, Index, Vec<(Field, u8)>);

fn wish() -> impl Strategy<Value = Wish> {
    let choices = vec((select(Field::ALL.to_vec()), 0..3u8), 0..6);
    (any::<Index>(), any::<Index>(), choices)
}

fn stamp(at: u64) -> Stamp {
    Stamp {
        now: Moment(1_000 + at),
        today: Day(20_500),
        entropy: at,
    }
}

/// Carries a wish out and gives who was folded in, where the book has two people.
fn merged(book: &mut Book, (kept, folded, choices): &Wish, at: u64) -> Option<ContactId> {
    let people: Vec<Rc<Contact>> = book.contacts().cloned().collect();
    if people.len() < 2 {
        return None;
    }
    let (kept, folded) = (kept.get(&people), folded.get(&people));
    if kept.id == folded.id {
        return None;
    }
    let choices: Choices = choices
        .iter()
        .map(|(field, choice)| match choice {
            0 => (*field, Choice::All),
            1 => (*field, Choice::Of(kept.id)),
            _ => (*field, Choice::Of(folded.id)),
        })
        .collect();
    let made = combined(kept, &[folded], &choices);
    let change = merge(book, folded.id, made, &stamp(at));
    assert!(!change.is_empty());
    book.apply(&change);
    Some(folded.id)
}

/// Whoever of the book's people anything points at.
fn pointed_at(book: &Book) -> Vec<ContactId> {
    let mut ids = Vec::new();
    for contact in book.contacts() {
        let known = contact.knows.iter().cloned();
        let by = match &contact.how_met.through {
            MetThrough::IntroducedBy(someone) => Some(someone.clone()),
            _ => None,
        };
        ids.extend(known.chain(by).filter_map(|it| match it {
            Someone::Contact(id) => Some(id),
            Someone::Name(_) => None,
        }));
    }
    ids.extend(book.introductions().flat_map(|it| [it.a, it.b]));
    let pairs = book
        .decisions()
        .map(|it| it.pair)
        .chain(book.apart().map(|it| it.0));
    ids.extend(pairs.flat_map(|it| [it.first(), it.second()]));
    ids.extend(
        book.gifts()
            .flat_map(|it| [Some(it.person), it.other])
            .flatten(),
    );
    ids.extend(book.gatherings().flat_map(|it| it.contacts()));
    ids.extend(book.later().flat_map(|it| it.0.people()));
    ids
}

proptest! {
    #[test]
    fn a_merge_taken_back_leaves_the_book_as_it_was(book in book(), wish in wish()) {
        let mut after = book.clone();
        if let Some(folded) = merged(&mut after, &wish, 0) {
            // Whatever was chosen, all that either said is kept.
            let record = after.merge_of(folded).expect("it is recorded");
            prop_assert_eq!(record.was(folded), book.contact(folded));
            prop_assert_eq!(record.was(record.kept), book.contact(record.kept));
            after.apply(&unmerge(&after, folded, &stamp(9)));
            prop_assert_eq!(after, book);
        }
    }

    #[test]
    fn merges_are_taken_back_in_any_order(
        book in book(),
        wishes in vec(wish(), 1..5),
        order in vec(any::<Index>(), 5),
    ) {
        let mut after = book.clone();
        let each = wishes.iter().zip(0..);
        let mut folded: Vec<ContactId> =
            each.filter_map(|(wish, at)| merged(&mut after, wish, at)).collect();
        for next in &order {
            if !folded.is_empty() {
                let id = folded.remove(next.index(folded.len()));
                after.apply(&unmerge(&after, id, &stamp(90)));
            }
        }
        prop_assert_eq!(after, book);
    }

    #[test]
    fn nothing_points_at_whoever_was_folded_in(book in book(), wishes in vec(wish(), 1..4)) {
        let mut after = book;
        for (wish, at) in wishes.iter().zip(0..) {
            if let Some(folded) = merged(&mut after, wish, at) {
                prop_assert!(!pointed_at(&after).contains(&folded));
                prop_assert!(settle(&after, Moment(5_000)).is_empty());
            }
        }
    }

    #[test]
    fn what_comes_back_of_somebody_folded_in_is_brought_in_once(
        book in book(),
        wishes in vec(wish(), 1..4),
        late in crate::support::any_book::change(),
    ) {
        let mut after = book;
        for (wish, at) in wishes.iter().zip(0..) {
            merged(&mut after, wish, at);
        }
        after.apply(&late);
        let texts: Vec<String> = after.contacts().flat_map(|it| it.tags.clone()).collect();
        after.apply(&settle(&after, Moment(5_000)));
        prop_assert!(settle(&after, Moment(6_000)).is_empty());
        for (folded, merge) in after.merges() {
            prop_assert!(after.contact(folded).is_none());
            prop_assert!(after.contact(after.stands_for(merge.kept)).is_some());
        }
        let kept: Vec<String> = after.contacts().flat_map(|it| it.tags.clone()).collect();
        let folded = |it: &String| goodword::domain::fold::fold(it);
        let kept: Vec<String> = kept.iter().map(folded).collect();
        prop_assert!(texts.iter().map(folded).all(|it| kept.contains(&it)));
    }
}

fn person(id: u64, name: &str) -> Contact {
    Contact::new(ContactId(id), name, Moment(id))
}

fn put(book: &mut Book, contact: Contact) {
    book.apply(&Change::one(Put::Contact(
        contact.id,
        Some(Rc::new(contact)),
    )));
}

#[test]
fn what_was_written_since_stays_when_a_merge_is_taken_back() {
    let mut book = Book::default();
    let mut ana = person(1, "Ana");
    ana.company = "Vine".to_owned();
    ana.emails = vec!["ana@vine.example".to_owned()];
    let mut other = person(2, "Ana Souza");
    other.emails = vec!["ana@home.example".to_owned()];
    other.plans = "A shop".to_owned();
    put(&mut book, ana.clone());
    put(&mut book, other.clone());
    let made = combined(&ana, &[&other], &Choices::default());
    let change = merge(&book, other.id, made, &stamp(0));
    book.apply(&change);

    let mut edited = book
        .contact(ana.id)
        .map(|it| Contact::clone(it))
        .expect("she stayed");
    assert_eq!(edited.emails.len(), 2);
    let before = edited.clone();
    edited.emails.push("new@vine.example".to_owned());
    edited.place = "Porto".to_owned();
    edited.stamp_edits(&before, Moment(2_000));
    put(&mut book, edited);

    book.apply(&unmerge(&book, other.id, &stamp(5_000)));
    assert_eq!(book.contact(other.id).map(|it| it.as_ref()), Some(&other));
    let ana = book.contact(ana.id).expect("she is still there");
    assert_eq!(ana.emails, ["ana@vine.example", "new@vine.example"]);
    assert_eq!((ana.place.as_str(), ana.plans.as_str()), ("Porto", ""));
}

#[test]
fn a_list_that_was_edited_since_and_then_a_second_merge_is_taken_back_by_itself() {
    let mut book = Book::default();
    for (id, tag) in [(1, "wine"), (2, "shop"), (3, "port")] {
        let mut one = person(id, "Ana");
        one.tags = vec![tag.to_owned()];
        put(&mut book, one);
    }
    for folded in [2, 3] {
        let kept = book.contact(ContactId(1)).expect("she stays");
        let other = book.contact(ContactId(folded)).expect("not yet folded in");
        let made = combined(kept, &[other], &Choices::default());
        let change = merge(&book, ContactId(folded), made, &stamp(folded));
        book.apply(&change);
    }
    let tags = |book: &Book, id: u64| book.contact(ContactId(id)).map(|it| it.tags.clone());
    assert_eq!(tags(&book, 1).expect("she stays"), ["wine", "shop", "port"]);
    book.apply(&unmerge(&book, ContactId(2), &stamp(50)));
    assert_eq!(tags(&book, 1).expect("she stays"), ["wine", "port"]);
    assert_eq!(tags(&book, 2).expect("she is back"), ["shop"]);
}
