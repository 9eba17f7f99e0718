//! What a person's page and the filling in show.

use super::*;
use crate::app::event::{Event, SuggestionEvent};
use crate::app::update;
use crate::app::view::fill_in::{FillInView, fill_in};
use crate::app::{Edit, PersonEvent};
use crate::domain::{HowMet, Moment, Someone, Stamp};

fn stamp() -> Stamp {
    Stamp {
        now: Moment(1_700_000_000_000),
        today: Day(20_000),
        entropy: 7,
    }
}

/// The sample people, with every suggestion thought out.
fn samples() -> Model {
    let mut model = Model::default();
    update(&mut model, Event::ClickedSamples, stamp());
    while !model.engine.is_current() {
        update(&mut model, Event::Resumed, stamp());
    }
    model
}

fn named(model: &Model, name: &str) -> ContactId {
    let found = model.book.contacts().find(|it| it.name == name);
    found.expect("one of the samples").id
}

fn edit(model: &mut Model, id: ContactId, edit: Edit) {
    let edited = Event::Person(PersonEvent::Edited(id, edit));
    update(model, edited, stamp());
}

#[test]
fn nobody_is_shown_of_an_unknown_id() {
    assert_eq!(person(&samples(), ContactId(1)), None);
}

#[test]
fn whom_they_know_is_shown_wherever_it_was_noted() {
    let mut model = samples();
    let (ana, ben) = (named(&model, "Ana Souza"), named(&model, "Ben Adeyemi"));
    let known = |model: &Model, id: ContactId| {
        let view = person(model, ben).expect("Ben is a sample");
        let found = view
            .knows
            .into_iter()
            .filter(|it| it.mention.id == Some(id));
        found.collect::<Vec<_>>()
    };
    assert_eq!(known(&model, ana), []);
    edit(&mut model, ana, Edit::AddedKnown(Someone::Contact(ben)));
    edit(
        &mut model,
        ana,
        Edit::AddedKnown(Someone::Name("BEN ADEYEMI".into())),
    );
    assert_eq!(known(&model, ana).len(), 1);
    assert!(known(&model, ana)[0].removable);
    edit(&mut model, ben, Edit::RemovedKnown(Someone::Contact(ana)));
    assert_eq!(known(&model, ana), []);
    let through = MetThrough::IntroducedBy(Someone::Contact(ben));
    let how_met = HowMet {
        through,
        ..HowMet::default()
    };
    edit(&mut model, ana, Edit::HowMet(how_met));
    assert!(!known(&model, ana)[0].removable);
}

#[test]
fn a_suggestion_is_seen_from_this_person_and_its_dismissal_can_be_taken_back() {
    let mut model = samples();
    let with_somebody = model
        .book
        .contacts()
        .map(|it| it.id)
        .find(|it| person(&model, *it).is_some_and(|it| !it.could_meet.is_empty()));
    let id = with_somebody.expect("the samples have somebody to meet");
    let view = person(&model, id).expect("a sample");
    let meeting = &view.could_meet[0];
    assert_ne!(meeting.other.id, id);
    let pair = meeting.card.pair;
    assert_eq!(pair.other(id), meeting.other.id);
    let meets = |model: &Model| {
        let view = person(model, id).expect("a sample");
        view.could_meet.iter().any(|it| it.card.pair == pair)
    };
    let never = Event::Suggestion(SuggestionEvent::ClickedNever(pair));
    update(&mut model, never, stamp());
    assert!(!meets(&model));
    let view = person(&model, id).expect("a sample");
    assert!(view.decisions.iter().any(|it| it.pair == pair));
    let forget = Event::Suggestion(SuggestionEvent::ClickedForget(pair));
    update(&mut model, forget, stamp());
    assert!(meets(&model));
}

#[test]
fn what_is_met_comes_after_what_is_open_and_keeps_its_place_in_the_list() {
    let mut model = samples();
    let ana = named(&model, "Ana Souza");
    let close = crate::app::PhraseEdit::Closed { index: 0 };
    edit(
        &mut model,
        ana,
        Edit::Phrase(crate::app::PhraseList::Needs, close),
    );
    let view = person(&model, ana).expect("Ana is a sample");
    let last = view.needs.last().expect("Ana has needs");
    assert!(!last.open);
    assert_eq!(last.index, 0);
    assert_eq!(view.contact.needs[0].text, last.text);
}

#[test]
fn a_type_ahead_offers_a_bare_name_only_where_nobody_bears_it() {
    let model = samples();
    let ana = named(&model, "Ana Souza");
    let bare = |query: &str| {
        let found = choices(&model, query, &[], true);
        found
            .iter()
            .any(|it| matches!(it.someone, Someone::Name(_)))
    };
    assert!(bare("Ana"));
    assert!(!bare("ana souza"));
    assert!(!bare("  "));
    let people = choices(&model, "ana s", &[], false);
    assert_eq!(people[0].someone, Someone::Contact(ana));
    assert!(choices(&model, "ana s", &[ana], false).is_empty());
}

#[test]
fn filling_in_asks_for_each_person_once() {
    let mut model = samples();
    let mut asked = Vec::new();
    while let FillInView::Next(view) = fill_in(&model) {
        assert!(!asked.contains(&view.person.id), "asked twice");
        asked.push(view.person.id);
        let skip = Event::Person(PersonEvent::ClickedPutOff(view.person.id));
        update(&mut model, skip, stamp());
    }
    assert!(!asked.is_empty());
}
