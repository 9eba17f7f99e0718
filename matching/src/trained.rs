//! The table of words as the program that trains it writes it: a text that can be read and
//! compared, one stem a line. Knows its form, not what the figures mean.
//!
//! ```text
//! # A comment.
//! bookkeep 201 88 64 70 +-00+… bookkeeping=7 year-end-accounts=3
//! ```
//!
//! A stem; its rarity and how far it counts in meaning, in a need and in an offer; its
//! figures in the space of meaning; the concepts of the lexicon it speaks for, and how far.

use crate::table::DIMS;

/// A line of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trained {
    pub stem: String,
    /// Rarity, in meaning, in a need, in an offer.
    pub weights: [u8; 4],
    pub signs: [i8; DIMS],
    /// Each above 0.
    pub concepts: Vec<(String, u8)>,
}

/// A line, from 1, that is none of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrainedProblem(pub usize);

/// Reads a table, in the order of its lines.
///
/// # Errors
/// The first line that cannot be read.
pub fn read(text: &str) -> Result<Vec<Trained>, TrainedProblem> {
    let lines = text.lines().enumerate();
    let lines = lines.filter(|(_, it)| !it.is_empty() && !it.starts_with('#'));
    lines
        .map(|(at, line)| row(line).ok_or(TrainedProblem(at + 1)))
        .collect()
}

fn row(line: &str) -> Option<Trained> {
    let mut parts = line.split(' ');
    let stem = parts.next()?.to_owned();
    let mut weights = [0; 4];
    for weight in &mut weights {
        *weight = parts.next()?.parse().ok()?;
    }
    let mut signs = [0; DIMS];
    let written = parts.next()?;
    if written.len() != DIMS {
        return None;
    }
    for (sign, letter) in signs.iter_mut().zip(written.chars()) {
        *sign = match letter {
            '+' => 1,
            '0' => 0,
            '-' => -1,
            _ => return None,
        };
    }
    let concepts = parts.map(|it| {
        let (concept, weight) = it.split_once('=')?;
        let weight = weight.parse().ok().filter(|it| *it > 0)?;
        Some((concept.to_owned(), weight))
    });
    Some(Trained {
        stem,
        weights,
        signs,
        concepts: concepts.collect::<Option<_>>()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_and_a_slip_is_named_by_its_line() {
        let signs = "+0-0".repeat(DIMS / 4);
        let text = format!("# Words.\nbake 200 64 64 70 {signs} bread=7 cakes=2\n");
        let [bake] = &read(&text).expect("it is sound")[..] else {
            panic!("not one line");
        };
        assert_eq!((&*bake.stem, bake.weights), ("bake", [200, 64, 64, 70]));
        assert_eq!(bake.signs[..4], [1, 0, -1, 0]);
        let bread = [("bread".to_owned(), 7), ("cakes".to_owned(), 2)];
        assert_eq!(bake.concepts, bread);
        for line in [
            "bake 200 64 64",
            "bake 200 64 64 300 +",
            "bake 1 2 3 4 +0-",
            &format!("bake 1 2 3 4 {signs} bread"),
            &format!("bake 1 2 3 4 {signs} bread=0"),
        ] {
            assert_eq!(read(&format!("{text}{line}\n")), Err(TrainedProblem(3)));
        }
    }
}
