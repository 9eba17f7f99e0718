//! CSV files as programs and people make them.

mod programs;

use crate::domain::{Day, Import, Incoming, ProblemKind, SourceKind, Trust};
use crate::formats::read;

fn import(text: &str) -> Import {
    read(text.as_bytes())
}

fn only(text: &str) -> Incoming {
    let import = import(text);
    assert_eq!(import.problems, [], "{text}");
    assert_eq!(import.people.len(), 1, "{text}");
    import.people.into_iter().next().unwrap_or_default()
}

fn kinds(import: &Import) -> Vec<ProblemKind> {
    import.problems.iter().map(|it| it.kind).collect()
}

const LINKEDIN: &str = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
const ANA: &str =
    "Ana,Souza,https://www.linkedin.com/in/ana,ana@x.example,\"Souza, Inc.\",Founder,12 Mar 2024";

#[test]
fn a_linkedin_file_is_read_under_any_preamble() {
    let notes = "\"When exporting your connection data, you may notice that some of the email \
        addresses are missing. Learn more here https://www.linkedin.com/help/linkedin/answer/261\"";
    for preamble in [
        String::new(),
        format!("Notes:\n{notes}\n\n"),
        format!("Notes:\r\n{notes}\r\n\r\n"),
        format!("\"Notes:\"\n{notes}\n\n\n"),
        "Notes:\n".to_owned(),
        format!("Notes:\n{}\n", notes.trim_matches('"')),
        "one\ntwo\n\nthree, four\n\"five\nsix\nseven\n".to_owned(),
    ] {
        for end in ["\n", "\r\n", ""] {
            let text = format!("\u{feff}{preamble}{LINKEDIN}\n{ANA}{end}");
            let import = import(&text);
            assert_eq!(import.source, SourceKind::LinkedIn, "{text}");
            let ana = only(&text);
            assert_eq!(
                (ana.name.as_str(), ana.company.as_str()),
                ("Ana Souza", "Souza, Inc.")
            );
            assert_eq!(ana.role, "Founder");
            assert_eq!(ana.emails, ["ana@x.example"]);
            assert_eq!(ana.links, ["https://www.linkedin.com/in/ana"]);
            assert_eq!(ana.connected, Day::from_civil(2024, 3, 12));
            assert_eq!(ana.record, 1);
        }
    }
}

#[test]
fn a_problem_names_its_record_and_line() {
    let text = format!(
        "Notes:\n\"x\ny\"\n\n{LINKEDIN}\n,,,,,,12 Mar 2024\n{ANA}\nBo,,javascript:alert(1),,,,\n\
         Cy,,\"=HYPERLINK(\"\"http://x.example\"\")\",,,,30 Feb 2024\n"
    );
    let import = import(&text);
    let found: Vec<(u32, u32, ProblemKind)> = import
        .problems
        .iter()
        .map(|it| (it.record, it.line, it.kind))
        .collect();
    assert_eq!(
        found,
        [
            (1, 6, ProblemKind::NoName),
            (3, 8, ProblemKind::UnsafeLink),
            (4, 9, ProblemKind::UnsafeLink),
            (4, 9, ProblemKind::BadDate),
        ]
    );
    assert_eq!(import.problems[0].excerpt, ",,,,,,12 Mar 2024");
    assert_eq!(import.problems[1].excerpt, "javascript:alert(1)");
    let names: Vec<&str> = import.people.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Ana Souza", "Bo", "Cy"]);
    assert!(import.people.iter().skip(1).all(|it| it.links.is_empty()));
}

#[test]
fn linkedin_columns_stand_in_any_order_and_rows_are_ragged() {
    let text = "First Name,Last Name,Email Address,Company,Position,Connected On,URL\n\
        Ana,Souza\nBo,Lind,bo@x.example,,,2024-03-12,https://www.linkedin.com/in/bo,more,cells\n";
    let import = import(text);
    assert_eq!(kinds(&import), [ProblemKind::MoreCells]);
    assert_eq!(import.people[0].name, "Ana Souza");
    assert_eq!(import.people[1].connected, Day::from_civil(2024, 3, 12));
    assert_eq!(import.people[1].links, ["https://www.linkedin.com/in/bo"]);
}

#[test]
fn a_connection_without_a_name_is_not_called_by_the_company() {
    let row = ",,https://www.linkedin.com/in/x,x@x.example,Souza Inc.,Founder,12 Mar 2024";
    let somebody = only(&format!("{LINKEDIN}\n{row}\n"));
    assert_eq!(
        (somebody.name.as_str(), somebody.company.as_str()),
        ("", "Souza Inc.")
    );
}

#[test]
fn google_old_new_and_hybrid_columns_are_one_kind() {
    let new = "First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Name Suffix,\
        Nickname,File As,Organization Name,Organization Title,Birthday,Notes,Photo,Labels,\
        E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,\
        Phone 1 - Value,Address 1 - Label,Address 1 - City,Address 1 - Country,\
        Website 1 - Label,Website 1 - Value\n\
        Ana,Maria,Souza,,Dr.,,,,Souza Inc.,Founder,--12-01,\"Two\nlines\",https://p.example/x,\
        \"Investors ::: Friends, old ::: * myContacts\",* Work,ana@x.example ::: a@y.example,Home,b@y.example,Mobile,\
        +55 11 1 ::: +55 11 2,Work,Recife,Brazil,Profile,https://ana.example\n";
    let old = "Name,Given Name,Additional Name,Family Name,Group Membership,E-mail 1 - Type,\
        E-mail 1 - Value,Organization 1 - Name,Organization 1 - Title\n\
        Ana  Souza ,Ana,,Souza,* myContacts ::: Investors,* ,ana@x.example,Souza Inc.,Founder\n";
    for text in [new, old] {
        assert_eq!(import(text).source, SourceKind::GoogleCsv);
        let ana = only(text);
        assert_eq!(ana.tags[0], "Investors");
        assert_eq!(
            (ana.company.as_str(), ana.role.as_str()),
            ("Souza Inc.", "Founder")
        );
        assert_eq!(ana.emails[0], "ana@x.example");
    }
    let ana = only(new);
    assert_eq!(ana.name, "Dr. Ana Maria Souza");
    assert_eq!(ana.tags, ["Investors", "Friends, old"]);
    assert_eq!(ana.emails, ["ana@x.example", "a@y.example", "b@y.example"]);
    assert_eq!(ana.phones, ["+55 11 1", "+55 11 2"]);
    assert_eq!(ana.links, ["https://ana.example"]);
    assert_eq!(ana.place, "Recife, Brazil");
    assert_eq!(ana.notes, ["Two\nlines"]);
    assert_eq!(
        ana.birthday.map(|it| it.to_string()).as_deref(),
        Some("--12-01")
    );
    assert_eq!(only(old).name, "Ana Souza");
}

#[test]
fn outlook_speaks_english_and_german() {
    let english = "Title,First Name,Middle Name,Last Name,Suffix,Company,Job Title,Business City,\
        Home City,Business Country/Region,Business Phone,Mobile Phone,Birthday,Categories,\
        E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,Notes,Web Page\r\n\
        Mr.,Ana,,Souza,Jr.,Souza Inc.,Founder,Recife,Olinda,Brazil,+55 1,+55 2,0/0/00,A;B,\
        ana@x.example,SMTP,Ana (x),b@x.example,,www.ana.example\r\n";
    let german = "Anrede;Vorname;Weitere Vornamen;Nachname;Suffix;Firma;Position;\
        Ort geschäftlich;Ort privat;Land/Region geschäftlich;Telefon geschäftlich;Mobiltelefon;\
        Geburtstag;Kategorien;E-Mail-Adresse;E-Mail-Typ;E-Mail: Angezeigter Name;\
        E-Mail 2: Adresse;Notizen;Webseite\r\n\
        Herr;Ana;;Souza;Jr.;Souza Inc.;Founder;Recife;Olinda;Brazil;+55 1;+55 2;0.0.00;A;\
        ana@x.example;SMTP;Ana (x);b@x.example;;www.ana.example\r\n";
    for text in [english, german] {
        assert_eq!(import(text).source, SourceKind::OtherCsv);
        let ana = only(text);
        assert_eq!(ana.name, "Ana Souza Jr.");
        assert_eq!(
            (ana.company.as_str(), ana.role.as_str()),
            ("Souza Inc.", "Founder")
        );
        assert_eq!(ana.emails, ["ana@x.example", "b@x.example"]);
        assert_eq!(ana.phones, ["+55 1", "+55 2"]);
        assert_eq!(ana.place, "Recife, Brazil");
        assert_eq!(ana.links, ["www.ana.example"]);
        assert_eq!(ana.tags[0], "A");
    }
    let bytes: Vec<u8> = german.chars().map(|it| it as u8).collect();
    assert_eq!(read(&bytes).people, import(german).people);
}

#[test]
fn columns_are_known_by_the_names_people_give_them() {
    for (text, name, email) in [
        ("name;mail\nAna;a@x.example", "Ana", "a@x.example"),
        (
            "Full Name\tE-Mail\nAna\ta@x.example\n",
            "Ana",
            "a@x.example",
        ),
        (
            "sep=;\nVorname;Nachname;E-Mail\nAna;Souza;a@x.example\n",
            "Ana Souza",
            "a@x.example",
        ),
        (
            "Prénom,Nom,Courriel\nAna,Souza,a@x.example\n",
            "Ana Souza",
            "a@x.example",
        ),
        (
            "first_name|last_name|email\nAna|Souza|a@x.example\n",
            "Ana Souza",
            "a@x.example",
        ),
        (
            "firstName,lastName,emailAddress\nAna,Souza,a@x.example",
            "Ana Souza",
            "a@x.example",
        ),
        (
            "Person - Name,Person - Email - Work\nAna,a@x.example\n",
            "Ana",
            "a@x.example",
        ),
        ("Email\na@x.example\n", "", "a@x.example"),
        (
            "Name,Email\n\"Souza, Ana\",Ana <a@x.example>\n",
            "Ana Souza",
            "a@x.example",
        ),
        (
            "ID,Given Name,Surname,Mail\n7,Ana,Souza,a@x.example\n",
            "Ana Souza",
            "a@x.example",
        ),
    ] {
        let ana = only(text);
        assert_eq!(
            (ana.name.as_str(), ana.emails[0].as_str()),
            (name, email),
            "{text}"
        );
    }
    let person =
        only("Name,Title,Looking for,Offers,Place\nAna,CEO,a bank; a lawyer,warmth,Recife\n");
    assert_eq!(person.role, "CEO");
    assert_eq!(person.needs, ["a bank", "a lawyer"]);
    assert_eq!(person.offers, ["warmth"]);
    assert_eq!(person.place, "Recife");
}

#[test]
fn goodword_columns_may_be_written_by_hand() {
    let text = "Name,Does,Needs,Offers,Trust,Knows,How we met,Introduced by,Notes\n\
        Ana,\"Books; maps\",\"a bank; a \\; b\",\"'+1\",Would refer,Bo Lind; Cy,at SXSW,Bo Lind,\"x\ny; z\"\n";
    assert_eq!(import(text).source, SourceKind::GoodwordCsv);
    let ana = only(text);
    assert_eq!(ana.does, "Books; maps");
    assert_eq!(ana.needs, ["a bank", "a ; b"]);
    assert_eq!(ana.offers, ["+1"]);
    assert_eq!(ana.trust, Trust::WouldRefer);
    assert_eq!(ana.knows, ["Bo Lind", "Cy"]);
    assert_eq!(
        (ana.how_met.as_str(), ana.introduced_by.as_str()),
        ("at SXSW", "Bo Lind")
    );
    assert_eq!(ana.notes, ["x\ny", "z"]);
}

#[test]
fn without_a_header_the_e_mail_addresses_tell_the_columns() {
    let people = import("Ana,Souza,+55 11 123456,a@x.example\nBo,Lind,,b@x.example\n").people;
    assert_eq!(people[0].name, "Ana Souza");
    assert_eq!(people[0].phones, ["+55 11 123456"]);
    assert_eq!(people[1].emails, ["b@x.example"]);
}

#[test]
fn an_open_quote_or_the_end_of_the_file_costs_one_record() {
    let import = import("Name,Company,Email\nAna,\"Souza,a@x.example\nBo,Lind,b@x.example\n");
    assert_eq!(kinds(&import), []);
    assert_eq!(import.people[0].company, "\"Souza");
    assert_eq!(import.people[1].name, "Bo");
    let cut = super::super::read(b"Name,Company,Email\nAna,Souza,a@x.example\nBo,\"Lind,\nb@x");
    assert_eq!(cut.people.len(), 1);
    assert_eq!(kinds(&cut), [ProblemKind::CutOff]);
    assert_eq!((cut.problems[0].record, cut.problems[0].line), (2, 3));
}

#[test]
fn open_quotes_on_every_line_do_not_read_the_file_over_and_over() {
    let mut text = String::from("Name,Email\n");
    for _ in 0..100_000 {
        text.push_str("\"a\"\",b\n");
    }
    let import = import(&text);
    assert_eq!(import.people.len(), 100_000);
}

#[test]
fn addresses_are_found_under_any_name() {
    let person = only("Name,Kontaktweg,Profil\nAna,ana@x.example,linkedin.com/in/ana\n");
    assert_eq!(person.emails, ["ana@x.example"]);
    assert_eq!(person.links, ["linkedin.com/in/ana"]);
    // Whose list it is says nothing of those on it.
    let owned = "Name,Besitzer\nAna,me@x.example\nBen,me@x.example\n";
    assert!(import(owned).people.iter().all(|it| it.emails.is_empty()));
    let beside = only("Name,Email,Besitzer\nAna,ana@x.example,me@x.example\n");
    assert_eq!(beside.emails, ["ana@x.example"]);
}

#[test]
fn cells_beyond_the_header_are_told() {
    let told = import("Name,Email\nAna,ana@x.example,,Lisbon\nBen,ben@x.example,,\n");
    assert_eq!(told.people.len(), 2);
    assert_eq!(told.problems.len(), 1);
    assert_eq!(told.problems[0].kind, ProblemKind::MoreCells);
    assert_eq!(told.problems[0].excerpt, "Lisbon");
}
