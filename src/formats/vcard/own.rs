//! What Goodword knows of a person and vCard has no property for: the `X-GOODWORD-` properties,
//! written and read. docs/card-format.md describes them; what is there may be added to only.

use crate::domain::{
    Book, Cadence, Contact, ContactId, Day, Exact, Felt, Field, MetThrough, Moment, Note, NoteKind,
    Phrase, Someone, Trust,
};
use crate::formats::record::{Record, start};

use super::lines::Property;
use super::value::{parts, unescaped};
use super::writing::{Private, Value, Written, name_of};

/// What all of the names begin with.
pub const PREFIX: &str = "X-GOODWORD-";

const UID_PREFIX: &str = "goodword-";

/// Bytes of notes that are written as one for other address books. All of them are written
/// one by one besides.
const MAX_NOTES: usize = 32 * 1024;

const TRUSTS: [(Trust, &str); 3] = [
    (Trust::WouldRefer, "would_refer"),
    (Trust::NotYet, "not_yet"),
    (Trust::Never, "never"),
];

const KINDS: [(NoteKind, &str); 5] = [
    (NoteKind::Call, "call"),
    (NoteKind::Meeting, "meeting"),
    (NoteKind::Message, "message"),
    (NoteKind::Event, "event"),
    (NoteKind::Thought, "thought"),
];

const THROUGH: [(MetThrough, &str); 3] = [
    (MetThrough::Event, "event"),
    (MetThrough::LinkedIn, "linkedin"),
    (MetThrough::Other, "other"),
];

/// In the order of the fields of [`Felt`].
const FELT: [&str; 3] = ["pitched", "gave", "common_ground"];

const FIELDS: [(Field, &str); 21] = [
    (Field::Name, "name"),
    (Field::Company, "company"),
    (Field::Role, "role"),
    (Field::Emails, "emails"),
    (Field::Phones, "phones"),
    (Field::Links, "links"),
    (Field::Place, "place"),
    (Field::Does, "does"),
    (Field::Markets, "markets"),
    (Field::Plans, "plans"),
    (Field::Offers, "offers"),
    (Field::Needs, "needs"),
    (Field::Tags, "tags"),
    (Field::HowMet, "met"),
    (Field::Trust, "trust"),
    (Field::Knows, "knows"),
    (Field::PrefersPlain, "prefers_plain"),
    (Field::Notes, "notes"),
    (Field::Birthday, "birthday"),
    (Field::Cadence, "cadence"),
    (Field::Uid, "uid"),
];

fn word<T: PartialEq>(words: &[(T, &'static str)], value: &T) -> Option<&'static str> {
    words.iter().find(|it| it.0 == *value).map(|it| it.1)
}

fn meaning<T: Clone>(words: &[(T, &str)], word: &str) -> Option<T> {
    words.iter().find(|it| it.1 == word).map(|it| it.0.clone())
}

/// First of all, so that whoever reads the card knows whose it is.
pub fn id(id: ContactId) -> Written {
    own("ID", &id.to_string())
}

pub fn uid_of(id: ContactId) -> String {
    format!("{UID_PREFIX}{id}")
}

/// The id of which [`uid_of`] made this, which outlives programs that keep standard properties alone.
pub fn id_of_uid(uid: &str) -> Option<ContactId> {
    uid.strip_prefix(UID_PREFIX)?.parse().ok()
}

/// Whether it may be told when this field was edited.
pub fn may_tell(field: Field, private: Private) -> bool {
    private == Private::Included || !matches!(field, Field::Trust | Field::Notes)
}

fn own(name: &str, text: &str) -> Written {
    Written::text(&format!("{PREFIX}{name}"), text)
}

/// All but the id.
pub fn properties(book: &Book, contact: &Contact, private: Private) -> Vec<Written> {
    let mut written = Vec::new();
    let mut flag = |name: &str, holds: bool| {
        if holds {
            written.push(own(name, "true"));
        }
    };
    flag("NAMELESS", contact.name.is_empty());
    flag("PREFERS-PLAIN", contact.prefers_plain);
    let mut add = |name: &str, text: &str| {
        if !text.is_empty() {
            written.push(own(name, text));
        }
    };
    add("DOES", &contact.does);
    for market in &contact.markets {
        add("MARKET", market);
    }
    add("PLANS", &contact.plans);
    let cadence = contact.cadence.map(|it| it.0.to_string());
    add("CADENCE", &cadence.unwrap_or_default());
    if private == Private::Included {
        add("TRUST", word(&TRUSTS, &contact.trust).unwrap_or_default());
        add("TRUST-REASON", &contact.trust_reason);
    }
    written.extend(contact.offers.iter().map(|it| phrase("OFFER", it)));
    written.extend(contact.needs.iter().map(|it| phrase("NEED", it)));
    let met = &contact.how_met;
    if let MetThrough::IntroducedBy(someone) = &met.through {
        written.push(mention(book, "INTRODUCED-BY", someone));
    }
    let through = word(&THROUGH, &met.through);
    if through.is_some() || met.day.is_some() || !met.text.is_empty() {
        let mut property = own("MET", &met.text);
        property
            .parameters
            .extend(through.map(|it| ("X-THROUGH", it.to_owned())));
        property
            .parameters
            .extend(met.day.map(|it| ("X-DAY", it.to_string())));
        written.push(property);
    }
    written.extend(contact.knows.iter().map(|it| mention(book, "KNOWS", it)));
    if private == Private::Included {
        written.extend(contact.notes.iter().map(note));
    }
    written.push(own("CREATED", &contact.created.0.to_string()));
    let edits = contact
        .edited
        .iter()
        .filter(|(field, _)| may_tell(**field, private));
    let edits: Vec<String> = edits
        .filter_map(|(field, at)| Some(format!("{} {}", word(&FIELDS, field)?, at.0)))
        .collect();
    if !edits.is_empty() {
        written.push(Written::new(&format!("{PREFIX}EDITED"), Value::List(edits)));
    }
    written
}

fn phrase(name: &str, phrase: &Phrase) -> Written {
    let mut property = own(name, &phrase.text).with("X-NOTED", phrase.noted);
    let confirmed = phrase.confirmed.map(|it| ("X-CONFIRMED", it.to_string()));
    property.parameters.extend(confirmed);
    let closed = phrase.closed.map(|it| ("X-CLOSED", it.to_string()));
    property.parameters.extend(closed);
    property
}

fn note(note: &Note) -> Written {
    let written = own("NOTE", &note.text)
        .with("X-DAY", note.day)
        .with("X-KIND", word(&KINDS, &note.kind).unwrap_or_default());
    let Felt {
        pitched,
        gave,
        common_ground,
    } = note.felt;
    let said = [pitched, gave, common_ground].into_iter().zip(FELT);
    let felt: Vec<&str> = said.filter(|it| it.0).map(|it| it.1).collect();
    if felt.is_empty() {
        written
    } else {
        written.with("X-FELT", felt.join(" "))
    }
}

fn felt(said: &str) -> Felt {
    let [pitched, gave, common_ground] = FELT.map(|word| said.split(' ').any(|it| it == word));
    Felt {
        pitched,
        gave,
        common_ground,
    }
}

fn mention(book: &Book, name: &str, someone: &Someone) -> Written {
    let property = own(name, name_of(book, someone));
    match someone {
        Someone::Contact(id) => property.with("X-ID", id),
        Someone::Name(_) => property,
    }
}

/// All notes as one text, since many address books keep only one of a person.
pub fn notes_as_one(notes: &[Note]) -> String {
    let notes: Vec<String> = notes
        .iter()
        .map(|it| format!("{}: {}", it.day, it.text))
        .collect();
    start(&notes.join("\n\n"), MAX_NOTES).to_owned()
}

/// Takes over a property of which `name` is what follows the prefix. One that cannot be read as
/// it was written is kept as far as another field has room for it.
pub fn read(record: &mut Record, name: &str, property: &Property<'_>, value: &str) {
    let text = record.text(&unescaped(value));
    let day = |parameter: &str| property.parameter(parameter).and_then(Day::parse_iso);
    match name {
        "ID" => {
            if let Ok(id) = text.parse() {
                exact(record).id = Some(id);
            }
        }
        "DOES" => record.person.does = text,
        "PLANS" => record.person.plans = text,
        "MARKET" => record.add(|it| &mut it.markets, &text),
        "PREFERS-PLAIN" => exact(record).prefers_plain = text == "true",
        "CADENCE" => {
            let cadence = text.parse().ok().map(Cadence);
            exact(record).cadence = cadence;
        }
        "TRUST" => record.person.trust = meaning(&TRUSTS, &text).unwrap_or_default(),
        "TRUST-REASON" => exact(record).trust_reason = text,
        "OFFER" | "NEED" => match (day("X-NOTED"), name) {
            (None, "OFFER") => record.add_text(|it| &mut it.offers, &text),
            (None, _) => record.add_text(|it| &mut it.needs, &text),
            (Some(noted), _) if record.has_room(&text) => {
                let (confirmed, closed) = (day("X-CONFIRMED"), day("X-CLOSED"));
                let exact = exact(record);
                let phrases = match name {
                    "OFFER" => &mut exact.offers,
                    _ => &mut exact.needs,
                };
                phrases.push(Phrase {
                    text,
                    noted,
                    confirmed,
                    closed,
                });
            }
            (Some(_), _) => {}
        },
        "NOTE" => match day("X-DAY") {
            None => record.add_text(|it| &mut it.notes, &text),
            Some(day) if record.has_room(&text) => {
                let kind = property
                    .parameter("X-KIND")
                    .and_then(|it| meaning(&KINDS, it));
                let kind = kind.unwrap_or_default();
                let felt = property.parameter("X-FELT").map(felt).unwrap_or_default();
                exact(record).notes.push(Note {
                    day,
                    kind,
                    text,
                    felt,
                });
            }
            Some(_) => {}
        },
        "MET" => {
            let through = property.parameter("X-THROUGH");
            let through = through.and_then(|it| meaning(&THROUGH, it));
            let met = &mut exact(record).how_met;
            met.through = through.unwrap_or(std::mem::take(&mut met.through));
            met.day = day("X-DAY");
            met.text = text;
        }
        "INTRODUCED-BY" => {
            if let Some(someone) = mentioned(record, property, text) {
                exact(record).how_met.through = MetThrough::IntroducedBy(someone);
            }
        }
        "KNOWS" if record.has_room(&text) => {
            let someone = mentioned(record, property, text);
            exact(record).knows.extend(someone);
        }
        "CREATED" => {
            let created = text.parse().ok().map(Moment);
            exact(record).created = created;
        }
        "EDITED" => {
            let edits = parts(value, ',').filter_map(|it| {
                let (field, at) = it.split_once(' ')?;
                Some((meaning(&FIELDS, field)?, Moment(at.parse().ok()?)))
            });
            exact(record).edited.extend(edits);
        }
        _ => {}
    }
}

fn exact(record: &mut Record) -> &mut Exact {
    record.person.exact.get_or_insert_default()
}

fn mentioned(record: &mut Record, property: &Property<'_>, name: String) -> Option<Someone> {
    let id: Option<ContactId> = property.parameter("X-ID").and_then(|it| it.parse().ok());
    match id {
        Some(id) => {
            if !name.is_empty() {
                exact(record).called.insert(id, name);
            }
            Some(Someone::Contact(id))
        }
        None => (!name.is_empty()).then_some(Someone::Name(name)),
    }
}
