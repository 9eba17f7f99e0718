//! What Today says is worth doing: when it comes up, what one click does, and that nothing is lost.

use goodword::app::view::agenda::{AgendaView, Choice, MatterRow, agenda};
use goodword::app::view::cadence::cadence;
use goodword::app::{
    Edit, Event, GivingEvent, ImportEvent, IntroductionEvent, LetterEvent, LetterOf, NewGift,
    PersonEvent, SelectionEvent,
};
use goodword::domain::{
    Cadence, ContactId, Day, Felt, GiftKind, GiftState, HowMet, LetterKind, MetThrough, NoteKind,
    Side, Someone, Step, Way, WrittenLetter,
};

use crate::support::visit::Visit;

/// A Friday, on which every visit begins.
const FRIDAY: Day = Day(20_833);

fn with(file: &str) -> Visit {
    let mut visit = Visit::first();
    visit.give("people.csv", file);
    visit.import(ImportEvent::ClickedStore);
    visit
}

fn named(visit: &Visit, name: &str) -> ContactId {
    let mut all = visit.model.book.contacts();
    all.find(|it| it.name == name)
        .expect("they are in the book")
        .id
}

fn view(visit: &Visit) -> AgendaView {
    agenda(&visit.model)
}

fn titles(visit: &Visit) -> Vec<String> {
    view(visit)
        .rows
        .into_iter()
        .map(|it| it.told.title)
        .collect()
}

/// The only matter there is.
fn only(visit: &Visit) -> MatterRow {
    let mut rows = view(visit).rows;
    assert_eq!(rows.len(), 1, "{rows:#?}");
    rows.remove(0)
}

fn is_quiet(visit: &Visit) -> bool {
    view(visit).rows.is_empty()
}

fn click(visit: &mut Visit, choices: &[Choice], label: &str) {
    let choice = choices.iter().find(|it| it.label == label);
    let Some(choice) = choice else {
        panic!("{label} is none of {choices:?}");
    };
    visit.send(choice.event.clone());
}

/// Days go by with the page open, until it is looked at.
fn wake(visit: &mut Visit, days: i32) {
    visit.sleep(days);
    visit.send(Event::Woke);
}

fn edit(visit: &mut Visit, id: ContactId, edit: Edit) {
    visit.send(Event::Person(PersonEvent::Edited(id, edit)));
}

fn promise(visit: &mut Visit, person: ContactId, text: &str, due: Day) {
    visit.send(Event::Giving(GivingEvent::Noted(NewGift {
        person,
        other: None,
        way: Way::Given,
        kind: GiftKind::Sharing,
        text: text.to_owned(),
        state: GiftState::Promised { due },
    })));
}

/// Ana, to whom a book is promised for ten days from now.
fn promised() -> Visit {
    let mut visit = with("name,offers\nAna,pottery\n");
    let ana = named(&visit, "Ana");
    promise(&mut visit, ana, "the book on glazes", FRIDAY.plus(10));
    visit
}

#[test]
fn a_promise_comes_up_three_days_before_and_stays_until_it_is_kept() {
    let mut visit = promised();
    assert!(is_quiet(&visit));
    assert_eq!(
        view(&visit).next,
        "Next, on 22 January: Promised to Ana: the book on glazes"
    );
    wake(&mut visit, 6);
    assert!(is_quiet(&visit));
    wake(&mut visit, 1);
    let row = only(&visit);
    assert_eq!(row.told.title, "Promised to Ana: the book on glazes");
    assert_eq!(row.told.detail, "You mean to do it by 25 January.");
    wake(&mut visit, 400);
    assert_eq!(
        only(&visit).told.detail,
        "You meant to do it on 25 January 2027."
    );
    let done = only(&visit).done;
    click(&mut visit, &done, "Done");
    assert!(is_quiet(&visit));
    assert!(view(&visit).later.is_empty());
    visit.send(Event::ClickedUndo);
    assert_eq!(titles(&visit).len(), 1);
}

#[test]
fn what_is_put_off_returns_on_its_day_with_the_page_open_or_opened_anew() {
    for (label, days) in [("Tomorrow", 1), ("In a week", 7), ("In a month", 31)] {
        let mut visit = promised();
        // Friday, 22 January.
        wake(&mut visit, 7);
        let later = only(&visit).later;
        click(&mut visit, &later, label);
        assert!(is_quiet(&visit), "{label}");
        assert_eq!(view(&visit).later.len(), 1);
        visit.send(Event::ClickedUndo);
        assert!(!is_quiet(&visit), "{label}");
        click(&mut visit, &later, label);

        wake(&mut visit, days - 1);
        assert!(is_quiet(&visit), "{label}");
        let mut again = Visit::on(visit.entries.clone());
        again.sleep(7 + days - 1);
        again.send(Event::Woke);
        assert!(is_quiet(&again), "{label}");
        wake(&mut visit, 1);
        assert_eq!(titles(&visit).len(), 1, "{label}");
        wake(&mut again, 1);
        assert_eq!(titles(&again).len(), 1, "{label}");
    }
}

#[test]
fn what_was_put_off_can_be_brought_back_at_once() {
    let mut visit = promised();
    wake(&mut visit, 7);
    let later = only(&visit).later;
    click(&mut visit, &later, "In a month");
    let choices = view(&visit).later.remove(0).choices;
    click(&mut visit, &choices, "Bring it back");
    assert_eq!(titles(&visit).len(), 1);
    assert!(view(&visit).later.is_empty());
}

/// Ana and Ben, who are to meet.
fn introduced() -> (Visit, goodword::domain::IntroductionId) {
    let mut visit = with("name,company\nAna,Alpha\nBen,Beta\n");
    let (a, b) = (named(&visit, "Ana"), named(&visit, "Ben"));
    visit.send(Event::Introduction(IntroductionEvent::Began { a, b }));
    let id = visit.model.book.introductions().next().expect("begun").id;
    (visit, id)
}

fn step(visit: &mut Visit, id: goodword::domain::IntroductionId, step: Step) {
    visit.send(Event::Introduction(IntroductionEvent::Stepped(id, step)));
}

#[test]
fn who_was_asked_is_nudged_once_after_four_business_days_and_then_left_alone() {
    let (mut visit, id) = introduced();
    assert_eq!(
        titles(&visit),
        ["Ana and Ben"],
        "an idea is the user's turn"
    );
    step(&mut visit, id, Step::Asked(Side::A));
    step(&mut visit, id, Step::Asked(Side::B));
    step(&mut visit, id, Step::SaidYes(Side::B));
    assert!(is_quiet(&visit));
    // Over the weekend, until the Thursday.
    wake(&mut visit, 5);
    assert!(is_quiet(&visit));
    wake(&mut visit, 1);
    let row = only(&visit);
    assert_eq!(row.told.title, "Ana has not answered yet.");
    assert_eq!(
        row.told.detail,
        "You asked on 15 January about meeting Ben."
    );
    assert_eq!(row.open, "Write to Ana");
    click(&mut visit, &row.answers, "I wrote again");
    for days in [3, 30, 300] {
        wake(&mut visit, days);
        assert!(is_quiet(&visit), "silence is an answer");
    }
    step(&mut visit, id, Step::SaidYes(Side::A));
    assert_eq!(only(&visit).open, "Introduce them");
}

#[test]
fn after_an_introduction_one_asks_who_wrote_and_later_what_came_of_it() {
    let (mut visit, id) = introduced();
    // The last days of the year: Tuesday, 28 December.
    wake(&mut visit, 347);
    step(&mut visit, id, Step::Introduced);
    wake(&mut visit, 6);
    assert!(is_quiet(&visit));
    wake(&mut visit, 1);
    let row = only(&visit);
    assert_eq!(row.told.title, "Did Ana and Ben find each other?");
    assert_eq!(row.told.detail, "You introduced them on 28 December 2027.");
    click(&mut visit, &row.done, "They talked");
    wake(&mut visit, 13);
    assert!(is_quiet(&visit));
    wake(&mut visit, 1);
    let row = only(&visit);
    assert_eq!(row.told.title, "What came of it for Ana and Ben?");
    click(&mut visit, &row.done, "Something came of it");
    assert!(is_quiet(&visit));
}

#[test]
fn who_was_to_write_first_is_said_where_it_was_chosen_or_the_letter_said_so() {
    let said = |of_letter: fn(LetterOf) -> Vec<Event>, chosen: Option<Side>| {
        let (mut visit, id) = introduced();
        if let Some(side) = chosen {
            let first = IntroductionEvent::ChoseFirst(id, side);
            visit.send(Event::Introduction(first));
        }
        let of = LetterOf::Introduction(id, LetterKind::Introduce);
        for event in of_letter(of) {
            visit.send(event);
        }
        step(&mut visit, id, Step::Introduced);
        wake(&mut visit, 7);
        let detail = only(&visit).told.detail;
        detail.split_once(". ").map(|it| it.1.to_owned())
    };
    let nothing = |_: LetterOf| Vec::new();
    let taken = |of: LetterOf| {
        let text = "As drafted".to_owned();
        vec![Event::Letter(of, LetterEvent::Used { text })]
    };
    let in_own_words = |of: LetterOf| {
        let written = LetterEvent::Wrote(WrittenLetter {
            subject: "You two".to_owned(),
            body: "Talk!".to_owned(),
        });
        let text = "Talk!".to_owned();
        let used = LetterEvent::Used { text };
        vec![Event::Letter(of, written), Event::Letter(of, used)]
    };
    let ana = Some("Ana was to write first.".to_owned());
    let ben = Some("Ben was to write first.".to_owned());
    assert_eq!(said(taken, None), ana);
    assert_eq!(said(taken, Some(Side::B)), ben);
    assert_eq!(said(nothing, Some(Side::B)), ben);
    // They may have been introduced over a meal.
    assert_eq!(said(nothing, None), None);
    assert_eq!(said(in_own_words, None), None);
}

#[test]
fn an_answer_ends_what_was_put_off_and_undo_brings_both_back() {
    let (mut visit, id) = introduced();
    let later = only(&visit).later;
    click(&mut visit, &later, "In a month");
    assert!(is_quiet(&visit));
    step(&mut visit, id, Step::Asked(Side::A));
    assert_eq!(only(&visit).open, "Ask Ben");
    visit.send(Event::ClickedUndo);
    assert!(is_quiet(&visit));
    assert_eq!(view(&visit).later.len(), 1);
}

#[test]
fn a_word_is_due_by_the_cadence_counted_from_the_last_one_and_noted_with_one_click() {
    let mut visit = with("name\nAna\nBen\n");
    let ana = named(&visit, "Ana");
    edit(
        &mut visit,
        ana,
        Edit::AddedNote {
            kind: NoteKind::Meeting,
            text: "Lunch.".to_owned(),
            day: FRIDAY,
            felt: Felt::default(),
        },
    );
    edit(&mut visit, ana, Edit::Cadence(Some(Cadence(30))));
    let due = |visit: &Visit| cadence(&visit.model, ana).expect("she is here").due;
    assert_eq!(
        due(&visit),
        "Unless you speak before, Today says so on 14 February."
    );
    wake(&mut visit, 29);
    assert!(is_quiet(&visit));
    wake(&mut visit, 1);
    let row = only(&visit);
    assert_eq!(row.told.title, "You last spoke with Ana 4 weeks ago.");
    assert_eq!(
        row.told.detail,
        "You would like to be in touch every month."
    );
    click(&mut visit, &row.done, "We wrote");
    assert!(is_quiet(&visit));
    let contact = visit.model.book.contact(ana).expect("she is here");
    let note = contact.notes.last().expect("a note");
    assert_eq!((note.kind, note.day), (NoteKind::Message, FRIDAY.plus(30)));
    wake(&mut visit, 30);
    let later = only(&visit).later;
    click(&mut visit, &later, "Skip this time");
    wake(&mut visit, 29);
    assert!(is_quiet(&visit));
    wake(&mut visit, 1);
    assert_eq!(titles(&visit).len(), 1);
    edit(&mut visit, ana, Edit::Cadence(None));
    wake(&mut visit, 3000);
    assert!(is_quiet(&visit), "nobody without a cadence is missed");
}

#[test]
fn a_cadence_is_given_to_many_at_once_and_taken_back_as_one() {
    let mut visit = with("name\nAna\nBen\nCleo\n");
    visit.send(Event::Selection(SelectionEvent::Began));
    visit.send(Event::Selection(SelectionEvent::AddedShown));
    let monthly = Some(Cadence(30));
    visit.send(Event::Selection(SelectionEvent::KeptInTouch(monthly)));
    let all = |visit: &Visit, wanted| visit.model.book.contacts().all(|it| it.cadence == wanted);
    assert!(all(&visit, monthly));
    visit.send(Event::ClickedUndo);
    assert!(all(&visit, None));
}

#[test]
fn a_need_that_grew_old_is_asked_about_and_still_holds_or_no_longer() {
    let mut visit = with("name,needs\nAna,a CFO\n");
    wake(&mut visit, 179);
    assert!(is_quiet(&visit));
    wake(&mut visit, 1);
    let row = only(&visit);
    assert_eq!(
        row.told.title,
        "Ana was looking for “a CFO” in January. Still?"
    );
    click(&mut visit, &row.done, "Yes, still");
    assert!(is_quiet(&visit));
    wake(&mut visit, 180);
    let row = only(&visit);
    assert_eq!(
        row.told.title,
        "Ana was looking for “a CFO” in July. Still?"
    );
    click(&mut visit, &row.done, "No longer");
    wake(&mut visit, 1000);
    assert!(is_quiet(&visit));
}

const GIVERS: &str = "name,company,needs,offers\n\
    Ana,Alpha,a bookkeeper,pottery\n\
    Ben,Beta,,bookkeeping\n\
    Cleo,Gamma,a quiet room,welding\n\
    Dov,Delta,,\n";

#[test]
fn to_whom_gave_something_is_proposed_that_helps_them_and_nothing_where_nothing_does() {
    let mut visit = with(GIVERS);
    let (ana, cleo, dov) = (
        named(&visit, "Ana"),
        named(&visit, "Cleo"),
        named(&visit, "Dov"),
    );
    for giver in [ana, cleo] {
        let how_met = HowMet {
            through: MetThrough::IntroducedBy(Someone::Contact(giver)),
            ..HowMet::default()
        };
        edit(&mut visit, dov, Edit::HowMet(how_met));
        let title = "Ana needs “a bookkeeper”, and Ben offers “bookkeeping”.";
        let expected: &[&str] = if giver == ana { &[title] } else { &[] };
        assert_eq!(titles(&visit), expected);
        if giver == ana {
            assert_eq!(only(&visit).told.detail, "Ana introduced you to Dov.");
        }
    }
}

#[test]
fn who_was_given_something_since_is_not_brought_up_again() {
    let mut visit = with(GIVERS);
    let ana = named(&visit, "Ana");
    visit.send(Event::Giving(GivingEvent::Noted(NewGift {
        person: ana,
        other: None,
        way: Way::Received,
        kind: GiftKind::Advice,
        text: "advice on prices".to_owned(),
        state: GiftState::Done { on: FRIDAY },
    })));
    assert_eq!(
        only(&visit).told.detail,
        "Ana gave you “advice on prices” today."
    );
    let later = only(&visit).later;
    click(&mut visit, &later, "Not this time");
    wake(&mut visit, 90);
    assert!(is_quiet(&visit));
    wake(&mut visit, 1);
    let done = only(&visit).done;
    click(&mut visit, &done, "Ask both");
    assert_eq!(titles(&visit), ["Ana and Ben"], "now it is an introduction");
}

#[test]
fn the_badge_counts_what_is_due_and_is_told_only_what_is_new() {
    let mut visit = promised();
    assert_eq!(visit.badges, [0]);
    wake(&mut visit, 7);
    assert_eq!(visit.badges, [0, 1]);
    visit.send(Event::ClickedSamples);
    visit.send(Event::ClickedLeaveSamples);
    wake(&mut visit, 1);
    assert_eq!(visit.badges, [0, 1]);
    let done = only(&visit).done;
    click(&mut visit, &done, "Done");
    assert_eq!(visit.badges, [0, 1, 0]);
}

#[test]
fn three_are_in_sight_what_others_wait_for_first_and_more_when_asked() {
    let mut visit = with("name,needs\nAna,a CFO\nBen,a CTO\nCleo,a home\n");
    let ana = named(&visit, "Ana");
    wake(&mut visit, 300);
    assert_eq!(titles(&visit).len(), 3);
    promise(&mut visit, ana, "a list", FRIDAY.plus(301));
    assert!(titles(&visit)[0].starts_with("Promised to Ana"));
    assert_eq!((titles(&visit).len(), view(&visit).has_more), (3, true));
    visit.send(Event::Giving(GivingEvent::ClickedShowMore));
    assert_eq!((titles(&visit).len(), view(&visit).has_more), (4, false));
}
