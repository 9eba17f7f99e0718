//! What holds of every file, whatever its kind.

mod huge;

use proptest::prelude::*;

use super::*;
use crate::domain::{Book, Felt, Incoming, Note, NoteKind, Phrase};
use crate::domain::{Change, Contact, ContactId, Day, HowMet, MetThrough, Moment, Someone, Trust};

fn kinds(import: &Import) -> Vec<ProblemKind> {
    import.problems.iter().map(|it| it.kind).collect()
}

#[test]
fn what_is_no_contact_file_gets_one_clear_reason() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    let cases: [(&[u8], ProblemKind); 12] = [
        (b"", ProblemKind::EmptyFile),
        (b" \r\n\t\n", ProblemKind::EmptyFile),
        (b"\xef\xbb\xbf\n", ProblemKind::EmptyFile),
        (b"PK\x03\x04Connections.csv", ProblemKind::BrokenArchive),
        (png, ProblemKind::Binary),
        (b"%PDF-1.7 a b c", ProblemKind::Binary),
        (&[0; 64], ProblemKind::Binary),
        (
            b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0",
            ProblemKind::Binary,
        ),
        (b"Dear Ana,\n\nhow are you?\n", ProblemKind::UnknownKind),
        (
            b"<html><body>Name,Email</body></html>",
            ProblemKind::UnknownKind,
        ),
        (b"{\"people\": []}", ProblemKind::UnknownKind),
        (
            b"Date,Amount\n2024-01-01,3\n2024-01-02,4\n",
            ProblemKind::NoKnownColumns,
        ),
    ];
    for (bytes, expected) in cases {
        let import = read(bytes);
        assert_eq!(
            kinds(&import),
            [expected],
            "{}",
            String::from_utf8_lossy(bytes)
        );
        assert_eq!(import.people, []);
        assert_eq!(import.source, SourceKind::Unknown);
    }
    let huge = vec![b'a'; LIMIT_BYTES + 1];
    let limit_mb = LIMIT_MB;
    assert_eq!(kinds(&read(&huge)), [ProblemKind::TooLarge { limit_mb }]);
}

#[test]
fn a_file_of_nobody_says_so() {
    let import = read(b"First Name,Last Name,Email\n,,\n");
    assert_eq!(import.people, []);
    assert_eq!(kinds(&import), [ProblemKind::NoRecords]);
}

#[test]
fn a_backup_is_recognised_and_left_to_its_reader() {
    let text = "\u{feff}{ \"format\": \"goodword\", \"people\": [] }";
    let mut reading = Reading::new(text.as_bytes().to_vec(), Decoder::native());
    assert_eq!(reading.kind(), SourceKind::GoodwordBackup);
    reading.advance(10);
    assert!(reading.is_done());
    assert_eq!(reading.into_text(), text.trim_start_matches('\u{feff}'));
}

#[test]
fn the_letters_are_right_in_every_usual_encoding() {
    let csv = "Name,Email\nZoë Łoś,zoe@x.example\n";
    let utf16 = |order: fn(u16) -> [u8; 2]| csv.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let with_mark = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
    for bytes in [
        csv.as_bytes().to_vec(),
        with_mark(b"\xef\xbb\xbf", csv.as_bytes().to_vec()),
        utf16(u16::to_le_bytes),
        utf16(u16::to_be_bytes),
        with_mark(b"\xff\xfe", utf16(u16::to_le_bytes)),
        with_mark(b"\xfe\xff", utf16(u16::to_be_bytes)),
    ] {
        assert_eq!(read(&bytes).people[0].name, "Zoë Łoś");
    }
    let names: [(&[u8], &str); 5] = [
        (b"Zo\xeb M\xfcller, \x93Zo\x94", "Zoë Müller, “Zo”"),
        (b"Pawe\xb3 Go\xb3\xeabiewski", "Paweł Gołębiewski"),
        (b"\xc8\xe2\xe0\xed \xcf\xe5\xf2\xf0\xee\xe2", "Иван Петров"),
        (b"C\x9cur Fran\xe7ois", "Cœur François"),
        (b"O\x92Brien", "O’Brien"),
    ];
    for (name, expected) in names {
        let bytes = [b"Name;Email\n\"".as_slice(), name, b"\";a@x.example\n"].concat();
        let import = read(&bytes);
        assert_eq!(import.people[0].name, expected);
        assert_eq!(import.problems, []);
    }
}

#[test]
fn letters_that_no_encoding_has_are_told() {
    let mut bytes = b"Name,Email\n".to_vec();
    for number in 0..60 {
        bytes.extend(b"\x96\xbc\x91\x4f");
        bytes.extend(format!(",p{number}@x.example\n").bytes());
    }
    bytes.extend(b"\x96\xbc\x91,a@x.example\nAna,b@x.example\n");
    let import = read(&bytes);
    assert_eq!(import.people.len(), 62);
    assert_eq!(import.people[0].name, "名前");
    assert_eq!(import.people[60].emails, ["a@x.example"]);
    assert_eq!(import.people[61].name, "Ana");
    assert_eq!(kinds(&import), [ProblemKind::BadEncoding]);
    assert_eq!(import.problems[0].record, 61);
}

#[test]
fn a_line_in_another_encoding_spoils_no_other() {
    let import = read("Name,Email\nZoë,a@x.example\n".as_bytes());
    let mut bytes = "Name,Email\nZoë,a@x.example\n".as_bytes().to_vec();
    bytes.extend(b"Jos\xe9,b@x.example\n");
    let mixed = read(&bytes);
    assert_eq!(mixed.people[0], import.people[0]);
    assert_eq!(mixed.people[1].name, "José");
}

#[test]
fn a_letter_cut_in_two_spoils_no_other() {
    for name in ["张伟 李娜 王芳", "Zoë Łoś Ñáñez Müller"] {
        let mut bytes = format!("Name,Email\n{name}").into_bytes();
        bytes.extend(b"\xe5\xbc,a@x.example\n");
        let import = read(&bytes);
        assert!(
            import.people[0].name.starts_with(name),
            "{:?}",
            import.people[0]
        );
        assert_eq!(kinds(&import), [ProblemKind::BadEncoding]);
    }
}

#[test]
fn no_more_records_are_read_than_the_limit() {
    let mut text = String::from("Name\n");
    for _ in 0..=LIMIT_RECORDS {
        text.push_str("A\n");
    }
    let import = read(text.as_bytes());
    assert_eq!(import.people.len(), LIMIT_RECORDS as usize);
    let limit = LIMIT_RECORDS;
    assert_eq!(kinds(&import), [ProblemKind::TooManyRecords { limit }]);
}

/// Pieces of which broken files are made; together they reach every branch of the readers.
fn piece() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "BEGIN:VCARD",
        "END:VCARD",
        "begin : vcard",
        "VERSION:2.1",
        "N:",
        "FN:",
        "TEL;CELL:",
        "NOTE;ENCODING=QUOTED-PRINTABLE:",
        "CHARSET=windows-1251",
        "=",
        "=C3",
        "=0D=0A=",
        "PHOTO",
        "AGENT:",
        ";",
        ":",
        ",",
        "\"",
        "\"\"",
        "\\",
        "\\n",
        "\n",
        "\r\n",
        "\r",
        " ",
        "\t",
        "|",
        "First Name",
        "Last Name",
        "Email",
        "Connected On",
        "Name",
        "Notes",
        "Needs",
        "Trust",
        "Does",
        "Offers",
        " ::: ",
        "BDAY:",
        "--0122",
        "2024-02-30",
        "a@x.example",
        "Ana",
        "'=1",
        "javascript:",
        "\u{202d}",
        "é",
        "\u{feff}",
        "{\"goodword",
        "KIND:group",
        "item1.",
        "[[\"vcard\",[",
        "[\"fn\",{},\"text\",\"Ana\"]",
        "]]",
        "}",
        "X-GOODWORD-NEED;X-NOTED=2024-01-02:",
        "X-GOODWORD-ID:00000000000000a1\n",
    ]);
    words.prop_map(str::to_owned)
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..60).prop_map(|it| it.concat())
}

proptest! {
    #[test]
    fn no_bytes_make_reading_fail(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let import = read(&bytes);
        prop_assert!(!import.people.is_empty() || !import.problems.is_empty()
            || import.source != SourceKind::Unknown);
    }

    #[test]
    fn every_record_is_a_person_or_a_problem(text in text()) {
        let import = read(text.as_bytes());
        let mut records: Vec<u32> = import.people.iter().map(|it| it.record).collect();
        records.extend(import.problems.iter().filter(|it| it.kind.skips() && it.record > 0).map(|it| it.record));
        records.sort_unstable();
        let numbers: Vec<u32> = (1..=records.len() as u32).collect();
        prop_assert_eq!(records, numbers);
    }

    #[test]
    fn reading_in_slices_is_reading_at_once(text in text(), slice in 1usize..4) {
        let mut reading = Reading::new(text.clone().into_bytes(), Decoder::native());
        let mut before = reading.progress();
        while !reading.is_done() {
            let now = reading.advance(slice);
            prop_assert!(now.bytes_read >= before.bytes_read && now.bytes_read <= now.bytes_total);
            before = now;
        }
        prop_assert_eq!(reading.finish(), read(text.as_bytes()));
    }

    #[test]
    fn a_file_cut_anywhere_makes_nobody_up(at in 0usize..400) {
        let whole = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n\
            Ana,Souza,https://www.linkedin.com/in/ana,,\"Souza, Inc.\",Founder,12 Mar 2024\n\
            Bo,Lind,https://www.linkedin.com/in/bo,bo@x.example,Lind,\"CEO\n& Chair\",3 Jan 2019\n";
        let people = read(whole.as_bytes()).people;
        let import = read(&whole.as_bytes()[..at.min(whole.len())]);
        // The last cell alone may be cut: nothing tells a short date from a whole one.
        for person in &import.people {
            let known = people.iter().any(|it| {
                it.name == person.name && it.emails == person.emails && it.links == person.links
                    && it.company == person.company && it.role == person.role
            });
            prop_assert!(known || import.people.len() == 1 && at < 150, "{:?}", person);
        }
    }
}

/// A text as people write it, with all that a spreadsheet stumbles over.
fn words() -> impl Strategy<Value = String> {
    let letters = prop::sample::select(vec![
        "a", "Zoë", " ", ";", "; ", "\\", "\"", "'", ",", "=", "+", "-", "@", "＝", "\n", "\t",
        "|", "山田", ":::", "LinkedIn", ":",
    ]);
    prop::collection::vec(letters, 1..8)
        .prop_map(|it| it.concat().trim().to_owned())
        .prop_filter("blank", |it| !it.is_empty())
}

fn list() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(words(), 0..3).prop_map(|mut it| {
        let mut seen = std::collections::BTreeSet::new();
        it.retain(|value| seen.insert(value.clone()));
        it
    })
}

/// A contact with something in every field that has a column.
fn contact() -> impl Strategy<Value = Contact> {
    let texts = prop::collection::vec(prop_oneof![Just(String::new()), words()], 7);
    let lists = prop::collection::vec(list(), 9);
    let trust = prop::sample::select(vec![
        Trust::Unset,
        Trust::WouldRefer,
        Trust::NotYet,
        Trust::Never,
    ]);
    let met = prop_oneof![
        Just(MetThrough::Unknown),
        Just(MetThrough::LinkedIn),
        words().prop_map(|it| MetThrough::IntroducedBy(Someone::Name(it))),
    ];
    (words(), texts, lists, trust, met).prop_map(|(name, texts, lists, trust, through)| {
        let day = Day(20_000);
        let mut contact = Contact::new(ContactId(1), name, Moment(0));
        let [company, role, place, does, plans, met, _] = <[String; 7]>::try_from(texts).unwrap();
        let [
            emails,
            phones,
            links,
            markets,
            offers,
            needs,
            tags,
            knows,
            notes,
        ] = <[Vec<String>; 9]>::try_from(lists).unwrap();
        let day_met = (through == MetThrough::LinkedIn).then_some(day);
        Contact {
            company,
            role,
            emails,
            phones,
            place,
            does,
            markets,
            plans,
            tags,
            trust,
            links: links
                .into_iter()
                .map(|it| format!("https://x.example/{it}"))
                .collect(),
            offers: offers.into_iter().map(|it| Phrase::new(it, day)).collect(),
            needs: needs.into_iter().map(|it| Phrase::new(it, day)).collect(),
            how_met: HowMet {
                through,
                day: day_met,
                text: met,
            },
            knows: knows.into_iter().map(Someone::Name).collect(),
            notes: notes
                .into_iter()
                .map(|text| Note {
                    day,
                    kind: NoteKind::Thought,
                    text,
                    felt: Felt::default(),
                })
                .collect(),
            ..std::mem::replace(&mut contact, Contact::new(ContactId(1), "", Moment(0)))
        }
    })
}

/// What the columns hold of a contact.
fn expected(contact: &Contact) -> Incoming {
    let names = |it: &Someone| match it {
        Someone::Name(name) => name.clone(),
        Someone::Contact(_) => String::new(),
    };
    Incoming {
        record: 1,
        line: 2,
        name: contact.name.clone(),
        company: contact.company.clone(),
        role: contact.role.clone(),
        emails: contact.emails.clone(),
        phones: contact.phones.clone(),
        links: contact.links.clone(),
        place: contact.place.clone(),
        does: contact.does.clone(),
        markets: contact.markets.clone(),
        plans: contact.plans.clone(),
        offers: contact.open_offers().map(|it| it.text.clone()).collect(),
        needs: contact.open_needs().map(|it| it.text.clone()).collect(),
        tags: contact.tags.clone(),
        how_met: contact.how_met.text.clone(),
        introduced_by: match &contact.how_met.through {
            MetThrough::IntroducedBy(someone) => names(someone),
            _ => String::new(),
        },
        connected: contact.how_met.day,
        trust: contact.trust,
        knows: contact.knows.iter().map(names).collect(),
        notes: contact.notes.iter().map(|it| it.text.clone()).collect(),
        birthday: None,
        uid: None,
        exact: None,
    }
}

proptest! {
    #[test]
    fn what_goodword_writes_it_reads_back_whole(contact in contact()) {
        let mut book = Book::default();
        let mut change = Change::default();
        change.put_contact(contact.clone());
        book.apply(&change);
        let csv = goodword_csv::write(&book);
        let import = read(csv.as_bytes());
        prop_assert_eq!(import.source, SourceKind::GoodwordCsv);
        prop_assert_eq!(import.problems, []);
        prop_assert_eq!(import.people, [expected(&contact)]);
    }
}

#[test]
fn an_exported_sheet_is_readable_and_runs_nothing() {
    let day = Day(20_000);
    let mut ana = Contact::new(ContactId(1), "Ana Souza", Moment(0));
    ana.phones = vec!["+55 11 1".into(), "=cmd".into()];
    ana.trust = Trust::WouldRefer;
    ana.needs = vec![Phrase::new("a bank; soon", day), Phrase::new("met", day)];
    ana.needs[1].closed = Some(day);
    ana.knows = [
        Someone::Contact(ContactId(2)),
        Someone::Contact(ContactId(9)),
    ]
    .into();
    ana.how_met.through = MetThrough::IntroducedBy(Someone::Contact(ContactId(2)));
    let mut bo = Contact::new(ContactId(2), "=HYPERLINK(\"x\")", Moment(0));
    bo.how_met = HowMet {
        through: MetThrough::LinkedIn,
        day: Some(day),
        text: String::new(),
    };
    let mut book = Book::default();
    let mut change = Change::default();
    change.put_contact(ana);
    change.put_contact(bo);
    book.apply(&change);
    let csv = goodword_csv::write(&book);
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(
        lines[0].trim_start_matches('\u{feff}'),
        goodword_csv::COLUMNS.join(",")
    );
    assert_eq!(
        lines[1],
        "Ana Souza,,,,\"'+55 11 1; '=cmd\",,,,,,,\"a bank\\; soon\",,,\"'=HYPERLINK(\"\"x\"\")\",\
         would refer,\"'=HYPERLINK(\"\"x\"\")\","
    );
    assert_eq!(
        lines[2],
        "\"'=HYPERLINK(\"\"x\"\")\",,,,,,,,,,,,,LinkedIn 2024-10-04,,,,"
    );
}
