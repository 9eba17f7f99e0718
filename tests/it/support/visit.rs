//! A visit to the app without a browser: events in, effects carried out, the store kept.

use std::collections::{BTreeMap, VecDeque};

use goodword::app::{
    Effect, Event, ImportEvent, KnowledgeError, Model, Route, SaveError, StoreDenied, StoreEvent,
    update,
};
use goodword::domain::{ContactId, Day, Moment, Stamp};
use goodword::saved::Write;

use super::knowledge;
use super::store::{Entries, carry_out};

pub struct Visit {
    pub model: Model,
    pub entries: Entries,
    /// Name and text of each file handed to the user.
    pub downloads: Vec<(String, String)>,
    /// Each number that the badge of the app was told.
    pub badges: Vec<usize>,
    /// Whom the tab remembers for a round.
    pub chosen: Vec<ContactId>,
    /// What the store answers to every write; `None` while it takes them.
    refuses: Option<SaveError>,
    /// How much the store takes, in UTF-16 units.
    room: usize,
    /// How often the store was read anew.
    pub read_anew: usize,
    /// What the page loads of its knowledge of words; `None` while that is under way.
    loads: Option<Result<Vec<u8>, KnowledgeError>>,
    stamp: Stamp,
}

impl Visit {
    /// Opens the page on an empty store.
    pub fn first() -> Visit {
        Visit::on(BTreeMap::new())
    }

    /// Opens the page on what an earlier visit left.
    pub fn on(entries: Entries) -> Visit {
        Visit::loading(entries, Some(Ok(knowledge::bytes())))
    }

    /// The same, where so much of the page's knowledge of words comes.
    pub fn loading(entries: Entries, loads: Option<Result<Vec<u8>, KnowledgeError>>) -> Visit {
        let opened = Ok(entries.clone().into_iter().collect());
        Visit::opened(entries, opened, loads, true)
    }

    /// Opens the page in a second tab, which may not tidy the store.
    pub fn beside(entries: Entries) -> Visit {
        let opened = Ok(entries.clone().into_iter().collect());
        Visit::opened(entries, opened, Some(Ok(knowledge::bytes())), false)
    }

    /// Opens the page where the browser stores nothing.
    pub fn without_store(denied: StoreDenied) -> Visit {
        let loads = Some(Ok(knowledge::bytes()));
        Visit::opened(BTreeMap::new(), Err(denied), loads, true)
    }

    /// From now on every write fails for this reason, or none does.
    pub fn refuse(&mut self, reason: Option<SaveError>) {
        self.refuses = reason;
    }

    /// From now on the store takes so many UTF-16 units.
    pub fn limit(&mut self, room: usize) {
        self.room = room;
    }

    /// From now on this is what comes of the page's knowledge of words.
    pub fn load(&mut self, loads: Result<Vec<u8>, KnowledgeError>) {
        self.loads = Some(loads);
    }

    /// So many days go by.
    pub fn sleep(&mut self, days: i32) {
        self.stamp.today = self.stamp.today.plus(days);
    }

    fn opened(
        kept: Entries,
        entries: Result<Vec<(String, String)>, StoreDenied>,
        loads: Option<Result<Vec<u8>, KnowledgeError>>,
        holder: bool,
    ) -> Visit {
        let mut visit = Visit {
            model: Model::default(),
            entries: kept,
            downloads: Vec::new(),
            badges: Vec::new(),
            chosen: Vec::new(),
            refuses: None,
            room: usize::MAX,
            read_anew: 0,
            loads,
            stamp: Stamp {
                now: Moment(1_800_000_000_000),
                today: Day(20_833),
                // No two tabs draw the same random numbers.
                entropy: if holder { 1 } else { 2 },
            },
        };
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
            decoder: goodword::formats::charset::Decoder::native(),
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
                self.read_anew += 1;
                let entries = Ok(self.entries.clone().into_iter().collect());
                Some(Event::Store(StoreEvent::ReadAnew(entries)))
            }
            Effect::ReadRaw => {
                let entries = self.entries.clone().into_iter().collect();
                Some(Event::Store(StoreEvent::ReadRaw(entries)))
            }
            Effect::Write(writes) => {
                let room = self.room;
                let fits = |it: &&Write| carry_out(&mut self.entries, it, room);
                let done = writes.iter().take_while(fits).count();
                let failed = (done < writes.len()).then_some(SaveError::Full);
                Some(Event::Store(StoreEvent::CompletedWrite { done, failed }))
            }
            Effect::Continue => Some(Event::Resumed),
            Effect::LoadKnowledge => self.loads.clone().map(Event::LoadedKnowledge),
            Effect::Navigate(route) => Some(Event::Navigated(route)),
            Effect::Download { name, text, .. } => {
                self.downloads.push((name, text));
                None
            }
            Effect::KeepChosen(people) => {
                self.chosen = people;
                None
            }
            Effect::SetBadge(count) => {
                self.badges.push(count);
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
