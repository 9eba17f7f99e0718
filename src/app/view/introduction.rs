//! The page of one introduction: where it stands, the next step, its letters, what came of it.

use crate::app::event::{Event, IntroductionEvent, LetterOf};
use crate::app::letters;
use crate::app::model::Model;
use crate::app::words::{self, introductions as say};
use crate::domain::introduction::Answer;
use crate::domain::{
    Benefit, Contact, ContactId, Day, Introduction, IntroductionId, LetterKind, QuoteSource, Side,
    Stage, Step,
};

use super::introductions::{IntroductionRow, called, row};
use super::letter::{LetterView, Sent, copied, worded};

#[derive(Debug, Clone, PartialEq)]
pub struct IntroductionView {
    pub row: IntroductionRow,
    pub title: String,
    /// What the first and the second said, and when.
    pub said: [String; 2],
    /// How many of the four steps are reached.
    pub steps_reached: usize,
    /// What to do now, in one sentence.
    pub advice: String,
    /// Whether each of the two is still in the book.
    pub a_is_known: bool,
    pub b_is_known: bool,
    pub benefits: Vec<BenefitView>,
    pub letters: Vec<LetterView>,
    /// Whether there is no name to sign letters with.
    pub is_unsigned: bool,
    /// What may be noted now.
    pub answers: Vec<Choice>,
    /// What may be noted but rarely is.
    pub rarely: Vec<Choice>,
    /// The latest first.
    pub history: Vec<HistoryLine>,
    pub sent: Vec<SentLetter>,
    pub outcome: String,
    /// What the first and the second told of it, each with what to call the field.
    pub heard: [(String, String); 2],
    /// Whether names are withheld while asking; `None` once there is nothing left to withhold.
    pub withholds: Option<bool>,
    /// Who of the two is asked to write first; `None` where no letter of now says so.
    pub writes_first: Option<Side>,
    /// What to call the two.
    pub called: [String; 2],
    /// What the user may write, or wrote, of why the first and the second would gain.
    pub own_reasons: Vec<OwnReason>,
    /// Whether it makes sense to write what came of it.
    pub asks_outcome: bool,
    pub can_step_back: bool,
}

/// A need and the offer that met it, as they were worded when it began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BenefitView {
    pub needs: String,
    pub need: String,
    pub need_noted: String,
    pub offers: String,
    pub offer: String,
    pub offer_noted: String,
}

/// Why one of the two would gain, as the user writes it where no suggestion said so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnReason {
    pub who: Side,
    pub need_label: String,
    pub need: String,
    pub offer_label: String,
    pub offer: String,
}

/// Something that may be noted with one click.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub label: String,
    pub step: Step,
    /// The likeliest: drawn as the main button.
    pub main: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryLine {
    pub day: String,
    pub what: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentLetter {
    pub title: String,
    pub day: String,
    pub text: String,
}

pub fn introduction(model: &Model, id: IntroductionId) -> Option<IntroductionView> {
    let introduction = model.book.introduction(id)?;
    let (a, b) = people(model, introduction);
    let names = called(a.called(), b.called());
    let (a_is_known, b_is_known) = (
        model.book.contact(a.id).is_some(),
        model.book.contact(b.id).is_some(),
    );
    let stage = introduction.stage();
    // A letter to or about somebody who was deleted has nothing to stand on.
    let kinds = if a_is_known && b_is_known {
        letters::next_letters(introduction, &a, &b)
    } else {
        Vec::new()
    };
    Some(IntroductionView {
        row: row(model, introduction),
        title: words::both(&[a.called().to_owned(), b.called().to_owned()]),
        said: [Side::A, Side::B].map(|side| said(introduction, side, model.today)),
        steps_reached: steps_reached(introduction),
        advice: say::advice(stage, kinds.is_empty(), &names),
        a_is_known,
        b_is_known,
        benefits: introduction
            .benefits
            .iter()
            .filter(|it| !it.is_own_words() || introduction.was_made())
            .map(|it| benefit(it, &names, model.today))
            .collect(),
        letters: kinds
            .iter()
            .map(|kind| letter(model, introduction, *kind, &a, &b, &names))
            .collect(),
        is_unsigned: model.book.settings().my_name.trim().is_empty(),
        answers: answers(stage, &names),
        rarely: rarely(stage, &names),
        history: introduction
            .steps
            .iter()
            .rev()
            .map(|(day, step)| HistoryLine {
                day: words::day(*day, model.today),
                what: say::step(*step, &names),
            })
            .collect(),
        sent: introduction
            .letters
            .iter()
            .map(|it| SentLetter {
                title: say::letter_title(it.kind, &names),
                day: words::day(it.day, model.today),
                text: it.text.clone(),
            })
            .collect(),
        outcome: introduction.outcome.clone(),
        heard: [Side::A, Side::B].map(|side| {
            let told = introduction.heard.get(&side).cloned();
            (say::told(side, &names), told.unwrap_or_default())
        }),
        withholds: asks(stage).then(|| {
            let usual = model.book.settings().withhold_names;
            introduction.withholds.unwrap_or(usual)
        }),
        writes_first: kinds
            .contains(&LetterKind::Introduce)
            .then(|| letters::writes_first(introduction)),
        own_reasons: own_reasons(introduction, &names),
        asks_outcome: introduction.was_made(),
        can_step_back: introduction.steps.len() > 1,
        called: names,
    })
}

fn letter(
    model: &Model,
    introduction: &Introduction,
    kind: LetterKind,
    a: &Contact,
    b: &Contact,
    names: &[String; 2],
) -> LetterView {
    let of = LetterOf::Introduction(introduction.id, kind);
    let draft = letters::compose(kind, introduction, a, b, model.book.settings());
    let written = introduction.drafts.get(&kind);
    let step = match kind {
        LetterKind::Ask(side) => Some(Step::Asked(side)),
        LetterKind::Introduce => Some(Step::Introduced),
        LetterKind::FollowUp(_) | LetterKind::Thanks(_) | LetterKind::Stop(_) => None,
    };
    LetterView {
        of,
        title: say::letter_title(kind, names),
        to: say::letter_to(kind, names),
        no_address: draft.to.is_empty().then(|| say::no_address(kind, names)),
        draft: worded(draft, written),
        is_written: written.is_some(),
        sent: step.map(|step| Sent {
            label: say::sent(kind, names),
            event: Event::Introduction(IntroductionEvent::Stepped(introduction.id, step)),
        }),
        copied: copied(model, of),
        element_id: say::letter_title(kind, names)
            .to_lowercase()
            .replace(' ', "-"),
    }
}

fn benefit(benefit: &Benefit, names: &[String; 2], today: Day) -> BenefitView {
    let noted = |day: Option<Day>| day.map(|it| words::noted(it, today)).unwrap_or_default();
    BenefitView {
        needs: say::needs(benefit.who, benefit.need_source, names),
        need: benefit.need.clone(),
        need_noted: noted(benefit.need_noted),
        offers: say::offers(benefit.who.other(), benefit.offer_source, names),
        offer: benefit.offer.clone(),
        offer_noted: noted(benefit.offer_noted),
    }
}

/// Whether somebody may still be asked before the two are introduced.
fn asks(stage: Stage) -> bool {
    matches!(stage, Stage::Idea | Stage::Asking { .. })
}

/// Of each who gains nothing that a suggestion said, until the two are introduced.
fn own_reasons(introduction: &Introduction, names: &[String; 2]) -> Vec<OwnReason> {
    if introduction.was_made() {
        return Vec::new();
    }
    let of = |who: Side| {
        let mut benefits = introduction.benefits.iter().filter(|it| it.who == who);
        let written = benefits.next();
        if written.is_some_and(|it| !it.is_own_words()) || benefits.next().is_some() {
            return None;
        }
        Some(OwnReason {
            who,
            need_label: say::needs(who, QuoteSource::Need, names),
            need: written.map(|it| it.need.clone()).unwrap_or_default(),
            offer_label: say::offers(who.other(), QuoteSource::Offer, names),
            offer: written.map(|it| it.offer.clone()).unwrap_or_default(),
        })
    };
    [Side::A, Side::B].into_iter().filter_map(of).collect()
}

/// What can be noted at a stage beside "I sent it".
fn answers(stage: Stage, names: &[String; 2]) -> Vec<Choice> {
    let choice = |step: Step, main: bool| choice(step, main, names);
    match stage {
        Stage::Idea | Stage::BothSaidYes | Stage::Outcome { .. } => Vec::new(),
        Stage::Asking { a, b } => {
            let asked = [(Side::A, a), (Side::B, b)].into_iter();
            let asked = asked.filter(|(_, answer)| *answer == Answer::Asked);
            asked
                .flat_map(|(side, _)| {
                    [
                        choice(Step::SaidYes(side), true),
                        choice(Step::Declined(side), false),
                    ]
                })
                .collect()
        }
        Stage::Introduced => {
            vec![
                choice(Step::Talked, true),
                choice(Step::CameToGood(false), false),
            ]
        }
        Stage::Talked => {
            vec![
                choice(Step::CameToGood(true), true),
                choice(Step::CameToGood(false), false),
            ]
        }
        Stage::Declined(_) | Stage::Dropped => vec![choice(Step::TakenUp, false)],
    }
}

fn rarely(stage: Stage, names: &[String; 2]) -> Vec<Choice> {
    match stage {
        Stage::Idea | Stage::Asking { .. } | Stage::BothSaidYes => {
            vec![choice(Step::Dropped, false, names)]
        }
        Stage::Introduced | Stage::Talked | Stage::Outcome { .. } => Vec::new(),
        Stage::Declined(_) | Stage::Dropped => Vec::new(),
    }
}

fn choice(step: Step, main: bool, names: &[String; 2]) -> Choice {
    Choice {
        label: say::choice(step, names),
        step,
        main,
    }
}

/// How many of the four steps (idea, asked, both said yes, introduced) are reached.
fn steps_reached(introduction: &Introduction) -> usize {
    let was_asked = |(_, step): &(Day, Step)| matches!(step, Step::Asked(_) | Step::SaidYes(_));
    match introduction.stage() {
        Stage::Idea => 1,
        Stage::Asking { .. } => 2,
        Stage::BothSaidYes => 3,
        Stage::Introduced | Stage::Talked | Stage::Outcome { .. } => 4,
        Stage::Declined(_) | Stage::Dropped => {
            1 + usize::from(introduction.steps.iter().any(was_asked))
        }
    }
}

/// What one side said, and when.
fn said(introduction: &Introduction, side: Side, today: Day) -> String {
    let of_side = |(_, step): &&(Day, Step)| match step {
        Step::Asked(it) | Step::SaidYes(it) | Step::Declined(it) => *it == side,
        Step::Introduced => true,
        _ => false,
    };
    let latest = introduction.steps.iter().rev().find(of_side);
    say::said(latest.map(|(day, step)| (*step, words::day(*day, today))))
}

/// The two contacts; a deleted one as a mere name.
fn people(model: &Model, introduction: &Introduction) -> (Contact, Contact) {
    let contact = |id: ContactId, name: &str| match model.book.contact(id) {
        Some(contact) => Contact::clone(contact),
        None => Contact::new(id, name, crate::domain::Moment::default()),
    };
    (
        contact(introduction.a, &introduction.a_name),
        contact(introduction.b, &introduction.b_name),
    )
}
