//! What Today offers, and whom the filling in asks for.

use goodword::app::view::fill_in::{FillInView, fill_in};
use goodword::app::view::import::{ImportView, NextAfterImport, import};
use goodword::app::view::suggestions::{TodayView, today};
use goodword::app::{Edit, Event, ExportEvent, ImportEvent, PersonEvent, SuggestionEvent};
use goodword::domain::{ContactId, Pair, Someone, Verdict};
use goodword::suggest::learned;

use crate::support::visit::Visit;

const SHOW_MORE: Event = Event::Suggestion(SuggestionEvent::ClickedShowMore);

/// A visit to a book with what a file holds.
fn with(file: &str) -> Visit {
    let mut visit = Visit::first();
    visit.give("people.csv", file);
    visit.import(ImportEvent::ClickedStore);
    visit
}

fn view(visit: &Visit) -> TodayView {
    today(&visit.model)
}

fn next(visit: &Visit) -> NextAfterImport {
    match import(&visit.model) {
        ImportView::Finished(view) => view.next,
        other => panic!("the import is done, not {other:?}"),
    }
}

fn named(visit: &Visit, name: &str) -> ContactId {
    let found = visit.model.book.contacts().find(|it| it.name == name);
    let Some(found) = found else {
        panic!("{name} is in the book");
    };
    found.id
}

/// Whom the filling in asks for.
fn asked(visit: &Visit) -> ContactId {
    match fill_in(&visit.model) {
        FillInView::Next(card) => card.person.id,
        other => panic!("somebody is asked for, not {other:?}"),
    }
}

#[test]
fn at_most_five_suggestions_are_shown_until_more_are_asked_for() {
    let mut file = "name,needs,offers\n".to_owned();
    for word in [
        "plumbing",
        "carpentry",
        "gardening",
        "baking",
        "welding",
        "tailoring",
        "pottery",
    ] {
        file.push_str(&format!("Seeker of {word},{word},\n"));
        file.push_str(&format!("Giver of {word},,{word}\n"));
    }
    let mut visit = with(&file);
    assert_eq!((view(&visit).cards.len(), view(&visit).has_more), (5, true));
    visit.send(SHOW_MORE);
    assert_eq!(
        (view(&visit).cards.len(), view(&visit).has_more),
        (7, false)
    );
    visit.sleep(1);
    visit.send(Event::Woke);
    assert_eq!(view(&visit).cards.len(), 5, "another day begins anew");
}

#[test]
fn people_without_any_need_are_told_from_a_quiet_day() {
    assert!(!view(&Visit::first()).nothing_noted);
    let visit = with("name,offers\nAna,pottery\nBen,baking\n");
    assert!(view(&visit).nothing_noted);
    assert_eq!(next(&visit), NextAfterImport::FillIn);
    let visit = with("name,needs\nAna,pottery\nBen,\n");
    assert!(!view(&visit).nothing_noted);
}

#[test]
fn after_an_import_of_needs_that_somebody_answers_one_sees_who_should_meet() {
    let visit = with("name,needs,offers\nAna,pottery,\nBen,,pottery\n");
    assert_eq!(next(&visit), NextAfterImport::SeeWhoShouldMeet);
    let visit = with("name,needs,offers\nAna,pottery,\nBen,,welding\n");
    assert_eq!(next(&visit), NextAfterImport::FillIn);
}

#[test]
fn people_called_alike_are_told_apart_and_no_name_is_said_twice() {
    let visit = with(
        "name,company,email\n\
         Anna Adler,Alpha,a@example.com\n\
         Anna Adler,Beta,b@example.com\n\
         Anna Adler,Beta,c@example.com\n\
         Zoe,,z@example.com\n",
    );
    let view = view(&visit);
    let mut names: Vec<&str> = view.missing[0]
        .ask_first
        .iter()
        .map(|it| it.name.as_str())
        .collect();
    names.sort_unstable();
    assert_eq!(names, ["Anna Adler (Alpha)", "Anna Adler (Beta)", "Zoe"]);
}

#[test]
fn filling_in_an_empty_book_says_that_nobody_is_in_it() {
    assert_eq!(fill_in(&Visit::first().model), FillInView::Empty);
}

#[test]
fn whom_the_user_chooses_is_asked_for_next_even_when_passed_over_before() {
    let mut visit = with("name\nAna\nBen\nCleo\n");
    let (ana, ben, cleo) = (
        named(&visit, "Ana"),
        named(&visit, "Ben"),
        named(&visit, "Cleo"),
    );
    assert_eq!(asked(&visit), ana);
    visit.send(Event::Person(PersonEvent::ClickedPutOff(ana)));
    visit.send(Event::Person(PersonEvent::ChoseToFillIn(cleo)));
    assert_eq!(asked(&visit), cleo);
    visit.send(Event::Person(PersonEvent::FilledIn {
        id: cleo,
        needs: "a quiet room".to_owned(),
        offers: String::new(),
    }));
    assert_eq!(asked(&visit), ben);
    visit.send(Event::Person(PersonEvent::ChoseToFillIn(ana)));
    assert_eq!(asked(&visit), ana);
}

#[test]
fn what_is_missing_is_said_with_a_count_and_the_names_of_whom_to_ask() {
    let told = |file: &str| -> Vec<(String, usize)> {
        let missing = view(&with(file)).missing.into_iter();
        missing
            .map(|it| (it.sentence, it.ask_first.len()))
            .collect()
    };
    let needs = |people: &[&str]| {
        let rows: String = people.iter().map(|it| format!("{it},,pottery\n")).collect();
        told(&format!("name,needs,offers\n{rows}"))
    };
    assert_eq!(
        needs(&["Ana"]),
        [(
            "One person has no need noted yet: ask what would help them most.".to_owned(),
            1
        )]
    );
    assert_eq!(
        needs(&["Ana", "Ben"])[0],
        (
            "2 people have no need noted yet: ask these two.".to_owned(),
            2
        )
    );
    assert_eq!(
        needs(&["Ana", "Ben", "Cleo"])[0],
        (
            "3 people have no need noted yet: ask these three.".to_owned(),
            3
        )
    );
    assert_eq!(
        needs(&["Ana", "Ben", "Cleo", "Dov"])[0],
        (
            "4 people have no need noted yet: ask these three first.".to_owned(),
            3
        )
    );
}

#[test]
fn what_is_missing_of_offers_is_said_once_needs_are_noted_or_nothing_is_suggested() {
    let sentences = |file: &str| -> Vec<String> {
        let missing = view(&with(file)).missing.into_iter();
        missing.map(|it| it.sentence).collect()
    };
    let both = sentences("name,needs,offers\nAna,pottery,\nBen,,welding\n");
    assert_eq!(both.len(), 2, "{both:?}");
    let needs_first = sentences("name,needs,offers\nAna,pottery,\nBen,,pottery\n");
    assert_eq!(needs_first.len(), 1, "{needs_first:?}");
    assert!(needs_first[0].contains("no need"), "{needs_first:?}");
    let nothing = sentences("name,needs,offers\nAna,pottery,baking\nBen,sewing,welding\n");
    assert!(nothing.is_empty(), "{nothing:?}");
}

/// A visit where a pair was judged not relevant, and the pair.
fn judged() -> (Visit, Pair) {
    let mut visit = with("name,needs,offers\nAna,a bookkeeper,\nBen,,bookkeeping\n");
    let pair = view(&visit).cards[0].pair;
    visit.send(Event::Suggestion(SuggestionEvent::ClickedNotRelevant(pair)));
    (visit, pair)
}

/// What a backup of the book says.
fn backed_up(visit: &mut Visit) -> String {
    visit.send(Event::Export(ExportEvent::ClickedBackUp));
    let (_, text) = visit.downloads.pop().expect("a backup");
    text
}

fn restore(visit: &mut Visit, backup: &str) {
    visit.give("goodword.json", backup);
    visit.import(ImportEvent::ClickedStore);
}

/// That the pair was decided about is kept, but nothing that Ben had said.
fn keeps_the_verdict_alone(visit: &mut Visit, pair: Pair) {
    let kept = visit.model.book.decision(pair).expect("a decision");
    assert_eq!(kept.verdict, Verdict::NotRelevant);
    assert!(!backed_up(visit).contains("bookkeeping"));
}

#[test]
fn what_is_decided_keeps_the_reasons_that_were_shown() {
    let (mut visit, pair) = judged();
    let kept = visit.model.book.decision(pair).expect("a decision");
    assert_eq!(kept.because.len(), 1);
    assert_eq!(kept.because[0].who, named(&visit, "Ana"));
    assert_eq!(kept.because[0].need, "a bookkeeper");
    assert_eq!(kept.because[0].offer, "bookkeeping");
    visit.send(Event::ClickedUndo);

    // That they know each other is noted on them; taken back there, it is over.
    visit.send(Event::Suggestion(SuggestionEvent::ClickedKnowEachOther(
        pair,
    )));
    assert!(view(&visit).cards.is_empty());
    assert_eq!(learned(&visit.model.book).len(), 1);
    for (who, whom) in [("Ana", "Ben"), ("Ben", "Ana")] {
        let edit = Edit::RemovedKnown(Someone::Contact(named(&visit, whom)));
        let id = named(&visit, who);
        visit.send(Event::Person(PersonEvent::Edited(id, edit)));
    }
    assert_eq!(view(&visit).cards.len(), 1);
    assert!(learned(&visit.model.book).is_empty());
}

#[test]
fn who_is_deleted_leaves_no_words_in_what_was_decided_unless_undone() {
    let (mut visit, pair) = judged();
    let before = visit.model.book.clone();
    let ben = named(&visit, "Ben");
    visit.send(Event::Person(PersonEvent::Deleted(ben)));
    keeps_the_verdict_alone(&mut visit, pair);
    let mut again = Visit::on(visit.entries.clone());
    keeps_the_verdict_alone(&mut again, pair);

    visit.send(Event::ClickedUndo);
    assert_eq!(visit.model.book, before);
    assert!(backed_up(&mut visit).contains("bookkeeping"));
}

#[test]
fn the_words_of_who_is_deleted_neither_come_back_by_a_backup_nor_stay_on_another_device() {
    let (mut visit, pair) = judged();
    let old = backed_up(&mut visit);
    let mut device = Visit::first();
    restore(&mut device, &old);
    assert_eq!(device.model.book, visit.model.book);

    let ben = named(&visit, "Ben");
    visit.send(Event::Person(PersonEvent::Deleted(ben)));
    let new = backed_up(&mut visit);
    restore(&mut visit, &old);
    keeps_the_verdict_alone(&mut visit, pair);
    restore(&mut device, &new);
    keeps_the_verdict_alone(&mut device, pair);
}
