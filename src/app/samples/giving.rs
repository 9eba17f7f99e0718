//! What was given and promised among the sample people.

use super::people::{self, Who};
use crate::domain::{Contact, Day, Gift, GiftId, GiftKind, GiftState, Moment, Stamp, Way};

/// A promise that is due, and one thing that was given to the user.
pub fn gifts(people: &[Contact], today: Day, now: Moment) -> Vec<Gift> {
    let gift = |number, who: Who, way, kind, text: &str, ago: i32, state| -> Option<Gift> {
        let person = people.iter().find(|it| it.id == who.id())?;
        let stamp = Stamp {
            now,
            today: today.plus(-ago),
            entropy: number,
        };
        let id = GiftId(people::FIRST_ID + number);
        let mut gift = Gift::new(id, person, way, kind, text.to_owned(), &stamp);
        gift.state = state;
        Some(gift)
    };
    let promise = gift(
        1,
        Who::Tomasz,
        Way::Given,
        GiftKind::Sharing,
        "the article on renting out machines",
        8,
        GiftState::Promised { due: today.plus(1) },
    );
    let received = gift(
        2,
        Who::Jonas,
        Way::Received,
        GiftKind::Favour,
        "a corner of his stand at the food fair",
        28,
        GiftState::Done {
            on: today.plus(-28),
        },
    );
    [promise, received].into_iter().flatten().collect()
}
