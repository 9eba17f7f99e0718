//! What a person does with Goodword from one end to the other, through `update` and the views.

use std::collections::BTreeMap;

use goodword::app::store::Store;
use goodword::app::view::introduction::introduction;
use goodword::app::view::introductions::{Thread, introductions};
use goodword::app::view::notices::notices;
use goodword::app::view::suggestions::{decisions, today};
use goodword::app::{
    Done, Edit, Event, ExportEvent, IntroductionEvent, LetterEvent, LetterOf, NewPerson,
    PersonEvent, PhraseEdit, PhraseList, Route, SaveError, StoreDenied, StoreEvent,
    SuggestionEvent,
};
use goodword::domain::{ContactId, IntroductionId, LetterKind, Side, Step, WrittenLetter};

use crate::support::visit::Visit;

fn add(visit: &mut Visit, name: &str, need: &str, offer: &str) -> ContactId {
    visit.send(Event::Person(PersonEvent::Added(NewPerson {
        name: name.to_owned(),
        email: format!("{}@example.com", name.to_lowercase()),
        need: need.to_owned(),
        offer: offer.to_owned(),
        ..NewPerson::default()
    })));
    let Route::Person(id) = visit.model.route else {
        panic!("the page of the new person is shown");
    };
    id
}

/// Ana, who needs what Ben offers.
fn ana_and_ben() -> (Visit, ContactId, ContactId) {
    let mut visit = Visit::first();
    let ana = add(&mut visit, "Ana", "keynote speakers for my podcast", "");
    let ben = add(&mut visit, "Ben", "", "keynote speaking on leadership");
    (visit, ana, ben)
}

fn suggested(visit: &Visit) -> Vec<String> {
    today(&visit.model)
        .cards
        .into_iter()
        .map(|it| it.title)
        .collect()
}

fn decide(visit: &mut Visit, label: &str) {
    let card = today(&visit.model).cards.remove(0);
    let choice = decisions(&card).into_iter().find(|it| it.label == label);
    let event = choice
        .unwrap_or_else(|| panic!("{label} is among the choices"))
        .event;
    visit.send(Event::Suggestion(event));
}

fn begin(visit: &mut Visit) -> IntroductionId {
    let pair = today(&visit.model).cards[0].pair;
    visit.send(Event::Suggestion(SuggestionEvent::ClickedAskBoth(pair)));
    let Route::Introduction(id) = visit.model.route else {
        panic!("the introduction is shown");
    };
    id
}

#[test]
fn a_need_and_an_offer_become_an_introduction_that_survives_the_visit() {
    let (mut visit, ana, _) = ana_and_ben();
    let view = today(&visit.model);
    assert_eq!(view.cards[0].need.text, "keynote speakers for my podcast");
    assert_eq!(view.cards[0].offer.text, "keynote speaking on leadership");
    assert_eq!(view.cards[0].a.id, ana);

    let id = begin(&mut visit);
    assert!(
        suggested(&visit).is_empty(),
        "a pair under way is not suggested again"
    );
    for step in [
        Step::Asked(Side::A),
        Step::Asked(Side::B),
        Step::SaidYes(Side::B),
        Step::SaidYes(Side::A),
        Step::Introduced,
        Step::Talked,
        Step::CameToGood(true),
    ] {
        visit.send(Event::Introduction(IntroductionEvent::Stepped(id, step)));
    }
    let outcome = "A series of talks".to_owned();
    visit.send(Event::Introduction(IntroductionEvent::WroteOutcome(
        id, outcome,
    )));

    let again = Visit::on(visit.entries.clone());
    let view = introduction(&again.model, id).expect("the introduction is still there");
    assert_eq!(view.row.thread, Thread::Made);
    assert_eq!(view.outcome, "A series of talks");
    assert_eq!(view.benefits[0].need, "keynote speakers for my podcast");
    assert_eq!(view.history.len(), 8);
    assert!(
        suggested(&again).is_empty(),
        "whom one introduced one need not introduce"
    );
}

#[test]
fn every_decision_takes_the_pair_away_for_good_and_can_be_undone() {
    for label in [
        "In two weeks",
        "Not relevant",
        "They compete",
        "They already know each other",
        "Never this pair",
        "I would not refer Ana",
        "I would not refer Ben",
    ] {
        let (mut visit, _, _) = ana_and_ben();
        assert_eq!(suggested(&visit), ["Ana and Ben"]);
        decide(&mut visit, label);
        assert!(suggested(&visit).is_empty(), "{label}");
        let again = Visit::on(visit.entries.clone());
        assert!(suggested(&again).is_empty(), "{label}, on the next visit");

        visit.send(Event::ClickedUndo);
        assert_eq!(suggested(&visit), ["Ana and Ben"], "{label}, undone");
        let again = Visit::on(visit.entries.clone());
        assert_eq!(
            suggested(&again),
            ["Ana and Ben"],
            "{label}, undone, on the next visit"
        );
    }
}

#[test]
fn not_now_is_over_after_two_weeks() {
    let (mut visit, _, _) = ana_and_ben();
    decide(&mut visit, "In two weeks");
    visit.sleep(13);
    visit.send(Event::Woke);
    assert!(suggested(&visit).is_empty());
    visit.sleep(1);
    visit.send(Event::Woke);
    assert_eq!(suggested(&visit), ["Ana and Ben"]);
}

#[test]
fn a_decision_outlives_deletion_and_return_of_a_person() {
    let (mut visit, ana, _) = ana_and_ben();
    decide(&mut visit, "Never this pair");
    visit.send(Event::Person(PersonEvent::Deleted(ana)));
    let returned = add(&mut visit, "Ana", "keynote speakers for my podcast", "");
    assert_eq!(returned, ana);
    assert!(suggested(&visit).is_empty());
}

#[test]
fn a_closed_need_is_no_reason_any_more() {
    let (mut visit, ana, _) = ana_and_ben();
    let edit = Edit::Phrase(PhraseList::Needs, PhraseEdit::Closed { index: 0 });
    visit.send(Event::Person(PersonEvent::Edited(ana, edit)));
    assert!(suggested(&visit).is_empty());
}

#[test]
fn a_letter_is_said_to_be_copied_only_when_it_was() {
    let (mut visit, _, _) = ana_and_ben();
    let id = begin(&mut visit);
    let kind = LetterKind::Ask(Side::B);
    let of = LetterOf::Introduction(id, kind);
    let copy = LetterEvent::ClickedCopy {
        text: "Dear Ben".to_owned(),
    };
    let copied = |visit: &Visit| {
        let view = introduction(&visit.model, id).expect("the introduction is there");
        let letter = view.letters.into_iter().find(|it| it.of == of);
        letter.and_then(|it| it.copied)
    };

    visit.send(Event::Letter(of, copy.clone()));
    assert_eq!(copied(&visit), None, "the browser has not answered");
    visit.send(Event::CopiedLetter { copied: false });
    assert_eq!(copied(&visit), None);
    assert_eq!(
        visit.model.toast.as_ref().map(|it| &it.done),
        Some(&Done::CouldNotCopy)
    );

    visit.send(Event::Letter(of, copy));
    visit.send(Event::CopiedLetter { copied: true });
    assert_eq!(copied(&visit).as_deref(), Some("Dear Ben"));
}

fn write(visit: &mut Visit, id: IntroductionId, kind: LetterKind, body: &str) {
    let written = LetterEvent::Wrote(WrittenLetter {
        subject: "Someone for you".to_owned(),
        body: body.to_owned(),
    });
    visit.send(Event::Letter(LetterOf::Introduction(id, kind), written));
}

/// Subject and text of a letter that makes sense now, and whether the user wrote them.
fn letter(visit: &Visit, id: IntroductionId, kind: LetterKind) -> Option<(String, String, bool)> {
    let view = introduction(&visit.model, id)?;
    let of = LetterOf::Introduction(id, kind);
    let letter = view.letters.into_iter().find(|it| it.of == of)?;
    Some((letter.draft.subject, letter.draft.body, letter.is_written))
}

#[test]
fn what_is_written_over_a_draft_outlives_a_step_and_the_visit() {
    let (mut visit, _, _) = ana_and_ben();
    let id = begin(&mut visit);
    visit.send(Event::DismissedToast);
    let kind = LetterKind::Ask(Side::A);
    write(&mut visit, id, kind, "  Dear Ana,\n\n");
    assert!(visit.model.toast.is_none(), "typing is not commented on");

    let step = IntroductionEvent::Stepped(id, Step::Asked(Side::B));
    visit.send(Event::Introduction(step));
    let written = Some(("Someone for you".into(), "  Dear Ana,\n\n".into(), true));
    assert_eq!(letter(&visit, id, kind), written);
    let again = Visit::on(visit.entries.clone());
    assert_eq!(letter(&again, id, kind), written);
}

#[test]
fn what_is_written_over_a_draft_is_undone_as_one_and_comes_back_after_writing_afresh() {
    let (mut visit, _, _) = ana_and_ben();
    let id = begin(&mut visit);
    let kind = LetterKind::Ask(Side::A);
    let drafted = letter(&visit, id, kind);
    assert_eq!(drafted.as_ref().map(|it| it.2), Some(false));
    for body in ["D", "Dear", "Dear Ana"] {
        write(&mut visit, id, kind, body);
    }
    let of = LetterOf::Introduction(id, kind);
    visit.send(Event::Letter(of, LetterEvent::ClickedAfresh));
    assert_eq!(letter(&visit, id, kind), drafted);
    visit.send(Event::ClickedUndo);
    let body = letter(&visit, id, kind).map(|it| it.1);
    assert_eq!(body.as_deref(), Some("Dear Ana"));
    visit.send(Event::ClickedUndo);
    assert_eq!(letter(&visit, id, kind), drafted);
}

#[test]
fn sample_people_are_never_stored_and_never_mixed_with_real_ones() {
    let mut visit = Visit::first();
    visit.send(Event::ClickedSamples);
    let samples = visit.names();
    assert!(samples.len() > 10);
    assert!(!suggested(&visit).is_empty());
    begin(&mut visit);
    assert!(
        visit.entries.is_empty(),
        "nothing done with samples is stored"
    );

    add(&mut visit, "Real", "", "");
    assert_eq!(visit.names(), ["Real"]);
    assert_eq!(Visit::on(visit.entries.clone()).names(), ["Real"]);
}

#[test]
fn what_cannot_be_read_is_never_written_over() {
    let (visit, _, _) = ana_and_ben();
    let mut damaged = visit.entries.clone();
    let entry = damaged
        .values_mut()
        .next_back()
        .expect("something is stored");
    entry.truncate(entry.len() / 2);

    let mut again = Visit::on(damaged.clone());
    assert!(matches!(again.model.store, Store::Unreadable { .. }));
    add_in_vain(&mut again);
    again.send(Event::ClickedUndo);
    again.send(Event::Store(StoreEvent::ClickedTryAgain));
    again.send(Event::Store(StoreEvent::BecameHolder));
    assert_eq!(again.entries, damaged);
    assert!(!notices(&again.model).is_empty());

    again.send(Event::Store(StoreEvent::ClickedDownloadRaw));
    let (_, raw) = again
        .downloads
        .pop()
        .expect("the raw entries are handed over");
    let raw: BTreeMap<String, serde_json::Value> = serde_json::from_str(&raw).expect("JSON");
    assert!(!raw.is_empty());

    again.send(Event::Store(StoreEvent::ClickedKeepReadable));
    let kept = damaged.values().next_back().expect("something was stored");
    assert!(
        again.entries.values().any(|it| it == kept),
        "set aside as it was"
    );
    assert!(matches!(
        Visit::on(again.entries.clone()).model.store,
        Store::Open(_)
    ));
}

fn add_in_vain(visit: &mut Visit) {
    visit.send(Event::Person(PersonEvent::Added(NewPerson {
        name: "Nobody".to_owned(),
        ..NewPerson::default()
    })));
}

#[test]
fn a_full_store_is_said_and_loses_nothing_that_is_on_screen() {
    let (mut visit, ana, _) = ana_and_ben();
    let before = visit.entries.clone();
    visit.refuse(Some(SaveError::Full));
    let edit = Edit::Place("Lisbon".to_owned());
    visit.send(Event::Person(PersonEvent::Edited(ana, edit)));
    assert_eq!(visit.entries, before);
    let place = |visit: &Visit| visit.model.book.contact(ana).map(|it| it.place.clone());
    assert_eq!(place(&visit).as_deref(), Some("Lisbon"));
    assert_eq!(notices(&visit.model).len(), 1);

    visit.refuse(None);
    visit.send(Event::Store(StoreEvent::ClickedTryAgain));
    assert!(notices(&visit.model).is_empty());
    assert_eq!(
        place(&Visit::on(visit.entries.clone())).as_deref(),
        Some("Lisbon")
    );
}

#[test]
fn without_a_store_everything_works_until_the_page_is_closed() {
    let mut visit = Visit::without_store(StoreDenied);
    let id = add(&mut visit, "Ana", "", "");
    assert!(visit.model.book.contact(id).is_some());
    assert_eq!(notices(&visit.model).len(), 1);
}

#[test]
fn an_edit_in_one_tab_is_seen_in_the_other() {
    let (mut one, ana, _) = ana_and_ben();
    let mut other = Visit::on(one.entries.clone());
    let before = one.entries.clone();
    let edit = Edit::Company("Souza & Filhas".to_owned());
    one.send(Event::Person(PersonEvent::Edited(ana, edit)));
    for (key, text) in &one.entries {
        if before.get(key) != Some(text) {
            let (key, text) = (Some(key.clone()), Some(text.clone()));
            other.send(Event::Store(StoreEvent::HeardOtherTab { key, text }));
        }
    }
    let company = other.model.book.contact(ana).map(|it| it.company.clone());
    assert_eq!(company.as_deref(), Some("Souza & Filhas"));
}

#[test]
fn what_is_typed_into_one_field_is_undone_as_one() {
    let (mut visit, ana, _) = ana_and_ben();
    for text in ["L", "Lis", "Lisbon"] {
        visit.send(Event::Person(PersonEvent::Edited(
            ana,
            Edit::Place(text.to_owned()),
        )));
    }
    visit.send(Event::ClickedUndo);
    let place = visit.model.book.contact(ana).map(|it| it.place.clone());
    assert_eq!(place.as_deref(), Some(""));
}

#[test]
fn a_toast_offers_to_undo_only_what_it_speaks_of() {
    let (mut visit, ana, ben) = ana_and_ben();
    visit.send(Event::Person(PersonEvent::Deleted(ben)));
    let offers_undo = |visit: &Visit| {
        visit
            .model
            .toast
            .as_ref()
            .is_some_and(|toast| toast.can_undo)
    };
    assert!(offers_undo(&visit));
    let edit = Edit::Place("Lisbon".to_owned());
    visit.send(Event::Person(PersonEvent::Edited(ana, edit)));
    assert!(!offers_undo(&visit), "undo would take back the typing");
}

fn backup(visit: &mut Visit) -> String {
    visit.send(Event::Export(ExportEvent::ClickedBackUp));
    let (_, text) = visit.downloads.pop().expect("a backup is handed out");
    text
}

#[test]
fn what_was_done_for_somebody_deleted_stays_unless_it_is_deleted_too() {
    let (mut visit, ana, ben) = ana_and_ben();
    let (a, b) = (ana, ben);
    visit.send(Event::Introduction(IntroductionEvent::Began { a, b }));
    let before = visit.model.book.clone();

    visit.send(Event::Person(PersonEvent::Deleted(ana)));
    let rows = introductions(&visit.model).your_turn;
    assert_eq!(rows[0].a.name, "Ana");
    visit.send(Event::ClickedUndo);
    assert_eq!(visit.model.book, before);

    assert!(backup(&mut visit).contains("Ana"));
    visit.send(Event::Person(PersonEvent::DeletedWithIntroductions(ana)));
    assert!(introductions(&visit.model).is_empty());
    let left = backup(&mut visit);
    assert!(!left.contains("Ana") && !left.contains("podcast"), "{left}");
    visit.send(Event::ClickedUndo);
    assert_eq!(visit.model.book, before);
}
