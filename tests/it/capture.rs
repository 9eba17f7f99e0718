//! People come in by a line, by a share, from the device; and many are sorted at once.

use goodword::app::view::import::{ImportView, import};
use goodword::app::view::jotting::{namesakes, understood};
use goodword::app::view::people::people;
use goodword::app::view::selection::selection;
use goodword::app::{Begun, Event, ImportEvent, NewPerson, PersonEvent, Route, SelectionEvent};
use goodword::domain::{Contact, ContactId, Incoming, MetThrough, Someone, Trust};

use crate::support::visit::Visit;

const FILE: &str = "\
Name,Company,Role,Emails,Tags,How met
Ana Souza,Souza & Filhas,Coach,ana@example.org,podcast,
Ben Adeyemi,Kumo,CTO,ben@example.org,,at the book fair
Greta Lindqvist,,,greta@example.org,,
";

fn book() -> Visit {
    let mut visit = Visit::first();
    visit.give("people.csv", FILE);
    visit.import(ImportEvent::ClickedStore);
    visit
}

fn find<'v>(visit: &'v Visit, name: &str) -> &'v Contact {
    let mut all = visit.model.book.contacts();
    all.find(|it| it.name == name)
        .expect("they are in the book")
}

fn id(visit: &Visit, name: &str) -> ContactId {
    find(visit, name).id
}

fn save(visit: &mut Visit, event: PersonEvent) {
    visit.send(Event::Person(event));
}

fn select(visit: &mut Visit, event: SelectionEvent) {
    visit.send(Event::Selection(event));
}

#[test]
fn a_line_becomes_a_person_with_all_it_says() {
    let mut visit = book();
    let line = "Met Sarah Lind at SXSW, keynote speaker, looking for podcast slots, knows Ana Souza, \
        introduced by Ben Adeyemi, birthday 3 May, #podcast, likes jazz, \
        https://lind.example/a,b lind.example";
    save(&mut visit, PersonEvent::Added(understood(line)));
    let sarah = find(&visit, "Sarah Lind");
    assert!(visit.is_at(Route::Person(sarah.id)));
    assert_eq!(sarah.role, "keynote speaker");
    assert_eq!(sarah.needs[0].text, "podcast slots");
    let ana = Someone::Contact(id(&visit, "Ana Souza"));
    assert_eq!(sarah.knows.iter().collect::<Vec<_>>(), [&ana]);
    let ben = Someone::Contact(id(&visit, "Ben Adeyemi"));
    assert_eq!(sarah.how_met.through, MetThrough::IntroducedBy(ben));
    assert_eq!(sarah.how_met.text, "SXSW");
    assert_eq!(sarah.birthday.map(|it| it.month_and_day()), Some((5, 3)));
    assert_eq!(sarah.tags, ["podcast"]);
    assert_eq!(sarah.links, ["https://lind.example/a,b", "lind.example"]);
    assert_eq!(sarah.notes[0].text, "likes jazz");
    visit.send(Event::ClickedUndo);
    assert_eq!(visit.model.book.people(), 3);
}

#[test]
fn whoever_is_here_already_is_offered_and_loses_nothing() {
    let mut visit = book();
    let told = understood("Ana Souza, CEO of Kumo, needs a venue");
    let found = namesakes(&visit.model, &told.name);
    let ana = id(&visit, "Ana Souza");
    assert_eq!(found.people[0].id, ana);
    assert_eq!(found.likely, Some(0));
    assert_eq!(namesakes(&visit.model, "Ana").likely, None);
    assert!(namesakes(&visit.model, "").people.is_empty());

    save(&mut visit, PersonEvent::AddedTo(ana, told));
    assert_eq!(visit.model.book.people(), 3);
    let ana = find(&visit, "Ana Souza");
    assert_eq!(
        (ana.company.as_str(), ana.role.as_str()),
        ("Souza & Filhas", "Coach")
    );
    assert_eq!(ana.needs[0].text, "a venue");
    assert_eq!(ana.notes[0].text, "Company: Kumo\nRole: CEO");
    visit.send(Event::ClickedUndo);
    assert!(find(&visit, "Ana Souza").notes.is_empty());
}

#[test]
fn somebody_known_by_their_address_keeps_what_was_written_differently() {
    let mut visit = book();
    let person = NewPerson {
        name: "Ana Souza".into(),
        email: "ana@example.org".into(),
        company: "Kumo".into(),
        ..NewPerson::default()
    };
    save(&mut visit, PersonEvent::Added(person));
    assert_eq!(visit.model.book.people(), 3);
    assert_eq!(find(&visit, "Ana Souza").notes[0].text, "Company: Kumo");
}

#[test]
fn a_shared_text_waits_until_it_is_kept_or_put_aside() {
    let mut visit = book();
    visit.send(Event::ReceivedText("  ".into()));
    assert!(visit.model.begun.is_none());
    visit.send(Event::ReceivedText(
        "Sarah Lind\nhttps://lind.example".into(),
    ));
    assert!(visit.is_at(Route::Jot));
    let Some(Begun::Line(line)) = visit.model.begun.clone() else {
        panic!("it is shown");
    };
    let told = understood(&line);
    assert_eq!(
        (told.name.as_str(), told.link.as_str()),
        ("Sarah Lind", "https://lind.example")
    );
    assert_eq!(
        visit.model.book.people(),
        3,
        "nothing is kept before it was seen"
    );
    save(&mut visit, PersonEvent::Added(told));
    assert!(visit.model.begun.is_none());
    visit.send(Event::ReceivedText("Tom Berg".into()));
    save(&mut visit, PersonEvent::CancelledNew);
    assert!(visit.model.begun.is_none());
}

#[test]
fn who_was_half_written_down_is_there_again() {
    let mut visit = book();
    let half = Begun::Fields(Box::new(NewPerson {
        name: "Sarah L".into(),
        ..NewPerson::default()
    }));
    save(&mut visit, PersonEvent::LeftNew(half.clone()));
    assert!(visit.is_at(Route::People));
    assert_eq!(visit.model.book.people(), 3);
    assert_eq!(visit.model.begun, Some(half));
    save(&mut visit, PersonEvent::LeftNew(Begun::Line(" ".into())));
    assert!(visit.model.begun.is_none());
}

#[test]
fn contacts_of_the_device_are_reviewed_like_a_file() {
    let mut visit = book();
    let picked = |name: &str, email: &str, record| Incoming {
        record,
        name: name.into(),
        emails: vec![email.into()],
        ..Incoming::default()
    };
    let people = vec![
        picked("Ana Souza", "ana@example.org", 1),
        picked("Tom Berg", "tom@example.org", 2),
        // Nobody can tell who it is.
        picked(" ", "", 3),
    ];
    visit.import(ImportEvent::Picked(people));
    assert!(matches!(import(&visit.model), ImportView::Review(_)));
    assert_eq!(visit.model.book.people(), 3);
    visit.import(ImportEvent::ClickedStore);
    assert_eq!(visit.model.book.people(), 4);
    visit.import(ImportEvent::Picked(Vec::new()));
    assert!(matches!(import(&visit.model), ImportView::Finished(_)));
}

#[test]
fn whom_an_import_brought_are_sorted_at_once_and_taken_back_as_one() {
    let mut visit = book();
    visit.give(
        "more.csv",
        "Name,Emails\nTom Berg,tom@example.org\nUna Fox,una@example.org\n",
    );
    visit.import(ImportEvent::ClickedStore);
    select(&mut visit, SelectionEvent::ChoseImported);
    assert!(visit.is_at(Route::People));
    assert_eq!(visit.names(), ["Tom Berg", "Una Fox"]);
    assert_eq!(
        selection(&visit.model).expect("selecting").count,
        "2 selected"
    );

    select(&mut visit, SelectionEvent::Tagged(" fair ".into()));
    select(&mut visit, SelectionEvent::Trusted(Trust::NotYet));
    let tom = find(&visit, "Tom Berg");
    assert_eq!(
        (tom.tags.as_slice(), tom.trust),
        (&["fair".to_owned()][..], Trust::NotYet)
    );
    assert!(find(&visit, "Ana Souza").tags == ["podcast"]);
    visit.send(Event::ClickedUndo);
    visit.send(Event::ClickedUndo);
    assert!(find(&visit, "Una Fox").tags.is_empty());

    select(&mut visit, SelectionEvent::Deleted);
    assert_eq!(visit.model.book.people(), 3);
    assert!(selection(&visit.model).expect("selecting").is_empty);
    visit.send(Event::ClickedUndo);
    assert_eq!(visit.model.book.people(), 5);

    let chip = people(&visit.model).chips[0].clone();
    assert_eq!(chip.label, "Just imported");
    visit.send(Event::ToggledNarrowing(chip.narrowing));
    assert_eq!(visit.names().len(), 5);
}

#[test]
fn how_many_were_met_replaces_nothing_that_is_noted() {
    let mut visit = book();
    select(&mut visit, SelectionEvent::Began);
    select(&mut visit, SelectionEvent::AddedShown);
    assert!(!selection(&visit.model).expect("selecting").can_add);
    select(&mut visit, SelectionEvent::MetAt("SXSW".into()));
    assert_eq!(find(&visit, "Ana Souza").how_met.text, "SXSW");
    assert_eq!(find(&visit, "Ben Adeyemi").how_met.text, "at the book fair");
    visit.send(Event::ClickedUndo);
    assert_eq!(find(&visit, "Ana Souza").how_met.text, "");
}

#[test]
fn a_selection_ends_where_the_list_is_left() {
    let mut visit = book();
    visit.send(Event::Navigated(Route::People));
    select(&mut visit, SelectionEvent::Began);
    let ana = id(&visit, "Ana Souza");
    select(&mut visit, SelectionEvent::Toggled(ana));
    select(&mut visit, SelectionEvent::Toggled(ana));
    assert!(selection(&visit.model).expect("selecting").is_empty);
    visit.send(Event::Navigated(Route::Today));
    assert_eq!(selection(&visit.model), None);
}
