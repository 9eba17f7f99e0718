//! A made-up book of any size to measure with, the same on every run. Its words are those of the
//! lexicon, so that some trades are common, most are rare, and a word is shared by as many people
//! as in a real book. Knows nothing of how it is measured.

use goodword::domain::id::Mint;
use goodword::domain::{
    Book, Change, Contact, ContactId, Day, Moment, Phrase, Put, Someone, Trust,
};
use std::rc::Rc;

mod lived;

pub use lived::lived;

/// What is asked for and what is offered in one trade.
#[derive(Debug, Default, Clone)]
pub struct Trade {
    need: Vec<String>,
    offer: Vec<String>,
}

/// The trades of the lexicon's text: `[id]`, then `need:` and `offer:` with phrases between bars.
pub fn trades(lexicon: &str) -> Vec<Trade> {
    let mut trades: Vec<Trade> = Vec::new();
    for line in lexicon.lines() {
        if line.starts_with('[') {
            trades.push(Trade::default());
        }
        let Some(trade) = trades.last_mut() else {
            continue;
        };
        let phrases = |text: &str| text.split('|').map(|it| it.trim().to_owned()).collect();
        if let Some(text) = line.strip_prefix("need:") {
            trade.need = phrases(text);
        } else if let Some(text) = line.strip_prefix("offer:") {
            trade.offer = phrases(text);
        }
    }
    trades.retain(|it| !it.need.is_empty() && !it.offer.is_empty());
    trades
}

/// A book of so many people with two needs and three offers each. `trades` must not be empty;
/// `today` is the day of the latest phrase.
pub fn book(people: u64, mut trades: Vec<Trade>, today: Day) -> Book {
    let mut dice = Dice(Mint::new(1));
    // Which trades are common must not follow the order of the files.
    for at in (1..trades.len()).rev() {
        trades.swap(at, dice.below(at + 1));
    }
    let ids: Vec<ContactId> = (0..people).map(|_| dice.0.contact()).collect();
    let mut change = Change::default();
    for (at, id) in ids.iter().enumerate() {
        let mut contact = person(&mut dice, *id, at, &trades, today);
        if dice.below(5) == 0 {
            let known = ids[dice.below(ids.len())];
            if known != *id {
                contact.knows.insert(Someone::Contact(known));
            }
        }
        change.puts.push(Put::Contact(*id, Some(Rc::new(contact))));
    }
    let mut book = Book::default();
    book.apply(&change);
    book
}

fn person(dice: &mut Dice, id: ContactId, at: usize, trades: &[Trade], today: Day) -> Contact {
    let (first, last) = (dice.one_of(&FIRST_NAMES), dice.one_of(&LAST_NAMES));
    // The number keeps two people of the same name apart.
    let name = format!("{first} {last} {at}");
    let mut contact = Contact::new(id, name, Moment(1_760_000_000_000));
    // No more is noted of them: ten thousand should fit into what browsers store for a page.
    contact.role = (*dice.one_of(&ROLES)).to_owned();
    contact.place = (*dice.common(&PLACES)).to_owned();
    if dice.below(3) == 0 {
        contact.tags.push((*dice.common(&TAGS)).to_owned());
    }
    contact.trust = match dice.below(100) {
        0 => Trust::Never,
        1..30 => Trust::WouldRefer,
        30..50 => Trust::NotYet,
        _ => Trust::Unset,
    };
    // Two things of the own trade, said in two ways, and something else.
    let (own, beside) = (&dice.common(trades).offer, &dice.common(trades).offer);
    let first = dice.below(own.len());
    let beside = dice.one_of(beside);
    for words in [&own[first], &own[(first + 1) % own.len()], beside] {
        contact.offers.push(phrase(dice, words, today));
    }
    for _ in 0..2 {
        let asked = &dice.common(trades).need;
        let words = dice.one_of(asked);
        contact.needs.push(phrase(dice, words, today));
    }
    contact
}

/// Every third phrase says more than the lexicon does.
fn phrase(dice: &mut Dice, words: &str, today: Day) -> Phrase {
    let text = match dice.below(6) {
        0 => format!("{words} in {}", dice.common(&PLACES)),
        1 => format!("{words} for {}", dice.one_of(&CUSTOMERS)),
        _ => words.to_owned(),
    };
    let days = i32::try_from(dice.below(400)).unwrap_or_default();
    Phrase {
        text,
        noted: today.plus(-days),
        confirmed: None,
        closed: None,
    }
}

/// Ids are spread evenly over all numbers, and so serve as throws.
struct Dice(Mint);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX);
        usize::try_from(self.0.contact().0 % end).unwrap_or_default()
    }

    fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }

    /// Of two throws the lower: what stands first is common, what stands last is rare.
    fn common<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        let throws = [self.below(all.len()), self.below(all.len())];
        &all[throws[0].min(throws[1])]
    }
}

const FIRST_NAMES: [&str; 40] = [
    "Ada", "Amir", "Anna", "Ben", "Bruno", "Carla", "Chen", "Clara", "Daniel", "Diego", "Elena",
    "Emma", "Erik", "Fatima", "Felix", "Grace", "Hana", "Hugo", "Ines", "Ivan", "Jana", "Jonas",
    "Kofi", "Lena", "Leo", "Lucia", "Marek", "Maya", "Mei", "Noah", "Nora", "Omar", "Paula",
    "Petra", "Ravi", "Rosa", "Samuel", "Sofia", "Tomas", "Yara",
];
const LAST_NAMES: [&str; 40] = [
    "Abbott", "Adeyemi", "Alvarez", "Baker", "Bauer", "Becker", "Bennett", "Costa", "Dubois",
    "Eriksen", "Farouk", "Fischer", "Garcia", "Hansen", "Hughes", "Ito", "Jansen", "Kaminski",
    "Keller", "Khan", "Kovac", "Larsen", "Lopez", "Marino", "Mensah", "Moreau", "Novak", "Okafor",
    "Olsen", "Patel", "Quinn", "Rossi", "Sato", "Schmidt", "Silva", "Tanaka", "Turner", "Vega",
    "Weber", "Zhang",
];
const ROLES: [&str; 24] = [
    "Owner",
    "Founder",
    "Managing director",
    "Partner",
    "Head of sales",
    "Head of operations",
    "Marketing manager",
    "Product manager",
    "Project manager",
    "Consultant",
    "Engineer",
    "Software developer",
    "Designer",
    "Accountant",
    "Lawyer",
    "Architect",
    "Teacher",
    "Doctor",
    "Researcher",
    "Recruiter",
    "Buyer",
    "Journalist",
    "Office manager",
    "Freelancer",
];
const PLACES: [&str; 24] = [
    "London", "Berlin", "New York", "Prague", "Vienna", "Paris", "Madrid", "Toronto", "Leeds",
    "Hamburg", "Chicago", "Brno", "Lisbon", "Dublin", "Zurich", "Milan", "Austin", "Oslo",
    "Warsaw", "Bristol", "Seattle", "Ghent", "Porto", "Cork",
];
const TAGS: [&str; 12] = [
    "friend",
    "client",
    "conference",
    "school",
    "neighbour",
    "former colleague",
    "supplier",
    "chamber of commerce",
    "running club",
    "parents",
    "alumni",
    "choir",
];
const CUSTOMERS: [&str; 16] = [
    "a family business",
    "restaurants",
    "a start-up",
    "hospitals",
    "schools",
    "a charity",
    "manufacturers",
    "small shops",
    "law firms",
    "hotels",
    "a growing team",
    "farmers",
    "museums",
    "a software company",
    "young parents",
    "the public sector",
];
