//! A collection of needs and offers, and how well each need is answered by each offer.
//!
//! A score depends on the two texts alone, so that adding a third changes none. What texts say
//! is kept by `crate::contents`, found by `crate::searching`, compared by `crate::comparing`.

use std::rc::Rc;

use crate::comparing::Sought;
use crate::contents::{Contents, Head, New, Number, Word};
use crate::evidence::assurance;
use crate::kin::Kind;
use crate::knowledge::Knowledge;
use crate::numbers::key;
use crate::relations::{Kin, Term};
use crate::room;
use crate::searching::{Gathered, Near, Rank};
use crate::sense::{Odds, Sense};
use crate::synonyms::Synonyms;
use crate::vocabulary::{Vocabulary, Words};

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

impl Fit {
    /// How far the score can be relied on.
    pub fn strength(&self) -> f32 {
        self.score * assurance(self.concept, self.of_need)
    }
}

/// An item that answers, and how well. So do those that [`Index::says_the_same`] as it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    pub item: ItemId,
    pub fit: Fit,
    /// No other item says the same.
    pub(crate) is_alone: bool,
}

/// See the module.
pub struct Index {
    knowledge: Rc<Knowledge>,
    pub(crate) fold: fn(&str) -> String,
    pub(crate) synonyms: Synonyms,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) contents: Contents,
    items: Vec<Item>,
    vacant: Vec<u32>,
    /// By content, the first of the items that say it; the others follow from item to item.
    first: Vec<u32>,
    odds: Odds,
}

#[derive(Debug, Clone, Copy)]
struct Item {
    /// [`NOTHING`] where nothing is.
    content: Number,
    /// The next that says the same; [`NONE`] after the last.
    next: u32,
}

const NONE: u32 = u32::MAX;
const NOTHING: Number = Number(NONE);

/// Room that searches share, so that none has to ask for memory.
#[derive(Default)]
pub struct Scratch {
    pub(crate) gathered: Gathered,
    pub(crate) near: Vec<Near>,
    /// Of those near, which are the strongest.
    pub(crate) order: Vec<Rank>,
    /// What the words of a need are met by that is searched for.
    pub(crate) sought: Vec<Sought>,
}

impl Index {
    /// `fold` brings spellings of one word together: lower case, no accents.
    pub fn new(fold: fn(&str) -> String, knowledge: Rc<Knowledge>) -> Index {
        Index {
            knowledge,
            fold,
            synonyms: Synonyms::default(),
            vocabulary: Vocabulary::new(fold),
            contents: Contents::default(),
            items: Vec::new(),
            vacant: Vec::new(),
            first: Vec::new(),
            odds: Odds::default(),
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
        let key = key(side as u64, text);
        let content = match self.contents.again(key) {
            Some(content) => content,
            None => self.take_in(key, side, text)?,
        };
        let at = content.0 as usize;
        if self.first.len() <= at {
            room::make(&mut self.first, at + 1);
            self.first.resize(at + 1, NONE);
        }
        let item = Item {
            content,
            next: self.first[at],
        };
        let id = self.vacant.pop().unwrap_or(self.items.len() as u32);
        self.first[at] = id;
        match self.items.get_mut(id as usize) {
            Some(place) => *place = item,
            None => room::push(&mut self.items, item),
        }
        Some(ItemId(id))
    }

    /// Reads a text that says what none said before.
    fn take_in(&mut self, key: u64, side: Side, text: &str) -> Option<Number> {
        let text = self.synonyms.read_as(text, self.fold);
        let read = self.vocabulary.learn(&self.knowledge, &text);
        let (words, known) = weighed(&self.knowledge, &read);
        if words.is_empty() {
            return None;
        }
        let total: f32 = words.iter().map(|it| it.weight).sum();
        let sense = Sense::of(&self.knowledge, &read.rows, side, &mut self.odds);
        Some(self.contents.add(New {
            key,
            side,
            head: Head {
                total,
                letters: self.own_letters(&words).sqrt(),
            },
            known: if total > 0.0 { known / total } else { 0.0 },
            sense,
            words,
        }))
    }

    pub fn remove(&mut self, id: ItemId) {
        let Some(content) = self.content(id) else {
            return;
        };
        let next = self.items[id.0 as usize].next;
        let first = &mut self.first[content.0 as usize];
        if *first == id.0 {
            *first = next;
        } else {
            let mut at = *first as usize;
            while self.items[at].next != id.0 {
                at = self.items[at].next as usize;
            }
            self.items[at].next = next;
        }
        self.items[id.0 as usize].content = NOTHING;
        self.vacant.push(id.0);
        self.contents.remove(content);
    }

    /// Whether an item is this text on this side.
    pub fn is(&self, id: ItemId, side: Side, text: &str) -> bool {
        let content = self.content(id).map(|it| self.contents.at(it));
        content.is_some_and(|it| it.key == key(side as u64, text))
    }

    /// What an item says; `None` where it is not in the index.
    pub(crate) fn content(&self, id: ItemId) -> Option<Number> {
        let item = self.items.get(id.0 as usize)?;
        (item.content != NOTHING).then_some(item.content)
    }

    /// One of the items that say this.
    pub(crate) fn first_of(&self, content: Number) -> ItemId {
        ItemId(self.first[content.0 as usize])
    }

    /// Every item on the same side of the same text as a hit, itself among them.
    pub fn says_the_same(&self, hit: Hit) -> impl Iterator<Item = ItemId> {
        let mut next = Some(hit.item);
        std::iter::from_fn(move || {
            let item = next.take()?;
            // A search tells the first of them.
            if !hit.is_alone {
                let after = self.items.get(item.0 as usize)?.next;
                next = (after != NONE).then_some(ItemId(after));
            }
            Some(item)
        })
    }

    /// The term itself, then its kin, the nearest first.
    pub(crate) fn near(&self, term: Term) -> impl Iterator<Item = Kin> + '_ {
        let itself = Kin {
            term,
            kind: Kind::Same,
            share: 1.0,
            letters: 1.0,
        };
        std::iter::once(itself).chain(self.vocabulary.kin(term))
    }
}

/// The words of a text, each once, the weightiest first: an order that the text alone decides.
/// And how much weight those have that the word table knows.
fn weighed(knowledge: &Knowledge, read: &Words) -> (Box<[Word]>, f32) {
    let entries = knowledge.table().entries();
    let rarity = |row: Option<u32>| row.map_or(1.0, |it| entries[it as usize].rarity());
    let mut words: Vec<Word> = Vec::with_capacity(read.tokens.len());
    let mut known = 0.0;
    for token in &read.tokens {
        let weight = token.weight * rarity(token.row);
        match words.iter_mut().find(|it| it.term() == token.term) {
            Some(word) => {
                let is_full = word.is_full() || token.is_full;
                *word = Word::new(token.term, word.weight.max(weight), is_full);
            }
            None => {
                known += if token.row.is_some() { weight } else { 0.0 };
                words.push(Word::new(token.term, weight, token.is_full));
            }
        }
    }
    // Equal ones stay in the order of the text.
    words.sort_by(|x, y| y.weight.total_cmp(&x.weight));
    (words.into_boxed_slice(), known)
}
