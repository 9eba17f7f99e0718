//! What is known of words beforehand: the trained table of words and the lexicon of trades,
//! made from their sources into one file and read from it.
//!
//! Of the lexicon the file holds the key of each concept: where its cues stand, on the
//! whole, in the table's space of exchange. So a concept added to the lexicon works
//! without training anew.

use crate::index::Side;
use crate::lexicon::Concept;
use crate::sense::{Keys, in_exchange, normalised, sum};
use crate::table::{DIMS, Direction, Rest, Table, TableProblem, packed_len};
use crate::translations::{Translation, Translations, pack};
use crate::vocabulary::Vocabulary;

/// How the file ends, so that a file cut short is never taken for a whole one.
const END: &[u8] = b"GWEND";
/// Figures of a key that fall short of this part of their mean size count as 0. The table's
/// own directions were rounded in the same way.
const ROUGHNESS: f32 = 0.8;

/// What is known of words beforehand.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Knowledge {
    table: Table,
    keys: Keys,
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

    /// Reads what [`compile`] wrote.
    ///
    /// # Errors
    /// The bytes are cut short or come from another version.
    pub fn read(bytes: &[u8]) -> Result<Knowledge, KnowledgeProblem> {
        let bytes = bytes.strip_suffix(END).ok_or(KnowledgeProblem)?;
        let (table, rest) = Table::read(bytes).map_err(|_| KnowledgeProblem)?;
        let read = |mut rest: Rest| {
            let count = rest.number()?;
            let rows = rest.take(count * packed_len())?;
            let keys = (0..count).map(|it| Direction::unpacked(rows, it)).collect();
            let translations = Translations::unpack(&mut rest, table.entries().len())?;
            if !rest.0.is_empty() {
                return Err(TableProblem);
            }
            Ok((Keys::new(keys), translations))
        };
        let (keys, translations) = match rest {
            [] => Default::default(),
            _ => read(Rest(rest)).map_err(|_| KnowledgeProblem)?,
        };
        Ok(Knowledge {
            table,
            keys,
            translations,
        })
    }

    /// The same without one part.
    pub fn without(mut self, part: Part) -> Knowledge {
        match part {
            Part::Table => self.table.forget_meaning(),
            Part::Lexicon => {
                self.keys = Keys::default();
                self.table.forget_exchange();
            }
        }
        self
    }

    pub fn table(&self) -> &Table {
        &self.table
    }

    pub(crate) fn translations(&self) -> &Translations {
        &self.translations
    }

    pub(crate) fn keys(&self) -> &Keys {
        &self.keys
    }
}

/// Makes the file from its sources: the trained table, the concepts of the lexicon and the
/// words of other languages.
///
/// # Errors
/// The bytes of the table are none.
pub fn compile(
    table: &[u8],
    lexicon: &[Concept],
    translations: &[Translation],
) -> Result<Vec<u8>, TableProblem> {
    let (read, rest) = Table::read(table)?;
    if !rest.is_empty() {
        return Err(TableProblem);
    }
    let mut bytes = table.to_vec();
    if !read.entries().is_empty() {
        let mut concepts: Vec<&Concept> = lexicon.iter().collect();
        concepts.sort_by(|x, y| x.id.cmp(&y.id));
        bytes.extend((concepts.len() as u16).to_le_bytes());
        let mut vocabulary = Vocabulary::new(str::to_lowercase);
        for concept in concepts {
            bytes.extend(key(&read, &mut vocabulary, concept).packed());
        }
        bytes.extend(pack(translations, &read));
    }
    bytes.extend(END);
    Ok(bytes)
}

/// Half way between the middle of what is said on the one side and on the other.
fn key(table: &Table, vocabulary: &mut Vocabulary, concept: &Concept) -> Direction {
    let mut middle = |cues: &[String], side: Side| {
        let mut whole = [0.0; DIMS];
        for cue in cues {
            let rows = vocabulary.rows(table, cue);
            let entries = rows.iter().map(|it| &table.entries()[*it as usize]);
            let one = sum(entries.map(|it| (&it.exchange, in_exchange(it, side))));
            whole
                .iter_mut()
                .zip(one)
                .for_each(|(whole, it)| *whole += it);
        }
        normalised(whole)
    };
    let need = middle(&concept.need, Side::Need);
    let offer = middle(&concept.offer, Side::Offer);
    let size = |it: usize| (need[it] + offer[it]).abs();
    let least = ROUGHNESS * (0..DIMS).map(size).sum::<f32>() / DIMS as f32;
    let mut signs = [0_i8; DIMS];
    for (at, sign) in signs.iter_mut().enumerate() {
        if size(at) > least {
            *sign = if need[at] + offer[at] > 0.0 { 1 } else { -1 };
        }
    }
    Direction::of(signs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_read_back_as_nothing() {
        let nothing = compile(&[], &[], &[]).expect("no bytes are a table without a word");
        assert_eq!(Knowledge::read(&nothing), Ok(Knowledge::none()));
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
