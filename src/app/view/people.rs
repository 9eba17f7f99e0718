//! The list of people, and type-aheads over them.

use std::rc::Rc;

use crate::app::event::{Event, NewPerson, PersonEvent};
use crate::app::filter::{Filter, Narrowing};
use crate::app::model::Model;
use crate::app::searchable::{FoundIn, said_of};
use crate::app::words::cards;
use crate::app::words::find;
use crate::app::words::people as say;
use crate::app::words::selection;
use crate::domain::fold::fold;
use crate::domain::{Contact, ContactId, Trust};
use crate::order;
use crate::suggest::Question;

use super::duplicates;
use super::marked::{Piece, excerpt, marked};
use super::person_brief::{FaceView, PersonBrief};

/// Tags that have a chip of their own; the others are found by searching.
const TAG_CHIPS: usize = 12;
/// Lines of words beside a person.
const PHRASES: usize = 2;

#[derive(Debug, Clone, PartialEq)]
pub struct PeopleView {
    pub query: String,
    pub chips: Vec<ChipView>,
    pub circles: CirclesView,
    /// How many are shown of how many.
    pub count: String,
    /// How many may be the same; `None` where nobody is.
    pub alike: Option<String>,
    /// What the button for the cards of those shown says; `None` where all or none are.
    pub cards: Option<String>,
    /// Who meets the filter, in the order to be shown.
    pub shown: Rc<[ContactId]>,
    pub empty: Option<EmptyList>,
    /// What the whole book can be asked about what is searched, and what to search for it.
    pub questions: [(String, String); 2],
    /// The filter without its query.
    pub unsearched: Filter,
}

/// A filter to press.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChipView {
    pub label: String,
    pub pressed: bool,
    pub narrowing: Narrowing,
}

#[derive(Debug, Clone, PartialEq)]
pub struct CirclesView {
    /// In the user's order.
    pub kept: Vec<CircleView>,
    /// Whether what the list is narrowed to may become one.
    pub can_keep: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct CircleView {
    pub name: String,
    /// Whether the list shows it.
    pub pressed: bool,
    /// What the list is to be narrowed to once it is pressed.
    pub press: Filter,
}

/// Why nobody is shown.
#[derive(Debug, Clone, PartialEq)]
pub enum EmptyList {
    NobodyYet,
    /// The search finds nobody; whom to add instead.
    NotFound {
        add: String,
        event: Box<Event>,
    },
    /// The chips leave nobody.
    NobodyFits,
}

/// One row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    pub id: ContactId,
    pub face: FaceView,
    pub name: Vec<Piece>,
    pub work: Vec<Piece>,
    /// What they need and offer, or where the search found them.
    pub phrases: Vec<PhraseView>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhraseView {
    /// `needs`, `offers`, `note:`.
    pub lead: &'static str,
    /// Whether it is in the user's own words about a need or an offer.
    pub quoted: bool,
    pub pieces: Vec<Piece>,
}

pub fn people(model: &Model) -> PeopleView {
    let shown = model.roster.find(&model.book, &model.filter);
    let empty = shown.is_empty().then(|| {
        if model.book.contacts().next().is_none() {
            EmptyList::NobodyYet
        } else if model.filter.query.trim().is_empty() {
            EmptyList::NobodyFits
        } else {
            let name = model.filter.query.trim().to_owned();
            EmptyList::NotFound {
                add: say::add(&name),
                event: Box::new(Event::Person(PersonEvent::Added(NewPerson {
                    name,
                    ..NewPerson::default()
                }))),
            }
        }
    });
    PeopleView {
        query: model.filter.query.clone(),
        chips: chips(model),
        circles: circles(model),
        count: say::count(shown.len(), model.book.people()),
        alike: duplicates::count(model),
        cards: (!shown.is_empty() && shown.len() < model.book.people())
            .then(|| cards::download_shown(shown.len())),
        shown,
        empty,
        questions: [Question::WhoHelps, Question::WhoNeeds]
            .map(|it| question(it, model.filter.query.trim())),
        unsearched: searched(model, String::new()),
    }
}

fn circles(model: &Model) -> CirclesView {
    let circles = model.book.settings().circles.iter();
    let kept: Vec<CircleView> = circles
        .map(|it| {
            let filter = Filter::from(it);
            let pressed = filter == model.filter;
            CircleView {
                name: it.name.clone(),
                pressed,
                press: if pressed { Filter::default() } else { filter },
            }
        })
        .collect();
    CirclesView {
        can_keep: model.filter.can_be_kept() && !kept.iter().any(|it| it.pressed),
        kept,
    }
}

fn question(question: Question, about: &str) -> (String, String) {
    if about.is_empty() {
        let begin = find::begin(question).to_owned();
        (begin, find::beginning(question).to_owned())
    } else {
        let whole = find::question(question, about);
        (whole.clone(), whole)
    }
}

/// The filter with another query.
pub fn searched(model: &Model, query: String) -> Filter {
    Filter {
        query,
        ..model.filter.clone()
    }
}

fn chips(model: &Model) -> Vec<ChipView> {
    let trusts = [Trust::WouldRefer, Trust::NotYet, Trust::Never];
    let imported = model.filter.imported.is_some();
    let mut narrowings = Vec::from_iter(imported.then_some(Narrowing::Imported));
    narrowings.extend([Narrowing::HasNeeds, Narrowing::HasOffers]);
    narrowings.extend(trusts.map(Narrowing::Trust));
    narrowings.extend(tags(model).into_iter().map(Narrowing::Tag));
    let chip = |narrowing: Narrowing| ChipView {
        label: match &narrowing {
            Narrowing::HasNeeds => say::HAS_NEEDS.to_owned(),
            Narrowing::HasOffers => say::HAS_OFFERS.to_owned(),
            Narrowing::Trust(trust) => say::trust(*trust).to_owned(),
            Narrowing::Tag(tag) => tag.clone(),
            Narrowing::Imported => selection::IMPORTED.to_owned(),
        },
        pressed: model.filter.has(&narrowing),
        narrowing,
    };
    narrowings.into_iter().map(chip).collect()
}

/// The tags used most, in alphabetical order, and the one that is pressed.
fn tags(model: &Model) -> Vec<String> {
    let used = model.roster.tags(&model.book);
    let mut tags: Vec<String> = used.iter().take(TAG_CHIPS).cloned().collect();
    // A tag may be gone from the book while its chip is pressed: it must be there to let go.
    if let Some(pressed) = &model.filter.tag
        && !tags.contains(pressed)
    {
        tags.push(pressed.clone());
    }
    order::sort_by(&mut tags, Ord::cmp);
    tags
}

pub fn row(model: &Model, id: ContactId) -> Option<PersonRow> {
    let contact = model.book.contact(id)?;
    let brief = PersonBrief::of(contact);
    let query = fold(&model.filter.query);
    let words: Vec<&str> = query.split(' ').filter(|it| !it.is_empty()).collect();
    let in_sight = [fold(&brief.name), fold(&brief.line)];
    let hidden = |word: &&str| !in_sight.iter().any(|it| it.contains(*word));
    let mut phrases = Vec::new();
    for word in words.iter().copied().filter(|it| hidden(it)) {
        let seen = |it: &(FoundIn, &str)| fold(it.1).contains(word);
        if let Some(found) = texts(model, contact).find(seen) {
            phrases.push(found);
        }
    }
    let (need, offer) = (contact.open_needs().next(), contact.open_offers().next());
    phrases.extend(need.map(|it| (FoundIn::Need, it.text.as_str())));
    phrases.extend(offer.map(|it| (FoundIn::Offer, it.text.as_str())));
    let mut shown: Vec<(FoundIn, &str)> = Vec::new();
    for phrase in phrases {
        if !shown.contains(&phrase) && shown.len() < PHRASES {
            shown.push(phrase);
        }
    }
    Some(PersonRow {
        id,
        face: brief.face,
        name: marked(&brief.name, &words),
        work: marked(&brief.line, &words),
        phrases: shown
            .into_iter()
            .map(|(place, text)| PhraseView {
                lead: say::found_in(place),
                quoted: place.is_phrase(),
                pieces: excerpt(text, &words),
            })
            .collect(),
    })
}

/// Everything the search looks at but what is in sight; what helps most first.
fn texts<'a>(model: &'a Model, contact: &'a Contact) -> impl Iterator<Item = (FoundIn, &'a str)> {
    let in_sight = [FoundIn::Name, FoundIn::Role, FoundIn::Company];
    let said = said_of(&model.book, contact).filter(move |it| !in_sight.contains(&it.0));
    said.map(|(kind, text, _)| (kind, text))
}

/// Up to `limit` people whose name fits what was typed, without `but`.
pub fn choices(model: &Model, query: &str, but: &[ContactId], limit: usize) -> Vec<PersonBrief> {
    model
        .roster
        .by_name(query, limit + but.len())
        .into_iter()
        .filter(|it| !but.contains(it))
        .filter_map(|it| model.book.contact(it))
        .map(|it| PersonBrief::of(it))
        .take(limit)
        .collect()
}
