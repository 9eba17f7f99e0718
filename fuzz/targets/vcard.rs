//! What follows the first line of a card.
#![no_main]

use goodword_fuzz::targets;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| targets::vcard(bytes));
