//! What happens to gifts, promises and what is put off.

use super::*;
use crate::app::event::{Event, PersonEvent};
use crate::app::update;
use crate::app::update::testing::{stamp, with_ana};
use crate::domain::{ContactId, Day, GiftKind, GiftState, Subject, Way};

fn promise(person: ContactId, text: &str) -> NewGift {
    NewGift {
        person,
        other: None,
        way: Way::Given,
        kind: GiftKind::Sharing,
        text: text.into(),
        state: GiftState::Promised { due: Day(20_003) },
    }
}

fn send(model: &mut Model, event: GivingEvent, minute: u64) {
    update(model, Event::Giving(event), stamp(minute));
}

#[test]
fn a_promise_is_kept_done_and_taken_back() {
    let (mut model, ana) = with_ana();
    send(
        &mut model,
        GivingEvent::Noted(promise(ana, " the\nbook ")),
        2,
    );
    let gift = model.book.gifts().next().expect("it is noted").clone();
    assert_eq!(
        (gift.text.as_str(), gift.due()),
        ("the book", Some(Day(20_003)))
    );
    assert_eq!(gift.person_name, "Ana");
    let done = GiftEdit::State(GiftState::Done { on: Day(20_000) });
    send(&mut model, GivingEvent::Edited(gift.id, done), 3);
    assert_eq!(
        model.book.gift(gift.id).and_then(|it| it.done_on()),
        Some(Day(20_000))
    );
    update(&mut model, Event::ClickedUndo, stamp(4));
    assert_eq!(
        model.book.gift(gift.id).and_then(|it| it.due()),
        Some(Day(20_003))
    );
}

#[test]
fn nothing_is_noted_without_words_or_of_nobody() {
    let (mut model, ana) = with_ana();
    send(&mut model, GivingEvent::Noted(promise(ana, "  ")), 2);
    send(
        &mut model,
        GivingEvent::Noted(promise(ContactId(5), "a book")),
        3,
    );
    assert_eq!(model.book.gifts().count(), 0);
}

#[test]
fn what_is_put_off_rests_until_its_day() {
    let (mut model, ana) = with_ana();
    let subject = Subject::InTouch(ana);
    let put_off = GivingEvent::PutOff {
        subject: subject.clone(),
        until: Day(20_007),
    };
    send(&mut model, put_off, 2);
    assert!(model.book.rests(&subject, Day(20_006)));
    assert!(!model.book.rests(&subject, Day(20_007)));
    send(&mut model, GivingEvent::ClickedBack(subject.clone()), 3);
    assert!(!model.book.rests(&subject, Day(20_000)));
}

#[test]
fn of_somebody_deleted_nothing_is_put_off_and_their_gifts_stay() {
    let (mut model, ana) = with_ana();
    send(&mut model, GivingEvent::Noted(promise(ana, "a book")), 2);
    let put_off = GivingEvent::PutOff {
        subject: Subject::Need(ana, "a bookkeeper".into()),
        until: Day(20_007),
    };
    send(&mut model, put_off, 3);
    update(
        &mut model,
        Event::Person(PersonEvent::Deleted(ana)),
        stamp(4),
    );
    assert_eq!(model.book.later().count(), 0);
    assert_eq!(model.book.gifts().count(), 1);
}
