//! A file on its way into the book, slice by slice.

mod naming;

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::domain::{
    Book, Change, Contact, ContactId, Import, Problem, ProblemKind, Put, SourceKind, Stamp,
};
use crate::formats::{LIMIT_MB, Reading};
use crate::order;
use crate::saved::backup;

use crate::app::effect::Effect;
use crate::app::event::ImportEvent;
use crate::app::importing::{
    Finished, Importing, Likeness, Outlook, Plan, Problems, Restore, Review, RowKind, SLICE,
    refusal,
};
use crate::app::model::{Done, Model, Toast};
use crate::app::route::Route;
use crate::app::view;
use crate::app::words::import as say;

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
                let import = Import {
                    source: SourceKind::Device,
                    people,
                    problems: Vec::new(),
                };
                model.importing = Importing::Comparing {
                    name: say::PICKED.to_owned(),
                    plan: Plan::new(&model.book, stamp),
                    import,
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
                begin_to_store(model, stamp)
            } else {
                super::say(model, Done::Locked, false);
                Vec::new()
            }
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

fn begin_to_store(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    match std::mem::take(&mut model.importing) {
        Importing::Reviewing(review) => {
            let plan = Plan::new(&model.book, stamp);
            model.importing = Importing::Storing { review, plan };
            Vec::new()
        }
        Importing::Restoring(restore) => restored(model, restore, stamp),
        other => {
            model.importing = other;
            Vec::new()
        }
    }
}

/// Does the next slice of an import that is under way.
pub fn resume(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    match std::mem::take(&mut model.importing) {
        Importing::Reading { name, mut reading } => {
            reading.advance(SLICE);
            model.importing = if reading.is_done() {
                after_reading(&model.book, name, reading, stamp)
            } else {
                Importing::Reading { name, reading }
            };
            Vec::new()
        }
        Importing::Comparing {
            name,
            import,
            mut plan,
            table,
        } => {
            let all = plan.advance(&model.book, &import.people, None, stamp);
            model.importing = if all {
                Importing::Reviewing(Review {
                    name,
                    source: import.source,
                    people: import.people,
                    rows: plan.rows,
                    problems: Problems::OfFile(import.problems),
                    table,
                })
            } else {
                Importing::Comparing {
                    name,
                    import,
                    plan,
                    table,
                }
            };
            Vec::new()
        }
        Importing::Storing { review, mut plan } => {
            // By the user on another page, by another tab, or by undo.
            if !plan.is_of(&model.book) {
                plan = Plan::new(&model.book, stamp);
            }
            if !plan.advance(&model.book, &review.people, Some(&review.rows), stamp)
                || !plan.settle()
            {
                model.importing = Importing::Storing { review, plan };
                Vec::new()
            } else if model.may_change() {
                stored(model, review, plan, stamp)
            } else {
                // The store became unreadable meanwhile: the review waits until it is not.
                model.importing = Importing::Reviewing(review);
                super::say(model, Done::Locked, false);
                Vec::new()
            }
        }
        other => {
            model.importing = other;
            Vec::new()
        }
    }
}

/// Brings what the user has said to store into the book at once, before something else begins.
pub fn settle(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    let mut effects = Vec::new();
    while matches!(model.importing, Importing::Storing { .. }) {
        effects.extend(resume(model, stamp));
    }
    effects
}

fn after_reading(book: &Book, name: String, mut reading: Reading, stamp: Stamp) -> Importing {
    if reading.kind() == SourceKind::GoodwordBackup {
        return restoring(book, name, reading.text());
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

fn restoring(book: &Book, name: String, text: &str) -> Importing {
    match backup::read(text) {
        Ok(restored) => {
            let change = backup::merge(book, &restored.book);
            let outlook = Outlook::of(book, &restored.book, &change);
            Importing::Restoring(Restore {
                name,
                restored,
                outlook,
            })
        }
        Err(problem) => Importing::Refused {
            name,
            problem: whole_file(refusal(problem)),
        },
    }
}

fn restored(model: &mut Model, restore: Restore, stamp: Stamp) -> Vec<Effect> {
    // Merged anew: the book may have changed since the backup was read.
    let change = backup::merge(&model.book, &restore.restored.book);
    let outlook = Outlook::of(&model.book, &restore.restored.book, &change);
    model.importing = Importing::Finished(Finished {
        name: restore.name,
        added: outlook.added,
        enriched: outlook.changed,
        unchanged: outlook
            .people
            .saturating_sub(outlook.added + outlook.changed),
        left_out: 0,
        problems: Problems::OfBackup(restore.restored.problems),
        changed: outlook.changes_anything(),
        brought_needs: brings_needs(&change),
        people: people_of(&change),
    });
    super::commit(model, change, Done::Restored, stamp)
}

fn stored(model: &mut Model, review: Review, plan: Plan, stamp: Stamp) -> Vec<Effect> {
    let count = |wanted: fn(&RowKind) -> bool| {
        plan.rows
            .iter()
            .filter(|it| it.included && wanted(&it.found))
            .count()
    };
    let added = count(|it| matches!(it, RowKind::New | RowKind::Returns));
    let enriched = count(|it| matches!(it, RowKind::Adds(..)));
    let unchanged = count(|it| matches!(it, RowKind::Known(_)));
    let left_out = plan.rows.iter().filter(|it| !it.included).count();
    let mut change = plan.into_change();
    let mapping = review.table.as_ref().and_then(Reading::mapping);
    naming::remember(&mut change, model.book.settings(), mapping, stamp);
    model.importing = Importing::Finished(Finished {
        name: review.name,
        added,
        enriched,
        unchanged,
        left_out,
        problems: review.problems,
        changed: !change.is_empty(),
        brought_needs: brings_needs(&change),
        people: people_of(&change),
    });
    let effects = super::commit(model, change, Done::Imported { added, enriched }, stamp);
    // The page says it, and offers to take it back.
    let said = |it: &mut Toast| matches!(it.done, Done::Imported { .. });
    model.toast.take_if(said);
    effects
}

/// Whether anybody who comes in or changes has an open need.
fn brings_needs(change: &Change) -> bool {
    let has_need = |contact: &Contact| contact.open_needs().next().is_some();
    change
        .puts
        .iter()
        .any(|it| matches!(it, Put::Contact(_, Some(contact)) if has_need(contact)))
}

fn people_of(change: &Change) -> Rc<BTreeSet<ContactId>> {
    Rc::new(order::gathered(change.contacts()))
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
