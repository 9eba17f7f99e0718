//! Eighty made-up people, and what somebody who likes to bring people together says of their
//! pairs, who never saw what Goodword suggests. Knows contacts, nothing of suggestions.

use std::collections::BTreeMap;

use goodword::domain::{
    Book, Change, Contact, ContactId, Day, Felt, Moment, Note, NoteKind, Pair, Phrase, Someone,
    Trust,
};
use serde::Deserialize;

/// What was said of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// Would introduce them first.
    Chosen,
    /// Would gladly introduce them.
    Good,
    /// Would not, tempting as it may look.
    Refused,
}

pub struct Eighty {
    pub book: Book,
    pub today: Day,
    /// With the reason in one line. Of most pairs nothing was said.
    pub said: BTreeMap<Pair, (Said, String)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    today: String,
    people: Vec<Person>,
    chosen: Vec<Judged>,
    good: Vec<Judged>,
    refused: Vec<Judged>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    name: String,
    company: String,
    role: String,
    place: String,
    markets: Vec<String>,
    tags: Vec<String>,
    does: String,
    /// Text and the day it was noted.
    offers: Vec<(String, String)>,
    needs: Vec<(String, String)>,
    plans: String,
    trust: String,
    knows: Vec<String>,
    last_contact: String,
    notes: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Judged {
    a: String,
    b: String,
    why: String,
}

/// By whom the people were made up and judged.
#[derive(Debug, Clone, Copy)]
pub enum Hand {
    One,
    Another,
}

/// Panics where the file has a slip: a name nobody bears, a pair judged twice.
pub fn eighty(by: Hand) -> Eighty {
    let text = match by {
        Hand::One => include_str!("../books/eighty.json"),
        Hand::Another => include_str!("../books/eighty-more.json"),
    };
    let file: File = serde_json::from_str(text).expect("it has this form");
    let names = file.people.iter().map(|it| it.name.clone());
    let ids: BTreeMap<String, ContactId> = names.zip((1..).map(ContactId)).collect();
    assert_eq!(ids.len(), file.people.len(), "two bear one name");
    let mut change = Change::default();
    for person in file.people {
        change.put_contact(contact(person, &ids));
    }
    let mut book = Book::default();
    book.apply(&change);

    let lists = [
        (Said::Chosen, file.chosen),
        (Said::Good, file.good),
        (Said::Refused, file.refused),
    ];
    let mut said = BTreeMap::new();
    for (what, list) in lists {
        for it in list {
            let before = said.insert(Pair::new(ids[&it.a], ids[&it.b]), (what, it.why));
            assert_eq!(before, None, "{} and {} are judged twice", it.a, it.b);
        }
    }
    Eighty {
        book,
        today: day(&file.today),
        said,
    }
}

fn contact(it: Person, ids: &BTreeMap<String, ContactId>) -> Contact {
    let last_contact = day(&it.last_contact);
    let phrases = |list: Vec<(String, String)>| -> Vec<Phrase> {
        let phrases = list.into_iter();
        phrases
            .map(|(text, noted)| Phrase::new(text, day(&noted)))
            .collect()
    };
    // The last conversation is a note like the others; of some nothing was written down.
    let mut notes = it.notes;
    if notes.is_empty() {
        notes.push(String::new());
    }
    let notes = notes.into_iter().map(|text| Note {
        day: last_contact,
        kind: NoteKind::Call,
        text,
        felt: Felt::default(),
    });
    Contact {
        company: it.company,
        role: it.role,
        place: it.place,
        markets: it.markets,
        tags: it.tags,
        does: it.does,
        offers: phrases(it.offers),
        needs: phrases(it.needs),
        plans: it.plans,
        trust: match it.trust.as_str() {
            "would refer" => Trust::WouldRefer,
            "not yet" => Trust::NotYet,
            "never" => Trust::Never,
            "" => Trust::Unset,
            other => panic!("{}: {other} is no trust", it.name),
        },
        knows: it
            .knows
            .iter()
            .map(|it| Someone::Contact(ids[it]))
            .collect(),
        notes: notes.collect(),
        ..Contact::new(ids[&it.name], it.name, Moment(1))
    }
}

fn day(text: &str) -> Day {
    Day::parse_iso(text).expect("it is a day")
}
