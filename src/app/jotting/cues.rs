//! The words by which people say what comes next: "looking for", "works at", "introduced by".

use crate::domain::fold::fold;

/// What comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cue {
    Name,
    Met,
    At,
    From,
    In,
    Of,
    /// On a train, over lunch: with its preposition.
    Over,
    Through,
    /// A day that passes, such as yesterday.
    When,
    IntroducedBy,
    Company,
    WorksIn,
    Role,
    Place,
    Does,
    /// What somebody does, with its verb.
    Verb,
    Plans,
    Needs,
    Offers,
    Knows,
    Birthday,
    Tags,
    /// Nothing that a rule reads.
    Note,
}

/// A cue, and over how many words it runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    pub cue: Cue,
    pub words: usize,
}

/// Those that are clear wherever they stand. A colon may follow; some need it.
const CLEAR: [(Cue, &str); 15] = [
    (Cue::Name, "name:"),
    (
        Cue::Met,
        "we met at, met at, how we met:, how met:, we met, met",
    ),
    (
        Cue::IntroducedBy,
        "introduced to me by, introduced by, was introduced by, intro by, intro from, intro via, \
         intro through, intro'd by, referred by, referral from, recommended by, connected by",
    ),
    (
        Cue::Company,
        "works at, works for, work at, working at, working for, works @, employed at, employed \
         by, company:, firm:, organisation:, organization:",
    ),
    (Cue::WorksIn, "works in, working in"),
    (
        Cue::Role,
        "works as, working as, role:, title:, job:, position:",
    ),
    (
        Cue::Place,
        "based in, lives in, living in, located in, resides in, place:, city:, location:, lives:",
    ),
    (Cue::Does, "does:, does"),
    (
        Cue::Plans,
        "plans to, planning to, plans:, about to, is going to, going to",
    ),
    (
        Cue::Needs,
        "looking for, looks for, searching for, searches for, on the lookout for, in search of, \
         in need of, needs help with, needs:, needs, need:, wants:, wants, seeking, seeks, is \
         after, hoping to find, hoping for, trying to find, asked for, asks for, could use, would \
         like, would love, is hiring, hiring, looking:",
    ),
    (
        Cue::Offers,
        "can help with, could help with, can help, can offer, could offer, can introduce, can \
         give, can provide, happy to help with, happy to, willing to, helps with, offers:, \
         offers, offer:, offering, gives:, gives, provides, good at, great at, expert in, expert \
         on, specialises in, specializes in, specialised in, specialized in, knows about, knows a \
         lot about",
    ),
    (
        Cue::Knows,
        "knows:, knows, friends with, friend of, good friends with, acquainted with, close to",
    ),
    (
        Cue::Birthday,
        "birthday is on, birthday is, birthday on, birthday, her birthday is, his birthday is, \
         their birthday is, her birthday, his birthday, born on, born, bday, b-day",
    ),
    (Cue::Tags, "tags:, tag:"),
    (
        Cue::Verb,
        "runs, sells, makes, builds, hosts, organises, organizes, owns, leads, teaches, \
         publishes, produces, helps, designs, develops, trains, coaches, invests in, advises, \
         founded, co-founded, started, manages, writes, edits, imports, exports, consults",
    ),
];
/// Where a cue ends in one of these, it stands with what follows.
const SAYS_MORE: [&str; 4] = ["introduce", "give", "provide", "hiring"];

/// The clear cue that the words begin with; the longest where several do.
pub fn at_start(words: &[&str]) -> Option<Found> {
    let mut longest: Option<Found> = None;
    for (cue, phrases) in CLEAR {
        for phrase in phrases.split(", ") {
            let count = phrase.split(' ').count();
            let is_longer = longest.is_none_or(|it| it.words < count);
            if is_longer && begins(words, phrase) {
                let last = phrase.rsplit(' ').next().unwrap_or_default();
                longest = Some(Found {
                    cue,
                    words: match cue {
                        // A verb stands with what is done.
                        Cue::Verb => 0,
                        _ => count - usize::from(SAYS_MORE.contains(&last)),
                    },
                });
            }
        }
    }
    longest
}

fn begins(words: &[&str], phrase: &str) -> bool {
    let mut words = words.iter();
    phrase.split(' ').all(|expected| {
        words.next().is_some_and(|it| {
            let word = fold(it);
            word == expected || word.strip_suffix(':') == Some(expected)
        })
    })
}

/// The short cues, which mean something only behind the right words.
pub fn short(words: &[&str], before: Option<Cue>) -> Option<Found> {
    let (word, _) = words.split_first()?;
    let is_at_name = matches!(before, None | Some(Cue::Name | Cue::When));
    if is_at_name && let Some(count) = passing_day(words) {
        return Some(Found {
            cue: Cue::When,
            words: count,
        });
    }
    let cue = match fold(word).as_str() {
        "at" | "@" => Cue::At,
        "from" => Cue::From,
        "in" => Cue::In,
        "of" => Cue::Of,
        "on" | "over" | "during" => Cue::Over,
        "through" | "via" => Cue::Through,
        _ => return None,
    };
    let fits = match before {
        None => !matches!(cue, Cue::Of | Cue::Over),
        Some(Cue::Name | Cue::When) => cue != Cue::Of,
        Some(Cue::Role) => matches!(cue, Cue::At | Cue::From | Cue::Of | Cue::In),
        Some(Cue::Company) => matches!(cue, Cue::In | Cue::From),
        Some(Cue::From | Cue::Of) => matches!(cue, Cue::At | Cue::In | Cue::Through),
        Some(Cue::At | Cue::Met | Cue::Over) => matches!(cue, Cue::From | Cue::Through),
        Some(Cue::IntroducedBy | Cue::Through) => matches!(cue, Cue::At | Cue::Over),
        _ => false,
    };
    fits.then_some(Found { cue, words: 1 })
}

/// How many of the first words only join: `and she is also`.
pub fn joiners(words: &[&str]) -> usize {
    let joins = |it: &&&str| {
        matches!(
            fold(it).as_str(),
            "and"
                | "but"
                | "also"
                | "who"
                | "who's"
                | "is"
                | "are"
                | "she"
                | "he"
                | "they"
                | "she's"
                | "he's"
                | "they're"
                | "currently"
                | "now"
        )
    };
    let count = words.iter().take_while(joins).count();
    // "Who" and "is" alone join nothing.
    if count == words.len() { 0 } else { count }
}

pub fn is_preposition(word: &str) -> bool {
    matches!(
        fold(word).as_str(),
        "at" | "@"
            | "from"
            | "in"
            | "of"
            | "on"
            | "over"
            | "during"
            | "through"
            | "via"
            | "with"
            | "for"
            | "by"
            | "about"
    )
}

/// Whether the word turns what follows into its opposite.
pub fn denies(word: &str) -> bool {
    let word = fold(word);
    matches!(
        word.as_str(),
        "not" | "no" | "never" | "longer" | "without" | "nobody" | "stopped"
    ) || word.ends_with("n't")
}

/// Where a line begins with a meeting, as in "great call with" and "just met", the place behind that.
pub fn opening(words: &[&str]) -> Option<usize> {
    const FURTHEST: usize = 6;
    let folded: Vec<String> = words.iter().take(FURTHEST).map(|it| fold(it)).collect();
    let is =
        |at: usize, list: &[&str]| folded.get(at).is_some_and(|it| list.contains(&it.as_str()));
    for at in 0..folded.len() {
        if is(at, &["met"]) && !is(at.wrapping_sub(1), &["we"]) {
            let with = usize::from(is(at + 1, &["with"]))
                + 2 * usize::from(is(at + 1, &["up"]) && is(at + 2, &["with"]));
            return Some(at + 1 + with);
        }
        let meets = [
            "call",
            "coffee",
            "lunch",
            "dinner",
            "breakfast",
            "drinks",
            "beer",
            "chat",
            "meeting",
            "talk",
            "conversation",
            "zoom",
            "catch-up",
            "spoke",
            "spoken",
            "talked",
            "chatted",
            "speaking",
            "ran",
            "bumped",
            "meeting",
            "walk",
        ];
        if is(at, &meets) && is(at + 1, &["with", "to", "into"]) {
            return Some(at + 2);
        }
    }
    None
}

/// Whether an opening says nothing but that there was a meeting.
pub fn is_plain_meeting(words: &[&str]) -> bool {
    let is_plain = |it: &&str| {
        matches!(
            fold(it).as_str(),
            "i" | "we" | "just" | "met" | "with" | "up" | "finally"
        )
    };
    words.iter().all(is_plain)
}

/// What was said of a meeting without the passing day it begins or ends with, and that day.
pub fn without_day(text: &str) -> (String, String) {
    let words: Vec<&str> = text.split(' ').collect();
    if let Some(count) = passing_day(&words) {
        return (words[count..].join(" "), words[..count].join(" "));
    }
    for start in words.len().saturating_sub(3)..words.len() {
        if passing_day(&words[start..]) == Some(words.len() - start) {
            return (words[..start].join(" "), words[start..].join(" "));
        }
    }
    (text.to_owned(), String::new())
}

/// Over how many words a day runs that is another one tomorrow: `last Friday`.
fn passing_day(words: &[&str]) -> Option<usize> {
    let folded: Vec<String> = words.iter().take(3).map(|it| fold(it)).collect();
    let weekday = |it: &str| {
        matches!(
            it,
            "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday"
        )
    };
    let part = |it: &str| {
        matches!(
            it,
            "morning" | "afternoon" | "evening" | "night" | "week" | "weekend" | "month" | "year"
        )
    };
    match folded.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["the", "other", "day"] => Some(3),
        ["yesterday", "morning" | "afternoon" | "evening", ..] => Some(2),
        ["yesterday" | "today" | "tonight", ..] => Some(1),
        ["this" | "last", it, ..] if weekday(it) || part(it) => Some(2),
        ["on", it, ..] if weekday(it) => Some(2),
        _ => None,
    }
}

/// "In May" is no place.
pub fn is_month(word: &str) -> bool {
    matches!(
        fold(word).as_str(),
        "january"
            | "february"
            | "march"
            | "april"
            | "may"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
            | "spring"
            | "summer"
            | "autumn"
            | "winter"
    ) || word.starts_with(|it: char| it.is_ascii_digit())
}
