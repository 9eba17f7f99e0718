//! What happens to people when the user writes, closes, removes, and takes back.

use super::*;
use crate::app::event::{Event, NewPerson};
use crate::app::store::Store;
use crate::app::update;
use crate::app::update::testing::{open, stamp};
use crate::domain::{Birthday, Day, Felt, NoteKind, Pair};

fn add(model: &mut Model, name: &str, minute: u64) -> ContactId {
    let person = NewPerson {
        name: name.to_owned(),
        ..NewPerson::default()
    };
    let added = Event::Person(PersonEvent::Added(person));
    let effects = update(model, added, stamp(minute));
    let went_to = effects.iter().find_map(|it| match it {
        Effect::Navigate(Route::Person(id)) => Some(*id),
        _ => None,
    });
    went_to.expect("whoever was added is shown")
}

fn edit(model: &mut Model, id: ContactId, edit: Edit, minute: u64) {
    let edited = Event::Person(PersonEvent::Edited(id, edit));
    update(model, edited, stamp(minute));
}

fn contact(model: &Model, id: ContactId) -> &Contact {
    model.book.contact(id).expect("nobody was removed")
}

fn need(edit: PhraseEdit) -> Edit {
    Edit::Phrase(PhraseList::Needs, edit)
}

fn needs(model: &Model, id: ContactId) -> Vec<&str> {
    let needs = &contact(model, id).needs;
    needs.iter().map(|it| it.text.as_str()).collect()
}

#[test]
fn emptying_a_need_to_write_another_neither_loses_it_nor_touches_the_next() {
    let mut model = open();
    let ana = add(&mut model, "Ana Souza", 1);
    for text in ["speakers", "a sponsor"] {
        edit(&mut model, ana, need(PhraseEdit::Added(text.into())), 2);
    }
    for text in ["", "  ", "keynote speakers "] {
        let reworded = PhraseEdit::Reworded {
            index: 0,
            text: text.into(),
        };
        edit(&mut model, ana, need(reworded), 3);
    }
    assert_eq!(needs(&model, ana), ["keynote speakers", "a sponsor"]);
    edit(&mut model, ana, need(PhraseEdit::Removed { index: 0 }), 4);
    assert_eq!(needs(&model, ana), ["a sponsor"]);
    update(&mut model, Event::ClickedUndo, stamp(5));
    assert_eq!(needs(&model, ana), ["keynote speakers", "a sponsor"]);
}

#[test]
fn a_need_that_holds_again_is_as_young_as_today() {
    let mut model = open();
    let ana = add(&mut model, "Ana Souza", 1);
    edit(
        &mut model,
        ana,
        need(PhraseEdit::Added("speakers".into())),
        2,
    );
    edit(&mut model, ana, need(PhraseEdit::Closed { index: 0 }), 3);
    assert_eq!(contact(&model, ana).needs[0].closed, Some(Day(20_000)));
    let later = Stamp {
        today: Day(20_100),
        ..stamp(4)
    };
    let reopened = Edit::Phrase(PhraseList::Needs, PhraseEdit::Reopened { index: 0 });
    update(
        &mut model,
        Event::Person(PersonEvent::Edited(ana, reopened)),
        later,
    );
    let need = &contact(&model, ana).needs[0];
    assert_eq!((need.closed, need.noted), (None, Day(20_100)));
}

#[test]
fn typing_one_fact_is_taken_back_as_one() {
    let mut model = open();
    let ana = add(&mut model, "Ana Souza", 1);
    for text in ["Lis", "Lisb", "Lisbon"] {
        edit(&mut model, ana, Edit::Place(text.into()), 2);
    }
    update(&mut model, Event::ClickedUndo, stamp(3));
    assert_eq!(contact(&model, ana).place, "");
}

#[test]
fn who_knows_whom_is_taken_back_on_both() {
    let mut model = open();
    let ana = add(&mut model, "Ana Souza", 1);
    let ben = add(&mut model, "Ben Adeyemi", 2);
    let pair = Pair::new(ana, ben);
    edit(&mut model, ben, Edit::AddedKnown(Someone::Contact(ana)), 3);
    edit(
        &mut model,
        ana,
        Edit::AddedKnown(Someone::Name("ben adeyemi".into())),
        4,
    );
    assert!(model.book.know_each_other(pair));
    edit(
        &mut model,
        ana,
        Edit::RemovedKnown(Someone::Contact(ben)),
        5,
    );
    assert!(contact(&model, ana).knows.is_empty());
    assert!(contact(&model, ben).knows.is_empty());
    update(&mut model, Event::ClickedUndo, stamp(6));
    assert!(model.book.know_each_other(pair));
    assert_eq!(contact(&model, ana).knows.len(), 1);
}

#[test]
fn a_bare_name_is_taken_back_without_touching_another() {
    let mut model = open();
    let ana = add(&mut model, "Ana Souza", 1);
    for name in ["Tom", "Tim"] {
        let someone = Someone::Name(name.into());
        edit(&mut model, ana, Edit::AddedKnown(someone), 2);
    }
    let tom = Someone::Name("Tom".into());
    edit(&mut model, ana, Edit::RemovedKnown(tom), 3);
    let left: Vec<_> = contact(&model, ana).knows.iter().collect();
    assert_eq!(left, [&Someone::Name("Tim".into())]);
}

#[test]
fn nobody_introduced_themselves_or_knows_themselves() {
    let mut model = open();
    let ana = add(&mut model, "Ana Souza", 1);
    let themselves = HowMet {
        through: MetThrough::IntroducedBy(Someone::Contact(ana)),
        ..HowMet::default()
    };
    edit(&mut model, ana, Edit::HowMet(themselves), 2);
    edit(&mut model, ana, Edit::AddedKnown(Someone::Contact(ana)), 3);
    assert_eq!(contact(&model, ana).how_met, HowMet::default());
    assert!(contact(&model, ana).knows.is_empty());
}

#[test]
fn a_note_is_of_the_day_said_but_never_of_one_to_come() {
    let mut model = open();
    let ana = add(&mut model, "Ana Souza", 1);
    for (text, day) in [("lunch", Day(19_990)), ("plan", Day(20_400))] {
        let note = Edit::AddedNote {
            kind: NoteKind::Meeting,
            text: text.into(),
            day,
            felt: Felt::default(),
        };
        edit(&mut model, ana, note, 2);
    }
    let days: Vec<Day> = contact(&model, ana).notes.iter().map(|it| it.day).collect();
    assert_eq!(days, [Day(19_990), Day(20_000)]);
}

#[test]
fn filling_in_keeps_each_line_once_moves_on_and_is_taken_back_as_one() {
    let mut model = open();
    let ana = add(&mut model, "Ana Souza", 1);
    edit(
        &mut model,
        ana,
        need(PhraseEdit::Added("Speakers".into())),
        2,
    );
    let filled_in = PersonEvent::FilledIn {
        id: ana,
        needs: "speakers\n\n a sponsor \n".into(),
        offers: "podcast appearances".into(),
    };
    update(&mut model, Event::Person(filled_in), stamp(3));
    assert_eq!(needs(&model, ana), ["Speakers", "a sponsor"]);
    assert_eq!(contact(&model, ana).offers.len(), 1);
    assert!(model.put_off.contains(&ana));
    update(&mut model, Event::ClickedUndo, stamp(4));
    assert_eq!(needs(&model, ana), ["Speakers"]);
    assert!(contact(&model, ana).offers.is_empty());
}

#[test]
fn adding_somebody_who_is_here_already_keeps_what_was_written() {
    let mut model = open();
    let person = NewPerson {
        name: "Ana Souza".into(),
        email: "ana@souza.example".into(),
        ..NewPerson::default()
    };
    let added = Event::Person(PersonEvent::Added(person.clone()));
    update(&mut model, added, stamp(1));
    let again = NewPerson {
        need: "speakers".into(),
        ..person.clone()
    };
    let added = Event::Person(PersonEvent::Added(again));
    update(&mut model, added, stamp(2));
    assert_eq!(model.book.people(), 1);
    let ana = model.book.contacts().next().unwrap();
    assert_eq!(ana.needs[0].text, "speakers");
    let said = model.toast.as_ref().map(|it| it.done.clone());
    let name = "Ana Souza".to_owned();
    assert_eq!(said, Some(Done::Enriched { name }));
}

#[test]
fn adding_one_of_several_stays_where_it_is() {
    let mut model = open();
    let person = NewPerson {
        name: "Ana Souza".into(),
        ..NewPerson::default()
    };
    let added = Event::Person(PersonEvent::AddedBeforeAnother(person));
    let effects = update(&mut model, added, stamp(1));
    assert!(!effects.iter().any(|it| matches!(it, Effect::Navigate(_))));
    assert_eq!(model.book.people(), 1);
}

#[test]
fn whoever_is_deleted_leaves_and_comes_back_whole() {
    let mut model = open();
    let ana = add(&mut model, "Ana Souza", 1);
    edit(
        &mut model,
        ana,
        Edit::Birthday(Birthday::new(None, 5, 12)),
        2,
    );
    let before = contact(&model, ana).clone();
    update(&mut model, Event::Navigated(Route::Person(ana)), stamp(3));
    let effects = update(
        &mut model,
        Event::Person(PersonEvent::Deleted(ana)),
        stamp(4),
    );
    assert!(effects.contains(&Effect::Navigate(Route::People)));
    assert!(model.book.contact(ana).is_none());
    update(&mut model, Event::ClickedUndo, stamp(5));
    assert_eq!(*contact(&model, ana), before);
}

#[test]
fn what_is_filled_in_while_nothing_may_be_kept_stays_in_sight() {
    let mut model = open();
    let ana = add(&mut model, "Ana", 1);
    model.store = Store::Opening;
    let filled = PersonEvent::FilledIn {
        id: ana,
        needs: "speakers".to_owned(),
        offers: String::new(),
    };
    update(&mut model, Event::Person(filled), stamp(2));
    assert!(!model.put_off.contains(&ana));
}
