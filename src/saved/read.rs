//! From a stored text to records: all of it, or what can be read and what cannot.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::v1;
use crate::domain::Put;

/// What a stored record is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordKind {
    Contact,
    Introduction,
    Decision,
    /// A deleted contact.
    Gone,
    Merge,
    /// Two who are not the same.
    Apart,
    Gift,
    Gathering,
    /// Something that was put off.
    Later,
    Settings,
    /// A part of a change.
    Put,
}

/// A record that is JSON but not what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadRecord {
    pub kind: RecordKind,
    /// The name it bears, or its id where it has no name; blank where it has neither.
    pub named: String,
}

/// What a text held.
#[derive(Debug, Default)]
pub struct Found {
    pub puts: Vec<Put>,
    pub bad: Vec<BadRecord>,
}

/// The text is not JSON of the outer shape of a piece or entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotJson;

/// Records of one kind or several, as they lie in a piece. Each is read by itself, so that a
/// wrong one takes no other with it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Records<'a> {
    #[serde(borrow)]
    contacts: Vec<&'a RawValue>,
    #[serde(borrow)]
    introductions: Vec<&'a RawValue>,
    #[serde(borrow)]
    decisions: Vec<&'a RawValue>,
    #[serde(borrow)]
    gone: Vec<&'a RawValue>,
    #[serde(borrow)]
    merges: Vec<&'a RawValue>,
    #[serde(borrow)]
    apart: Vec<&'a RawValue>,
    #[serde(borrow)]
    gifts: Vec<&'a RawValue>,
    #[serde(borrow)]
    gatherings: Vec<&'a RawValue>,
    #[serde(borrow)]
    later: Vec<&'a RawValue>,
    #[serde(borrow)]
    settings: Option<&'a RawValue>,
}

#[derive(Deserialize)]
struct Puts<'a> {
    #[serde(borrow)]
    puts: Vec<&'a RawValue>,
}

/// A JSON object of which nothing else is known.
type Fields<'a> = BTreeMap<String, &'a RawValue>;

/// Reads a piece. Its first character tells what it is: plain JSON begins with a brace.
///
/// # Errors
/// [`NotJson`] where not one record can be made out.
pub fn piece(text: &str) -> Result<Found, NotJson> {
    let records = serde_json::from_str(text).map_err(|_| NotJson)?;
    Ok(found_in(&records))
}

/// Reads a journal entry.
///
/// # Errors
/// [`NotJson`] where not one part of the change can be made out.
pub fn entry(text: &str) -> Result<Found, NotJson> {
    let entry: Puts = serde_json::from_str(text).map_err(|_| NotJson)?;
    let mut found = Found::default();
    for put in entry.puts {
        found.take(RecordKind::Put, put.get());
    }
    Ok(found)
}

/// Reads record by record.
pub fn found_in(records: &Records) -> Found {
    let lists = [
        (RecordKind::Contact, records.contacts.as_slice()),
        (RecordKind::Introduction, &records.introductions),
        (RecordKind::Decision, &records.decisions),
        (RecordKind::Gone, &records.gone),
        (RecordKind::Merge, &records.merges),
        (RecordKind::Apart, &records.apart),
        (RecordKind::Gift, &records.gifts),
        (RecordKind::Gathering, &records.gatherings),
        (RecordKind::Later, &records.later),
        (RecordKind::Settings, records.settings.as_slice()),
    ];
    let mut found = Found::default();
    for (kind, list) in lists {
        for record in list {
            found.take(kind, record.get());
        }
    }
    found
}

impl Found {
    /// Reads one record.
    pub fn take(&mut self, kind: RecordKind, json: &str) {
        let put = match kind {
            RecordKind::Contact => put::<v1::Contact>(json),
            RecordKind::Introduction => put::<v1::Introduction>(json),
            RecordKind::Decision => put::<v1::Decision>(json),
            RecordKind::Gone => put::<v1::Gone>(json),
            RecordKind::Merge => put::<v1::Merge>(json),
            RecordKind::Apart => put::<v1::Apart>(json),
            RecordKind::Gift => put::<v1::Gift>(json),
            RecordKind::Gathering => put::<v1::Gathering>(json),
            RecordKind::Later => put::<v1::Later>(json),
            RecordKind::Settings => put::<v1::Settings>(json),
            RecordKind::Put => put::<v1::Put>(json),
        };
        match put {
            Some(put) => self.puts.push(put),
            None => self.bad.push(BadRecord {
                kind,
                named: name_of(json),
            }),
        }
    }
}

/// `None` where it is not what it should be.
fn put<'a, T: Deserialize<'a> + Into<Put>>(json: &'a str) -> Option<Put> {
    match serde_json::from_str::<T>(json) {
        Ok(record) => Some(record.into()),
        Err(_) => None,
    }
}

fn name_of(json: &str) -> String {
    let outer = fields(json);
    // A part of a change wraps its record in one field.
    let inner = match outer.values().next() {
        Some(only) if outer.len() == 1 => fields(only.get()),
        _ => Fields::new(),
    };
    [&outer, &inner]
        .into_iter()
        .flat_map(|it| [it.get("name"), it.get("id")])
        .flatten()
        .find_map(|it| serde_json::from_str(it.get()).ok())
        .unwrap_or_default()
}

/// The fields of a record that could not be read; none where it is no object.
fn fields(json: &str) -> Fields<'_> {
    serde_json::from_str(json).unwrap_or_default()
}
