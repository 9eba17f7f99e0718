//! Any file at all, whose kind its content must say.
#![no_main]

use goodword_fuzz::targets;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| targets::any_file(bytes));
