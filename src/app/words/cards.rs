//! What is said of cards for address books.

use super::counted;
use crate::app::CardForm;

pub const CARD: &str = "Card for address books";
pub const FORM: &str = "Format";
pub const PRIVATE: &str = "Include trust and private notes";
pub const DOWNLOAD: &str = "Download cards";

pub fn form(form: CardForm) -> &'static str {
    match form {
        CardForm::VCard3 => "vCard 3.0",
        CardForm::VCard4 => "vCard 4.0",
        CardForm::JCard => "jCard",
    }
}

/// Of whom the list of people shows.
pub fn download_shown(count: usize) -> String {
    format!("Download {}", counted(count, "card"))
}

pub fn download_of(name: &str) -> String {
    format!("Download a card of {name}")
}
