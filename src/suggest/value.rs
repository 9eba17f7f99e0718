//! What an introduction of two people is worth: both directions together, then the circumstances.

use std::collections::BTreeSet;

use matching::{Fit, Index};

use super::history::Load;
use super::person::{Person, Text};
use super::suggestion::{QuoteSource, Tier};
use super::weights::{
    ENOUGH_OPEN, GAIN_OF_GIVING, GOOD, NEED_HALF_LIFE, SAID_SO, SAME_MARKET, SAME_PLACE, SAME_TAGS,
    STRONG, TIRING, TRUST_NOT_YET, TRUST_UNSET, UNDATED, WHOLE_NEED, WORTH_ASKING,
};
use crate::domain::{Day, Trust};
use crate::order;

/// One need of a person answered by one offer of the other; the texts by their place in
/// [`Person::needs`] and [`Person::offers`].
#[derive(Debug, Clone, Copy)]
pub(super) struct Met {
    pub need: usize,
    pub offer: usize,
    pub fit: Fit,
    /// The fit, weighed by where the two texts were read.
    pub strength: f32,
    /// The strength, weighed by the age of the need.
    pub worth: f32,
}

impl Met {
    pub fn tier(&self) -> Tier {
        let is_sure = !self.fit.doubtful;
        let is_broad = self.fit.words >= 2 || self.fit.of_need >= WHOLE_NEED;
        if self.strength >= STRONG && is_sure && is_broad {
            Tier::Strong
        } else if self.strength >= GOOD && is_sure {
            Tier::Good
        } else {
            Tier::WorthAsking
        }
    }
}

/// How far a fit counts, given where the two texts were read.
pub(super) fn strength(fit: Fit, need: &Text, offer: &Text) -> f32 {
    // Words that any firm could use, or a market and a place, are no reason.
    if fit.words == 0 {
        return 0.0;
    }
    fit.score * need.weight * offer.weight
}

/// The best answer to each need of `a` among the offers of `b`, from [`WORTH_ASKING`] on, best first.
pub(super) fn gains(index: &Index, a: &Person, b: &Person, today: Day) -> Vec<Met> {
    let mut gains: Vec<Met> = Vec::new();
    for (need, wanted) in a.needs.iter().enumerate() {
        let answers = b.offers.iter().enumerate().map(|(offer, offered)| {
            let fit = index.fit(wanted.item, offered.item);
            let strength = strength(fit, wanted, offered);
            Met {
                need,
                offer,
                fit,
                strength,
                worth: strength * freshness(wanted, today),
            }
        });
        let best = answers.clone().reduce(better);
        let best = best.filter(|it| it.strength >= WORTH_ASKING);
        let said = answers
            .filter(|it| b.offers[it.offer].source == QuoteSource::Offer)
            .reduce(better);
        gains.extend(best.map(|it| quoting(it, said)));
    }
    order::sort_by(&mut gains, |x, y| y.worth.total_cmp(&x.worth));
    gains
}

/// Of two equal answers the one noted first stands.
fn better(best: Met, it: Met) -> Met {
    if it.strength > best.strength {
        it
    } else {
        best
    }
}

/// The best answer, with the words of the offer `said` in its place where these do: what
/// somebody says they offer tells more than a role or a tag. Only what is quoted changes;
/// everything noted of them speaks for the pair.
fn quoting(best: Met, said: Option<Met>) -> Met {
    match said {
        Some(said) if said.strength >= GOOD.min(best.strength - SAID_SO) => Met {
            offer: said.offer,
            ..best
        },
        _ => best,
    }
}

/// 1 for a need noted today, falling to one half.
pub(super) fn freshness(need: &Text, today: Day) -> f32 {
    match need.noted {
        None => UNDATED,
        Some(noted) => {
            let age = today.days_since(noted).max(0) as f32;
            0.5 + 0.5 * (-age / NEED_HALF_LIFE).exp2()
        }
    }
}

/// The harmonic mean of what each gains (RECON: Pizzato et al., RecSys 2010, section 3):
/// high only if both gain, 0 to 1.6.
pub(super) fn both(of_a: f32, of_b: f32) -> f32 {
    let a = of_a + GAIN_OF_GIVING * of_b;
    let b = of_b + GAIN_OF_GIVING * of_a;
    if a + b <= 0.0 {
        0.0
    } else {
        2.0 * a * b / (a + b)
    }
}

/// How far the user would stand behind an introduction of this person, and how much they
/// can bear: 0 to 1.
pub(super) fn standing(person: &Person, load: Load) -> f32 {
    let trust = match person.trust {
        Trust::WouldRefer => 1.0,
        Trust::Unset => TRUST_UNSET,
        Trust::NotYet => TRUST_NOT_YET,
        Trust::Never => 0.0,
    };
    let tired = load.recent as f32 / TIRING;
    trust / (1.0 + tired * tired)
}

/// Whether a person has enough to do with introductions under way.
pub(super) fn rests(load: Load) -> bool {
    load.open >= ENOUGH_OPEN
}

/// What the two have in common beside their reason: 1 to 1.2.
pub(super) fn context(a: &Person, b: &Person) -> f32 {
    let mut context = 1.0;
    if !a.markets.is_disjoint(&b.markets) {
        context += SAME_MARKET;
    }
    if !a.place.is_empty() && a.place == b.place {
        context += SAME_PLACE;
    }
    context + SAME_TAGS * jaccard(&a.tags, &b.tags)
}

fn jaccard(one: &BTreeSet<String>, other: &BTreeSet<String>) -> f32 {
    let shared = one.intersection(other).count();
    let all = one.len() + other.len() - shared;
    if all == 0 {
        0.0
    } else {
        shared as f32 / all as f32
    }
}
