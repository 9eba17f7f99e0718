//! What is said where people are filled in one by one.

pub const BACK: &str = "Today";
pub const TITLE: &str = "The few that matter";
pub const LEDE: &str = "Two short phrases each are enough. Stop whenever you like.";
pub const HINT: &str = "In their words. Several: one per line.";
pub const SAVE: &str = "Save and next";
pub const SKIP: &str = "Skip";
pub const KEY_SAVE: &str = "save and next";
pub const KEY_SKIP: &str = "skip";
pub const KEY_TRUST: &str = "would you refer them";
pub const DONE: &str = "That is everybody for now";
pub const DONE_TEXT: &str =
    "Of those who matter most, something is noted now, or you passed them over.";
pub const SOMEBODY_ELSE: &str = "Somebody else";
pub const EMPTY: &str = "Nobody is in your book yet";
pub const EMPTY_TEXT: &str =
    "Once there are people, this is where to note what they are looking for and what they give.";
pub const IMPORT: &str = "Import people";
pub const NEW_PERSON: &str = "New person";
pub const TO_TODAY: &str = "See whom to introduce";

pub fn looking_for(name: &str) -> String {
    format!("What is {name} looking for?")
}

pub fn gives(name: &str) -> String {
    format!("What does {name} give well?")
}

/// What is noted already, so that nobody writes it twice.
pub fn noted(phrases: &[String]) -> Option<String> {
    let quoted: Vec<String> = phrases.iter().map(|it| format!("“{it}”")).collect();
    (!quoted.is_empty()).then(|| format!("Noted so far: {}.", quoted.join(", ")))
}
