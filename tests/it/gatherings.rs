//! Events through all that may happen to their guests: merged, taken apart, deleted, restored.

use goodword::app::view::gathering::gathering;
use goodword::app::view::person::person;
use goodword::app::view::rounds::{RoundView, round};
use goodword::app::{
    Event, ExportEvent, GatheringEdit, GatheringEvent, GroupKey, ImportEvent, NameKey, PersonEvent,
    Route, SelectionEvent, SuggestionEvent,
};
use goodword::domain::{ContactId, Day, GatheringId, Someone, Trust};

use crate::support::visit::Visit;

fn with(file: &str) -> Visit {
    let mut visit = Visit::first();
    visit.give("people.csv", file);
    visit.import(ImportEvent::ClickedStore);
    visit
}

fn id(visit: &Visit, name: &str) -> ContactId {
    let found = visit.model.book.contacts().find(|it| it.name == name);
    found.unwrap_or_else(|| panic!("{name} is here")).id
}

fn edit(visit: &mut Visit, edit: GatheringEdit) {
    let id = dinner(visit);
    visit.send(Event::Gathering(GatheringEvent::Edited(id, edit)));
}

fn dinner(visit: &Visit) -> GatheringId {
    visit
        .model
        .book
        .gatherings()
        .next()
        .expect("there is an event")
        .id
}

/// An event of yesterday with these guests, all of them met.
fn with_guests(visit: &mut Visit, names: &[&str]) {
    visit.send(Event::Gathering(GatheringEvent::Added {
        name: "Dinner".into(),
        day: Some(Day(20_832)),
    }));
    for name in names {
        let who = Someone::Contact(id(visit, name));
        edit(visit, GatheringEdit::Invited(who.clone()));
        edit(visit, GatheringEdit::Met(who.clone(), true));
        edit(visit, GatheringEdit::Bring(who, format!("for {name}")));
    }
}

fn guests(visit: &Visit) -> Vec<(String, bool, String)> {
    let view = gathering(&visit.model, dinner(visit), "", 99).expect("it has a page");
    let rows = view.guests.into_iter();
    rows.map(|it| (it.name, it.met, it.bring)).collect()
}

fn guest(name: &str, bring: &str) -> (String, bool, String) {
    (name.to_owned(), true, bring.to_owned())
}

const FOUR: &str = "name,email,needs,offers
Ana,ana@x.example,bookkeeper for my shop,
Ben,ben@y.example,,bookkeeper
Cleo,cleo@z.example,carpenter,
Dan,dan@v.example,,carpenter
";

#[test]
fn guests_stay_through_reload_undo_and_restore() {
    let mut visit = with(FOUR);
    with_guests(&mut visit, &["Ana", "Ben"]);
    edit(&mut visit, GatheringEdit::Pasted("Emil Nobody".into()));
    let all = guests(&visit);
    assert_eq!(all.len(), 3);
    let again = Visit::on(visit.entries.clone());
    assert_eq!(guests(&again), all);
    visit.send(Event::Export(ExportEvent::ClickedBackUp));
    let (name, text) = visit.downloads.pop().expect("a backup");
    let mut other = Visit::first();
    other.give(&name, text);
    other.import(ImportEvent::ClickedStore);
    assert_eq!(guests(&other), all);
    visit.send(Event::ClickedUndo);
    assert_eq!(guests(&visit).len(), 2);
}

#[test]
fn the_page_of_a_person_lists_the_events_they_are_a_guest_of() {
    let mut visit = with(FOUR);
    with_guests(&mut visit, &["Ana", "Ben"]);
    for (name, day) in [
        ("Fair", Some(20_900)),
        ("Talk", None),
        ("Walk", Some(20_800)),
    ] {
        visit.send(Event::Gathering(GatheringEvent::Added {
            name: name.into(),
            day: day.map(Day),
        }));
        let event = visit.model.book.gatherings().find(|it| it.name == name);
        let id = event.expect("added").id;
        let ana = Someone::Contact(self::id(&visit, "Ana"));
        let invited = GatheringEdit::Invited(ana);
        visit.send(Event::Gathering(GatheringEvent::Edited(id, invited)));
    }
    let events = |visit: &Visit, name| {
        let view = person(&visit.model, id(visit, name)).expect("a page");
        view.events
    };
    let of_ana = events(&visit, "Ana");
    let names: Vec<&str> = of_ana.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Fair", "Talk", "Dinner", "Walk"]);
    assert_eq!(
        (
            of_ana[2].when.as_str(),
            of_ana[2].met,
            of_ana[2].bring.as_str()
        ),
        ("Yesterday", "Met", "To bring or ask: for Ana")
    );
    assert_eq!(of_ana[0].met, "");
    assert_eq!(events(&visit, "Ben").len(), 1);
    assert!(events(&visit, "Dan").is_empty());
}

#[test]
fn who_is_deleted_is_no_guest_and_comes_back_with_the_undo() {
    let mut visit = with(FOUR);
    with_guests(&mut visit, &["Ana", "Ben"]);
    let ana = id(&visit, "Ana");
    visit.send(Event::Person(PersonEvent::Deleted(ana)));
    assert_eq!(guests(&visit), [guest("Ben", "for Ben")]);
    visit.send(Event::ClickedUndo);
    assert_eq!(guests(&visit)[0], guest("Ana", "for Ana"));
}

#[test]
fn two_guests_who_are_one_person_become_one_guest() {
    use goodword::app::DuplicateEvent;
    let mut visit = with(FOUR);
    with_guests(&mut visit, &["Ana", "Ben"]);
    let (ana, ben) = (id(&visit, "Ana"), id(&visit, "Ben"));
    visit.send(Event::Duplicate(DuplicateEvent::Opened(vec![ana, ben])));
    visit.send(Event::Duplicate(DuplicateEvent::ClickedMerge));
    assert_eq!(guests(&visit).len(), 1);
    let folded = [ana, ben]
        .into_iter()
        .find(|it| visit.model.book.contact(*it).is_none());
    let folded = folded.expect("one was folded into the other");
    visit.send(Event::Duplicate(DuplicateEvent::ClickedUnmerge(folded)));
    let names: Vec<String> = guests(&visit).into_iter().map(|it| it.0).collect();
    assert_eq!(names.len(), 2);
    assert!(names.contains(&"Ana".to_owned()) && names.contains(&"Ben".to_owned()));
}

/// The pairs of the round that is shown, and who is left and why.
fn shown(visit: &Visit) -> (Vec<String>, Vec<String>) {
    let Route::GroupRound(key) = visit.model.route else {
        panic!("no round is shown");
    };
    let RoundView::Of(view) = round(&visit.model, key, 99) else {
        panic!("there is no round");
    };
    let mut pairs: Vec<String> = view.cards.iter().map(|it| it.title.clone()).collect();
    pairs.sort();
    (pairs, view.left.into_iter().map(|it| it.why).collect())
}

/// A round for everybody.
fn everybody(visit: &mut Visit) {
    visit.send(Event::Navigated(Route::People));
    visit.send(Event::Selection(SelectionEvent::Began));
    visit.send(Event::Selection(SelectionEvent::AddedShown));
    visit.send(Event::Selection(SelectionEvent::ClickedRound));
}

#[test]
fn a_round_thinks_of_everybody_and_says_who_is_left_and_why() {
    let mut visit = with(
        "name,email,needs,offers,tags
Ana,ana@x.example,bookkeeper for my shop,,circle
Ben,ben@y.example,,bookkeeper,circle
Cleo,cleo@z.example,carpenter,,circle
Dan,dan@v.example,,carpenter,circle
Eve,eve@u.example,,violin lessons,circle
Finn,finn@t.example,whale watching,,circle
Gus,gus@s.example,carpenter,,
",
    );
    let tag = Route::GroupRound(Some(GroupKey::Tag(NameKey::of("circle"))));
    assert_eq!(Route::read(&tag.hash()), tag);
    visit.send(Event::Navigated(tag));
    let (pairs, left) = shown(&visit);
    assert_eq!(pairs, ["Ana and Ben", "Cleo and Dan"]);
    let why = [
        "Nothing is noted of what Eve needs.",
        "Nobody here offers what Finn needs.",
    ];
    assert_eq!(left, why);

    let (ana, dan) = (id(&visit, "Ana"), id(&visit, "Dan"));
    visit.send(Event::Suggestion(SuggestionEvent::ClickedNeverRefer(dan)));
    let pair = goodword::domain::Pair::new(ana, id(&visit, "Ben"));
    visit.send(Event::Suggestion(SuggestionEvent::ClickedKnowEachOther(
        pair,
    )));
    let (pairs, left) = shown(&visit);
    assert!(pairs.is_empty());
    assert!(
        left.iter()
            .any(|it| it.contains("could help Ana here knows them")),
        "{left:?}"
    );
    assert!(
        left.contains(&"You would not refer Dan.".to_owned()),
        "{left:?}"
    );
    assert_eq!(left.len(), 6);
}

#[test]
fn nobody_takes_the_only_help_of_another_in_a_round() {
    // Ben could help all three, and is asked twice at the most; Dan only helps Cleo.
    let mut visit = with(
        "name,email,needs,offers
Ana,ana@x.example,a bookkeeper,
Ben,ben@y.example,,a bookkeeper
Cleo,cleo@z.example,\"a bookkeeper
\",
Emil,emil@w.example,a bookkeeper,
",
    );
    everybody(&mut visit);
    let (pairs, left) = shown(&visit);
    assert_eq!((pairs.len(), left.len()), (2, 1));
    assert!(
        left[0].ends_with("is asked for others already."),
        "{left:?}"
    );
}

#[test]
fn a_round_for_those_selected_follows_what_is_decided() {
    let mut visit = with(FOUR);
    everybody(&mut visit);
    assert_eq!(shown(&visit).0, ["Ana and Ben", "Cleo and Dan"]);
    let before = shown(&visit);
    let (ana, ben) = (id(&visit, "Ana"), id(&visit, "Ben"));
    let pair = goodword::domain::Pair::new(ana, ben);
    visit.send(Event::Suggestion(SuggestionEvent::ClickedAskBoth(pair)));
    visit.send(Event::Navigated(Route::GroupRound(Some(GroupKey::Chosen))));
    assert_eq!(shown(&visit).0, ["Cleo and Dan"]);
    visit.send(Event::ClickedUndo);
    assert_eq!(shown(&visit), before);
    visit.send(Event::Selection(SelectionEvent::Trusted(Trust::Unset)));
    assert_eq!(shown(&visit), before);
}

#[test]
fn a_round_for_those_selected_is_there_after_a_reload() {
    let mut visit = with(FOUR);
    everybody(&mut visit);
    let before = shown(&visit);
    let address = visit.model.route.hash();

    let mut again = Visit::on(visit.entries.clone());
    again.send(Event::FoundChosen(visit.chosen.clone()));
    again.send(Event::Navigated(Route::read(&address)));
    assert_eq!(shown(&again), before);
    // Another tab knows of none, and offers the groups there are.
    let mut other = Visit::on(visit.entries.clone());
    other.send(Event::Navigated(Route::read(&address)));
    let view = round(&other.model, Some(GroupKey::Chosen), 9);
    assert!(matches!(view, RoundView::Choosing(_)));
}
