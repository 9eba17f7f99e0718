//! Cutting a book into pieces, so that few of them change when few records do.
//!
//! Each kind of record is spread evenly by a hash of its id and cut in halves,
//! by one bit of the hash after another, until every piece is small. Where the
//! cuts fall depends on nothing but the records, and a record that changes
//! leaves all pieces but its own as they were.

use super::json::to_ascii;
use super::v1;
use crate::domain::{Book, ContactId, Pair, Settings};
use crate::order;

/// A piece longer than this is halved, in UTF-16 units (which are bytes, too, in
/// ASCII). Small pieces make short writes; more of them make a longer root.
const LARGE: usize = 8 * 1024;

/// A record as JSON and the number by which it is spread.
type Spread = (u64, String);

/// The texts of all pieces that together hold the book.
pub fn cut(book: &Book) -> Vec<String> {
    let mut pieces = Vec::new();
    let contacts = book
        .contacts()
        .map(|it| (by_id(it.id), to_ascii(&v1::Contact::from(it.as_ref()))));
    cut_kind("contacts", contacts.collect(), &mut pieces);

    let introductions = book
        .introductions()
        .map(|it| (mix(it.id.0), to_ascii(&v1::Introduction::from(it.as_ref()))));
    cut_kind("introductions", introductions.collect(), &mut pieces);

    let decisions = book
        .decisions()
        .map(|it| (by_pair(it.pair), to_ascii(&v1::Decision::from(it))));
    cut_kind("decisions", decisions.collect(), &mut pieces);

    let gone = book
        .gone()
        .map(|(id, it)| (by_id(id), to_ascii(&v1::Gone::from((id, it)))));
    cut_kind("gone", gone.collect(), &mut pieces);

    let merges = book
        .merges()
        .map(|(id, it)| (by_id(id), to_ascii(&v1::Merge::from((id, it.as_ref())))));
    cut_kind("merges", merges.collect(), &mut pieces);

    let apart = book
        .apart()
        .map(|(pair, it)| (by_pair(pair), to_ascii(&v1::Apart::from((pair, it)))));
    cut_kind("apart", apart.collect(), &mut pieces);

    let gifts = book
        .gifts()
        .map(|it| (mix(it.id.0), to_ascii(&v1::Gift::from(it.as_ref()))));
    cut_kind("gifts", gifts.collect(), &mut pieces);

    let gatherings = book
        .gatherings()
        .map(|it| (mix(it.id.0), to_ascii(&v1::Gathering::from(it.as_ref()))));
    cut_kind("gatherings", gatherings.collect(), &mut pieces);

    // Few at a time: they need not be spread.
    let later = book.later().map(|it| (0, to_ascii(&v1::Later::from(it))));
    cut_kind("later", later.collect(), &mut pieces);

    if *book.settings() != Settings::default() {
        let settings = to_ascii(&v1::Settings::from(book.settings()));
        pieces.push(format!("{{\"settings\":{settings}}}"));
    }
    pieces
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
