//! An introduction to its end, and what is told of it over the years.

use goodword::app::view::introduction::{IntroductionView, introduction};
use goodword::app::view::introductions::introductions;
use goodword::app::view::year::year;
use goodword::app::{
    Event, ExportEvent, GivingEvent, ImportEvent, IntroductionEvent, LetterOf, NewGift, Route,
};
use goodword::domain::{
    ContactId, GiftKind, GiftState, IntroductionId, LetterKind, Side, Step, Way,
};

use crate::support::visit::Visit;

const PEOPLE: &str = "name,emails\nAna Souza,ana@x.example\nBen Adeyemi,ben@x.example\n";

fn with_both() -> (Visit, ContactId, ContactId) {
    let mut visit = Visit::first();
    visit.give("people.csv", PEOPLE);
    visit.import(ImportEvent::ClickedStore);
    let named = |name: &str| {
        let mut people = visit.model.book.contacts();
        people.find(|it| it.name == name).expect("in the book").id
    };
    let (ana, ben) = (named("Ana Souza"), named("Ben Adeyemi"));
    (visit, ana, ben)
}

/// The user thought of these two themselves.
fn begun() -> (Visit, IntroductionId) {
    let (mut visit, a, b) = with_both();
    say(&mut visit, IntroductionEvent::Began { a, b });
    let Route::Introduction(id) = visit.model.route else {
        panic!("its page is shown");
    };
    (visit, id)
}

fn say(visit: &mut Visit, event: IntroductionEvent) {
    visit.send(Event::Introduction(event));
}

fn page(visit: &Visit, id: IntroductionId) -> IntroductionView {
    introduction(&visit.model, id).expect("it is there")
}

fn letter(visit: &Visit, id: IntroductionId, kind: LetterKind) -> String {
    let view = page(visit, id);
    let of = LetterOf::Introduction(id, kind);
    let found = view.letters.iter().find(|it| it.of == of);
    found.expect("it makes sense now").draft.body.clone()
}

#[test]
fn why_two_should_meet_can_be_written_where_no_suggestion_says_so() {
    let (mut visit, id) = begun();
    let ask = LetterKind::Ask(Side::B);
    assert!(!letter(&visit, id, ask).contains("a winter in Porto"));
    assert_eq!(page(&visit, id).own_reasons.len(), 2);
    let benefit = |need: &str| IntroductionEvent::WroteBenefit {
        id,
        who: Side::B,
        need: need.into(),
        offer: "rents rooms by the sea".into(),
    };
    say(&mut visit, benefit("a winter"));
    say(&mut visit, benefit("a winter in Porto"));
    let text = letter(&visit, id, ask);
    assert!(text.contains("a winter in Porto") && text.contains("rents rooms by the sea"));
    let view = page(&visit, id);
    assert_eq!(view.own_reasons[1].need, "a winter in Porto");

    say(&mut visit, IntroductionEvent::Stepped(id, Step::Introduced));
    let view = page(&visit, id);
    assert!(view.own_reasons.is_empty());
    assert_eq!(view.benefits.len(), 1);
}

#[test]
fn names_are_withheld_in_one_introduction_and_told_in_others() {
    let (mut visit, id) = begun();
    let ask = LetterKind::Ask(Side::A);
    assert!(letter(&visit, id, ask).contains("Ben"));
    say(&mut visit, IntroductionEvent::ChoseWithholding(id, true));
    assert!(!letter(&visit, id, ask).contains("Ben"));
    assert!(!visit.model.book.settings().withhold_names);
    say(&mut visit, IntroductionEvent::ChoseWithholding(id, false));
    assert!(letter(&visit, id, ask).contains("Ben"));
}

#[test]
fn what_either_told_is_kept_and_stands_in_the_year() {
    let (mut visit, id) = begun();
    say(&mut visit, IntroductionEvent::Stepped(id, Step::Introduced));
    say(&mut visit, IntroductionEvent::Stepped(id, Step::Talked));
    let good = Step::CameToGood(true);
    say(&mut visit, IntroductionEvent::Stepped(id, good));
    let outcome = "They opened a shop.".to_owned();
    say(&mut visit, IntroductionEvent::WroteOutcome(id, outcome));
    let told = "She is a joy to work with".to_owned();
    say(&mut visit, IntroductionEvent::Heard(id, Side::B, told));
    let kept = visit.entries.clone();
    let visit = Visit::on(kept);

    let [of_a, of_b] = page(&visit, id).heard;
    assert_eq!(
        (of_a.1.as_str(), of_b.1.as_str()),
        ("", "She is a joy to work with")
    );
    let list = introductions(&visit.model);
    assert_eq!(list.fruitful.len(), 1);
    assert_eq!(list.fruitful[0].outcome, "They opened a shop.");

    let view = year(&visit.model, None);
    assert_eq!(view.introductions.len(), 1);
    let line = &view.introductions[0];
    assert_eq!(line.names, "Ana Souza and Ben Adeyemi");
    assert_eq!(line.stage, "Something came of it");
    let said: Vec<&str> = line.said.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(said, ["They opened a shop.", "She is a joy to work with"]);
    assert!(year(&visit.model, Some(view.year - 1)).is_empty());
}

#[test]
fn a_year_can_be_kept_as_a_text_with_what_was_given_and_received() {
    let (mut visit, ana, _) = with_both();
    let today = visit.model.today;
    let gift = |way: Way, text: &str, state: GiftState| NewGift {
        person: ana,
        other: None,
        way,
        kind: GiftKind::Advice,
        text: text.into(),
        state,
    };
    let done = GiftState::Done { on: today };
    let promised = GiftState::Promised { due: today };
    for new in [
        gift(Way::Given, "read her plan", done),
        gift(Way::Received, "showed me the ropes", done),
        gift(Way::Given, "the book on pricing", promised),
    ] {
        visit.send(Event::Giving(GivingEvent::Noted(new)));
    }
    let number = today.civil().0;
    visit.send(Event::Export(ExportEvent::ClickedYear(number)));
    let (name, text) = visit.downloads.last().expect("a file");
    assert_eq!(*name, format!("goodword-{number}.txt"));
    assert!(text.contains("Ana Souza: read her plan") && text.contains("showed me the ropes"));
    // What is only promised was not given.
    assert!(!text.contains("pricing"));
}

#[test]
fn who_writes_first_is_chosen_stands_in_the_letter_and_is_asked_first_how_it_went() {
    let (mut visit, id) = begun();
    let order = |visit: &Visit| -> Vec<LetterOf> {
        let letters = page(visit, id).letters.into_iter();
        letters.map(|it| it.of).collect()
    };
    let of = |kind| LetterOf::Introduction(id, kind);
    assert_eq!(page(&visit, id).writes_first, None, "nobody is asked yet");
    let asks = [Side::B, Side::A].map(|side| of(LetterKind::Ask(side)));
    assert_eq!(order(&visit), asks);
    for side in [Side::A, Side::B] {
        say(
            &mut visit,
            IntroductionEvent::Stepped(id, Step::SaidYes(side)),
        );
    }
    let draft = |visit: &Visit| letter(visit, id, LetterKind::Introduce);
    assert_eq!(page(&visit, id).writes_first, Some(Side::A));
    assert!(draft(&visit).contains("Ana, would you write first"));

    say(&mut visit, IntroductionEvent::ChoseFirst(id, Side::B));
    assert!(draft(&visit).contains("Ben, would you write first"));
    assert_eq!(page(&visit, id).writes_first, Some(Side::B));
    let mut again = Visit::on(visit.entries.clone());
    assert!(draft(&again).contains("Ben, would you write first"));
    say(&mut again, IntroductionEvent::Stepped(id, Step::Introduced));
    let follow_ups = [Side::B, Side::A].map(|side| of(LetterKind::FollowUp(side)));
    assert_eq!(order(&again), follow_ups);

    visit.send(Event::ClickedUndo);
    assert!(draft(&visit).contains("Ana, would you write first"));
}
