//! Takes a JSON object apart into its fields, and those that are lists into their elements, one
//! at a time. Sees where each ends, and not whether what is in it is JSON.

use std::ops::Range;

/// One field of the object, or one element of a field that is a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The name of the field.
    pub field: String,
    /// Whether it is an element of a list.
    pub is_element: bool,
    /// Where the text of it stands.
    pub range: Range<usize>,
}

/// Why a text cannot be taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// It ends in the middle.
    CutShort,
    NotJson,
}

/// Where in the text it is.
#[derive(Debug, Default)]
pub struct Splitter {
    at: usize,
    stage: Stage,
}

#[derive(Debug, Default)]
enum Stage {
    #[default]
    Start,
    /// Before the name of the first field, or the end.
    First,
    /// After a field.
    Next,
    /// Before the first element of the list of this name, or its end.
    FirstOf(String),
    NextOf(String),
    End,
}

impl Splitter {
    /// How many bytes of the text have been looked at.
    pub fn position(&self) -> usize {
        self.at
    }

    /// The next part of the text, which must always be the same; `None` after the last.
    ///
    /// # Errors
    /// The text is no JSON object, or ends too early.
    pub fn next(&mut self, text: &str) -> Result<Option<Part>, Broken> {
        let bytes = text.as_bytes();
        loop {
            self.skip_space(bytes);
            let Some(byte) = bytes.get(self.at).copied() else {
                return match self.stage {
                    Stage::End => Ok(None),
                    _ => Err(Broken::CutShort),
                };
            };
            match (std::mem::take(&mut self.stage), byte) {
                (Stage::Start, b'{') => self.step(Stage::First),
                (Stage::First | Stage::Next, b'}') => self.step(Stage::End),
                (Stage::First, b'"') => {
                    if let Some(field) = self.field(text)? {
                        return Ok(Some(field));
                    }
                }
                (Stage::Next, b',') => {
                    self.at += 1;
                    self.skip_space(bytes);
                    if let Some(field) = self.field(text)? {
                        return Ok(Some(field));
                    }
                }
                (Stage::FirstOf(_) | Stage::NextOf(_), b']') => self.step(Stage::Next),
                (Stage::NextOf(field), b',') => {
                    self.at += 1;
                    self.skip_space(bytes);
                    return self.element(bytes, field).map(Some);
                }
                (Stage::FirstOf(field), _) => return self.element(bytes, field).map(Some),
                _ => return Err(Broken::NotJson),
            }
        }
    }

    fn step(&mut self, stage: Stage) {
        self.at += 1;
        self.stage = stage;
    }

    /// A field whose value is no list; `None` where it is one, and its elements are next.
    fn field(&mut self, text: &str) -> Result<Option<Part>, Broken> {
        let bytes = text.as_bytes();
        let name = self.value(bytes)?;
        let name = text.get(name).unwrap_or_default();
        let field = serde_json::from_str(name).map_err(|_| Broken::NotJson)?;
        self.skip_space(bytes);
        match bytes.get(self.at) {
            Some(b':') => self.at += 1,
            Some(_) => return Err(Broken::NotJson),
            None => return Err(Broken::CutShort),
        }
        self.skip_space(bytes);
        if bytes.get(self.at) == Some(&b'[') {
            self.step(Stage::FirstOf(field));
            return Ok(None);
        }
        let range = self.value(bytes)?;
        self.stage = Stage::Next;
        Ok(Some(Part {
            field,
            is_element: false,
            range,
        }))
    }

    fn element(&mut self, bytes: &[u8], field: String) -> Result<Part, Broken> {
        let range = self.value(bytes)?;
        self.stage = Stage::NextOf(field.clone());
        Ok(Part {
            field,
            is_element: true,
            range,
        })
    }

    fn skip_space(&mut self, bytes: &[u8]) {
        while matches!(bytes.get(self.at), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Steps over one value, whatever is in it.
    fn value(&mut self, bytes: &[u8]) -> Result<Range<usize>, Broken> {
        let start = self.at;
        let mut depth = 0usize;
        loop {
            match bytes.get(self.at) {
                None => return Err(Broken::CutShort),
                Some(b'"') => {
                    self.skip_string(bytes)?;
                    if depth == 0 {
                        break;
                    }
                    continue;
                }
                Some(b'{' | b'[') => depth += 1,
                Some(b'}' | b']') if depth > 1 => depth -= 1,
                Some(b'}' | b']') if depth == 1 => {
                    self.at += 1;
                    break;
                }
                // A number or a word ends where something else begins.
                Some(b'}' | b']' | b',' | b':' | b' ' | b'\t' | b'\n' | b'\r') if depth == 0 => {
                    break;
                }
                Some(_) => {}
            }
            self.at += 1;
        }
        if self.at == start {
            return Err(Broken::NotJson);
        }
        Ok(start..self.at)
    }

    fn skip_string(&mut self, bytes: &[u8]) -> Result<(), Broken> {
        self.at += 1;
        loop {
            match bytes.get(self.at) {
                None => return Err(Broken::CutShort),
                Some(b'"') => break,
                Some(b'\\') => self.at += 2,
                Some(_) => self.at += 1,
            }
        }
        self.at += 1;
        Ok(())
    }
}
