//! What lifts or lowers a suggestion beside its words, what forbids it, and what is learned.

use goodword::domain::{
    Benefit, Book, Change, Contact, ContactId, Decision, Felt, Introduction, IntroductionId,
    Moment, Note, NoteKind, Pair, Put, QuoteSource, Reason, Settings, Side, Someone, Step, Verdict,
};
use goodword::suggest::{Caution, LessonKind, LessonSource, Suggestion, Tier, learned};

use crate::suggest::{TODAY, board, book, engine, person, told};

fn in_market(mut contact: Contact, market: &str) -> Contact {
    contact.markets = vec![market.to_owned()];
    contact
}

fn of_pair(book: &Book, a: u64, b: u64) -> Option<Suggestion> {
    let pair = Pair::new(ContactId(a), ContactId(b));
    let all = engine(book).for_person(book, ContactId(a), TODAY, 100);
    all.into_iter().find(|it| it.pair == pair)
}

fn score(book: &Book, a: u64, b: u64) -> f32 {
    of_pair(book, a, b).map_or(0.0, |it| it.score)
}

#[test]
fn rivals_are_not_introduced_for_what_both_sell() {
    let seller = |id, name| {
        let needs = ["payroll software customers"];
        person(id, name, &needs, &["payroll software"])
    };
    let shop = |it| in_market(it, "shops");
    let rivals = book([shop(seller(1, "Ana")), shop(seller(2, "Ben"))]);
    assert_eq!(of_pair(&rivals, 1, 2), None);

    // Where nobody knows whether they meet the same customers, it is said and not forbidden.
    let strangers = book([seller(1, "Ana"), seller(2, "Ben")]);
    let caution = Caution::MayCompete {
        one: ContactId(1),
        other: ContactId(2),
    };
    let found = of_pair(&strangers, 1, 2).map(|it| it.cautions);
    assert_eq!(found, Some(vec![caution]));

    let apart = book([seller(1, "Ana"), in_market(seller(2, "Ben"), "farms")]);
    assert!(of_pair(&apart, 1, 2).is_some());
    let apart = book([shop(seller(1, "Ana")), in_market(seller(2, "Ben"), "farms")]);
    assert_eq!(of_pair(&apart, 1, 2).map(|it| it.cautions), Some(vec![]));
}

#[test]
fn a_firm_or_a_household_needs_no_introduction() {
    let pair = |edit: fn(&mut Contact, &mut Contact)| {
        let mut ana = person(1, "Ana", &["a bookkeeper"], &[]);
        let mut ben = person(2, "Ben", &[], &["bookkeeping"]);
        edit(&mut ana, &mut ben);
        of_pair(&book([ana, ben]), 1, 2).is_some()
    };
    assert!(!pair(|a, b| {
        a.emails = vec!["ana@Bakery.co.uk".into()];
        b.emails = vec!["x@web.de".into(), "ben@bakery.co.uk".into()];
    }));
    assert!(pair(|a, b| {
        a.emails = vec!["ana@gmail.com".into()];
        b.emails = vec!["ben@gmail.com".into()];
    }));
    assert!(!pair(|a, b| {
        a.phones = vec!["+44 20 7946 0001".into()];
        b.phones = vec!["020 7946 0001".into()];
    }));
}

#[test]
fn who_has_an_acquaintance_in_common_may_have_met_already() {
    let seekers = |knows: &[u64]| {
        let ana = person(1, "Ana", &["a bookkeeper"], &[]);
        let ben = person(2, "Ben", &[], &["bookkeeping"]);
        let mut cleo = person(3, "Cleo", &[], &[]);
        cleo.knows = knows
            .iter()
            .map(|it| Someone::Contact(ContactId(*it)))
            .collect();
        book([in_market(ana, "shops"), in_market(ben, "farms"), cleo])
    };
    let apart = score(&seekers(&[1]), 1, 2);
    let mut both = seekers(&[1, 2]);
    let together = score(&both, 1, 2);
    assert!(together < 0.9 * apart, "{together} {apart}");

    // The more so once suggestions came too late.
    let mut change = Change::default();
    for id in 10..20 {
        let mut late = person(id, &format!("P{id}"), &[], &[]);
        late.knows.insert(Someone::Contact(ContactId(1)));
        change.put_contact(late);
        change.put_decision(Decision {
            pair: Pair::new(ContactId(1), ContactId(id)),
            verdict: Verdict::KnowEachOther,
            because: Vec::new(),
            day: TODAY,
            edited: Moment(2),
        });
    }
    both.apply(&change);
    assert!(score(&both, 1, 2) < 0.95 * together);
    assert!(score(&both, 1, 2) > 0.5 * together);
}

#[test]
fn a_note_that_names_a_need_counts_less_than_a_need_and_says_where_it_stands() {
    let noted = |text: &str| {
        let mut ana = person(1, "Ana", &[], &[]);
        ana.notes.push(Note {
            day: TODAY,
            kind: NoteKind::Call,
            text: text.into(),
            felt: Felt::default(),
        });
        book([ana, person(2, "Ben", &[], &["bookkeeping"])])
    };
    let book = noted("Nice call. She is looking for a bookkeeper. Likes tea.");
    let found = of_pair(&book, 1, 2).expect("a suggestion");
    assert_eq!(found.tier, Tier::Good);
    assert_eq!(found.gains[0].need.source, QuoteSource::Note);
    assert_eq!(found.gains[0].need.text, "looking for a bookkeeper");
    let needs = ["looking for a bookkeeper"];
    let said = person(1, "Ana", &needs, &[]);
    let said = self::book([said, person(2, "Ben", &[], &["bookkeeping"])]);
    assert!(found.score < score(&said, 1, 2));
    let denied = noted("She is no longer looking for a bookkeeper.");
    assert_eq!(of_pair(&denied, 1, 2), None);
}

/// Ana and Zoe seek alike; Ben and Cleo offer alike; Dan and Eve have to do with something else.
fn alike() -> Book {
    book([
        person(1, "Ana", &["a bookkeeper"], &[]),
        person(2, "Ben", &[], &["bookkeeping"]),
        person(3, "Cleo", &[], &["bookkeeping for shops"]),
        person(4, "Dan", &["a web designer"], &[]),
        person(5, "Eve", &[], &["web design"]),
        person(6, "Zoe", &["looking for a bookkeeper"], &[]),
    ])
}

fn not_relevant(edited: u64) -> Decision {
    Decision {
        pair: Pair::new(ContactId(1), ContactId(2)),
        verdict: Verdict::NotRelevant,
        because: vec![Reason {
            who: ContactId(1),
            need: "a bookkeeper".into(),
            offer: "bookkeeping".into(),
        }],
        day: TODAY,
        edited: Moment(edited),
    }
}

#[test]
fn what_was_not_relevant_counts_less_elsewhere_and_says_so() {
    let mut book = alike();
    let (like, other) = (score(&book, 6, 2), score(&book, 4, 5));
    let mut change = Change::default();
    change.put_decision(not_relevant(5));
    let undo = book.apply(&change);

    let lesson = &learned(&book)[0];
    assert_eq!(lesson.kind, LessonKind::NotRelevant);
    assert_eq!(lesson.source, LessonSource::Decision(lesson.pair));
    let found = of_pair(&book, 6, 2).expect("a suggestion");
    assert!((found.score / like - 0.7).abs() < 0.01);
    assert_eq!(found.learned[0].source, lesson.source);
    assert!(!found.learned[0].raises());
    assert_eq!(score(&book, 4, 5), other);

    // The user may start afresh, and may take the decision back.
    let mut afresh = book.clone();
    afresh.apply(&Change::one(Put::Settings(
        Settings {
            learning_since: Some(Moment(6)),
            ..Settings::default()
        }
        .into(),
    )));
    assert_eq!(learned(&afresh), []);
    assert_eq!(score(&afresh, 6, 2), like);
    book.apply(&undo);
    assert_eq!(board(&book), board(&alike()));
}

#[test]
fn what_came_to_good_counts_more() {
    let came = |good: bool| {
        let mut book = alike();
        let (ana, ben) = (ContactId(1), ContactId(2));
        let person = |id| book.contact(id).map(|it| (**it).clone()).expect("a person");
        let benefit = Benefit {
            who: Side::A,
            need: "a bookkeeper".into(),
            need_noted: None,
            need_source: QuoteSource::Need,
            offer: "bookkeeping".into(),
            offer_noted: None,
            offer_source: QuoteSource::Offer,
        };
        let id = IntroductionId(1);
        let long_ago = TODAY.plus(-99);
        let (ana, ben) = (person(ana), person(ben));
        let mut it = Introduction::begin(id, &ana, &ben, vec![benefit], long_ago, Moment(2));
        it.steps.push((long_ago, Step::Introduced));
        it.steps.push((long_ago, Step::CameToGood(good)));
        let mut change = Change::default();
        change.put_introduction(it);
        book.apply(&change);
        book
    };
    let before = score(&alike(), 6, 2);
    let good = of_pair(&came(true), 6, 2).expect("a suggestion");
    assert!(good.score > before && good.learned[0].raises());
    assert_eq!(good.learned[0].kind, LessonKind::CameToGood);
    assert!(score(&came(false), 6, 2) < before);
}

#[test]
fn no_habit_silences_anybody() {
    let mut book = alike();
    let mut change = Change::default();
    for id in 10..40 {
        change.put_contact(person(id, &format!("P{id}"), &[], &[]));
        change.put_decision(Decision {
            pair: Pair::new(ContactId(1), ContactId(id)),
            ..not_relevant(5)
        });
    }
    let before = score(&book, 6, 2);
    book.apply(&change);
    assert!((score(&book, 6, 2) / before - 0.5).abs() < 0.01);
}

#[test]
fn the_first_places_are_not_all_for_one_need() {
    // Many seek and offer the one thing; two the other, and fit a little less well.
    let mut people = Vec::new();
    for id in 0..12 {
        people.push(person(id, &format!("A{id}"), &["a bookkeeper"], &[]));
        people.push(person(100 + id, &format!("B{id}"), &[], &["bookkeeping"]));
    }
    people.push(person(200, "Zoe", &["a web designer for my shop"], &[]));
    people.push(person(201, "Zac", &[], &["web design"]));
    let book = book(people);
    let list = told(&book, &board(&book).suggestions);
    let place = list.iter().position(|it| it.contains("web design"));
    assert!(place.is_some_and(|it| it < 3), "{list:?}");
}

#[test]
fn one_place_in_ten_is_for_somebody_who_waited() {
    // Better matches than there are places, and one that is good enough.
    let mut people = Vec::new();
    for id in 0..60 {
        let what = format!("tool{id} maker");
        people.push(person(id, &format!("M{id}"), &[&what], &[]));
        people.push(person(100 + id, &format!("N{id}"), &[], &[&what]));
    }
    people.push(person(300, "Abe", &["a web designer for my shop"], &[]));
    people.push(person(301, "Zac", &[], &["web design"]));
    let mut met = Change::default();
    for id in 0..60 {
        let (a, b) = (&people[2 * id], &people[(2 * id + 3) % 120]);
        let day = TODAY.plus(-200);
        let id = IntroductionId(id as u64);
        let mut it = Introduction::begin(id, a, b, Vec::new(), day, Moment(2));
        it.steps.push((day, Step::Introduced));
        met.put_introduction(it);
    }
    let mut book = book(people);
    book.apply(&met);
    let list = board(&book).suggestions;
    assert_eq!(list.len(), 50);
    assert!(list[9].pair.has(ContactId(300)));
}

fn living(mut contact: Contact, place: &str, markets: &[&str]) -> Contact {
    contact.place = place.into();
    contact.markets = markets.iter().map(|it| (*it).to_owned()).collect();
    contact
}

#[test]
fn who_is_not_active_where_it_is_needed_comes_later() {
    let worth = |need: &str, offer: &str, place: &str, markets: &[&str]| {
        let ana = living(person(1, "Ana", &[need], &[]), "Bristol", &["UK"]);
        let ben = living(person(2, "Ben", &[], &[offer]), place, markets);
        score(&book([ana, ben]), 1, 2)
    };
    let plumber = |place, markets: &[&str]| worth("a plumber", "plumber", place, markets);
    let (near, far) = (plumber("Bath", &[]), plumber("Leeds", &["Yorkshire"]));
    assert!(far < 0.5 * near, "{far} {near}");
    let all_over = plumber("Leeds", &["UK"]);
    assert!(far < all_over && all_over < near);
    // Where nobody knows where a place is, nothing is made of it.
    assert_eq!(plumber("Nowhere-on-Sea", &[]), near);

    let book_design = |place, markets: &[&str]| worth("book design", "book design", place, markets);
    assert_eq!(book_design("Leeds", &["UK"]), book_design("Bath", &["UK"]));
    assert!(book_design("Lyon", &["France"]) < book_design("Lyon", &["Europe"]));

    let desk = |place| worth("office in Lyon", "office", place, &["EU", "UK"]);
    assert!(desk("Leeds") == desk("Lyon"));
    let desk = |place: &'static str| worth("office in Lyon", "office", place, &[place]);
    assert!(desk("Leeds") < desk("Lyon"));
}

#[test]
fn a_word_means_more_between_people_whose_trades_have_to_do_with_each_other() {
    let worth = |offers: &[&str]| {
        let ana = person(1, "Ana", &["seeds for our beds"], offers);
        let ben = person(2, "Ben", &[], &["vegetable seeds", "garden tools"]);
        score(&book([ana, ben]), 1, 2)
    };
    assert!(worth(&["vegetable boxes", "garden tours"]) > worth(&["accounts", "mattress repair"]));
}

#[test]
fn what_else_they_say_makes_an_answer_surer() {
    let worth = |offers: &[&str]| {
        let ana = person(1, "Ana", &["a translator for handbooks"], &[]);
        score(&book([ana, person(2, "Ben", &[], offers)]), 1, 2)
    };
    let one = worth(&["handbooks in ten languages", "pottery"]);
    assert!(worth(&["handbooks in ten languages", "translator"]) > one);
}

#[test]
fn a_need_of_long_ago_is_on_no_list_but_the_own() {
    let noted = |days_ago: i32| {
        let mut ana = person(1, "Ana", &["a bookkeeper"], &[]);
        ana.needs[0].noted = TODAY.plus(-days_ago);
        book([ana, person(2, "Ben", &[], &["bookkeeping"])])
    };
    assert_eq!(board(&noted(300)).suggestions.len(), 1);
    assert_eq!(board(&noted(800)).suggestions.len(), 0);
    assert!(score(&noted(800), 1, 2) > 0.0);
    assert!(score(&noted(800), 1, 2) < 0.5 * score(&noted(300), 1, 2));
    assert!(score(&noted(60), 1, 2) > 0.95 * score(&noted(0), 1, 2));
}
