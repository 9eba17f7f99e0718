//! What holds of every file: each record is told, however the file is read, and what came of it
//! can be stored. Knows no format.

use std::collections::BTreeSet;

use goodword::domain::{Import, SourceKind};
use goodword::formats::charset::Decoder;
use goodword::formats::{LIMIT_RECORDS, Reading, read};

use super::{books, stores};

/// Bytes of text that are shown with a problem.
const MAX_EXCERPT: usize = 120;

/// # Panics
/// Where a promise is broken.
pub fn check(bytes: &[u8]) {
    let import = read(bytes);
    every_record_is_told(&import);
    let mut reading = Reading::new(bytes.to_vec(), Decoder::native());
    if reading.kind() == SourceKind::GoodwordBackup {
        return stores::backup(&reading.into_text());
    }
    read_slowly(&mut reading);
    if let Some(table) = reading.table() {
        let mut columns = table.columns;
        columns.reverse();
        let mut otherwise = Reading::new(bytes.to_vec(), Decoder::native());
        otherwise.read_as(columns);
        read_slowly(&mut otherwise);
        every_record_is_told(&otherwise.finish());
    }
    assert_eq!(reading.finish(), import, "read at once it is another");
    let book = books::imported(&import.people);
    books::comes_twice(&book, &import.people);
    stores::keeps(&book);
    books::leaves_and_returns(&book);
}

/// One record at a time, as on a slow phone.
fn read_slowly(reading: &mut Reading) {
    let mut before = reading.progress().bytes_read;
    while !reading.is_done() {
        let progress = reading.advance(1);
        assert!(progress.bytes_read >= before, "it goes back");
        before = progress.bytes_read;
    }
}

fn every_record_is_told(import: &Import) {
    let people: BTreeSet<u32> = import.people.iter().map(|it| it.record).collect();
    assert_eq!(
        people.len(),
        import.people.len(),
        "two people of one record"
    );
    let mut told = people.clone();
    for problem in &import.problems {
        assert!(problem.excerpt.len() <= MAX_EXCERPT, "{problem:?}");
        if problem.record > 0 {
            told.insert(problem.record);
            let is_out = problem.kind.skips();
            assert!(!is_out || !people.contains(&problem.record), "{problem:?}");
        }
    }
    let last = told.last().copied().unwrap_or_default();
    assert_eq!(
        told.len(),
        last as usize,
        "a record is neither read nor told"
    );
    assert!(last <= LIMIT_RECORDS);
    assert!(
        !import.people.is_empty()
            || !import.problems.is_empty()
            || import.source == SourceKind::GoodwordBackup,
        "nothing is said of the file"
    );
}
