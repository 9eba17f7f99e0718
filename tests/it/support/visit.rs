//! A visit to the app without a browser: events in, effects carried out, the store kept.

use std::collections::{BTreeMap, VecDeque};

use goodword::app::{
    Effect, Event, ImportEvent, Model, Route, SaveError, StoreDenied, StoreEvent, update,
};
use goodword::domain::{Day, Moment, Stamp};

use super::store::Entries;

pub struct Visit {
    pub model: Model,
    pub entries: Entries,
    /// Name and text of each file handed to the user.
    pub downloads: Vec<(String, String)>,
    /// What the store answers to every write; `None` while it takes them.
    refuses: Option<SaveError>,
    stamp: Stamp,
}

impl Visit {
    /// Opens the page on an empty store.
    pub fn first() -> Visit {
        Visit::on(BTreeMap::new())
    }

    /// Opens the page on what an earlier visit left.
    pub fn on(entries: Entries) -> Visit {
        let opened = Ok(entries.clone().into_iter().collect());
        Visit::opened(entries, opened)
    }

    /// Opens the page where the browser stores nothing.
    pub fn without_store(denied: StoreDenied) -> Visit {
        Visit::opened(BTreeMap::new(), Err(denied))
    }

    /// From now on every write fails for this reason, or none does.
    pub fn refuse(&mut self, reason: Option<SaveError>) {
        self.refuses = reason;
    }

    /// So many days go by.
    pub fn sleep(&mut self, days: i32) {
        self.stamp.today = self.stamp.today.plus(days);
    }

    /// Draws other random numbers than a visit that began like it, as two tabs do.
    pub fn in_another_tab(mut self) -> Visit {
        self.stamp.entropy = !self.stamp.entropy;
        self
    }

    fn opened(kept: Entries, entries: Result<Vec<(String, String)>, StoreDenied>) -> Visit {
        let mut visit = Visit {
            model: Model::default(),
            entries: kept,
            downloads: Vec::new(),
            refuses: None,
            stamp: Stamp {
                now: Moment(1_800_000_000_000),
                today: Day(20_833),
                entropy: 1,
            },
        };
        let holder = true;
        visit.send(Event::Store(StoreEvent::Opened { entries, holder }));
        visit
    }

    /// Reports an event and carries out all that follows, as the browser would.
    pub fn send(&mut self, event: Event) {
        self.go_on([event]);
    }

    pub fn import(&mut self, event: ImportEvent) {
        self.send(Event::Import(event));
    }

    /// Gives the page a file, which is read until there is something to decide.
    pub fn give(&mut self, name: &str, bytes: impl Into<Vec<u8>>) {
        self.import(ImportEvent::ReadFile {
            name: name.to_owned(),
            bytes: bytes.into(),
        });
    }

    /// Reports an event but carries out only what needs no further turn of the browser.
    pub fn send_without_continuing(&mut self, event: Event) {
        let mut events = VecDeque::from([event]);
        while let Some(event) = events.pop_front() {
            let next = self.step(event);
            events.extend(next.into_iter().filter(|it| *it != Event::Resumed));
        }
    }

    /// Reports an event and carries out its effects; gives what the browser has yet to report.
    pub fn begin(&mut self, event: Event) -> Vec<Event> {
        self.step(event)
    }

    /// Reports these in turn, and gives what follows from them.
    pub fn answer(&mut self, events: Vec<Event>) -> Vec<Event> {
        events.into_iter().flat_map(|it| self.step(it)).collect()
    }

    /// Reports these and all that follows, in the order of the browser.
    pub fn go_on(&mut self, events: impl IntoIterator<Item = Event>) {
        let mut events: VecDeque<Event> = events.into_iter().collect();
        while let Some(event) = events.pop_front() {
            events.extend(self.step(event));
        }
    }

    fn step(&mut self, event: Event) -> Vec<Event> {
        // Time passes, and no two events draw the same random number.
        self.stamp.now.0 += 1000;
        self.stamp.entropy = self.stamp.entropy.wrapping_mul(6_364_136_223_846_793_005) + 1;
        let effects = update(&mut self.model, event, self.stamp);
        effects.into_iter().filter_map(|it| self.run(it)).collect()
    }

    fn run(&mut self, effect: Effect) -> Option<Event> {
        match effect {
            Effect::Write(_) if self.refuses.is_some() => {
                let failed = self.refuses;
                Some(Event::Store(StoreEvent::CompletedWrite { done: 0, failed }))
            }
            Effect::ReadAnew => {
                let entries = Ok(self.entries.clone().into_iter().collect());
                Some(Event::Store(StoreEvent::ReadAnew(entries)))
            }
            Effect::ReadRaw => {
                let entries = self.entries.clone().into_iter().collect();
                Some(Event::Store(StoreEvent::ReadRaw(entries)))
            }
            Effect::Write(writes) => {
                let done = writes.len();
                for write in writes {
                    match write.text {
                        Some(text) => self.entries.insert(write.key, text),
                        None => self.entries.remove(&write.key),
                    };
                }
                let failed = None;
                Some(Event::Store(StoreEvent::CompletedWrite { done, failed }))
            }
            Effect::Continue => Some(Event::Resumed),
            Effect::Navigate(route) => Some(Event::Navigated(route)),
            Effect::Download { name, text, .. } => {
                self.downloads.push((name, text));
                None
            }
            _ => None,
        }
    }

    /// The names of everybody, in the order of the list.
    pub fn names(&self) -> Vec<String> {
        let shown = self.model.roster.find(&self.model.book, &self.model.filter);
        let contact = |id| self.model.book.contact(id);
        shown
            .iter()
            .filter_map(|it| contact(*it))
            .map(|it| it.name.clone())
            .collect()
    }

    pub fn is_at(&self, route: Route) -> bool {
        self.model.route == route
    }
}
