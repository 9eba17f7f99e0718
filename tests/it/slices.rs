//! Files of hundreds come in slice by slice: whatever happens between two slices, all of it is
//! stored or nothing.

use std::fmt::Write as _;

use goodword::app::view::import::{ImportView, import};
use goodword::app::{
    Edit, Event, ExportEvent, ImportEvent, PersonEvent, SelectionEvent, StoreEvent,
};
use goodword::domain::{Book, ContactId};

use crate::support::store::Tab;
use crate::support::visit::Visit;

const PEOPLE: usize = 300;

/// So many people, all of them reached by one number.
fn table() -> String {
    let mut table = "Name,Company,Emails,Phones,Needs\n".to_owned();
    for number in 0..PEOPLE {
        writeln!(
            table,
            "Person {number:03},Works,p{number:03}@example.org,+44 20 7946 0000,a printer"
        )
        .expect("memory takes it");
    }
    table
}

fn backup() -> String {
    let mut visit = Visit::first();
    visit.give("many.csv", table());
    visit.import(ImportEvent::ClickedStore);
    visit.send(Event::Export(ExportEvent::ClickedBackUp));
    visit.downloads.pop().expect("a backup").1
}

/// A visit to an empty book that is shown what the file would change.
fn reviewing(name: &str, file: &str) -> Visit {
    let mut visit = Visit::first();
    visit.give(name, file);
    visit
}

fn stored(visit: &Visit) -> Book {
    Tab::open(&visit.entries, false).book
}

fn is_busy(visit: &Visit) -> bool {
    matches!(import(&visit.model), ImportView::Busy(_))
}

/// Says to store it, and lets so many slices go by. Whether it is still under way.
fn store_for(visit: &mut Visit, slices: usize) -> bool {
    visit.send_without_continuing(Event::Import(ImportEvent::ClickedStore));
    for _ in 0..slices {
        visit.send_without_continuing(Event::Resumed);
    }
    is_busy(visit)
}

/// A table and a backup of the same people.
fn files() -> [(&'static str, String); 2] {
    [("many.csv", table()), ("many.json", backup())]
}

#[test]
fn whoever_cancels_before_the_last_slice_has_stored_nothing() {
    for (name, file) in files() {
        let mut slices = 0;
        loop {
            let mut visit = reviewing(name, &file);
            if !store_for(&mut visit, slices) {
                assert_eq!(visit.model.book.people(), PEOPLE);
                break;
            }
            assert!(visit.entries.is_empty(), "{slices} slices of {name}");
            visit.import(ImportEvent::ClickedCancel);
            assert_eq!(import(&visit.model), ImportView::Idle);
            assert_eq!(visit.model.book, Book::default());
            assert!(visit.entries.is_empty(), "{slices} slices of {name}");
            slices += 3;
        }
        assert!(slices > 6, "{name} came in {slices} slices");
    }
}

#[test]
fn what_is_edited_between_two_slices_stays() {
    for (name, file) in files() {
        for slices in [0, 4, 9, 14] {
            let mut visit = Visit::first();
            visit.give("one.csv", "Name,Emails\nPerson 007,p007@example.org\n");
            visit.import(ImportEvent::ClickedStore);
            let id = only(&visit.model.book);
            visit.give(name, file.clone());
            if !store_for(&mut visit, slices) {
                break;
            }
            let edit = Edit::Place("Lisbon".to_owned());
            visit.send(Event::Person(PersonEvent::Edited(id, edit)));
            visit.send(Event::Resumed);
            let place = |book: &Book| book.contact(id).map(|it| it.place.clone());
            assert_eq!(place(&visit.model.book).as_deref(), Some("Lisbon"));
            assert!(visit.model.book.people() >= PEOPLE);
            assert_eq!(stored(&visit), visit.model.book);
        }
    }
}

fn only(book: &Book) -> ContactId {
    book.contacts().next().expect("one person").id
}

#[test]
fn a_number_that_hundreds_share_makes_nobody_somebody_else() {
    let mut visit = reviewing("many.csv", &table());
    visit.import(ImportEvent::ClickedStore);
    let before = visit.model.book.clone();
    assert_eq!(before.people(), PEOPLE);
    visit.give("many.csv", table());
    visit.import(ImportEvent::ClickedStore);
    assert_eq!(visit.model.book, before);
}

#[test]
fn a_long_journal_is_folded_in_slices_and_an_edit_meanwhile_is_kept() {
    let mut visit = reviewing("many.csv", &table());
    visit.import(ImportEvent::ClickedStore);
    let ids: Vec<ContactId> = visit.model.book.contacts().map(|it| it.id).collect();
    let journal = |visit: &Visit| {
        let keys = visit.entries.keys();
        keys.filter(|it| it.contains("/j/")).count()
    };
    let mut longest = 0;
    for (number, id) in ids.iter().enumerate().take(200) {
        let edit = Edit::Place(format!("Place {number}"));
        // One turn of the browser goes by after each edit: not enough to fold all of it.
        visit.send_without_continuing(Event::Person(PersonEvent::Edited(*id, edit)));
        longest = longest.max(journal(&visit));
        assert_eq!(stored(&visit), visit.model.book);
    }
    assert!(longest > 65, "nothing waited: {longest}");
    visit.send(Event::Resumed);
    assert_eq!(journal(&visit), 0);
    assert_eq!(stored(&visit), visit.model.book);
}

/// A visit in which a tag was just given to hundreds, of which nothing is stored yet.
fn tagging() -> Visit {
    let mut visit = reviewing("many.csv", &table());
    visit.import(ImportEvent::ClickedStore);
    let before = stored(&visit);
    visit.send(Event::Selection(SelectionEvent::AddedShown));
    let tagged = SelectionEvent::Tagged("fair".to_owned());
    visit.send_without_continuing(Event::Selection(tagged));
    assert_eq!(visit.model.book.tags().len(), 1);
    assert_eq!(stored(&visit), before);
    visit
}

#[test]
fn what_is_done_to_hundreds_is_stored_though_the_page_goes_away_at_once() {
    let mut visit = tagging();
    visit.send_without_continuing(Event::Store(StoreEvent::LeftPage));
    assert_eq!(stored(&visit), visit.model.book);
    // Nothing of it is left to do.
    let entries = visit.entries.clone();
    visit.send(Event::Resumed);
    assert_eq!(visit.entries, entries);
}

#[test]
fn what_is_edited_or_undone_while_hundreds_are_stored_holds() {
    for slices in [0, 1, 5, 9] {
        for undoes in [false, true] {
            let mut visit = tagging();
            for _ in 0..slices {
                visit.send_without_continuing(Event::Resumed);
            }
            let id = visit.model.book.contacts().next().expect("somebody").id;
            visit.send_without_continuing(match undoes {
                true => Event::ClickedUndo,
                false => Event::Person(PersonEvent::Edited(id, Edit::Place("Lisbon".to_owned()))),
            });
            visit.send(Event::Resumed);
            assert_eq!(visit.model.book.tags().is_empty(), undoes);
            assert_eq!(stored(&visit), visit.model.book, "{slices} slices");
        }
    }
}
