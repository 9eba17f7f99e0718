//! From what the user said of a file to the book: worked out, made ready, stored at one go.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::app::effect::Effect;
use crate::app::importing::{
    Finished, Importing, Outlook, Plan, Problems, Restore, RowKind, Saving, Wish,
};
use crate::app::model::{Done, Model, Toast};
use crate::app::store::Store;
use crate::app::update;
use crate::domain::{Book, Change, Contact, ContactId, Put, Stamp};
use crate::order;

/// The user said that it is to be stored.
pub fn begin(model: &mut Model, stamp: Stamp) {
    model.importing = match std::mem::take(&mut model.importing) {
        Importing::Reviewing(mut review) => {
            let plan = review.take_plan();
            let plan = plan.unwrap_or_else(|| Plan::new(&model.book, stamp));
            Importing::Storing { review, plan }
        }
        Importing::Restoring { restore, .. } => Importing::Merging {
            restore,
            is_wanted: true,
        },
        other => other,
    };
}

/// Brings what the user has said to store into the book at once, before something else begins.
pub fn settle(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    let mut effects = Vec::new();
    while matches!(
        model.importing,
        Importing::Storing { .. }
            | Importing::Saving(_)
            | Importing::Merging {
                is_wanted: true,
                ..
            }
    ) {
        effects.extend(super::resume(model, stamp));
    }
    effects
}

/// What a backup would change, once that is worked out.
pub fn reviewed(book: &Book, restore: Restore) -> Importing {
    let outlook = Outlook::of(book, &restore.restored.book, restore.merging.change());
    Importing::Restoring { restore, outlook }
}

/// What is to be stored is worked out.
pub fn saving(model: &Model, wish: Wish, change: Change) -> Importing {
    let takes_pieces = match &model.store {
        Store::Open(open) => open.takes_pieces(&change),
        _ => false,
    };
    Importing::Saving(Saving::new(wish, change, &model.book, takes_pieces))
}

/// All is ready.
pub fn saved(model: &mut Model, saving: Saving, stamp: Stamp) -> Vec<Effect> {
    let Saving {
        wish,
        change,
        pieces,
        roster,
        ..
    } = saving;
    if !model.may_change() {
        // The store became unreadable meanwhile: the review waits until it is not.
        model.importing = match wish {
            Wish::File { review, .. } => Importing::Reviewing(review),
            Wish::Backup(restore) => reviewed(&model.book, restore),
        };
        update::say(model, Done::Locked, false);
        return Vec::new();
    }
    if let Store::Open(open) = &mut model.store {
        open.hand_over(pieces);
    }
    if let Some(roster) = roster.filter(|_| !change.is_empty()) {
        model.roster.hand_over(roster);
    }
    let people = people_of(&change);
    let brought_needs = brings_needs(&change);
    let changed = !change.is_empty();
    let (finished, done) = match wish {
        Wish::File { review, rows } => {
            let count = |wanted: fn(&RowKind) -> bool| {
                let rows = rows.iter();
                rows.filter(|it| it.included && wanted(&it.found)).count()
            };
            let added = count(|it| matches!(it, RowKind::New | RowKind::Returns));
            let enriched = count(|it| matches!(it, RowKind::Adds(..)));
            model.spent = review.people;
            let finished = Finished {
                name: review.name,
                added,
                enriched,
                unchanged: count(|it| matches!(it, RowKind::Known(_))),
                left_out: rows.iter().filter(|it| !it.included).count(),
                problems: review.problems,
                changed,
                brought_needs,
                people,
            };
            (finished, Done::Imported { added, enriched })
        }
        Wish::Backup(restore) => {
            let outlook = Outlook::of(&model.book, &restore.restored.book, &change);
            let touched = outlook.added + outlook.changed;
            let finished = Finished {
                name: restore.name,
                added: outlook.added,
                enriched: outlook.changed,
                unchanged: outlook.people.saturating_sub(touched),
                left_out: 0,
                problems: Problems::OfBackup(restore.restored.problems),
                changed,
                brought_needs,
                people,
            };
            (finished, Done::Restored)
        }
    };
    model.importing = Importing::Finished(finished);
    let effects = update::commit(model, change, done, stamp);
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
