//! Which people hang together more closely than with the others. Knows threads alone.
//!
//! The Louvain method (Blondel et al., J. Stat. Mech. 2008): each moves to the group in which more
//! of their threads end than chance would have it, until nobody wants to; then the groups
//! themselves do so. Each part of the graph is divided by itself, so that somebody new elsewhere
//! changes nothing in it.

use super::threads::{Threads, components};
use crate::order;

/// So few who hang together at all are one group, however they do.
const ONE_GROUP: usize = 7;
/// Less gain than this is rounding.
const LEAST_GAIN: f64 = 1e-9;
/// No more rounds than this on one level: later ones move hardly anybody.
const ROUNDS: usize = 12;

/// Everybody who is linked, in groups.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Groups {
    /// Of each person of [`Threads::people`] the place in `members`.
    pub of: Vec<usize>,
    /// The people of each group, in the order of their places. The groups of one part of the graph
    /// follow each other, the largest first, and so do the parts.
    pub members: Vec<Vec<usize>>,
    /// How many groups each part of the graph has.
    pub parts: Vec<usize>,
}

/// Divides in slices.
#[derive(Debug, Clone)]
pub struct Dividing {
    waiting: std::vec::IntoIter<Vec<usize>>,
    current: Option<Louvain>,
    groups: Groups,
}

impl Dividing {
    pub fn new(threads: &Threads) -> Dividing {
        Dividing {
            waiting: components(threads).into_iter(),
            current: None,
            groups: Groups {
                of: vec![0; threads.people.len()],
                ..Groups::default()
            },
        }
    }

    /// Goes on for about `left` people, and takes off what it did. The groups once they are done.
    pub fn advance(&mut self, threads: &Threads, left: &mut usize) -> Option<Groups> {
        while *left > 0 {
            if let Some(louvain) = &mut self.current {
                if !louvain.advance(left) {
                    continue;
                }
                let divided = louvain.divided();
                self.current = None;
                self.add(divided);
                continue;
            }
            let Some(part) = self.waiting.next() else {
                return Some(std::mem::take(&mut self.groups));
            };
            *left = left.saturating_sub(part.len());
            if part.len() <= ONE_GROUP {
                self.add(vec![part]);
            } else {
                self.current = Some(Louvain::new(threads, part));
            }
        }
        None
    }

    fn add(&mut self, mut groups: Vec<Vec<usize>>) {
        order::sort_by_key(&mut groups, |it| std::cmp::Reverse(it.len()));
        self.groups.parts.push(groups.len());
        for members in groups {
            for member in &members {
                self.groups.of[*member] = self.groups.members.len();
            }
            self.groups.members.push(members);
        }
    }
}

/// One part of the graph, being divided.
#[derive(Debug, Clone)]
struct Louvain {
    /// Who stands for each knot of the lowest level.
    people: Vec<usize>,
    /// The knot of this level in which each of `people` is.
    knot_of: Vec<usize>,
    level: Level,
    next: usize,
    rounds: usize,
    has_moved: bool,
    has_moved_ever: bool,
}

/// People, or groups of them, and how many threads lead from each to each.
#[derive(Debug, Clone)]
struct Level {
    links: Vec<Vec<(usize, f64)>>,
    /// The ends of threads at each, those of threads within it among them.
    ends: Vec<f64>,
    /// Of all of them.
    all_ends: f64,
    group: Vec<usize>,
    /// Of each group.
    group_ends: Vec<f64>,
    /// How many threads lead to each group from the knot in question: all nothing in between.
    to: Vec<f64>,
}

impl Level {
    fn new(links: Vec<Vec<(usize, f64)>>, ends: Vec<f64>) -> Level {
        let count = links.len();
        Level {
            all_ends: ends.iter().sum(),
            group: (0..count).collect(),
            group_ends: ends.clone(),
            to: vec![0.0; count],
            links,
            ends,
        }
    }

    /// Moves a knot to where more of its threads end than chance would have it. Whether it did.
    fn settle(&mut self, knot: usize) -> bool {
        let (mine, ends) = (self.group[knot], self.ends[knot]);
        self.group_ends[mine] -= ends;
        for (other, weight) in &self.links[knot] {
            self.to[self.group[*other]] += weight;
        }
        let gain = |it: usize| self.to[it] - ends * self.group_ends[it] / self.all_ends;
        let mut best = (mine, gain(mine));
        for (other, _) in &self.links[knot] {
            let group = self.group[*other];
            if gain(group) > best.1 + LEAST_GAIN {
                best = (group, gain(group));
            }
        }
        for (other, _) in &self.links[knot] {
            self.to[self.group[*other]] = 0.0;
        }
        self.group_ends[best.0] += ends;
        self.group[knot] = best.0;
        best.0 != mine
    }

    /// The groups as knots, and which of these each knot is in.
    fn folded(&self) -> (Level, Vec<usize>) {
        let count = self.links.len();
        let mut numbers = vec![usize::MAX; count];
        let mut ends: Vec<f64> = Vec::new();
        let mut members: Vec<Vec<usize>> = Vec::new();
        let mut into = Vec::with_capacity(count);
        for knot in 0..count {
            let number = &mut numbers[self.group[knot]];
            if *number == usize::MAX {
                *number = ends.len();
                ends.push(self.group_ends[self.group[knot]]);
                members.push(Vec::new());
            }
            members[*number].push(knot);
            into.push(*number);
        }
        let mut to = vec![0.0; ends.len()];
        let fold = |(number, members): (usize, &Vec<usize>)| {
            let mut met = Vec::new();
            for (other, weight) in members.iter().flat_map(|it| &self.links[*it]) {
                let other = into[*other];
                if other == number {
                    continue;
                }
                if to[other] == 0.0 {
                    met.push(other);
                }
                to[other] += weight;
            }
            met.sort_unstable();
            met.into_iter()
                .map(|it| (it, std::mem::take(&mut to[it])))
                .collect()
        };
        let links = members.iter().enumerate().map(fold).collect();
        (Level::new(links, ends), into)
    }
}

impl Louvain {
    fn new(threads: &Threads, people: Vec<usize>) -> Louvain {
        let knot = |place: usize| people.binary_search(&place).unwrap_or_default();
        let links = people.iter().map(|place| {
            let threads = threads.of_person(*place);
            threads.map(|it| (knot(it.other(*place)), 1.0)).collect()
        });
        let ends = people.iter().map(|it| threads.count(*it) as f64);
        let level = Level::new(links.collect(), ends.collect());
        Louvain {
            knot_of: (0..people.len()).collect(),
            level,
            people,
            next: 0,
            rounds: 0,
            has_moved: false,
            has_moved_ever: false,
        }
    }

    /// Goes on for about `left` knots. True once nobody wants to move.
    fn advance(&mut self, left: &mut usize) -> bool {
        while *left > 0 {
            if self.next < self.level.links.len() {
                *left -= 1;
                self.has_moved |= self.level.settle(self.next);
                self.next += 1;
                continue;
            }
            self.next = 0;
            self.rounds += 1;
            self.has_moved_ever |= self.has_moved;
            if std::mem::take(&mut self.has_moved) && self.rounds < ROUNDS {
                continue;
            }
            if !std::mem::take(&mut self.has_moved_ever) {
                return true;
            }
            self.rounds = 0;
            let (level, into) = self.level.folded();
            *left = left.saturating_sub(self.level.links.len());
            for knot in &mut self.knot_of {
                *knot = into[*knot];
            }
            self.level = level;
        }
        false
    }

    fn divided(&self) -> Vec<Vec<usize>> {
        let mut groups = vec![Vec::new(); self.level.links.len()];
        for (place, knot) in self.people.iter().zip(&self.knot_of) {
            groups[*knot].push(*place);
        }
        groups
    }
}
