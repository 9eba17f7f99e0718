//! The whole: told of the book and its changes, keeps answers up to date, makes the list.

use std::collections::BTreeSet;
use std::rc::Rc;

use matching::{Knowledge, Side};

use super::composing::Composing;
use super::group::{Round, RoundSearch};
use super::history::History;
use super::pairs::{Circles, Circumstances, Valued, known, valued};
use super::person::Text;
use super::ranking::{best_first, in_order};
use super::reasons::suggestion;
use super::rules;
use super::standing::Standing;
use super::suggestion::{Board, Gain, Quote, Suggestion};
use super::weights::{ANEW_FROM, LOOKED_INTO, ON_THE_SPOT, READ_AT_ONCE};
use crate::domain::{Book, Change, Contact, ContactId, Day, Put};
use crate::order;

/// Finds suggestions. Holds an index of what people need and offer, beside the book and
/// told of each change to it; never the source of anything.
///
/// A small change is worked in on the spot by [`Engine::heard`]. After a great one, and after
/// [`Engine::rebuild`], the list is out of date until [`Engine::advance`] says otherwise; the
/// last one stays readable meanwhile, without what has become forbidden.
pub struct Engine {
    pub(super) standing: Standing,
    unread: BTreeSet<ContactId>,
    composing: Composing,
    /// The day the list is kept for; `None` until the first.
    day: Option<Day>,
    board: Board,
    is_current: bool,
    /// Counts what was heard that suggestions may depend on.
    edition: u64,
    /// What the user says means the same, as the index was taught.
    taught: Vec<Vec<String>>,
}

impl Default for Engine {
    fn default() -> Engine {
        Engine::new()
    }
}

impl Engine {
    /// Knows nothing of words beforehand until [`Engine::learn`].
    pub fn new() -> Engine {
        Engine::knowing(Rc::default())
    }

    fn knowing(knowledge: Rc<Knowledge>) -> Engine {
        Engine {
            standing: Standing::new(knowledge),
            unread: BTreeSet::new(),
            composing: Composing::default(),
            day: None,
            board: Board::default(),
            is_current: false,
            edition: 0,
            taught: Vec::new(),
        }
    }

    /// Starts anew from `book`. Cheap: the work is done by [`Engine::advance`].
    pub fn rebuild(&mut self, book: &Book) {
        self.learn(book, self.standing.people.index.knowledge().clone());
    }

    /// Starts anew from `book`, knowing this of words from now on. As cheap.
    pub fn learn(&mut self, book: &Book, knowledge: Rc<Knowledge>) {
        *self = Engine {
            board: std::mem::take(&mut self.board),
            edition: self.edition + 1,
            unread: order::gathered(book.contacts().map(|it| it.id)),
            ..Engine::knowing(knowledge)
        };
        self.taught = taught(book);
        self.standing.people.index.teach(&self.taught);
    }

    /// To be told of each change just applied to the book. What the change forbids leaves
    /// the list at once; what it makes possible is there at once too where it touches few,
    /// and comes with [`Engine::advance`] otherwise.
    pub fn heard(&mut self, book: &Book, change: &Change) {
        let is_unheard = |it: &Put| match it {
            Put::Contact(..) | Put::Introduction(..) | Put::Decision(..) | Put::Settings(_) => {
                false
            }
            Put::Gone(..) | Put::Merge(..) | Put::Apart(..) => true,
            Put::Gift(..) | Put::Gathering(..) | Put::Later(..) => true,
        };
        if change.puts.iter().all(is_unheard) {
            return;
        }
        let is_of_settings = |it: &Put| matches!(it, Put::Settings(_));
        if change.puts.iter().any(is_of_settings) && self.taught != taught(book) {
            return self.rebuild(book);
        }
        self.edition += 1;
        self.unread.extend(change.contacts());
        let was_current = std::mem::replace(&mut self.is_current, false);
        let Some(day) = self.day else { return };
        self.composing.stop();
        if self.unread.len() * ANEW_FROM > self.standing.people.count() + 64 {
            self.standing.begin_anew();
        }
        if self.standing.heard(book, change, day) {
            self.composing.forget_worth();
        }
        if was_current && self.unread.len() <= ON_THE_SPOT {
            let mut left = ON_THE_SPOT;
            self.work(book, day, &mut left);
        } else if self.unread.len() <= READ_AT_ONCE {
            let mut everything = usize::MAX;
            self.read(book, day, &mut everything);
        }
        if !self.is_current {
            self.withdraw(book, day);
        }
    }

    /// To be told that another day has come: the list is then out of date.
    pub fn dawned(&mut self, book: &Book, today: Day) {
        if self.day == Some(today) {
            return;
        }
        self.standing.dawned(book, self.day, today);
        self.composing.stop();
        self.composing.forget_worth();
        self.day = Some(today);
        self.edition += 1;
        self.is_current = false;
    }

    /// Works on for about `budget` searches. True once the list is current for `today`.
    pub fn advance(&mut self, book: &Book, today: Day, budget: usize) -> bool {
        self.dawned(book, today);
        if !self.is_current {
            let mut left = budget.max(1);
            self.work(book, today, &mut left);
        }
        self.is_current
    }

    /// Whether the list takes in every change told of so far.
    pub fn is_current(&self) -> bool {
        self.is_current
    }

    /// Another number once anything was heard that suggestions may depend on.
    pub fn edition(&self) -> u64 {
        self.edition
    }

    /// The last complete list: empty at first, and out of date while there is work to do.
    pub fn board(&self) -> &Board {
        &self.board
    }

    /// Whom to introduce this person to, best first, weak evidence included. Current after
    /// every edit; after an import it leaves out whom the engine has not read yet.
    pub fn for_person(
        &self,
        book: &Book,
        id: ContactId,
        today: Day,
        limit: usize,
    ) -> Vec<Suggestion> {
        self.for_person_among(book, id, today, limit, |_| true)
    }

    /// The same, of others of whom `among` is true.
    pub fn for_person_among(
        &self,
        book: &Book,
        id: ContactId,
        today: Day,
        limit: usize,
        among: impl Fn(ContactId) -> bool,
    ) -> Vec<Suggestion> {
        let people = &self.standing.people;
        let person = people.get(id).filter(|it| self.has_read(it.id));
        let Some(person) = person else {
            return Vec::new();
        };
        // What stands is of the day that the list is kept for.
        let other_day = (self.day != Some(today)).then(|| History::of(book, today));
        let history = other_day.as_ref().unwrap_or(&self.standing.history);
        let at = Circumstances {
            history,
            ..self.standing.circumstances(today)
        };
        let mut circles = Circles::default();
        let mut ranked: Vec<Valued> = Vec::new();
        let most = LOOKED_INTO * limit.max(1);
        for other in self.standing.answering(person, today, most, &among) {
            if self.has_read(other.id) && rules::allow(book, history, person, other, today) {
                let (a, b) = in_order((person, other));
                let known = known(&people.index, a, b);
                ranked.extend(valued(at, &mut circles, &known, (a, b)));
            }
        }
        order::sort_by(&mut ranked, best_first);
        ranked.truncate(limit);
        let told = ranked.iter().filter_map(|it| {
            let (a, b) = in_order((it.a, it.b));
            suggestion(book, at, &mut known(&people.index, a, b), it)
        });
        told.collect()
    }

    /// Begins a round of introductions among these people.
    pub fn round(&self, members: &[ContactId], today: Day) -> RoundSearch {
        RoundSearch::new(self.standing.circumstances(today), members)
    }

    /// Works on a round for about `budget` searches; the round, once it is complete. To be begun
    /// again where the [`Engine::edition`] is another. Waits until the engine is current.
    pub fn advance_round(
        &self,
        search: &mut RoundSearch,
        book: &Book,
        today: Day,
        budget: usize,
    ) -> Option<Round> {
        let mut left = budget.max(1);
        let at = self.standing.circumstances(today);
        self.is_current
            .then(|| search.advance(book, at, &mut left))?
    }

    /// On whom it may be noted that they know this person, or through whom they were met, in order;
    /// `None` where not everybody was read.
    pub fn noted_with(&self, book: &Book, contact: &Contact) -> Option<Vec<ContactId>> {
        let people = &self.standing.people;
        let has_read_all = self.unread.is_empty() && people.count() == book.people();
        has_read_all.then(|| people.noted_with(contact))
    }

    pub(super) fn has_read(&self, id: ContactId) -> bool {
        !self.unread.contains(&id)
    }

    /// Works on for about `left` searches.
    fn work(&mut self, book: &Book, today: Day, left: &mut usize) {
        if !self.read(book, today, left) || !self.standing.advance(book, today, left) {
            return;
        }
        let at = self.standing.circumstances(today);
        if let Some(board) = self
            .composing
            .advance(book, at, &self.standing.answers, left)
        {
            self.board = board;
            self.is_current = true;
        }
    }

    /// Reads contacts that changed. True once there are none left.
    fn read(&mut self, book: &Book, today: Day, left: &mut usize) -> bool {
        while *left > 0
            && let Some(id) = self.unread.pop_first()
        {
            self.composing.forget(id);
            let (work, is_known_otherwise) = self.standing.read(book, id, today);
            if is_known_otherwise {
                self.composing.forget_worth();
            }
            *left = left.saturating_sub(work.max(1));
        }
        self.unread.is_empty()
    }

    /// Takes off the list what may no longer be suggested, and what quotes words that
    /// are no longer there.
    fn withdraw(&mut self, book: &Book, day: Day) {
        let suggestions = self.board.suggestions.iter();
        self.board.suggestions = suggestions
            .filter(|it| self.allows(book, it, day))
            .cloned()
            .collect();
    }

    /// Whether a suggestion made before may still be shown: nothing forbids it since, and both
    /// still say what it quotes.
    pub fn allows(&self, book: &Book, it: &Suggestion, day: Day) -> bool {
        let people = &self.standing.people;
        let (Some(a), Some(b)) = (people.get(it.a), people.get(it.b)) else {
            return false;
        };
        let stands = |gain: &Gain| {
            let person = |who: ContactId| if who == it.a { a } else { b };
            let (who, from) = (person(gain.who), person(gain.from));
            stands_in(book, gain.who, &who.needs, Side::Need, &gain.need)
                && stands_in(book, gain.from, &from.offers, Side::Offer, &gain.offer)
        };
        rules::allow(book, &self.standing.history, a, b, day) && it.gains.iter().all(stands)
    }
}

/// What the user says means the same.
fn taught(book: &Book) -> Vec<Vec<String>> {
    let taught = book.settings().synonyms.iter();
    taught.map(|it| it.phrases().to_vec()).collect()
}

/// Whether a contact still says what was quoted.
fn stands_in(book: &Book, who: ContactId, texts: &[Text], side: Side, quote: &Quote) -> bool {
    let says = |text: &Text| {
        let contact = book.contact(who);
        contact.and_then(|it| text.quote(it, side)).as_ref() == Some(quote)
    };
    texts.iter().any(says)
}
