//! One search over everything: people and all that is known of them, introductions, gifts, events,
//! and questions to the whole book. What was found last stays until the next is there.
//!
//! People are searched in the texts that the roster keeps, piece by piece, so that no keystroke
//! waits for a book of thousands. Slips of the finger are looked for only where what was typed
//! finds too few as it stands. Knows no sentence: see `view::find`.

pub mod commands;
mod edits;
pub mod query;
mod question;
pub mod records;

use std::cmp::Reverse;
use std::rc::Rc;

use crate::domain::{Book, Contact, ContactId, Day, GatheringId, GiftId, IntroductionId, Moment};
use crate::suggest::{Answered, Engine, Question};

use super::event::Event;
use super::filter::Filter;
use super::roster::Roster;
use super::route::Route;
use super::searchable::Searchable;
use query::{Query, Spot, worst};
use records::Record;

/// Who reads more than this many lines had better type another letter.
pub const PEOPLE: usize = 8;
/// The same of introductions, of gifts and of events.
pub const RECORDS: usize = 4;
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
    records: Vec<Record>,
    /// Of the first of them: each is read when a search first comes to it, so that opening takes no
    /// longer however many there are.
    texts: Vec<Searchable>,
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
    pub gifts: Vec<Found<GiftId>>,
    pub gatherings: Vec<Found<GatheringId>>,
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
    gifts: Best<GiftId>,
    gatherings: Best<GatheringId>,
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
            records: Vec::new(),
            texts: Vec::new(),
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
        self.records = records::of(book);
        self.texts = Vec::with_capacity(self.records.len());
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
            introductions: Best::new(RECORDS),
            gifts: Best::new(RECORDS),
            gatherings: Best::new(RECORDS),
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
        let records = (&self.records[..], &mut self.texts);
        if !scan.query.is_empty() && !scan.advance(records, book, roster) {
            self.scan = Some(scan);
            return;
        }
        self.shown = Rc::new(Shown {
            typed: self.typed.clone(),
            count: scan.people.count,
            people: scan.people.told(),
            introductions: scan.introductions.told(),
            gifts: scan.gifts.told(),
            gatherings: scan.gatherings.told(),
            answers: None,
        });
    }
}

impl Scan {
    /// Looks through some more. True once all was looked through.
    fn advance(
        &mut self,
        (records, texts): (&[Record], &mut Vec<Searchable>),
        book: &Book,
        roster: &Roster,
    ) -> bool {
        let end = records.len() + roster.count();
        let piece = match self.with_slips {
            false => PIECE,
            true => PIECE_WITH_SLIPS,
        };
        for place in self.next..end.min(self.next + piece) {
            if let Some(record) = records.get(place) {
                if place == texts.len() {
                    texts.push(record.text(book));
                }
                self.look_into(*record, &texts[place], place);
            } else if let Some((id, text)) = roster.at(book, place - records.len())
                && self.finds(text)
            {
                self.people.add(id, text, &self.spots, place);
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

    fn look_into(&mut self, record: Record, text: &Searchable, place: usize) {
        if !self.finds(text) {
            return;
        }
        let spots = &self.spots;
        match record {
            Record::Introduction(id) => self.introductions.add(id, text, spots, place),
            Record::Gift(id) => self.gifts.add(id, text, spots, place),
            Record::Gathering(id) => self.gatherings.add(id, text, spots, place),
        }
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

/// How well the best of several fits, for putting kinds of findings in order.
pub fn best_rank<Id>(found: &[Found<Id>]) -> Option<u8> {
    found.first().map(|it| it.rank)
}
