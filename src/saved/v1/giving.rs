//! The stored forms of gifts, gatherings and of what was put off: from format 3 on.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::contact::Someone;
use super::is_empty;
use super::texts::{Text, words};
use crate::domain::{
    self, ContactId, Day, GatheringId, GiftId, GiftKind, GiftState, IntroductionId, Moment,
    Subject, Way, WrittenLetter,
};

#[derive(Debug, Serialize, Deserialize)]
pub struct Gift {
    id: Text<GiftId>,
    person: Text<ContactId>,
    #[serde(default, skip_serializing_if = "is_empty")]
    person_name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    other: Option<Text<ContactId>>,
    way: WayWord,
    kind: KindWord,
    #[serde(default, skip_serializing_if = "is_empty")]
    text: String,
    noted: Text<Day>,
    state: State,
    #[serde(default, skip_serializing_if = "is_empty")]
    came_of_it: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    thanked: Option<Text<Day>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    draft: Option<Draft>,
    edited: u64,
}

#[derive(Debug, Serialize, Deserialize)]
struct Draft {
    #[serde(default, skip_serializing_if = "is_empty")]
    subject: String,
    #[serde(default, skip_serializing_if = "is_empty")]
    body: String,
}

/// `{"promised": day}`, `{"done": day}` or `{"let_go": day}`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum State {
    Promised(Text<Day>),
    Done(Text<Day>),
    LetGo(Text<Day>),
}

words! {
    WayWord for Way {
        Given "given" (Way::Given),
        Received "received" (Way::Received),
    }
}

words! {
    KindWord for GiftKind {
        Introduction "introduction" (GiftKind::Introduction),
        Referral "referral" (GiftKind::Referral),
        Recommendation "recommendation" (GiftKind::Recommendation),
        Advice "advice" (GiftKind::Advice),
        Feedback "feedback" (GiftKind::Feedback),
        Sharing "sharing" (GiftKind::Sharing),
        Invitation "invitation" (GiftKind::Invitation),
        Hiring "hiring" (GiftKind::Hiring),
        Buying "buying" (GiftKind::Buying),
        Favour "favour" (GiftKind::Favour),
    }
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Gathering {
    id: Text<GatheringId>,
    #[serde(default, skip_serializing_if = "is_empty")]
    name: String,
    #[serde(default, skip_serializing_if = "is_empty")]
    place: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    day: Option<Text<Day>>,
    #[serde(default, skip_serializing_if = "is_empty")]
    note: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    guests: Vec<Guest>,
    edited: u64,
}

#[derive(Debug, Serialize, Deserialize)]
struct Guest {
    who: Someone,
    #[serde(default, skip_serializing_if = "is_empty")]
    met: bool,
    #[serde(default, skip_serializing_if = "is_empty")]
    bring: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Later {
    about: About,
    until: Text<Day>,
    edited: u64,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    Introduction(Text<IntroductionId>),
    Gift(Text<GiftId>),
    GiveBack(Text<ContactId>),
    Need(Text<ContactId>, String),
    InTouch(Text<ContactId>),
    Gathering(Text<GatheringId>),
    Idea(Idea),
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Idea {
    person: Text<ContactId>,
    kind: KindWord,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    other: Option<Text<ContactId>>,
    #[serde(default, skip_serializing_if = "is_empty")]
    serves: String,
}

impl From<&domain::Gift> for Gift {
    fn from(it: &domain::Gift) -> Gift {
        Gift {
            id: Text(it.id),
            person: Text(it.person),
            person_name: it.person_name.clone(),
            other: it.other.map(Text),
            way: it.way.into(),
            kind: it.kind.into(),
            text: it.text.clone(),
            noted: Text(it.noted),
            state: match it.state {
                GiftState::Promised { due } => State::Promised(Text(due)),
                GiftState::Done { on } => State::Done(Text(on)),
                GiftState::LetGo { on } => State::LetGo(Text(on)),
            },
            came_of_it: it.came_of_it.clone(),
            thanked: it.thanked.map(Text),
            draft: it.draft.as_ref().map(|it| Draft {
                subject: it.subject.clone(),
                body: it.body.clone(),
            }),
            edited: it.edited.0,
        }
    }
}

impl From<Gift> for domain::Put {
    fn from(it: Gift) -> domain::Put {
        let gift = domain::Gift {
            id: it.id.0,
            person: it.person.0,
            person_name: it.person_name,
            other: it.other.map(|it| it.0),
            way: it.way.into(),
            kind: it.kind.into(),
            text: it.text,
            noted: it.noted.0,
            state: match it.state {
                State::Promised(due) => GiftState::Promised { due: due.0 },
                State::Done(on) => GiftState::Done { on: on.0 },
                State::LetGo(on) => GiftState::LetGo { on: on.0 },
            },
            came_of_it: it.came_of_it,
            thanked: it.thanked.map(|it| it.0),
            draft: it.draft.map(|it| WrittenLetter {
                subject: it.subject,
                body: it.body,
            }),
            edited: Moment(it.edited),
        };
        domain::Put::Gift(gift.id, Some(Rc::new(gift)))
    }
}

impl From<&domain::Gathering> for Gathering {
    fn from(it: &domain::Gathering) -> Gathering {
        let guest = |it: &domain::Guest| Guest {
            who: (&it.who).into(),
            met: it.met,
            bring: it.bring.clone(),
        };
        Gathering {
            id: Text(it.id),
            name: it.name.clone(),
            place: it.place.clone(),
            day: it.day.map(Text),
            note: it.note.clone(),
            guests: it.guests.iter().map(guest).collect(),
            edited: it.edited.0,
        }
    }
}

impl From<Gathering> for domain::Put {
    fn from(it: Gathering) -> domain::Put {
        let guest = |it: Guest| domain::Guest {
            who: it.who.into(),
            met: it.met,
            bring: it.bring,
        };
        let gathering = domain::Gathering {
            id: it.id.0,
            name: it.name,
            place: it.place,
            day: it.day.map(|it| it.0),
            note: it.note,
            guests: it.guests.into_iter().map(guest).collect(),
            edited: Moment(it.edited),
        };
        domain::Put::Gathering(gathering.id, Some(Rc::new(gathering)))
    }
}

impl From<&Subject> for About {
    fn from(it: &Subject) -> About {
        match it {
            Subject::Introduction(id) => About::Introduction(Text(*id)),
            Subject::Gift(id) => About::Gift(Text(*id)),
            Subject::GiveBack(id) => About::GiveBack(Text(*id)),
            Subject::Need(id, text) => About::Need(Text(*id), text.clone()),
            Subject::InTouch(id) => About::InTouch(Text(*id)),
            Subject::Gathering(id) => About::Gathering(Text(*id)),
            Subject::Idea(it) => About::Idea(Idea {
                person: Text(it.person),
                kind: it.kind.into(),
                other: it.other.map(Text),
                serves: it.serves.clone(),
            }),
        }
    }
}

impl From<About> for Subject {
    fn from(it: About) -> Subject {
        match it {
            About::Introduction(id) => Subject::Introduction(id.0),
            About::Gift(id) => Subject::Gift(id.0),
            About::GiveBack(id) => Subject::GiveBack(id.0),
            About::Need(id, text) => Subject::Need(id.0, text),
            About::InTouch(id) => Subject::InTouch(id.0),
            About::Gathering(id) => Subject::Gathering(id.0),
            About::Idea(it) => Subject::Idea(domain::Idea {
                person: it.person.0,
                kind: it.kind.into(),
                other: it.other.map(|it| it.0),
                serves: it.serves,
            }),
        }
    }
}

impl From<(&Subject, &domain::Later)> for Later {
    fn from((subject, it): (&Subject, &domain::Later)) -> Later {
        Later {
            about: subject.into(),
            until: Text(it.until),
            edited: it.edited.0,
        }
    }
}

impl From<Later> for domain::Put {
    fn from(it: Later) -> domain::Put {
        let later = domain::Later {
            until: it.until.0,
            edited: Moment(it.edited),
        };
        domain::Put::Later(it.about.into(), Some(later))
    }
}
