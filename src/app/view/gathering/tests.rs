//! What the page of an event says, of stored facts alone.

use super::*;
use crate::app::{Edit, Event, Model, PersonEvent, Route, samples, update};
use crate::domain::{Felt, Moment, NoteKind, Stamp};

const STAMP: Stamp = Stamp {
    now: Moment(1_790_000_000_000),
    today: Day(20_780),
    entropy: 1,
};

/// The sample people, on the page of the event of this name.
fn on_page_of(name: &str) -> (Model, GatheringId) {
    let mut model = Model::default();
    update(&mut model, Event::ClickedSamples, STAMP);
    let mut all = model.book.gatherings();
    let id = all.find(|it| it.name == name).expect("it is there").id;
    drop(all);
    update(&mut model, Event::Navigated(Route::Gathering(id)), STAMP);
    while !model.round.as_ref().is_some_and(|it| it.is_done()) {
        update(&mut model, Event::Resumed, STAMP);
    }
    (model, id)
}

fn page(model: &Model, id: GatheringId) -> GatheringView {
    gathering(model, id, "", 40).expect("it has a page")
}

#[test]
fn those_who_should_meet_are_all_there_and_quoted_as_noted() {
    let (model, id) = on_page_of("Founders’ breakfast");
    let view = page(&model, id);
    assert!(!view.meetings.is_empty());
    for card in &view.meetings {
        assert!(view.contacts.contains(&card.a.id) && view.contacts.contains(&card.b.id));
    }
    let round = model.round.as_ref().and_then(|it| it.found.clone());
    let round = round.expect("there is one");
    for id in &view.contacts {
        let is_in = round.meetings.iter().any(|it| it.pair.has(*id));
        let is_left = round.left.iter().any(|it| it.0 == *id);
        assert!(is_in != is_left);
    }
}

#[test]
fn what_to_bring_somebody_is_read_from_what_is_stored() {
    let (model, id) = on_page_of("Founders’ breakfast");
    let view = page(&model, id);
    let ana = view.guests[0]
        .person
        .as_ref()
        .expect("she is in the book")
        .id;
    let stored = model.book.contact(ana).expect("she is in the book");
    let bring = bring(&model, id, ana);
    let needs: Vec<&str> = bring.needs.iter().map(|it| it.text.as_str()).collect();
    let noted: Vec<&str> = stored.open_needs().map(|it| it.text.as_str()).collect();
    assert_eq!(needs, noted);
    let answers: Vec<&Answer> = bring.needs.iter().flat_map(|it| &it.answers).collect();
    assert!(!answers.is_empty());
    for it in answers {
        let is_guest = view.contacts.contains(&it.person.id);
        assert_eq!(it.is_here, is_guest);
        let from = model
            .book
            .contact(it.person.id)
            .expect("they are in the book");
        let mut offers = from.open_offers().map(|it| &it.text);
        let other = [&from.does, &from.role];
        let is_other = other.iter().any(|text| text.contains(&it.offer));
        assert!(offers.any(|text| *text == it.offer) || is_other);
    }
}

#[test]
fn a_guest_is_found_by_part_of_the_name() {
    let (model, id) = on_page_of("Founders’ breakfast");
    let view = gathering(&model, id, "nadia", 40).expect("it has a page");
    assert_eq!((view.guests.len(), view.found), (1, 1));
    assert!(view.guests[0].person.is_none());
    let view = gathering(&model, id, "", 3).expect("it has a page");
    assert_eq!((view.guests.len(), view.found), (3, 8));
}

#[test]
fn whom_one_met_is_followed_up_until_there_was_a_word() {
    let (mut model, id) = on_page_of("Harbour meetup");
    let view = page(&model, id);
    let names: Vec<&str> = view.follow_ups.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names.len(), 3);
    let by_name = view.follow_ups.iter().find(|it| it.person.is_none());
    assert_eq!(
        by_name.map(|it| it.next.clone()),
        Some(vec![NextStep::AddToBook])
    );
    let open = view.follow_ups.iter().find(|it| it.letter.is_some());
    let open = open.expect("somebody was not written to");
    let (who, letter) = (open.person.clone(), open.letter.clone());
    let (who, letter) = (who.expect("in the book").id, letter.expect("there is one"));
    let edit = Edit::AddedNote {
        kind: NoteKind::Message,
        text: letter.note,
        day: STAMP.today,
        felt: Felt::default(),
    };
    update(
        &mut model,
        Event::Person(PersonEvent::Edited(who, edit)),
        STAMP,
    );
    let view = page(&model, id);
    let now = view
        .follow_ups
        .iter()
        .find(|it| it.who == Someone::Contact(who));
    let now = now.expect("still there");
    assert_eq!((now.letter.clone(), now.so_far.len()), (None, 1));
}

#[test]
fn a_word_afterwards_names_nobody_else() {
    let (model, id) = on_page_of("Harbour meetup");
    let view = page(&model, id);
    for it in &view.follow_ups {
        let (Some(letter), Some(person)) = (&it.letter, &it.person) else {
            continue;
        };
        assert!(letter.text.contains("Harbour meetup"));
        let others = model.book.contacts().filter(|it| it.id != person.id);
        for other in others {
            let first = other.name.split(' ').next().unwrap_or_default();
            assert!(!letter.text.contains(first), "{first} in {}", letter.text);
            assert!(other.company.is_empty() || !letter.text.contains(&other.company));
        }
        let first = person.name.split(' ').next().unwrap_or_default();
        let rest = letter
            .text
            .replace("Harbour meetup", "")
            .replacen(first, "", 1);
        let words = "Hi ,\n\nIt was good to talk to you at . Thank you for your time.\n\nIs there \
                     anything I could help you with, or anybody you would like to meet?\n\nBest \
                     wishes";
        assert!(rest.starts_with(words), "{rest}");
    }
}

#[test]
fn the_sample_people_have_an_event_before_and_one_behind_them() {
    let book = samples::book(STAMP.today);
    let days: Vec<bool> = book
        .gatherings()
        .filter_map(|it| it.day.map(|day| day > STAMP.today))
        .collect();
    assert_eq!(days, [true, false]);
}
