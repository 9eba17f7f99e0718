//! What is searched beside people: introductions, gifts, events, and what is said in each. Knows the
//! book, and nothing of who asks.

use crate::app::searchable::{FoundIn, Said, Searchable};
use crate::domain::{
    Book, ContactId, Day, Gathering, GatheringId, Gift, GiftId, GiftState, Introduction,
    IntroductionId,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Record {
    Introduction(IntroductionId),
    Gift(GiftId),
    Gathering(GatheringId),
}

/// On whose page a gift stands: of the one it is to or from, or of whom it is about where they are
/// gone; `None` where both are.
pub fn person_of(book: &Book, gift: &Gift) -> Option<ContactId> {
    let mut people = [Some(gift.person), gift.other].into_iter().flatten();
    people.find(|it| book.contact(*it).is_some())
}

/// All that a line could lead to.
pub fn of(book: &Book) -> Vec<Record> {
    let introductions = book.introductions().map(|it| Record::Introduction(it.id));
    let gifts = book.gifts().filter(|it| person_of(book, it).is_some());
    let gatherings = book.gatherings().map(|it| Record::Gathering(it.id));
    introductions
        .chain(gifts.map(|it| Record::Gift(it.id)))
        .chain(gatherings)
        .collect()
}

impl Record {
    /// Empty where the book does not have it.
    pub fn text(self, book: &Book) -> Searchable {
        match self {
            Record::Introduction(id) => {
                let introduction = book.introduction(id).into_iter();
                Searchable::of(introduction.flat_map(|it| in_introduction(book, it)))
            }
            Record::Gift(id) => {
                let gift = book.gift(id).into_iter();
                Searchable::of(gift.flat_map(|it| in_gift(book, it)))
            }
            Record::Gathering(id) => {
                let gathering = book.gathering(id).into_iter();
                Searchable::of(gathering.flat_map(|it| in_gathering(it)))
            }
        }
    }
}

/// What is said in an introduction, each with the day of its latest step.
pub fn in_introduction<'a>(
    book: &'a Book,
    introduction: &'a Introduction,
) -> impl Iterator<Item = Said<'a>> {
    let day = Some(introduction.last_day());
    let names = [
        name(book, introduction.a, &introduction.a_name),
        name(book, introduction.b, &introduction.b_name),
    ];
    let benefits = || introduction.benefits.iter();
    let needs = benefits().map(|it| (FoundIn::Need, it.need.as_str()));
    let offers = benefits().map(|it| (FoundIn::Offer, it.offer.as_str()));
    let told = std::iter::once(&introduction.outcome).chain(introduction.heard.values());
    let outcome = told.map(|it| (FoundIn::Outcome, it.as_str()));
    let said = names.map(|it| (FoundIn::Name, it)).into_iter();
    dated(said.chain(needs).chain(offers).chain(outcome), day)
}

/// What is said of a gift, each with its day: of a promise, when it was noted.
pub fn in_gift<'a>(book: &'a Book, gift: &'a Gift) -> impl Iterator<Item = Said<'a>> {
    let day = match gift.state {
        GiftState::Promised { .. } => gift.noted,
        GiftState::Done { on } | GiftState::LetGo { on } => on,
    };
    let person = name(book, gift.person, &gift.person_name);
    let other = gift.other.and_then(|it| book.contact(it));
    let names = std::iter::once(person).chain(other.map(|it| it.called()));
    let words = [
        (FoundIn::Gift, gift.text.as_str()),
        (FoundIn::Outcome, gift.came_of_it.as_str()),
    ];
    dated(names.map(|it| (FoundIn::Name, it)).chain(words), Some(day))
}

/// What is said of an event, each with its day.
pub fn in_gathering(gathering: &Gathering) -> impl Iterator<Item = Said<'_>> {
    let said = [
        (FoundIn::Name, gathering.name.as_str()),
        (FoundIn::Place, gathering.place.as_str()),
        (FoundIn::Note, gathering.note.as_str()),
    ];
    dated(said.into_iter(), gathering.day)
}

fn name<'a>(book: &'a Book, id: ContactId, then: &'a str) -> &'a str {
    book.contact(id).map_or(then, |it| it.called())
}

fn dated<'a>(
    said: impl Iterator<Item = (FoundIn, &'a str)>,
    day: Option<Day>,
) -> impl Iterator<Item = Said<'a>> {
    said.filter(|it| !it.1.trim().is_empty())
        .map(move |(kind, text)| (kind, text, day))
}
