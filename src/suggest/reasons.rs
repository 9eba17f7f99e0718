//! From a valued pair to a suggestion: quotes, links between words, and what speaks against.

use super::history::{History, Past};
use super::people::People;
use super::person::Person;
use super::suggestion::{Caution, Gain, Suggestion, Tier, WordLink};
use super::value::Met;
use super::weights::{GAINS_EACH, LONG_SILENCE, OLD_NEED, RECENT};
use crate::domain::{Book, Day, Pair, Trust};
use crate::order;

/// A pair and all that was found out about it. Whoever gains more is `a`.
pub(super) struct Valued<'a> {
    pub a: &'a Person,
    pub b: &'a Person,
    /// The gains of each, best first.
    pub of_a: Vec<Met>,
    pub of_b: Vec<Met>,
    pub score: f32,
}

impl Valued<'_> {
    /// That of the surest gain.
    pub fn tier(&self) -> Option<Tier> {
        self.of_a.iter().chain(&self.of_b).map(Met::tier).min()
    }
}

/// `None` where the book no longer holds what the engine read.
pub(super) fn suggestion(
    book: &Book,
    people: &People,
    history: &History,
    valued: &Valued,
    today: Day,
) -> Option<Suggestion> {
    let (a, b) = (valued.a, valued.b);
    let mut found = Vec::new();
    let mut cautions = Vec::new();
    for (who, from, gains) in [(a, b, &valued.of_a), (b, a, &valued.of_b)] {
        for met in gains.iter().take(GAINS_EACH) {
            let Some(gain) = gain(book, people, who, from, met) else {
                continue;
            };
            if let Some(noted) = gain.need.noted
                && today.days_since(noted) >= OLD_NEED
            {
                cautions.push(Caution::OldNeed { who: who.id, noted });
            }
            found.push(gain);
        }
    }
    if found.is_empty() {
        return None;
    }
    let pair = Pair::new(a.id, b.id);
    for person in [a, b] {
        person_cautions(history, person, today, &mut cautions);
    }
    if let Some(Past::TriedOn(day)) = history.past(pair) {
        cautions.push(Caution::TriedBefore { day });
    }
    order::sort_by(&mut cautions, Ord::cmp);
    cautions.dedup();
    Some(Suggestion {
        pair,
        a: a.id,
        b: b.id,
        score: valued.score,
        tier: valued.tier()?,
        gains: found,
        cautions,
        learned: Vec::new(),
    })
}

fn gain(book: &Book, people: &People, who: &Person, from: &Person, met: &Met) -> Option<Gain> {
    let need = who.needs.get(met.need)?.quote(book.contact(who.id)?)?;
    let offer = from.offers.get(met.offer)?.quote(book.contact(from.id)?)?;
    let links = people.index().links(&need.text, &offer.text);
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
        possibly: met.tier() == Tier::WorthAsking,
    })
}

fn person_cautions(history: &History, person: &Person, today: Day, cautions: &mut Vec<Caution>) {
    let who = person.id;
    if person.trust == Trust::NotYet {
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
        cautions.push(Caution::OpenIntroductions { who, count });
    }
    if let Some(day) = load.introduced
        && today.days_since(day) < RECENT
    {
        cautions.push(Caution::RecentlyIntroduced { who, day });
    }
}
