//! Backups: read, written again, and merged into another book.
#![no_main]

use goodword_fuzz::targets;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| targets::backup(bytes));
