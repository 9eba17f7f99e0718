//! Circles: what the list of people is narrowed to, kept under a name.

use crate::app::effect::Effect;
use crate::app::filter::CircleEvent;
use crate::app::groups::NameKey;
use crate::app::model::{Done, Model};
use crate::domain::Stamp;

use super::learning::commit;

pub fn update(model: &mut Model, event: CircleEvent, stamp: Stamp) -> Vec<Effect> {
    let mut settings = model.book.settings().clone();
    match event {
        CircleEvent::Kept(name) => {
            let name = name.trim().to_owned();
            if name.is_empty() || !model.filter.can_be_kept() {
                return Vec::new();
            }
            let circle = model.filter.kept_as(name.clone());
            match settings.circles.iter_mut().find(|it| it.name == name) {
                Some(known) => *known = circle,
                None => settings.circles.push(circle),
            }
            commit(model, settings, Done::CircleKept { name }, None, stamp)
        }
        CircleEvent::Renamed { name, to } => {
            let to = to.trim().to_owned();
            if to.is_empty() || to == name {
                return Vec::new();
            }
            // In place of another one it would be lost without a word.
            if settings.circles.iter().any(|it| it.name == to) {
                super::say(model, Done::CircleNameTaken { name: to }, false);
                return Vec::new();
            }
            let Some(circle) = settings.circles.iter_mut().find(|it| it.name == name) else {
                return Vec::new();
            };
            circle.name.clone_from(&to);
            let [before, since] = [&name, &to].map(|it| NameKey::of(it));
            model.renamed.insert(before, since);
            model.renamed.remove(&since);
            commit(
                model,
                settings,
                Done::CircleRenamed { name, to },
                None,
                stamp,
            )
        }
        CircleEvent::Removed(name) => {
            settings.circles.retain(|it| it.name != name);
            commit(model, settings, Done::CircleRemoved { name }, None, stamp)
        }
    }
}
