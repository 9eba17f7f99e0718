//! What Goodword keeps, where, and how to take it along.

use crate::app::calendar::entries;
use crate::app::event::Event;
use crate::app::model::Model;
use crate::app::store::Store;
use crate::app::theme::Theme;
use crate::app::words::your_data as say;
use crate::domain::{Book, Settings};

#[derive(Debug, Clone, PartialEq)]
pub struct YourDataView {
    /// How much there is, and how much room it takes.
    pub stored: String,
    /// Whether all of it is saved, and where.
    pub saved: &'static str,
    pub is_saved: bool,
    /// Whose people the files hold, where that may not be plain; may be blank.
    pub carries: &'static str,
    /// Whether there is anything to back up.
    pub has_anything: bool,
    /// Whether there is anybody to write a table or cards of.
    pub has_people: bool,
    /// What there is for a calendar, in a sentence.
    pub calendar: String,
    pub has_days: bool,
    pub settings: Settings,
    pub themes: Vec<&'static str>,
    /// A place in `themes`.
    pub theme: usize,
    pub keep: &'static str,
    /// Whether there is anything to ask of the browser still.
    pub can_ask: bool,
    /// What the button for the sample people says and does.
    pub samples: (&'static str, Event),
    /// What the dialog says will be gone.
    pub erase: String,
    pub version: String,
}

pub fn your_data(model: &Model) -> YourDataView {
    let book = model.own_book();
    let holds = say::holds(book.people(), book.introductions().count());
    let (saved, is_saved) = match &model.store {
        Store::Opening => (say::OPENING, false),
        Store::Open(open) if open.failing().is_some() => (say::NOT_SAVED, false),
        Store::Open(_) => (say::SAVED, true),
        Store::Unreadable { .. } => (say::UNREADABLE, false),
        Store::Denied => (say::NOT_SAVED, false),
    };
    let days = entries(book, model.today);
    let birthdays = days.iter().filter(|it| it.is_yearly()).count();
    YourDataView {
        carries: match (book.people() > 0, model.shows_samples()) {
            (true, false) => "",
            (true, true) => say::CARRIES_NO_SAMPLES,
            (false, false) => say::CARRIES_NOBODY,
            (false, true) => say::CARRIES_NOBODY_BUT_SAMPLES,
        },
        has_anything: *book != Book::default(),
        has_people: book.people() > 0,
        calendar: say::calendar(birthdays, days.len() - birthdays),
        has_days: !days.is_empty(),
        stored: say::stored(&holds, model.stored_characters),
        saved,
        is_saved,
        settings: model.book.settings().clone(),
        themes: Theme::ALL.map(say::theme).into(),
        theme: Theme::ALL
            .iter()
            .position(|it| *it == model.theme)
            .unwrap_or_default(),
        keep: match (model.kept_for_good, model.asked_to_persist) {
            (Some(true), _) => say::KEPT_TEXT,
            (Some(false), true) => say::NOT_KEPT_TEXT,
            _ => say::KEEP_TEXT,
        },
        can_ask: model.kept_for_good != Some(true),
        samples: if model.shows_samples() {
            (say::LEAVE_SAMPLES, Event::ClickedLeaveSamples)
        } else {
            (say::SHOW_SAMPLES, Event::ClickedSamples)
        },
        erase: say::erase(&holds),
        version: say::version(env!("CARGO_PKG_VERSION")),
    }
}

/// Whether what was typed is the word that erases.
pub fn may_erase(typed: &str) -> bool {
    typed.trim().eq_ignore_ascii_case(say::ERASE_WORD)
}
