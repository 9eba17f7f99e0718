//! What the columns of other programs hold, by their names in several languages.
//!
//! Knows names of columns, nothing of rows.

use crate::domain::fold::fold;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    Name,
    Given,
    Middle,
    Family,
    Prefix,
    Suffix,
    /// Taken as the name where there is no other.
    Nickname,
    Company,
    Role,
    /// A form of address in one program, the role in others: see [`columns`].
    Title,
    Email,
    Phone,
    Link,
    /// The parts of one address share a number; the lower is preferred.
    City(u8),
    Region(u8),
    Country(u8),
    Place,
    Notes,
    Tags,
    Birthday,
    BirthYear,
    BirthMonth,
    BirthDay,
    /// LinkedIn's.
    Connected,
    Does,
    Markets,
    Plans,
    Offers,
    Needs,
    HowMet,
    IntroducedBy,
    Trust,
    Knows,
}

impl Column {
    /// Whether a file with this column can hold people.
    pub fn identifies(self) -> bool {
        matches!(
            self,
            Column::Name | Column::Given | Column::Family | Column::Email
        )
    }
}

/// What each cell of a header stands for; `None` for those that are not kept.
pub fn columns<S: AsRef<str>>(header: &[S]) -> Vec<Option<Column>> {
    let mut found: Vec<Option<Column>> = header.iter().map(|it| column(it.as_ref())).collect();
    // Outlook has both: its "Title" is a form of address.
    let has_role = found.contains(&Some(Column::Role));
    for column in found.iter_mut().flatten() {
        if *column == Column::Title {
            *column = if has_role {
                Column::Prefix
            } else {
                Column::Role
            };
        }
    }
    // Thunderbird has the birthday in three columns, of which "Birth Day" is one.
    if found.contains(&Some(Column::BirthMonth)) {
        for column in found.iter_mut().flatten() {
            if *column == Column::Birthday {
                *column = Column::BirthDay;
            }
        }
    }
    found
}

/// A header as it is looked up: letters only, folded. `E-mail 1 - Value` is `emailvalue`.
pub fn key(header: &str) -> String {
    fold(header)
        .chars()
        .filter(|it| it.is_alphanumeric() && !it.is_ascii_digit())
        .collect()
}

fn column(header: &str) -> Option<Column> {
    if header.len() > 100 {
        return None;
    }
    let key = key(header);
    let found = lookup(&key).or_else(|| {
        // Pipedrive writes "Person - Name", others "Contact e-mail".
        let rest = key.strip_prefix("person").or(key.strip_prefix("contact"))?;
        lookup(rest)
    })?;
    let number: u8 = header
        .chars()
        .find_map(|it| it.to_digit(10))
        .map_or(0, |it| it as u8);
    let numbered = |kind: u8| number.saturating_mul(4) + kind;
    Some(match found {
        Column::City(kind) => Column::City(numbered(kind)),
        Column::Region(kind) => Column::Region(numbered(kind)),
        Column::Country(kind) => Column::Country(numbered(kind)),
        other => other,
    })
}

fn lookup(key: &str) -> Option<Column> {
    NAMES
        .iter()
        .find(|(_, names)| names.contains(&key))
        .map(|(column, _)| *column)
}

/// Work addresses are 0, home addresses 1, other ones 2.
#[rustfmt::skip]
const NAMES: &[(Column, &[&str])] = &[
    (
        Column::Name,
        &[
            "name", "fullname", "displayname", "contact", "contactname", "person", "anzeigename",
            "vollstandigername", "nomcomplet", "nombrecompleto", "nomecompleto",
            "ansprechpartner", "kontakt", "naam", "imienazwisko",
        ],
    ),
    (
        Column::Given,
        &[
            "firstname", "givenname", "forename", "first", "vorname", "prenom", "nombre", "nome",
            "voornaam", "imie", "fornavn", "fornamn",
        ],
    ),
    (
        Column::Middle,
        &["middlename", "additionalname", "middle", "weiterevornamen", "zweitervorname"],
    ),
    (
        Column::Family,
        &[
            "lastname", "familyname", "surname", "last", "nachname", "familienname", "nom",
            "nomdefamille", "apellido", "apellidos", "cognome", "sobrenome", "achternaam",
            "nazwisko", "etternavn", "efternamn",
        ],
    ),
    (
        Column::Prefix,
        &["nameprefix", "prefix", "honorificprefix", "salutation", "anrede"],
    ),
    (
        Column::Suffix,
        &["namesuffix", "suffix", "honorificsuffix", "namenszusatz"],
    ),
    (Column::Nickname, &["nickname", "fileas", "spitzname"]),
    (
        Column::Company,
        &[
            "company", "companyname", "organization", "organisation", "organizationname",
            "organisationname", "org", "employer", "currentcompany", "account", "accountname",
            "associatedcompany", "firma", "firmenname", "unternehmen", "societe", "entreprise",
            "empresa", "azienda", "bedrijf", "organizacja",
        ],
    ),
    (
        Column::Role,
        &[
            "jobtitle", "position", "role", "organizationtitle", "headline", "occupation",
            "funktion", "berufsbezeichnung", "stelle", "poste", "fonction", "puesto", "cargo",
            "ruolo", "functie", "stanowisko",
        ],
    ),
    (Column::Title, &["title", "titel"]),
    (
        Column::Email,
        &[
            "email", "emails", "emailaddress", "emailaddresses", "mail", "emailvalue",
            "primaryemail", "secondaryemail", "additionalemail", "additionalemails", "otheremail",
            "workemail", "homeemail", "personalemail", "businessemail", "privateemail",
            "alternateemail", "emailwork", "emailhome", "emailother", "emailpersonal",
            "emailprivate", "emailbusiness", "primaryemailaddress", "secondaryemailaddress",
            "emailaddressvalue", "emailadresse", "mailadresse", "emailgeschaftlich",
            "emailprivat", "adresseemail", "adressemail", "adressedemessagerie", "courriel",
            "correo", "correoelectronico", "direcciondecorreoelectronico", "indirizzoemail",
            "indirizzodipostaelettronica", "enderecodeemail", "emailadres", "adresemail",
        ],
    ),
    (
        Column::Phone,
        &[
            "phone", "phones", "phonenumber", "phonenumbers", "phonevalue", "telephone",
            "telephonenumber", "tel", "mobile", "mobilephone", "mobilenumber",
            "mobilephonenumber", "cell", "cellphone", "homephone", "businessphone", "workphone",
            "otherphone", "primaryphone", "companymainphone", "companyphone", "carphone",
            "radiophone", "callback", "isdn", "fax", "faxnumber", "businessfax", "homefax",
            "workfax", "otherfax", "pager", "pagernumber", "phonework", "phonehome",
            "phonemobile", "phoneother", "telefon", "telefonnummer", "telefongeschaftlich",
            "telefonprivat", "telefonfirma", "weiterestelefon", "autotelefon", "haupttelefon",
            "mobiltelefon", "mobil", "handy", "handynummer", "telefonmobil", "faxgeschaftlich",
            "faxprivat", "weiteresfax", "ruckmeldung", "telefono", "telefone", "telefoon",
            "portable", "telephoneportable", "telephonemobile", "telephonedomicile",
            "telephonebureau", "movil", "celular", "cellulare", "gsm",
        ],
    ),
    (
        Column::Link,
        &[
            "url", "urls", "link", "links", "website", "websites", "websiteurl", "websitevalue",
            "webpage", "personalwebpage", "personalwebsite", "businesswebsite", "homepage", "web", "linkedin", "linkedinurl",
            "linkedinprofile", "linkedinprofileurl", "linkedinlink", "profileurl", "webseite",
            "internetseite", "siteweb", "pageweb", "sitioweb", "paginaweb", "sitoweb",
        ],
    ),
    (
        Column::City(0),
        &[
            "city", "town", "businesscity", "workcity", "addresscity", "mailingcity",
            "businessaddresscity", "postaladdresscity", "ort", "ortgeschaftlich", "stadt",
            "ville", "ciudad", "cidade", "citta", "woonplaats", "plaats", "miasto",
        ],
    ),
    (Column::City(1), &["homecity", "homeaddresscity", "ortprivat"]),
    (Column::City(2), &["othercity", "otheraddresscity", "weitererort"]),
    (
        Column::Region(0),
        &[
            "state", "province", "stateregion", "stateprovince", "businessstate", "workstate",
            "addressregion", "addressstate", "mailingstate", "bundesland", "regiongeschaftlich",
            "bundeslandkantongeschaftlich", "region",
        ],
    ),
    (
        Column::Region(1),
        &["homestate", "regionprivat", "bundeslandkantonprivat"],
    ),
    (Column::Region(2), &["otherstate", "weitereregion"]),
    (
        Column::Country(0),
        &[
            "country", "countryregion", "businesscountry", "businesscountryregion",
            "workcountry", "addresscountry", "mailingcountry", "land", "landgeschaftlich",
            "landregiongeschaftlich", "pays", "pais", "paese", "kraj",
        ],
    ),
    (
        Column::Country(1),
        &["homecountry", "homecountryregion", "landprivat", "landregionprivat"],
    ),
    (
        Column::Country(2),
        &["othercountry", "othercountryregion", "weiteresland", "weitereslandregion"],
    ),
    (Column::Place, &["place", "location", "standort", "wohnort", "based", "basedin"]),
    (
        Column::Notes,
        &[
            "notes", "note", "comment", "comments", "remark", "remarks", "description", "notizen",
            "notiz", "bemerkung", "bemerkungen", "kommentar", "kommentare", "remarques", "notas",
            "notities", "appunti", "commentaires",
        ],
    ),
    (
        Column::Tags,
        &[
            "tags", "tag", "labels", "label", "categories", "category", "groups", "group",
            "groupmembership", "kategorien", "kategorie", "gruppen", "etiquetas", "etiquettes",
            "categorias", "lists",
        ],
    ),
    (
        Column::Birthday,
        &[
            "birthday", "birthdate", "dateofbirth", "dob", "bday", "geburtstag", "geburtsdatum",
            "anniversaire", "datedenaissance", "cumpleanos", "compleanno", "aniversario",
        ],
    ),
    (Column::BirthYear, &["birthyear", "geburtsjahr"]),
    (Column::BirthMonth, &["birthmonth", "geburtsmonat"]),
    (Column::Connected, &["connectedon"]),
    (Column::Does, &["does", "whattheydo", "businessmodel"]),
    (Column::Markets, &["markets", "market"]),
    (Column::Plans, &["plans", "goals"]),
    (
        Column::Offers,
        &["offers", "offer", "offering", "canoffer", "canhelpwith", "bietet", "biete"],
    ),
    (
        Column::Needs,
        &["needs", "need", "lookingfor", "seeking", "braucht", "sucht", "suche"],
    ),
    (Column::HowMet, &["howwemet", "howmet", "metat", "wheremet"]),
    (Column::IntroducedBy, &["introducedby", "referredby", "metthrough"]),
    (Column::Trust, &["trust"]),
    (Column::Knows, &["knows"]),
];
