//! What speaks for an offer answering a need, and how it makes one score.
//!
//! The figures were chosen on public collections of requests and offers, of job titles and
//! of skills, and on pairs of business phrases written for the purpose. Knows no text.

use crate::comparing::lesser;

/// All shares 0 to 1.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Evidence {
    /// How much of the need the offer speaks of, and of the offer the need.
    pub of_need: f32,
    pub of_offer: f32,
    /// How alike their letters are.
    pub letters: f32,
    /// How near they are in meaning, and how much of them the word table knows.
    pub meaning: f32,
    pub known: f32,
    /// How far they speak of the same concepts, and how sure it is of which each speaks.
    pub concept: f32,
    pub sure: f32,
}

/// How the two coverages make one: mostly how much of the need is met, since an offer may
/// speak of more than one thing.
const OF_NEED: f32 = 0.8;
/// How words, letters and meaning share in what is *said*.
const WORDS: f32 = 0.17;
const LETTERS: f32 = 0.23;
const MEANING: f32 = 0.6;
/// How far a common *concept* counts beside what is said: by half of that where the two mean
/// nothing alike, and less where the table knows few of their words. What is said counts by its
/// third power, so that little of it is outranked and much of it outranks; and so much more where
/// both speak of the same concept.
const EXCHANGE: f32 = 0.26;
const SAID_IN_CONCEPT: f32 = 0.6;
const MOST: f32 = 1.0 + SAID_IN_CONCEPT + EXCHANGE;
/// So much of what is spelled alike is of no account where it is sure of which concepts both speak,
/// and these are not the same: a seed round has nothing of a seed catalogue.
const OTHER_SENSE: f32 = 0.9;
/// Where two texts share a word and no concept, so much of their score counts; all of it where
/// they speak of a concept together this far, or where so much of the need is met.
const BY_A_WORD: f32 = 0.45;
const SAME_CONCEPT: f32 = 0.25;
const WHOLE_NEED: f32 = 0.9;

impl Evidence {
    pub fn words(&self) -> f32 {
        OF_NEED * self.of_need + (1.0 - OF_NEED) * (self.of_need * self.of_offer).sqrt()
    }

    /// 0 to 1, greater is better.
    pub fn score(&self) -> f32 {
        (self.whole() / MOST).sqrt().sqrt()
    }

    /// The least that [`Evidence::whole`] is where the score is this or more.
    pub fn whole_of(score: f32) -> f32 {
        let square = score * score;
        square * square * MOST
    }

    /// How much is said in the same words and letters, 0 to 1.
    pub fn spelled(&self) -> f32 {
        let spelled = (WORDS * self.words() + LETTERS * self.letters) / (WORDS + LETTERS);
        let other = self.sure * (1.0 - lesser(self.concept / SAME_CONCEPT, 1.0));
        spelled * (1.0 - OTHER_SENSE * other)
    }

    /// What the score is the fourth root of, but for its scale: that brings it back to the
    /// scale of its parts. Greater wherever any part is, but for [`Evidence::sure`].
    pub fn whole(&self) -> f32 {
        whole(self.spelled(), self.meaning, self.known, self.concept)
    }
}

/// [`Evidence::whole`] of what is spelled the same and the rest.
#[inline]
pub(crate) fn whole(spelled: f32, meaning: f32, known: f32, concept: f32) -> f32 {
    // What the table does not know is judged by words and letters alone.
    let by_meaning = MEANING * known;
    let said = by_meaning * meaning + (1.0 - by_meaning) * spelled;
    let exchange = EXCHANGE * known.sqrt() * concept * (0.5 + 0.5 * meaning);
    said * said * said * (1.0 + SAID_IN_CONCEPT * concept.sqrt()) + exchange
}

/// Two may share a word and speak of different things. They hardly do where they speak of the
/// same concept, or where the need is met whole. Greater wherever either is.
#[inline]
pub(crate) fn assurance(concept: f32, of_need: f32) -> f32 {
    let of_concept = lesser(concept / SAME_CONCEPT, 1.0);
    let of_need = lesser(of_need / WHOLE_NEED, 1.0);
    let by_need = of_need * of_need;
    let sure = if of_concept < by_need {
        by_need
    } else {
        of_concept
    };
    BY_A_WORD + (1.0 - BY_A_WORD) * sure
}
