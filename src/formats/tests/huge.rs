//! Files far larger than anybody's, each of which ends with what is wrong with it.

use super::*;
use crate::formats::record::MAX_VALUE;
use crate::formats::record::MAX_VALUES;

const MB: usize = 1024 * 1024;

/// Its kinds of problems, and how many people there are.
fn outcome(bytes: &[u8]) -> (Vec<ProblemKind>, usize) {
    let import = read(bytes);
    (kinds(&import), import.people.len())
}

#[test]
fn a_file_beyond_the_limit_is_not_looked_into() {
    let file = b"BEGIN:VCARD\nFN:A\nEND:VCARD\n".repeat(2 * MB);
    let limit_mb = LIMIT_MB;
    assert_eq!(
        outcome(&file[..50 * MB]),
        (vec![ProblemKind::TooLarge { limit_mb }], 0)
    );
}

#[test]
fn a_card_of_a_million_lines_is_one_person() {
    let mut file = "BEGIN:VCARD\nFN:Ana\n".to_owned();
    for line in 0..1_000_000 {
        file.push_str(&format!("NOTE:{line}\n"));
    }
    file.push_str("END:VCARD\nBEGIN:VCARD\nFN:Ben\nEND:VCARD\n");
    let limit = MAX_VALUES as u32;
    assert_eq!(
        outcome(file.as_bytes()),
        (vec![ProblemKind::TooManyValues { limit }], 2)
    );
    let blank = [
        "BEGIN:VCARD\nFN:Ana\n",
        &"\n".repeat(1_000_000),
        "END:VCARD\n",
    ]
    .concat();
    assert_eq!(outcome(blank.as_bytes()), (vec![], 1));
    let stray = "a line of no card\n".repeat(1_000_000) + "BEGIN:VCARD\nFN:Ana\nEND:VCARD\n";
    assert_eq!(
        outcome(stray.as_bytes()),
        (vec![ProblemKind::UnknownKind], 0)
    );
}

#[test]
fn a_line_of_ten_megabytes_is_shortened_or_no_file_of_contacts() {
    let long = "x".repeat(10 * MB);
    let shortened = (vec![ProblemKind::TooLong], 1);
    let card = ["BEGIN:VCARD\nFN:Ana\nNOTE:", &long, "\nEND:VCARD\n"].concat();
    assert_eq!(outcome(card.as_bytes()), shortened);
    let folded = "x\n ".repeat(5 * MB);
    let card = ["BEGIN:VCARD\nFN:Ana\nNOTE:", &folded, "\nEND:VCARD\n"].concat();
    assert_eq!(outcome(card.as_bytes()), shortened);
    let sheet = ["Name,Notes\nAna,", &long, "\n"].concat();
    assert_eq!(outcome(sheet.as_bytes()), shortened);
    assert_eq!(read(sheet.as_bytes()).people[0].notes[0].len(), MAX_VALUE);
    for piece in ["x", ",", "\"", "{", "[", "[\"", "\u{fffd}"] {
        let (problems, people) = outcome(piece.repeat(5 * MB).as_bytes());
        assert_eq!((problems.len(), people), (1, 0), "{piece}");
    }
    let open = "[[\"vcard\",".to_owned() + &"[".repeat(5 * MB);
    assert_eq!(outcome(open.as_bytes()), (vec![ProblemKind::CutOff], 0));
}
