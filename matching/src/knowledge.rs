//! What is known of words beforehand, read from the one file that the page loads.

use crate::table::{Rest, Table, TableProblem};
use crate::translations::Translations;

/// How the file ends, so that a file cut short is never taken for a whole one.
pub(crate) const END: &[u8] = b"GWEND";

/// What is known of words beforehand.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Knowledge {
    table: Table,
    translations: Translations,
}

/// The bytes are not a whole file of knowledge, or one of another form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnowledgeProblem;

/// A part of the knowledge that can be left out, to see what it brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Table,
    Lexicon,
}

impl Knowledge {
    /// Nothing is known: words are kin by their letters alone.
    pub fn none() -> Knowledge {
        Knowledge::default()
    }

    pub fn is_none(&self) -> bool {
        self.table.entries().is_empty()
    }

    /// Reads what [`crate::compile`] wrote.
    ///
    /// # Errors
    /// The bytes are cut short or come from another version.
    pub fn read(bytes: &[u8]) -> Result<Knowledge, KnowledgeProblem> {
        let bytes = bytes.strip_suffix(END).ok_or(KnowledgeProblem)?;
        let read = || -> Result<Knowledge, TableProblem> {
            let mut rest = Rest(bytes);
            let table = Table::read(&mut rest)?;
            let translations = match rest.0 {
                [] => Translations::default(),
                _ => Translations::unpack(&mut rest, table.entries().len())?,
            };
            match rest.0 {
                [] => Ok(Knowledge {
                    table,
                    translations,
                }),
                _ => Err(TableProblem),
            }
        };
        read().map_err(|TableProblem| KnowledgeProblem)
    }

    /// The same without one part.
    pub fn without(mut self, part: Part) -> Knowledge {
        match part {
            Part::Table => self.table.forget_meaning(),
            Part::Lexicon => self.table.forget_concepts(),
        }
        self
    }

    pub fn table(&self) -> &Table {
        &self.table
    }

    pub(crate) fn translations(&self) -> &Translations {
        &self.translations
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_read_back_as_nothing() {
        assert_eq!(Knowledge::read(END), Ok(Knowledge::none()));
    }

    #[test]
    fn a_file_cut_short_anywhere_is_refused() {
        let bytes = crate::sources::knowledge().expect("the sources are sound");
        assert!(Knowledge::read(&bytes).is_ok_and(|it| !it.is_none()));
        for length in (0..bytes.len()).step_by(997).chain([bytes.len() - 1]) {
            assert_eq!(Knowledge::read(&bytes[..length]), Err(KnowledgeProblem));
        }
    }
}
