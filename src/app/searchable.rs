//! All that is known of a person, or said in an introduction, a gift, an event, as one folded text
//! whose lines say what they are. Knows the book, and nothing of who asks.

pub mod glyphs;

use crate::domain::fold::fold;
use crate::domain::{Book, Contact, Day, MetThrough, Note, Phrase, Someone};
use crate::order;

use glyphs::Glyphs;

/// A part of what is known, in the order in which it matters to who searches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum FoundIn {
    Name,
    Need,
    Offer,
    Role,
    Company,
    Tag,
    Does,
    /// What was given or promised.
    Gift,
    PastNeed,
    PastOffer,
    Plans,
    Place,
    Market,
    Knows,
    Address,
    HowMet,
    Trust,
    Note,
    Outcome,
}

const KINDS: [FoundIn; 19] = [
    FoundIn::Name,
    FoundIn::Need,
    FoundIn::Offer,
    FoundIn::Role,
    FoundIn::Company,
    FoundIn::Tag,
    FoundIn::Does,
    FoundIn::Gift,
    FoundIn::PastNeed,
    FoundIn::PastOffer,
    FoundIn::Plans,
    FoundIn::Place,
    FoundIn::Market,
    FoundIn::Knows,
    FoundIn::Address,
    FoundIn::HowMet,
    FoundIn::Trust,
    FoundIn::Note,
    FoundIn::Outcome,
];

/// The mark of the first kind: a control character, which no folded text and no query has. The
/// others follow it, beyond the end of a line and below a blank.
const FIRST_MARK: u8 = b'\n' + 1;

/// How many weights there are: see [`FoundIn::weight`].
pub const WEIGHTS: u8 = 4;

impl FoundIn {
    /// 0 for a name, 1 for what somebody needs, offers or is, 2 for what else is known of them,
    /// 3 for what was noted by the way.
    pub fn weight(self) -> u8 {
        match self {
            FoundIn::Name => 0,
            FoundIn::Need
            | FoundIn::Offer
            | FoundIn::Role
            | FoundIn::Company
            | FoundIn::Tag
            | FoundIn::Does
            | FoundIn::Gift => 1,
            FoundIn::PastNeed
            | FoundIn::PastOffer
            | FoundIn::Plans
            | FoundIn::Place
            | FoundIn::Market
            | FoundIn::Knows
            | FoundIn::Address => 2,
            FoundIn::HowMet | FoundIn::Trust | FoundIn::Note | FoundIn::Outcome => 3,
        }
    }

    /// Whether it is in the user's own words about a need or an offer.
    pub fn is_phrase(self) -> bool {
        matches!(
            self,
            FoundIn::Need | FoundIn::Offer | FoundIn::PastNeed | FoundIn::PastOffer
        )
    }

    fn mark(self) -> u8 {
        FIRST_MARK + self as u8
    }

    fn marked(mark: u8) -> Option<FoundIn> {
        KINDS
            .get(usize::from(mark.checked_sub(FIRST_MARK)?))
            .copied()
    }
}

/// One thing that is known, as it was written, and the day it was noted if that is kept.
pub type Said<'a> = (FoundIn, &'a str, Option<Day>);

/// See the module.
#[derive(Debug, Clone, Default)]
pub struct Searchable {
    /// A mark and a folded text on each line, so that no word runs over the border of two.
    text: String,
    glyphs: Glyphs,
    /// Of the lines in turn that have one, up to the last that does.
    days: Box<[Option<Day>]>,
}

impl Searchable {
    /// `said` in the order of its kinds; nothing blank.
    pub fn of<'a>(said: impl IntoIterator<Item = Said<'a>>) -> Searchable {
        let mut text = String::new();
        let mut days = Vec::new();
        for (kind, words, day) in said {
            text.push(char::from(kind.mark()));
            text.push_str(&fold(words));
            text.push('\n');
            days.push(day);
        }
        while days.last() == Some(&None) {
            days.pop();
        }
        text.shrink_to_fit();
        Searchable {
            glyphs: Glyphs::of(&text),
            text,
            days: days.into_boxed_slice(),
        }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn glyphs(&self) -> &Glyphs {
        &self.glyphs
    }

    /// What a line is that begins at this byte.
    pub fn kind_at(&self, start: usize) -> Option<FoundIn> {
        FoundIn::marked(*self.text.as_bytes().get(start)?)
    }

    /// The day of a line, counted from 0.
    pub fn day_of(&self, line: usize) -> Option<Day> {
        self.days.get(line).copied().flatten()
    }

    /// The latest day anything of it was noted.
    pub fn latest(&self) -> Option<Day> {
        self.days.iter().flatten().max().copied()
    }
}

/// All that is known of a person, in the order of its kinds: of what bears a day the latest first.
pub fn said_of<'a>(book: &'a Book, contact: &'a Contact) -> impl Iterator<Item = Said<'a>> {
    let one = |kind, text: &'a str| [(kind, text, None)].into_iter();
    let each = |kind, all: &'a [String]| all.iter().map(move |it| (kind, it.as_str(), None));
    let phrases = |kind, all: &'a [Phrase], is_open| {
        let some = all.iter().filter(move |it| it.is_open() == is_open);
        let said = some.map(move |it| (kind, it.text.as_str(), Some(it.noted)));
        latest_first(said.collect())
    };
    let note = |it: &'a Note| (FoundIn::Note, it.text.as_str(), Some(it.day));
    let introducer = match &contact.how_met.through {
        MetThrough::IntroducedBy(someone) => Some((FoundIn::HowMet, someone)),
        _ => None,
    };
    let known = contact.knows.iter().map(|it| (FoundIn::Knows, it));
    let named = |(kind, someone): (FoundIn, &'a Someone)| match someone {
        Someone::Name(name) => Some((kind, name.as_str(), None)),
        Someone::Contact(id) => book.contact(*id).map(|it| (kind, it.called(), None)),
    };
    one(FoundIn::Name, contact.called())
        .chain(phrases(FoundIn::Need, &contact.needs, true))
        .chain(phrases(FoundIn::Offer, &contact.offers, true))
        .chain(one(FoundIn::Role, &contact.role))
        .chain(one(FoundIn::Company, &contact.company))
        .chain(each(FoundIn::Tag, &contact.tags))
        .chain(one(FoundIn::Does, &contact.does))
        .chain(phrases(FoundIn::PastNeed, &contact.needs, false))
        .chain(phrases(FoundIn::PastOffer, &contact.offers, false))
        .chain(one(FoundIn::Plans, &contact.plans))
        .chain(one(FoundIn::Place, &contact.place))
        .chain(each(FoundIn::Market, &contact.markets))
        .chain(known.filter_map(named))
        .chain(each(FoundIn::Address, &contact.emails))
        .chain(each(FoundIn::Address, &contact.phones))
        .chain(each(FoundIn::Address, &contact.links))
        .chain(introducer.into_iter().filter_map(named))
        .chain(one(FoundIn::HowMet, &contact.how_met.text))
        .chain(one(FoundIn::Trust, &contact.trust_reason))
        .chain(latest_first(contact.notes.iter().map(note).collect()))
        .filter(|it| !it.1.trim().is_empty())
}

fn latest_first(mut said: Vec<Said>) -> impl Iterator<Item = Said> {
    order::sort_by_key(&mut said, |it| std::cmp::Reverse(it.2));
    said.into_iter()
}
