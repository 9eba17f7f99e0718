//! What holds for every letter, whoever the two people are.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::prelude::*;

use super::super::*;
use super::{KINDS, benefit, introduction};
use crate::domain::{ContactId, Day, HowMet, Moment, Phrase};

/// Words as a reader sees them: without the punctuation around them.
fn words(text: &str) -> BTreeSet<String> {
    text.split_whitespace()
        .map(|it| it.trim_matches(|it: char| !it.is_alphanumeric()).to_owned())
        .filter(|it| !it.is_empty())
        .collect()
}

static TEMPLATE: LazyLock<BTreeSet<String>> = LazyLock::new(words_of_the_template);

/// Every word inside a string of `wording.rs`, without its placeholders.
fn words_of_the_template() -> BTreeSet<String> {
    let source = include_str!("../wording.rs")
        .replace("\\n", " ")
        .replace('\\', " ");
    let mut template = BTreeSet::new();
    for (number, part) in source.split('"').enumerate() {
        if number % 2 == 1 {
            for piece in part
                .split('{')
                .map(|it| it.rsplit('}').next().unwrap_or_default())
            {
                template.extend(words(piece));
            }
        }
    }
    template
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-z]{2,9}",
        1 => "[A-Z][a-z]{2,8}",
        1 => "[A-Zéüł][a-zöñ’'-]{1,8}",
        1 => "[\u{4e00}-\u{4eff}]{1,3}",
        1 => "[!?.:;“”\"'()<>/0-9&-]{1,4}",
    ]
}

fn text(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(word(), 0..=most).prop_map(|it| it.join(" "))
}

/// A person whose texts now and then name the person themselves. `mark` keeps names of
/// two people apart, and apart from the words of the template.
fn person(id: u64, mark: &'static str) -> impl Strategy<Value = Contact> {
    let name = ("[A-Z][a-z]{1,6}", "[A-Z][a-z]{2,8}")
        .prop_map(move |(first, last)| format!("{first}{mark} {last}{mark}"));
    let company = prop_oneof![
        Just(String::new()),
        "[A-Z][a-z]{3,8}".prop_map(move |it| format!("{it}{mark} Works")),
    ];
    let texts = (
        text(6),
        text(30),
        text(20),
        text(4),
        any::<bool>(),
        0..5usize,
    );
    (name, company, texts).prop_map(move |(name, company, texts)| {
        let (role, does, met, need, plain, leak) = texts;
        let mut contact = Contact::new(ContactId(id), name.clone(), Moment(0));
        let email = format!(
            "{}@{mark}.example",
            name.split(' ').next().unwrap_or_default()
        );
        let leaked = match leak {
            0 => name.to_lowercase(),
            1 => company.to_uppercase(),
            2 => email.clone(),
            3 => format!("https://{mark}.example/me"),
            _ => String::new(),
        };
        contact.role = role;
        contact.does = format!("{does} {leaked}");
        contact.how_met = HowMet {
            through: MetThrough::LinkedIn,
            day: None,
            text: format!("{leaked} {met}"),
        };
        contact.needs = vec![Phrase::new(format!("{need} {leaked}"), Day(1))];
        contact.offers = vec![Phrase::new(format!("{leaked} {need}"), Day(1))];
        contact.company = company;
        contact.emails = vec![email];
        contact.links = vec![format!("https://{mark}.example/me")];
        contact.prefers_plain = plain;
        contact
    })
}

fn step() -> impl Strategy<Value = Step> {
    prop::sample::select(vec![
        Step::Asked(Side::A),
        Step::Asked(Side::B),
        Step::SaidYes(Side::A),
        Step::SaidYes(Side::B),
        Step::Declined(Side::A),
        Step::Introduced,
        Step::Talked,
        Step::CameToGood(true),
        Step::CameToGood(false),
        Step::Dropped,
        Step::TakenUp,
    ])
}

/// Two people, an introduction between them with 0 to 2 reasons, and settings.
fn situation() -> impl Strategy<Value = (Contact, Contact, Introduction, Settings)> {
    let people = (person(1, "qx"), person(2, "zv"));
    let steps = prop::collection::vec(step(), 0..5);
    let offered = prop::sample::select(vec![
        QuoteSource::Offer,
        QuoteSource::Does,
        QuoteSource::Role,
        QuoteSource::Tag,
        QuoteSource::Note,
    ]);
    let wished = prop::sample::select(vec![
        QuoteSource::Need,
        QuoteSource::Plans,
        QuoteSource::Note,
    ]);
    let choices = (0..4u8, any::<bool>(), offered, wished);
    (people, steps, choices).prop_map(|((a, b), steps, choices)| {
        let (gains, withhold_names, offer_source, need_source) = choices;
        let benefit = |who, need: &str, offer: &str| Benefit {
            need_source,
            offer_source,
            ..benefit(who, need, offer)
        };
        let mut benefits = Vec::new();
        if gains & 1 > 0 {
            benefits.push(benefit(Side::A, &a.needs[0].text, &b.offers[0].text));
        }
        if gains & 2 > 0 {
            benefits.push(benefit(Side::B, &b.needs[0].text, &a.offers[0].text));
        }
        let it = introduction(&a, &b, benefits, &steps);
        let settings = Settings {
            my_name: "Mira Jones".into(),
            withhold_names,
            ..Settings::default()
        };
        (a, b, it, settings)
    })
}

fn facts(contact: &Contact) -> String {
    format!(
        "{} {} {} {} {} {} {} {}",
        contact.name,
        contact.company,
        contact.role,
        contact.emails.join(" "),
        contact.does,
        contact.how_met.text,
        contact.needs[0].text,
        contact.offers[0].text
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_draft_holds_a_word_that_is_neither_stored_nor_of_the_template(
        (a, b, it, settings) in situation()
    ) {
        let mut known = TEMPLATE.clone();
        known.extend(words(&format!("{} {} {}", facts(&a), facts(&b), settings.my_name)));
        for kind in KINDS {
            let draft = compose(kind, &it, &a, &b, &settings);
            for word in words(&format!("{}\n{}", draft.subject, draft.body)) {
                prop_assert!(known.contains(&word), "{kind:?} made up {word:?} in {draft:?}");
            }
            prop_assert!(!draft.subject.contains('\n'));
            let addresses: Vec<&String> = a.emails.iter().chain(&b.emails).collect();
            prop_assert!(draft.to.iter().all(|it| addresses.contains(&it)));
        }
    }

    #[test]
    fn names_are_spelled_as_stored((a, b, it, mut settings) in situation()) {
        settings.withhold_names = false;
        for kind in KINDS {
            let draft = compose(kind, &it, &a, &b, &settings);
            let (about, reader) = match kind {
                LetterKind::Introduce => {
                    prop_assert!(draft.body.contains(&a.name) && draft.body.contains(&b.name));
                    continue;
                }
                LetterKind::Ask(Side::A)
                | LetterKind::FollowUp(Side::A)
                | LetterKind::Thanks(Side::A)
                | LetterKind::Stop(Side::A) => (&b, &a),
                _ => (&a, &b),
            };
            prop_assert!(draft.body.contains(&about.name), "{kind:?}");
            let greeting = format!("Hi {},", calling::called(&reader.name));
            prop_assert!(draft.body.starts_with(&greeting), "{kind:?}");
            prop_assert_eq!(&draft.to, &reader.emails);
        }
    }

    #[test]
    fn a_withheld_draft_gives_nothing_away((a, b, mut it, mut settings) in situation()) {
        settings.withhold_names = true;
        it.steps.retain(|(_, step)| *step != Step::Introduced);
        for kind in KINDS {
            let about = match kind {
                LetterKind::Introduce => continue,
                LetterKind::Ask(Side::A) | LetterKind::Stop(Side::A) => &b,
                LetterKind::FollowUp(Side::A) | LetterKind::Thanks(Side::A) => &b,
                _ => &a,
            };
            let draft = compose(kind, &it, &a, &b, &settings);
            let letter = format!("{}\n{}", draft.subject, draft.body).to_lowercase();
            let mut secrets: Vec<String> = about.name.split(' ').map(str::to_owned).collect();
            secrets.extend(about.emails.iter().chain(&about.links).cloned());
            if !about.company.is_empty() {
                secrets.push(about.company.clone());
            }
            for secret in secrets {
                prop_assert!(!letter.contains(&secret.to_lowercase()), "{kind:?}: {secret} in {letter}");
            }
        }
    }

    #[test]
    fn every_letter_offered_can_be_composed_and_is_short((a, b, it, settings) in situation()) {
        for kind in next_letters(&it, &a, &b) {
            let draft = compose(kind, &it, &a, &b, &settings);
            let length = draft.body.split_whitespace().count();
            prop_assert!(length <= 240, "{length} words: {}", draft.body);
            prop_assert!(!draft.body.contains("\n\n\n") && !draft.body.contains("  "));
        }
    }
}
