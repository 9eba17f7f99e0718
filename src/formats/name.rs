//! How a name is put together from its parts, and brought into the order in which it is spoken.
//!
//! Nothing of a name is left out: titles, suffixes, pronouns and emoji are the bearer's own.
//! Knows names, not where they are written.

use std::borrow::Cow;

use crate::domain::fold::fold;

use super::record::one_line;

/// The parts of a name as contact files have them; any may be blank.
#[derive(Debug, Default, Clone, Copy)]
pub struct Parts<'a> {
    pub prefix: &'a str,
    pub given: &'a str,
    pub middle: &'a str,
    pub family: &'a str,
    pub suffix: &'a str,
}

/// Forms of address, which are no part of a name as a title is.
const SALUTATIONS: [&str; 19] = [
    "mr", "mrs", "ms", "miss", "mx", "sir", "madam", "herr", "frau", "herrn", "m", "mme", "mlle",
    "sr", "sra", "dhr", "mevr", "sig", "sigra",
];

impl Parts<'_> {
    /// Whether both halves are there.
    pub fn is_whole(&self) -> bool {
        !self.given.trim().is_empty() && !self.family.trim().is_empty()
    }

    /// The parts in the order in which they are spoken; blank where there is no name proper.
    pub fn joined(&self) -> String {
        let proper = [self.given, self.middle, self.family];
        if proper.iter().all(|it| it.trim().is_empty()) {
            return String::new();
        }
        if is_east_asian(self.given) && is_east_asian(self.family) && self.middle.is_empty() {
            return format!(
                "{}{}{}",
                self.family.trim(),
                self.given.trim(),
                self.suffix.trim()
            );
        }
        let plain = fold(self.prefix.trim_end_matches('.'));
        let is_salutation = SALUTATIONS.contains(&plain.as_str());
        let prefix = if is_salutation { "" } else { self.prefix };
        one_line(&[prefix, self.given, self.middle, self.family, self.suffix].join(" "))
    }
}

/// What somebody is called: by the whole name as it is spoken, else by its parts, else by the
/// nickname. Where the whole is "Souza, Ana", the parts say which is which.
pub fn called<'a>(whole: &'a str, parts: &Parts<'_>, nickname: &'a str) -> Cow<'a, str> {
    let whole = whole.trim();
    let family_first = whole
        .strip_prefix(parts.family.trim())
        .is_some_and(|it| it.starts_with(','));
    if whole.is_empty() || family_first && parts.is_whole() {
        let joined = parts.joined();
        if !joined.is_empty() {
            return Cow::Owned(spoken(&joined).into_owned());
        }
    }
    spoken(if whole.is_empty() { nickname } else { whole })
}

/// Whether all of it is Chinese characters or Korean syllables, of which names are written
/// with the family's in front and no space between.
fn is_east_asian(name: &str) -> bool {
    let name = name.trim();
    !name.is_empty()
        && name
            .chars()
            .all(|it| matches!(it, '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '々'))
}

/// `Souza, Ana` as it is spoken. Whatever is not plainly so stays as it is: behind a comma
/// stand degrees, roles and towns as well.
fn spoken(name: &str) -> Cow<'_, str> {
    match name.split_once(',') {
        Some((family, given)) if is_family(family) && is_given(given) => {
            Cow::Owned(format!("{} {}", given.trim(), family.trim()))
        }
        _ => Cow::Borrowed(name),
    }
}

/// One name, or one behind particles: `de la Cruz`.
fn is_family(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let Some((name, particles)) = words.split_last() else {
        return false;
    };
    let is_particle = |it: &&str| it.chars().all(char::is_lowercase);
    is_name(name) && particles.len() <= 3 && particles.iter().all(is_particle)
}

/// One or two names, none of them a degree or a part of a company's name.
fn is_given(text: &str) -> bool {
    const NO_NAMES: &str = " jr sr ii iii iv esq phd inc ltd llc gmbh corp co plc ";
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_given = |it: &&str| {
        let is_abbreviation = it.chars().count() > 1 && !it.chars().any(char::is_lowercase);
        let known = format!(" {} ", fold(it));
        is_name(it) && !is_abbreviation && !NO_NAMES.contains(&known)
    };
    matches!(words.len(), 1 | 2) && words.iter().all(is_given)
}

fn is_name(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
        && word
            .chars()
            .all(|it| it.is_alphabetic() || matches!(it, '-' | '\'' | '’'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_plainly_last_first_is_turned_round() {
        for (written, spoken_as) in [
            ("Souza, Ana", "Ana Souza"),
            ("Souza, Ana Maria", "Ana Maria Souza"),
            ("de la Cruz, Ana", "Ana de la Cruz"),
            ("O’Connor, Zoë", "Zoë O’Connor"),
            ("Петров, Иван", "Иван Петров"),
        ] {
            assert_eq!(spoken(written), spoken_as);
        }
        for name in [
            "Ana Souza",
            "Ana Souza, MBA",
            "Souza, PhD",
            "Lee, Jr.",
            "Souza, Inc",
            "Ana Souza, Founder",
            "Souza, Ana, MBA",
            "Ana, founder of Acme",
            "Ana (she/her), Recife",
            "Souza,",
            "李, 明",
        ] {
            assert_eq!(spoken(name), name);
        }
    }

    #[test]
    fn parts_are_joined_as_the_name_is_spoken() {
        let joined = |prefix, given, middle, family, suffix| {
            let parts = Parts {
                prefix,
                given,
                middle,
                family,
                suffix,
            };
            parts.joined()
        };
        assert_eq!(
            joined("Dr.", "Ana", "M.", "Souza", "MBA"),
            "Dr. Ana M. Souza MBA"
        );
        assert_eq!(joined("Mr.", " Ana ", "", "Souza", ""), "Ana Souza");
        assert_eq!(joined("", "太郎", "", "山田", ""), "山田太郎");
        assert_eq!(joined("", "민준", "", "김", ""), "김민준");
        assert_eq!(joined("", "Wei", "", "张", ""), "Wei 张");
        assert_eq!(joined("Dr.", "", "", "", "MBA"), "");
    }
}
