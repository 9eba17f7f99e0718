//! Which words of a need and an offer link the two: for the reasons that a user reads, not for
//! the score.

use crate::index::Index;
use crate::kin::Kind;
use crate::synonyms::Found;
use crate::vocabulary::Token;

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
        let offered = self.vocabulary.read(&offer_read).tokens;
        let needed = self.vocabulary.read(&need_read).tokens;
        let total: f32 = needed.iter().map(|it| it.weight).sum();
        let mut links: Vec<Link> = Vec::new();
        for token in &needed {
            let met = self.near(token.term).find_map(|kin| {
                let found = offered.iter().find(|it| it.term == kin.term)?;
                (kin.share > 0.0).then_some((kin, found))
            });
            let Some((kin, found)) = met else { continue };
            let kind = match kin.kind {
                Kind::Same if token.folded != found.folded => Kind::Stem,
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

    /// Where no words are shared: the two that are nearest, in exchange or in meaning.
    fn meant_link(&self, needed: &[Token], offered: &[Token]) -> Option<Link> {
        let table = self.knowledge().table();
        let mut best: Option<(f32, Kind, &Token, &Token)> = None;
        for token in needed.iter().filter(|it| it.is_full) {
            for found in offered.iter().filter(|it| it.is_full) {
                let (Some(one), Some(other)) = (token.row, found.row) else {
                    continue;
                };
                let one = &table.entries()[one as usize];
                let other = &table.entries()[other as usize];
                let exchange = one.exchange.cosine(&other.exchange);
                let meaning = one.meaning.cosine(&other.meaning);
                let (near, kind) = if exchange >= meaning {
                    (exchange * one.in_need * other.in_offer, Kind::Concept)
                } else {
                    (meaning * one.in_meaning * other.in_meaning, Kind::Meaning)
                };
                if near > best.as_ref().map_or(0.0, |it| it.0) {
                    best = Some((near, kind, token, found));
                }
            }
        }
        best.map(|(_, kind, token, found)| Link {
            need_word: token.written.to_owned(),
            offer_word: found.written.to_owned(),
            kind,
            share: 0.0,
        })
    }
}
