//! What the columns of a table hold, by what stands in its header.
//!
//! Knows the header as a whole, since some names mean something else beside others; nothing
//! of rows.

use super::names::Names;
use crate::domain::fold::fold;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    Name,
    Given,
    Middle,
    Family,
    Prefix,
    Suffix,
    /// Taken as the name where there is no other.
    Nickname,
    Company,
    Role,
    /// A form of address in one program, the role in others: see [`columns`].
    Title,
    Email,
    Phone,
    Link,
    /// The parts of one address share a number; the lower is preferred.
    City(u8),
    Region(u8),
    Country(u8),
    Place,
    Notes,
    Tags,
    Birthday,
    BirthYear,
    BirthMonth,
    BirthDay,
    /// LinkedIn's.
    Connected,
    Does,
    Markets,
    Plans,
    Offers,
    Needs,
    HowMet,
    IntroducedBy,
    Trust,
    Knows,
}

impl Column {
    /// Whether a file with this column can hold people.
    pub fn identifies(self) -> bool {
        matches!(
            self,
            Column::Name | Column::Given | Column::Family | Column::Email
        )
    }
}

/// What each cell of a header stands for; `None` for those that are not kept.
pub fn columns<S: AsRef<str>>(header: &[S], names: &Names) -> Vec<Option<Column>> {
    let keys: Vec<String> = header.iter().map(|it| key(it.as_ref())).collect();
    let cells = header.iter().zip(&keys);
    let mut found: Vec<Option<Column>> = cells
        .map(|(header, key)| column(header.as_ref(), key, names))
        .collect();
    let has = |name: &str| keys.iter().any(|it| it == name);
    let has_others = |column, name: &str| {
        let mut others = keys.iter().zip(&found).filter(|(key, _)| *key != name);
        others.any(|(_, it)| *it == Some(column))
    };
    // Names that mean something else beside others.
    let is_yahoo = has("messengerid");
    let mut means: Vec<(&str, Option<Column>)> = Vec::new();
    if has_others(Column::Company, "account") {
        means.push(("account", None));
    }
    if has("cumpleanos") {
        means.push(("aniversario", None));
    }
    if has("sobrenome") {
        means.push(("apelido", Some(Column::Nickname)));
    }
    if is_yahoo {
        means.extend(["home", "work", "other", "primary"].map(|it| (it, Some(Column::Phone))));
    }
    for (name, column) in means {
        let places = keys.iter().zip(&mut found).filter(|(key, _)| *key == name);
        places.for_each(|(_, it)| *it = column);
    }
    settle_titles(&mut found);
    // Thunderbird has the birthday in three columns, of which "Birth Day" is one.
    if found.contains(&Some(Column::BirthMonth)) {
        for column in found.iter_mut().flatten() {
            if *column == Column::Birthday {
                *column = Column::BirthDay;
            }
        }
    }
    found
}

/// Outlook has two columns of titles, which in French bear the same name: first the form of
/// address, then the role. Other programs mean the role.
fn settle_titles(columns: &mut [Option<Column>]) {
    let titles = columns
        .iter()
        .filter(|it| **it == Some(Column::Title))
        .count();
    let mut is_role = !columns.contains(&Some(Column::Role)) && titles < 2;
    for column in columns.iter_mut().flatten() {
        if *column == Column::Title {
            *column = if is_role {
                Column::Role
            } else {
                Column::Prefix
            };
            is_role = titles > 1;
        }
    }
}

/// A header as it is looked up: letters only, folded. `E-mail 1 - Value` is `emailvalue`.
pub fn key(header: &str) -> String {
    fold(header)
        .chars()
        .filter(|it| it.is_alphanumeric() && !it.is_ascii_digit() && !matches!(it, 'º' | 'ª'))
        .collect()
}

fn column(header: &str, key: &str, names: &Names) -> Option<Column> {
    if header.len() > 100 {
        return None;
    }
    let found = names.get(key).or_else(|| {
        // Pipedrive writes "Person - Name", others "Contact e-mail".
        let rest = key.strip_prefix("person").or(key.strip_prefix("contact"))?;
        names.get(rest)
    })?;
    let number: u8 = header
        .chars()
        .find_map(|it| it.to_digit(10))
        .map_or(0, |it| it as u8);
    let numbered = |kind: u8| number.saturating_mul(4) + kind;
    Some(match found {
        Column::City(kind) => Column::City(numbered(kind)),
        Column::Region(kind) => Column::Region(numbered(kind)),
        Column::Country(kind) => Column::Country(numbered(kind)),
        other => other,
    })
}
