//! The trained table of words: for each stem a place in two spaces, and how far it counts there.
//!
//! In the space of *meaning* two texts are near where they say the same; in that of
//! *exchange*, where what one asks for is what the other gives. Every figure is learned by
//! the program under `tools/table`. Knows stems and figures, no text and no language.

/// How many figures place a word in each space.
pub const DIMS: usize = 64;
/// How the file begins. The figure goes up with every change of its form.
const MAGIC: &[u8; 8] = b"GWTABLE1";
/// Weights are kept in parts of so many.
const WEIGHT_PARTS: f32 = 64.0;

/// A direction of ternary figures, and one over its length.
#[derive(Debug, Clone, PartialEq)]
pub struct Direction {
    pub signs: [i8; DIMS],
    pub scale: f32,
}

/// A stem that the table knows.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub stem: Box<str>,
    /// How telling the word is, 0 to 1.
    pub rarity: f32,
    /// How far it counts in the space of meaning; in that of exchange on the side of a
    /// need, and of an offer. Each 0 to 4.
    pub in_meaning: f32,
    pub in_need: f32,
    pub in_offer: f32,
    pub meaning: Direction,
    pub exchange: Direction,
}

/// The bytes are not a whole table, or one of another form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableProblem;

/// Stems in alphabetical order, none twice.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    entries: Vec<Entry>,
}

impl Table {
    /// Reads a table from the beginning of `bytes`; returns what follows it. No bytes at
    /// all are a table without a word.
    ///
    /// # Errors
    /// The bytes are cut short, of another form, or out of order.
    pub fn read(bytes: &[u8]) -> Result<(Table, &[u8]), TableProblem> {
        if bytes.is_empty() {
            return Ok((Table::default(), bytes));
        }
        let mut rest = Rest(bytes);
        if rest.take(MAGIC.len())? != MAGIC {
            return Err(TableProblem);
        }
        let count = rest.number()?;
        let stems = rest.stems(count)?;
        let mut weights = [&[][..]; 4];
        for plane in &mut weights {
            *plane = rest.take(count)?;
        }
        let meaning = rest.take(count * packed_len())?;
        let exchange = rest.take(count * packed_len())?;
        let weight = |plane: usize, at: usize| f32::from(weights[plane][at]) / WEIGHT_PARTS;
        let entries = stems.into_iter().enumerate().map(|(at, stem)| Entry {
            stem,
            rarity: f32::from(weights[0][at]) / 255.0,
            in_meaning: weight(1, at),
            in_need: weight(2, at),
            in_offer: weight(3, at),
            meaning: Direction::unpacked(meaning, at),
            exchange: Direction::unpacked(exchange, at),
        });
        let entries: Vec<Entry> = entries.collect();
        if entries.windows(2).any(|it| it[0].stem >= it[1].stem) {
            return Err(TableProblem);
        }
        Ok((Table { entries }, rest.0))
    }

    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Leaves out the space of meaning, and what is known of how telling a word is.
    pub(crate) fn forget_meaning(&mut self) {
        for entry in &mut self.entries {
            entry.in_meaning = 0.0;
            entry.rarity = 1.0;
        }
    }

    /// Leaves out the space of exchange.
    pub(crate) fn forget_exchange(&mut self) {
        for entry in &mut self.entries {
            (entry.in_need, entry.in_offer) = (0.0, 0.0);
        }
    }

    /// Where in [`Table::entries`] a stem is.
    pub fn find(&self, stem: &str) -> Option<u32> {
        let found = self.entries.binary_search_by(|it| (*it.stem).cmp(stem));
        found.map(|it| it as u32).ok()
    }
}

/// How many bytes hold one direction: five figures of three values in each.
pub(crate) const fn packed_len() -> usize {
    DIMS.div_ceil(5)
}

impl Direction {
    /// The direction at place `at` in rows of packed figures.
    pub(crate) fn unpacked(rows: &[u8], at: usize) -> Direction {
        let row = &rows[at * packed_len()..(at + 1) * packed_len()];
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

    pub(crate) fn of(signs: [i8; DIMS]) -> Direction {
        let count = signs.iter().filter(|it| **it != 0).count().max(1);
        Direction {
            signs,
            scale: 1.0 / (count as f32).sqrt(),
        }
    }

    /// 0 where either has no figures.
    pub fn cosine(&self, other: &Direction) -> f32 {
        let products = self.signs.iter().zip(&other.signs);
        let dot: i32 = products.map(|(x, y)| i32::from(*x) * i32::from(*y)).sum();
        dot as f32 * self.scale * other.scale
    }

    pub(crate) fn packed(&self) -> impl Iterator<Item = u8> {
        self.signs.chunks(5).map(|five| {
            let figures = five.iter().rev();
            figures.fold(0, |sum: u8, it| sum * 3 + (*it + 1) as u8)
        })
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

    /// Texts of which each begins with so many bytes of the one before it as its first byte
    /// says, and ends with a line feed.
    pub fn stems(&mut self, count: usize) -> Result<Vec<Box<str>>, TableProblem> {
        let mut stems: Vec<Box<str>> = Vec::with_capacity(count);
        for _ in 0..count {
            let shared = usize::from(self.take(1)?[0]);
            let length = self.0.iter().position(|it| *it == b'\n');
            let own = self.take(length.ok_or(TableProblem)?)?;
            self.take(1)?;
            let own = std::str::from_utf8(own).map_err(|_| TableProblem)?;
            let before = stems.last().map_or("", |it| it);
            let shared = before.get(..shared).ok_or(TableProblem)?;
            stems.push(format!("{shared}{own}").into());
        }
        Ok(stems)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_direction_is_read_as_it_was_packed() {
        let mut signs = [0; DIMS];
        for (at, sign) in signs.iter_mut().enumerate() {
            *sign = (at * at % 3) as i8 - 1;
        }
        let direction = Direction::of(signs);
        let packed: Vec<u8> = direction.packed().collect();
        assert_eq!(Direction::unpacked(&packed, 0), direction);
    }

    #[test]
    fn no_bytes_are_no_words_and_others_are_refused() {
        assert_eq!(Table::read(&[]), Ok((Table::default(), &[][..])));
        assert_eq!(Table::read(b"GWTABLE"), Err(TableProblem));
        assert_eq!(Table::read(b"GWTABLE1\x01\x00"), Err(TableProblem));
    }
}
