//! Everything the user keeps: people, introductions, decisions, settings.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::contact::{Contact, MetThrough, Someone};
use super::day::{Day, Moment};
use super::decision::{Decision, Pair};
use super::fold::fold;
use super::gathering::Gathering;
use super::gift::Gift;
use super::id::{ContactId, GatheringId, GiftId, IntroductionId};
use super::introduction::Introduction;
use super::later::{Idea, Later, Subject};
use super::merging::{Apart, Merge};
use super::settings::Settings;
use crate::order;

/// The user's whole book. Changed only through [`super::Change`], so that every
/// change can be saved, told to other tabs and undone.
///
/// Records are shared (`Rc`): copying a book of thousands copies pointers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Book {
    pub(super) contacts: BTreeMap<ContactId, Rc<Contact>>,
    pub(super) introductions: BTreeMap<IntroductionId, Rc<Introduction>>,
    pub(super) decisions: BTreeMap<Pair, Decision>,
    pub(super) gone: BTreeMap<ContactId, Gone>,
    /// By whom it folded in: see [`super::merging`].
    pub(super) merges: BTreeMap<ContactId, Rc<Merge>>,
    pub(super) apart: BTreeMap<Pair, Apart>,
    pub(super) gifts: BTreeMap<GiftId, Rc<Gift>>,
    pub(super) gatherings: BTreeMap<GatheringId, Rc<Gathering>>,
    pub(super) later: BTreeMap<Subject, Later>,
    pub(super) settings: Settings,
}

/// A deleted contact: enough to honour the deletion on another device, and to
/// honour what was decided about this person should they be imported again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    pub at: Moment,
    /// Hashes of the keys by which [`super::recognise`] knows a person: nothing readable stays.
    pub keys: Vec<u64>,
}

impl Book {
    pub fn is_empty(&self) -> bool {
        self.contacts.is_empty()
            && self.introductions.is_empty()
            && self.decisions.is_empty()
            && self.gifts.is_empty()
            && self.gatherings.is_empty()
    }

    /// How many people there are.
    pub fn people(&self) -> usize {
        self.contacts.len()
    }

    pub fn contact(&self, id: ContactId) -> Option<&Rc<Contact>> {
        self.contacts.get(&id)
    }

    /// In the order of their ids, which is the same on every run.
    pub fn contacts(&self) -> impl DoubleEndedIterator<Item = &Rc<Contact>> + ExactSizeIterator {
        self.contacts.values()
    }

    pub fn introduction(&self, id: IntroductionId) -> Option<&Rc<Introduction>> {
        self.introductions.get(&id)
    }

    pub fn introductions(&self) -> impl DoubleEndedIterator<Item = &Rc<Introduction>> {
        self.introductions.values()
    }

    pub fn introductions_of(&self, id: ContactId) -> impl Iterator<Item = &Rc<Introduction>> {
        self.introductions
            .values()
            .filter(move |it| it.a == id || it.b == id)
    }

    pub fn decision(&self, pair: Pair) -> Option<&Decision> {
        self.decisions.get(&pair)
    }

    pub fn decisions(&self) -> impl Iterator<Item = &Decision> {
        self.decisions.values()
    }

    pub fn gone(&self) -> impl Iterator<Item = (ContactId, &Gone)> {
        self.gone.iter().map(|(id, gone)| (*id, gone))
    }

    /// When and how this contact was deleted, where it was.
    pub fn gone_of(&self, id: ContactId) -> Option<&Gone> {
        self.gone.get(&id)
    }

    pub fn gift(&self, id: GiftId) -> Option<&Rc<Gift>> {
        self.gifts.get(&id)
    }

    pub fn gifts(&self) -> impl DoubleEndedIterator<Item = &Rc<Gift>> {
        self.gifts.values()
    }

    /// Those given to them, received from them, or about them.
    pub fn gifts_of(&self, id: ContactId) -> impl Iterator<Item = &Rc<Gift>> {
        self.gifts.values().filter(move |it| it.concerns(id))
    }

    pub fn gathering(&self, id: GatheringId) -> Option<&Rc<Gathering>> {
        self.gatherings.get(&id)
    }

    pub fn gatherings(&self) -> impl DoubleEndedIterator<Item = &Rc<Gathering>> {
        self.gatherings.values()
    }

    /// What was put off, whether or not its day has come.
    pub fn later(&self) -> impl Iterator<Item = (&Subject, &Later)> {
        self.later.iter()
    }

    pub fn later_of(&self, subject: &Subject) -> Option<&Later> {
        self.later.get(subject)
    }

    /// Whether it was put off to a day after `today`.
    pub fn rests(&self, subject: &Subject, today: Day) -> bool {
        self.later.get(subject).is_some_and(|it| it.until > today)
    }

    /// What the user could give this person, and thought better of.
    pub fn dropped(&self, person: ContactId) -> impl Iterator<Item = &Idea> {
        self.later.keys().filter_map(move |it| match it {
            Subject::Idea(idea) if idea.person == person => Some(idea),
            _ => None,
        })
    }

    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The contact meant, where the book has them: by id, or by a name that only one person bears.
    pub fn resolve(&self, someone: &Someone) -> Option<ContactId> {
        match someone {
            Someone::Contact(id) => self.contacts.contains_key(id).then_some(*id),
            Someone::Name(name) => {
                let wanted = fold(name);
                let mut bearers = self.contacts.values().filter(|it| fold(&it.name) == wanted);
                let only = bearers.next()?.id;
                bearers.next().is_none().then_some(only)
            }
        }
    }

    /// Whether it is noted on either of them that they know each other, or that
    /// one was introduced to the user by the other.
    pub fn know_each_other(&self, pair: Pair) -> bool {
        let knows = |who: ContactId, whom: ContactId| {
            self.contact(who).is_some_and(|it| {
                it.knows.contains(&Someone::Contact(whom))
                    || it.how_met.through == MetThrough::IntroducedBy(Someone::Contact(whom))
            })
        };
        knows(pair.first(), pair.second()) || knows(pair.second(), pair.first())
    }

    /// Every tag in use, in alphabetical order.
    pub fn tags(&self) -> BTreeSet<&str> {
        let contacts = self.contacts.values();
        order::gathered(contacts.flat_map(|it| it.tags.iter().map(String::as_str)))
    }
}
