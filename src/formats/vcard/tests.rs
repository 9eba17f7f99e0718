//! vCard files as programs write them.

use crate::domain::{Import, Incoming, ProblemKind, SourceKind};
use crate::formats::read;

fn import(text: &str) -> Import {
    read(text.as_bytes())
}

fn only(properties: &str) -> Incoming {
    let text = format!("BEGIN:VCARD\r\n{properties}\r\nEND:VCARD\r\n");
    let import = import(&text);
    assert_eq!(import.source, SourceKind::VCard);
    assert_eq!(import.problems, [], "{text}");
    assert_eq!(import.people.len(), 1, "{text}");
    import.people.into_iter().next().unwrap_or_default()
}

fn kinds(import: &Import) -> Vec<ProblemKind> {
    import.problems.iter().map(|it| it.kind).collect()
}

fn names(import: &Import) -> Vec<&str> {
    import.people.iter().map(|it| it.name.as_str()).collect()
}

#[test]
fn an_apple_card_is_read_whole() {
    let ana = only(
        "VERSION:3.0\nPRODID:-//Apple Inc.//macOS 15.5//EN\nN:Souza;Ana;;Dr.;\nFN:Dr. Ana Souza\n\
         ORG:Souza\\, Inc.;Board;\nTITLE:Founder\nitem1.EMAIL;type=INTERNET;type=pref:ana@x.example\n\
         item1.X-ABLabel:_$!<Work>!$_\nTEL;type=CELL;type=VOICE:\u{202d}+55 11 1\u{202c}\n\
         item2.URL;type=pref:http\\://ana.example\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-01-22\n\
         X-SOCIALPROFILE;type=linkedin;x-user=ana:http://www.linkedin.com/in/ana\n\
         item3.ADR;type=HOME:;;Rua 1;Olinda;PE;5;Brazil\nADR;type=WORK;type=pref:;;;Recife;PE;;Brazil\n\
         NOTE:Two\\nlines\\, one card\nCATEGORIES:Investors,myContacts,a\\,b\n\
         PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\n SkZJRg\n  ABAQ\nUID:1-2",
    );
    assert_eq!(ana.name, "Dr. Ana Souza");
    assert_eq!(
        (ana.company.as_str(), ana.role.as_str()),
        ("Souza, Inc.", "Founder")
    );
    assert_eq!(ana.emails, ["ana@x.example"]);
    assert_eq!(ana.phones, ["+55 11 1"]);
    assert_eq!(
        ana.links,
        ["http://ana.example", "http://www.linkedin.com/in/ana"]
    );
    assert_eq!(ana.place, "Recife, PE, Brazil");
    assert_eq!(
        ana.birthday.map(|it| it.to_string()).as_deref(),
        Some("--01-22")
    );
    assert_eq!(ana.notes, ["Two\nlines, one card"]);
    assert_eq!(ana.tags, ["Investors", "a,b"]);
    assert_eq!(ana.uid.as_deref(), Some("1-2"));
}

#[test]
fn version_2_1_has_bare_types_and_quoted_printable() {
    let zoe = only(
        "VERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4D=C3=BCller;Zo=C3=AB;;;\n\
         TEL;CELL;PREF:1\nTEL;TYPE=WORK:2\nEMAIL;INTERNET:z@x.example\n\
         NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=\ntwo =\n three\nLABEL;HOME:real\nline breaks: x\n\
         PHOTO;ENCODING=BASE64:\n /9j/4QFa\n\nTITLE:Founder",
    );
    assert_eq!(zoe.name, "Zoë Müller");
    assert_eq!(zoe.phones, ["1", "2"]);
    assert_eq!(zoe.notes, ["one\ntwo  three"]);
    assert_eq!(zoe.role, "Founder");
    for (property, name) in [
        (
            "FN;QUOTED-PRINTABLE;CHARSET=windows-1251:=C8=E2=E0=ED",
            "Иван",
        ),
        (
            "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Zo=EB",
            "Zoë",
        ),
        ("FN;ENCODING=QUOTED-PRINTABLE:Zo=EB", "Zoë"),
        (
            "FN;CHARSET=windows-1250;ENCODING=QUOTED-PRINTABLE:Pawe=B3",
            "Paweł",
        ),
        ("FN;ENCODING=QUOTED-PRINTABLE:50=25 = 1/2 =", "50% = 1/2"),
    ] {
        assert_eq!(only(property).name, name, "{property}");
    }
}

#[test]
fn a_declared_charset_holds_without_quoted_printable_too() {
    let bytes = b"BEGIN:VCARD\nFN;CHARSET=windows-1251:\xc8\xe2\xe0\xed A\nORG:Caf\xe9 Soir\xe9e Fa\xe7ade\nEND:VCARD\n";
    assert_eq!(read(bytes).people[0].name, "Иван A");
    for (declared, note) in [
        ("CHARSET=SHIFT_JIS", "名"),
        ("CHARSET=CP932", "名"),
        ("CHARSET=x-windows-1251", "–ј"),
    ] {
        let card = format!("FN:Ana\nNOTE;{declared};ENCODING=QUOTED-PRINTABLE:=96=BC");
        assert_eq!(only(&card).notes, [note]);
    }
    let unknown = import(
        "BEGIN:VCARD\nFN:Ana\nNOTE;CHARSET=KLINGON;ENCODING=QUOTED-PRINTABLE:=96=BC\nEND:VCARD\n",
    );
    assert_eq!(names(&unknown), ["Ana"]);
    assert_eq!(kinds(&unknown), [ProblemKind::BadEncoding]);
}

#[test]
fn cards_of_phones_from_east_asia_are_read() {
    let mut bytes = b"BEGIN:VCARD\r\nVERSION:2.1\r\nFN:".to_vec();
    bytes.extend(b"\x8d\xb2\x93\xa1 \x89\xd4\x8e\x71\r\nTEL;CELL:090\r\nEND:VCARD\r\n");
    assert_eq!(read(&bytes).people[0].name, "佐藤 花子");
    let chinese = only("FN;CHARSET=GB2312;ENCODING=QUOTED-PRINTABLE:=D5=C5=CE=B0");
    assert_eq!(chinese.name, "张伟");
}

#[test]
fn version_4_cards_need_no_name_property() {
    let ana = only(
        "VERSION:4.0\nKIND:individual\nEMAIL;PREF=1:ana@x.example\nORG:Souza\n\
         TEL;VALUE=uri;TYPE=\"voice,home\":tel:+1-555-1212;ext=5\nBDAY:--0122\n\
         PHOTO:data:image/png;base64\\,iVBOR\nRELATED;TYPE=friend:urn:uuid:1\nURL:https://x.example/a:b",
    );
    assert_eq!(ana.name, "Souza");
    assert_eq!(ana.phones, ["+1-555-1212 ext. 5"]);
    assert_eq!(
        ana.birthday.map(|it| it.to_string()).as_deref(),
        Some("--01-22")
    );
    assert_eq!(ana.links, ["https://x.example/a:b"]);
    assert_eq!(
        only("N:Souza;Ana;Maria;Dr.;MBA").name,
        "Dr. Ana Maria Souza MBA"
    );
    assert_eq!(only("N:;;;;\nORG:Souza;\nX-ABShowAs:COMPANY").name, "Souza");
    assert_eq!(only("NICKNAME:Ani,Nini").name, "Ani");
    assert_eq!(
        only("fn:Ana\nfn:Other\nversion:3.0\nVERSION:3.0").name,
        "Ana"
    );
}

#[test]
fn birthdays_are_read_in_all_forms_or_told() {
    for (written, read) in [
        ("19800322", Some("1980-03-22")),
        ("1980-03-22T00:00:00Z", Some("1980-03-22")),
        ("19800322T000000", Some("1980-03-22")),
        ("1980-03-22;", Some("1980-03-22")),
        ("--03-22", Some("--03-22")),
        ("1604-03-22", Some("--03-22")),
        ("0000-03-22", Some("--03-22")),
        ("22.03.1980", Some("1980-03-22")),
        ("3/22/1980", Some("1980-03-22")),
    ] {
        let person = only(&format!("FN:Ana\nBDAY:{written}"));
        assert_eq!(
            person.birthday.map(|it| it.to_string()).as_deref(),
            read,
            "{written}"
        );
    }
    for (written, kind) in [
        ("1980", ProblemKind::UnclearDate),
        ("1980-03", ProblemKind::UnclearDate),
        ("---22", ProblemKind::UnclearDate),
        ("3/4/1980", ProblemKind::UnclearDate),
        ("1980-02-30", ProblemKind::BadDate),
        ("circa 1800", ProblemKind::UnclearDate),
        ("soon", ProblemKind::BadDate),
    ] {
        let import = import(&format!("BEGIN:VCARD\nFN:Ana\nBDAY:{written}\nEND:VCARD\n"));
        assert_eq!(names(&import), ["Ana"]);
        assert_eq!(kinds(&import), [kind], "{written}");
    }
}

#[test]
fn whatever_is_wrong_with_one_card_the_next_is_read() {
    let import = import(
        "\n\nsomething: else\nBEGIN:VCARD\nFN:Ana\n\nbegin:vcard\nfn:Bo\nend:vcard\n\
         BEGIN:VCARD\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nFN:Friends\nKIND:group\nEND:VCARD\n\
         BEGIN:VCARD\nFN:Cy\nURL:javascript:alert(1)\nAGENT:\nBEGIN:VCARD\nFN:Agent\nEND:VCARD\n\
         EMAIL:cy@x.example\nEND:VCARD\nBEGIN:VCARD\nFN:Di\nEMAIL:di@x.exa",
    );
    assert_eq!(names(&import), ["Ana", "Bo", "Cy"]);
    assert_eq!(import.people[2].emails, ["cy@x.example"]);
    let found: Vec<(u32, u32, ProblemKind)> = import
        .problems
        .iter()
        .map(|it| (it.record, it.line, it.kind))
        .collect();
    assert_eq!(
        found,
        [
            (1, 3, ProblemKind::StrayLine),
            (2, 4, ProblemKind::NoEnd),
            (4, 10, ProblemKind::NoName),
            (5, 13, ProblemKind::NotAPerson),
            (6, 17, ProblemKind::UnsafeLink),
            (7, 26, ProblemKind::CutOff),
        ]
    );
}

#[test]
fn folding_may_stand_anywhere_and_long_values_end() {
    assert_eq!(
        only("NO\n TE;X=\"a\n ;b\":on\n e\nFN:A\n\tna").notes,
        ["one"]
    );
    let long = "x".repeat(75);
    let mut text = format!("BEGIN:VCARD\nFN:Ana\nNOTE:{long}\n");
    for _ in 0..2000 {
        text.push_str(&format!(" {long}\n"));
    }
    text.push_str("TITLE:Founder\nEND:VCARD\n");
    let import = import(&text);
    assert_eq!(kinds(&import), [ProblemKind::TooLong]);
    assert_eq!(import.people[0].role, "Founder");
    assert_eq!(
        import.people[0].notes[0].len(),
        crate::formats::record::MAX_VALUE
    );
}

#[test]
fn a_card_with_endless_values_keeps_the_first() {
    let mut text = String::from("BEGIN:VCARD\nFN:Ana\n");
    for number in 0..3000 {
        text.push_str(&format!("TEL:{number}\n"));
    }
    text.push_str("END:VCARD\n");
    let import = import(&text);
    assert_eq!(import.people[0].phones.len(), 1000);
    assert_eq!(kinds(&import), [ProblemKind::TooManyValues { limit: 1000 }]);
}

#[test]
fn letters_of_two_encodings_in_one_coded_value_do_no_harm() {
    let mut file = b"BEGIN:VCARD\nFN:Ana\nNOTE:caf\xe9 cr\xe8me br\xfbl\xe9e\nEND:VCARD\n".to_vec();
    let coded = "BEGIN:VCARD\nFN:Ben\nNOTE;ENCODING=QUOTED-PRINTABLE:aş=20b\nEND:VCARD\n";
    file.extend_from_slice(coded.as_bytes());
    let mut reading =
        crate::formats::Reading::new(file, crate::formats::charset::Decoder::native());
    while !reading.is_done() {
        reading.advance(100);
    }
    let import = reading.finish();
    assert_eq!(import.people.len(), 2);
    assert_eq!(import.people[1].notes, ["aş b"]);
}

#[test]
fn names_of_parts_alone_are_put_together_as_they_are_spoken() {
    for (properties, name) in [
        ("N:山田;太郎;;;", "山田太郎"),
        ("N:김;민준;;;", "김민준"),
        ("N:Souza;Ana;M.;Dr.;MBA", "Dr. Ana M. Souza MBA"),
        ("N:Souza;Ana;;Mr.;", "Ana Souza"),
        ("FN:Souza\\, Ana", "Ana Souza"),
        (
            "FN:Souza Lima\\, Ana B.\nN:Souza Lima;Ana;B.;;",
            "Ana B. Souza Lima",
        ),
        ("FN:Ana Souza\\, MBA\nN:Souza;Ana;;;", "Ana Souza, MBA"),
        ("FN:山田 太郎\nN:山田;太郎;;;", "山田 太郎"),
        ("N:;;;;\nNICKNAME:Annie", "Annie"),
    ] {
        assert_eq!(only(properties).name, name, "{properties}");
    }
}

#[test]
fn a_card_longer_than_is_read_at_once_is_one_person() {
    let emails: String = (0..900)
        .map(|it| format!("EMAIL:a{it}@x.example\n"))
        .collect();
    let ana = only(&format!(
        "FN:Ana\nNOTE:one\n{emails}X-LAST:1\nTITLE:Founder"
    ));
    assert_eq!((ana.emails.len(), ana.role.as_str()), (900, "Founder"));
    // The value that was being read goes on where it was left, and the end is still missed.
    let lines: String = (0..300).map(|it| format!("line {it}\n")).collect();
    let import = import(&format!("BEGIN:VCARD\nFN:Bo\nNOTE:{lines}"));
    assert_eq!(kinds(&import), [ProblemKind::NoEnd]);
    assert_eq!(import.people[0].notes[0].lines().count(), 300);
}
