//! The sample book does what it is for.

use std::collections::BTreeSet;

use super::*;
use crate::app::letters::{compose, next_letters};
use crate::domain::{Stage, Trust, Way};

const TODAY: Day = Day(20_780);

/// The first five letters of each long word: what even the simplest matcher sees.
fn stems(text: &str) -> BTreeSet<String> {
    text.split_whitespace()
        .filter(|it| it.len() > 3)
        .map(|it| it.chars().take(5).collect())
        .collect()
}

/// Pairs of which one's open need shares two stems with the other's open offer,
/// and that nothing forbids to suggest.
fn pairs(book: &Book) -> BTreeSet<(String, String)> {
    let mut pairs = BTreeSet::new();
    for one in book.contacts() {
        for other in book.contacts() {
            if one.id == other.id {
                continue;
            }
            let pair = Pair::new(one.id, other.id);
            let barred = one.trust == Trust::Never
                || other.trust == Trust::Never
                || book.know_each_other(pair)
                || book.decision(pair).is_some_and(|it| it.forbids(TODAY))
                || book.introductions_of(one.id).any(|it| it.pair() == pair);
            let meets = one.open_needs().any(|need| {
                other
                    .open_offers()
                    .any(|offer| stems(&need.text).intersection(&stems(&offer.text)).count() > 1)
            });
            if meets && !barred {
                pairs.insert((one.name.clone(), other.name.clone()));
            }
        }
    }
    pairs
}

#[test]
fn a_visitor_finds_people_to_introduce_some_of_them_to_both_sides_gain() {
    let pairs = pairs(&book(TODAY));
    assert!(pairs.len() >= 8, "{pairs:?}");
    let mutual = pairs
        .iter()
        .filter(|(one, other)| one < other && pairs.contains(&(other.clone(), one.clone())));
    assert!(mutual.count() >= 2, "{pairs:?}");
}

#[test]
fn the_same_day_gives_the_same_book_and_another_day_the_same_people() {
    assert_eq!(book(TODAY), book(TODAY));
    let ids = |it: &Book| it.contacts().map(|it| it.id).collect::<Vec<_>>();
    assert_eq!(ids(&book(TODAY)), ids(&book(TODAY.plus(200))));
    assert!(book(Day(0)).people() >= 14);
}

#[test]
fn nobody_can_be_mistaken_for_a_real_person_and_nothing_lies_in_the_future() {
    for contact in book(TODAY).contacts() {
        assert!(contact.emails.iter().all(|it| it.ends_with("@example.com")));
        assert!(contact.phones.is_empty() && contact.links.is_empty());
        assert!(contact.notes.iter().all(|it| it.day <= TODAY));
        assert!(
            contact
                .needs
                .iter()
                .chain(&contact.offers)
                .all(|it| it.noted <= TODAY)
        );
    }
}

#[test]
fn every_screen_has_something_to_show() {
    let book = book(TODAY);
    let stages: Vec<Stage> = book.introductions().map(|it| it.stage()).collect();
    assert!(matches!(stages[0], Stage::Asking { .. }));
    assert_eq!(
        stages[1..],
        [Stage::Introduced, Stage::Outcome { good: true }]
    );
    assert_eq!(book.decisions().count(), 1);
    assert!(
        book.gifts()
            .any(|it| it.due().is_some_and(|due| due > TODAY))
    );
    assert!(book.gifts().any(|it| it.way == Way::Received));
    for trust in [Trust::Unset, Trust::WouldRefer, Trust::NotYet, Trust::Never] {
        assert!(book.contacts().any(|it| it.trust == trust), "{trust:?}");
    }
    assert!(book.contacts().any(|it| !it.knows.is_empty()));
    assert!(book.contacts().any(|it| it.open_needs().next().is_none()));
}

#[test]
fn every_letter_at_hand_stays_short() {
    let book = book(TODAY);
    for it in book.introductions() {
        let (Some(a), Some(b)) = (book.contact(it.a), book.contact(it.b)) else {
            panic!("an introduction of somebody who is not in the book");
        };
        for kind in next_letters(it, a, b)
            .into_iter()
            .chain([LetterKind::Introduce])
        {
            let draft = compose(kind, it, a, b, book.settings());
            let words = draft.body.split_whitespace().count();
            assert!(words <= 135, "{words} words: {}", draft.body);
        }
    }
}
