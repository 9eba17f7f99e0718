//! An import as it stands: progress, review, result.

pub mod columns;

use crate::app::event::{Event, ImportEvent};
use crate::app::importing::{
    Finished, Importing, Likeness, Outlook, Problems, Restore, Review, Row, RowGroup, RowKind,
};
use crate::app::model::Model;
use crate::app::words::{self, import as say};
use crate::domain::{ContactId, Incoming};

use super::person_brief::{FaceView, PersonBrief};
use columns::ColumnsView;

#[derive(Debug, Clone, PartialEq)]
pub enum ImportView {
    Idle,
    /// The file as a whole could not be read; nothing was changed.
    Refused {
        sentence: String,
    },
    Busy(BusyView),
    /// The user says what the columns of a table hold.
    Columns(ColumnsView),
    Review(ReviewView),
    Restore(RestoreView),
    Finished(FinishedView),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BusyView {
    /// What is being done, without numbers.
    pub label: String,
    pub text: String,
    pub done: u32,
    pub total: u32,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ReviewView {
    /// The name of the file.
    pub title: String,
    /// What the file is and how many it holds.
    pub sentence: String,
    /// How many records could not be read; blank where all could.
    pub skipped: String,
    /// Of a table whose columns may be named: which of them are left out; may be blank.
    pub columns: Option<String>,
    /// The lists, in the order shown.
    pub lists: Vec<ListView>,
    /// The first that has anything in it.
    pub first: usize,
    /// Where the list of problems is.
    pub problems: usize,
    /// What the main button says; `None` where there is nothing to store.
    pub store: Option<String>,
    /// What else comes of it; may be blank.
    pub note: String,
}

/// One of the lists of the review.
#[derive(Debug, Clone, PartialEq)]
pub struct ListView {
    pub list: ReviewList,
    pub label: &'static str,
    pub count: usize,
    /// The count as it is written.
    pub counted: String,
    /// What is said in place of an empty list.
    pub empty: &'static str,
    /// Ticks every row, and none: their words and what they report.
    pub all: Option<(&'static str, Event)>,
    pub none: Option<(&'static str, Event)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewList {
    Rows(RowGroup),
    Problems,
}

/// A person of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowView {
    pub index: usize,
    pub name: String,
    pub line: String,
    pub face: FaceView,
    /// `line 12`.
    pub place: String,
    /// What happens to it, where the list does not say so already.
    pub what: String,
    pub included: bool,
    /// Whether there is anything to include.
    pub changes: bool,
    /// Where the user has to say whether it is somebody they have.
    pub likeness: Option<LikenessView>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LikenessView {
    pub known: PersonBrief,
    pub sentence: String,
    /// The answers in the order shown, and which holds.
    pub answers: Vec<(&'static str, Likeness)>,
    pub chosen: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProblemLine {
    /// `Record 7, line 12`; empty for the file as a whole.
    pub place: String,
    pub reason: String,
    pub excerpt: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestoreView {
    pub title: String,
    pub sentence: String,
    /// How much of it cannot be restored; blank where all can.
    pub not_restored: String,
    pub can_store: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FinishedView {
    pub title: String,
    pub sentence: String,
    pub problems: usize,
    pub can_undo: bool,
    /// Whether anybody came in or changed, to be tagged or sorted.
    pub can_select: bool,
    pub next: NextAfterImport,
}

/// What is best done after an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextAfterImport {
    /// The file said what people need, and somebody has it.
    SeeWhoShouldMeet,
    /// Somebody came in of whom needs and offers could be noted.
    FillIn,
    SeeEveryone,
}

pub fn import(model: &Model) -> ImportView {
    match &model.importing {
        Importing::Idle => ImportView::Idle,
        Importing::Refused { name, problem } => ImportView::Refused {
            sentence: say::refused(name, problem.kind),
        },
        Importing::Reading { name, reading } => {
            let progress = reading.progress();
            let text = say::read_so_far(progress.people);
            let (done, total) = (progress.bytes_read, progress.bytes_total);
            ImportView::Busy(busy(say::reading(name), text, done, total))
        }
        Importing::Naming(naming) => ImportView::Columns(columns::columns(naming)),
        Importing::Comparing { import, plan, .. } => {
            let (done, total) = (plan.compared(), import.people.len());
            let label = say::COMPARING.to_owned();
            ImportView::Busy(busy(label, say::progress(done, total), done, total))
        }
        Importing::Storing { review, plan } => {
            let (done, total) = (plan.compared(), review.people.len());
            let label = say::STORING.to_owned();
            ImportView::Busy(busy(label, say::progress(done, total), done, total))
        }
        Importing::Opening { name, opening } => {
            let (done, total, records) = opening.progress();
            let text = say::read_so_far(records);
            ImportView::Busy(busy(say::reading(name), text, done, total))
        }
        Importing::Merging { restore, is_wanted } => {
            let total = restore.restored.book.people();
            let done = total.saturating_sub(restore.merging.left());
            let label = if *is_wanted {
                say::STORING
            } else {
                say::COMPARING
            };
            ImportView::Busy(busy(
                label.to_owned(),
                say::progress(done, total),
                done,
                total,
            ))
        }
        Importing::Saving(saving) => {
            let (done, total) = saving.progress();
            let label = say::SAVING.to_owned();
            ImportView::Busy(busy(label.clone(), label, done, total))
        }
        Importing::Reviewing(review) => ImportView::Review(self::review(review)),
        Importing::Restoring { restore, outlook } => {
            ImportView::Restore(self::restore(restore, *outlook))
        }
        Importing::Finished(finished) => ImportView::Finished(FinishedView {
            title: say::finished_title(finished),
            sentence: say::finished(finished),
            problems: finished.problems.len(),
            can_undo: finished.changed && model.can_undo_import(),
            can_select: !finished.people.is_empty(),
            next: next(model, finished),
        }),
    }
}

fn next(model: &Model, finished: &Finished) -> NextAfterImport {
    // While it is not known yet who could meet, needs are a good sign.
    let may_meet = !model.engine.is_current() || !model.engine.board().suggestions.is_empty();
    if finished.brought_needs && may_meet {
        NextAfterImport::SeeWhoShouldMeet
    } else if finished.added > 0 {
        NextAfterImport::FillIn
    } else {
        NextAfterImport::SeeEveryone
    }
}

fn busy(label: String, text: String, done: usize, total: usize) -> BusyView {
    let small = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
    BusyView {
        label,
        text,
        done: small(done),
        total: small(total),
    }
}

fn review(review: &Review) -> ReviewView {
    let to_store = review.to_store();
    let groups = [RowGroup::New, RowGroup::Known, RowGroup::Maybe];
    let mut lists: Vec<ListView> = groups.map(|it| rows_list(review, it)).into();
    lists.push(ListView {
        list: ReviewList::Problems,
        label: say::PROBLEMS,
        count: review.problems.len(),
        counted: words::number(review.problems.len()),
        empty: say::NO_PROBLEMS,
        all: None,
        none: None,
    });
    let taken = |wanted: fn(&RowKind) -> bool| {
        let rows = review.rows.iter();
        rows.filter(|it| it.included && wanted(&it.found)).count()
    };
    ReviewView {
        title: review.name.clone(),
        sentence: say::found(review.source, review.people.len()),
        skipped: say::skipped(skipped(&review.problems)),
        columns: review.table.as_ref().map(columns::left_out),
        first: lists.iter().position(|it| it.count > 0).unwrap_or_default(),
        problems: lists.len() - 1,
        lists,
        store: (to_store > 0).then(|| say::store(to_store)),
        note: if to_store == 0 {
            say::NOTHING_TO_STORE.to_owned()
        } else {
            say::brought_up_to_date(taken(|it| matches!(it, RowKind::Adds(..))))
        },
    }
}

fn rows_list(review: &Review, group: RowGroup) -> ListView {
    let of_group = || review.rows.iter().filter(move |it| it.group() == group);
    let tickable = || of_group().filter(|it| it.changes());
    let toggle = |label, included| {
        let event = ImportEvent::ToggledAll { group, included };
        (label, Event::Import(event))
    };
    let count = of_group().count();
    let (label, empty) = match group {
        RowGroup::New => (say::NEW, say::NO_NEW),
        RowGroup::Known => (say::KNOWN, say::NO_KNOWN),
        RowGroup::Maybe => (say::MAYBE, say::NO_MAYBE),
    };
    ListView {
        list: ReviewList::Rows(group),
        label,
        count,
        counted: words::number(count),
        empty,
        all: tickable()
            .any(|it| !it.included)
            .then(|| toggle(say::TAKE_ALL, true)),
        none: tickable()
            .any(|it| it.included)
            .then(|| toggle(say::TAKE_NONE, false)),
    }
}

fn restore(restore: &Restore, outlook: Outlook) -> RestoreView {
    RestoreView {
        title: restore.name.clone(),
        sentence: say::restoring(outlook),
        not_restored: say::not_restored(restore.restored.problems.len()),
        can_store: outlook.changes_anything(),
    }
}

/// The places of a group's rows among all, for [`row`].
pub fn places(model: &Model, group: RowGroup) -> Vec<usize> {
    let Importing::Reviewing(review) = &model.importing else {
        return Vec::new();
    };
    let rows = review.rows.iter().enumerate();
    rows.filter(|(_, it)| it.group() == group)
        .map(|(index, _)| index)
        .collect()
}

/// One row, for the lists that draw only what is in sight.
pub fn row(model: &Model, index: usize) -> Option<RowView> {
    let Importing::Reviewing(review) = &model.importing else {
        return None;
    };
    let (row, incoming) = (review.rows.get(index)?, review.people.get(index)?);
    let name = name(incoming);
    Some(RowView {
        index,
        face: face(model, row, &name, incoming),
        line: line(incoming, &name),
        name,
        place: say::place(incoming.line),
        what: what(row),
        included: row.included,
        changes: row.changes(),
        likeness: match row.found {
            RowKind::Maybe { id, same } => likeness(model, id, same, row.included),
            _ => None,
        },
    })
}

fn likeness(model: &Model, id: ContactId, same: bool, included: bool) -> Option<LikenessView> {
    let known = PersonBrief::of(model.book.contact(id)?);
    let holds = match (included, same) {
        (false, _) => Likeness::LeftOut,
        (true, true) => Likeness::Same,
        (true, false) => Likeness::Other,
    };
    let answers = vec![
        (say::SAME, Likeness::Same),
        (say::OTHER, Likeness::Other),
        (say::LEAVE_OUT, Likeness::LeftOut),
    ];
    Some(LikenessView {
        sentence: say::maybe(&known.name),
        known,
        chosen: answers
            .iter()
            .position(|it| it.1 == holds)
            .unwrap_or_default(),
        answers,
    })
}

fn face(model: &Model, row: &Row, name: &str, incoming: &Incoming) -> FaceView {
    let known = match row.found {
        RowKind::Known(id) | RowKind::Adds(id, _) => model.book.contact(id),
        _ => None,
    };
    match known {
        Some(contact) => FaceView::of(contact),
        None => FaceView::unknown(name, u64::from(incoming.record)),
    }
}

/// What could not be read, one by one: of a file, a review or a backup.
pub fn problem(model: &Model, index: usize) -> Option<ProblemLine> {
    problem_line(problems(model)?.1, index)
}

/// A text with everything that could not be read, and the name of the file it is for.
pub fn report(model: &Model) -> Option<(String, String)> {
    let (name, problems) = problems(model)?;
    let lines = (0..problems.len()).filter_map(|it| problem_line(problems, it));
    Some((say::report_name(name), say::report(name, lines)))
}

fn problems(model: &Model) -> Option<(&str, &Problems)> {
    match &model.importing {
        Importing::Reviewing(Review { name, problems, .. })
        | Importing::Finished(Finished { name, problems, .. }) => Some((name, problems)),
        _ => None,
    }
}

fn problem_line(problems: &Problems, index: usize) -> Option<ProblemLine> {
    match problems {
        Problems::OfFile(problems) => problems.get(index).map(|it| ProblemLine {
            place: say::problem_place(it),
            reason: words::problem(it.kind),
            excerpt: it.excerpt.clone(),
        }),
        Problems::OfBackup(problems) => problems.get(index).map(|it| ProblemLine {
            place: String::new(),
            reason: words::restore_problem(it),
            excerpt: String::new(),
        }),
    }
}

/// How many records are not there at all.
fn skipped(problems: &Problems) -> usize {
    match problems {
        Problems::OfFile(problems) => problems.iter().filter(|it| it.kind.skips()).count(),
        Problems::OfBackup(problems) => problems.len(),
    }
}

fn what(row: &Row) -> String {
    match &row.found {
        RowKind::New | RowKind::Maybe { .. } => String::new(),
        RowKind::Returns => say::RETURNS.to_owned(),
        RowKind::Known(_) => say::NOTHING_NEW.to_owned(),
        RowKind::Adds(_, fields) => say::adds(fields),
    }
}

fn name(incoming: &Incoming) -> String {
    let names = [&incoming.name, &incoming.company];
    let named = names
        .into_iter()
        .chain(incoming.emails.first())
        .find(|it| !it.is_empty());
    named.cloned().unwrap_or_default()
}

/// What tells them from others of the name: never the name again.
fn line(incoming: &Incoming, name: &str) -> String {
    let parts = [
        Some(&incoming.role),
        Some(&incoming.company),
        incoming.emails.first(),
    ];
    let known: Vec<&str> = parts
        .into_iter()
        .flatten()
        .map(String::as_str)
        .filter(|it| !it.is_empty() && *it != name)
        .take(2)
        .collect();
    known.join(" · ")
}
