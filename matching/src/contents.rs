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

/// What a comparison looks at of a text beside its words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Head {
    /// The sum of the weights of its words.
    pub total: f32,
    /// How alike its letters are to themselves, as a length.
    pub letters: f32,
}

/// What a search looks at of each text it meets: small, so that those of a whole book are at hand.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Glance {
    /// As in [`Head`], in parts of [`PARTS`] and rounded down.
    total: u16,
    letters: u16,
    known: u8,
    sure: u8,
}

/// In how many parts what adds up of weights is told where many are looked at.
pub(crate) const PARTS: f32 = 4096.0;
/// And shares of 1.
const SHARES: f32 = 255.0;

/// In how many parts a word's weight is told where it is looked for, rounded up.
pub(crate) const WEIGHTS: f32 = 255.0;

/// See the module.
#[derive(Default)]
pub(crate) struct Contents {
    said: Sides<Said>,
    by_key: BTreeMap<u64, Number>,
    by_term: Vec<Sides<Vec<Holder>>>,
    by_concept: Vec<Sides<Speakers>>,
}

/// Which contents speak of a concept, in the order of [`LEVELS`].
#[derive(Debug, Clone, Default)]
pub(crate) struct Speakers {
    all: Vec<Holder>,
    /// Where each level but the last ends.
    ends: [u32; LEVELS.len()],
}

/// From which share on a content stands on each level but the last. Within a level there is no
/// order, so that a new one moves but one of each level after its own.
const LEVELS: [u32; 4] = [150, 90, 56, 36];

/// All that is said on one side.
#[derive(Default)]
struct Said {
    all: Vec<Content>,
    /// Beside them, like those below.
    meanings: Vec<Place>,
    heads: Vec<Head>,
    glances: Vec<Glance>,
    vacant: Vec<u32>,
}

/// What is to be taken in.
pub(crate) struct New {
    pub key: u64,
    pub side: Side,
    pub words: Box<[Word]>,
    pub head: Head,
    /// How much of it the word table knows, 0 to 1.
    pub known: f32,
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
            speakers.on_mut(side).add(Holder::new(at, it.share));
        }
        let glance = Glance {
            total: in_parts(new.head.total),
            letters: in_parts(new.head.letters),
            known: in_shares(new.known),
            sure: in_shares(new.sense.sure()),
        };
        let number = Number::new(at, side);
        self.by_key.insert(new.key, number);
        let at = number.at();
        if at == said.all.len() {
            room::push(&mut said.all, content);
            room::push(&mut said.meanings, new.sense.meaning);
            room::push(&mut said.heads, new.head);
            room::push(&mut said.glances, glance);
        } else {
            said.all[at] = content;
            said.meanings[at] = new.sense.meaning;
            said.heads[at] = new.head;
            said.glances[at] = glance;
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
            speakers.remove(at);
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

    pub fn glances(&self, side: Side) -> &[Glance] {
        &self.said.on(side).glances
    }

    pub fn glance(&self, number: Number) -> Glance {
        self.said.on(number.side()).glances[number.at()]
    }

    pub fn with_word(&self, term: Term, side: Side) -> &[Holder] {
        let sides = self.by_term.get(term as usize);
        sides.map_or(&[], |it| it.on(side))
    }

    pub fn with_concept(&self, concept: u16, side: Side) -> Option<&Speakers> {
        let sides = self.by_concept.get(usize::from(concept));
        sides.map(|it| it.on(side))
    }
}

impl Speakers {
    fn add(&mut self, new: Holder) {
        let level = LEVELS.partition_point(|it| new.share() < *it);
        room::push(&mut self.all, new);
        let mut free = self.all.len() - 1;
        for end in self.ends[level..].iter_mut().rev() {
            let first = *end as usize;
            self.all[free] = self.all[first];
            free = first;
            *end += 1;
        }
        self.all[free] = new;
    }

    fn remove(&mut self, at: u32) {
        self.all.retain(|it| it.at() != at);
        for (end, least) in self.ends.iter_mut().zip(LEVELS) {
            *end = self.all.partition_point(|it| it.share() >= least) as u32;
        }
    }

    /// Those that have this share, those of which one cannot tell without a look whether they do,
    /// and those that do not.
    pub fn from(&self, share: u32) -> [&[Holder]; 3] {
        let level = LEVELS.partition_point(|it| *it >= share);
        let end = |level: usize| {
            self.ends
                .get(level)
                .map_or(self.all.len(), |it| *it as usize)
        };
        let start = level.checked_sub(1).map_or(0, end);
        let (some, others) = self.all[start..].split_at(end(level) - start);
        [&self.all[..start], some, others]
    }
}

impl Glance {
    /// At most as much as in the [`Head`], and no more than parts can tell.
    pub fn total(self) -> f32 {
        f32::from(self.total) / PARTS
    }

    /// The same.
    pub fn letters(self) -> f32 {
        f32::from(self.letters) / PARTS
    }

    /// How much of it the word table knows, 0 to 1.
    pub fn known(self) -> f32 {
        f32::from(self.known) / SHARES
    }

    /// The root of how likely it speaks of the likeliest of its concepts, 0 to 1.
    pub fn sure(self) -> f32 {
        f32::from(self.sure) / SHARES
    }
}

fn in_parts(weight: f32) -> u16 {
    ((weight * PARTS) as u16).max(1)
}

fn in_shares(share: f32) -> u8 {
    (share * SHARES).round() as u8
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
