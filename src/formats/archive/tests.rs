//! Archives as programs make them, and as nobody should.

use miniz_oxide::deflate::compress_to_vec;

use super::*;
use crate::domain::{Import, SourceKind};
use crate::formats::{LIMIT_RECORDS, Reading, charset::Decoder, read};

/// A file to be put into an archive, by the letter of PKWARE's APPNOTE.TXT.
struct File<'f> {
    path: &'f str,
    content: &'f [u8],
    deflated: bool,
    /// Sizes and checksum stand behind the content, as where it was written on the fly.
    described: bool,
    zip64: bool,
    locked: bool,
    /// What it says of its size, if not the truth.
    claims: Option<u32>,
}

fn file<'f>(path: &'f str, content: &'f [u8]) -> File<'f> {
    File {
        path,
        content,
        deflated: true,
        described: false,
        zip64: false,
        locked: false,
        claims: None,
    }
}

fn zip(files: &[File<'_>]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for file in files {
        let packed = match file.deflated {
            true => compress_to_vec(file.content, 6),
            false => file.content.to_vec(),
        };
        let at = bytes.len() as u32;
        let crc = rawzip::crc32(file.content);
        let sizes = [
            packed.len() as u32,
            file.claims.unwrap_or(file.content.len() as u32),
        ];
        let flags = u16::from(file.locked) | if file.described { 8 } else { 0 };
        let method: u16 = if file.deflated { 8 } else { 0 };
        let common = |crc: u32, sizes: [u32; 2], extra: usize| {
            let mut header = Vec::new();
            header.extend(45u16.to_le_bytes());
            header.extend(flags.to_le_bytes());
            header.extend(method.to_le_bytes());
            header.extend([0; 4]);
            header.extend(crc.to_le_bytes());
            sizes.iter().for_each(|it| header.extend(it.to_le_bytes()));
            header.extend((file.path.len() as u16).to_le_bytes());
            header.extend((extra as u16).to_le_bytes());
            header
        };
        bytes.extend(b"PK\x03\x04");
        match file.described {
            true => bytes.extend(common(0, [0, 0], 0)),
            false => bytes.extend(common(crc, sizes, 0)),
        }
        bytes.extend(file.path.bytes());
        bytes.extend(&packed);
        if file.described {
            bytes.extend(b"PK\x07\x08");
            bytes.extend(crc.to_le_bytes());
            sizes.iter().for_each(|it| bytes.extend(it.to_le_bytes()));
        }
        let mut extra = Vec::new();
        if file.zip64 {
            extra.extend(1u16.to_le_bytes());
            extra.extend(16u16.to_le_bytes());
            extra.extend(u64::from(sizes[1]).to_le_bytes());
            extra.extend(u64::from(sizes[0]).to_le_bytes());
        }
        directory.extend(b"PK\x01\x02");
        directory.extend(45u16.to_le_bytes());
        let sizes = if file.zip64 { [u32::MAX; 2] } else { sizes };
        directory.extend(common(crc, sizes, extra.len()));
        directory.extend([0; 10]);
        directory.extend(at.to_le_bytes());
        directory.extend(file.path.bytes());
        directory.extend(extra);
    }
    let (at, size) = (bytes.len() as u64, directory.len() as u64);
    let count = files.len() as u64;
    bytes.extend(directory);
    if files.iter().any(|it| it.zip64) {
        let record = bytes.len() as u64;
        bytes.extend(b"PK\x06\x06");
        bytes.extend(44u64.to_le_bytes());
        bytes.extend([45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        [count, count, size, at]
            .iter()
            .for_each(|it| bytes.extend(it.to_le_bytes()));
        bytes.extend(b"PK\x06\x07\0\0\0\0");
        bytes.extend(record.to_le_bytes());
        bytes.extend(1u32.to_le_bytes());
        bytes.extend(b"PK\x05\x06\0\0\0\0\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\0\0");
    } else {
        bytes.extend(b"PK\x05\x06\0\0\0\0");
        [count, count]
            .iter()
            .for_each(|it| bytes.extend((*it as u16).to_le_bytes()));
        [size, at]
            .iter()
            .for_each(|it| bytes.extend((*it as u32).to_le_bytes()));
        bytes.extend([0; 2]);
    }
    bytes
}

fn kinds(import: &Import) -> Vec<ProblemKind> {
    import.problems.iter().map(|it| it.kind).collect()
}

fn names(import: &Import) -> Vec<&str> {
    import.people.iter().map(|it| it.name.as_str()).collect()
}

const CONNECTIONS: &[u8] = b"Notes:\n\"When exporting\"\n\n\
    First Name,Last Name,URL,Email Address,Company,Position,Connected On\n\
    Ana,Souza,https://www.linkedin.com/in/ana,,Souza Inc.,Founder,12 Mar 2024\n";
const PROFILE: &[u8] = b"First Name,Last Name,Headline\nMe,Myself,Founder\n";
const CARD: &[u8] = b"BEGIN:VCARD\nFN:Bo Lind\nEMAIL:bo@x.example\nEND:VCARD\n";

#[test]
fn linkedins_archive_is_read_as_it_was_downloaded() {
    let folder = "Complete_LinkedInDataExport_11-23-2026.zip/";
    for (deflated, described, zip64) in [
        (true, false, false),
        (false, false, false),
        (true, true, false),
        (false, true, false),
        (true, false, true),
        (true, true, true),
    ] {
        for path in ["", folder, "Basic\\"] {
            let [messages, profile, connections] = [
                format!("{path}messages.csv"),
                format!("{path}Profile.csv"),
                format!("{path}Connections.csv"),
            ];
            let mut connections = file(&connections, CONNECTIONS);
            (connections.deflated, connections.described) = (deflated, described);
            connections.zip64 = zip64;
            let archive = zip(&[
                file(&messages, b"FROM,TO\nMe,Ana\n"),
                connections,
                file(&profile, PROFILE),
            ]);
            let import = read(&archive);
            assert_eq!(import.source, SourceKind::LinkedIn);
            assert_eq!(names(&import), ["Ana Souza"]);
            assert_eq!(kinds(&import), []);
            assert_eq!(import.people[0].line, 5);
        }
    }
}

#[test]
fn other_archives_give_what_all_their_contact_files_hold() {
    let archive = zip(&[
        file("Takeout/Contacts/", b""),
        file("Takeout/Contacts/All.vcf", CARD),
        file("__MACOSX/Takeout/._All.vcf", b"\0\x05\x16\x07"),
        file("Takeout/Contacts/photo.jpg", b"\xff\xd8\xff"),
        file("b.csv", b"Name,Email\nCy,cy@x.example\n,\nDi"),
        file("latin.CSV", b"Name,Email\nZo\xeb,zoe@x.example\n"),
        file("sums.csv", b"Date,Amount\n2024-01-01,3\n2024-01-02,4\n"),
    ]);
    let import = read(&archive);
    assert_eq!(import.source, SourceKind::VCard);
    assert_eq!(names(&import), ["Bo Lind", "Cy", "Zoë"]);
    let told: Vec<_> = import
        .problems
        .iter()
        .map(|it| (it.record, it.kind, it.file.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (3, ProblemKind::CutOff, "b.csv"),
            (5, ProblemKind::NoKnownColumns, "sums.csv")
        ]
    );
    assert_eq!(import.people[2].record, 4);

    let mut reading = Reading::new(archive, Decoder::native());
    let mut before = reading.progress();
    while !reading.is_done() {
        let now = reading.advance(1);
        assert!(now.bytes_read >= before.bytes_read && now.bytes_read <= now.bytes_total);
        before = now;
    }
    assert_eq!(reading.table(), None);
    assert_eq!(reading.finish(), import);
}

#[test]
fn an_archive_of_one_table_can_be_read_as_the_user_says() {
    let archive = zip(&[file("table.csv", b"Kunde;Mappe\nAna;a\nBo;b\n")]);
    let mut reading = Reading::new(archive, Decoder::native());
    while !reading.is_done() {
        reading.advance(1);
    }
    assert_eq!(reading.table().unwrap().header, ["Kunde", "Mappe"]);
    reading.read_as(vec![Some(crate::formats::csv::columns::Column::Name)]);
    while !reading.is_done() {
        reading.advance(1);
    }
    assert_eq!(names(&reading.finish()), ["Ana", "Bo"]);
}

#[test]
fn an_archive_that_cannot_be_read_says_why() {
    let whole = zip(&[file("Connections.csv", CONNECTIONS)]);
    let mut wrong = whole.clone();
    wrong[60] ^= 0x55;
    let mut locked = file("Connections.csv", CONNECTIONS);
    locked.locked = true;
    let cases: [(Vec<u8>, ProblemKind); 8] = [
        (zip(&[]), ProblemKind::NoContactFile),
        (zip(&[file("a.txt", b"a")]), ProblemKind::NoContactFile),
        (
            zip(&[file("Profile.csv", PROFILE)]),
            ProblemKind::NoContactFile,
        ),
        (
            zip(&[
                file("[Content_Types].xml", b"<"),
                file("xl/workbook.xml", b"<"),
            ]),
            ProblemKind::Workbook,
        ),
        (zip(&[locked]), ProblemKind::LockedArchive),
        (
            whole[..whole.len() / 2].to_vec(),
            ProblemKind::BrokenArchive,
        ),
        (wrong, ProblemKind::BrokenArchive),
        (zip(&[file("a.vcf", b"")]), ProblemKind::EmptyFile),
    ];
    for (bytes, expected) in cases {
        let import = read(&bytes);
        assert_eq!(kinds(&import), [expected]);
        assert_eq!(import.people, []);
    }
}

#[test]
fn no_more_comes_out_of_an_archive_than_a_file_may_have() {
    let much = vec![b'a'; LIMIT_BYTES + 1];
    let limit_mb = LIMIT_MB;
    for claims in [None, Some(10)] {
        let mut bomb = file("bomb.csv", &much);
        bomb.claims = claims;
        let archive = zip(&[file("a.vcf", CARD), bomb, file("b.vcf", CARD)]);
        assert!(archive.len() < 100_000);
        let import = read(&archive);
        // What was read before it stays.
        assert_eq!(names(&import), ["Bo Lind"]);
        assert_eq!(kinds(&import), [ProblemKind::UnpacksTooLarge { limit_mb }]);
    }
    // Nor by many files that hold little each, or are damaged.
    let half = vec![b'\n'; LIMIT_BYTES / 2 + 1];
    let import = read(&zip(&[file("a.csv", &half), file("b.csv", &half)]));
    assert_eq!(
        kinds(&import),
        [
            ProblemKind::EmptyFile,
            ProblemKind::UnpacksTooLarge { limit_mb }
        ]
    );
    let mut damaged = zip(&[file("a.csv", &half), file("b.csv", &half)]);
    for at in damaged
        .windows(4)
        .enumerate()
        .filter(|(_, it)| it == b"PK\x01\x02")
        .map(|it| it.0)
        .collect::<Vec<_>>()
    {
        damaged[at + 16] ^= 1;
    }
    assert_eq!(
        kinds(&read(&damaged)),
        [
            ProblemKind::BrokenArchive,
            ProblemKind::UnpacksTooLarge { limit_mb }
        ]
    );
}

#[test]
fn an_archive_may_be_large_with_what_is_not_read() {
    let picture = vec![0x5a; LIMIT_BYTES + 1];
    let mut photo = file("photo.jpg", &picture);
    photo.deflated = false;
    assert_eq!(
        names(&read(&zip(&[photo, file("a.vcf", CARD)]))),
        ["Bo Lind"]
    );
}

#[test]
fn thousands_of_cards_in_files_of_their_own_are_read() {
    let paths: Vec<String> = (0..3_000).map(|it| format!("cards/{it}.vcf")).collect();
    let files: Vec<File<'_>> = paths.iter().map(|it| file(it, CARD)).collect();
    let import = read(&zip(&files));
    assert_eq!(import.people.len(), 3_000);
    assert_eq!(import.people[2_999].record, 3_000);
    assert!(LIMIT_RECORDS as usize > import.people.len());
}

#[test]
fn an_archive_cut_or_changed_anywhere_ends_with_something_to_tell() {
    let archive = zip(&[
        file("a.vcf", CARD),
        file("b.csv", b"Name,Email\nAna,a@x.example\n"),
    ]);
    for at in 0..archive.len() {
        let cut = read(&archive[..at]);
        assert!(!cut.problems.is_empty());
        let mut changed = archive.clone();
        changed[at] ^= 0xff;
        let import = read(&changed);
        assert!(!import.people.is_empty() || !import.problems.is_empty());
        assert!(
            import
                .people
                .iter()
                .all(|it| ["Bo Lind", "Ana"].contains(&it.name.as_str()))
        );
    }
}
