//! Finds what answers a text. What is cheap to know of a pair comes first, and says how well the
//! two can meet at the most; only where that is well enough are they compared word by word.
//!
//! Whether a pair is looked at depends on the two texts alone, so that a search gives the same
//! whichever of the two asks.

use crate::comparing::{Sought, lesser, part};
use crate::contents::{Number, PARTS, WEIGHTS, WHOLE};
use crate::evidence::{Evidence, assurance, whole};
use crate::index::{Fit, Hit, Index, ItemId, Scratch, Side};
use crate::places::Wide;

/// Without a shared word, two texts are compared closely from this share of concepts on.
pub(crate) const SOME_CONCEPT: u32 = WHOLE * WHOLE / 200;
/// Where a score is asked for, two texts must be spelled alike so far, or else speak of the same
/// concepts so far, of one of them half as far: most that only mean nearly the same, and share
/// some common word, are as far from an answer as those that share none.
const TELLING_SPELLED: f32 = 0.1;
const TELLING_CONCEPT: u32 = WHOLE * WHOLE / 10;
/// What rounding may take away.
const ROUNDING: f32 = 0.9999;

/// What adds up of each content that a search meets, and which these are.
#[derive(Default)]
pub(crate) struct Gathered {
    /// Of all that is said on the other side; nothing between two searches.
    sums: Vec<Sum>,
    /// As many as were met, and then anything.
    met: Vec<u32>,
    count: usize,
}

/// How much two texts say the same, at the most. Small, since thousands are looked at in no order.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    /// How much of the text that asks is met, in parts of [`PARTS`]: above 0 where a word is.
    asking: u16,
    /// In the same parts the weight of the words that are met in the other text.
    other: u16,
    letters: u16,
    /// How far the two speak of the same concepts, as [`shared`](crate::contents::shared) says it,
    /// which 16 bits hold.
    concept: u16,
}

/// A share of weights that are told in parts, as a whole number and rounded up.
#[derive(Clone, Copy)]
struct OfWeight(u32);

/// A content that may answer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Near {
    /// As [`Number::new`] takes it.
    at: u32,
    /// As [`shared`](crate::contents::shared) says it.
    concept: u32,
    /// The rest of what is known of the two, so that it need not be gathered again.
    spelled: f32,
    known: f32,
    of_need: f32,
    /// `None` where it was not looked at yet.
    meaning: Option<f32>,
}

/// Where a [`Near`] stands, and before it the bits of what it can come to at the most: as
/// [`Fit::strength`](crate::Fit::strength), on the scale of [`Evidence::whole`]. One number is
/// sorted faster than all that is known of the two, and bits are in the order of what they stand
/// for where nothing is below 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Rank(u64);

/// How many of those that may answer are put in order at first, and how many times as many as
/// there are whenever these were not enough.
const IN_ORDER: usize = 24;
const MORE: usize = 3;

/// A search under way: tells of what answers one after the other, about the strongest first.
pub struct Search<'a> {
    index: &'a Index,
    /// `None` of an item that is not in the index.
    asking: Option<Asking>,
    /// What the words of a need that asks are met by.
    sought: &'a [Sought],
    floor: f32,
    left: Strongest<'a>,
}

/// What may answer, the strongest first: put in order only as far as it is asked for.
struct Strongest<'a> {
    near: &'a [Near],
    order: &'a mut [Rank],
    in_order: usize,
    next: usize,
}

struct Asking {
    number: Number,
    meaning: Wide,
}

impl Index {
    /// Looks for what `id` meets on the other side with a score of at least `floor`: of items
    /// that say the same only one is told, see [`Index::says_the_same`].
    /// With a floor of 0 whatever has anything to do with it, otherwise what is telling.
    pub fn search<'a>(&'a self, id: ItemId, floor: f32, scratch: &'a mut Scratch) -> Search<'a> {
        let asking = self.content(id).map(|number| Asking {
            number,
            meaning: Wide::of(self.contents.meaning(number)),
        });
        scratch.near.clear();
        scratch.order.clear();
        scratch.sought.clear();
        if let Some(asking) = &asking {
            if asking.number.side() == Side::Need {
                scratch.sought.extend(self.sought(asking.number));
            }
            self.gather(asking.number, floor <= 0.0, &mut scratch.gathered);
            self.sift(asking, floor, scratch);
        }
        Search {
            index: self,
            asking,
            sought: &scratch.sought,
            floor,
            left: Strongest {
                near: &scratch.near,
                order: &mut scratch.order,
                in_order: 0,
                next: 0,
            },
        }
    }

    /// Adds up whatever shares a word or a concept with the text.
    fn gather(&self, asking: Number, is_any: bool, gathered: &mut Gathered) {
        let content = self.contents.at(asking);
        let total = self.contents.head(asking).total;
        let other = opposite(asking.side());
        gathered.make_room(self.contents.count(other));
        for word in &content.words {
            for kin in self.near(word.term()) {
                if kin.share <= 0.0 && kin.letters <= 0.0 {
                    continue;
                }
                let asking = (part(word.weight * kin.share, total) * PARTS) as u16 + 1;
                let shared = OfWeight::new(kin.share);
                let letters = OfWeight::new(word.weight * kin.letters);
                for holder in self.contents.with_word(kin.term, other) {
                    let weight = holder.share();
                    let sum = gathered.meet(holder.at());
                    sum.asking = sum.asking.saturating_add(asking);
                    sum.other = sum.other.saturating_add(shared.of(weight));
                    sum.letters = sum.letters.saturating_add(letters.of(weight));
                }
            }
        }
        // Few speak of a concept so far that they are met by it alone; of the others only what
        // is met is looked up.
        let least = if is_any { 1 } else { TELLING_CONCEPT / 2 };
        let speakers = content.concepts.iter().filter_map(|spoken| {
            let share = u32::from(spoken.share);
            let all = self.contents.with_concept(spoken.concept, other)?;
            Some((share, all.from(least.div_ceil(share))))
        });
        for (share, [sure, some, _]) in speakers.clone() {
            for speaker in sure {
                gathered.meet(speaker.at()).concept += (share * speaker.share()) as u16;
            }
            for speaker in some {
                let both = share * speaker.share();
                if both >= least {
                    gathered.meet(speaker.at()).concept += both as u16;
                }
            }
        }
        for (share, [_, some, others]) in speakers {
            for speaker in some.iter().chain(others) {
                let both = share * speaker.share();
                let sum = &mut gathered.sums[speaker.at() as usize];
                if sum.is_met() && both < least {
                    sum.concept += both as u16;
                }
            }
        }
    }

    /// Keeps of what was met that which may be telling and score so much.
    fn sift(&self, asking: &Asking, floor: f32, scratch: &mut Scratch) {
        let is_any = floor <= 0.0;
        let least = Evidence::whole_of(floor) * ROUNDING;
        let side = asking.number.side();
        let other_side = opposite(side);
        let head = self.contents.head(asking.number);
        let glance = self.contents.glance(asking.number);
        let (known, sure) = (glance.known(), glance.sure());
        let glances = self.contents.glances(other_side);
        let meanings = self.contents.meanings(other_side);
        let Scratch {
            gathered,
            near,
            order,
            ..
        } = scratch;
        for at in &gathered.met[..gathered.count] {
            let sum = std::mem::take(&mut gathered.sums[*at as usize]);
            let concept = u32::from(sum.concept);
            let is_of_concept = concept >= TELLING_CONCEPT;
            // Most are met by a concept alone.
            let is_spelled = sum.asking > 0;
            if !is_any && !is_of_concept && !is_spelled {
                continue;
            }
            let other = glances[*at as usize];
            let mut new = Near {
                at: *at,
                concept,
                spelled: 0.0,
                known: lesser(known, other.known()),
                of_need: 0.0,
                meaning: None,
            };
            if is_spelled {
                let of_asking = lesser(f32::from(sum.asking) / PARTS, 1.0);
                let of_other = part(f32::from(sum.other) / PARTS, other.total());
                let (of_need, of_offer) = match side {
                    Side::Need => (of_asking, of_other),
                    Side::Offer => (of_other, of_asking),
                };
                let most = Evidence {
                    of_need,
                    of_offer,
                    letters: match sum.letters {
                        u16::MAX => 1.0,
                        it => part(f32::from(it) / PARTS, head.letters * other.letters()),
                    },
                    concept: share_of(concept),
                    sure: sure * other.sure(),
                    ..Evidence::default()
                };
                (new.spelled, new.of_need) = (most.spelled(), of_need);
                if !is_any && !is_of_concept && new.spelled < TELLING_SPELLED * ROUNDING {
                    continue;
                }
            }
            near.push(new);
        }
        // Apart from what precedes, so that a processor fetches many meanings at once. The many
        // that have no concept in common are rarely strong enough to be looked at.
        for near in near.iter_mut().filter(|it| it.concept >= TELLING_CONCEPT) {
            near.meaning = Some(asking.meaning.nearness(&meanings[near.at as usize]));
        }
        for (place, near) in near.iter().enumerate() {
            let score = near.score(near.meaning.unwrap_or(1.0));
            if score >= least {
                order.push(Rank::new(score * near.assurance(), place));
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

impl Search<'_> {
    /// The next of which more than this strength can be expected; `None` once there is none.
    pub fn next(&mut self, strength: f32) -> Option<Hit> {
        let Asking { number, meaning } = self.asking.as_ref()?;
        let index = self.index;
        let other = opposite(number.side());
        let meanings = index.contents.meanings(other);
        let least = Evidence::whole_of(strength) * ROUNDING;
        let least_score = Evidence::whole_of(self.floor) * ROUNDING;
        while let Some(near) = self.left.next_of(least) {
            let meaning = match near.meaning {
                // It was looked at for the score as well.
                Some(known) => known,
                None => {
                    let found = meaning.nearness(&meanings[near.at as usize]);
                    let score = near.score(found);
                    if score < least_score || score * near.assurance() < least {
                        continue;
                    }
                    found
                }
            };
            let found = Number::new(near.at, other);
            let compared = match other {
                Side::Offer => {
                    let sought = self.sought.iter().copied();
                    index.compared(sought, *number, found, near.concept, meaning)
                }
                Side::Need => {
                    index.compared(index.sought(found), found, *number, near.concept, meaning)
                }
            };
            let Some(compared) = compared else { continue };
            if self.floor > 0.0 && !is_telling(&compared.evidence) {
                continue;
            }
            let fit = compared.fit();
            if fit.score > 0.0 && fit.score >= self.floor {
                return Some(Hit {
                    item: index.first_of(found),
                    fit,
                    is_alone: index.contents.at(found).texts == 1,
                });
            }
        }
        None
    }

    /// All there are, in no order.
    pub fn all(mut self) -> Vec<Hit> {
        self.left.in_order = self.left.order.len();
        std::iter::from_fn(|| self.next(0.0)).collect()
    }
}

impl Strongest<'_> {
    /// The next, if it can come to so much.
    fn next_of(&mut self, least: f32) -> Option<Near> {
        if self.next == self.in_order {
            self.put_more_in_order();
        }
        let place = self.order[..self.in_order].get(self.next);
        let place = place.filter(|it| it.most() >= least)?;
        self.next += 1;
        self.near.get(place.at()).copied()
    }

    fn put_more_in_order(&mut self) {
        let left = &mut self.order[self.in_order..];
        let count = (IN_ORDER + self.in_order * MORE).min(left.len());
        let most_first = |x: &Rank, y: &Rank| y.cmp(x);
        if count < left.len() {
            left.select_nth_unstable_by(count, most_first);
        }
        left[..count].sort_unstable_by(most_first);
        self.in_order += count;
    }
}

impl Near {
    /// As [`Evidence::whole`], at the most.
    fn score(&self, meaning: f32) -> f32 {
        whole(self.spelled, meaning, self.known, share_of(self.concept))
    }

    /// What of the score is strength, on the same scale.
    fn assurance(&self) -> f32 {
        let sure = assurance(share_of(self.concept), self.of_need);
        let square = sure * sure;
        square * square
    }
}

impl Rank {
    fn new(most: f32, at: usize) -> Rank {
        Rank(u64::from(most.to_bits()) << 32 | at as u64)
    }

    fn most(self) -> f32 {
        f32::from_bits((self.0 >> 32) as u32)
    }

    fn at(self) -> usize {
        self.0 as u32 as usize
    }
}

impl Gathered {
    fn make_room(&mut self, contents: usize) {
        if self.sums.len() < contents {
            self.sums.resize(contents, Sum::default());
            // One place more than can be needed, since it is written to before it is known
            // whether it is one more.
            self.met.resize(contents + 1, 0);
        }
        self.count = 0;
    }

    /// What adds up of a content, which is among those that are met from now on: the caller adds
    /// to it.
    #[inline(always)]
    fn meet(&mut self, at: u32) -> &mut Sum {
        let sum = &mut self.sums[at as usize];
        self.met[self.count] = at;
        self.count += usize::from(!sum.is_met());
        sum
    }
}

impl Sum {
    #[inline(always)]
    fn is_met(self) -> bool {
        self.asking > 0 || self.concept > 0
    }
}

impl OfWeight {
    /// `share` is 0 to 1.
    fn new(share: f32) -> OfWeight {
        OfWeight((share * (PARTS / WEIGHTS * 256.0)) as u32 + 1)
    }

    /// Of so many parts of [`WEIGHTS`], in parts of [`PARTS`].
    #[inline(always)]
    fn of(self, weight: u32) -> u16 {
        (self.0 * weight / 256 + 1) as u16
    }
}

fn opposite(side: Side) -> Side {
    match side {
        Side::Need => Side::Offer,
        Side::Offer => Side::Need,
    }
}

/// Whether two texts have so much to do with each other that a score is worth looking at.
fn is_telling(evidence: &Evidence) -> bool {
    evidence.spelled() >= TELLING_SPELLED || says_the_same(evidence.concept)
}

fn says_the_same(concept: f32) -> bool {
    concept >= share_of(TELLING_CONCEPT)
}

/// A sum of concepts as a share, 0 to 1.
pub(crate) fn share_of(concept: u32) -> f32 {
    lesser(concept as f32 / (WHOLE * WHOLE) as f32, 1.0)
}
