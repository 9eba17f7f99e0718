//! An introduction on its way: steps, letters, outcome. Nothing sends itself.

use crate::domain::{
    Benefit, Change, Introduction, IntroductionId, Letter, LetterKind, Put, Side, Stamp, Step,
    Subject, WrittenLetter,
};

use crate::app::effect::Effect;
use crate::app::event::IntroductionEvent;
use crate::app::letters;
use crate::app::model::{Done, Model, Typing};
use crate::app::route::Route;

pub fn update(model: &mut Model, event: IntroductionEvent, stamp: Stamp) -> Vec<Effect> {
    match event {
        IntroductionEvent::Began { a, b } => super::suggestions::begin(model, a, b, stamp),
        IntroductionEvent::Stepped(id, step) => stepped(model, id, step, stamp),
        IntroductionEvent::ClickedStepBack(id) => change(model, id, stamp, |it| {
            if it
                .steps
                .last()
                .is_some_and(|(_, step)| *step != Step::Began)
            {
                it.steps.pop();
            }
        }),
        IntroductionEvent::WroteOutcome(id, text) => change(model, id, stamp, |it| {
            it.outcome = text.trim().to_owned();
        }),
        IntroductionEvent::Heard(id, side, text) => change(model, id, stamp, |it| {
            match text.trim() {
                "" => it.heard.remove(&side),
                told => it.heard.insert(side, told.to_owned()),
            };
        }),
        IntroductionEvent::ChoseWithholding(id, withholds) => change(model, id, stamp, |it| {
            it.withholds = Some(withholds);
        }),
        IntroductionEvent::ChoseFirst(id, side) => change(model, id, stamp, |it| {
            it.writes_first = Some(side);
        }),
        IntroductionEvent::WroteBenefit {
            id,
            who,
            need,
            offer,
        } => change(model, id, stamp, |it| write_benefit(it, who, &need, &offer)),
        IntroductionEvent::Deleted(id) => {
            let Some(introduction) = model.book.introduction(id) else {
                return Vec::new();
            };
            let names = names(introduction);
            let taken_out = Change::one(Put::Introduction(id, None));
            let done = Done::IntroductionDeleted { names };
            let mut effects = super::commit(model, taken_out, done, stamp);
            if model.route == Route::Introduction(id) && model.book.introduction(id).is_none() {
                effects.push(Effect::Navigate(Route::Introductions));
            }
            effects
        }
    }
}

/// What was put off before is over: the next step has a day of its own.
fn stepped(model: &mut Model, id: IntroductionId, step: Step, stamp: Stamp) -> Vec<Effect> {
    let edit = edited(model, id, stamp, |it| {
        it.steps.push((stamp.today, step));
        if step == Step::Introduced && went_as_drafted(it, LetterKind::Introduce) {
            // As the letter said it, whatever is noted of the two later.
            it.writes_first = Some(letters::writes_first(it));
        }
    });
    let Some((mut change, names)) = edit else {
        return Vec::new();
    };
    let subject = Subject::Introduction(id);
    if model.book.later_of(&subject).is_some() {
        change.puts.push(Put::Later(subject, None));
    }
    super::commit(model, change, Done::IntroductionMoved { names }, stamp)
}

/// Whether a letter was taken along in the words of its draft.
fn went_as_drafted(introduction: &Introduction, kind: LetterKind) -> bool {
    let was_taken = introduction.letters.iter().any(|it| it.kind == kind);
    was_taken && !introduction.drafts.contains_key(&kind)
}

/// Keeps how the user worded a letter in place of its draft; `None` lets the draft stand again.
pub fn write_letter(
    model: &mut Model,
    id: IntroductionId,
    kind: LetterKind,
    letter: Option<WrittenLetter>,
    stamp: Stamp,
) -> Vec<Effect> {
    let typing = letter.as_ref().map(|_| Typing::Letter(id, kind));
    let edit = edited(model, id, stamp, |it| match letter {
        Some(letter) => {
            it.drafts.insert(kind, letter);
        }
        None => {
            it.drafts.remove(&kind);
        }
    });
    let Some((change, names)) = edit else {
        return Vec::new();
    };
    let done = match typing {
        Some(_) => Done::IntroductionMoved { names },
        None => Done::WrittenAfresh,
    };
    super::commit_typing(model, change, done, typing, stamp)
}

/// Keeps a text as it left Goodword. The same text twice is kept once.
pub fn keep_letter(
    model: &mut Model,
    id: IntroductionId,
    kind: LetterKind,
    text: String,
    stamp: Stamp,
) -> Vec<Effect> {
    let kept = model.book.introduction(id).is_none_or(|it| {
        it.letters
            .iter()
            .any(|letter| letter.kind == kind && letter.text == text)
    });
    if kept {
        return Vec::new();
    }
    let toast = model.toast.take();
    let effects = change(model, id, stamp, |it| {
        it.letters.push(Letter {
            kind,
            day: stamp.today,
            text,
        });
    });
    // That a text was kept needs no message of its own.
    model.toast = toast;
    super::offer_no_undo(model);
    effects
}

fn change(
    model: &mut Model,
    id: IntroductionId,
    stamp: Stamp,
    edit: impl FnOnce(&mut Introduction),
) -> Vec<Effect> {
    edited(model, id, stamp, edit).map_or_else(Vec::new, |(change, names)| {
        super::commit(model, change, Done::IntroductionMoved { names }, stamp)
    })
}

/// Replaces an introduction by an edited one, and says whose it is; `None` where nothing differs.
fn edited(
    model: &Model,
    id: IntroductionId,
    stamp: Stamp,
    edit: impl FnOnce(&mut Introduction),
) -> Option<(Change, [String; 2])> {
    let before = model.book.introduction(id)?;
    let mut after = Introduction::clone(before);
    edit(&mut after);
    if after == **before {
        return None;
    }
    after.edited = stamp.now;
    let names = names(&after);
    let mut change = Change::default();
    change.put_introduction(after);
    Some((change, names))
}

/// Replaces what was written of this side before; what a suggestion said stays.
fn write_benefit(introduction: &mut Introduction, who: Side, need: &str, offer: &str) {
    let benefits = &mut introduction.benefits;
    benefits.retain(|it| it.who != who || !it.is_own_words());
    let (need, offer) = (need.trim(), offer.trim());
    if !need.is_empty() || !offer.is_empty() {
        benefits.push(Benefit::in_own_words(who, need, offer));
    }
    benefits.sort_by_key(|it| it.who);
}

fn names(introduction: &Introduction) -> [String; 2] {
    [introduction.a_name.clone(), introduction.b_name.clone()]
}
