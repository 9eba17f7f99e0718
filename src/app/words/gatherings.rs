//! What is said of events: before, there, and afterwards.

use super::{counted, day_and_year, number, on_day, people, weekday_and_day};
use crate::domain::Day;

pub const TITLE: &str = "Events";
pub const LEDE: &str = "Who will be there, what to bring them, and whom you met.";
pub const NONE_TITLE: &str = "No events yet.";
pub const NONE_TEXT: &str = "A dinner, a conference, a meeting of your circle: note who will be there, and see what you could bring them.";
pub const NEW: &str = "New event";
pub const NEW_NAME: &str = "What is it called?";
pub const NEW_DAY: &str = "Day";
pub const ADD: &str = "Add event";
pub const NAME_MISSING: &str = "A name is missing here.";
pub const COMING: &str = "Coming";
pub const PAST: &str = "Past";
pub const BACK: &str = "Events";
pub const NOT_HERE: &str = "This event is not here any more.";
pub const NOT_HERE_TEXT: &str = "It may have been removed.";
pub const TO_EVENTS: &str = "To your events";

pub const NAME: &str = "Name";
pub const NAME_EMPTY: &str = "Name";
pub const PLACE: &str = "Place";
pub const PLACE_EMPTY: &str = "Where?";
pub const DAY: &str = "Day";
pub const NO_DAY: &str = "No day yet";
pub const NOTE: &str = "Note";
pub const NOTE_EMPTY: &str = "What is it for? What do you want to find out?";

pub const GUESTS: &str = "Who will be there";
pub const GUESTS_WERE: &str = "Who was there";
pub const ADD_GUEST: &str = "Add somebody";
pub const PASTE: &str = "Paste a list of names";
pub const PASTE_LABEL: &str = "Names, one on each line";
pub const PASTE_HINT: &str =
    "Whoever is in your book is found by name or e-mail address; the others are kept as names.";
pub const PASTE_DONE: &str = "Add them";
pub const TAKE_GROUP: &str = "Add a whole group";
pub const FIND_GUEST: &str = "Find a guest";
pub const NO_SUCH_GUEST: &str = "Nobody of that name is on the list.";
pub const MET: &str = "Met";
/// Read aloud before the name of a guest whose line opens to it.
pub const WHAT_TO_BRING: &str = "What to bring";
pub const BRING: &str = "What you want to bring or ask";
pub const BRING_EMPTY: &str = "What do you want to bring or ask?";
pub const NOTHING_TO_BRING: &str =
    "Nothing is noted of what they need. Ask what would help them most.";
pub const HERE: &str = "will be there";
pub const TAKE_IT: &str = "Bring this";
pub const INTRODUCE: &str = "Introduce";
pub const ONLY_A_NAME: &str = "Not in your book";
pub const ADD_TO_BOOK: &str = "Add to your book";
pub const UNINVITE: &str = "Take off the list";
pub const OPEN_PAGE: &str = "Open their page";
pub const SHOW_ALL: &str = "Show all";

pub const SHOULD_MEET: &str = "Who of them should meet";
pub const NOBODY_MEETS: &str = "Nobody of them yet, as far as you noted what they need and offer.";
pub const INTRODUCE_THERE: &str = "Introduce them there";
pub const WHOLE_ROUND: &str = "See the whole round";

pub const CAPTURE: &str = "Somebody you met there";
pub const CAPTURE_LABEL: &str = "Tell it in one line";
pub const CAPTURE_HINT: &str =
    "For example: Sarah Lind, runs a bakery, looking for a bookkeeper, offers venues";
pub const CAPTURE_NEW: &str = "Add as somebody new";
pub const CAPTURE_NOBODY: &str = "Begin with the name.";

pub const FOLLOW_UP: &str = "Follow up";
pub const FOLLOW_UP_TEXT: &str = "Those you met, and what could come next.";
pub const WRITE: &str = "A word to them";
pub const OPEN_MAIL: &str = "Open in your mail program";
pub const WROTE: &str = "I wrote";
pub const NOTE_NEEDS: &str = "Note what they need";
pub const DELETE: &str = "Delete this event";

/// The note in the history of somebody met there.
pub fn met_at(event: &str) -> String {
    format!("Met at {event}")
}

/// The note that says so once the user wrote to them.
pub fn wrote_after(event: &str) -> String {
    format!("Wrote after {event}")
}

/// `Thursday, 26 November`, with the year where it is not this one.
pub fn when(day: Day, today: Day) -> String {
    match today.days_since(day) {
        0 => "Today".to_owned(),
        1 => "Yesterday".to_owned(),
        -1 => "Tomorrow".to_owned(),
        _ if day.civil().0 == today.civil().0 => weekday_and_day(day),
        _ => day_and_year(day),
    }
}

/// Day and place; empty where neither is known.
pub fn when_and_where(day: Option<Day>, place: &str, today: Day) -> String {
    let day = day.map(|it| when(it, today));
    let place = Some(place.to_owned()).filter(|it| !it.is_empty());
    let known: Vec<String> = day.into_iter().chain(place).collect();
    known.join(" · ")
}

pub fn to_bring(text: &str) -> String {
    format!("To bring or ask: {text}")
}

/// How many will be there, and how many of them were met.
pub fn guests(count: usize, met: usize) -> String {
    match (count, met) {
        (0, _) => "nobody noted yet".to_owned(),
        (_, 0) => people(count),
        _ => format!("{}, met {}", people(count), number(met)),
    }
}

pub fn guests_came(count: usize, known: usize, event: &str) -> String {
    let here = match known {
        _ if count == 0 => return format!("They are on the list of {event} already."),
        _ if known == count => String::new(),
        0 => ", kept by name".to_owned(),
        _ => format!(", {} of them in your book", number(known)),
    };
    format!("{} added to {event}{here}.", people(count))
}

/// Read aloud on the button that marks somebody as met.
pub fn met_whom(name: &str) -> String {
    format!("Met {name}")
}

pub fn is_it(name: &str) -> String {
    format!("This is {name}")
}

pub fn promised(text: &str, due: Day, today: Day) -> String {
    format!("You promised: {text}. Due {}.", on_day(due, today))
}

pub fn thanks_due(text: &str) -> String {
    format!("They gave you: {text}. Thank them.")
}

pub fn last_note(text: &str, day: Day, today: Day) -> String {
    format!("{}: {text}", super::day(day, today))
}

/// Who answers a need, for the user's own line: `Ben Adeyemi, for “a bookkeeper”`.
pub fn bring_answer(name: &str, need: &str) -> String {
    format!("{name}, for “{need}”")
}

pub fn show_more(count: usize) -> String {
    format!("{} ({})", SHOW_ALL, number(count))
}

pub fn add_to(name: &str) -> String {
    format!("It is {name}")
}

pub fn followed_up(day: Day, today: Day) -> String {
    format!("You were in touch {}.", on_day(day, today))
}

pub fn introduce_to(name: &str) -> String {
    format!("Introduce to {name}")
}

pub fn in_introduction(count: usize) -> String {
    format!("{} under way since.", counted(count, "introduction"))
}

/// A word after the event: what is stored, and these words around it.
pub fn follow_up_subject(event: &str) -> String {
    format!("After {event}")
}

pub fn follow_up_letter(first_name: &str, event: &str, my_name: &str) -> String {
    let hello = match first_name {
        "" => "Hello".to_owned(),
        _ => format!("Hi {first_name}"),
    };
    let sign = match my_name {
        "" => "Best wishes".to_owned(),
        _ => format!("Best wishes,\n{my_name}"),
    };
    format!(
        "{hello},\n\nIt was good to talk to you at {event}. Thank you for your time.\n\nIs there \
         anything I could help you with, or anybody you would like to meet?\n\n{sign}"
    )
}
