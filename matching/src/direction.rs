//! Where words and concepts point in the space of meaning, and how that is packed.
//!
//! A word points where its own figures do and where the concepts do that it speaks for. So few
//! and rough figures of its own are enough: what concepts have in common is told once for all of
//! their words. Knows figures alone, no stem and no concept.

/// How many figures place a word in the space of meaning.
pub const DIMS: usize = 64;
/// The figures of a concept are whole numbers from minus this to this, in parts of [`PARTS`].
pub const MOST: i8 = 3;
const PARTS: f32 = 4.0;
/// How many values a figure of a concept has.
const VALUES: u8 = 2 * MOST as u8 + 1;

/// How many bytes hold the own figures of a word: five of three values in each.
pub(crate) const OWN: usize = DIMS.div_ceil(5);
/// How many hold those of a concept: two in each.
pub(crate) const OF_CONCEPT: usize = DIMS / 2;

/// Where a word points: figures, and how much one of them is.
#[derive(Debug, Clone, PartialEq)]
pub struct Direction {
    figures: [i8; DIMS],
    unit: f32,
}

impl Direction {
    /// Nowhere.
    pub fn none() -> Direction {
        Direction {
            figures: [0; DIMS],
            unit: 0.0,
        }
    }

    /// As near as its figures allow.
    fn of(exact: &[f32; DIMS]) -> Direction {
        let most = exact.iter().fold(0.0, |most, it| f32::max(most, it.abs()));
        if most <= 0.0 {
            return Direction::none();
        }
        let unit = most / f32::from(i8::MAX);
        Direction {
            figures: exact.map(|it| (it / unit).round() as i8),
            unit,
        }
    }

    pub fn add_to(&self, sum: &mut [f32; DIMS], weight: f32) {
        let weight = weight * self.unit;
        for (sum, figure) in sum.iter_mut().zip(&self.figures) {
            *sum += weight * f32::from(*figure);
        }
    }

    /// The greater, the more the two say the same and the more they say; 0 where either points
    /// nowhere.
    pub fn product(&self, other: &Direction) -> f32 {
        let products = self.figures.iter().zip(&other.figures);
        let dot: i32 = products.map(|(x, y)| i32::from(*x) * i32::from(*y)).sum();
        dot as f32 * self.unit * other.unit
    }
}

/// Where a word points of which the own figures are packed, if it has any, and which speaks for
/// concepts that point there, so far each.
pub(crate) fn pointing<'a>(
    own: Option<&[u8]>,
    concepts: impl Iterator<Item = (f32, &'a [f32; DIMS])>,
) -> Direction {
    let mut sum = [0.0; DIMS];
    let mut squares = 0.0;
    for (share, figures) in concepts {
        squares += share * share;
        for (sum, figure) in sum.iter_mut().zip(figures) {
            *sum += share * figure;
        }
    }
    if squares > 0.0 {
        let length = squares.sqrt();
        for figure in &mut sum {
            *figure /= length;
        }
    }
    let signs = own.map_or([0; DIMS], unpacked);
    let count = signs.iter().filter(|it| **it != 0).count().max(1);
    let unit = 1.0 / (count as f32).sqrt();
    for (sum, sign) in sum.iter_mut().zip(&signs) {
        *sum += unit * f32::from(*sign);
    }
    Direction::of(&sum)
}

/// The own figures of a word: each -1, 0 or 1.
pub(crate) fn pack_own(signs: &[i8; DIMS]) -> impl Iterator<Item = u8> {
    signs.chunks(5).map(|five| {
        let figures = five.iter().rev();
        figures.fold(0, |sum: u8, it| sum * 3 + (*it + 1) as u8)
    })
}

fn unpacked(bytes: &[u8]) -> [i8; DIMS] {
    let mut signs = [0; DIMS];
    for (five, byte) in signs.chunks_mut(5).zip(bytes) {
        let mut left = *byte;
        for sign in five {
            *sign = (left % 3) as i8 - 1;
            left /= 3;
        }
    }
    signs
}

/// The figures of a concept, none greater than [`MOST`] either way.
pub(crate) fn pack_concept(figures: &[i8; DIMS]) -> impl Iterator<Item = u8> {
    let value = |it: i8| (it + MOST) as u8;
    figures
        .chunks(2)
        .map(move |two| value(two[0]) + VALUES * value(two[1]))
}

/// Where a concept points.
pub(crate) fn of_concept(bytes: &[u8]) -> [f32; DIMS] {
    let mut figures = [0.0; DIMS];
    for (two, byte) in figures.chunks_mut(2).zip(bytes) {
        for (figure, value) in two.iter_mut().zip([byte % VALUES, byte / VALUES]) {
            *figure = (f32::from(value) - f32::from(MOST)) / PARTS;
        }
    }
    figures
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_points_where_its_own_figures_and_its_concepts_do() {
        let mut own = [0; DIMS];
        (own[0], own[1], own[7], own[63]) = (1, -1, 1, 1);
        let mut concepts = [[0; DIMS]; 2];
        (concepts[0][1], concepts[1][2], concepts[1][63]) = (2, MOST, -MOST);
        let concepts = concepts.map(|it| of_concept(&pack_concept(&it).collect::<Vec<u8>>()));
        let shares = [3.0, 4.0].into_iter().zip(&concepts);
        let own: Vec<u8> = pack_own(&own).collect();
        let word = pointing(Some(&own), shares);
        let figure = |at: usize| f32::from(word.figures[at]) * word.unit;
        for (at, exact) in [
            (0, 0.5),
            (1, -0.5 + 0.6 * 2.0 / PARTS),
            (2, 0.8 * 3.0 / PARTS),
            (7, 0.5),
            (8, 0.0),
            (63, 0.5 - 0.8 * 3.0 / PARTS),
        ] {
            assert!((figure(at) - exact).abs() < 0.01, "{at}: {}", figure(at));
        }
        assert_eq!(pointing(None, std::iter::empty()), Direction::none());
    }
}
