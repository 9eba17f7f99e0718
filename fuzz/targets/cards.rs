//! People as they can be typed in, written as cards and as a spreadsheet and read back. Fields
//! are parted by U+001F, people by U+001E; what follows the fixed ones says what it is for by
//! its first letter.
#![no_main]

use goodword_fuzz::targets;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| targets::cards(bytes));
