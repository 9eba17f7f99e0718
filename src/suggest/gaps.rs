//! Of whom too little is noted for a suggestion, the most promising first.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::rc::Rc;

use super::person::Person;
use super::suggestion::Gap;
use super::weights::ASK_FIRST;
use crate::domain::{ContactId, Day, Trust};

/// Kept in order from edit to edit.
#[derive(Default)]
pub(super) struct Gaps {
    no_needs: BTreeSet<Asked>,
    no_offers: BTreeSet<Asked>,
}

/// Those the user would refer come first, then those spoken with most lately, then those of
/// whom the other half is noted. Of people fresh from a file none of this is known: then those
/// come first whom the user met most lately, and of these the ones of whom most is noted.
type Promise = Reverse<(bool, Option<Day>, bool, Option<Day>, u8)>;
type Asked = (Promise, Rc<str>, ContactId);

impl Gaps {
    pub fn note(&mut self, person: &Person) {
        if person.traits.trust == Trust::Never {
            return;
        }
        if !person.has_need {
            self.no_needs.insert(asked(person, person.has_offer));
        }
        if !person.has_offer {
            self.no_offers.insert(asked(person, person.has_need));
        }
    }

    pub fn forget(&mut self, person: &Person) {
        self.no_needs.remove(&asked(person, person.has_offer));
        self.no_offers.remove(&asked(person, person.has_need));
    }

    /// People of whom no need is noted.
    pub fn no_needs(&self) -> Gap {
        gap(&self.no_needs)
    }

    /// People of whom nothing is noted that they offer or do.
    pub fn no_offers(&self) -> Gap {
        gap(&self.no_offers)
    }
}

fn asked(person: &Person, has_the_other: bool) -> Asked {
    let referred = person.traits.trust == Trust::WouldRefer;
    let promise = (
        referred,
        person.last_contact,
        has_the_other,
        person.met,
        person.facts,
    );
    (Reverse(promise), Rc::clone(&person.name), person.id)
}

fn gap(lacking: &BTreeSet<Asked>) -> Gap {
    Gap {
        count: lacking.len(),
        ask_first: lacking.iter().take(ASK_FIRST).map(|it| it.2).collect(),
    }
}
