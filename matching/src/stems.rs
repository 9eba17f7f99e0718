//! Many stems in one text, so that each takes up little more than its letters and those looked
//! for are near one another.

use std::cmp::Ordering;

use crate::room;
use crate::table::{Rest, TableProblem};

/// Stems by number.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Stems {
    text: String,
    /// Where each ends; it begins where the one before it does.
    ends: Vec<u32>,
}

impl Stems {
    /// Reads so many, of which each begins with so many bytes of the one before it as its first
    /// byte says, and ends with a line feed.
    pub fn unpack(rest: &mut Rest, count: usize) -> Result<Stems, TableProblem> {
        let mut stems = Stems {
            text: String::new(),
            ends: Vec::with_capacity(count),
        };
        for _ in 0..count {
            let shared = usize::from(rest.take(1)?[0]);
            let length = rest.0.iter().position(|it| *it == b'\n');
            let own = rest.take(length.ok_or(TableProblem)?)?;
            rest.take(1)?;
            let own = std::str::from_utf8(own).map_err(|_| TableProblem)?;
            let last = stems.start(stems.len().saturating_sub(1));
            let shared = last..last + shared;
            if stems.text.get(shared.clone()).is_none() {
                return Err(TableProblem);
            }
            stems.text.extend_from_within(shared);
            stems.push(own);
        }
        stems.text.shrink_to_fit();
        Ok(stems)
    }

    /// Adds one that has the next number.
    pub fn push(&mut self, stem: &str) {
        self.text.push_str(stem);
        room::push(&mut self.ends, self.text.len() as u32);
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn get(&self, number: u32) -> &str {
        let at = number as usize;
        &self.text[self.start(at)..self.ends[at] as usize]
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len() as u32).map(|it| self.get(it))
    }

    /// The number of a stem among such that are in alphabetical order.
    pub fn find(&self, stem: &str) -> Option<u32> {
        let (mut from, mut to) = (0, self.len() as u32);
        while from < to {
            let middle = from.midpoint(to);
            match self.get(middle).cmp(stem) {
                Ordering::Less => from = middle + 1,
                Ordering::Equal => return Some(middle),
                Ordering::Greater => to = middle,
            }
        }
        None
    }

    fn start(&self, at: usize) -> usize {
        at.checked_sub(1).map_or(0, |it| self.ends[it] as usize)
    }
}
