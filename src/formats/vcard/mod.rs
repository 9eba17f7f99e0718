//! vCard 2.1, 3.0 and 4.0, as programs really write them, and 3.0 and 4.0 as Goodword does.
//!
//! Reads card by card: whatever is wrong with one, the next is read.

pub(super) mod card;
pub(super) mod lines;
mod own;
mod value;
pub mod writing;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use crate::domain::{Import, ProblemKind};

use super::charset::Letters;
use super::record::{MAX_VALUE, problem, start};
use card::{Card, is_kept};
use lines::{Line, Lines, Property, is_never_kept, name_of};

/// How far into a file its first card is looked for.
const BEGINS_WITHIN: usize = 64 * 1024;

/// A file of cards.
#[derive(Debug)]
pub struct VCardReader {
    lines: Lines,
    record: u32,
    letters: Letters,
    /// The line of a `BEGIN` that was met while the card before had not ended.
    begun: Option<u32>,
}

/// Whether the text has a card.
pub fn is_vcard(text: &str) -> bool {
    start(text, BEGINS_WITHIN).split(['\n', '\r']).any(is_begin)
}

fn is_begin(line: &str) -> bool {
    is_line(line, "BEGIN")
}

fn is_end(line: &str) -> bool {
    is_line(line, "END")
}

fn is_line(line: &str, word: &str) -> bool {
    line.len() < 64
        && line.split_once(':').is_some_and(|(name, value)| {
            name.trim().eq_ignore_ascii_case(word) && value.trim().eq_ignore_ascii_case("VCARD")
        })
}

impl VCardReader {
    /// `letters` are those of the text; so many records were read before it.
    pub fn new(letters: Letters, records: u32) -> VCardReader {
        VCardReader {
            lines: Lines::new(),
            record: records,
            letters,
            begun: None,
        }
    }

    pub fn position(&self) -> usize {
        self.lines.position()
    }

    /// How many records were read.
    pub fn records(&self) -> u32 {
        self.record
    }

    /// Reads one card, or the lines before one; `false` at the end of the text.
    pub fn read_one(&mut self, text: &str, import: &mut Import) -> bool {
        let line = match self.begun.take() {
            Some(line) => line,
            None => match self.find_begin(text, import) {
                Some(line) => line,
                None => return false,
            },
        };
        self.record += 1;
        self.read_card(text, line, import);
        true
    }

    /// The line of the next `BEGIN`. What stands before it is told as one problem.
    fn find_begin(&mut self, text: &str, import: &mut Import) -> Option<u32> {
        let mut is_told = false;
        while let Some(line) = self.lines.next(text) {
            if is_begin(&line.text) {
                return Some(line.number);
            }
            if !is_told {
                is_told = true;
                self.record += 1;
                let stray = problem(self.record, line.number, ProblemKind::StrayLine, &line.text);
                import.problems.push(stray);
            }
        }
        None
    }

    fn read_card(&mut self, text: &str, begin: u32, import: &mut Import) {
        let from = self.position();
        let mut card = Card::new(self.record, begin);
        let mut pending: Option<Cow<'_, str>> = None;
        // The card within a card that vCard 2.1 allows for an agent is passed over.
        let mut in_agent = false;
        let mut is_whole = false;
        while let Some(line) = self.lines.next(text) {
            is_whole = line.ended;
            if is_end(&line.text) {
                if in_agent {
                    in_agent = false;
                    continue;
                }
                self.take(&mut card, pending);
                return finish(card, &text[from..], import);
            }
            if is_begin(&line.text) {
                if !in_agent && pending.as_deref().is_some_and(opens_agent) {
                    in_agent = true;
                    pending = None;
                    continue;
                }
                self.begun = Some(line.number);
                is_whole = true;
                break;
            }
            if in_agent {
                continue;
            }
            match (&mut pending, line) {
                (Some(before), line) if !begins_property(&line.text) => {
                    continue_value(before, &line);
                }
                (_, line) => {
                    let before = pending.replace(line.text);
                    self.take(&mut card, before);
                }
            }
        }
        if !is_whole {
            let cut_off = problem(self.record, begin, ProblemKind::CutOff, &text[from..]);
            import.problems.push(cut_off);
            return;
        }
        self.take(&mut card, pending);
        card.problem(ProblemKind::NoEnd, &text[from..]);
        finish(card, &text[from..], import);
    }

    fn take(&self, card: &mut Card, line: Option<Cow<'_, str>>) {
        if let Some(property) = line.as_deref().and_then(Property::parse) {
            card.read(&property, &self.letters);
        }
    }
}

pub(super) fn finish(card: Card, source: &str, import: &mut Import) {
    let (person, problems) = card.finish(source);
    match person {
        Ok(person) => import.people.push(person),
        Err(problem) => import.problems.push(problem),
    }
    import.problems.extend(problems);
}

fn opens_agent(line: &str) -> bool {
    Property::parse(line).is_some_and(|it| it.name == "AGENT" && it.value.trim().is_empty())
}

/// Whether the line is a property, rather than more of a value that was broken without
/// being folded: names are known, or in capitals, or begin with `X-`.
fn begins_property(line: &str) -> bool {
    // A picture's line has lost its value: see `lines`.
    if is_never_kept(line) {
        return true;
    }
    let name = name_of(line);
    if name.is_empty() || name.len() > 64 || !line.as_bytes().contains(&b':') {
        return false;
    }
    let name = name.rsplit('.').next().unwrap_or_default().trim();
    let is_name = !name.is_empty()
        && name
            .bytes()
            .all(|it| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'_'));
    if !is_name || !name.bytes().any(|it| it.is_ascii_lowercase()) {
        return is_name;
    }
    let upper = name.to_ascii_uppercase();
    upper.starts_with("X-") || is_kept(&upper) || upper == "VERSION"
}

fn continue_value(before: &mut Cow<'_, str>, more: &Line<'_>) {
    if before.len() + more.text.len() <= MAX_VALUE && before.contains(':') {
        let value = before.to_mut();
        value.push('\n');
        value.push_str(&more.text);
    }
}
