//! Texts as numbers, so that comparing two people costs no comparing of texts.

use crate::domain::fold::fold;
use crate::order;

/// Stands for a folded text: the same for the same text, 0 where there is none.
///
/// FNV-1a (Fowler, Noll, Vo), with the last step of SplitMix64 to spread it.
pub(super) fn key(folded: &str) -> u64 {
    if folded.is_empty() {
        return 0;
    }
    let hash = folded.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    spread(hash).max(1)
}

pub(super) fn spread(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// The keys of texts, in order, none twice and none of nothing.
pub(super) fn keys(texts: impl IntoIterator<Item = String>) -> Box<[u64]> {
    let keys = texts.into_iter().map(|it| key(&it)).filter(|it| *it != 0);
    sorted(keys.collect())
}

pub(super) fn folded(texts: &[String]) -> Box<[u64]> {
    keys(texts.iter().map(|it| fold(it)))
}

/// In order, none twice.
pub(super) fn sorted<T: Ord + Copy>(mut list: Vec<T>) -> Box<[T]> {
    if list.len() > 1 {
        order::sort_by(&mut list, Ord::cmp);
        list.dedup();
    }
    list.into_boxed_slice()
}

/// How many two sorted lists have in common.
pub(super) fn shared(one: &[u64], other: &[u64]) -> usize {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let found = short.iter().filter(|it| long.binary_search(it).is_ok());
    found.count()
}
