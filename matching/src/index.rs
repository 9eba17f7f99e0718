//! A collection of needs and offers, and how well each need is answered by each offer.
//!
//! An inverted index with coverage scoring: how much of the need the offer speaks
//! of, and how much of the offer the need speaks of. A score depends on the two
//! texts alone, so that adding a third changes none.

use std::rc::Rc;

use crate::kin::Kind;
use crate::knowledge::Knowledge;
use crate::vocabulary::{Kin, Term, Vocabulary};

/// Which side of a match a text stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Need,
    Offer,
}

/// A text in the index. Given again to another text once the first is taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ItemId(pub u32);

/// How well an offer answers a need. All shares are 0 to 1.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Fit {
    /// The whole: 0 where nothing links the two.
    pub score: f32,
    /// How much of the need the offer speaks of.
    pub of_need: f32,
    /// How much of the offer the need speaks of.
    pub of_offer: f32,
    /// How many words with a meaning of their own link the two: with none, there is no reason.
    pub words: u32,
    /// Every such link rests on letters alone: a misspelling, a part of a word.
    pub doubtful: bool,
}

/// An item that answers, and how well.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    pub item: ItemId,
    pub fit: Fit,
}

/// Two words that link a need and an offer, as they are written there.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    pub need_word: String,
    pub offer_word: String,
    pub kind: Kind,
    /// How much of the need rests on it, 0 to 1.
    pub share: f32,
}

/// How the two coverages make one score: mostly how much of the need is met, since
/// an offer may speak of more than one thing. Chosen on half of a public
/// collection of requests and offers between neighbours.
const OF_NEED: f32 = 0.65;

#[derive(Debug, Clone, Copy)]
struct Word {
    term: Term,
    /// Where it stands in the text, to break ties by the text alone.
    at: u32,
    /// How far it counts here, 0 to 1.
    weight: f32,
    is_full: bool,
}

struct Item {
    side: Side,
    words: Vec<Word>,
    /// The sum of the weights of its words.
    total: f32,
}

#[derive(Debug, Clone, Copy)]
struct Posting {
    item: u32,
    weight: f32,
    is_full: bool,
}

#[derive(Default)]
struct Entry {
    needs: Vec<Posting>,
    offers: Vec<Posting>,
}

/// See the module.
pub struct Index {
    knowledge: Rc<Knowledge>,
    vocabulary: Vocabulary,
    entries: Vec<Entry>,
    items: Vec<Option<Item>>,
    vacant: Vec<u32>,
}

/// Room that searches share, so that none has to ask for memory.
#[derive(Default)]
pub struct Scratch {
    sums: Vec<Sum>,
    touched: Vec<u32>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    need: f32,
    offer: f32,
    /// The need's word that was counted last, plus one.
    last: u32,
    words: u32,
    sure: bool,
}

impl Index {
    /// `fold` brings spellings of one word together: lower case, no accents.
    pub fn new(fold: fn(&str) -> String, knowledge: Rc<Knowledge>) -> Index {
        Index {
            knowledge,
            vocabulary: Vocabulary::new(fold),
            entries: Vec::new(),
            items: Vec::new(),
            vacant: Vec::new(),
        }
    }

    /// What it was told of words beforehand.
    pub fn knowledge(&self) -> &Rc<Knowledge> {
        &self.knowledge
    }

    /// `None` where the text has no word that could make a match.
    pub fn add(&mut self, side: Side, text: &str) -> Option<ItemId> {
        let mut words: Vec<Word> = Vec::new();
        for (at, token) in self.vocabulary.learn(text).into_iter().enumerate() {
            match words.iter_mut().find(|it| it.term == token.term) {
                Some(known) => {
                    known.weight = known.weight.max(token.weight);
                    known.is_full |= token.is_full;
                }
                None => words.push(Word {
                    term: token.term,
                    at: at as u32,
                    weight: token.weight,
                    is_full: token.is_full,
                }),
            }
        }
        // Also for a text that is not taken in: its words may be kin of others from now on.
        self.entries
            .resize_with(self.vocabulary.len(), Entry::default);
        if !words.iter().any(|it| it.is_full) {
            return None;
        }
        let id = self.vacant.pop().unwrap_or(self.items.len() as u32);
        for word in &words {
            self.entries[word.term as usize].on(side).push(Posting {
                item: id,
                weight: word.weight,
                is_full: word.is_full,
            });
        }
        // The weightiest words first, so that a search can stop early.
        words.sort_unstable_by(|x, y| y.weight.total_cmp(&x.weight).then(x.at.cmp(&y.at)));
        let total = words.iter().map(|it| it.weight).sum();
        let item = Some(Item { side, words, total });
        match self.items.get_mut(id as usize) {
            Some(place) => *place = item,
            None => self.items.push(item),
        }
        Some(ItemId(id))
    }

    pub fn remove(&mut self, id: ItemId) {
        let Some(item) = self.items.get_mut(id.0 as usize).and_then(Option::take) else {
            return;
        };
        for word in &item.words {
            self.entries[word.term as usize]
                .on(item.side)
                .retain(|it| it.item != id.0);
        }
        self.vacant.push(id.0);
    }

    /// Every item on the other side that `id` meets with a score of at least `floor`, in no order.
    pub fn search(&self, id: ItemId, floor: f32, scratch: &mut Scratch) -> Vec<Hit> {
        match self.item(id) {
            None => Vec::new(),
            Some(need) if need.side == Side::Need => self.search_offers(need, floor, scratch),
            Some(offer) => {
                scratch.touched.clear();
                for word in &offer.words {
                    for kin in self.near(word.term) {
                        let needs = &self.entries[kin.term as usize].needs;
                        scratch.touched.extend(needs.iter().map(|it| it.item));
                    }
                }
                scratch.touched.sort_unstable();
                scratch.touched.dedup();
                let hits = scratch.touched.iter().map(|it| Hit {
                    item: ItemId(*it),
                    fit: self.fit(ItemId(*it), id),
                });
                hits.filter(|it| it.fit.score > 0.0 && it.fit.score >= floor)
                    .collect()
            }
        }
    }

    /// How well `offer` answers `need`; nothing where either is not in the index.
    pub fn fit(&self, need: ItemId, offer: ItemId) -> Fit {
        let (Some(need), Some(offer)) = (self.item(need), self.item(offer)) else {
            return Fit::default();
        };
        let mut sum = Sum::default();
        for (at, word) in need.words.iter().enumerate() {
            let met = self.near(word.term).find_map(|kin| {
                let found = offer.words.iter().find(|it| it.term == kin.term)?;
                Some((kin, found))
            });
            if let Some((kin, found)) = met {
                count_in(&mut sum, at, word, kin, found.weight, found.is_full);
            }
        }
        score(&sum, need.total, offer.total)
    }

    fn search_offers(&self, need: &Item, floor: f32, scratch: &mut Scratch) -> Vec<Hit> {
        scratch.sums.resize(self.items.len(), Sum::default());
        scratch.touched.clear();
        let least = least_of_need(floor) * need.total;
        let mut possible = need.total;
        for (at, word) in need.words.iter().enumerate() {
            // What first speaks of this word or a later one cannot speak of enough.
            let is_too_late = possible < least;
            possible -= word.weight;
            for kin in self.near(word.term) {
                for posting in &self.entries[kin.term as usize].offers {
                    let sum = &mut scratch.sums[posting.item as usize];
                    if sum.last == 0 {
                        if is_too_late {
                            continue;
                        }
                        scratch.touched.push(posting.item);
                    }
                    // The nearest kin comes first; others of the same offer do not add to it.
                    if sum.last != at as u32 + 1 {
                        count_in(sum, at, word, kin, posting.weight, posting.is_full);
                    }
                }
            }
        }
        let mut hits = Vec::new();
        for item in &scratch.touched {
            let sum = std::mem::take(&mut scratch.sums[*item as usize]);
            if sum.need < least {
                continue;
            }
            let total = self.items[*item as usize]
                .as_ref()
                .map_or(0.0, |it| it.total);
            let fit = score(&sum, need.total, total);
            if fit.score > 0.0 && fit.score >= floor {
                hits.push(Hit {
                    item: ItemId(*item),
                    fit,
                });
            }
        }
        hits
    }

    /// How far two texts mean the same, whichever sides they stand on: 0 to 1, the same
    /// either way round. Nothing where either is not in the index.
    pub fn likeness(&self, one: ItemId, other: ItemId) -> f32 {
        let (Some(one), Some(other)) = (self.item(one), self.item(other)) else {
            return 0.0;
        };
        let said_in = |one: &Item, other: &Item| -> f32 {
            let shared = one.words.iter().filter_map(|word| {
                let is_in = |kin: &Kin| other.words.iter().any(|it| it.term == kin.term);
                let kin = self.near(word.term).find(is_in)?;
                Some(word.weight * kin.share)
            });
            shared.sum()
        };
        let said = said_in(one, other) + said_in(other, one);
        (said / (one.total + other.total)).min(1.0)
    }

    /// The words that link two texts, the weightiest first. Texts that are not in the
    /// index are read too, as far as their words are known.
    pub fn links(&self, need: &str, offer: &str) -> Vec<Link> {
        let offered = self.vocabulary.read(offer);
        let needed = self.vocabulary.read(need);
        let total: f32 = needed.iter().map(|it| it.weight).sum();
        let mut links: Vec<Link> = Vec::new();
        for token in needed {
            let met = self.near(token.term).find_map(|kin| {
                let found = offered.iter().find(|it| it.term == kin.term)?;
                Some((kin, found))
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
        links
    }

    fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.get(id.0 as usize)?.as_ref()
    }

    /// The term itself, then its kin, the nearest first.
    fn near(&self, term: Term) -> impl Iterator<Item = Kin> + '_ {
        let itself = Kin {
            term,
            kind: Kind::Same,
            share: 1.0,
        };
        std::iter::once(itself).chain(self.vocabulary.kin(term).iter().copied())
    }
}

impl Entry {
    fn on(&mut self, side: Side) -> &mut Vec<Posting> {
        match side {
            Side::Need => &mut self.needs,
            Side::Offer => &mut self.offers,
        }
    }
}

/// How much of a need must be met for a score of `floor`, were all of the offer spoken of.
/// A hair less, so that rounding decides nothing.
fn least_of_need(floor: f32) -> f32 {
    let (of_need, root) = (OF_NEED, 1.0 - OF_NEED);
    let least = ((root * root + 4.0 * of_need * floor.max(0.0)).sqrt() - root) / (2.0 * of_need);
    least * least * 0.999
}

fn count_in(sum: &mut Sum, at: usize, word: &Word, kin: Kin, weight: f32, full: bool) {
    sum.last = at as u32 + 1;
    sum.need += word.weight * kin.share;
    sum.offer += weight * kin.share;
    if word.is_full && full {
        sum.words += 1;
        sum.sure |= !kin.kind.is_doubtful();
    }
}

fn score(sum: &Sum, need_total: f32, offer_total: f32) -> Fit {
    if need_total <= 0.0 || offer_total <= 0.0 || sum.need <= 0.0 {
        return Fit::default();
    }
    let of_need = (sum.need / need_total).min(1.0);
    let of_offer = (sum.offer / offer_total).min(1.0);
    Fit {
        score: OF_NEED * of_need + (1.0 - OF_NEED) * (of_need * of_offer).sqrt(),
        of_need,
        of_offer,
        words: sum.words,
        doubtful: !sum.sure,
    }
}
