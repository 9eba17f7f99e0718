//! What a vCard value says: quoted-printable and old encodings undone, then escapes and parts.

use std::borrow::Cow;

use super::lines::Property;
use crate::formats::codepage::CodePage;

/// A value whose letters could not be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadEncoding;

/// The value as text, its escapes still in place.
///
/// `page` is the one in which the file was read, where it is not Unicode. Letters
/// without a declared encoding are UTF-8 where they can be, else of that page.
pub fn decoded<'p>(
    property: &Property<'p>,
    page: Option<CodePage>,
) -> Result<Cow<'p, str>, BadEncoding> {
    let charset = property.parameter("CHARSET");
    let declared = charset.and_then(CodePage::named);
    if property.is_marked("QUOTED-PRINTABLE") {
        let bytes = quoted_printable(property.value, page);
        return match String::from_utf8(bytes) {
            Ok(text) => Ok(Cow::Owned(text)),
            Err(error) => match (charset, declared.or(page)) {
                (Some(name), None) if !is_unicode(name) => Err(BadEncoding),
                (_, page) => {
                    let page = page.unwrap_or(CodePage::Windows1252);
                    Ok(Cow::Owned(page.decode(error.as_bytes())))
                }
            },
        };
    }
    match (declared, page) {
        // The file's letters were read in one page, and this value says it is in another.
        (Some(declared), Some(page)) if declared != page => Ok(page
            .encode(property.value)
            .map_or(Cow::Borrowed(property.value), |bytes| {
                Cow::Owned(declared.decode(&bytes))
            })),
        _ => Ok(Cow::Borrowed(property.value)),
    }
}

fn is_unicode(charset: &str) -> bool {
    charset.to_ascii_lowercase().starts_with("utf")
}

/// RFC 2045, section 6.7. What is no code is taken as written.
fn quoted_printable(text: &str, page: Option<CodePage>) -> Vec<u8> {
    let bytes = text.as_bytes();
    let digit = |at: usize| {
        let byte = *bytes.get(at)?;
        char::from(byte).to_digit(16)
    };
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == b'='
            && let (Some(high), Some(low)) = (digit(at + 1), digit(at + 2))
        {
            decoded.push((high * 16 + low) as u8);
            at += 3;
        } else if bytes[at] == b'=' && at + 1 == bytes.len() {
            // A soft break with nothing behind it.
            at += 1;
        } else if let Some(letter) = text.get(at..).and_then(|it| it.chars().next()) {
            // A line of Unicode in a file of a page holds letters that the page has not.
            match page.and_then(|it| it.byte(letter)) {
                Some(byte) => decoded.push(byte),
                None => decoded.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes()),
            }
            at += letter.len_utf8();
        } else {
            decoded.push(bytes[at]);
            at += 1;
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
