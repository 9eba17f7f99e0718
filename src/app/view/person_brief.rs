//! A person in one line: face, name, what they are.

use crate::domain::{Contact, ContactId, Trust};

/// How many hues the faces have.
pub const HUES: u64 = 12;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonBrief {
    pub id: ContactId,
    pub name: String,
    /// Role and company, or what else tells people of a name apart; may be empty.
    pub line: String,
    pub face: FaceView,
}

/// The circle with initials.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaceView {
    pub initials: String,
    /// 0 to [`HUES`] - 1; a person's own for ever.
    pub hue: u8,
    pub trust: Trust,
}

impl PersonBrief {
    pub fn of(contact: &Contact) -> PersonBrief {
        PersonBrief {
            id: contact.id,
            name: contact.called().to_owned(),
            line: line(contact),
            face: FaceView::of(contact),
        }
    }

    /// Somebody who is no longer in the book.
    pub fn gone(id: ContactId, name: &str) -> PersonBrief {
        PersonBrief {
            id,
            name: name.to_owned(),
            line: String::new(),
            face: FaceView::unknown(name, id.0),
        }
    }
}

impl FaceView {
    pub fn of(contact: &Contact) -> FaceView {
        FaceView {
            initials: initials(contact.called()),
            hue: hue(contact.id.0),
            trust: contact.trust,
        }
    }

    /// Of somebody the book does not have. Each number has its hue.
    pub fn unknown(name: &str, number: u64) -> FaceView {
        FaceView {
            initials: initials(name),
            hue: hue(number),
            trust: Trust::Unset,
        }
    }
}

fn hue(number: u64) -> u8 {
    (number % HUES) as u8
}

fn line(contact: &Contact) -> String {
    let parts = [&contact.role, &contact.company];
    let known: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|it| !it.is_empty())
        .collect();
    if !known.is_empty() {
        return known.join(" · ");
    }
    let others = [
        Some(&contact.does),
        contact.emails.first(),
        Some(&contact.place),
    ];
    others
        .into_iter()
        .flatten()
        .find(|it| !it.is_empty())
        .cloned()
        .unwrap_or_default()
}

/// The first letters of the first and the last name.
fn initials(name: &str) -> String {
    let letter = |word: &str| word.chars().find(|it| it.is_alphanumeric());
    let mut letters = name.split_whitespace().filter_map(letter);
    let first = letters.next();
    let last = letters.next_back();
    first
        .into_iter()
        .chain(last)
        .flat_map(char::to_uppercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_those_of_the_first_and_the_last_name() {
        for (name, expected) in [
            ("Ana Souza", "AS"),
            ("Ana Maria de Souza", "AS"),
            ("ana", "A"),
            ("  (Bo) Li ", "BL"),
            ("山田 太郎", "山太"),
            ("", ""),
            ("???", ""),
        ] {
            assert_eq!(initials(name), expected, "{name}");
        }
    }
}
