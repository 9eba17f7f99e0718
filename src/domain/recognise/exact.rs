//! What a card of Goodword's own adds to somebody: with its days, and with people rather than names.

use std::collections::BTreeSet;

use super::mentions::Meant;
use super::{Keys, names_of};
use crate::domain::contact::{Contact, Field, HowMet, Note, Phrase, Someone};
use crate::domain::day::Day;
use crate::domain::fold::fold;
use crate::domain::incoming::Exact;
use crate::order;

impl Keys {
    /// Adds what Goodword itself wrote, with its days.
    pub(super) fn take_exact(&self, richer: &mut Contact, exact: &Exact) {
        add_phrases(&mut richer.offers, &exact.offers);
        add_phrases(&mut richer.needs, &exact.needs);
        add_notes(&mut richer.notes, &exact.notes);
        if richer.how_met == HowMet::default() {
            richer.how_met.clone_from(&exact.how_met);
        }
        let mut noted = names_of(&richer.knows);
        for someone in &exact.knows {
            let meant = match someone {
                Someone::Contact(id) => self.someone_meant(self.mentions.meant_so_far(*id)),
                Someone::Name(_) => someone.clone(),
            };
            let is_new = match &meant {
                Someone::Contact(id) => *id != richer.id,
                Someone::Name(name) => {
                    let name = fold(name);
                    !self.is_one_of(&richer.knows, &name) && noted.insert(name)
                }
            };
            if is_new {
                richer.knows.insert(meant);
            }
        }
        richer.cadence = richer.cadence.or(exact.cadence);
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
    let mut texts: Vec<String> = phrases.iter().map(|it| fold(&it.text)).collect();
    for phrase in from {
        let text = fold(&phrase.text);
        let covers = |(it, known): (&Phrase, &String)| {
            (it.noted == phrase.noted || it.is_open() || !phrase.is_open()) && *known == text
        };
        if !phrases.iter().zip(&texts).any(covers) {
            phrases.push(phrase.clone());
            texts.push(text);
        }
    }
}

/// Adds what was not noted of that day.
fn add_notes(notes: &mut Vec<Note>, from: &[Note]) {
    if notes.is_empty() {
        notes.extend_from_slice(from);
        return;
    }
    let folded = |it: &Note| (it.day, fold(&it.text));
    let mut known: BTreeSet<(Day, String)> = order::gathered(notes.iter().map(folded));
    for note in from {
        if known.insert(folded(note)) {
            notes.push(note.clone());
        }
    }
}
