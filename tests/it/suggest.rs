//! Whom Goodword suggests to introduce, and whom never.

use goodword::domain::{
    Book, Change, Contact, ContactId, Day, Decision, Felt, Introduction, IntroductionId, Moment,
    Note, NoteKind, Phrase, Side, Someone, Step, Trust, Verdict,
};
use goodword::suggest::{Board, Caution, Engine, QuoteSource, Suggestion, Tier};

pub const TODAY: Day = Day(20_000);

pub fn person(id: u64, name: &str, needs: &[&str], offers: &[&str]) -> Contact {
    let mut contact = Contact::new(ContactId(id), name, Moment(1));
    contact.trust = Trust::WouldRefer;
    contact.needs = needs.iter().map(|it| Phrase::new(*it, TODAY)).collect();
    contact.offers = offers.iter().map(|it| Phrase::new(*it, TODAY)).collect();
    contact
}

pub fn book(contacts: impl IntoIterator<Item = Contact>) -> Book {
    let mut book = Book::default();
    let mut change = Change::default();
    contacts.into_iter().for_each(|it| change.put_contact(it));
    book.apply(&change);
    book
}

pub fn finish(engine: &mut Engine, book: &Book, budget: usize) -> Board {
    while !engine.advance(book, TODAY, budget) {}
    engine.board().clone()
}

pub fn engine(book: &Book) -> Engine {
    let mut engine = Engine::new();
    engine.rebuild(book);
    finish(&mut engine, book, usize::MAX);
    engine
}

pub fn board(book: &Book) -> Board {
    engine(book).board().clone()
}

/// Every suggestion in words: who, why, and how sure.
pub fn told(book: &Book, suggestions: &[Suggestion]) -> Vec<String> {
    let name = |id: ContactId| book.contact(id).map_or("?", |it| &it.name);
    let gain = |it: &goodword::suggest::Gain| {
        let possibly = if it.possibly { "possibly " } else { "" };
        let (who, from) = (name(it.who), name(it.from));
        format!(
            "{possibly}{who}: {} <- {from}: {}",
            it.need.text, it.offer.text
        )
    };
    suggestions
        .iter()
        .map(|it| it.gains.iter().map(gain).collect::<Vec<_>>().join(" | "))
        .collect()
}

fn small_book() -> Book {
    book([
        person(
            1,
            "Ana",
            &["keynote speakers for my podcast"],
            &["sound engineering"],
        ),
        person(
            2,
            "Ben",
            &["podcast production"],
            &["keynote speaking on leadership"],
        ),
        person(
            3,
            "Cleo",
            &["looking for a bookkeeper"],
            &["help with design"],
        ),
        person(
            4,
            "Dan",
            &["help with fundraising"],
            &["bookkeeping for small firms"],
        ),
        person(
            5,
            "Eve",
            &["a good business partner"],
            &["consulting for companies"],
        ),
    ])
}

#[test]
fn reasons_quote_both_and_the_better_match_comes_first() {
    let book = small_book();
    let board = board(&book);
    assert_eq!(
        told(&book, &board.suggestions),
        [
            "Cleo: looking for a bookkeeper <- Dan: bookkeeping for small firms",
            "Ana: keynote speakers for my podcast <- Ben: keynote speaking on leadership",
        ]
    );
    let first = &board.suggestions[0];
    assert_eq!(
        (first.a, first.b, first.tier),
        (ContactId(3), ContactId(4), Tier::Good)
    );
    assert!(!first.is_mutual());
    let gain = &first.gains[0];
    assert_eq!(
        (gain.need.source, gain.need.noted),
        (QuoteSource::Need, Some(TODAY))
    );
    let words: Vec<_> = gain
        .links
        .iter()
        .map(|it| (&*it.need_word, &*it.offer_word))
        .collect();
    assert_eq!(words, [("bookkeeper", "bookkeeping")]);
}

#[test]
fn what_helps_both_comes_before_a_favour() {
    let book = book([
        person(1, "Ana", &["a bookkeeper"], &["web design"]),
        person(2, "Ben", &["a web designer"], &["bookkeeping"]),
        person(3, "Cleo", &["patent attorney"], &[]),
        person(4, "Dan", &[], &["patent attorney"]),
    ]);
    let board = board(&book);
    assert_eq!(board.suggestions.len(), 2);
    assert!(board.suggestions[0].is_mutual());
    assert!(!board.suggestions[1].is_mutual());
}

#[test]
fn other_fields_answer_too_and_are_named() {
    let mut investor = person(2, "Ben", &[], &[]);
    investor.role = "Angel investor".into();
    let mut clerk = person(3, "Cleo", &[], &[]);
    clerk.does = "Payroll for restaurants; tax returns".into();
    // A tag is the user's own order: nobody said that they offer it.
    let mut tagged = person(4, "Dan", &[], &[]);
    tagged.tags = vec!["golf".into(), "trademark lawyer".into()];
    let mut noted = person(6, "Flo", &[], &[]);
    noted.notes.push(Note {
        day: TODAY,
        kind: NoteKind::Call,
        text: "Good talk. She offers translation!".into(),
        felt: Felt::default(),
    });
    let mut planner = person(5, "Eve", &[], &[]);
    planner.plans = "wants to publish a cookbook".into();
    let book = book([
        person(
            1,
            "Ana",
            &[
                "angel investors",
                "tax return",
                "trademark lawyer",
                "translation",
            ],
            &["cookbook publishing"],
        ),
        investor,
        clerk,
        tagged,
        noted,
        planner,
    ]);
    let found = engine(&book).for_person(&book, ContactId(1), TODAY, 10);
    let mut sources: Vec<_> = found
        .iter()
        .map(|it| {
            (
                it.gains[0].need.source,
                it.gains[0].offer.source,
                &*it.gains[0].offer.text,
            )
        })
        .collect();
    sources.sort();
    assert_eq!(
        sources,
        [
            (QuoteSource::Need, QuoteSource::Does, "tax returns"),
            (QuoteSource::Need, QuoteSource::Role, "Angel investor"),
            (QuoteSource::Need, QuoteSource::Note, "offers translation"),
            (
                QuoteSource::Plans,
                QuoteSource::Offer,
                "cookbook publishing"
            ),
        ]
    );
}

#[test]
fn a_market_or_a_place_is_no_reason() {
    let in_market = |id, name, needs: &[&str], offers: &[&str]| {
        let mut contact = person(id, name, needs, offers);
        contact.markets = vec!["B2B SaaS".into()];
        contact.place = "Porto".into();
        contact
    };
    let alike = book([
        in_market(1, "Ana", &["a patent attorney"], &["pottery"]),
        in_market(2, "Ben", &["a gardener"], &["translation"]),
    ]);
    assert_eq!(board(&alike), Board::default());

    // But of two equal answers, it lifts the one nearby.
    let book = book([
        in_market(1, "Ana", &["a patent attorney"], &[]),
        person(2, "Ben", &[], &["patent attorney"]),
        in_market(3, "Cleo", &[], &["patent attorney"]),
    ]);
    assert!(told(&book, &board(&book).suggestions)[0].contains("Cleo"));
}

#[test]
fn nothing_noted_gives_an_empty_list_that_says_whom_to_ask_first() {
    assert_eq!(board(&Book::default()), Board::default());

    let mut spoken = person(1, "Zoe", &[], &[]);
    let call = Note {
        day: TODAY,
        kind: NoteKind::Call,
        text: String::new(),
        felt: Felt::default(),
    };
    spoken.notes.push(call);
    let mut never = person(2, "Yan", &[], &[]);
    never.trust = Trust::Never;
    let mut unset = person(3, "Ana", &[], &["law"]);
    unset.trust = Trust::Unset;
    let others = (100..300).map(|id| person(id, &format!("P{id}"), &[], &[]));
    let board = board(&book([spoken, never, unset].into_iter().chain(others)));
    assert!(board.suggestions.is_empty());
    assert_eq!((board.no_needs.count, board.no_offers.count), (202, 201));
    assert_eq!(board.no_needs.ask_first.len(), 100);
    assert_eq!(
        board.no_needs.ask_first[..2],
        [ContactId(1), ContactId(100)]
    );
}

#[test]
fn of_people_fresh_from_a_file_those_met_last_and_known_best_are_asked_first() {
    let fresh = |id, name: &str| {
        let mut contact = person(id, name, &[], &[]);
        contact.trust = Trust::Unset;
        contact
    };
    let met = |mut contact: Contact, days_ago: i32| {
        contact.how_met.day = Some(TODAY.plus(-days_ago));
        contact
    };
    let mut with_role = met(fresh(3, "Cleo"), 9);
    with_role.role = "Baker".into();
    let mut with_offer = fresh(5, "Eve");
    with_offer.offers.push(Phrase::new("sourdough", TODAY));
    let people = [
        fresh(1, "Ana"),
        met(fresh(2, "Ben"), 9),
        with_role,
        met(fresh(4, "Zoe"), 1),
        with_offer,
    ];
    let board = board(&book(people));
    assert_eq!(*board.no_needs.ask_first, [5, 4, 3, 2, 1].map(ContactId));
}

#[test]
fn what_somebody_says_they_offer_is_quoted_rather_than_their_role() {
    let marta = person(1, "Marta", &["a photographer"], &[]);
    let mut ines = person(2, "Ines", &[], &["a photographer for shop windows"]);
    ines.role = "Photographer".into();
    let both = book([marta.clone(), ines.clone()]);
    assert_eq!(
        told(&both, &board(&both).suggestions),
        ["Marta: a photographer <- Ines: a photographer for shop windows"]
    );

    // An offer that has little to do with the need does not take the place of a role that has.
    ines.offers = vec![Phrase::new("singing lessons", TODAY)];
    let both = book([marta, ines]);
    assert_eq!(
        told(&both, &board(&both).suggestions),
        ["Marta: a photographer <- Ines: Photographer"]
    );
}

#[test]
fn what_speaks_against_is_said() {
    let mut ana = person(1, "Ana", &["a bookkeeper"], &[]);
    ana.trust = Trust::NotYet;
    ana.needs[0].noted = TODAY.plus(-400);
    let long_ago = TODAY.plus(-500);
    ana.notes.push(Note {
        day: long_ago,
        kind: NoteKind::Meeting,
        text: String::new(),
        felt: Felt::default(),
    });
    let ben = person(2, "Ben", &[], &["bookkeeping"]);
    let cleo = person(3, "Cleo", &[], &[]);
    let mut book = book([ana.clone(), ben.clone(), cleo.clone()]);
    let mut change = Change::default();
    let introduction = |id, a: &Contact, b: &Contact, steps: &[(Day, Step)]| {
        let day = steps[0].0;
        let id = IntroductionId(id);
        let mut it = Introduction::begin(id, a, b, Vec::new(), day, Moment(1));
        it.steps = steps.to_vec();
        it
    };
    let made = [
        (TODAY.plus(-9), Step::Began),
        (TODAY.plus(-3), Step::Introduced),
    ];
    change.put_introduction(introduction(1, &ben, &cleo, &made));
    let let_go = [
        (TODAY.plus(-200), Step::Began),
        (TODAY.plus(-190), Step::Declined(Side::A)),
    ];
    change.put_introduction(introduction(2, &ana, &ben, &let_go));
    book.apply(&change);
    let (ana, ben) = (ana.id, ben.id);
    assert_eq!(
        board(&book).suggestions[0].cautions,
        [
            Caution::TrustNotYet { who: ana },
            Caution::NotSpokenSince {
                who: ana,
                day: long_ago
            },
            Caution::OldNeed {
                who: ana,
                noted: TODAY.plus(-400)
            },
            Caution::OpenIntroductions { who: ben, count: 1 },
            Caution::RecentlyIntroduced {
                who: ben,
                day: TODAY.plus(-3)
            },
            Caution::TriedBefore {
                day: TODAY.plus(-190)
            },
        ]
    );
}

#[test]
fn a_dismissed_pair_leaves_at_once_and_returns_when_its_day_has_come() {
    let mut book = small_book();
    let mut engine = engine(&book);
    let pair = engine.board().suggestions[0].pair;
    let mut change = Change::default();
    let verdict = Verdict::NotNow {
        until: TODAY.plus(7),
    };
    change.put_decision(Decision {
        pair,
        verdict,
        because: Vec::new(),
        day: TODAY,
        edited: Moment(2),
    });
    let undo = book.apply(&change);

    engine.heard(&book, &change);
    assert!(engine.board().suggestions.iter().all(|it| it.pair != pair));
    assert_eq!(finish(&mut engine, &book, 3), board(&book));
    while !engine.advance(&book, TODAY.plus(7), 100) {}
    assert!(engine.board().suggestions.iter().any(|it| it.pair == pair));

    book.apply(&undo);
    engine.heard(&book, &undo);
    assert_eq!(finish(&mut engine, &book, 3), board(&small_book()));
}

fn flo() -> Change {
    let mut change = Change::default();
    change.put_contact(person(
        9,
        "Flo",
        &["garden design"],
        &["fundraising for charities"],
    ));
    change
}

fn names_flo(book: &Book, board: &Board) -> bool {
    let told = told(book, &board.suggestions);
    told.iter().any(|it| it.contains("Flo"))
}

#[test]
fn what_a_small_edit_makes_possible_is_on_the_list_at_once() {
    let mut book = small_book();
    let mut engine = engine(&book);
    book.apply(&flo());
    engine.heard(&book, &flo());
    assert!(engine.is_current());
    assert!(names_flo(&book, engine.board()));
}

#[test]
fn the_last_list_stays_while_the_next_is_made() {
    let mut book = small_book();
    let mut engine = engine(&book);
    let before = engine.board().clone();
    let mut many = Change::default();
    for id in 100..400 {
        many.put_contact(person(id, &format!("P{id}"), &["a gardener"], &[]));
    }
    book.apply(&many);
    engine.heard(&book, &many);
    assert_eq!(engine.board(), &before);
    book.apply(&flo());
    engine.heard(&book, &flo());
    assert_eq!(engine.board(), &before);
    assert!(names_flo(&book, &finish(&mut engine, &book, 1)));
    // A person's own page need not wait.
    assert_eq!(
        engine.for_person(&book, ContactId(9), TODAY, 9)[0]
            .pair
            .other(ContactId(9)),
        ContactId(4)
    );
}

#[test]
fn nobody_is_on_the_list_too_often() {
    let seekers = (2..40).map(|id| person(id, &format!("P{id}"), &["a patent attorney"], &[]));
    let book = book(seekers.chain([person(1, "Ana", &[], &["patent attorney"])]));
    assert_eq!(board(&book).suggestions.len(), 3);
}

#[test]
fn somebody_known_by_name_only_is_known() {
    let mut ana = person(1, "Ana", &["a bookkeeper"], &[]);
    let ben = person(2, "Ben Łoś", &[], &["bookkeeping"]);
    assert_eq!(
        board(&book([ana.clone(), ben.clone()])).suggestions.len(),
        1
    );
    let mut noted = ana.clone();
    ana.knows.insert(Someone::Name("ben  los".into()));
    assert_eq!(board(&book([ana, ben.clone()])).suggestions.len(), 0);
    noted.notes.push(Note {
        day: TODAY,
        kind: NoteKind::Call,
        text: "Likes tea. Knows Ben from school.".into(),
        felt: Felt::default(),
    });
    assert_eq!(board(&book([noted, ben])).suggestions.len(), 0);
}

#[test]
fn a_text_without_end_is_read_in_part() {
    let long = "bookkeeping and tax advice ".repeat(20_000);
    let book = book([
        person(1, "Ana", &[&long], &[]),
        person(2, "Ben", &[], &[&long]),
    ]);
    assert_eq!(board(&book).suggestions.len(), 1);
}
