//! Who may be one person, side by side: what they differ in, and how the one would read.

use std::cmp::Reverse;

use crate::app::event::DuplicateEvent;
use crate::app::model::{Comparing, Model};
use crate::app::words::{self, duplicates as say, person};
use crate::domain::merging::{combined, has_alternatives, is_blank, may_keep_all};
use crate::domain::recognise::alike::{Alike, likeness};
use crate::domain::{Choice, Contact, ContactId, Field, MetThrough, Phrase, Someone};
use crate::order;

use super::person_brief::PersonBrief;

/// More groups are not listed at once: nobody looks through them, and each takes its time to draw.
const LISTED: usize = 50;

#[derive(Debug, Clone, PartialEq)]
pub struct DuplicatesView {
    /// Those looked at side by side.
    pub open: Option<ComparedView>,
    /// The other groups.
    pub groups: Vec<GroupView>,
    /// That there are still more of them.
    pub more: Option<String>,
    /// Whether somebody is still to be looked at.
    pub looking: bool,
}

/// People who may be one.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupView {
    pub people: Vec<PersonBrief>,
    pub names: String,
    pub reason: String,
    /// What the button to look at them is called where there are several.
    pub label: String,
    pub event: DuplicateEvent,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ComparedView {
    pub people: Vec<ComparedPerson>,
    pub reason: String,
    /// What they say differently.
    pub fields: Vec<FieldView>,
    /// What one of them says, or all say alike.
    pub others: Vec<(&'static str, String)>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ComparedPerson {
    pub brief: PersonBrief,
    /// Where there are more than two, one may be none of the others.
    pub somebody_else: Option<(String, DuplicateEvent)>,
}

/// One fact, and whose word on it holds.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldView {
    pub field: Field,
    pub label: &'static str,
    /// What may be chosen, and how it reads.
    pub options: Vec<(Choice, String)>,
    /// A place among the options.
    pub chosen: usize,
}

/// One merge, for the page of who stayed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergeLine {
    pub sentence: String,
    pub event: DuplicateEvent,
}

/// How many may be the same; `None` where nobody is or it is not known yet.
pub fn count(model: &Model) -> Option<String> {
    let is_known = model.alike.is_current();
    let groups = is_known.then(|| model.alike.groups(&model.book));
    let people: usize = groups
        .iter()
        .flat_map(|it| it.iter())
        .map(|it| it.people.len())
        .sum();
    (people > 0).then(|| say::count(people))
}

/// Who may be one: of each group the one of whom most is known comes first, and stays.
pub fn groups(model: &Model) -> Vec<Alike> {
    if !model.alike.is_current() {
        return Vec::new();
    }
    let known = |id: &ContactId| {
        let says = |it: &Contact| {
            Field::ALL
                .into_iter()
                .filter(|field| !is_blank(it, *field))
                .count()
        };
        Reverse(model.book.contact(*id).map_or(0, |it| says(it)))
    };
    let mut groups = model.alike.groups(&model.book).to_vec();
    for group in &mut groups {
        order::sort_by_key(&mut group.people, known);
    }
    groups
}

/// Whom the page shows side by side: those the user opened while they are there, or the first.
pub fn compared(model: &Model) -> Option<Comparing> {
    let is_there = |it: &&Comparing| it.people.iter().all(|id| model.book.contact(*id).is_some());
    model
        .comparing
        .as_ref()
        .filter(is_there)
        .cloned()
        .or_else(|| {
            let people = groups(model).into_iter().next()?.people;
            Some(Comparing {
                people,
                choices: Default::default(),
            })
        })
}

pub fn duplicates(model: &Model) -> DuplicatesView {
    let open = compared(model);
    let is_open = |it: &Alike| open.as_ref().is_some_and(|open| open.people == it.people);
    let mut groups = groups(model);
    groups.retain(|it| !is_open(it));
    let hidden = groups.len().saturating_sub(LISTED);
    groups.truncate(LISTED);
    DuplicatesView {
        groups: groups.into_iter().map(|it| group(model, it)).collect(),
        more: (hidden > 0).then(|| say::more(hidden)),
        open: open.as_ref().map(|it| side_by_side(model, it)),
        looking: !model.alike.is_current(),
    }
}

fn group(model: &Model, alike: Alike) -> GroupView {
    let people = briefs(model, &alike.people);
    let names: Vec<String> = people.iter().map(|it| it.name.clone()).collect();
    GroupView {
        people,
        names: words::listed(&names),
        reason: say::reason(alike.why),
        label: say::compare(&names),
        event: DuplicateEvent::Opened(alike.people),
    }
}

fn briefs(model: &Model, ids: &[ContactId]) -> Vec<PersonBrief> {
    let people = ids.iter().filter_map(|it| model.book.contact(*it));
    people.map(|it| PersonBrief::of(it)).collect()
}

fn side_by_side(model: &Model, comparing: &Comparing) -> ComparedView {
    let people = comparing.people.iter();
    let people: Vec<&Contact> = people
        .filter_map(|it| model.book.contact(*it))
        .map(|it| it.as_ref())
        .collect();
    let mut why = Vec::new();
    for (at, one) in people.iter().enumerate() {
        why.extend(people[at + 1..].iter().filter_map(|it| likeness(one, it)));
    }
    why.sort_unstable();
    why.dedup();
    let (mut fields, mut others) = (Vec::new(), Vec::new());
    let shown = Field::ALL.into_iter().filter(|it| *it != Field::Uid);
    for field in shown {
        if has_alternatives(field, &people) {
            fields.push(choice(model, comparing, &people, field));
        } else if let Some(says) = people.iter().find(|it| !is_blank(it, field)) {
            others.push((say::field(field), value(model, says, field)));
        }
    }
    let several = people.len() > 2;
    let person = |it: &&Contact| ComparedPerson {
        brief: PersonBrief::of(it),
        somebody_else: several.then(|| {
            let event = DuplicateEvent::ClickedSomebodyElse(it.id);
            (say::somebody_else(it.called()), event)
        }),
    };
    ComparedView {
        people: people.iter().map(person).collect(),
        reason: say::reason(why),
        fields,
        others,
    }
}

fn choice(model: &Model, comparing: &Comparing, people: &[&Contact], field: Field) -> FieldView {
    let mut options: Vec<(Choice, String)> = Vec::new();
    for (at, person) in people.iter().enumerate() {
        let said = people[..at].iter().any(|it| it.agrees(field, person));
        if !said && !is_blank(person, field) {
            options.push((Choice::Of(person.id), value(model, person, field)));
        }
    }
    if may_keep_all(field)
        && let [first, others @ ..] = people
    {
        let all = [(field, Choice::All)].into_iter().collect();
        let all = combined(first, others, &all);
        options.insert(0, (Choice::All, value(model, &all, field)));
    }
    // What holds where nothing was chosen is what the merge does then.
    let chosen = comparing.choices.get(&field).copied().unwrap_or_else(|| {
        let made = match people {
            [first, others @ ..] => combined(first, others, &comparing.choices),
            [] => return Choice::All,
        };
        let owner = people.iter().find(|it| it.agrees(field, &made));
        owner.map_or(Choice::All, |it| Choice::Of(it.id))
    });
    FieldView {
        field,
        label: say::field(field),
        chosen: options.iter().position(|it| it.0 == chosen).unwrap_or(0),
        options,
    }
}

/// How a fact of somebody reads, each text of a list on a line of its own.
fn value(model: &Model, contact: &Contact, field: Field) -> String {
    let phrases = |all: &[Phrase]| {
        let texts: Vec<&str> = all.iter().map(|it| it.text.as_str()).collect();
        texts.join("\n")
    };
    let called = |it: &Someone| {
        let known = match it {
            Someone::Contact(id) => model.book.contact(*id).map(|it| it.called()),
            Someone::Name(_) => None,
        };
        say::someone(it, known)
    };
    match field {
        Field::Name => contact.name.clone(),
        Field::Company => contact.company.clone(),
        Field::Role => contact.role.clone(),
        Field::Place => contact.place.clone(),
        Field::Does => contact.does.clone(),
        Field::Plans => contact.plans.clone(),
        Field::Emails => contact.emails.join("\n"),
        Field::Phones => contact.phones.join("\n"),
        Field::Links => contact.links.join("\n"),
        Field::Markets => contact.markets.join("\n"),
        Field::Tags => contact.tags.join("\n"),
        Field::Offers => phrases(&contact.offers),
        Field::Needs => phrases(&contact.needs),
        Field::Notes => {
            let note = |it: &crate::domain::Note| {
                format!("{}: {}", words::day(it.day, model.today), it.text)
            };
            contact
                .notes
                .iter()
                .map(note)
                .collect::<Vec<_>>()
                .join("\n")
        }
        Field::Knows => contact
            .knows
            .iter()
            .map(called)
            .collect::<Vec<_>>()
            .join("\n"),
        Field::HowMet => {
            let met = &contact.how_met;
            let way = match &met.through {
                MetThrough::Unknown => String::new(),
                MetThrough::IntroducedBy(someone) => say::introduced_by(&called(someone)),
                MetThrough::Event => person::WAYS[1].to_owned(),
                MetThrough::LinkedIn => person::WAYS[2].to_owned(),
                MetThrough::Other => person::WAYS[3].to_owned(),
            };
            let day = met.day.map(words::day_and_year).unwrap_or_default();
            joined([way, day, met.text.clone()])
        }
        Field::Trust => joined([
            person::trust(contact.trust).to_owned(),
            contact.trust_reason.clone(),
        ]),
        Field::PrefersPlain => say::prefers_plain(contact.prefers_plain).to_owned(),
        Field::Birthday => contact.birthday.map(words::birthday).unwrap_or_default(),
        Field::Cadence => contact.cadence.map(words::cadence).unwrap_or_default(),
        Field::Uid => contact.uid.clone().unwrap_or_default(),
    }
}

fn joined<const N: usize>(parts: [String; N]) -> String {
    let said: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    said.join(" · ")
}

/// What was folded into this person's record, the latest first.
pub fn merges(model: &Model, id: ContactId) -> Vec<MergeLine> {
    let is_into = |it: &(ContactId, _)| model.book.stands_for(it.0) == id;
    let mut merges: Vec<_> = model.book.merges().filter(is_into).collect();
    order::sort_by_key(&mut merges, |it| Reverse(it.1.at));
    let line = |(folded, merge): (ContactId, &std::rc::Rc<crate::domain::Merge>)| {
        let name = merge.was(folded).map(|it| it.called());
        MergeLine {
            sentence: say::merged_with(name.unwrap_or_default(), merge.day, model.today),
            event: DuplicateEvent::ClickedUnmerge(folded),
        }
    };
    merges.into_iter().map(line).collect()
}
