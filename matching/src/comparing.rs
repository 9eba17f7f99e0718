//! Compares two texts of an index word by word.

use crate::contents::{Content, Number, Word, bit, shared};
use crate::evidence::Evidence;
use crate::index::{Fit, Index, ItemId};
use crate::places::nearness;
use crate::relations::Kin;
use crate::searching::{SOME_CONCEPT, share_of};

/// Without a shared word, two texts are compared closely from this share of letters on.
const SOME_LETTERS: f32 = 0.15;

/// What links a need and an offer by their words, as it adds up.
#[derive(Default)]
struct Sum {
    need: f32,
    offer: f32,
    letters: f32,
    words: u32,
    sure: bool,
}

impl Index {
    pub(crate) fn fit_of(&self, need: Number, offer: Number) -> Fit {
        let contents = &self.contents;
        let (one, other) = (contents.at(need), contents.at(offer));
        let (need_head, offer_head) = (contents.head(need), contents.head(offer));
        let mut sum = Sum::default();
        for word in &one.words {
            let mut is_met = false;
            for kin in self.near(word.term) {
                if let Some(found) = find(other, &kin) {
                    sum.letters += word.weight * found.weight * kin.letters;
                    // The nearest comes first: others add to the letters alone.
                    if kin.share > 0.0 && !std::mem::replace(&mut is_met, true) {
                        sum.count(word, &kin, found);
                    }
                }
            }
        }
        let share = |of: f32, whole: f32| {
            if whole > 0.0 {
                (of / whole).min(1.0)
            } else {
                0.0
            }
        };
        let letters = share(sum.letters, need_head.letters * offer_head.letters);
        let concept = shared(one, other);
        // A few letters alone are chance, and not worth a closer look.
        if sum.need <= 0.0 && letters < SOME_LETTERS && concept < SOME_CONCEPT {
            return Fit::default();
        }
        let evidence = Evidence {
            of_need: share(sum.need, need_head.total),
            of_offer: share(sum.offer, offer_head.total),
            letters,
            meaning: nearness(contents.meaning(need), contents.meaning(offer)),
            known: need_head.known.min(offer_head.known),
            concept: share_of(concept),
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

    /// How far two texts mean the same, whichever sides they stand on: 0 to 1, the same
    /// either way round. Nothing where either is not in the index.
    pub fn likeness(&self, one: ItemId, other: ItemId) -> f32 {
        let (Some(one), Some(other)) = (self.content(one), self.content(other)) else {
            return 0.0;
        };
        if one == other {
            return 1.0;
        }
        let meaning = nearness(self.contents.meaning(one), self.contents.meaning(other));
        let total = self.contents.head(one).total + self.contents.head(other).total;
        let (one, other) = (self.contents.at(one), self.contents.at(other));
        let said_in = |one: &Content, other: &Content| -> f32 {
            let shared = one.words.iter().filter_map(|word| {
                let is_in = |kin: &Kin| kin.share > 0.0 && find(other, kin).is_some();
                let kin = self.near(word.term).find(is_in)?;
                Some(word.weight * kin.share)
            });
            shared.sum()
        };
        let said = ((said_in(one, other) + said_in(other, one)) / total).min(1.0);
        said.max(meaning)
    }

    /// How alike the letters of words are to themselves.
    pub(crate) fn own_letters(&self, words: &[Word]) -> f32 {
        let mut shared = 0.0;
        for word in words {
            for kin in self.near(word.term) {
                let found = words.iter().find(|it| it.term == kin.term);
                shared += found.map_or(0.0, |it| word.weight * it.weight * kin.letters);
            }
        }
        shared
    }
}

impl Sum {
    /// Takes in that a word of the need meets one of the offer.
    fn count(&mut self, word: &Word, kin: &Kin, found: &Word) {
        self.need += word.weight * kin.share;
        self.offer += found.weight * kin.share;
        if word.is_full && found.is_full {
            self.words += 1;
            self.sure |= !kin.kind.is_doubtful();
        }
    }
}

fn find<'a>(content: &'a Content, kin: &Kin) -> Option<&'a Word> {
    if content.bits & bit(kin.term) == 0 {
        return None;
    }
    content.words.iter().find(|it| it.term == kin.term)
}
