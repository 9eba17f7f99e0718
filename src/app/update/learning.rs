//! What the user teaches: which phrases mean the same, and from when on decisions count.

use crate::domain::{Change, Put, Settings, Stamp, Synonyms};

use crate::app::effect::Effect;
use crate::app::event::LearningEvent;
use crate::app::model::{Done, Model, Typing};

pub fn update(model: &mut Model, event: LearningEvent, stamp: Stamp) -> Vec<Effect> {
    let mut settings = model.book.settings().clone();
    match event {
        LearningEvent::SaidSame { one, other } => {
            // The form says what is wrong with it before it gets here.
            let Ok(said) = Synonyms::pair(&one, &other) else {
                return Vec::new();
            };
            let phrases = said.phrases().to_vec();
            if settings.synonyms.iter().any(|it| it.cover(&said)) {
                super::say(model, Done::SaidSameBefore { phrases }, false);
                return Vec::new();
            }
            settings.synonyms.push(said);
            commit(model, settings, Done::SaidSame { phrases }, None, stamp)
        }
        LearningEvent::AddedPhrase { said, text } => {
            let before = settings.synonyms.get(said);
            let Some(after) = before.and_then(|it| it.with(&text)) else {
                return Vec::new();
            };
            let phrases = after.phrases().to_vec();
            settings.synonyms[said] = after;
            commit(model, settings, Done::SaidSame { phrases }, None, stamp)
        }
        LearningEvent::Reworded { said, phrase, text } => {
            let before = settings.synonyms.get(said);
            // Emptied, or made like another: removing is a choice of its own.
            let Some(after) = before.and_then(|it| it.reworded(phrase, &text)) else {
                return Vec::new();
            };
            settings.synonyms[said] = after;
            let typing = Some(Typing::Synonym(said, phrase));
            commit(model, settings, Done::SettingsChanged, typing, stamp)
        }
        LearningEvent::Removed { said } => {
            if said >= settings.synonyms.len() {
                return Vec::new();
            }
            let removed = settings.synonyms.remove(said);
            let phrases = removed.phrases().to_vec();
            commit(model, settings, Done::UnsaidSame { phrases }, None, stamp)
        }
        LearningEvent::ClickedStartAfresh => {
            settings.learning_since = Some(stamp.now);
            commit(model, settings, Done::StartedAfresh, None, stamp)
        }
        LearningEvent::ClickedCountAll => {
            settings.learning_since = None;
            commit(model, settings, Done::CountedAll, None, stamp)
        }
    }
}

/// Stores what the settings say anew.
pub fn commit(
    model: &mut Model,
    mut settings: Settings,
    done: Done,
    typing: Option<Typing>,
    stamp: Stamp,
) -> Vec<Effect> {
    settings.edited = stamp.now;
    let edit = model.book.settings().edit_to(&settings);
    if edit.choices().next().is_none() {
        return Vec::new();
    }
    let change = Change::one(Put::Settings(edit));
    super::commit_typing(model, change, done, typing, stamp)
}
