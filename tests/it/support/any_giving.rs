//! Gifts, gatherings and what was put off, of every kind.

use std::rc::Rc;

use goodword::domain::{
    Gathering, GatheringId, Gift, GiftId, GiftKind, GiftState, Guest, Idea, IntroductionId, Later,
    Put, Subject, Way,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::{day, id, moment, someone, text, written};

fn gift() -> impl Strategy<Value = Gift> {
    let state = prop_oneof![
        day().prop_map(|due| GiftState::Promised { due }),
        day().prop_map(|on| GiftState::Done { on }),
        day().prop_map(|on| GiftState::LetGo { on }),
    ];
    let people = (id(), text(), option::of(id()));
    let way = select(vec![Way::Given, Way::Received]);
    let what = (way, select(GiftKind::ALL.to_vec()), text(), text());
    let when = (day(), state, option::of(day()), option::of(written()));
    (0..6u64, people, what, when, moment()).prop_map(|(number, people, what, when, edited)| {
        let (person, person_name, other) = people;
        let (way, kind, text, came_of_it) = what;
        let (noted, state, thanked, draft) = when;
        Gift {
            id: GiftId(number),
            person,
            person_name,
            other: other.filter(|it| *it != person),
            way,
            kind,
            text,
            noted,
            state,
            came_of_it,
            thanked,
            draft,
            edited,
        }
    })
}

fn gathering() -> impl Strategy<Value = Gathering> {
    let guest = (someone(), any::<bool>(), text());
    let guest = guest.prop_map(|(who, met, bring)| Guest { who, met, bring });
    let texts = (text(), text(), text());
    (
        0..4u64,
        texts,
        option::of(day()),
        vec(guest, 0..5),
        moment(),
    )
        .prop_map(|(number, (name, place, note), day, guests, edited)| {
            let mut gathering = Gathering {
                id: GatheringId(number),
                name,
                place,
                day,
                note,
                guests: Vec::new(),
                edited,
            };
            gathering.unite(&guests);
            gathering
        })
}

fn subject() -> impl Strategy<Value = Subject> {
    prop_oneof![
        (0..6u64).prop_map(|it| Subject::Introduction(IntroductionId(it))),
        (0..6u64).prop_map(|it| Subject::Gift(GiftId(it))),
        id().prop_map(Subject::GiveBack),
        (id(), text()).prop_map(|(id, text)| Subject::Need(id, text)),
        id().prop_map(Subject::InTouch),
        (0..4u64).prop_map(|it| Subject::Gathering(GatheringId(it))),
        idea().prop_map(Subject::Idea),
    ]
}

fn idea() -> impl Strategy<Value = Idea> {
    let kind = select(GiftKind::ALL.to_vec());
    (id(), kind, option::of(id()), text()).prop_map(|(person, kind, other, serves)| Idea {
        person,
        kind,
        other: other.filter(|it| *it != person),
        serves,
    })
}

fn later() -> impl Strategy<Value = Later> {
    (day(), moment()).prop_map(|(until, edited)| Later { until, edited })
}

/// Any change to one of them.
pub fn giving_put() -> BoxedStrategy<Put> {
    prop_oneof![
        3 => gift().prop_map(|it| Put::Gift(it.id, Some(Rc::new(it)))),
        1 => (0..6u64).prop_map(|it| Put::Gift(GiftId(it), None)),
        2 => gathering().prop_map(|it| Put::Gathering(it.id, Some(Rc::new(it)))),
        1 => (0..4u64).prop_map(|it| Put::Gathering(GatheringId(it), None)),
        2 => (subject(), later()).prop_map(|(subject, it)| Put::Later(subject, Some(it))),
        1 => subject().prop_map(|it| Put::Later(it, None)),
    ]
    .boxed()
}
