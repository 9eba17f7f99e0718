//! What could come next with those whom the user met at an event, and what has come already. Read
//! from what is stored since; nothing counts or presses.

use crate::app::model::Model;
use crate::app::view::person_brief::PersonBrief;
use crate::app::view::suggestions::first_name;
use crate::app::words::gatherings as say;
use crate::domain::link::SafeHref;
use crate::domain::{Contact, Day, Gathering, Guest, NoteKind, Pair, Someone, Way};

#[derive(Debug, Clone, PartialEq)]
pub struct FollowUp {
    pub who: Someone,
    /// `None` of somebody who is a name only.
    pub person: Option<PersonBrief>,
    pub name: String,
    /// What has come of it so far; empty while nothing has.
    pub so_far: Vec<String>,
    /// What could come next, the first first.
    pub next: Vec<NextStep>,
    /// A word to them, while none was written.
    pub letter: Option<Letter>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum NextStep {
    /// They are a name so far.
    AddToBook,
    /// A promise to them is open: said in a sentence.
    Promise(String),
    Thank(String),
    /// Somebody they should meet, who was there too.
    Introduce {
        pair: Pair,
        label: String,
    },
    /// Nothing is noted of what they need.
    NoteNeeds,
}

/// A draft, of stored facts and the words around them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub text: String,
    pub href: SafeHref,
    /// What their history says once it was sent.
    pub note: String,
}

/// Those who were met, in the order of the guests.
pub fn follow_ups(model: &Model, gathering: &Gathering) -> Vec<FollowUp> {
    let met = gathering.guests.iter().filter(|it| it.met);
    met.filter_map(|it| follow_up(model, gathering, it))
        .collect()
}

/// `None` of somebody whom another tab took out of the book.
fn follow_up(model: &Model, gathering: &Gathering, guest: &Guest) -> Option<FollowUp> {
    let id = match &guest.who {
        Someone::Contact(id) => *id,
        Someone::Name(name) => {
            return Some(FollowUp {
                who: guest.who.clone(),
                person: None,
                name: name.clone(),
                so_far: Vec::new(),
                next: vec![NextStep::AddToBook],
                letter: None,
            });
        }
    };
    let contact = model.book.contact(id)?;
    let day = gathering.day.unwrap_or(model.today).min(model.today);
    let spoken = spoken_since(contact, gathering, day);
    let begun = model.book.introductions_of(id);
    let begun = begun.filter(|it| it.is_open() && it.steps.first().is_some_and(|it| it.0 >= day));
    let begun = begun.count();
    let mut so_far = Vec::new();
    so_far.extend(spoken.map(|it| say::followed_up(it, model.today)));
    so_far.extend((begun > 0).then(|| say::in_introduction(begun)));
    let person = PersonBrief::of(contact);
    Some(FollowUp {
        who: guest.who.clone(),
        name: person.name.clone(),
        person: Some(person),
        so_far,
        next: next(model, contact),
        letter: spoken.is_none().then(|| letter(model, contact, gathering)),
    })
}

/// The first day since on which there was a word, beside that at the event.
fn spoken_since(contact: &Contact, gathering: &Gathering, day: Day) -> Option<Day> {
    let at = say::met_at(&gathering.name);
    let notes = contact.notes.iter().filter(|it| it.kind.is_contact());
    let since = notes.filter(|it| it.day >= day && it.kind != NoteKind::Event && it.text != at);
    since.map(|it| it.day).min()
}

fn next(model: &Model, contact: &Contact) -> Vec<NextStep> {
    let id = contact.id;
    let mut next = Vec::new();
    for gift in model.book.gifts_of(id).filter(|it| it.person == id) {
        match (gift.way, gift.due()) {
            (Way::Given, Some(due)) => {
                let sentence = say::promised(&gift.text, due, model.today);
                next.push(NextStep::Promise(sentence));
            }
            (Way::Received, None) if gift.thanked.is_none() && gift.done_on().is_some() => {
                next.push(NextStep::Thank(say::thanks_due(&gift.text)));
            }
            _ => {}
        }
    }
    let round = model.round.as_ref().and_then(|it| it.found.as_ref());
    let meetings = round.iter().flat_map(|it| &it.meetings);
    let mut meetings = meetings.filter(|it| it.pair.has(id));
    let meeting = meetings.find(|it| model.engine.allows(&model.book, it, model.today));
    if let Some(meeting) = meeting
        && let Some(other) = model.book.contact(meeting.pair.other(id))
    {
        next.push(NextStep::Introduce {
            pair: meeting.pair,
            label: say::introduce_to(first_name(other)),
        });
    }
    if contact.open_needs().next().is_none() {
        next.push(NextStep::NoteNeeds);
    }
    next
}

fn letter(model: &Model, contact: &Contact, gathering: &Gathering) -> Letter {
    let my_name = model.own_book().settings().my_name.clone();
    let text = say::follow_up_letter(first_name(contact), &gathering.name, &my_name);
    let to: Vec<&str> = contact
        .emails
        .first()
        .map(String::as_str)
        .into_iter()
        .collect();
    let subject = say::follow_up_subject(&gathering.name);
    Letter {
        href: SafeHref::letter(&to, &subject, &text),
        note: say::wrote_after(&gathering.name),
        text,
    }
}
