//! The engine, the finder of duplicates and the search without a browser, on the same book and the same knowledge as in it:
//! `cargo xtask bench` calls it with three files, a backup, the knowledge and what is typed into
//! the search, and reads the JSON that it prints. All times are in milliseconds.

// It measures, which nothing in the app may.
#![allow(clippy::disallowed_methods, clippy::print_stdout)]

use std::error::Error;
use std::fs;
use std::rc::Rc;
use std::time::Instant;

use goodword::app::find::Finding;
use goodword::app::roster::Roster;
use goodword::app::{Filter, headless};
use goodword::domain::recognise::alike::AlikeFinder;
use goodword::domain::{Book, Change, Day, Introduction, IntroductionId, Moment, Phrase, Stamp};
use goodword::suggest::{Engine, Knowledge};
use serde_json::{Value, json};

/// As in `app::update`.
const SLICE: usize = 5;
const EDITS: usize = 100;
const INTRODUCTIONS: usize = 500;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [backup, knowledge, queries, ..] = arguments.as_slice() else {
        return Err("usage: native BACKUP KNOWLEDGE QUERIES".into());
    };
    // Any day will do: only how much there is to do matters, and the phrases are dated by chance.
    let stamp = Stamp {
        now: Moment(1_795_000_000_000),
        today: Day(20_780),
        entropy: 0,
    };
    let book = headless::book_of(fs::read(backup)?, stamp).map_err(|it| format!("{it:?}"))?;
    let knowledge = Knowledge::read(&fs::read(knowledge)?).map_err(|it| format!("{it:?}"))?;
    let mut roster = Roster::of(&book);
    let texts = milliseconds(|| roster.advance(&book, usize::MAX));
    let mut alike = AlikeFinder::of(&book);
    let keys = milliseconds(|| alike.advance(&book, usize::MAX));
    let groups = milliseconds(|| drop(alike.groups(&book)));
    let queries = fs::read_to_string(queries)?;
    let keystrokes = keystrokes(&roster, &book, &queries);
    let found = find(book.clone(), &queries, stamp.today);
    let engine = engine(book, knowledge, stamp.today);
    let figures = json!({
        "engine": engine,
        // What the page does in the same slices.
        "beside": { "texts": texts, "keys": keys, "groups": groups },
        "keystroke": keystrokes,
        "find": found,
    });
    println!("{figures}");
    Ok(())
}

fn engine(mut book: Book, knowledge: Knowledge, today: Day) -> Value {
    let mut engine = Engine::new();
    engine.learn(&book, Rc::new(knowledge));
    let slices = until_current(&mut engine, &book, today);

    let contacts: Vec<_> = book.contacts().cloned().collect();
    let far = contacts.len() / EDITS;
    let mut edits = Vec::new();
    for at in 0..EDITS.min(contacts.len()) {
        let mut contact = (*contacts[at * far]).clone();
        let words = &contacts[at * far + far / 2];
        let (from, to) = match at % 2 {
            0 => (&words.offers, &mut contact.offers),
            _ => (&words.needs, &mut contact.needs),
        };
        let text = from.first().map(|it| it.text.clone()).unwrap_or_default();
        to.push(Phrase::new(text, today));
        let mut change = Change::default();
        change.put_contact(contact);
        edits.push(milliseconds(|| {
            book.apply(&change);
            engine.heard(&book, &change);
            until_current(&mut engine, &book, today);
        }));
    }
    json!({
        "pass": slices.iter().sum::<f64>(),
        "slice": slices.iter().copied().fold(0.0, f64::max),
        "edits": edits,
    })
}

/// How long each slice took.
fn until_current(engine: &mut Engine, book: &Book, today: Day) -> Vec<f64> {
    let mut slices = Vec::new();
    while !engine.is_current() {
        slices.push(milliseconds(|| {
            engine.advance(book, today, SLICE);
        }));
    }
    slices
}

/// How long the search took for each letter typed.
fn keystrokes(roster: &Roster, book: &Book, queries: &str) -> Vec<f64> {
    let mut times = Vec::new();
    for query in queries.lines() {
        for (end, letter) in query.char_indices() {
            let filter = Filter {
                query: query[..end + letter.len_utf8()].to_owned(),
                ..Filter::default()
            };
            times.push(milliseconds(|| drop(roster.find(book, &filter))));
        }
    }
    times
}

/// How long the search over everything took for each letter typed, in all and for its longest
/// piece, which is all that the page waits for; each query also with two letters exchanged.
fn find(mut book: Book, queries: &str, today: Day) -> Value {
    let contacts: Vec<_> = book.contacts().cloned().collect();
    let mut change = Change::default();
    for at in 0..INTRODUCTIONS.min(contacts.len()) {
        let (a, b) = (&contacts[at], &contacts[contacts.len() - 1 - at]);
        let id = IntroductionId(at as u64);
        change.put_introduction(Introduction::begin(id, a, b, Vec::new(), today, Moment(0)));
    }
    book.apply(&change);
    let mut roster = Roster::of(&book);
    roster.advance(&book, usize::MAX);
    let mut engine = Engine::new();
    let mut finding = None;
    let opened = milliseconds(|| finding = Some(Finding::new(&book, String::new())));
    let (mut times, mut pieces) = (Vec::new(), Vec::new());
    let exchanged = queries.lines().map(|it| {
        let mut letters: Vec<char> = it.chars().collect();
        letters.swap(2, 3);
        letters.into_iter().collect()
    });
    let typed: Vec<String> = queries
        .lines()
        .map(str::to_owned)
        .chain(exchanged)
        .collect();
    for query in &typed {
        let Some(finding) = &mut finding else { break };
        for (end, letter) in query.char_indices() {
            let mut whole = milliseconds(|| {
                finding.type_in(query[..end + letter.len_utf8()].to_owned());
            });
            let mut longest: f64 = 0.0;
            while finding.has_work() {
                let piece = milliseconds(|| finding.advance(&book, &roster, &mut engine, today));
                whole += piece;
                longest = longest.max(piece);
            }
            times.push(whole);
            pieces.push(longest);
        }
    }
    json!({ "opened": opened, "keystrokes": times, "pieces": pieces })
}

fn milliseconds(work: impl FnOnce()) -> f64 {
    let began = Instant::now();
    work();
    began.elapsed().as_secs_f64() * 1000.0
}
