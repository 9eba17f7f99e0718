//! Texts that are matched: the first line is needed, the others are offered; a line with `=`
//! teaches that its phrases mean the same.
#![no_main]

use goodword_fuzz::{targets, texts};
use libfuzzer_sys::fuzz_target;

// What is known of words is made from its sources once, which takes seconds.
fuzz_target!(init: {
    texts::knowledge();
}, |bytes: &[u8]| targets::texts(bytes));
