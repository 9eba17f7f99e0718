//! Introductions, gifts and events as lines, with where in them something was found.

use super::told::{found_words, phrases};
use super::{FoundPhrase, Group, Line, Sign, plain};
use crate::app::find::query::Spot;
use crate::app::find::records::{in_gathering, in_gift, in_introduction, person_of};
use crate::app::find::{Finding, Found, Opens};
use crate::app::model::Model;
use crate::app::route::Route;
use crate::app::searchable::{FoundIn, Said};
use crate::app::view::marked::{excerpt, marked};
use crate::app::view::person_brief::FaceView;
use crate::app::view::{gatherings, gifts, introductions};
use crate::app::words::{self, find as say, gatherings as event_words, gifts as gift_words};
use crate::domain::{GatheringId, GiftId, IntroductionId};

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
    let said = in_introduction(&model.book, introduction);
    let names = words::both(&[row.a.name, row.b.name]);
    Some(Line {
        title: marked(&names, &found_words(&found.places)),
        detail: plain(&format!("{}, {}", row.stage, row.since)),
        phrases: told(model, said, found, &[FoundIn::Name]),
        ..Line::of(
            Sign::Pair(row.a.face, row.thread, row.b.face),
            format!("{names} {}", found.id),
            Opens::Page(Route::Introduction(found.id)),
        )
    })
}

pub(super) fn gifts_found(model: &Model, finding: &Finding) -> Group {
    let found = finding.shown.gifts.iter();
    Group {
        title: say::GIFTS,
        lines: found.filter_map(|it| gift(model, it)).collect(),
    }
}

fn gift(model: &Model, found: &Found<GiftId>) -> Option<Line> {
    let gift = model.book.gift(found.id)?;
    let person = person_of(&model.book, gift)?;
    let face = FaceView::of(model.book.contact(person)?);
    let said = in_gift(&model.book, gift);
    let row = gifts::row(model, gift);
    let words = found_words(&found.places);
    let lead = [row.lead].into_iter();
    let about = row.other.map(|it| gift_words::about(&it.1));
    let detail: Vec<String> = lead.chain(about).chain([row.when]).collect();
    Some(Line {
        // A person may have been given much.
        key: found.id.to_string(),
        title: excerpt(&gift.text, &words),
        detail: marked(&detail.join(" · "), &words),
        phrases: told(model, said, found, &[FoundIn::Name, FoundIn::Gift]),
        ..Line::of(
            Sign::Person(face),
            String::new(),
            Opens::Page(Route::Person(person)),
        )
    })
}

pub(super) fn gatherings_found(model: &Model, finding: &Finding) -> Group {
    let found = finding.shown.gatherings.iter();
    Group {
        title: event_words::TITLE,
        lines: found.filter_map(|it| gathering(model, it)).collect(),
    }
}

fn gathering(model: &Model, found: &Found<GatheringId>) -> Option<Line> {
    let gathering = model.book.gathering(found.id)?;
    let row = gatherings::row(model, gathering);
    let words = found_words(&found.places);
    let detail = [row.when, row.guests].into_iter();
    let detail: Vec<String> = detail.filter(|it| !it.is_empty()).collect();
    let said = in_gathering(gathering);
    Some(Line {
        title: marked(&row.name, &words),
        detail: marked(&detail.join(" · "), &words),
        phrases: told(model, said, found, &[FoundIn::Name, FoundIn::Place]),
        ..Line::of(
            Sign::Event,
            row.name,
            Opens::Page(Route::Gathering(found.id)),
        )
    })
}

/// What was found but where it is in sight. When it was stands beside the title.
fn told<'a, Id>(
    model: &Model,
    said: impl Iterator<Item = Said<'a>>,
    found: &Found<Id>,
    in_sight: &[FoundIn],
) -> Vec<FoundPhrase> {
    let said: Vec<Said> = said.collect();
    let hidden = found.places.iter();
    let hidden: Vec<(Spot, String)> = hidden
        .filter(|it| !in_sight.contains(&it.0.kind))
        .cloned()
        .collect();
    let mut phrases = phrases(model, &said, &hidden, &found_words(&found.places));
    phrases.iter_mut().for_each(|it| it.noted.clear());
    phrases
}
