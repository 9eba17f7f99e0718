//! The encodings of alphabets other than the Latin one, which take one byte for a letter.
//!
//! In the right one words are of that alphabet alone, capitals stand in front, and the
//! letters that its languages use most are frequent.

use super::mean;
use crate::formats::charset::Decoder;

struct Script {
    label: &'static str,
    first: char,
    last: char,
    /// The most frequent letters.
    frequent: &'static str,
    /// Letters of which a text has some unless it is all capitals; blank where there are none.
    needed: &'static str,
}

/// Fewer letters than this tell nothing.
const FEWEST: usize = 2;

const ALL: [Script; 5] = [
    Script {
        label: "windows-1251",
        first: '\u{400}',
        last: '\u{4ff}',
        frequent: "оаеинтрсвлк",
        needed: "",
    },
    Script {
        label: "koi8-r",
        first: '\u{400}',
        last: '\u{4ff}',
        frequent: "оаеинтрсвлк",
        needed: "",
    },
    Script {
        label: "windows-1253",
        first: '\u{370}',
        last: '\u{3ff}',
        frequent: "αοιεσςντρκυλάίό",
        needed: "άέήίόύώ",
    },
    Script {
        label: "windows-1255",
        first: '\u{5d0}',
        last: '\u{5ea}',
        frequent: "יוהלאמרתבנש",
        needed: "",
    },
    Script {
        label: "windows-1256",
        first: '\u{60c}',
        last: '\u{6ff}',
        frequent: "المنوريدبهةت",
        needed: "",
    },
];

/// How much sense each makes, in thousandths for a letter.
pub fn scores(sample: &[u8], decoder: Decoder) -> Vec<(&'static str, i64)> {
    ALL.iter()
        .map(|it| {
            let text = decoder.decode(it.label, sample).unwrap_or_default();
            (it.label, it.score(&text))
        })
        .collect()
}

impl Script {
    fn score(&self, text: &str) -> i64 {
        let (mut sum, mut letters) = (0, 0);
        let mut before = ' ';
        let mut rest = text.chars().peekable();
        while let Some(letter) = rest.next() {
            if !letter.is_ascii() {
                let after = rest.peek().copied().unwrap_or(' ');
                let is_between = before.is_alphabetic() && after.is_alphabetic();
                let is_mixed = before.is_ascii_alphabetic() || after.is_ascii_alphabetic();
                let is_odd_capital = before.is_lowercase() && letter.is_uppercase();
                letters += 1;
                sum += if self.has(letter) {
                    let lower = letter.to_lowercase().next().unwrap_or(letter);
                    match is_mixed || is_odd_capital {
                        true => -3,
                        false if self.frequent.contains(lower) => 2,
                        false => 1,
                    }
                } else if letter.is_alphanumeric()
                    || letter.is_control()
                    || letter == char::REPLACEMENT_CHARACTER
                    || is_between
                {
                    -3
                } else {
                    0
                };
            }
            before = letter;
        }
        let is_lower = |it: char| self.has(it) && it.is_lowercase();
        let lacks = !self.needed.is_empty()
            && text.contains(is_lower)
            && !text.contains(|it| self.needed.contains(it));
        match letters < FEWEST {
            true => 0,
            false if lacks => mean(sum, letters) / 2,
            false => mean(sum, letters),
        }
    }

    fn has(&self, letter: char) -> bool {
        (self.first..=self.last).contains(&letter)
    }
}
