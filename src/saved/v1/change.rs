//! The stored forms of decisions, deletions, settings, and of a change to any record.

use std::fmt;
use std::rc::Rc;

use serde::{Deserialize, Deserializer, Serialize};

use super::contact::TrustWord;
use super::texts::Text;
use super::{About, Apart, Contact, Gathering, Gift, Introduction, Later, Merge, is_empty};
use crate::domain::{
    self, ContactId, Day, GatheringId, GiftId, IntroductionId, Moment, Pair, Synonyms, Trust,
    Verdict,
};

/// One record put in place, or taken out where the word begins with `no_`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Put {
    Contact(Box<Contact>),
    NoContact(Text<ContactId>),
    Introduction(Introduction),
    NoIntroduction(Text<IntroductionId>),
    Decision(Decision),
    NoDecision([Text<ContactId>; 2]),
    Gone(Gone),
    NoGone(Text<ContactId>),
    /// The six that follow: from format 3 on.
    Gift(Gift),
    NoGift(Text<GiftId>),
    Gathering(Gathering),
    NoGathering(Text<GatheringId>),
    Later(Later),
    NoLater(About),
    /// The four that follow: from format 2 on.
    Merge(Merge),
    NoMerge(Text<ContactId>),
    Apart(Apart),
    NoApart([Text<ContactId>; 2]),
    /// Every choice. Read alone: it would take back what another tab sets meanwhile.
    Settings(Settings),
    Set(SettingsEdit),
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(try_from = "DecisionFields", into = "DecisionFields")]
pub struct Decision(domain::Decision);

#[derive(Debug, Serialize, Deserialize)]
struct DecisionFields {
    pair: [Text<ContactId>; 2],
    verdict: VerdictWord,
    /// Only where the verdict is `not_now`, which cannot be without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<Text<Day>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    because: Vec<Reason>,
    day: Text<Day>,
    edited: u64,
}

#[derive(Debug, Serialize, Deserialize)]
struct Reason {
    who: Text<ContactId>,
    #[serde(default, skip_serializing_if = "is_empty")]
    need: String,
    #[serde(default, skip_serializing_if = "is_empty")]
    offer: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum VerdictWord {
    NotNow,
    NotRelevant,
    Compete,
    KnowEachOther,
    Never,
}

/// The pair is put off, but not until when.
#[derive(Debug)]
struct NoDay;

impl fmt::Display for NoDay {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("not_now needs the field until")
    }
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Gone {
    id: Text<ContactId>,
    at: u64,
    #[serde(default, skip_serializing_if = "is_empty")]
    keys: Vec<Text<u64>>,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Settings {
    #[serde(default, skip_serializing_if = "is_empty")]
    my_name: String,
    #[serde(default, skip_serializing_if = "is_empty")]
    withhold_names: bool,
    /// Each a list of phrases that mean the same.
    #[serde(default, skip_serializing_if = "is_empty")]
    synonyms: Vec<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    learning_since: Option<u64>,
    #[serde(default, skip_serializing_if = "is_empty")]
    mappings: Vec<Mapping>,
    /// From format 3 on.
    #[serde(default, skip_serializing_if = "is_empty")]
    circles: Vec<Circle>,
    #[serde(default)]
    edited: u64,
}

/// What the columns of tables with a header of this fingerprint hold.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Mapping {
    header: Text<u64>,
    columns: Vec<String>,
}

/// Whoever meets every condition given.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Circle {
    name: String,
    #[serde(default, skip_serializing_if = "is_empty")]
    query: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    trust: Option<TrustWord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    tag: Option<String>,
    #[serde(default, skip_serializing_if = "is_empty")]
    has_needs: bool,
    #[serde(default, skip_serializing_if = "is_empty")]
    has_offers: bool,
}

/// The choices that are set; those left out stay.
#[derive(Debug, Serialize, Deserialize)]
pub struct SettingsEdit {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    my_name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    withhold_names: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    synonyms: Option<Vec<Vec<String>>>,
    /// `null` is a choice, too.
    #[serde(
        default,
        deserialize_with = "even_null",
        skip_serializing_if = "Option::is_none"
    )]
    learning_since: Option<Option<u64>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mappings: Option<Vec<Mapping>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    circles: Option<Vec<Circle>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    edited: Option<u64>,
}

fn even_null<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Option<u64>>, D::Error> {
    Option::deserialize(from).map(Some)
}

fn of_pair(pair: Pair) -> [Text<ContactId>; 2] {
    [Text(pair.first()), Text(pair.second())]
}

fn to_pair([one, other]: [Text<ContactId>; 2]) -> Pair {
    Pair::new(one.0, other.0)
}

impl From<&domain::Put> for Put {
    fn from(put: &domain::Put) -> Put {
        match put {
            domain::Put::Contact(_, Some(it)) => Put::Contact(Box::new(it.as_ref().into())),
            domain::Put::Contact(id, None) => Put::NoContact(Text(*id)),
            domain::Put::Introduction(_, Some(it)) => Put::Introduction(it.as_ref().into()),
            domain::Put::Introduction(id, None) => Put::NoIntroduction(Text(*id)),
            domain::Put::Decision(_, Some(it)) => Put::Decision(it.into()),
            domain::Put::Decision(pair, None) => Put::NoDecision(of_pair(*pair)),
            domain::Put::Gone(id, Some(it)) => Put::Gone((*id, it).into()),
            domain::Put::Gone(id, None) => Put::NoGone(Text(*id)),
            domain::Put::Merge(id, Some(it)) => Put::Merge((*id, it.as_ref()).into()),
            domain::Put::Merge(id, None) => Put::NoMerge(Text(*id)),
            domain::Put::Apart(pair, Some(it)) => Put::Apart((*pair, it).into()),
            domain::Put::Apart(pair, None) => Put::NoApart(of_pair(*pair)),
            domain::Put::Gift(_, Some(it)) => Put::Gift(it.as_ref().into()),
            domain::Put::Gift(id, None) => Put::NoGift(Text(*id)),
            domain::Put::Gathering(_, Some(it)) => Put::Gathering(it.as_ref().into()),
            domain::Put::Gathering(id, None) => Put::NoGathering(Text(*id)),
            domain::Put::Later(subject, Some(it)) => Put::Later((subject, it).into()),
            domain::Put::Later(subject, None) => Put::NoLater(subject.into()),
            domain::Put::Settings(it) => Put::Set(it.into()),
        }
    }
}

impl From<Put> for domain::Put {
    fn from(put: Put) -> domain::Put {
        match put {
            Put::Contact(it) => (*it).into(),
            Put::NoContact(id) => domain::Put::Contact(id.0, None),
            Put::Introduction(it) => it.into(),
            Put::NoIntroduction(id) => domain::Put::Introduction(id.0, None),
            Put::Decision(it) => it.into(),
            Put::NoDecision(pair) => domain::Put::Decision(to_pair(pair), None),
            Put::Gone(it) => it.into(),
            Put::NoGone(id) => domain::Put::Gone(id.0, None),
            Put::Merge(it) => it.into(),
            Put::NoMerge(id) => domain::Put::Merge(id.0, None),
            Put::Apart(it) => it.into(),
            Put::NoApart(pair) => domain::Put::Apart(to_pair(pair), None),
            Put::Gift(it) => it.into(),
            Put::NoGift(id) => domain::Put::Gift(id.0, None),
            Put::Gathering(it) => it.into(),
            Put::NoGathering(id) => domain::Put::Gathering(id.0, None),
            Put::Later(it) => it.into(),
            Put::NoLater(about) => domain::Put::Later(about.into(), None),
            Put::Settings(it) => it.into(),
            Put::Set(it) => it.into(),
        }
    }
}

impl From<Contact> for domain::Put {
    fn from(it: Contact) -> domain::Put {
        let contact = domain::Contact::from(it);
        domain::Put::Contact(contact.id, Some(Rc::new(contact)))
    }
}

impl From<Introduction> for domain::Put {
    fn from(it: Introduction) -> domain::Put {
        let introduction = domain::Introduction::from(it);
        domain::Put::Introduction(introduction.id, Some(Rc::new(introduction)))
    }
}

impl From<&domain::Decision> for Decision {
    fn from(it: &domain::Decision) -> Decision {
        Decision(it.clone())
    }
}

impl From<Decision> for domain::Put {
    fn from(Decision(it): Decision) -> domain::Put {
        domain::Put::Decision(it.pair, Some(it))
    }
}

impl From<Decision> for DecisionFields {
    fn from(Decision(it): Decision) -> DecisionFields {
        let (verdict, until) = match it.verdict {
            Verdict::NotNow { until } => (VerdictWord::NotNow, Some(Text(until))),
            Verdict::NotRelevant => (VerdictWord::NotRelevant, None),
            Verdict::Compete => (VerdictWord::Compete, None),
            Verdict::KnowEachOther => (VerdictWord::KnowEachOther, None),
            Verdict::Never => (VerdictWord::Never, None),
        };
        DecisionFields {
            pair: of_pair(it.pair),
            verdict,
            until,
            because: it.because.into_iter().map(Into::into).collect(),
            day: Text(it.day),
            edited: it.edited.0,
        }
    }
}

impl TryFrom<DecisionFields> for Decision {
    type Error = NoDay;

    fn try_from(it: DecisionFields) -> Result<Decision, NoDay> {
        let verdict = match (it.verdict, it.until) {
            (VerdictWord::NotNow, Some(Text(until))) => Verdict::NotNow { until },
            (VerdictWord::NotNow, None) => return Err(NoDay),
            (VerdictWord::NotRelevant, _) => Verdict::NotRelevant,
            (VerdictWord::Compete, _) => Verdict::Compete,
            (VerdictWord::KnowEachOther, _) => Verdict::KnowEachOther,
            (VerdictWord::Never, _) => Verdict::Never,
        };
        Ok(Decision(domain::Decision {
            pair: to_pair(it.pair),
            verdict,
            because: it.because.into_iter().map(Into::into).collect(),
            day: it.day.0,
            edited: Moment(it.edited),
        }))
    }
}

impl From<domain::Reason> for Reason {
    fn from(it: domain::Reason) -> Reason {
        Reason {
            who: Text(it.who),
            need: it.need,
            offer: it.offer,
        }
    }
}

impl From<Reason> for domain::Reason {
    fn from(it: Reason) -> domain::Reason {
        domain::Reason {
            who: it.who.0,
            need: it.need,
            offer: it.offer,
        }
    }
}

impl From<(ContactId, &domain::Gone)> for Gone {
    fn from((id, it): (ContactId, &domain::Gone)) -> Gone {
        Gone {
            id: Text(id),
            at: it.at.0,
            keys: it.keys.iter().copied().map(Text).collect(),
        }
    }
}

impl From<Gone> for domain::Put {
    fn from(it: Gone) -> domain::Put {
        let gone = domain::Gone {
            at: Moment(it.at),
            keys: it.keys.into_iter().map(|it| it.0).collect(),
        };
        domain::Put::Gone(it.id.0, Some(gone))
    }
}

impl From<&domain::Settings> for Settings {
    fn from(it: &domain::Settings) -> Settings {
        Settings {
            my_name: it.my_name.clone(),
            withhold_names: it.withhold_names,
            synonyms: of_synonyms(&it.synonyms),
            learning_since: it.learning_since.map(|it| it.0),
            mappings: of_mappings(&it.mappings),
            circles: it.circles.iter().map(Into::into).collect(),
            edited: it.edited.0,
        }
    }
}

impl From<Settings> for domain::Put {
    fn from(it: Settings) -> domain::Put {
        let settings = domain::Settings {
            my_name: it.my_name,
            withhold_names: it.withhold_names,
            synonyms: to_synonyms(&it.synonyms),
            learning_since: it.learning_since.map(Moment),
            mappings: to_mappings(it.mappings),
            circles: it.circles.into_iter().map(Into::into).collect(),
            edited: Moment(it.edited),
        };
        domain::Put::Settings(settings.into())
    }
}

impl From<&domain::SettingsEdit> for SettingsEdit {
    fn from(it: &domain::SettingsEdit) -> SettingsEdit {
        SettingsEdit {
            my_name: it.my_name.clone(),
            withhold_names: it.withhold_names,
            synonyms: it.synonyms.as_deref().map(of_synonyms),
            learning_since: it.learning_since.map(|it| it.map(|it| it.0)),
            mappings: it.mappings.as_deref().map(of_mappings),
            circles: it
                .circles
                .as_ref()
                .map(|all| all.iter().map(Into::into).collect()),
            edited: it.edited.map(|it| it.0),
        }
    }
}

impl From<SettingsEdit> for domain::Put {
    fn from(it: SettingsEdit) -> domain::Put {
        domain::Put::Settings(domain::SettingsEdit {
            my_name: it.my_name,
            withhold_names: it.withhold_names,
            synonyms: it.synonyms.as_deref().map(to_synonyms),
            learning_since: it.learning_since.map(|it| it.map(Moment)),
            mappings: it.mappings.map(to_mappings),
            circles: it
                .circles
                .map(|all| all.into_iter().map(Into::into).collect()),
            edited: it.edited.map(Moment),
        })
    }
}

impl From<&domain::Circle> for Circle {
    fn from(it: &domain::Circle) -> Circle {
        Circle {
            name: it.name.clone(),
            query: it.query.clone(),
            trust: it.trust.map(TrustWord::from),
            tag: it.tag.clone(),
            has_needs: it.has_needs,
            has_offers: it.has_offers,
        }
    }
}

impl From<Circle> for domain::Circle {
    fn from(it: Circle) -> domain::Circle {
        domain::Circle {
            name: it.name,
            query: it.query,
            trust: it.trust.map(Trust::from),
            tag: it.tag,
            has_needs: it.has_needs,
            has_offers: it.has_offers,
        }
    }
}

fn of_synonyms(all: &[Synonyms]) -> Vec<Vec<String>> {
    all.iter().map(|it| it.phrases().into()).collect()
}

fn of_mappings(all: &[domain::Mapping]) -> Vec<Mapping> {
    let stored = |it: &domain::Mapping| Mapping {
        header: Text(it.header),
        columns: it.columns.clone(),
    };
    all.iter().map(stored).collect()
}

fn to_mappings(all: Vec<Mapping>) -> Vec<domain::Mapping> {
    let said = |it: Mapping| domain::Mapping {
        header: it.header.0,
        columns: it.columns,
    };
    all.into_iter().map(said).collect()
}

fn to_synonyms(all: &[Vec<String>]) -> Vec<Synonyms> {
    let said = |it: &Vec<String>| Synonyms::of(it.iter().map(String::as_str));
    all.iter().filter_map(said).collect()
}
