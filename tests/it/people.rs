//! The list of people: search, filters, and what a row shows.

use goodword::app::view::people::{EmptyList, PersonRow, people, row, searched};
use goodword::app::{Event, ImportEvent};

use crate::support::visit::Visit;

const FILE: &str = "\
Name,Company,Role,Emails,Needs,Offers,Tags,Notes,Trust
Ana Souza,Souza & Filhas,Coach,ana@example.org,keynote speakers,voice coaching,podcast,,Would refer
Hiroshi Tanaka,Kumo,CTO,hiro@example.org,a designer,,,showed me his garden in Kamakura,Not yet
Greta Lindqvist,,,greta@example.org,,funding for community gardens,podcast; grants,,
";

fn book() -> Visit {
    let mut visit = Visit::first();
    visit.give("people.csv", FILE);
    visit.import(ImportEvent::ClickedStore);
    visit
}

fn search(visit: &mut Visit, query: &str) -> Vec<String> {
    let filter = searched(&visit.model, query.to_owned());
    visit.send(Event::ChangedFilter(filter));
    visit.names()
}

fn press(visit: &mut Visit, label: &str) {
    let chips = people(&visit.model).chips;
    let chip = chips.into_iter().find(|it| it.label == label);
    let chip = chip.unwrap_or_else(|| panic!("no chip says {label}"));
    visit.send(Event::ToggledNarrowing(chip.narrowing));
}

fn rows(visit: &Visit) -> Vec<PersonRow> {
    let shown = people(&visit.model).shown;
    shown
        .iter()
        .filter_map(|it| row(&visit.model, *it))
        .collect()
}

/// A row as text, with what was found in brackets.
fn phrases(row: &PersonRow) -> Vec<String> {
    let show = |it: &goodword::app::view::people::PhraseView| {
        let pieces = it.pieces.iter().map(|it| match it.found {
            true => format!("[{}]", it.text),
            false => it.text.clone(),
        });
        format!("{} {}", it.lead, pieces.collect::<String>())
    };
    row.phrases.iter().map(show).collect()
}

#[test]
fn the_search_looks_at_everything_and_puts_names_first() {
    let mut visit = book();
    assert_eq!(search(&mut visit, "garden").len(), 2);
    assert_eq!(search(&mut visit, "KUMO"), ["Hiroshi Tanaka"]);
    assert_eq!(search(&mut visit, "coach keynote"), ["Ana Souza"]);
    assert_eq!(search(&mut visit, "grants"), ["Greta Lindqvist"]);
    assert_eq!(search(&mut visit, "example.org").len(), 3);
    assert_eq!(search(&mut visit, "ta")[0], "Hiroshi Tanaka");
    search(&mut visit, "hiro");
    assert_eq!(people(&visit.model).count, "1 of 3 people");
}

#[test]
fn a_row_shows_where_the_search_found_somebody() {
    let mut visit = book();
    search(&mut visit, "garden");
    let found: Vec<_> = rows(&visit).iter().map(phrases).collect();
    assert_eq!(
        found,
        [
            vec!["offers funding for community [garden]s"],
            vec![
                "note: showed me his [garden] in Kamakura",
                "needs a designer"
            ],
        ]
    );
}

#[test]
fn without_a_search_a_row_shows_a_need_and_an_offer() {
    let visit = book();
    let first = &rows(&visit)[0];
    assert_eq!(
        phrases(first),
        ["needs keynote speakers", "offers voice coaching"]
    );
    assert!(first.name.iter().all(|it| !it.found));
}

#[test]
fn chips_narrow_the_list_and_let_go_again() {
    let mut visit = book();
    press(&mut visit, "podcast");
    assert_eq!(visit.names(), ["Ana Souza", "Greta Lindqvist"]);
    press(&mut visit, "Has needs");
    assert_eq!(visit.names(), ["Ana Souza"]);
    press(&mut visit, "Not yet");
    assert_eq!(people(&visit.model).empty, Some(EmptyList::NobodyFits));
    press(&mut visit, "Would refer");
    assert_eq!(visit.names(), ["Ana Souza"]);
    for label in ["Would refer", "Has needs", "podcast"] {
        press(&mut visit, label);
    }
    assert_eq!(visit.names().len(), 3);
}

#[test]
fn an_empty_list_says_why() {
    let mut visit = Visit::first();
    assert_eq!(people(&visit.model).empty, Some(EmptyList::NobodyYet));
    visit = book();
    search(&mut visit, " zzyzx ");
    let Some(EmptyList::NotFound { add, event }) = people(&visit.model).empty else {
        panic!("somebody was found");
    };
    assert_eq!(add, "Add “zzyzx”");
    visit.send(*event);
    assert_eq!(visit.names(), ["zzyzx"]);
}

#[test]
fn the_list_follows_every_change() {
    let mut visit = book();
    search(&mut visit, "lisbon");
    assert!(visit.names().is_empty());
    let id = visit.model.book.contacts().next().expect("a person").id;
    let edit = goodword::app::Edit::Place("Lisbon".to_owned());
    visit.send(Event::Person(goodword::app::PersonEvent::Edited(id, edit)));
    assert_eq!(visit.names().len(), 1);
    visit.send(Event::ClickedUndo);
    assert!(visit.names().is_empty());
}
