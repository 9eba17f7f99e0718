//! What is worth doing on a day, beside the suggestions: promises, next steps, who gave, old needs,
//! a word that is due.
//!
//! Kept beside the book and told of each change to it, so that nothing walks through everybody when
//! a page is drawn. Knows days and records, no sentence and no screen.

mod matter;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::domain::{
    Book, Change, ContactId, Day, GatheringId, GiftId, IntroductionId, Put, Stage, Subject, Way,
};
use crate::order;
use crate::suggest::{Engine, Suggestion, Tier};

pub use matter::{GROWN_OLD, Gave, Kind, Matter, NEARLY_DUE, Why, next_word};

/// At most so many matters are in sight before more are asked for.
pub const AT_FIRST: usize = 3;
/// The badge of the app counts no further: a number that cannot be worked off only weighs.
const BADGE_MOST: usize = 5;
/// For so many of those who gave, the latest first, something to give them is looked for.
const LOOKED_FOR: usize = 8;
/// More of one kind than anybody gets to in a day; the others follow as these are done.
const KEPT: usize = 50;
/// After a change of more records than this, many may be asleep.
const CROWD: usize = 50;
/// So many of the best suggestions for somebody are looked at for one in which they gain.
const LOOKED_AT: usize = 3;

/// What is worth doing. The same book, day and suggestions give the same.
#[derive(Debug, Default)]
pub struct Agenda {
    asked: BTreeMap<Record, Vec<Matter>>,
    /// What records ask of which nothing comes up or waits: most needs of a book are young.
    asleep: BTreeMap<Record, Vec<Matter>>,
    /// Whether what is asked is to be told apart from what is asleep.
    is_unsifted: bool,
    /// What the engine proposes for whom who gave; `None` where it knows nothing.
    proposals: BTreeMap<ContactId, Option<Suggestion>>,
    /// For whom of them it is looked for, and for whom of these that is not known, or was before
    /// the latest change.
    looked_for: Vec<ContactId>,
    unasked: Vec<ContactId>,
    /// Whether everybody who gave is to be looked at anew.
    asks_anew: bool,
    now: Rc<[Matter]>,
    later: Rc<[Waiting]>,
    is_stale: bool,
    /// How many are in sight.
    pub shown: usize,
}

/// A matter whose day has not come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub matter: Matter,
    /// It comes up on this day.
    pub until: Day,
    /// The user put it off.
    pub put_off: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Record {
    Contact(ContactId),
    Introduction(IntroductionId),
    Gift(GiftId),
    Gathering(GatheringId),
}

impl Agenda {
    /// Asks every record: to be done where the book is exchanged for another.
    pub fn of(book: &Book) -> Agenda {
        let mut agenda = Agenda {
            asks_anew: true,
            is_stale: true,
            is_unsifted: true,
            shown: AT_FIRST,
            ..Agenda::default()
        };
        for it in book.contacts() {
            agenda.ask(Record::Contact(it.id), matter::of_contact(it));
        }
        for it in book.introductions() {
            agenda.ask(Record::Introduction(it.id), matter::of_introduction(it));
        }
        for it in book.gifts() {
            agenda.ask(Record::Gift(it.id), matter::of_gift(it));
        }
        for it in book.gatherings() {
            agenda.ask(Record::Gathering(it.id), matter::of_gathering(it));
        }
        agenda
    }

    /// Whether a record that asked for something asks for the same as before.
    fn asks_the_same(&self, record: Record, matters: &[Matter]) -> bool {
        let before = self.asked.get(&record);
        let before = before.or_else(|| self.asleep.get(&record));
        before.is_some_and(|it| it == matters)
    }

    fn ask(&mut self, record: Record, matters: impl IntoIterator<Item = Matter>) {
        let matters: Vec<Matter> = matters.into_iter().collect();
        self.asleep.remove(&record);
        if matters.is_empty() {
            self.asked.remove(&record);
        } else {
            self.asked.insert(record, matters);
        }
    }

    /// What is put off, or no longer, may come up again.
    fn wake(&mut self, subject: &Subject) {
        let record = match subject {
            Subject::Introduction(id) => Record::Introduction(*id),
            Subject::Gift(id) => Record::Gift(*id),
            Subject::Gathering(id) => Record::Gathering(*id),
            Subject::Need(id, _) | Subject::InTouch(id) => Record::Contact(*id),
            // Who gave never sleeps, and an idea never comes up.
            Subject::GiveBack(_) | Subject::Idea(_) => return,
        };
        if let Some(matters) = self.asleep.remove(&record) {
            self.asked.insert(record, matters);
        }
    }

    fn sift(&mut self, book: &Book, today: Day) {
        let stirs = |it: &Matter| {
            let always = matches!(it.kind(), Kind::Promise | Kind::GiveBack);
            always || it.due <= today || book.later_of(&it.subject).is_some()
        };
        let mut all = std::mem::take(&mut self.asked);
        all.append(&mut self.asleep);
        for (record, matters) in all {
            if matters.iter().any(stirs) {
                self.asked.insert(record, matters);
            } else {
                self.asleep.insert(record, matters);
            }
        }
    }

    /// Follows a change that `book` has already taken.
    pub fn heard(&mut self, book: &Book, change: &Change) {
        self.is_unsifted |= change.puts.len() > CROWD;
        for put in &change.puts {
            let mut is_other = true;
            match put {
                Put::Contact(id, _) => {
                    let contact = book.contact(*id);
                    let matters = contact.map_or_else(Vec::new, |it| matter::of_contact(it));
                    let record = Record::Contact(*id);
                    // Most edits are of something else, and of thousands it takes long to tell
                    // what is due. What could be given may be another thing all the same.
                    if contact.is_some() && self.asks_the_same(record, &matters) {
                        is_other = false;
                        self.unasked.clone_from(&self.looked_for);
                    } else {
                        self.ask(record, matters);
                    }
                }
                Put::Introduction(id, _) => {
                    let introduction = book.introduction(*id);
                    let matter = introduction.and_then(|it| matter::of_introduction(it));
                    self.ask(Record::Introduction(*id), matter);
                }
                Put::Gift(id, _) => {
                    let matter = book.gift(*id).and_then(|it| matter::of_gift(it));
                    self.ask(Record::Gift(*id), matter);
                }
                Put::Gathering(id, _) => {
                    let gathering = book.gathering(*id);
                    let matter = gathering.and_then(|it| matter::of_gathering(it));
                    self.ask(Record::Gathering(*id), matter);
                }
                Put::Later(subject, _) => self.wake(subject),
                Put::Decision(..) | Put::Settings(_) => {}
                Put::Gone(..) | Put::Merge(..) | Put::Apart(..) => continue,
            }
            self.is_stale |= is_other;
            self.asks_anew |= is_other && !matches!(put, Put::Later(..) | Put::Gathering(..));
            let proposed = self.proposals.len();
            // What is proposed must hold at once, or not be said.
            self.proposals.retain(|_, proposal| {
                let pair = proposal.as_ref().map(|it| it.pair);
                !pair.is_some_and(|pair| match put {
                    Put::Contact(id, _) => pair.has(*id),
                    Put::Decision(decided, _) => pair == *decided,
                    _ => false,
                })
            });
            self.is_stale |= self.proposals.len() != proposed;
        }
    }

    /// Another day has come.
    pub fn dawned(&mut self) {
        self.is_stale = true;
        self.is_unsifted = true;
        self.asks_anew = true;
        self.shown = AT_FIRST;
    }

    /// Brings what is due and what waits up to date for `today`, if anything changed.
    pub fn refresh(&mut self, book: &Book, today: Day) {
        if !std::mem::take(&mut self.is_stale) {
            return;
        }
        if std::mem::take(&mut self.is_unsifted) {
            self.sift(book, today);
        }
        let mut now = Vec::new();
        let mut later = Vec::new();
        let mut gave: BTreeMap<ContactId, &Matter> = BTreeMap::new();
        for matter in self.asked.values().flatten() {
            if let Subject::GiveBack(id) = matter.subject {
                let latest = gave.entry(id).or_insert(matter);
                if latest.due < matter.due {
                    *latest = matter;
                }
                continue;
            }
            match place(book, matter, today) {
                Place::Now => now.push(matter),
                Place::Later(waiting) => later.push(waiting),
                Place::Nowhere => {}
            }
        }
        let open = givers(book, gave, today);
        if std::mem::take(&mut self.asks_anew) {
            self.looked_for = open.iter().map(|it| it.0).take(LOOKED_FOR).collect();
            self.unasked.clone_from(&self.looked_for);
            let asked: BTreeSet<ContactId> = self.unasked.iter().copied().collect();
            self.proposals.retain(|id, _| asked.contains(id));
        }
        for (id, matter) in open {
            match place(book, matter, today) {
                Place::Now if self.proposal(id).is_some() => now.push(matter),
                Place::Later(waiting) => later.push(waiting),
                Place::Now | Place::Nowhere => {}
            }
        }
        order::sort_by(&mut later, |one, other| {
            let subjects = || one.matter.subject.cmp(&other.matter.subject);
            one.until.cmp(&other.until).then_with(subjects)
        });
        self.now = in_turn(now).into();
        self.later = later.into();
    }

    /// Looks for something to give to one more of those who gave.
    pub fn advance(&mut self, book: &Book, engine: &Engine, today: Day) {
        let Some(id) = self.unasked.pop() else {
            return;
        };
        let found = engine.for_person(book, id, today, LOOKED_AT);
        let gains = |it: &Suggestion| {
            let sure =
                it.tier != Tier::WorthAsking && it.gains.first().is_some_and(|it| !it.possibly);
            sure && it.gains.iter().any(|gain| gain.who == id)
        };
        let proposal = found.into_iter().find(gains);
        self.proposals.insert(id, proposal);
        self.is_stale |= self.unasked.is_empty();
    }

    /// Whether there is somebody who gave to look for something for.
    pub fn has_work(&self) -> bool {
        !self.unasked.is_empty()
    }

    /// What is due, in the order in which it is worth doing.
    pub fn now(&self) -> &Rc<[Matter]> {
        &self.now
    }

    /// Promises for later, and what was put off; the next first.
    pub fn later(&self) -> &Rc<[Waiting]> {
        &self.later
    }

    /// What somebody who gave to the user would gain.
    pub fn proposal(&self, id: ContactId) -> Option<&Suggestion> {
        self.proposals.get(&id)?.as_ref()
    }

    /// Whether the badge counts no further.
    pub fn fills_badge(&self) -> bool {
        self.now.len() >= BADGE_MOST
    }

    /// What the badge of the app says.
    pub fn badge(&self) -> usize {
        self.now.len().min(BADGE_MOST)
    }
}

enum Place {
    Now,
    Later(Waiting),
    /// Its time is over, or has not come without anybody having put it off.
    Nowhere,
}

fn place(book: &Book, matter: &Matter, today: Day) -> Place {
    let later = book.later_of(&matter.subject).map(|it| it.until);
    let put_off = later.filter(|it| *it > today);
    let is_promise = matter.kind() == Kind::Promise;
    if matter.is_over(today) || (put_off.is_some() && matter.kind() == Kind::Gathering) {
        return Place::Nowhere;
    }
    match put_off {
        None if matter.due <= today => Place::Now,
        None if !is_promise => Place::Nowhere,
        _ => Place::Later(Waiting {
            matter: matter.clone(),
            until: put_off.unwrap_or(matter.due).max(matter.due),
            put_off: put_off.is_some(),
        }),
    }
}

/// Those who gave and to whom nothing was given or promised since, the latest first.
fn givers<'a>(
    book: &Book,
    gave: BTreeMap<ContactId, &'a Matter>,
    today: Day,
) -> Vec<(ContactId, &'a Matter)> {
    if gave.is_empty() {
        return Vec::new();
    }
    let given = given(book);
    let is_open = |id: &ContactId, matter: &Matter| {
        let since = given.get(id).is_some_and(|day| *day >= matter.due);
        !since && matter.due <= today && book.contact(*id).is_some()
    };
    let mut open: Vec<(ContactId, &Matter)> = gave.into_iter().collect();
    open.retain(|(id, matter)| is_open(id, matter));
    order::sort_by_key(&mut open, |(id, matter)| {
        (std::cmp::Reverse(matter.due), *id)
    });
    open
}

/// The last day on which each was given or promised something, or introduced to somebody.
fn given(book: &Book) -> BTreeMap<ContactId, Day> {
    let mut given: BTreeMap<ContactId, Day> = BTreeMap::new();
    let mut on = |id: ContactId, day: Day| {
        let last = given.entry(id).or_insert(day);
        *last = day.max(*last);
    };
    for gift in book.gifts().filter(|it| it.way == Way::Given) {
        if let Some(day) = gift.done_on().or(gift.due().map(|_| gift.noted)) {
            on(gift.person, day);
        }
    }
    for introduction in book.introductions() {
        if !matches!(introduction.stage(), Stage::Declined(_) | Stage::Dropped) {
            on(introduction.a, introduction.last_day());
            on(introduction.b, introduction.last_day());
        }
    }
    given
}

/// What others wait for first, but a little of each kind: within a kind what is due longest, and
/// of those who gave who did so last. Of what nobody waits for, no more than [`KEPT`] of a kind.
fn in_turn(matters: Vec<&Matter>) -> Vec<Matter> {
    let urgency = |it: &Matter| match it.kind() {
        Kind::GiveBack => -it.due.0,
        _ => it.due.0,
    };
    let first = |one: &&Matter, other: &&Matter| {
        let by_urgency = urgency(one).cmp(&urgency(other));
        by_urgency.then_with(|| one.subject.cmp(&other.subject))
    };
    let mut by_kind: BTreeMap<Kind, Vec<&Matter>> = BTreeMap::new();
    for matter in matters {
        by_kind.entry(matter.kind()).or_default().push(matter);
    }
    let mut ranked: Vec<(usize, &Matter)> = Vec::new();
    for (kind, mut matters) in by_kind {
        // Thousands may be due, most of them for later than anybody looks.
        if kind > Kind::Introduction && matters.len() > KEPT {
            matters.select_nth_unstable_by(KEPT, first);
            matters.truncate(KEPT);
        }
        matters.sort_unstable_by(first);
        let places = (0..).map(|place: usize| place / kind.at_once());
        ranked.extend(places.zip(matters));
    }
    // Stable: within a round the kinds stay in their order.
    order::sort_by_key(&mut ranked, |it| it.0);
    ranked.into_iter().map(|it| it.1.clone()).collect()
}
