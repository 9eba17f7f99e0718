//! What follows the beginning of a jCard.
#![no_main]

use goodword_fuzz::files;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| files::check(&[b"[[\"vcard\",", bytes].concat()));
