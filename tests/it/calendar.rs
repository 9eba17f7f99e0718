//! The calendar that Goodword writes, read by another program.

use std::collections::BTreeSet;

use calcard::common::timezone::Tz;
use calcard::icalendar::ICalendar;
use goodword::app::agenda::next_word;
use goodword::app::view::your_data::your_data;
use goodword::app::{
    Edit, Event, ExportEvent, GivingEvent, IntroductionEvent, NewGift, PersonEvent, SuggestionEvent,
};
use goodword::domain::{
    Birthday, Cadence, ContactId, Day, GiftKind, GiftState, Moment, Pair, Subject, Verdict, Way,
};
use goodword::formats::calendar::{Entry, When, write};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::visit::Visit;

fn parsed(text: &str) -> ICalendar {
    match ICalendar::parse(text) {
        Ok(calendar) => calendar,
        Err(entry) => panic!("no calendar but {entry:?}: {text}"),
    }
}

/// The first days of every entry, as `2026-11-23 Summary`.
fn days(text: &str, limit: usize) -> Vec<String> {
    let calendar = parsed(text);
    let expanded = calendar.expand_dates(Tz::UTC, limit);
    assert!(expanded.errors.is_empty(), "{:?}: {text}", expanded.errors);
    let day = |it: &calcard::icalendar::dates::CalendarEvent<_, _>| {
        let component = &calendar.components[it.comp_id as usize];
        let summary = component.property(&calcard::icalendar::ICalendarProperty::Summary);
        let summary = summary
            .and_then(|it| it.values.first()?.as_text())
            .unwrap_or_default();
        format!("{} {summary}", chrono_day(&it.start))
    };
    expanded.events.iter().map(day).collect()
}

fn chrono_day(start: &impl std::fmt::Display) -> String {
    start.to_string().chars().take(10).collect()
}

fn birthday(text: &str) -> Entry {
    Entry {
        uid: "1".into(),
        when: When::Yearly(Birthday::parse(text).expect("a birthday")),
        summary: "Ana".into(),
        description: String::new(),
    }
}

#[test]
fn a_birthday_comes_every_year_and_the_leap_day_too() {
    assert_eq!(
        days(&write(&[birthday("1980-03-22")], Moment(0)), 3),
        ["1980-03-22 Ana", "1981-03-22 Ana", "1982-03-22 Ana"]
    );
    assert_eq!(
        days(&write(&[birthday("--02-29")], Moment(0)), 5),
        [
            "2000-02-29 Ana",
            "2001-02-28 Ana",
            "2002-02-28 Ana",
            "2003-02-28 Ana",
            "2004-02-29 Ana"
        ]
    );
}

/// Two people, of whom the first has a birthday.
fn visit() -> (Visit, [ContactId; 2]) {
    let mut visit = Visit::first();
    visit.give(
        "two.csv",
        "Name,Company\nAna Souza,Souza\nBen Adeyemi,Lead\n",
    );
    visit.import(goodword::app::ImportEvent::ClickedStore);
    let id = |name: &str| {
        let mut all = visit.model.book.contacts();
        all.find(|it| it.name == name).expect("imported").id
    };
    let ids = [id("Ana Souza"), id("Ben Adeyemi")];
    let edit = Edit::Birthday(Birthday::parse("--12-01"));
    visit.send(Event::Person(PersonEvent::Edited(ids[0], edit)));
    (visit, ids)
}

fn calendar(visit: &mut Visit) -> String {
    visit.send(Event::Export(ExportEvent::ClickedCalendar));
    let (name, text) = visit.downloads.pop().expect("a file");
    assert!(name.ends_with(".ics"), "{name}");
    text
}

#[test]
fn the_next_step_of_an_introduction_is_a_day_that_is_not_over() {
    let (mut visit, [a, b]) = visit();
    assert_eq!(
        your_data(&visit.model).calendar,
        "1 birthday and 0 follow-ups, as whole days for any calendar."
    );
    visit.send(Event::Introduction(IntroductionEvent::Began { a, b }));
    let text = calendar(&mut visit);
    assert_eq!(
        days(&text, 1),
        [
            "2027-01-29 Ask them both (Ana Souza and Ben Adeyemi)",
            "2000-12-01 Ana Souza’s birthday"
        ]
    );
    let uids = |text: &str| parsed(text).uids().map(str::to_owned).collect::<Vec<_>>();
    visit.sleep(100);
    let later = calendar(&mut visit);
    assert_eq!(
        days(&later, 1)[0],
        "2027-04-25 Ask them both (Ana Souza and Ben Adeyemi)"
    );
    assert_eq!(uids(&later), uids(&text));
}

#[test]
fn a_pair_that_was_put_off_comes_back_on_its_day() {
    let (mut visit, [a, b]) = visit();
    let pair = Pair::new(a, b);
    visit.send(Event::Suggestion(SuggestionEvent::ClickedNotNow(pair)));
    let Some(Verdict::NotNow { until }) = visit.model.book.decision(pair).map(|it| it.verdict)
    else {
        panic!("not put off");
    };
    let text = calendar(&mut visit);
    let again = format!("{until} Another look at introducing ");
    assert!(
        days(&text, 1).iter().any(|it| it.starts_with(&again)),
        "{text}"
    );
    visit.sleep(300);
    assert_eq!(days(&calendar(&mut visit), 1).len(), 1);
}

#[test]
fn promises_words_that_are_due_and_what_was_put_off_stand_on_their_days() {
    let (mut visit, [a, b]) = visit();
    let today = visit.model.today;
    let promise = |text: &str, due: Day| {
        Event::Giving(GivingEvent::Noted(NewGift {
            person: a,
            other: None,
            way: Way::Given,
            kind: GiftKind::Sharing,
            text: text.to_owned(),
            state: GiftState::Promised { due },
        }))
    };
    visit.send(promise("a book", today.plus(20)));
    let cadence = Edit::Cadence(Some(Cadence(7)));
    visit.send(Event::Person(PersonEvent::Edited(b, cadence)));
    let due = next_word(visit.model.book.contact(b).expect("he is here"));
    let expected = |days: [Option<Day>; 2]| {
        let [book, word] = days.map(|it| it.unwrap_or(today));
        [
            format!("{book} Promised to Ana Souza: a book"),
            format!("{word} A word with Ben Adeyemi"),
        ]
    };
    let told = |visit: &mut Visit| {
        let text = calendar(visit);
        let mut all = days(&text, 1);
        all.retain(|it| !it.contains("birthday"));
        BTreeSet::from_iter(all)
    };
    let due = due.map(|it| it.max(today));
    let as_expected = |it: [Option<Day>; 2]| BTreeSet::from_iter(expected(it));
    assert_eq!(told(&mut visit), as_expected([Some(today.plus(20)), due]));
    let put_off = GivingEvent::PutOff {
        subject: Subject::InTouch(b),
        until: today.plus(40),
    };
    visit.send(Event::Giving(put_off));
    assert_eq!(
        told(&mut visit),
        as_expected([Some(today.plus(20)), Some(today.plus(40))])
    );
    visit.sleep(30);
    assert_eq!(
        told(&mut visit),
        as_expected([Some(today.plus(30)), Some(today.plus(40))])
    );
}

proptest! {
    #[test]
    fn any_text_stays_in_its_line(texts in vec("[a-z,;:\\\\\"\r\n é字😀]{0,60}", 2..4)) {
        let entries: Vec<Entry> = texts.iter().map(|it| Entry {
            summary: it.clone(),
            description: it.clone(),
            ..birthday("1980-03-22")
        }).collect();
        let text = write(&entries, Moment(0));
        prop_assert!(text.split("\r\n").all(|it| it.len() <= 75), "{}", text);
        let calendar = parsed(&text);
        prop_assert_eq!(calendar.components.len(), entries.len() + 1);
    }
}
