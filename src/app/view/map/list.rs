//! The map as a list: the bridges first, then every group with its people and whom they are linked
//! with. It says what the picture shows.

use std::rc::Rc;

use super::panel::linked;
use super::picture::{Picture, is_within};
use crate::app::map::{Chosen, Within};
use crate::app::model::Model;
use crate::app::view::FaceView;
use crate::app::words::map as say;
use crate::domain::ContactId;

/// Names in a row of the list; how many more there are is said.
const NAMES: usize = 4;

/// What a row of the list is about, by its place on the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListRow {
    Bridge(usize),
    Group(usize),
    Person(usize),
}

/// A row in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowView {
    Bridge {
        faces: [FaceView; 2],
        text: String,
        /// The groups they are in.
        detail: String,
        chosen: Chosen,
    },
    Group(GroupRow),
    Person(PersonRow),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupRow {
    pub name: String,
    /// To show this group alone.
    pub within: Within,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    pub id: ContactId,
    pub name: String,
    pub face: FaceView,
    /// Whom they are linked with, and how.
    pub links: String,
}

/// The rows of the part of the map that is shown.
pub fn list(model: &Model, picture: &Picture) -> Rc<[ListRow]> {
    let is_within = |place: usize| is_within(model, picture, place);
    let bridges = picture.bridges.iter().enumerate();
    let bridges = bridges.filter(|(_, it)| is_within(it.a) || is_within(it.b));
    let mut rows: Vec<ListRow> = bridges.map(|(at, _)| ListRow::Bridge(at)).collect();
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); picture.islands.len()];
    for place in picture.by_links.iter().filter(|it| is_within(**it)) {
        members[picture.layout.groups.of[*place]].push(*place);
    }
    for (group, members) in members.into_iter().enumerate() {
        if !members.is_empty() {
            rows.push(ListRow::Group(group));
            rows.extend(members.into_iter().map(ListRow::Person));
        }
    }
    rows.into()
}

pub fn row(picture: &Picture, row: ListRow) -> Option<RowView> {
    Some(match row {
        ListRow::Bridge(at) => {
            let bridge = picture.bridges.get(at)?;
            let ends = [bridge.a, bridge.b].map(|it| &picture.people[it]);
            let groups = [bridge.a, bridge.b].map(|it| picture.island_of(it).name.clone());
            RowView::Bridge {
                faces: ends.map(|it| it.face.clone()),
                text: say::could_meet(&ends.map(|it| it.name.clone())),
                detail: say::between(&groups),
                chosen: Chosen::Bridge(bridge.pair),
            }
        }
        ListRow::Group(at) => {
            let island = picture.islands.get(at)?;
            RowView::Group(GroupRow {
                name: island.name.clone(),
                within: Within::Group(picture.people[island.first].id),
            })
        }
        ListRow::Person(place) => {
            let person = picture.people.get(place)?;
            let links = linked(picture, place).into_iter().map(|it| {
                let named = it.people.iter().take(NAMES);
                let names: Vec<String> = named.map(|it| picture.people[*it].name.clone()).collect();
                say::linked(it.how, &say::some(&names, it.people.len() - names.len()))
            });
            RowView::Person(PersonRow {
                id: person.id,
                name: person.name.clone(),
                face: person.face.clone(),
                links: links.collect::<Vec<_>>().join(" "),
            })
        }
    })
}
