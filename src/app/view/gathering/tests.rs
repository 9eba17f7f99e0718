//! What the page of an event says, of stored facts alone.

use super::*;
use crate::app::view::gathering::{NextStep, bring, gathering};
use crate::app::{Event, Model, samples, update};
use crate::domain::{Moment, Stamp};

/// The sample people, at whose events something can be seen.
fn samples() -> Model {
    let mut model = Model::default();
    let stamp = Stamp {
        now: Moment(1_790_000_000_000),
        today: Day(20_780),
        entropy: 1,
    };
    update(&mut model, Event::ClickedSamples, stamp);
    for _ in 0..10_000 {
        if model.engine.is_current() {
            break;
        }
        update(&mut model, Event::Resumed, stamp);
    }
    model
}
