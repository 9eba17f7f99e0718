//! What is said of whom the user looks at closely on the map.

use super::picture::Picture;
use crate::app::map::Chosen;
use crate::app::model::Model;
use crate::app::view::PersonBrief;
use crate::app::view::suggestions::{SuggestionCard, card};
use crate::app::words::map as say;
use crate::map::Tie;
use crate::order;

/// Faces of those one is linked with, in one way; how many more there are is said.
const FACES: usize = 12;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Panel {
    Person(PersonPanel),
    Bridge(Box<SuggestionCard>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonPanel {
    pub brief: PersonBrief,
    /// The name of their group.
    pub group: String,
    pub links: Vec<Linked<PersonBrief>>,
    /// Whom of other groups they could meet.
    pub bridges: Vec<(String, Chosen)>,
}

/// With whom somebody is linked in one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Linked<T> {
    pub how: &'static str,
    pub people: Vec<T>,
    /// How many of them are left out.
    pub more: usize,
}

/// `None` where nobody is looked at closely, or they are not on the map any more.
pub fn panel(model: &Model, picture: &Picture) -> Option<Panel> {
    match model.map.chosen? {
        Chosen::Person(id) => {
            let place = picture.place(id)?;
            let brief = |place: &usize| model.book.contact(picture.people[*place].id);
            let links = linked(picture, place).into_iter().map(|it| {
                let faces = it.people.iter().take(FACES).filter_map(brief);
                let people: Vec<PersonBrief> = faces.map(|it| PersonBrief::of(it)).collect();
                Linked {
                    how: it.how,
                    more: it.people.len() - people.len(),
                    people,
                }
            });
            let bridges = picture.bridges.iter().filter_map(|it| {
                let other = match place {
                    _ if it.a == place => it.b,
                    _ if it.b == place => it.a,
                    _ => return None,
                };
                let label = say::could_meet_other(&picture.people[other].name);
                Some((label, Chosen::Bridge(it.pair)))
            });
            Some(Panel::Person(PersonPanel {
                brief: PersonBrief::of(model.book.contact(id)?),
                group: picture.island_of(place).name.clone(),
                links: links.collect(),
                bridges: bridges.collect(),
            }))
        }
        Chosen::Bridge(pair) => {
            let suggestions = model.engine.board().suggestions.iter();
            let suggestion = suggestions.clone().find(|it| it.pair == pair)?;
            card(model, suggestion).map(|it| Panel::Bridge(Box::new(it)))
        }
    }
}

/// With whom somebody is linked, each way by itself, the most linked first.
pub(super) fn linked(picture: &Picture, place: usize) -> Vec<Linked<usize>> {
    let threads = &picture.layout.threads;
    let told = |how: &'static str, mut people: Vec<usize>| {
        order::sort_by(&mut people, |one, other| {
            let by_links = threads.count(*other).cmp(&threads.count(*one));
            let name = |it: &usize| &picture.people[*it].name;
            by_links.then_with(|| name(one).cmp(name(other)))
        });
        (!people.is_empty()).then_some(Linked {
            how,
            people,
            more: 0,
        })
    };
    let way = |how: &'static str, is_it: &dyn Fn(Tie, bool) -> bool| {
        let found = threads
            .of_person(place)
            .filter(|it| is_it(it.tie, it.a == place));
        told(how, found.map(|it| it.other(place)).collect())
    };
    let under_way = picture.under_way.iter().filter_map(|it| match place {
        _ if it.a == place => Some(it.b),
        _ if it.b == place => Some(it.a),
        _ => None,
    });
    let brought = |tie, is_first: bool| match tie {
        Tie::FirstBrought => Some(is_first),
        Tie::SecondBrought => Some(!is_first),
        Tie::Knows | Tie::Made => None,
    };
    let ways = [
        way(say::BROUGHT_YOU, &|tie, is_first| {
            brought(tie, is_first) == Some(true)
        }),
        way(say::BROUGHT_BY, &|tie, is_first| {
            brought(tie, is_first) == Some(false)
        }),
        way(say::YOU_MADE, &|tie, _| tie == Tie::Made),
        told(say::UNDER_WAY_WITH, under_way.collect()),
        way(say::KNOWS, &|tie, _| tie == Tie::Knows),
    ];
    ways.into_iter().flatten().collect()
}
