//! From the properties of one vCard to a person.
//!
//! Property names are those of RFC 6350 (4.0), RFC 2426 (3.0), and the vCard 2.1
//! specification; `X-` names are Apple's.

use crate::domain::{Incoming, Problem, ProblemKind};

use super::lines::Property;
use super::value::{decoded, part, parts, unescaped};
use crate::formats::charset::Letters;
use crate::formats::csv::people::{is_everybody, place};
use crate::formats::record::{Record, Spacing, problem};

/// A card in the course of being read.
#[derive(Debug)]
pub struct Card {
    record: Record,
    formatted_name: String,
    joined_name: String,
    nickname: String,
    title: String,
    role: String,
    /// The address of the highest rank: preferred ones, then work, then the first.
    place: Option<(u8, String)>,
    is_no_person: bool,
}

impl Card {
    pub fn new(record: u32, line: u32) -> Card {
        Card {
            record: Record::new(record, line, Spacing::Tidied),
            formatted_name: String::new(),
            joined_name: String::new(),
            nickname: String::new(),
            title: String::new(),
            role: String::new(),
            place: None,
            is_no_person: false,
        }
    }

    pub fn problem(&mut self, kind: ProblemKind, excerpt: &str) {
        self.record.problem(kind, excerpt);
    }

    /// Takes over one property. `letters` are those of the file.
    pub fn read(&mut self, property: &Property<'_>, letters: &Letters) {
        if !is_kept(&property.name) {
            return;
        }
        let Ok(value) = decoded(property, letters) else {
            return self
                .record
                .problem(ProblemKind::BadEncoding, property.value);
        };
        let value = value.as_ref();
        if value.trim().is_empty() {
            return;
        }
        let record = &mut self.record;
        match property.name.as_str() {
            "FN" => first(&mut self.formatted_name, || record.line(&unescaped(value))),
            "N" => first(&mut self.joined_name, || record.line(&name(value))),
            "NICKNAME" => first(&mut self.nickname, || {
                record.line(&unescaped(parts(value, ',').next().unwrap_or_default()))
            }),
            "ORG" => {
                let organization = parts(value, ';')
                    .map(unescaped)
                    .find(|it| !it.trim().is_empty());
                if record.person.company.is_empty() {
                    record.person.company = record.line(&organization.unwrap_or_default());
                }
            }
            "TITLE" => first(&mut self.title, || record.line(&unescaped(value))),
            "ROLE" => first(&mut self.role, || record.line(&unescaped(value))),
            "EMAIL" => record.add_email(&unescaped(value)),
            "TEL" => record.add_phone(&unescaped(value)),
            "URL" => record.add_link(&unescaped(value)),
            "X-SOCIALPROFILE" | "SOCIALPROFILE" => {
                let address = unescaped(value);
                if address.contains("://") && !address.ends_with("://") {
                    record.add_link(&address);
                }
            }
            "ADR" => self.read_address(property, value),
            "BDAY" => {
                let date = unescaped(value);
                // Apple writes a year it does not mean, and says so.
                let unmeant = property.parameter("X-APPLE-OMIT-YEAR");
                match unmeant.and_then(|it| date.strip_prefix(it)) {
                    Some(rest) => record.set_birthday(&format!("-{rest}")),
                    None => record.set_birthday(&date),
                }
            }
            "NOTE" => record.add_text(|it| &mut it.notes, &unescaped(value)),
            "CATEGORIES" => parts(value, ',')
                .map(unescaped)
                .filter(|it| !is_everybody(it))
                .for_each(|it| record.add(|p| &mut p.tags, &it)),
            "UID" => {
                let uid = record.line(&unescaped(value));
                record.person.uid.get_or_insert(uid);
            }
            "KIND" | "X-ADDRESSBOOKSERVER-KIND" => {
                let kind = value.trim().to_ascii_lowercase();
                self.is_no_person = matches!(
                    kind.as_str(),
                    "group" | "location" | "thing" | "device" | "application"
                );
            }
            _ => {}
        }
    }

    fn read_address(&mut self, property: &Property<'_>, value: &str) {
        let (city, region, country) = (part(value, 3), part(value, 4), part(value, 6));
        let place = place(&[&city, &region, &country]);
        if place.is_empty() {
            return;
        }
        let is_preferred = property.is_marked("PREF") || property.parameter("PREF").is_some();
        let rank = if is_preferred {
            2
        } else {
            u8::from(property.is_marked("WORK"))
        };
        if self.place.as_ref().is_none_or(|(it, _)| rank > *it) {
            self.place = Some((rank, self.record.line(&place)));
        }
    }

    /// The person, or why there is none, and what of the card was left out.
    ///
    /// `source` is what to show where there is nothing.
    pub fn finish(mut self, source: &str) -> (Result<Incoming, Problem>, Vec<Problem>) {
        let names = [self.formatted_name, self.joined_name, self.nickname];
        let named = names.into_iter().find(|it| !it.is_empty());
        let (number, line) = (self.record.person.record, self.record.person.line);
        if self.is_no_person {
            let name = named.as_deref().unwrap_or(source);
            let skipped = problem(number, line, ProblemKind::NotAPerson, name);
            return (Err(skipped), Vec::new());
        }
        let person = &mut self.record.person;
        person.name = named.unwrap_or_default();
        person.role = if self.title.is_empty() {
            self.role
        } else {
            self.title
        };
        if let Some((_, place)) = self.place {
            person.place = place;
        }
        self.record.finish(source)
    }
}

/// The properties of which something is kept.
pub fn is_kept(name: &str) -> bool {
    matches!(
        name,
        "FN" | "N"
            | "NICKNAME"
            | "ORG"
            | "TITLE"
            | "ROLE"
            | "EMAIL"
            | "TEL"
            | "URL"
            | "X-SOCIALPROFILE"
            | "SOCIALPROFILE"
            | "ADR"
            | "BDAY"
            | "NOTE"
            | "CATEGORIES"
            | "UID"
            | "KIND"
            | "X-ADDRESSBOOKSERVER-KIND"
    )
}

fn first(text: &mut String, value: impl FnOnce() -> String) {
    if text.is_empty() {
        *text = value();
    }
}

/// `family;given;additional;prefixes;suffixes` in the order in which it is spoken.
fn name(value: &str) -> String {
    let spoken = [3, 1, 2, 0, 4].map(|it| part(value, it));
    spoken.join(" ")
}
