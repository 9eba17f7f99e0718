//! From the properties of one vCard to a person.
//!
//! Property names are those of RFC 6350 (4.0), RFC 2426 (3.0), and the vCard 2.1
//! specification; `X-` names are Apple's, and Goodword's own.

use std::collections::BTreeSet;

use crate::domain::{Exact, Incoming, Problem, ProblemKind, Someone};

use super::lines::Property;
use super::own;
use super::value::{decoded, part, parts, unescaped};
use crate::formats::charset::Letters;
use crate::formats::csv::people::{is_everybody, place};
use crate::formats::name::{Parts, called};
use crate::formats::record::{Record, Spacing, one_line, problem};

/// A card in the course of being read.
#[derive(Debug)]
pub struct Card {
    record: Record,
    formatted_name: String,
    /// Family name, given name, additional names, prefixes, suffixes.
    name_parts: [String; 5],
    nickname: String,
    title: String,
    role: String,
    /// The address of the highest rank: preferred ones, then work, then the first.
    place: Option<(u8, String)>,
    is_no_person: bool,
    /// What Goodword wrote as the name of somebody whose name is not known is none.
    is_nameless: bool,
}

impl Card {
    pub fn new(record: u32, line: u32) -> Card {
        Card {
            record: Record::new(record, line, Spacing::Tidied),
            formatted_name: String::new(),
            name_parts: Default::default(),
            nickname: String::new(),
            title: String::new(),
            role: String::new(),
            place: None,
            is_no_person: false,
            is_nameless: false,
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
        if let Some(name) = property.name.strip_prefix(own::PREFIX) {
            self.record.person.exact.get_or_insert_default();
            self.record.keep_spacing();
            self.is_nameless |= name == "NAMELESS";
            return own::read(&mut self.record, name, property, value);
        }
        if value.trim().is_empty() {
            return;
        }
        let record = &mut self.record;
        match property.name.as_str() {
            "FN" => first(&mut self.formatted_name, || record.line(&unescaped(value))),
            "N" if self.name_parts.iter().all(String::is_empty) => {
                self.name_parts = [0, 1, 2, 3, 4].map(|it| record.line(&part(value, it)));
            }
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
                .filter(|it| record.person.exact.is_some() || !is_everybody(it))
                .collect::<Vec<String>>()
                .iter()
                .for_each(|it| record.add(|p| &mut p.tags, it)),
            "UID" => {
                let uid = record.line(&unescaped(value));
                match own::id_of_uid(&uid) {
                    None => {
                        record.person.uid.get_or_insert(uid);
                    }
                    id => record.person.exact.get_or_insert_default().id = id,
                }
            }
            // In version 4.0 mostly an address; a name only where it says so.
            "RELATED" if !property.parameter("VALUE").is_some_and(is_text) => {}
            "RELATED" | "X-ABRELATEDNAMES" => {
                record.add(|it| &mut it.knows, &unescaped(value));
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

    fn name(&self) -> String {
        // What Goodword wrote stands as the user wrote it.
        if self.record.keeps_spacing() && !self.formatted_name.is_empty() {
            return self.formatted_name.clone();
        }
        let [family, given, middle, prefix, suffix] = self.name_parts.each_ref();
        let parts = Parts {
            prefix,
            given,
            middle,
            family,
            suffix,
        };
        called(&self.formatted_name, &parts, &self.nickname).into_owned()
    }

    /// The person, or why there is none, and what of the card was left out.
    ///
    /// `source` is what to show where there is nothing.
    pub fn finish(mut self, source: &str) -> (Result<Incoming, Problem>, Vec<Problem>) {
        let name = self.name();
        let (number, line) = (self.record.person.record, self.record.person.line);
        if self.is_no_person {
            let shown = if name.is_empty() { source } else { &name };
            let skipped = problem(number, line, ProblemKind::NotAPerson, shown);
            return (Err(skipped), Vec::new());
        }
        let person = &mut self.record.person;
        person.name = name;
        person.role = if self.title.is_empty() {
            self.role
        } else {
            self.title
        };
        if let Some((_, place)) = self.place {
            person.place = place;
        }
        if let Some(exact) = person.exact.take() {
            without_doubles(person, &exact, self.is_nameless);
            person.exact = Some(exact);
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
            | "RELATED"
            | "X-ABRELATEDNAMES"
            | "KIND"
            | "X-ADDRESSBOOKSERVER-KIND"
    ) || name.starts_with(own::PREFIX)
}

/// Takes away what Goodword wrote for other address books alone. What these changed of it stays.
fn without_doubles(person: &mut Incoming, exact: &Exact, is_nameless: bool) {
    let notes = one_line(&own::notes_as_one(&exact.notes));
    person.notes.retain(|it| one_line(it) != notes);
    let called: BTreeSet<&String> = exact.called.values().collect();
    let by_name = |name: &String| exact.knows.contains(&Someone::Name(name.clone()));
    person
        .knows
        .retain(|it| !called.contains(it) && !by_name(it));
    let stand_ins = [
        Some(&person.company),
        person.emails.first(),
        person.phones.first(),
    ];
    let called = stand_ins.into_iter().flatten().find(|it| !it.is_empty());
    if is_nameless && called.is_none_or(|it| *it == person.name) {
        person.name.clear();
    }
}

fn is_text(kind: &str) -> bool {
    kind.eq_ignore_ascii_case("text")
}

fn first(text: &mut String, value: impl FnOnce() -> String) {
    if text.is_empty() {
        *text = value();
    }
}
