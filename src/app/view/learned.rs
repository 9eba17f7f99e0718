//! What Goodword has learned: from what the user said, and from what the user decided.

use crate::app::event::{LearningEvent, SuggestionEvent};
use crate::app::model::Model;
use crate::app::words::{learned as say, person};
use crate::domain::{Book, IntroductionId, Pair, SynonymProblem, Synonyms};
use crate::suggest::{self, Learned, Lesson, LessonSource};

/// A text of more words is not offered as a phrase: only some of them can be meant.
const OFFERED: usize = 3;

#[derive(Debug, Clone, PartialEq)]
pub struct LearnedView {
    /// What means the same, the latest first.
    pub said: Vec<SaidSame>,
    /// The latest first.
    pub lessons: Vec<LessonLine>,
    /// What can be done about all of these at once.
    pub afresh: Vec<Afresh>,
}

/// What one decision or outcome changes.
#[derive(Debug, Clone, PartialEq)]
pub struct LessonLine {
    pub sentence: String,
    /// What that changes.
    pub effect: &'static str,
    pub way: LessonWay,
}

/// How to correct what something was learned from.
#[derive(Debug, Clone, PartialEq)]
pub enum LessonWay {
    /// The decision is taken back where it stands.
    TakeBack(SuggestionEvent),
    /// What came of an introduction is told on its page.
    See(IntroductionId),
}

/// From when on decisions are to count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Afresh {
    pub text: &'static str,
    pub label: &'static str,
    pub event: LearningEvent,
}

/// Phrases that mean the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidSame {
    /// Its place among the synonyms of the settings.
    pub said: usize,
    pub phrases: Vec<String>,
}

pub fn learned(model: &Model) -> LearnedView {
    let settings = model.book.settings();
    let said = settings.synonyms.iter().enumerate().rev();
    let lessons = suggest::learned(&model.book);
    let lessons: Vec<LessonLine> = lessons.iter().map(|it| line(model, it)).collect();
    let start_afresh = Afresh {
        text: say::AFRESH_TEXT,
        label: say::AFRESH,
        event: LearningEvent::ClickedStartAfresh,
    };
    let count_all = Afresh {
        text: say::COUNT_ALL_TEXT,
        label: say::COUNT_ALL,
        event: LearningEvent::ClickedCountAll,
    };
    let starts = [
        (!lessons.is_empty()).then_some(start_afresh),
        settings.learning_since.map(|_| count_all),
    ];
    LearnedView {
        said: said
            .map(|(said, it)| SaidSame {
                said,
                phrases: it.phrases().to_vec(),
            })
            .collect(),
        afresh: starts.into_iter().flatten().collect(),
        lessons,
    }
}

fn line(model: &Model, lesson: &Lesson) -> LessonLine {
    let names = names(&model.book, lesson.pair);
    LessonLine {
        sentence: say::lesson(
            lesson.kind,
            &names,
            lesson.day,
            &lesson.because,
            model.today,
        ),
        effect: say::effect(lesson.kind),
        way: match lesson.source {
            LessonSource::Decision(pair) => {
                LessonWay::TakeBack(SuggestionEvent::ClickedForget(pair))
            }
            LessonSource::Introduction(id) => LessonWay::See(id),
        },
    }
}

/// Why a suggestion stands higher or lower than its words alone would have it: the latest
/// reason, once.
pub(super) fn moved(model: &Model, learned: &[Learned]) -> Option<String> {
    let it = learned.iter().max_by_key(|it| (it.day, *it))?;
    let names = names(&model.book, it.pair);
    Some(say::moved(it.kind, &names, it.day, &it.reason, model.today))
}

/// What both are called, also once they were removed.
fn names(book: &Book, pair: Pair) -> [String; 2] {
    [pair.first(), pair.second()].map(|id| match book.contact(id) {
        Some(contact) => contact.called().to_owned(),
        None => person::SOMEBODY_GONE.to_owned(),
    })
}

/// What is wrong with the two texts that are to mean the same, below the field it is about.
pub fn said_problem(one: &str, other: &str) -> [Option<&'static str>; 2] {
    match Synonyms::pair(one, other) {
        Ok(_) => [None, None],
        Err(SynonymProblem::FirstIsMissing) => [Some(say::IS_MISSING), None],
        Err(SynonymProblem::SecondIsMissing) => [None, Some(say::IS_MISSING)],
        Err(SynonymProblem::Alike) => [None, Some(say::ALIKE)],
    }
}

/// What to put into the field where the user says what means the same as this text:
/// nothing where only some of its words can be meant.
pub fn offered(text: &str) -> String {
    if text.split_whitespace().count() <= OFFERED {
        text.to_owned()
    } else {
        String::new()
    }
}
