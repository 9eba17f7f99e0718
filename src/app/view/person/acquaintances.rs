//! People mentioned on a contact, and whom a contact knows: noted on either of the two.

use std::collections::BTreeSet;

use crate::app::model::Model;
use crate::app::view::person_brief::FaceView;
use crate::app::words::person as say;
use crate::domain::fold::fold;
use crate::domain::{Contact, ContactId, MetThrough, Someone};
use crate::order;

/// Somebody mentioned on a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    pub someone: Someone,
    pub name: String,
    /// The page to go to, where the book has them.
    pub id: Option<ContactId>,
    /// Known where the book has them.
    pub face: Option<FaceView>,
}

/// Somebody a contact knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub mention: Mention,
    /// Whether it is noted as such; otherwise it follows from how the user met one of the two.
    pub removable: bool,
}

pub fn mention(model: &Model, someone: &Someone) -> Mention {
    let id = model.book.resolve(someone);
    let contact = id.and_then(|it| model.book.contact(it));
    let name = match (someone, contact) {
        (_, Some(contact)) => contact.called().to_owned(),
        (Someone::Name(name), None) => name.clone(),
        (Someone::Contact(_), None) => say::SOMEBODY_GONE.to_owned(),
    };
    Mention {
        someone: someone.clone(),
        name,
        id,
        face: contact.map(|it| FaceView::of(it)),
    }
}

/// Whom they know, by name: noted on them or on the other, or because one of
/// the two introduced the other to the user.
pub fn knows(model: &Model, contact: &Contact) -> Vec<Known> {
    let own = contact.knows.iter().map(|it| (mention(model, it), true));
    let introducer = introducer(contact).map(|it| (mention(model, it), false));
    let name = fold(&contact.name);
    let means_them = |it: &Someone| match it {
        Someone::Contact(id) => *id == contact.id,
        Someone::Name(text) => fold(text) == name,
    };
    let knowing = model.engine.noted_with(&model.book, contact);
    // A book is too long to be walked through whenever the page is drawn.
    let others: Vec<&Contact> = match knowing {
        Some(ids) => {
            let others = ids.into_iter().filter_map(|it| model.book.contact(it));
            others.map(|it| &**it).collect()
        }
        None => model.book.contacts().map(|it| &**it).collect(),
    };
    let others = others.into_iter().filter_map(|other| {
        let noted = other.knows.iter().any(means_them);
        let found = noted || introducer_of(other) == Some(contact.id);
        found.then(|| (mention(model, &Someone::Contact(other.id)), noted))
    });
    // One person may be noted in several ways; what can be removed comes first.
    let mut found: Vec<(Mention, bool)> = own.chain(others).chain(introducer).collect();
    order::sort_by_key(&mut found, |(mention, removable)| {
        (fold(&mention.name), !removable)
    });
    let mut seen = BTreeSet::new();
    found
        .into_iter()
        .filter(|(it, _)| it.id != Some(contact.id))
        .filter(|(it, _)| it.id.is_none_or(|id| seen.insert(id)))
        .map(|(mention, removable)| Known { mention, removable })
        .collect()
}

fn introducer(contact: &Contact) -> Option<&Someone> {
    match &contact.how_met.through {
        MetThrough::IntroducedBy(someone) => Some(someone),
        _ => None,
    }
}

fn introducer_of(contact: &Contact) -> Option<ContactId> {
    match introducer(contact)? {
        Someone::Contact(id) => Some(*id),
        Someone::Name(_) => None,
    }
}
