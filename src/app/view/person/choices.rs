//! A type-ahead for somebody: people of the book and, where that is enough, a bare name.

use crate::app::model::Model;
use crate::app::view::people;
use crate::app::view::person_brief::FaceView;
use crate::app::words::person as say;
use crate::domain::fold::fold;
use crate::domain::{ContactId, Someone};

/// How many people are offered at once.
const LIMIT: usize = 6;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub someone: Someone,
    pub name: String,
    /// What tells two of a name apart.
    pub detail: String,
    /// None of somebody who is only a name.
    pub face: Option<FaceView>,
}

/// Whom `query` may mean, best first, without `but`. With `bare_name` the last choice
/// is the name as it was typed, unless somebody in the book bears it.
pub fn choices(model: &Model, query: &str, but: &[ContactId], bare_name: bool) -> Vec<Choice> {
    if query.trim().is_empty() {
        return Vec::new();
    }
    let found = people::choices(model, query, but, LIMIT);
    let borne = found.iter().any(|it| fold(&it.name) == fold(query));
    let mut choices: Vec<Choice> = found
        .into_iter()
        .map(|it| Choice {
            someone: Someone::Contact(it.id),
            name: it.name,
            detail: it.line,
            face: Some(it.face),
        })
        .collect();
    if bare_name && !borne {
        let name = query.trim();
        choices.push(Choice {
            someone: Someone::Name(name.to_owned()),
            name: say::only_name(name),
            detail: say::ONLY_THE_NAME.to_owned(),
            face: None,
        });
    }
    choices
}
