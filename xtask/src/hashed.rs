//! Names and proofs made from what a file holds.

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// The hash as browsers want it, in `integrity` and in a content security
/// policy: "sha256-" and base64 (W3C Subresource Integrity, section 3.5).
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// Sixteen hexadecimal digits that change whenever the bytes do.
pub fn short(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(8)
        .fold(String::new(), |mut text, byte| {
            // Writing to a String cannot fail.
            write!(text, "{byte:02x}").unwrap_or_default();
            text
        })
}

/// A file's name with its hash in it: "boot.js" becomes "boot-0123456789abcdef.js".
pub fn name(plain: &str, bytes: &[u8]) -> String {
    let (stem, ending) = plain.rsplit_once('.').unwrap_or((plain, ""));
    format!("{stem}-{}.{ending}", short(bytes))
}
