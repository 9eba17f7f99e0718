//! Which people a list shows.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::domain::settings::Circle;
use crate::domain::{Contact, ContactId, Trust};

/// Every condition must hold. The default shows everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// As typed. Every word must occur somewhere in what is known of the person.
    pub query: String,
    pub trust: Option<Trust>,
    pub tag: Option<String>,
    pub has_needs: bool,
    pub has_offers: bool,
    /// These alone: who came in with the file imported last.
    pub imported: Option<Rc<BTreeSet<ContactId>>>,
}

/// What is kept of filters under a name, by which a circle is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CircleEvent {
    /// As the list of people is narrowed now; in place of the one of that name.
    Kept(String),
    /// Not to a name that another one bears.
    Renamed {
        name: String,
        to: String,
    },
    Removed(String),
}

impl From<&Circle> for Filter {
    fn from(it: &Circle) -> Filter {
        Filter {
            query: it.query.clone(),
            trust: it.trust,
            tag: it.tag.clone(),
            has_needs: it.has_needs,
            has_offers: it.has_offers,
            imported: None,
        }
    }
}

/// One condition that can be pressed and let go, as a chip shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Narrowing {
    HasNeeds,
    HasOffers,
    Trust(Trust),
    Tag(String),
    Imported,
}

impl Filter {
    /// Whether it says more than "everybody", and nothing that is forgotten tomorrow.
    pub fn can_be_kept(&self) -> bool {
        self.imported.is_none() && !(self.admits_all() && self.query.trim().is_empty())
    }

    pub fn kept_as(&self, name: String) -> Circle {
        Circle {
            name,
            query: self.query.trim().to_owned(),
            trust: self.trust,
            tag: self.tag.clone(),
            has_needs: self.has_needs,
            has_offers: self.has_offers,
        }
    }

    pub fn has(&self, narrowing: &Narrowing) -> bool {
        match narrowing {
            Narrowing::HasNeeds => self.has_needs,
            Narrowing::HasOffers => self.has_offers,
            Narrowing::Trust(trust) => self.trust == Some(*trust),
            Narrowing::Tag(tag) => self.tag.as_ref() == Some(tag),
            Narrowing::Imported => self.imported.is_some(),
        }
    }

    /// Presses it, or lets it go; of trusts and of tags there is one at a time.
    pub fn toggle(&mut self, narrowing: Narrowing) {
        let presses = !self.has(&narrowing);
        match narrowing {
            Narrowing::HasNeeds => self.has_needs = presses,
            Narrowing::HasOffers => self.has_offers = presses,
            Narrowing::Trust(trust) => self.trust = presses.then_some(trust),
            Narrowing::Tag(tag) => self.tag = presses.then_some(tag),
            // Whom it held is not known any more once it was let go.
            Narrowing::Imported => self.imported = None,
        }
    }

    /// Whether both differ in their queries at most.
    pub fn narrows_like(&self, other: &Filter) -> bool {
        let without_query = |it: &Filter| Filter {
            query: String::new(),
            ..it.clone()
        };
        without_query(self) == without_query(other)
    }

    /// Whether nothing but the query narrows the list.
    pub fn admits_all(&self) -> bool {
        self.narrows_like(&Filter::default())
    }

    /// Whether the person meets all conditions but the query, which the roster answers.
    pub fn admits(&self, contact: &Contact) -> bool {
        self.trust.is_none_or(|it| contact.trust == it)
            && self
                .imported
                .as_ref()
                .is_none_or(|it| it.contains(&contact.id))
            && self.tag.as_ref().is_none_or(|it| contact.tags.contains(it))
            && (!self.has_needs || contact.open_needs().next().is_some())
            && (!self.has_offers || contact.open_offers().next().is_some())
    }
}
