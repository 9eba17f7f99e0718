//! The search over everything: lines in groups, each with what was found in it marked.

use crate::app::event::{Event, NewPerson, PersonEvent};
use crate::app::filter::Filter;
use crate::app::find::commands::Command;
use crate::app::find::query::{Query, Spot};
use crate::app::find::{Answers, Finding, Found, Opens, PEOPLE, best_rank, said_in};
use crate::app::model::Model;
use crate::app::route::Route;
use crate::app::searchable::{FoundIn, Said, said_of};
use crate::app::words::{self, circles as circle_words, find as say, people, suggestions};
use crate::domain::fold::fold;
use crate::domain::settings::Circle;
use crate::domain::{ContactId, IntroductionId};
use crate::order;
use crate::suggest::{Answered, LinkKind, Question, Tier};

use super::introductions::{self, Thread};
use super::marked::{Piece, excerpt, marked};
use super::person_brief::{FaceView, PersonBrief};
use super::suggestions::{Tie, getting_ready};

/// Lines of words below a name.
const PHRASES: usize = 2;
const TAGS: usize = 3;
const COMMANDS: usize = 5;
const TIES: usize = 2;
/// Letters from which on what was typed may be asked, or be a name.
const ENOUGH: usize = 2;

#[derive(Debug, Clone, PartialEq)]
pub struct FindView {
    pub typed: String,
    /// Whether what is shown was found for what stands in the field.
    pub is_current: bool,
    pub groups: Vec<Group>,
    /// How much was found, in words; empty while nothing is typed.
    pub count: String,
    /// Why there is nothing to see, where there is not.
    pub empty: Option<&'static str>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    pub title: &'static str,
    pub lines: Vec<Line>,
}

/// One line to choose.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it stands for, for telling lines apart.
    pub key: String,
    pub sign: Sign,
    pub title: Vec<Piece>,
    pub detail: Vec<Piece>,
    pub phrases: Vec<FoundPhrase>,
    /// How sure an answer is; otherwise empty.
    pub tier: &'static str,
    /// The words that link an answer with the question where they differ.
    pub ties: Vec<Tie>,
    pub opens: Opens,
}

/// What was found in it, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundPhrase {
    /// `needs`, `note:`
    pub lead: &'static str,
    /// Whether it is in the user's own words about a need or an offer.
    pub quoted: bool,
    pub pieces: Vec<Piece>,
    /// `noted 12 May`; empty where the day is not kept.
    pub noted: String,
}

/// What stands before a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Sign {
    Person(FaceView),
    Pair(FaceView, Thread, FaceView),
    /// Several people: a tag, a circle.
    People,
    Command,
    Question,
    Add,
    More,
}

/// `None` while the search is closed.
pub fn find(model: &Model) -> Option<FindView> {
    let finding = model.finding.as_ref()?;
    let shown = &finding.shown;
    let asked = shown.typed.trim();
    if asked.is_empty() {
        return Some(at_first(model, finding));
    }
    if let Some(answers) = &shown.answers {
        return Some(answered(model, finding, answers));
    }
    let query = Query::of(asked);
    let mut ranked = vec![
        (best_rank(&shown.people), people_found(model, finding)),
        (
            best_rank(&shown.introductions),
            introductions_found(model, finding),
        ),
        circles(model, &query),
        tags(model, &query),
        commands(model, &query),
    ];
    ranked.retain(|it| !it.1.lines.is_empty());
    order::sort_by_key(&mut ranked, |it| it.0);
    let mut groups: Vec<Group> = ranked.into_iter().map(|it| it.1).collect();
    let found = groups.iter().map(|it| it.lines.len()).sum();
    let is_done = !finding.has_work();
    let empty = (found == 0 && is_done).then_some(say::NOTHING);
    if asked.chars().count() > ENOUGH || found == 0 {
        groups.push(questions(asked, found == 0));
    }
    Some(FindView {
        typed: finding.typed().to_owned(),
        is_current: !finding.has_work(),
        groups,
        count: say::count(found),
        empty,
    })
}

fn at_first(model: &Model, finding: &Finding) -> FindView {
    let latest = finding
        .latest
        .iter()
        .filter_map(|it| person(model, *it, &[]));
    let groups = [
        Group {
            title: say::LATEST,
            lines: latest.collect(),
        },
        Group {
            title: circle_words::CIRCLES,
            lines: model.book.settings().circles.iter().map(circle).collect(),
        },
        Group {
            title: say::ASK,
            lines: [Question::WhoHelps, Question::WhoNeeds].map(begun).into(),
        },
        Group {
            title: say::COMMANDS,
            lines: Command::possible(model)
                .map(|it| command(it, &[]))
                .collect(),
        },
    ];
    FindView {
        typed: finding.typed().to_owned(),
        is_current: !finding.has_work(),
        groups: groups
            .into_iter()
            .filter(|it| !it.lines.is_empty())
            .collect(),
        count: String::new(),
        empty: None,
    }
}

fn people_found(model: &Model, finding: &Finding) -> Group {
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

fn person(model: &Model, id: ContactId, places: &[(Spot, String)]) -> Option<Line> {
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

fn introductions_found(model: &Model, finding: &Finding) -> Group {
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

fn circles(model: &Model, query: &Query) -> (Option<u8>, Group) {
    let circles = model.book.settings().circles.iter();
    let fits = circles.filter_map(|it| Some((query.fits(&it.name)?, it)));
    let mut found: Vec<_> = fits.collect();
    order::sort_by_key(&mut found, |it| it.0.0);
    let best = found.first().map(|it| it.0.0);
    let lines = found.into_iter().map(|((_, words), it)| {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        Line {
            title: marked(&it.name, &words),
            ..circle(it)
        }
    });
    let group = Group {
        title: circle_words::CIRCLES,
        lines: lines.collect(),
    };
    (best, group)
}

fn circle(circle: &Circle) -> Line {
    Line {
        detail: plain(circle_words::CIRCLE),
        ..Line::of(
            Sign::People,
            circle.name.clone(),
            Opens::List(Filter::from(circle)),
        )
    }
}

fn tags(model: &Model, query: &Query) -> (Option<u8>, Group) {
    let tags = model.roster.tags(&model.book);
    let fits = tags.iter().filter_map(|tag| {
        let (rank, words) = query.fits(tag)?;
        Some((rank, tag, words))
    });
    let mut found: Vec<(u8, &String, Vec<String>)> = fits.collect();
    order::sort_by_key(&mut found, |it| it.0);
    found.truncate(TAGS);
    let best = found.first().map(|it| it.0);
    let lines = found.into_iter().map(|(_, tag, words)| {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        Line {
            title: marked(tag, &words),
            detail: plain(say::TAG),
            ..Line::of(
                Sign::People,
                format!("# {tag}"),
                Opens::List(Filter {
                    tag: Some(tag.clone()),
                    ..Filter::default()
                }),
            )
        }
    });
    let group = Group {
        title: say::TAGS,
        lines: lines.collect(),
    };
    (best, group)
}

fn commands(model: &Model, query: &Query) -> (Option<u8>, Group) {
    let fits = Command::possible(model).filter_map(|it| {
        let by_title = query.fits(say::command(it));
        // Words that are not in sight count less than those that are.
        let by_others = || query.fits(say::also(it)).map(|it| (it.0 + 1, Vec::new()));
        let (rank, words) = by_title.or_else(by_others)?;
        Some((rank, it, words))
    });
    let mut found: Vec<(u8, Command, Vec<String>)> = fits.collect();
    order::sort_by_key(&mut found, |it| it.0);
    found.truncate(COMMANDS);
    let best = found.first().map(|it| it.0);
    let lines = found.into_iter().map(|(_, it, words)| {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        command(it, &words)
    });
    let group = Group {
        title: say::COMMANDS,
        lines: lines.collect(),
    };
    (best, group)
}

fn command(command: Command, words: &[&str]) -> Line {
    let title = say::command(command);
    Line {
        title: marked(title, words),
        ..Line::of(Sign::Command, title.to_owned(), command.opens())
    }
}

/// What the engine may be asked about what was typed, and whom it may name where nobody bears it.
fn questions(asked: &str, is_nothing: bool) -> Group {
    let question = |it| {
        let question = say::question(it, asked);
        Line::of(Sign::Question, question.clone(), Opens::Search(question))
    };
    let mut lines: Vec<Line> = [Question::WhoHelps, Question::WhoNeeds]
        .map(question)
        .into();
    if is_nothing {
        lines.push(Line::of(Sign::Add, say::add(asked), added(asked)));
    }
    Group {
        title: say::ASK,
        lines,
    }
}

fn added(name: &str) -> Opens {
    Opens::Doing(Box::new(Event::Person(PersonEvent::Added(NewPerson {
        name: name.to_owned(),
        ..NewPerson::default()
    }))))
}

fn begun(question: Question) -> Line {
    let beginning = say::beginning(question).to_owned();
    let title = say::begin(question).to_owned();
    Line::of(Sign::Question, title, Opens::Search(beginning))
}

fn answered(model: &Model, finding: &Finding, answers: &Answers) -> FindView {
    let people = answers.people.iter();
    let lines: Vec<Line> = people
        .filter_map(|it| answer(model, answers.question, it))
        .collect();
    let nobody = match answers.question {
        Question::WhoHelps => say::NOBODY_HELPS,
        Question::WhoNeeds => say::NOBODY_NEEDS,
    };
    let is_blank = answers.about.is_empty();
    let empty = match (is_blank, getting_ready(model)) {
        (true, _) => Some(say::SAY_WHAT),
        (false, Some(waits)) => Some(waits),
        (false, None) if lines.is_empty() && !answers.is_final => Some(suggestions::THINKING),
        (false, None) => lines.is_empty().then_some(nobody),
    };
    let count = say::count(lines.len());
    let mut groups = vec![Group {
        title: say::begin(answers.question),
        lines,
    }];
    if !is_blank {
        let title = say::search_for(&answers.about);
        let opens = Opens::Search(answers.about.clone());
        groups.push(Group {
            title: say::COMMANDS,
            lines: vec![Line::of(Sign::More, title, opens)],
        });
    }
    groups.retain(|it| !it.lines.is_empty());
    FindView {
        typed: finding.typed().to_owned(),
        is_current: !finding.has_work(),
        groups,
        count: if is_blank { String::new() } else { count },
        empty,
    }
}

fn answer(model: &Model, question: Question, answered: &Answered) -> Option<Line> {
    let brief = PersonBrief::of(model.book.contact(answered.who)?);
    let quote = &answered.quote;
    let (lead, own): (_, fn(&crate::suggest::WordLink) -> &str) = match question {
        Question::WhoHelps => (suggestions::offer_verb(quote.source), |it| &it.offer_word),
        Question::WhoNeeds => (suggestions::need_verb(quote.source), |it| &it.need_word),
    };
    let words: Vec<String> = answered.links.iter().map(|it| fold(own(it))).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let differ = answered
        .links
        .iter()
        .filter(|it| !matches!(it.kind, LinkKind::Same | LinkKind::Stem));
    let ties = differ.take(TIES).map(|it| Tie {
        need: it.need_word.clone(),
        offer: it.offer_word.clone(),
    });
    Some(Line {
        title: plain(&brief.name),
        detail: plain(&brief.line),
        phrases: vec![FoundPhrase {
            lead,
            quoted: true,
            pieces: excerpt(&quote.text, &words),
            noted: quote
                .noted
                .map(|it| words::noted(it, model.today))
                .unwrap_or_default(),
        }],
        tier: match answered.tier {
            Tier::Strong => suggestions::STRONG,
            Tier::Good => suggestions::GOOD,
            Tier::WorthAsking => suggestions::WORTH_ASKING,
        },
        ties: ties.collect(),
        ..Line::of(
            Sign::Person(brief.face),
            brief.name,
            Opens::Page(Route::Person(answered.who)),
        )
    })
}

fn plain(text: &str) -> Vec<Piece> {
    marked(text, &[])
}

impl Line {
    fn of(sign: Sign, title: String, opens: Opens) -> Line {
        Line {
            key: match &opens {
                Opens::Page(route) => route.hash(),
                _ => title.clone(),
            },
            sign,
            title: plain(&title),
            detail: Vec::new(),
            phrases: Vec::new(),
            tier: "",
            ties: Vec::new(),
            opens,
        }
    }
}
