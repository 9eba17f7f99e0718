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

/// Records of one kind or several, as they lie in a piece and in a backup. Each is
/// read by itself, so that a wrong one takes no other with it.
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
pub type Fields<'a> = BTreeMap<String, &'a RawValue>;

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
    found.take::<v1::Put>(RecordKind::Put, &entry.puts);
    Ok(found)
}

/// Reads record by record.
pub fn found_in(records: &Records) -> Found {
    let mut found = Found::default();
    found.take::<v1::Contact>(RecordKind::Contact, &records.contacts);
    found.take::<v1::Introduction>(RecordKind::Introduction, &records.introductions);
    found.take::<v1::Decision>(RecordKind::Decision, &records.decisions);
    found.take::<v1::Gone>(RecordKind::Gone, &records.gone);
    found.take::<v1::Merge>(RecordKind::Merge, &records.merges);
    found.take::<v1::Apart>(RecordKind::Apart, &records.apart);
    found.take::<v1::Gift>(RecordKind::Gift, &records.gifts);
    found.take::<v1::Gathering>(RecordKind::Gathering, &records.gatherings);
    found.take::<v1::Later>(RecordKind::Later, &records.later);
    found.take::<v1::Settings>(RecordKind::Settings, records.settings.as_slice());
    found
}

impl Found {
    fn take<'a, T: Deserialize<'a> + Into<Put>>(
        &mut self,
        kind: RecordKind,
        records: &[&'a RawValue],
    ) {
        for record in records {
            match serde_json::from_str::<T>(record.get()) {
                Ok(record) => self.puts.push(record.into()),
                Err(_) => self.bad.push(BadRecord {
                    kind,
                    named: name_of(record),
                }),
            }
        }
    }
}

fn name_of(record: &RawValue) -> String {
    let outer = fields(record);
    // A part of a change wraps its record in one field.
    let inner = match outer.values().next() {
        Some(only) if outer.len() == 1 => fields(only),
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
fn fields(record: &RawValue) -> Fields<'_> {
    serde_json::from_str(record.get()).unwrap_or_default()
}
