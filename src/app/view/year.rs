//! A year in giving: whom the user brought together and what came of it, what they gave besides,
//! and who gave to them. Told in the user's own words; nothing is set against anything.

use std::collections::BTreeSet;

use crate::app::model::Model;
use crate::app::words::{self, year as say};
use crate::domain::{Book, ContactId, Day, Gift, Introduction, IntroductionId, Side, Step, Way};
use crate::order;

use super::introductions::called;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearView {
    pub year: i32,
    pub title: String,
    /// Years in which anything happened, the latest first; this one always.
    pub years: Vec<i32>,
    /// In the order they were made.
    pub introductions: Vec<IntroductionLine>,
    /// In the order they were given.
    pub given: Vec<GiftLine>,
    pub received: Vec<GiftLine>,
    /// People who came into the book through somebody, with whoever that was.
    pub met_through: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntroductionLine {
    pub id: IntroductionId,
    /// `Ana Souza and Ben Adeyemi`.
    pub names: String,
    pub day: String,
    /// Why, as it was noted when it began.
    pub why: Vec<String>,
    /// How it ended, where that is known.
    pub stage: String,
    /// What came of it and what either told, in the user's words, each with who told it.
    pub said: Vec<Said>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Blank where the user says it themselves.
    pub who: String,
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GiftLine {
    pub person: ContactId,
    pub name: String,
    pub is_known: bool,
    pub day: String,
    pub text: String,
    pub came_of_it: String,
    /// `They thanked you on 3 June.`; blank where nobody noted it.
    pub thanked: String,
}

impl YearView {
    pub fn is_empty(&self) -> bool {
        self.introductions.is_empty()
            && self.given.is_empty()
            && self.received.is_empty()
            && self.met_through.is_empty()
    }
}

/// Of this year where none is named.
pub fn year(model: &Model, year: Option<i32>) -> YearView {
    let (book, this_year) = (&model.book, model.today.civil().0);
    let year = year.unwrap_or(this_year);
    YearView {
        year,
        title: say::title(year),
        years: years(book, this_year),
        introductions: introductions(book, year),
        given: gifts(book, year, Way::Given),
        received: gifts(book, year, Way::Received),
        met_through: met_through(book, year),
    }
}

/// The page as a text to keep.
pub fn as_text(view: &YearView) -> String {
    let mut lines = vec![view.title.clone()];
    let mut section = |title: &str, entries: Vec<String>| {
        if !entries.is_empty() {
            lines.push(format!("\n{title}\n"));
            lines.extend(entries);
        }
    };
    let introductions = view.introductions.iter().map(|it| {
        let mut text = format!("{}: {}", it.day, it.names);
        if !it.stage.is_empty() {
            text.push_str(&format!(". {}.", it.stage));
        }
        for line in &it.why {
            text.push_str(&format!("\n    {line}"));
        }
        for said in &it.said {
            text.push_str(&format!("\n    {}", say::quoted_as(&said.who, &said.text)));
        }
        text
    });
    section(say::INTRODUCTIONS, introductions.collect());
    let gift = |it: &GiftLine| {
        let mut text = format!("{}: {}: {}", it.day, it.name, it.text);
        for more in [&it.came_of_it, &it.thanked] {
            if !more.is_empty() {
                text.push_str(&format!("\n    {more}"));
            }
        }
        text
    };
    section(say::GIVEN, view.given.iter().map(gift).collect());
    section(say::RECEIVED, view.received.iter().map(gift).collect());
    section(say::MET_THROUGH, view.met_through.clone());
    lines.push(String::new());
    lines.join("\n")
}

fn is_in(day: Day, year: i32) -> bool {
    day.civil().0 == year
}

/// The day the two were put in touch, first of all.
fn made_on(introduction: &Introduction) -> Option<Day> {
    let made = introduction
        .steps
        .iter()
        .filter(|(_, step)| *step == Step::Introduced);
    made.map(|(day, _)| *day).min()
}

fn years(book: &Book, this_year: i32) -> Vec<i32> {
    let made = book.introductions().filter_map(|it| made_on(it));
    let given = book.gifts().filter_map(|it| it.done_on());
    let days = made.chain(given).map(|it| it.civil().0);
    let years: BTreeSet<i32> = order::gathered(days.chain([this_year]));
    years.into_iter().rev().collect()
}

fn introductions(book: &Book, year: i32) -> Vec<IntroductionLine> {
    let made = book.introductions().filter_map(|it| {
        let day = made_on(it).filter(|day| is_in(*day, year))?;
        Some((day, it))
    });
    let mut made: Vec<_> = made.collect();
    order::sort_by_key(&mut made, |(day, it)| (*day, it.id));
    made.into_iter()
        .map(|(day, it)| introduction(book, it, day))
        .collect()
}

fn introduction(book: &Book, introduction: &Introduction, day: Day) -> IntroductionLine {
    let name = |side: Side, then: &str| {
        let contact = book.contact(introduction.person(side));
        contact.map_or_else(|| then.to_owned(), |it| it.called().to_owned())
    };
    let full = [
        name(Side::A, &introduction.a_name),
        name(Side::B, &introduction.b_name),
    ];
    let names = called(&full[0], &full[1]);
    let own = Said {
        who: String::new(),
        text: introduction.outcome.clone(),
    };
    let told = introduction.heard.iter().map(|(side, text)| Said {
        who: names[usize::from(*side == Side::B)].clone(),
        text: text.clone(),
    });
    let said = std::iter::once(own).chain(told);
    IntroductionLine {
        id: introduction.id,
        names: words::both(&full),
        day: words::day_and_year(day),
        why: introduction
            .benefits
            .iter()
            .map(|it| say::why(it, &names))
            .filter(|it| !it.is_empty())
            .collect(),
        stage: say::stage(introduction.stage()).to_owned(),
        said: said.filter(|it| !it.text.is_empty()).collect(),
    }
}

fn gifts(book: &Book, year: i32, way: Way) -> Vec<GiftLine> {
    let done = book.gifts().filter(|it| it.way == way).filter_map(|it| {
        let day = it.done_on().filter(|day| is_in(*day, year))?;
        Some((day, it))
    });
    let mut done: Vec<_> = done.collect();
    order::sort_by_key(&mut done, |(day, it)| (*day, it.id));
    done.into_iter()
        .map(|(day, it)| gift(book, it, day))
        .collect()
}

fn gift(book: &Book, gift: &Gift, day: Day) -> GiftLine {
    let contact = book.contact(gift.person);
    GiftLine {
        person: gift.person,
        name: contact
            .map_or(gift.person_name.as_str(), |it| it.called())
            .to_owned(),
        is_known: contact.is_some(),
        day: words::day_and_year(day),
        text: gift.text.clone(),
        came_of_it: gift.came_of_it.clone(),
        thanked: gift
            .thanked
            .map(|it| say::thanked(gift.way, it))
            .unwrap_or_default(),
    }
}

fn met_through(book: &Book, year: i32) -> Vec<String> {
    use crate::domain::{MetThrough, Someone};
    let line = |contact: &crate::domain::Contact| {
        let met = &contact.how_met;
        let MetThrough::IntroducedBy(by) = &met.through else {
            return None;
        };
        met.day.filter(|it| is_in(*it, year))?;
        let by = match by {
            Someone::Contact(id) => book.contact(*id)?.called(),
            Someone::Name(name) => name,
        };
        Some(say::met(contact.called(), by))
    };
    let mut lines: Vec<String> = book.contacts().filter_map(|it| line(it)).collect();
    lines.sort_unstable();
    lines
}
