//! What holds of what is worth doing, for any book on any day.

use std::collections::BTreeSet;

use goodword::app::agenda::{Agenda, Why};
use goodword::domain::{
    Book, Change, Contact, Day, Gathering, GatheringId, Later, Moment, Put, Subject, Way,
};
use proptest::prelude::*;

use crate::support::any_book;

#[test]
fn a_gathering_is_told_from_three_days_before_until_it_is_over() {
    let day = Day(20_833);
    let mut book = Book::default();
    let mut change = Change::default();
    change.put_gathering(Gathering {
        id: GatheringId(1),
        name: "Harvest dinner".to_owned(),
        place: "Old mill".to_owned(),
        day: Some(day),
        note: String::new(),
        guests: Vec::new(),
        edited: Moment(1),
    });
    book.apply(&change);
    let mut agenda = Agenda::of(&book);
    let mut told = |days: i32| {
        agenda.dawned();
        agenda.refresh(&book, day.plus(days));
        agenda.now().len()
    };
    assert_eq!([-4, -3, -1, 0, 1].map(&mut told), [0, 1, 1, 1, 0]);
}

/// What is due and what waits, as of a day.
fn on(book: &Book, today: Day) -> Agenda {
    let mut agenda = Agenda::of(book);
    agenda.refresh(book, today);
    agenda
}

fn day() -> impl Strategy<Value = Day> {
    (17_990..21_010).prop_map(Day)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn no_promise_is_ever_out_of_sight(book in any_book::book(), today in day()) {
        let agenda = on(&book, today);
        let now = agenda.now().iter().map(|it| &it.subject);
        let later = agenda.later().iter().map(|it| &it.matter.subject);
        let seen: BTreeSet<&Subject> = now.chain(later).collect();
        for gift in book.gifts().filter(|it| it.way == Way::Given && it.due().is_some()) {
            prop_assert!(seen.contains(&Subject::Gift(gift.id)), "{:?}", gift);
        }
    }

    #[test]
    fn whatever_is_put_off_rests_until_its_day_and_is_back_on_it(
        book in any_book::book(),
        today in day(),
        days in 1..400i32,
    ) {
        for matter in on(&book, today).now().iter() {
            if matches!(matter.why, Why::Gathering { .. }) {
                continue;
            }
            let until = today.plus(days);
            let later = Later { until, edited: Moment(99) };
            let mut after = book.clone();
            after.apply(&Change::one(Put::Later(matter.subject.clone(), Some(later))));
            let is_due = |day: Day| on(&after, day).now().contains(matter);
            prop_assert!(!is_due(today) && !is_due(until.plus(-1)), "{:?}", matter);
            prop_assert!(is_due(until), "{:?}", matter);
        }
    }

    #[test]
    fn what_is_told_of_a_change_is_what_a_fresh_start_says(
        book in any_book::book(),
        changes in proptest::collection::vec(any_book::change(), 1..4),
        today in day(),
    ) {
        let mut book = book;
        let mut kept = Agenda::of(&book);
        for change in &changes {
            book.apply(change);
            kept.heard(&book, change);
            kept.refresh(&book, today);
        }
        let fresh = on(&book, today);
        prop_assert_eq!(kept.now(), fresh.now());
        prop_assert_eq!(kept.later(), fresh.later());
    }

    #[test]
    fn nobody_is_missed_without_a_cadence_nor_before_its_days_are_over(
        contact in any_book::contact(),
        today in day(),
    ) {
        let mut book = Book::default();
        let mut change = Change::default();
        change.put_contact(Contact { trust: Default::default(), ..contact.clone() });
        book.apply(&change);
        let missed = on(&book, today)
            .now()
            .iter()
            .any(|it| it.subject == Subject::InTouch(contact.id));
        let spoke = contact.last_contact().or(contact.how_met.day).unwrap_or(Day(0));
        let over = contact.cadence.is_some_and(|it| today.days_since(spoke) >= i32::from(it.0));
        prop_assert_eq!(missed, over);
    }
}
