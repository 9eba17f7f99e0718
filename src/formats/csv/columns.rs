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

/// The word by which each is stored, for ever. Of the parts of an address, the preferred.
#[rustfmt::skip]
const WORDS: [(Column, &str); 33] = [
    (Column::Name, "name"), (Column::Given, "given"), (Column::Middle, "middle"),
    (Column::Family, "family"), (Column::Prefix, "prefix"), (Column::Suffix, "suffix"),
    (Column::Nickname, "nickname"), (Column::Company, "company"), (Column::Role, "role"),
    (Column::Title, "title"), (Column::Email, "email"), (Column::Phone, "phone"),
    (Column::Link, "link"), (Column::City(0), "city"), (Column::Region(0), "region"),
    (Column::Country(0), "country"), (Column::Place, "place"), (Column::Notes, "notes"),
    (Column::Tags, "tags"), (Column::Birthday, "birthday"), (Column::BirthYear, "birth_year"),
    (Column::BirthMonth, "birth_month"), (Column::BirthDay, "birth_day"),
    (Column::Connected, "connected"), (Column::Does, "does"), (Column::Markets, "markets"),
    (Column::Plans, "plans"), (Column::Offers, "offers"), (Column::Needs, "needs"),
    (Column::HowMet, "how_met"), (Column::IntroducedBy, "introduced_by"),
    (Column::Trust, "trust"), (Column::Knows, "knows"),
];

impl Column {
    /// The word by which it is stored; that of an address other than the first ends in its number.
    pub fn word(self) -> String {
        let plain = WORDS.iter().find(|it| it.0 == self.without_number());
        let word = plain.map_or("", |it| it.1);
        match self {
            Column::City(number) | Column::Region(number) | Column::Country(number)
                if number > 0 =>
            {
                format!("{word}{number}")
            }
            _ => word.to_owned(),
        }
    }

    /// What [`Column::word`] stands for; `None` for any other.
    pub fn of_word(word: &str) -> Option<Column> {
        let plain = word.trim_end_matches(|it: char| it.is_ascii_digit());
        let number = word[plain.len()..].parse().unwrap_or(0);
        let column = WORDS.iter().find(|it| it.1 == plain)?.0;
        Some(match column {
            Column::City(_) => Column::City(number),
            Column::Region(_) => Column::Region(number),
            Column::Country(_) => Column::Country(number),
            other => other,
        })
    }

    /// What it holds, of whichever address.
    pub fn without_number(self) -> Column {
        match self {
            Column::City(_) => Column::City(0),
            Column::Region(_) => Column::Region(0),
            Column::Country(_) => Column::Country(0),
            other => other,
        }
    }

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_is_known_by_its_word() {
        let others = [Column::City(5), Column::Region(8), Column::Country(255)];
        for column in WORDS.iter().map(|it| it.0).chain(others) {
            assert_eq!(Column::of_word(&column.word()), Some(column));
        }
        assert_eq!(Column::of_word(""), None);
        assert_eq!(Column::of_word("shoe_size"), None);
    }
}
