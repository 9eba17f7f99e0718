//! The words in which something was found, for the lines of whatever they stand in.

use super::FoundPhrase;
use crate::app::find::query::Spot;
use crate::app::model::Model;
use crate::app::searchable::Said;
use crate::app::view::marked::excerpt;
use crate::app::words::{self, people};

/// Lines of words below a name.
const PHRASES: usize = 2;

pub(super) fn found_words(places: &[(Spot, String)]) -> Vec<&str> {
    places.iter().map(|it| it.1.as_str()).collect()
}

/// What stands in the lines where something was found, each once.
pub(super) fn phrases(
    model: &Model,
    said: &[Said],
    places: &[(Spot, String)],
    words: &[&str],
) -> Vec<FoundPhrase> {
    let mut lines: Vec<usize> = Vec::new();
    for (spot, _) in places {
        if !lines.contains(&spot.line) && lines.len() < PHRASES {
            lines.push(spot.line);
        }
    }
    let told = lines.into_iter().filter_map(|it| said.get(it));
    told.map(|(kind, text, day)| FoundPhrase {
        lead: people::found_in(*kind),
        quoted: kind.is_phrase(),
        pieces: excerpt(text, words),
        noted: day
            .map(|it| words::noted(it, model.today))
            .unwrap_or_default(),
    })
    .collect()
}
