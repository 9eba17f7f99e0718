//! What may lie in local storage: a key and its text on each line. A line that begins with `!` is
//! sealed first, so that what the check guards is read as well.
#![no_main]

use std::collections::BTreeMap;

use goodword_fuzz::stores::{sealed, store};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut entries = BTreeMap::new();
    for line in text.lines() {
        let (key, text) = line.split_once(' ').unwrap_or((line, ""));
        match key.strip_prefix('!') {
            Some(key) => entries.insert(key.to_owned(), sealed(key, text)),
            None => entries.insert(key.to_owned(), text.to_owned()),
        };
    }
    store(entries);
});
