//! Discs of any size that are drawn to whom they are linked with and keep off all others, until
//! none lies upon another. Knows neither people nor groups.
//!
//! Forces as in Fruchterman and Reingold (Software: Practice and Experience, 1991); that a spring
//! moves whoever has fewer of them is d3-force's. The same discs come to rest at the same places.

use super::point::Point;
use super::spots::Spots;

/// Of so few, each keeps off every other; of more, off those around.
const ALL_PAIRS: usize = 160;
/// How far "around" is, in lengths of a thread.
const AROUND: f64 = 3.0;
/// Nobody looks at more of them than this, however crowded it is for the moment.
const MOST_AROUND: usize = 160;
/// How strongly two keep off each other, and how strongly all are drawn to the middle.
const PUSH: f64 = 0.25;
const GRAVITY: f64 = 0.04;
/// How much longer a thread is, in radii, for the root of how many others end where it does, from
/// so much on: all of them must find room around that end.
const CROWD: f64 = 1.6;
const CROWD_FROM: f64 = 2.8;
/// After so many rounds they have come to rest: the heat falls from round to round.
const ROUNDS: usize = 90;
/// How often those that lie upon each other are moved apart before all are given more room.
const APART_ROUNDS: usize = 12;
const MORE_ROOM: f64 = 1.08;
/// The golden angle in radians: who follows each other on a spiral of it is spread evenly.
const GOLDEN: f64 = 2.399_963_229_728_653;

/// Who a disc is linked with, and how strongly.
pub(super) type Links = Vec<Vec<(usize, f64)>>;

#[derive(Debug, Clone)]
pub(super) struct Discs {
    pub at: Vec<Point>,
    radius: Vec<f64>,
    largest: f64,
    links: Links,
    gravity: f64,
    /// The length of a thread from rim to rim.
    thread: f64,
    /// How much room there is between two rims at the least.
    room: f64,
    /// Who stays where they are.
    held: Vec<bool>,
    spots: Spots,
    moves: Vec<Point>,
    round: usize,
    apart_round: usize,
}

impl Discs {
    /// Begins on a spiral, the most linked in the middle and around it those linked with it.
    pub fn new(radius: Vec<f64>, links: Links, thread: f64, room: f64) -> Discs {
        let mut discs = Discs {
            at: vec![Point::default(); radius.len()],
            held: vec![false; radius.len()],
            spots: Spots::default(),
            moves: Vec::new(),
            round: 0,
            apart_round: 0,
            largest: radius.iter().fold(0.0, |most: f64, it| most.max(*it)),
            gravity: GRAVITY,
            radius,
            links,
            thread,
            room,
        };
        let step = discs.usual_length() * 0.6;
        for (number, disc) in outwards(&discs.links).into_iter().enumerate() {
            let number = number as f64;
            discs.at[disc] = Point::polar(number * GOLDEN, step * number.sqrt());
        }
        discs
    }

    /// Begins where they are given, and leaves those who are held there.
    pub fn resumed(mut self, at: Vec<Point>, held: Vec<bool>) -> Discs {
        (self.at, self.held) = (at, held);
        self.round = ROUNDS * 3 / 4;
        // The middle is not where the held ones are.
        self.gravity = 0.0;
        self
    }

    /// Goes on for about `left` discs, and takes off what it did. True once they are at rest.
    pub fn advance(&mut self, left: &mut usize) -> bool {
        let count = self.at.len();
        if count < 2 {
            return true;
        }
        while *left > 0 && self.round < ROUNDS {
            if self.moves.is_empty() {
                self.spots = Spots::new(&self.at, self.around());
            }
            let until = count.min(self.moves.len() + *left);
            for disc in self.moves.len()..until {
                *left -= 1;
                let drawn = self.drawn(disc);
                self.moves.push(drawn);
            }
            if self.moves.len() == count {
                self.warm_move();
                self.round += 1;
            }
        }
        while *left > 0 {
            *left = left.saturating_sub(count);
            if self.move_apart() {
                return true;
            }
            self.apart_round += 1;
            if self.apart_round.is_multiple_of(APART_ROUNDS) {
                // Who stands between those that are held may find no room there.
                self.held.fill(false);
                self.at.iter_mut().for_each(|it| *it = *it * MORE_ROOM);
            }
        }
        false
    }

    fn usual_length(&self) -> f64 {
        let all: f64 = self.radius.iter().sum();
        2.0 * all / self.radius.len().max(1) as f64 + self.thread
    }

    fn around(&self) -> f64 {
        if self.at.len() <= ALL_PAIRS {
            return f64::INFINITY;
        }
        AROUND * (2.0 * self.largest + self.thread)
    }

    /// Where a disc is drawn to by all others together.
    fn drawn(&self, disc: usize) -> Point {
        if self.held[disc] {
            return Point::default();
        }
        let (at, radius) = (self.at[disc], self.radius[disc]);
        let rims = |other: usize| radius + self.radius[other];
        let crowd = |other: usize| {
            let links = self.links[disc].len().max(self.links[other].len());
            CROWD * ((links as f64).sqrt() - CROWD_FROM).max(0.0) * radius
        };
        let mut drawn = at * -self.gravity;
        let around = self.around();
        let near = self.spots.near(at).filter(|it| *it != disc);
        for other in near.take(MOST_AROUND) {
            let away = at - self.at[other];
            let distance = away.length();
            if distance < around {
                let between = (distance - rims(other)).max(self.thread * 0.2);
                let push = PUSH * self.thread * self.thread * (1.0 / between - 1.0 / around);
                drawn += away * (push / distance.max(1e-6));
            }
        }
        let weights: f64 = self.links[disc].iter().map(|it| it.1).sum();
        for (other, weight) in &self.links[disc] {
            let there = self.at[*other] - at;
            let distance = there.length().max(1e-6);
            let length = rims(*other) + self.thread + crowd(*other);
            let pull = 0.5 * (distance - length) * weight / weights;
            drawn += there * (pull / distance);
        }
        drawn
    }

    /// Moves all to where they are drawn, no further than the heat lets them.
    fn warm_move(&mut self) {
        let heat = self.usual_length() * (1.0 - self.round as f64 / ROUNDS as f64);
        for (at, drawn) in self.at.iter_mut().zip(self.moves.drain(..)) {
            let length = drawn.length();
            if length > 0.0 {
                *at += drawn * (length.min(heat) / length);
            }
        }
    }

    /// Moves those apart that lie upon each other. True where none did.
    fn move_apart(&mut self) -> bool {
        let spots = Spots::new(&self.at, 2.0 * (self.largest + self.room));
        let mut none_met = true;
        for disc in 0..self.at.len() {
            for other in spots.near(self.at[disc]).filter(|it| *it > disc) {
                let length = self.radius[disc] + self.radius[other];
                let mut away = self.at[disc] - self.at[other];
                let mut distance = away.length();
                if distance >= length + self.room {
                    continue;
                }
                none_met &= distance > length + self.room / 2.0;
                if distance == 0.0 {
                    away = Point::polar(disc as f64 * GOLDEN, 1.0);
                    distance = 1.0;
                }
                let step = away * ((length + self.room - distance) / distance);
                match (self.held[disc], self.held[other]) {
                    (true, true) => {}
                    (true, false) => self.at[other] = self.at[other] - step,
                    (false, true) => self.at[disc] += step,
                    (false, false) => {
                        self.at[disc] += step * 0.5;
                        self.at[other] = self.at[other] - step * 0.5;
                    }
                }
            }
        }
        none_met
    }
}

/// All of them: the most linked first, then those linked with it, and so on outwards.
fn outwards(links: &Links) -> Vec<usize> {
    let mut by_links: Vec<usize> = (0..links.len()).collect();
    by_links.sort_by_key(|it| std::cmp::Reverse(links[*it].len()));
    let mut is_seen = vec![false; links.len()];
    let mut found = Vec::with_capacity(links.len());
    let mut next = 0;
    for start in by_links {
        if !std::mem::replace(&mut is_seen[start], true) {
            found.push(start);
        }
        while let Some(&disc) = found.get(next) {
            next += 1;
            for (other, _) in &links[disc] {
                if !std::mem::replace(&mut is_seen[*other], true) {
                    found.push(*other);
                }
            }
        }
    }
    found
}
