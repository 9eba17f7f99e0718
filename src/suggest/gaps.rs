//! Of whom too little is noted for a suggestion, the most promising first.

use std::cmp::Reverse;

use super::person::Person;
use super::suggestion::Gap;
use super::weights::ASK_FIRST;
use crate::domain::Trust;
use crate::order;

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
    let mut lacking: Vec<&Person> = people.filter(|it| it.trust != Trust::Never).collect();
    let key = |it: &Person| {
        let referred = it.trust == Trust::WouldRefer;
        (
            Reverse((
                referred,
                it.last_contact,
                has_the_other(it),
                it.met,
                it.facts,
            )),
            it.id,
        )
    };
    let count = lacking.len();
    let by_rank = |x: &&Person, y: &&Person| {
        let ((x_rank, x_id), (y_rank, y_id)) = (key(x), key(y));
        (x_rank, &x.name, x_id).cmp(&(y_rank, &y.name, y_id))
    };
    if count > ASK_FIRST {
        lacking.select_nth_unstable_by(ASK_FIRST, by_rank);
        lacking.truncate(ASK_FIRST);
    }
    order::sort_by(&mut lacking, by_rank);
    Gap {
        count,
        ask_first: lacking.iter().map(|it| it.id).collect(),
    }
}
