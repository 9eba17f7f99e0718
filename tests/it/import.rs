//! From a file to the book and back, as the user sees it.

use std::collections::BTreeSet;

use goodword::app::importing::{Likeness, RowGroup};
use goodword::app::view::import::{
    FinishedView, ImportView, ReviewList, ReviewView, import, places, problem, row,
};
use goodword::app::{Event, ExportEvent, ImportEvent, Route};
use goodword::domain::Book;

use crate::support::visit::Visit;

const TWO: &str = "\
Name,Company,Emails,Needs
Ana Souza,Souza & Filhas,ana@example.org,keynote speakers
Ben Adeyemi,Lead Quietly,ben@example.org,
";

fn review(visit: &Visit) -> ReviewView {
    match import(&visit.model) {
        ImportView::Review(review) => review,
        other => panic!("no review but {other:?}"),
    }
}

fn finished(visit: &Visit) -> FinishedView {
    match import(&visit.model) {
        ImportView::Finished(finished) => finished,
        other => panic!("not finished but {other:?}"),
    }
}

fn refusal(visit: &Visit) -> String {
    match import(&visit.model) {
        ImportView::Refused { sentence } => sentence,
        other => panic!("not refused but {other:?}"),
    }
}

/// How many there are in each list of the review: new, known, maybe, problems.
fn counts(visit: &Visit) -> Vec<usize> {
    review(visit).lists.iter().map(|it| it.count).collect()
}

fn book(visit: &Visit) -> Book {
    visit.model.book.clone()
}

/// A book with the two people of [`TWO`] in it.
fn with_two() -> Visit {
    let mut visit = Visit::first();
    visit.give("two.csv", TWO);
    visit.import(ImportEvent::ClickedStore);
    visit
}

#[test]
fn nobody_is_in_the_book_before_the_user_said_so() {
    let mut visit = Visit::first();
    visit.give("two.csv", TWO);
    assert!(visit.is_at(Route::Import));
    assert_eq!(counts(&visit), [2, 0, 0, 0]);
    assert_eq!(book(&visit), Book::default());
    assert!(visit.entries.is_empty());

    visit.import(ImportEvent::ClickedStore);
    assert_eq!(visit.names(), ["Ana Souza", "Ben Adeyemi"]);
    assert_eq!(finished(&visit).title, "2 people are in.");
}

#[test]
fn what_came_in_is_there_on_the_next_visit() {
    let visit = with_two();
    let again = Visit::on(visit.entries.clone());
    assert_eq!(book(&again), book(&visit));
    assert_eq!(again.names(), ["Ana Souza", "Ben Adeyemi"]);
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let mut visit = with_two();
    let (before, stored) = (book(&visit), visit.entries.clone());
    visit.give("two.csv", TWO);
    assert_eq!(counts(&visit), [0, 2, 0, 0]);
    assert_eq!(review(&visit).store, None);
    visit.import(ImportEvent::ClickedStore);
    assert_eq!(book(&visit), before);
    assert_eq!(visit.entries, stored);
    assert_eq!(finished(&visit).title, "Nothing changed.");
}

#[test]
fn cancel_stores_nothing() {
    let mut visit = Visit::first();
    visit.give("two.csv", TWO);
    visit.import(ImportEvent::ClickedCancel);
    assert_eq!(import(&visit.model), ImportView::Idle);
    assert_eq!(book(&visit), Book::default());
    assert!(visit.entries.is_empty());
}

#[test]
fn undo_takes_a_whole_import_back() {
    let mut visit = with_two();
    let before = book(&visit);
    let richer =
        "Name,Emails,Needs\nAna Souza,ana@example.org,a bookkeeper\nCy Young,cy@example.org,\n";
    visit.give("more.csv", richer);
    visit.import(ImportEvent::ClickedStore);
    assert_ne!(book(&visit), before);
    assert!(finished(&visit).can_undo);

    visit.send(Event::ClickedUndo);
    assert_eq!(book(&visit), before);
    assert_eq!(book(&Visit::on(visit.entries.clone())), before);
    assert_eq!(import(&visit.model), ImportView::Idle);
}

#[test]
fn undo_is_not_offered_for_the_import_once_something_else_was_done() {
    let mut visit = with_two();
    let id = visit.model.book.contacts().next().expect("two people").id;
    let edit = goodword::app::Edit::Place("Lisbon".to_owned());
    visit.send(Event::Person(goodword::app::PersonEvent::Edited(id, edit)));
    assert!(!finished(&visit).can_undo);
    // The step back is the edit, and the result of the import stays to be read.
    visit.send(Event::ClickedUndo);
    assert_eq!(visit.names().len(), 2);
    assert!(finished(&visit).can_undo);
}

#[test]
fn whom_the_user_left_out_stays_out() {
    let mut visit = Visit::first();
    visit.give("two.csv", TWO);
    visit.import(ImportEvent::Toggled { row: 0 });
    assert_eq!(review(&visit).store.as_deref(), Some("Import 1 person"));
    visit.import(ImportEvent::ClickedStore);
    assert_eq!(visit.names(), ["Ben Adeyemi"]);
    assert_eq!(finished(&visit).sentence, "1 was left out by you.");
}

#[test]
fn all_of_a_list_can_be_left_out_and_taken_again() {
    let mut visit = Visit::first();
    visit.give("two.csv", TWO);
    let toggle = |included| ImportEvent::ToggledAll {
        group: RowGroup::New,
        included,
    };
    visit.import(toggle(false));
    assert_eq!(review(&visit).store, None);
    visit.import(toggle(true));
    assert_eq!(review(&visit).store.as_deref(), Some("Import 2 people"));
}

#[test]
fn the_review_says_what_a_file_adds_to_somebody() {
    let mut visit = with_two();
    visit.give(
        "more.csv",
        "Name,Emails,Phones\nAna Souza,ana@example.org,+351 21 000\n",
    );
    assert_eq!(counts(&visit), [0, 1, 0, 0]);
    let known = places(&visit.model, RowGroup::Known);
    let row = row(&visit.model, known[0]).expect("the row of Ana");
    assert_eq!(row.what, "Adds phone");
    assert_eq!(
        review(&visit).note,
        "1 already known is brought up to date."
    );
}

/// Bea shares Ana's address: a couple, a team, or a new name.
const BEA: &str = "Name,Emails,Offers\nBea Lima,ana@example.org,stage design\n";

#[test]
fn the_user_says_whether_it_is_the_same_person() {
    for (likeness, expected) in [
        (Likeness::Same, vec!["Ana Souza", "Ben Adeyemi"]),
        (
            Likeness::Other,
            vec!["Ana Souza", "Bea Lima", "Ben Adeyemi"],
        ),
        (Likeness::LeftOut, vec!["Ana Souza", "Ben Adeyemi"]),
    ] {
        let mut visit = with_two();
        visit.give("bea.csv", BEA);
        assert_eq!(counts(&visit), [0, 0, 1, 0]);
        let place = places(&visit.model, RowGroup::Maybe)[0];
        let shown = row(&visit.model, place).and_then(|it| it.likeness);
        assert_eq!(shown.map(|it| it.known.name), Some("Ana Souza".to_owned()));

        visit.import(ImportEvent::ChoseLikeness {
            row: place,
            likeness,
        });
        visit.import(ImportEvent::ClickedStore);
        assert_eq!(visit.names(), expected, "{likeness:?}");
        let offers = visit.model.book.contacts().map(|it| it.offers.len());
        let stays_out = likeness == Likeness::LeftOut;
        assert_eq!(offers.sum::<usize>(), usize::from(!stays_out));
    }
}

#[test]
fn every_record_that_could_not_be_read_is_named_with_its_place_and_reason() {
    let mut visit = Visit::first();
    visit.give(
        "some.csv",
        "Name,Company,Emails\nAna Souza,,ana@example.org\n,,\n , ,\nBen,,\n",
    );
    let problems = review(&visit).lists.last().expect("the problems").clone();
    assert_eq!(problems.list, ReviewList::Problems);
    for index in 0..problems.count {
        let line = problem(&visit.model, index).expect("a problem");
        assert!(!line.reason.is_empty());
        assert!(line.place.contains("line"), "{line:?}");
    }
    visit.import(ImportEvent::ClickedStore);
    assert_eq!(finished(&visit).problems, problems.count);

    visit.import(ImportEvent::ClickedReport);
    let (name, text) = visit.downloads.last().expect("the report");
    assert_eq!(name, "some.csv problems.txt");
    for index in 0..problems.count {
        let line = problem(&visit.model, index).expect("a problem");
        assert!(text.contains(&line.reason) && text.contains(&line.place));
    }
}

#[test]
fn five_thousand_rows_come_in_slice_by_slice() {
    let mut file = "Name,Company,Emails\n".to_owned();
    for number in 0..5_000 {
        file.push_str(&format!(
            "Person {number},Company {number},p{number}@example.org\n"
        ));
    }
    let mut visit = Visit::first();
    // One turn of the browser at a time: the page shows how far it has come.
    visit.send_without_continuing(Event::Import(ImportEvent::ReadFile {
        name: "many.csv".to_owned(),
        bytes: file.into_bytes(),
        decoder: goodword::formats::charset::Decoder::native(),
    }));
    let mut seen = Vec::new();
    while let ImportView::Busy(busy) = import(&visit.model) {
        assert!(busy.done <= busy.total);
        seen.push(busy);
        visit.send_without_continuing(Event::Resumed);
    }
    assert!(seen.len() > 20, "only {} slices", seen.len());
    assert_eq!(counts(&visit), [5_000, 0, 0, 0]);
    visit.import(ImportEvent::ClickedStore);
    assert_eq!(visit.model.book.people(), 5_000);
    assert_eq!(finished(&visit).title, "5,000 people are in.");
}

#[test]
fn a_file_that_is_no_contact_file_changes_nothing_and_says_why() {
    let cut = "{\"format\": \"goodword-backup\", \"version\": 1, \"contacts\": [{\"id\"";
    let newer = "{\"format\": \"goodword-backup\", \"version\": 99}";
    let files: [(&str, &[u8], &str); 6] = [
        ("empty.csv", b"", "empty"),
        ("blank.csv", b" \r\n\t\n", "empty"),
        (
            "picture.vcf",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0",
            "not a text",
        ),
        (
            "page.csv",
            b"<html><script>alert(1)</script>",
            "no contact file",
        ),
        ("cut.json", cut.as_bytes(), "damaged"),
        ("newer.json", newer.as_bytes(), "newer Goodword"),
    ];
    for (name, bytes, reason) in files {
        let mut visit = with_two();
        let (before, stored) = (book(&visit), visit.entries.clone());
        visit.give(name, bytes);
        let sentence = refusal(&visit);
        assert!(sentence.starts_with(name), "{sentence}");
        assert!(sentence.contains(reason), "{sentence}");
        assert!(sentence.ends_with("Nothing was changed."), "{sentence}");
        assert_eq!((book(&visit), visit.entries), (before, stored));
    }
}

#[test]
fn a_file_that_is_too_large_is_refused_before_it_is_read() {
    let mut visit = with_two();
    let before = book(&visit);
    visit.import(ImportEvent::RefusedFile {
        name: "huge.vcf".to_owned(),
        megabytes: Some(50),
    });
    assert!(visit.is_at(Route::Import));
    assert!(refusal(&visit).contains("larger than 25 MB"));
    assert_eq!(book(&visit), before);
    // The next file is welcome.
    visit.give("two.csv", TWO);
    assert_eq!(counts(&visit), [0, 2, 0, 0]);
}

#[test]
fn a_link_that_could_run_something_does_not_come_in() {
    let mut visit = Visit::first();
    let card =
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mallory <b>\r\nURL:javascript:alert(1)\r\nEND:VCARD\r\n";
    visit.give("hostile.vcf", card);
    visit.import(ImportEvent::ClickedStore);
    let mallory = visit.model.book.contacts().next().expect("Mallory").clone();
    assert_eq!(mallory.name, "Mallory <b>");
    assert!(mallory.links.is_empty());
}

#[test]
fn another_file_or_the_sample_people_do_not_cut_short_what_is_being_stored() {
    for next in [
        Event::ClickedSamples,
        Event::Import(ImportEvent::RefusedFile {
            name: "huge.vcf".to_owned(),
            megabytes: None,
        }),
    ] {
        let mut visit = Visit::first();
        visit.give("two.csv", TWO);
        visit.send_without_continuing(Event::Import(ImportEvent::ClickedStore));
        visit.send(next);
        assert_eq!(visit.model.own_book().people(), 2);
    }
}

#[test]
fn a_file_never_comes_in_among_the_sample_people() {
    let mut visit = Visit::first();
    visit.send(Event::ClickedSamples);
    visit.give("two.csv", TWO);
    visit.import(ImportEvent::ClickedStore);
    assert!(!visit.model.shows_samples());
    assert_eq!(visit.names(), ["Ana Souza", "Ben Adeyemi"]);
    // Nor are the samples looked at while a review waits.
    visit.give("bea.csv", BEA);
    visit.send(Event::ClickedSamples);
    assert_eq!(import(&visit.model), ImportView::Idle);
}

fn backup_of(visit: &mut Visit) -> String {
    visit.send(Event::Export(ExportEvent::ClickedBackUp));
    match visit.downloads.pop() {
        Some((_, backup)) => backup,
        None => panic!("no backup was handed over"),
    }
}

#[test]
fn a_backup_comes_back_into_an_empty_book() {
    let mut visit = with_two();
    let backup = backup_of(&mut visit);
    let mut other = Visit::first();
    other.give("goodword.json", backup);
    let ImportView::Restore(restore) = import(&other.model) else {
        panic!("no backup is shown");
    };
    assert!(restore.can_store);
    assert_eq!(book(&other), Book::default());
    other.import(ImportEvent::ClickedStore);
    assert_eq!(book(&other), book(&visit));
    assert_eq!(book(&Visit::on(other.entries.clone())), book(&visit));
}

#[test]
fn a_backup_comes_back_into_a_full_book_and_loses_nothing() {
    let mut visit = with_two();
    let backup = backup_of(&mut visit);
    let id = visit.model.book.contacts().next().expect("two people").id;
    let mut full = visit;
    full.give("cy.csv", "Name,Emails\nCy Young,cy@example.org\n");
    full.import(ImportEvent::ClickedStore);
    let before = book(&full);

    full.give("goodword.json", backup);
    // While the review waits, somebody is edited: the restore must not take that back.
    let edit = goodword::app::Edit::Place("Lisbon".to_owned());
    full.send(Event::Person(goodword::app::PersonEvent::Edited(id, edit)));
    full.import(ImportEvent::ClickedStore);
    assert_eq!(full.names(), ["Ana Souza", "Ben Adeyemi", "Cy Young"]);
    let place = full.model.book.contact(id).map(|it| it.place.clone());
    assert_eq!(place.as_deref(), Some("Lisbon"));
    assert_eq!(finished(&full).title, "Nothing changed.");
    full.send(Event::ClickedUndo);
    assert_eq!(book(&full), before);
}

#[test]
fn goodwords_own_table_comes_back_whole() {
    let mut visit = with_two();
    visit.send(Event::Export(ExportEvent::ClickedCsv));
    let (_, table) = visit.downloads.pop().expect("a table");
    let mut other = Visit::first();
    other.give("goodword.csv", table.clone());
    other.import(ImportEvent::ClickedStore);
    other.send(Event::Export(ExportEvent::ClickedCsv));
    let again = other.downloads.pop().expect("a table").1;
    // In the order of ids, which each import deals anew.
    let lines = |it: &str| it.lines().map(str::to_owned).collect::<BTreeSet<_>>();
    assert_eq!(lines(&again), lines(&table));
}
