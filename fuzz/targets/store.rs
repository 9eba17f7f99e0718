//! What may lie in local storage: a key and its text on each line. A line that begins with `!` is
//! sealed first, so that what the check guards is read as well.
#![no_main]

use goodword_fuzz::targets;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| targets::store(bytes));
