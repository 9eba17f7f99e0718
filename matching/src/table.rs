//! The trained table of words: for each stem what it means, and which concepts of the lexicon
//! it speaks for.
//!
//! In the space of *meaning* two texts are near where they say the same. A *concept* is what
//! one asks for and another gives. The figures are learned by the program under `tools/table`,
//! but for concepts newer than the table, which `crate::compile` counts. Knows stems and figures,
//! no text and no language.

use crate::direction::{self, DIMS, Direction, OF_CONCEPT, OWN};
use crate::stems::Stems;

/// How the file begins. The figure goes up with every change of its form.
const MAGIC: &[u8; 8] = b"GWTABLE3";
/// Rarity is kept in parts of so many, weights and shares in parts of so many.
pub(crate) const RARITY_PARTS: f32 = 255.0;
pub(crate) const WEIGHT_PARTS: f32 = 64.0;
pub(crate) const SHARE_PARTS: f32 = 2.0;

/// What the table knows of a stem. Small, since there are thousands.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub meaning: Direction,
    /// As in [`Row`].
    weights: [u8; 4],
    /// Where in [`Table::shares`] its concepts are, and how many.
    first_share: u32,
    shares: u8,
}

impl Entry {
    /// How telling the word is, 0 to 1.
    pub fn rarity(&self) -> f32 {
        f32::from(self.weights[0]) / RARITY_PARTS
    }

    /// How far it counts in the space of meaning.
    pub fn in_meaning(&self) -> f32 {
        f32::from(self.weights[1]) / WEIGHT_PARTS
    }

    /// How far its concepts count where it stands in a need.
    pub fn in_need(&self) -> f32 {
        f32::from(self.weights[2]) / WEIGHT_PARTS
    }

    /// The same of an offer.
    pub fn in_offer(&self) -> f32 {
        f32::from(self.weights[3]) / WEIGHT_PARTS
    }
}

/// How far a word speaks for a concept: so much greater, as a power of e, are the odds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    pub concept: u16,
    /// In so many parts of [`SHARE_PARTS`].
    weight: u8,
}

impl Share {
    pub fn weight(self) -> f32 {
        f32::from(self.weight) / SHARE_PARTS
    }
}

/// A stem with its figures in the parts in which they are kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub stem: String,
    /// Rarity, then how far it counts in meaning, in a need and in an offer.
    pub weights: [u8; 4],
    /// Its own figures of meaning, each -1, 0 or 1: all 0 where it has but those of its concepts.
    pub signs: [i8; DIMS],
    /// Concepts in order, and how far it speaks for each: above 0.
    pub shares: Vec<(u16, u8)>,
}

/// The bytes are not a whole table, or one of another form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableProblem;

/// See the module.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// In alphabetical order, none twice.
    stems: Stems,
    entries: Vec<Entry>,
    shares: Vec<Share>,
    concepts: usize,
}

impl Table {
    /// Reads what [`pack`] wrote. No bytes at all are a table without a word.
    ///
    /// # Errors
    /// The bytes are cut short, of another form, or out of order.
    pub(crate) fn read(rest: &mut Rest) -> Result<Table, TableProblem> {
        if rest.0.is_empty() {
            return Ok(Table::default());
        }
        if rest.take(MAGIC.len())? != MAGIC {
            return Err(TableProblem);
        }
        let concepts = rest.number()?;
        let count = rest.number()?;
        let stems = Stems::unpack(rest, count)?;
        if !stems.iter().is_sorted_by(|one, other| one < other) {
            return Err(TableProblem);
        }
        let mut weights = [&[][..]; 4];
        for plane in &mut weights {
            *plane = rest.take(count)?;
        }
        let has_own = rest.take(count)?;
        let owning = has_own.iter().filter(|it| **it > 0).count();
        let mut own = rest.take(owning * OWN)?.chunks_exact(OWN);
        let counts = rest.take(count)?;
        let total = counts.iter().map(|it| usize::from(*it)).sum();
        let (high, low) = (rest.take(total)?, rest.take(total)?);
        let share_weights = rest.take(total)?;
        let pointing = rest.take(concepts * OF_CONCEPT)?.chunks_exact(OF_CONCEPT);
        let pointing: Vec<[f32; DIMS]> = pointing.map(direction::of_concept).collect();
        let mut table = Table {
            stems,
            entries: Vec::with_capacity(count),
            shares: Vec::with_capacity(total),
            concepts,
        };
        for at in 0..count {
            let first_share = table.shares.len();
            let mut concept = 0;
            for it in first_share..first_share + usize::from(counts[at]) {
                concept += usize::from(high[it]) << 8 | usize::from(low[it]);
                if concept >= concepts {
                    return Err(TableProblem);
                }
                table.shares.push(Share {
                    concept: concept as u16,
                    weight: share_weights[it],
                });
            }
            let own = if has_own[at] > 0 { own.next() } else { None };
            let shares = table.shares[first_share..].iter();
            let of_concepts = shares.map(|it| (it.weight(), &pointing[usize::from(it.concept)]));
            table.entries.push(Entry {
                meaning: direction::pointing(own, of_concepts),
                weights: weights.map(|plane| plane[at]),
                first_share: first_share as u32,
                shares: counts[at],
            });
        }
        Ok(table)
    }

    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The concepts that a word speaks for, in order.
    pub fn shares(&self, entry: &Entry) -> &[Share] {
        let from = entry.first_share as usize;
        &self.shares[from..from + usize::from(entry.shares)]
    }

    /// How many concepts there are.
    pub fn concepts(&self) -> usize {
        self.concepts
    }

    /// Leaves out the space of meaning, and what is known of how telling a word is.
    pub(crate) fn forget_meaning(&mut self) {
        for entry in &mut self.entries {
            entry.weights[0] = RARITY_PARTS as u8;
            entry.weights[1] = 0;
        }
    }

    /// Leaves out what words speak for.
    pub(crate) fn forget_concepts(&mut self) {
        for entry in &mut self.entries {
            (entry.first_share, entry.shares) = (0, 0);
        }
        self.shares.clear();
        self.concepts = 0;
    }

    /// Where in [`Table::entries`] a stem is.
    pub fn find(&self, stem: &str) -> Option<u32> {
        self.stems.find(stem)
    }
}

/// Writes rows, which are in the order of their stems, and the figures of all concepts, each
/// -[`MOST`](direction::MOST) to [`MOST`](direction::MOST), so that [`Table::read`] reads them and
/// figures of one kind are side by side: they are pressed together best like that.
///
/// A row has no more than 255 shares, and there are no more than 65,535 rows and concepts.
pub fn pack(rows: &[Row], concepts: &[[i8; DIMS]]) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend((concepts.len() as u16).to_le_bytes());
    bytes.extend((rows.len() as u16).to_le_bytes());
    let mut before = "";
    for Row { stem, .. } in rows {
        let pairs = before.char_indices().zip(stem.chars());
        let differs = pairs.clone().find(|((_, one), other)| one != other);
        let shared = differs.map_or(before.len().min(stem.len()), |((at, _), _)| at);
        bytes.push(shared.min(255) as u8);
        bytes.extend(&stem.as_bytes()[shared..]);
        bytes.push(b'\n');
        before = stem;
    }
    for plane in 0..4 {
        bytes.extend(rows.iter().map(|it| it.weights[plane]));
    }
    let has_own = |row: &&Row| row.signs.iter().any(|it| *it != 0);
    bytes.extend(rows.iter().map(|it| u8::from(has_own(&it))));
    for row in rows.iter().filter(has_own) {
        bytes.extend(direction::pack_own(&row.signs));
    }
    bytes.extend(rows.iter().map(|it| it.shares.len() as u8));
    let mut steps = Vec::new();
    for row in rows {
        let mut before = 0;
        for (concept, _) in &row.shares {
            steps.push((concept - before).to_be_bytes());
            before = *concept;
        }
    }
    bytes.extend(steps.iter().map(|it| it[0]));
    bytes.extend(steps.iter().map(|it| it[1]));
    bytes.extend(rows.iter().flat_map(|it| &it.shares).map(|it| it.1));
    bytes.extend(concepts.iter().flat_map(direction::pack_concept));
    bytes
}

/// What is left to read.
pub(crate) struct Rest<'a>(pub &'a [u8]);

impl<'a> Rest<'a> {
    pub fn take(&mut self, count: usize) -> Result<&'a [u8], TableProblem> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(TableProblem)?;
        self.0 = rest;
        Ok(taken)
    }

    /// Two bytes, the smaller first.
    pub fn number(&mut self) -> Result<usize, TableProblem> {
        let bytes = self.take(2)?;
        Ok(usize::from(bytes[0]) | usize::from(bytes[1]) << 8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<Table, TableProblem> {
        Table::read(&mut Rest(bytes))
    }

    fn row(stem: &str, sign: i8, shares: &[(u16, u8)]) -> Row {
        Row {
            stem: stem.to_owned(),
            weights: [255, 32, 64, 128],
            signs: [sign; DIMS],
            shares: shares.to_vec(),
        }
    }

    #[test]
    fn rows_are_read_as_they_were_packed() {
        let rows = [
            row("bake", -1, &[(3, 2), (700, 7)]),
            row("bakeri", 0, &[]),
            row("bäck", 1, &[(0, 1)]),
        ];
        let mut concepts = [[0; DIMS]; 701];
        concepts[0] = [1; DIMS];
        let table = read(&pack(&rows, &concepts)).expect("it was packed just now");
        let stems: Vec<&str> = table.stems.iter().collect();
        assert_eq!(stems, ["bake", "bakeri", "bäck"]);
        let bake = &table.entries()[0];
        let weights = (
            bake.rarity(),
            bake.in_meaning(),
            bake.in_need(),
            bake.in_offer(),
        );
        assert_eq!(weights, (1.0, 0.5, 1.0, 2.0));
        let shares = table
            .shares(bake)
            .iter()
            .map(|it| (it.concept, it.weight()));
        assert_eq!(shares.collect::<Vec<_>>(), [(3, 1.0), (700, 3.5)]);
        let [bake, bakeri, back] = table.entries() else {
            panic!("not three words");
        };
        assert_eq!(bakeri.meaning, Direction::none());
        assert!(back.meaning.product(&back.meaning) > bake.meaning.product(&bake.meaning));
        assert!(bake.meaning.product(&back.meaning) < 0.0);
        assert_eq!(table.find("bäck"), Some(2));
    }

    #[test]
    fn no_bytes_are_no_words_and_others_are_refused() {
        assert_eq!(read(&[]), Ok(Table::default()));
        assert_eq!(read(b"GWTABLE"), Err(TableProblem));
        assert_eq!(read(b"GWTABLE3\x01\x00\x01\x00"), Err(TableProblem));
        let far = pack(&[row("bake", 1, &[(3, 2)])], &[[0; DIMS]; 3]);
        assert_eq!(read(&far), Err(TableProblem));
    }
}
