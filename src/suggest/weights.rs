//! Every figure that is a matter of judgement, with its reason.

/// From this score of a [`matching::Fit`] on, weighed by where the texts were read, a pair is
/// looked into at all.
pub const FOUND: f32 = 0.30;
/// What only letters link, or words that any firm could use, is no reason below this share of
/// a common concept.
pub const SOME_CONCEPT: f32 = 0.1;
/// Other texts of the same person that answer the need, too, make the best answer surer: the
/// second by so much of its strength, the third by so much of that, and no more.
pub const SUPPORT: f32 = 0.5;
pub const SUPPORTING: usize = 3;
/// A text that shares a word with the need supports others whole from this share of a common
/// concept on: that several texts of somebody have one word tells little more than that one has it.
pub const SAID_AGAIN: f32 = 0.5;

/// How much surer an answer is for each part of likeness between what the two do; how like
/// any two are, and from where on more tells nothing.
pub const KINSHIP: f32 = 2.5;
pub const USUAL_LIKENESS: f32 = 0.1;
pub const MOST_LIKENESS: f32 = 0.3;

/// From this strength of all that answers a need on, the link counts as strong, where both
/// speak of one concept this far, and the offer of little beside the words they share: of
/// such answers three in four are right.
pub const STRONG: f32 = 0.57;
pub const ONE_CONCEPT: f32 = 0.6;
pub const WHOLE_OFFER: f32 = 0.7;
/// From which it is shown among the suggestions of the whole book.
pub const GOOD: f32 = 0.31;
/// From which it is shown on a person's own page.
pub const WORTH_ASKING: f32 = 0.2;

/// What a person was noted to offer or need counts whole; what may be read out of
/// other fields counts less, since nobody said that it is for the asking.
pub const FROM_DOES: f32 = 0.9;
pub const FROM_ROLE: f32 = 0.85;
pub const FROM_PLANS: f32 = 0.8;
/// A note was written for the user alone, and may say it by the way.
pub const FROM_NOTE: f32 = 0.65;

/// How far being of use is itself a gain: one who can help meets a likely customer or friend.
pub const GAIN_OF_GIVING: f32 = 0.6;

/// Context lifts a pair that has a reason; it never is one. In parts of the whole.
pub const SAME_MARKET: f32 = 0.05;
pub const SAME_PLACE: f32 = 0.06;
pub const SAME_TAGS: f32 = 0.04;
/// It answers what somebody plans: they will be glad to hear of it early.
pub const PLANNED: f32 = 0.05;

/// What is left of an answer by somebody who is not active where it is needed: at all; where
/// the need names the place; and where one must be there for it.
pub const ELSEWHERE: f32 = 0.8;
pub const NOT_WHERE_NAMED: f32 = 0.6;
pub const OUT_OF_REACH: f32 = 0.4;

/// How likely two people know each other for each acquaintance they have in common; more
/// after suggestions that came too late, up to the most, half way there after so many.
pub const KNOW_BY_ONE: f32 = 0.15;
pub const KNOW_BY_ONE_MOST: f32 = 0.40;
pub const TOO_LATE_HALF: f32 = 8.0;

/// From this likeness on two offers are of one trade. Where the need is also met this far
/// by the own offer of whom it is, it names that trade rather than something lacking.
pub const SAME_TRADE: f32 = 0.8;
pub const OWN_TRADE: f32 = 0.9;
/// What is left of an answer where something that they offer themselves would answer as well.
pub const OWN: f32 = 0.5;

/// "Not yet" stays visible, below those the user would refer; a blank says little.
pub const TRUST_NOT_YET: f32 = 0.4;
pub const TRUST_UNSET: f32 = 0.85;

/// Needs fade, hardly at first: half of their weight is gone after this many days.
pub const NEED_HALF_LIFE: f32 = 365.0;
/// The weight of a need whose day is not kept.
pub const UNDATED: f32 = 0.8;
/// From this many days on, a need is shown with a caution.
pub const OLD_NEED: i32 = 180;
/// From this many days on it is shown on a person's own page only.
pub const STALE_NEED: i32 = 540;
/// From this many days without a conversation, the user had better reconnect first.
pub const LONG_SILENCE: i32 = 365;

/// Introductions begun or made within this many days tire a person: two of them halve a pair's
/// value.
pub const RECENT: i32 = 30;
pub const TIRING: f32 = 2.0;
/// With this many open introductions a person rests: not in the whole book's list.
pub const ENOUGH_OPEN: usize = 3;
/// An introduction that was declined or let go may be suggested again after this many days.
pub const AGAIN_AFTER: i32 = 90;

/// The whole book's list: no more than this many pairs, and no more than this many for one person.
pub const ON_BOARD: usize = 50;
pub const PER_PERSON: usize = 3;
/// How many gains of one person a suggestion names.
pub const GAINS_EACH: usize = 2;
/// How many people are named who should be asked first: more than anybody fills in or
/// passes over at one go. The list is made anew after each who was filled in.
pub const ASK_FIRST: usize = 100;

/// What being like the places before takes of a pair's worth, at the most: of the likeness one
/// half is a shared person, one half a need that means the same.
pub const LIKENESS_TAKES: f32 = 0.4;
/// One place of so many goes to somebody not shown otherwise.
pub const PLACES_FOR_ONE_WAITING: usize = 10;
/// Of the worth of the pair before, that of somebody who waits is at least this part, or they
/// wait for a later place.
pub const WORTH_A_PLACE: f32 = 0.8;

/// In a round for a group: how often one person is asked to help at the most, and what it costs
/// to ask them a second time, in the measure of a pair's worth, so that the asking is spread.
pub const HELPS_AT_MOST: usize = 2;
pub const ASKED_AGAIN: f32 = 0.15;

/// Shortlists, for speed alone: answers that count for each need, and kept, so that losing
/// a few costs no search; pairs valued in full, and of these no more than so many for one
/// person; pairs looked at of one who waits.
pub const ANSWERS_COUNT: usize = 8;
pub const ANSWERS_KEPT: usize = 10;
pub const VALUED: usize = 300;
pub const VALUED_PER_PERSON: usize = 24;
pub const PAIRS_OF_ONE_WAITING: usize = 6;

/// On a person's own page so many times as many are looked into as are asked for.
pub const LOOKED_INTO: usize = 8;

/// A change to no more contacts than this is read on the spot even while there is other work
/// to do, so that a person's own page is current.
pub const READ_AT_ONCE: usize = 16;
/// What is done on the spot after a change, in searches; the rest is done in slices.
pub const ON_THE_SPOT: usize = 110;
/// A change that may touch more than this part of all people has every list made anew.
pub const ANEW_FROM: usize = 8;

/// What a lesson makes of the worth of a like answer, and the bounds of all together.
pub const WAS_NOT_RELEVANT: f32 = 0.7;
pub const COMPETED: f32 = 0.85;
pub const INTRODUCED: f32 = 1.05;
pub const CAME_TO_GOOD: f32 = 1.15;
pub const CAME_TO_NOTHING: f32 = 0.85;
pub const LEAST_LEARNED: f32 = 0.5;
pub const MOST_LEARNED: f32 = 2.0;
/// From this likeness on two texts mean the same.
pub const ALIKE: f32 = 0.75;
/// The latest lessons count; what was decided before so many others does not.
pub const LESSONS: usize = 200;
