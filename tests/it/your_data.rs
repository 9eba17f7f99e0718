//! Settings, the theme, and what is said of where things are kept.

use goodword::app::view::your_data::{may_erase, your_data};
use goodword::app::{Event, Route, StoreEvent, Theme};
use goodword::domain::SettingsEdit;

use crate::support::visit::Visit;

fn with_name(name: &str) -> Event {
    Event::ChangedSettings(SettingsEdit {
        my_name: Some(name.to_owned()),
        ..SettingsEdit::default()
    })
}

#[test]
fn a_name_is_kept_letter_by_letter_and_undone_as_one() {
    let mut visit = Visit::first();
    for name in ["R", "Ro", "Robin"] {
        visit.send(with_name(name));
    }
    let again = Visit::on(visit.entries.clone());
    assert_eq!(your_data(&again.model).settings.my_name, "Robin");
    assert_eq!(visit.model.toast, None);
    visit.send(Event::ClickedUndo);
    assert_eq!(your_data(&visit.model).settings.my_name, "");
}

#[test]
fn the_page_says_how_much_is_stored() {
    let mut visit = Visit::first();
    assert_eq!(
        your_data(&visit.model).stored,
        "0 people and 0 introductions."
    );
    visit.send(Event::Navigated(Route::YourData));
    visit.send(Event::Store(StoreEvent::Measured {
        characters: 2_140_000,
    }));
    assert_eq!(
        your_data(&visit.model).stored,
        "0 people and 0 introductions; 2.1 MB of about 5 MB."
    );
}

#[test]
fn the_page_tells_what_the_browser_promised() {
    let mut visit = Visit::first();
    assert!(your_data(&visit.model).can_ask);
    visit.send(Event::ClickedKeepForGood);
    let asked = your_data(&visit.model).keep;
    visit.send(Event::Store(StoreEvent::AnsweredPersist { granted: false }));
    assert_ne!(your_data(&visit.model).keep, asked);
    visit.send(Event::Store(StoreEvent::AnsweredPersist { granted: true }));
    assert!(!your_data(&visit.model).can_ask);
}

#[test]
fn everything_is_erased_only_by_the_word() {
    for typed in ["erase", " Erase "] {
        assert!(may_erase(typed));
    }
    for typed in ["", "eras", "erase everything"] {
        assert!(!may_erase(typed));
    }
}

#[test]
fn a_theme_that_was_kept_is_read_back() {
    for theme in Theme::ALL {
        assert_eq!(Theme::read(theme.code()), theme);
    }
    assert_eq!(Theme::read("purple"), Theme::System);
    let mut visit = Visit::first();
    visit.send(Event::ChoseTheme(Theme::Dark));
    let view = your_data(&visit.model);
    assert_eq!(view.themes[view.theme], "Dark");
}
