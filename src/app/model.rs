//! Everything the app remembers while it runs.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::recognise::alike::AlikeFinder;
use crate::domain::{
    Book, Cadence, Change, Choices, ContactId, Day, Field, GatheringId, GiftId, Incoming,
    IntroductionId, LetterKind, Moment, Setting, Trust,
};
use crate::suggest::Engine;

use super::agenda::Agenda;
use super::event::{Begun, KnowledgeError, LetterOf};
use super::filter::Filter;
use super::find::Finding;
use super::groups::{GroupRound, NameKey};
use super::importing::Importing;
use super::map::MapState;
use super::meetings::Meetings;
use super::roster::Roster;
use super::route::Route;
use super::session::Session;
use super::store::Store;
use super::theme::Theme;

/// At most this many suggestions at first, and more with each wish for more: who is shown
/// everything reads nothing.
pub const AT_ONCE: usize = 5;

/// The state of the app. Changed by [`super::update`] alone.
pub struct Model {
    pub store: Store,
    /// Whether this is the one tab that may tidy the store.
    pub(super) holder: bool,
    /// What is shown: the user's own book, or the sample people.
    pub book: Book,
    /// The user's own book while the sample people are shown.
    pub(super) own: Option<Book>,
    pub roster: Roster,
    pub engine: Engine,
    /// What it was asked last of one person.
    pub meetings: Meetings,
    /// What is worth doing today.
    pub agenda: Agenda,
    /// What the badge of the app says; `None` where it was not told yet.
    pub(super) badge: Option<usize>,
    /// Who may be one person.
    pub alike: AlikeFinder,
    /// Who of them is looked at side by side.
    pub comparing: Option<Comparing>,
    pub map: MapState,
    /// What the engine knows of words beforehand.
    pub knowing: Knowing,
    pub route: Route,
    pub filter: Filter,
    pub importing: Importing,
    /// What was read of a file that is in the book by now: to let go of thousands takes long.
    pub(super) spent: Vec<Incoming>,
    pub(super) undo: Vec<Undo>,
    pub toast: Option<Toast>,
    pub today: Day,
    /// A new version waits to be started.
    pub update_ready: bool,
    pub help_open: bool,
    /// The search over everything, while it is open.
    pub finding: Option<Finding>,
    /// The letter that was handed to clipboard or share sheet, until the browser answers.
    pub(super) handing: Option<(LetterOf, String)>,
    /// The letter that is on the clipboard for certain.
    pub copied: Option<(LetterOf, String)>,
    /// What is on the table while one thinks about one person, and the next.
    pub session: Session,
    /// Whom the user passed over while filling in, this time.
    pub put_off: BTreeSet<ContactId>,
    /// Whom the user wants to fill in before anybody else.
    pub fill_in_next: Option<ContactId>,
    /// Who is selected on the list of people; `None` while nobody is being selected.
    pub selected: Option<BTreeSet<ContactId>>,
    /// Whom the user took from there for a round of introductions.
    pub chosen: Vec<ContactId>,
    /// What circles were called before and since, for addresses that name them so. No name leads
    /// back to itself.
    pub(super) renamed: BTreeMap<NameKey, NameKey>,
    /// The round of introductions that is shown or was shown last.
    pub round: Option<GroupRound>,
    /// Who is being written down, until they are kept or put aside.
    pub begun: Option<Begun>,
    /// How many suggestions Today shows.
    pub shown_suggestions: usize,
    /// A slice of work was asked for and has not come yet.
    pub(super) resuming: bool,
    /// The browser was asked once to keep what is stored.
    pub(super) asked_to_persist: bool,
    /// Whether the browser promised to; unknown until it answered.
    pub kept_for_good: Option<bool>,
    /// How many characters are stored, where that was asked.
    pub stored_characters: Option<usize>,
    pub theme: Theme,
}

/// Where the loading of what is known of words stands, which is large and comes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Knowing {
    NotAsked,
    /// The engine waits, so that no list is shown that is about to change.
    Awaited,
    Learned,
    /// The engine works without it.
    Without(KnowledgeError),
    /// The engine works without it meanwhile.
    AskedAgain,
}

/// How to take the latest change back.
#[derive(Debug)]
pub struct Undo {
    pub done: Done,
    pub inverse: Change,
    /// While one fact is being typed, all of its edits are taken back as one.
    pub typing: Option<Typing>,
    pub at: Moment,
}

/// People who are looked at side by side, and whose values are chosen for the one they may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparing {
    pub people: Vec<ContactId>,
    pub choices: Choices,
}

/// What is being typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typing {
    Fact(ContactId, Field),
    Letter(IntroductionId, LetterKind),
    Gift(GiftId),
    Gathering(GatheringId, GatheringText),
    Setting(Setting),
    /// A phrase that means the same as others: its place among what was said, and there.
    Synonym(usize, usize),
}

/// A text of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GatheringText {
    Name,
    Place,
    Note,
    /// What to bring the guest at this place.
    Bring(usize),
}

/// What is said at the foot of the page for a while.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    pub done: Done,
    pub can_undo: bool,
    /// Tells a new toast from an old one with the same words.
    pub number: u64,
}

/// What was done, for the toast and the undo. Each has its sentence in `words`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Done {
    Added {
        name: String,
    },
    AlreadyHere {
        name: String,
    },
    /// Somebody who was here already, with something new about them.
    Enriched {
        name: String,
    },
    Edited {
        name: String,
    },
    Deleted {
        name: String,
    },
    Imported {
        added: usize,
        enriched: usize,
    },
    Restored,
    /// Many people at once were given a tag.
    Tagged {
        people: usize,
        tag: String,
    },
    Trusted {
        people: usize,
        trust: Trust,
    },
    /// How they were met was noted of those of whom it was not.
    MetNoted {
        people: usize,
    },
    DeletedMany {
        people: usize,
    },
    /// How often to be in touch; `None` where that was left open again.
    CadenceSet {
        people: usize,
        cadence: Option<Cadence>,
    },
    NotNow {
        names: [String; 2],
        until: Day,
    },
    NotRelevant {
        names: [String; 2],
    },
    Compete {
        names: [String; 2],
    },
    NeverPair {
        names: [String; 2],
    },
    KnowEachOther {
        names: [String; 2],
    },
    NeverRefer {
        name: String,
    },
    DecisionForgotten {
        names: [String; 2],
    },
    IntroductionBegan {
        names: [String; 2],
    },
    IntroductionMoved {
        names: [String; 2],
    },
    /// The note of a conversation is in the history.
    NoteKept {
        name: String,
    },
    GiftNoted {
        name: String,
        is_promise: bool,
    },
    GiftChanged,
    GiftDeleted,
    GatheringAdded {
        name: String,
    },
    GatheringChanged,
    GatheringDeleted {
        name: String,
    },
    /// How many guests came to be expected, and how many of them are in the book.
    GuestsCame {
        people: usize,
        known: usize,
        gathering: String,
    },
    MetThere {
        name: String,
        gathering: String,
    },
    NotMetThere {
        name: String,
    },
    PutOff {
        until: Day,
    },
    /// What was put off may come up again.
    CameBack,
    IntroductionDeleted {
        names: [String; 2],
    },
    /// What the user wrote over a draft was let go.
    WrittenAfresh,
    SettingsChanged,
    IdeaDropped {
        name: String,
    },
    CircleKept {
        name: String,
    },
    CircleRenamed {
        name: String,
        to: String,
    },
    /// Nothing was done: another one bears it.
    CircleNameTaken {
        name: String,
    },
    CircleRemoved {
        name: String,
    },
    /// That these mean the same, in the words given.
    SaidSame {
        phrases: Vec<String>,
    },
    SaidSameBefore {
        phrases: Vec<String>,
    },
    UnsaidSame {
        phrases: Vec<String>,
    },
    StartedAfresh,
    CountedAll,
    Merged {
        name: String,
        count: usize,
    },
    Unmerged {
        names: [String; 2],
    },
    NotTheSame {
        names: Vec<String>,
    },
    Undone,
    NothingToUndo,
    CouldNotCopy,
    /// The store is not open, so that nothing may be changed.
    Locked,
}

impl Done {
    /// Whether a whole file came in.
    pub fn is_import(&self) -> bool {
        matches!(self, Done::Imported { .. } | Done::Restored)
    }
}

impl Default for Model {
    fn default() -> Model {
        Model {
            store: Store::Opening,
            holder: false,
            book: Book::default(),
            own: None,
            roster: Roster::default(),
            engine: Engine::new(),
            meetings: Meetings::default(),
            agenda: Agenda::default(),
            badge: None,
            alike: AlikeFinder::default(),
            comparing: None,
            map: MapState::default(),
            knowing: Knowing::NotAsked,
            route: Route::default(),
            filter: Filter::default(),
            importing: Importing::Idle,
            spent: Vec::new(),
            undo: Vec::new(),
            toast: None,
            today: Day::default(),
            update_ready: false,
            help_open: false,
            finding: None,
            handing: None,
            copied: None,
            session: Session::default(),
            put_off: BTreeSet::new(),
            fill_in_next: None,
            selected: None,
            chosen: Vec::new(),
            renamed: BTreeMap::new(),
            round: None,
            begun: None,
            shown_suggestions: AT_ONCE,
            resuming: false,
            asked_to_persist: false,
            kept_for_good: None,
            stored_characters: None,
            theme: Theme::System,
        }
    }
}

impl Model {
    /// Whether only suggestions, the search, who may be one person, and the store are worked on:
    /// nothing of it is shown before it is done.
    pub fn works_unseen(&self) -> bool {
        let is_done = self.engine.is_current()
            && self.alike.is_current()
            && !self.roster.has_work()
            && self.spent.is_empty()
            && !super::update::is_seeing_what_to_give(self)
            && !super::update::is_making_a_round(self)
            && !self.is_storing();
        !is_done && !self.is_importing() && !self.map.atlas.has_work()
    }

    /// Whether the store is written or tidied in slices.
    pub fn is_storing(&self) -> bool {
        matches!(&self.store, Store::Open(open) if open.has_more() || open.is_to_tidy())
    }

    /// Whether the search over everything is looking, which goes before all other work.
    pub fn is_finding(&self) -> bool {
        self.finding.as_ref().is_some_and(|it| it.has_work())
    }

    /// Whether an import is worked on in slices.
    pub fn is_importing(&self) -> bool {
        matches!(
            self.importing,
            Importing::Reading { .. }
                | Importing::Comparing { .. }
                | Importing::Storing { .. }
                | Importing::Opening { .. }
                | Importing::Merging { .. }
                | Importing::Saving(_)
        )
    }

    pub fn shows_samples(&self) -> bool {
        self.own.is_some()
    }

    /// The user's own book, whether or not the sample people are shown.
    pub fn own_book(&self) -> &Book {
        self.own.as_ref().unwrap_or(&self.book)
    }

    /// Whether facts may be changed: not while the store opens or is unreadable.
    pub fn may_change(&self) -> bool {
        self.shows_samples() || self.may_add()
    }

    /// Whether somebody may be added, which the sample people make room for.
    pub fn may_add(&self) -> bool {
        matches!(self.store, Store::Open(_) | Store::Denied)
    }

    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether the next step back takes back an import as a whole: not once something
    /// else was changed after it.
    pub fn can_undo_import(&self) -> bool {
        self.undo.last().is_some_and(|it| it.done.is_import())
    }
}
