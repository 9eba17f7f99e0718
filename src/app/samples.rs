//! People who do not exist, for looking around before the first import. Never stored.
//!
//! Their needs and offers meet in several ways, so that every screen has
//! something to show. Days are counted back from the `today` given.

mod events;
mod gifts;
mod people;
mod sketch;

#[cfg(test)]
mod tests;

use crate::domain::{
    Benefit, Book, Change, Contact, Day, Decision, Introduction, IntroductionId, Letter,
    LetterKind, Moment, Pair, Put, QuoteSource, SettingsEdit, Side, Step, Verdict,
};
use people::Who;

/// The sample book as it looks on `today`. The same day gives the same book, ids included.
pub fn book(today: Day) -> Book {
    let now = start_of(today);
    let people = people::all(today, now);
    let mut change = Change::default();
    for introduction in introductions(&people, today, now) {
        change.put_introduction(introduction);
    }
    for gift in gifts::all(&people, today, now) {
        change.put_gift(gift);
    }
    for person in people {
        change.put_contact(person);
    }
    for gathering in events::all(today, now) {
        change.put_gathering(gathering);
    }
    change.put_decision(Decision {
        pair: Pair::new(Who::Priya.id(), Who::Hiroshi.id()),
        verdict: Verdict::NotNow {
            until: today.plus(12),
        },
        because: Vec::new(),
        day: today.plus(-2),
        edited: now,
    });
    change.puts.push(Put::Settings(SettingsEdit {
        my_name: Some("Robin".to_owned()),
        edited: Some(now),
        ..SettingsEdit::default()
    }));
    let mut book = Book::default();
    book.apply(&change);
    book
}

/// Midnight UTC of a day; before 1970, the first moment there is.
fn start_of(day: Day) -> Moment {
    const MILLISECONDS: u64 = 24 * 60 * 60 * 1000;
    Moment(u64::try_from(day.0).unwrap_or_default() * MILLISECONDS)
}

/// One that waits for an answer, one just made, one that came to good.
fn introductions(people: &[Contact], today: Day, now: Moment) -> Vec<Introduction> {
    let make = |number, a: Who, b: Who, steps: &[(i32, Step)]| -> Option<Introduction> {
        let person = |who: Who| people.iter().find(|it| it.id == who.id());
        let (a, b) = (person(a)?, person(b)?);
        let (need, offer) = (a.needs.first()?, b.offers.first()?);
        let benefit = Benefit {
            who: Side::A,
            need: need.text.clone(),
            need_noted: Some(need.noted),
            need_source: QuoteSource::Need,
            offer: offer.text.clone(),
            offer_noted: Some(offer.noted),
            offer_source: QuoteSource::Offer,
        };
        let id = IntroductionId(people::FIRST_ID + number);
        let began = steps.first().map(|it| it.0).unwrap_or_default();
        let mut it = Introduction::begin(id, a, b, vec![benefit], today.plus(-began), now);
        let later = steps.iter().skip(1);
        it.steps
            .extend(later.map(|(ago, step)| (today.plus(-ago), *step)));
        Some(it)
    };

    let waiting = make(
        1,
        Who::Tomasz,
        Who::Owen,
        &[
            (9, Step::Began),
            (9, Step::Asked(Side::A)),
            (8, Step::SaidYes(Side::A)),
            // Long enough ago, weekends and all, to ask again.
            (7, Step::Asked(Side::B)),
        ],
    );
    let mut made = make(
        2,
        Who::Kwame,
        Who::Rosa,
        &[
            (12, Step::Began),
            (12, Step::Asked(Side::B)),
            (10, Step::SaidYes(Side::B)),
            (9, Step::Asked(Side::A)),
            (4, Step::SaidYes(Side::A)),
            (3, Step::Introduced),
        ],
    );
    if let Some(made) = &mut made {
        made.letters.push(Letter {
            kind: LetterKind::Introduce,
            day: today.plus(-3),
            text: "Hi Kwame, hi Rosa,\n\nKwame, please meet Rosa Delgado.\n\nRosa, please meet \
                   Kwame Mensah.\n\nKwame, would you write first?\n\nBest wishes,\nRobin"
                .to_owned(),
        });
    }
    let mut good = make(
        3,
        Who::Fatima,
        Who::Elif,
        &[
            (75, Step::Began),
            (74, Step::Asked(Side::B)),
            (73, Step::SaidYes(Side::B)),
            (73, Step::Asked(Side::A)),
            (72, Step::SaidYes(Side::A)),
            (71, Step::Introduced),
            (64, Step::Talked),
            (20, Step::CameToGood(true)),
        ],
    );
    if let Some(good) = &mut good {
        good.outcome = "Elif's clinic tests the shoe with twelve children.".to_owned();
    }
    [waiting, made, good].into_iter().flatten().collect()
}
