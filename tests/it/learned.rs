//! What the user teaches, what is learned from decisions, and how all of it is taken back.

use goodword::app::view::learned::{LearnedView, LessonWay, learned, said_problem};
use goodword::app::view::person::{PersonView, person};
use goodword::app::view::suggestions::{SuggestionCard, today};
use goodword::app::{
    Edit, Event, ExportEvent, ImportEvent, IntroductionEvent, LearningEvent, PersonEvent,
    SuggestionEvent, words,
};
use goodword::domain::{ContactId, Felt, NoteKind, Pair, SettingsEdit, Step};

use crate::support::visit::Visit;

fn with(file: &str) -> Visit {
    let mut visit = Visit::first();
    visit.give("people.csv", file);
    visit.import(ImportEvent::ClickedStore);
    visit
}

/// Ana, whose need two others answer.
fn ana_and_two() -> Visit {
    with("name,needs,offers\nAna,bookkeeper for my shop,\nBen,,bookkeeper\nCleo,,bookkeeper\n")
}

fn id(visit: &Visit, name: &str) -> ContactId {
    let found = visit.model.book.contacts().find(|it| it.name == name);
    match found {
        Some(found) => found.id,
        None => panic!("{name} is in the book"),
    }
}

fn pair(visit: &Visit, one: &str, other: &str) -> Pair {
    Pair::new(id(visit, one), id(visit, other))
}

fn page(visit: &Visit) -> LearnedView {
    learned(&visit.model)
}

fn page_of(visit: &Visit, name: &str) -> PersonView {
    match person(&visit.model, id(visit, name)) {
        Some(view) => view,
        None => panic!("{name} has a page"),
    }
}

fn cards(visit: &Visit) -> Vec<SuggestionCard> {
    today(&visit.model).cards
}

fn is_suggested(visit: &Visit, pair: Pair) -> bool {
    cards(visit).iter().any(|it| it.pair == pair)
}

fn said(visit: &Visit) -> Vec<Vec<String>> {
    page(visit).said.into_iter().map(|it| it.phrases).collect()
}

fn toast(visit: &Visit) -> String {
    let toast = visit.model.toast.as_ref();
    toast
        .map(|it| words::toast(&it.done, visit.model.today))
        .unwrap_or_default()
}

fn teach(visit: &mut Visit, one: &str, other: &str) {
    visit.send(Event::Learning(LearningEvent::SaidSame {
        one: one.to_owned(),
        other: other.to_owned(),
    }));
}

fn take_back(visit: &mut Visit) {
    let Some(lesson) = page(visit).lessons.into_iter().next() else {
        panic!("there is a lesson");
    };
    match lesson.way {
        LessonWay::TakeBack(event) => visit.send(Event::Suggestion(event)),
        LessonWay::See(_) => panic!("a decision is taken back"),
    }
}

#[test]
fn words_that_mean_the_same_are_kept_listed_changed_and_forgotten() {
    let mut visit = Visit::first();
    teach(&mut visit, "AGM", " annual  meeting ");
    assert_eq!(
        toast(&visit),
        "Learned: “AGM” and “annual meeting” mean the same."
    );
    teach(&mut visit, "chippy", "carpenter");
    let mut visit = Visit::on(visit.entries);
    assert_eq!(
        said(&visit),
        [["chippy", "carpenter"], ["AGM", "annual meeting"]]
    );
    visit.send(Event::Learning(LearningEvent::AddedPhrase {
        said: 0,
        text: "yearly assembly".to_owned(),
    }));
    assert_eq!(
        said(&visit)[1],
        ["AGM", "annual meeting", "yearly assembly"]
    );
    visit.send(Event::Learning(LearningEvent::Removed { said: 1 }));
    assert_eq!(said(&visit).len(), 1);
    visit.send(Event::ClickedUndo);
    assert_eq!(said(&visit)[0], ["chippy", "carpenter"]);
}

#[test]
fn a_phrase_is_reworded_letter_by_letter_and_undone_as_one() {
    let mut visit = Visit::first();
    teach(&mut visit, "chipy", "carpenter");
    for text in ["chip", "", "chippy"] {
        visit.send(Event::Learning(LearningEvent::Reworded {
            said: 0,
            phrase: 0,
            text: text.to_owned(),
        }));
        assert_eq!(said(&visit)[0].len(), 2, "nothing is lost on the way");
    }
    assert_eq!(said(&visit), [["chippy", "carpenter"]]);
    visit.send(Event::ClickedUndo);
    assert_eq!(said(&visit), [["chipy", "carpenter"]]);
}

#[test]
fn what_says_nothing_or_nothing_new_is_not_kept() {
    let mut visit = Visit::first();
    for (one, other) in [("", "carpenter"), ("chippy", " "), ("Chippy", "chippy")] {
        assert_ne!(said_problem(one, other), [None, None]);
        teach(&mut visit, one, other);
    }
    assert!(said(&visit).is_empty());
    teach(&mut visit, "chippy", "carpenter");
    teach(&mut visit, "Carpenter", "chippy");
    assert_eq!(said(&visit).len(), 1);
    assert!(
        toast(&visit).starts_with("You said before"),
        "{}",
        toast(&visit)
    );
}

#[test]
fn neither_a_form_drawn_before_nor_a_backup_takes_away_what_was_taught() {
    let mut other = Visit::first();
    teach(&mut other, "AGM", "annual meeting");
    other.send(Event::Export(ExportEvent::ClickedBackUp));
    let Some((_, backup)) = other.downloads.pop() else {
        panic!("a backup is handed out");
    };

    let mut visit = Visit::first();
    teach(&mut visit, "chippy", "carpenter");
    visit.send(Event::ChangedSettings(SettingsEdit {
        my_name: Some("Robin".to_owned()),
        ..SettingsEdit::default()
    }));
    visit.give("goodword.json", backup);
    visit.import(ImportEvent::ClickedStore);
    assert_eq!(said(&visit).len(), 2, "{:?}", said(&visit));
    assert_eq!(visit.model.book.settings().my_name, "Robin");
}

#[test]
fn what_was_not_relevant_is_listed_with_its_words_and_can_be_taken_back() {
    let mut visit = ana_and_two();
    let pair = pair(&visit, "Ana", "Ben");
    visit.send(Event::Suggestion(SuggestionEvent::ClickedNotRelevant(pair)));
    assert!(toast(&visit).ends_with("matches like it count less."));
    let sentence = page(&visit).lessons.remove(0).sentence;
    for words in ["“bookkeeper”", "“bookkeeper for my shop”", "Ana", "Ben"] {
        assert!(sentence.contains(words), "{sentence}");
    }
    take_back(&mut visit);
    assert!(page(&visit).lessons.is_empty());
    assert!(is_suggested(&visit, pair));
}

#[test]
fn a_suggestion_that_learning_moved_says_so_in_one_line() {
    let mut visit = ana_and_two();
    assert!(cards(&visit).iter().all(|it| it.moved.is_none()));
    let pair = pair(&visit, "Ana", "Ben");
    visit.send(Event::Suggestion(SuggestionEvent::ClickedNotRelevant(pair)));
    assert_eq!(
        page_of(&visit, "Ana").could_meet[0].card.moved.as_deref(),
        Some(
            "Counts less: you said that “bookkeeper” does not answer “bookkeeper for my shop” (today)."
        )
    );
    visit.send(Event::Learning(LearningEvent::ClickedStartAfresh));
    assert!(cards(&visit).iter().all(|it| it.moved.is_none()));
    visit.send(Event::ClickedUndo);
    assert!(cards(&visit).iter().any(|it| it.moved.is_some()));
    take_back(&mut visit);
    assert!(cards(&visit).iter().all(|it| it.moved.is_none()));
}

#[test]
fn that_two_know_each_other_is_taken_back_as_it_was_said_with_one_click() {
    let mut visit = ana_and_two();
    let pair = pair(&visit, "Ana", "Ben");
    visit.send(Event::Suggestion(SuggestionEvent::ClickedKnowEachOther(
        pair,
    )));
    assert!(!is_suggested(&visit, pair));
    take_back(&mut visit);
    assert!(page(&visit).lessons.is_empty());
    assert!(!visit.model.book.know_each_other(pair));
    assert!(is_suggested(&visit, pair));
}

#[test]
fn what_came_of_an_introduction_is_corrected_on_its_page() {
    let mut visit = ana_and_two();
    let pair = pair(&visit, "Ana", "Ben");
    visit.send(Event::Suggestion(SuggestionEvent::ClickedAskBoth(pair)));
    let Some(id) = visit.model.book.introductions().next().map(|it| it.id) else {
        panic!("an introduction began");
    };
    assert!(page(&visit).lessons.is_empty(), "nothing came of it yet");
    for step in [Step::Introduced, Step::CameToGood(true)] {
        visit.send(Event::Introduction(IntroductionEvent::Stepped(id, step)));
    }
    let lesson = page(&visit).lessons.remove(0);
    assert_eq!(lesson.way, LessonWay::See(id));
    assert!(lesson.sentence.starts_with("It came to good between"));
}

#[test]
fn who_starts_afresh_keeps_every_decision_and_may_change_their_mind() {
    let mut visit = ana_and_two();
    assert_eq!(page(&visit).afresh, [], "there is nothing to forget");
    let pair = pair(&visit, "Ana", "Ben");
    visit.send(Event::Suggestion(SuggestionEvent::ClickedNotRelevant(pair)));
    teach(&mut visit, "chippy", "carpenter");
    let only = |visit: &mut Visit| match &page(visit).afresh[..] {
        [only] => visit.send(Event::Learning(only.event.clone())),
        others => panic!("there is one thing to do, not {others:?}"),
    };
    only(&mut visit);
    assert!(page(&visit).lessons.is_empty());
    assert!(!is_suggested(&visit, pair), "the decision itself stays");
    assert_eq!(said(&visit).len(), 1);
    visit.send(Event::ClickedUndo);
    assert_eq!(page(&visit).lessons.len(), 1);
    only(&mut visit);
    let mut visit = Visit::on(visit.entries);
    assert!(page(&visit).lessons.is_empty());
    only(&mut visit);
    assert_eq!(page(&visit).lessons.len(), 1);
}

#[test]
fn who_started_afresh_and_decided_anew_may_still_count_everything_again() {
    let mut visit = ana_and_two();
    let [with_ben, with_cleo] = ["Ben", "Cleo"].map(|it| pair(&visit, "Ana", it));
    let not_relevant = |pair| Event::Suggestion(SuggestionEvent::ClickedNotRelevant(pair));
    visit.send(not_relevant(with_ben));
    visit.send(Event::Learning(LearningEvent::ClickedStartAfresh));
    visit.send(not_relevant(with_cleo));
    assert_eq!(page(&visit).lessons.len(), 1);
    let Some(all) = page(&visit).afresh.pop() else {
        panic!("there is a way back");
    };
    visit.send(Event::Learning(all.event));
    assert_eq!(page(&visit).lessons.len(), 2);
}

#[test]
fn what_concerns_a_person_is_said_once_on_their_page() {
    let mut visit = ana_and_two();
    let [ana, ben] = ["Ana", "Ben"].map(|it| id(&visit, it));
    for who in [ana, ben] {
        let day = visit.model.today.plus(-800);
        let kind = NoteKind::Call;
        let text = "we talked".to_owned();
        let note = Edit::AddedNote {
            kind,
            text,
            day,
            felt: Felt::default(),
        };
        visit.send(Event::Person(PersonEvent::Edited(who, note)));
    }
    let view = page_of(&visit, "Ana");
    assert_eq!(view.could_meet.len(), 2);
    assert_eq!(view.cautions.len(), 1, "{:?}", view.cautions);
    assert!(view.cautions[0].contains("Ana"));
    for meeting in &view.could_meet {
        let about_ben = meeting.other.id == ben;
        assert_eq!(meeting.card.cautions.len(), usize::from(about_ben));
    }
}

#[test]
fn a_need_that_nobody_answers_is_offered_to_be_taught() {
    let visit =
        with("name,needs,offers\nAna,\"bookkeeper; chippy\",\nBen,,bookkeeper\nCleo,bookkeeper,\n");
    let unanswered = |name: &str| page_of(&visit, name).unanswered.map(|it| it.phrase);
    assert_eq!(unanswered("Ana").as_deref(), Some("chippy"));
    assert_eq!(unanswered("Cleo"), None);
    assert_eq!(unanswered("Ben"), None);
}

#[test]
fn different_words_that_met_are_shown_and_equal_ones_are_not() {
    let visit = with("name,needs,offers\nAna,Steuerberatung,\nBen,,Beratung\n");
    let view = page_of(&visit, "Ana");
    let tie = &view.could_meet[0].card.linked_by[0];
    assert_eq!((&*tie.need, &*tie.offer), ("Steuerberatung", "Beratung"));
    assert!(cards(&ana_and_two())[0].linked_by.is_empty());
}

#[test]
fn words_that_were_taught_bring_two_together_and_say_so() {
    let mut visit = with("name,needs,offers\nAna,a zwick we can trust,\nBen,,joiner and fitter\n");
    let ana_and_ben = pair(&visit, "Ana", "Ben");
    assert!(!is_suggested(&visit, ana_and_ben));
    teach(&mut visit, "zwick", "joiner and fitter");
    assert!(is_suggested(&visit, ana_and_ben));
    visit.send(Event::Learning(LearningEvent::Removed { said: 0 }));
    assert!(!is_suggested(&visit, ana_and_ben));
}
