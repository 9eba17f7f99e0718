//! Groups of people who are looked at together: the guests of an event, those of a tag or a circle,
//! those selected. Says who they are; what is made of them is for others.

use crate::domain::fold::fold;
use crate::domain::{Circle, ContactId, GatheringId};
use crate::suggest::{Round, RoundSearch};

use super::filter::Filter;
use super::model::Model;

/// Which group. Short enough for an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupKey {
    Gathering(GatheringId),
    Tag(NameKey),
    Circle(NameKey),
    /// Those who were selected on the list of people, this time.
    Chosen,
}

/// Stands for a name in an address, which is then short whatever letters the name has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct NameKey(pub u64);

impl NameKey {
    /// FNV-1a (Fowler, Noll, Vo) of the folded name.
    pub fn of(name: &str) -> NameKey {
        let bytes = fold(name).into_bytes();
        NameKey(bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
        }))
    }
}

/// The round of introductions that is shown or was shown last.
#[derive(Debug)]
pub struct GroupRound {
    pub key: GroupKey,
    pub members: Vec<ContactId>,
    /// What the engine had heard when it was begun.
    pub(super) edition: u64,
    pub(super) work: RoundWork,
    /// The last that was completed for this group, which may quote what has changed since.
    pub found: Option<Round>,
}

/// How far a round has come.
#[derive(Debug)]
pub enum RoundWork {
    /// For the engine to be current.
    Waits,
    Searches(RoundSearch),
    Done,
}

impl GroupRound {
    pub fn is_done(&self) -> bool {
        matches!(self.work, RoundWork::Done)
    }
}

/// Those of the group who are in the book; `None` where there is no such group.
pub fn members(model: &Model, key: GroupKey) -> Option<Vec<ContactId>> {
    let book = &model.book;
    match key {
        GroupKey::Gathering(id) => {
            let guests = book.gathering(id)?.contacts();
            Some(guests.filter(|it| book.contact(*it).is_some()).collect())
        }
        GroupKey::Tag(key) => {
            let tag = name_of_tag(model, key)?;
            let bears = book.contacts().filter(|it| it.tags.contains(&tag));
            Some(bears.map(|it| it.id).collect())
        }
        GroupKey::Circle(key) => {
            let circle = circle(model, key)?;
            let filter = Filter {
                query: circle.query.clone(),
                trust: circle.trust,
                tag: circle.tag.clone(),
                has_needs: circle.has_needs,
                has_offers: circle.has_offers,
                ..Filter::default()
            };
            Some(model.roster.find(book, &filter).to_vec())
        }
        GroupKey::Chosen => {
            let chosen = model.chosen.iter().copied();
            let here: Vec<ContactId> = chosen.filter(|it| book.contact(*it).is_some()).collect();
            (!here.is_empty()).then_some(here)
        }
    }
}

/// What the user calls it; `None` of those selected, and where there is no such group.
pub fn name(model: &Model, key: GroupKey) -> Option<String> {
    match key {
        GroupKey::Gathering(id) => model.book.gathering(id).map(|it| it.name.clone()),
        GroupKey::Tag(key) => name_of_tag(model, key),
        GroupKey::Circle(key) => circle(model, key).map(|it| it.name.clone()),
        GroupKey::Chosen => None,
    }
}

fn name_of_tag(model: &Model, key: NameKey) -> Option<String> {
    let tags = model.roster.tags(&model.book);
    tags.iter().find(|it| NameKey::of(it) == key).cloned()
}

/// Under the name of the address, or one that it was given since.
fn circle(model: &Model, key: NameKey) -> Option<&Circle> {
    let circles = &model.book.settings().circles;
    let mut names = std::iter::successors(Some(key), |it| model.renamed.get(it).copied());
    names.find_map(|key| circles.iter().find(|it| NameKey::of(&it.name) == key))
}
