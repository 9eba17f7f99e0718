//! What the user does on the map. Nothing of it changes the book.

use crate::app::effect::Effect;
use crate::app::map::{Chosen, MapEvent, Within};
use crate::app::model::Model;
use crate::app::route::Route;

pub fn update(model: &mut Model, event: MapEvent) -> Vec<Effect> {
    let map = &mut model.map;
    match event {
        MapEvent::Switched(shown) => {
            map.shown = shown;
            map.chosen = None;
        }
        MapEvent::Chose(chosen) => map.chosen = Some(chosen),
        MapEvent::Found(id) => {
            let layout = map.atlas.layout();
            if layout.is_none_or(|it| it.threads.place(id).is_none()) {
                // Who is linked to nobody has no place on the map.
                return vec![Effect::Navigate(Route::Person(id))];
            }
            map.within = Within::Everybody;
            map.chosen = Some(Chosen::Person(id));
        }
        MapEvent::Opened(id) => return vec![Effect::Navigate(Route::Person(id))],
        MapEvent::LetGo => map.chosen = None,
        MapEvent::Narrowed(within) => {
            map.within = within;
            // Who was looked at closely may not be within it.
            map.chosen = None;
        }
    }
    Vec::new()
}
