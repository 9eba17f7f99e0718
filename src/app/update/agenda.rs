//! Keeps what is worth doing today up to date, and the badge of the app with it.

use crate::app::effect::Effect;
use crate::app::model::{Knowing, Model};
use crate::app::route::Route;
use crate::app::store::Store;

/// To be called after everything that happened: costs nothing where nothing changed. Says what the
/// badge is to say where that is something new.
pub fn refresh(model: &mut Model) -> Option<Effect> {
    model.agenda.refresh(&model.book, model.today);
    // The sample people want nothing of anybody.
    if matches!(model.store, Store::Opening) || model.shows_samples() {
        return None;
    }
    let badge = Some(model.agenda.badge());
    let before = std::mem::replace(&mut model.badge, badge);
    badge.filter(|_| before != badge).map(Effect::SetBadge)
}

/// Whether something is to be looked for, and what there is can be looked through.
pub fn has_work(model: &Model) -> bool {
    let is_ready = model.engine.is_current() && model.knowing != Knowing::Awaited;
    // Each edit may change what is best for whom, and to look for it takes long: where the badge
    // counts no further anyhow, it waits until it is to be seen.
    let is_of_use = model.route == Route::Today || !model.agenda.fills_badge();
    is_ready && is_of_use && model.agenda.has_work()
}

/// Looks for something for one of those who gave to the user.
pub fn advance(model: &mut Model) {
    if has_work(model) {
        model
            .agenda
            .advance(&model.book, &model.engine, model.today);
    }
}
