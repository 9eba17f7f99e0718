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

/// Lines of a card that are read at once, several times those of a real one: one with hundreds
/// of thousands must not hold the page.
const LINES_AT_ONCE: usize = 200;

/// A file of cards.
#[derive(Debug)]
pub struct VCardReader {
    lines: Lines,
    record: u32,
    letters: Letters,
    /// The line of a `BEGIN` that was met while the card before had not ended.
    begun: Option<u32>,
    /// A long card of which a part was read.
    open: Option<Box<OpenCard>>,
}

/// A card in the course of being read.
#[derive(Debug)]
struct OpenCard {
    card: Card,
    /// The line of its `BEGIN`, and the byte after it.
    begin: u32,
    from: usize,
    /// A property whose value may go on.
    pending: Option<String>,
    /// The card within a card that vCard 2.1 allows for an agent is passed over.
    in_agent: bool,
    /// Whether the last line read has a line break.
    is_whole: bool,
}

impl OpenCard {
    fn new(record: u32, begin: u32, from: usize) -> OpenCard {
        OpenCard {
            card: Card::new(record, begin),
            begin,
            from,
            pending: None,
            in_agent: false,
            is_whole: false,
        }
    }
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
            open: None,
        }
    }

    pub fn position(&self) -> usize {
        self.lines.position()
    }

    /// How many records were read.
    pub fn records(&self) -> u32 {
        self.record
    }

    /// Reads one card, or the lines before one, or a part of a long card; `false` at the end of
    /// the text.
    pub fn read_one(&mut self, text: &str, import: &mut Import) -> bool {
        let open = match self.open.take() {
            Some(open) => *open,
            None => {
                let line = match self.begun.take() {
                    Some(line) => line,
                    None => match self.find_begin(text, import) {
                        Some(line) => line,
                        None => return false,
                    },
                };
                self.record += 1;
                OpenCard::new(self.record, line, self.position())
            }
        };
        self.read_card(text, open, import);
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

    fn read_card(&mut self, text: &str, mut open: OpenCard, import: &mut Import) {
        let mut pending = open.pending.take().map(Cow::Owned);
        let mut lines = 0;
        while let Some(line) = self.lines.next(text) {
            open.is_whole = line.ended;
            if is_end(&line.text) {
                if open.in_agent {
                    open.in_agent = false;
                    continue;
                }
                self.take(&mut open.card, pending);
                return finish(open.card, &text[open.from..], import);
            }
            if is_begin(&line.text) {
                if !open.in_agent && pending.as_deref().is_some_and(opens_agent) {
                    open.in_agent = true;
                    pending = None;
                    continue;
                }
                self.begun = Some(line.number);
                open.is_whole = true;
                break;
            }
            lines += 1;
            match (&mut pending, line) {
                _ if open.in_agent => {}
                (Some(before), line) if !begins_property(&line.text) => {
                    continue_value(before, &line);
                }
                (_, line) => {
                    let before = pending.replace(line.text);
                    self.take(&mut open.card, before);
                }
            }
            if lines == LINES_AT_ONCE {
                open.pending = pending.map(Cow::into_owned);
                self.open = Some(Box::new(open));
                return;
            }
        }
        let source = &text[open.from..];
        if !open.is_whole {
            let cut_off = problem(self.record, open.begin, ProblemKind::CutOff, source);
            import.problems.push(cut_off);
            return;
        }
        self.take(&mut open.card, pending);
        open.card.problem(ProblemKind::NoEnd, source);
        finish(open.card, source, import);
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
