//! People who may be one: found, merged, told apart, and brought back.

use goodword::app::view::duplicates::{DuplicatesView, duplicates};
use goodword::app::view::people::people;
use goodword::app::view::person::person;
use goodword::app::{
    DuplicateEvent, Edit, Event, ImportEvent, PersonEvent, SelectionEvent, StoreEvent,
};
use goodword::domain::recognise::alike::AlikeFinder;
use goodword::domain::{
    Book, Change, Choice, Contact, ContactId, Field, Moment, Pair, Put, Someone,
};
use goodword::saved::backup;

use crate::support::visit::Visit;

const FILE: &str = "\
Name,Company,Role,Emails,Phones,Links,Plans
Ana Souza,Souza & Filhas,Coach,ana@example.org,,,A second studio
Ben Okafor,Okafor Legal,Partner,ben@example.org,,,
A. Souza,,,,+351 21 000 00 01,https://linkedin.com/in/ana-souza,
Cleo Marsh,,,,,,
Cleo Marsh,Marsh Ltd,,,,,
";

/// Two cards that are one: they come to share an address only once one of them is edited.
fn book() -> Visit {
    let mut visit = Visit::first();
    visit.give("people.csv", FILE);
    visit.import(ImportEvent::ClickedStore);
    let ana = id(&visit, "A. Souza");
    let emails = Edit::Emails(vec!["ANA@example.org".to_owned()]);
    visit.send(Event::Person(PersonEvent::Edited(ana, emails)));
    visit
}

fn id(visit: &Visit, name: &str) -> ContactId {
    let mut people = visit.model.book.contacts().filter(|it| it.name == name);
    people
        .next()
        .unwrap_or_else(|| panic!("{name} is not here"))
        .id
}

fn send(visit: &mut Visit, event: DuplicateEvent) {
    visit.send(Event::Duplicate(event));
}

fn view(visit: &Visit) -> DuplicatesView {
    duplicates(&visit.model)
}

/// Whoever is shown side by side.
fn open(visit: &Visit) -> Vec<String> {
    let people = view(visit).open.map(|it| it.people).unwrap_or_default();
    people.into_iter().map(|it| it.brief.name).collect()
}

/// Opens the group that someone of this name is in.
fn compare(visit: &mut Visit, name: &str) {
    for _ in 0..10 {
        if open(visit).iter().any(|it| it == name) {
            return;
        }
        send(visit, DuplicateEvent::SteppedOn);
    }
    panic!("{name} is in no group");
}

fn reopened(visit: &Visit) -> Book {
    Visit::on(visit.entries.clone()).model.book
}

#[test]
fn who_may_be_the_same_is_counted_and_shown_with_the_reason() {
    let mut visit = book();
    let count = people(&visit.model).alike;
    assert_eq!(count.as_deref(), Some("4 may be the same"));
    compare(&mut visit, "A. Souza");
    let shown = view(&visit).open.expect("somebody to compare");
    assert_eq!(shown.reason, "Same e-mail");
    assert_eq!(open(&visit), ["Ana Souza", "A. Souza"]);
    compare(&mut visit, "Cleo Marsh");
    let shown = view(&visit).open.expect("somebody to compare");
    assert_eq!(shown.reason, "Same name, one without company");
}

#[test]
fn a_merge_keeps_what_both_say_and_is_there_on_the_next_visit() {
    let mut visit = book();
    compare(&mut visit, "A. Souza");
    send(&mut visit, DuplicateEvent::ClickedMerge);
    let ana = visit
        .model
        .book
        .contact(id(&visit, "Ana Souza"))
        .expect("she is here");
    assert_eq!(ana.emails, ["ana@example.org"]);
    assert_eq!(ana.phones, ["+351 21 000 00 01"]);
    assert_eq!(ana.links, ["https://linkedin.com/in/ana-souza"]);
    assert_eq!(visit.model.book.people(), 4);
    assert_eq!(reopened(&visit), visit.model.book);
}

#[test]
fn a_chosen_value_stands() {
    let mut visit = book();
    compare(&mut visit, "A. Souza");
    let choice = Choice::Of(id(&visit, "A. Souza"));
    send(
        &mut visit,
        DuplicateEvent::Chose {
            field: Field::Name,
            choice,
        },
    );
    let shown = view(&visit).open.expect("still compared");
    let name = shown
        .fields
        .iter()
        .find(|it| it.field == Field::Name)
        .expect("they differ");
    assert_eq!(name.options[name.chosen].1, "A. Souza");
    send(&mut visit, DuplicateEvent::ClickedMerge);
    assert_eq!(
        id(&visit, "A. Souza"),
        visit.model.book.stands_for(id(&visit, "A. Souza"))
    );
    assert!(visit.model.book.contacts().all(|it| it.name != "Ana Souza"));
}

#[test]
fn a_merge_is_taken_back_after_edits_and_another_visit() {
    let mut visit = book();
    let (kept, folded) = (id(&visit, "Ana Souza"), id(&visit, "A. Souza"));
    let ben = id(&visit, "Ben Okafor");
    let knows = Edit::AddedKnown(Someone::Contact(folded));
    visit.send(Event::Person(PersonEvent::Edited(ben, knows)));
    let before = visit.model.book.clone();
    compare(&mut visit, "A. Souza");
    send(&mut visit, DuplicateEvent::ClickedMerge);
    assert!(visit.model.book.know_each_other(Pair::new(ben, kept)));

    let mut later = Visit::on(visit.entries.clone());
    later.sleep(400);
    let place = Edit::Place("Porto".to_owned());
    later.send(Event::Person(PersonEvent::Edited(kept, place)));
    // The page of who was folded in leads to who stayed.
    let page = person(&later.model, folded).expect("a page");
    assert_eq!(page.contact.id, kept);
    assert_eq!(
        page.merges[0].sentence,
        "Merged with A. Souza on 15 January 2027."
    );
    later.send(Event::Duplicate(page.merges[0].event.clone()));

    let after = &later.model.book;
    assert_eq!(after.contact(folded), before.contact(folded));
    assert_eq!(after.contact(ben), before.contact(ben));
    let ana = after.contact(kept).expect("she is still here");
    assert_eq!((ana.place.as_str(), ana.phones.len()), ("Porto", 0));
    assert_eq!(reopened(&later), *after);
}

#[test]
fn a_merge_taken_back_at_once_leaves_the_stored_book_as_it_was() {
    let mut visit = book();
    let before = backup::write(&visit.model.book, visit.model.today);
    let folded = id(&visit, "A. Souza");
    compare(&mut visit, "A. Souza");
    send(&mut visit, DuplicateEvent::ClickedMerge);
    send(&mut visit, DuplicateEvent::ClickedUnmerge(folded));
    assert_eq!(backup::write(&reopened(&visit), visit.model.today), before);
}

#[test]
fn whom_the_user_compares_by_hand_is_merged_into_the_first() {
    let mut visit = book();
    let (ben, cleo) = (id(&visit, "Ben Okafor"), id(&visit, "Cleo Marsh"));
    send(&mut visit, DuplicateEvent::Opened(vec![ben, cleo]));
    assert_eq!(open(&visit), ["Ben Okafor", "Cleo Marsh"]);
    send(&mut visit, DuplicateEvent::ClickedMerge);
    assert_eq!(visit.model.book.stands_for(cleo), ben);
    assert_eq!(id(&visit, "Ben Okafor"), ben);
}

#[test]
fn not_the_same_is_never_asked_again() {
    let mut visit = book();
    compare(&mut visit, "Cleo Marsh");
    send(&mut visit, DuplicateEvent::ClickedNotSame);
    let later = Visit::on(visit.entries.clone());
    assert_eq!(
        people(&later.model).alike.as_deref(),
        Some("2 may be the same")
    );
    assert_eq!(open(&later), ["Ana Souza", "A. Souza"]);
}

#[test]
fn a_file_read_again_after_a_merge_makes_nobody_double() {
    let mut visit = book();
    compare(&mut visit, "A. Souza");
    send(&mut visit, DuplicateEvent::ClickedMerge);
    compare(&mut visit, "Cleo Marsh");
    send(&mut visit, DuplicateEvent::ClickedMerge);
    let merged = visit.model.book.clone();
    visit.give("people.csv", FILE);
    visit.import(ImportEvent::ClickedStore);
    assert_eq!(visit.model.book, merged);
}

#[test]
fn an_older_backup_does_not_bring_back_who_was_folded_in() {
    let mut visit = book();
    let older = visit.model.book.clone();
    compare(&mut visit, "A. Souza");
    send(&mut visit, DuplicateEvent::ClickedMerge);
    let mine = &visit.model.book;
    assert_eq!(backup::merge(mine, &older), Change::default());
    // The other way round it brings the merge.
    let mut other = older;
    other.apply(&backup::merge(&other, mine));
    assert_eq!(other, *mine);
}

#[test]
fn what_another_device_added_to_who_was_folded_in_is_not_lost() {
    let mut visit = book();
    let (kept, folded) = (id(&visit, "Ana Souza"), id(&visit, "A. Souza"));
    let mut theirs = visit.model.book.clone();
    let before = theirs
        .contact(folded)
        .expect("not yet merged there")
        .clone();
    let mut edited = Contact::clone(&before);
    edited.tags = vec!["voice".to_owned()];
    edited.stamp_edits(&before, Moment(1_900_000_000_000));
    let mut change = Change::default();
    change.put_contact(edited);
    theirs.apply(&change);

    compare(&mut visit, "A. Souza");
    send(&mut visit, DuplicateEvent::ClickedMerge);
    let mut mine = visit.model.book.clone();
    mine.apply(&backup::merge(&mine, &theirs));
    assert!(mine.contact(folded).is_none());
    assert_eq!(mine.contact(kept).expect("she is here").tags, ["voice"]);
    assert_eq!(backup::merge(&mine, &theirs), Change::default());
}

#[test]
fn another_tab_that_edits_who_is_folded_in_meanwhile_loses_nothing() {
    // Whether the edit is made before the merge or after it.
    for (ours, theirs) in [(200, 100), (100, 200)] {
        let mut visit = book();
        let (kept, folded) = (id(&visit, "Ana Souza"), id(&visit, "A. Souza"));
        let mut other = Visit::beside(visit.entries.clone());
        (0..ours).for_each(|_| visit.send(Event::Woke));
        (0..theirs).for_each(|_| other.send(Event::Woke));
        compare(&mut visit, "A. Souza");
        send(&mut visit, DuplicateEvent::ClickedMerge);
        let tags = Edit::Tags(vec!["voice".to_owned()]);
        let known = other.entries.clone();
        other.send(Event::Person(PersonEvent::Edited(folded, tags)));
        let written = other.entries.iter().filter(|it| !known.contains_key(it.0));
        for (key, text) in written {
            visit.entries.insert(key.clone(), text.clone());
            visit.send(Event::Store(StoreEvent::HeardOtherTab {
                key: Some(key.clone()),
                text: Some(text.clone()),
            }));
        }
        assert!(visit.model.book.contact(folded).is_none());
        let ana = visit.model.book.contact(kept).expect("she is here");
        assert_eq!(ana.tags, ["voice"]);
        assert_eq!(reopened(&visit), visit.model.book);
    }
}

#[test]
fn of_somebody_deleted_nothing_readable_stays_in_a_merge() {
    let mut visit = book();
    let (kept, folded) = (id(&visit, "Ana Souza"), id(&visit, "A. Souza"));
    compare(&mut visit, "A. Souza");
    send(&mut visit, DuplicateEvent::ClickedMerge);
    visit.send(Event::Person(PersonEvent::Deleted(kept)));
    let book = &visit.model.book;
    assert!(book.merges().next().is_none() && book.gone_of(folded).is_some());
    let text = backup::write(book, visit.model.today);
    assert!(!text.contains("Souza") && !text.contains("ana@example.org"));
    // What either was known by is known still.
    visit.give(
        "people.csv",
        "Name,Links\nA. Souza,https://linkedin.com/in/ana-souza\n",
    );
    visit.import(ImportEvent::ClickedStore);
    assert!(visit.model.book.contact(kept).is_some());
    visit.send(Event::ClickedUndo);
    visit.send(Event::ClickedUndo);
    assert!(visit.model.book.merge_of(folded).is_some());
}

#[test]
fn of_many_deleted_at_once_nothing_readable_stays_in_a_merge() {
    let mut visit = book();
    let (kept, ben) = (id(&visit, "Ana Souza"), id(&visit, "Ben Okafor"));
    let folded = id(&visit, "A. Souza");
    // What somebody else knew of the one folded in is kept for undoing, too.
    let knows = Edit::AddedKnown(Someone::Contact(folded));
    visit.send(Event::Person(PersonEvent::Edited(ben, knows)));
    compare(&mut visit, "A. Souza");
    send(&mut visit, DuplicateEvent::ClickedMerge);
    assert!(backup::write(&visit.model.book, visit.model.today).contains("Okafor"));
    for selected in [
        SelectionEvent::Began,
        SelectionEvent::Toggled(kept),
        SelectionEvent::Toggled(ben),
        SelectionEvent::Deleted,
    ] {
        visit.send(Event::Selection(selected));
    }
    let text = backup::write(&visit.model.book, visit.model.today);
    assert!(
        !text.contains("Souza") && !text.contains("Okafor"),
        "{text}"
    );
    assert_eq!(reopened(&visit), visit.model.book);
}

#[test]
fn of_several_one_may_be_somebody_else() {
    let mut visit = Visit::first();
    visit.give(
        "people.csv",
        "Name,Company\nDee Moss,\nDee Moss,Moss Ltd\nDee Moss,Fern Ltd\n",
    );
    visit.import(ImportEvent::ClickedStore);
    let shown = view(&visit).open.expect("they share a name");
    assert_eq!(shown.people.len(), 3);
    let fern = visit
        .model
        .book
        .contacts()
        .find(|it| it.company == "Fern Ltd");
    let fern = fern.expect("she is here").id;
    send(&mut visit, DuplicateEvent::ClickedSomebodyElse(fern));
    assert_eq!(open(&visit).len(), 2);
    send(&mut visit, DuplicateEvent::ClickedMerge);
    assert!(view(&visit).open.is_none());
    assert_eq!(visit.model.book.people(), 2);
}

#[test]
fn a_family_s_number_and_a_common_first_name_make_nobody_the_same() {
    let mut book = Book::default();
    let people = [
        ("Ana Souza", "", "+351 21 000 00 01", ""),
        ("Rui Souza", "", "+351 21 000 00 01", ""),
        ("Ana", "", "", ""),
        ("Ana", "", "", ""),
        ("Jo Park", "One Ltd", "", ""),
        ("Jo Park", "Two Ltd", "", ""),
        ("Lee Vance", "", "", "linkedin.com/in/lee-1"),
        ("Lee Vance", "", "", "linkedin.com/in/lee-2"),
    ];
    for (number, (name, company, phone, link)) in (1..).zip(people) {
        let mut contact = Contact::new(ContactId(number), name, Moment(1));
        contact.company = company.to_owned();
        contact.phones = vec![phone.to_owned()];
        contact.links = vec![link.to_owned()];
        book.apply(&Change::one(Put::Contact(contact.id, Some(contact.into()))));
    }
    let mut finder = AlikeFinder::of(&book);
    finder.advance(&book, usize::MAX);
    assert_eq!(*finder.groups(&book), []);
}
