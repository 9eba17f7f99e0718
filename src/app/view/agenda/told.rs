//! What a matter says of itself: who it is about, why, and where it leads. Quotes stored facts alone.

use crate::app::agenda::{Gave, Matter, Why};
use crate::app::model::Model;
use crate::app::route::Route;
use crate::app::view::introductions::{called, row as introduction_row};
use crate::app::view::person_brief::PersonBrief;
use crate::app::words::{self, agenda as say, introductions, suggestions};
use crate::domain::{ContactId, Side, Subject};

/// What a matter says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Unique on the page.
    pub key: String,
    /// At most two.
    pub people: Vec<PersonBrief>,
    pub title: String,
    pub detail: String,
    /// Where it leads; `None` where there is no page of it.
    pub to: Option<Route>,
}

/// `None` where what it is about is no longer in the book.
pub fn told(model: &Model, matter: &Matter) -> Option<Told> {
    let today = model.today;
    let key = format!("{:?}", matter.subject);
    let of = |id: ContactId, title: String, detail: String| -> Option<Told> {
        Some(Told {
            people: vec![PersonBrief::of(model.book.contact(id)?)],
            key: key.clone(),
            title,
            detail,
            to: Some(Route::Person(id)),
        })
    };
    let name = |id: ContactId| {
        let contact = model.book.contact(id);
        contact.map_or("", |it| it.called())
    };
    match (&matter.subject, &matter.why) {
        (Subject::Gift(id), Why::Promised { by }) => {
            let gift = model.book.gift(*id)?;
            let contact = model.book.contact(gift.person);
            let person = contact.map_or_else(
                || PersonBrief::gone(gift.person, &gift.person_name),
                |it| PersonBrief::of(it),
            );
            Some(Told {
                title: say::promised(&person.name, &gift.text),
                detail: say::promised_by(*by, today),
                to: contact.map(|it| Route::Person(it.id)),
                people: vec![person],
                key,
            })
        }
        (Subject::Introduction(id), why) => {
            let introduction = model.book.introduction(*id)?;
            let row = introduction_row(model, introduction);
            let names = called(&row.a.name, &row.b.name);
            let state = introductions::state(&row.stage, &row.since);
            let (title, detail) = match *why {
                Why::NoAnswer { side, asked } => {
                    let [silent, other] = match side {
                        Side::A => [&row.a.name, &names[1]],
                        Side::B => [&row.b.name, &names[0]],
                    };
                    (say::not_answered(silent), say::asked(other, asked, today))
                }
                Why::Introduced { on } => {
                    let first = introduction.writes_first.map(|it| match it {
                        Side::A => names[0].as_str(),
                        Side::B => names[1].as_str(),
                    });
                    let detail = say::introduced(on, first, today);
                    (say::did_they_talk(&names), detail)
                }
                Why::Talked { on } => (say::came_of_it(&names), say::talked(on, today)),
                _ => {
                    let both = [row.a.name.clone(), row.b.name.clone()];
                    (words::both(&both), state)
                }
            };
            Some(Told {
                people: vec![row.a, row.b],
                key,
                title,
                detail,
                to: Some(Route::Introduction(*id)),
            })
        }
        (Subject::GiveBack(id), Why::Gave(gave)) => {
            let detail = match gave {
                Gave::Gift(gift) => {
                    let text = &model.book.gift(*gift)?.text;
                    say::gave_gift(name(*id), text, matter.due, today)
                }
                Gave::Introduced(whom) => say::gave_introduction(name(*id), name(*whom)),
                Gave::Felt => say::gave_felt(name(*id), matter.due, today),
            };
            let Some(proposal) = model.agenda.proposal(*id) else {
                return of(*id, say::something_for(name(*id)), detail);
            };
            let gain = proposal.gains.iter().find(|it| it.who == *id)?;
            let title = say::could_give(
                [name(*id), name(gain.from)],
                [
                    suggestions::need_verb(gain.need.source),
                    suggestions::offer_verb(gain.offer.source),
                ],
                [&gain.need.text, &gain.offer.text],
            );
            let other = PersonBrief::of(model.book.contact(gain.from)?);
            let mut told = of(*id, title, detail)?;
            told.people.push(other);
            Some(told)
        }
        (Subject::InTouch(id), Why::Silent { spoke, cadence }) => {
            let title = say::silent(name(*id), *spoke, today);
            of(*id, title, say::wished(*cadence))
        }
        (Subject::Need(id, text), Why::GrownOld { held }) => {
            let title = say::grown_old(name(*id), text, *held, today);
            of(*id, title, String::new())
        }
        (Subject::Gathering(id), Why::Gathering { on }) => {
            let gathering = model.book.gathering(*id)?;
            let guests = gathering.guests.len();
            Some(Told {
                key,
                people: Vec::new(),
                title: gathering.name.clone(),
                detail: say::gathering(*on, &gathering.place, guests, today),
                to: Some(Route::Gathering(*id)),
            })
        }
        _ => None,
    }
}
