//! jCard (RFC 7095): vCard 4.0 as JSON. Several cards are an array of them.
//!
//! Both ways go by the properties of a vCard, so that what they mean is known in one place.
//! Every card is read by itself, like those of a vCard file.

use serde_json::{Map, Value as Json, json};

use crate::domain::{Book, Contact, Import, ProblemKind};

use super::charset::Letters;
use super::content_lines::{escaped, timestamp};
use super::record::problem;
use super::vcard::card::Card;
use super::vcard::finish;
use super::vcard::lines::Property;
use super::vcard::writing::{CardForm, Private, Value, Written, properties};

/// What every card begins with.
const NAME: &str = "vcard";

/// These people as an array of cards, each on a line of its own.
pub fn write<'b>(
    book: &Book,
    people: impl Iterator<Item = &'b Contact>,
    private: Private,
) -> String {
    let card = |contact: &Contact| {
        let properties = properties(book, contact, CardForm::JCard, private);
        let properties: Vec<Json> = properties.iter().map(to_json).collect();
        json!([NAME, properties]).to_string()
    };
    let cards: Vec<String> = people.map(card).collect();
    format!("[\n{}\n]\n", cards.join(",\n"))
}

fn to_json(property: &Written) -> Json {
    let parameters = property.parameters.iter();
    let parameters: Map<String, Json> = parameters
        .map(|(name, value)| (name.to_lowercase(), json!(value)))
        .collect();
    let mut json = vec![json!(property.name.to_lowercase()), json!(parameters)];
    match &property.value {
        Value::Text(text) => json.extend([json!("text"), json!(text)]),
        Value::Uri(uri) => json.extend([json!("uri"), json!(uri)]),
        Value::List(texts) => {
            json.push(json!("text"));
            json.extend(texts.iter().map(|it| json!(it)));
        }
        Value::Parts(parts) => match parts.as_slice() {
            [only] => json.extend([json!("text"), json!(only)]),
            _ => json.extend([json!("text"), json!(parts)]),
        },
        Value::Date(date) => json.extend([json!("date-and-or-time"), json!(date.to_string())]),
        Value::Moment(moment) => {
            json.extend([json!("timestamp"), json!(timestamp(*moment, true))]);
        }
    }
    Json::Array(json)
}

/// A file of one card or an array of them.
#[derive(Debug)]
pub struct JCardReader {
    letters: Letters,
    at: usize,
    line: u32,
    record: u32,
}

impl JCardReader {
    /// `None` where the text has no card. `letters` are those of the text; so many records were
    /// read before it.
    pub fn open(text: &str, letters: &Letters, records: u32) -> Option<JCardReader> {
        let first = array(text)?;
        let cards = if is_card(text) {
            text.len() - text.trim_start().len()
        } else if is_card(first) {
            text.len() - first.len()
        } else {
            return None;
        };
        let mut reader = JCardReader {
            letters: letters.clone(),
            at: 0,
            line: 1,
            record: records,
        };
        reader.go_to(text, cards);
        Some(reader)
    }

    pub fn position(&self) -> usize {
        self.at
    }

    /// How many records were read.
    pub fn records(&self) -> u32 {
        self.record
    }

    /// Reads one card; `false` at the end.
    pub fn read_one(&mut self, text: &str, import: &mut Import) -> bool {
        let rest = &text[self.at..];
        let between = |it: char| it.is_whitespace() || matches!(it, ',' | ']');
        self.go_to(text, text.len() - rest.trim_start_matches(between).len());
        let rest = &text[self.at..];
        if rest.is_empty() {
            return false;
        }
        self.record += 1;
        let (end, is_whole) = end_of_value(rest);
        let (source, line) = (&rest[..end], self.line);
        match serde_json::from_str(source) {
            Ok(Json::Array(json)) if is_whole => self.read_card(&json, source, import),
            _ => {
                let kind = match is_whole {
                    true => ProblemKind::StrayLine,
                    false => ProblemKind::CutOff,
                };
                import
                    .problems
                    .push(problem(self.record, line, kind, source));
            }
        }
        self.go_to(text, self.at + end);
        true
    }

    fn read_card(&self, json: &[Json], source: &str, import: &mut Import) {
        let mut card = Card::new(self.record, self.line);
        let properties = json.get(1).and_then(Json::as_array);
        for property in properties.into_iter().flatten() {
            read_property(&mut card, property, &self.letters);
        }
        finish(card, source, import);
    }

    fn go_to(&mut self, text: &str, at: usize) {
        let passed = text.as_bytes()[self.at..at].iter();
        self.line += passed.filter(|it| **it == b'\n').count() as u32;
        self.at = at;
    }
}

/// What follows the bracket with which an array begins.
fn array(text: &str) -> Option<&str> {
    text.trim_start().strip_prefix('[')
}

fn is_card(text: &str) -> bool {
    let name = array(text).and_then(|it| it.trim_start().strip_prefix('"'));
    name.and_then(|it| it.get(..NAME.len() + 1))
        .is_some_and(|it| it.eq_ignore_ascii_case("vcard\""))
}

/// Where the first value of a JSON text ends, and whether it does.
fn end_of_value(text: &str) -> (usize, bool) {
    let (mut depth, mut in_string, mut is_escaped) = (0u32, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if in_string => is_escaped = true,
            b'"' => in_string = !in_string,
            _ if in_string => {}
            b'[' | b'{' => depth += 1,
            b']' | b'}' if depth > 1 => depth -= 1,
            b']' | b'}' => return ((at + usize::from(depth == 1)).max(1), true),
            b',' if depth == 0 => return (at, true),
            _ => {}
        }
    }
    (text.len(), false)
}

/// `[name, parameters, type, value, …]`. What is no property is passed over.
fn read_property(card: &mut Card, json: &Json, letters: &Letters) {
    let Some(
        [
            Json::String(name),
            Json::Object(parameters),
            Json::String(kind),
            values @ ..,
        ],
    ) = json.as_array().map(Vec::as_slice)
    else {
        return;
    };
    let mut parameters: Vec<(String, String)> = parameters
        .iter()
        .map(|(name, value)| (name.to_ascii_uppercase(), joined(value, ",", plain)))
        .collect();
    parameters.push(("VALUE".to_owned(), kind.clone()));
    let values: Vec<String> = values
        .iter()
        .map(|it| joined(it, ";", |part| joined(part, ",", |it| escaped(&plain(it)))))
        .collect();
    card.read(
        &Property {
            name: name.to_ascii_uppercase(),
            group: None,
            parameters: parameters
                .iter()
                .map(|(name, value)| (name.clone(), value.as_str()))
                .collect(),
            value: &values.join(","),
        },
        letters,
    );
}

/// The parts of an array side by side, or what is no array alone.
fn joined(json: &Json, separator: &str, part: impl Fn(&Json) -> String) -> String {
    match json {
        Json::Array(parts) => {
            let parts: Vec<String> = parts.iter().map(part).collect();
            parts.join(separator)
        }
        _ => part(json),
    }
}

/// A value as text: strings without quotes.
fn plain(json: &Json) -> String {
    match json {
        Json::String(text) => text.clone(),
        Json::Null => String::new(),
        _ => json.to_string(),
    }
}
