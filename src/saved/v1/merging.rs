//! The stored forms of a merge, and of two who are not the same person.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::texts::Text;
use super::{Contact, Put};
use crate::domain::{self, ContactId, Day, Moment, Pair};

#[derive(Debug, Serialize, Deserialize)]
pub struct Merge {
    /// Who was folded in.
    id: Text<ContactId>,
    kept: Text<ContactId>,
    day: Text<Day>,
    at: u64,
    merged: Box<Contact>,
    before: Vec<Put>,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Apart {
    pair: [Text<ContactId>; 2],
    day: Text<Day>,
    edited: u64,
}

impl From<(ContactId, &domain::Merge)> for Merge {
    fn from((id, it): (ContactId, &domain::Merge)) -> Merge {
        Merge {
            id: Text(id),
            kept: Text(it.kept),
            day: Text(it.day),
            at: it.at.0,
            merged: Box::new(it.merged.as_ref().into()),
            before: it.before.iter().map(Put::from).collect(),
        }
    }
}

impl From<Merge> for domain::Put {
    fn from(it: Merge) -> domain::Put {
        let merge = domain::Merge {
            kept: it.kept.0,
            merged: Rc::new((*it.merged).into()),
            before: it.before.into_iter().map(Into::into).collect(),
            day: it.day.0,
            at: Moment(it.at),
        };
        domain::Put::Merge(it.id.0, Some(Rc::new(merge)))
    }
}

impl From<(Pair, &domain::Apart)> for Apart {
    fn from((pair, it): (Pair, &domain::Apart)) -> Apart {
        Apart {
            pair: [Text(pair.first()), Text(pair.second())],
            day: Text(it.day),
            edited: it.edited.0,
        }
    }
}

impl From<Apart> for domain::Put {
    fn from(it: Apart) -> domain::Put {
        let [one, other] = it.pair;
        let apart = domain::Apart {
            day: it.day.0,
            edited: Moment(it.edited),
        };
        domain::Put::Apart(Pair::new(one.0, other.0), Some(apart))
    }
}
