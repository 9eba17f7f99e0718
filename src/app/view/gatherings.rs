//! The list of events: those to come, the next first, and those that were.

use std::cmp::Reverse;

use crate::app::model::Model;
use crate::app::words::gatherings as say;
use crate::domain::{Gathering, GatheringId};
use crate::order;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatheringRow {
    pub id: GatheringId,
    pub name: String,
    /// Day and place; may be empty.
    pub when: String,
    /// How many guests, and how many of them were met.
    pub guests: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GatheringsView {
    pub coming: Vec<GatheringRow>,
    pub past: Vec<GatheringRow>,
}

pub fn gatherings(model: &Model) -> GatheringsView {
    let is_past = |it: &&Gathering| it.day.is_some_and(|day| day < model.today);
    let all: Vec<&Gathering> = model.book.gatherings().map(AsRef::as_ref).collect();
    let (mut past, mut coming): (Vec<&Gathering>, Vec<&Gathering>) =
        all.into_iter().partition(is_past);
    // What has no day yet comes last.
    order::sort_by_key(&mut coming, |it| (it.day.is_none(), it.day, it.id));
    order::sort_by_key(&mut past, |it| (Reverse(it.day), it.id));
    let rows = |list: Vec<&Gathering>| list.into_iter().map(|it| row(model, it)).collect();
    GatheringsView {
        coming: rows(coming),
        past: rows(past),
    }
}

pub(super) fn row(model: &Model, gathering: &Gathering) -> GatheringRow {
    let met = gathering.guests.iter().filter(|it| it.met).count();
    GatheringRow {
        id: gathering.id,
        name: gathering.name.clone(),
        when: say::when_and_where(gathering.day, &gathering.place, model.today),
        guests: say::guests(gathering.guests.len(), met),
    }
}
