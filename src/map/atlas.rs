//! The picture of who hangs together with whom: made in slices when it is looked at, kept, and
//! brought up to date after an edit without moving anybody who need not move.

use std::rc::Rc;

use super::discs::Discs;
use super::groups::{Dividing, Groups};
use super::placing::{Placing, beside};
use super::point::Point;
use super::threads::Threads;
use crate::domain::Book;

/// Where more than this part of all are new, the picture is made anew; fewer than so many never
/// are a reason.
const ANEW_FROM: usize = 4;
const ANEW_AT_LEAST: usize = 6;

/// Who is linked, in which groups, and where each of them stands.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Layout {
    pub threads: Threads,
    pub groups: Groups,
    /// By the places of [`Threads::people`], in radii of a face. No two faces touch.
    pub at: Vec<Point>,
}

/// The last complete layout, and the work on the next.
#[derive(Debug, Clone, Default)]
pub struct Atlas {
    layout: Option<Rc<Layout>>,
    work: Work,
}

#[derive(Debug, Clone, Default)]
enum Work {
    /// The book may say otherwise than the layout.
    #[default]
    Due,
    Dividing(Threads, Dividing),
    Placing(Threads, Placing),
    /// Where most stay where they were.
    Mending(Threads, Groups, Discs),
    Done,
}

impl Atlas {
    /// The last complete one; `None` before the first.
    pub fn layout(&self) -> Option<&Rc<Layout>> {
        self.layout.as_ref()
    }

    /// To be told that the book may have changed.
    pub fn heard(&mut self) {
        self.work = Work::Due;
    }

    /// Begins to work where the book may have changed.
    pub fn open(&mut self, book: &Book) {
        if matches!(self.work, Work::Due) {
            let threads = Threads::of(book);
            let is_same = self.layout.as_ref().is_some_and(|it| it.threads == threads);
            self.work = match is_same {
                true => Work::Done,
                false => {
                    let dividing = Dividing::new(&threads);
                    Work::Dividing(threads, dividing)
                }
            };
        }
    }

    /// Whether there is work that was begun.
    pub fn has_work(&self) -> bool {
        !matches!(self.work, Work::Due | Work::Done)
    }

    /// Goes on for about as long as `left` people take.
    pub fn advance(&mut self, mut left: usize) {
        while left > 0 && self.has_work() {
            self.work = match std::mem::take(&mut self.work) {
                Work::Dividing(threads, mut dividing) => {
                    match dividing.advance(&threads, &mut left) {
                        Some(groups) => self.placing(threads, groups),
                        None => Work::Dividing(threads, dividing),
                    }
                }
                Work::Placing(threads, mut placing) => match placing.advance(&threads, &mut left) {
                    Some((groups, at)) => self.finish(threads, groups, at),
                    None => Work::Placing(threads, placing),
                },
                Work::Mending(threads, groups, mut discs) => match discs.advance(&mut left) {
                    true => self.finish(threads, groups, discs.at),
                    false => Work::Mending(threads, groups, discs),
                },
                done => done,
            };
        }
    }

    fn placing(&self, threads: Threads, groups: Groups) -> Work {
        let Some(before) = &self.layout else {
            return Work::Placing(threads, Placing::new(groups));
        };
        let place = |id| before.threads.place(id).map(|it| before.at[it]);
        let known: Vec<Option<Point>> = threads.people.iter().map(|it| place(*it)).collect();
        let new = known.iter().filter(|it| it.is_none()).count();
        if new > ANEW_AT_LEAST.max(known.len() / ANEW_FROM) {
            return Work::Placing(threads, Placing::new(groups));
        }
        let discs = beside(&threads, known);
        Work::Mending(threads, groups, discs)
    }

    fn finish(&mut self, threads: Threads, groups: Groups, at: Vec<Point>) -> Work {
        self.layout = Some(Rc::new(Layout {
            threads,
            groups,
            at,
        }));
        Work::Done
    }
}
