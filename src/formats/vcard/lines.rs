//! The lines of a vCard file: joined where they were folded (RFC 6350, section 3.2; vCard
//! 2.1 with soft line breaks in quoted-printable), and taken apart into name, parameters, value.
//!
//! Knows no property's meaning but which ones are never kept.

use std::borrow::Cow;

use crate::formats::record::MAX_VALUE;

/// Bytes of one line that are kept: a value, and its name and parameters.
const MAX_LINE: usize = MAX_VALUE + 4096;

/// One line as it was before folding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'t> {
    /// From 1.
    pub number: u32,
    pub text: Cow<'t, str>,
    /// Whether a line break follows.
    pub ended: bool,
}

/// A place in a text of lines.
#[derive(Debug, Clone)]
pub struct Lines {
    at: usize,
    number: u32,
}

impl Lines {
    pub fn new() -> Lines {
        Lines { at: 0, number: 1 }
    }

    pub fn position(&self) -> usize {
        self.at
    }

    /// The next line that is not blank; `None` at the end.
    pub fn next<'t>(&mut self, text: &'t str) -> Option<Line<'t>> {
        loop {
            let number = self.number;
            let (line, mut ended) = self.physical(text)?;
            if line.trim().is_empty() {
                continue;
            }
            if is_never_kept(line) {
                while self.is_folded(text) {
                    ended = self.physical(text)?.1;
                }
                let text = Cow::Borrowed(&line[..name_of(line).len() + 1]);
                return Some(Line {
                    number,
                    text,
                    ended,
                });
            }
            let mut joined = Joined::new(line);
            loop {
                if joined.ends_softly() {
                    let Some((more, has_break)) = self.soft(text) else {
                        break;
                    };
                    joined.continue_softly(more);
                    ended = has_break;
                } else if self.is_folded(text) {
                    let Some((more, has_break)) = self.physical(text) else {
                        break;
                    };
                    joined.push(&more[1..]);
                    ended = has_break;
                } else {
                    break;
                }
            }
            return Some(Line {
                number,
                text: joined.text,
                ended,
            });
        }
    }

    fn physical<'t>(&mut self, text: &'t str) -> Option<(&'t str, bool)> {
        if self.at >= text.len() {
            return None;
        }
        let bytes = text.as_bytes();
        let end = bytes[self.at..]
            .iter()
            .position(|it| matches!(it, b'\n' | b'\r'))
            .map_or(bytes.len(), |it| self.at + it);
        let line = &text[self.at..end];
        self.at = match &bytes[end..] {
            [b'\r', b'\n', ..] => end + 2,
            [_, ..] => end + 1,
            [] => end,
        };
        self.number += u32::from(self.at > end);
        Some((line, self.at > end))
    }

    fn is_folded(&self, text: &str) -> bool {
        matches!(text.as_bytes().get(self.at), Some(b' ' | b'\t'))
    }

    /// The line after a soft break: not where the card plainly goes on.
    fn soft<'t>(&mut self, text: &'t str) -> Option<(&'t str, bool)> {
        let rest = &text.as_bytes()[self.at.min(text.len())..];
        let is_end = |word: &[u8]| {
            rest.get(..word.len())
                .is_some_and(|it| it.eq_ignore_ascii_case(word))
        };
        if is_end(b"END:VCARD") || is_end(b"BEGIN:VCARD") {
            return None;
        }
        self.physical(text)
    }
}

/// Pictures, sounds and keys: up to megabytes that Goodword has no use for.
pub fn is_never_kept(line: &str) -> bool {
    let name = name_of(line);
    if name.len() == line.len() {
        return false;
    }
    let name = name.rsplit('.').next().unwrap_or_default();
    ["PHOTO", "LOGO", "SOUND", "KEY"]
        .iter()
        .any(|it| name.eq_ignore_ascii_case(it))
}

/// What stands before the first `:`, `;` or `,`: the group and the name.
pub fn name_of(line: &str) -> &str {
    let end = line.bytes().position(|it| matches!(it, b':' | b';' | b','));
    &line[..end.unwrap_or(line.len())]
}

/// What says that a value is quoted-printable, with or without `ENCODING=`.
const MARK: &str = "QUOTED-PRINTABLE";

/// A line in the course of being joined. The end of its parameters is looked for once.
struct Joined<'t> {
    text: Cow<'t, str>,
    looked_at: usize,
    in_quotes: bool,
    colon: Option<usize>,
    is_quoted_printable: bool,
}

impl<'t> Joined<'t> {
    fn new(line: &'t str) -> Joined<'t> {
        let mut joined = Joined {
            text: Cow::Borrowed(line),
            looked_at: 0,
            in_quotes: false,
            colon: None,
            is_quoted_printable: false,
        };
        joined.look_for_colon();
        joined
    }

    fn push(&mut self, more: &str) {
        if self.text.len() + more.len() <= MAX_LINE {
            self.text.to_mut().push_str(more);
        } else if self.text.len() <= MAX_LINE {
            // One byte too many lets the value be told as too long; the rest is passed over.
            let room = MAX_LINE + 1 - self.text.len();
            let end = (room..=more.len())
                .find(|it| more.is_char_boundary(*it))
                .unwrap_or(more.len());
            self.text.to_mut().push_str(&more[..end]);
        }
        self.look_for_colon();
    }

    fn ends_softly(&self) -> bool {
        self.is_quoted_printable && self.text.trim_end().ends_with('=')
    }

    fn continue_softly(&mut self, more: &str) {
        if self.text.len() > MAX_LINE {
            // Whether the passed-over rest goes on is all that matters now.
            let goes_on = more.trim_end().ends_with('=');
            if !goes_on {
                self.is_quoted_printable = false;
            }
            return;
        }
        let end = self.text.trim_end().len() - 1;
        self.text.to_mut().truncate(end);
        self.push(more);
    }

    fn look_for_colon(&mut self) {
        if self.colon.is_some() {
            return;
        }
        for (at, byte) in self.text.bytes().enumerate().skip(self.looked_at) {
            match byte {
                b'"' => self.in_quotes = !self.in_quotes,
                b':' if !self.in_quotes => {
                    self.colon = Some(at);
                    break;
                }
                _ => {}
            }
        }
        self.looked_at = self.text.len();
        if let Some(colon) = self.colon
            && colon > MARK.len()
        {
            let head = self.text[..colon].to_ascii_uppercase();
            self.is_quoted_printable = head.contains(MARK);
        }
    }
}

/// A property: `group.NAME;PARAMETER=value;BARE:value`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Property<'l> {
    /// In upper case.
    pub name: String,
    pub group: Option<&'l str>,
    /// Name in upper case, and value without quotes. The bare types of vCard 2.1 have no name.
    pub parameters: Vec<(String, &'l str)>,
    pub value: &'l str,
}

impl<'l> Property<'l> {
    /// `None` where the line is no property.
    pub fn parse(line: &'l str) -> Option<Property<'l>> {
        let full = name_of(line);
        let (group, name) = match full.rsplit_once('.') {
            Some((group, name)) => (Some(group), name),
            None => (None, full),
        };
        let name = name.trim();
        let is_name = !name.is_empty()
            && name
                .bytes()
                .all(|it| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'_'));
        if !is_name {
            return None;
        }
        let rest = &line[full.len()..];
        let colon = unquoted(rest, b':').or_else(|| rest.find(':'))?;
        let (head, value) = (&rest[..colon], &rest[colon + 1..]);
        let mut parameters = Vec::new();
        let mut head = head.get(1..).unwrap_or_default();
        while !head.is_empty() {
            let end = unquoted(head, b';').unwrap_or(head.len());
            let parameter = head[..end].trim();
            head = head.get(end + 1..).unwrap_or_default();
            let (name, value) = parameter.split_once('=').unwrap_or(("", parameter));
            let value = value.trim().trim_matches('"');
            if !(name.is_empty() && value.is_empty()) {
                parameters.push((name.trim().to_ascii_uppercase(), value));
            }
        }
        Some(Property {
            name: name.to_ascii_uppercase(),
            group,
            parameters,
            value,
        })
    }

    pub fn parameter(&self, name: &str) -> Option<&'l str> {
        self.parameters
            .iter()
            .find(|(it, _)| it == name)
            .map(|(_, value)| *value)
    }

    /// Whether `word` stands among the types or encodings, bare or named.
    pub fn is_marked(&self, word: &str) -> bool {
        self.parameters
            .iter()
            .flat_map(|(_, value)| value.split(','))
            .any(|it| it.trim().eq_ignore_ascii_case(word))
    }
}

/// Where `wanted` first stands outside of double quotes.
fn unquoted(text: &str, wanted: u8) -> Option<usize> {
    let mut in_quotes = false;
    text.bytes().position(|it| {
        if it == b'"' {
            in_quotes = !in_quotes;
        }
        it == wanted && !in_quotes
    })
}
