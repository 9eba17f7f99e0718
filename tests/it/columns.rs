//! Tables whose columns the user names, as the user sees it.

use goodword::app::importing::RowGroup;
use goodword::app::view::import::columns::ColumnsView;
use goodword::app::view::import::{ImportView, import};
use goodword::app::{Event, ImportEvent, Route};
use goodword::domain::Book;

use crate::support::visit::Visit;

/// A header that nobody knows.
const STRANGE: &str = "\
Wer,Zu fragen nach,Treffpunkt
Ana Souza,wedding cakes,Recife
Ben Adeyemi,leadership talks,Lagos
";

/// One whose names are known, but for one.
const KNOWN: &str = "\
Name,Email,Shoe size
Ana Souza,ana@example.org,38
";

fn columns(visit: &Visit) -> ColumnsView {
    match import(&visit.model) {
        ImportView::Columns(columns) => columns,
        other => panic!("no columns but {other:?}"),
    }
}

/// Says that the column of this name holds what the page calls so.
fn say(visit: &mut Visit, header: &str, word: &str) {
    let view = columns(visit);
    let all = view.filled.iter().chain(&view.blank);
    let column = all.clone().find(|it| it.header == header).unwrap().place;
    let holds = view.choices.iter().find(|it| it.0 == word).unwrap().1;
    visit.import(ImportEvent::ChoseColumn { column, holds });
}

/// Whom the page shows as they would come in.
fn shown(visit: &Visit) -> Vec<(String, String)> {
    let people = columns(visit).people.into_iter();
    people.map(|it| (it.name, it.facts)).collect()
}

fn pair(name: &str, facts: &str) -> (String, String) {
    (name.to_owned(), facts.to_owned())
}

fn new_ones(visit: &Visit) -> usize {
    match import(&visit.model) {
        ImportView::Review(review) => review.lists[RowGroup::New as usize].count,
        other => panic!("no review but {other:?}"),
    }
}

/// With the columns of [`STRANGE`] named and its people in the book.
fn named() -> Visit {
    let mut visit = Visit::first();
    visit.give("strange.csv", STRANGE);
    say(&mut visit, "Wer", "Name");
    say(&mut visit, "Zu fragen nach", "Offers");
    visit.import(ImportEvent::ClickedReadColumns);
    visit.import(ImportEvent::ClickedStore);
    visit
}

#[test]
fn a_table_of_which_no_column_is_known_is_read_as_the_user_says() {
    let mut visit = Visit::first();
    visit.give("strange.csv", STRANGE);
    assert!(visit.is_at(Route::Import));
    let before = columns(&visit);
    assert!(before.lede.starts_with("No column of this file is known"));
    assert_eq!(before.filled[1].values, "wedding cakes · leadership talks");

    say(&mut visit, "Wer", "Name");
    say(&mut visit, "Zu fragen nach", "Offers");
    assert!(columns(&visit).can_read);
    assert_eq!(
        shown(&visit),
        [
            pair("Ana Souza", "Offers: wedding cakes"),
            pair("Ben Adeyemi", "Offers: leadership talks"),
        ]
    );
    visit.import(ImportEvent::ClickedReadColumns);
    assert_eq!(new_ones(&visit), 2);
    assert_eq!(visit.model.book, Book::default());
    visit.import(ImportEvent::ClickedStore);
    assert_eq!(visit.names(), ["Ana Souza", "Ben Adeyemi"]);
}

#[test]
fn what_was_said_of_a_header_holds_for_the_next_file_with_it() {
    let mut visit = Visit::on(named().entries);
    visit.give(
        "more.csv",
        "WER,Zu fragen nach,Treffpunkt\nCleo Park,seed money,Seoul\n",
    );
    assert_eq!(new_ones(&visit), 1);
    visit.import(ImportEvent::ClickedStore);
    let cleo = visit
        .model
        .book
        .contacts()
        .find(|it| it.name == "Cleo Park");
    assert_eq!(cleo.unwrap().offers[0].text, "seed money");
    // Another header is another table.
    visit.give("other.csv", "Wer,Treffpunkt\nDan Roe,Oslo\nEli Roe,Rom\n");
    assert_eq!(columns(&visit).filled.len(), 2);
}

#[test]
fn what_was_said_goes_with_the_import_that_is_taken_back() {
    let mut visit = named();
    visit.send(Event::ClickedUndo);
    assert_eq!(visit.model.book, Book::default());
    let mut again = Visit::on(visit.entries.clone());
    again.give("strange.csv", STRANGE);
    assert_eq!(columns(&again).filled[1].chosen, 0);
}

#[test]
fn known_columns_can_be_named_otherwise_and_the_review_is_come_back_to() {
    let mut visit = Visit::first();
    visit.give("known.csv", KNOWN);
    let ImportView::Review(review) = import(&visit.model) else {
        panic!("no review");
    };
    let left_out = "The column “Shoe size” is left out.";
    assert_eq!(review.columns.as_deref(), Some(left_out));

    visit.import(ImportEvent::Toggled { row: 0 });
    visit.import(ImportEvent::ClickedColumns);
    say(&mut visit, "Shoe size", "Notes");
    assert_eq!(
        shown(&visit),
        [pair("Ana Souza", "E-mail: ana@example.org · Notes: 38")]
    );
    visit.import(ImportEvent::ClickedCancel);
    // As it was left.
    let ImportView::Review(back) = import(&visit.model) else {
        panic!("no review");
    };
    assert_eq!(back.store, None);
    assert_eq!(back.columns.as_deref(), Some(left_out));

    visit.import(ImportEvent::ClickedColumns);
    say(&mut visit, "Shoe size", "Notes");
    visit.import(ImportEvent::ClickedReadColumns);
    visit.import(ImportEvent::ClickedStore);
    let ana = visit.model.book.contacts().next();
    assert_eq!(ana.unwrap().notes[0].text, "38");
}

#[test]
fn a_table_is_not_read_before_a_column_tells_people_apart() {
    let mut visit = Visit::first();
    visit.give("strange.csv", STRANGE);
    say(&mut visit, "Wer", "Leave out");
    say(&mut visit, "Treffpunkt", "Place");
    assert!(columns(&visit).people.is_empty());
    visit.import(ImportEvent::ClickedReadColumns);
    assert!(!columns(&visit).can_read);
    visit.import(ImportEvent::ClickedCancel);
    assert_eq!(import(&visit.model), ImportView::Idle);
    assert!(visit.entries.is_empty());
}
