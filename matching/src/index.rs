//! A collection of needs and offers, and how well each need is answered by each offer.
//!
//! An inverted index of words and of concepts finds what may answer; `crate::evidence` says how
//! well it does. A score depends on the two texts alone, so that adding a third changes none.

use std::rc::Rc;

use crate::evidence::Evidence;
use crate::kin::Kind;
use crate::knowledge::Knowledge;
use crate::sense::{Sense, nearness};
use crate::synonyms::Synonyms;
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
    /// How many words with a meaning of their own link the two.
    pub words: u32,
    /// How far the two speak of the same concepts of the lexicon.
    pub concept: f32,
    /// How near they are in meaning by the word table.
    pub meaning: f32,
    /// Every word that links them rests on letters alone: a misspelling, a part of a word.
    pub doubtful: bool,
}

/// An item that answers, and how well.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    pub item: ItemId,
    pub fit: Fit,
}

/// Without a shared word, two texts are compared closely from this share of letters or of
/// concepts on.
const SOME_LETTERS: f32 = 0.15;
const SOME_CONCEPT: f32 = 0.005;

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
    /// How alike its letters are to themselves, as a length.
    letters: f32,
    /// How much of it the word table knows, 0 to 1.
    known: f32,
    sense: Sense,
}

#[derive(Debug, Clone, Copy)]
struct Posting {
    item: u32,
    weight: f32,
    is_full: bool,
}

/// Where something is found: on both sides of a match.
#[derive(Clone)]
struct Sides<T> {
    needs: Vec<T>,
    offers: Vec<T>,
}

/// See the module.
pub struct Index {
    knowledge: Rc<Knowledge>,
    pub(crate) fold: fn(&str) -> String,
    pub(crate) synonyms: Synonyms,
    pub(crate) vocabulary: Vocabulary,
    by_term: Vec<Sides<Posting>>,
    /// Who speaks of each concept, and the root of how likely.
    by_concept: Vec<Sides<(u32, f32)>>,
    items: Vec<Option<Item>>,
    vacant: Vec<u32>,
}

/// Room that searches share, so that none has to ask for memory.
#[derive(Default)]
pub struct Scratch {
    sums: Vec<Sum>,
    touched: Vec<u32>,
}

/// What links a need and an offer, as it adds up.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    need: f32,
    offer: f32,
    letters: f32,
    concept: f32,
    /// The need's word that was counted last, plus one.
    last: u32,
    words: u32,
    sure: bool,
    is_touched: bool,
}

impl Index {
    /// `fold` brings spellings of one word together: lower case, no accents.
    pub fn new(fold: fn(&str) -> String, knowledge: Rc<Knowledge>) -> Index {
        Index {
            by_concept: vec![Sides::default(); knowledge.table().concepts()],
            knowledge,
            fold,
            synonyms: Synonyms::default(),
            vocabulary: Vocabulary::new(fold),
            by_term: Vec::new(),
            items: Vec::new(),
            vacant: Vec::new(),
        }
    }

    /// What it was told of words beforehand.
    pub fn knowledge(&self) -> &Rc<Knowledge> {
        &self.knowledge
    }

    /// From now on the phrases of each group mean the same. To be said before anything is added.
    pub fn teach(&mut self, groups: &[Vec<String>]) {
        self.synonyms = Synonyms::new(groups, self.fold);
    }

    /// From now on letters that words share do not count. To be said before anything is added.
    pub fn forget_letters(&mut self) {
        self.vocabulary.forget_letters();
    }

    /// `None` where the text has no word that could make a match.
    pub fn add(&mut self, side: Side, text: &str) -> Option<ItemId> {
        let text = self.synonyms.read_as(text, self.fold);
        let read = self.vocabulary.learn(&self.knowledge, &text);
        let rarity = |row: Option<u32>| {
            row.map_or(1.0, |it| {
                self.knowledge.table().entries()[it as usize].rarity
            })
        };
        let mut words: Vec<Word> = Vec::new();
        let mut known = 0.0;
        for (at, token) in read.tokens.into_iter().enumerate() {
            let weight = token.weight * rarity(token.row);
            match words.iter_mut().find(|it| it.term == token.term) {
                Some(word) => {
                    word.weight = word.weight.max(weight);
                    word.is_full |= token.is_full;
                }
                None => {
                    known += if token.row.is_some() { weight } else { 0.0 };
                    words.push(Word {
                        term: token.term,
                        at: at as u32,
                        weight,
                        is_full: token.is_full,
                    });
                }
            }
        }
        // Also for a text that is not taken in: its words may be kin of others from now on.
        self.by_term
            .resize_with(self.vocabulary.len(), Sides::default);
        if words.is_empty() {
            return None;
        }
        // The weightiest words first: an order that the text alone decides.
        words.sort_unstable_by(|x, y| y.weight.total_cmp(&x.weight).then(x.at.cmp(&y.at)));
        let sense = Sense::of(&self.knowledge, &read.rows, side);
        let id = self.vacant.pop().unwrap_or(self.items.len() as u32);
        for word in &words {
            self.by_term[word.term as usize].on(side).push(Posting {
                item: id,
                weight: word.weight,
                is_full: word.is_full,
            });
        }
        for (concept, likely) in &sense.concepts {
            let holders = self.by_concept[usize::from(*concept)].on(side);
            holders.push((id, *likely));
        }
        let total: f32 = words.iter().map(|it| it.weight).sum();
        let item = Item {
            side,
            total,
            known: known / total,
            letters: self.shared_letters(&words, &words).sqrt(),
            words,
            sense,
        };
        match self.items.get_mut(id as usize) {
            Some(place) => *place = Some(item),
            None => self.items.push(Some(item)),
        }
        Some(ItemId(id))
    }

    pub fn remove(&mut self, id: ItemId) {
        let Some(item) = self.items.get_mut(id.0 as usize).and_then(Option::take) else {
            return;
        };
        for word in &item.words {
            let holders = self.by_term[word.term as usize].on(item.side);
            holders.retain(|it| it.item != id.0);
        }
        for (concept, _) in &item.sense.concepts {
            let holders = self.by_concept[usize::from(*concept)].on(item.side);
            holders.retain(|it| it.0 != id.0);
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
                        let needs = &self.by_term[kin.term as usize].needs;
                        scratch.touched.extend(needs.iter().map(|it| it.item));
                    }
                }
                for (concept, _) in &offer.sense.concepts {
                    let needs = &self.by_concept[usize::from(*concept)].needs;
                    scratch.touched.extend(needs.iter().map(|it| it.0));
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
            for kin in self.near(word.term) {
                if let Some(found) = offer.words.iter().find(|it| it.term == kin.term) {
                    sum.count(at, word, kin, found.weight, found.is_full);
                }
            }
        }
        sum.concept = need.sense.shared(&offer.sense);
        fit(&sum, need, offer)
    }

    fn search_offers(&self, need: &Item, floor: f32, scratch: &mut Scratch) -> Vec<Hit> {
        scratch.sums.resize(self.items.len(), Sum::default());
        scratch.touched.clear();
        for (at, word) in need.words.iter().enumerate() {
            for kin in self.near(word.term) {
                for posting in &self.by_term[kin.term as usize].offers {
                    let sum = &mut scratch.sums[posting.item as usize];
                    if !std::mem::replace(&mut sum.is_touched, true) {
                        scratch.touched.push(posting.item);
                    }
                    sum.count(at, word, kin, posting.weight, posting.is_full);
                }
            }
        }
        for (concept, likely) in &need.sense.concepts {
            for (item, theirs) in &self.by_concept[usize::from(*concept)].offers {
                let sum = &mut scratch.sums[*item as usize];
                if !std::mem::replace(&mut sum.is_touched, true) {
                    scratch.touched.push(*item);
                }
                sum.concept += theirs * likely;
            }
        }
        let mut hits = Vec::new();
        for item in &scratch.touched {
            let sum = std::mem::take(&mut scratch.sums[*item as usize]);
            let Some(offer) = self.item(ItemId(*item)) else {
                continue;
            };
            let fit = fit(&sum, need, offer);
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
                let is_in =
                    |kin: &Kin| kin.share > 0.0 && other.words.iter().any(|it| it.term == kin.term);
                let kin = self.near(word.term).find(is_in)?;
                Some(word.weight * kin.share)
            });
            shared.sum()
        };
        let said = said_in(one, other) + said_in(other, one);
        let said = (said / (one.total + other.total)).min(1.0);
        said.max(nearness(&one.sense.meaning, &other.sense.meaning))
    }

    /// How alike two lists of words are by their letters.
    fn shared_letters(&self, one: &[Word], other: &[Word]) -> f32 {
        let mut shared = 0.0;
        for word in one {
            for kin in self.near(word.term) {
                let found = other.iter().find(|it| it.term == kin.term);
                shared += found.map_or(0.0, |it| word.weight * it.weight * kin.letters);
            }
        }
        shared
    }

    fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.get(id.0 as usize)?.as_ref()
    }

    /// The term itself, then its kin, the nearest first.
    pub(crate) fn near(&self, term: Term) -> impl Iterator<Item = Kin> + '_ {
        let itself = Kin {
            term,
            kind: Kind::Same,
            share: 1.0,
            letters: 1.0,
        };
        std::iter::once(itself).chain(self.vocabulary.kin(term).iter().copied())
    }
}

impl<T> Default for Sides<T> {
    fn default() -> Sides<T> {
        Sides {
            needs: Vec::new(),
            offers: Vec::new(),
        }
    }
}

impl<T> Sides<T> {
    fn on(&mut self, side: Side) -> &mut Vec<T> {
        match side {
            Side::Need => &mut self.needs,
            Side::Offer => &mut self.offers,
        }
    }
}

impl Sum {
    /// Takes in that a word of the need meets one of the offer. The nearest is to come first:
    /// others of the same offer add to the letters alone.
    fn count(&mut self, at: usize, word: &Word, kin: Kin, weight: f32, is_full: bool) {
        self.letters += word.weight * weight * kin.letters;
        if kin.share <= 0.0 || self.last == at as u32 + 1 {
            return;
        }
        self.last = at as u32 + 1;
        self.need += word.weight * kin.share;
        self.offer += weight * kin.share;
        if word.is_full && is_full {
            self.words += 1;
            self.sure |= !kin.kind.is_doubtful();
        }
    }
}

fn fit(sum: &Sum, need: &Item, offer: &Item) -> Fit {
    let share = |of: f32, whole: f32| {
        if whole > 0.0 {
            (of / whole).min(1.0)
        } else {
            0.0
        }
    };
    let letters = share(sum.letters, need.letters * offer.letters);
    // A few letters alone are chance, and not worth a closer look.
    if sum.need <= 0.0 && letters < SOME_LETTERS && sum.concept < SOME_CONCEPT {
        return Fit::default();
    }
    let evidence = Evidence {
        of_need: share(sum.need, need.total),
        of_offer: share(sum.offer, offer.total),
        letters,
        meaning: nearness(&need.sense.meaning, &offer.sense.meaning),
        known: need.known.min(offer.known),
        concept: sum.concept.min(1.0),
    };
    Fit {
        score: evidence.score(),
        of_need: evidence.of_need,
        of_offer: evidence.of_offer,
        words: sum.words,
        concept: evidence.concept,
        meaning: evidence.meaning,
        doubtful: !sum.sure,
    }
}
