//! What a session shows: ideas that quote what is noted, and what was promised.

use super::*;
use crate::app::event::{Event, GiftEdit, GivingEvent, SessionEvent};
use crate::app::update;
use crate::domain::{Day, GiftKind, GiftState, Moment, Stamp};

fn stamp(minute: u64) -> Stamp {
    Stamp {
        now: Moment(1_700_000_000_000 + minute * 60_000),
        today: Day(20_000),
        entropy: 7 + minute,
    }
}

fn samples() -> Model {
    let mut model = Model::default();
    update(&mut model, Event::ClickedSamples, stamp(0));
    while !model.engine.is_current() {
        update(&mut model, Event::Resumed, stamp(0));
    }
    model
}

fn ana(model: &Model) -> SessionView {
    let found = model.book.contacts().find(|it| it.name == "Ana Souza");
    session(model, found.expect("one of the samples").id).expect("she is here")
}

#[test]
fn every_idea_quotes_what_is_noted_or_says_what_to_do() {
    let model = samples();
    for contact in model.book.contacts() {
        let view = session(&model, contact.id).expect("a sample");
        assert!(view.proposals.iter().all(|it| !it.title.is_empty()));
        for quoted in view.proposals.iter().flat_map(|it| &it.because) {
            let says = |it: &Contact| {
                let phrases = it.needs.iter().chain(&it.offers).map(|it| &it.text);
                let texts = phrases.chain([&it.plans, &it.does, &it.role]);
                let notes = it.notes.iter().map(|it| &it.text);
                texts.chain(notes).any(|text| text.contains(&quoted.text))
            };
            assert!(model.book.contacts().any(|it| says(it)), "{quoted:?}");
        }
    }
}

#[test]
fn what_is_kept_becomes_a_promise_with_a_letter_and_is_not_proposed_again() {
    let mut model = samples();
    let before = ana(&model);
    let idea = before.proposals[0].clone();
    assert_eq!(idea.new.kind, GiftKind::Introduction);
    let noted = Event::Giving(GivingEvent::Noted(idea.new.clone()));
    update(&mut model, noted, stamp(1));
    let after = ana(&model);
    assert!(after.proposals.iter().all(|it| it.new != idea.new));
    assert_eq!(after.promises.len(), before.promises.len() + 1);
    let promise = after
        .promises
        .iter()
        .find(|it| it.gift.text == idea.new.text);
    let promise = promise.expect("it is promised");
    // 20,000 is a Thursday: three business days later it is Tuesday.
    assert_eq!(promise.gift.due(), Some(Day(20_005)));
    assert!(promise.letter.is_some());

    let done = GiftEdit::State(GiftState::Done { on: Day(20_000) });
    update(&mut model, promise.edited(done), stamp(2));
    let view = ana(&model);
    assert!(view.promises.iter().all(|it| it.gift.text != idea.new.text));
    assert!(
        view.proposals.iter().all(|it| it.new != idea.new),
        "given today"
    );
}

#[test]
fn what_is_dropped_is_gone_until_it_is_asked_for() {
    let mut model = samples();
    let before = ana(&model);
    let idea = before.proposals[1].clone();
    let dropped = Event::Session(SessionEvent::Dropped(idea.idea.clone()));
    update(&mut model, dropped, stamp(1));
    let view = ana(&model);
    assert!(view.has_dropped && view.proposals.iter().all(|it| it.new != idea.new));
    let back = SessionEvent::ClickedShowDropped(view.contact.id);
    update(&mut model, Event::Session(back), stamp(2));
    assert_eq!(ana(&model).proposals, before.proposals);
}

#[test]
fn a_round_brings_each_once_and_ends_with_what_was_promised() {
    let mut model = samples();
    let RoundView::Before { turns, .. } = round(&model) else {
        panic!("it has not begun");
    };
    assert!((2..=5).contains(&turns.len()));
    assert!(turns.iter().all(|it| !it.why.is_empty()));
    // The promise that is late comes first.
    assert_eq!(turns[0].person.name, "Ben Adeyemi");
    let people: Vec<ContactId> = turns.iter().map(|it| it.person.id).collect();
    let began = SessionEvent::BeganRound(people.clone());
    update(&mut model, Event::Session(began), stamp(1));
    for (id, minute) in people.into_iter().zip(2..) {
        let RoundView::At { person, .. } = round(&model) else {
            panic!("somebody is left");
        };
        assert_eq!(person, id);
        let view = session(&model, id).expect("a sample");
        let noted = GivingEvent::Noted(view.proposals[0].new.clone());
        update(&mut model, Event::Giving(noted), stamp(minute));
        update(
            &mut model,
            Event::Session(SessionEvent::ClickedNext),
            stamp(minute),
        );
    }
    let RoundView::After { promises } = round(&model) else {
        panic!("everybody had their turn");
    };
    assert_eq!(promises.len(), turns.len());
}
