//! Where on a page one was. Who comes back from a person or an introduction finds the
//! list where it was left, and the focus on the line that led there.

use std::collections::BTreeMap;

use crate::app::Route;

#[derive(Default)]
pub struct Places {
    now: Option<Route>,
    before: Option<Route>,
    /// How far each page was scrolled when it was left, in CSS pixels.
    scrolled: BTreeMap<String, f64>,
}

/// How a page is to be met.
pub struct Arrival {
    pub scroll: f64,
    /// The address of the page one comes back from.
    pub back_from: Option<String>,
}

impl Places {
    /// To be told before a page is drawn, while the one before is still in sight. `scrolled` is
    /// asked only on the way to another page: the answer may cost a layout.
    pub fn leave_for(&mut self, route: Route, scrolled: impl FnOnce() -> f64) {
        if self.now == Some(route) {
            return;
        }
        if let Some(left) = self.now {
            self.scrolled.insert(left.hash(), scrolled());
        }
        self.before = self.now.replace(route);
    }

    /// How to meet the page that was drawn.
    pub fn arrival(&self) -> Arrival {
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
        match (self.before, self.now) {
            (Some(before), Some(now)) if comes_back && is_list => Arrival {
                scroll: self.scrolled.get(&now.hash()).copied().unwrap_or_default(),
                back_from: Some(before.hash()),
            },
            _ => Arrival {
                scroll: 0.0,
                back_from: None,
            },
        }
    }
}
