//! Where on a page one was. Who comes back from a person or an introduction finds the
//! list where it was left, as long as it was, and the focus on the line that led there.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::Route;

#[derive(Default)]
pub struct Places {
    now: Option<Route>,
    before: Option<Route>,
    /// Whether one went there to begin at its head.
    on_purpose: bool,
    /// How far each page was scrolled when it was left, in CSS pixels.
    scrolled: BTreeMap<String, f64>,
    /// How many rows each list of a page showed.
    rows: BTreeMap<(String, &'static str), usize>,
}

/// Handed to every page, and one and the same for all of them.
#[derive(Clone, Default)]
pub struct Kept(pub Rc<RefCell<Places>>);

impl PartialEq for Kept {
    fn eq(&self, _: &Kept) -> bool {
        true
    }
}

/// Where one was on each page.
#[hook]
pub fn use_places() -> Kept {
    use_context().unwrap_or_default()
}

/// How a page is to be met.
pub struct Arrival {
    pub scroll: f64,
    /// The address of the page one comes back from.
    pub back_from: Option<String>,
}

impl Places {
    /// To be told before a page is drawn, while the one before is still in sight. `scrolled` is
    /// asked only on the way to another page: the answer may cost a layout. `on_purpose` of who means
    /// to begin at its head.
    pub fn leave_for(&mut self, route: Route, on_purpose: bool, scrolled: impl FnOnce() -> f64) {
        if self.now == Some(route) {
            return;
        }
        if let Some(left) = self.now {
            self.scrolled.insert(left.hash(), scrolled());
        }
        self.before = self.now.replace(route);
        self.on_purpose = on_purpose;
    }

    /// How to meet the page that was drawn.
    pub fn arrival(&self) -> Arrival {
        match (self.before, self.now) {
            (Some(before), Some(now)) if self.comes_back() => Arrival {
                scroll: self.scrolled.get(&now.hash()).copied().unwrap_or_default(),
                back_from: Some(before.hash()),
            },
            _ => Arrival {
                scroll: 0.0,
                back_from: None,
            },
        }
    }

    /// How many rows a list of this page showed when it was left, where one comes back to it.
    pub fn rows(&self, list: &'static str) -> Option<usize> {
        let page = self.now.filter(|_| self.comes_back())?;
        self.rows.get(&(page.hash(), list)).copied()
    }

    /// A list of this page shows so many rows now.
    pub fn shows_rows(&mut self, list: &'static str, rows: usize) {
        if let Some(page) = self.now {
            self.rows.insert((page.hash(), list), rows);
        }
    }

    /// Whether the page is to be as it was left.
    pub fn comes_back(&self) -> bool {
        let comes_back = matches!(
            self.before,
            Some(
                Route::Person(_)
                    | Route::Introduction(_)
                    | Route::Gathering(_)
                    | Route::NewPerson
                    | Route::Jot
            )
        );
        let is_list = matches!(
            self.now,
            Some(
                Route::Today
                    | Route::People
                    | Route::Introductions
                    | Route::Gatherings
                    | Route::Gathering(_)
                    | Route::GroupRound(_)
                    | Route::Map
            )
        );
        // The page of an event leads on to its round.
        let leads_on = matches!(
            (self.before, self.now),
            (Some(Route::Gathering(_)), Some(Route::GroupRound(_)))
        );
        comes_back && is_list && !leads_on && !self.on_purpose
    }
}
