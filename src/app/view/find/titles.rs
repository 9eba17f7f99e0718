//! What is found by its title alone: circles, tags, commands.

use super::{Group, Line, Sign, plain};
use crate::app::filter::Filter;
use crate::app::find::Opens;
use crate::app::find::commands::Command;
use crate::app::find::query::Query;
use crate::app::model::Model;
use crate::app::view::marked::marked;
use crate::app::words::{circles as circle_words, find as say};
use crate::domain::settings::Circle;
use crate::order;

const TAGS: usize = 3;
const COMMANDS: usize = 5;

pub(super) fn circles(model: &Model, query: &Query) -> (Option<u8>, Group) {
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

pub(super) fn circle(circle: &Circle) -> Line {
    Line {
        detail: plain(circle_words::CIRCLE),
        ..Line::of(
            Sign::People,
            circle.name.clone(),
            Opens::List(Filter::from(circle)),
        )
    }
}

pub(super) fn tags(model: &Model, query: &Query) -> (Option<u8>, Group) {
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

pub(super) fn commands(model: &Model, query: &Query) -> (Option<u8>, Group) {
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

pub(super) fn command(command: Command, words: &[&str]) -> Line {
    let title = say::command(command);
    Line {
        title: marked(title, words),
        ..Line::of(Sign::Command, title.to_owned(), command.opens())
    }
}
