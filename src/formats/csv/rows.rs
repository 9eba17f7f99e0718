//! From text to rows of cells: RFC 4180, and what programs write in its name.
//!
//! Knows nothing of what the cells mean. A quote that is never closed costs the row
//! it stands in, not the rest of the file.

use std::borrow::Cow;

/// Cells of one row that are looked at. The widest export known, Outlook's, has 92.
pub const MAX_CELLS: usize = 1000;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'t> {
    /// From 1.
    pub line: u32,
    /// At most [`MAX_CELLS`].
    pub cells: Vec<Cow<'t, str>>,
    /// How many cells there were.
    pub count: usize,
    /// The row as it stands in the file.
    pub source: &'t str,
    /// Whether a line break follows.
    pub ended: bool,
}

impl Row<'_> {
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|it| it.trim().is_empty())
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next<'t> {
    Row(Row<'t>),
    /// A row whose quote is never closed, on this line.
    CutOff {
        line: u32,
        source: &'t str,
    },
    End,
}

/// A place in a text of rows.
#[derive(Debug, Clone)]
pub struct Rows {
    at: usize,
    line: u32,
    delimiter: u8,
    /// How many cells a row should have.
    width: usize,
    /// Bytes read twice because of quotes never closed. Once they exceed the file,
    /// quotes no longer span lines, so that reading stays linear.
    read_twice: usize,
}

impl Rows {
    /// From the byte `at`, which begins the line `line`.
    pub fn new(at: usize, line: u32, delimiter: u8, width: usize) -> Rows {
        Rows {
            at,
            line,
            delimiter,
            width,
            read_twice: 0,
        }
    }

    /// How many bytes are behind.
    pub fn position(&self) -> usize {
        self.at
    }

    pub fn next<'t>(&mut self, text: &'t str) -> Next<'t> {
        // Blank lines, of which there may be millions, are no rows.
        while let Some(b'\n' | b'\r') = text.as_bytes().get(self.at) {
            self.at = after_break(text, self.at);
            self.line += 1;
        }
        if self.at >= text.len() {
            return Next::End;
        }
        let spans = self.read_twice <= text.len();
        match cells(text, self.at, self.delimiter, spans) {
            Ok(found) => self.take(text, found),
            Err(stuck) => {
                self.read_twice += stuck - self.at;
                self.recover(text)
            }
        }
    }

    fn take<'t>(&mut self, text: &'t str, found: Found<'t>) -> Next<'t> {
        let row = Row {
            line: self.line,
            cells: found.cells,
            count: found.count,
            source: &text[self.at..found.end],
            ended: found.next > found.end,
        };
        self.at = found.next;
        self.line += found.breaks;
        Next::Row(row)
    }

    /// Reads the line as if quotes meant nothing beyond it, where that makes a whole
    /// row; otherwise leaves out the lines up to the next that looks like a row.
    fn recover<'t>(&mut self, text: &'t str) -> Next<'t> {
        let Ok(found) = cells(text, self.at, self.delimiter, false) else {
            // Cannot happen: without spanning, every line has cells.
            self.at = text.len();
            return Next::End;
        };
        let ended = found.next > found.end;
        if found.count == self.width && ended && self.is_row(text, found.next) {
            return self.take(text, found);
        }
        let cut_off = Next::CutOff {
            line: self.line,
            source: &text[self.at..found.end],
        };
        self.at = found.next;
        self.line += found.breaks;
        while !self.is_row(text, self.at) {
            let (_, next) = line_at(text, self.at);
            self.at = next;
            self.line += 1;
        }
        cut_off
    }

    /// Whether the line at `at` has about as many cells as a row; the end of the text counts.
    fn is_row(&self, text: &str, at: usize) -> bool {
        at >= text.len()
            || cells(text, at, self.delimiter, false)
                .is_ok_and(|it| it.count * 2 > self.width && (it.count > 1 || self.width == 1))
    }
}

struct Found<'t> {
    cells: Vec<Cow<'t, str>>,
    count: usize,
    /// The byte after the last cell.
    end: usize,
    /// The byte at which the next row begins.
    next: usize,
    breaks: u32,
}

/// The cells of the line at `at`, in which quotes do not span lines.
pub fn line_cells(text: &str, at: usize, delimiter: u8) -> Vec<Cow<'_, str>> {
    cells(text, at, delimiter, false).map_or_else(|_| Vec::new(), |it| it.cells)
}

/// The end of the line at `at`, and the beginning of the next.
pub fn line_at(text: &str, at: usize) -> (usize, usize) {
    let end = text[at..]
        .find(['\n', '\r'])
        .map_or(text.len(), |it| at + it);
    (end, after_break(text, end))
}

fn after_break(text: &str, end: usize) -> usize {
    match &text.as_bytes()[end..] {
        [b'\r', b'\n', ..] => end + 2,
        [_, ..] => end + 1,
        [] => end,
    }
}

/// The row at `at`; the byte up to which was read where a quote spans lines and is never closed.
fn cells(text: &str, at: usize, delimiter: u8, spans: bool) -> Result<Found<'_>, usize> {
    let bytes = text.as_bytes();
    let mut found = Found {
        cells: Vec::new(),
        count: 0,
        end: at,
        next: at,
        breaks: 0,
    };
    let mut at = at;
    // Once one quote was left open on a line, the others on it mean nothing either.
    let mut quotes_count = true;
    loop {
        let mut cell = None;
        let open = skip_spaces(bytes, at);
        if quotes_count && bytes.get(open) == Some(&b'"') {
            match quoted(text, open + 1, delimiter, spans) {
                Ok((value, after, breaks)) => {
                    at = after;
                    found.breaks += breaks;
                    cell = Some(value);
                }
                Err(stuck) if spans => return Err(stuck),
                Err(_) => quotes_count = false,
            }
        }
        let cell = cell.unwrap_or_else(|| {
            let start = at;
            while at < bytes.len() && !matches!(bytes[at], b'\n' | b'\r') && bytes[at] != delimiter
            {
                at += 1;
            }
            Cow::Borrowed(&text[start..at])
        });
        found.count += 1;
        if found.cells.len() < MAX_CELLS {
            found.cells.push(cell);
        }
        if bytes.get(at) == Some(&delimiter) {
            at += 1;
            continue;
        }
        found.end = at;
        found.next = after_break(text, at);
        found.breaks += u32::from(found.next > at);
        return Ok(found);
    }
}

/// The value after an opening quote, the byte after its closing quote and the spaces
/// behind it, and the line breaks within. A quote within the value that is not doubled
/// is taken as written, but not after a line break: there it more likely opens another value.
fn quoted(
    text: &str,
    start: usize,
    delimiter: u8,
    spans: bool,
) -> Result<(Cow<'_, str>, usize, u32), usize> {
    let bytes = text.as_bytes();
    let (mut at, mut doubled, mut breaks) = (start, false, 0);
    loop {
        match bytes.get(at) {
            None => return Err(at),
            Some(b'"') if bytes.get(at + 1) == Some(&b'"') => {
                doubled = true;
                at += 2;
            }
            Some(b'"') => {
                let after = skip_spaces(bytes, at + 1);
                let closes = match bytes.get(after) {
                    None | Some(b'\n' | b'\r') => true,
                    Some(it) => *it == delimiter,
                };
                if closes {
                    let value = &text[start..at];
                    let value = if doubled {
                        Cow::Owned(value.replace("\"\"", "\""))
                    } else {
                        Cow::Borrowed(value)
                    };
                    return Ok((value, after, breaks));
                }
                if breaks > 0 {
                    return Err(at);
                }
                at += 1;
            }
            Some(b'\n' | b'\r') if !spans => return Err(at),
            Some(b'\n' | b'\r') => {
                breaks += 1;
                at = after_break(text, at);
            }
            Some(_) => at += 1,
        }
    }
}

fn skip_spaces(bytes: &[u8], mut at: usize) -> usize {
    while bytes.get(at) == Some(&b' ') {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, width: usize) -> Vec<Vec<String>> {
        let mut rows = Rows::new(0, 1, b',', width);
        let mut read = Vec::new();
        loop {
            match rows.next(text) {
                Next::Row(row) => read.push(row.cells.iter().map(|it| it.to_string()).collect()),
                Next::CutOff { line, .. } => read.push(vec![format!("cut off on {line}")]),
                Next::End => return read,
            }
        }
    }

    #[test]
    fn cells_are_read_however_lines_end_and_quotes_stand() {
        assert_eq!(
            rows(
                "a,b\r\n\"x, y\",\"say \"\"hi\"\"\"\rc,\"1\r\n2\"\n \"q\" ,d",
                2
            ),
            [
                vec!["a", "b"],
                vec!["x, y", "say \"hi\""],
                vec!["c", "1\r\n2"],
                vec!["q", "d"]
            ]
        );
        assert_eq!(rows("a \"b\" c,d", 2), [["a \"b\" c", "d"]]);
        assert_eq!(rows("\"Ana \"Annie\" S\",d", 2), [["Ana \"Annie\" S", "d"]]);
        assert_eq!(rows("\"\",,\n", 3), [["", "", ""]]);
    }

    #[test]
    fn an_open_quote_costs_its_own_row_only() {
        assert_eq!(
            rows("\"a,b\nc,d\n\"e\",f\n", 2),
            [["\"a", "b"], ["c", "d"], ["e", "f"]]
        );
        assert_eq!(
            rows("a,b,c\nd,e,\"half a note\nsecond line", 3),
            [vec!["a", "b", "c"], vec!["cut off on 2"]]
        );
    }
}
