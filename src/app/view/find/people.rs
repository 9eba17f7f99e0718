//! People as lines, with where in what is known of them something was found.

use super::told::{found_words, phrases};
use super::{Group, Line, Sign, plain};
use crate::app::filter::Filter;
use crate::app::find::query::Spot;
use crate::app::find::{Finding, Opens, PEOPLE};
use crate::app::model::Model;
use crate::app::route::Route;
use crate::app::searchable::{FoundIn, Said, said_of};
use crate::app::view::marked::marked;
use crate::app::view::person_brief::PersonBrief;
use crate::app::words::find as say;
use crate::domain::ContactId;
use crate::domain::fold::fold;

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
