//! People who may be one: comparing them, merging them, telling them apart, and taking it back.

use crate::app::effect::Effect;
use crate::app::event::DuplicateEvent;
use crate::app::model::{Comparing, Done, Model};
use crate::app::route::Route;
use crate::app::view::duplicates::{compared, groups};
use crate::domain::{Apart, Change, Choices, ContactId, Pair, Put, Stamp, merging};

pub fn update(model: &mut Model, event: DuplicateEvent, stamp: Stamp) -> Vec<Effect> {
    match event {
        DuplicateEvent::Opened(people) => {
            model.comparing = Some(Comparing {
                people,
                choices: Choices::new(),
            });
            match model.route {
                Route::Duplicates => Vec::new(),
                _ => vec![Effect::Navigate(Route::Duplicates)],
            }
        }
        DuplicateEvent::SteppedOn => step(model, 1),
        DuplicateEvent::SteppedBack => step(model, -1),
        DuplicateEvent::Chose { field, choice } => {
            if let Some(mut comparing) = compared(model) {
                comparing.choices.insert(field, choice);
                model.comparing = Some(comparing);
            }
            Vec::new()
        }
        DuplicateEvent::ClickedMerge => merge(model, stamp),
        DuplicateEvent::ClickedNotSame => {
            let people = compared(model).map(|it| it.people).unwrap_or_default();
            let mut pairs = Vec::new();
            for (at, one) in people.iter().enumerate() {
                pairs.extend(people[at + 1..].iter().map(|it| Pair::new(*one, *it)));
            }
            tell_apart(model, &people, &pairs, stamp)
        }
        DuplicateEvent::ClickedSomebodyElse(id) => {
            let people = compared(model).map(|it| it.people).unwrap_or_default();
            let others = people.iter().filter(|it| **it != id);
            let pairs: Vec<Pair> = others.map(|it| Pair::new(id, *it)).collect();
            tell_apart(model, &people, &pairs, stamp)
        }
        DuplicateEvent::ClickedUnmerge(id) => unmerge(model, id, stamp),
    }
}

/// From the last group on to the first.
fn step(model: &mut Model, by: isize) -> Vec<Effect> {
    let groups = groups(model);
    let open = compared(model).map(|it| it.people).unwrap_or_default();
    let at = groups.iter().position(|it| it.people == open);
    let next = match at {
        Some(at) => (at as isize + by).rem_euclid(groups.len() as isize) as usize,
        None => 0,
    };
    model.comparing = groups.get(next).map(|it| Comparing {
        people: it.people.clone(),
        choices: Choices::new(),
    });
    Vec::new()
}

fn merge(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    let Some(Comparing { people, choices }) = compared(model) else {
        return Vec::new();
    };
    let [kept, others @ ..] = people.as_slice() else {
        return Vec::new();
    };
    let change = merging::merge_all(&model.book, *kept, others, &choices, &stamp);
    let mut after = model.book.clone();
    after.apply(&change);
    let done = Done::Merged {
        name: super::name_of(&after, *kept),
        count: people.len(),
    };
    leave(model);
    super::commit(model, change, done, stamp)
}

fn tell_apart(
    model: &mut Model,
    people: &[ContactId],
    pairs: &[Pair],
    stamp: Stamp,
) -> Vec<Effect> {
    let apart = Apart {
        day: stamp.today,
        edited: stamp.now,
    };
    let mut change = Change::default();
    for pair in pairs {
        change.puts.push(Put::Apart(*pair, Some(apart)));
    }
    let names = people.iter().map(|it| super::name_of(&model.book, *it));
    let done = Done::NotTheSame {
        names: names.collect(),
    };
    leave(model);
    super::commit(model, change, done, stamp)
}

/// The group after the one that is being decided on comes next, where there is another.
fn leave(model: &mut Model) {
    if !model.may_change() {
        return;
    }
    let decided = compared(model);
    step(model, 1);
    let is_same = |it: &Comparing| {
        decided
            .as_ref()
            .is_some_and(|that| that.people == it.people)
    };
    model.comparing = model.comparing.take().filter(|it| !is_same(it));
}

fn unmerge(model: &mut Model, id: ContactId, stamp: Stamp) -> Vec<Effect> {
    let Some(merge) = model.book.merge_of(id) else {
        return Vec::new();
    };
    let folded = merge.was(id).map(|it| it.called().to_owned());
    let kept = super::name_of(&model.book, model.book.stands_for(id));
    let names = [kept, folded.unwrap_or_default()];
    let change = merging::unmerge(&model.book, id, &stamp);
    super::commit(model, change, Done::Unmerged { names }, stamp)
}
