//! The events somebody is a guest of: those to come, the next first, then those that were.

use std::cmp::Reverse;

use crate::app::model::Model;
use crate::app::words::gatherings as say;
use crate::domain::{ContactId, Gathering, GatheringId, Guest, Someone};
use crate::order;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventOf {
    pub id: GatheringId,
    pub name: String,
    /// Day and place; may be empty.
    pub when: String,
    /// What the user means to bring them there; empty where nothing is noted.
    pub bring: String,
    /// That the user met them there; empty where that is not noted.
    pub met: &'static str,
}

pub fn events(model: &Model, id: ContactId) -> Vec<EventOf> {
    let who = Someone::Contact(id);
    let guest = |it: &Gathering| it.guests.iter().find(|it| it.who == who).cloned();
    let gatherings = model.book.gatherings();
    let mut found: Vec<(&Gathering, Guest)> = gatherings
        .filter_map(|it| Some((it.as_ref(), guest(it)?)))
        .collect();
    order::sort_by_key(&mut found, |(it, _)| {
        let past = it.day.filter(|day| *day < model.today);
        // What has no day yet comes after what has one.
        (past.map(Reverse), it.day.is_none(), it.day, it.id)
    });
    let line = |(gathering, guest): (&Gathering, Guest)| EventOf {
        id: gathering.id,
        name: gathering.name.clone(),
        when: say::when_and_where(gathering.day, &gathering.place, model.today),
        bring: match guest.bring.as_str() {
            "" => String::new(),
            bring => say::to_bring(bring),
        },
        met: if guest.met { say::MET } else { "" },
    };
    found.into_iter().map(line).collect()
}
