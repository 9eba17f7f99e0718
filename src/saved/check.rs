//! Telling a text that was damaged from one that was not.

use super::json::to_ascii;
use serde::Serialize;

const OPENING: &str = "{\"check\":\"";
const CLOSING: &str = "\",";

/// FNV-1a, 64 bits (Fowler, Noll, Vo), as sixteen hexadecimal digits.
///
/// Every step is a bijection of the state, so no change of a single byte goes unseen.
pub fn check(texts: &[&str]) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325u64;
    for byte in texts.iter().flat_map(|it| it.bytes()) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{hash:016x}")
}

/// The record as JSON whose first field is the check of the key and all that follows it.
///
/// The key belongs to it because a journal's order lies in its keys.
pub fn seal(key: &str, record: &impl Serialize) -> String {
    let json = to_ascii(record);
    let rest = json.strip_prefix('{').unwrap_or(&json);
    format!("{OPENING}{}{CLOSING}{rest}", check(&[key, rest]))
}

/// Whether the text is what [`seal`] once made of this key, byte for byte.
pub fn is_intact(key: &str, text: &str) -> bool {
    let Some(after) = text.strip_prefix(OPENING) else {
        return false;
    };
    let Some((found, rest)) = after.split_once(CLOSING) else {
        return false;
    };
    found == check(&[key, rest])
}
