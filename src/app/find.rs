//! One search over everything: people and all that is known of them, introductions, and questions
//! to the whole book. What was found last stays until the next is there.
//!
//! People are searched in the texts that the roster keeps, piece by piece, so that no keystroke
//! waits for a book of thousands. Slips of the finger are looked for only where what was typed
//! finds too few as it stands. Knows no sentence: see `view::find`.

pub mod commands;
mod edits;
pub mod query;
mod question;

use std::cmp::Reverse;
use std::rc::Rc;

use crate::domain::{Book, Contact, ContactId, Day, Introduction, IntroductionId, Moment};
use crate::suggest::{Answered, Engine, Question};

use super::event::Event;
use super::filter::Filter;
use super::roster::Roster;
use super::route::Route;
use super::searchable::{FoundIn, Said, Searchable};
use query::{Query, Spot, worst};

/// Who reads more than this many lines had better type another letter.
pub const PEOPLE: usize = 8;
pub const INTRODUCTIONS: usize = 4;
/// How many people were edited last, for who has not typed anything.
const LATEST: usize = 5;
/// How many answers a question gets at the most.
const ANSWERS: usize = 10;
/// How many texts are looked through in one piece of work; those with slips take longer.
const PIECE: usize = 250;
const PIECE_WITH_SLIPS: usize = 60;

#[derive(Debug, Clone, PartialEq)]
pub enum FindEvent {
    /// To begin with this in the field, which may be nothing.
    Opened(String),
    Typed(String),
    Closed,
    Chose(Opens),
}

/// Where a line leads.
#[derive(Debug, Clone, PartialEq)]
pub enum Opens {
    Page(Route),
    /// The list of people, narrowed so.
    List(Filter),
    Doing(Box<Event>),
    /// Another search.
    Search(String),
}

/// The search while it is open.
pub struct Finding {
    typed: String,
    introductions: Vec<(IntroductionId, Searchable)>,
    /// Who was edited last, the latest first.
    pub latest: Vec<ContactId>,
    scan: Option<Scan>,
    pub shown: Rc<Shown>,
}

/// What was found for what was typed then.
#[derive(Debug, Default, PartialEq)]
pub struct Shown {
    pub typed: String,
    pub people: Vec<Found<ContactId>>,
    /// How many people there are who say it as it was typed.
    pub count: usize,
    pub introductions: Vec<Found<IntroductionId>>,
    pub answers: Option<Answers>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Found<Id> {
    pub id: Id,
    /// As in [`Spot::rank`].
    pub rank: u8,
    /// Where each word stands, and its letters there.
    pub places: Vec<(Spot, String)>,
}

#[derive(Debug, PartialEq)]
pub struct Answers {
    pub question: Question,
    pub about: String,
    pub people: Vec<Answered>,
    /// Whether the engine had read everybody.
    pub is_final: bool,
}

/// A search under way.
struct Scan {
    query: Query,
    next: usize,
    with_slips: bool,
    spots: Vec<Spot>,
    people: Best<ContactId>,
    introductions: Best<IntroductionId>,
}

/// The few best of all that is found, the latest first among equals, then in their own order.
struct Best<Id> {
    kept: Vec<(Key, Found<Id>)>,
    most: usize,
    count: usize,
}

type Key = (u8, Reverse<Option<Day>>, usize);

impl<Id> Best<Id> {
    fn new(most: usize) -> Best<Id> {
        Best {
            kept: Vec::with_capacity(most + 1),
            most,
            count: 0,
        }
    }

    fn add(&mut self, id: Id, text: &Searchable, spots: &[Spot], place: usize) {
        self.count += 1;
        let worst = worst(spots);
        let day = worst.day.or_else(|| text.latest());
        let key = (worst.rank, Reverse(day), place);
        let at = self.kept.partition_point(|it| it.0 < key);
        if at == self.most {
            return;
        }
        let places = spots.iter().map(|it| (*it, it.found(text).to_owned()));
        let found = Found {
            id,
            rank: worst.rank,
            places: places.collect(),
        };
        self.kept.insert(at, (key, found));
        self.kept.truncate(self.most);
    }

    fn told(self) -> Vec<Found<Id>> {
        self.kept.into_iter().map(|it| it.1).collect()
    }
}

impl Finding {
    pub fn new(book: &Book, typed: String) -> Finding {
        let mut finding = Finding {
            typed: String::new(),
            introductions: Vec::new(),
            latest: Vec::new(),
            scan: None,
            shown: Rc::default(),
        };
        finding.look_at(book);
        finding.type_in(typed);
        finding
    }

    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// To be told when anything in the book is another.
    pub fn book_changed(&mut self, book: &Book) {
        self.look_at(book);
        self.type_in(self.typed.clone());
    }

    fn look_at(&mut self, book: &Book) {
        let introductions = book.introductions();
        let texts = introductions.map(|it| (it.id, Searchable::of(said_in(book, it))));
        self.introductions = texts.collect();
        let mut latest: Vec<(Moment, ContactId)> = Vec::with_capacity(LATEST + 1);
        for contact in book.contacts() {
            let edited = (last_edit(contact), contact.id);
            let place = latest.partition_point(|it| *it > edited);
            if place < LATEST {
                latest.insert(place, edited);
                latest.truncate(LATEST);
            }
        }
        self.latest = latest.into_iter().map(|it| it.1).collect();
    }

    /// This stands in the field now.
    pub fn type_in(&mut self, typed: String) {
        self.scan = Some(Scan {
            query: Query::of(&typed),
            next: 0,
            with_slips: false,
            spots: Vec::new(),
            people: Best::new(PEOPLE),
            introductions: Best::new(INTRODUCTIONS),
        });
        self.typed = typed;
    }

    pub fn has_work(&self) -> bool {
        self.scan.is_some()
    }

    /// Asks again once the engine has read everybody, where it had not.
    pub fn engine_is_current(&mut self) {
        let answers = self.shown.answers.as_ref();
        if answers.is_some_and(|it| !it.is_final) && self.scan.is_none() {
            self.type_in(self.typed.clone());
        }
    }

    /// Does one piece of work.
    pub fn advance(&mut self, book: &Book, roster: &Roster, engine: &mut Engine, today: Day) {
        let Some(mut scan) = self.scan.take() else {
            return;
        };
        if let Some((question, about)) = question::question(&self.typed) {
            let people = engine.ask(book, question, about, today, ANSWERS);
            self.shown = Rc::new(Shown {
                typed: self.typed.clone(),
                answers: Some(Answers {
                    question,
                    about: about.to_owned(),
                    people,
                    is_final: engine.is_current(),
                }),
                ..Shown::default()
            });
            return;
        }
        if !scan.query.is_empty() && !scan.advance(&self.introductions, book, roster) {
            self.scan = Some(scan);
            return;
        }
        self.shown = Rc::new(Shown {
            typed: self.typed.clone(),
            count: scan.people.count,
            people: scan.people.told(),
            introductions: scan.introductions.told(),
            answers: None,
        });
    }
}

impl Scan {
    /// Looks through some more. True once all was looked through.
    fn advance(
        &mut self,
        introductions: &[(IntroductionId, Searchable)],
        book: &Book,
        roster: &Roster,
    ) -> bool {
        let end = introductions.len() + roster.count();
        let piece = match self.with_slips {
            false => PIECE,
            true => PIECE_WITH_SLIPS,
        };
        for place in self.next..end.min(self.next + piece) {
            match place.checked_sub(introductions.len()) {
                None => {
                    let (id, text) = &introductions[place];
                    if self.finds(text) {
                        self.introductions.add(*id, text, &self.spots, place);
                    }
                }
                Some(at) => {
                    if let Some((id, text)) = roster.at(book, at)
                        && self.finds(text)
                    {
                        self.people.add(id, text, &self.spots, at);
                    }
                }
            }
        }
        self.next += piece;
        if self.next < end {
            return false;
        }
        let is_enough = self.people.count >= PEOPLE || !self.query.may_slip();
        let is_done = self.with_slips || is_enough;
        if !is_done {
            self.with_slips = true;
            self.next = 0;
        }
        is_done
    }

    /// Whether a text has every word, and on the second way through one of them misspelled.
    fn finds(&mut self, text: &Searchable) -> bool {
        if !self.query.find(text, self.with_slips, &mut self.spots) {
            return false;
        }
        !self.with_slips || self.spots.iter().any(|it| it.rank >= query::MISTYPED)
    }
}

fn last_edit(contact: &Contact) -> Moment {
    let edits = contact.edited.values().copied();
    edits.fold(contact.created, Moment::max)
}

/// What is said in an introduction, each with the day of its latest step.
pub fn said_in<'a>(
    book: &'a Book,
    introduction: &'a Introduction,
) -> impl Iterator<Item = Said<'a>> {
    let day = Some(introduction.last_day());
    let name = |id: ContactId, then: &'a str| match book.contact(id) {
        Some(contact) => contact.called(),
        None => then,
    };
    let names = [
        name(introduction.a, &introduction.a_name),
        name(introduction.b, &introduction.b_name),
    ];
    let benefits = || introduction.benefits.iter();
    let needs = benefits().map(|it| (FoundIn::Need, it.need.as_str()));
    let offers = benefits().map(|it| (FoundIn::Offer, it.offer.as_str()));
    let told = std::iter::once(&introduction.outcome).chain(introduction.heard.values());
    let outcome = told.map(|it| (FoundIn::Outcome, it.as_str()));
    names
        .map(|it| (FoundIn::Name, it))
        .into_iter()
        .chain(needs)
        .chain(offers)
        .chain(outcome)
        .filter(|it| !it.1.trim().is_empty())
        .map(move |(kind, text)| (kind, text, day))
}

/// How well the best of several fits, for putting kinds of findings in order.
pub fn best_rank<Id>(found: &[Found<Id>]) -> Option<u8> {
    found.first().map(|it| it.rank)
}
