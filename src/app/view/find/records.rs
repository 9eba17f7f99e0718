//! People and introductions as lines, with where in what is known of them something was found.

use super::{FoundPhrase, Group, Line, Sign, plain};
use crate::app::filter::Filter;
use crate::app::find::query::Spot;
use crate::app::find::{Finding, Found, Opens, PEOPLE, said_in};
use crate::app::model::Model;
use crate::app::route::Route;
use crate::app::searchable::{FoundIn, Said, said_of};
use crate::app::view::introductions;
use crate::app::view::marked::{excerpt, marked};
use crate::app::view::person_brief::PersonBrief;
use crate::app::words::{self, find as say, people};
use crate::domain::fold::fold;
use crate::domain::{ContactId, IntroductionId};

/// Lines of words below a name.
const PHRASES: usize = 2;

pub(super) fn people_found(model: &Model, finding: &Finding) -> Group {
    let shown = &finding.shown;
    let people = shown.people.iter();
    let mut lines: Vec<Line> = people
        .filter_map(|it| person(model, it.id, &it.places))
        .collect();
    if shown.count > PEOPLE {
        lines.push(Line {
            detail: plain(say::ALL_OF_THEM),
            ..Line::of(
                Sign::More,
                say::all_people(shown.count),
                Opens::List(Filter {
                    query: shown.typed.trim().to_owned(),
                    ..Filter::default()
                }),
            )
        });
    }
    Group {
        title: say::PEOPLE,
        lines,
    }
}

pub(super) fn person(model: &Model, id: ContactId, places: &[(Spot, String)]) -> Option<Line> {
    let contact = model.book.contact(id)?;
    let brief = PersonBrief::of(contact);
    let in_sight = fold(&brief.line);
    let is_in_sight = |(spot, found): &(Spot, String)| match spot.kind {
        FoundIn::Name => true,
        _ => in_sight.contains(found.as_str()),
    };
    let hidden: Vec<(Spot, String)> = places
        .iter()
        .filter(|it| !is_in_sight(it))
        .cloned()
        .collect();
    let said: Vec<Said> = said_of(&model.book, contact).collect();
    let words = found_words(places);
    Some(Line {
        title: marked(&brief.name, &words),
        detail: marked(&brief.line, &words),
        phrases: phrases(model, &said, &hidden, &words),
        ..Line::of(
            Sign::Person(brief.face),
            brief.name,
            Opens::Page(Route::Person(id)),
        )
    })
}

fn found_words(places: &[(Spot, String)]) -> Vec<&str> {
    places.iter().map(|it| it.1.as_str()).collect()
}

/// What stands in the lines where something was found, each once.
fn phrases(
    model: &Model,
    said: &[Said],
    places: &[(Spot, String)],
    words: &[&str],
) -> Vec<FoundPhrase> {
    let mut lines: Vec<usize> = Vec::new();
    for (spot, _) in places {
        if !lines.contains(&spot.line) && lines.len() < PHRASES {
            lines.push(spot.line);
        }
    }
    let told = lines.into_iter().filter_map(|it| said.get(it));
    told.map(|(kind, text, day)| FoundPhrase {
        lead: people::found_in(*kind),
        quoted: kind.is_phrase(),
        pieces: excerpt(text, words),
        noted: day
            .map(|it| words::noted(it, model.today))
            .unwrap_or_default(),
    })
    .collect()
}

pub(super) fn introductions_found(model: &Model, finding: &Finding) -> Group {
    let found = finding.shown.introductions.iter();
    Group {
        title: say::INTRODUCTIONS,
        lines: found.filter_map(|it| introduction(model, it)).collect(),
    }
}

fn introduction(model: &Model, found: &Found<IntroductionId>) -> Option<Line> {
    let introduction = model.book.introduction(found.id)?;
    let row = introductions::row(model, introduction);
    let said: Vec<Said> = said_in(&model.book, introduction).collect();
    let words = found_words(&found.places);
    let hidden = found.places.iter().filter(|it| it.0.kind != FoundIn::Name);
    let hidden: Vec<(Spot, String)> = hidden.cloned().collect();
    let mut phrases = phrases(model, &said, &hidden, &words);
    // When it last moved stands beside the names.
    phrases.iter_mut().for_each(|it| it.noted.clear());
    let names = words::both(&[row.a.name, row.b.name]);
    Some(Line {
        title: marked(&names, &words),
        detail: plain(&format!("{}, {}", row.stage, row.since)),
        phrases,
        ..Line::of(
            Sign::Pair(row.a.face, row.thread, row.b.face),
            format!("{names} {}", found.id),
            Opens::Page(Route::Introduction(found.id)),
        )
    })
}
