//! How often the user wants to be in touch with somebody, and when a word is due.

use crate::app::agenda::next_word;
use crate::app::model::Model;
use crate::app::words::agenda as say;
use crate::domain::{Cadence, ContactId};

/// How often to be in touch with somebody, and what may be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CadenceView {
    pub choices: Vec<(String, Option<Cadence>)>,
    /// A place in `choices`.
    pub chosen: usize,
    /// When the next word is due.
    pub due: String,
}

/// `None` where there is no such person.
pub fn cadence(model: &Model, id: ContactId) -> Option<CadenceView> {
    let contact = model.book.contact(id)?;
    let choices = cadences(contact.cadence);
    Some(CadenceView {
        chosen: choices
            .iter()
            .position(|it| it.1 == contact.cadence)
            .unwrap_or_default(),
        choices,
        due: say::word_due(next_word(contact), model.today),
    })
}

/// What may be chosen, and what another version or a card chose besides.
pub fn cadences(chosen: Option<Cadence>) -> Vec<(String, Option<Cadence>)> {
    let mut all = vec![None];
    all.extend(say::CADENCES.map(Some));
    if !all.contains(&chosen) {
        all.push(chosen);
    }
    all.into_iter().map(|it| (say::how_often(it), it)).collect()
}
