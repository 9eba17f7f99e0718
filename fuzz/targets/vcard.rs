//! What follows the first line of a card.
#![no_main]

use goodword_fuzz::files;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| files::check(&[b"BEGIN:VCARD\n", bytes].concat()));
