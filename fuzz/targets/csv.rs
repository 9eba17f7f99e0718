//! The rows of a spreadsheet, under the columns of a program that the first byte chooses.
#![no_main]

use goodword_fuzz::targets;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| targets::csv(bytes));
