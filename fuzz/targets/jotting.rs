//! A line jotted down. What was understood of it quotes it.
#![no_main]

use goodword_fuzz::targets;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| targets::jotting(bytes));
