//! From a valued pair to a suggestion: quotes, links between words, and what speaks against.

use std::collections::btree_map::Entry;

use matching::Side;

use super::history::{History, Past};
use super::pairs::{Circumstances, Known, Valued, Weighed, lessons};
use super::people::People;
use super::person::Person;
use super::suggestion::{Caution, Gain, Suggestion, Tier, WordLink};
use super::value::rests;
use super::weights::{GAINS_EACH, LONG_SILENCE, OLD_NEED, RECENT};
use crate::domain::{Book, Day, Pair, Trust};
use crate::order;

/// `None` where the book no longer holds what the engine read. What is made of each gain
/// is kept with the pair.
pub(super) fn suggestion(
    book: &Book,
    at: Circumstances,
    known: &mut Known,
    valued: &Valued,
) -> Option<Suggestion> {
    let (a, b) = (valued.a, valued.b);
    let mut gains = Vec::new();
    let mut cautions = Vec::new();
    let mut learned = Vec::new();
    for (who, from, weighed) in [(a, b, &valued.of_a), (b, a, &valued.of_b)] {
        for it in weighed.iter().take(GAINS_EACH) {
            let key = (it.side, it.met.need);
            let gain = match known.told.entry(key) {
                Entry::Occupied(told) => told.into_mut(),
                Entry::Vacant(place) => {
                    let Some(gain) = gain(book, at.people, who, from, it) else {
                        continue;
                    };
                    place.insert(gain)
                }
            };
            if let Some(noted) = gain.need.noted
                && at.today.days_since(noted) >= OLD_NEED
            {
                cautions.push(Caution::OldNeed { who: who.id, noted });
            }
            learned.extend(lessons(at, who, from, &it.met).into_iter().cloned());
            gains.push(gain.clone());
        }
    }
    if gains.is_empty() {
        return None;
    }
    let pair = Pair::new(a.id, b.id);
    for person in [a, b] {
        person_cautions(at.history, person, at.today, &mut cautions);
    }
    if let Some(Past::TriedOn(day)) = at.history.past(pair) {
        cautions.push(Caution::TriedBefore { day });
    }
    if known.may_compete {
        cautions.push(Caution::MayCompete {
            one: a.id,
            other: b.id,
        });
    }
    order::sort_by(&mut cautions, Ord::cmp);
    cautions.dedup();
    order::sort_by(&mut learned, Ord::cmp);
    learned.dedup();
    Some(Suggestion {
        pair,
        a: a.id,
        b: b.id,
        score: valued.score,
        tier: valued.tier,
        gains,
        cautions,
        learned,
    })
}

fn gain(
    book: &Book,
    people: &People,
    who: &Person,
    from: &Person,
    weighed: &Weighed,
) -> Option<Gain> {
    let met = weighed.met;
    let need = who.needs.get(met.need)?;
    let need = need.quote(book.contact(who.id)?, Side::Need)?;
    let offer = from.offers.get(met.offer)?;
    let offer = offer.quote(book.contact(from.id)?, Side::Offer)?;
    let links = people.index.links(&need.text, &offer.text);
    Some(Gain {
        who: who.id,
        from: from.id,
        links: links
            .into_iter()
            .map(|it| WordLink {
                need_word: it.need_word,
                offer_word: it.offer_word,
                kind: it.kind,
            })
            .collect(),
        need,
        offer,
        possibly: met.tier == Tier::WorthAsking,
    })
}

fn person_cautions(history: &History, person: &Person, today: Day, cautions: &mut Vec<Caution>) {
    let who = person.id;
    if person.traits.trust == Trust::NotYet {
        cautions.push(Caution::TrustNotYet { who });
    }
    if let Some(day) = person.last_contact
        && today.days_since(day) >= LONG_SILENCE
    {
        cautions.push(Caution::NotSpokenSince { who, day });
    }
    let load = history.load(who);
    if load.open > 0 {
        let count = load.open;
        cautions.push(if rests(load) {
            Caution::Rests { who, count }
        } else {
            Caution::OpenIntroductions { who, count }
        });
    }
    if let Some(day) = load.introduced
        && today.days_since(day) < RECENT
    {
        cautions.push(Caution::RecentlyIntroduced { who, day });
    }
}
