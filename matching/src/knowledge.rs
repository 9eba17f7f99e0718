//! What is known of words beforehand: a trained table of words and a lexicon of
//! trades, made from their sources into one file and read from it.
//!
//! Knows bytes and texts; where they come from is for others.

use std::fmt;

/// How the file begins. The figure goes up with every change of its form.
const MAGIC: &[u8; 8] = b"GWKNOW01";
/// How it ends, so that a file cut short is never taken for a whole one. In no lexicon.
const END: char = '\0';
/// Where the table begins: after the magic and the table's length.
const HEAD: usize = MAGIC.len() + 4;

/// What is known of words beforehand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Knowledge {
    table: Box<[u8]>,
    lexicon: Box<str>,
}

/// The bytes are not a whole file of knowledge, or one of another form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnowledgeProblem;

/// A source of the lexicon with a line that is none of what a lexicon consists of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LexiconProblem {
    pub name: String,
    /// From 1.
    pub line: usize,
}

impl Knowledge {
    /// Nothing is known: words are kin by their letters alone.
    pub fn none() -> Knowledge {
        Knowledge::default()
    }

    pub fn is_none(&self) -> bool {
        self.table.is_empty() && self.lexicon.is_empty()
    }

    /// Reads what [`compile`] wrote.
    ///
    /// # Errors
    /// The bytes are cut short or come from another version.
    pub fn read(bytes: &[u8]) -> Result<Knowledge, KnowledgeProblem> {
        let body = bytes.strip_prefix(MAGIC).ok_or(KnowledgeProblem)?;
        let (length, body) = body.split_first_chunk().ok_or(KnowledgeProblem)?;
        let length = u32::from_le_bytes(*length) as usize;
        let (table, lexicon) = body.split_at_checked(length).ok_or(KnowledgeProblem)?;
        let lexicon = std::str::from_utf8(lexicon).map_err(|_| KnowledgeProblem)?;
        let lexicon = lexicon.strip_suffix(END).ok_or(KnowledgeProblem)?;
        Ok(Knowledge {
            table: table.into(),
            lexicon: lexicon.into(),
        })
    }
}

/// Makes the file from its sources: the trained table, and the name and text of each
/// part of the lexicon.
///
/// # Errors
/// A part of the lexicon has a line that cannot be read.
pub fn compile(table: &[u8], lexicon: &[(String, String)]) -> Result<Vec<u8>, LexiconProblem> {
    let mut bytes = Vec::with_capacity(HEAD + table.len());
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&(table.len() as u32).to_le_bytes());
    bytes.extend_from_slice(table);
    for (name, text) in lexicon {
        for (at, line) in text.lines().map(str::trim).enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let begins = ["[", "need:", "offer:", "inverse:"];
            if !begins.iter().any(|it| line.starts_with(it)) {
                return Err(LexiconProblem {
                    name: name.clone(),
                    line: at + 1,
                });
            }
            bytes.extend_from_slice(line.as_bytes());
            bytes.push(b'\n');
        }
    }
    bytes.push(END as u8);
    Ok(bytes)
}

impl fmt::Display for LexiconProblem {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            to,
            "{}, line {}: a line is a comment, an [id], or begins with need:, offer: or inverse:",
            self.name, self.line
        )
    }
}

impl std::error::Error for LexiconProblem {}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(text: &str) -> [(String, String); 1] {
        [("trades.txt".to_owned(), text.to_owned())]
    }

    #[test]
    fn what_is_compiled_is_read_back() {
        let lexicon = part("# Trades.\n\n[baking]\nneed: a cake\noffer: baker\n");
        let bytes = compile(&[1, 2, 3], &lexicon).expect("it is a lexicon");
        let read = Knowledge::read(&bytes).expect("it is whole");
        assert!(!read.is_none());
        let nothing = compile(&[], &[]).expect("nothing is a lexicon, too");
        assert_eq!(Knowledge::read(&nothing), Ok(Knowledge::none()));
    }

    #[test]
    fn a_file_cut_short_anywhere_is_refused() {
        let lexicon = part("[baking]\nneed: a cake\noffer: baker");
        let bytes = compile(&[1, 2, 3], &lexicon).expect("it is a lexicon");
        for length in 0..bytes.len() {
            let cut = Knowledge::read(&bytes[..length]);
            assert_eq!(cut, Err(KnowledgeProblem), "{length}");
        }
    }

    #[test]
    fn a_slip_in_the_lexicon_is_named_with_its_place() {
        let problem = compile(&[], &part("[baking]\nneeds: a cake\n")).expect_err("a slip");
        assert_eq!((problem.name.as_str(), problem.line), ("trades.txt", 2));
    }
}
