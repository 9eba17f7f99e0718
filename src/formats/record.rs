//! One person while their record is being read: tidies values, keeps the limits, and
//! notes what of the record could not be kept.
//!
//! Knows what a person has, not in which format it was written.

use std::borrow::Cow;

use crate::domain::{Incoming, Problem, ProblemKind};

use super::date::{self, NoDate};

/// Bytes of one value. Longer ones are pictures or mistakes: the longest notes people
/// write are a tenth of it, and a book of thousands must fit the browser's store.
pub const MAX_VALUE: usize = 64 * 1024;

/// Values of one record. Real cards hold a few dozen.
pub const MAX_VALUES: usize = 1000;

/// Problems told of one record.
const MAX_PROBLEMS: usize = 100;

/// Bytes of the text concerned that are shown with a problem.
const MAX_EXCERPT: usize = 120;

/// How much of the white space in a value is the writer's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spacing {
    /// Another program's: runs of white space in names and the like become one space.
    Tidied,
    /// Goodword's: kept as it is.
    Kept,
}

#[derive(Debug)]
pub struct Record {
    pub person: Incoming,
    spacing: Spacing,
    values: usize,
    problems: Vec<Problem>,
}

impl Record {
    /// `record` and `line` as in [`Incoming`].
    pub fn new(record: u32, line: u32, spacing: Spacing) -> Record {
        let person = Incoming {
            record,
            line,
            ..Incoming::default()
        };
        Record {
            person,
            spacing,
            values: 0,
            problems: Vec::new(),
        }
    }

    /// Whether the values are Goodword's own, to be kept as they are.
    pub fn keeps_spacing(&self) -> bool {
        self.spacing == Spacing::Kept
    }

    /// From now on values are Goodword's own.
    pub fn keep_spacing(&mut self) {
        self.spacing = Spacing::Kept;
    }

    pub fn problem(&mut self, kind: ProblemKind, excerpt: &str) {
        let told = |it: &Problem| it.kind == kind && it.kind != ProblemKind::UnsafeLink;
        if self.problems.len() < MAX_PROBLEMS && !self.problems.iter().any(told) {
            let (record, line) = (self.person.record, self.person.line);
            self.problems.push(problem(record, line, kind, excerpt));
        }
    }

    /// The value on one line.
    pub fn line(&mut self, value: &str) -> String {
        let value = self.shortened(value);
        match self.spacing {
            Spacing::Kept => own_lines(value),
            Spacing::Tidied => one_line(value),
        }
    }

    /// The value with its line breaks.
    pub fn text(&mut self, value: &str) -> String {
        let value = self.shortened(value);
        match self.spacing {
            Spacing::Kept => own_lines(value),
            Spacing::Tidied => lines(value),
        }
    }

    pub fn add(&mut self, list: fn(&mut Incoming) -> &mut Vec<String>, value: &str) {
        let value = self.line(value);
        self.push(list, value);
    }

    pub fn add_text(&mut self, list: fn(&mut Incoming) -> &mut Vec<String>, value: &str) {
        let value = self.text(value);
        self.push(list, value);
    }

    /// An e-mail address, bare or as `Ana <ana@x.example>` or `mailto:ana@x.example`.
    pub fn add_email(&mut self, value: &str) {
        if self.spacing == Spacing::Kept {
            return self.add(|it| &mut it.emails, value);
        }
        let value = value.trim();
        let value = strip_scheme(value, "mailto:").unwrap_or(value);
        let value = match (value.rfind('<'), value.strip_suffix('>')) {
            (Some(start), Some(inner)) if inner[start..].contains('@') => &inner[start + 1..],
            _ => value,
        };
        self.add(|it| &mut it.emails, value);
    }

    /// A phone number, bare or as a `tel:` address (RFC 3966).
    pub fn add_phone(&mut self, value: &str) {
        if self.spacing == Spacing::Kept {
            return self.add(|it| &mut it.phones, value);
        }
        let value = value.trim();
        match strip_scheme(value, "tel:") {
            None => self.add(|it| &mut it.phones, value),
            Some(number) => {
                let (number, rest) = number.split_once(';').unwrap_or((number, ""));
                let extension = rest.split(';').find_map(|it| strip_scheme(it, "ext="));
                match extension {
                    None => self.add(|it| &mut it.phones, number),
                    Some(extension) => {
                        self.add(|it| &mut it.phones, &format!("{number} ext. {extension}"));
                    }
                }
            }
        }
    }

    /// A web address. One that could run something is told, not kept.
    pub fn add_link(&mut self, value: &str) {
        if could_run(value) {
            self.problem(ProblemKind::UnsafeLink, value);
        } else {
            self.add(|it| &mut it.links, value);
        }
    }

    pub fn set_birthday(&mut self, value: &str) {
        match date::birthday(value) {
            Ok(birthday) => {
                self.person.birthday.get_or_insert(birthday);
            }
            Err(reason) => self.no_date(reason, value),
        }
    }

    pub fn set_connected(&mut self, value: &str) {
        match date::day(value) {
            Ok(day) => self.person.connected = Some(day),
            Err(reason) => self.no_date(reason, value),
        }
    }

    fn no_date(&mut self, reason: NoDate, value: &str) {
        match reason {
            NoDate::Blank => {}
            NoDate::Bad => self.problem(ProblemKind::BadDate, value),
            NoDate::Unclear => self.problem(ProblemKind::UnclearDate, value),
        }
    }

    /// The person, or the one problem for which the record is left out; and what was
    /// left out of a person. `excerpt` is what the record looks like where it has no name.
    ///
    /// A record of another program without any name is a company's and bears its name, but
    /// for LinkedIn's, which are people's. Where an e-mail address is all there is, the name
    /// stays blank: it is not known.
    pub fn finish(self, excerpt: &str) -> (Result<Incoming, Problem>, Vec<Problem>) {
        let mut person = self.person;
        let is_companys = self.spacing == Spacing::Tidied && person.connected.is_none();
        if person.name.is_empty() && is_companys {
            person.name.clone_from(&person.company);
        }
        let nameless =
            person.name.is_empty() && person.company.is_empty() && person.emails.is_empty();
        if nameless && person.exact.is_none() {
            let skipped = problem(person.record, person.line, ProblemKind::NoName, excerpt);
            (Err(skipped), Vec::new())
        } else {
            (Ok(person), self.problems)
        }
    }

    fn push(&mut self, list: fn(&mut Incoming) -> &mut Vec<String>, value: String) {
        // Once there are too many, those that are there are not looked through any more: a
        // card may have a million.
        let is_full = self.values >= MAX_VALUES;
        if value.is_empty() || (!is_full && list(&mut self.person).contains(&value)) {
            return;
        }
        if self.has_room(&value) {
            list(&mut self.person).push(value);
        }
    }

    /// Counts one more value; where there are too many already, it is told instead.
    pub fn has_room(&mut self, value: &str) -> bool {
        let has_room = self.values < MAX_VALUES;
        if has_room {
            self.values += 1;
        } else {
            let limit = MAX_VALUES as u32;
            self.problem(ProblemKind::TooManyValues { limit }, value);
        }
        has_room
    }

    fn shortened<'a>(&mut self, value: &'a str) -> &'a str {
        if !value.is_ascii() && value.contains(is_undecoded) {
            self.problem(ProblemKind::BadEncoding, value);
        }
        if value.len() <= MAX_VALUE {
            return value;
        }
        self.problem(ProblemKind::TooLong, value);
        start(value, MAX_VALUE)
    }
}

/// What is left where bytes are no letters in the encoding they were read in.
fn is_undecoded(letter: char) -> bool {
    matches!(letter, '\u{80}'..='\u{9f}' | char::REPLACEMENT_CHARACTER)
}

pub fn problem(record: u32, line: u32, kind: ProblemKind, text: &str) -> Problem {
    Problem {
        record,
        line,
        kind,
        excerpt: one_line(start(text.trim_start(), MAX_EXCERPT)),
        file: String::new(),
    }
}

/// The first `bytes` bytes at most, whole letters.
pub fn start(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// `rest` of `<scheme>rest`, in any case.
fn strip_scheme<'a>(value: &'a str, scheme: &str) -> Option<&'a str> {
    let head = value.get(..scheme.len())?;
    head.eq_ignore_ascii_case(scheme)
        .then(|| &value[scheme.len()..])
}

/// Marks that are not seen: control characters, and the marks of direction that address
/// books wrap numbers in. The joiners that scripts and emoji need are not among them.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        )
        || matches!(letter, '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Every run of white space one space; no unseen marks.
pub fn one_line(text: &str) -> String {
    let is_plain = |it: u8| matches!(it, b' '..=b'~');
    if text.bytes().all(is_plain) && !text.as_bytes().windows(2).any(|it| it == b"  ") {
        return text.trim_matches(' ').to_owned();
    }
    let mut line = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_whitespace() {
            if !line.is_empty() && !line.ends_with(' ') {
                line.push(' ');
            }
        } else if !is_unseen(letter) {
            line.push(letter);
        }
    }
    line.truncate(line.trim_end().len());
    line
}

/// Line breaks as `\n`; no control characters; trimmed. Marks of direction are the writer's own.
fn own_lines(text: &str) -> String {
    without(text, char::is_control)
}

/// Line breaks as `\n`; no unseen marks; trimmed.
pub fn lines(text: &str) -> String {
    without(text, is_unseen)
}

fn without(text: &str, unseen: fn(char) -> bool) -> String {
    if text.bytes().all(|it| matches!(it, b'\n' | b' '..=b'~')) {
        return text.trim().to_owned();
    }
    let text = if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    };
    let seen = |it: &char| matches!(it, '\n' | '\t') || !unseen(*it);
    if text.chars().all(|it| seen(&it)) {
        return text.trim().to_owned();
    }
    text.chars()
        .filter(seen)
        .collect::<String>()
        .trim()
        .to_owned()
}

/// Whether the address has a scheme that runs what follows, or is a spreadsheet's formula.
/// White space and control characters are passed over, as browsers do.
fn could_run(address: &str) -> bool {
    let head: String = address
        .chars()
        .filter(|it| !it.is_whitespace() && !is_unseen(*it))
        .take(12)
        .map(|it| it.to_ascii_lowercase())
        .collect();
    [
        "javascript:",
        "vbscript:",
        "data:",
        "file:",
        "blob:",
        "about:",
    ]
    .iter()
    .any(|it| head.starts_with(it))
        || head.starts_with(['=', '＝'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_run_something_are_told_apart() {
        for address in [
            "javascript:alert(1)",
            " Java\u{200b}Script\t:alert(1)",
            "data:text/html,x",
            "=HYPERLINK(\"http://x.example\")",
        ] {
            assert!(could_run(address), "{address}");
        }
        for address in [
            "https://x.example/javascript:",
            "www.x.example",
            "skype:ana",
        ] {
            assert!(!could_run(address), "{address}");
        }
    }

    #[test]
    fn addresses_and_numbers_lose_their_wrapping_only() {
        let mut record = Record::new(1, 1, Spacing::Tidied);
        record.add_email("Ana Souza <ana@x.example>");
        record.add_email("mailto:b@x.example");
        record.add_email("odd");
        record.add_phone("\u{202d}+44 20 1\u{202c}");
        record.add_phone("tel:+1-555-1212;ext=102");
        assert_eq!(
            record.person.emails,
            ["ana@x.example", "b@x.example", "odd"]
        );
        assert_eq!(record.person.phones, ["+44 20 1", "+1-555-1212 ext. 102"]);
    }

    #[test]
    fn a_value_too_long_is_shortened_and_told() {
        let mut record = Record::new(3, 9, Spacing::Tidied);
        record.person.name = "Ana".into();
        record.add_text(|it| &mut it.notes, &"é".repeat(MAX_VALUE));
        let (person, problems) = record.finish("");
        assert_eq!(person.map(|it| it.notes[0].len()), Ok(MAX_VALUE));
        assert_eq!(problems[0].kind, ProblemKind::TooLong);
        assert_eq!((problems[0].record, problems[0].line), (3, 9));
    }
}
