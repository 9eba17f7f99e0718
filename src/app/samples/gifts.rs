//! What was given and promised among the sample people, in either direction.

use super::people::{FIRST_ID, Who};
use crate::app::words::gifts as say;
use crate::domain::{Contact, Day, Gift, GiftId, GiftKind, GiftState, Moment, Stamp, Way};

/// Promises that are open, one of them late; something received and something given of which
/// something came.
pub fn all(people: &[Contact], today: Day, now: Moment) -> Vec<Gift> {
    let make = |number: u64, who: Who, way: Way, kind: GiftKind, text: &str, ago: i32| {
        let person = people.iter().find(|it| it.id == who.id())?;
        let stamp = Stamp {
            now,
            today: today.plus(-ago),
            entropy: number,
        };
        let id = GiftId(FIRST_ID + number);
        Some(Gift::new(id, person, way, kind, text.to_owned(), &stamp))
    };
    let promised = |gift: Option<Gift>, due: i32| {
        gift.map(|it| Gift {
            state: GiftState::Promised {
                due: today.plus(due),
            },
            ..it
        })
    };
    let sponsor = say::favour_for(GiftKind::Sharing, "a sponsor for the second season");
    let sharing = make(1, Who::Ana, Way::Given, GiftKind::Sharing, &sponsor, 3);
    let feedback = "feedback on the first chapter";
    let feedback = make(2, Who::Ben, Way::Given, GiftKind::Feedback, feedback, 9);
    let advice = "how she found her first ten hotels";
    let advice = make(3, Who::Chiara, Way::Received, GiftKind::Advice, advice, 17);
    let word = "spoke for him at the harbour board";
    let word = make(
        4,
        Who::Tomasz,
        Way::Given,
        GiftKind::Recommendation,
        word,
        48,
    );
    let word = word.map(|it| Gift {
        came_of_it: "They asked him for an offer.".to_owned(),
        thanked: Some(today.plus(-40)),
        ..it
    });
    let article = "the article on renting out machines";
    let article = make(5, Who::Tomasz, Way::Given, GiftKind::Sharing, article, 8);
    let stand = "a corner of his stand at the food fair";
    let stand = make(6, Who::Jonas, Way::Received, GiftKind::Favour, stand, 28);
    let promises = [(sharing, 1), (feedback, -2), (article, 1)];
    let promises = promises.map(|(gift, due)| promised(gift, due));
    promises
        .into_iter()
        .chain([advice, word, stand])
        .flatten()
        .collect()
}
