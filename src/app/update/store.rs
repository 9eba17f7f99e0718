//! Opening, saving, other tabs, and what to do when any of it fails.

use crate::domain::merging;
use crate::domain::{Book, Change, ContactId, Put, Stamp};
use crate::saved::{self, BadPiece, Heard, Opened, Write, backup};

use crate::app::effect::Effect;
use crate::app::event::{SaveError, StoreDenied, StoreEvent};
use crate::app::model::Model;
use crate::app::route::Route;
use crate::app::store::{OpenStore, Store};

type Entries = Result<Vec<(String, String)>, StoreDenied>;

pub fn update(model: &mut Model, event: StoreEvent, stamp: Stamp) -> Vec<Effect> {
    match event {
        StoreEvent::Opened { entries, holder } => {
            model.holder = holder;
            let mut effects = opened(model, entries);
            effects.extend(settle(model, stamp));
            effects.extend(tidy_if_due(model, stamp));
            effects.push(super::knowledge::ask(model));
            effects
        }
        StoreEvent::BecameHolder => {
            model.holder = true;
            match &model.store {
                // Who had the lock before may have written the store anew in the meantime.
                // Until that is read this tab goes on as one that must not tidy.
                Store::Open(_) => vec![Effect::ReadAnew],
                _ => Vec::new(),
            }
        }
        StoreEvent::CompletedWrite { done, failed } => completed(model, done, failed, stamp),
        StoreEvent::ClickedTryAgain => match &mut model.store {
            Store::Open(open) => {
                open.took_away();
                open.go_on().into_iter().collect()
            }
            _ => Vec::new(),
        },
        StoreEvent::LeftPage => {
            let own = model.own.as_ref().unwrap_or(&model.book);
            let Store::Open(open) = &mut model.store else {
                return Vec::new();
            };
            open.settle(own, stamp);
            let has_more = open.has_more();
            has_more
                .then(|| open.write_all())
                .flatten()
                .into_iter()
                .collect()
        }
        StoreEvent::HeardOtherTab { key, text } => heard(model, key, text.as_deref(), stamp),
        StoreEvent::ReadAnew(entries) => read_anew(model, entries, stamp),
        StoreEvent::ClickedDownloadRaw => vec![Effect::ReadRaw],
        StoreEvent::ReadRaw(entries) => vec![Effect::Download {
            name: format!("goodword-raw-{}.json", stamp.today),
            mime: "application/json",
            text: saved::raw_download(entries),
        }],
        StoreEvent::ClickedKeepReadable => keep_readable(model, stamp),
        StoreEvent::ClickedEraseEverything => {
            // Nothing that is still on its way may be written after the store was emptied.
            model.store = Store::Opening;
            vec![Effect::EraseEverything]
        }
        StoreEvent::Measured { characters } => {
            model.stored_characters = Some(characters);
            Vec::new()
        }
        StoreEvent::AnsweredPersist { granted } => {
            model.kept_for_good = Some(granted);
            Vec::new()
        }
    }
}

fn opened(model: &mut Model, entries: Entries) -> Vec<Effect> {
    let Ok(entries) = entries else {
        model.store = Store::Denied;
        return Vec::new();
    };
    let (book, store) = match saved::open(entries) {
        Opened::Fresh(keeper) => (
            Book::default(),
            Store::Open(OpenStore::new(keeper, model.holder)),
        ),
        Opened::Loaded { book, keeper } => {
            (book, Store::Open(OpenStore::new(keeper, model.holder)))
        }
        Opened::Unreadable { book, why, salvage } => (book, Store::Unreadable { why, salvage }),
    };
    model.store = store;
    model.book = book;
    model.own = None;
    super::show_book_anew(model);
    Vec::new()
}

fn completed(
    model: &mut Model,
    done: usize,
    failed: Option<SaveError>,
    stamp: Stamp,
) -> Vec<Effect> {
    let Store::Open(open) = &mut model.store else {
        return Vec::new();
    };
    open.completed(done, failed);
    match failed {
        // What does not fit must not hold up what does.
        Some(_) if open.is_tidying_in_vain() || open.may_plan_anew() => vec![Effect::ReadAnew],
        Some(_) => Vec::new(),
        None => {
            let mut effects = tidy_if_due(model, stamp);
            effects.extend(measured_if_shown(model));
            effects
        }
    }
}

/// Asks how much is stored while a page shows it.
pub fn measured_if_shown(model: &Model) -> Vec<Effect> {
    match model.route {
        Route::YourData => vec![Effect::Measure],
        _ => Vec::new(),
    }
}

/// The store was read again: because another tab wrote it anew, because this tab may
/// tidy it from now on, or because it was full and is to be planned anew.
fn read_anew(model: &mut Model, entries: Entries, stamp: Stamp) -> Vec<Effect> {
    if matches!(model.store, Store::Unreadable { .. }) {
        return cured(model, entries, stamp);
    }
    let Store::Open(open) = &mut model.store else {
        return Vec::new();
    };
    // A store that cannot be read just now stays as it was last known.
    let Ok(entries) = entries else {
        return Vec::new();
    };
    // What was read is older than these writes, of which it is not known yet how they went.
    if open.in_flight() {
        return vec![Effect::ReadAnew];
    }
    // Nor does it say what is only half written.
    if open.has_more() {
        let all = open.write_all();
        return all.into_iter().chain([Effect::ReadAnew]).collect();
    }
    let in_vain = open.is_tidying_in_vain();
    if in_vain {
        open.waiting.retain(Write::is_entry);
    } else if open.may_plan_anew() {
        let own = model.own.as_ref().unwrap_or(&model.book);
        match open.keeper.replan(entries, own, &stamp) {
            Ok(writes) => return open.plan_anew(writes).into_iter().collect(),
            Err(why) => {
                model.store = Store::Unreadable { why, salvage: None };
                return Vec::new();
            }
        }
    }
    let (mut book, mut keeper) = match saved::open(entries) {
        Opened::Fresh(keeper) => (Book::default(), keeper),
        Opened::Loaded { book, keeper } => (book, keeper),
        Opened::Unreadable { book, why, salvage } => {
            // What this tab has not written yet is on screen alone, what another tab wrote
            // last in the store alone: both are shown, and kept should the user say so.
            model.store = Store::Unreadable { why, salvage };
            let own = model.own.as_mut().unwrap_or(&mut model.book);
            let missing = backup::merge(own, &book);
            own.apply(&missing);
            if !model.shows_samples() && !missing.is_empty() {
                super::book_changed_elsewhere(model);
            }
            return Vec::new();
        }
    };
    for write in &open.waiting {
        if let Heard::Change { change, .. } = keeper.heard(&write.key, write.text.as_deref()) {
            book.apply(&change);
        }
    }
    open.holder = model.holder;
    let mut effects = Vec::new();
    if in_vain {
        effects.extend(open.put_off_tidying(keeper));
    } else {
        open.keeper = keeper;
    }
    if *model.own_book() != book {
        match &mut model.own {
            Some(own) => *own = book,
            None => {
                model.book = book;
                super::book_changed_elsewhere(model);
            }
        }
    }
    effects.extend(settle(model, stamp));
    effects.extend(tidy_if_due(model, stamp));
    effects
}

/// Writes the next of what waits, in a slice of its own.
pub fn go_on(model: &mut Model) -> Option<Effect> {
    match &mut model.store {
        Store::Open(open) if open.has_more() => open.go_on(),
        _ => None,
    }
}

/// Folds the journal into pieces when it has grown long, in slices. Only ever in one tab, and
/// only while nothing waits to be written.
pub fn tidy_if_due(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    let own = model.own.as_ref().unwrap_or(&model.book);
    let Store::Open(open) = &mut model.store else {
        return Vec::new();
    };
    open.tidy(own, stamp).into_iter().collect()
}

/// Another tab made a store readable that was not. What it kept counts from now on: what
/// could be salvaged here is out of date.
fn cured(model: &mut Model, entries: Entries, stamp: Stamp) -> Vec<Effect> {
    let Ok(entries) = entries else {
        return Vec::new();
    };
    let (mut book, keeper, missing) = match saved::open(entries) {
        // Everything was erased.
        Opened::Fresh(keeper) => (Book::default(), keeper, Change::default()),
        // What this tab could not write any more is on its screen alone.
        Opened::Loaded { book, keeper } => {
            let missing = backup::merge(&book, model.own_book());
            (book, keeper, missing)
        }
        Opened::Unreadable { .. } => return Vec::new(),
    };
    let mut open = OpenStore::new(keeper, model.holder);
    let inverse = book.apply(&missing);
    let effects = open.save(&book, &missing, &inverse, stamp);
    model.store = Store::Open(open);
    match &mut model.own {
        Some(own) => *own = book,
        None => {
            model.book = book;
            super::book_changed_elsewhere(model);
        }
    }
    effects.into_iter().collect()
}

fn heard(model: &mut Model, key: Option<String>, text: Option<&str>, stamp: Stamp) -> Vec<Effect> {
    if matches!(model.store, Store::Unreadable { .. }) {
        return vec![Effect::ReadAnew];
    }
    let Store::Open(open) = &mut model.store else {
        return Vec::new();
    };
    // Everything was removed in another tab.
    let Some(key) = key else {
        return vec![Effect::ReadAnew];
    };
    match open.keeper.heard(&key, text) {
        Heard::Nothing => Vec::new(),
        Heard::Replaced => vec![Effect::ReadAnew],
        Heard::Change { change, overtaken } => {
            take_in(model, &change);
            let mut effects = catch_up(model, &overtaken, stamp);
            effects.extend(settle(model, stamp));
            effects
        }
        Heard::Unreadable(kind) => {
            // A newer Goodword runs in the other tab: this one must not write any more.
            model.store = Store::Unreadable {
                why: vec![BadPiece { key, kind }],
                salvage: None,
            };
            Vec::new()
        }
    }
}

/// Applies what another tab did to the user's own book. Gives what takes it back.
fn take_in(model: &mut Model, change: &Change) -> Change {
    if let Some(own) = &mut model.own {
        return own.apply(change);
    }
    super::forget_undo(model, change);
    let inverse = model.book.apply(change);
    super::heard(model, change);
    inverse
}

/// Two tabs changed one person at the same time, and this tab wrote last: brings in what the other
/// changed, which is stored under what this one wrote.
fn catch_up(model: &mut Model, overtaken: &[Put], stamp: Stamp) -> Vec<Effect> {
    let mut change = Change::default();
    for put in overtaken {
        let book = model.own_book();
        // Of somebody folded into another here, the record is brought to that one afterwards.
        let kept = |id: &ContactId| book.merge_of(*id).and_then(|it| it.was(*id));
        if let Put::Contact(id, Some(theirs)) = put
            && let Some(mine) = book.contact(*id).or_else(|| kept(id))
            && let Some(caught_up) = saved::caught_up(mine, theirs)
        {
            change.put_contact(caught_up);
        }
    }
    take_in_and_save(model, &change, stamp)
}

/// Two tabs changed what a merge touches at the same time: whatever still speaks of who was
/// folded in is brought to who stayed.
fn settle(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    let change = merging::settle(model.own_book(), stamp.now);
    take_in_and_save(model, &change, stamp)
}

fn take_in_and_save(model: &mut Model, change: &Change, stamp: Stamp) -> Vec<Effect> {
    if change.is_empty() || !matches!(model.store, Store::Open(_)) {
        return Vec::new();
    }
    let inverse = take_in(model, change);
    let book = model.own.as_ref().unwrap_or(&model.book);
    match &mut model.store {
        Store::Open(open) => open
            .save(book, change, &inverse, stamp)
            .into_iter()
            .collect(),
        _ => Vec::new(),
    }
}

fn keep_readable(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    let store = std::mem::replace(&mut model.store, Store::Opening);
    let (salvage, why) = match store {
        Store::Unreadable {
            salvage: Some(salvage),
            why,
        } => (salvage, why),
        other => {
            model.store = other;
            return Vec::new();
        }
    };
    // The reasons are of no use any more: what they speak of goes into quarantine.
    drop(why);
    let own = model.own.as_ref().unwrap_or(&model.book);
    let (keeper, writes) = salvage.writes(own, &stamp);
    let mut open = OpenStore::new(keeper, model.holder);
    let effect = open.write(writes);
    model.store = Store::Open(open);
    effect.into_iter().collect()
}
