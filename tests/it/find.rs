//! One search over everything: what it finds, in which order, what is marked, what it can be asked.

use goodword::app::find::{FindEvent, Opens};
use goodword::app::view::find::{FindView, Group, Line, Sign, find};
use goodword::app::view::marked::Piece;
use goodword::app::view::rounds::RoundView;
use goodword::app::{
    CircleEvent, Event, Filter, GatheringEdit, GatheringEvent, GiftEdit, GivingEvent, GroupKey,
    ImportEvent, IntroductionEvent, LearningEvent, NameKey, NewGift, PersonEvent, Route,
};
use goodword::domain::{ContactId, GiftKind, GiftState, Way};

use crate::support::visit::Visit;

const FILE: &str = "\
Name,Company,Role,Emails,Needs,Offers,Tags,Notes,Trust
Ana Souza,Souza & Filhas,Coach,ana@example.org,keynote speakers for my podcast,voice coaching,podcast,,Would refer
Hiroshi Tanaka,Kumo,CTO,hiro@example.org,a designer,,,showed me his garden in Kamakura; really into gardening,Not yet
Greta Lindqvist,,,greta@example.org,,funding for community gardens,podcast; grants,,
Ben Adeyemi,Adeyemi Talks,Speaker,ben@example.net,podcast appearances,keynote speaking on leadership,,,
Zoë Müller,Straßenbau,Engineer,zoe@example.net,,road surveys,,,
山田 太郎,雲株式会社,,,,,,庭が好き,
Garden Smith,,,gs@example.net,,,,,
Nadia Haddad,,,nadia@example.net,,growing things,,\"moved house\",
";

fn book() -> Visit {
    let mut visit = Visit::first();
    visit.give("people.csv", FILE);
    visit.import(ImportEvent::ClickedStore);
    visit
}

fn open(visit: &mut Visit, typed: &str) -> FindView {
    visit.send(Event::Find(FindEvent::Opened(String::new())));
    for (end, letter) in typed.char_indices() {
        let typed = typed[..end + letter.len_utf8()].to_owned();
        visit.send(Event::Find(FindEvent::Typed(typed)));
    }
    view(visit)
}

fn view(visit: &Visit) -> FindView {
    find(&visit.model).expect("the search is open")
}

fn group<'a>(view: &'a FindView, title: &str) -> &'a [Line] {
    let group = view.groups.iter().find(|it| it.title == title);
    group.map_or(&[], |it: &Group| &it.lines)
}

fn shown(pieces: &[Piece]) -> String {
    let show = |it: &Piece| match it.found {
        true => format!("[{}]", it.text),
        false => it.text.clone(),
    };
    pieces.iter().map(show).collect()
}

fn titles(lines: &[Line]) -> Vec<String> {
    lines.iter().map(|it| shown(&it.title)).collect()
}

fn people(visit: &mut Visit, typed: &str) -> Vec<String> {
    titles(group(&open(visit, typed), "People"))
}

fn phrases(line: &Line) -> Vec<String> {
    let phrases = line.phrases.iter();
    phrases
        .map(|it| format!("{} {}", it.lead, shown(&it.pieces)))
        .collect()
}

fn id_of(visit: &Visit, name: &str) -> ContactId {
    let mut contacts = visit.model.book.contacts();
    contacts.find(|it| it.name == name).expect("in the book").id
}

#[test]
fn somebody_met_years_ago_is_found_by_what_they_love() {
    let mut visit = book();
    let found = open(&mut visit, "gardening");
    let lines = group(&found, "People");
    assert_eq!(titles(lines), ["Hiroshi Tanaka"]);
    assert_eq!(phrases(&lines[0]), ["note: really into [gardening]"]);
    assert!(!lines[0].phrases[0].noted.is_empty(), "the day is told");
    assert_eq!(
        lines[0].opens,
        Opens::Page(Route::Person(id_of(&visit, "Hiroshi Tanaka")))
    );
    assert_eq!(found.count, "1 result");
}

#[test]
fn names_come_before_offers_before_notes_and_whole_words_before_beginnings() {
    let mut visit = book();
    assert_eq!(
        people(&mut visit, "garden"),
        ["[Garden] Smith", "Hiroshi Tanaka", "Greta Lindqvist"]
    );
    assert_eq!(
        people(&mut visit, "gardens"),
        ["Greta Lindqvist", "[Garden] Smith", "Hiroshi Tanaka"],
        "those that are spelled otherwise come last"
    );
}

#[test]
fn slips_of_the_finger_are_forgiven_and_what_they_found_is_marked() {
    let mut visit = book();
    for typed in ["gardning", "gadrening", "gardenimg", "ggardeninng"] {
        let found = open(&mut visit, typed);
        let lines = group(&found, "People");
        assert_eq!(titles(lines), ["Hiroshi Tanaka"], "{typed}");
        assert!(
            phrases(&lines[0])[0].ends_with("into [gardening]"),
            "{typed}: {:?}",
            phrases(&lines[0])
        );
    }
    assert_eq!(people(&mut visit, "hirsohi"), ["[Hiroshi] Tanaka"]);
    // Of three letters nobody can say what was meant.
    assert_eq!(people(&mut visit, "bem"), [""; 0]);
}

#[test]
fn marks_stand_at_the_letters_that_were_found_however_they_are_spelled() {
    let mut visit = book();
    assert_eq!(people(&mut visit, "zoe mull"), ["[Zoë] [Müll]er"]);
    let found = open(&mut visit, "strasenbau");
    let line = &group(&found, "People")[0];
    assert_eq!(shown(&line.detail), "Engineer · [Straßenbau]");
    assert_eq!(people(&mut visit, "muler"), ["Zoë [Müller]"]);
}

#[test]
fn other_scripts_are_searched_too() {
    let mut visit = book();
    assert_eq!(people(&mut visit, "太郎"), ["山田 [太郎]"]);
    let found = open(&mut visit, "庭");
    assert_eq!(phrases(&group(&found, "People")[0]), ["note: [庭]が好き"]);
}

#[test]
fn of_equals_whoever_was_noted_last_comes_first() {
    let mut visit = Visit::first();
    visit.give(
        "people.csv",
        "Name,Needs,Needs noted\nAda Old,a venue,2019-01-01\nBea New,a venue,2025-01-01\n",
    );
    visit.import(ImportEvent::ClickedStore);
    let note = |visit: &mut Visit, name: &str, text: &str| {
        let edit = goodword::app::Edit::AddedNote {
            kind: goodword::domain::NoteKind::Call,
            text: text.to_owned(),
            day: goodword::domain::Day(20_000),
            felt: goodword::domain::Felt::default(),
        };
        let id = id_of(visit, name);
        visit.send(Event::Person(goodword::app::PersonEvent::Edited(id, edit)));
    };
    note(&mut visit, "Ada Old", "spoke of orchids");
    assert_eq!(people(&mut visit, "orchids"), ["Ada Old"]);
    let later = goodword::app::Edit::AddedNote {
        kind: goodword::domain::NoteKind::Call,
        text: "orchids again".to_owned(),
        day: goodword::domain::Day(20_500),
        felt: goodword::domain::Felt::default(),
    };
    let id = id_of(&visit, "Bea New");
    visit.send(Event::Person(goodword::app::PersonEvent::Edited(id, later)));
    assert_eq!(people(&mut visit, "orchids"), ["Bea New", "Ada Old"]);
}

#[test]
fn introductions_tags_and_pages_are_found_beside_people() {
    let mut visit = book();
    let (a, b) = (id_of(&visit, "Ana Souza"), id_of(&visit, "Greta Lindqvist"));
    visit.send(Event::Introduction(IntroductionEvent::Began { a, b }));
    let found = open(&mut visit, "souza greta");
    let lines = group(&found, "Introductions");
    assert_eq!(titles(lines), ["Ana [Souza] and [Greta] Lindqvist"]);
    assert!(matches!(
        lines[0].opens,
        Opens::Page(Route::Introduction(_))
    ));

    let found = open(&mut visit, "podcast");
    assert_eq!(titles(group(&found, "Tags")), ["[podcast]"]);
    let opens = group(&found, "Tags")[0].opens.clone();
    visit.send(Event::Find(FindEvent::Chose(opens)));
    assert!(find(&visit.model).is_none());
    assert!(visit.is_at(Route::People));
    assert_eq!(visit.names(), ["Ana Souza", "Greta Lindqvist"]);

    let found = open(&mut visit, "import");
    assert_eq!(found.groups[0].title, "Do and go to");
    assert_eq!(titles(&found.groups[0].lines)[0], "[Import]");
    let opens = found.groups[0].lines[0].opens.clone();
    visit.send(Event::Find(FindEvent::Chose(opens)));
    assert!(visit.is_at(Route::Import));

    let found = open(&mut visit, "backup");
    let opens = found.groups[0].lines[0].opens.clone();
    visit.send(Event::Find(FindEvent::Chose(opens)));
    assert_eq!(visit.downloads.len(), 1);
}

#[test]
fn at_first_there_are_the_latest_people_and_what_can_be_done() {
    let mut visit = book();
    let id = id_of(&visit, "Nadia Haddad");
    let edit = goodword::app::Edit::Place("Lisbon".to_owned());
    visit.send(Event::Person(goodword::app::PersonEvent::Edited(id, edit)));
    let found = open(&mut visit, "");
    assert_eq!(titles(group(&found, "Latest people"))[0], "Nadia Haddad");
    assert_eq!(group(&found, "Latest people").len(), 5);
    assert!(titles(group(&found, "Do and go to")).contains(&"Back up".to_owned()));
}

#[test]
fn where_nothing_is_found_it_can_be_noted_or_asked() {
    let mut visit = book();
    let found = open(&mut visit, "Quentin Zzyzx");
    assert_eq!(found.count, "Nothing found");
    assert!(found.empty.is_some());
    let lines = group(&found, "Ask your book");
    assert_eq!(
        titles(lines),
        [
            "Who could help with Quentin Zzyzx?",
            "Who needs Quentin Zzyzx?",
            "Note “Quentin Zzyzx” as a new person",
        ]
    );
    visit.send(Event::Find(FindEvent::Chose(lines[2].opens.clone())));
    assert!(visit.is_at(Route::Person(id_of(&visit, "Quentin Zzyzx"))));
}

#[test]
fn the_book_can_be_asked_who_could_help_and_says_why() {
    let mut visit = book();
    let found = open(&mut visit, "Who could help with a speech about leadership?");
    let lines = group(&found, "Who could help with …?");
    assert_eq!(titles(lines)[0], "Ben Adeyemi");
    assert_eq!(
        phrases(&lines[0]),
        ["offers keynote speaking on [leadership]"]
    );
    assert!(!lines[0].tier.is_empty());
    assert!(matches!(lines[0].sign, Sign::Person(_)));

    let found = open(&mut visit, "who could help with underwater welding");
    assert!(group(&found, "Who could help with …?").is_empty());
    assert!(found.empty.is_some(), "silence is better than a guess");
}

#[test]
fn the_book_can_be_asked_who_needs_something() {
    let mut visit = book();
    let found = open(&mut visit, "who needs a keynote speaker");
    let lines = group(&found, "Who needs …?");
    assert_eq!(titles(lines), ["Ana Souza"]);
    assert_eq!(
        phrases(&lines[0]),
        ["needs [keynote] [speakers] for my podcast"]
    );
}

#[test]
fn to_ask_changes_nothing_that_is_suggested() {
    let mut visit = book();
    let before = visit.model.engine.board().clone();
    assert!(!before.suggestions.is_empty());
    open(
        &mut visit,
        "who could help with keynote speaking for a podcast",
    );
    open(&mut visit, "who needs a designer with a garden");
    visit.send(Event::Find(FindEvent::Closed));
    visit.send(Event::Learning(LearningEvent::SaidSame {
        one: "zzyzx".to_owned(),
        other: "zzyzy".to_owned(),
    }));
    visit.send(Event::ClickedUndo);
    assert_eq!(visit.model.engine.board(), &before);
}

#[test]
fn what_was_found_stays_until_the_next_is_there() {
    let mut visit = book();
    let mut many = String::from("Name,Notes\n");
    for number in 0..900 {
        many.push_str(&format!("Person {number},met at the harbour\n"));
    }
    visit.give("many.csv", many);
    visit.import(ImportEvent::ClickedStore);
    open(&mut visit, "gardening");
    let typed = FindEvent::Typed("harbour".to_owned());
    let rest = visit.begin(Event::Find(typed));
    let halfway = view(&visit);
    assert_eq!(halfway.typed, "harbour");
    assert_eq!(titles(group(&halfway, "People")), ["Hiroshi Tanaka"]);
    visit.go_on(rest);
    let lines = view(&visit);
    let lines = group(&lines, "People");
    assert_eq!(lines.len(), 9);
    assert_eq!(titles(lines)[8], "All 900 people");
}

#[test]
fn a_change_made_elsewhere_is_in_what_is_found() {
    let mut visit = book();
    open(&mut visit, "lisbon");
    assert!(group(&view(&visit), "People").is_empty());
    let id = id_of(&visit, "Nadia Haddad");
    let edit = goodword::app::Edit::Place("Lisbon".to_owned());
    visit.send(Event::Person(goodword::app::PersonEvent::Edited(id, edit)));
    assert_eq!(titles(group(&view(&visit), "People")), ["Nadia Haddad"]);
}

#[test]
fn what_the_list_is_narrowed_to_is_kept_as_a_circle_that_follows_the_book() {
    let mut visit = book();
    let circles = |visit: &Visit| goodword::app::view::people::people(&visit.model).circles;
    assert!(!circles(&visit).can_keep, "everybody is no circle");
    let filter = Filter {
        tag: Some("podcast".to_owned()),
        ..Filter::default()
    };
    visit.send(Event::ChangedFilter(filter));
    assert!(circles(&visit).can_keep);
    visit.send(Event::Circle(CircleEvent::Kept(
        " Radio people ".to_owned(),
    )));
    let kept = circles(&visit);
    assert_eq!(kept.kept[0].name, "Radio people");
    assert!(kept.kept[0].pressed && !kept.can_keep);
    visit.send(Event::ChangedFilter(kept.kept[0].press.clone()));
    assert_eq!(visit.names().len(), 8, "let go, the list shows everybody");

    let edit = goodword::app::Edit::Tags(vec!["podcast".to_owned()]);
    let id = id_of(&visit, "Nadia Haddad");
    visit.send(Event::Person(goodword::app::PersonEvent::Edited(id, edit)));
    let found = open(&mut visit, "radio");
    let lines = group(&found, "Circles");
    assert_eq!(titles(lines), ["[Radio] people"]);
    visit.send(Event::Find(FindEvent::Chose(lines[0].opens.clone())));
    assert_eq!(
        visit.names(),
        ["Ana Souza", "Greta Lindqvist", "Nadia Haddad"]
    );
    visit.send(Event::Circle(CircleEvent::Removed(
        "Radio people".to_owned(),
    )));
    assert!(circles(&visit).kept.is_empty());
    visit.send(Event::ClickedUndo);
    assert_eq!(circles(&visit).kept.len(), 1);
}

#[test]
fn a_circle_that_is_renamed_is_the_same_circle_wherever_it_is_used() {
    let mut visit = book();
    let names = |visit: &Visit| -> Vec<(String, bool)> {
        let circles = goodword::app::view::people::people(&visit.model).circles;
        let kept = circles.kept.into_iter();
        kept.map(|it| (it.name, it.pressed)).collect()
    };
    let kept = |visit: &mut Visit, tag: &str, name: &str| {
        visit.send(Event::ChangedFilter(Filter {
            tag: Some(tag.to_owned()),
            ..Filter::default()
        }));
        visit.send(Event::Circle(CircleEvent::Kept(name.to_owned())));
    };
    let rename = |visit: &mut Visit, name: &str, to: &str| {
        let (name, to) = (name.to_owned(), to.to_owned());
        visit.send(Event::Circle(CircleEvent::Renamed { name, to }));
    };
    let row = |name: &str, pressed| (name.to_owned(), pressed);
    kept(&mut visit, "podcast", "Radio");
    kept(&mut visit, "grants", "Givers");
    rename(&mut visit, "Givers", " Donors ");
    assert_eq!(names(&visit), [row("Radio", false), row("Donors", true)]);
    assert_eq!(visit.names(), ["Greta Lindqvist"]);

    let found = open(&mut visit, "donors");
    assert_eq!(titles(group(&found, "Circles")), ["[Donors]"]);
    assert!(group(&open(&mut visit, "givers"), "Circles").is_empty());
    let round_at = |visit: &mut Visit, name| {
        let key = Some(GroupKey::Circle(NameKey::of(name)));
        visit.send(Event::Navigated(Route::GroupRound(key)));
        match goodword::app::view::rounds::round(&visit.model, key, 9) {
            RoundView::Of(view) => view.name,
            _ => panic!("there is no such round"),
        }
    };
    assert_eq!(round_at(&mut visit, "Donors"), "Donors");

    // Another one's name would make one of two.
    rename(&mut visit, "Donors", "Radio");
    rename(&mut visit, "Donors", "  ");
    assert_eq!(names(&visit).len(), 2);
    let again = Visit::on(visit.entries.clone());
    assert_eq!(names(&again)[1].0, "Donors");
    visit.send(Event::ClickedUndo);
    assert_eq!(names(&visit)[1].0, "Givers");

    // An address of before leads to what it is called now, also by way of a third name.
    rename(&mut visit, "Givers", "Patrons");
    rename(&mut visit, "Patrons", "Friends");
    assert_eq!(round_at(&mut visit, "Givers"), "Friends");
}

#[test]
fn gifts_are_found_by_their_words_and_by_what_came_of_them() {
    let mut visit = book();
    let (ana, ben) = (id_of(&visit, "Ana Souza"), id_of(&visit, "Ben Adeyemi"));
    let noted = |text: &str, state| {
        Event::Giving(GivingEvent::Noted(NewGift {
            person: ana,
            other: Some(ben),
            way: Way::Given,
            kind: GiftKind::Sharing,
            text: text.to_owned(),
            state,
        }))
    };
    let on = visit.model.today;
    visit.send(noted("the book on sourdough", GiftState::Done { on }));
    visit.send(noted("a recipe", GiftState::Promised { due: on.plus(2) }));
    let first = visit.model.book.gifts().find(|it| it.text.contains("book"));
    let edit = GiftEdit::CameOfIt("she opened a bakery in Porto".to_owned());
    let first = first.expect("noted").id;
    visit.send(Event::Giving(GivingEvent::Edited(first, edit)));

    let found = open(&mut visit, "sourdough");
    let lines = group(&found, "Given, received, promised");
    assert_eq!(titles(lines), ["the book on [sourdough]"]);
    assert_eq!(
        shown(&lines[0].detail),
        "You gave Ana · with Ben Adeyemi · today"
    );
    assert_eq!(lines[0].opens, Opens::Page(Route::Person(ana)));

    let found = open(&mut visit, "bakery");
    let lines = group(&found, "Given, received, promised");
    assert_eq!(
        phrases(&lines[0]),
        ["what came of it: she opened a [bakery] in Porto"]
    );
    let found = open(&mut visit, "recipe souza");
    let lines = group(&found, "Given, received, promised");
    assert_eq!(titles(lines), ["a [recipe]"]);
    assert!(shown(&lines[0].detail).starts_with("You promised Ana"));

    // Where the one is gone it is on the page of the other alone, and then on none.
    let leads = |visit: &mut Visit| {
        let found = open(visit, "sourdough");
        let lines = group(&found, "Given, received, promised").iter();
        lines.map(|it| it.opens.clone()).collect::<Vec<_>>()
    };
    visit.send(Event::Person(PersonEvent::Deleted(ana)));
    assert_eq!(leads(&mut visit), [Opens::Page(Route::Person(ben))]);
    visit.send(Event::Person(PersonEvent::Deleted(ben)));
    assert_eq!(leads(&mut visit), []);
    visit.send(Event::ClickedUndo);
    visit.send(Event::ClickedUndo);
    assert_eq!(leads(&mut visit), [Opens::Page(Route::Person(ana))]);
}

#[test]
fn events_are_found_by_name_place_and_notes() {
    let mut visit = book();
    visit.send(Event::Gathering(GatheringEvent::Added {
        name: "Harvest dinner".to_owned(),
        day: Some(visit.model.today.plus(1)),
    }));
    let id = visit.model.book.gatherings().next().expect("added").id;
    for edit in [
        GatheringEdit::Place("Coimbra".to_owned()),
        GatheringEdit::Note("ask all about the cork oaks".to_owned()),
    ] {
        visit.send(Event::Gathering(GatheringEvent::Edited(id, edit)));
    }
    let found = open(&mut visit, "harvest coimbra");
    let lines = group(&found, "Events");
    assert_eq!(titles(lines), ["[Harvest] dinner"]);
    assert_eq!(
        shown(&lines[0].detail),
        "Tomorrow · [Coimbra] · nobody noted yet"
    );
    assert!(lines[0].phrases.is_empty(), "all of it is in sight");
    let found = open(&mut visit, "oaks");
    let lines = group(&found, "Events");
    assert_eq!(phrases(&lines[0]), ["note: ask all about the cork [oaks]"]);
    visit.send(Event::Find(FindEvent::Chose(lines[0].opens.clone())));
    assert!(visit.is_at(Route::Gathering(id)));
}
