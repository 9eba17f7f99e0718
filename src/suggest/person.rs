//! What the engine keeps of a contact: folded names for the rules, texts by their number in the index.

use std::collections::BTreeSet;

use matching::words::items;
use matching::{Index, ItemId, Side};

use super::suggestion::{Quote, QuoteSource};
use super::weights::{FROM_DOES, FROM_PLANS, FROM_ROLE, FROM_TAG};
use crate::domain::fold::fold;
use crate::domain::{Contact, ContactId, Day, MetThrough, Someone, Trust};
use crate::order;

#[derive(Debug, Clone)]
pub(super) struct Person {
    pub id: ContactId,
    /// Folded.
    pub name: String,
    pub company: String,
    pub place: String,
    pub emails: Vec<String>,
    pub markets: BTreeSet<String>,
    pub tags: BTreeSet<String>,
    pub trust: Trust,
    /// Contacts they are noted to know, and those known by name only, folded.
    pub knows: BTreeSet<ContactId>,
    pub knows_names: BTreeSet<String>,
    pub last_contact: Option<Day>,
    /// When the user came to know them.
    pub met: Option<Day>,
    /// How many of role, company, e-mail and what they do are noted: 0 to 4.
    pub facts: usize,
    pub needs: Vec<Text>,
    pub offers: Vec<Text>,
    /// Whether a need or offer is noted at all, whatever words it has.
    pub has_need: bool,
    pub has_offer: bool,
}

/// A text of theirs in the index.
#[derive(Debug, Clone)]
pub(super) struct Text {
    pub item: ItemId,
    pub source: QuoteSource,
    /// Which phrase, or which item of the field.
    pub place: usize,
    pub noted: Option<Day>,
    /// How far it counts for where it was read, 0 to 1.
    pub weight: f32,
}

impl Text {
    /// Its words as they stand in the contact; `None` where the contact has changed since.
    pub fn quote(&self, contact: &Contact) -> Option<Quote> {
        let text = match self.source {
            QuoteSource::Need => contact.needs.get(self.place)?.text.trim(),
            QuoteSource::Offer => contact.offers.get(self.place)?.text.trim(),
            QuoteSource::Tag => contact.tags.get(self.place)?.trim(),
            QuoteSource::Role => contact.role.trim(),
            QuoteSource::Does => items(&contact.does).nth(self.place)?,
            QuoteSource::Plans => items(&contact.plans).nth(self.place)?,
            QuoteSource::Note => return None,
        };
        Some(Quote {
            text: text.to_owned(),
            noted: self.noted,
            source: self.source,
        })
    }
}

impl Person {
    /// Reads a contact and adds their texts to the index. Nothing of people who must
    /// never be suggested is added: they then cost nothing and cannot slip through.
    pub fn read(contact: &Contact, index: &mut Index) -> Person {
        let folded = |texts: &[String]| {
            let texts = texts.iter().map(|it| fold(it));
            texts.filter(|it| !it.is_empty()).collect::<Vec<_>>()
        };
        let introducer = match &contact.how_met.through {
            MetThrough::IntroducedBy(someone) => Some(someone),
            _ => None,
        };
        let mut person = Person {
            id: contact.id,
            name: fold(&contact.name),
            company: fold(&contact.company),
            place: fold(&contact.place),
            emails: folded(&contact.emails),
            markets: order::gathered(folded(&contact.markets)),
            tags: order::gathered(folded(&contact.tags)),
            trust: contact.trust,
            knows: BTreeSet::new(),
            knows_names: BTreeSet::new(),
            last_contact: contact.last_contact(),
            met: contact.how_met.day,
            facts: facts(contact),
            needs: Vec::new(),
            offers: Vec::new(),
            has_need: contact.open_needs().next().is_some(),
            has_offer: contact.open_offers().next().is_some() || !contact.does.trim().is_empty(),
        };
        for someone in contact.knows.iter().chain(introducer) {
            match someone {
                Someone::Contact(id) => person.knows.insert(*id),
                Someone::Name(name) => person.knows_names.insert(fold(name)),
            };
        }
        if contact.trust != Trust::Never {
            person.needs = texts(index, Side::Need, need_texts(contact));
            person.offers = texts(index, Side::Offer, offer_texts(contact));
        }
        person
    }

    /// Takes their texts out of the index.
    pub fn forget(&self, index: &mut Index) {
        for text in self.needs.iter().chain(&self.offers) {
            index.remove(text.item);
        }
    }
}

/// How many of the facts that say who somebody is are noted.
fn facts(contact: &Contact) -> usize {
    let email = contact.emails.first();
    let facts = [&contact.role, &contact.company, &contact.does];
    let facts = facts.into_iter().chain(email);
    facts.filter(|it| !it.trim().is_empty()).count()
}

type Source<'a> = (&'a str, QuoteSource, usize, Option<Day>);

fn need_texts(contact: &Contact) -> impl Iterator<Item = Source<'_>> {
    let needs = contact.needs.iter().enumerate();
    let plans = items(&contact.plans).enumerate();
    needs
        .filter(|(_, it)| it.is_open())
        .map(|(at, it)| (it.text.as_str(), QuoteSource::Need, at, Some(it.noted)))
        .chain(plans.map(|(at, it)| (it, QuoteSource::Plans, at, None)))
}

fn offer_texts(contact: &Contact) -> impl Iterator<Item = Source<'_>> {
    let offers = contact.offers.iter().enumerate();
    let does = items(&contact.does).enumerate();
    let tags = contact.tags.iter().enumerate();
    offers
        .filter(|(_, it)| it.is_open())
        .map(|(at, it)| (it.text.as_str(), QuoteSource::Offer, at, Some(it.noted)))
        .chain(does.map(|(at, it)| (it, QuoteSource::Does, at, None)))
        .chain([(contact.role.as_str(), QuoteSource::Role, 0, None)])
        .chain(tags.map(|(at, it)| (it.as_str(), QuoteSource::Tag, at, None)))
}

fn texts<'a>(
    index: &mut Index,
    side: Side,
    sources: impl Iterator<Item = Source<'a>>,
) -> Vec<Text> {
    sources
        .filter_map(|(text, source, place, noted)| {
            let item = index.add(side, text)?;
            Some(Text {
                item,
                source,
                place,
                noted,
                weight: weight(source),
            })
        })
        .collect()
}

fn weight(source: QuoteSource) -> f32 {
    match source {
        QuoteSource::Need | QuoteSource::Offer => 1.0,
        QuoteSource::Does => FROM_DOES,
        QuoteSource::Role => FROM_ROLE,
        QuoteSource::Tag => FROM_TAG,
        QuoteSource::Plans | QuoteSource::Note => FROM_PLANS,
    }
}
