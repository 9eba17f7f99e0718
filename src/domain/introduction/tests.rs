//! The stage, read from what happened.

use proptest::prelude::*;

use super::Answer::{Asked, NotAsked, Yes};
use super::*;

fn after(steps: &[Step]) -> Introduction {
    let person = |id| Contact::new(ContactId(id), "x", Moment(0));
    let (a, b) = (person(1), person(2));
    let mut it = Introduction::begin(IntroductionId(1), &a, &b, vec![], Day(1), Moment(0));
    it.steps
        .extend((2..).zip(steps).map(|(day, step)| (Day(day), *step)));
    it
}

#[test]
fn the_usual_way_goes_from_an_idea_to_an_outcome() {
    use Step::{CameToGood, Introduced, SaidYes, Talked};
    let steps = [
        Step::Asked(Side::B),
        SaidYes(Side::B),
        Step::Asked(Side::A),
        SaidYes(Side::A),
        Introduced,
        Talked,
        CameToGood(true),
    ];
    let expected = [
        Stage::Idea,
        Stage::Asking {
            a: NotAsked,
            b: Asked,
        },
        Stage::Asking {
            a: NotAsked,
            b: Yes,
        },
        Stage::Asking { a: Asked, b: Yes },
        Stage::BothSaidYes,
        Stage::Introduced,
        Stage::Talked,
        Stage::Outcome { good: true },
    ];
    for (done, stage) in expected.into_iter().enumerate() {
        let it = after(&steps[..done]);
        assert_eq!(it.stage(), stage);
        assert_eq!(it.was_made(), done >= 5);
        assert_eq!(it.is_open(), done < 7);
        assert_eq!(it.last_day(), Day(1 + done as i32));
    }
}

#[test]
fn a_yes_needs_no_question_and_a_second_question_takes_back_no_yes() {
    let both = [Step::SaidYes(Side::A), Step::SaidYes(Side::B)];
    assert_eq!(after(&both).stage(), Stage::BothSaidYes);
    let asked_again = [Step::SaidYes(Side::A), Step::Asked(Side::A)];
    assert_eq!(
        after(&asked_again).stage(),
        Stage::Asking {
            a: Yes,
            b: NotAsked
        }
    );
}

#[test]
fn who_declined_may_be_asked_anew_once_it_is_taken_up_again() {
    let mut steps = vec![
        Step::Asked(Side::A),
        Step::SaidYes(Side::A),
        Step::Asked(Side::B),
        Step::Declined(Side::B),
    ];
    assert_eq!(after(&steps).stage(), Stage::Declined(Side::B));
    assert!(!after(&steps).is_open());
    steps.push(Step::TakenUp);
    assert_eq!(
        after(&steps).stage(),
        Stage::Asking {
            a: Yes,
            b: NotAsked
        }
    );
    steps.push(Step::SaidYes(Side::B));
    assert_eq!(after(&steps).stage(), Stage::BothSaidYes);
}

#[test]
fn what_was_introduced_stays_introduced_when_it_is_dropped_and_taken_up_again() {
    let mut steps = vec![
        Step::SaidYes(Side::A),
        Step::SaidYes(Side::B),
        Step::Introduced,
        Step::Dropped,
    ];
    assert_eq!(after(&steps).stage(), Stage::Dropped);
    steps.push(Step::TakenUp);
    assert_eq!(after(&steps).stage(), Stage::Introduced);
    steps.extend([Step::Talked, Step::Dropped, Step::TakenUp]);
    assert_eq!(after(&steps).stage(), Stage::Talked);
}

#[test]
fn an_introduction_without_steps_is_an_idea() {
    let mut it = after(&[]);
    it.steps.clear();
    assert_eq!((it.stage(), it.last_day()), (Stage::Idea, Day::default()));
}

fn step() -> impl Strategy<Value = Step> {
    let side = prop::sample::select(vec![Side::A, Side::B]);
    (0..9u8, side, any::<bool>()).prop_map(|(kind, side, good)| match kind {
        0 => Step::Began,
        1 => Step::Asked(side),
        2 => Step::SaidYes(side),
        3 => Step::Declined(side),
        4 => Step::Introduced,
        5 => Step::Talked,
        6 => Step::CameToGood(good),
        7 => Step::Dropped,
        _ => Step::TakenUp,
    })
}

proptest! {
    #[test]
    fn any_history_has_a_stage_that_its_last_step_explains(
        steps in prop::collection::vec(step(), 0..20)
    ) {
        let it = after(&steps);
        let stage = it.stage();
        match steps.last() {
            Some(Step::Introduced) => prop_assert_eq!(stage, Stage::Introduced),
            Some(Step::Talked) => prop_assert_eq!(stage, Stage::Talked),
            Some(Step::CameToGood(good)) => prop_assert_eq!(stage, Stage::Outcome { good: *good }),
            Some(Step::Declined(side)) => prop_assert_eq!(stage, Stage::Declined(*side)),
            Some(Step::Dropped) => prop_assert_eq!(stage, Stage::Dropped),
            Some(Step::TakenUp) => prop_assert!(it.is_open(), "{stage:?}"),
            _ => {}
        }
    }
}
