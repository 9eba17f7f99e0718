//! Backups: read, written again, and merged into another book.
#![no_main]

use goodword::saved::backup;
use goodword_fuzz::stores;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    stores::backup(text);
    if let Some((mine, theirs)) = text.split_once("\n---\n")
        && let (Ok(mine), Ok(theirs)) = (backup::read(mine), backup::read(theirs))
    {
        stores::merges(&mine.book, &theirs.book);
    }
});
