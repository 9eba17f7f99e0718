//! What a person notices as the browser's room for the page runs out.

use goodword::app::event::{Edit, Event, ImportEvent, PersonEvent, StoreEvent};
use goodword::app::view::notices::{Tone, notices};
use goodword::domain::ContactId;

use crate::support::store::size;
use crate::support::visit::Visit;

/// So many entries make the journal due to be tidied.
const DUE: usize = 65;

/// A book of 300 whose journal is empty, with room for twice as many edits as make tidying due, but
/// not for tidying.
fn nearly_full() -> (Visit, Vec<ContactId>) {
    let mut file = "Name,Notes\n".to_owned();
    for number in 0..300 {
        file.push_str(&format!(
            "Person {number},{}\n",
            "met in Lisbon ".repeat(20)
        ));
    }
    let mut visit = Visit::first();
    visit.give("people.csv", file);
    visit.import(ImportEvent::ClickedStore);
    let room = size(&visit.entries) + 90_000;
    visit.limit(room);
    let ids = visit.model.book.contacts().map(|it| it.id).collect();
    (visit, ids)
}

fn edit(visit: &mut Visit, id: ContactId, place: &str) {
    let edit = Edit::Place(place.to_owned());
    visit.send(Event::Person(PersonEvent::Edited(id, edit)));
}

fn tones(visit: &Visit) -> Vec<Tone> {
    notices(&visit.model)
        .into_iter()
        .map(|it| it.tone)
        .collect()
}

#[test]
fn what_only_tidies_waits_while_it_does_not_fit_and_every_edit_is_kept() {
    let (mut visit, ids) = nearly_full();
    for id in &ids[..DUE] {
        assert!(tones(&visit).is_empty());
        edit(&mut visit, *id, "Porto");
    }
    assert_eq!(tones(&visit), [Tone::Caution]);
    assert_eq!(visit.read_anew, 1);
    for id in &ids[DUE..2 * DUE - 1] {
        edit(&mut visit, *id, "Porto");
        assert_eq!(
            visit.read_anew, 1,
            "it is tried again only after as many edits"
        );
    }
    assert_eq!(
        Visit::on(visit.entries.clone()).model.book,
        visit.model.book
    );
    edit(&mut visit, ids[2 * DUE - 1], "Porto");
    assert_eq!(visit.read_anew, 2);
    assert_eq!(tones(&visit), [Tone::Caution]);
    assert_eq!(
        Visit::on(visit.entries.clone()).model.book,
        visit.model.book
    );
}

#[test]
fn tidying_is_taken_up_once_somebody_was_taken_out() {
    let (mut visit, ids) = nearly_full();
    for id in &ids[..DUE] {
        edit(&mut visit, *id, "Porto");
    }
    assert_eq!(tones(&visit), [Tone::Caution]);
    visit.limit(usize::MAX);
    edit(&mut visit, ids[0], "Porto, Portugal");
    assert_eq!(tones(&visit), [Tone::Caution]);
    visit.send(Event::Person(PersonEvent::Deleted(ids[1])));
    assert!(tones(&visit).is_empty());
    assert!(!visit.entries.keys().any(|it| it.contains("/j/")));
    assert_eq!(
        Visit::on(visit.entries.clone()).model.book,
        visit.model.book
    );
}

#[test]
fn a_full_store_is_planned_anew_only_once_that_may_help() {
    let (mut visit, ids) = nearly_full();
    visit.limit(size(&visit.entries));
    for id in &ids[..10] {
        edit(&mut visit, *id, "Porto");
        assert_eq!(tones(&visit), [Tone::Danger]);
    }
    assert_eq!(visit.read_anew, 1);
    visit.send(Event::Store(StoreEvent::ClickedTryAgain));
    assert_eq!(visit.read_anew, 2);
    visit.send(Event::Person(PersonEvent::Deleted(ids[0])));
    assert_eq!(visit.read_anew, 3);
    visit.limit(usize::MAX);
    visit.send(Event::Store(StoreEvent::ClickedTryAgain));
    assert!(tones(&visit).is_empty());
    assert_eq!(
        Visit::on(visit.entries.clone()).model.book,
        visit.model.book
    );
}
