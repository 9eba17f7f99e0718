//! Files of real programs, read in place where they are at hand: what each must give.
//!
//! They are not ours to hand on, so a clone without them skips this with a word.

use std::path::PathBuf;

use goodword::domain::{Import, ProblemKind, SourceKind};
use goodword::formats::{LIMIT_RECORDS, Reading, read};

/// What a file must give: each person's name, e-mail addresses and phone numbers.
struct Sample {
    file: &'static str,
    source: SourceKind,
    people: &'static [(
        &'static str,
        &'static [&'static str],
        &'static [&'static str],
    )],
    problems: &'static [ProblemKind],
}

const NONE: &[&str] = &[];
const JOHN: (&str, &[&str], &[&str]) = ("John Doe", &["john.doe@genericemail.invalid"], NONE);
const JANE: (&str, &[&str], &[&str]) = ("Jane Doe", &["jane.doe@genericemail.invalid"], NONE);
const SHORT_JOHN: (&str, &[&str], &[&str]) = ("John Doe", &["john@doe.invalid"], NONE);
const SHORT_JANE: (&str, &[&str], &[&str]) = ("Jane Doe", &["jane@doe.invalid"], NONE);
const GUMP: (&str, &[&str], &[&str]) = (
    "Forrest Gump",
    &["forrestgump@example.com"],
    &["(111) 555-1212", "(404) 555-1212"],
);
const PHONES: &[&str] = &[
    "905-555-1234",
    "905-666-1234",
    "905-777-1234",
    "905-888-1234",
    "905-999-1234",
    "905-111-1234",
    "905-222-1234",
];

const SAMPLES: &[Sample] = &[
    vcard("calcard_001.vcf", &[GUMP]),
    vcard("calcard_007.vcf", &[GUMP]),
    vcard("calcard_018.vcf", &[("labeled guy", NONE, NONE)]),
    vcard(
        "calcard_033.vcf",
        &[(
            "Mr. John Richter James Doe Sr.",
            &["john.doe@ibm.com"],
            PHONES,
        )],
    ),
    vcard(
        "calcard_077.vcf",
        &[("{NAME}", &["name@example.com"], NONE)],
    ),
    vcard(
        "ezvcard_ANDROID.vcf",
        &[
            ("", &["john.doe@company.com"], NONE),
            ("", &["jane.doe@company.com"], NONE),
            ("Ñ Ñ Ñ Ñ Ñ", NONE, &["123456789"]),
            (
                "Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ",
                NONE,
                &["123456", "234567", "3456789", "45678901"],
            ),
            (
                "Ñ Ñ Ñ Ñ",
                &["bob@company.com", "ÑÑÑÑÑÑÑÑÑÑÑÑÑÑ"],
                &["123456"],
            ),
            ("ÑÑÑÑ", &["henry@company.com"], &["55556666"]),
        ],
    ),
    vcard(
        "ezvcard_BLACK_BERRY.vcf",
        &[("John Doe", NONE, &["+96123456789"])],
    ),
    vcard(
        "ezvcard_EVOLUTION.vcf",
        &[(
            "Mr. John Richter, James Doe Sr.",
            &["john.doe@ibm.com"],
            &["905-666-1234", "905-555-1234"],
        )],
    ),
    vcard(
        "ezvcard_GMAIL.vcf",
        &[(
            "Mr. John Richter, James Doe Sr.",
            &["john.doe@ibm.com"],
            &["905-555-1234", "905-666-1234"],
        )],
    ),
    vcard(
        "ezvcard_IPHONE.vcf",
        &[(
            "Mr. John Richter James Doe Sr.",
            &["john.doe@ibm.com"],
            PHONES,
        )],
    ),
    vcard(
        "ezvcard_LOTUS_NOTES.vcf",
        &[(
            "Mr. Doe John I Johny",
            &["john.doe@ibm.com", "billy_bob@gmail.com"],
            &["+1 (212) 204-34456", "00-1-212-555-7777"],
        )],
    ),
    vcard(
        "ezvcard_MAC_ADDRESS_BOOK.vcf",
        &[(
            "Mr. John Richter,James Doe Sr.",
            &["john.doe@ibm.com"],
            &[
                "905-777-1234",
                "905-666-1234",
                "905-555-1234",
                "905-888-1234",
                "905-999-1234",
                "905-111-1234",
                "905-222-1234",
            ],
        )],
    ),
    vcard(
        "ezvcard_MS_OUTLOOK.vcf",
        &[(
            "Mr. John Richter James Doe Sr.",
            &["john.doe@ibm.cm"],
            &["(905) 555-1234", "(905) 666-1234"],
        )],
    ),
    vcard(
        "ezvcard_fullcontact_v4.vcf",
        &[(
            "Prefix FirstName MiddleName LastName Suffix",
            &[
                "home@example.com",
                "work@example.com",
                "school@example.com",
                "other@example.com",
                "custom@example.com",
            ],
            &[
                "555-555-1111",
                "555-555-1112",
                "555-555-1113",
                "555-555-1114",
                "555-555-1115",
                "555-555-1116",
                "555-555-1117",
                "555-555-1118",
                "555-555-1119",
            ],
        )],
    ),
    vcard(
        "ezvcard_gmail_list.vcf",
        &[
            ("Arnold Smith", &["asmithk@gmail.com"], NONE),
            ("Chris Beatle", &["chrisy55d@yahoo.com"], NONE),
            ("Doug White", &["dwhite@gmail.com"], NONE),
        ],
    ),
    vcard("thunderbird_basic_vcard_addressbook.vcf", &[JOHN, JANE]),
    vcard(
        "thunderbird_emptylines_vcard_addressbook.vcf",
        &[JOHN, JANE],
    ),
    vcard(
        "thunderbird_dos_vcard_addressbook.vcf",
        &[("Name Surname", &["example@gmail.com"], NONE)],
    ),
    vcard(
        "thunderbird_export_v4.vcf",
        &[
            ("contact number one", &["contact1@invalid"], NONE),
            ("contact number two", &["contact2@invalid"], NONE),
        ],
    ),
    csv(
        "thunderbird_basic_csv_addressbook.csv",
        &[SHORT_JOHN, SHORT_JANE],
        &[],
    ),
    csv(
        "thunderbird_csv_semicolon.csv",
        &[SHORT_JOHN, SHORT_JANE],
        &[],
    ),
    csv(
        "thunderbird_csv_no_header.csv",
        &[SHORT_JOHN, SHORT_JANE],
        &[],
    ),
    csv(
        "thunderbird_quote.csv",
        &[("Acer America", NONE, &["(800) 000-0000"])],
        &[],
    ),
    csv(
        "thunderbird_utf16_addressbook.csv",
        &[("John Doe", &["johndoe@host.invalid"], NONE)],
        &[],
    ),
    csv(
        "thunderbird_shiftjis_addressbook.csv",
        &[("名無しの権兵衛", &["名無しの権兵衛@host.invalid"], NONE)],
        &[],
    ),
    // No header, and lines with two kinds of delimiter: the addresses are all that is plain.
    csv(
        "thunderbird_tab_comma_mixed.csv",
        &[
            ("", &["2@host.invalid"], NONE),
            ("", &["3@host.invalid"], NONE),
            ("", &["4@host.invalid"], NONE),
        ],
        &[ProblemKind::NoName],
    ),
];

const fn vcard(
    file: &'static str,
    people: &'static [(
        &'static str,
        &'static [&'static str],
        &'static [&'static str],
    )],
) -> Sample {
    Sample {
        file,
        source: SourceKind::VCard,
        people,
        problems: &[],
    }
}

const fn csv(
    file: &'static str,
    people: &'static [(
        &'static str,
        &'static [&'static str],
        &'static [&'static str],
    )],
    problems: &'static [ProblemKind],
) -> Sample {
    Sample {
        file,
        source: SourceKind::OtherCsv,
        people,
        problems,
    }
}

/// The folder `shared/samples` beside the project, or above that.
fn samples() -> Option<PathBuf> {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.ancestors()
        .map(|it| it.join("shared/samples"))
        .find(|it| it.is_dir())
}

fn assert_every_record_is_told(import: &Import) {
    let skipped = import.problems.iter().filter(|it| it.kind.skips());
    let mut records: Vec<u32> = skipped.map(|it| it.record).collect();
    records.extend(import.people.iter().map(|it| it.record));
    records.sort_unstable();
    assert_eq!(records, (1..=records.len() as u32).collect::<Vec<_>>());
}

#[test]
fn files_of_real_programs_give_everybody_in_them() {
    let Some(folder) = samples() else {
        println!("skipped: there is no folder shared/samples");
        return;
    };
    for sample in SAMPLES {
        let bytes = std::fs::read(folder.join(sample.file)).expect(sample.file);
        let import = read(&bytes);
        assert_eq!(import.source, sample.source, "{}", sample.file);
        let people: Vec<_> = import
            .people
            .iter()
            .map(|it| (it.name.clone(), it.emails.clone(), it.phones.clone()))
            .collect();
        let owned = |it: &[&str]| it.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        let expected: Vec<_> = sample
            .people
            .iter()
            .map(|(name, emails, phones)| ((*name).to_owned(), owned(emails), owned(phones)))
            .collect();
        assert_eq!(people, expected, "{}", sample.file);
        let kinds: Vec<ProblemKind> = import.problems.iter().map(|it| it.kind).collect();
        assert_eq!(kinds, sample.problems, "{}", sample.file);
        assert_every_record_is_told(&import);
    }
}

#[test]
fn any_file_of_the_folder_is_read_whole_and_in_any_slices() {
    let Some(folder) = samples() else {
        println!("skipped: there is no folder shared/samples");
        return;
    };
    for entry in std::fs::read_dir(folder).expect("the folder is readable") {
        let path = entry.expect("the folder is readable").path();
        let is_contacts = path
            .extension()
            .is_some_and(|it| it == "vcf" || it == "csv");
        if !is_contacts {
            continue;
        }
        let bytes = std::fs::read(&path).expect("the file is readable");
        let import = read(&bytes);
        assert!(!import.people.is_empty(), "{}", path.display());
        assert_every_record_is_told(&import);
        let mut reading =
            Reading::new(bytes.clone(), goodword::formats::charset::Decoder::native());
        while !reading.is_done() {
            reading.advance(1);
        }
        assert_eq!(reading.finish(), import, "{}", path.display());
        // However little of it arrived, there is something to tell.
        for end in (0..bytes.len()).step_by(bytes.len() / 10 + 1) {
            let import = read(&bytes[..end]);
            assert!(!import.people.is_empty() || !import.problems.is_empty());
        }
    }
}

#[test]
fn a_book_as_large_as_the_limit_is_read() {
    let mut text = String::from("Name,Email\n");
    for number in 0..LIMIT_RECORDS {
        text.push_str(&format!("Person {number},p{number}@x.example\n"));
    }
    let import = read(text.as_bytes());
    assert_eq!(import.people.len(), LIMIT_RECORDS as usize);
    assert_eq!(import.problems, []);
}

/// A file of this many bytes or little more, of one piece over and over.
fn filled(before: &str, piece: &str, bytes: usize, after: &str) -> Vec<u8> {
    let times = bytes / piece.len() + 1;
    format!("{before}{}{after}", piece.repeat(times)).into_bytes()
}

const MB: usize = 1024 * 1024;

#[test]
fn files_that_are_nothing_but_large_end_with_what_is_wrong() {
    let card = |lines: &str| format!("BEGIN:VCARD\nFN:Ana\n{lines}");
    let end = "\nEND:VCARD\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n";
    #[rustfmt::skip]
    let cases: [(&str, Vec<u8>, usize, &[ProblemKind]); 12] = [
        ("one line of letters", filled("", "a", 10 * MB, ""), 0, &[ProblemKind::UnknownKind]),
        ("one line of cells", filled("", "a,", 10 * MB, ""), 0, &[ProblemKind::UnknownKind]),
        ("one cell", filled("Name,Notes\nAna,", "a", 10 * MB, "\nBo,b\n"), 2, &[ProblemKind::TooLong]),
        ("one row of cells", filled("Name,Notes\nAna", ",a", 10 * MB, "\nBo,b\n"), 2, &[ProblemKind::MoreCells]),
        ("one quote", filled("Name,Notes\nAna,\"", "b,c\n", MB / 4, ""), 65_536, &[ProblemKind::CutOff]),
        ("one line of a card", filled(&card("NOTE:"), "a", 10 * MB, end), 2, &[ProblemKind::TooLong]),
        ("a million folds", filled(&card("NOTE:a"), "\n a", 3 * MB, end), 2, &[ProblemKind::TooLong]),
        ("a million soft breaks", filled(&card("NOTE;QUOTED-PRINTABLE:a"), "=\na", 3 * MB, end), 2, &[ProblemKind::TooLong]),
        ("endless properties", filled(&card(""), "TEL:1\n", 2 * MB, end), 2, &[]),
        ("a million values", filled(&card("CATEGORIES:a"), ",a", 2 * MB, end), 2, &[]),
        ("a picture", filled(&card("PHOTO;ENCODING=b:"), "AAAA\n AAAA", 10 * MB, end), 2, &[]),
        ("fifty megabytes", filled("Name\n", "Ana\n", 50 * MB, ""), 0, &[ProblemKind::TooLarge { limit_mb: 25 }]),
    ];
    for (what, bytes, people, problems) in cases {
        let import = read(&bytes);
        let kinds: Vec<ProblemKind> = import.problems.iter().map(|it| it.kind).collect();
        assert_eq!(import.people.len(), people, "{what}");
        assert_eq!(kinds, problems, "{what}");
    }
}

#[test]
fn a_large_file_in_an_encoding_of_east_asia_is_read() {
    let (row, _, _) = encoding_rs::SHIFT_JIS.encode("佐藤 花子,株式会社日本,a@x.example\n");
    let mut bytes = b"Name,Company,Email\n".to_vec();
    for _ in 0..50_000 {
        bytes.extend_from_slice(&row);
    }
    let import = read(&bytes);
    assert_eq!(import.people.len(), 50_000);
    assert_eq!(import.people[49_999].company, "株式会社日本");
}
