//! One person with everything that is known of them.

mod acquaintances;
mod choices;
mod events;
mod meetings;
#[cfg(test)]
mod tests;

use std::rc::Rc;

use crate::app::model::Model;
use crate::app::words::{self, learned as learned_words, person as say};
use crate::domain::link::SafeHref;
use crate::domain::{
    Contact, ContactId, Day, Felt, MetThrough, Note, NoteKind, Pair, Phrase, Trust,
};
use crate::order;

use super::duplicates::{self, MergeLine};
use super::gifts::{self, GiftLine, GiftRow};
use super::learned;
use super::person_brief::PersonBrief;
use super::suggestions;

pub use acquaintances::{Known, Mention};
pub use choices::{Choice, choices};
pub use events::EventOf;
pub use meetings::{IntroductionOf, Meeting};

#[derive(Debug, Clone, PartialEq)]
pub struct PersonView {
    /// The record itself, for the facts that are edited where they stand.
    pub contact: Rc<Contact>,
    pub brief: PersonBrief,
    /// What to call them in a sentence.
    pub first_name: String,
    /// Role, company and place in one line; may be empty.
    pub work: String,
    pub needs: Vec<PhraseLine>,
    pub offers: Vec<PhraseLine>,
    pub emails: Vec<Reach>,
    pub phones: Vec<Reach>,
    pub links: Vec<Reach>,
    /// As people write it; empty where it is not known.
    pub birthday: String,
    pub met: MetView,
    /// Whether a reason for the trust is asked for or noted.
    pub asks_trust_reason: bool,
    pub knows: Vec<Known>,
    pub could_meet: Vec<Meeting>,
    /// What is said while nobody is shown whom they could meet, but somebody may be soon.
    pub thinking: Option<&'static str>,
    /// What speaks against all of these, or is to be done first.
    pub cautions: Vec<String>,
    /// A need that none of these answers: perhaps for want of a word.
    pub unanswered: Option<Unanswered>,
    pub introductions: Vec<IntroductionOf>,
    pub events: Vec<EventOf>,
    /// Decisions about this person and another, which can be taken back.
    pub decisions: Vec<DecisionLine>,
    pub story: Vec<StoryLine>,
    /// What was given and promised in either direction.
    pub gifts: Vec<GiftRow>,
    /// What the latest conversations felt like, quiet evidence beside the trust.
    pub felt: Vec<FeltLine>,
    /// Which records were made one with this.
    pub merges: Vec<MergeLine>,
    /// `Last spoke 3 weeks ago`; empty where no conversation is noted.
    pub last_contact: String,
    /// The day a new note is of unless said otherwise, and the latest it can be of.
    pub today: Day,
}

/// A need that nobody answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unanswered {
    pub question: String,
    /// What may mean the same as something else; blank where only a part of the need can.
    pub phrase: String,
}

/// The kinds of a note, the likeliest first.
pub const NOTE_KINDS: [NoteKind; 5] = [
    NoteKind::Meeting,
    NoteKind::Call,
    NoteKind::Message,
    NoteKind::Event,
    NoteKind::Thought,
];

/// What may be said of the user's trust.
pub const TRUSTS: [Trust; 3] = [Trust::WouldRefer, Trust::NotYet, Trust::Never];

/// How the user met them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MetView {
    /// Which of the ways in `words`; `None` where it is not noted.
    pub way: Option<usize>,
    pub introduced_by: Option<Mention>,
    /// As people write it; empty where it is not known.
    pub day: String,
}

/// A need or an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhraseLine {
    /// Its place in the contact's list.
    pub index: usize,
    pub text: String,
    /// `noted 12 May`, `met 3 June`.
    pub age: String,
    pub open: bool,
}

/// An address with its link, where it is a harmless one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    pub text: String,
    pub href: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionLine {
    pub pair: Pair,
    pub sentence: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct StoryLine {
    /// As people say it, and as machines read it (ISO 8601).
    pub day: String,
    pub date: String,
    pub event: StoryEvent,
}

#[derive(Debug, Clone, PartialEq)]
pub enum StoryEvent {
    Note {
        /// Its place in the contact's list.
        index: usize,
        kind: NoteKind,
        text: String,
        felt: Felt,
    },
    Gift(GiftLine),
}

/// What a conversation felt like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeltLine {
    pub day: String,
    pub felt: String,
}

/// How many conversations are remembered beside the trust.
const FELT: usize = 3;

pub fn person(model: &Model, id: ContactId) -> Option<PersonView> {
    // An old address of somebody whose record was folded into another leads to that one.
    let id = model.book.stands_for(id);
    let contact = model.book.contact(id)?;
    let today = model.today;
    let suggested = suggestions::for_person(model, id);
    let thinking = suggestions::thinking(model);
    // That nobody answers a need is not known before everybody was read.
    let unanswered =
        |need: &&Phrase| thinking.is_none() && !suggested.answered.contains(&need.text);
    Some(PersonView {
        unanswered: contact.open_needs().find(unanswered).map(|it| Unanswered {
            question: learned_words::nobody_fits(&it.text),
            phrase: learned::offered(&it.text),
        }),
        brief: PersonBrief::of(contact),
        first_name: suggestions::first_name(contact).to_owned(),
        work: work(contact),
        needs: phrases(&contact.needs, today, say::met),
        offers: phrases(&contact.offers, today, say::withdrawn),
        emails: reaches(&contact.emails, SafeHref::mail),
        phones: reaches(&contact.phones, SafeHref::phone),
        links: reaches(&contact.links, SafeHref::web),
        birthday: contact.birthday.map(words::birthday).unwrap_or_default(),
        met: met(model, contact),
        asks_trust_reason: contact.trust != Trust::Unset || !contact.trust_reason.is_empty(),
        knows: acquaintances::knows(model, contact),
        thinking: thinking.filter(|_| suggested.cards.is_empty()),
        could_meet: meetings::meetings(suggested.cards, id),
        cautions: suggested.cautions,
        introductions: meetings::introductions(model, id),
        events: events::events(model, id),
        decisions: decisions(model, id),
        merges: duplicates::merges(model, id),
        story: story(model, contact),
        gifts: gifts::of_person(model, id),
        felt: felt(contact, today),
        last_contact: contact
            .last_contact()
            .map(|it| say::last_spoke(&words::since(it, today)))
            .unwrap_or_default(),
        today,
        contact: contact.clone(),
    })
}

fn work(contact: &Contact) -> String {
    let parts = [&contact.role, &contact.company, &contact.place];
    let known: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|it| !it.is_empty())
        .collect();
    known.join(" · ")
}

fn met(model: &Model, contact: &Contact) -> MetView {
    let met = &contact.how_met;
    let mut introduced_by = None;
    let way = match &met.through {
        MetThrough::Unknown => None,
        MetThrough::IntroducedBy(someone) => {
            introduced_by = Some(acquaintances::mention(model, someone));
            Some(0)
        }
        MetThrough::Event => Some(1),
        MetThrough::LinkedIn => Some(2),
        MetThrough::Other => Some(3),
    };
    MetView {
        way,
        introduced_by,
        day: met.day.map(words::day_and_year).unwrap_or_default(),
    }
}

pub(super) fn phrases(list: &[Phrase], today: Day, closed: fn(&str) -> String) -> Vec<PhraseLine> {
    let line = |(index, phrase): (usize, &Phrase)| PhraseLine {
        index,
        text: phrase.text.clone(),
        age: match phrase.closed {
            None => words::noted(phrase.noted, today),
            Some(day) => closed(&words::day(day, today)),
        },
        open: phrase.is_open(),
    };
    let mut lines: Vec<PhraseLine> = list.iter().enumerate().map(line).collect();
    // Stable: the open ones first, each group in the user's order.
    order::sort_by_key(&mut lines, |it| !it.open);
    lines
}

fn reaches(list: &[String], link: fn(&str) -> Option<SafeHref>) -> Vec<Reach> {
    let reach = |text: &String| Reach {
        text: text.clone(),
        href: link(text).map(|it| it.as_str().to_owned()),
    };
    list.iter().map(reach).collect()
}

fn decisions(model: &Model, id: ContactId) -> Vec<DecisionLine> {
    let mut lines = Vec::new();
    for decision in model.book.decisions().filter(|it| it.pair.has(id)) {
        let Some(other) = model.book.contact(decision.pair.other(id)) else {
            continue;
        };
        // "Not now" that is over needs no taking back; whom they know is told elsewhere.
        if !decision.forbids(model.today) {
            continue;
        }
        let sentence = say::decision(decision.verdict, other.called(), model.today);
        lines.push(DecisionLine {
            pair: decision.pair,
            sentence,
        });
    }
    lines
}

/// The latest first.
fn story(model: &Model, contact: &Contact) -> Vec<StoryLine> {
    let notes = contact.notes.iter().enumerate().map(|(index, note)| {
        let event = StoryEvent::Note {
            index,
            kind: note.kind,
            text: note.text.clone(),
            felt: note.felt,
        };
        (note.day, event)
    });
    let gifts = gifts::in_story(model, contact.id).into_iter();
    let gifts = gifts.map(|(day, it)| (day, StoryEvent::Gift(it)));
    let mut events: Vec<(Day, StoryEvent)> = gifts.chain(notes).collect();
    // Stable: of one day the gifts and then the notes, each the latest first.
    events.reverse();
    order::sort_by_key(&mut events, |it| std::cmp::Reverse(it.0));
    let line = |(day, event): (Day, StoryEvent)| StoryLine {
        day: words::day(day, model.today),
        date: day.to_string(),
        event,
    };
    events.into_iter().map(line).collect()
}

/// What may be said of how a conversation felt, or taken back, with what is said then. A thought
/// was no conversation.
pub fn felt_choices(kind: NoteKind, felt: Felt) -> Vec<(&'static str, Felt)> {
    if !kind.is_contact() {
        return Vec::new();
    }
    let gave = Felt {
        gave: !felt.gave,
        ..felt
    };
    let common_ground = Felt {
        common_ground: !felt.common_ground,
        ..felt
    };
    let pitched = Felt {
        pitched: !felt.pitched,
        ..felt
    };
    vec![
        (say::felt_gave(felt.gave), gave),
        (say::felt_common_ground(felt.common_ground), common_ground),
        (say::felt_pitched(felt.pitched), pitched),
    ]
}

/// The latest first; only conversations of which something was said.
fn felt(contact: &Contact, today: Day) -> Vec<FeltLine> {
    let said = contact.notes.iter().filter(|it| it.felt != Felt::default());
    let mut said: Vec<&Note> = said.collect();
    order::sort_by_key(&mut said, |it| std::cmp::Reverse(it.day));
    let line = |it: &&Note| FeltLine {
        day: words::day(it.day, today),
        felt: words::session::felt(it.felt),
    };
    said.iter().take(FELT).map(line).collect()
}
