//! Lists of words in which a word is found in a few steps: thousands of people are read, and each
//! of their words is looked for. Knows no meaning of any.

use std::sync::LazyLock;

use matching::words::words;

use crate::domain::fold::fold_into;
use crate::order;

/// Words in alphabetical order, folded, none twice.
pub(super) type WordList = LazyLock<Vec<&'static str>>;

/// Of words that are written with white space between them, in any order.
pub(super) fn listed(words: &'static str) -> Vec<&'static str> {
    let mut list: Vec<&str> = words.split_ascii_whitespace().collect();
    order::sort_by(&mut list, Ord::cmp);
    list.dedup();
    list
}

pub(super) fn has(list: &[&str], word: &str) -> bool {
    list.binary_search_by(|it| (*it).cmp(word)).is_ok()
}

/// Whether a text has a word that, folded, is one that is asked for.
pub(super) fn says(text: &str, is_one: impl Fn(&str) -> bool) -> bool {
    let mut folded = String::new();
    words(text).into_iter().any(|it| {
        folded.clear();
        fold_into(it, &mut folded);
        is_one(&folded)
    })
}

/// Of phrases in alphabetical order and small letters those that begin with the letter, however
/// that is written.
pub(super) fn beginning_with<'a>(phrases: &'a [&'a str], letter: u8) -> &'a [&'a str] {
    let letter = letter.to_ascii_lowercase();
    let first = |it: &&str| it.as_bytes().first().copied();
    let from = phrases.partition_point(|it| first(it) < Some(letter));
    let count = phrases[from..].partition_point(|it| first(it) == Some(letter));
    &phrases[from..from + count]
}
