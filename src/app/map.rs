//! What is kept of the map while the page is open: the layout, how it is shown, and what the user
//! chose on it. Knows no pixels.

use crate::domain::{Change, ContactId, Pair, Put};
use crate::map::Atlas;

/// The map, as far as it was made.
#[derive(Debug, Clone, Default)]
pub struct MapState {
    pub atlas: Atlas,
    pub shown: Shown,
    pub chosen: Option<Chosen>,
    pub within: Within,
    /// Differs from what it was whenever the book or the layout does.
    pub serial: u64,
    /// Differs from what it was once another book is shown.
    pub book: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shown {
    #[default]
    Picture,
    List,
}

/// What the user looks at closely.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    Person(ContactId),
    /// Two people of different groups who could meet.
    Bridge(Pair),
}

/// Which part of the map counts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Within {
    #[default]
    Everybody,
    /// The group that this person is in.
    Group(ContactId),
    Tag(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MapEvent {
    Switched(Shown),
    Chose(Chosen),
    /// Looked for somebody, who may be on the map or not.
    Found(ContactId),
    /// Their page is to be seen.
    Opened(ContactId),
    /// Nothing is looked at closely any more.
    LetGo,
    Narrowed(Within),
}

impl MapState {
    /// Another book is shown.
    pub fn begin_anew(&mut self) {
        *self = MapState {
            shown: self.shown,
            serial: self.serial + 1,
            book: self.book + 1,
            ..MapState::default()
        };
    }

    /// The book changed in ways that are not known one by one.
    pub fn heard_of_much(&mut self) {
        self.serial += 1;
        self.atlas.heard();
    }

    /// To be told of each change applied to the book.
    pub fn heard(&mut self, change: &Change) {
        let is_of_people = |it: &Put| matches!(it, Put::Contact(..) | Put::Introduction(..));
        if change.puts.iter().any(is_of_people) {
            self.heard_of_much();
        }
    }

    /// Goes on with the layout for about as long as so many people take.
    pub fn advance(&mut self, people: usize) {
        if self.atlas.has_work() {
            self.atlas.advance(people);
            self.serial += u64::from(!self.atlas.has_work());
        }
    }
}
