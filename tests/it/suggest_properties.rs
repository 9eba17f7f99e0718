//! What holds of the suggestions for any book. `PROPTEST_CASES` sets how many books are tried.

use std::collections::BTreeSet;
use std::rc::Rc;

use goodword::domain::fold::fold;
use goodword::domain::{
    Book, Change, Contact, ContactId, Decision, HowMet, Introduction, IntroductionId, MetThrough,
    Moment, Pair, Phrase, Put, Side, Someone, Step, Trust, Verdict,
};
use goodword::suggest::{Engine, Suggestion, Tier};
use proptest::prelude::*;

use crate::suggest::{TODAY, board, book, engine, finish, told};

/// A person drawn from few words, names and firms, so that everything collides.
fn anybody() -> impl Strategy<Value = Contact> {
    let word = prop::sample::select(vec![
        "bookkeeping",
        "bookkeeper",
        "design",
        "web design",
        "podcast",
        "speaker",
        "speaking",
        "tax",
        "garden",
        "the best firm",
        "SaaS",
        "help",
        "Steuerberatung",
        "beratung",
        "investors",
        "IT",
    ]);
    let phrase = (
        prop::collection::vec(word.clone(), 1..3),
        prop::sample::select(vec![0, 200]),
        prop::bool::weighted(0.2),
    );
    let phrases = prop::collection::vec(phrase, 0..3).prop_map(|phrases| {
        let phrase = |(words, age, closed): (Vec<&str>, i32, bool)| Phrase {
            closed: closed.then_some(TODAY),
            ..Phrase::new(words.join(" for "), TODAY.plus(-age))
        };
        phrases.into_iter().map(phrase).collect::<Vec<_>>()
    });
    let text = prop_oneof![3 => Just(""), 1 => word];
    let trust = prop_oneof![
        6 => Just(Trust::WouldRefer),
        1 => Just(Trust::Unset),
        1 => Just(Trust::NotYet),
        1 => Just(Trust::Never),
    ];
    let knows = prop::collection::vec(0..16u64, 0..2);
    let shared = (
        0..30u32,
        0..6u32,
        prop::option::weighted(0.1, 0..16u64),
        prop::option::weighted(0.1, 0..16u64),
    );
    (
        phrases.clone(),
        phrases,
        text.clone(),
        text,
        trust,
        knows,
        shared,
    )
        .prop_map(
            |(needs, offers, does, plans, trust, knows, (name, firm, introducer, knows_name))| {
                Contact {
                    needs,
                    offers,
                    does: does.into(),
                    plans: plans.into(),
                    trust,
                    company: if firm < 3 {
                        format!("Firm {firm}")
                    } else {
                        String::new()
                    },
                    knows: knows
                        .into_iter()
                        .map(|it| Someone::Contact(ContactId(it)))
                        .chain(knows_name.map(|it| Someone::Name(format!("name {it}"))))
                        .collect(),
                    how_met: HowMet {
                        through: introducer.map_or(MetThrough::Unknown, |it| {
                            MetThrough::IntroducedBy(Someone::Contact(ContactId(it)))
                        }),
                        ..HowMet::default()
                    },
                    ..Contact::new(ContactId(0), format!("Name {name}"), Moment(1))
                }
            },
        )
}

/// People, and what was decided or begun between some of them.
fn any_book() -> impl Strategy<Value = Book> {
    let step = prop::sample::select(vec![
        Step::Asked(Side::A),
        Step::SaidYes(Side::B),
        Step::Declined(Side::B),
        Step::Introduced,
        Step::Talked,
        Step::CameToGood(true),
        Step::Dropped,
        Step::TakenUp,
    ]);
    let verdict = prop::sample::select(vec![
        Verdict::NotNow { until: TODAY },
        Verdict::NotNow {
            until: TODAY.plus(1),
        },
        Verdict::NotRelevant,
        Verdict::Compete,
        Verdict::Never,
    ]);
    let between = |what: BoxedStrategy<Result<Verdict, (Vec<Step>, i32)>>| {
        prop::collection::vec((0..16u64, 0..16u64, what), 0..4)
    };
    let steps = prop::collection::vec(step, 0..3);
    (
        prop::collection::vec(anybody(), 2..16),
        between(verdict.prop_map(Ok).boxed()),
        between((steps, 0..200).prop_map(Err).boxed()),
    )
        .prop_map(|(contacts, decisions, introductions)| {
            let numbered = contacts.into_iter().zip(0..);
            let contacts: Vec<Contact> = numbered
                .map(|(it, id)| Contact {
                    id: ContactId(id),
                    ..it
                })
                .collect();
            let mut change = Change::default();
            for (number, (a, b, what)) in decisions.into_iter().chain(introductions).enumerate() {
                let count = contacts.len() as u64;
                let (a, b) = (
                    &contacts[(a % count) as usize],
                    &contacts[(b % count) as usize],
                );
                if a.id == b.id {
                    continue;
                }
                let pair = Pair::new(a.id, b.id);
                match what {
                    Ok(verdict) => change.put_decision(Decision {
                        pair,
                        verdict,
                        because: Vec::new(),
                        day: TODAY,
                        edited: Moment(1),
                    }),
                    Err((steps, age)) => {
                        let id = IntroductionId(number as u64);
                        let began = TODAY.plus(-age);
                        let mut it = Introduction::begin(id, a, b, Vec::new(), began, Moment(1));
                        it.steps.extend(steps.into_iter().map(|step| (began, step)));
                        change.put_introduction(it);
                    }
                }
            }
            let mut book = book(contacts);
            book.apply(&change);
            book
        })
}

fn knows_by_name(one: &Contact, other: &Contact) -> bool {
    let named = |it: &Someone| matches!(it, Someone::Name(name) if fold(name) == fold(&other.name));
    one.knows.iter().any(named)
}

/// Why a suggestion must not be, if it must not. Written apart from the engine's own rules.
fn offence(book: &Book, it: &Suggestion) -> Option<&'static str> {
    let (Some(a), Some(b)) = (book.contact(it.a), book.contact(it.b)) else {
        return Some("nobody");
    };
    let said = |texts: Vec<&str>, text: &str| texts.iter().any(|it| it.contains(text));
    let quoted = |gain: &goodword::suggest::Gain| {
        let (who, from) = if gain.who == it.a { (a, b) } else { (b, a) };
        let mut needs: Vec<&str> = who.open_needs().map(|it| &*it.text).collect();
        needs.push(&who.plans);
        let mut offers: Vec<&str> = from.open_offers().map(|it| &*it.text).collect();
        offers.push(&from.does);
        said(needs, &gain.need.text) && said(offers, &gain.offer.text)
    };
    let begun: Vec<_> = book
        .introductions()
        .filter(|intro| intro.pair() == it.pair)
        .collect();
    if a.trust == Trust::Never || b.trust == Trust::Never {
        Some("never refer")
    } else if a.id == b.id || a.name == b.name || it.pair != Pair::new(a.id, b.id) {
        Some("one person")
    } else if !a.company.is_empty() && a.company == b.company {
        Some("colleagues")
    } else if book.know_each_other(it.pair) {
        Some("acquainted")
    } else if knows_by_name(a, b) || knows_by_name(b, a) {
        Some("acquainted by name")
    } else if book.decision(it.pair).is_some_and(|it| it.forbids(TODAY)) {
        Some("dismissed")
    } else if begun
        .iter()
        .any(|it| it.was_made() || it.is_open() || TODAY.days_since(it.last_day()) < 90)
    {
        Some("introduced already")
    } else if it.gains.is_empty() || it.gains.iter().any(|gain| gain.links.is_empty()) {
        Some("no reason")
    } else if !it.gains.iter().all(quoted) {
        Some("not the user's words")
    } else if !(it.score > 0.0 && it.score < 2.5) {
        Some("not a score")
    } else {
        None
    }
}

/// The same book with a name of their own for everybody: between namesakes ids break ties.
fn without_namesakes(book: &Book) -> Book {
    let mut change = Change::default();
    for contact in book.contacts() {
        let mut contact = (**contact).clone();
        contact.name = format!("{} {}", contact.name, contact.id);
        change.put_contact(contact);
    }
    let mut book = book.clone();
    book.apply(&change);
    book
}

/// The same book under other ids: `order[n]` takes the place of contact `n`.
fn renumbered(book: &Book, order: &[u64]) -> Book {
    let id = |it: ContactId| ContactId(order[it.0 as usize]);
    let someone = |it: &Someone| match it {
        // Ids beyond the book stay beyond it.
        Someone::Contact(it) if it.0 < order.len() as u64 => Someone::Contact(id(*it)),
        it => it.clone(),
    };
    let mut change = Change::default();
    for contact in book.contacts() {
        let mut contact = (**contact).clone();
        contact.id = id(contact.id);
        contact.knows = contact.knows.iter().map(someone).collect();
        if let MetThrough::IntroducedBy(it) = &contact.how_met.through {
            contact.how_met.through = MetThrough::IntroducedBy(someone(it));
        }
        change.put_contact(contact);
    }
    for introduction in book.introductions() {
        let mut introduction = (**introduction).clone();
        introduction.a = id(introduction.a);
        introduction.b = id(introduction.b);
        change.put_introduction(introduction);
    }
    for decision in book.decisions() {
        let pair = Pair::new(id(decision.pair.first()), id(decision.pair.second()));
        change.put_decision(Decision {
            pair,
            ..decision.clone()
        });
    }
    let mut book = Book::default();
    book.apply(&change);
    book
}

proptest! {
    #[test]
    fn nothing_forbidden_is_ever_suggested(book in any_book()) {
        let engine = engine(&book);
        let board = engine.board();
        for it in board.suggestions.iter() {
            prop_assert_eq!(offence(&book, it), None);
            prop_assert!(it.tier <= Tier::Good);
        }
        let pairs: BTreeSet<Pair> = board.suggestions.iter().map(|it| it.pair).collect();
        prop_assert_eq!(pairs.len(), board.suggestions.len());
        for contact in book.contacts() {
            let theirs = board.suggestions.iter().filter(|it| it.pair.has(contact.id));
            prop_assert!(theirs.count() <= 3);
            for it in engine.for_person(&book, contact.id, TODAY, 100) {
                prop_assert_eq!(offence(&book, &it), None);
                prop_assert!(it.pair.has(contact.id));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn small_slices_give_the_same_list(book in any_book(), budget in 0..9usize) {
        let mut engine = Engine::new();
        engine.rebuild(&book);
        prop_assert_eq!(finish(&mut engine, &book, budget), board(&book));
    }

    #[test]
    fn the_ids_do_not_matter(book in any_book(), seed in any::<u64>()) {
        let book = without_namesakes(&book);
        let mut order: Vec<u64> = (0..book.people() as u64).collect();
        order.sort_by_key(|it| (it + 1).wrapping_mul(seed | 1).rotate_left(17));
        let other = renumbered(&book, &order);
        prop_assert_eq!(
            told(&book, &board(&book).suggestions),
            told(&other, &board(&other).suggestions)
        );
    }

    #[test]
    fn edits_heard_one_by_one_give_the_same_as_starting_anew(
        book in any_book(),
        edits in prop::collection::vec((0..16u64, prop::option::of(anybody())), 1..5),
    ) {
        let mut book = book;
        let mut engine = engine(&book);
        for (id, contact) in edits {
            let id = ContactId(id);
            let contact = contact.map(|it| Rc::new(Contact { id, ..it }));
            let change = Change::one(Put::Contact(id, contact));
            book.apply(&change);
            engine.heard(&book, &change);
            engine.advance(&book, TODAY, 2);
            for it in engine.board().suggestions.iter() {
                prop_assert_eq!(offence(&book, it), None);
            }
        }
        prop_assert_eq!(finish(&mut engine, &book, 5), board(&book));
    }

    #[test]
    fn somebody_of_whom_nothing_is_noted_changes_nobody_elses_place(book in any_book()) {
        let before = board(&book).suggestions;
        let mut more = book.clone();
        more.apply(&Change::one(Put::Contact(
            ContactId(99),
            Some(Rc::new(Contact::new(ContactId(99), "Nobody", Moment(1)))),
        )));
        prop_assert_eq!(board(&more).suggestions, before);
    }
}
