//! What the texts of a collection say, kept once for all texts that are the same, and by which
//! words and concepts each is found. Knows nothing of what answers what.
//!
//! What a search looks at of every text it meets lies side by side, apart from what it looks at
//! of few.

use std::collections::BTreeMap;

use crate::index::Side;
use crate::places::Place;
use crate::relations::Term;
use crate::sense::Sense;

/// What a text says; given again once no text says it any more.
pub(crate) type Number = u32;

#[derive(Debug, Clone, Copy)]
pub(crate) struct Word {
    pub term: Term,
    /// How far it counts here, 0 to 1.
    pub weight: f32,
    pub is_full: bool,
}

/// A concept that a text speaks of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spoken {
    pub concept: u16,
    /// The root of how likely, in parts of [`WHOLE`]: above 0.
    pub share: u8,
}

/// A share of 1. So small that how far two texts speak of the same fits into 16 bits.
pub(crate) const WHOLE: u32 = 240;

pub(crate) struct Content {
    pub side: Side,
    /// The weightiest first.
    pub words: Box<[Word]>,
    /// For each of its words a bit, which few others share.
    pub bits: u64,
    /// In order.
    pub concepts: Box<[Spoken]>,
    key: u64,
    /// How many texts say it.
    texts: u32,
}

/// What is found by one word or concept, on both sides of a match.
#[derive(Debug, Clone)]
pub(crate) struct Sides<T> {
    needs: Vec<T>,
    offers: Vec<T>,
}

/// Which content has a word or speaks of a concept, and how far, in one number.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Holder(u32);

/// What a search looks at of a text beside its meaning.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Head {
    /// The sum of the weights of its words.
    pub total: f32,
    /// How alike its letters are to themselves, as a length.
    pub letters: f32,
    /// How much of it the word table knows, 0 to 1.
    pub known: f32,
}

/// In how many parts a word's weight is told where it is looked for, rounded up.
pub(crate) const WEIGHTS: f32 = 255.0;

/// See the module.
#[derive(Default)]
pub(crate) struct Contents {
    all: Vec<Content>,
    /// By number, like those below.
    meanings: Vec<Place>,
    heads: Vec<Head>,
    by_key: BTreeMap<u64, Number>,
    vacant: Vec<Number>,
    by_term: Vec<Sides<Holder>>,
    /// Those that speak most of it first.
    by_concept: Vec<Sides<Holder>>,
}

/// What is to be taken in.
pub(crate) struct New {
    pub key: u64,
    pub side: Side,
    pub words: Box<[Word]>,
    pub head: Head,
    pub sense: Sense,
}

impl Contents {
    /// Says that there is one text more that says this; `None` where it is to be taken in first.
    pub fn again(&mut self, key: u64) -> Option<Number> {
        let number = *self.by_key.get(&key)?;
        self.all[number as usize].texts += 1;
        Some(number)
    }

    pub fn add(&mut self, new: New) -> Number {
        let concepts = new.sense.concepts.iter().map(|(concept, likely)| Spoken {
            concept: *concept,
            share: (likely * WHOLE as f32).round().max(1.0) as u8,
        });
        let content = Content {
            side: new.side,
            bits: new.words.iter().fold(0, |bits, it| bits | bit(it.term)),
            words: new.words,
            concepts: concepts.collect(),
            key: new.key,
            texts: 1,
        };
        let number = self.vacant.pop().unwrap_or(self.all.len() as Number);
        for word in &content.words {
            let holders = room(&mut self.by_term, word.term as usize);
            let weight = (word.weight * WEIGHTS).ceil().clamp(1.0, WEIGHTS);
            let holders = holders.on_mut(content.side);
            holders.push(Holder::new(number, weight as u8));
        }
        for it in &content.concepts {
            let speakers = room(&mut self.by_concept, usize::from(it.concept));
            let speakers = speakers.on_mut(content.side);
            let place = speakers.partition_point(|other| other.share() >= u32::from(it.share));
            speakers.insert(place, Holder::new(number, it.share));
        }
        self.by_key.insert(new.key, number);
        let at = number as usize;
        if at == self.all.len() {
            self.all.push(content);
            self.meanings.push(new.sense.meaning);
            self.heads.push(new.head);
        } else {
            self.all[at] = content;
            self.meanings[at] = new.sense.meaning;
            self.heads[at] = new.head;
        }
        number
    }

    /// Says that there is one text less that says this.
    pub fn remove(&mut self, number: Number) {
        let content = &mut self.all[number as usize];
        content.texts -= 1;
        if content.texts > 0 {
            return;
        }
        for word in std::mem::take(&mut content.words) {
            let holders = self.by_term[word.term as usize].on_mut(content.side);
            holders.retain(|it| it.number() != number);
        }
        for it in std::mem::take(&mut content.concepts) {
            let speakers = self.by_concept[usize::from(it.concept)].on_mut(content.side);
            speakers.retain(|it| it.number() != number);
        }
        self.by_key.remove(&content.key);
        self.vacant.push(number);
    }

    pub fn at(&self, number: Number) -> &Content {
        &self.all[number as usize]
    }

    /// One more than the greatest number in use.
    pub fn end(&self) -> usize {
        self.all.len()
    }

    pub fn meaning(&self, number: Number) -> &Place {
        &self.meanings[number as usize]
    }

    pub fn head(&self, number: Number) -> Head {
        self.heads[number as usize]
    }

    pub fn with_word(&self, term: Term, side: Side) -> &[Holder] {
        let sides = self.by_term.get(term as usize);
        sides.map_or(&[], |it| it.on(side))
    }

    pub fn with_concept(&self, concept: u16, side: Side) -> &[Holder] {
        let sides = self.by_concept.get(usize::from(concept));
        sides.map_or(&[], |it| it.on(side))
    }
}

/// How far two texts speak of the same concepts, in parts of [`WHOLE`] squared.
pub(crate) fn shared(one: &Content, other: &Content) -> u32 {
    let mut shared = 0;
    let mut theirs = other.concepts.iter().peekable();
    for it in &one.concepts {
        while theirs.next_if(|their| their.concept < it.concept).is_some() {}
        if let Some(their) = theirs.next_if(|their| their.concept == it.concept) {
            shared += u32::from(it.share) * u32::from(their.share);
        }
    }
    shared
}

fn room<T>(lists: &mut Vec<Sides<T>>, at: usize) -> &mut Sides<T> {
    if lists.len() <= at {
        lists.resize_with(at + 1, Sides::default);
    }
    &mut lists[at]
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
    fn on(&self, side: Side) -> &[T] {
        match side {
            Side::Need => &self.needs,
            Side::Offer => &self.offers,
        }
    }

    fn on_mut(&mut self, side: Side) -> &mut Vec<T> {
        match side {
            Side::Need => &mut self.needs,
            Side::Offer => &mut self.offers,
        }
    }
}

impl Holder {
    fn new(number: Number, share: u8) -> Holder {
        Holder(number << 8 | u32::from(share))
    }

    pub fn number(self) -> Number {
        self.0 >> 8
    }

    pub fn share(self) -> u32 {
        self.0 & 0xff
    }
}

/// The bit that stands for a word in [`Content::bits`].
pub(crate) fn bit(term: Term) -> u64 {
    1 << (term % 64)
}
