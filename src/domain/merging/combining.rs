//! How one record reads that is made of several: field by field, one's value or those of all.
//! Unless the user chooses, nothing that can stand beside the other is left out.

use std::collections::BTreeMap;

use crate::domain::contact::{Contact, Field, HowMet, Phrase, Trust};
use crate::domain::fold::fold;
use crate::domain::id::ContactId;
use crate::domain::link::linkedin_slug;
use crate::domain::recognise::phone_key;

/// Whose value of a field is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// The lists of all as one, the texts of all one after another.
    All,
    Of(ContactId),
}

/// What the user chose; of a field that is missing the first who has anything gives it, or all
/// where it is a list.
pub type Choices = BTreeMap<Field, Choice>;

/// `kept` with what the others add. Its id, and when it was first written, stay.
pub fn combined(kept: &Contact, others: &[&Contact], choices: &Choices) -> Contact {
    let mut made = kept.clone();
    for field in Field::ALL {
        let chosen = match choices.get(&field) {
            Some(Choice::Of(id)) => others.iter().find(|it| it.id == *id),
            Some(Choice::All) | None => {
                for other in others {
                    add(&mut made, field, other, choices.contains_key(&field));
                }
                None
            }
        };
        if let Some(other) = chosen {
            made.take(field, other);
        }
    }
    made
}

/// Whether it matters whose value is taken: who says nothing says nothing else.
pub fn has_alternatives(field: Field, people: &[&Contact]) -> bool {
    let mut saying = people.iter().filter(|it| !is_blank(it, field));
    let Some(first) = saying.next() else {
        return false;
    };
    saying.any(|it| !first.agrees(field, it))
}

/// Whether the values of all can stand together.
pub fn may_keep_all(field: Field) -> bool {
    match field {
        Field::Emails
        | Field::Phones
        | Field::Links
        | Field::Markets
        | Field::Tags
        | Field::Offers
        | Field::Needs
        | Field::Notes
        | Field::Knows
        | Field::Does
        | Field::Plans => true,
        Field::Name
        | Field::Company
        | Field::Role
        | Field::Place
        | Field::HowMet
        | Field::Trust
        | Field::PrefersPlain
        | Field::Birthday
        | Field::Cadence
        | Field::Uid => false,
    }
}

/// Whether nothing is noted there.
pub fn is_blank(contact: &Contact, field: Field) -> bool {
    contact.agrees(field, &Contact::new(contact.id, "", contact.created))
}

fn add(made: &mut Contact, field: Field, other: &Contact, all: bool) {
    match field {
        Field::Name => fill(&mut made.name, &other.name),
        Field::Company => fill(&mut made.company, &other.company),
        Field::Role => fill(&mut made.role, &other.role),
        Field::Place => fill(&mut made.place, &other.place),
        Field::Does => join(&mut made.does, &other.does, all),
        Field::Plans => join(&mut made.plans, &other.plans, all),
        Field::Emails => unite(&mut made.emails, &other.emails, |it| fold(it)),
        Field::Phones => unite(&mut made.phones, &other.phones, |it| {
            phone_key(it).unwrap_or_else(|| fold(it))
        }),
        Field::Links => unite(&mut made.links, &other.links, |it| {
            linkedin_slug(it).unwrap_or_else(|| fold(it))
        }),
        Field::Markets => unite(&mut made.markets, &other.markets, |it| fold(it)),
        Field::Tags => unite(&mut made.tags, &other.tags, |it| fold(it)),
        Field::Offers => unite(&mut made.offers, &other.offers, Phrase::clone),
        Field::Needs => unite(&mut made.needs, &other.needs, Phrase::clone),
        Field::Notes => unite(&mut made.notes, &other.notes, Clone::clone),
        Field::Knows => made.knows.extend(other.knows.iter().cloned()),
        Field::PrefersPlain => made.prefers_plain |= other.prefers_plain,
        Field::HowMet if made.how_met == HowMet::default() => made.take(field, other),
        Field::Trust if made.trust == Trust::Unset => made.take(field, other),
        Field::Birthday => made.birthday = made.birthday.or(other.birthday),
        Field::Cadence => made.cadence = made.cadence.or(other.cadence),
        Field::Uid if made.uid.is_none() => made.take(field, other),
        Field::HowMet | Field::Trust | Field::Uid => {}
    }
}

fn fill(text: &mut String, from: &str) {
    if text.is_empty() {
        from.clone_into(text);
    }
}

/// Both texts where both are wanted; else the first there is.
fn join(text: &mut String, from: &str, all: bool) {
    if all && !text.is_empty() && !from.is_empty() && !text.contains(from) {
        text.push('\n');
        text.push_str(from);
    } else {
        fill(text, from);
    }
}

fn unite<T: Clone, K: PartialEq>(list: &mut Vec<T>, from: &[T], key: impl Fn(&T) -> K) {
    for one in from {
        if !list.iter().any(|it| key(it) == key(one)) {
            list.push(one.clone());
        }
    }
}
