//! Of whom too little is noted for a suggestion, the most promising first.

use std::cmp::Reverse;

use super::person::Person;
use super::ranking::{by_name, first_of};
use super::suggestion::Gap;
use super::weights::ASK_FIRST;
use crate::domain::Trust;

/// People of whom no need is noted. Those the user would refer come first, then those
/// spoken with most lately, then those of whom an offer is noted. Of people fresh from a
/// file none of this is known: then those come first whom the user met most lately, and
/// of these the ones of whom most is noted.
pub(super) fn no_needs<'a>(people: impl Iterator<Item = &'a Person>) -> Gap {
    gap(people.filter(|it| !it.has_need), |it| it.has_offer)
}

/// People of whom nothing is noted that they offer or do.
pub(super) fn no_offers<'a>(people: impl Iterator<Item = &'a Person>) -> Gap {
    gap(people.filter(|it| !it.has_offer), |it| it.has_need)
}

fn gap<'a>(people: impl Iterator<Item = &'a Person>, has_the_other: fn(&Person) -> bool) -> Gap {
    let key = |it: &Person| {
        let referred = it.traits.trust == Trust::WouldRefer;
        let spoken = (referred, it.last_contact, has_the_other(it));
        Reverse((spoken, it.met, it.facts))
    };
    let mut count = 0;
    let lacking = people.filter(|it| it.traits.trust != Trust::Never);
    let counted = lacking.inspect(|_| count += 1).map(|it| (key(it), it));
    let first = first_of(counted, ASK_FIRST, |x, y| {
        x.0.cmp(&y.0).then_with(|| by_name(x.1, y.1))
    });
    let ask_first = first.iter().map(|(_, it)| it.id).collect();
    Gap { count, ask_first }
}
