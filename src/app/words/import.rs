//! What is said while a file comes in.

use super::{counted, number, people};
use crate::app::importing::{Finished, Outlook, Problems};
use crate::app::view::import::ProblemLine;
use crate::domain::{Field, Problem, ProblemKind, SourceKind};

pub const TITLE: &str = "Import people";
pub const LEDE: &str = "Nothing is stored before you have seen it.";
/// Only where there is something to drop it with.
pub const DROP: &str = "Drop a file here, or";
pub const CHOOSE: &str = "Choose a file";
pub const PICK: &str = "Choose from this device’s contacts";
pub const PICKED: &str = "This device’s contacts";
pub const CHOOSE_ANOTHER: &str = "Choose another file";
pub const KINDS: &str = "LinkedIn’s archive, Google Contacts CSV, vCard, any table of contacts, or a table or backup of Goodword’s own";
/// Each way to get a file: the question, and the steps.
pub const HELP: [(&str, &[&str]); 3] = [
    (
        "How do I get my LinkedIn connections?",
        &[
            "On LinkedIn, open Settings, Data privacy, Get a copy of your data.",
            "Choose Connections and ask for the archive. LinkedIn sends it by mail, often within minutes.",
            "Choose the archive here as it came. You need not unpack it.",
        ],
    ),
    (
        "How do I get my Google contacts?",
        &[
            "Open contacts.google.com on a computer and choose Export.",
            "Choose Google CSV or vCard, and export.",
            "Choose the file here.",
        ],
    ),
    (
        "How do I get the contacts of my phone?",
        &[
            "On an iPhone, open Contacts, hold a list at the top, and choose Export.",
            "On Android, open Contacts, choose Fix & manage or the menu, and Export to file.",
            "Open this page on the phone, or send the file to yourself, and choose it here.",
        ],
    ),
];

pub const NEW: &str = "New";
pub const KNOWN: &str = "Already known";
pub const MAYBE: &str = "Maybe the same";
pub const PROBLEMS: &str = "Problems";
pub const SHOW: &str = "Show";
pub const NO_NEW: &str = "Nobody in this file is new to you.";
pub const NO_KNOWN: &str = "Nobody in this file was recognised for certain.";
pub const NO_MAYBE: &str = "Nobody in this file could be mistaken for somebody you have.";
pub const NO_PROBLEMS: &str = "Every line of this file could be read.";
pub const RETURNS: &str = "You removed this person before; they come back";
pub const NOTHING_NEW: &str = "Nothing new";
pub const TAKE_ALL: &str = "Take all";
pub const TAKE_NONE: &str = "Take none";

pub const IN_THE_FILE: &str = "In the file";
pub const YOU_HAVE: &str = "You have";
pub const ARE_THEY_THE_SAME: &str = "Are they the same person?";
pub const SAME: &str = "The same person";
pub const OTHER: &str = "Two people";
pub const LEAVE_OUT: &str = "Leave out";

pub const COMPARING: &str = "Looking whom of them you know already";
pub const STORING: &str = "Adding them to your book";
pub const SAVING: &str = "Writing it all down";
pub const CANCEL: &str = "Cancel";
pub const NOTHING_TO_STORE: &str = "There is nothing to add.";
pub const RESTORE: &str = "Restore";
pub const FILL_IN: &str = "Fill in the few that matter";
pub const SEE_WHO_SHOULD_MEET: &str = "See who should meet";
pub const SEE_EVERYONE: &str = "See everyone";
pub const UNDO: &str = "Undo this import";
pub const IT_SAYS: &str = "It says:";
pub const DOWNLOAD_REPORT: &str = "Download this list";
pub const WHAT_WAS_LEFT_OUT: &str = "What could not be read";

pub fn refused(name: &str, kind: ProblemKind) -> String {
    let problem = super::problem(kind);
    let reason = problem.trim_end_matches(" Nothing was changed.");
    format!("{name}: {reason} Nothing was changed.")
}

pub fn reading(name: &str) -> String {
    format!("Reading {name}")
}

pub fn read_so_far(count: usize) -> String {
    format!("{} so far", people(count))
}

pub fn progress(done: usize, total: usize) -> String {
    format!("{} of {}", number(done), people(total))
}

pub fn found(source: SourceKind, count: usize) -> String {
    let kind = match source {
        SourceKind::LinkedIn => "These are your LinkedIn connections",
        SourceKind::GoogleCsv => "These are Google contacts",
        SourceKind::GoodwordCsv => "This is a table from Goodword",
        SourceKind::Device => "These are contacts of this device",
        SourceKind::OtherCsv => "This is a table of contacts",
        SourceKind::VCard => "This is a vCard file",
        SourceKind::GoodwordBackup => "This is a backup",
        SourceKind::Unknown => "These are contacts",
    };
    format!("{kind}: {}. Nothing is stored yet.", people(count))
}

/// How many records are left out; blank where none is.
pub fn skipped(count: usize) -> String {
    match count {
        0 => String::new(),
        _ => format!("{} could not be read;", counted(count, "record")),
    }
}

pub const SEE_WHICH: &str = "see which";

pub fn store(count: usize) -> String {
    format!("Import {}", people(count))
}

pub fn brought_up_to_date(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => "1 already known is brought up to date.".to_owned(),
        _ => format!("{} already known are brought up to date.", number(count)),
    }
}

pub fn place(line: u32) -> String {
    match line {
        0 => String::new(),
        _ => format!("line {}", number(line as usize)),
    }
}

pub fn problem_place(problem: &Problem) -> String {
    let line = number(problem.line as usize);
    let place = match (problem.record, problem.line) {
        // A whole file.
        (_, 0) => String::new(),
        (0, _) => format!("Line {line}"),
        (record, _) => format!("Record {}, line {line}", number(record as usize)),
    };
    match (place.as_str(), problem.file.as_str()) {
        (_, "") => place,
        ("", file) => file.to_owned(),
        (place, file) => format!("{place} of {file}"),
    }
}

pub fn maybe(name: &str) -> String {
    format!("Shares an address with {name}, but not the name.")
}

/// What a file adds to somebody.
pub fn adds(fields: &[Field]) -> String {
    let names: Vec<&str> = fields.iter().map(|it| field(*it)).collect();
    format!("Adds {}", names.join(", "))
}

pub fn field(field: Field) -> &'static str {
    match field {
        Field::Name => "name",
        Field::Company => "company",
        Field::Role => "role",
        Field::Emails => "e-mail",
        Field::Phones => "phone",
        Field::Links => "link",
        Field::Place => "place",
        Field::Does => "what they do",
        Field::Markets => "markets",
        Field::Plans => "plans",
        Field::Offers => "offers",
        Field::Needs => "needs",
        Field::Tags => "tags",
        Field::HowMet => "how you met",
        Field::Trust => "trust",
        Field::Knows => "whom they know",
        Field::PrefersPlain => "how they like to be introduced",
        Field::Notes => "notes",
        Field::Birthday => "birthday",
        Field::Cadence => "how often to be in touch",
        Field::Uid => "an identifier",
    }
}

pub fn restoring(outlook: Outlook) -> String {
    let all = people(outlook.people);
    let (added, changed) = (number(outlook.added), number(outlook.changed));
    if outlook.added + outlook.changed > 0 {
        format!(
            "This backup holds {all}: {added} new, {changed} with newer facts. What you have stays; of each fact the newest is kept."
        )
    } else if outlook.others {
        format!(
            "This backup holds {all}. All of them are here already; introductions or settings are newer in it."
        )
    } else {
        format!("This backup holds {all}. All of it is here already.")
    }
}

/// How much of a backup cannot be restored.
pub fn not_restored(count: usize) -> String {
    match count {
        0 => String::new(),
        _ => format!(
            "{} of it cannot be read; you will see which.",
            counted(count, "part")
        ),
    }
}

pub fn finished_title(finished: &Finished) -> String {
    match (finished.added, finished.enriched) {
        (0, 0) if finished.changed => "Your backup is back.".to_owned(),
        (0, 0) => "Nothing changed.".to_owned(),
        (0, 1) => "1 person is up to date.".to_owned(),
        (0, enriched) => format!("{} are up to date.", people(enriched)),
        (1, _) => "1 person is in.".to_owned(),
        (added, _) => format!("{} are in.", people(added)),
    }
}

pub fn finished(finished: &Finished) -> String {
    let mut sentences = Vec::new();
    let mut say = |count: usize, one: &str, more: &str| match count {
        0 => {}
        1 => sentences.push(format!("1 {one}.")),
        _ => sentences.push(format!("{} {more}.", number(count))),
    };
    if finished.added > 0 {
        say(
            finished.enriched,
            "you had was brought up to date",
            "you had were brought up to date",
        );
    }
    say(finished.unchanged, "was here already", "were here already");
    say(
        finished.left_out,
        "was left out by you",
        "were left out by you",
    );
    let skipped = match &finished.problems {
        Problems::OfFile(problems) => problems.iter().filter(|it| it.kind.skips()).count(),
        Problems::OfBackup(problems) => problems.len(),
    };
    say(
        skipped,
        "record could not be read",
        "records could not be read",
    );
    sentences.join(" ")
}

pub fn report_name(name: &str) -> String {
    format!("{name} problems.txt")
}

/// Everything that could not be read, for keeping.
pub fn report(name: &str, lines: impl Iterator<Item = ProblemLine>) -> String {
    let mut text = format!("What could not be read of {name}\n\n");
    for line in lines {
        if !line.place.is_empty() {
            text.push_str(&line.place);
            text.push_str(": ");
        }
        text.push_str(&line.reason);
        if !line.excerpt.is_empty() {
            text.push(' ');
            text.push_str(IT_SAYS);
            text.push(' ');
            text.push_str(&line.excerpt);
        }
        text.push('\n');
    }
    text
}
