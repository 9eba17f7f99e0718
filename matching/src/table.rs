//! The trained table of words: for each stem what it means, and which concepts of the lexicon
//! it speaks for.
//!
//! In the space of *meaning* two texts are near where they say the same. A *concept* is what
//! one asks for and another gives. The figures are learned by the program under `tools/table`,
//! but for concepts newer than the table, which `crate::compile` counts. Knows stems and figures,
//! no text and no language.

use crate::stems::Stems;

/// How many figures place a word in the space of meaning.
pub const DIMS: usize = 64;
/// How the file begins. The figure goes up with every change of its form.
const MAGIC: &[u8; 8] = b"GWTABLE2";
/// Rarity is kept in parts of so many, weights and shares in parts of so many.
pub(crate) const RARITY_PARTS: f32 = 255.0;
pub(crate) const WEIGHT_PARTS: f32 = 64.0;
pub(crate) const SHARE_PARTS: f32 = 2.0;

/// A direction of ternary figures, and one over its length.
#[derive(Debug, Clone, PartialEq)]
pub struct Direction {
    /// Four figures in each byte, the first in the lowest bits: one more than each is.
    quarters: [u8; DIMS / 4],
    scale: f32,
}

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

    /// How far it counts in the space of meaning; 0 where it has no place there.
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
        let placed = weights[1].iter().filter(|it| **it > 0).count();
        let mut places = rest.take(placed * PACKED)?.chunks_exact(PACKED);
        let counts = rest.take(count)?;
        let total = counts.iter().map(|it| usize::from(*it)).sum();
        let (high, low) = (rest.take(total)?, rest.take(total)?);
        let share_weights = rest.take(total)?;
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
            let weights = weights.map(|plane| plane[at]);
            let place = places.by_ref().take(usize::from(weights[1] > 0)).next();
            table.entries.push(Entry {
                meaning: place.map_or_else(Direction::none, Direction::unpacked),
                weights,
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

/// Writes rows, which are in the order of their stems, so that [`Table::read`] reads them and
/// figures of one kind are side by side: they are pressed together best like that.
///
/// A row has no more than 255 shares, and there are no more than 65,535 rows and concepts.
pub fn pack(rows: &[Row], concepts: usize) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend((concepts as u16).to_le_bytes());
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
    for row in rows.iter().filter(|it| it.weights[1] > 0) {
        bytes.extend(Direction::of(row.signs).packed());
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
    bytes
}

/// How many bytes hold one direction: five figures of three values in each.
const PACKED: usize = DIMS.div_ceil(5);

impl Direction {
    fn none() -> Direction {
        Direction {
            scale: 0.0,
            ..Direction::of([0; DIMS])
        }
    }

    fn unpacked(row: &[u8]) -> Direction {
        let mut signs = [0_i8; DIMS];
        for (five, byte) in signs.chunks_mut(5).zip(row) {
            let mut left = *byte;
            for sign in five {
                *sign = (left % 3) as i8 - 1;
                left /= 3;
            }
        }
        Direction::of(signs)
    }

    fn of(signs: [i8; DIMS]) -> Direction {
        let count = signs.iter().filter(|it| **it != 0).count().max(1);
        let mut quarters = [0; DIMS / 4];
        for (quarter, four) in quarters.iter_mut().zip(signs.chunks(4)) {
            let four = four.iter().rev();
            *quarter = four.fold(0, |all, it| all << 2 | (*it + 1) as u8);
        }
        Direction {
            quarters,
            scale: 1.0 / (count as f32).sqrt(),
        }
    }

    fn signs(&self) -> impl Iterator<Item = i8> {
        let four = |quarter: &u8| {
            let quarter = *quarter;
            (0..4).map(move |it| (quarter >> (2 * it) & 3) as i8 - 1)
        };
        self.quarters.iter().flat_map(four)
    }

    /// Adds it, made so many times as long, to a sum.
    pub fn add_to(&self, sum: &mut [f32; DIMS], weight: f32) {
        let weight = weight * self.scale;
        let figures = [-weight, 0.0, weight, 0.0];
        for (four, quarter) in sum.chunks_exact_mut(4).zip(&self.quarters) {
            for (at, sum) in four.iter_mut().enumerate() {
                *sum += figures[usize::from(quarter >> (2 * at) & 3)];
            }
        }
    }

    /// 0 where either has no figures.
    pub fn cosine(&self, other: &Direction) -> f32 {
        let products = self.signs().zip(other.signs());
        let dot: i32 = products.map(|(x, y)| i32::from(x) * i32::from(y)).sum();
        dot as f32 * self.scale * other.scale
    }

    fn packed(&self) -> Vec<u8> {
        let signs: Vec<i8> = self.signs().collect();
        let fives = signs.chunks(5).map(|five| {
            let figures = five.iter().rev();
            figures.fold(0, |sum: u8, it| sum * 3 + (*it + 1) as u8)
        });
        fives.collect()
    }
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

    fn row(stem: &str, in_meaning: u8, shares: &[(u16, u8)]) -> Row {
        let mut signs = [0; DIMS];
        for (at, sign) in signs.iter_mut().enumerate() {
            *sign = (at * at % 3) as i8 - 1;
        }
        Row {
            stem: stem.to_owned(),
            weights: [255, in_meaning, 64, 128],
            signs,
            shares: shares.to_vec(),
        }
    }

    #[test]
    fn rows_are_read_as_they_were_packed() {
        let rows = [
            row("bake", 64, &[(3, 2), (700, 7)]),
            row("bakeri", 0, &[]),
            row("bäck", 32, &[(0, 1)]),
        ];
        let table = read(&pack(&rows, 701)).expect("it was packed just now");
        let stems: Vec<&str> = table.stems.iter().collect();
        assert_eq!(stems, ["bake", "bakeri", "bäck"]);
        let bake = &table.entries()[0];
        assert!(bake.meaning.signs().eq(rows[0].signs));
        assert_eq!(
            (bake.rarity(), bake.in_need(), bake.in_offer()),
            (1.0, 1.0, 2.0)
        );
        let shares = table
            .shares(bake)
            .iter()
            .map(|it| (it.concept, it.weight()));
        assert_eq!(shares.collect::<Vec<_>>(), [(3, 1.0), (700, 3.5)]);
        assert_eq!(table.entries()[1].meaning, Direction::none());
        assert_eq!(table.find("bäck"), Some(2));
    }

    #[test]
    fn no_bytes_are_no_words_and_others_are_refused() {
        assert_eq!(read(&[]), Ok(Table::default()));
        assert_eq!(read(b"GWTABLE"), Err(TableProblem));
        assert_eq!(read(b"GWTABLE2\x01\x00\x01\x00"), Err(TableProblem));
        let far = pack(&[row("bake", 64, &[(3, 2)])], 3);
        assert_eq!(read(&far), Err(TableProblem));
    }
}
