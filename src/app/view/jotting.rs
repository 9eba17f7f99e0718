//! What was understood of a line about somebody, to be put right before it is kept.

use crate::app::event::NewPerson;
use crate::app::jotting;
use crate::app::model::Model;
use crate::app::words;
use crate::domain::fold::fold;

use super::people::choices;
use super::person_brief::PersonBrief;

/// How many people who may be meant are offered.
const MOST: usize = 3;

/// The line as the fields show it.
pub fn understood(line: &str) -> NewPerson {
    let person = jotting::read(line);
    NewPerson {
        name: person.name,
        company: person.company,
        role: person.role,
        email: person.emails.join(", "),
        phone: person.phones.join(", "),
        link: person.links.join(", "),
        place: person.place,
        does: person.does,
        plans: person.plans,
        need: person.needs.join("\n"),
        offer: person.offers.join("\n"),
        knows: person.knows.join(", "),
        how_met: person.how_met,
        introduced_by: person.introduced_by,
        birthday: person.birthday.map(words::birthday).unwrap_or_default(),
        tags: person.tags.join(", "),
        note: person.notes.join("\n"),
    }
}

/// Who in the book may be meant by a name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Namesakes {
    pub people: Vec<PersonBrief>,
    /// The one who bears the whole name, where nobody else may be meant.
    pub likely: Option<usize>,
}

/// Nobody while the sample people are shown, who are not the user's own.
pub fn namesakes(model: &Model, name: &str) -> Namesakes {
    if name.trim().is_empty() || model.shows_samples() {
        return Namesakes::default();
    }
    let people = choices(model, name, &[], MOST);
    let is_whole = name.trim().contains(' ');
    let bears = |it: &PersonBrief| fold(&it.name) == fold(name);
    let likely = (people.len() == 1 && is_whole).then(|| people.iter().position(bears));
    Namesakes {
        likely: likely.flatten(),
        people,
    }
}
