//! Two tabs on one store, through `update`: neither loses what the other did.

use goodword::app::store::Store;
use goodword::app::{
    Edit, Event, ImportEvent, NewPerson, PersonEvent, Route, SaveError, StoreEvent,
};
use goodword::domain::{ContactId, Day, Felt, NoteKind, SettingsEdit};

use crate::support::store::Entries;
use crate::support::visit::Visit;

fn add(visit: &mut Visit, name: &str) -> ContactId {
    visit.send(Event::Person(PersonEvent::Added(NewPerson {
        name: name.to_owned(),
        email: format!("{}@example.com", name.to_lowercase()),
        ..NewPerson::default()
    })));
    let Route::Person(id) = visit.model.route else {
        panic!("the page of the new person is shown");
    };
    id
}

fn edit(visit: &mut Visit, id: ContactId, edit: Edit) {
    visit.send(Event::Person(PersonEvent::Edited(id, edit)));
}

fn place(visit: &Visit, id: ContactId) -> String {
    let contact = visit.model.book.contact(id);
    contact.map(|it| it.place.clone()).unwrap_or_default()
}

/// What `from` has stored reaches `to` as the browser reports it.
fn tell(to: &mut Visit, from: &Entries) {
    let removed = to.entries.keys().filter(|it| !from.contains_key(*it));
    let put = from.iter();
    let put = put.filter(|(key, text)| to.entries.get(*key) != Some(*text));
    let put = put.map(|(key, text)| (key.clone(), Some(text.clone())));
    let events: Vec<_> = put.chain(removed.map(|it| (it.clone(), None))).collect();
    to.entries.clone_from(from);
    for (key, text) in events {
        let key = Some(key);
        to.send(Event::Store(StoreEvent::HeardOtherTab { key, text }));
    }
}

#[test]
fn what_two_tabs_change_of_one_person_at_the_same_time_is_all_kept() {
    let mut first = Visit::first();
    let ana = add(&mut first, "Ana");
    let mut one = Visit::on(first.entries.clone());
    let mut other = Visit::on(first.entries);
    edit(&mut one, ana, Edit::Place("Lisbon".to_owned()));
    // A moment later, and before either tab has heard of the other.
    other.send(Event::ClickedUndo);
    edit(&mut other, ana, Edit::Plans("a second hall".to_owned()));
    let mut both = one.entries.clone();
    both.extend(other.entries.clone());
    tell(&mut one, &both);
    tell(&mut other, &both);
    let after = other.entries.clone();
    tell(&mut one, &after);

    for visit in [&one, &other, &Visit::on(after)] {
        let ana = visit.model.book.contact(ana).expect("she is there");
        assert_eq!((&*ana.place, &*ana.plans), ("Lisbon", "a second hall"));
    }
}

#[test]
fn undo_takes_back_nothing_that_another_tab_did() {
    let mut one = Visit::first();
    let ana = add(&mut one, "Ana");
    edit(&mut one, ana, Edit::PrefersPlain(true));
    let mut other = Visit::on(one.entries.clone());
    edit(&mut other, ana, Edit::Place("Lisbon".to_owned()));
    tell(&mut one, &other.entries);

    one.send(Event::ClickedUndo);
    assert_eq!(place(&one, ana), "Lisbon");
    assert_eq!(Visit::on(one.entries.clone()).model.book, one.model.book);
}

#[test]
fn undo_still_takes_back_what_no_other_tab_has_touched() {
    let mut one = Visit::first();
    let ana = add(&mut one, "Ana");
    let ben = add(&mut one, "Ben");
    let mut other = Visit::on(one.entries.clone());
    edit(&mut other, ben, Edit::Place("Porto".to_owned()));
    edit(&mut one, ana, Edit::Place("Lisbon".to_owned()));
    tell(&mut one, &other.entries);

    one.send(Event::ClickedUndo);
    assert_eq!(place(&one, ana), "");
    assert_eq!(place(&one, ben), "Porto");
}

#[test]
fn what_is_edited_while_an_import_is_stored_stays_as_edited() {
    let mut one = Visit::first();
    let ana = add(&mut one, "Ana");
    let mut other = Visit::on(one.entries.clone());
    edit(&mut other, ana, Edit::Place("Lisbon".to_owned()));

    let mut file = "Name,Emails,Company\nAna,ana@example.com,Souza\n".to_owned();
    for number in 0..400 {
        file.push_str(&format!("Person {number},p{number}@example.com,\n"));
    }
    one.give("people.csv", file);
    one.send_without_continuing(Event::Import(ImportEvent::ClickedStore));
    one.send_without_continuing(Event::Resumed);
    tell(&mut one, &other.entries);
    one.send(Event::Resumed);

    let kept = one.model.book.contact(ana).expect("Ana is still there");
    assert_eq!(
        (kept.place.as_str(), kept.company.as_str()),
        ("Lisbon", "Souza")
    );
    assert_eq!(one.model.book.people(), 401);
    assert_eq!(Visit::on(one.entries.clone()).model.book, one.model.book);
}

/// So long that the tab that may tidy writes a snapshot of it.
fn long_note() -> Edit {
    Edit::AddedNote {
        kind: NoteKind::Thought,
        text: "long ".repeat(10_000),
        day: Day(20_000),
        felt: Felt::default(),
    }
}

#[test]
fn a_tab_that_takes_over_reads_the_store_before_it_writes_it_anew() {
    let mut one = Visit::first();
    let ana = add(&mut one, "Ana");
    let mut other = Visit::beside(one.entries.clone());
    // The first tab folds this into a snapshot and is closed; the browser has not told yet.
    edit(&mut one, ana, Edit::Place("Lisbon".to_owned()));
    let ben = add(&mut one, "Ben");
    edit(&mut one, ben, long_note());
    other.entries.clone_from(&one.entries);

    let read = other.begin(Event::Store(StoreEvent::BecameHolder));
    let written = other.begin(Event::Person(PersonEvent::Added(NewPerson {
        name: "Carl".to_owned(),
        does: "long ".repeat(10_000),
        ..NewPerson::default()
    })));
    other.go_on(read.into_iter().chain(written));

    for visit in [&other, &Visit::on(other.entries.clone())] {
        assert_eq!(visit.names(), ["Ana", "Ben", "Carl"]);
        assert_eq!(place(visit, ana), "Lisbon");
    }
}

#[test]
fn a_tab_whose_store_is_full_takes_over_without_losing_the_others_changes() {
    let mut one = Visit::first();
    let ana = add(&mut one, "Ana");
    let mut other = Visit::beside(one.entries.clone());
    edit(&mut one, ana, Edit::Place("Lisbon".to_owned()));
    let ben = add(&mut one, "Ben");
    edit(&mut one, ben, long_note());

    other.refuse(Some(SaveError::Full));
    let carl = add(&mut other, "Carl");
    other.entries.clone_from(&one.entries);
    other.send(Event::Store(StoreEvent::BecameHolder));
    other.refuse(None);
    edit(&mut other, carl, Edit::Place("Porto".to_owned()));

    for visit in [&other, &Visit::on(other.entries.clone())] {
        assert_eq!(visit.names(), ["Ana", "Ben", "Carl"]);
        assert_eq!(place(visit, ana), "Lisbon");
        assert_eq!(place(visit, carl), "Porto");
    }
}

#[test]
fn a_store_planned_anew_is_not_mixed_with_writes_under_way() {
    let mut visit = Visit::first();
    let ana = add(&mut visit, "Ana");
    let ben = add(&mut visit, "Ben");
    visit.refuse(Some(SaveError::Full));
    let failed = visit.begin(Event::Person(PersonEvent::Edited(ana, long_note())));
    // Answered: full. The store is read in order to plan anew, and before that is told:
    let read = visit.answer(failed);
    visit.refuse(None);
    let edited = Event::Person(PersonEvent::Edited(ana, Edit::Place("Lisbon".to_owned())));
    let written = visit.begin(edited);
    visit.go_on(read.into_iter().chain(written));
    edit(&mut visit, ben, long_note());

    let again = Visit::on(visit.entries.clone());
    assert!(matches!(again.model.store, Store::Open(_)));
    assert_eq!(again.model.book, visit.model.book);
}

#[test]
fn what_was_erased_in_one_tab_does_not_come_back_from_another() {
    let mut one = Visit::first();
    add(&mut one, "Ana");
    let mut other = Visit::on(one.entries.clone());
    tell(&mut other, &Entries::new());
    assert!(other.names().is_empty());
    add(&mut other, "Ben");
    assert_eq!(Visit::on(other.entries.clone()).names(), ["Ben"]);
}

#[test]
fn nothing_is_written_after_everything_was_erased() {
    let mut visit = Visit::first();
    let ana = add(&mut visit, "Ana");
    visit.send(Event::Store(StoreEvent::ClickedEraseEverything));
    visit.entries.clear();
    edit(&mut visit, ana, Edit::Place("Lisbon".to_owned()));
    visit.send(Event::ClickedUndo);
    assert!(visit.entries.is_empty());
}

/// The store with its first journal entry cut off in the middle.
fn damaged(entries: &Entries) -> Entries {
    let mut damaged = entries.clone();
    for entry in damaged.values_mut().take(1) {
        entry.truncate(entry.len() / 2);
    }
    damaged
}

#[test]
fn a_damaged_store_costs_neither_tab_what_it_did() {
    let mut one = Visit::first();
    let ana = add(&mut one, "Ana");
    let mut other = Visit::beside(one.entries.clone());
    let ben = add(&mut other, "Ben");
    one.refuse(Some(SaveError::Denied));
    edit(&mut one, ana, Edit::Place("Lisbon".to_owned()));

    one.entries = damaged(&other.entries);
    one.refuse(None);
    one.send(Event::Store(StoreEvent::BecameHolder));
    assert!(matches!(one.model.store, Store::Unreadable { .. }));
    one.send(Event::Store(StoreEvent::ClickedKeepReadable));
    let again = Visit::on(one.entries.clone());
    assert_eq!(place(&again, ana), "Lisbon");
    assert!(again.model.book.contact(ben).is_some());
}

#[test]
fn a_store_made_readable_in_one_tab_is_not_salvaged_again_in_another() {
    let mut one = Visit::first();
    add(&mut one, "Ana");
    add(&mut one, "Ben");
    let damaged = damaged(&one.entries);
    let mut one = Visit::on(damaged.clone());
    let mut other = Visit::beside(damaged);
    one.send(Event::Store(StoreEvent::ClickedKeepReadable));
    let carl = add(&mut one, "Carl");
    edit(&mut one, carl, long_note());
    tell(&mut other, &one.entries);

    assert!(matches!(other.model.store, Store::Open(_)));
    other.send(Event::Store(StoreEvent::ClickedKeepReadable));
    assert_eq!(other.names(), ["Ben", "Carl"]);
    assert_eq!(Visit::on(other.entries.clone()).model.book, one.model.book);
}

#[test]
fn somebody_deleted_here_and_edited_there_is_not_replaced_by_a_new_person() {
    let mut one = Visit::first();
    let ana = add(&mut one, "Ana");
    let mut other = Visit::on(one.entries.clone());
    one.send(Event::Person(PersonEvent::Deleted(ana)));
    // Later than the deletion, of which this tab has not heard yet.
    (0..9).for_each(|_| other.send(Event::Woke));
    edit(&mut other, ana, Edit::Place("Lisbon".to_owned()));
    edit(
        &mut other,
        ana,
        Edit::Emails(vec!["new@example.com".to_owned()]),
    );
    let mut both = one.entries.clone();
    both.extend(other.entries.clone());

    let mut again = Visit::on(both);
    assert_eq!(place(&again, ana), "Lisbon");
    // So that other random numbers are drawn than when Ana was added.
    again.send(Event::Woke);
    let namesake = add(&mut again, "Ana");
    assert_ne!(namesake, ana);
    assert_eq!(place(&again, ana), "Lisbon");
}

#[test]
fn what_two_tabs_set_before_they_hear_of_each_other_both_holds() {
    let mut one = Visit::first();
    let mut other = Visit::beside(one.entries.clone());
    one.send(Event::ChangedSettings(SettingsEdit {
        my_name: Some("Robin".to_owned()),
        ..SettingsEdit::default()
    }));
    other.send(Event::ChangedSettings(SettingsEdit {
        withhold_names: Some(true),
        ..SettingsEdit::default()
    }));
    let mut all = one.entries.clone();
    all.extend(other.entries.clone());
    tell(&mut one, &all);
    tell(&mut other, &all);

    for visit in [&one, &other, &Visit::on(all)] {
        let settings = visit.model.book.settings();
        assert_eq!(settings.my_name, "Robin");
        assert!(settings.withhold_names);
        assert_eq!(visit.model.book, one.model.book);
    }
    one.send(Event::ClickedUndo);
    let settings = one.model.book.settings();
    assert_eq!(settings.my_name, "");
    assert!(settings.withhold_names, "the other tab's choice");
}
