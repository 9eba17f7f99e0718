//! What can be done from anywhere: pages to go to, and orders. Knows no sentence.

use super::Opens;
use crate::app::event::{Event, ExportEvent};
use crate::app::model::Model;
use crate::app::route::Route;
use crate::app::theme::Theme;

/// In the order in which they are shown while nothing is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    Jot,
    NewPerson,
    Import,
    BackUp,
    Undo,
    Today,
    People,
    Introductions,
    Events,
    Map,
    Round,
    Year,
    FillIn,
    Duplicates,
    Learned,
    YourData,
    ExportTable,
    ExportCalendar,
    Theme(Theme),
    Shortcuts,
}

const ALL: [Command; 22] = [
    Command::Jot,
    Command::NewPerson,
    Command::Import,
    Command::BackUp,
    Command::Undo,
    Command::Today,
    Command::People,
    Command::Introductions,
    Command::Events,
    Command::Map,
    Command::Round,
    Command::Year,
    Command::FillIn,
    Command::Duplicates,
    Command::Learned,
    Command::YourData,
    Command::ExportTable,
    Command::ExportCalendar,
    Command::Theme(Theme::Light),
    Command::Theme(Theme::Dark),
    Command::Theme(Theme::System),
    Command::Shortcuts,
];

impl Command {
    /// Those that would do something now.
    pub fn possible(model: &Model) -> impl Iterator<Item = Command> + '_ {
        ALL.into_iter().filter(|it| match it {
            Command::Undo => model.can_undo(),
            Command::Theme(theme) => model.theme != *theme,
            _ => true,
        })
    }

    pub fn opens(self) -> Opens {
        let export = |it| Opens::Doing(Box::new(Event::Export(it)));
        match self {
            Command::Jot => Opens::Page(Route::Jot),
            Command::NewPerson => Opens::Page(Route::NewPerson),
            Command::Import => Opens::Page(Route::Import),
            Command::BackUp => export(ExportEvent::ClickedBackUp),
            Command::Undo => Opens::Doing(Box::new(Event::ClickedUndo)),
            Command::Today => Opens::Page(Route::Today),
            Command::People => Opens::Page(Route::People),
            Command::Introductions => Opens::Page(Route::Introductions),
            Command::Events => Opens::Page(Route::Gatherings),
            Command::Map => Opens::Page(Route::Map),
            Command::Round => Opens::Page(Route::SessionRound),
            Command::Year => Opens::Page(Route::Year(None)),
            Command::FillIn => Opens::Page(Route::FillIn),
            Command::Duplicates => Opens::Page(Route::Duplicates),
            Command::Learned => Opens::Page(Route::Learned),
            Command::YourData => Opens::Page(Route::YourData),
            Command::ExportTable => export(ExportEvent::ClickedCsv),
            Command::ExportCalendar => export(ExportEvent::ClickedCalendar),
            Command::Theme(theme) => Opens::Doing(Box::new(Event::ChoseTheme(theme))),
            Command::Shortcuts => Opens::Doing(Box::new(Event::ClickedHelp)),
        }
    }
}
