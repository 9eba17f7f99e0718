//! The table of words as the program that trains it writes it: a text that can be read and
//! compared, one stem a line. Knows its form, not what the figures mean.
//!
//! ```text
//! # A comment.
//! bookkeep 201 88 64 70 +-00+… bookkeeping=7 year-end-accounts=3
//! [bookkeeping] 2 -1 0 0 1 …
//! ```
//!
//! A stem; its rarity and how far it counts in meaning, in a need and in an offer; its
//! figures in the space of meaning, all 0 where it has none of its own; the concepts of the
//! lexicon it speaks for, and how far. Or a concept, and its figures in the space of meaning.

use crate::direction::{DIMS, MOST};

/// A whole table, in the order of its lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trained {
    pub words: Vec<Word>,
    /// Each figure from -[`MOST`] to [`MOST`].
    pub concepts: Vec<(String, [i8; DIMS])>,
}

/// A line of the table about a stem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
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

/// Reads a table.
///
/// # Errors
/// The first line that cannot be read.
pub fn read(text: &str) -> Result<Trained, TrainedProblem> {
    let mut trained = Trained::default();
    for (at, line) in text.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let problem = TrainedProblem(at + 1);
        if line.starts_with('[') {
            trained.concepts.push(concept(line).ok_or(problem)?);
        } else {
            trained.words.push(word(line).ok_or(problem)?);
        }
    }
    Ok(trained)
}

fn concept(line: &str) -> Option<(String, [i8; DIMS])> {
    let (name, written) = line.strip_prefix('[')?.split_once("] ")?;
    let mut figures = [0; DIMS];
    let mut written = written.split(' ');
    for figure in &mut figures {
        let all = -MOST..=MOST;
        *figure = written.next()?.parse().ok().filter(|it| all.contains(it))?;
    }
    let is_whole = written.next().is_none();
    is_whole.then(|| (name.to_owned(), figures))
}

fn word(line: &str) -> Option<Word> {
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
    Some(Word {
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
        let figures = "3 -3 0 1".to_owned() + &" 0".repeat(DIMS - 4);
        let text = format!("[bread] {figures}\nbake 200 64 64 70 {signs} bread=7 cakes=2\n");
        let read_of = |text: &str| read(text).expect("it is sound");
        let [(name, figures_of_bread)] = &read_of(&text).concepts[..] else {
            panic!("not one concept");
        };
        assert_eq!(
            (&**name, &figures_of_bread[..4]),
            ("bread", &[3, -3, 0, 1][..])
        );
        let [bake] = &read_of(&text).words[..] else {
            panic!("not one word");
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
            "[cakes] 1 2",
            &format!("[cakes] 4{}", " 0".repeat(DIMS - 1)),
            &format!("[cakes] {figures} 1"),
        ] {
            assert_eq!(read(&format!("{text}{line}\n")), Err(TrainedProblem(3)));
        }
    }
}
