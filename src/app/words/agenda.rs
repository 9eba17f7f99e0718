//! What is said of what is worth doing today, and of how often to be in touch.

use super::{both, counted, in_month, on_day, since};
use crate::domain::{Cadence, Day, NoteKind};

pub const SOON: &str = "A few minutes each";
pub const SHOW_MORE: &str = "Show more of these";
pub const LATER: &str = "Later";
pub const TOMORROW: &str = "Tomorrow";
pub const NEXT_WEEK: &str = "In a week";
pub const IN_A_MONTH: &str = "In a month";
pub const DONE: &str = "Done";
pub const LET_GO: &str = "Let it go";
pub const NOT_THIS_TIME: &str = "Not this time";
pub const SKIP: &str = "Skip this time";
pub const SEEN: &str = "Seen";
pub const STILL: &str = "Yes, still";
pub const NO_LONGER: &str = "No longer";
pub const ASK_BOTH: &str = "Ask both";
pub const WHAT_HAPPENED: &str = "What happened";
pub const WROTE_AGAIN: &str = "I wrote again";
pub const BRING_BACK: &str = "Bring it back";

/// The kinds of a word one can have had, in the order of the buttons.
pub const WORDS: [NoteKind; 3] = [NoteKind::Call, NoteKind::Meeting, NoteKind::Message];

/// What a button says that notes a word one had.
pub fn had(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Call => "We talked",
        NoteKind::Meeting => "We met",
        NoteKind::Message => "We wrote",
        NoteKind::Event => "We were there",
        NoteKind::Thought => "I thought of them",
    }
}

/// The note of it, which the user may word otherwise.
pub fn had_note(kind: NoteKind) -> String {
    format!("{}.", had(kind))
}

pub fn promised(name: &str, text: &str) -> String {
    format!("Promised to {name}: {text}")
}

pub fn promised_by(by: Day, today: Day) -> String {
    if by < today {
        format!("You meant to do it {}.", on_day(by, today))
    } else {
        format!("You mean to do it {}.", by_day(by, today))
    }
}

fn by_day(by: Day, today: Day) -> String {
    match by.days_since(today) {
        0 | 1 => super::day(by, today),
        _ => format!("by {}", super::day(by, today)),
    }
}

pub fn not_answered(name: &str) -> String {
    format!("{name} has not answered yet.")
}

pub fn asked(other: &str, asked: Day, today: Day) -> String {
    format!("You asked {} about meeting {other}.", on_day(asked, today))
}

pub fn write_again(name: &str) -> String {
    format!("Write to {name}")
}

pub fn did_they_talk(names: &[String; 2]) -> String {
    format!("Did {} find each other?", both(names))
}

/// `first` is who was to write first, where that is known.
pub fn introduced(on: Day, first: Option<&str>, today: Day) -> String {
    let on = on_day(on, today);
    match first {
        Some(first) => format!("You introduced them {on}. {first} was to write first."),
        None => format!("You introduced them {on}."),
    }
}

pub fn came_of_it(names: &[String; 2]) -> String {
    format!("What came of it for {}?", both(names))
}

pub fn talked(on: Day, today: Day) -> String {
    format!("You noted {} that they talked.", on_day(on, today))
}

/// When, where, how many.
pub fn gathering(on: Day, place: &str, guests: usize, today: Day) -> String {
    let mut parts = vec![sentence_case(&super::day(on, today))];
    if !place.is_empty() {
        parts.push(place.to_owned());
    }
    if guests > 0 {
        parts.push(counted(guests, "guest"));
    }
    parts.join(" · ")
}

fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters
        .next()
        .map(|it| it.to_uppercase().collect::<String>());
    first.unwrap_or_default() + letters.as_str()
}

/// What would help somebody, and who has it.
pub fn could_give(who: [&str; 2], verbs: [&str; 2], texts: [&str; 2]) -> String {
    format!(
        "{} {} “{}”, and {} {} “{}”.",
        who[0], verbs[0], texts[0], who[1], verbs[1], texts[1]
    )
}

pub fn something_for(name: &str) -> String {
    format!("Something for {name}")
}

pub fn gave_gift(name: &str, text: &str, day: Day, today: Day) -> String {
    format!("{name} gave you “{text}” {}.", on_day(day, today))
}

pub fn gave_introduction(name: &str, whom: &str) -> String {
    format!("{name} introduced you to {whom}.")
}

pub fn gave_felt(name: &str, day: Day, today: Day) -> String {
    format!(
        "You noted that {name} gave when you were in touch {}.",
        on_day(day, today)
    )
}

pub fn silent(name: &str, spoke: Option<Day>, today: Day) -> String {
    match spoke {
        Some(day) => format!("You last spoke with {name} {}.", since(day, today)),
        None => format!("No word with {name} is noted yet."),
    }
}

pub fn wished(cadence: Cadence) -> String {
    format!("You would like to be in touch {}.", super::cadence(cadence))
}

pub fn grown_old(name: &str, text: &str, held: Day, today: Day) -> String {
    format!(
        "{name} was looking for “{text}” {}. Still?",
        in_month(held, today)
    )
}

/// How many promises there are for later, and things put off.
pub fn for_later(count: usize) -> String {
    format!("{} for later", counted(count, "thing"))
}

/// When a matter comes up.
pub fn comes_up(until: Day, today: Day) -> String {
    format!("Comes up {}.", on_day(until, today))
}

/// What comes next, when nothing is left for today.
pub fn next(title: &str, until: Day, today: Day) -> String {
    format!("Next, {}: {title}", on_day(until, today))
}

pub const KEEPING_IN_TOUCH: &str = "Keeping in touch";
pub const BE_IN_TOUCH: &str = "Be in touch";
pub const WHENEVER: &str = "Whenever it happens";
/// How often one may want to be in touch, in days.
pub const CADENCES: [Cadence; 6] = [
    Cadence(7),
    Cadence(14),
    Cadence(30),
    Cadence(91),
    Cadence(182),
    Cadence(365),
];

/// A choice of how often.
pub fn how_often(cadence: Option<Cadence>) -> String {
    cadence.map_or(WHENEVER.to_owned(), |it| sentence_case(&super::cadence(it)))
}

/// When the next word is due to somebody.
pub fn word_due(due: Option<Day>, today: Day) -> String {
    match due {
        None => "Today leaves it to you.".to_owned(),
        Some(due) if due <= today => "A word is due: Today says so.".to_owned(),
        Some(due) => format!(
            "Unless you speak before, Today says so {}.",
            on_day(due, today)
        ),
    }
}
