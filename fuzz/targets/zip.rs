//! An archive as it stands, and one whose files are the pieces between zeros: path, content, path, …
#![no_main]

use goodword_fuzz::targets;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| targets::zip(bytes));
