//! What the texts of a collection say, kept once for all texts that are the same, and by which
//! words and concepts each is found. Knows nothing of what answers what.
//!
//! What a search looks at of every text it meets lies side by side, apart from what it looks at
//! of few.

use std::collections::BTreeMap;

use crate::index::Side;
use crate::places::Place;
use crate::relations::Term;
use crate::room;
use crate::sense::Sense;

/// What a text says; given again once no text says it any more. The last bit tells the side, so
/// that what a search looks at lies together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Number(pub u32);

impl Number {
    /// What stands at this place among all that is said on a side.
    pub fn new(at: u32, side: Side) -> Number {
        Number(at << 1 | u32::from(side == Side::Offer))
    }

    pub fn side(self) -> Side {
        match self.0 & 1 {
            0 => Side::Need,
            _ => Side::Offer,
        }
    }

    fn at(self) -> usize {
        (self.0 >> 1) as usize
    }
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Word {
    /// The term, and in the last bit whether it has a meaning of its own: there are many words.
    term_and_full: u32,
    /// How far it counts here, 0 to 1.
    pub weight: f32,
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
    /// The weightiest first.
    pub words: Box<[Word]>,
    /// For each of its words a bit, which few others share.
    pub bits: u64,
    /// In order.
    pub concepts: Box<[Spoken]>,
    /// Stands for the text and its side.
    pub key: u64,
    /// How many texts say it.
    pub texts: u32,
}

/// Something of either side of a match.
#[derive(Debug, Clone, Default)]
struct Sides<T> {
    needs: T,
    offers: T,
}

/// Which content of a side has a word or speaks of a concept, and how far, in one number.
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
    /// The root of how likely it speaks of the likeliest of its concepts, 0 to 1.
    pub sure: f32,
}

/// In how many parts a word's weight is told where it is looked for, rounded up.
pub(crate) const WEIGHTS: f32 = 255.0;

/// See the module.
#[derive(Default)]
pub(crate) struct Contents {
    said: Sides<Said>,
    by_key: BTreeMap<u64, Number>,
    by_term: Vec<Sides<Vec<Holder>>>,
    /// Those that speak most of it first.
    by_concept: Vec<Sides<Vec<Holder>>>,
}

/// All that is said on one side.
#[derive(Default)]
struct Said {
    all: Vec<Content>,
    /// Beside them, like those below.
    meanings: Vec<Place>,
    heads: Vec<Head>,
    vacant: Vec<u32>,
}

/// What is to be taken in.
pub(crate) struct New {
    pub key: u64,
    pub side: Side,
    pub words: Box<[Word]>,
    pub head: Head,
    pub sense: Sense,
}

impl Word {
    pub fn new(term: Term, weight: f32, is_full: bool) -> Word {
        Word {
            term_and_full: term << 1 | u32::from(is_full),
            weight,
        }
    }

    pub fn term(self) -> Term {
        self.term_and_full >> 1
    }

    pub fn is_full(self) -> bool {
        self.term_and_full & 1 == 1
    }
}

impl Contents {
    /// Says that there is one text more that says this; `None` where it is to be taken in first.
    pub fn again(&mut self, key: u64) -> Option<Number> {
        let number = *self.by_key.get(&key)?;
        self.said.on_mut(number.side()).all[number.at()].texts += 1;
        Some(number)
    }

    pub fn add(&mut self, new: New) -> Number {
        let side = new.side;
        let concepts = new.sense.concepts.iter().map(|(concept, likely)| Spoken {
            concept: *concept,
            share: (likely * WHOLE as f32).round().max(1.0) as u8,
        });
        let content = Content {
            bits: new.words.iter().fold(0, |bits, it| bits | bit(it.term())),
            words: new.words,
            concepts: concepts.collect(),
            key: new.key,
            texts: 1,
        };
        let said = self.said.on_mut(side);
        let at = said.vacant.pop().unwrap_or(said.all.len() as u32);
        for word in &content.words {
            let weight = (word.weight * WEIGHTS).ceil().clamp(1.0, WEIGHTS);
            let holders = in_list(&mut self.by_term, word.term() as usize);
            room::push(holders.on_mut(side), Holder::new(at, weight as u8));
        }
        for it in &content.concepts {
            let speakers = in_list(&mut self.by_concept, usize::from(it.concept));
            let speakers = speakers.on_mut(side);
            let place = speakers.partition_point(|other| other.share() >= u32::from(it.share));
            room::make(speakers, speakers.len() + 1);
            speakers.insert(place, Holder::new(at, it.share));
        }
        let number = Number::new(at, side);
        self.by_key.insert(new.key, number);
        let at = number.at();
        if at == said.all.len() {
            room::push(&mut said.all, content);
            room::push(&mut said.meanings, new.sense.meaning);
            room::push(&mut said.heads, new.head);
        } else {
            said.all[at] = content;
            said.meanings[at] = new.sense.meaning;
            said.heads[at] = new.head;
        }
        number
    }

    /// Says that there is one text less that says this.
    pub fn remove(&mut self, number: Number) {
        let side = number.side();
        let said = self.said.on_mut(side);
        let content = &mut said.all[number.at()];
        content.texts -= 1;
        if content.texts > 0 {
            return;
        }
        let at = number.at() as u32;
        for word in std::mem::take(&mut content.words) {
            let holders = self.by_term[word.term() as usize].on_mut(side);
            holders.retain(|it| it.at() != at);
        }
        for it in std::mem::take(&mut content.concepts) {
            let speakers = self.by_concept[usize::from(it.concept)].on_mut(side);
            speakers.retain(|it| it.at() != at);
        }
        self.by_key.remove(&content.key);
        said.vacant.push(at);
    }

    pub fn at(&self, number: Number) -> &Content {
        &self.said.on(number.side()).all[number.at()]
    }

    /// How much is said on a side, or was.
    pub fn count(&self, side: Side) -> usize {
        self.said.on(side).all.len()
    }

    pub fn meaning(&self, number: Number) -> &Place {
        &self.said.on(number.side()).meanings[number.at()]
    }

    pub fn head(&self, number: Number) -> Head {
        self.said.on(number.side()).heads[number.at()]
    }

    /// Of all that is said on a side.
    pub fn meanings(&self, side: Side) -> &[Place] {
        &self.said.on(side).meanings
    }

    pub fn heads(&self, side: Side) -> &[Head] {
        &self.said.on(side).heads
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

fn in_list<T: Default>(lists: &mut Vec<Sides<T>>, at: usize) -> &mut Sides<T> {
    if lists.len() <= at {
        room::make(lists, at + 1);
        lists.resize_with(at + 1, Sides::default);
    }
    &mut lists[at]
}

impl<T> Sides<T> {
    fn on(&self, side: Side) -> &T {
        match side {
            Side::Need => &self.needs,
            Side::Offer => &self.offers,
        }
    }

    fn on_mut(&mut self, side: Side) -> &mut T {
        match side {
            Side::Need => &mut self.needs,
            Side::Offer => &mut self.offers,
        }
    }
}

impl Holder {
    fn new(at: u32, share: u8) -> Holder {
        Holder(at << 8 | u32::from(share))
    }

    /// As [`Number::new`] takes it.
    pub fn at(self) -> u32 {
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
