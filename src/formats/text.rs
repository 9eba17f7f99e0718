//! From the bytes of a file to text: which encoding it is in, and whether it is a text at all.
//!
//! Knows nothing of contacts. Every byte is looked at a fixed number of times.

use std::borrow::Cow;

use super::charset::{Decoder, Letters};
use super::guess::{guess, is_utf8, is_wide};

/// A file as text.
#[derive(Debug, Clone, PartialEq)]
pub struct Decoded {
    pub text: String,
    pub letters: Letters,
}

/// The file is no text: a picture, an archive, a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotText;

/// Reads UTF-8 and UTF-16 with and without a byte order mark, and otherwise the encoding
/// that the letters speak for. Lines of UTF-8 stay so, since a file may be joined from two
/// sources. What is no letter becomes U+FFFD.
pub fn decode(bytes: Vec<u8>, decoder: Decoder) -> Result<Decoded, NotText> {
    let unicode = |text| {
        let letters = Letters::unicode(decoder);
        Ok(Decoded { text, letters })
    };
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return unicode(utf16(rest, u16::from_le_bytes));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return unicode(utf16(rest, u16::from_be_bytes));
    }
    match utf16_without_mark(&bytes) {
        Some(Order::Little) => return unicode(utf16(&bytes, u16::from_le_bytes)),
        Some(Order::Big) => return unicode(utf16(&bytes, u16::from_be_bytes)),
        None => {}
    }
    let mark = b"\xef\xbb\xbf";
    let bytes = match bytes.strip_prefix(mark) {
        Some(rest) => rest.to_vec(),
        None => bytes,
    };
    if is_binary(&bytes) {
        return Err(NotText);
    }
    match String::from_utf8(bytes) {
        Ok(text) => unicode(text),
        Err(error) => {
            let bytes = error.as_bytes();
            let charset = guess(bytes, decoder);
            Ok(Decoded {
                text: decode_lines(bytes, charset, decoder),
                letters: Letters::of(decoder, charset),
            })
        }
    }
}

/// The text in this encoding, but for lines of UTF-8.
fn decode_lines(bytes: &[u8], charset: &str, decoder: Decoder) -> String {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 4);
    let decode = |lines: &[u8]| match decoder.decode(charset, lines) {
        Some(lines) => lines,
        None => String::from_utf8_lossy(lines).into_owned(),
    };
    // Decoding costs more by the call than by the byte.
    let (mut from, mut at) = (0, 0);
    for line in bytes.split_inclusive(|it| *it == b'\n') {
        let end = at + line.len();
        if let Some(line) = plain_utf8(line, charset) {
            text.push_str(&decode(&bytes[from..at]));
            text.push_str(&line);
            from = end;
        }
        at = end;
    }
    text.push_str(&decode(&bytes[from..]));
    text
}

/// The line, if it has letters and they are UTF-8. Two letters of East Asia may pass for one
/// of UTF-8 by chance, which hardly ever happens where it takes three bytes.
fn plain_utf8<'l>(line: &'l [u8], charset: &str) -> Option<Cow<'l, str>> {
    if line.is_ascii() || !is_utf8(line) {
        return None;
    }
    let line = String::from_utf8_lossy(line);
    let is_plain = |it: char| it.is_ascii() || it >= '\u{800}';
    (!is_wide(charset) || line.chars().all(is_plain)).then_some(line)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|it| unit([it[0], it[1]]));
    char::decode_utf16(units)
        .map(|it| it.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

enum Order {
    Little,
    Big,
}

/// Contact files are mostly ASCII letters, whose other half is a zero byte in UTF-16.
fn utf16_without_mark(bytes: &[u8]) -> Option<Order> {
    let head = &bytes[..bytes.len().min(4096)];
    let pairs = head.len() / 2;
    if pairs == 0 {
        return None;
    }
    let zeros = |half| {
        head.chunks_exact(2)
            .filter(|it| it[half] == 0 && it[1 - half] != 0)
            .count()
    };
    let (first, second) = (zeros(0), zeros(1));
    if second * 10 > pairs * 4 && first * 20 < pairs {
        Some(Order::Little)
    } else if first * 10 > pairs * 4 && second * 20 < pairs {
        Some(Order::Big)
    } else {
        None
    }
}

/// The first bytes of files that people take for contact files: archives (Excel among
/// them), pictures, old Office documents, databases.
const SIGNATURES: [&[u8]; 12] = [
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"RIFF",
    b"SQLite format 3",
    b"Rar!",
    b"7z\xbc\xaf",
];

fn is_binary(bytes: &[u8]) -> bool {
    if SIGNATURES.iter().any(|it| bytes.starts_with(it)) {
        return true;
    }
    // Some phones fill the end of a file with zeros, and DOS ended it with control-Z.
    let end = bytes
        .iter()
        .rposition(|it| !matches!(it, 0 | 0x1a))
        .map_or(0, |it| it + 1);
    if end == 0 {
        return !bytes.is_empty();
    }
    let controls = bytes[..end]
        .iter()
        .filter(|it| matches!(it, 0..=8 | 14..=31 | 127))
        .count();
    controls * 50 > end
}
