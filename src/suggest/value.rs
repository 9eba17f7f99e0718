//! What an introduction of two people is worth: both directions together, then the circumstances.

use matching::Fit;

use super::history::Load;
use super::keys::shared;
use super::lands::Land;
use super::person::{Person, Text, Traits};
use super::suggestion::{QuoteSource, Tier};
use super::weights::{
    ELSEWHERE, ENOUGH_OPEN, FOUND, GAIN_OF_GIVING, GOOD, KINSHIP, KNOW_BY_ONE, KNOW_BY_ONE_MOST,
    MOST_LIKENESS, NEED_HALF_LIFE, NOT_WHERE_NAMED, ONE_CONCEPT, OUT_OF_REACH, PLANNED, SAID_AGAIN,
    SAME_MARKET, SAME_PLACE, SAME_TAGS, SOME_CONCEPT, STALE_NEED, STRONG, SUPPORT, SUPPORTING,
    TIRING, TOO_LATE_HALF, TRUST_NOT_YET, TRUST_UNSET, UNDATED, USUAL_LIKENESS, WHOLE_OFFER,
    WORTH_ASKING,
};
use crate::domain::{Day, Trust};
use crate::order;

/// How sure a fit of this strength is.
pub(super) fn tier(fit: Fit, strength: f32) -> Tier {
    // Letters, and words that any firm could use, are no reason by themselves.
    let shares_words = fit.of_need > 0.0;
    let is_sure = !shares_words || !fit.doubtful || fit.concept >= SOME_CONCEPT;
    let is_plain = fit.concept >= ONE_CONCEPT && (fit.words == 0 || fit.of_offer >= WHOLE_OFFER);
    if strength >= STRONG && is_sure && is_plain {
        Tier::Strong
    } else if strength >= GOOD && is_sure {
        Tier::Good
    } else {
        Tier::WorthAsking
    }
}

/// How sure a fit is of a need and an offer that were noted as such, where nothing else is
/// known; `None` where it is too weak to be shown.
pub fn tier_of(fit: Fit) -> Option<Tier> {
    let strength = fit.strength();
    (strength >= WORTH_ASKING).then(|| tier(fit, strength))
}

/// Whether two texts fit well enough by themselves, given where they were read, to be looked
/// further into.
pub(super) fn is_found(fit: Fit, need: &Text, offer: &Text) -> bool {
    fit.score * need.weight() * offer.weight() >= FOUND
}

/// How far a fit counts, given where the two texts were read.
pub(super) fn strength(fit: Fit, need: &Text, offer: &Text) -> f32 {
    fit.strength() * need.weight() * offer.weight()
}

/// How far somebody can be of use where it is needed, 0 to 1: where the need says so, or else
/// where its owner lives. 1 where too little is known to tell.
pub(super) fn nearby(who: &Person, need: &Text, from: &Person, offer: &Text) -> f32 {
    let named = || who.named.iter().filter(|it| it.0 == need.item);
    let is_named = named().next().is_some();
    let is_there = |land: Land| match is_named {
        true => named().any(|it| it.1.meets(land)),
        false => who.traits.lives.is_none_or(|it| it.meets(land)),
    };
    let they = &from.traits;
    if they.lives.is_some_and(is_there) || (they.lives.is_none() && they.active.is_empty()) {
        return 1.0;
    }
    let is_close = |it: &Land| !they.region.is_some_and(|region| it.is_wider_than(region));
    let is_active = they.active.iter().any(|it| is_there(*it));
    if offer.is_on_the_spot {
        let region = they.region.iter();
        let mut close = region.chain(they.active.iter().filter(|it| is_close(it)));
        match (close.any(|it| is_there(*it)), is_active) {
            (true, _) => 1.0,
            (false, true) => ELSEWHERE,
            (false, false) => OUT_OF_REACH,
        }
    } else if is_active || they.active.is_empty() {
        1.0
    } else if is_named {
        NOT_WHERE_NAMED
    } else {
        ELSEWHERE
    }
}

/// How much surer an answer is where what the two do has something in common, given how like
/// their offers are on average, if that tells anything: a word then means the same to both.
pub(super) fn kinship(likeness: Option<f32>) -> f32 {
    let likeness = likeness.unwrap_or(USUAL_LIKENESS).min(MOST_LIKENESS);
    (1.0 + KINSHIP * likeness) / (1.0 + KINSHIP * USUAL_LIKENESS)
}

/// How far a text makes another answer surer, given its fit and strength: one that shares a word
/// with the need, and hardly a concept, may say no more than the other does.
pub(super) fn support(fit: Fit, strength: f32) -> f32 {
    if fit.words == 0 {
        return strength;
    }
    strength * (fit.concept / SAID_AGAIN).min(1.0)
}

/// What several texts of one person say of a need together, given the strength and the support of
/// each: the best counts whole, and what others say beside it makes it surer. At most 1.
pub(super) fn supported(mut answers: Vec<(f32, f32)>) -> f32 {
    order::sort_by(&mut answers, |x, y| y.0.total_cmp(&x.0));
    let mut answers = answers.into_iter();
    let mut whole = answers.next().map_or(0.0, |it| it.0);
    let mut supports: Vec<f32> = answers.map(|it| it.1).collect();
    order::sort_by(&mut supports, |x, y| y.total_cmp(x));
    let mut counts = 1.0;
    for support in supports.iter().take(SUPPORTING - 1) {
        counts *= SUPPORT;
        whole += counts * support;
    }
    whole.min(1.0)
}

/// 1 for a need noted today, falling to nothing: half of it after [`NEED_HALF_LIFE`].
pub(super) fn freshness(need: &Text, today: Day) -> f32 {
    match need.noted {
        None => UNDATED,
        Some(noted) => {
            let age = today.days_since(noted).max(0) as f32 / NEED_HALF_LIFE;
            1.0 / (1.0 + age * age)
        }
    }
}

/// Whether a need was noted so long ago that nobody should act on it unasked.
pub(super) fn is_stale(need: &Text, today: Day) -> bool {
    need.noted
        .is_some_and(|it| today.days_since(it) >= STALE_NEED)
}

/// The harmonic mean of what each gains (RECON: Pizzato et al., RecSys 2010, section 3):
/// high only if both gain; 0 to 1.6 where each gains 1 at the most.
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

/// So much of somebody's traits as says what they have in common with others at the most.
#[derive(Debug, Clone, Copy)]
pub(super) struct Common(u16);

impl Common {
    pub const NOTHING: Common = Common(0);
    const MARKETS: u16 = 1;
    const TAGS: u16 = 2;
    /// Two places may fall on one number.
    const PLACE: u16 = !(Common::MARKETS | Common::TAGS);
    const SOME_PLACE: u16 = 4;

    pub fn of(traits: &Traits) -> Common {
        let bit = |is_noted: bool, bit: u16| if is_noted { bit } else { 0 };
        let place = (traits.place as u16 & Common::PLACE).max(Common::SOME_PLACE);
        Common(
            bit(!traits.markets.is_empty(), Common::MARKETS)
                | bit(!traits.tags.is_empty(), Common::TAGS)
                | bit(traits.place != 0, place),
        )
    }

    /// As [`in_common`] of two at the most; of the same twice what somebody has in common with
    /// anybody.
    pub fn most(self, other: Common) -> f32 {
        let both = self.0 & other.0;
        let is_one_place = self.0 & Common::PLACE != 0 && (self.0 ^ other.0) & Common::PLACE == 0;
        // In the order in which it is added up for two, so that it is rounded alike.
        let mut most = 1.0;
        if both & Common::MARKETS != 0 {
            most += SAME_MARKET;
        }
        if is_one_place {
            most += SAME_PLACE;
        }
        if both & Common::TAGS != 0 {
            most += SAME_TAGS;
        }
        most
    }
}

/// What the two have in common beside their reason: 1 to 1.15.
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

/// The same with whether it answers what somebody plans: 1 to 1.2.
pub(super) fn context(a: &Traits, b: &Traits, is_planned: bool) -> f32 {
    in_common(a, b) + if is_planned { PLANNED } else { 0.0 }
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
