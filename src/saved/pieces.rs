//! Cutting a book into pieces, so that few of them change when few records do.
//!
//! Each kind of record is spread evenly by a hash of its id and cut in halves,
//! by one bit of the hash after another, until every piece is small. Where the
//! cuts fall depends on nothing but the records, and a record that changes
//! leaves all pieces but its own as they were.

use super::check::check;
use super::json::to_ascii;
use super::{format, v1};
use crate::domain::{Book, ContactId, Pair, Put, Settings};
use crate::order;

/// A piece longer than this is halved, in UTF-16 units (which are bytes, too, in
/// ASCII). Small pieces make short writes; more of them make a longer root.
const LARGE: usize = 8 * 1024;

/// Each kind has pieces of its own, in this order.
const KINDS: [&str; 9] = [
    "contacts",
    "introductions",
    "decisions",
    "gone",
    "merges",
    "apart",
    "gifts",
    "gatherings",
    "later",
];

/// A record as JSON and the number by which it is spread.
type Spread = (u64, String);

/// A piece as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub check: String,
}

/// The pieces that together hold a book. They are made some records at a time, since those of
/// thousands take long.
#[derive(Debug)]
pub struct Pieces {
    book: Book,
    unwritten: std::vec::IntoIter<Put>,
    /// How many records there are.
    records: usize,
    /// The texts of the records, by their kind.
    written: [Vec<Spread>; KINDS.len()],
    /// Whether the texts are cut into pieces, of which there may be one without any record.
    is_cut: bool,
    unchecked: std::vec::IntoIter<String>,
    made: Vec<Piece>,
    /// The format that knows all that is written so far.
    format: u64,
}

impl Pieces {
    /// Of which none is made yet: see [`Pieces::advance`].
    pub fn of(book: &Book) -> Pieces {
        let records = book.records();
        Pieces {
            book: book.clone(),
            records: records.len(),
            unwritten: records.into_iter(),
            written: Default::default(),
            is_cut: false,
            unchecked: Vec::new().into_iter(),
            made: Vec::new(),
            format: format::FIRST,
        }
    }

    /// Goes on by at most so many records or pieces. True when all are made.
    pub fn advance(&mut self, limit: usize) -> bool {
        if self.is_cut {
            let checked = self.unchecked.by_ref().take(limit).map(|text| Piece {
                check: check(&[&text]),
                text,
            });
            self.made.extend(checked);
        } else {
            for put in self.unwritten.by_ref().take(limit) {
                self.format = self.format.max(format::of_put(&put));
                write(&put, &mut self.written);
            }
            if self.unwritten.as_slice().is_empty() {
                self.unchecked = self.cut().into_iter();
                self.is_cut = true;
            }
        }
        self.is_done()
    }

    fn is_done(&self) -> bool {
        self.is_cut && self.unchecked.as_slice().is_empty()
    }

    /// How many records there are texts of, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.records - self.unwritten.len(), self.records)
    }

    /// All of them, and the format they have. What is not made yet is made at once.
    pub fn finish(mut self) -> (Vec<Piece>, u64) {
        while !self.advance(usize::MAX) {}
        (self.made, self.format)
    }

    /// Whether they hold this very book.
    pub fn are_of(&self, book: &Book) -> bool {
        self.book == *book
    }

    fn cut(&mut self) -> Vec<String> {
        let mut texts = Vec::new();
        for (kind, records) in KINDS.into_iter().zip(&mut self.written) {
            cut_kind(kind, std::mem::take(records), &mut texts);
        }
        let settings = self.book.settings();
        if *settings != Settings::default() {
            self.format = self.format.max(format::of_settings(settings));
            let settings = to_ascii(&v1::Settings::from(settings));
            texts.push(format!("{{\"settings\":{settings}}}"));
        }
        texts
    }
}

/// Adds the text of a record to those of its kind.
fn write(put: &Put, written: &mut [Vec<Spread>; KINDS.len()]) {
    let [
        contacts,
        introductions,
        decisions,
        gone,
        merges,
        apart,
        gifts,
        gatherings,
        later,
    ] = written;
    match put {
        Put::Contact(id, Some(it)) => {
            contacts.push((by_id(*id), to_ascii(&v1::Contact::from(it.as_ref()))));
        }
        Put::Introduction(id, Some(it)) => {
            introductions.push((mix(id.0), to_ascii(&v1::Introduction::from(it.as_ref()))));
        }
        Put::Decision(pair, Some(it)) => {
            decisions.push((by_pair(*pair), to_ascii(&v1::Decision::from(it))));
        }
        Put::Gone(id, Some(it)) => gone.push((by_id(*id), to_ascii(&v1::Gone::from((*id, it))))),
        Put::Merge(id, Some(it)) => {
            merges.push((by_id(*id), to_ascii(&v1::Merge::from((*id, it.as_ref())))));
        }
        Put::Apart(pair, Some(it)) => {
            apart.push((by_pair(*pair), to_ascii(&v1::Apart::from((*pair, it)))));
        }
        Put::Gift(id, Some(it)) => gifts.push((mix(id.0), to_ascii(&v1::Gift::from(it.as_ref())))),
        Put::Gathering(id, Some(it)) => {
            gatherings.push((mix(id.0), to_ascii(&v1::Gathering::from(it.as_ref()))));
        }
        // Few at a time: they need not be spread.
        Put::Later(subject, Some(it)) => {
            later.push((0, to_ascii(&v1::Later::from((subject, it)))));
        }
        // There is no record to write.
        Put::Contact(_, None)
        | Put::Introduction(_, None)
        | Put::Decision(_, None)
        | Put::Gone(_, None)
        | Put::Merge(_, None)
        | Put::Apart(_, None)
        | Put::Gift(_, None)
        | Put::Gathering(_, None)
        | Put::Later(_, None)
        | Put::Settings(_) => {}
    }
}

fn cut_kind(kind: &str, mut records: Vec<Spread>, pieces: &mut Vec<String>) {
    order::sort_by_key(&mut records, |(spread, _)| *spread);
    halve(kind, &records, 0, pieces);
}

fn halve(kind: &str, records: &[Spread], depth: u32, pieces: &mut Vec<String>) {
    let length: usize = records.iter().map(|(_, json)| json.len() + 1).sum();
    if length > LARGE && records.len() > 1 && depth < u64::BITS {
        let bit = 1u64 << (u64::BITS - 1 - depth);
        let middle = records.partition_point(|(spread, _)| spread & bit == 0);
        let (low, high) = records.split_at(middle);
        halve(kind, low, depth + 1, pieces);
        halve(kind, high, depth + 1, pieces);
    } else if !records.is_empty() {
        let mut text = String::with_capacity(length + kind.len() + 8);
        text.push_str("{\"");
        text.push_str(kind);
        text.push_str("\":[");
        for (at, (_, json)) in records.iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            text.push_str(json);
        }
        text.push_str("]}");
        pieces.push(text);
    }
}

fn by_id(id: ContactId) -> u64 {
    mix(id.0)
}

fn by_pair(pair: Pair) -> u64 {
    mix(mix(pair.first().0) ^ pair.second().0)
}

/// The finalizer of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014): spreads ids that
/// are close together. To change it would rewrite every piece once, no more.
fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
