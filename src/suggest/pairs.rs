//! Two people in full: which need of each is answered by which offer of the other, and what
//! that is worth as things stand.

use std::collections::BTreeMap;

use matching::{Fit, Index, ItemId};

use super::history::History;
use super::keys::{shared, sorted};
use super::learning::Learned;
use super::lessons::{Lessons, factor};
use super::people::People;
use super::person::{Person, Text};
use super::suggestion::{Gain, Tier};
use super::value::{
    both, context, freshness, is_plan, is_stale, kinship, nearby, novelty, strength, support,
    supported, tier, trust, vigour,
};
use super::weights::{OWN, OWN_TRADE, SAME_TRADE, WORTH_ASKING};
use crate::domain::{ContactId, Day};
use crate::order;

/// One need of a person answered by one offer of the other; the texts by their place in
/// [`Person::needs`] and [`Person::offers`].
#[derive(Debug, Clone, Copy)]
pub(super) struct Met {
    pub need: usize,
    pub offer: usize,
    pub tier: Tier,
    /// How well the fit and all that supports it answer the need: 0 to 1.
    pub strength: f32,
}

/// What the texts of two people say of each other, which holds until one of them is edited.
#[derive(Debug, Clone)]
pub(super) struct Known {
    /// What each gains, in the order of their names. Weak evidence only where there is no better.
    pub gains: [Vec<Met>; 2],
    /// Both offer much the same, in one market or nobody knows.
    pub may_compete: bool,
    /// What was made of a gain for showing it.
    pub told: BTreeMap<(usize, usize), Gain>,
}

/// A gain and what it is worth today.
#[derive(Debug, Clone, Copy)]
pub(super) struct Weighed {
    pub met: Met,
    /// Which of the two gains, as in [`Known::gains`].
    pub side: usize,
    pub worth: f32,
}

/// A pair with all that speaks for it. Whoever gains more is `a`.
#[derive(Debug, Clone)]
pub(super) struct Valued<'a> {
    pub a: &'a Person,
    pub b: &'a Person,
    /// The gains of each, best first.
    pub of_a: Vec<Weighed>,
    pub of_b: Vec<Weighed>,
    pub score: f32,
    /// That of the surest gain.
    pub tier: Tier,
}

impl Valued<'_> {
    /// The need that speaks most for it.
    pub fn need(&self) -> Option<ItemId> {
        let met = self.of_a.first()?.met;
        self.a.needs.get(met.need).map(|it| it.item)
    }
}

/// All that a value depends on beside the two people.
#[derive(Clone, Copy)]
pub(super) struct Circumstances<'a> {
    pub people: &'a People,
    pub history: &'a History,
    pub lessons: &'a Lessons,
    pub today: Day,
}

/// Acquaintances of people, looked up once.
#[derive(Default)]
pub(super) struct Circles {
    known: BTreeMap<ContactId, Box<[u64]>>,
}

impl Circles {
    /// How many acquaintances two have in common.
    fn in_common(&mut self, at: Circumstances, a: &Person, b: &Person) -> usize {
        for person in [a, b] {
            self.known.entry(person.id).or_insert_with(|| {
                let mut all = at.people.acquaintances(person).to_vec();
                let met = at.history.met(person.id).iter();
                let met = met.filter_map(|it| at.people.get(*it));
                all.extend(met.map(Person::as_acquaintance));
                sorted(all)
            });
        }
        match (self.known.get(&a.id), self.known.get(&b.id)) {
            (Some(a), Some(b)) => shared(a, b),
            _ => 0,
        }
    }
}

/// What the texts of two say of each other; the two in the order of their names.
pub(super) fn known(index: &Index, a: &Person, b: &Person) -> Known {
    let trades = trades(index, a, b);
    let mut gains = [
        gains(index, a, b, &trades),
        gains(index, b, a, &trades.flipped()),
    ];
    // Weak evidence stands only where there is no better: it must not make a favour look mutual.
    let is_weak = |it: &Met| it.tier == Tier::WorthAsking;
    if !gains.iter().flatten().all(is_weak) {
        for list in &mut gains {
            list.retain(|it| !is_weak(it));
        }
    }
    Known {
        gains,
        may_compete: !trades.alike.is_empty() && !are_in_other_markets(a, b),
        told: BTreeMap::new(),
    }
}

/// How the trades of two stand to each other.
struct Trades {
    /// Which offers of one say the same as which of the other.
    alike: Vec<(usize, usize)>,
    /// How much surer an answer is for what they have to do with.
    kinship: f32,
}

impl Trades {
    fn flipped(&self) -> Trades {
        Trades {
            alike: self.alike.iter().map(|(x, y)| (*y, *x)).collect(),
            kinship: self.kinship,
        }
    }
}

fn trades(index: &Index, a: &Person, b: &Person) -> Trades {
    let mut alike = Vec::new();
    let mut sum = 0.0;
    for (x, one) in a.offers.iter().enumerate() {
        for (y, other) in b.offers.iter().enumerate() {
            let likeness = index.likeness(one.item, other.item);
            sum += likeness;
            if likeness >= SAME_TRADE {
                alike.push((x, y));
            }
        }
    }
    let pairs = a.offers.len() * b.offers.len();
    // What two competitors have in common tells nothing of what one could do for the other.
    let tells = pairs > 0 && alike.is_empty();
    let likeness = tells.then(|| sum / pairs as f32);
    let kinship = kinship(likeness);
    Trades { alike, kinship }
}

fn are_in_other_markets(a: &Person, b: &Person) -> bool {
    let (a, b) = (&a.traits.markets, &b.traits.markets);
    !a.is_empty() && !b.is_empty() && shared(a, b) == 0
}

/// The best answer to each need of `a` among the offers of `b`, from [`WORTH_ASKING`] on, in
/// the order of the needs.
fn gains(index: &Index, a: &Person, b: &Person, trades: &Trades) -> Vec<Met> {
    let share_market = shared(&a.traits.markets, &b.traits.markets) > 0;
    let mut gains: Vec<Met> = Vec::new();
    for (need, wanted) in a.needs.iter().enumerate() {
        let mut best: Option<(Met, Fit)> = None;
        let mut answers = Vec::new();
        for (offer, offered) in b.offers.iter().enumerate() {
            let fit = index.fit(wanted.item, offered.item);
            let strength = strength(fit, wanted, offered) * nearby(a, wanted, b, offered);
            if strength <= 0.0 {
                continue;
            }
            // Whoever looks for customers for payroll software needs nobody else's.
            let own = |own: &Text| index.fit(wanted.item, own.item).score >= OWN_TRADE * fit.score;
            let mut same = trades.alike.iter().filter(|(_, theirs)| *theirs == offer);
            if share_market && same.any(|(mine, _)| own(&a.offers[*mine])) {
                continue;
            }
            answers.push((strength, support(fit, strength)));
            // Of two equal answers the one noted first stands.
            if best.is_none_or(|(known, _)| strength > known.strength) {
                let met = Met {
                    need,
                    offer,
                    tier: Tier::WorthAsking,
                    strength,
                };
                best = Some((met, fit));
            }
        }
        let Some((met, fit)) = best else { continue };
        let mut strength = (supported(answers) * trades.kinship).min(1.0);
        if strength < WORTH_ASKING {
            continue;
        }
        // Nobody lacks what they do themselves: a carrier with empty vans needs no more vans.
        let mut own = a.offers.iter().map(|it| index.fit(wanted.item, it.item));
        if own.any(|it| it.score >= fit.score) {
            strength *= OWN;
        }
        if strength >= WORTH_ASKING {
            gains.push(Met {
                tier: tier(fit, strength),
                strength,
                ..met
            });
        }
    }
    gains
}

/// What a pair is worth; `None` where neither gains anything. `a` and `b` in the order of
/// their names, so that the same two give the same figures either way.
pub(super) fn valued<'a>(
    at: Circumstances,
    circles: &mut Circles,
    known: &Known,
    (mut a, mut b): (&'a Person, &'a Person),
) -> Option<Valued<'a>> {
    let weigh = |side: usize, who: &Person, from: &Person| {
        let mut weighed: Vec<Weighed> = known.gains[side]
            .iter()
            .map(|met| {
                let fresh = freshness(&who.needs[met.need], at.today);
                let learned = factor(&lessons(at, who, from, met));
                Weighed {
                    met: *met,
                    side,
                    worth: met.strength * fresh * learned,
                }
            })
            .collect();
        order::sort_by(&mut weighed, |x, y| y.worth.total_cmp(&x.worth));
        weighed
    };
    let (mut of_a, mut of_b) = (weigh(0, a, b), weigh(1, b, a));
    let best = |gains: &[Weighed]| gains.first().map_or(0.0, |it| it.worth);
    if best(&of_b) > best(&of_a) {
        std::mem::swap(&mut a, &mut b);
        std::mem::swap(&mut of_a, &mut of_b);
    }
    let common = circles.in_common(at, a, b);
    let plans =
        |who: &Person, gains: &[Weighed]| gains.iter().any(|it| is_plan(&who.needs[it.met.need]));
    let is_planned = plans(a, &of_a) || plans(b, &of_b);
    let bear = |it: &Person| trust(it) * vigour(at.history.load(it.id));
    let score = both(best(&of_a), best(&of_b))
        * context(&a.traits, &b.traits, is_planned)
        * novelty(common, at.lessons.too_late)
        * (bear(a) * bear(b));
    let surest = |who: &Person, gains: &[Weighed]| {
        let tiers = gains.iter().map(|it| {
            let is_stale = is_stale(&who.needs[it.met.need], at.today);
            if is_stale {
                Tier::WorthAsking
            } else {
                it.met.tier
            }
        });
        tiers.min()
    };
    let tiers = surest(a, &of_a).into_iter().chain(surest(b, &of_b));
    let tier = tiers.min()?;
    (score > 0.0).then_some(Valued {
        a,
        b,
        of_a,
        of_b,
        score,
        tier,
    })
}

/// The lessons that move this gain.
pub(super) fn lessons<'a>(
    at: Circumstances<'a>,
    who: &Person,
    from: &Person,
    met: &Met,
) -> Vec<&'a Learned> {
    let (need, offer) = (who.needs[met.need].item, from.offers[met.offer].item);
    if !at.lessons.may_touch(need, from.id) {
        return Vec::new();
    }
    at.lessons
        .about(&at.people.index, (who, need), (from, offer))
}
