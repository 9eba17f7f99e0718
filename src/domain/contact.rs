//! One person and everything the user knows of them.

use std::collections::{BTreeMap, BTreeSet};

use super::day::{Birthday, Day, Moment};
use super::id::ContactId;

/// One person. Lists keep the user's order; a blank text means "not noted".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    pub id: ContactId,
    pub name: String,
    pub company: String,
    pub role: String,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub links: Vec<String>,
    pub place: String,
    /// Their business model: what they do, and for whom.
    pub does: String,
    pub markets: Vec<String>,
    /// Where they are heading.
    pub plans: String,
    pub offers: Vec<Phrase>,
    pub needs: Vec<Phrase>,
    pub tags: Vec<String>,
    pub how_met: HowMet,
    /// Whether the user would recommend this person. Private.
    pub trust: Trust,
    /// Why, in the user's words. Private.
    pub trust_reason: String,
    /// People they already know. Read both ways: see [`super::Book::know_each_other`].
    pub knows: BTreeSet<Someone>,
    /// They would rather be introduced plainly than be asked first.
    pub prefers_plain: bool,
    pub notes: Vec<Note>,
    pub birthday: Option<Birthday>,
    /// How often the user wants to be in touch; `None` where that was not said.
    pub cadence: Option<Cadence>,
    /// The vCard `UID` they came with, by which a re-import knows them again.
    pub uid: Option<String>,
    pub created: Moment,
    /// When each field last changed, so that two devices can be merged field by field.
    pub edited: BTreeMap<Field, Moment>,
}

impl Contact {
    /// A person of whom only the name is known.
    pub fn new(id: ContactId, name: impl Into<String>, created: Moment) -> Contact {
        Contact {
            id,
            name: name.into(),
            company: String::new(),
            role: String::new(),
            emails: Vec::new(),
            phones: Vec::new(),
            links: Vec::new(),
            place: String::new(),
            does: String::new(),
            markets: Vec::new(),
            plans: String::new(),
            offers: Vec::new(),
            needs: Vec::new(),
            tags: Vec::new(),
            how_met: HowMet::default(),
            trust: Trust::Unset,
            trust_reason: String::new(),
            knows: BTreeSet::new(),
            prefers_plain: false,
            notes: Vec::new(),
            birthday: None,
            cadence: None,
            uid: None,
            created,
            edited: BTreeMap::new(),
        }
    }

    /// Takes over `field` from another record of the same person.
    pub fn take(&mut self, field: Field, from: &Contact) {
        match field {
            Field::Name => self.name.clone_from(&from.name),
            Field::Company => self.company.clone_from(&from.company),
            Field::Role => self.role.clone_from(&from.role),
            Field::Emails => self.emails.clone_from(&from.emails),
            Field::Phones => self.phones.clone_from(&from.phones),
            Field::Links => self.links.clone_from(&from.links),
            Field::Place => self.place.clone_from(&from.place),
            Field::Does => self.does.clone_from(&from.does),
            Field::Markets => self.markets.clone_from(&from.markets),
            Field::Plans => self.plans.clone_from(&from.plans),
            Field::Offers => self.offers.clone_from(&from.offers),
            Field::Needs => self.needs.clone_from(&from.needs),
            Field::Tags => self.tags.clone_from(&from.tags),
            Field::HowMet => self.how_met.clone_from(&from.how_met),
            Field::Trust => {
                self.trust = from.trust;
                self.trust_reason.clone_from(&from.trust_reason);
            }
            Field::Knows => self.knows.clone_from(&from.knows),
            Field::PrefersPlain => self.prefers_plain = from.prefers_plain,
            Field::Notes => self.notes.clone_from(&from.notes),
            Field::Birthday => self.birthday = from.birthday,
            Field::Cadence => self.cadence = from.cadence,
            Field::Uid => self.uid.clone_from(&from.uid),
        }
    }

    /// Whether both records say the same of `field`.
    pub fn agrees(&self, field: Field, other: &Contact) -> bool {
        match field {
            Field::Name => self.name == other.name,
            Field::Company => self.company == other.company,
            Field::Role => self.role == other.role,
            Field::Emails => self.emails == other.emails,
            Field::Phones => self.phones == other.phones,
            Field::Links => self.links == other.links,
            Field::Place => self.place == other.place,
            Field::Does => self.does == other.does,
            Field::Markets => self.markets == other.markets,
            Field::Plans => self.plans == other.plans,
            Field::Offers => self.offers == other.offers,
            Field::Needs => self.needs == other.needs,
            Field::Tags => self.tags == other.tags,
            Field::HowMet => self.how_met == other.how_met,
            Field::Trust => self.trust == other.trust && self.trust_reason == other.trust_reason,
            Field::Knows => self.knows == other.knows,
            Field::PrefersPlain => self.prefers_plain == other.prefers_plain,
            Field::Notes => self.notes == other.notes,
            Field::Birthday => self.birthday == other.birthday,
            Field::Cadence => self.cadence == other.cadence,
            Field::Uid => self.uid == other.uid,
        }
    }

    /// Notes `now` as the time of edit for each field in which this record differs from `before`.
    pub fn stamp_edits(&mut self, before: &Contact, now: Moment) {
        for field in Field::ALL {
            if !self.agrees(field, before) {
                self.edited.insert(field, now);
            }
        }
    }

    /// When the field last changed: the day it was first written where it never did.
    pub fn edited_at(&self, field: Field) -> Moment {
        self.edited.get(&field).copied().unwrap_or(self.created)
    }

    /// What to show as the name: some files know people by their address alone.
    pub fn called(&self) -> &str {
        let names = [Some(&self.name), Some(&self.company)];
        let addresses = [self.emails.first(), self.phones.first()];
        let known = names.into_iter().chain(addresses).flatten();
        known
            .map(String::as_str)
            .find(|it| !it.is_empty())
            .unwrap_or_default()
    }

    pub fn open_needs(&self) -> impl Iterator<Item = &Phrase> {
        self.needs.iter().filter(|it| it.is_open())
    }

    pub fn open_offers(&self) -> impl Iterator<Item = &Phrase> {
        self.offers.iter().filter(|it| it.is_open())
    }

    /// The day of the last noted conversation.
    pub fn last_contact(&self) -> Option<Day> {
        self.notes
            .iter()
            .filter(|it| it.kind.is_contact())
            .map(|it| it.day)
            .max()
    }
}

/// The parts of a contact that are edited, stamped and merged on their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    Name,
    Company,
    Role,
    Emails,
    Phones,
    Links,
    Place,
    Does,
    Markets,
    Plans,
    Offers,
    Needs,
    Tags,
    HowMet,
    Trust,
    Knows,
    PrefersPlain,
    Notes,
    Birthday,
    Cadence,
    Uid,
}

impl Field {
    pub const ALL: [Field; 21] = [
        Field::Name,
        Field::Company,
        Field::Role,
        Field::Emails,
        Field::Phones,
        Field::Links,
        Field::Place,
        Field::Does,
        Field::Markets,
        Field::Plans,
        Field::Offers,
        Field::Needs,
        Field::Tags,
        Field::HowMet,
        Field::Trust,
        Field::Knows,
        Field::PrefersPlain,
        Field::Notes,
        Field::Birthday,
        Field::Cadence,
        Field::Uid,
    ];
}

/// One thing a person offers or needs, in the user's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    pub text: String,
    pub noted: Day,
    /// The last day on which it was heard to hold still; `None` where nobody asked.
    pub confirmed: Option<Day>,
    /// The day it was met or no longer held; `None` while open.
    pub closed: Option<Day>,
}

impl Phrase {
    pub fn new(text: impl Into<String>, noted: Day) -> Phrase {
        Phrase {
            text: text.into(),
            noted,
            confirmed: None,
            closed: None,
        }
    }

    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }

    /// The last day on which it is known to have held.
    pub fn held_on(&self) -> Day {
        self.confirmed.map_or(self.noted, |it| it.max(self.noted))
    }
}

/// Somebody mentioned on a contact: in the book, or so far known by name only.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Someone {
    Contact(ContactId),
    Name(String),
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HowMet {
    pub through: MetThrough,
    /// When, where the user or the source of an import knows.
    pub day: Option<Day>,
    /// In the user's words: the event, the place, the story.
    pub text: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum MetThrough {
    #[default]
    Unknown,
    IntroducedBy(Someone),
    Event,
    LinkedIn,
    Other,
}

/// Whether the user would recommend somebody. Never leaves the device unless asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trust {
    #[default]
    Unset,
    WouldRefer,
    NotYet,
    Never,
}

/// What was said or happened, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub day: Day,
    pub kind: NoteKind,
    pub text: String,
    /// What a conversation felt like. Private.
    pub felt: Felt,
}

impl Note {
    pub fn new(day: Day, kind: NoteKind, text: impl Into<String>) -> Note {
        Note {
            day,
            kind,
            text: text.into(),
            felt: Felt::default(),
        }
    }
}

/// What a conversation felt like, each said or not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Felt {
    /// They were selling.
    pub pitched: bool,
    /// They gave: thought of the user, offered help.
    pub gave: bool,
    /// The two have something in common.
    pub common_ground: bool,
}

/// How often the user wants to be in touch: after how many days without a word it is time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cadence(pub u16);

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteKind {
    Call,
    Meeting,
    Message,
    Event,
    /// A thought of the user's own: no conversation took place.
    #[default]
    Thought,
}

impl NoteKind {
    /// Whether the two were in touch, as opposed to a thought written down.
    pub fn is_contact(self) -> bool {
        self != NoteKind::Thought
    }
}
