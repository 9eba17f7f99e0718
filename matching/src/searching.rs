//! Finds what answers a text. What is cheap to know of a pair comes first, and says how well the
//! two can meet at the most; only where that is well enough are they compared word by word.
//!
//! What is left out that way could not have been among what is asked for, so that a search gives
//! the same whichever of the two asks.

use crate::contents::{Head, Number, WEIGHTS, WHOLE};
use crate::evidence::Evidence;
use crate::index::{Fit, Hit, Index, ItemId, Scratch, Side};
use crate::places::Wide;

/// Without a shared word, two texts are compared closely from this share of concepts on.
pub(crate) const SOME_CONCEPT: u32 = WHOLE * WHOLE / 200;
/// What rounding may take away.
const ROUNDING: f32 = 0.9999;

/// What adds up of each content that a search meets, and which these are.
#[derive(Default)]
pub(crate) struct Gathered<T> {
    /// By content; nothing between two searches.
    sums: Vec<T>,
    /// As many as were met, and then anything.
    met: Vec<Number>,
    count: usize,
}

/// How much two texts say the same, at the most.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Said {
    /// The weight of the words that are met in the text that asks, and in the other.
    asking: f32,
    other: f32,
    letters: f32,
}

/// A content that a search meets.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Met {
    number: Number,
    said: Said,
    /// As [`shared`](crate::contents::shared) says it.
    concept: u32,
    meaning: f32,
}

impl Index {
    /// Every item on the other side that `id` meets with a score of at least `floor`, in no order.
    pub fn search(&self, id: ItemId, floor: f32, scratch: &mut Scratch) -> Vec<Hit> {
        let Some(asking) = self.content(id) else {
            return Vec::new();
        };
        let side = self.contents.at(asking).side;
        self.gather(asking, scratch);
        self.come_near(asking, &mut scratch.met);
        let head = self.contents.head(asking);
        let least = Evidence::whole_of(floor) * ROUNDING;
        let mut hits = Vec::new();
        for met in &scratch.met {
            if met.most(side, head, self.contents.head(met.number)).whole() < least {
                continue;
            }
            let fit = match side {
                Side::Need => self.fit_of(asking, met.number),
                Side::Offer => self.fit_of(met.number, asking),
            };
            if fit.score > 0.0 && fit.score >= floor {
                hits.extend(self.items_of(met.number).map(|item| Hit { item, fit }));
            }
        }
        hits
    }

    /// Notes how near the text is to each in meaning: nothing else meanwhile, so that while one
    /// is on its way from memory others are asked for.
    fn come_near(&self, asking: Number, all: &mut [Met]) {
        let meaning = Wide::of(self.contents.meaning(asking));
        for met in all {
            met.meaning = meaning.nearness(self.contents.meaning(met.number));
        }
    }

    /// Notes whatever shares a word or a concept with the text.
    fn gather(&self, asking: Number, scratch: &mut Scratch) {
        let Scratch {
            by_word,
            by_concept,
            met,
        } = scratch;
        let content = self.contents.at(asking);
        let other = match content.side {
            Side::Need => Side::Offer,
            Side::Offer => Side::Need,
        };
        by_word.make_room(self.contents.end());
        by_concept.make_room(self.contents.end());
        for word in &content.words {
            for kin in self.near(word.term) {
                let (shared, letters) = (kin.share / WEIGHTS, word.weight * kin.letters / WEIGHTS);
                let asking = word.weight * kin.share;
                if shared <= 0.0 && letters <= 0.0 {
                    continue;
                }
                for holder in self.contents.with_word(kin.term, other) {
                    let weight = holder.share() as f32;
                    let said = by_word.of(holder.number());
                    said.asking += asking;
                    said.other += weight * shared;
                    said.letters += weight * letters;
                }
            }
        }
        for spoken in &content.concepts {
            let share = u32::from(spoken.share);
            for speaker in self.contents.with_concept(spoken.concept, other) {
                *by_concept.of(speaker.number()) += share * speaker.share();
            }
        }
        met.clear();
        for at in 0..by_word.count {
            let (number, said) = by_word.take(at);
            met.push(Met::new(number, said, by_concept.take_of(number)));
        }
        for at in 0..by_concept.count {
            let (number, concept) = by_concept.take(at);
            if concept >= SOME_CONCEPT {
                met.push(Met::new(number, Said::default(), concept));
            }
        }
    }

    /// How well `offer` answers `need`; nothing where either is not in the index.
    pub fn fit(&self, need: ItemId, offer: ItemId) -> Fit {
        match (self.content(need), self.content(offer)) {
            (Some(need), Some(offer)) => self.fit_of(need, offer),
            _ => Fit::default(),
        }
    }
}

impl Met {
    fn new(number: Number, said: Said, concept: u32) -> Met {
        Met {
            number,
            said,
            concept,
            meaning: 0.0,
        }
    }

    /// What at the most speaks for a match.
    fn most(&self, side: Side, asking: Head, other: Head) -> Evidence {
        let (of_asking, of_other, letters) = self.said.shares(asking, other);
        let (of_need, of_offer) = match side {
            Side::Need => (of_asking, of_other),
            Side::Offer => (of_other, of_asking),
        };
        Evidence {
            of_need,
            of_offer,
            letters,
            meaning: self.meaning,
            known: asking.known.min(other.known),
            concept: share_of(self.concept),
        }
    }
}

impl Said {
    /// How much of the one and of the other is said, and how alike their letters are: each at
    /// the most, 0 to 1.
    fn shares(self, asking: Head, other: Head) -> (f32, f32, f32) {
        let share = |of: f32, whole: f32| {
            if of > 0.0 { (of / whole).min(1.0) } else { 0.0 }
        };
        (
            share(self.asking, asking.total),
            share(self.other, other.total),
            share(self.letters, asking.letters * other.letters),
        )
    }
}

impl<T: Copy + Default + PartialEq> Gathered<T> {
    fn make_room(&mut self, contents: usize) {
        if self.sums.len() < contents {
            self.sums.resize(contents, T::default());
            // One place more than can be needed, since it is written to before it is known
            // whether it is one more.
            self.met.resize(contents + 1, 0);
        }
        self.count = 0;
    }

    /// What adds up of a content.
    fn of(&mut self, number: Number) -> &mut T {
        let sum = &mut self.sums[number as usize];
        self.met[self.count] = number;
        self.count += usize::from(*sum == T::default());
        sum
    }

    fn take(&mut self, at: usize) -> (Number, T) {
        let number = self.met[at];
        (number, self.take_of(number))
    }

    fn take_of(&mut self, number: Number) -> T {
        std::mem::take(&mut self.sums[number as usize])
    }
}

/// A sum of concepts as a share, 0 to 1.
pub(crate) fn share_of(concept: u32) -> f32 {
    (concept as f32 / (WHOLE * WHOLE) as f32).min(1.0)
}
