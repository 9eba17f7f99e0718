//! The picture as it is drawn: faces, threads, groups with their names, and the bridges that an
//! introduction would build.

use std::rc::Rc;

use super::naming;
use crate::app::map::{Chosen, Within};
use crate::app::model::Model;
use crate::app::view::FaceView;
use crate::domain::{Contact, ContactId, Pair};
use crate::map::camera::Bounds;
use crate::map::{Layout, Point, Tie};
use crate::order;

/// More bridges than these say nothing any more; the best come first.
const BRIDGES: usize = 24;

#[derive(Debug, Clone)]
pub struct Picture {
    pub layout: Rc<Layout>,
    /// By the places of the layout's people.
    pub people: Vec<PictureFace>,
    /// By the places of the layout's groups.
    pub islands: Vec<Island>,
    /// The best first.
    pub bridges: Vec<Bridge>,
    /// Introductions that are begun and not made yet.
    pub under_way: Vec<Bridge>,
    /// Everybody by how many they are linked with, the most first: whose name to show before others'.
    pub by_links: Vec<usize>,
    pub bounds: Bounds,
}

#[derive(Debug, Clone)]
pub struct PictureFace {
    pub id: ContactId,
    pub name: String,
    pub face: FaceView,
}

/// A group.
#[derive(Debug, Clone)]
pub struct Island {
    pub name: String,
    /// What they have in common, where there is no room for more.
    pub short: Option<String>,
    pub people: usize,
    /// The one of most links in it.
    pub first: usize,
    pub bounds: Bounds,
}

/// Two people whom no thread links yet, by their places.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bridge {
    pub pair: Pair,
    pub a: usize,
    pub b: usize,
}

/// Which kinds of threads there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kinds {
    pub knows: bool,
    pub brought: bool,
    pub made: bool,
    pub under_way: bool,
    pub bridges: bool,
}

impl Picture {
    pub fn kinds(&self) -> Kinds {
        let any = |is_it: fn(Tie) -> bool| {
            let mut threads = self.layout.threads.threads.iter();
            threads.any(|it| is_it(it.tie))
        };
        Kinds {
            knows: any(|it| it == Tie::Knows),
            brought: any(|it| matches!(it, Tie::FirstBrought | Tie::SecondBrought)),
            made: any(|it| it == Tie::Made),
            under_way: !self.under_way.is_empty(),
            bridges: !self.bridges.is_empty(),
        }
    }

    /// The group that the one at this place is in.
    pub fn island_of(&self, place: usize) -> &Island {
        &self.islands[self.layout.groups.of[place]]
    }

    pub fn place(&self, id: ContactId) -> Option<usize> {
        self.layout.threads.place(id)
    }

    /// Who stands nearest to `at`, no farther than `reach`.
    pub fn nearest(&self, at: Point, reach: f64) -> Option<usize> {
        let away = |place: usize| self.layout.at[place].distance(at);
        let near = (0..self.people.len()).filter(|it| away(*it) <= reach);
        near.min_by(|one, other| away(*one).total_cmp(&away(*other)))
    }

    /// The bridge that passes nearest to `at`, no farther than `reach`.
    pub fn nearest_bridge(&self, at: Point, reach: f64) -> Option<&Bridge> {
        let away = |bridge: &Bridge| {
            let [from, to] = [bridge.a, bridge.b].map(|it| self.layout.at[it]);
            let way = to - from;
            let along = at - from;
            let square = (way.x * way.x + way.y * way.y).max(1e-9);
            let part = ((along.x * way.x + along.y * way.y) / square).clamp(0.0, 1.0);
            (from + way * part).distance(at)
        };
        let near = self.bridges.iter().filter(|it| away(it) <= reach);
        near.min_by(|one, other| away(one).total_cmp(&away(other)))
    }
}

/// The picture of the last layout; `None` where there is none, or nobody on it.
pub fn picture(model: &Model) -> Option<Picture> {
    let layout = model.map.atlas.layout()?.clone();
    let bounds = Bounds::around(layout.at.iter().copied())?;
    let contact = |place: &usize| model.book.contact(layout.threads.people[*place]);
    let people = layout.threads.people.iter().map(|id| {
        let contact = model.book.contact(*id);
        PictureFace {
            id: *id,
            name: contact.map_or_else(String::new, |it| it.called().to_owned()),
            face: contact.map_or_else(|| FaceView::unknown("", id.0), |it| FaceView::of(it)),
        }
    });
    let people: Vec<PictureFace> = people.collect();
    let by_links = |places: &[usize]| {
        let mut places = places.to_vec();
        order::sort_by(&mut places, |one, other| {
            let count = |place: &usize| layout.threads.count(*place);
            let by_count = count(other).cmp(&count(one));
            by_count.then_with(|| people[*one].name.cmp(&people[*other].name))
        });
        places
    };
    let island = |members: &Vec<usize>| {
        let members = by_links(members);
        let contacts: Vec<&Contact> = members.iter().filter_map(contact).map(|it| &**it).collect();
        let name = naming::name(&contacts);
        Some(Island {
            name: name.full,
            short: name.short,
            people: members.len(),
            first: *members.first()?,
            bounds: Bounds::around(members.iter().map(|it| layout.at[*it]))?,
        })
    };
    Some(Picture {
        islands: layout.groups.members.iter().filter_map(island).collect(),
        bridges: bridges(model, &layout),
        under_way: under_way(model, &layout),
        by_links: by_links(&(0..people.len()).collect::<Vec<usize>>()),
        people,
        bounds,
        layout,
    })
}

/// What the engine suggests between people of different groups. It ranks those higher who have
/// no acquaintance in common.
fn bridges(model: &Model, layout: &Layout) -> Vec<Bridge> {
    let suggestions = model.engine.board().suggestions.iter();
    let between = suggestions.filter_map(|it| bridge([it.a, it.b], layout));
    let is_bridge = |it: &Bridge| layout.groups.of[it.a] != layout.groups.of[it.b];
    between.filter(is_bridge).take(BRIDGES).collect()
}

fn under_way(model: &Model, layout: &Layout) -> Vec<Bridge> {
    let pairs = pairs_under_way(model);
    let ends = pairs.map(|it| [it.first(), it.second()]);
    ends.filter_map(|it| bridge(it, layout)).collect()
}

/// Whose introduction is begun and not made yet, be they on the map or not.
pub(super) fn pairs_under_way(model: &Model) -> impl Iterator<Item = Pair> {
    let introductions = model.book.introductions();
    let begun = introductions.filter(|it| it.is_open() && !it.was_made());
    begun.map(|it| it.pair())
}

/// `None` where one of the two has no place.
fn bridge([a, b]: [ContactId; 2], layout: &Layout) -> Option<Bridge> {
    Some(Bridge {
        pair: Pair::new(a, b),
        a: layout.threads.place(a)?,
        b: layout.threads.place(b)?,
    })
}

/// Whom the light falls on, by their places: whom the user looks at closely with all they are linked
/// with, or who is within the part shown alone. `None` where it falls on everybody.
pub fn lit(model: &Model, picture: &Picture) -> Option<Vec<bool>> {
    let threads = &picture.layout.threads;
    let mut lit = vec![false; picture.people.len()];
    let chosen = model.map.chosen.map(|it| match it {
        Chosen::Person(id) => vec![id],
        Chosen::Bridge(pair) => vec![pair.first(), pair.second()],
    });
    let chosen = chosen.unwrap_or_default();
    let chosen: Vec<usize> = chosen
        .into_iter()
        .filter_map(|it| threads.place(it))
        .collect();
    for place in &chosen {
        lit[*place] = true;
        for thread in threads.of_person(*place) {
            lit[thread.other(*place)] = true;
        }
        for bridge in picture.bridges.iter().chain(&picture.under_way) {
            if bridge.a == *place || bridge.b == *place {
                lit[bridge.a] = true;
                lit[bridge.b] = true;
            }
        }
    }
    if !chosen.is_empty() {
        return Some(lit);
    }
    let within = |place: usize| is_within(model, picture, place);
    (model.map.within != Within::Everybody).then(|| (0..lit.len()).map(within).collect())
}

/// Whether somebody is in the part of the map that is shown alone.
pub(super) fn is_within(model: &Model, picture: &Picture, place: usize) -> bool {
    match &model.map.within {
        Within::Everybody => true,
        // Who was its first may have left the map.
        Within::Group(id) => picture.place(*id).is_none_or(|it| {
            let of = &picture.layout.groups.of;
            of[it] == of[place]
        }),
        Within::Tag(tag) => {
            let contact = model.book.contact(picture.people[place].id);
            contact.is_some_and(|it| it.tags.contains(tag))
        }
    }
}
