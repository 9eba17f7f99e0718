//! Books drawn from few words, names and firms, so that everything collides; and edits of
//! every kind.

use std::rc::Rc;

use goodword::domain::{
    Benefit, Book, Change, Contact, ContactId, Day, Decision, Felt, HowMet, Introduction,
    IntroductionId, MetThrough, Moment, Note, NoteKind, Pair, Phrase, Put, QuoteSource, Reason,
    Settings, Side, Someone, Step, Trust, Verdict,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::suggest::{TODAY, book};

/// How many people there are at the most.
const PEOPLE: u64 = 16;

fn word() -> impl Strategy<Value = &'static str> + Clone {
    select(vec![
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
    ])
}

fn text() -> impl Strategy<Value = String> {
    vec(word(), 1..3).prop_map(|words| words.join(" for "))
}

fn phrases() -> impl Strategy<Value = Vec<Phrase>> {
    let phrase = (text(), select(vec![0, 200]), prop::bool::weighted(0.2));
    let phrase = phrase.prop_map(|(text, age, closed)| Phrase {
        closed: closed.then_some(TODAY),
        ..Phrase::new(text, TODAY.plus(-age))
    });
    vec(phrase, 0..3)
}

fn trust() -> impl Strategy<Value = Trust> {
    prop_oneof![
        6 => Just(Trust::WouldRefer),
        1 => Just(Trust::Unset),
        1 => Just(Trust::NotYet),
        1 => Just(Trust::Never),
    ]
}

fn notes() -> impl Strategy<Value = Vec<Note>> {
    let cue = select(vec![
        "looking for",
        "offers",
        "no longer looking for",
        "had",
    ]);
    let note = (cue, text(), 0..500i32).prop_map(|(cue, text, age)| Note {
        day: TODAY.plus(-age),
        kind: NoteKind::Call,
        text: format!("We spoke. She is {cue} {text}. Fine."),
        felt: Felt::default(),
    });
    prop_oneof![3 => Just(Vec::new()), 1 => vec(note, 1..3)]
}

fn seldom(text: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    prop_oneof![3 => Just(String::new()), 1 => text]
}

/// Somebody under the id 0.
pub fn anybody() -> impl Strategy<Value = Contact> {
    let named = |prefix: &'static str, count: u32| {
        seldom((0..count).prop_map(move |it| format!("{prefix} {it}")))
    };
    let list = |text: BoxedStrategy<String>| {
        text.prop_map(|it| if it.is_empty() { vec![] } else { vec![it] })
    };
    let email = select(vec![
        "a@firm-a.org",
        "b@firm-a.org",
        "c@gmail.com",
        "d@gmail.com",
    ]);
    let phone = select(vec!["+44 20 7946 0001", "020 7946 0001", "12"]);
    let texts = (
        phrases(),
        phrases(),
        seldom(text()),
        seldom(text()),
        notes(),
    );
    let business = (
        named("Firm", 3),
        named("Town", 2),
        list(named("market", 3).boxed()),
        list(named("tag", 2).boxed()),
        list(seldom(email.prop_map(String::from)).boxed()),
        list(seldom(phone.prop_map(String::from)).boxed()),
    );
    let known = (
        vec(0..PEOPLE, 0..2),
        option::weighted(0.1, 0..PEOPLE),
        option::weighted(0.1, 0..PEOPLE),
    );
    (0..30u32, trust(), texts, business, known).prop_map(|(name, trust, texts, business, known)| {
        let (needs, offers, does, plans, notes) = texts;
        let (company, place, markets, tags, emails, phones) = business;
        let (knows, introducer, knows_name) = known;
        let by_name = knows_name.map(|it| Someone::Name(format!("name {it}")));
        let by_id = knows.into_iter().map(|it| Someone::Contact(ContactId(it)));
        Contact {
            needs,
            offers,
            does,
            plans,
            notes,
            trust,
            company,
            place,
            markets,
            tags,
            emails,
            phones,
            knows: by_id.chain(by_name).collect(),
            how_met: HowMet {
                through: introducer.map_or(MetThrough::Unknown, |it| {
                    MetThrough::IntroducedBy(Someone::Contact(ContactId(it)))
                }),
                ..HowMet::default()
            },
            ..Contact::new(ContactId(0), format!("Name {name}"), Moment(1))
        }
    })
}

fn pair() -> impl Strategy<Value = (ContactId, ContactId)> {
    (0..PEOPLE, 1..PEOPLE).prop_map(|(a, step)| (ContactId(a), ContactId((a + step) % PEOPLE)))
}

fn decision() -> impl Strategy<Value = Decision> {
    let verdict = select(vec![
        Verdict::NotNow { until: TODAY },
        Verdict::NotNow {
            until: TODAY.plus(1),
        },
        Verdict::NotRelevant,
        Verdict::Compete,
        Verdict::KnowEachOther,
        Verdict::Never,
    ]);
    let because = vec((text(), text()), 0..3);
    (pair(), verdict, because, 1..6u64).prop_map(|((a, b), verdict, because, edited)| Decision {
        pair: Pair::new(a, b),
        verdict,
        because: because
            .into_iter()
            .map(|(need, offer)| Reason {
                who: a,
                need,
                offer,
            })
            .collect(),
        day: TODAY,
        edited: Moment(edited),
    })
}

fn introduction() -> impl Strategy<Value = Introduction> {
    let step = select(vec![
        Step::Asked(Side::A),
        Step::SaidYes(Side::B),
        Step::Declined(Side::B),
        Step::Introduced,
        Step::Talked,
        Step::CameToGood(true),
        Step::CameToGood(false),
        Step::Dropped,
        Step::TakenUp,
    ]);
    let benefit = (text(), text(), any::<bool>()).prop_map(|(need, offer, is_a)| Benefit {
        who: if is_a { Side::A } else { Side::B },
        need,
        need_noted: None,
        need_source: QuoteSource::Need,
        offer,
        offer_noted: None,
        offer_source: QuoteSource::Offer,
    });
    let told = (vec(step, 0..4), vec(benefit, 0..2));
    (0..6u64, pair(), told, 0..200i32, 1..6u64).prop_map(
        |(id, (a, b), (steps, benefits), age, edited)| {
            let began = TODAY.plus(-age);
            let person = |id| Contact::new(id, "", Moment(1));
            let id = IntroductionId(id);
            let (a, b) = (person(a), person(b));
            let mut it = Introduction::begin(id, &a, &b, benefits, began, Moment(edited));
            it.steps.extend(steps.into_iter().map(|step| (began, step)));
            it
        },
    )
}

/// People, and what was decided or begun between some of them.
pub fn any_book() -> impl Strategy<Value = Book> {
    let people = vec(anybody(), 2..PEOPLE as usize);
    let between = (vec(decision(), 0..4), vec(introduction(), 0..4));
    (people, between).prop_map(|(contacts, (decisions, introductions))| {
        let numbered = contacts.into_iter().zip(0..);
        let mut book = book(numbered.map(|(it, id)| Contact {
            id: ContactId(id),
            ..it
        }));
        let mut change = Change::default();
        decisions.into_iter().for_each(|it| change.put_decision(it));
        introductions
            .into_iter()
            .for_each(|it| change.put_introduction(it));
        change.puts.retain(|it| is_between_people(&book, it));
        book.apply(&change);
        book
    })
}

fn is_between_people(book: &Book, put: &Put) -> bool {
    let pair = match put {
        Put::Decision(pair, _) => *pair,
        Put::Introduction(_, Some(it)) => it.pair(),
        _ => return true,
    };
    book.contact(pair.first()).is_some() && book.contact(pair.second()).is_some()
}

/// Something the user does.
#[derive(Debug, Clone)]
pub enum Doing {
    Put(Put),
    /// Changes one part of somebody, as most edits do.
    Edit(ContactId, Part),
    /// Several at once.
    Import(Vec<Contact>),
    Undo,
    Sleep(i32),
}

#[derive(Debug, Clone)]
pub enum Part {
    Needs(Vec<Phrase>),
    Offers(Vec<Phrase>),
    Trust(Trust),
    Place(String),
    Knows(u64),
    Notes(Vec<Note>),
    Renoted,
}

pub fn doing() -> impl Strategy<Value = Doing> {
    let id = || (0..PEOPLE).prop_map(ContactId);
    let contact = (id(), option::weighted(0.8, anybody())).prop_map(|(id, contact)| {
        Put::Contact(id, contact.map(|it| Rc::new(Contact { id, ..it })))
    });
    let decision = (decision(), any::<bool>())
        .prop_map(|(it, is_kept)| Put::Decision(it.pair, is_kept.then_some(it)));
    let introduction = (introduction(), any::<bool>())
        .prop_map(|(it, is_kept)| Put::Introduction(it.id, is_kept.then(|| Rc::new(it))));
    let settings = option::of(0..6u64).prop_map(|since| {
        Put::Settings(
            Settings {
                learning_since: since.map(Moment),
                ..Settings::default()
            }
            .into(),
        )
    });
    let put = prop_oneof![contact, decision, introduction, settings];
    let part = prop_oneof![
        phrases().prop_map(Part::Needs),
        phrases().prop_map(Part::Offers),
        trust().prop_map(Part::Trust),
        select(vec!["Town 0", "Town 1", ""]).prop_map(|it| Part::Place(it.into())),
        (0..PEOPLE).prop_map(Part::Knows),
        notes().prop_map(Part::Notes),
        Just(Part::Renoted),
    ];
    let many = vec((id(), anybody()), 1..24);
    let import = many.prop_map(|many| {
        let many = many.into_iter();
        Doing::Import(many.map(|(id, it)| Contact { id, ..it }).collect())
    });
    prop_oneof![
        6 => put.prop_map(Doing::Put),
        6 => (id(), part).prop_map(|(id, part)| Doing::Edit(id, part)),
        1 => import,
        2 => Just(Doing::Undo),
        1 => select(vec![1, 20, 100]).prop_map(Doing::Sleep),
    ]
}

impl Doing {
    /// What it changes; `None` where it is nothing, or no change of the book.
    pub fn change(&self, book: &Book) -> Option<Change> {
        match self {
            Doing::Put(put) => Some(Change::one(put.clone())),
            Doing::Edit(id, part) => {
                let mut contact = (**book.contact(*id)?).clone();
                part.apply(&mut contact);
                Some(Change::one(Put::Contact(*id, Some(Rc::new(contact)))))
            }
            Doing::Import(people) => {
                let mut change = Change::default();
                people.iter().cloned().for_each(|it| change.put_contact(it));
                Some(change)
            }
            Doing::Undo | Doing::Sleep(_) => None,
        }
    }
}

impl Part {
    fn apply(&self, contact: &mut Contact) {
        match self.clone() {
            Part::Needs(it) => contact.needs = it,
            Part::Offers(it) => contact.offers = it,
            Part::Trust(it) => contact.trust = it,
            Part::Place(it) => contact.place = it,
            Part::Knows(id) => {
                contact.knows.insert(Someone::Contact(ContactId(id)));
            }
            Part::Notes(it) => contact.notes = it,
            // The same words on another day and in another order.
            Part::Renoted => {
                contact.needs.reverse();
                for need in &mut contact.needs {
                    need.noted = Day(need.noted.0 - 7);
                }
            }
        }
    }
}

/// Crowds in which many answer one need, so that not all are kept.
pub fn crowd() -> impl Strategy<Value = Book> {
    let anybody = (text(), option::of(text()), 0..3u32).prop_map(|(offer, need, town)| {
        let mut contact = Contact::new(ContactId(0), "", Moment(1));
        contact.offers.push(Phrase::new(offer, TODAY));
        contact.needs.extend(need.map(|it| Phrase::new(it, TODAY)));
        contact.place = format!("Town {town}");
        contact
    });
    vec(anybody, 30..60).prop_map(|people| {
        book(people.into_iter().zip(0..).map(|(it, id)| Contact {
            id: ContactId(id),
            name: format!("Name {}", id % 40),
            ..it
        }))
    })
}
