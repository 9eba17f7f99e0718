//! The whole: told of the book and its changes, works in slices, keeps the last full list.

use std::collections::BTreeSet;
use std::rc::Rc;

use matching::{Knowledge, Scratch};

use super::history::History;
use super::pass::Pass;
use super::people::People;
use super::person::Text;
use super::ranking::{best_first, valued};
use super::reasons::{Valued, suggestion};
use super::rules;
use super::suggestion::{Board, Gain, Quote, Suggestion};
use super::weights::{READ_AT_ONCE, WORTH_ASKING};
use crate::domain::{Book, Change, ContactId, Day, Put};
use crate::order;

/// Finds suggestions. Holds an index of what people need and offer, beside the book and
/// told of each change to it; never the source of anything.
///
/// After [`Engine::rebuild`] or [`Engine::heard`] the list is out of date until
/// [`Engine::advance`] says otherwise; the last one stays readable meanwhile.
pub struct Engine {
    people: People,
    unread: BTreeSet<ContactId>,
    pass: Option<Pass>,
    board: Board,
    /// The day the board was made for.
    made_for: Option<Day>,
    is_current: bool,
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
            people: People::new(knowledge),
            unread: BTreeSet::new(),
            pass: None,
            board: Board::default(),
            made_for: None,
            is_current: false,
        }
    }

    /// Starts anew from `book`. Cheap: the work is done by [`Engine::advance`].
    pub fn rebuild(&mut self, book: &Book) {
        self.learn(book, self.people.index().knowledge().clone());
    }

    /// Starts anew from `book`, knowing this of words from now on. As cheap.
    pub fn learn(&mut self, book: &Book, knowledge: Rc<Knowledge>) {
        *self = Engine {
            board: std::mem::take(&mut self.board),
            unread: order::gathered(book.contacts().map(|it| it.id)),
            ..Engine::knowing(knowledge)
        };
    }

    /// To be told of each change just applied to the book. What the change forbids leaves
    /// the list at once; what it makes possible comes with [`Engine::advance`].
    pub fn heard(&mut self, book: &Book, change: &Change) {
        let matters = |put: &Put| !matches!(put, Put::Settings(_) | Put::Gone(..));
        if !change.puts.iter().any(matters) {
            return;
        }
        self.unread.extend(change.contacts());
        self.pass = None;
        self.is_current = false;
        if self.unread.len() <= READ_AT_ONCE {
            let mut everything = usize::MAX;
            self.read(book, &mut everything);
        }
        if let Some(day) = self.made_for {
            self.withdraw(book, day);
        }
    }

    /// Works through about `budget` phrases. True once the list is current for `today`.
    pub fn advance(&mut self, book: &Book, today: Day, budget: usize) -> bool {
        if self.is_current && self.made_for == Some(today) {
            return true;
        }
        let mut left = budget.max(1);
        if !self.read(book, &mut left) {
            return false;
        }
        let begun = self.pass.take().filter(|it| it.today() == today);
        let mut pass = begun.unwrap_or_else(|| Pass::new(book, today));
        if !pass.advance(book, &self.people, &mut left) {
            self.pass = Some(pass);
            return false;
        }
        self.board = pass.board(book, &self.people);
        self.made_for = Some(today);
        self.is_current = true;
        true
    }

    /// Whether the list takes in every change told of so far.
    pub fn is_current(&self) -> bool {
        self.is_current
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
        let person = self.people.get(id).filter(|it| self.has_read(it.id));
        let Some(person) = person else {
            return Vec::new();
        };
        let history = History::of(book, today);
        let index = self.people.index();
        let mut scratch = Scratch::default();
        let mut others = BTreeSet::new();
        for text in person.needs.iter().chain(&person.offers) {
            let hits = index.search(text.item, WORTH_ASKING, &mut scratch);
            let holders = hits.iter().filter_map(|it| self.people.holder(it.item));
            others.extend(holders.map(|(slot, _)| slot));
        }
        let mut ranked: Vec<Valued> = others
            .iter()
            .filter_map(|slot| self.people.at(*slot))
            .filter(|it| self.has_read(it.id))
            .filter(|it| rules::allow(book, &history, person, it, today))
            .filter_map(|it| valued(&self.people, &history, (person, it), today))
            .collect();
        order::sort_by(&mut ranked, best_first);
        let wanted = ranked.iter().take(limit);
        wanted
            .filter_map(|it| suggestion(book, &self.people, &history, it, today))
            .collect()
    }

    fn has_read(&self, id: ContactId) -> bool {
        !self.unread.contains(&id)
    }

    /// Reads contacts that changed. True once there are none left.
    fn read(&mut self, book: &Book, left: &mut usize) -> bool {
        while *left > 0
            && let Some(id) = self.unread.pop_first()
        {
            let texts = self.people.read(id, book.contact(id).map(|it| &**it));
            *left = left.saturating_sub(texts.max(1));
        }
        let is_done = self.unread.is_empty();
        if is_done {
            self.people.settle();
        }
        is_done
    }

    /// Takes off the list what may no longer be suggested, and what quotes words that
    /// are no longer there.
    fn withdraw(&mut self, book: &Book, day: Day) {
        let history = History::of(book, day);
        let holds = |it: &&Suggestion| -> bool {
            let (Some(a), Some(b)) = (self.people.get(it.a), self.people.get(it.b)) else {
                return false;
            };
            let stands = |gain: &Gain| {
                let person = |who: ContactId| if who == it.a { a } else { b };
                stands_in(book, gain.who, &person(gain.who).needs, &gain.need)
                    && stands_in(book, gain.from, &person(gain.from).offers, &gain.offer)
            };
            rules::allow(book, &history, a, b, day) && it.gains.iter().all(stands)
        };
        let suggestions = self.board.suggestions.iter();
        self.board.suggestions = suggestions.filter(holds).cloned().collect();
    }
}

/// Whether a contact still says what was quoted.
fn stands_in(book: &Book, who: ContactId, texts: &[Text], quote: &Quote) -> bool {
    let says = |text: &Text| {
        let contact = book.contact(who);
        contact.and_then(|it| text.quote(it)).as_ref() == Some(quote)
    };
    texts.iter().any(says)
}
