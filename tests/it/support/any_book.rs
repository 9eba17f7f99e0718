//! Books and changes of every kind, for tests of what holds for all of them.

use std::rc::Rc;

use goodword::domain::mapping::{Mapping, remember};
use goodword::domain::{
    Apart, Benefit, Birthday, Book, Cadence, Change, Circle, Contact, ContactId, Day, Decision,
    Felt, Field, Gone, HowMet, Introduction, IntroductionId, Letter, LetterKind, Merge, MetThrough,
    Moment, Note, NoteKind, Pair, Phrase, Put, QuoteSource, Reason, Settings, SettingsEdit, Side,
    Someone, Step, Synonyms, Trust, Verdict, WrittenLetter,
};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

#[path = "any_giving.rs"]
mod any_giving;

use any_giving::giving_put;

/// Few ids, so that changes meet the same records again.
const PEOPLE: u64 = 12;

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        4 => "[a-z]{1,12}",
        2 => "[ -~]{0,30}",
        2 => "[äßčÆ字😀\u{0}\"\\\\/\n]{1,8}",
    ]
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    vec(text(), 0..3)
}

pub fn id() -> impl Strategy<Value = ContactId> {
    (0..PEOPLE).prop_map(|it| ContactId(if it == 0 { u64::MAX } else { it }))
}

fn day() -> impl Strategy<Value = Day> {
    (18_000..21_000).prop_map(Day)
}

fn moment() -> impl Strategy<Value = Moment> {
    (0..50u64).prop_map(Moment)
}

fn someone() -> impl Strategy<Value = Someone> {
    prop_oneof![
        id().prop_map(Someone::Contact),
        text().prop_map(Someone::Name),
    ]
}

fn phrases() -> impl Strategy<Value = Vec<Phrase>> {
    let days = (18_000..18_004, option::of(day()), option::of(day()));
    let phrase = ("[a-c]{1,2}", days);
    let phrase = phrase.prop_map(|(text, (noted, confirmed, closed))| Phrase {
        text,
        noted: Day(noted),
        confirmed,
        closed,
    });
    vec(phrase, 0..4)
}

fn notes() -> impl Strategy<Value = Vec<Note>> {
    let kind = select(vec![
        NoteKind::Call,
        NoteKind::Meeting,
        NoteKind::Message,
        NoteKind::Event,
        NoteKind::Thought,
    ]);
    let note = (day(), kind, text(), felt());
    let note = note.prop_map(|(day, kind, text, felt)| Note {
        day,
        kind,
        text,
        felt,
    });
    vec(note, 0..3)
}

fn felt() -> impl Strategy<Value = Felt> {
    any::<[bool; 3]>().prop_map(|[pitched, gave, common_ground]| Felt {
        pitched,
        gave,
        common_ground,
    })
}

fn how_met() -> impl Strategy<Value = HowMet> {
    let through = prop_oneof![
        Just(MetThrough::Unknown),
        someone().prop_map(MetThrough::IntroducedBy),
        Just(MetThrough::Event),
        Just(MetThrough::LinkedIn),
        Just(MetThrough::Other),
    ];
    (through, option::of(day()), text()).prop_map(|(through, day, text)| HowMet {
        through,
        day,
        text,
    })
}

fn birthday() -> impl Strategy<Value = Option<Birthday>> {
    (option::of(1900..2020i32), 1..13u32, 1..32u32)
        .prop_map(|(year, month, day)| Birthday::new(year, month, day))
}

pub fn contact() -> impl Strategy<Value = Contact> {
    let plain = (id(), text(), text(), text(), texts(), texts(), texts());
    let business = (text(), text(), texts(), text(), phrases(), phrases());
    let trust = select(vec![
        Trust::Unset,
        Trust::WouldRefer,
        Trust::NotYet,
        Trust::Never,
    ]);
    let private = (
        texts(),
        how_met(),
        trust,
        text(),
        btree_set(someone(), 0..3),
        any::<bool>(),
        notes(),
        birthday(),
    );
    let edited = btree_map(select(Field::ALL.to_vec()), moment(), 0..8);
    let cadence = option::of((1..400u16).prop_map(Cadence));
    let kept = (option::of(text()), moment(), edited, cadence);
    (plain, business, private, kept).prop_map(|(plain, business, private, kept)| {
        let (id, name, company, role, emails, phones, links) = plain;
        let (place, does, markets, plans, offers, needs) = business;
        let (tags, how_met, trust, trust_reason, knows, prefers_plain, notes, birthday) = private;
        let (uid, created, edited, cadence) = kept;
        Contact {
            id,
            name,
            company,
            role,
            emails,
            phones,
            links,
            place,
            does,
            markets,
            plans,
            offers,
            needs,
            tags,
            how_met,
            trust,
            trust_reason,
            knows,
            prefers_plain,
            notes,
            birthday,
            cadence,
            uid,
            created,
            edited,
        }
    })
}

fn side() -> impl Strategy<Value = Side> {
    select(vec![Side::A, Side::B])
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        Just(Step::Began),
        side().prop_map(Step::Asked),
        side().prop_map(Step::SaidYes),
        side().prop_map(Step::Declined),
        Just(Step::Introduced),
        Just(Step::Talked),
        any::<bool>().prop_map(Step::CameToGood),
        Just(Step::Dropped),
        Just(Step::TakenUp),
    ]
}

fn kind() -> impl Strategy<Value = LetterKind> {
    prop_oneof![
        side().prop_map(LetterKind::Ask),
        Just(LetterKind::Introduce),
        side().prop_map(LetterKind::FollowUp),
        side().prop_map(LetterKind::Thanks),
        side().prop_map(LetterKind::Stop),
    ]
}

fn letter() -> impl Strategy<Value = Letter> {
    (kind(), day(), text()).prop_map(|(kind, day, text)| Letter { kind, day, text })
}

fn written() -> impl Strategy<Value = WrittenLetter> {
    (text(), text()).prop_map(|(subject, body)| WrittenLetter { subject, body })
}

fn source() -> impl Strategy<Value = QuoteSource> {
    select(vec![
        QuoteSource::Need,
        QuoteSource::Plans,
        QuoteSource::Offer,
        QuoteSource::Does,
        QuoteSource::Role,
        QuoteSource::Tag,
        QuoteSource::Note,
    ])
}

fn benefit() -> impl Strategy<Value = Benefit> {
    let quote = || (text(), option::of(day()), source());
    (side(), quote(), quote()).prop_map(|(who, need, offer)| Benefit {
        who,
        need: need.0,
        need_noted: need.1,
        need_source: need.2,
        offer: offer.0,
        offer_noted: offer.1,
        offer_source: offer.2,
    })
}

fn introduction() -> impl Strategy<Value = Introduction> {
    let people = (id(), id(), text(), text());
    let steps = vec(((18_000..18_004).prop_map(Day), step()), 0..6);
    let texts = (
        vec(benefit(), 0..3),
        vec(letter(), 0..3),
        btree_map(kind(), written(), 0..3),
        text(),
        btree_map(side(), text(), 0..3),
        (option::of(any::<bool>()), option::of(side())),
    );
    (0..6u64, people, steps, texts, moment()).prop_map(|(id, people, steps, texts, edited)| {
        let (a, b, a_name, b_name) = people;
        let (benefits, letters, drafts, outcome, heard, chosen) = texts;
        let (withholds, writes_first) = chosen;
        Introduction {
            id: IntroductionId(id),
            a,
            b,
            a_name,
            b_name,
            benefits,
            steps,
            letters,
            drafts,
            outcome,
            heard,
            withholds,
            writes_first,
            edited,
        }
    })
}

fn pair() -> impl Strategy<Value = Pair> {
    (id(), id()).prop_map(|(one, other)| Pair::new(one, other))
}

fn decision() -> impl Strategy<Value = Decision> {
    let verdict = prop_oneof![
        day().prop_map(|until| Verdict::NotNow { until }),
        Just(Verdict::NotRelevant),
        Just(Verdict::Compete),
        Just(Verdict::KnowEachOther),
        Just(Verdict::Never),
    ];
    let reason = (id(), text(), text()).prop_map(|(who, need, offer)| Reason { who, need, offer });
    let said = (verdict, vec(reason, 0..3));
    (pair(), said, day(), moment()).prop_map(|(pair, (verdict, because), day, edited)| Decision {
        pair,
        verdict,
        because,
        day,
        edited,
    })
}

fn gone() -> impl Strategy<Value = Gone> {
    (moment(), vec(any::<u64>(), 0..3)).prop_map(|(at, keys)| Gone { at, keys })
}

fn settings() -> impl Strategy<Value = Settings> {
    let synonyms = vec("[a-d]", 0..4).prop_map(|it| Synonyms::of(it.iter().map(String::as_str)));
    let columns = (0..4u64, vec(text(), 0..3));
    let mapping = columns.prop_map(|(header, columns)| Mapping { header, columns });
    let mappings = vec(mapping, 0..4).prop_map(|all| {
        let mut kept = Vec::new();
        all.into_iter().for_each(|it| remember(&mut kept, it));
        kept
    });
    let circle = ("[a-c]", text(), option::of(text()), any::<[bool; 2]>());
    let circle = circle.prop_map(|(name, query, tag, [has_needs, has_offers])| Circle {
        name,
        query,
        trust: has_needs.then_some(Trust::WouldRefer),
        tag,
        has_needs,
        has_offers,
    });
    let circles = vec(circle, 0..3).prop_map(|mut all| {
        all.sort_by(|one, other| one.name.cmp(&other.name));
        all.dedup_by(|one, other| one.name == other.name);
        all
    });
    let learned = (vec(synonyms, 0..4), option::of(moment()), mappings, circles);
    (text(), any::<bool>(), learned, moment()).prop_map(
        |(my_name, withhold_names, (synonyms, learning_since, mappings, circles), edited)| {
            Settings {
                my_name,
                withhold_names,
                synonyms: synonyms.into_iter().flatten().collect(),
                learning_since,
                mappings,
                circles,
                edited,
            }
        },
    )
}

/// Of the choices, those whose bit is not set.
fn part(settings: Settings, left_out: u8) -> SettingsEdit {
    let mut edit = SettingsEdit::from(settings);
    let mut bit = 1;
    edit.retain(|_| {
        let stays = left_out & bit == 0;
        bit <<= 1;
        stays
    });
    edit
}

/// Of any records, whether or not they could be of one merge.
fn merge() -> BoxedStrategy<Merge> {
    let before = prop_oneof![
        contact().prop_map(|it| Put::Contact(it.id, Some(Rc::new(it)))),
        introduction().prop_map(|it| Put::Introduction(it.id, Some(Rc::new(it)))),
        decision().prop_map(|it| Put::Decision(it.pair, Some(it))),
        pair().prop_map(|it| Put::Apart(it, None)),
        giving_put(),
    ]
    .boxed();
    (contact(), vec(before, 0..4), day(), moment())
        .prop_map(|(merged, before, day, at)| Merge {
            kept: merged.id,
            merged: Rc::new(merged),
            before,
            day,
            at,
        })
        // By value such a strategy is more than the stack of a test holds.
        .boxed()
}

fn apart() -> impl Strategy<Value = Apart> {
    (day(), moment()).prop_map(|(day, edited)| Apart { day, edited })
}

fn plain_put() -> BoxedStrategy<Put> {
    prop_oneof![
        8 => contact().prop_map(|it| Put::Contact(it.id, Some(Rc::new(it)))),
        2 => id().prop_map(|it| Put::Contact(it, None)),
        3 => introduction().prop_map(|it| Put::Introduction(it.id, Some(Rc::new(it)))),
        1 => (0..6u64).prop_map(|it| Put::Introduction(IntroductionId(it), None)),
        2 => decision().prop_map(|it| Put::Decision(it.pair, Some(it))),
        1 => pair().prop_map(|it| Put::Decision(it, None)),
        2 => (id(), gone()).prop_map(|(id, it)| Put::Gone(id, Some(it))),
        1 => id().prop_map(|it| Put::Gone(it, None)),
        6 => giving_put(),
        1 => (settings(), 0..127u8).prop_map(|(it, left_out)| Put::Settings(part(it, left_out))),
    ]
    .boxed()
}

fn put() -> impl Strategy<Value = Put> {
    prop_oneof![
        12 => plain_put(),
        1 => (id(), merge()).prop_map(|(id, it)| Put::Merge(id, Some(Rc::new(it)))),
        1 => id().prop_map(|it| Put::Merge(it, None)),
        1 => (pair(), apart()).prop_map(|(pair, it)| Put::Apart(pair, Some(it))),
    ]
}

/// What one action may do.
pub fn change() -> impl Strategy<Value = Change> {
    vec(put(), 1..4).prop_map(|puts| Change { puts })
}

pub fn book() -> impl Strategy<Value = Book> {
    vec(plain_put(), 0..30).prop_map(|puts| {
        let mut book = Book::default();
        book.apply(&Change { puts });
        // Who is there is not gone.
        let back: Vec<ContactId> = book.contacts().map(|it| it.id).collect();
        for id in back {
            book.apply(&Change::one(Put::Gone(id, None)));
        }
        // Nor does a decision keep words of who is gone.
        let mut wordless = Change::default();
        for it in book.decisions() {
            if [it.pair.first(), it.pair.second()]
                .iter()
                .any(|id| book.gone_of(*id).is_some())
            {
                wordless.put_decision(it.without_words());
            }
        }
        // Nobody who is gone is a guest, or put off.
        let is_gone = |id: ContactId| book.gone_of(id).is_some();
        for it in book.gatherings() {
            let mut left = it.as_ref().clone();
            left.guests
                .retain(|it| !matches!(it.who, Someone::Contact(id) if is_gone(id)));
            wordless.put_gathering(left);
        }
        let lost = book.later().filter(|it| it.0.people().any(is_gone));
        let lost = lost.map(|it| Put::Later(it.0.clone(), None));
        wordless.puts.extend(lost.collect::<Vec<_>>());
        book.apply(&wordless);
        book
    })
}
