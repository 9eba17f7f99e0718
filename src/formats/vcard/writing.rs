//! From a person to the properties of a card, and from those to vCard 3.0 and 4.0.
//!
//! Standard properties where there are any (RFC 2426, RFC 6350), for other address books; and
//! all that has none in the `X-GOODWORD-` properties of `own`. Knows no file but as a text.

use crate::domain::{Birthday, Book, Contact, ContactId, Moment, Someone};
use crate::formats::content_lines::{escaped, push_line, timestamp};

use super::own;

/// What a file of cards is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CardForm {
    /// Read by every address book.
    #[default]
    VCard3,
    VCard4,
    /// vCard 4.0 in JSON (RFC 7095), for programs.
    JCard,
}

impl CardForm {
    pub const ALL: [CardForm; 3] = [CardForm::VCard3, CardForm::VCard4, CardForm::JCard];
}

/// Whether trust, its reason and notes are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Private {
    #[default]
    LeftOut,
    Included,
}

impl Private {
    pub fn included(included: bool) -> Private {
        if included {
            Private::Included
        } else {
            Private::LeftOut
        }
    }
}

/// A property as it is meant, before any syntax.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// In upper case; with its group where it has one.
    pub name: String,
    /// Values that need no quotes: ids, days and words.
    pub parameters: Vec<(&'static str, String)>,
    pub value: Value,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Text(String),
    Uri(String),
    List(Vec<String>),
    /// Parts in a fixed order, any of them blank.
    Parts(Vec<String>),
    Date(Birthday),
    Moment(Moment),
}

impl Written {
    pub fn new(name: &str, value: Value) -> Written {
        Written {
            name: name.to_owned(),
            parameters: Vec::new(),
            value,
        }
    }

    pub fn text(name: &str, text: &str) -> Written {
        Written::new(name, Value::Text(text.to_owned()))
    }

    pub fn with(mut self, parameter: &'static str, value: impl ToString) -> Written {
        self.parameters.push((parameter, value.to_string()));
        self
    }
}

/// These people as cards, one after the other. `book` tells how others are called.
pub fn write<'b>(
    book: &Book,
    people: impl Iterator<Item = &'b Contact>,
    form: CardForm,
    private: Private,
) -> String {
    let mut text = String::new();
    for contact in people {
        push_line(&mut text, "BEGIN:VCARD");
        for property in properties(book, contact, form, private) {
            push_line(&mut text, &line(&property, form));
        }
        push_line(&mut text, "END:VCARD");
    }
    text
}

/// All of a card, between its first and its last line.
pub fn properties(
    book: &Book,
    contact: &Contact,
    form: CardForm,
    private: Private,
) -> Vec<Written> {
    let version = match form {
        CardForm::VCard3 => "3.0",
        CardForm::VCard4 | CardForm::JCard => "4.0",
    };
    let mut card = vec![
        Written::text("VERSION", version),
        Written::text("PRODID", "-//Goodword//Goodword//EN"),
        own::id(contact.id),
        Written::text("UID", &uid(contact)),
        Written::text("FN", contact.called()),
        Written::new("N", Value::Parts(name_parts(&contact.name))),
    ];
    let mut add = |name: &str, text: &str, make: fn(String) -> Value| {
        if !text.is_empty() {
            card.push(Written::new(name, make(text.to_owned())));
        }
    };
    add("ORG", &contact.company, |it| Value::Parts(vec![it]));
    add("TITLE", &contact.role, Value::Text);
    for email in &contact.emails {
        add("EMAIL", email, Value::Text);
    }
    for phone in &contact.phones {
        add("TEL", phone, Value::Text);
    }
    for link in &contact.links {
        add("URL", link, Value::Uri);
    }
    // A place is one text: what of it is a town is not known.
    add("ADR", &contact.place, |it| {
        let mut parts = vec![String::new(); 7];
        parts[3] = it;
        Value::Parts(parts)
    });
    if let Some(birthday) = contact.birthday {
        card.push(Written::new("BDAY", Value::Date(birthday)));
    }
    if !contact.tags.is_empty() {
        card.push(Written::new(
            "CATEGORIES",
            Value::List(contact.tags.clone()),
        ));
    }
    let known = contact.knows.iter().map(|it| name_of(book, it));
    for (number, name) in known.filter(|it| !it.is_empty()).enumerate() {
        card.extend(related(name, number + 1, form));
    }
    if private == Private::Included && !contact.notes.is_empty() {
        card.push(Written::text("NOTE", &own::notes_as_one(&contact.notes)));
    }
    let edits = contact
        .edited
        .iter()
        .filter(|(it, _)| own::may_tell(**it, private));
    let latest = edits.map(|(_, at)| *at).fold(contact.created, Moment::max);
    card.push(Written::new("REV", Value::Moment(latest)));
    card.extend(own::properties(book, contact, private));
    card
}

/// By which address books know the card again: the one it came with, or one made of the id.
fn uid(contact: &Contact) -> String {
    match &contact.uid {
        Some(uid) => uid.clone(),
        None => own::uid_of(contact.id),
    }
}

/// Somebody known to the person: as an acquaintance, or in version 3.0 as Apple writes it.
fn related(name: &str, number: usize, form: CardForm) -> Vec<Written> {
    if form == CardForm::VCard3 {
        let group = format!("item{number}");
        return vec![
            Written::text(&format!("{group}.X-ABRELATEDNAMES"), name),
            Written::text(&format!("{group}.X-ABLabel"), "knows"),
        ];
    }
    vec![Written::text("RELATED", name).with("TYPE", "acquaintance")]
}

/// How somebody who is mentioned is called; blank where that is not known any more.
pub fn name_of<'a>(book: &'a Book, someone: &'a Someone) -> &'a str {
    let called = |id: &ContactId| book.contact(*id).map(|it| it.called()).unwrap_or_default();
    match someone {
        Someone::Contact(id) => called(id),
        Someone::Name(name) => name,
    }
}

/// Family name, given names, and what follows a comma, as RFC 6350 asks (section 6.2.2). Put
/// together in the order in which names are spoken they give the name again, so that an address
/// book that guesses no better shows it right.
fn name_parts(name: &str) -> Vec<String> {
    let (name, suffix) = name.split_once(", ").unwrap_or((name, ""));
    let is_east_asian =
        |it: char| matches!(it, '\u{2e80}'..='\u{d7ff}' | '\u{20000}'..='\u{3ffff}');
    let (given, family) = match name.rsplit_once(' ') {
        // The family comes first there, and no program puts it there by itself.
        Some(_) if name.contains(is_east_asian) => ("", name),
        Some((given, family)) => (given, family),
        None => (name, ""),
    };
    [family, given, "", "", suffix].map(str::to_owned).to_vec()
}

fn line(property: &Written, form: CardForm) -> String {
    let mut line = property.name.clone();
    let parameters = property
        .parameters
        .iter()
        .map(|(name, value)| (*name, value.as_str()));
    for (name, value) in parameters.chain(implied(property, form)) {
        line.push_str(&format!(";{name}={value}"));
    }
    line.push(':');
    line.push_str(&match &property.value {
        Value::Text(text) => escaped(text),
        // Commas and semicolons are part of an address, backslashes are of none.
        Value::Uri(uri) => escaped(uri).replace("\\,", ",").replace("\\;", ";"),
        Value::List(texts) => joined(texts, ","),
        Value::Parts(texts) => joined(texts, ";"),
        Value::Date(date) => match (date.year(), form) {
            (Some(_), CardForm::VCard3) => date.to_string(),
            (Some(_), _) => date.to_string().replace('-', ""),
            // Version 3.0 knows no day without its year; this is how Google writes it there.
            (None, _) => format!("--{}", date.to_string().replace('-', "")),
        },
        Value::Moment(moment) => timestamp(*moment, form == CardForm::VCard3),
    });
    line
}

/// Parameters that only one version asks for.
fn implied(property: &Written, form: CardForm) -> Option<(&'static str, &'static str)> {
    match (property.name.as_str(), form) {
        ("EMAIL", CardForm::VCard3) => Some(("TYPE", "INTERNET")),
        ("UID" | "RELATED", CardForm::VCard4) => Some(("VALUE", "text")),
        _ => None,
    }
}

fn joined(texts: &[String], separator: &str) -> String {
    let escaped: Vec<String> = texts.iter().map(|it| escaped(it)).collect();
    escaped.join(separator)
}
