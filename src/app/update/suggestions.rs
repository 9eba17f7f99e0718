//! What the user decides about a suggested pair. Every decision is one click and can be undone.

use crate::domain::id::Mint;
use crate::domain::{
    Benefit, Change, ContactId, Decision, Introduction, Pair, Put, Reason, Side, Someone, Stamp,
    Trust, Verdict,
};
use crate::suggest::{Gain, Suggestion};

use crate::app::effect::Effect;
use crate::app::event::SuggestionEvent;
use crate::app::model::{AT_ONCE, Done, Model};
use crate::app::route::Route;

use super::people;

/// "Not now" hides a pair for two weeks.
const NOT_NOW_DAYS: i32 = 14;
/// How far down a person's list a pair is looked for.
const DEEP: usize = 200;

pub fn update(model: &mut Model, event: SuggestionEvent, stamp: Stamp) -> Vec<Effect> {
    match event {
        SuggestionEvent::ClickedAskBoth(pair) => begin(model, pair.first(), pair.second(), stamp),
        SuggestionEvent::ClickedNotNow(pair) => {
            let until = stamp.today.plus(NOT_NOW_DAYS);
            decide(model, pair, Verdict::NotNow { until }, stamp)
        }
        SuggestionEvent::ClickedNotRelevant(pair) => {
            decide(model, pair, Verdict::NotRelevant, stamp)
        }
        SuggestionEvent::ClickedCompete(pair) => decide(model, pair, Verdict::Compete, stamp),
        SuggestionEvent::ClickedNever(pair) => decide(model, pair, Verdict::Never, stamp),
        SuggestionEvent::ClickedKnowEachOther(pair) => {
            let mut change = super::edited(&model.book, pair.first(), stamp, |it| {
                it.knows.insert(Someone::Contact(pair.second()));
            });
            change.put_decision(decision(model, pair, Verdict::KnowEachOther, stamp));
            let names = super::names_of(&model.book, pair);
            super::commit(model, change, Done::KnowEachOther { names }, stamp)
        }
        SuggestionEvent::ClickedNeverRefer(id) => {
            let change = super::edited(&model.book, id, stamp, |it| it.trust = Trust::Never);
            let name = super::name_of(&model.book, id);
            super::commit(model, change, Done::NeverRefer { name }, stamp)
        }
        SuggestionEvent::ClickedShowMore => {
            model.shown_suggestions += AT_ONCE;
            Vec::new()
        }
        SuggestionEvent::ClickedForget(pair) => {
            let names = super::names_of(&model.book, pair);
            let mut change = Change::one(Put::Decision(pair, None));
            // What one click noted, one click takes back.
            let decided = model.book.decision(pair).map(|it| it.verdict);
            if decided == Some(Verdict::KnowEachOther) {
                let other = Someone::Contact(pair.second());
                let parted = people::part(&model.book, pair.first(), &other, stamp);
                change.puts.extend(parted.puts);
            }
            super::commit(model, change, Done::DecisionForgotten { names }, stamp)
        }
    }
}

fn decide(model: &mut Model, pair: Pair, verdict: Verdict, stamp: Stamp) -> Vec<Effect> {
    let mut change = Change::default();
    change.put_decision(decision(model, pair, verdict, stamp));
    let names = super::names_of(&model.book, pair);
    let done = match verdict {
        Verdict::NotNow { until } => Done::NotNow { names, until },
        Verdict::NotRelevant => Done::NotRelevant { names },
        Verdict::Compete => Done::Compete { names },
        Verdict::KnowEachOther => Done::KnowEachOther { names },
        Verdict::Never => Done::NeverPair { names },
    };
    super::commit(model, change, done, stamp)
}

/// With the reasons that were shown, so that it can be learned from.
fn decision(model: &Model, pair: Pair, verdict: Verdict, stamp: Stamp) -> Decision {
    let because = find(model, pair, stamp).map_or_else(Vec::new, |shown| {
        let reason = |gain: &Gain| Reason {
            who: gain.who,
            need: gain.need.text.clone(),
            offer: gain.offer.text.clone(),
        };
        shown.gains.iter().map(reason).collect()
    });
    Decision {
        pair,
        verdict,
        because,
        day: stamp.today,
        edited: stamp.now,
    }
}

/// Begins an introduction of two people, with the reasons as they stand today. Where one
/// of the two is open already, that one is shown instead.
pub fn begin(model: &mut Model, a: ContactId, b: ContactId, stamp: Stamp) -> Vec<Effect> {
    let pair = Pair::new(a, b);
    let open = model
        .book
        .introductions_of(a)
        .find(|it| it.pair() == pair && it.is_open());
    if let Some(open) = open {
        return vec![Effect::Navigate(Route::Introduction(open.id))];
    }
    let suggestion = find(model, pair, stamp);
    // The side that gains leads: they are the one who writes first.
    let (a, b) = suggestion.as_ref().map_or((a, b), |it| (it.a, it.b));
    let (Some(contact_a), Some(contact_b)) = (model.book.contact(a), model.book.contact(b)) else {
        return Vec::new();
    };
    let benefits = suggestion.map_or_else(Vec::new, |it| benefits(&it));
    let id = Mint::new(stamp.entropy).introduction();
    let introduction =
        Introduction::begin(id, contact_a, contact_b, benefits, stamp.today, stamp.now);
    let names = super::names_of(&model.book, pair);
    let mut change = Change::default();
    change.put_introduction(introduction);
    let mut effects = super::commit(model, change, Done::IntroductionBegan { names }, stamp);
    if model.book.introduction(id).is_some() {
        effects.push(Effect::Navigate(Route::Introduction(id)));
    }
    effects
}

fn find(model: &Model, pair: Pair, stamp: Stamp) -> Option<Suggestion> {
    let on_board = model
        .engine
        .board()
        .suggestions
        .iter()
        .find(|it| it.pair == pair)
        .cloned();
    on_board.or_else(|| {
        let all = model
            .engine
            .for_person(&model.book, pair.first(), stamp.today, DEEP);
        all.into_iter().find(|it| it.pair == pair)
    })
}

fn benefits(suggestion: &Suggestion) -> Vec<Benefit> {
    let benefit = |gain: &Gain| Benefit {
        who: if gain.who == suggestion.a {
            Side::A
        } else {
            Side::B
        },
        need: gain.need.text.clone(),
        need_noted: gain.need.noted,
        need_source: gain.need.source,
        offer: gain.offer.text.clone(),
        offer_noted: gain.offer.noted,
        offer_source: gain.offer.source,
    };
    suggestion.gains.iter().map(benefit).collect()
}
