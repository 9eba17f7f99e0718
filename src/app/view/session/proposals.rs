//! What one could do for somebody: whom they could meet, and the favours that take minutes. Each
//! quotes what it would serve; where nothing is noted that it could serve, it says what to do.

use std::collections::BTreeSet;

use crate::app::event::NewGift;
use crate::app::gift_line::LogWay;
use crate::app::model::Model;
use crate::app::view::gifts::logged;
use crate::app::view::suggestions::{self, SuggestionCard};
use crate::app::words::{self, gifts, session as say};
use crate::domain::{Contact, Day, GiftKind, Idea, QuoteSource};

/// More people than their page shows: one thinks of many and keeps a few.
const PEOPLE: usize = 12;
/// Needs that nobody answers, for which to look out.
const UNANSWERED: usize = 3;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What to do: `Introduce Ana to Ben Adeyemi`.
    pub title: String,
    /// What speaks for it, in words the user noted; empty where nothing is noted.
    pub because: Vec<Because>,
    /// What speaks against it, or is to be done first.
    pub cautions: Vec<String>,
    /// What keeping it notes.
    pub new: NewGift,
    /// What dropping it keeps from coming up again.
    pub idea: Idea,
}

/// Words of somebody that speak for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Because {
    /// `Ana needs`
    pub whose: String,
    pub text: String,
    /// `noted 12 May`; empty where the day is not known.
    pub noted: String,
    /// Whether it is what somebody gives, as opposed to what they are looking for.
    pub is_offer: bool,
}

/// A fact about the person that a favour may serve.
#[derive(Clone)]
struct Fact {
    text: String,
    noted: Option<Day>,
    source: QuoteSource,
}

pub fn proposals(model: &Model, person: &Contact) -> Vec<Proposal> {
    let id = person.id;
    let dropped: Vec<&Idea> = model.book.dropped(id).collect();
    let promised: Vec<_> = model
        .book
        .gifts_of(id)
        .filter(|it| it.person == id)
        .collect();
    // What is promised, was given today or was dropped is not proposed again.
    let is_open = |it: &Proposal| {
        let new = &it.new;
        let same = promised.iter().any(|gift| {
            let is_same = match new.other {
                Some(other) => gift.other == Some(other) && gift.kind == new.kind,
                None => gift.kind == new.kind && gift.text == new.text,
            };
            is_same && (gift.due().is_some() || gift.noted == model.today)
        });
        !same && !dropped.contains(&&it.idea)
    };
    let found = suggestions::for_person_up_to(model, id, PEOPLE);
    let mut all: Vec<Proposal> = Vec::new();
    all.extend(
        found
            .cards
            .iter()
            .filter_map(|it| introduction(model, person, it)),
    );
    all.extend(unanswered(model, person, &found.answered));
    all.extend(favours(model, person));
    all.retain(is_open);
    all
}

fn introduction(model: &Model, person: &Contact, card: &SuggestionCard) -> Option<Proposal> {
    let other = model.book.contact(card.pair.other(person.id))?;
    let name = suggestions::first_name(person);
    let whose = |place: usize, verb: &str| say::whose(&card.first_names[place], verb);
    let gains = card.a.id == person.id;
    let text = if gains {
        gifts::introduction_to_for(other.called(), &one_line(&card.need.text))
    } else {
        gifts::introduction_to(other.called())
    };
    Some(Proposal {
        title: say::introduce(name, other.called()),
        because: vec![
            Because {
                whose: whose(0, card.need.verb),
                text: card.need.text.clone(),
                noted: card.need.noted.clone(),
                is_offer: false,
            },
            Because {
                whose: whose(1, card.offer.verb),
                text: card.offer.text.clone(),
                noted: card.offer.noted.clone(),
                is_offer: true,
            },
        ],
        cautions: card.cautions.clone(),
        new: NewGift {
            other: Some(other.id),
            ..promise(model, person, GiftKind::Introduction, text)
        },
        idea: Idea {
            person: person.id,
            kind: GiftKind::Introduction,
            other: Some(other.id),
            serves: card.need.text.clone(),
        },
    })
}

fn unanswered(model: &Model, person: &Contact, answered: &BTreeSet<String>) -> Vec<Proposal> {
    let needs = person
        .open_needs()
        .filter(|it| !answered.contains(&it.text));
    needs
        .take(UNANSWERED)
        .map(|it| {
            let fact = Fact {
                text: it.text.clone(),
                noted: Some(it.held_on()),
                source: QuoteSource::Need,
            };
            favour(model, person, GiftKind::Introduction, Some(fact))
        })
        .collect()
}

/// The favours that take minutes, each with the fact it would serve: what they want to learn or to
/// do for what helps them on, what they offer for what brings them work.
fn favours(model: &Model, person: &Contact) -> Vec<Proposal> {
    let fact = |text: &str, noted, source| {
        (!text.trim().is_empty()).then(|| Fact {
            text: text.to_owned(),
            noted,
            source,
        })
    };
    let latest = person.open_needs().max_by_key(|it| it.held_on());
    let need = latest.and_then(|it| fact(&it.text, Some(it.held_on()), QuoteSource::Need));
    let plans = fact(&person.plans, None, QuoteSource::Plans);
    let latest = person.open_offers().max_by_key(|it| it.held_on());
    let offer = latest.and_then(|it| fact(&it.text, Some(it.held_on()), QuoteSource::Offer));
    let does = fact(&person.does, None, QuoteSource::Does);
    let of = |kind, fact| favour(model, person, kind, fact);
    vec![
        of(GiftKind::Referral, offer.clone().or(does.clone())),
        of(GiftKind::Recommendation, does.clone().or(offer.clone())),
        of(GiftKind::Sharing, need.clone().or(plans.clone())),
        of(GiftKind::Feedback, plans.or(need)),
        of(GiftKind::Invitation, None),
        of(GiftKind::Hiring, offer.clone()),
        of(GiftKind::Buying, offer.or(does)),
    ]
}

fn favour(model: &Model, person: &Contact, kind: GiftKind, fact: Option<Fact>) -> Proposal {
    let name = suggestions::first_name(person);
    let text = match &fact {
        Some(fact) => gifts::favour_for(kind, &one_line(&fact.text)),
        None => gifts::favour(kind).to_owned(),
    };
    let idea = Idea {
        person: person.id,
        kind,
        other: None,
        serves: fact.as_ref().map(|it| it.text.clone()).unwrap_or_default(),
    };
    let because = fact.map(|fact| {
        let is_offer = matches!(fact.source, QuoteSource::Offer | QuoteSource::Does);
        let verb = if is_offer {
            words::suggestions::offer_verb(fact.source)
        } else {
            words::suggestions::need_verb(fact.source)
        };
        Because {
            whose: say::whose(name, verb),
            noted: fact
                .noted
                .map(|it| words::noted(it, model.today))
                .unwrap_or_default(),
            text: fact.text,
            is_offer,
        }
    });
    Proposal {
        title: say::favour(kind, name),
        because: because.into_iter().collect(),
        cautions: Vec::new(),
        new: promise(model, person, kind, text),
        idea,
    }
}

fn promise(model: &Model, person: &Contact, kind: GiftKind, text: String) -> NewGift {
    logged(person.id, LogWay::Promised, kind, &text, model.today)
}

fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}
