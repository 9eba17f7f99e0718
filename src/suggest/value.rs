//! What an introduction of two people is worth: both directions together, then the circumstances.

use matching::Fit;

use super::history::Load;
use super::keys::shared;
use super::person::{Person, Text, Traits};
use super::suggestion::{QuoteSource, Tier};
use super::weights::{
    BRIDGE, ENOUGH_OPEN, GAIN_OF_GIVING, GOOD, KNOW_BY_ONE, KNOW_BY_ONE_MOST, MOST_CONTEXT,
    NEED_HALF_LIFE, PLANNED, SAME_CONCEPT, SAME_MARKET, SAME_MEANING, SAME_PLACE, SAME_TAGS,
    SOME_CONCEPT, STRONG, TIRING, TOO_LATE_HALF, TRUST_NOT_YET, TRUST_UNSET, UNDATED, WHOLE_NEED,
};
use crate::domain::{Day, Trust};

/// How sure a fit of this strength is.
pub(super) fn tier(fit: Fit, strength: f32) -> Tier {
    let is_sure = !fit.doubtful || fit.concept >= SAME_CONCEPT;
    let is_broad = fit.words >= 2 || fit.of_need >= WHOLE_NEED || fit.concept >= SAME_CONCEPT;
    if strength >= STRONG && is_sure && is_broad {
        Tier::Strong
    } else if strength >= GOOD && is_sure {
        Tier::Good
    } else {
        Tier::WorthAsking
    }
}

/// How far a fit counts, given where the two texts were read.
pub(super) fn strength(fit: Fit, need: &Text, offer: &Text) -> f32 {
    // Letters, words that any firm could use, or a market and a place, are no reason.
    if fit.words == 0 && fit.concept < SOME_CONCEPT && fit.meaning < SAME_MEANING {
        return 0.0;
    }
    fit.score * need.weight() * offer.weight()
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

/// How far the user would stand behind an introduction of this person: 0 to 1.
pub(super) fn trust(person: &Person) -> f32 {
    match person.traits.trust {
        Trust::WouldRefer => 1.0,
        Trust::Unset => TRUST_UNSET,
        Trust::NotYet => TRUST_NOT_YET,
        Trust::Never => 0.0,
    }
}

/// How much of another introduction a person can bear: 0 to 1.
pub(super) fn vigour(load: Load) -> f32 {
    let tired = load.recent as f32 / TIRING;
    1.0 / (1.0 + tired * tired)
}

/// Whether a person has enough to do with introductions under way.
pub(super) fn rests(load: Load) -> bool {
    load.open >= ENOUGH_OPEN
}

/// What a person has in common with anybody at the most, as [`in_common`].
pub(super) fn most_in_common(of: &Traits) -> f32 {
    let part = |is_noted: bool, part: f32| if is_noted { part } else { 0.0 };
    // In the order in which it is added up for two, so that it is rounded alike.
    1.0 + part(!of.markets.is_empty(), SAME_MARKET)
        + part(of.place != 0, SAME_PLACE)
        + part(!of.tags.is_empty(), SAME_TAGS)
}

/// What the two have in common beside their reason: 1 to 1.2.
pub(super) fn in_common(a: &Traits, b: &Traits) -> f32 {
    let mut context = 1.0;
    if shared(&a.markets, &b.markets) > 0 {
        context += SAME_MARKET;
    }
    if a.place != 0 && a.place == b.place {
        context += SAME_PLACE;
    }
    context + SAME_TAGS * jaccard(&a.tags, &b.tags)
}

/// The same with what is known of both together: 1 to [`MOST_CONTEXT`].
pub(super) fn context(a: &Traits, b: &Traits, acquaintances: usize, is_planned: bool) -> f32 {
    let mut context = in_common(a, b);
    let are_apart = !a.markets.is_empty() && !b.markets.is_empty();
    if acquaintances == 0 && are_apart && shared(&a.markets, &b.markets) == 0 {
        context += BRIDGE;
    }
    if is_planned {
        context += PLANNED;
    }
    context.min(MOST_CONTEXT)
}

/// How likely it is news to them that the other exists, given how many acquaintances they
/// have in common and how often a suggestion came too late: above 0, at most 1.
pub(super) fn novelty(acquaintances: usize, too_late: usize) -> f32 {
    let late = too_late as f32;
    let more = (KNOW_BY_ONE_MOST - KNOW_BY_ONE) * late / (late + TOO_LATE_HALF);
    let each = 1.0 - (KNOW_BY_ONE + more);
    each.powi(acquaintances.min(20) as i32)
}

/// Whether a need was read from plans.
pub(super) fn is_plan(need: &Text) -> bool {
    need.source == QuoteSource::Plans
}

fn jaccard(one: &[u64], other: &[u64]) -> f32 {
    let shared = shared(one, other);
    let all = one.len() + other.len() - shared;
    if all == 0 {
        0.0
    } else {
        shared as f32 / all as f32
    }
}
