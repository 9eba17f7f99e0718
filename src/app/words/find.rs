//! What is said in the search over everything.

use super::{counted, number};
use crate::app::Theme;
use crate::app::find::commands::Command;
use crate::suggest::Question;

pub const TITLE: &str = "Find";
pub const FIELD: &str = "Find anything";
pub const HINT: &str = "A name, a word from a note, or “who could help with …”";
pub const CLOSE: &str = "Close";
pub const LATEST: &str = "Latest people";
pub const PEOPLE: &str = "People";
pub const INTRODUCTIONS: &str = "Introductions";
pub const GIFTS: &str = "Given, received, promised";
pub const TAGS: &str = "Tags";
pub const COMMANDS: &str = "Do and go to";
pub const ASK: &str = "Ask your book";
pub const TAG: &str = "Everybody with this tag";
pub const ALL_OF_THEM: &str = "All of them on the list of people";
pub const NOTHING: &str = "Nothing says that, and nothing is spelled like it.";
pub const NOBODY_HELPS: &str =
    "Nobody in your book offers that, as far as Goodword knows the words.";
pub const NOBODY_NEEDS: &str =
    "Nobody in your book needs that, as far as Goodword knows the words.";
pub const SAY_WHAT: &str = "Say what it is about, in a few words.";
pub const KEY: &str = "Ctrl K";

/// How many lines there are, for those who hear the page.
pub fn count(found: usize) -> String {
    match found {
        0 => "Nothing found".to_owned(),
        _ => counted(found, "result"),
    }
}

/// `All 212 people`.
pub fn all_people(count: usize) -> String {
    format!("All {} people", number(count))
}

pub fn question(question: Question, about: &str) -> String {
    format!("{}{about}?", beginning(question))
}

/// What a question begins with, to be gone on with.
pub fn beginning(question: Question) -> &'static str {
    match question {
        Question::WhoHelps => "Who could help with ",
        Question::WhoNeeds => "Who needs ",
    }
}

/// The beginning as a button says it.
pub fn begin(question: Question) -> &'static str {
    match question {
        Question::WhoHelps => "Who could help with …?",
        Question::WhoNeeds => "Who needs …?",
    }
}

pub fn add(name: &str) -> String {
    format!("Note “{name}” as a new person")
}

pub fn search_for(about: &str) -> String {
    format!("Search everything for “{about}”")
}

pub fn command(command: Command) -> &'static str {
    match command {
        Command::Jot => "Tell of somebody in one line",
        Command::NewPerson => "New person",
        Command::Import => "Import",
        Command::BackUp => "Back up",
        Command::Undo => "Undo",
        Command::Today => "Today",
        Command::People => "People",
        Command::Introductions => "Introductions",
        Command::Events => super::gatherings::TITLE,
        Command::Map => super::map::TITLE,
        Command::Round => super::session::ROUND,
        Command::Year => "Your year in giving",
        Command::FillIn => "Fill in what is missing",
        Command::Duplicates => "The same person?",
        Command::Learned => "What Goodword has learned",
        Command::YourData => "Your data",
        Command::ExportTable => "Download everybody as a table",
        Command::ExportCalendar => "Download the calendar",
        Command::Theme(Theme::Light) => "Light colours",
        Command::Theme(Theme::Dark) => "Dark colours",
        Command::Theme(Theme::System) => "Colours of the system",
        Command::Shortcuts => "Shortcuts",
    }
}

/// Other words by which somebody may look for it.
pub fn also(command: Command) -> &'static str {
    match command {
        Command::Jot => "note capture quick add jot",
        Command::NewPerson => "add contact create",
        Command::Import => "load csv vcard linkedin file contacts restore",
        Command::BackUp => "backup save export download",
        Command::Undo => "take back",
        Command::Today => "home start suggestions",
        Command::People => "contacts everybody list",
        Command::Introductions => "intros",
        Command::Events => "gatherings meetings conferences",
        Command::Map => "map graph network",
        Command::Round => "weekly round session think talked",
        Command::Year => "gifts given annual review",
        Command::FillIn => "needs offers missing gaps",
        Command::Duplicates => "duplicates merge twice",
        Command::Learned => "synonyms lessons",
        Command::YourData => "settings export erase privacy storage options",
        Command::ExportTable => "export csv spreadsheet excel",
        Command::ExportCalendar => "export birthdays ics",
        Command::Theme(_) => "theme mode appearance",
        Command::Shortcuts => "keys keyboard help",
    }
}
