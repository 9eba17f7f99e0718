//! A pasted list of names: each matched to the one person in the book who bears it or has the
//! address, or kept as a name. Nobody is taken for one of two who are called alike.

use std::collections::BTreeMap;

use crate::domain::fold::fold;
use crate::domain::{Book, ContactId, Guest, Someone};

/// More on one line is a sentence, and no name.
const LONGEST_NAME: usize = 80;

/// The guests that a text names: one on each line, or several on one with commas between. What
/// stands behind a name on its line, such as a firm, only helps to find its end.
pub fn guests(book: &Book, text: &str) -> Vec<Guest> {
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect();
    let known = Known::of(book);
    let named: Vec<Someone> = match lines[..] {
        [only] => only
            .split([',', ';'])
            .filter_map(|it| known.named(it))
            .collect(),
        _ => lines.iter().filter_map(|it| known.named(it)).collect(),
    };
    named.into_iter().map(Guest::new).collect()
}

/// Whose a name or an address is; `None` where it is several people's.
struct Known {
    names: BTreeMap<String, Option<ContactId>>,
    addresses: BTreeMap<String, Option<ContactId>>,
}

impl Known {
    fn of(book: &Book) -> Known {
        let mut known = Known {
            names: BTreeMap::new(),
            addresses: BTreeMap::new(),
        };
        for contact in book.contacts() {
            note(&mut known.names, fold(&contact.name), contact.id);
            for address in &contact.emails {
                note(&mut known.addresses, fold(address), contact.id);
            }
        }
        known
    }

    /// `None` of a line that names nobody.
    fn named(&self, line: &str) -> Option<Someone> {
        let line = without_bullet(line);
        if let Some(id) = address(line).and_then(|it| self.addresses.get(&fold(it)).copied()?) {
            return Some(Someone::Contact(id));
        }
        let whole = without_address(line);
        let (first, rest) = whole
            .split_once([',', ';', '\t', '|', '('])
            .unwrap_or((&whole, ""));
        let (first, rest) = (first.trim(), rest.trim());
        let turned = format!("{rest} {first}");
        let spellings = [whole.trim(), &turned, first];
        let found = spellings.iter().find_map(|it| *self.names.get(&fold(it))?);
        if let Some(id) = found {
            return Some(Someone::Contact(id));
        }
        let name: Vec<&str> = first.split_whitespace().collect();
        let name = name.join(" ");
        let is_name = name.chars().any(char::is_alphabetic) && name.len() <= LONGEST_NAME;
        is_name.then_some(Someone::Name(name))
    }
}

fn note(found: &mut BTreeMap<String, Option<ContactId>>, key: String, id: ContactId) {
    if !key.is_empty() {
        let whose = found.entry(key).or_insert(Some(id));
        if *whose != Some(id) {
            *whose = None;
        }
    }
}

/// `1. Ana`, `- Ana` and `• Ana` are all Ana.
fn without_bullet(line: &str) -> &str {
    line.trim_start_matches(|it: char| !it.is_alphabetic())
        .trim()
}

fn address(line: &str) -> Option<&str> {
    let mut words = line.split(|it: char| it.is_whitespace() || "<>(),;|".contains(it));
    words.find(|it| it.contains('@') && !it.starts_with('@') && !it.ends_with('@'))
}

fn without_address(line: &str) -> String {
    match address(line) {
        // Where there is nothing else, what stands before the `@` is the best name there is.
        Some(address) if address.len() == line.len() => {
            address.split('@').next().unwrap_or_default().to_owned()
        }
        Some(address) => line.replace(address, "").replace(['<', '>', '(', ')'], ""),
        None => line.to_owned(),
    }
}
