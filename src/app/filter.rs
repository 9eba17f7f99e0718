//! Which people a list shows.

use crate::domain::{Contact, Trust};

/// Every condition must hold. The default shows everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// As typed. Every word must occur somewhere in what is known of the person.
    pub query: String,
    pub trust: Option<Trust>,
    pub tag: Option<String>,
    pub has_needs: bool,
    pub has_offers: bool,
}

impl Filter {
    /// Whether nothing but the query narrows the list.
    pub fn admits_all(&self) -> bool {
        self.trust.is_none() && self.tag.is_none() && !self.has_needs && !self.has_offers
    }

    /// Whether the person meets all conditions but the query, which the roster answers.
    pub fn admits(&self, contact: &Contact) -> bool {
        self.trust.is_none_or(|it| contact.trust == it)
            && self.tag.as_ref().is_none_or(|it| contact.tags.contains(it))
            && (!self.has_needs || contact.open_needs().next().is_some())
            && (!self.has_offers || contact.open_offers().next().is_some())
    }
}
