//! Which words of a need and an offer link the two: for the reasons that a user reads, not for
//! the score.

use crate::index::{Index, Side};
use crate::kin::Kind;
use crate::sense::{Odds, Sense, in_exchange};
use crate::synonyms::Found;
use crate::vocabulary::{Token, Words};

/// Two words that link a need and an offer, as they are written there.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    pub need_word: String,
    pub offer_word: String,
    pub kind: Kind,
    /// How much of the need rests on it, 0 to 1.
    pub share: f32,
}

impl Index {
    /// The words that link two texts, the weightiest first. Texts that are not in the
    /// index are read too, as far as their words are known.
    pub fn links(&self, need: &str, offer: &str) -> Vec<Link> {
        let taught = self.taught_links(need, offer);
        let (need_read, offer_read) = (
            self.synonyms.read_as(need, self.fold),
            self.synonyms.read_as(offer, self.fold),
        );
        let offered = self.vocabulary.read(&offer_read);
        let needed = self.vocabulary.read(&need_read);
        let folded = |it: &Token, text: &str| self.vocabulary.folded(it.written, text);
        let total: f32 = needed.tokens.iter().map(|it| it.weight).sum();
        let mut links: Vec<Link> = Vec::new();
        for token in &needed.tokens {
            let met = self.near(token.term).find_map(|kin| {
                let found = offered.tokens.iter().find(|it| it.term == kin.term)?;
                (kin.share > 0.0).then_some((kin, found))
            });
            let Some((kin, found)) = met else { continue };
            let kind = match kin.kind {
                Kind::Same if folded(token, &need_read) != folded(found, &offer_read) => Kind::Stem,
                kind => kind,
            };
            links.push(Link {
                need_word: token.written.to_owned(),
                offer_word: found.written.to_owned(),
                kind,
                share: token.weight * kin.share / total.max(f32::MIN_POSITIVE),
            });
        }
        links.sort_by(|a, b| b.share.total_cmp(&a.share));
        if links.is_empty() {
            links.extend(self.meant_link(&needed, &offered));
        }
        // Nobody wrote the words by which a synonym was read.
        links.retain(|it| need.contains(&it.need_word) && offer.contains(&it.offer_word));
        taught.into_iter().chain(links).collect()
    }

    /// Different phrases of one meaning, as the user taught.
    fn taught_links(&self, need: &str, offer: &str) -> Vec<Link> {
        let offered = self.synonyms.find(offer, self.fold);
        let needed = self.synonyms.find(need, self.fold);
        let links = needed.iter().filter_map(|it| {
            let means_the_same =
                |other: &&Found| other.group == it.group && other.phrase != it.phrase;
            let other = offered.iter().find(means_the_same)?;
            Some(Link {
                need_word: it.written.to_owned(),
                offer_word: other.written.to_owned(),
                kind: Kind::Synonym,
                share: 1.0,
            })
        });
        links.collect()
    }

    /// Where no words are shared: the two that speak most for what both texts are about, or
    /// else the two that are nearest in meaning.
    fn meant_link(&self, needed: &Words, offered: &Words) -> Option<Link> {
        let link = |(need, offer): (&Token, &Token), kind| Link {
            need_word: need.written.to_owned(),
            offer_word: offer.written.to_owned(),
            kind,
            share: 0.0,
        };
        let by_concept = self.common_concept(needed, offered).and_then(|it| {
            let need = self.speaking_for(it, needed, Side::Need)?;
            let offer = self.speaking_for(it, offered, Side::Offer)?;
            Some(link((need, offer), Kind::Concept))
        });
        by_concept.or_else(|| {
            let both = self.nearest_in_meaning(needed, offered)?;
            Some(link(both, Kind::Meaning))
        })
    }

    /// The concept of which both texts most likely speak.
    fn common_concept(&self, needed: &Words, offered: &Words) -> Option<u16> {
        let mut odds = Odds::default();
        let need = Sense::of(self.knowledge(), &needed.rows, Side::Need, &mut odds);
        let offer = Sense::of(self.knowledge(), &offered.rows, Side::Offer, &mut odds);
        let common = need.concepts.iter().filter_map(|(concept, likely)| {
            let other = offer.concepts.iter().find(|it| it.0 == *concept)?;
            Some((likely * other.1, *concept))
        });
        let best = common.max_by(|x, y| x.0.total_cmp(&y.0).then(y.1.cmp(&x.1)));
        best.map(|it| it.1)
    }

    fn speaking_for<'a, 'b>(
        &self,
        concept: u16,
        words: &'b Words<'a>,
        side: Side,
    ) -> Option<&'b Token<'a>> {
        let spoken = words.tokens.iter().filter_map(|token| {
            let table = self.knowledge().table();
            let entry = &table.entries()[token.row? as usize];
            let mut shares = table.shares(entry).iter();
            let share = shares.find(|it| it.concept == concept)?;
            Some((share.weight() * in_exchange(entry, side), token))
        });
        let best = spoken.max_by(|x, y| x.0.total_cmp(&y.0));
        best.map(|it| it.1)
    }

    fn nearest_in_meaning<'a, 'b>(
        &self,
        needed: &'b Words<'a>,
        offered: &'b Words<'a>,
    ) -> Option<(&'b Token<'a>, &'b Token<'a>)> {
        let table = self.knowledge().table();
        let mut best = None;
        let mut nearest = 0.0;
        for token in needed.tokens.iter().filter(|it| it.is_full) {
            for found in offered.tokens.iter().filter(|it| it.is_full) {
                let (Some(one), Some(other)) = (token.row, found.row) else {
                    continue;
                };
                let one = &table.entries()[one as usize];
                let other = &table.entries()[other as usize];
                let near =
                    one.meaning.product(&other.meaning) * one.in_meaning() * other.in_meaning();
                if near > nearest {
                    (nearest, best) = (near, Some((token, found)));
                }
            }
        }
        best
    }
}
