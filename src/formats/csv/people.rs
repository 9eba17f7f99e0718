//! From a row of cells to a person, as the columns of the file say.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::domain::fold::fold;
use crate::domain::{Incoming, Problem, ProblemKind, SourceKind};

use super::columns::Column;
use super::rows::Row;
use crate::formats::cell::{split, unguarded, unguarded_foreign};
use crate::formats::goodword_csv::{read_met, read_trust};
use crate::formats::name::{Parts as NameParts, called};
use crate::formats::record::{MAX_VALUES, Record, Spacing};

/// Between the values of one cell in Google's files.
const GOOGLE_BETWEEN: &str = ":::";

/// What each column of a file holds.
#[derive(Debug)]
pub struct Layout {
    pub source: SourceKind,
    /// How many cells a whole row has.
    pub width: usize,
    columns: Vec<Option<Column>>,
}

/// The parts of a row that make one value together.
#[derive(Default)]
struct Parts<'a> {
    whole_name: &'a str,
    name: NameParts<'a>,
    nickname: &'a str,
    /// City, region, country, by the number of the address.
    addresses: BTreeMap<u8, [&'a str; 3]>,
    birth: [&'a str; 3],
}

impl Layout {
    pub fn new(source: SourceKind, columns: Vec<Option<Column>>, width: usize) -> Layout {
        Layout {
            source,
            width,
            columns,
        }
    }

    /// The person of this row, or why there is none, and what of the row was left out.
    pub fn person(&self, row: &Row<'_>, number: u32) -> (Result<Incoming, Problem>, Vec<Problem>) {
        let is_own = self.source == SourceKind::GoodwordCsv;
        let spacing = if is_own {
            Spacing::Kept
        } else {
            Spacing::Tidied
        };
        let mut record = Record::new(number, row.line, spacing);
        let mut parts = Parts::default();
        for (cell, column) in row.cells.iter().zip(&self.columns) {
            let Some(column) = *column else { continue };
            let cell = cell.trim_matches(' ');
            if cell.is_empty() {
                continue;
            }
            if is_own {
                read_own(&mut record, &mut parts, column, cell);
            } else if column == Column::Tags && self.source == SourceKind::GoogleCsv {
                labels(cell).for_each(|it| record.add(|p| &mut p.tags, it));
            } else {
                let cell = without_formula(unguarded_foreign(cell));
                read(&mut record, &mut parts, column, cell);
            }
        }
        let beyond = row.cells.iter().skip(self.width.max(self.columns.len()));
        if let Some(cell) = beyond.map(|it| it.trim()).find(|it| !it.is_empty()) {
            record.problem(ProblemKind::MoreCells, cell);
        }
        parts.join(&mut record);
        record.finish(row.source)
    }
}

/// A cell of Goodword's own file: lists joined by `; `, formulas guarded.
fn read_own<'a>(record: &mut Record, parts: &mut Parts<'a>, column: Column, cell: &'a str) {
    let add: fn(&mut Record, &str) = match column {
        Column::Email => |record, it| record.add(|p| &mut p.emails, it),
        Column::Phone => |record, it| record.add(|p| &mut p.phones, it),
        Column::Link => Record::add_link,
        Column::Markets => |record, it| record.add(|p| &mut p.markets, it),
        Column::Offers => |record, it| record.add(|p| &mut p.offers, it),
        Column::Needs => |record, it| record.add(|p| &mut p.needs, it),
        Column::Tags => |record, it| record.add(|p| &mut p.tags, it),
        Column::Knows => |record, it| record.add(|p| &mut p.knows, it),
        Column::Notes => |record, it| record.add_text(|p| &mut p.notes, it),
        Column::HowMet => {
            let (day, words) = read_met(unguarded(cell));
            record.person.how_met = record.text(words);
            if let Some(day) = day {
                record.set_connected(day);
            }
            return;
        }
        _ => return read(record, parts, column, unguarded(cell)),
    };
    if cell.bytes().filter(|it| *it == b';').count() >= MAX_VALUES {
        let limit = MAX_VALUES as u32;
        record.problem(ProblemKind::TooManyValues { limit }, cell);
    }
    for value in split(cell, MAX_VALUES) {
        add(record, &value);
    }
}

/// A cell as any program writes it.
fn read<'a>(record: &mut Record, parts: &mut Parts<'a>, column: Column, cell: &'a str) {
    match column {
        Column::Name => first(&mut parts.whole_name, cell),
        Column::Given => first(&mut parts.name.given, cell),
        Column::Middle => first(&mut parts.name.middle, cell),
        Column::Family => first(&mut parts.name.family, cell),
        Column::Prefix | Column::Title => first(&mut parts.name.prefix, cell),
        Column::Suffix => first(&mut parts.name.suffix, cell),
        Column::Nickname => first(&mut parts.nickname, cell),
        Column::Company => fill(record, |it| &mut it.company, cell),
        Column::Role => fill(record, |it| &mut it.role, cell),
        Column::Email => emails(cell).for_each(|it| record.add_email(it)),
        Column::Phone => phones(cell).for_each(|it| record.add_phone(it)),
        Column::Link => links(cell).for_each(|it| record.add_link(it)),
        Column::City(number) => first(&mut parts.addresses.entry(number).or_default()[0], cell),
        Column::Region(number) => {
            first(&mut parts.addresses.entry(number).or_default()[1], cell);
        }
        Column::Country(number) => {
            first(&mut parts.addresses.entry(number).or_default()[2], cell);
        }
        Column::Place => fill(record, |it| &mut it.place, cell),
        Column::Notes => record.add_text(|it| &mut it.notes, cell),
        Column::Tags => tags(cell).for_each(|it| record.add(|p| &mut p.tags, it)),
        Column::Birthday => record.set_birthday(cell),
        Column::BirthYear => parts.birth[0] = cell,
        Column::BirthMonth => parts.birth[1] = cell,
        Column::BirthDay => parts.birth[2] = cell,
        Column::Connected => record.set_connected(cell),
        Column::Does => {
            let text = record.text(cell);
            join_lines(&mut record.person.does, &text);
        }
        Column::Plans => {
            let text = record.text(cell);
            join_lines(&mut record.person.plans, &text);
        }
        Column::Markets => phrases(cell).for_each(|it| record.add(|p| &mut p.markets, it)),
        Column::Offers => phrases(cell).for_each(|it| record.add(|p| &mut p.offers, it)),
        Column::Needs => phrases(cell).for_each(|it| record.add(|p| &mut p.needs, it)),
        Column::Knows => phrases(cell).for_each(|it| record.add(|p| &mut p.knows, it)),
        Column::HowMet => {
            let text = record.text(cell);
            record.person.how_met = text;
        }
        Column::IntroducedBy => fill(record, |it| &mut it.introduced_by, cell),
        Column::Trust => record.person.trust = read_trust(cell),
    }
}

fn first<'a>(text: &mut &'a str, cell: &'a str) {
    if text.is_empty() {
        *text = cell;
    }
}

/// What two columns say of one thing stands on two lines.
fn join_lines(field: &mut String, text: &str) {
    if !field.is_empty() && !text.is_empty() {
        field.push('\n');
    }
    field.push_str(text);
}

fn fill(record: &mut Record, field: fn(&mut Incoming) -> &mut String, cell: &str) {
    if field(&mut record.person).is_empty() {
        let text = match record.keeps_spacing() {
            true => record.line(cell),
            false => record.line(&one_of_several(cell)),
        };
        *field(&mut record.person) = text;
    }
}

/// Google's several values where one is kept: side by side.
fn one_of_several(cell: &str) -> Cow<'_, str> {
    if !cell.contains(GOOGLE_BETWEEN) {
        return Cow::Borrowed(cell);
    }
    let values: Vec<&str> = cell.split(GOOGLE_BETWEEN).map(str::trim).collect();
    Cow::Owned(values.join(", "))
}

/// What is meant by `="+49 30"`, in which spreadsheets keep digits as they are.
fn without_formula(cell: &str) -> &str {
    let quoted = cell.strip_prefix("=\"").and_then(|it| it.strip_suffix('"'));
    quoted.filter(|it| !it.contains('"')).unwrap_or(cell)
}

/// One address, or several where each piece is one.
fn emails(cell: &str) -> impl Iterator<Item = &str> {
    let is_between = |it: char| matches!(it, ';' | ',') || it.is_whitespace();
    let pieces = cell
        .split(is_between)
        .filter(|it| !it.is_empty() && *it != GOOGLE_BETWEEN);
    let are_addresses = pieces
        .clone()
        .all(|it| it.contains('@') && !it.ends_with('>'));
    let whole = (!are_addresses).then_some(cell);
    let whole = whole.into_iter().flat_map(|it| it.split(GOOGLE_BETWEEN));
    whole.chain(pieces.filter(move |_| are_addresses))
}

/// One number, or several; those between commas only where each piece is one.
fn phones(cell: &str) -> impl Iterator<Item = &str> {
    let is_number = |it: &str| it.bytes().filter(u8::is_ascii_digit).count() >= 5;
    let by_comma = cell.split(',').all(is_number);
    let is_between = move |it: char| matches!(it, ';' | '\n' | '\r') || (by_comma && it == ',');
    cell.split(GOOGLE_BETWEEN)
        .flat_map(move |it| it.split(is_between))
}

fn links(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(GOOGLE_BETWEEN)
        .flat_map(|it| it.split(['\n', '\r']))
}

fn phrases(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', '\n', '\r'])
}

fn tags(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', ',', '\n', '\r'])
        .map(str::trim)
        .filter(|it| !is_everybody(it))
}

/// Google marks its own groups with a star, and puts everybody in "myContacts".
fn labels(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(GOOGLE_BETWEEN)
        .map(|it| it.trim().trim_start_matches("* "))
        .filter(|it| !is_everybody(it))
}

/// Whether it is the group in which Google and Android have everybody.
pub fn is_everybody(tag: &str) -> bool {
    matches!(
        fold(tag.trim_start_matches('*')).replace(' ', "").as_str(),
        "mycontacts" | "systemgroup:mycontacts"
    )
}

impl Parts<'_> {
    fn join(&self, record: &mut Record) {
        record.person.name = self.joined_name(record);
        if record.person.place.is_empty() {
            let mut places = self.addresses.values().map(place);
            let place = places.find(|it| !it.is_empty()).unwrap_or_default();
            record.person.place = record.line(&place);
        }
        let [year, month, day] = self.birth;
        if !month.is_empty() && !day.is_empty() {
            let year = if year.is_empty() {
                "-".to_owned()
            } else {
                year.to_owned()
            };
            record.set_birthday(&format!("{year}-{month:0>2}-{day:0>2}"));
        }
    }

    fn joined_name(&self, record: &mut Record) -> String {
        let whole = self.whole_name.trim();
        if record.keeps_spacing() {
            return record.line(whole);
        }
        record.line(&called(whole, &self.name, self.nickname))
    }
}

/// The parts of a place that are known; a city that is its own region is named once.
pub fn place(parts: &[&str; 3]) -> String {
    let mut place: Vec<&str> = Vec::new();
    for part in parts.iter().map(|it| it.trim()) {
        if !part.is_empty() && place.last() != Some(&part) {
            place.push(part);
        }
    }
    place.join(", ")
}
