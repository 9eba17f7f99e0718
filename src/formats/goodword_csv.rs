//! Goodword's own columns: everything a person wrote of somebody, for a spreadsheet and back.
//!
//! Text only: when something was noted, and what is closed, is kept by a backup alone.

use crate::domain::{Book, Contact, HowMet, MetThrough, Phrase, Someone, Trust};

use super::cell::{guarded, joined};

/// In the order in which they are written; read in any.
pub const COLUMNS: [&str; 18] = [
    "Name",
    "Company",
    "Role",
    "Emails",
    "Phones",
    "Links",
    "Place",
    "Does",
    "Markets",
    "Plans",
    "Offers",
    "Needs",
    "Tags",
    "How we met",
    "Introduced by",
    "Trust",
    "Knows",
    "Notes",
];

/// What stands in "How we met" for a LinkedIn connection, before its day.
const LINKEDIN: &str = "LinkedIn ";

/// The whole book, a row for each person. Begins with a byte order mark, without which
/// Excel takes it for another encoding; lines end as RFC 4180 has them.
///
/// Of offers and needs those still open: a closed one must not come back as open.
pub fn write(book: &Book) -> String {
    let mut csv = String::from('\u{feff}');
    push_row(&mut csv, COLUMNS.map(str::to_owned));
    for contact in book.contacts() {
        push_row(&mut csv, cells(book, contact));
    }
    csv
}

fn cells(book: &Book, contact: &Contact) -> [String; COLUMNS.len()] {
    let knows: Vec<&str> = contact
        .knows
        .iter()
        .filter_map(|it| name(book, it))
        .collect();
    let introducer = match &contact.how_met.through {
        MetThrough::IntroducedBy(someone) => name(book, someone),
        _ => None,
    };
    [
        guarded(&contact.name),
        guarded(&contact.company),
        guarded(&contact.role),
        list(&contact.emails),
        list(&contact.phones),
        list(&contact.links),
        guarded(&contact.place),
        guarded(&contact.does),
        list(&contact.markets),
        guarded(&contact.plans),
        phrases(contact.open_offers()),
        phrases(contact.open_needs()),
        list(&contact.tags),
        guarded(&met(&contact.how_met)),
        guarded(introducer.unwrap_or_default()),
        trust_word(contact.trust).to_owned(),
        joined(knows.into_iter()),
        joined(contact.notes.iter().map(|it| it.text.as_str())),
    ]
}

/// The name of somebody who still is in the book, or was never in it.
fn name<'a>(book: &'a Book, someone: &'a Someone) -> Option<&'a str> {
    match someone {
        Someone::Contact(id) => book.contact(*id).map(|it| it.name.as_str()),
        Someone::Name(name) => Some(name),
    }
}

fn list(values: &[String]) -> String {
    joined(values.iter().map(String::as_str))
}

fn phrases<'a>(phrases: impl Iterator<Item = &'a Phrase>) -> String {
    joined(phrases.map(|it| it.text.as_str()))
}

/// The user's words; with the day where LinkedIn knew it, as [`read_met`] understands it.
fn met(how_met: &HowMet) -> String {
    match (&how_met.through, how_met.day) {
        (MetThrough::LinkedIn, Some(day)) if how_met.text.is_empty() => format!("{LINKEDIN}{day}"),
        (MetThrough::LinkedIn, Some(day)) => format!("{LINKEDIN}{day}: {}", how_met.text),
        _ => how_met.text.clone(),
    }
}

/// The day in "How we met" where it speaks of LinkedIn, as text, and the user's words.
pub fn read_met(cell: &str) -> (Option<&str>, &str) {
    let Some(rest) = cell.strip_prefix(LINKEDIN) else {
        return (None, cell);
    };
    match rest.split_at_checked(10) {
        Some((day, "")) if crate::domain::Day::parse_iso(day).is_some() => (Some(day), ""),
        Some((day, words)) if crate::domain::Day::parse_iso(day).is_some() => {
            match words.strip_prefix(": ") {
                Some(words) => (Some(day), words),
                None => (None, cell),
            }
        }
        _ => (None, cell),
    }
}

fn trust_word(trust: Trust) -> &'static str {
    match trust {
        Trust::Unset => "",
        Trust::WouldRefer => "would refer",
        Trust::NotYet => "not yet",
        Trust::Never => "never",
    }
}

/// Blank and unknown words mean that nothing is noted.
pub fn read_trust(cell: &str) -> Trust {
    let word = cell.trim().to_lowercase();
    [Trust::WouldRefer, Trust::NotYet, Trust::Never]
        .into_iter()
        .find(|it| trust_word(*it) == word)
        .unwrap_or_default()
}

fn push_row(csv: &mut String, cells: [String; COLUMNS.len()]) {
    for (number, cell) in cells.iter().enumerate() {
        if number > 0 {
            csv.push(',');
        }
        // Also a `;`, which is the delimiter of half of Europe's spreadsheets.
        if cell.contains([',', ';', '"', '\n', '\r', '\t']) || cell.starts_with(' ') {
            csv.push('"');
            csv.push_str(&cell.replace('"', "\"\""));
            csv.push('"');
        } else {
            csv.push_str(cell);
        }
    }
    csv.push_str("\r\n");
}
