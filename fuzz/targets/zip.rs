//! An archive as it stands, and one whose files are the pieces between zeros: path, content, path, …
#![no_main]

use goodword_fuzz::{files, zipped};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if bytes.starts_with(b"PK") {
        return files::check(bytes);
    }
    let pieces: Vec<&[u8]> = bytes.split(|it| *it == 0).collect();
    let pairs = pieces.chunks_exact(2).take(8);
    let packed: Vec<(String, &[u8])> = pairs
        .map(|it| (String::from_utf8_lossy(it[0]).into_owned(), it[1]))
        .collect();
    files::check(&zipped::zip(&packed));
});
