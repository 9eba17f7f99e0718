//! Selecting several people on the list, and doing one thing to all of them as one change.

use std::collections::BTreeSet;

use crate::domain::{Change, Contact, ContactId, HowMet, MetThrough, Stamp, Trust};

use crate::app::effect::Effect;
use crate::app::filter::Filter;
use crate::app::groups::GroupKey;
use crate::app::importing::Importing;
use crate::app::model::{Done, Model};
use crate::app::route::Route;
use crate::app::selection::SelectionEvent;

pub fn update(model: &mut Model, event: SelectionEvent, stamp: Stamp) -> Vec<Effect> {
    match event {
        SelectionEvent::Began => {
            model.selected = Some(BTreeSet::new());
            Vec::new()
        }
        SelectionEvent::Ended => {
            model.selected = None;
            Vec::new()
        }
        SelectionEvent::Toggled(id) => {
            if let Some(selected) = &mut model.selected
                && !selected.remove(&id)
            {
                selected.insert(id);
            }
            Vec::new()
        }
        SelectionEvent::AddedShown => {
            let shown = model.roster.find(&model.book, &model.filter);
            let selected = model.selected.get_or_insert_default();
            selected.extend(shown.iter());
            Vec::new()
        }
        SelectionEvent::Cleared => {
            model.selected.get_or_insert_default().clear();
            Vec::new()
        }
        SelectionEvent::ChoseImported => {
            let Importing::Finished(finished) = &model.importing else {
                return Vec::new();
            };
            model.selected = Some(BTreeSet::clone(&finished.people));
            model.filter = Filter {
                imported: Some(finished.people.clone()),
                ..Filter::default()
            };
            vec![Effect::Navigate(Route::People)]
        }
        SelectionEvent::Tagged(tag) => {
            let tag = tag.trim().to_owned();
            if tag.is_empty() {
                return Vec::new();
            }
            let tagged = |it: &mut Contact| {
                if !it.tags.contains(&tag) {
                    it.tags.push(tag.clone());
                }
            };
            let (people, change) = edited(model, stamp, tagged);
            let done = Done::Tagged {
                people,
                tag: tag.clone(),
            };
            super::commit(model, change, done, stamp)
        }
        SelectionEvent::Trusted(trust) => {
            let (people, change) = edited(model, stamp, |it| {
                // A reason belongs to the trust it was given for.
                if it.trust != trust && trust == Trust::Unset {
                    it.trust_reason.clear();
                }
                it.trust = trust;
            });
            super::commit(model, change, Done::Trusted { people, trust }, stamp)
        }
        SelectionEvent::MetAt(text) => {
            let text = text.trim();
            if text.is_empty() {
                return Vec::new();
            }
            let (people, change) = edited(model, stamp, |it| met_at(&mut it.how_met, text));
            if change.is_empty() {
                super::say(model, Done::MetNoted { people: 0 }, false);
            }
            super::commit(model, change, Done::MetNoted { people }, stamp)
        }
        SelectionEvent::KeptInTouch(cadence) => {
            let (people, change) = edited(model, stamp, |it| it.cadence = cadence);
            let done = Done::CadenceSet { people, cadence };
            super::commit(model, change, done, stamp)
        }
        SelectionEvent::ClickedRound => {
            model.chosen = selected(model);
            vec![
                Effect::KeepChosen(model.chosen.clone()),
                Effect::Navigate(Route::GroupRound(Some(GroupKey::Chosen))),
            ]
        }
        SelectionEvent::Deleted => {
            let ids = selected(model);
            let change = super::people::removal(&model.book, &ids, stamp);
            let people = ids.len();
            let effects = super::commit(model, change, Done::DeletedMany { people }, stamp);
            if let Some(selected) = &mut model.selected {
                selected.retain(|it| model.book.contact(*it).is_some());
            }
            effects
        }
    }
}

/// What stands there already stays.
fn met_at(how_met: &mut HowMet, text: &str) {
    if how_met.text.is_empty() {
        how_met.text = text.to_owned();
        if how_met.through == MetThrough::Unknown {
            how_met.through = MetThrough::Other;
        }
    }
}

/// Those selected who are in the book.
fn selected(model: &Model) -> Vec<ContactId> {
    let all = model.selected.iter().flatten().copied();
    all.filter(|it| model.book.contact(*it).is_some()).collect()
}

/// How many of those selected the edit changes, and the change.
fn edited(model: &Model, stamp: Stamp, edit: impl Fn(&mut Contact)) -> (usize, Change) {
    let mut change = Change::default();
    for id in selected(model) {
        let one = super::edited(&model.book, id, stamp, &edit);
        change.puts.extend(one.puts);
    }
    (change.puts.len(), change)
}
