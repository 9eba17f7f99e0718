//! Compares two texts of an index word by word.

use crate::contents::{Content, Number, Word, bit, shared};
use crate::evidence::Evidence;
use crate::index::{Fit, Index, ItemId};
use crate::kin::Kind;
use crate::places::nearness;
use crate::relations::{Kin, Term};
use crate::searching::{SOME_CONCEPT, share_of};

/// Without a shared word, two texts are compared closely from this share of letters on.
const SOME_LETTERS: f32 = 0.15;

/// A need and an offer as they were compared.
pub(crate) struct Compared {
    pub evidence: Evidence,
    /// As in [`Fit`].
    words: u32,
    doubtful: bool,
}

/// What links a need and an offer by their words, as it adds up.
#[derive(Default)]
struct Sum {
    need: f32,
    offer: f32,
    letters: f32,
    words: u32,
    sure: bool,
}

/// What a word of a need is met by: itself or a word near it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sought {
    word: Word,
    kin: Kin,
}

impl Index {
    pub(crate) fn fit_of(&self, need: Number, offer: Number) -> Fit {
        let contents = &self.contents;
        let concept = shared(contents.at(need), contents.at(offer));
        let meaning = nearness(contents.meaning(need), contents.meaning(offer));
        let compared = self.compared(self.sought(need), need, offer, concept, meaning);
        compared.map_or(Fit::default(), Compared::fit)
    }

    /// Of each word of a text what it is met by, the nearest first.
    pub(crate) fn sought(&self, need: Number) -> impl Iterator<Item = Sought> + '_ {
        let words = self.contents.at(need).words.iter();
        words.flat_map(|word| {
            let near = self.near(word.term());
            near.map(|kin| Sought { word: *word, kin })
        })
    }

    /// Compares the words of two texts of which the rest is known: what those of the need are met
    /// by, how far they speak of the same concepts, as [`shared`] says it, and how near they are
    /// in meaning. `None` where nothing links the two.
    #[inline(always)]
    pub(crate) fn compared(
        &self,
        sought: impl Iterator<Item = Sought>,
        need: Number,
        offer: Number,
        concept: u32,
        meaning: f32,
    ) -> Option<Compared> {
        let contents = &self.contents;
        let other = contents.at(offer);
        let (need_head, offer_head) = (contents.head(need), contents.head(offer));
        let (need_glance, offer_glance) = (contents.glance(need), contents.glance(offer));
        let mut sum = Sum::default();
        let mut met = None;
        for Sought { word, kin } in sought {
            let Some(found) = find(other, kin.term) else {
                continue;
            };
            sum.letters += word.weight * found.weight * kin.letters;
            // The nearest comes first: others add to the letters alone.
            if kin.share > 0.0 && met != Some(word.term()) {
                sum.count(&word, kin.kind, kin.share, found);
                met = Some(word.term());
            }
        }
        let letters = part(sum.letters, need_head.letters * offer_head.letters);
        // A few letters alone are chance, and not worth a closer look.
        if sum.need <= 0.0 && letters < SOME_LETTERS && concept < SOME_CONCEPT {
            return None;
        }
        let evidence = Evidence {
            of_need: part(sum.need, need_head.total),
            of_offer: part(sum.offer, offer_head.total),
            letters,
            meaning,
            known: lesser(need_glance.known(), offer_glance.known()),
            concept: share_of(concept),
            sure: need_glance.sure() * offer_glance.sure(),
        };
        Some(Compared {
            evidence,
            words: sum.words,
            doubtful: !sum.sure,
        })
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
                let is_in = |kin: &Kin| kin.share > 0.0 && find(other, kin.term).is_some();
                let kin = self.near(word.term()).find(is_in)?;
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
            for kin in self.near(word.term()) {
                let found = words.iter().find(|it| it.term() == kin.term);
                shared += found.map_or(0.0, |it| word.weight * it.weight * kin.letters);
            }
        }
        shared
    }
}

impl Compared {
    pub fn fit(self) -> Fit {
        let Compared {
            evidence,
            words,
            doubtful,
        } = self;
        Fit {
            score: evidence.score(),
            of_need: evidence.of_need,
            of_offer: evidence.of_offer,
            words,
            concept: evidence.concept,
            // Places are kept in whole numbers, by which two may come out nearer than the same.
            meaning: evidence.meaning.min(1.0),
            doubtful,
        }
    }
}

impl Sum {
    /// Takes in that a word of the need meets one of the offer.
    fn count(&mut self, word: &Word, kind: Kind, share: f32, found: &Word) {
        self.need += word.weight * share;
        self.offer += found.weight * share;
        if word.is_full() && found.is_full() {
            self.words += 1;
            self.sure |= !kind.is_doubtful();
        }
    }
}

#[inline(always)]
fn find(content: &Content, term: Term) -> Option<&Word> {
    if content.bits & bit(term) == 0 {
        return None;
    }
    content.words.iter().find(|it| it.term() == term)
}

/// How great a part of the whole it is, 0 to 1; 0 where there is none.
#[inline(always)]
pub(crate) fn part(of: f32, whole: f32) -> f32 {
    if whole > 0.0 {
        lesser(of / whole, 1.0)
    } else {
        0.0
    }
}

/// As `f32::min`, for which WebAssembly has no instruction.
#[inline(always)]
pub(crate) fn lesser(x: f32, y: f32) -> f32 {
    if y < x { y } else { x }
}
