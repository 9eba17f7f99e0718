//! What is said of the user's data and where they live.

use super::{counted, number, people};
use crate::app::theme::Theme;

pub const OPENING: &str = "Opening what is stored in this browser.";
pub const SAVED: &str = "Everything is saved in this browser, on this device, and nowhere else.";
pub const NOT_SAVED: &str = "Not everything is saved.";
pub const UNREADABLE: &str = "What is stored cannot all be read; nothing is written over.";

pub const TITLE: &str = "Your data";
pub const LEDE: &str =
    "Everything is kept in this browser, on this device. Only you can carry it elsewhere.";

pub const CARRY: &str = "Carry it with you";
pub const CARRIES_NOBODY: &str = "There is nobody yet to carry along.";
pub const CARRIES_NOBODY_BUT_SAMPLES: &str =
    "The sample people go into no file, and there is nobody of your own yet to carry along.";
pub const CARRIES_NO_SAMPLES: &str = "Files hold your own people, never the sample people.";
pub const BACK_UP: &str = "Back up";
pub const BACK_UP_TEXT: &str = "One file with everything. Keep it somewhere else than here.";
pub const BACK_UP_BUTTON: &str = "Download a backup";
pub const RESTORE: &str = "Restore";
pub const RESTORE_TEXT: &str =
    "Adds what a backup has; nothing here is lost. You see what changes first.";
pub const RESTORE_BUTTON: &str = "Choose a backup";
pub const CSV: &str = "Table of people";
pub const CSV_TEXT: &str =
    "A CSV file for spreadsheets, which Goodword reads back. The backup alone holds everything.";
pub const CSV_BUTTON: &str = "Download CSV";
pub const CARDS: &str = "Cards for address books";
pub const CARDS_TEXT: &str = "Everybody as vCards, for phones and mail programs; of the three, 3.0 is read by most. Goodword reads them back, with needs and offers.";
pub const CALENDAR: &str = "Calendar";
pub const CALENDAR_BUTTON: &str = "Download calendar";

pub const LETTERS: &str = "Letters";
pub const MY_NAME: &str = "Your name in letters";
pub const WITHHOLD: &str = "Leave out names when asking";
pub const WITHHOLD_TEXT: &str = "The first letter describes the other without naming them.";

pub const LOOK: &str = "Look";
pub const THEME: &str = "Theme";
pub const THEME_TEXT: &str = "As your system says, or always one of them.";

pub const DEVICE: &str = "On this device";
pub const STORED: &str = "Saved";
pub const KEEP: &str = "Keep it for good";
pub const KEEP_TEXT: &str = "The browser may clear pages that are rarely used. Ask it not to.";
pub const KEPT_TEXT: &str = "The browser promised not to clear this page by itself.";
pub const KEEP_BUTTON: &str = "Ask the browser";
pub const NOT_KEPT_TEXT: &str = "The browser has not promised to keep this page. Install it or visit it often, and back up now and then.";
pub const SAMPLES: &str = "Sample people";
pub const SAMPLES_TEXT: &str =
    "Made-up people to look around with. They are never mixed with yours, and never saved.";
pub const SHOW_SAMPLES: &str = "Show sample people";
pub const LEAVE_SAMPLES: &str = "Put them away";
pub const SHORTCUTS: &str = "Shortcuts";
pub const SHORTCUTS_TEXT: &str = "Keys for what you do often.";
pub const SHORTCUTS_BUTTON: &str = "Show shortcuts";

pub const ERASE: &str = "Erase everything";
pub const ERASE_TEXT: &str = "Removes all people and introductions from this browser.";
pub const ERASE_BUTTON: &str = "Erase…";
pub const ERASE_TITLE: &str = "Erase everything?";
pub const ERASE_WORD: &str = "erase";
pub const ERASE_TYPE: &str = "Type “erase” to go on";
pub const ERASE_CONFIRM: &str = "Erase everything";
pub const ERASE_KEEP: &str = "Keep everything";
pub const CLOSE: &str = "Close";

pub const LICENCES: &str = "Licences";
pub const LICENCES_TEXT: &str = "Goodword is free software, under the MIT licence or the Apache licence 2.0, as you choose. Its icons are from Lucide, under the ISC licence.";

/// What a browser keeps for one page, in characters: 5 MB in every browser of today.
const LIMIT: usize = 5_000_000;

pub fn holds(contacts: usize, introductions: usize) -> String {
    format!(
        "{} and {}",
        people(contacts),
        counted(introductions, "introduction")
    )
}

/// `4,812 people and 36 introductions; 2.1 MB of about 5 MB.`
pub fn stored(holds: &str, characters: Option<usize>) -> String {
    match characters {
        Some(characters) => {
            let limit = LIMIT / 1_000_000;
            format!("{holds}; {} of about {limit} MB.", size(characters))
        }
        None => format!("{holds}."),
    }
}

/// What there is for a calendar.
pub fn calendar(birthdays: usize, follow_ups: usize) -> String {
    match (birthdays, follow_ups) {
        (0, 0) => "No birthday is noted, and no introduction waits.".to_owned(),
        _ => format!(
            "{} and {}, as whole days for any calendar.",
            counted(birthdays, "birthday"),
            counted(follow_ups, "follow-up")
        ),
    }
}

/// What is stored is ASCII: a character is a byte.
fn size(characters: usize) -> String {
    match characters {
        0..1_000 => counted(characters, "byte"),
        1_000..100_000 => format!("{} kB", number(characters / 1_000)),
        _ => {
            let tenths = characters / 100_000;
            format!("{}.{} MB", tenths / 10, tenths % 10)
        }
    }
}

pub fn erase(holds: &str) -> String {
    format!(
        "This removes {holds} from this browser. It cannot be undone here; a backup brings them back."
    )
}

pub fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "System",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    }
}

pub fn version(version: &str) -> String {
    format!("Goodword {version}")
}
