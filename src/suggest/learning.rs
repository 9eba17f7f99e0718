//! What is learned from what the user decided and from what came of introductions.
//!
//! Read from the book alone each time, so that taking back a decision takes back what was
//! learned from it. Knows no person's worth; says which phrases a lesson is about and
//! how far it counts.

use super::weights::{
    CAME_TO_GOOD, CAME_TO_NOTHING, COMPETED, INTRODUCED, LEAST_LEARNED, LESSONS, MOST_LEARNED,
    WAS_NOT_RELEVANT,
};
use crate::domain::{
    Book, Day, Decision, Introduction, IntroductionId, Moment, Pair, Reason, Stage, Step, Verdict,
};
use crate::order;

/// One thing the user decided, or that came of an introduction, and what it was about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    pub source: LessonSource,
    pub kind: LessonKind,
    pub pair: Pair,
    /// When it was decided or happened.
    pub day: Day,
    /// The needs and offers it was about, as they were worded then. May be empty.
    pub because: Vec<Reason>,
}

/// The record a lesson is read from: taken back, it takes the lesson with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LessonSource {
    Decision(Pair),
    Introduction(IntroductionId),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LessonKind {
    NotRelevant,
    Compete,
    /// A suggestion came too late: people with common acquaintances count less.
    KnowEachOther,
    /// The user found it worth an introduction; what came of it is not known.
    Introduced,
    CameToGood,
    CameToNothing,
}

/// A lesson that moved a suggestion, and the words it was about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Learned {
    pub source: LessonSource,
    pub kind: LessonKind,
    pub pair: Pair,
    pub day: Day,
    pub reason: Reason,
}

impl Learned {
    /// Whether it counts for the suggestion, not against it.
    pub fn raises(&self) -> bool {
        self.kind.factor() > 1.0
    }
}

impl LessonKind {
    /// What it makes of the worth of a like answer: within [`LEAST_LEARNED`] to [`MOST_LEARNED`].
    pub(super) fn factor(self) -> f32 {
        match self {
            LessonKind::NotRelevant => WAS_NOT_RELEVANT,
            LessonKind::Compete => COMPETED,
            LessonKind::KnowEachOther => 1.0,
            LessonKind::Introduced => INTRODUCED,
            LessonKind::CameToGood => CAME_TO_GOOD,
            LessonKind::CameToNothing => CAME_TO_NOTHING,
        }
    }

    /// Whether it tells something of the two people themselves, beside their words.
    pub(super) fn is_outcome(self) -> bool {
        matches!(self, LessonKind::CameToGood | LessonKind::CameToNothing)
    }
}

/// Keeps a product of factors within bounds, so that no habit silences anybody.
pub(super) fn bounded(factor: f32) -> f32 {
    factor.clamp(LEAST_LEARNED, MOST_LEARNED)
}

/// Everything that is learned from, the latest first, at most [`LESSONS`].
pub fn learned(book: &Book) -> Vec<Lesson> {
    let since = book.settings().learning_since.unwrap_or(Moment(0));
    let decided = book.decisions().filter(|it| it.edited >= since);
    let decided = decided.filter_map(|it| of_decision(book, it));
    let introduced = book.introductions().filter(|it| it.edited >= since);
    let introduced = introduced.filter_map(|it| of_introduction(it));
    let mut lessons: Vec<Lesson> = decided.chain(introduced).collect();
    order::sort_by(&mut lessons, |x, y| {
        let by_day = y.day.cmp(&x.day);
        by_day.then_with(|| x.source.cmp(&y.source))
    });
    lessons.truncate(LESSONS);
    lessons
}

fn of_decision(book: &Book, it: &Decision) -> Option<Lesson> {
    let kind = match it.verdict {
        Verdict::NotRelevant => LessonKind::NotRelevant,
        Verdict::Compete => LessonKind::Compete,
        // Taken back on a person's page, it no longer holds.
        Verdict::KnowEachOther if book.know_each_other(it.pair) => LessonKind::KnowEachOther,
        Verdict::KnowEachOther | Verdict::NotNow { .. } | Verdict::Never => return None,
    };
    let says_nothing = it.because.is_empty() && kind != LessonKind::KnowEachOther;
    (!says_nothing).then(|| Lesson {
        source: LessonSource::Decision(it.pair),
        kind,
        pair: it.pair,
        day: it.day,
        because: it.because.clone(),
    })
}

fn of_introduction(it: &Introduction) -> Option<Lesson> {
    let kind = match it.stage() {
        Stage::Outcome { good: true } => LessonKind::CameToGood,
        Stage::Outcome { good: false } => LessonKind::CameToNothing,
        Stage::Introduced | Stage::Talked => LessonKind::Introduced,
        _ => return None,
    };
    let happened = it.steps.iter().filter(|(_, step)| match step {
        Step::CameToGood(_) => kind.is_outcome(),
        Step::Introduced => kind == LessonKind::Introduced,
        _ => false,
    });
    let day = happened.map(|(day, _)| *day).max();
    let because = it.benefits.iter().map(|benefit| Reason {
        who: it.person(benefit.who),
        need: benefit.need.clone(),
        offer: benefit.offer.clone(),
    });
    let because: Vec<Reason> = because.collect();
    (!because.is_empty()).then(|| Lesson {
        source: LessonSource::Introduction(it.id),
        kind,
        pair: it.pair(),
        day: day.unwrap_or_else(|| it.last_day()),
        because,
    })
}
