//! One letter of each kind as its reader sees it, and who is offered which.

mod properties;

use super::*;
use crate::domain::{ContactId, Day, Felt, IntroductionId, Moment, Note, NoteKind, Phrase, Trust};

const KINDS: [LetterKind; 9] = [
    LetterKind::Ask(Side::A),
    LetterKind::Ask(Side::B),
    LetterKind::Introduce,
    LetterKind::FollowUp(Side::A),
    LetterKind::FollowUp(Side::B),
    LetterKind::Thanks(Side::A),
    LetterKind::Thanks(Side::B),
    LetterKind::Stop(Side::A),
    LetterKind::Stop(Side::B),
];

fn ana() -> Contact {
    let mut ana = Contact::new(ContactId(1), "Ana Souza", Moment(0));
    ana.company = "Rede Clara".into();
    ana.role = "Podcast host".into();
    ana.emails = vec!["ana@rede.example".into(), "second@rede.example".into()];
    ana.does = "runs a weekly podcast for people who lead small teams".into();
    ana.needs = vec![Phrase::new("keynote speakers for my podcast", Day(1))];
    ana.how_met.through = MetThrough::Event;
    ana.how_met.text = "sat next to me at the harbour conference".into();
    ana
}

fn ben() -> Contact {
    let mut ben = Contact::new(ContactId(2), "Ben Adeyemi", Moment(0));
    ben.company = "Stagecraft Hollow".into();
    ben.role = "Speaker".into();
    ben.emails = vec!["ben@hollow.example".into()];
    ben.links = vec!["https://hollow.example/ben".into()];
    ben.does = "gives talks on leadership to midsize firms".into();
    ben.offers = vec![Phrase::new("keynote speaking on leadership", Day(2))];
    ben.how_met.through = MetThrough::LinkedIn;
    ben
}

fn benefit(who: Side, need: &str, offer: &str) -> Benefit {
    Benefit {
        who,
        need: need.into(),
        need_noted: None,
        need_source: QuoteSource::Need,
        offer: offer.into(),
        offer_noted: None,
        offer_source: QuoteSource::Offer,
    }
}

fn introduction(a: &Contact, b: &Contact, benefits: Vec<Benefit>, steps: &[Step]) -> Introduction {
    let mut it = Introduction::begin(IntroductionId(9), a, b, benefits, Day(10), Moment(0));
    it.steps.extend(steps.iter().map(|step| (Day(11), *step)));
    it
}

fn podcast() -> Vec<Benefit> {
    vec![benefit(
        Side::A,
        "keynote speakers for my podcast",
        "keynote speaking on leadership",
    )]
}

fn signed() -> Settings {
    Settings {
        my_name: "Mira".into(),
        ..Settings::default()
    }
}

fn withheld() -> Settings {
    Settings {
        withhold_names: true,
        ..signed()
    }
}

#[test]
fn an_ask_says_who_why_how_small_and_leaves_an_easy_way_out() {
    let (ana, ben) = (ana(), ben());
    let it = introduction(&ana, &ben, podcast(), &[]);
    let draft = compose(LetterKind::Ask(Side::A), &it, &ana, &ben, &signed());
    assert_eq!(draft.to, ["ana@rede.example"]);
    assert_eq!(draft.subject, "May I introduce you to Ben Adeyemi?");
    assert_eq!(
        draft.body,
        "Hi Ana,\n\n\
         May I introduce you to Ben Adeyemi (Speaker, Stagecraft Hollow)?\n\n\
         You are looking for “keynote speakers for my podcast”, and Ben offers “keynote \
         speaking on leadership”.\n\n\
         How I know Ben: through LinkedIn. What Ben does: gives talks on leadership to midsize \
         firms.\n\n\
         Fifteen minutes on the phone would be plenty. If you would both like to talk, I will \
         write to you both.\n\n\
         If it is not for you, or not now, just leave this unanswered. I promise I understand.\n\n\
         Best wishes,\nMira"
    );
}

#[test]
fn who_gains_nothing_is_told_that_it_is_a_favour() {
    let (ana, ben) = (ana(), ben());
    let it = introduction(&ana, &ben, podcast(), &[]);
    let to_ben = compose(LetterKind::Ask(Side::B), &it, &ana, &ben, &signed());
    assert!(to_ben.body.contains(
        "I thought of you because Ana is looking for “keynote speakers for my podcast”. It \
         would be a kindness to Ana more than a gain for you, so no is a fine answer."
    ));
    assert!(
        !to_ben.body.contains("keynote speaking"),
        "who reads it knows what they offer"
    );
    let both = vec![
        podcast()[0].clone(),
        benefit(Side::B, "podcasts", "a podcast"),
    ];
    let it = introduction(&ana, &ben, both, &[]);
    let to_ben = compose(LetterKind::Ask(Side::B), &it, &ana, &ben, &signed());
    assert!(!to_ben.body.contains("kindness"));
    assert!(to_ben.body.contains(
        "You are looking for “podcasts”, and Ana offers “a podcast”. And it goes both ways: Ana \
         is looking for “keynote speakers for my podcast”."
    ));
}

#[test]
fn a_withheld_ask_describes_without_identifying() {
    let (ana, mut ben) = (ana(), ben());
    ben.does = "gives talks, see hollow.example".into();
    let it = introduction(
        &ana,
        &ben,
        podcast(),
        &[Step::Asked(Side::B), Step::SaidYes(Side::B)],
    );
    let draft = compose(LetterKind::Ask(Side::A), &it, &ana, &ben, &withheld());
    assert_eq!(draft.subject, "May I introduce you to someone?");
    assert_eq!(
        draft.body,
        "Hi Ana,\n\n\
         May I introduce you to someone? I leave out the name until you both agree, so a no \
         costs nobody anything. Their role: Speaker.\n\n\
         You are looking for “keynote speakers for my podcast”, and they offer “keynote \
         speaking on leadership”.\n\n\
         How I know them: through LinkedIn.\n\n\
         Fifteen minutes on the phone would be plenty. They have said yes; if you do too, I \
         will write to you both.\n\n\
         If it is not for you, or not now, just leave this unanswered. I promise I understand.\n\n\
         Best wishes,\nMira"
    );
}

#[test]
fn a_withheld_ask_leaves_out_the_name_they_had_when_it_began() {
    let (ana, mut ben) = (ana(), ben());
    let reasons = vec![benefit(Side::A, "speakers", "a talk by Ben Adeyemi")];
    let it = introduction(&ana, &ben, reasons, &[]);
    ben.name = "B. A.".into();
    let draft = compose(LetterKind::Ask(Side::A), &it, &ana, &ben, &withheld());
    assert!(!draft.body.contains("Adeyemi"), "{}", draft.body);
}

#[test]
fn what_gives_a_person_away_is_found_however_it_is_written() {
    let mut ben = ben();
    for text in [
        "ask BEN about it",
        "talks by Adeyemi's firm",
        "founder of stagecraft hollow",
        "the Stagecraft method",
        "see hollow.example for more",
        "write to me@other.example",
        "more on https://elsewhere.example/x",
    ] {
        assert!(withhold::identifies(text, &ben, ""), "{text}");
    }
    ben.name = "山田 太郎".into();
    assert!(withhold::identifies("山田太郎の会社", &ben, ""));
    for text in [
        "keynote speaking on leadership",
        "benefits, e.g. for teams",
        "",
    ] {
        assert!(!withhold::identifies(text, &ben, ""), "{text}");
    }
}

#[test]
fn the_introduction_speaks_to_the_giver_first_and_says_who_writes() {
    let (ana, ben) = (ana(), ben());
    let it = introduction(&ana, &ben, podcast(), &[]);
    // Names are withheld while asking, never when introducing.
    let draft = compose(LetterKind::Introduce, &it, &ana, &ben, &withheld());
    assert_eq!(draft.to, ["ana@rede.example", "ben@hollow.example"]);
    assert_eq!(draft.subject, "Introduction: Ana Souza / Ben Adeyemi");
    assert_eq!(
        draft.body,
        "Hi Ana, hi Ben,\n\n\
         Ben, please meet Ana Souza (Podcast host, Rede Clara). How I know Ana: “sat next to me \
         at the harbour conference”. What Ana does: runs a weekly podcast for people who lead \
         small teams.\n\n\
         Ana, please meet Ben Adeyemi (Speaker, Stagecraft Hollow). How I know Ben: through \
         LinkedIn. What Ben does: gives talks on leadership to midsize firms.\n\n\
         Why you two: Ana is looking for “keynote speakers for my podcast”, and Ben offers \
         “keynote speaking on leadership”.\n\n\
         Ana, would you write first and propose a time or two for a short call?\n\n\
         I step out here and need no copies. I would love to hear how it went.\n\n\
         Best wishes,\nMira"
    );
    let it = introduction(&ana, &ben, vec![benefit(Side::B, "x", "y")], &[]);
    assert_eq!(writes_first(&it), Side::B);
    let draft = compose(LetterKind::Introduce, &it, &ana, &ben, &signed());
    assert!(draft.body.contains("Ben, would you write first"));
}

#[test]
fn the_polite_stop_names_no_culprit_and_the_thanks_quote_what_was_given() {
    let (ana, ben) = (ana(), ben());
    let it = introduction(
        &ana,
        &ben,
        podcast(),
        &[
            Step::Asked(Side::A),
            Step::SaidYes(Side::A),
            Step::Declined(Side::B),
        ],
    );
    let stop = compose(LetterKind::Stop(Side::A), &it, &ana, &ben, &signed());
    assert!(
        stop.body
            .contains("will not come about for now. Thank you for saying yes;")
    );
    assert!(
        stop.body
            .contains("stays on my mind: “keynote speakers for my podcast”.")
    );
    assert!(!stop.body.to_lowercase().contains("declin"));

    let it = introduction(
        &ana,
        &ben,
        podcast(),
        &[Step::Introduced, Step::CameToGood(true)],
    );
    let thanks = compose(LetterKind::Thanks(Side::B), &it, &ana, &ben, &withheld());
    assert!(thanks.body.contains(
        "Ana was looking for “keynote speakers for my podcast”, and you were the one I thought of."
    ));
    assert!(thanks.body.contains("I am glad that something came of it."));
}

#[test]
fn only_an_offer_is_called_an_offer_and_nothing_is_said_twice() {
    let (ana, mut ben) = (ana(), ben());
    ben.does = "Gives talks on leadership, and trains boards".into();
    let letter = |ben: &Contact, offer: &str, offer_source, kind| {
        let benefit = Benefit {
            offer_source,
            ..benefit(Side::A, "speakers", offer)
        };
        let it = introduction(&ana, ben, vec![benefit], &[]);
        compose(kind, &it, &ana, ben, &signed()).body
    };
    let kinds = [LetterKind::Ask(Side::A), LetterKind::Introduce];
    for kind in kinds {
        let does = "gives talks on leadership";
        let body = letter(&ben, does, QuoteSource::Does, kind);
        assert!(body.contains("this is what Ben does: “gives talks on leadership”."));
        assert!(!body.contains("trains boards"), "{body}");
        // The role stands behind the name already; a tag is the user's own.
        for (offer, source) in [("speaker", QuoteSource::Role), ("zztag", QuoteSource::Tag)] {
            let body = letter(&ben, offer, source, kind);
            assert!(body.contains("“speakers”, and I thought of Ben."), "{body}");
            assert!(body.contains("trains boards"), "{body}");
            assert!(
                !body.contains("offers") && !body.contains("zztag"),
                "{body}"
            );
        }
    }
    ben.role = String::new();
    let body = letter(&ben, "Speaker", QuoteSource::Role, kinds[0]);
    assert!(body.contains("and Ben works as “Speaker”."), "{body}");
}

#[test]
fn plans_are_no_needs() {
    let (ana, ben) = (ana(), ben());
    let plan = Benefit {
        need_source: QuoteSource::Plans,
        ..benefit(Side::A, "a second podcast", "studios")
    };
    let it = introduction(&ana, &ben, vec![plan], &[]);
    let to_ana = compose(LetterKind::Ask(Side::A), &it, &ana, &ben, &signed());
    assert!(
        to_ana
            .body
            .contains("You have this in mind: “a second podcast”")
    );
    let to_ben = compose(LetterKind::Ask(Side::B), &it, &ana, &ben, &signed());
    assert!(
        to_ben
            .body
            .contains("because Ana has this in mind: “a second podcast”.")
    );
}

#[test]
fn how_the_user_met_somebody_is_quoted_only_where_it_is_short_and_of_an_occasion() {
    let (mut ana, ben) = (ana(), ben());
    let to_ben = |ana: &Contact| {
        let it = introduction(ana, &ben, podcast(), &[]);
        compose(LetterKind::Ask(Side::B), &it, ana, &ben, &signed()).body
    };
    assert!(to_ben(&ana).contains("“sat next to me at the harbour conference”"));
    ana.how_met.through = MetThrough::Other;
    assert!(!to_ben(&ana).contains("harbour"));
    ana.how_met.through = MetThrough::LinkedIn;
    ana.how_met.text =
        "wrote to me after her divorce, and we talked half the night about it".into();
    let body = to_ben(&ana);
    assert!(body.contains("How I know Ana: through LinkedIn.") && !body.contains("divorce"));
}

#[test]
fn a_letter_is_short() {
    let (ana, ben) = (ana(), ben());
    let both = vec![
        podcast()[0].clone(),
        benefit(
            Side::B,
            "podcasts to speak on",
            "a podcast of 5,000 listeners",
        ),
    ];
    let it = introduction(&ana, &ben, both, &[]);
    for kind in KINDS {
        let body = compose(kind, &it, &ana, &ben, &signed()).body;
        assert!(body.split_whitespace().count() <= 120, "{body}");
    }
}

#[test]
fn what_is_private_stays_out_of_every_letter() {
    let (mut ana, ben) = (ana(), ben());
    ana.trust = Trust::WouldRefer;
    ana.trust_reason = "zzsecret".into();
    ana.notes = vec![Note {
        day: Day(3),
        kind: NoteKind::Call,
        text: "zzsecret".into(),
        felt: Felt::default(),
    }];
    ana.tags = vec!["zzsecret".into()];
    let mut it = introduction(
        &ana,
        &ben,
        podcast(),
        &[Step::Introduced, Step::CameToGood(true)],
    );
    it.outcome = "zzsecret".into();
    for kind in KINDS {
        let draft = compose(kind, &it, &ana, &ben, &signed());
        assert!(!format!("{draft:?}").contains("zzsecret"), "{kind:?}");
    }
}

#[test]
fn people_are_called_by_a_first_name_only_where_it_is_plainly_one() {
    for (name, expected) in [
        ("Ana Souza", "Ana"),
        ("Jean-Luc Moreau", "Jean-Luc"),
        ("Zoë O’Neil", "Zoë"),
        ("Madonna", "Madonna"),
        ("Dr. Ana Souza", "Dr. Ana Souza"),
        ("Dr Ana Souza", "Dr Ana Souza"),
        ("Prof Ana Souza", "Prof Ana Souza"),
        ("Souza, Ana", "Souza, Ana"),
        ("J. Smith", "J. Smith"),
        ("J Smith", "J Smith"),
        ("van Dyck", "van Dyck"),
        ("山田 太郎", "山田 太郎"),
        ("Иван Петров", "Иван Петров"),
        ("Ana Souza (Rede)", "Ana Souza (Rede)"),
        ("Ana 🌱 Souza", "Ana 🌱 Souza"),
        ("", ""),
    ] {
        assert_eq!(calling::called(name), expected);
    }
}

#[test]
fn two_of_the_same_first_name_are_told_apart() {
    let (ana, mut other) = (ana(), ben());
    other.name = "Ana Lindqvist".into();
    let it = introduction(&ana, &other, podcast(), &[]);
    let draft = compose(LetterKind::Introduce, &it, &ana, &other, &signed());
    assert!(draft.body.starts_with("Hi Ana Souza, hi Ana Lindqvist,"));
    assert!(draft.body.contains("Ana Souza, would you write first"));
}

#[test]
fn people_of_whom_nothing_is_known_still_get_whole_sentences() {
    let ana = Contact::new(ContactId(1), "", Moment(0));
    let mut ben = Contact::new(ContactId(2), "", Moment(0));
    ben.company = "Stagecraft Hollow".into();
    let it = introduction(&ana, &ben, vec![], &[]);
    let draft = compose(LetterKind::Introduce, &it, &ana, &ben, &Settings::default());
    assert!(draft.to.is_empty());
    assert_eq!(
        draft.body,
        "Hello both,\n\n\
         Please meet someone.\n\n\
         Please meet Stagecraft Hollow.\n\n\
         A short call is a good start.\n\n\
         I step out here and need no copies. I would love to hear how it went.\n\n\
         Best wishes"
    );
}

#[test]
fn each_stage_offers_the_letters_that_make_sense_there() {
    use LetterKind::*;
    let (ana, ben) = (ana(), ben());
    let next =
        |steps: &[Step]| next_letters(&introduction(&ana, &ben, podcast(), steps), &ana, &ben);
    assert_eq!(next(&[]), [Ask(Side::B), Ask(Side::A)]);
    assert_eq!(next(&[Step::Asked(Side::B)]), [Ask(Side::A)]);
    assert_eq!(next(&[Step::Asked(Side::B), Step::Asked(Side::A)]), []);
    let both = [Step::SaidYes(Side::A), Step::SaidYes(Side::B)];
    assert_eq!(next(&both), [Introduce]);
    assert_eq!(
        next(&[Step::Introduced]),
        [FollowUp(Side::A), FollowUp(Side::B)]
    );
    assert_eq!(
        next(&[Step::Introduced, Step::Talked]),
        [Thanks(Side::B), Thanks(Side::A)]
    );
    assert_eq!(
        next(&[Step::CameToGood(false)]),
        [Thanks(Side::B), Thanks(Side::A)]
    );
    assert_eq!(next(&[Step::Asked(Side::B), Step::Declined(Side::B)]), []);
    let yes_and_no = [
        Step::Asked(Side::A),
        Step::SaidYes(Side::A),
        Step::Declined(Side::B),
    ];
    assert_eq!(next(&yes_and_no), [Stop(Side::A)]);
    assert_eq!(
        next(&[Step::Asked(Side::A), Step::Dropped]),
        [Stop(Side::A)]
    );
    assert_eq!(
        next(&[Step::Asked(Side::A), Step::Introduced, Step::Dropped]),
        []
    );
}

#[test]
fn who_prefers_a_plain_introduction_is_not_asked() {
    let (mut ana, mut ben) = (ana(), ben());
    ana.prefers_plain = true;
    let idea = introduction(&ana, &ben, podcast(), &[]);
    assert_eq!(next_letters(&idea, &ana, &ben), [LetterKind::Ask(Side::B)]);
    let yes = introduction(
        &ana,
        &ben,
        podcast(),
        &[Step::Asked(Side::B), Step::SaidYes(Side::B)],
    );
    assert_eq!(next_letters(&yes, &ana, &ben), [LetterKind::Introduce]);
    ben.prefers_plain = true;
    assert_eq!(next_letters(&idea, &ana, &ben), [LetterKind::Introduce]);
}
