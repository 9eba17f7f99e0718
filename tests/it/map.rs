//! The map of who knows whom, and the list that says the same.

use goodword::app::map::{Chosen, Shown, Within};
use goodword::app::view::map::{
    EmptyMap, ListRow, MapView, Panel, Picture, RowView, list, lit, map, narrowings, panel,
    picture, row, summary,
};
use goodword::app::{
    Event, ImportEvent, IntroductionEvent, MapEvent, PersonEvent, Route, SuggestionEvent,
};
use goodword::domain::{ContactId, Pair, Step};

use crate::support::visit::Visit;

/// Two circles of friends who know nothing of each other, one of whom needs what one of the other
/// offers; a stray couple; and somebody of whom no acquaintance is noted.
const FILE: &str = "\
Name,Company,Place,Needs,Offers,Knows,Introduced by
Ana Souza,Moonhare Audio,Lisbon,a keynote speaker for our conference,,Bo Lind; Cleo Marsh,
Bo Lind,Moonhare Audio,Porto,,,Cleo Marsh,
Cleo Marsh,Moonhare Audio,Leeds,,,Dov Katz,
Dov Katz,,Oslo,,,,Ana Souza
Emil Roth,,Ghent,,keynote speaking at conferences,Fay Quist; Gus Olsen,
Fay Quist,,Ghent,,,Gus Olsen,
Gus Olsen,,Ghent,,,,
Hana Ito,,,,,Ivo Beck,
Ivo Beck,,,,,,
Lone Wolf,,,,,,
";

fn book() -> Visit {
    let mut visit = Visit::first();
    visit.give("people.csv", FILE);
    visit.import(ImportEvent::ClickedStore);
    visit.send(Event::Navigated(Route::Map));
    visit
}

fn id(visit: &Visit, name: &str) -> ContactId {
    let mut people = visit.model.book.contacts();
    let found = people.find(|it| it.name == name);
    found.unwrap_or_else(|| panic!("{name} is not here")).id
}

fn view(visit: &Visit) -> MapView {
    map(&visit.model)
}

fn drawn(visit: &Visit) -> Picture {
    picture(&visit.model).expect("somebody is linked")
}

fn send(visit: &mut Visit, event: MapEvent) {
    visit.send(Event::Map(event));
}

fn rows(visit: &Visit) -> Vec<String> {
    let picture = drawn(visit);
    let rows = list(&visit.model, &picture);
    let told = |it: &ListRow| match row(&picture, *it).expect("a row of the list") {
        RowView::Bridge { text, .. } => text,
        RowView::Group(group) => format!("# {}", group.name),
        RowView::Person(person) => format!("{}: {}", person.name, person.links),
    };
    rows.iter().map(told).collect()
}

fn lit_names(visit: &Visit) -> Vec<String> {
    let picture = drawn(visit);
    let lit = lit(&visit.model, &picture).expect("the light falls on some");
    let people = picture.people.iter().zip(lit).filter(|it| it.1);
    let mut names: Vec<String> = people.map(|it| it.0.name.clone()).collect();
    names.sort();
    names
}

fn shown_panel(visit: &Visit) -> Option<Panel> {
    panel(&visit.model, &drawn(visit))
}

#[test]
fn the_list_says_who_hangs_together_and_how() {
    let expected = [
        "Ana Souza and Emil Roth could meet",
        "# 3 of 4 people at Moonhare Audio",
        "Ana Souza: Introduced you to Dov Katz. Knows Cleo Marsh and Bo Lind.",
        "Cleo Marsh: Knows Ana Souza, Bo Lind and Dov Katz.",
        "Bo Lind: Knows Ana Souza and Cleo Marsh.",
        "Dov Katz: Introduced to you by Ana Souza. Knows Cleo Marsh.",
        "# 3 people in Ghent",
        "Emil Roth: Knows Fay Quist and Gus Olsen.",
        "Fay Quist: Knows Emil Roth and Gus Olsen.",
        "Gus Olsen: Knows Emil Roth and Fay Quist.",
        "# Hana Ito and Ivo Beck",
        "Hana Ito: Knows Ivo Beck.",
        "Ivo Beck: Knows Hana Ito.",
    ];
    assert_eq!(rows(&book()), expected);
}

#[test]
fn an_introduction_under_way_is_on_the_map_until_it_is_made_or_ends() {
    let mut visit = book();
    let (a, b) = (id(&visit, "Ana Souza"), id(&visit, "Gus Olsen"));
    let before = view(&visit).key;
    visit.send(Event::Introduction(IntroductionEvent::Began { a, b }));
    visit.send(Event::Navigated(Route::Map));
    assert!(view(&visit).key != before, "it is drawn anew");
    let picture = drawn(&visit);
    assert!(picture.kinds().under_way);
    let pair = |it: &goodword::app::view::map::Bridge| it.pair;
    let pairs: Vec<Pair> = picture.under_way.iter().map(pair).collect();
    assert_eq!(pairs, [Pair::new(a, b)]);
    let said = |visit: &Visit| {
        let rows = rows(visit).into_iter();
        rows.filter(|it| it.contains("Introduction under way with"))
            .count()
    };
    assert_eq!(said(&visit), 2);
    assert!(
        rows(&visit).contains(
            &"Gus Olsen: Introduction under way with Ana Souza. Knows Emil Roth and Fay Quist."
                .to_owned()
        )
    );
    send(&mut visit, MapEvent::Chose(Chosen::Person(b)));
    assert!(lit_names(&visit).contains(&"Ana Souza".to_owned()));

    let introduction = visit.model.book.introductions().next().expect("begun").id;
    let step = |step| Event::Introduction(IntroductionEvent::Stepped(introduction, step));
    visit.send(step(Step::Dropped));
    assert_eq!((said(&visit), drawn(&visit).kinds().under_way), (0, false));
    visit.send(Event::ClickedUndo);
    assert_eq!(said(&visit), 2);
    visit.send(step(Step::Introduced));
    assert_eq!((said(&visit), drawn(&visit).kinds().made), (0, true));
}

#[test]
fn who_is_linked_to_nobody_is_counted() {
    let visit = book();
    let told = summary(&visit.model, &drawn(&visit));
    assert_eq!(
        told,
        "9 people in 3 groups. Of 1 person no acquaintance is noted."
    );
}

#[test]
fn a_map_of_nobody_and_one_without_links_say_so() {
    let mut visit = Visit::first();
    visit.send(Event::Navigated(Route::Map));
    assert_eq!(view(&visit).empty, Some(EmptyMap::NobodyYet));
    visit.give("people.csv", "Name\nAna Souza\nBo Lind\n");
    visit.import(ImportEvent::ClickedStore);
    visit.send(Event::Navigated(Route::Map));
    assert_eq!(view(&visit).empty, Some(EmptyMap::NoLinks));
    assert!(picture(&visit.model).is_none());
}

#[test]
fn nothing_is_laid_out_before_the_map_is_opened() {
    let mut visit = Visit::first();
    visit.give("people.csv", FILE);
    visit.import(ImportEvent::ClickedStore);
    assert!(visit.model.map.atlas.layout().is_none());
    let waiting = visit.begin(Event::Navigated(Route::Map));
    assert!(view(&visit).drawing.is_some());
    visit.go_on(waiting);
    assert_eq!(view(&visit).drawing, None);
    assert_eq!(drawn(&visit).people.len(), 9);
}

#[test]
fn the_light_falls_on_whom_somebody_knows_or_could_meet() {
    let mut visit = book();
    let emil = id(&visit, "Emil Roth");
    send(&mut visit, MapEvent::Chose(Chosen::Person(emil)));
    assert_eq!(
        lit_names(&visit),
        ["Ana Souza", "Emil Roth", "Fay Quist", "Gus Olsen"]
    );
    let Some(Panel::Person(panel)) = shown_panel(&visit) else {
        panic!("Emil is looked at closely");
    };
    assert_eq!(panel.group, "3 people in Ghent");
    let labels: Vec<&str> = panel.bridges.iter().map(|it| it.0.as_str()).collect();
    assert_eq!(labels, ["Could meet Ana Souza"]);
    send(&mut visit, MapEvent::LetGo);
    assert_eq!(shown_panel(&visit), None);
}

#[test]
fn a_bridge_leads_to_its_suggestion_and_goes_with_it() {
    let mut visit = book();
    let bridge = drawn(&visit).bridges[0];
    send(&mut visit, MapEvent::Chose(Chosen::Bridge(bridge.pair)));
    let Some(Panel::Bridge(card)) = shown_panel(&visit) else {
        panic!("the suggestion is shown");
    };
    assert_eq!(card.need.text, "a keynote speaker for our conference");
    visit.send(Event::Suggestion(SuggestionEvent::ClickedNotNow(
        bridge.pair,
    )));
    assert!(drawn(&visit).bridges.is_empty());
    assert_eq!(shown_panel(&visit), None);
}

#[test]
fn one_group_or_tag_can_be_shown_alone() {
    let mut visit = book();
    let (narrowings_, chosen) = narrowings(&visit.model, &drawn(&visit));
    let labels: Vec<&str> = narrowings_.iter().map(|it| it.label.as_str()).collect();
    let expected = [
        "Everybody",
        "3 of 4 people at Moonhare Audio",
        "3 people in Ghent",
    ];
    assert_eq!(labels, expected);
    assert_eq!(chosen, 0);
    let within = narrowings_[2].within.clone();
    send(&mut visit, MapEvent::Narrowed(within));
    assert_eq!(narrowings(&visit.model, &drawn(&visit)).1, 2);
    assert_eq!(lit_names(&visit), ["Emil Roth", "Fay Quist", "Gus Olsen"]);
    assert_eq!(rows(&visit).len(), 5);
    send(&mut visit, MapEvent::Narrowed(Within::Everybody));
    assert!(lit(&visit.model, &drawn(&visit)).is_none());
}

#[test]
fn who_is_looked_for_is_looked_at_or_their_page_opened() {
    let mut visit = book();
    let (ana, lone) = (id(&visit, "Ana Souza"), id(&visit, "Lone Wolf"));
    send(&mut visit, MapEvent::Found(ana));
    assert!(visit.is_at(Route::Map));
    assert_eq!(visit.model.map.chosen, Some(Chosen::Person(ana)));
    send(&mut visit, MapEvent::Found(lone));
    assert!(visit.is_at(Route::Person(lone)));
}

#[test]
fn the_map_follows_what_happens_and_stays_as_it_was_shown() {
    let mut visit = book();
    send(&mut visit, MapEvent::Switched(Shown::List));
    let before = view(&visit).key;
    let ivo = id(&visit, "Ivo Beck");
    visit.send(Event::Person(PersonEvent::Deleted(ivo)));
    assert!(view(&visit).key != before);
    assert_eq!(drawn(&visit).people.len(), 7);
    visit.send(Event::ClickedUndo);
    assert_eq!(drawn(&visit).people.len(), 9);
    visit.send(Event::ClickedSamples);
    visit.send(Event::Navigated(Route::Map));
    assert!(
        drawn(&visit)
            .people
            .iter()
            .any(|it| it.name == "Rosa Delgado")
    );
    assert_eq!(view(&visit).shown, Shown::List);
}
