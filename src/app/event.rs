//! Everything that can happen: to the page, to the store, by the user's hand.

use crate::domain::{
    Birthday, Cadence, Choice, ContactId, Day, Felt, Field, HowMet, Incoming, IntroductionId,
    NoteKind, Pair, SettingsEdit, Side, Someone, Step, Trust,
};
use crate::formats::charset::Decoder;
use crate::formats::csv::columns::Column;
use crate::formats::vcard::writing::{CardForm, Private};

use super::filter::{CircleEvent, Filter, Narrowing};
use super::find::FindEvent;
use super::gatherings::GatheringEvent;
use super::importing::{Likeness, RowGroup};
use super::map::MapEvent;
use super::route::Route;
use super::selection::SelectionEvent;
use super::theme::Theme;

mod giving;

pub use giving::{GiftEdit, GivingEvent, LetterEvent, LetterOf, NewGift, SessionEvent};

// One happens at a time, and a box around its largest would gain nothing.
#[allow(clippy::large_enum_variant)]
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    Store(StoreEvent),
    Import(ImportEvent),
    Person(PersonEvent),
    Suggestion(SuggestionEvent),
    Introduction(IntroductionEvent),
    Learning(LearningEvent),
    Giving(GivingEvent),
    Letter(LetterOf, LetterEvent),
    Session(SessionEvent),
    Gathering(GatheringEvent),
    Duplicate(DuplicateEvent),
    Selection(SelectionEvent),
    Find(FindEvent),
    Map(MapEvent),
    /// Another app handed over a text about somebody.
    ReceivedText(String),
    Navigated(Route),
    ChangedFilter(Filter),
    /// Pressed a condition of the filter, or let it go.
    ToggledNarrowing(Narrowing),
    Circle(CircleEvent),
    /// The browser had time for another slice of work.
    Resumed,
    /// The bytes of what is known of words, as [`super::Effect::LoadKnowledge`] asked for. May
    /// still come after it was said that they do not.
    LoadedKnowledge(Result<Vec<u8>, KnowledgeError>),
    /// Try once more to load what is known of words.
    ClickedLoadAgain,
    /// The page was looked at again, perhaps on another day.
    Woke,
    ClickedUndo,
    DismissedToast,
    ClickedSamples,
    ClickedLeaveSamples,
    ChangedSettings(SettingsEdit),
    Export(ExportEvent),
    ChoseTheme(Theme),
    /// The theme that was kept on this device.
    FoundTheme(Theme),
    /// Who was selected for a round before the page was loaded anew.
    FoundChosen(Vec<ContactId>),
    /// Ask the browser not to clear what is stored.
    ClickedKeepForGood,
    FoundNewVersion,
    ClickedUpdate,
    ClickedHelp,
    ClosedHelp,
    CopiedLetter {
        copied: bool,
    },
    SharedLetter {
        shared: bool,
    },
}

/// A file of what is in the book is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportEvent {
    ClickedBackUp,
    ClickedCsv,
    ClickedCards {
        of: CardsOf,
        form: CardForm,
        private: Private,
    },
    ClickedCalendar,
    /// A year in giving, as a text.
    ClickedYear(i32),
    ClickedPrint,
}

/// Whose cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardsOf {
    Everybody,
    /// Whom the list of people shows.
    Shown,
    Person(ContactId),
}

#[derive(Debug, Clone, PartialEq)]
pub enum StoreEvent {
    /// Every entry the browser holds for this origin, or why it gives none; and
    /// whether this is the one tab that may tidy the store.
    Opened {
        entries: Result<Vec<(String, String)>, StoreDenied>,
        holder: bool,
    },
    /// The tab that tidied the store was closed: this one may from now on.
    BecameHolder,
    /// `done` writes were carried out; the rest was not, for the reason given.
    CompletedWrite {
        done: usize,
        failed: Option<SaveError>,
    },
    /// The page goes away, or out of sight: nobody knows whether it comes back.
    LeftPage,
    /// Another tab wrote or removed an entry; `None` for the key means everything was removed.
    HeardOtherTab {
        key: Option<String>,
        text: Option<String>,
    },
    ClickedTryAgain,
    /// Every entry as it stands now, as [`super::Effect::ReadAnew`] asked for.
    ReadAnew(Result<Vec<(String, String)>, StoreDenied>),
    ClickedDownloadRaw,
    /// The raw entries that [`super::Effect::ReadRaw`] asked for.
    ReadRaw(Vec<(String, String)>),
    ClickedKeepReadable,
    ClickedEraseEverything,
    /// How many characters are stored, as [`super::Effect::Measure`] asked for.
    Measured {
        characters: usize,
    },
    /// Whether the browser will keep what is stored until the user removes it.
    AnsweredPersist {
        granted: bool,
    },
}

/// The browser refuses to store anything for this page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoreDenied;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveError {
    /// The browser's limit for this page is reached.
    Full,
    /// The browser refused for another reason.
    Denied,
}

/// Why nothing is known of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnowledgeError {
    /// The browser could not load it, or not yet.
    Missing,
    /// It is not what this version can read.
    Damaged,
}

#[derive(Debug, Clone, PartialEq)]
pub enum ImportEvent {
    ReadFile {
        name: String,
        bytes: Vec<u8>,
        /// Reads what is not Unicode.
        decoder: Decoder,
    },
    /// The file was too large to be read, or the browser could not read it.
    RefusedFile {
        name: String,
        megabytes: Option<u32>,
    },
    Toggled {
        row: usize,
    },
    /// Every row of one of the lists.
    ToggledAll {
        group: RowGroup,
        included: bool,
    },
    ChoseLikeness {
        row: usize,
        likeness: Likeness,
    },
    ClickedStore,
    /// Leaves the import, or goes back from the columns to the review.
    ClickedCancel,
    /// Say what the columns of the table hold.
    ClickedColumns,
    /// What the column at this place holds; `None` leaves it out.
    ChoseColumn {
        column: usize,
        holds: Option<Column>,
    },
    /// Read the table with the columns as they were said.
    ClickedReadColumns,
    /// Download what could not be read, as a text.
    ClickedReport,
    /// Choose from the contacts of this device.
    ClickedPick,
    /// Who was chosen there.
    Picked(Vec<Incoming>),
}

#[derive(Debug, Clone, PartialEq)]
pub enum PersonEvent {
    Added(NewPerson),
    /// The same, and one more is to be added.
    AddedBeforeAnother(NewPerson),
    /// The same, about somebody who is here already.
    AddedTo(ContactId, NewPerson),
    /// Somebody was added, and there was a talk to follow up.
    AddedAfterTalk(NewPerson),
    /// The same of somebody who is here already.
    AddedToAfterTalk(ContactId, NewPerson),
    /// Nobody is added after all.
    CancelledNew,
    /// Nobody is added yet.
    LeftNew(Begun),
    /// What somebody needs and offers was written down, a phrase on each line.
    FilledIn {
        id: ContactId,
        needs: String,
        offers: String,
    },
    Edited(ContactId, Edit),
    /// The person alone: the introductions stay, as the user's own history.
    Deleted(ContactId),
    /// With what there is of introductions and gifts.
    DeletedWithIntroductions(ContactId),
    ClickedPutOff(ContactId),
    /// While filling in, this person is to come next.
    ChoseToFillIn(ContactId),
}

/// Somebody who is being written down, as far as that got.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Begun {
    /// In a line, which another app may have handed over.
    Line(String),
    Fields(NewPerson),
}

/// What is asked for when a person is added by hand, as it stands in the fields.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewPerson {
    pub name: String,
    pub company: String,
    pub role: String,
    /// Several with commas between, as of all that is short.
    pub email: String,
    pub phone: String,
    pub link: String,
    pub place: String,
    pub does: String,
    pub plans: String,
    /// Several on lines of their own.
    pub need: String,
    pub offer: String,
    pub knows: String,
    pub how_met: String,
    pub introduced_by: String,
    /// A day, which may be without its year.
    pub birthday: String,
    pub tags: String,
    pub note: String,
}

/// One edit of one fact.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    Name(String),
    Company(String),
    Role(String),
    Place(String),
    Does(String),
    Plans(String),
    TrustReason(String),
    Emails(Vec<String>),
    Phones(Vec<String>),
    Links(Vec<String>),
    Markets(Vec<String>),
    Tags(Vec<String>),
    Phrase(PhraseList, PhraseEdit),
    HowMet(HowMet),
    Trust(Trust),
    AddedKnown(Someone),
    /// They do not know each other: taken back on both.
    RemovedKnown(Someone),
    PrefersPlain(bool),
    AddedNote {
        kind: NoteKind,
        text: String,
        day: Day,
        felt: Felt,
    },
    /// What the conversation of this note felt like.
    FeltNote {
        index: usize,
        felt: Felt,
    },
    EditedNote {
        index: usize,
        text: String,
    },
    RemovedNote {
        index: usize,
    },
    Birthday(Option<Birthday>),
    Cadence(Option<Cadence>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhraseList {
    Offers,
    Needs,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PhraseEdit {
    Added(String),
    Reworded {
        index: usize,
        text: String,
    },
    /// They still hold to it today.
    Confirmed {
        index: usize,
    },
    Closed {
        index: usize,
    },
    Reopened {
        index: usize,
    },
    Removed {
        index: usize,
    },
}

#[derive(Debug, Clone, PartialEq)]
pub enum SuggestionEvent {
    ClickedAskBoth(Pair),
    ClickedNotNow(Pair),
    ClickedNotRelevant(Pair),
    ClickedCompete(Pair),
    ClickedNever(Pair),
    ClickedKnowEachOther(Pair),
    ClickedNeverRefer(ContactId),
    ClickedShowMore,
    /// Takes back a decision, at any later time.
    ClickedForget(Pair),
}

/// What the user teaches, and what is to be forgotten. `said` is a place among the
/// synonyms of the settings, `phrase` one among the phrases there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LearningEvent {
    SaidSame {
        one: String,
        other: String,
    },
    /// One more phrase that means the same as those said before.
    AddedPhrase {
        said: usize,
        text: String,
    },
    Reworded {
        said: usize,
        phrase: usize,
        text: String,
    },
    Removed {
        said: usize,
    },
    /// What was decided so far is to count no longer.
    ClickedStartAfresh,
    /// All that was ever decided is to count again.
    ClickedCountAll,
}

/// People who may be one and the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DuplicateEvent {
    /// These are to be looked at side by side.
    Opened(Vec<ContactId>),
    /// The next group is to be looked at, or the one before.
    SteppedOn,
    SteppedBack,
    Chose {
        field: Field,
        choice: Choice,
    },
    /// Those looked at are one person.
    ClickedMerge,
    /// No two of those looked at are the same.
    ClickedNotSame,
    /// One of those looked at is none of the others.
    ClickedSomebodyElse(ContactId),
    /// Takes back, at any later time, that the record of this person was folded into another.
    ClickedUnmerge(ContactId),
}

#[derive(Debug, Clone, PartialEq)]
pub enum IntroductionEvent {
    /// Two people the user chose without a suggestion.
    Began {
        a: ContactId,
        b: ContactId,
    },
    Stepped(IntroductionId, Step),
    /// Takes back the last step.
    ClickedStepBack(IntroductionId),
    WroteOutcome(IntroductionId, String),
    /// What one of the two told of it.
    Heard(IntroductionId, Side, String),
    /// Whether names are withheld while asking.
    ChoseWithholding(IntroductionId, bool),
    /// Who is to write first once introduced.
    ChoseFirst(IntroductionId, Side),
    /// Why one of the two would gain, in the user's own words: what they look for, and what the
    /// other has for them.
    WroteBenefit {
        id: IntroductionId,
        who: Side,
        need: String,
        offer: String,
    },
    Deleted(IntroductionId),
}
