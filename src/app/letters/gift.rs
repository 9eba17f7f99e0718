//! The one letter of a gift: what goes with a promise, or thanks for what was received.
//!
//! Made of stored facts and of the words in `wording`, as every letter is: of the reader what
//! the promise serves, of anybody else the name and the position. What came of a gift is private.

mod wording;

#[cfg(test)]
mod tests;

use super::party::{Party, excerpt, one_line, sentences};
use super::wording as shared;
use super::{Draft, withhold};
use crate::app::words::gifts as words;
use crate::domain::fold::fold;
use crate::domain::{Contact, Gift, GiftKind, GiftState, Settings, Way};

/// Drafts the letter of `gift`, whose `person` and `other` are given; `None` where there is
/// nothing to write: it was given, let go, or is still to be received.
pub fn compose_gift(
    gift: &Gift,
    person: &Contact,
    other: Option<&Contact>,
    settings: &Settings,
) -> Option<Draft> {
    let person = Party::new(person, &gift.person_name);
    let other = other.map(|it| Party::new(it, ""));
    let (to, subject, mut paragraphs) = match (gift.way, gift.state) {
        (Way::Given, GiftState::Promised { .. }) => match (gift.kind, &other) {
            (GiftKind::Referral | GiftKind::Recommendation, Some(other)) => {
                recommended(&person, other)
            }
            _ => promised(gift, &person, other.as_ref(), settings.withhold_names),
        },
        (Way::Received, GiftState::Done { .. }) => thanks(gift, &person, other.as_ref()),
        _ => return None,
    };
    paragraphs.push(shared::closing(&one_line(&settings.my_name)));
    paragraphs.retain(|it| !it.is_empty());
    Some(Draft {
        to,
        subject,
        body: paragraphs.join("\n\n"),
    })
}

type Parts = (Vec<String>, String, Vec<String>);

fn promised(gift: &Gift, me: &Party, other: Option<&Party>, withholds: bool) -> Parts {
    let introduces = other.filter(|_| gift.kind == GiftKind::Introduction);
    let (may_i, closing) = match introduces {
        Some(_) if withholds => {
            let someone = shared::Other::Withheld;
            (wording::may_i_introduce(someone, ""), shared::easy_out())
        }
        Some(other) => {
            let asked = wording::may_i_introduce(other.named(), &other.position());
            (asked, shared::easy_out())
        }
        None => (String::new(), wording::promised_closing(gift.kind)),
    };
    let serves = serves(gift, me.contact);
    // What it serves says enough; else the user's own words do, unless they are only the kind.
    let own_words = if serves.is_none()
        && introduces.is_none()
        && gift.text != words::favour(gift.kind)
        && !(withholds && other.is_some_and(|it| withhold::identifies(&gift.text, it.contact, "")))
    {
        wording::promised(&excerpt(&gift.text))
    } else {
        String::new()
    };
    let paragraphs = vec![
        shared::greeting(&me.called),
        wording::promised_opening(gift.kind).to_owned(),
        sentences([serves.unwrap_or_default(), own_words, may_i]),
        closing.to_owned(),
    ];
    let subject = wording::promised_subject(gift.kind).to_owned();
    (me.addresses(), subject, paragraphs)
}

/// The fact about `person` that the text of the promise quotes, in a sentence.
fn serves(gift: &Gift, person: &Contact) -> Option<String> {
    let quotes = |fact: &str| {
        let fact = one_line(fact);
        (!fact.is_empty() && gift.text.contains(&format!("“{fact}”"))).then(|| excerpt(&fact))
    };
    let mut needs = person.needs.iter();
    let mut offers = person.offers.iter();
    let need = needs
        .find_map(|it| quotes(&it.text))
        .map(|it| wording::needs(&it));
    need.or_else(|| quotes(&person.plans).map(|it| wording::plans(&it)))
        .or_else(|| {
            let offer = offers.find_map(|it| quotes(&it.text));
            offer.map(|it| wording::offers(&it))
        })
        .or_else(|| quotes(&person.does).map(|it| wording::does(&it)))
}

/// The user speaks for `person`, to `other`.
fn recommended(person: &Party, other: &Party) -> Parts {
    let called = if person.called.is_empty() {
        &person.full
    } else {
        &person.called
    };
    let paragraphs = vec![
        shared::greeting(&other.called),
        sentences([
            wording::recommended(&person.full, &person.position()),
            shared::does(person.named(), &excerpt(&person.contact.does)),
        ]),
        wording::recommended_closing(called),
    ];
    let subject = wording::recommended_subject(&person.full);
    (other.addresses(), subject, paragraphs)
}

fn thanks(gift: &Gift, me: &Party, other: Option<&Party>) -> Parts {
    let thanks = match (gift.kind, other) {
        (GiftKind::Introduction, Some(other)) => wording::thanks_for_meeting(&other.full),
        _ => wording::thanks(gift.kind).to_owned(),
    };
    // A line that names the reader tells of them to the user, not to them.
    let is_told_of_them = !me.called.is_empty() && fold(&gift.text).contains(&fold(&me.called));
    let own_words = if is_told_of_them || gift.text == words::favour(gift.kind) {
        String::new()
    } else {
        wording::thanks_for(&excerpt(&gift.text))
    };
    let paragraphs = vec![
        shared::greeting(&me.called),
        sentences([thanks, own_words]),
        shared::thanks_closing().to_owned(),
    ];
    let subject = wording::thanks_subject(gift.kind).to_owned();
    (me.addresses(), subject, paragraphs)
}
