//! What the list of people shows while several are being selected.

use crate::app::model::Model;
use crate::app::words::selection as say;
use crate::domain::ContactId;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelectionView {
    /// How many are selected, in words.
    pub count: String,
    /// Nobody is.
    pub is_empty: bool,
    /// Somebody who is shown is not.
    pub can_add: bool,
}

/// `None` while rows are opened rather than selected.
pub fn selection(model: &Model) -> Option<SelectionView> {
    let selected = model.selected.as_ref()?;
    let here = |it: &&ContactId| model.book.contact(**it).is_some();
    let count = selected.iter().filter(here).count();
    let shown = model.roster.find(&model.book, &model.filter);
    Some(SelectionView {
        count: say::count(count),
        is_empty: count == 0,
        can_add: shown.iter().any(|it| !selected.contains(it)),
    })
}

pub fn is_selected(model: &Model, id: ContactId) -> bool {
    model.selected.as_ref().is_some_and(|it| it.contains(&id))
}
