//! What the page knows of words comes after the first drawing, late, damaged or not at all.

use goodword::app::headless;
use goodword::app::view::fill_in::{FillInView, fill_in};
use goodword::app::view::notices::notices;
use goodword::app::view::person::person;
use goodword::app::view::suggestions::today;
use goodword::app::{Event, ImportEvent, KnowledgeError, Model};

use crate::support::knowledge;
use crate::support::store::Entries;
use crate::support::visit::Visit;

/// What is stored of two people who should meet.
fn ana_and_ben() -> Entries {
    let mut visit = Visit::first();
    visit.give(
        "people.csv",
        "name,needs,offers\nAna,pottery,\nBen,,pottery\n",
    );
    visit.import(ImportEvent::ClickedStore);
    visit.entries
}

/// How many suggestions there are, and what is said while there may be more.
fn shown(visit: &Visit) -> (usize, Option<&'static str>) {
    let view = today(&visit.model);
    (view.cards.len(), view.thinking)
}

/// What can be done about what is said at the head of the page.
fn remedies(visit: &Visit) -> Vec<Event> {
    let notices = notices(&visit.model).into_iter();
    notices
        .flat_map(|it| it.actions)
        .map(|(_, event)| event)
        .collect()
}

#[test]
fn nobody_is_suggested_before_it_is_there_and_the_pages_say_so() {
    let mut visit = Visit::loading(ana_and_ben(), None);
    let (cards, said) = shown(&visit);
    assert_eq!(cards, 0);
    assert!(said.is_some());
    let ana = visit.model.book.contacts().next().expect("Ana is here").id;
    let page = person(&visit.model, ana).expect("Ana has a page");
    assert_eq!(page.thinking, said);
    assert!(page.unanswered.is_none(), "nobody knows that yet");
    assert!(matches!(fill_in(&visit.model), FillInView::NotYet(_)));
    assert_eq!(remedies(&visit), []);

    visit.send(Event::LoadedKnowledge(Ok(knowledge::bytes())));
    assert_eq!(shown(&visit), (1, None));
    let page = person(&visit.model, ana).expect("Ana has a page");
    assert_eq!((page.could_meet.len(), page.thinking), (1, None));
    assert!(matches!(fill_in(&visit.model), FillInView::Next(_)));
}

#[test]
fn without_it_equal_words_still_meet_and_one_may_try_again() {
    let cut_short = knowledge::bytes()[..8].to_vec();
    for failure in [Err(KnowledgeError::Missing), Ok(cut_short)] {
        let mut visit = Visit::loading(ana_and_ben(), Some(failure));
        assert_eq!(shown(&visit), (1, None));
        assert_eq!(remedies(&visit), [Event::ClickedLoadAgain]);
        visit.send(Event::ClickedLoadAgain);
        assert_eq!(
            remedies(&visit),
            [Event::ClickedLoadAgain],
            "it failed again"
        );
        visit.load(Ok(knowledge::bytes()));
        visit.send(Event::ClickedLoadAgain);
        assert_eq!(shown(&visit), (1, None));
        assert_eq!(remedies(&visit), []);
    }
}

#[test]
fn on_a_slow_line_it_is_taken_in_when_it_comes_and_what_was_found_stays_in_sight() {
    let mut visit = Visit::loading(ana_and_ben(), Some(Err(KnowledgeError::Missing)));
    let late = Event::LoadedKnowledge(Ok(knowledge::bytes()));
    let events = visit.begin(late);
    assert_eq!(shown(&visit).0, 1);
    assert_eq!(remedies(&visit), []);
    visit.go_on(events);
    assert_eq!(shown(&visit), (1, None));
    // Another copy, or the news that it does not come, changes nothing any more.
    visit.send(Event::LoadedKnowledge(Err(KnowledgeError::Missing)));
    assert_eq!(remedies(&visit), []);
}

#[test]
fn a_command_that_is_given_it_finds_what_the_page_shows() {
    let visit = Visit::on(ana_and_ben());
    let Model {
        book,
        engine,
        today,
        ..
    } = &visit.model;
    let found = headless::suggest(book, knowledge::knowledge().into(), None, *today, 9);
    assert_eq!(found[..], engine.board().suggestions[..]);
}

#[test]
fn nobody_is_said_to_fit_before_everybody_was_read() {
    let mut visit = Visit::first();
    let mut file = "Name,Needs,Offers\nAna,keynote speakers,\nBen,,keynote speaking\n".to_owned();
    for number in 0..400 {
        file.push_str(&format!("Person {number},,pottery {number}\n"));
    }
    visit.give("many.csv", file);
    visit.send_without_continuing(Event::Import(ImportEvent::ClickedStore));
    while visit.model.book.people() == 0 {
        visit.send_without_continuing(Event::Resumed);
    }
    let ana = visit.model.book.contacts().find(|it| it.name == "Ana");
    let ana = ana.expect("Ana is here").id;
    let page = person(&visit.model, ana).expect("Ana has a page");
    assert!(page.could_meet.is_empty() && page.unanswered.is_none());
    assert!(page.thinking.is_some());
    visit.send(Event::Resumed);
    let page = person(&visit.model, ana).expect("Ana has a page");
    assert_eq!((page.could_meet.len(), page.thinking), (1, None));
}
