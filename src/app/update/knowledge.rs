//! What is known of words beforehand: asked for when the store is open, awaited by the engine,
//! and done without where it does not come.

use std::rc::Rc;

use crate::app::effect::Effect;
use crate::app::event::KnowledgeError;
use crate::app::model::{Knowing, Model};
use crate::suggest::Knowledge;

pub fn ask(model: &mut Model) -> Effect {
    model.knowing = Knowing::Awaited;
    Effect::LoadKnowledge
}

/// What is on screen stays, and the engine goes on meanwhile.
pub fn ask_again(model: &mut Model) -> Vec<Effect> {
    if !matches!(model.knowing, Knowing::Without(_)) {
        return Vec::new();
    }
    model.knowing = Knowing::AskedAgain;
    vec![Effect::LoadKnowledge]
}

pub fn loaded(model: &mut Model, loaded: Result<Vec<u8>, KnowledgeError>) {
    // Asked for twice on a slow line, it comes twice.
    if model.knowing == Knowing::Learned {
        return;
    }
    let knowledge =
        loaded.and_then(|bytes| Knowledge::read(&bytes).map_err(|_| KnowledgeError::Damaged));
    model.knowing = match knowledge {
        Ok(knowledge) => {
            model.engine.learn(&model.book, Rc::new(knowledge));
            Knowing::Learned
        }
        Err(error) => Knowing::Without(error),
    };
}
