//! What a vCard value says: quoted-printable and old encodings undone, then escapes and parts.

use std::borrow::Cow;

use super::lines::Property;
use crate::formats::charset::Letters;
use crate::formats::guess::guess;

/// A value whose letters could not be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadEncoding;

/// The value as text, its escapes still in place.
///
/// Letters without a declared encoding are UTF-8 where they can be, else of the encoding of
/// the file, else of the one they speak for.
pub fn decoded<'p>(
    property: &Property<'p>,
    letters: &Letters,
) -> Result<Cow<'p, str>, BadEncoding> {
    let declared = property.parameter("CHARSET");
    if property.is_marked("QUOTED-PRINTABLE") {
        let bytes = quoted_printable(property.value, letters);
        let bytes = match String::from_utf8(bytes) {
            Ok(text) => return Ok(Cow::Owned(text)),
            Err(error) => error.into_bytes(),
        };
        let charset = declared.filter(|it| !is_unicode(it)).or(letters.charset);
        let charset = charset.unwrap_or_else(|| guess(&bytes, letters.decoder));
        let text = letters.decoder.decode(charset, &bytes);
        return text.map(Cow::Owned).ok_or(BadEncoding);
    }
    match (declared, letters.charset) {
        // The file's letters were read in one encoding, and this value says it is in another.
        (Some(declared), Some(charset)) if !declared.eq_ignore_ascii_case(charset) => {
            let bytes = letters.encode(property.value);
            let text = bytes.and_then(|it| letters.decoder.decode(declared, &it));
            Ok(text.map_or(Cow::Borrowed(property.value), Cow::Owned))
        }
        _ => Ok(Cow::Borrowed(property.value)),
    }
}

fn is_unicode(charset: &str) -> bool {
    charset.to_ascii_lowercase().starts_with("utf")
}

/// RFC 2045, section 6.7. What is no code is taken as written.
fn quoted_printable(text: &str, letters: &Letters) -> Vec<u8> {
    // At the end it is a soft break with nothing behind it.
    let text = text.strip_suffix('=').unwrap_or(text);
    let digit = |byte: Option<&u8>| char::from(*byte?).to_digit(16);
    let mut decoded = Vec::with_capacity(text.len());
    for (number, piece) in text.split('=').enumerate() {
        let bytes = piece.as_bytes();
        let plain = match (number, digit(bytes.first()), digit(bytes.get(1))) {
            (0, ..) => piece,
            (_, Some(high), Some(low)) => {
                decoded.push((high * 16 + low) as u8);
                &piece[2..]
            }
            _ => {
                decoded.push(b'=');
                piece
            }
        };
        // A line of Unicode in a file of another encoding holds letters that it has not.
        match letters.encode(plain) {
            Some(bytes) => decoded.extend(bytes),
            None => decoded.extend_from_slice(plain.as_bytes()),
        }
    }
    decoded
}

/// The text meant: `\n` is a line break, and a backslash before a mark stands for the mark.
/// Before anything else it is kept, since vCard 2.1 knows no such escapes.
pub fn unescaped(text: &str) -> String {
    if !text.as_bytes().contains(&b'\\') {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match (letter, letters.peek()) {
            ('\\', Some('n' | 'N')) => {
                letters.next();
                plain.push('\n');
            }
            ('\\', Some(next)) if next.is_ascii_punctuation() => {
                plain.push(*next);
                letters.next();
            }
            _ => plain.push(letter),
        }
    }
    plain
}

/// The parts between separators that are not escaped, their escapes still in place.
pub fn parts(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let mut is_escaped = false;
    text.split(move |letter| {
        let separates = letter == separator && !is_escaped;
        is_escaped = letter == '\\' && !is_escaped;
        separates
    })
}

/// The part of that number as plain text, the values of a list within it side by side.
pub fn part(text: &str, number: usize) -> String {
    let part = parts(text, ';').nth(number).unwrap_or_default();
    let values: Vec<String> = parts(part, ',')
        .map(|it| unescaped(it).trim().to_owned())
        .filter(|it| !it.is_empty())
        .collect();
    values.join(" ")
}
