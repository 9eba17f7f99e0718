//! Stored forms as compact JSON: of ASCII characters alone in the browser's store,
//! where they take the least room, and as it is best read in files.
//!
//! Both by one kind of serializer, since every stored form is compiled once for each kind.

use std::io;

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

struct Json {
    /// Whether everything outside ASCII is written as an escape, in surrogate pairs
    /// where needed (RFC 8259, section 7).
    ascii: bool,
}

impl Formatter for Json {
    fn write_string_fragment<W>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()>
    where
        W: ?Sized + io::Write,
    {
        let mut rest = fragment;
        while self.ascii
            && let Some(at) = rest.find(|it: char| !it.is_ascii())
        {
            let (plain, tail) = rest.split_at(at);
            writer.write_all(plain.as_bytes())?;
            let mut tail = tail.chars();
            if let Some(character) = tail.next() {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    write!(writer, "\\u{unit:04x}")?;
                }
            }
            rest = tail.as_str();
        }
        writer.write_all(rest.as_bytes())
    }
}

/// The value in ASCII.
pub fn to_ascii(value: &impl Serialize) -> String {
    to_json(value, Json { ascii: true })
}

/// The value in UTF-8.
pub fn to_utf8(value: &impl Serialize) -> String {
    to_json(value, Json { ascii: false })
}

fn to_json(value: &impl Serialize, json: Json) -> String {
    let mut bytes = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut bytes, json);
    written(value.serialize(&mut serializer));
    written(String::from_utf8(bytes))
}

/// What serializing our own stored forms into memory gives.
///
/// It cannot fail: the forms are structs, lists and maps with textual keys, and
/// memory takes every byte. A panic here stops before anything is written.
#[expect(
    clippy::expect_used,
    reason = "a stored form that is no JSON is a mistake in this module"
)]
fn written<T, E: std::fmt::Debug>(result: Result<T, E>) -> T {
    result.expect("a stored form is JSON")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_survives_as_ascii() {
        let text = "Ærø \"字\" \u{1F600}\u{0}\u{7f}\\ end";
        let json = to_ascii(&text);
        assert!(json.is_ascii());
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text);
    }
}
