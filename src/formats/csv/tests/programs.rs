//! The tables of known programs, by their headers.

use super::{import, kinds, only};
use crate::domain::{Day, Incoming, ProblemKind, SourceKind};
use crate::formats::charset::Decoder;
use crate::formats::csv::columns::Column;
use crate::formats::{Reading, read};

/// A row under this header that has something in each of these columns alone.
fn table(header: &str, delimiter: &str, cells: &[(&str, &str)]) -> String {
    let names: Vec<&str> = header.split(delimiter).collect();
    for (name, _) in cells {
        assert!(names.contains(name), "no column {name}");
    }
    let mut used = vec![false; cells.len()];
    let row: Vec<String> = names
        .iter()
        .map(|name| {
            // A name that stands twice takes its cells in order.
            let mut fitting = cells.iter().enumerate();
            let found = fitting.find(|(at, it)| it.0 == *name && !used[*at]);
            let Some((at, (_, cell))) = found else {
                return String::new();
            };
            used[at] = true;
            format!("\"{cell}\"")
        })
        .collect();
    format!("{header}\r\n{}\r\n", row.join(delimiter))
}

fn assert_is_ana(ana: &Incoming, text: &str) {
    assert_eq!(ana.name, "Ana Maria Souza Jr.", "{text}");
    assert_eq!(ana.company, "Souza & Filhas", "{text}");
    assert_eq!(ana.role, "Founder", "{text}");
    assert_eq!(ana.emails, ["ana@x.example", "b@x.example"], "{text}");
    assert_eq!(ana.phones, ["+55 1", "+55 2", "+55 3"], "{text}");
    assert_eq!(ana.place, "Recife, Brazil", "{text}");
    assert_eq!(ana.links, ["www.ana.example"], "{text}");
    assert_eq!(ana.notes, ["likes maps"], "{text}");
    assert_eq!(ana.tags, ["friends"], "{text}");
    let birthday = ana.birthday.map(|it| it.to_string());
    assert_eq!(birthday.as_deref(), Some("1980-03-22"), "{text}");
}

/// What Outlook writes in front: title, names, company, department and role.
const ENGLISH: &str = "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,\
    Business Street,Business City,Business State,Business Postal Code,Business Country/Region,\
    Home Street,Home City,Home Country/Region,Other City,Assistant's Phone,Business Fax,\
    Business Phone,Business Phone 2,Home Phone,Mobile Phone,Primary Phone,TTY/TDD Phone,Account,\
    Anniversary,Assistant's Name,Birthday,Categories,E-mail Address,E-mail Type,\
    E-mail Display Name,E-mail 2 Address,E-mail 2 Type,E-mail 2 Display Name,Gender,Location,\
    Manager's Name,Notes,Profession,Referred By,Spouse,Web Page";
const GERMAN: &str = "Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,\
    Straße geschäftlich,Ort geschäftlich,Region geschäftlich,Postleitzahl geschäftlich,\
    Land/Region geschäftlich,Straße privat,Ort privat,Bundesland/Kanton privat,Land/Region privat,\
    Weiterer Ort,Weiteres/r Bundesland/Kanton,Weiteres/e Land/Region,Telefon Assistent,\
    Fax geschäftlich,Telefon geschäftlich,Telefon geschäftlich 2,Telefon (privat),Mobiltelefon,\
    Haupttelefon,Telefon für Hörbehinderte,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,\
    E-Mail 2: Adresse,E-Mail 2: Typ,E-Mail 2: Angezeigter Name,Empfohlen von,Geburtstag,\
    Geschlecht,Jahrestag,Kategorien,Konto,Name Assistent,Name des/der Vorgesetzten,Notizen,\
    Partner,Webseite";
const FRENCH: &str = "Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Service,Titre,Rue (bureau),\
    Ville (bureau),Dép/Région (bureau),Code postal (bureau),Pays/Région (bureau),Rue (domicile),\
    Ville (domicile),Pays/Région (domicile),Ville (autre),Téléphone de l'assistant(e),\
    Télécopie (bureau),Téléphone (bureau),Téléphone 2 (bureau),Téléphone (domicile),Tél. mobile,\
    Téléphone principal,Adresse de messagerie,Type de messagerie,\
    Nom complet de l'adresse de messagerie,Adresse de messagerie 2,Type de messagerie 2,\
    Anniversaire,Anniversaire de mariage ou fête,Catégories,Compte,Emplacement,\
    Nom de l'assistant(e),Notes,Page Web,Profession,Recommandé par,Responsable";
const SPANISH: &str = "Title,Nombre,Segundo nombre,Apellidos,Sufijo,Organización,Department,Puesto,\
    Calle del trabajo,Ciudad de trabajo,Provincia o estado de trabajo,Código postal del trabajo,\
    País o región del trabajo,País o región del domicilio,Otra calle,Otra ciudad,\
    Otro país o región,Fax del trabajo,Teléfono del trabajo,Particular,Número de móvil,\
    Otro teléfono,Aniversario,Categorías,Cumpleaños,Dirección de correo electrónico,\
    Tipo de correo electrónico,Nombre de pantalla de correo electrónico,\
    Dirección del correo electrónico 2,Nombre del director,Notas,Página web,Profesión";
const ITALIAN: &str = "Titolo,Nome,Secondo nome,Cognome,Titolo straniero,Società,Reparto,Posizione,\
    Via (uff.),Città (uff.),Provincia (uff.),CAP (uff.),Paese (uff.),Via (ab.),Città (ab.),\
    Paese (ab.),Altra città,Telefono assistente,Fax (uff.),Ufficio,Ufficio 2,Abitazione,Cellulare,\
    Telefono principale,Telefono TTY/TDD,Account,Anniversario,Categorie,Compleanno,Luogo,\
    Nome assistente,Notes,Pagina Web,Indirizzo posta elettronica,Tipo posta elettronica,\
    Nome visualizzato posta elettronica,Indirizzo posta elettronica 2,Presentato da,Professione";
const PORTUGUESE: &str = "Título,Primeiro nome,Outros nomes/apelidos,Apelido,Sufixo,Empresa,\
    Departamento,Cargo,Rua da empresa,Localidade da empresa,Distrito da empresa,\
    País/Região da Empresa,Rua da residência,Localidade da residência,País da Residência/Região,\
    Telefone do assistente,Fax da empresa,Telefone da empresa,2º telefone da empresa,\
    Telefone da residência,Telemóvel,Aniversário,Categorias,Endereço de correio electrónico,\
    Tipo de correio electrónico,Nome a apresentar para o correio electrónico,\
    Endereço do correio electrónico 2,Localização,Notas,Página na Web,Indicado por";
const BRAZILIAN: &str = "Título,Nome,Segundo nome,Sobrenome,Sufixo,Empresa,Departamento,Cargo,\
    Rua do endereço comercial,Cidade do endereço comercial,Estado do endereço comercial,\
    País/Região do endereço comercial,Cidade do endereço residencial,Outra cidade,Fax comercial,\
    Telefone comercial,Telefone residencial,Telefone celular,Telefone principal,Aniversário,\
    Anotações,Apelido,Categorias,Endereço de email,Tipo de email,Nome para exibição do email,\
    Endereço de email 2,Página da Web,Profissão";
const DUTCH: &str = "Titel,Voornaam,Middelste naam,Achternaam,Achtervoegsel,Bedrijf,Afdeling,\
    Functie,\"Werkadres, straat\",\"Werkadres, plaats\",\"Werkadres, provincie\",Land/regio (werk),\
    \"Huisadres, plaats\",Land/regio (thuis),\"Ander adres, plaats\",Telefoon assistent,Fax op werk,\
    Telefoon op werk,Telefoon op werk 2,Telefoon thuis,Mobiele telefoon,Account,Beroep,Categorieën,\
    E-mailadres,E-mailtype,Weergavenaam voor e-mail,E-mailadres 2,Locatie,Naam assistent,Notities,\
    Partner,Verjaardag,Verwezen door,Webpagina";

#[test]
fn outlook_is_understood_in_the_languages_it_speaks() {
    #[rustfmt::skip]
    let languages: [(&str, [&str; 17]); 8] = [
        (ENGLISH, ["Title", "First Name", "Middle Name", "Last Name", "Suffix", "Company",
            "Job Title", "Business City", "Business Country/Region", "Business Phone",
            "Home Phone", "Mobile Phone", "E-mail Address", "E-mail 2 Address", "Web Page",
            "Notes", "Categories"]),
        (GERMAN, ["Anrede", "Vorname", "Weitere Vornamen", "Nachname", "Suffix", "Firma",
            "Position", "Ort geschäftlich", "Land/Region geschäftlich", "Telefon geschäftlich",
            "Telefon (privat)", "Mobiltelefon", "E-Mail-Adresse", "E-Mail 2: Adresse", "Webseite",
            "Notizen", "Kategorien"]),
        (FRENCH, ["Titre", "Prénom", "Deuxième prénom", "Nom", "Suffixe", "Société", "Titre",
            "Ville (bureau)", "Pays/Région (bureau)", "Téléphone (bureau)",
            "Téléphone (domicile)", "Tél. mobile", "Adresse de messagerie",
            "Adresse de messagerie 2", "Page Web", "Notes", "Catégories"]),
        (SPANISH, ["Title", "Nombre", "Segundo nombre", "Apellidos", "Sufijo", "Organización",
            "Puesto", "Ciudad de trabajo", "País o región del trabajo", "Teléfono del trabajo",
            "Particular", "Número de móvil", "Dirección de correo electrónico",
            "Dirección del correo electrónico 2", "Página web", "Notas", "Categorías"]),
        (ITALIAN, ["Titolo", "Nome", "Secondo nome", "Cognome", "Titolo straniero", "Società",
            "Posizione", "Città (uff.)", "Paese (uff.)", "Ufficio", "Abitazione", "Cellulare",
            "Indirizzo posta elettronica", "Indirizzo posta elettronica 2", "Pagina Web", "Notes",
            "Categorie"]),
        (PORTUGUESE, ["Título", "Primeiro nome", "Outros nomes/apelidos", "Apelido", "Sufixo",
            "Empresa", "Cargo", "Localidade da empresa", "País/Região da Empresa",
            "Telefone da empresa", "Telefone da residência", "Telemóvel",
            "Endereço de correio electrónico", "Endereço do correio electrónico 2",
            "Página na Web", "Notas", "Categorias"]),
        (BRAZILIAN, ["Título", "Nome", "Segundo nome", "Sobrenome", "Sufixo", "Empresa", "Cargo",
            "Cidade do endereço comercial", "País/Região do endereço comercial",
            "Telefone comercial", "Telefone residencial", "Telefone celular", "Endereço de email",
            "Endereço de email 2", "Página da Web", "Anotações", "Categorias"]),
        (DUTCH, ["Titel", "Voornaam", "Middelste naam", "Achternaam", "Achtervoegsel", "Bedrijf",
            "Functie", "Werkadres plaats", "Land/regio (werk)", "Telefoon op werk",
            "Telefoon thuis", "Mobiele telefoon", "E-mailadres", "E-mailadres 2", "Webpagina",
            "Notities", "Categorieën"]),
    ];
    let values = [
        "Mr.",
        "Ana",
        "Maria",
        "Souza",
        "Jr.",
        "Souza & Filhas",
        "Founder",
        "Recife",
        "Brazil",
        "+55 1",
        "+55 2",
        "+55 3",
        "ana@x.example",
        "b@x.example",
        "www.ana.example",
        "likes maps",
        "friends",
    ];
    let birthdays = [
        "Birthday",
        "Geburtstag",
        "Anniversaire",
        "Cumpleaños",
        "Compleanno",
        "Aniversário",
        "Aniversário",
        "Verjaardag",
    ];
    for ((header, names), birthday) in languages.into_iter().zip(birthdays) {
        // Quoted, Dutch names hold the delimiter.
        let header = header.replace(", ", " ").replace('"', "");
        let mut cells: Vec<(&str, &str)> = names.into_iter().zip(values).collect();
        cells.push((birthday, "1980-03-22"));
        for name in ["Aniversario", "Anniversario", "Jahrestag", "Anniversary"] {
            if header.split(',').any(|it| it == name) {
                cells.push((name, "2001-05-06"));
            }
        }
        let text = table(&header, ",", &cells);
        assert_is_ana(&only(&text), &text);
        // The encoding in which Outlook writes it.
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
        assert_is_ana(&read(&bytes).people[0], &text);
    }
}

#[test]
fn customer_databases_are_understood() {
    let hubspot = "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,\
        Primary Associated Company ID,Last Activity Date (GMT+1),Lead Status,\
        Marketing contact status,Create Date (GMT+1),Associated Company,Job Title,City,\
        Country/Region,LinkedIn URL,Additional email addresses\n\
        101,Ana,Souza,ana@x.example,+55 1,Bo Lind,77,2024-01-01 10:00,NEW,No,2023-01-01 10:00,\
        Souza Inc.,Founder,Recife,Brazil,https://www.linkedin.com/in/ana,b@x.example;c@x.example\n";
    let pipedrive = "Name,Label,Organization,Email - Work,Email - Home,Email - Other,Phone - Work,\
        Phone - Mobile,Closed deals,Open deals,Next activity date,Owner,ID\n\
        Ana Souza,Hot,Souza Inc.,\"ana@x.example, b@x.example\",c@x.example,,+55 1,,0,1,\
        2024-01-01,Bo Lind,7\n";
    let pipedrive_people = "Person - Name,Person - Label,Person - Organization,Person - Email - Work,\
        Person - Email - Home,Person - Phone - Work,Person - Owner\n\
        Ana Souza,Hot,Souza Inc.,\"ana@x.example, b@x.example\",c@x.example,+55 1,Bo Lind\n";
    let zoho = "Record Id,Contact Owner.id,Contact Owner,Lead Source,First Name,Last Name,\
        Account Name.id,Account Name,Email,Title,Department,Phone,Fax,Date of Birth,Assistant,\
        Created By,Salutation,Mailing Street,Mailing City,Mailing Country,Other City,Description,\
        Secondary Email,Tag,Full Name\n\
        zcrm_1,zcrm_2,Bo Lind,Web,Ana,Souza,zcrm_3,Souza Inc.,ana@x.example,Founder,Sales,+55 1,,,,\
        Bo Lind,Mrs.,Rua 1,Recife,Brazil,,,b@x.example,,Ana Souza\n";
    let yahoo = "First,Middle,Last,Nickname,Email,Category,Distribution Lists,Messenger ID,Home,\
        Work,Pager,Fax,Mobile,Other,Yahoo Phone,Primary,Alternate Email 1,Alternate Email 2,\
        Personal Website,Business Website,Title,Company,Work Address,Work City,Work State,Work ZIP,\
        Work Country,Home Address,Home City,Birthday,Anniversary,Custom 1,Comments\n\
        Ana,,Souza,,ana@x.example,,,,,+55 1,,,,,,,b@x.example,c@x.example,,,Founder,Souza Inc.,,\
        Recife,,,Brazil,,,,,,\n";
    let mac = "First name,Last name,Company,Job title,Email (home),Email (work),Phone (iPhone),\
        Phone (main),City (work),Notes\n\
        Ana,Souza,Souza Inc.,Founder,ana@x.example,b@x.example,+55 1,,Recife,\n";
    let apollo = "First Name,Last Name,Title,Company,Company Name for Emails,Email,Email Status,\
        Primary Email Source,Contact Owner,Work Direct Phone,Corporate Phone,# Employees,\
        Person Linkedin Url,Company Linkedin Url,City,Company City,Secondary Email\n\
        Ana,Souza,Founder,Souza Inc.,Souza,ana@x.example,Verified,Apollo,bo@y.example,,+55 1,30,\
        https://www.linkedin.com/in/ana,https://www.linkedin.com/company/souza,Recife,Olinda,\
        b@x.example\n";
    for (text, emails) in [
        (hubspot, 3),
        (apollo, 2),
        (pipedrive, 3),
        (pipedrive_people, 3),
        (zoho, 2),
        (yahoo, 3),
        (mac, 2),
    ] {
        let ana = only(text);
        assert_eq!(ana.name, "Ana Souza", "{text}");
        assert_eq!(ana.company, "Souza Inc.", "{text}");
        assert_eq!(ana.emails.len(), emails, "{text}");
        assert_eq!(ana.emails[0], "ana@x.example", "{text}");
        assert_eq!(ana.phones, ["+55 1"], "{text}");
        if !text.contains("Label") {
            assert_eq!(ana.role, "Founder", "{text}");
        }
    }
}

#[test]
fn a_single_known_column_is_enough_above_rows_like_it() {
    let import = import("Name;Birthplace\nAna Souza;Recife\nBo Lind;Lund\n");
    let names: Vec<&str> = import.people.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Ana Souza", "Bo Lind"]);
    let letter = "Dear all,\nthe name, or what they say\nwe have is Ana.\n";
    assert_eq!(kinds(&super::import(letter)), [ProblemKind::UnknownKind]);
}

#[test]
fn what_excel_saves_is_read_in_all_its_kinds() {
    let rows = [
        ["Name", "Email", "Phone"],
        ["Ana Souza", "ana@x.example", "=\"+55 11\""],
    ];
    let joined = |delimiter: &str| rows.map(|it| it.join(delimiter)).join("\r\n");
    for text in [
        joined(","),
        joined(";"),
        joined("\t"),
        format!("sep=;\r\n{}", joined(";")),
        format!("\"sep=,\"\r\n{}", joined(",")),
        format!("sep=\t\r\n{}", joined("\t")),
        format!(
            "sep=;\r\n{}",
            joined(";").replace("Name", "Name, or what they say")
        ),
    ] {
        let ana = only(&text);
        assert_eq!(ana.emails, ["ana@x.example"], "{text}");
        assert_eq!(ana.phones, ["+55 11"], "{text}");
        assert_eq!(ana.line as usize, text.lines().count());
    }
}

#[test]
fn what_is_pasted_from_a_spreadsheet_needs_no_header() {
    let people = import("Ana Souza\tSouza Inc.\t+55 11 123456\nBo Lind\t\t+46 8 123456\n").people;
    assert_eq!(people[0].name, "Ana Souza");
    assert_eq!(people[0].phones, ["+55 11 123456"]);
    assert_eq!(people[1].phones, ["+46 8 123456"]);
    let people = import("Ana\tana@x.example\nBo\tbo@x.example\n").people;
    assert_eq!(people[1].emails, ["bo@x.example"]);
    // A header in words that nobody knows is no person.
    let import = import("Kunde;Postfach\nAna;ana@x.example\nBo;bo@x.example\n");
    let names: Vec<&str> = import.people.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Ana", "Bo"]);
    assert_eq!(import.problems, []);
}

#[test]
fn thunderbird_needs_no_header() {
    let gap = |cells: usize| ",".repeat(cells);
    for screen_name in ["", ",screen"] {
        let text = format!(
            "Ana,Souza,Ana Souza,Annie,ana@x.example,b@x.example{screen_name},+55 1,,,,+55 2{}\
             Recife,,,Brazil{}Founder,Sales,Souza Inc.,www.ana.example,,1980,3,22,,,,,likes maps\n",
            gap(9),
            gap(1),
        );
        let ana = only(&text);
        assert_eq!(ana.name, "Ana Souza");
        assert_eq!(ana.emails, ["ana@x.example", "b@x.example"]);
        assert_eq!(ana.phones, ["+55 1", "+55 2"]);
        assert_eq!(ana.place, "Recife, Brazil");
        assert_eq!(
            (ana.role.as_str(), ana.company.as_str()),
            ("Founder", "Souza Inc.")
        );
        assert_eq!(ana.notes, ["likes maps"]);
        let birthday = ana.birthday.map(|it| it.to_string());
        assert_eq!(birthday.as_deref(), Some("1980-03-22"));
    }
}

#[test]
fn google_joins_values_in_one_cell() {
    let text = "First Name,Last Name,Organization Name,Organization Title,E-mail 1 - Value,\
        Phone 1 - Value,Labels\n\
        Ana,Souza,Souza Inc. ::: Acme,Founder ::: Advisor,a@x.example ::: b@x.example,\
        +55 1 ::: +55 2,* myContacts ::: Friends\n";
    assert_eq!(import(text).source, SourceKind::GoogleCsv);
    let ana = only(text);
    assert_eq!(ana.company, "Souza Inc., Acme");
    assert_eq!(ana.role, "Founder, Advisor");
    assert_eq!(ana.emails, ["a@x.example", "b@x.example"]);
    assert_eq!(ana.phones, ["+55 1", "+55 2"]);
    assert_eq!(ana.tags, ["Friends"]);
}

#[test]
fn names_come_in_as_their_bearers_write_them() {
    for (given, family, name) in [
        ("Sam", "\"Lee, Jr.\"", "Sam Lee, Jr."),
        ("Priya", "\"Patel, MBA\"", "Priya Patel, MBA"),
        ("Dr. Elena", "Rodriguez", "Dr. Elena Rodriguez"),
        ("Daniel", "Kim 🚀", "Daniel Kim 🚀"),
        ("Maya (she/her)", "Wu", "Maya (she/her) Wu"),
        ("CHRISTOPHER", "O'BRIEN", "CHRISTOPHER O'BRIEN"),
        ("Wei", "Zhang | Ex-Google", "Wei Zhang | Ex-Google"),
        ("👩‍💻 Zoë", "Müller", "👩‍💻 Zoë Müller"),
        ("太郎", "山田", "山田太郎"),
        ("محمد", "علي", "محمد علي"),
        ("Иван", "Петров", "Иван Петров"),
    ] {
        let text = format!(
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n\
             {given},{family},https://www.linkedin.com/in/x,,,,12 Mar 2024\n"
        );
        let person = only(&text);
        assert_eq!(person.name, name);
        assert_eq!(person.connected, Day::from_civil(2024, 3, 12));
    }
    let text = "Display Name,First Name,Last Name,Email\n\
        \"Souza, Ana\",Ana,Souza,a@x.example\n\"Lind, Bo\",,,b@x.example\n\
        \"Cy Young, MBA\",Cy,Young,c@x.example\n";
    let names: Vec<String> = import(text).people.into_iter().map(|it| it.name).collect();
    assert_eq!(names, ["Ana Souza", "Bo Lind", "Cy Young, MBA"]);
}

#[test]
fn ways_to_reach_somebody_are_known_by_any_label() {
    for (header, column) in [
        ("Work E-mail", Column::Email),
        ("Email (Personal)", Column::Email),
        ("secondaryEmailAddress", Column::Email),
        ("E-mail 3 - Value", Column::Email),
        ("Mobile Number", Column::Phone),
        ("Mobile Phone Number", Column::Phone),
        ("Phone 1 - Value", Column::Phone),
        ("Business Fax", Column::Phone),
        ("Company Main Phone", Column::Phone),
        ("Telephone number", Column::Phone),
        ("Personal Website", Column::Link),
        ("Website 1 - Value", Column::Link),
    ] {
        let text = format!("Name,{header}\nAna,x\n");
        let table = Reading::new(text.into_bytes(), Decoder::native()).table();
        assert_eq!(table.unwrap().columns[1], Some(column), "{header}");
    }
    for header in [
        "E-mail Type",
        "E-mail Display Name",
        "Phone 1 - Type",
        "Assistant's Phone",
        "Email Status",
        "Contact Owner",
        "Company Linkedin Url",
        "Number",
    ] {
        let text = format!("Name,{header}\nAna,x\n");
        let table = Reading::new(text.into_bytes(), Decoder::native()).table();
        assert_eq!(table.unwrap().columns[1], None, "{header}");
    }
}

#[test]
fn a_table_nobody_knows_is_read_as_the_user_says() {
    let text = "Kunde;Stadt X;Wofür\nAna Souza;Recife;a bank\nBo Lind;Lund;\n";
    let mut reading = Reading::new(text.as_bytes().to_vec(), Decoder::native());
    assert!(reading.is_done());
    assert_eq!(
        reading
            .problems()
            .iter()
            .map(|it| it.kind)
            .collect::<Vec<_>>(),
        [ProblemKind::NoKnownColumns]
    );
    let table = reading.table().unwrap();
    assert_eq!(table.header, ["Kunde", "Stadt X", "Wofür"]);
    assert_eq!(table.columns.len(), 3);
    assert_eq!(table.rows[0], ["Ana Souza", "Recife", "a bank"]);
    assert_eq!(table.rows.len(), 2);

    reading.read_as(vec![Some(Column::Name), None, Some(Column::Needs)]);
    while !reading.is_done() {
        reading.advance(1);
    }
    let import = reading.finish();
    assert_eq!(kinds(&import), []);
    assert_eq!(import.people[0].name, "Ana Souza");
    assert_eq!(import.people[0].needs, ["a bank"]);
    assert_eq!(import.people[0].place, "");
    assert_eq!((import.people[1].record, import.people[1].line), (2, 3));
}

#[test]
fn columns_that_are_left_out_can_be_seen_and_taken() {
    let text = "Name,Email,Favourite colour,Shoe size\nAna,ana@x.example,red,\n";
    let mut reading = Reading::new(text.as_bytes().to_vec(), Decoder::native());
    let table = reading.table().unwrap();
    assert_eq!(
        table.columns,
        [Some(Column::Name), Some(Column::Email), None, None]
    );
    assert_eq!(table.left_out().collect::<Vec<_>>(), [2]);
    reading.advance(9);
    // Also once it was read.
    reading.read_as(vec![Some(Column::Name), None, Some(Column::Notes)]);
    reading.advance(9);
    assert!(reading.is_done());
    let ana = &reading.finish().people[0];
    assert_eq!(ana.notes, ["red"]);
    assert!(ana.emails.is_empty());
    // A table without a header has none to show.
    let bare = b"Ana,ana@x.example\n".to_vec();
    let table = Reading::new(bare, Decoder::native()).table().unwrap();
    assert!(table.header.is_empty());
    assert_eq!(table.rows, [["Ana", "ana@x.example"]]);
}
