//! The stored form of a contact.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::is_empty;
use super::texts::{Text, words};
use crate::domain::{
    self, Birthday, Cadence, ContactId, Day, Felt, Field, MetThrough, Moment, NoteKind, Trust,
};
use crate::order;

#[derive(Debug, Serialize, Deserialize)]
pub struct Contact {
    id: Text<ContactId>,
    #[serde(default, skip_serializing_if = "is_empty")]
    name: String,
    #[serde(default, skip_serializing_if = "is_empty")]
    company: String,
    #[serde(default, skip_serializing_if = "is_empty")]
    role: String,
    #[serde(default, skip_serializing_if = "is_empty")]
    emails: Vec<String>,
    #[serde(default, skip_serializing_if = "is_empty")]
    phones: Vec<String>,
    #[serde(default, skip_serializing_if = "is_empty")]
    links: Vec<String>,
    #[serde(default, skip_serializing_if = "is_empty")]
    place: String,
    #[serde(default, skip_serializing_if = "is_empty")]
    does: String,
    #[serde(default, skip_serializing_if = "is_empty")]
    markets: Vec<String>,
    #[serde(default, skip_serializing_if = "is_empty")]
    plans: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    offers: Vec<Phrase>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    needs: Vec<Phrase>,
    #[serde(default, skip_serializing_if = "is_empty")]
    tags: Vec<String>,
    #[serde(default, skip_serializing_if = "is_empty")]
    met: Met,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    trust: Option<TrustWord>,
    #[serde(default, skip_serializing_if = "is_empty")]
    trust_reason: String,
    #[serde(default, skip_serializing_if = "is_empty")]
    knows: Vec<Someone>,
    #[serde(default, skip_serializing_if = "is_empty")]
    prefers_plain: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    notes: Vec<Note>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    birthday: Option<Text<Birthday>>,
    /// In days. This, like `confirmed` and `felt` below, from format 3 on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cadence: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    uid: Option<String>,
    created: u64,
    #[serde(default, skip_serializing_if = "is_empty")]
    edited: BTreeMap<FieldWord, u64>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Phrase {
    text: String,
    noted: Text<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    confirmed: Option<Text<Day>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    closed: Option<Text<Day>>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Note {
    day: Text<Day>,
    kind: NoteWord,
    text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    felt: Vec<FeltWord>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum FeltWord {
    Pitched,
    Gave,
    CommonGround,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Someone {
    Id(Text<ContactId>),
    Name(String),
}

/// Who is named in `by` introduced them; then there is no other way.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Met {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by: Option<Someone>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    through: Option<ThroughWord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    day: Option<Text<Day>>,
    #[serde(default, skip_serializing_if = "is_empty")]
    text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum ThroughWord {
    Event,
    LinkedIn,
    Other,
}

words! {
    TrustWord for Trust {
        Unset "unset" (Trust::Unset),
        WouldRefer "would_refer" (Trust::WouldRefer),
        NotYet "not_yet" (Trust::NotYet),
        Never "never" (Trust::Never),
    }
}

words! {
    NoteWord for NoteKind {
        Call "call" (NoteKind::Call),
        Meeting "meeting" (NoteKind::Meeting),
        Message "message" (NoteKind::Message),
        Event "event" (NoteKind::Event),
        Thought "thought" (NoteKind::Thought),
    }
}

words! {
    FieldWord for Field {
        Name "name" (Field::Name),
        Company "company" (Field::Company),
        Role "role" (Field::Role),
        Emails "emails" (Field::Emails),
        Phones "phones" (Field::Phones),
        Links "links" (Field::Links),
        Place "place" (Field::Place),
        Does "does" (Field::Does),
        Markets "markets" (Field::Markets),
        Plans "plans" (Field::Plans),
        Offers "offers" (Field::Offers),
        Needs "needs" (Field::Needs),
        Tags "tags" (Field::Tags),
        HowMet "met" (Field::HowMet),
        Trust "trust" (Field::Trust),
        Knows "knows" (Field::Knows),
        PrefersPlain "prefers_plain" (Field::PrefersPlain),
        Notes "notes" (Field::Notes),
        Birthday "birthday" (Field::Birthday),
        Cadence "cadence" (Field::Cadence),
        Uid "uid" (Field::Uid),
    }
}

impl From<&domain::Contact> for Contact {
    fn from(it: &domain::Contact) -> Contact {
        Contact {
            id: Text(it.id),
            name: it.name.clone(),
            company: it.company.clone(),
            role: it.role.clone(),
            emails: it.emails.clone(),
            phones: it.phones.clone(),
            links: it.links.clone(),
            place: it.place.clone(),
            does: it.does.clone(),
            markets: it.markets.clone(),
            plans: it.plans.clone(),
            offers: it.offers.iter().map(Phrase::from).collect(),
            needs: it.needs.iter().map(Phrase::from).collect(),
            tags: it.tags.clone(),
            met: Met::from(&it.how_met),
            trust: (it.trust != Trust::Unset).then(|| it.trust.into()),
            trust_reason: it.trust_reason.clone(),
            knows: it.knows.iter().map(Someone::from).collect(),
            prefers_plain: it.prefers_plain,
            notes: it.notes.iter().map(Note::from).collect(),
            birthday: it.birthday.map(Text),
            cadence: it.cadence.map(|it| it.0),
            uid: it.uid.clone(),
            created: it.created.0,
            edited: order::gathered(it.edited.iter().map(|(f, at)| ((*f).into(), at.0))),
        }
    }
}

impl From<Contact> for domain::Contact {
    fn from(it: Contact) -> domain::Contact {
        domain::Contact {
            id: it.id.0,
            name: it.name,
            company: it.company,
            role: it.role,
            emails: it.emails,
            phones: it.phones,
            links: it.links,
            place: it.place,
            does: it.does,
            markets: it.markets,
            plans: it.plans,
            offers: it.offers.into_iter().map(Into::into).collect(),
            needs: it.needs.into_iter().map(Into::into).collect(),
            tags: it.tags,
            how_met: it.met.into(),
            trust: it.trust.map(Trust::from).unwrap_or_default(),
            trust_reason: it.trust_reason,
            knows: order::gathered(it.knows.into_iter().map(Into::into)),
            prefers_plain: it.prefers_plain,
            notes: it.notes.into_iter().map(Into::into).collect(),
            birthday: it.birthday.map(|it| it.0),
            cadence: it.cadence.map(Cadence),
            uid: it.uid,
            created: Moment(it.created),
            edited: order::gathered(
                it.edited
                    .into_iter()
                    .map(|(field, at)| (field.into(), Moment(at))),
            ),
        }
    }
}

impl From<&domain::Phrase> for Phrase {
    fn from(it: &domain::Phrase) -> Phrase {
        Phrase {
            text: it.text.clone(),
            noted: Text(it.noted),
            confirmed: it.confirmed.map(Text),
            closed: it.closed.map(Text),
        }
    }
}

impl From<Phrase> for domain::Phrase {
    fn from(it: Phrase) -> domain::Phrase {
        domain::Phrase {
            text: it.text,
            noted: it.noted.0,
            confirmed: it.confirmed.map(|it| it.0),
            closed: it.closed.map(|it| it.0),
        }
    }
}

impl From<&domain::Note> for Note {
    fn from(it: &domain::Note) -> Note {
        Note {
            day: Text(it.day),
            kind: it.kind.into(),
            text: it.text.clone(),
            felt: of_felt(it.felt),
        }
    }
}

impl From<Note> for domain::Note {
    fn from(it: Note) -> domain::Note {
        domain::Note {
            day: it.day.0,
            kind: it.kind.into(),
            text: it.text,
            felt: Felt {
                pitched: it.felt.contains(&FeltWord::Pitched),
                gave: it.felt.contains(&FeltWord::Gave),
                common_ground: it.felt.contains(&FeltWord::CommonGround),
            },
        }
    }
}

fn of_felt(felt: Felt) -> Vec<FeltWord> {
    let said = [
        (felt.pitched, FeltWord::Pitched),
        (felt.gave, FeltWord::Gave),
        (felt.common_ground, FeltWord::CommonGround),
    ];
    said.into_iter().filter(|it| it.0).map(|it| it.1).collect()
}

impl From<&domain::Someone> for Someone {
    fn from(it: &domain::Someone) -> Someone {
        match it {
            domain::Someone::Contact(id) => Someone::Id(Text(*id)),
            domain::Someone::Name(name) => Someone::Name(name.clone()),
        }
    }
}

impl From<Someone> for domain::Someone {
    fn from(it: Someone) -> domain::Someone {
        match it {
            Someone::Id(id) => domain::Someone::Contact(id.0),
            Someone::Name(name) => domain::Someone::Name(name),
        }
    }
}

impl From<&domain::HowMet> for Met {
    fn from(it: &domain::HowMet) -> Met {
        let (by, through) = match &it.through {
            MetThrough::Unknown => (None, None),
            MetThrough::IntroducedBy(someone) => (Some(someone.into()), None),
            MetThrough::Event => (None, Some(ThroughWord::Event)),
            MetThrough::LinkedIn => (None, Some(ThroughWord::LinkedIn)),
            MetThrough::Other => (None, Some(ThroughWord::Other)),
        };
        Met {
            by,
            through,
            day: it.day.map(Text),
            text: it.text.clone(),
        }
    }
}

impl From<Met> for domain::HowMet {
    fn from(it: Met) -> domain::HowMet {
        let through = match (it.by, it.through) {
            (Some(someone), _) => MetThrough::IntroducedBy(someone.into()),
            (None, Some(ThroughWord::Event)) => MetThrough::Event,
            (None, Some(ThroughWord::LinkedIn)) => MetThrough::LinkedIn,
            (None, Some(ThroughWord::Other)) => MetThrough::Other,
            (None, None) => MetThrough::Unknown,
        };
        domain::HowMet {
            through,
            day: it.day.map(|it| it.0),
            text: it.text,
        }
    }
}
