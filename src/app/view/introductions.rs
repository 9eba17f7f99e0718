//! Introductions as rows: on their own page, among what waits, and on a person's page.

use crate::app::letters::calling;
use crate::app::model::Model;
use crate::app::words::{self, introductions as say};
use crate::domain::introduction::Answer;
use crate::domain::{Book, ContactId, Day, Introduction, IntroductionId, Stage};
use crate::order;

use super::person_brief::PersonBrief;

/// How the thread between the two is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thread {
    /// Dotted.
    Idea,
    /// Half drawn, from the first or the second.
    HalfA,
    HalfB,
    /// Whole.
    BothYes,
    /// Knotted.
    Made,
    /// Ended without an introduction.
    Ended,
}

/// A row in a list of introductions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntroductionRow {
    pub id: IntroductionId,
    pub a: PersonBrief,
    pub b: PersonBrief,
    pub thread: Thread,
    /// Where it stands, in a few words.
    pub stage: String,
    /// What is to be done next; empty once it has ended.
    pub next: String,
    /// What came of it, in the user's words; blank where they wrote nothing.
    pub outcome: String,
    /// `since 3 days`.
    pub since: String,
    last_day: Day,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntroductionsView {
    /// The next step is the user's.
    pub your_turn: Vec<IntroductionRow>,
    /// Somebody was asked and has not answered.
    pub asked: Vec<IntroductionRow>,
    /// They were introduced, and it is open what came of it.
    pub made: Vec<IntroductionRow>,
    /// Something came of them.
    pub fruitful: Vec<IntroductionRow>,
    /// All others that ended.
    pub ended: Vec<IntroductionRow>,
}

impl IntroductionsView {
    pub fn is_empty(&self) -> bool {
        let lists = [
            &self.your_turn,
            &self.asked,
            &self.made,
            &self.fruitful,
            &self.ended,
        ];
        lists.iter().all(|it| it.is_empty())
    }
}

pub fn introductions(model: &Model) -> IntroductionsView {
    let mut view = IntroductionsView {
        your_turn: Vec::new(),
        asked: Vec::new(),
        made: Vec::new(),
        fruitful: Vec::new(),
        ended: Vec::new(),
    };
    for introduction in model.book.introductions() {
        let list = match introduction.stage() {
            Stage::Outcome { good: true } => &mut view.fruitful,
            _ if !introduction.is_open() => &mut view.ended,
            Stage::Introduced | Stage::Talked => &mut view.made,
            Stage::Asking { a, b } if a != Answer::NotAsked && b != Answer::NotAsked => {
                &mut view.asked
            }
            _ => &mut view.your_turn,
        };
        list.push(row(model, introduction));
    }
    for list in [
        &mut view.your_turn,
        &mut view.asked,
        &mut view.made,
        &mut view.fruitful,
        &mut view.ended,
    ] {
        order::sort_by_key(list, |it| (std::cmp::Reverse(it.last_day), it.id));
    }
    view
}

/// The introductions of one person, the latest first.
pub fn of_person(model: &Model, id: ContactId) -> Vec<IntroductionRow> {
    let mut rows: Vec<IntroductionRow> = model
        .book
        .introductions_of(id)
        .map(|it| row(model, it))
        .collect();
    order::sort_by_key(&mut rows, |it| (std::cmp::Reverse(it.last_day), it.id));
    rows
}

pub(super) fn row(model: &Model, introduction: &Introduction) -> IntroductionRow {
    let brief = |id: ContactId, name: &str| match model.book.contact(id) {
        Some(contact) => PersonBrief::of(contact),
        None => PersonBrief::gone(id, name),
    };
    let (a, b) = (
        brief(introduction.a, &introduction.a_name),
        brief(introduction.b, &introduction.b_name),
    );
    let names = called(&a.name, &b.name);
    let stage = introduction.stage();
    IntroductionRow {
        id: introduction.id,
        thread: thread(stage),
        stage: say::stage(stage, &names),
        next: next(&model.book, introduction, &names),
        outcome: introduction.outcome.clone(),
        since: words::since(introduction.last_day(), model.today),
        last_day: introduction.last_day(),
        a,
        b,
    }
}

/// What is to be done next; empty once it has ended.
pub fn next_step(book: &Book, introduction: &Introduction) -> String {
    let name = |id: ContactId, then: &str| match book.contact(id) {
        Some(contact) => contact.called().to_owned(),
        None => then.to_owned(),
    };
    let (a, b) = (
        name(introduction.a, &introduction.a_name),
        name(introduction.b, &introduction.b_name),
    );
    next(book, introduction, &called(&a, &b))
}

fn next(book: &Book, introduction: &Introduction, names: &[String; 2]) -> String {
    let plain = |id: ContactId| book.contact(id).is_some_and(|it| it.prefers_plain);
    let skips_asking = plain(introduction.a) && plain(introduction.b);
    say::next(introduction.stage(), skips_asking, names)
}

fn thread(stage: Stage) -> Thread {
    match stage {
        Stage::Idea => Thread::Idea,
        // The answer counts before the question.
        Stage::Asking { a, b } if b > a => Thread::HalfB,
        Stage::Asking { .. } => Thread::HalfA,
        Stage::BothSaidYes => Thread::BothYes,
        Stage::Introduced | Stage::Talked | Stage::Outcome { .. } => Thread::Made,
        Stage::Declined(_) | Stage::Dropped => Thread::Ended,
    }
}

/// What to call the two in a sentence: by their first names, unless those are the same.
pub(super) fn called(a: &str, b: &str) -> [String; 2] {
    let firsts = [calling::called(a), calling::called(b)];
    let names = if firsts[0] == firsts[1] {
        [a, b]
    } else {
        firsts
    };
    names.map(str::to_owned)
}
