//! What stands around every page.

pub const NAME: &str = "Goodword";
pub const TODAY: &str = "Today";
pub const PEOPLE: &str = "People";
pub const INTRODUCTIONS: &str = "Intros";
pub const MAP: &str = "Map";
pub const YOUR_DATA: &str = "Your data";
pub const NEW_PERSON: &str = "New person";
pub const PROMISE: &str = "Everything stays on this device.";
pub const SKIP: &str = "Skip to the page";
pub const DROP: &str = "Let go to read this file";
pub const UNDO: &str = "Undo";
pub const CLOSE: &str = "Close";
pub const SHORTCUTS: &str = "Shortcuts";
pub const OPENING: &str = "Opening your book…";

/// What a key does, and the key.
pub const KEYS: [(&str, &str); 10] = [
    ("Find anything", "Ctrl+K"),
    ("Search, or find anything", "/"),
    ("New person", "n"),
    ("Undo", "u"),
    ("Just ended a call", "t"),
    ("Keep an idea, or drop it", "k d"),
    ("Next, previous in a list", "↓ ↑"),
    ("Merge duplicates, or not the same", "m x"),
    ("Next, previous duplicates", "j k"),
    ("These shortcuts", "?"),
];
