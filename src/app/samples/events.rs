//! The events of the sample book: one to come, one that was.

use super::people::{FIRST_ID, Who};
use crate::domain::{Day, Gathering, GatheringId, Guest, Moment, Someone};

pub fn all(today: Day, now: Moment) -> [Gathering; 2] {
    let guest = |who: Who| Guest::new(Someone::Contact(who.id()));
    let met = |who: Who| Guest {
        met: true,
        ..guest(who)
    };
    let breakfast = Gathering {
        id: GatheringId(FIRST_ID + 1),
        name: "Founders’ breakfast".to_owned(),
        place: "Lisbon".to_owned(),
        day: Some(today.plus(4)),
        note: "Who is new in town?".to_owned(),
        guests: vec![
            Guest {
                bring: "The recording of the last panel".to_owned(),
                ..guest(Who::Ana)
            },
            guest(Who::Ben),
            guest(Who::Chiara),
            guest(Who::Jonas),
            guest(Who::Leila),
            guest(Who::Priya),
            guest(Who::Owen),
            Guest::new(Someone::Name("Nadia Feld".to_owned())),
        ],
        edited: now,
    };
    let harbour = Gathering {
        id: GatheringId(FIRST_ID + 2),
        name: "Harbour meetup".to_owned(),
        place: "Hamburg".to_owned(),
        day: Some(today.plus(-5)),
        note: String::new(),
        guests: vec![
            met(Who::Marek),
            met(Who::Grace),
            guest(Who::Sofia),
            Guest {
                met: true,
                ..Guest::new(Someone::Name("Ilse Brandt".to_owned()))
            },
        ],
        edited: now,
    };
    [breakfast, harbour]
}
