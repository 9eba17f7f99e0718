//! The map of who knows whom: what is drawn of it, what the list says of it, and what is said of
//! whom the user looks at closely.

mod list;
mod naming;
mod panel;
mod picture;

use std::rc::Rc;

use crate::app::map::{Shown, Within};
use crate::app::model::Model;
use crate::app::words::map as say;
use crate::domain::Pair;
use crate::suggest::Suggestion;

pub use list::{GroupRow, ListRow, PersonRow, RowView, list, row};
pub use panel::{Linked, Panel, PersonPanel, panel};
pub use picture::{Bridge, Island, Kinds, Picture, PictureFace, lit, picture};

/// Groups of fewer people are not offered to be shown alone.
const OFFERED_FROM: usize = 3;
/// And no more than so many of the largest: nobody reads on.
const OFFERED: usize = 60;

#[derive(Debug, Clone, PartialEq)]
pub struct MapView {
    pub shown: Shown,
    /// Why there is nothing to be drawn.
    pub empty: Option<EmptyMap>,
    /// What is being done while the first picture is not there yet.
    pub drawing: Option<&'static str>,
    /// Changes whenever [`picture`] gives another.
    pub key: PictureKey,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmptyMap {
    NobodyYet,
    NoLinks,
}

/// All that a picture depends on.
#[derive(Debug, Clone)]
pub struct PictureKey {
    serial: u64,
    suggestions: Rc<[Suggestion]>,
    under_way: Vec<Pair>,
}

impl PartialEq for PictureKey {
    fn eq(&self, other: &PictureKey) -> bool {
        self.serial == other.serial
            && Rc::ptr_eq(&self.suggestions, &other.suggestions)
            && self.under_way == other.under_way
    }
}

pub fn map(model: &Model) -> MapView {
    let layout = model.map.atlas.layout();
    let is_blank = layout.is_some_and(|it| it.at.is_empty());
    let empty = match (model.book.people(), is_blank) {
        (0, _) => Some(EmptyMap::NobodyYet),
        (_, true) => Some(EmptyMap::NoLinks),
        (_, false) => None,
    };
    MapView {
        shown: model.map.shown,
        drawing: (empty.is_none() && layout.is_none()).then_some(say::DRAWING),
        empty,
        key: PictureKey {
            serial: model.map.serial,
            suggestions: model.engine.board().suggestions.clone(),
            under_way: picture::pairs_under_way(model).collect(),
        },
    }
}

/// How many are on it and how many are not, in a sentence or two.
pub fn summary(model: &Model, picture: &Picture) -> String {
    let linked = picture.people.len();
    let count = say::count(linked, picture.islands.len());
    match say::unlinked(model.book.people().saturating_sub(linked)) {
        Some(unlinked) => format!("{count}. {unlinked}"),
        None => count,
    }
}

/// A part of the map that may be shown alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Narrowing {
    pub label: String,
    pub within: Within,
}

/// What may be shown alone: all of it first. And the place of what is shown now.
pub fn narrowings(model: &Model, picture: &Picture) -> (Vec<Narrowing>, usize) {
    let narrowing = |label: String, within| Narrowing { label, within };
    let mut narrowings = vec![narrowing(say::EVERYBODY.to_owned(), Within::Everybody)];
    let mut largest: Vec<&Island> = picture.islands.iter().collect();
    crate::order::sort_by_key(&mut largest, |it| std::cmp::Reverse(it.people));
    let groups = largest.into_iter().filter(|it| it.people >= OFFERED_FROM);
    narrowings.extend(groups.take(OFFERED).map(|it| {
        let first = picture.people[it.first].id;
        narrowing(it.name.clone(), Within::Group(first))
    }));
    let tags = model.roster.tags(&model.book);
    let tags = tags.iter().take(OFFERED);
    narrowings.extend(tags.map(|it| narrowing(say::tagged(it), Within::Tag(it.clone()))));
    let group_of = |id| picture.place(id).map(|it| picture.layout.groups.of[it]);
    let is_shown = |it: &Narrowing| match (&it.within, &model.map.within) {
        (Within::Group(one), Within::Group(other)) => group_of(*one) == group_of(*other),
        (one, other) => one == other,
    };
    let shown = narrowings.iter().position(is_shown).unwrap_or_default();
    (narrowings, shown)
}
