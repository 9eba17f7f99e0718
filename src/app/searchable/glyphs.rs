//! Which letters, and which two in a row, a text has, in so few bytes that most texts are ruled
//! out without reading them. Knows folded texts alone.
//!
//! A Bloom filter (Burton Bloom, CACM 1970) with one hash, over bytes, so that every script is
//! served alike.

/// Whatever a word has, a text that contains the word has too.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Glyphs {
    singles: u64,
    pairs: [u64; 4],
}

impl Glyphs {
    /// Those of a text, or of several words between blanks. What stands on both sides of a blank
    /// is no pair.
    pub fn of(text: &str) -> Glyphs {
        let mut glyphs = Glyphs::default();
        let mut before = b' ';
        for byte in text.bytes() {
            if !is_blank(byte) {
                glyphs.singles |= single(byte);
                if !is_blank(before) {
                    let (part, bit) = pair(before, byte);
                    glyphs.pairs[part] |= bit;
                }
            }
            before = byte;
        }
        glyphs
    }

    /// `false` only where a word with `other` cannot be in a text with these.
    pub fn include(&self, other: &Glyphs) -> bool {
        let pairs = self.pairs.iter().zip(&other.pairs);
        other.singles & !self.singles == 0 && pairs.fold(0, |lack, it| lack | (it.1 & !it.0)) == 0
    }

    /// `false` only where nothing within so many edits of a word with `other` can be in a text with
    /// these: an edit takes a letter, and with it three pairs at the most.
    pub fn nearly_include(&self, other: &Glyphs, edits: u32) -> bool {
        let pairs = self.pairs.iter().zip(&other.pairs);
        let lacking: u32 = pairs.map(|it| (it.1 & !it.0).count_ones()).sum();
        (other.singles & !self.singles).count_ones() <= edits && lacking <= 3 * edits
    }

    /// Whether a text that includes the word's glyphs has the word for certain.
    pub fn settle(word: &str) -> bool {
        matches!(word.as_bytes(), [byte] if byte.is_ascii_alphanumeric())
    }
}

/// The letters that words begin with, as a set of which one within another is a hint, no proof.
pub fn initials<'a>(words: impl Iterator<Item = &'a str>) -> u64 {
    let firsts = words.filter_map(|it| it.bytes().next());
    firsts.fold(0, |all, it| all | single(it))
}

/// A blank, the end of a line, or the mark at its beginning.
fn is_blank(byte: u8) -> bool {
    byte <= b' '
}

/// Latin letters and digits have a bit each, all else shares the rest.
fn single(byte: u8) -> u64 {
    1 << match byte {
        b'a'..=b'z' => byte - b'a',
        b'0'..=b'9' => 26 + (byte - b'0'),
        _ => 36 + byte % 28,
    }
}

fn pair(one: u8, other: u8) -> (usize, u64) {
    let both = u32::from(one) << 8 | u32::from(other);
    // Knuth's multiplicative hash: the top bits depend on all of both.
    let hash = both.wrapping_mul(0x9e37_79b1) >> 24;
    ((hash >> 6) as usize, 1 << (hash & 63))
}
