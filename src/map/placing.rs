//! Where everybody stands: within their group, the groups of one part of the graph to each other,
//! the parts side by side. Knows threads and groups.

use super::FACE;
use super::discs::{Discs, Links};
use super::groups::Groups;
use super::packing::packed;
use super::point::{Point, centre, middle};
use super::threads::Threads;

/// From face to face, rim to rim: room for a thread that can be seen, and a name below.
const THREAD: f64 = 2.2;
const ROOM: f64 = 0.8;
/// From group to group, and between parts of the graph.
const BETWEEN_GROUPS: f64 = 4.0;
const BETWEEN_PARTS: f64 = 2.2;
/// How often groups are turned towards those they are linked with.
const TURNS: usize = 2;

/// Places everybody in slices.
#[derive(Debug, Clone)]
pub(super) struct Placing {
    groups: Groups,
    /// Where everybody stands, seen from the middle of their group.
    within: Vec<Point>,
    /// How far each group reaches from its middle; of those placed so far.
    reach: Vec<f64>,
    /// Where the middle of each group stands, seen from that of its part; of those placed so far.
    group_at: Vec<Point>,
    current: Option<Discs>,
    next_part: usize,
}

impl Placing {
    pub fn new(groups: Groups) -> Placing {
        Placing {
            within: vec![Point::default(); groups.of.len()],
            reach: Vec::new(),
            group_at: Vec::new(),
            current: None,
            next_part: 0,
            groups,
        }
    }

    /// Goes on for about `left` people, and takes off what it did. The groups and the places of
    /// all people once they are known.
    pub fn advance(&mut self, threads: &Threads, left: &mut usize) -> Option<(Groups, Vec<Point>)> {
        while *left > 0 {
            if let Some(discs) = &mut self.current {
                if discs.advance(left) {
                    let at = std::mem::take(&mut discs.at);
                    self.current = None;
                    self.take(threads, at);
                }
            } else if self.reach.len() < self.groups.members.len() {
                self.current = Some(self.group(threads, self.reach.len()));
            } else if self.next_part < self.groups.parts.len() {
                self.current = Some(self.part(threads, self.next_part));
            } else {
                let at = self.everybody();
                return Some((std::mem::take(&mut self.groups), at));
            }
        }
        None
    }

    /// What the discs have come to: a group, or the groups of a part.
    fn take(&mut self, threads: &Threads, mut at: Vec<Point>) {
        let centre = centre(&at);
        at.iter_mut().for_each(|it| *it = *it - centre);
        if self.reach.len() < self.groups.members.len() {
            let members = &self.groups.members[self.reach.len()];
            let reach = at.iter().fold(0.0, |most: f64, it| most.max(it.length()));
            self.reach.push(reach + FACE);
            for (member, at) in members.iter().zip(at) {
                self.within[*member] = at;
            }
        } else {
            let first = self.group_at.len();
            self.group_at.extend(at);
            self.next_part += 1;
            for _ in 0..TURNS {
                (first..self.group_at.len()).for_each(|it| self.turn(threads, it));
            }
        }
    }

    fn group(&self, threads: &Threads, group: usize) -> Discs {
        let members = &self.groups.members[group];
        let links = members.iter().map(|member| {
            let others = threads.of_person(*member).map(|it| it.other(*member));
            let inside = others.filter_map(|it| members.binary_search(&it).ok());
            inside.map(|it| (it, 1.0)).collect()
        });
        let links: Links = links.collect();
        Discs::new(vec![FACE; members.len()], links, THREAD, ROOM)
    }

    fn part(&self, threads: &Threads, part: usize) -> Discs {
        let first = self.group_at.len();
        let groups = first..first + self.groups.parts[part];
        let mut links: Links = vec![Vec::new(); groups.len()];
        for group in groups.clone() {
            for (_, other) in self.outside(threads, group) {
                let link = &mut links[group - first];
                match link.iter_mut().find(|it| it.0 == other - first) {
                    Some(known) => known.1 += 1.0,
                    None => link.push((other - first, 1.0)),
                }
            }
        }
        let reach = self.reach[groups].to_vec();
        Discs::new(reach, links, BETWEEN_GROUPS, BETWEEN_GROUPS)
    }

    /// Whoever of a group is linked with somebody of another group, and that group.
    fn outside<'a>(
        &'a self,
        threads: &'a Threads,
        group: usize,
    ) -> impl Iterator<Item = ((usize, usize), usize)> + 'a {
        let members = self.groups.members[group].iter();
        let ends = members.flat_map(move |member| {
            let threads = threads.of_person(*member);
            threads.map(move |it| (*member, it.other(*member)))
        });
        ends.map(|ends| (ends, self.groups.of[ends.1]))
            .filter(move |it| it.1 != group)
    }

    /// Turns a group so that its threads to others are as short as they can be.
    fn turn(&mut self, threads: &Threads, group: usize) {
        let (mut along, mut across) = (0.0, 0.0);
        for ((one, other), theirs) in self.outside(threads, group) {
            let from = self.within[one];
            let to = self.group_at[theirs] + self.within[other] - self.group_at[group];
            along += from.x * to.x + from.y * to.y;
            across += from.x * to.y - from.y * to.x;
        }
        let length = along.hypot(across);
        if length > 0.0 {
            for member in &self.groups.members[group] {
                let at = self.within[*member];
                self.within[*member] = at.turned(along / length, across / length);
            }
        }
    }

    fn everybody(&self) -> Vec<Point> {
        let mut first = 0;
        let mut radii = Vec::with_capacity(self.groups.parts.len());
        for groups in &self.groups.parts {
            let groups = first..first + groups;
            first = groups.end;
            let reach = |it: usize| self.group_at[it].length() + self.reach[it];
            let reach = groups.map(reach).fold(0.0, f64::max);
            radii.push(reach + BETWEEN_PARTS / 2.0);
        }
        let parts = self.groups.parts.iter().enumerate();
        let part_of = parts.flat_map(|(part, groups)| std::iter::repeat_n(part, *groups));
        let part_of: Vec<usize> = part_of.collect();
        let parts = packed(&radii);
        let place = |(person, group): (usize, &usize)| {
            parts[part_of[*group]] + self.group_at[*group] + self.within[person]
        };
        self.groups.of.iter().enumerate().map(place).collect()
    }
}

/// Places whoever is new beside those they are linked with; all others stay where they were, as
/// `known` has it by the places of [`Threads::people`].
pub(super) fn beside(threads: &Threads, known: Vec<Option<Point>>) -> Discs {
    let places = known.iter().flatten();
    let rim = places.fold(0.0, |most: f64, it| most.max(it.length()));
    let mut outside = 0;
    let mut first = |place: usize| {
        known[place].unwrap_or_else(|| {
            let others = threads.of_person(place).map(|it| it.other(place));
            let others: Vec<Point> = others.filter_map(|it| known[it]).collect();
            if others.is_empty() {
                outside += 1;
                let angle = f64::from(outside) * 0.1;
                Point::polar(angle, rim + 2.0 * (FACE + THREAD))
            } else {
                // Off the middle, where they would stand between two.
                let off = middle(&others);
                off + Point::polar(place as f64, FACE)
            }
        })
    };
    let at = (0..known.len()).map(&mut first).collect();
    let links = (0..known.len()).map(|place| {
        let others = threads.of_person(place).map(|it| it.other(place));
        others.map(|it| (it, 1.0)).collect()
    });
    let links: Links = links.collect();
    let held = known.iter().map(Option::is_some).collect();
    Discs::new(vec![FACE; known.len()], links, THREAD, ROOM).resumed(at, held)
}
