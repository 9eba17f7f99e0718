//! Every change can be taken back, whatever it holds.

use proptest::prelude::*;

use super::*;
use crate::domain::{Day, Introduction, Moment, Verdict};

#[test]
fn the_inverse_takes_back_a_change_that_puts_the_same_record_twice() {
    let mut book = Book::default();
    let id = ContactId(7);
    let named = |name: &str| Put::Contact(id, Some(Rc::new(Contact::new(id, name, Moment(1)))));
    book.apply(&Change::one(named("Ana")));
    let before = book.clone();

    let inverse = book.apply(&Change {
        puts: vec![named("Bo"), Put::Contact(id, None)],
    });
    assert_eq!(book.people(), 0);
    book.apply(&inverse);
    assert_eq!(book, before);
}

/// A put of any kind on one of a few records, so that puts meet each other.
fn put() -> impl Strategy<Value = Put> {
    let contact = (0..4u64, prop::option::of("[a-c]")).prop_map(|(id, name)| {
        let id = ContactId(id);
        let record = name.map(|it| Rc::new(Contact::new(id, it, Moment(1))));
        Put::Contact(id, record)
    });
    let introduction = (0..3u64, prop::option::of(0..4u64)).prop_map(|(id, other)| {
        let id = IntroductionId(id);
        let (a, b) = (ContactId(9), ContactId(other.unwrap_or_default()));
        let person = |it| Contact::new(it, "x", Moment(1));
        let made = Introduction::begin(id, &person(a), &person(b), vec![], Day(1), Moment(1));
        Put::Introduction(id, other.map(|_| Rc::new(made)))
    });
    let decision = (0..3u64, 3..5u64, prop::option::of(any::<bool>())).prop_map(|(a, b, never)| {
        let pair = Pair::new(ContactId(a), ContactId(b));
        let record = never.map(|it| Decision {
            pair,
            verdict: if it { Verdict::Never } else { Verdict::Compete },
            because: Vec::new(),
            day: Day(1),
            edited: Moment(1),
        });
        Put::Decision(pair, record)
    });
    let gone = (0..4u64, prop::option::of(0..3u64)).prop_map(|(id, key)| {
        let record = key.map(|it| Gone {
            at: Moment(it),
            keys: vec![it],
        });
        Put::Gone(ContactId(id), record)
    });
    let settings = ("[a-c]", any::<bool>()).prop_map(|(my_name, withhold_names)| {
        Put::Settings(SettingsEdit {
            withhold_names: (my_name != "b").then_some(withhold_names),
            my_name: (my_name != "a").then_some(my_name),
            learning_since: Some(withhold_names.then_some(Moment(3))),
            edited: Some(Moment(1)),
            ..SettingsEdit::default()
        })
    });
    prop_oneof![contact, introduction, decision, gone, settings]
}

fn change() -> impl Strategy<Value = Change> {
    prop::collection::vec(put(), 0..12).prop_map(|puts| Change { puts })
}

proptest! {
    #[test]
    fn undo_restores_the_book_and_redo_the_change(first in change(), second in change()) {
        let mut book = Book::default();
        book.apply(&first);
        let before = book.clone();
        let undo = book.apply(&second);
        let after = book.clone();
        let redo = book.apply(&undo);
        prop_assert_eq!(&book, &before);
        book.apply(&redo);
        prop_assert_eq!(&book, &after);
    }
}
