//! One person at a time of whom too little is noted, the most promising first.

use std::collections::BTreeSet;

use crate::app::model::Model;
use crate::app::words::fill_in as say;
use crate::domain::{ContactId, Phrase, Trust};

use super::person_brief::PersonBrief;
use super::suggestions;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FillInView {
    /// Nobody is in the book yet.
    Empty,
    Next(FillInCard),
    /// What is said while it is not known yet who should be asked.
    NotYet(&'static str),
    /// Nobody is left who should be asked.
    Done,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FillInCard {
    pub person: PersonBrief,
    /// What to call them in a question.
    pub first_name: String,
    /// What is noted of them so far, in a sentence.
    pub needs: Option<String>,
    pub offers: Option<String>,
    pub trust: Trust,
}

pub fn fill_in(model: &Model) -> FillInView {
    if model.book.people() == 0 {
        return FillInView::Empty;
    }
    if let Some(card) = next(model) {
        return FillInView::Next(card);
    }
    suggestions::getting_ready(model).map_or(FillInView::Done, FillInView::NotYet)
}

fn next(model: &Model) -> Option<FillInCard> {
    let id = to_fill_in(model).into_iter().next()?;
    let contact = model.book.contact(id)?;
    let noted = |phrases: &mut dyn Iterator<Item = &Phrase>| {
        let texts: Vec<String> = phrases.map(|it| it.text.clone()).collect();
        say::noted(&texts)
    };
    Some(FillInCard {
        person: PersonBrief::of(contact),
        first_name: suggestions::first_name(contact).to_owned(),
        needs: noted(&mut contact.open_needs()),
        offers: noted(&mut contact.open_offers()),
        trust: contact.trust,
    })
}

/// People to fill in: whom the user chose, then the most promising first, without those
/// put off.
pub fn to_fill_in(model: &Model) -> Vec<ContactId> {
    let board = model.engine.board();
    let gaps = [&board.no_needs, &board.no_offers];
    let promising = gaps.into_iter().flat_map(|it| it.ask_first.iter().copied());
    let mut seen = BTreeSet::new();
    model
        .fill_in_next
        .into_iter()
        .chain(promising.filter(|it| !model.put_off.contains(it)))
        .filter(|it| model.book.contact(*it).is_some())
        .filter(|it| seen.insert(*it))
        .collect()
}
