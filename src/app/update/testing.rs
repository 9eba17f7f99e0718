//! What tests of updates begin with.

use super::update;
use crate::app::event::{Event, NewPerson, PersonEvent, StoreDenied, StoreEvent};
use crate::app::model::Model;
use crate::domain::{ContactId, Day, Moment, Stamp};

/// Always of the same day.
pub fn stamp(minute: u64) -> Stamp {
    Stamp {
        now: Moment(minute * 60_000),
        today: Day(20_000),
        entropy: minute,
    }
}

/// A book of nobody, in which everything may be changed.
pub fn open() -> Model {
    let mut model = Model::default();
    let opened = StoreEvent::Opened {
        entries: Err(StoreDenied),
        holder: true,
    };
    update(&mut model, Event::Store(opened), stamp(0));
    model
}

/// A book of Ana alone.
pub fn with_ana() -> (Model, ContactId) {
    let mut model = open();
    let new = NewPerson {
        name: "Ana".into(),
        ..NewPerson::default()
    };
    update(&mut model, Event::Person(PersonEvent::Added(new)), stamp(1));
    let ana = model.book.contacts().next().expect("she was added").id;
    (model, ana)
}
