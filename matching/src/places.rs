//! How near two directions are: the innermost of all loops.

use crate::sense::Place;
use crate::table::DIMS;

/// The length of a [`Place`].
const LENGTH: f32 = 127.0;

/// A place that many others are compared with.
pub(crate) struct Wide([i16; DIMS]);

impl Wide {
    pub fn of(place: &Place) -> Wide {
        Wide(place.map(i16::from))
    }

    /// The cosine of two places, 0 where it is less or one is unknown.
    #[inline(always)]
    pub fn nearness(&self, other: &Place) -> f32 {
        self.dot(other).max(0) as f32 / (LENGTH * LENGTH)
    }

    /// Two products of figures up to 127 fit into 16 bits together, which takes half as long as to
    /// add each up in 32. Written so that the compiler works on many at once.
    #[inline(always)]
    fn dot(&self, other: &Place) -> i32 {
        let mut products = [0_i16; DIMS];
        for (at, product) in products.iter_mut().enumerate() {
            *product = self.0[at].wrapping_mul(i16::from(other[at]));
        }
        let (first, second) = products.split_at(DIMS / 2);
        let two = first.iter().zip(second);
        two.map(|(x, y)| i32::from(x.wrapping_add(*y))).sum()
    }
}

/// The cosine of two places, 0 where it is less or one is unknown.
pub(crate) fn nearness(one: &Place, other: &Place) -> f32 {
    Wide::of(one).nearness(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearness_of_places_is_that_of_their_directions() {
        let place = |step: usize| -> Place {
            std::array::from_fn(|at| ((at * step * step + step) % 255) as i8)
        };
        let place = |step: usize| place(step).map(|it| it.max(-127));
        for (one, other) in [(3, 5), (7, 7), (11, 2)] {
            let (one, other) = (place(one), place(other));
            let products = one.iter().zip(&other);
            let dot: i32 = products.map(|(x, y)| i32::from(*x) * i32::from(*y)).sum();
            let exact = dot.max(0) as f32 / (127.0 * 127.0);
            assert_eq!(nearness(&one, &other), exact);
        }
        assert_eq!(nearness(&[127; DIMS], &[-127; DIMS]), 0.0);
        assert_eq!(nearness(&[-127; DIMS], &[-127; DIMS]), DIMS as f32);
    }
}
