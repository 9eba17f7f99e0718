//! The search over everything: lines in groups, each with what was found in it marked.

mod answers;
mod people;
mod records;
mod titles;
mod told;

use crate::app::event::{Event, NewPerson, PersonEvent};
use crate::app::find::commands::Command;
use crate::app::find::query::Query;
use crate::app::find::{Finding, Opens, best_rank};
use crate::app::model::Model;
use crate::app::words::{circles as circle_words, find as say};
use crate::order;
use crate::suggest::Question;

use super::introductions::Thread;
use super::marked::{Piece, marked};
use super::person_brief::FaceView;
use super::suggestions::Tie;
use answers::answered;
use people::{people_found, person};
use records::{gatherings_found, gifts_found, introductions_found};
use titles::{circle, circles, command, commands, tags};

/// Letters from which on what was typed may be asked, or be a name.
const ENOUGH: usize = 2;

#[derive(Debug, Clone, PartialEq)]
pub struct FindView {
    pub typed: String,
    /// Whether what is shown was found for what stands in the field.
    pub is_current: bool,
    pub groups: Vec<Group>,
    /// How much was found, in words; empty while nothing is typed.
    pub count: String,
    /// Why there is nothing to see, where there is not.
    pub empty: Option<&'static str>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    pub title: &'static str,
    pub lines: Vec<Line>,
}

/// One line to choose.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it stands for, for telling lines apart.
    pub key: String,
    pub sign: Sign,
    pub title: Vec<Piece>,
    pub detail: Vec<Piece>,
    pub phrases: Vec<FoundPhrase>,
    /// How sure an answer is; otherwise empty.
    pub tier: &'static str,
    /// The words that link an answer with the question where they differ.
    pub ties: Vec<Tie>,
    pub opens: Opens,
}

/// What was found in it, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundPhrase {
    /// `needs`, `note:`
    pub lead: &'static str,
    /// Whether it is in the user's own words about a need or an offer.
    pub quoted: bool,
    pub pieces: Vec<Piece>,
    /// `noted 12 May`; empty where the day is not kept.
    pub noted: String,
}

/// What stands before a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Sign {
    Person(FaceView),
    Pair(FaceView, Thread, FaceView),
    Event,
    /// Several people: a tag, a circle.
    People,
    Command,
    Question,
    Add,
    More,
}

/// `None` while the search is closed.
pub fn find(model: &Model) -> Option<FindView> {
    let finding = model.finding.as_ref()?;
    let shown = &finding.shown;
    let asked = shown.typed.trim();
    if asked.is_empty() {
        return Some(at_first(model, finding));
    }
    if let Some(answers) = &shown.answers {
        return Some(answered(model, finding, answers));
    }
    let query = Query::of(asked);
    let mut ranked = vec![
        (best_rank(&shown.people), people_found(model, finding)),
        (
            best_rank(&shown.introductions),
            introductions_found(model, finding),
        ),
        (best_rank(&shown.gifts), gifts_found(model, finding)),
        (
            best_rank(&shown.gatherings),
            gatherings_found(model, finding),
        ),
        circles(model, &query),
        tags(model, &query),
        commands(model, &query),
    ];
    ranked.retain(|it| !it.1.lines.is_empty());
    order::sort_by_key(&mut ranked, |it| it.0);
    let mut groups: Vec<Group> = ranked.into_iter().map(|it| it.1).collect();
    let found = groups.iter().map(|it| it.lines.len()).sum();
    let is_done = !finding.has_work();
    let empty = (found == 0 && is_done).then_some(say::NOTHING);
    if asked.chars().count() > ENOUGH || found == 0 {
        groups.push(questions(asked, found == 0));
    }
    Some(FindView {
        typed: finding.typed().to_owned(),
        is_current: !finding.has_work(),
        groups,
        count: say::count(found),
        empty,
    })
}

fn at_first(model: &Model, finding: &Finding) -> FindView {
    let latest = finding
        .latest
        .iter()
        .filter_map(|it| person(model, *it, &[]));
    let groups = [
        Group {
            title: say::LATEST,
            lines: latest.collect(),
        },
        Group {
            title: circle_words::CIRCLES,
            lines: model.book.settings().circles.iter().map(circle).collect(),
        },
        Group {
            title: say::ASK,
            lines: [Question::WhoHelps, Question::WhoNeeds].map(begun).into(),
        },
        Group {
            title: say::COMMANDS,
            lines: Command::possible(model)
                .map(|it| command(it, &[]))
                .collect(),
        },
    ];
    FindView {
        typed: finding.typed().to_owned(),
        is_current: !finding.has_work(),
        groups: groups
            .into_iter()
            .filter(|it| !it.lines.is_empty())
            .collect(),
        count: String::new(),
        empty: None,
    }
}

/// What the engine may be asked about what was typed, and whom it may name where nobody bears it.
fn questions(asked: &str, is_nothing: bool) -> Group {
    let question = |it| {
        let question = say::question(it, asked);
        Line::of(Sign::Question, question.clone(), Opens::Search(question))
    };
    let mut lines: Vec<Line> = [Question::WhoHelps, Question::WhoNeeds]
        .map(question)
        .into();
    if is_nothing {
        lines.push(Line::of(Sign::Add, say::add(asked), added(asked)));
    }
    Group {
        title: say::ASK,
        lines,
    }
}

fn added(name: &str) -> Opens {
    Opens::Doing(Box::new(Event::Person(PersonEvent::Added(NewPerson {
        name: name.to_owned(),
        ..NewPerson::default()
    }))))
}

fn begun(question: Question) -> Line {
    let beginning = say::beginning(question).to_owned();
    let title = say::begin(question).to_owned();
    Line::of(Sign::Question, title, Opens::Search(beginning))
}

fn plain(text: &str) -> Vec<Piece> {
    marked(text, &[])
}

impl Line {
    fn of(sign: Sign, title: String, opens: Opens) -> Line {
        Line {
            key: match &opens {
                Opens::Page(route) => route.hash(),
                _ => title.clone(),
            },
            sign,
            title: plain(&title),
            detail: Vec::new(),
            phrases: Vec::new(),
            tier: "",
            ties: Vec::new(),
            opens,
        }
    }
}
