//! Keeps the round of introductions that a page shows in step with the page and the book.

use crate::app::groups::{self, GroupKey, GroupRound, RoundWork};
use crate::app::model::Model;
use crate::app::route::Route;
use crate::domain::Day;

/// Which group's round the page shows.
fn shown(route: Route) -> Option<GroupKey> {
    match route {
        Route::GroupRound(key) => key,
        Route::Gathering(id) => Some(GroupKey::Gathering(id)),
        _ => None,
    }
}

/// To be called after every event: begins anew where the page, the book or the group is another.
/// What was found before stays in sight meanwhile.
pub fn follow(model: &mut Model) {
    let Some(key) = shown(model.route) else {
        return;
    };
    let edition = model.engine.edition();
    let is_of_book = model
        .round
        .as_ref()
        .is_some_and(|it| it.key == key && it.edition == edition);
    // Who is a guest changes without the engine hearing of it.
    if is_of_book && !matches!(key, GroupKey::Gathering(_)) {
        return;
    }
    let Some(members) = groups::members(model, key) else {
        model.round = None;
        return;
    };
    if is_of_book && model.round.as_ref().is_some_and(|it| it.members == members) {
        return;
    }
    let before = model.round.take().filter(|it| it.key == key);
    model.round = Some(GroupRound {
        key,
        members,
        edition,
        work: RoundWork::Waits,
        found: before.and_then(|it| it.found),
    });
}

/// Whether there is something to do for the page in sight.
pub fn has_work(model: &Model) -> bool {
    let round = model
        .round
        .as_ref()
        .filter(|it| shown(model.route) == Some(it.key));
    model.engine.is_current() && round.is_some_and(|it| !it.is_done())
}

/// Works on for about `budget` searches of the engine.
pub fn advance(model: &mut Model, today: Day, budget: usize) {
    if !has_work(model) {
        return;
    }
    let engine = &model.engine;
    let Some(round) = &mut model.round else {
        return;
    };
    if matches!(round.work, RoundWork::Waits) {
        round.work = RoundWork::Searches(engine.round(&round.members, today));
    }
    if let RoundWork::Searches(search) = &mut round.work
        && let Some(found) = engine.advance_round(search, &model.book, today, budget)
    {
        round.found = Some(found);
        round.work = RoundWork::Done;
    }
}
