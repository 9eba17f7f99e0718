//! Gifts and promises of one person, or of one day: each for itself, none counted.

use std::cmp::Reverse;
use std::rc::Rc;

use crate::app::event::{Event, GiftEdit, GivingEvent, LetterOf, NewGift};
use crate::app::gift_line::LogWay;
use crate::app::letters::compose_gift;
use crate::app::model::Model;
use crate::app::words::gifts as say;
use crate::domain::{Contact, ContactId, Day, Gift, GiftKind, GiftState, Way};
use crate::order;

use super::letter::{LetterView, Sent, copied, worded};
use super::suggestions;

#[derive(Debug, Clone, PartialEq)]
pub struct GiftRow {
    /// The record itself, for what is edited where it stands.
    pub gift: Rc<Gift>,
    /// `You promised Ana`
    pub lead: String,
    /// `due 26 November`
    pub when: String,
    /// The day that can be changed, as machines read it: when it is due, or was given.
    pub date: String,
    pub is_promise: bool,
    pub is_overdue: bool,
    /// Who else it is about, as far as the book has them.
    pub other: Option<(ContactId, String)>,
    /// `thanks were said 12 May`; empty where none were.
    pub thanked: String,
    /// What makes a promise of it again, where it was let go.
    pub promised_again: Option<GiftState>,
    /// That thanks were said, or that they were not after all, where it was given.
    pub thanks: Option<(&'static str, GiftEdit)>,
    pub letter: Option<LetterView>,
}

impl GiftRow {
    pub fn edited(&self, edit: GiftEdit) -> Event {
        Event::Giving(GivingEvent::Edited(self.gift.id, edit))
    }

    /// The same with another day.
    pub fn on_day(&self, day: Day) -> GiftEdit {
        GiftEdit::State(match self.gift.state {
            GiftState::Promised { .. } => GiftState::Promised { due: day },
            GiftState::Done { .. } => GiftState::Done { on: day },
            GiftState::LetGo { .. } => GiftState::LetGo { on: day },
        })
    }
}

/// A gift in the time line of somebody.
#[derive(Debug, Clone, PartialEq)]
pub struct GiftLine {
    pub sentence: String,
    pub came_of_it: String,
}

/// Business days until a promise is due, unless the user says otherwise.
const DUE_IN: u32 = 3;

/// When a promise of today is due.
pub(super) fn due(today: Day) -> Day {
    today.plus_business_days(DUE_IN)
}

/// What a line notes of somebody.
pub fn logged(person: ContactId, way: LogWay, kind: GiftKind, text: &str, today: Day) -> NewGift {
    let (way, state) = match way {
        LogWay::Gave => (Way::Given, GiftState::Done { on: today }),
        LogWay::Received => (Way::Received, GiftState::Done { on: today }),
        LogWay::Promised => (Way::Given, GiftState::Promised { due: due(today) }),
    };
    NewGift {
        person,
        other: None,
        way,
        kind,
        text: text.to_owned(),
        state,
    }
}

/// What was given to this person, by them, or about them, or promised: promises first, the most urgent first;
/// then the rest, the latest first.
pub fn of_person(model: &Model, id: ContactId) -> Vec<GiftRow> {
    rows(model, model.book.gifts_of(id))
}

/// The open promises to this person.
pub fn promised_to(model: &Model, id: ContactId) -> Vec<GiftRow> {
    let gifts = model.book.gifts_of(id).filter(|it| it.person == id);
    rows(model, gifts.filter(|it| is_promise(it)))
}

/// What was promised today, to whomever.
pub fn promised_today(model: &Model) -> Vec<GiftRow> {
    let gifts = model.book.gifts();
    rows(
        model,
        gifts.filter(|it| is_promise(it) && it.noted == model.today),
    )
}

fn is_promise(gift: &Gift) -> bool {
    gift.way == Way::Given && gift.due().is_some()
}

fn rows<'a>(model: &Model, gifts: impl Iterator<Item = &'a Rc<Gift>>) -> Vec<GiftRow> {
    let mut gifts: Vec<&Rc<Gift>> = gifts.collect();
    order::sort_by_key(&mut gifts, |it| {
        let last = match it.state {
            GiftState::Promised { .. } => it.noted,
            GiftState::Done { on } | GiftState::LetGo { on } => on,
        };
        // Not by when it was edited: a line must not move while it is written.
        (it.due().is_none(), it.due(), Reverse(last), it.id)
    });
    gifts.into_iter().map(|it| row(model, it)).collect()
}

pub(super) fn row(model: &Model, gift: &Rc<Gift>) -> GiftRow {
    let today = model.today;
    let person = model.book.contact(gift.person);
    let name = person.map_or(gift.person_name.as_str(), |it| suggestions::first_name(it));
    let other = gift.other.and_then(|it| model.book.contact(it));
    let (GiftState::Promised { due: date }
    | GiftState::Done { on: date }
    | GiftState::LetGo { on: date }) = gift.state;
    GiftRow {
        lead: say::lead(gift, name),
        when: say::when(gift.state, today),
        date: date.to_string(),
        is_promise: gift.due().is_some(),
        is_overdue: gift.due().is_some_and(|it| it < today),
        other: other.map(|it| (it.id, it.called().to_owned())),
        thanked: gift
            .thanked
            .map(|it| say::thanked(it, today))
            .unwrap_or_default(),
        promised_again: matches!(gift.state, GiftState::LetGo { .. })
            .then(|| GiftState::Promised { due: due(today) }),
        thanks: thanks(gift),
        letter: person.and_then(|it| letter(model, gift, it, other.map(Rc::as_ref), name)),
        gift: gift.clone(),
    }
}

fn thanks(gift: &Gift) -> Option<(&'static str, GiftEdit)> {
    gift.done_on()?;
    let label = match (gift.thanked, gift.way) {
        (Some(_), _) => say::NO_THANKS,
        (None, Way::Given) => say::THEY_THANKED,
        (None, Way::Received) => say::I_THANKED,
    };
    Some((label, GiftEdit::Thanked(gift.thanked.is_none())))
}

fn letter(
    model: &Model,
    gift: &Gift,
    person: &Contact,
    other: Option<&Contact>,
    name: &str,
) -> Option<LetterView> {
    let draft = compose_gift(gift, person, other, model.book.settings())?;
    let of = LetterOf::Gift(gift.id);
    let (label, edit) = match gift.way {
        Way::Given => {
            let done = GiftState::Done { on: model.today };
            (say::I_DID_IT, GiftEdit::State(done))
        }
        Way::Received => (say::I_THANKED, GiftEdit::Thanked(true)),
    };
    let speaks_for = matches!(gift.kind, GiftKind::Referral | GiftKind::Recommendation);
    let to = match other.filter(|_| speaks_for && gift.way == Way::Given) {
        Some(other) => suggestions::first_name(other),
        None => name,
    };
    Some(LetterView {
        of,
        title: say::letter_title(gift, to),
        to: to.to_owned(),
        no_address: draft.to.is_empty().then(|| say::no_address(to)),
        draft: worded(draft, gift.draft.as_ref()),
        is_written: gift.draft.is_some(),
        sent: gift.thanked.is_none().then(|| Sent {
            label: label.to_owned(),
            event: Event::Giving(GivingEvent::Edited(gift.id, edit)),
        }),
        copied: copied(model, of),
        element_id: format!("gift-{}", gift.id),
    })
}

/// The gifts of somebody in their time line: what was done, on its day. What is still promised is
/// not yet a part of the story.
pub fn in_story(model: &Model, id: ContactId) -> Vec<(Day, GiftLine)> {
    let lines = model.book.gifts_of(id).filter_map(|gift| {
        let day = gift.done_on()?;
        let person = model.book.contact(gift.person);
        let name = person.map_or(gift.person_name.as_str(), |it| suggestions::first_name(it));
        let lead = say::lead(gift, name);
        let line = GiftLine {
            sentence: say::told(&lead, &gift.text),
            came_of_it: match gift.came_of_it.as_str() {
                "" => String::new(),
                text => say::came_of_it(text),
            },
        };
        Some((day, line))
    });
    lines.collect()
}
