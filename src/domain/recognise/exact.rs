//! What a card of Goodword's own adds to somebody: with its days, and with people rather than names.

use super::Keys;
use super::mentions::Meant;
use crate::domain::contact::{Contact, Field, HowMet, Note, Phrase, Someone};
use crate::domain::fold::fold;
use crate::domain::incoming::Exact;

impl Keys {
    /// Adds what Goodword itself wrote, with its days.
    pub(super) fn take_exact(&self, richer: &mut Contact, exact: &Exact) {
        add_phrases(&mut richer.offers, &exact.offers);
        add_phrases(&mut richer.needs, &exact.needs);
        add_notes(&mut richer.notes, &exact.notes);
        if richer.how_met == HowMet::default() {
            richer.how_met.clone_from(&exact.how_met);
        }
        for someone in &exact.knows {
            let meant = match someone {
                Someone::Contact(id) => self.someone_meant(self.mentions.meant_so_far(*id)),
                Someone::Name(_) => someone.clone(),
            };
            let noted = match &meant {
                Someone::Contact(id) => *id == richer.id,
                Someone::Name(name) => richer.knows.iter().any(|it| self.means(it, name)),
            };
            if !noted {
                richer.knows.insert(meant);
            }
        }
        // Who switched it off here does not want it back.
        if !richer.edited.contains_key(&Field::PrefersPlain) {
            richer.prefers_plain |= exact.prefers_plain;
        }
    }

    pub(super) fn someone_meant(&self, meant: Meant<'_>) -> Someone {
        match meant {
            Meant::Contact(id) => Someone::Contact(id),
            Meant::Named(name) => self.someone(name),
        }
    }
}

/// Adds what is not there. The same words noted on another day count as there, unless they are
/// open and those here are closed.
fn add_phrases(phrases: &mut Vec<Phrase>, from: &[Phrase]) {
    if phrases.is_empty() {
        phrases.extend_from_slice(from);
        return;
    }
    for phrase in from {
        let text = fold(&phrase.text);
        let covers = |it: &Phrase| {
            (it.noted == phrase.noted || it.is_open() || !phrase.is_open())
                && fold(&it.text) == text
        };
        if !phrases.iter().any(covers) {
            phrases.push(phrase.clone());
        }
    }
}

/// Adds what was not noted of that day.
fn add_notes(notes: &mut Vec<Note>, from: &[Note]) {
    if notes.is_empty() {
        notes.extend_from_slice(from);
        return;
    }
    for note in from {
        let text = fold(&note.text);
        let same = |it: &Note| it.day == note.day && fold(&it.text) == text;
        if !notes.iter().any(same) {
            notes.push(note.clone());
        }
    }
}
