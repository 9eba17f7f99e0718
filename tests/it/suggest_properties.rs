//! What holds of the suggestions for any book. `GOODWORD_CASES` sets how many are tried.

mod books;

use std::collections::BTreeSet;
use std::rc::Rc;

use goodword::domain::fold::fold;
use goodword::domain::{
    Book, Change, Contact, ContactId, Day, Decision, MetThrough, Moment, Pair, Put, Reason,
    Someone, Trust, Verdict,
};
use goodword::suggest::{Engine, LessonKind, Round, Suggestion, Tier, learned};
use proptest::prelude::*;

use crate::suggest::{TODAY, board, book, engine, finish, told};
use books::{Doing, any_book, anybody, crowd, doing};

/// Few in everyday use; a hundred thousand before a release.
fn cases(usual: u32) -> ProptestConfig {
    let wanted = std::env::var("GOODWORD_CASES").ok();
    ProptestConfig::with_cases(wanted.and_then(|it| it.parse().ok()).unwrap_or(usual))
}

fn knows_by_name(one: &Contact, other: &Contact) -> bool {
    let named = |it: &Someone| matches!(it, Someone::Name(name) if fold(name) == fold(&other.name));
    one.knows.iter().any(named)
}

fn are_of(a: &Contact, b: &Contact, domain: &str) -> bool {
    let of = |it: &Contact| it.emails.iter().any(|it| it.ends_with(domain));
    of(a) && of(b)
}

fn are_of_one_telephone(a: &Contact, b: &Contact) -> bool {
    let has = |it: &Contact| it.phones.iter().any(|it| it.ends_with("7946 0001"));
    has(a) && has(b)
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
        needs.extend(who.notes.iter().map(|it| &*it.text));
        let mut offers: Vec<&str> = from.open_offers().map(|it| &*it.text).collect();
        offers.extend([&*from.does, &from.role]);
        offers.extend(from.notes.iter().map(|it| &*it.text));
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
    } else if a.emails.iter().any(|it| b.emails.contains(it)) {
        Some("one mailbox")
    } else if are_of(a, b, "@firm-a.org") {
        Some("one firm's addresses")
    } else if are_of_one_telephone(a, b) {
        Some("one household")
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
    } else if it
        .gains
        .iter()
        .any(|gain| gain.who == gain.from || !it.pair.has(gain.who))
    {
        Some("not of these two")
    } else if !(it.score > 0.0 && it.score < 4.5) {
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
        let mut decision = Decision {
            pair,
            ..decision.clone()
        };
        for reason in &mut decision.because {
            reason.who = id(reason.who);
        }
        change.put_decision(decision);
    }
    let mut book = Book::default();
    book.apply(&change);
    book
}

/// What the engine says after all that happened, and what one that starts anew says.
fn both_ways(book: Book, doings: Vec<Doing>, budget: usize) -> Result<(), TestCaseError> {
    let mut book = book;
    let mut today = TODAY;
    let mut engine = engine(&book);
    let mut undo: Vec<Change> = Vec::new();
    for doing in doings {
        match &doing {
            Doing::Sleep(days) => {
                today = today.plus(*days);
                engine.dawned(&book, today);
            }
            Doing::Undo => {
                if let Some(change) = undo.pop() {
                    book.apply(&change);
                    engine.heard(&book, &change);
                }
            }
            _ => {
                if let Some(change) = doing.change(&book) {
                    undo.push(book.apply(&change));
                    engine.heard(&book, &change);
                }
            }
        }
        if today == TODAY {
            for it in engine.board().suggestions.iter() {
                prop_assert_eq!(offence(&book, it), None);
            }
        }
        engine.advance(&book, today, budget);
    }
    while !engine.advance(&book, today, 5) {}
    prop_assert_eq!(engine.board(), &board_on(&book, today));
    Ok(())
}

fn board_on(book: &Book, today: Day) -> goodword::suggest::Board {
    let mut engine = Engine::new();
    engine.rebuild(book);
    while !engine.advance(book, today, usize::MAX) {}
    engine.board().clone()
}

fn round(engine: &Engine, book: &Book, members: &[ContactId], budget: usize) -> Round {
    let mut search = engine.round(members, TODAY);
    loop {
        if let Some(round) = engine.advance_round(&mut search, book, TODAY, budget) {
            return round;
        }
    }
}

proptest! {
    #![proptest_config(cases(128))]

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

    #[test]
    fn a_round_breaks_no_rule_and_accounts_for_everybody(
        book in any_book(),
        keep in prop::collection::vec(any::<bool>(), 16),
        budget in 1..40usize,
    ) {
        let engine = engine(&book);
        let kept = book.contacts().zip(keep.iter().cycle()).filter(|it| *it.1);
        let mut members: Vec<ContactId> = kept.map(|it| it.0.id).collect();
        let found = round(&engine, &book, &members, usize::MAX);
        for it in &found.meetings {
            prop_assert_eq!(offence(&book, it), None);
            prop_assert!(members.contains(&it.a) && members.contains(&it.b));
        }
        for id in &members {
            let times = found.meetings.iter().filter(|it| it.pair.has(*id)).count();
            let is_left = found.left.iter().any(|it| it.0 == *id);
            prop_assert!(times <= 3 && is_left == (times == 0));
        }
        members.reverse();
        prop_assert_eq!(found, round(&engine, &book, &members, budget));
    }

    #[test]
    fn edits_of_every_kind_give_the_same_as_starting_anew(
        book in any_book(),
        doings in prop::collection::vec(doing(), 1..8),
        budget in 1..200usize,
    ) {
        both_ways(book, doings, budget)?;
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn edits_in_a_crowd_give_the_same_as_starting_anew(
        book in crowd(),
        doings in prop::collection::vec(doing(), 1..12),
    ) {
        both_ways(book, doings, 1000)?;
    }

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
    fn somebody_of_whom_nothing_is_noted_changes_nobody_elses_place(book in any_book()) {
        let before = board(&book).suggestions;
        let mut more = book.clone();
        more.apply(&Change::one(Put::Contact(
            ContactId(99),
            Some(Rc::new(Contact::new(ContactId(99), "Nobody", Moment(1)))),
        )));
        prop_assert_eq!(board(&more).suggestions, before);
    }

    #[test]
    fn what_is_decided_moves_others_within_bounds_and_undo_restores_the_list(
        people in prop::collection::vec(anybody(), 4..16),
        which in any::<prop::sample::Index>(),
        times in 1..4usize,
    ) {
        let numbered = people.into_iter().zip(0..);
        let mut book = book(numbered.map(|(it, id)| Contact { id: ContactId(id), ..it }));
        let mut engine = engine(&book);
        let before = engine.board().clone();
        let scores = |engine: &Engine, book: &Book| -> Vec<(Pair, f32)> {
            let all = book.contacts().flat_map(|it| engine.for_person(book, it.id, TODAY, 100));
            all.map(|it| (it.pair, it.score)).collect()
        };
        let score_before = scores(&engine, &book);
        let mut undo = Vec::new();
        for _ in 0..times {
            let list = engine.board().suggestions.clone();
            if list.is_empty() {
                break;
            }
            let shown = &list[which.index(list.len())];
            let reason = |it: &goodword::suggest::Gain| Reason {
                who: it.who,
                need: it.need.text.clone(),
                offer: it.offer.text.clone(),
            };
            let mut change = Change::default();
            change.put_decision(Decision {
                pair: shown.pair,
                verdict: Verdict::NotRelevant,
                because: shown.gains.iter().map(reason).collect(),
                day: TODAY,
                edited: Moment(2),
            });
            undo.push(book.apply(&change));
            engine.heard(&book, &change);
            finish(&mut engine, &book, 100);
        }
        prop_assert_eq!(learned(&book).len(), undo.len());
        for (pair, score) in scores(&engine, &book) {
            let before = score_before.iter().find(|it| it.0 == pair);
            let bounds = before.map(|it| it.1 * 0.4999..=it.1 * 1.0001);
            prop_assert!(bounds.is_some_and(|it| it.contains(&score)));
        }
        for contact in book.contacts() {
            for it in engine.for_person(&book, contact.id, TODAY, 100) {
                let before = score_before.iter().find(|before| before.0 == it.pair);
                let is_less = before.is_some_and(|before| it.score < before.1 * 0.999);
                let says_so = it.learned.iter().any(|it| {
                    it.kind == LessonKind::NotRelevant && !it.raises()
                });
                // What moved it may be a gain too small to be shown, so only one way holds.
                prop_assert!(!is_less || says_so || it.gains.len() >= 2);
            }
        }
        for change in undo.into_iter().rev() {
            book.apply(&change);
            engine.heard(&book, &change);
        }
        prop_assert_eq!(finish(&mut engine, &book, 100), before);
    }
}
