//! What holds for the letter of every gift, whoever it is for.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::super::calling;
use super::*;
use crate::app::words::gifts as words;
use crate::domain::{ContactId, Day, GiftId, Moment, Phrase, Stamp, Trust};

fn words_in(text: &str) -> BTreeSet<String> {
    text.split_whitespace()
        .map(|it| it.trim_matches(|it: char| !it.is_alphanumeric()).to_owned())
        .filter(|it| !it.is_empty())
        .collect()
}

/// Every word inside a string of the two files of wordings, without its placeholders.
fn template() -> BTreeSet<String> {
    let sources = [include_str!("wording.rs"), include_str!("../wording.rs")];
    let source = sources.concat().replace("\\n", " ").replace('\\', " ");
    let mut template = BTreeSet::new();
    for (number, part) in source.split('"').enumerate() {
        if number % 2 == 1 {
            let pieces = part
                .split('{')
                .map(|it| it.rsplit('}').next().unwrap_or_default());
            template.extend(pieces.flat_map(words_in));
        }
    }
    template
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec("[a-z]{2,9}|[A-Z][a-zöñ]{1,8}|[!?.:“”'0-9&-]{1,3}", 1..8)
        .prop_map(|it| it.join(" "))
}

/// A person all of whose texts bear a mark of their own.
fn person(id: u64, mark: &'static str) -> impl Strategy<Value = Contact> {
    let name = ("[A-Z][a-z]{1,6}", "[A-Z][a-z]{2,8}")
        .prop_map(move |(first, last)| format!("{first}{mark} {last}{mark}"));
    (name, text(), text(), text(), text()).prop_map(move |(name, need, plan, does, offer)| {
        let marked = |text: &str| format!("{text} {mark}fact");
        let mut it = Contact::new(ContactId(id), name, Moment(0));
        it.emails = vec![format!("{mark}@{mark}.example")];
        it.role = format!("role{mark}");
        it.needs = vec![Phrase::new(marked(&need), Day(1))];
        it.offers = vec![Phrase::new(marked(&offer), Day(1))];
        it.plans = marked(&plan);
        it.does = marked(&does);
        it.trust = Trust::NotYet;
        it.trust_reason = format!("secret{mark}");
        it
    })
}

/// A gift of any kind, in any state, about nobody else or somebody; its text is made by the app or
/// by the user.
fn situation() -> impl Strategy<Value = (Gift, Contact, Option<Contact>, Settings)> {
    let choices = (
        prop::sample::select(GiftKind::ALL.to_vec()),
        prop::sample::select(vec![Way::Given, Way::Received]),
        0..3u8,
        0..5u8,
        any::<bool>(),
        any::<bool>(),
    );
    (person(1, "qx"), person(2, "zv"), text(), choices).prop_map(
        |(person, other, own, (kind, way, state, serves, has_other, withhold_names))| {
            let text = match serves {
                0 => words::favour_for(kind, &person.needs[0].text),
                1 => words::favour_for(kind, &person.plans),
                2 => words::favour(kind).to_owned(),
                3 => words::introduction_to_for(&other.name, &person.needs[0].text),
                _ => own,
            };
            let stamp = Stamp {
                now: Moment(1),
                today: Day(20_000),
                entropy: 1,
            };
            let mut gift = Gift::new(GiftId(1), &person, way, kind, text, &stamp);
            gift.state = match state {
                0 => GiftState::Done { on: Day(20_000) },
                1 => GiftState::LetGo { on: Day(20_000) },
                _ => GiftState::Promised { due: Day(20_003) },
            };
            gift.came_of_it = "outcomeqx".into();
            let other = has_other.then_some(other);
            gift.other = other.as_ref().map(|it| it.id);
            let settings = Settings {
                my_name: "Mira Jones".into(),
                withhold_names,
                ..Settings::default()
            };
            (gift, person, other, settings)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_letter_holds_stored_facts_and_words_of_the_template_alone(
        (gift, person, other, settings) in situation()
    ) {
        let Some(draft) = compose_gift(&gift, &person, other.as_ref(), &settings) else {
            return Ok(());
        };
        let mut known = template();
        known.extend(words_in(&format!(
            "{} {} {} {} {} {} {} {}",
            person.name, person.role, person.needs[0].text, person.offers[0].text, person.plans,
            person.does, gift.text, settings.my_name
        )));
        if let Some(other) = &other {
            known.extend(words_in(&format!("{} {}", other.name, other.role)));
        }
        let letter = format!("{}\n{}", draft.subject, draft.body);
        for word in words_in(&letter) {
            prop_assert!(known.contains(&word), "made up {word:?} in {letter}");
        }
        prop_assert!(!letter.contains("secret") && !letter.contains("outcome"), "{letter}");
        prop_assert!(!letter.contains("zvfact"), "a text of somebody else: {letter}");
        prop_assert!(!draft.subject.contains('\n'));
        prop_assert!(!draft.body.contains("\n\n\n") && !draft.body.contains("  "));
    }

    #[test]
    fn a_letter_is_for_one_reader_and_spells_names_as_stored(
        (gift, person, other, settings) in situation()
    ) {
        let Some(draft) = compose_gift(&gift, &person, other.as_ref(), &settings) else {
            let is_over = gift.way == Way::Given && gift.due().is_none();
            let is_to_come = gift.way == Way::Received && gift.done_on().is_none();
            prop_assert!(is_over || is_to_come);
            return Ok(());
        };
        let speaks_for = matches!(gift.kind, GiftKind::Referral | GiftKind::Recommendation)
            && gift.way == Way::Given;
        let reader = other.as_ref().filter(|_| speaks_for).unwrap_or(&person);
        prop_assert_eq!(&draft.to, &reader.emails);
        let greeting = format!("Hi {},", calling::called(&reader.name));
        prop_assert!(draft.body.starts_with(&greeting), "{}", draft.body);
        if let Some(other) = &other && gift.kind == GiftKind::Introduction {
            let names = draft.body.contains(&other.name);
            let withholds = settings.withhold_names && gift.way == Way::Given;
            prop_assert_eq!(names, !withholds, "{}", draft.body);
        }
    }
}

#[test]
fn a_promise_quotes_the_need_it_serves_and_a_plain_one_quotes_nothing() {
    let mut ana = Contact::new(ContactId(1), "Ana Souza", Moment(0));
    ana.needs = vec![Phrase::new("keynote speakers", Day(1))];
    let stamp = Stamp {
        now: Moment(1),
        today: Day(20_000),
        entropy: 1,
    };
    let letter = |text: String| {
        let mut gift = Gift::new(GiftId(1), &ana, Way::Given, GiftKind::Sharing, text, &stamp);
        gift.state = GiftState::Promised { due: Day(20_003) };
        compose_gift(&gift, &ana, None, &Settings::default()).map(|it| it.body)
    };
    let serving = letter(words::favour_for(GiftKind::Sharing, "keynote speakers"));
    assert!(serving.is_some_and(|it| it.contains("You are looking for “keynote speakers”.")));
    let plain = letter(words::favour(GiftKind::Sharing).to_owned());
    assert!(plain.is_some_and(|it| !it.contains('“')));
    let own = letter("the book on bread".to_owned());
    assert!(own.is_some_and(|it| it.contains("What I promised you: “the book on bread”.")));
}
