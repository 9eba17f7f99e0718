//! A file on its way into the book, slice by slice.

mod naming;
mod storing;

use crate::domain::{Book, Problem, ProblemKind, SourceKind, Stamp};
use crate::formats::{LIMIT_MB, Reading, device};
use crate::saved::backup::{self, Merging};

use crate::app::effect::Effect;
use crate::app::event::ImportEvent;
use crate::app::importing::{
    Importing, Likeness, Plan, Problems, Restore, Review, RowKind, SLICE, Wish, refusal,
};
use crate::app::model::{Done, Model};
use crate::app::route::Route;
use crate::app::view;
use crate::app::words::import as say;

pub use storing::settle;

pub fn update(model: &mut Model, event: ImportEvent, stamp: Stamp) -> Vec<Effect> {
    match event {
        ImportEvent::ReadFile {
            name,
            bytes,
            decoder,
        } => {
            let mut effects = settle(model, stamp);
            // Real people never end up among the samples.
            super::leave_samples(model);
            if model.may_change() {
                let mut reading = Reading::new(bytes, decoder);
                reading.recall(&model.book.settings().mappings);
                model.importing = Importing::Reading { name, reading };
                effects.push(Effect::Navigate(Route::Import));
            } else {
                super::say(model, Done::Locked, false);
            }
            effects
        }
        ImportEvent::ClickedPick => vec![Effect::PickContacts],
        ImportEvent::Picked(people) if people.is_empty() => Vec::new(),
        ImportEvent::Picked(people) => {
            let mut effects = settle(model, stamp);
            // Real people never end up among the samples.
            super::leave_samples(model);
            if model.may_change() {
                model.importing = Importing::Comparing {
                    name: say::PICKED.to_owned(),
                    plan: Plan::new(&model.book, stamp),
                    import: device::import(&people),
                    table: None,
                };
                effects.push(Effect::Navigate(Route::Import));
            } else {
                super::say(model, Done::Locked, false);
            }
            effects
        }
        ImportEvent::RefusedFile { name, megabytes } => {
            let mut effects = settle(model, stamp);
            let problem = whole_file(match megabytes {
                Some(_) => ProblemKind::TooLarge { limit_mb: LIMIT_MB },
                None => ProblemKind::Unreachable,
            });
            model.importing = Importing::Refused { name, problem };
            effects.push(Effect::Navigate(Route::Import));
            effects
        }
        ImportEvent::Toggled { row } => {
            if let Importing::Reviewing(review) = &mut model.importing
                && let Some(row) = review.rows.get_mut(row)
            {
                row.included = !row.included;
            }
            Vec::new()
        }
        ImportEvent::ToggledAll { group, included } => {
            if let Importing::Reviewing(review) = &mut model.importing {
                let rows = review.rows.iter_mut();
                let of_group = rows.filter(|it| it.group() == group && it.changes());
                of_group.for_each(|it| it.included = included);
            }
            Vec::new()
        }
        ImportEvent::ChoseLikeness { row, likeness } => {
            if let Importing::Reviewing(review) = &mut model.importing
                && let Some(row) = review.rows.get_mut(row)
                && let RowKind::Maybe { same, .. } = &mut row.found
            {
                *same = likeness == Likeness::Same;
                row.included = likeness != Likeness::LeftOut;
            }
            Vec::new()
        }
        ImportEvent::ClickedStore => {
            if model.may_change() {
                storing::begin(model, stamp);
            } else {
                super::say(model, Done::Locked, false);
            }
            Vec::new()
        }
        ImportEvent::ClickedCancel => {
            model.importing = naming::left(std::mem::take(&mut model.importing));
            Vec::new()
        }
        ImportEvent::ClickedColumns => {
            model.importing = naming::begun(std::mem::take(&mut model.importing));
            Vec::new()
        }
        ImportEvent::ChoseColumn { column, holds } => {
            if let Importing::Naming(naming) = &mut model.importing {
                naming.choose(column, holds);
            }
            Vec::new()
        }
        ImportEvent::ClickedReadColumns => {
            model.importing = naming::done(std::mem::take(&mut model.importing));
            Vec::new()
        }
        ImportEvent::ClickedReport => match view::import::report(model) {
            Some((name, text)) => vec![Effect::Download {
                name,
                mime: "text/plain",
                text,
            }],
            None => Vec::new(),
        },
    }
}

/// Does the next slice of an import that is under way.
pub fn resume(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    let book = &model.book;
    model.importing = match std::mem::take(&mut model.importing) {
        Importing::Reading { name, mut reading } => {
            reading.advance(SLICE);
            if reading.is_done() {
                after_reading(book, name, reading, stamp)
            } else {
                Importing::Reading { name, reading }
            }
        }
        Importing::Comparing {
            name,
            import,
            mut plan,
            table,
        } => {
            if plan.advance(book, &import.people, None, stamp) {
                Importing::Reviewing(Review {
                    name,
                    source: import.source,
                    people: import.people,
                    rows: std::mem::take(&mut plan.rows),
                    problems: Problems::OfFile(import.problems),
                    plan: Some(plan),
                    table,
                })
            } else {
                Importing::Comparing {
                    name,
                    import,
                    plan,
                    table,
                }
            }
        }
        Importing::Storing { review, mut plan } => {
            // By the user on another page, by another tab, or by undo.
            if !plan.is_of(book) {
                plan = Plan::new(book, stamp);
            }
            let wishes = Some(review.rows.as_slice());
            if plan.advance(book, &review.people, wishes, stamp) && plan.settle() {
                let (mut change, rows) = plan.finish();
                let mapping = review.table.as_ref().and_then(Reading::mapping);
                naming::remember(&mut change, book.settings(), mapping, stamp);
                storing::saving(model, Wish::File { review, rows }, change)
            } else {
                Importing::Storing { review, plan }
            }
        }
        Importing::Opening { name, mut opening } => {
            if opening.advance(SLICE) {
                opened(book, name, opening)
            } else {
                Importing::Opening { name, opening }
            }
        }
        Importing::Merging {
            mut restore,
            is_wanted,
        } => {
            if !restore.merging.is_of(book) {
                restore.merging = Merging::of(book, &restore.restored.book);
            }
            if !restore.merging.advance(SLICE) {
                Importing::Merging { restore, is_wanted }
            } else if is_wanted {
                let change = restore.merging.change().clone();
                storing::saving(model, Wish::Backup(restore), change)
            } else {
                storing::reviewed(book, restore)
            }
        }
        Importing::Saving(saving) if !saving.is_of(book) => match saving.wish {
            Wish::File { review, .. } => Importing::Storing {
                review,
                plan: Plan::new(book, stamp),
            },
            Wish::Backup(restore) => Importing::Merging {
                restore,
                is_wanted: true,
            },
        },
        Importing::Saving(mut saving) => {
            if saving.advance() {
                return storing::saved(model, saving, stamp);
            }
            Importing::Saving(saving)
        }
        other => other,
    };
    Vec::new()
}

fn after_reading(book: &Book, name: String, mut reading: Reading, stamp: Stamp) -> Importing {
    if reading.kind() == SourceKind::GoodwordBackup {
        let opening = backup::Opening::of(reading.into_text());
        return Importing::Opening { name, opening };
    }
    let import = reading.take();
    let table = reading.is_table().then_some(reading);
    let as_a_whole = import
        .problems
        .iter()
        .find(|it| it.record == 0 && it.kind.skips());
    match as_a_whole {
        Some(problem) if import.people.is_empty() => {
            naming::instead_of_refusal(name, problem, table)
        }
        _ => Importing::Comparing {
            name,
            plan: Plan::new(book, stamp),
            import,
            table,
        },
    }
}

fn opened(book: &Book, name: String, opening: backup::Opening) -> Importing {
    match opening.finish() {
        Ok(restored) => Importing::Merging {
            restore: Restore {
                name,
                merging: Merging::of(book, &restored.book),
                restored,
            },
            is_wanted: false,
        },
        Err(problem) => Importing::Refused {
            name,
            problem: whole_file(refusal(problem)),
        },
    }
}

fn whole_file(kind: ProblemKind) -> Problem {
    Problem {
        record: 0,
        line: 0,
        kind,
        excerpt: String::new(),
        file: String::new(),
    }
}
