//! What years of use leave in a book: talks, introductions in every state, gifts and promises,
//! events, decisions. Of the people who are there already, and the same on every run.

use std::rc::Rc;

use goodword::domain::id::Mint;
use goodword::domain::introduction::{Benefit, QuoteSource};
use goodword::domain::{
    Book, Cadence, Change, Circle, Contact, ContactId, Day, Decision, Felt, Gathering, Gift,
    GiftKind, GiftState, Guest, HowMet, Introduction, MetThrough, Moment, Note, NoteKind, Pair,
    Put, SettingsEdit, Side, Someone, Stamp, Step, Verdict, Way,
};

use super::{Dice, PLACES, TAGS};

const INTRODUCTIONS: usize = 500;
const GIFTS: usize = 400;
const GATHERINGS: usize = 20;
const DECISIONS: usize = 200;
/// People who are in the book twice.
const TWICE: usize = 30;
/// Everything happened within so many days.
const DAYS: usize = 900;
/// Promises are due so many days after they were made.
const DUE_IN: i32 = 10;
/// One of so many introductions, gifts and decisions has to do with the first of the book, with
/// whom the user is in touch most.
const WITH_THE_FIRST: usize = 25;
/// When all of it was written down.
const NOW: Moment = Moment(1_760_000_000_000);

/// Lets the user have lived with a book of at least 200 people until `today`.
pub fn lived(book: &mut Book, today: Day) {
    let mut dice = Dice(Mint::new(2));
    let ids: Vec<ContactId> = book.contacts().map(|it| it.id).collect();
    let mut change = Change::default();
    let mut before: Option<Contact> = None;
    for (at, contact) in book.contacts().enumerate() {
        let mut contact = befriended(&mut dice, contact, at, &ids, today);
        if at % 100 == 1
            && at / 100 < TWICE
            && let Some(twin) = &before
        {
            contact.name.clone_from(&twin.name);
            contact.emails.clone_from(&twin.emails);
        }
        before = Some(contact.clone());
        change.put_contact(contact);
    }
    book.apply(&change);
    let mut change = Change::default();
    for at in 0..INTRODUCTIONS {
        let introduction = introduction(&mut dice, book, at, &ids, today);
        change.puts.extend(introduction);
    }
    for at in 0..GIFTS {
        change.puts.extend(gift(&mut dice, book, at, &ids, today));
    }
    for at in 0..GATHERINGS {
        change.put_gathering(gathering(&mut dice, at, &ids, today));
    }
    for at in 0..DECISIONS {
        change.put_decision(decision(&mut dice, at, &ids, today));
    }
    change.puts.push(Put::Settings(SettingsEdit {
        my_name: Some("Robin".to_owned()),
        circles: Some(TAGS[..3].iter().map(|it| circle(it)).collect()),
        edited: Some(NOW),
        ..SettingsEdit::default()
    }));
    book.apply(&change);
}

/// What came to be known of somebody.
fn befriended(
    dice: &mut Dice,
    contact: &Contact,
    at: usize,
    ids: &[ContactId],
    today: Day,
) -> Contact {
    let mut it = contact.clone();
    it.company = format!("{} {}", dice.one_of(&FIRMS), at / 3);
    it.emails = vec![format!("person{at}@example.com")];
    if dice.below(10) == 0 {
        it.needs.clear();
    }
    if dice.below(12) == 0 {
        it.offers.clear();
    }
    let talks = match dice.below(3) {
        _ if at == 0 => 24,
        0 => 1 + dice.below(3),
        _ => 0,
    };
    for _ in 0..talks {
        let day = some_day(dice, today);
        let kind = *dice.one_of(&[NoteKind::Call, NoteKind::Meeting, NoteKind::Message]);
        let mut note = Note::new(day, kind, *dice.one_of(&TALKS));
        note.felt = Felt {
            gave: dice.below(8) == 0,
            common_ground: dice.below(6) == 0,
            pitched: dice.below(12) == 0,
        };
        it.notes.push(note);
    }
    if dice.below(10) == 0 {
        it.cadence = Some(Cadence(*dice.one_of(&[30, 90, 180])));
    }
    let other = *dice.one_of(ids);
    if dice.below(10) == 0 && other != it.id {
        it.how_met = HowMet {
            through: MetThrough::IntroducedBy(Someone::Contact(other)),
            day: Some(some_day(dice, today)),
            text: String::new(),
        };
    }
    if at == 0 {
        let known = ids[1..].iter().step_by(40);
        it.knows.extend(known.map(|it| Someone::Contact(*it)));
    }
    it
}

/// Two of these people.
fn two(dice: &mut Dice, at: usize, ids: &[ContactId]) -> (ContactId, ContactId) {
    let one = match at % WITH_THE_FIRST {
        0 => 0,
        _ => dice.below(ids.len()),
    };
    let far = 1 + dice.below(ids.len() - 1);
    (ids[one], ids[(one + far) % ids.len()])
}

fn some_day(dice: &mut Dice, today: Day) -> Day {
    today.plus(-i32::try_from(dice.below(DAYS)).unwrap_or_default())
}

fn introduction(
    dice: &mut Dice,
    book: &Book,
    at: usize,
    ids: &[ContactId],
    today: Day,
) -> Option<Put> {
    let (one, other) = two(dice, at, ids);
    let (a, b) = (book.contact(one)?, book.contact(other)?);
    let benefits = [benefit(Side::A, a, b), benefit(Side::B, b, a)];
    let benefits = benefits.into_iter().flatten().collect();
    let began = some_day(dice, today);
    let id = dice.0.introduction();
    let mut it = Introduction::begin(id, a, b, benefits, began, NOW);
    let steps = STEPS[at % STEPS.len()];
    for (step, count) in steps.iter().zip(1..) {
        it.steps.push((began.plus(count * 2).min(today), *step));
    }
    if steps.last() == Some(&Step::CameToGood(true)) {
        it.outcome = (*dice.one_of(&OUTCOMES)).to_owned();
        it.heard
            .insert(Side::A, "We meet every month since.".to_owned());
    }
    Some(Put::Introduction(id, Some(Rc::new(it))))
}

/// `None` where nothing is noted that the one needs or the other offers.
fn benefit(who: Side, gains: &Contact, gives: &Contact) -> Option<Benefit> {
    let (need, offer) = (gains.needs.first()?, gives.offers.first()?);
    Some(Benefit {
        who,
        need: need.text.clone(),
        need_noted: Some(need.noted),
        need_source: QuoteSource::Need,
        offer: offer.text.clone(),
        offer_noted: Some(offer.noted),
        offer_source: QuoteSource::Offer,
    })
}

fn gift(dice: &mut Dice, book: &Book, at: usize, ids: &[ContactId], today: Day) -> Option<Put> {
    let (one, other) = two(dice, at, ids);
    let person = book.contact(one)?;
    let kind = *dice.one_of(&GiftKind::ALL);
    let on = some_day(dice, today);
    let (way, state) = match at % 6 {
        0 => {
            let due = on.plus(DUE_IN);
            (Way::Given, GiftState::Promised { due })
        }
        1..4 => (Way::Given, GiftState::Done { on }),
        4 => (Way::Given, GiftState::LetGo { on }),
        _ => (Way::Received, GiftState::Done { on }),
    };
    let stamp = Stamp {
        now: NOW,
        today: on,
        entropy: 0,
    };
    let id = dice.0.gift();
    let text = (*dice.one_of(&GIVEN)).to_owned();
    let mut it = Gift::new(id, person, way, kind, text, &stamp);
    it.state = state;
    it.other = (kind == GiftKind::Introduction).then_some(other);
    if at % 6 == 1 {
        it.came_of_it = (*dice.one_of(&OUTCOMES)).to_owned();
        it.thanked = Some(on);
    }
    Some(Put::Gift(id, Some(Rc::new(it))))
}

/// Of ten guests up to a hundred, some of whom the user met where it is over.
fn gathering(dice: &mut Dice, at: usize, ids: &[ContactId], today: Day) -> Gathering {
    let day = today.plus(i32::try_from(at).unwrap_or_default() * 20 - 330);
    let is_over = day < today;
    let guest = |who: Someone, met: bool| Guest {
        met,
        ..Guest::new(who)
    };
    let mut it = Gathering {
        id: dice.0.gathering(),
        name: format!("{} {}", dice.one_of(&EVENTS), at + 1),
        place: (*dice.one_of(&PLACES)).to_owned(),
        day: Some(day),
        note: String::new(),
        guests: vec![
            guest(Someone::Contact(ids[0]), is_over),
            guest(Someone::Name("Nadia Feld".to_owned()), false),
        ],
        edited: NOW,
    };
    for _ in 0..10 + 5 * (at % 19) {
        let who = Someone::Contact(*dice.one_of(ids));
        let met = is_over && dice.below(3) == 0;
        it.unite(&[guest(who, met)]);
    }
    it
}

fn decision(dice: &mut Dice, at: usize, ids: &[ContactId], today: Day) -> Decision {
    let (one, other) = two(dice, at, ids);
    let until = today.plus(30);
    Decision {
        pair: Pair::new(one, other),
        verdict: match at % 3 {
            0 => Verdict::NotRelevant,
            1 => Verdict::Never,
            _ => Verdict::NotNow { until },
        },
        because: Vec::new(),
        day: some_day(dice, today),
        edited: NOW,
    }
}

fn circle(tag: &str) -> Circle {
    Circle {
        name: format!("Everybody of {tag}"),
        tag: Some(tag.to_owned()),
        ..Circle::default()
    }
}

/// What followed after an introduction began, every second day.
const STEPS: [&[Step]; 10] = [
    &[],
    &[Step::Asked(Side::A)],
    &[Step::Asked(Side::A), Step::Asked(Side::B)],
    &[Step::SaidYes(Side::B), Step::Asked(Side::A)],
    &[Step::SaidYes(Side::A), Step::SaidYes(Side::B)],
    &[
        Step::SaidYes(Side::A),
        Step::SaidYes(Side::B),
        Step::Introduced,
    ],
    &[Step::Introduced, Step::Talked],
    &[Step::Introduced, Step::Talked, Step::CameToGood(true)],
    &[Step::Asked(Side::B), Step::Declined(Side::B)],
    &[Step::Asked(Side::A), Step::Dropped],
];

const FIRMS: [&str; 8] = [
    "Northwind",
    "Bluebell",
    "Granite",
    "Harbour",
    "Lantern",
    "Meadow",
    "Orchard",
    "Summit",
];
const EVENTS: [&str; 5] = [
    "Founders’ breakfast",
    "Trade fair",
    "Alumni evening",
    "Conference on family businesses",
    "Garden party",
];
const TALKS: [&str; 6] = [
    "Talked about the new branch and whom they still look for.",
    "They move into the new office in spring. Asked after the children.",
    "Short word at the station; wants to hear how the fair went.",
    "Long lunch. Proud of the team, worried about prices, glad about the bank.",
    "Sent the article on pensions.",
    "Asked for a reference from the choir.",
];
const GIVEN: [&str; 6] = [
    "the article on renting out machines",
    "a word with the head of the harbour board",
    "feedback on the first chapter",
    "how she found her first ten hotels",
    "a ticket to the conference",
    "the name of the lawyer",
];
const OUTCOMES: [&str; 4] = [
    "They signed a contract for two years.",
    "He found the flat.",
    "They test it with twelve customers.",
    "She got the job.",
];
