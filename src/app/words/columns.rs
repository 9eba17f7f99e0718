//! What is said while the user names the columns of a table.

use super::{birthday, day_and_year, number, person};
use crate::domain::{Incoming, Trust};
use crate::formats::csv::columns::Column;

pub const LEDE: &str =
    "Say what each column holds. Below you see the first people as they would come in.";
/// Where the file said nothing that is known.
pub const LEDE_UNKNOWN: &str = "No column of this file is known to hold names or e-mail addresses. Say what each holds; below you see the first people as they would come in.";
pub const COLUMNS: &str = "Columns";
pub const BLANK_COLUMNS: &str = "Columns that are blank in the first rows";
pub const FIRST_PEOPLE: &str = "The first people";
pub const NO_NAME_YET: &str = "Say which column holds names, companies or e-mail addresses.";
pub const NOBODY_IN_THESE_ROWS: &str = "There is nobody in the first rows.";
pub const NO_FACTS: &str = "Nothing else is read of them.";
pub const READ: &str = "Read the file like this";
pub const REMEMBERED: &str = "What you say is kept for the next file with these columns.";
pub const BACK: &str = "Back";
pub const CHANGE: &str = "Columns…";
pub const LEAVE_OUT: &str = "Leave out";

/// What a column may hold, in the order offered.
pub const CHOICES: [Column; 32] = [
    Column::Name,
    Column::Given,
    Column::Middle,
    Column::Family,
    Column::Email,
    Column::Phone,
    Column::Company,
    Column::Role,
    Column::Place,
    Column::City(0),
    Column::Region(0),
    Column::Country(0),
    Column::Link,
    Column::Birthday,
    Column::Notes,
    Column::Does,
    Column::Offers,
    Column::Needs,
    Column::Markets,
    Column::Plans,
    Column::Tags,
    Column::HowMet,
    Column::IntroducedBy,
    Column::Connected,
    Column::Knows,
    Column::Trust,
    Column::Nickname,
    Column::Prefix,
    Column::Suffix,
    Column::BirthYear,
    Column::BirthMonth,
    Column::BirthDay,
];

pub fn column(column: Column) -> &'static str {
    match column {
        Column::Name => "Name",
        Column::Given => "First name",
        Column::Middle => "Middle name",
        Column::Family => "Last name",
        Column::Prefix => "Form of address",
        Column::Suffix => "Behind the name",
        Column::Nickname => "Nickname",
        Column::Company => "Company",
        Column::Role | Column::Title => "Role",
        Column::Email => "E-mail",
        Column::Phone => "Phone",
        Column::Link => "Link",
        Column::City(_) => "Town",
        Column::Region(_) => "Region",
        Column::Country(_) => "Country",
        Column::Place => "Place",
        Column::Notes => "Notes",
        Column::Tags => "Tags",
        Column::Birthday => "Birthday",
        Column::BirthYear => "Year of birth",
        Column::BirthMonth => "Month of birth",
        Column::BirthDay => "Day of birth",
        Column::Connected => "Day you connected on LinkedIn",
        Column::Does => "What they do",
        Column::Markets => "Markets",
        Column::Plans => "Plans",
        Column::Offers => "Offers",
        Column::Needs => "Needs",
        Column::HowMet => "How you met",
        Column::IntroducedBy => "Who introduced you",
        Column::Trust => "Trust",
        Column::Knows => "Whom they know",
    }
}

/// The column of this number, from 1, where it has no name of its own.
pub fn nameless(place: usize) -> String {
    format!("Column {}", number(place))
}

/// Which columns are not read; blank where all are.
pub fn left_out(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => format!("The column “{one}” is left out."),
        [one, other] => format!("The columns “{one}” and “{other}” are left out."),
        [one, other, rest @ ..] => {
            let rest = number(rest.len());
            format!("The columns “{one}”, “{other}” and {rest} more are left out.")
        }
    }
}

/// What labels a column's choice to those who hear it.
pub fn holds(header: &str) -> String {
    format!("What “{header}” holds")
}

/// All that is read of somebody but the name, each fact with what it is.
pub fn facts(incoming: &Incoming) -> String {
    let lists = |it: &[String]| it.join(", ");
    let trust = if incoming.trust == Trust::default() {
        ""
    } else {
        person::trust(incoming.trust)
    };
    let facts = [
        (Column::Role, incoming.role.clone()),
        (Column::Company, incoming.company.clone()),
        (Column::Email, lists(&incoming.emails)),
        (Column::Phone, lists(&incoming.phones)),
        (Column::Place, incoming.place.clone()),
        (Column::Link, lists(&incoming.links)),
        (
            Column::Birthday,
            incoming.birthday.map(birthday).unwrap_or_default(),
        ),
        (Column::Does, incoming.does.clone()),
        (Column::Offers, lists(&incoming.offers)),
        (Column::Needs, lists(&incoming.needs)),
        (Column::Markets, lists(&incoming.markets)),
        (Column::Plans, incoming.plans.clone()),
        (Column::Tags, lists(&incoming.tags)),
        (Column::HowMet, incoming.how_met.clone()),
        (Column::IntroducedBy, incoming.introduced_by.clone()),
        (
            Column::Connected,
            incoming.connected.map(day_and_year).unwrap_or_default(),
        ),
        (Column::Knows, lists(&incoming.knows)),
        (Column::Trust, trust.to_owned()),
        (Column::Notes, lists(&incoming.notes)),
    ];
    let known = facts.into_iter().filter(|it| !it.1.is_empty());
    let said: Vec<String> = known
        .map(|it| format!("{}: {}", column(it.0), it.1))
        .collect();
    match said.is_empty() {
        true => NO_FACTS.to_owned(),
        false => said.join(" · "),
    }
}
