//! How near two directions are: the innermost of all loops.
//!
//! Compilers work on many figures at once only where the whole program is compiled for speed,
//! which the page is not. So the browser's own instructions for it are named here; without them
//! the same is worked out one by one.

use crate::direction::DIMS;

/// The length of a [`Place`].
const LENGTH: f32 = 127.0;

/// A direction of length 127, or all 0 where nothing is known of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place(lanes::Narrow);

/// A place that many others are compared with.
pub(crate) struct Wide(lanes::Wide);

impl Place {
    /// `direction` is of length 1 or 0.
    pub fn of(direction: &[f32; DIMS]) -> Place {
        Place(lanes::narrow(
            &direction.map(|it| (it * LENGTH).round_ties_even() as i8),
        ))
    }
}

impl Wide {
    pub fn of(place: &Place) -> Wide {
        Wide(lanes::wide(&place.0))
    }

    /// The cosine of two places, 0 where it is less or one is unknown.
    #[inline(always)]
    pub fn nearness(&self, other: &Place) -> f32 {
        lanes::dot(&self.0, &other.0).max(0) as f32 / (LENGTH * LENGTH)
    }
}

/// The cosine of two places, 0 where it is less or one is unknown.
pub(crate) fn nearness(one: &Place, other: &Place) -> f32 {
    Wide::of(one).nearness(other)
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod lanes {
    use std::arch::wasm32::{
        i16x8_extend_high_i8x16, i16x8_extend_low_i8x16, i32x4_add, i32x4_dot_i16x8,
        i32x4_extract_lane, i32x4_splat, u64x2, v128,
    };

    use crate::direction::DIMS;

    pub type Narrow = [v128; DIMS / 16];
    pub type Wide = [[v128; 2]; DIMS / 16];

    pub fn narrow(figures: &[i8; DIMS]) -> Narrow {
        let bytes = figures.map(|it| it as u8);
        let eight = |at: usize| {
            let eight = &bytes[at..at + 8];
            eight
                .iter()
                .rev()
                .fold(0, |all, it| all << 8 | u64::from(*it))
        };
        std::array::from_fn(|at| u64x2(eight(16 * at), eight(16 * at + 8)))
    }

    pub fn wide(place: &Narrow) -> Wide {
        place.map(|it| [i16x8_extend_low_i8x16(it), i16x8_extend_high_i8x16(it)])
    }

    #[inline(always)]
    pub fn dot(one: &Wide, other: &Narrow) -> i32 {
        let mut sum = i32x4_splat(0);
        for ([low, high], both) in one.iter().zip(other) {
            let low = i32x4_dot_i16x8(*low, i16x8_extend_low_i8x16(*both));
            let high = i32x4_dot_i16x8(*high, i16x8_extend_high_i8x16(*both));
            sum = i32x4_add(sum, i32x4_add(low, high));
        }
        i32x4_extract_lane::<0>(sum)
            + i32x4_extract_lane::<1>(sum)
            + i32x4_extract_lane::<2>(sum)
            + i32x4_extract_lane::<3>(sum)
    }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
mod lanes {
    use crate::direction::DIMS;

    pub type Narrow = [i8; DIMS];
    pub type Wide = [i16; DIMS];

    pub fn narrow(figures: &[i8; DIMS]) -> Narrow {
        *figures
    }

    pub fn wide(place: &Narrow) -> Wide {
        place.map(i16::from)
    }

    #[inline(always)]
    pub fn dot(one: &Wide, other: &Narrow) -> i32 {
        let products = one.iter().zip(other);
        products.map(|(x, y)| i32::from(*x) * i32::from(*y)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearness_of_places_is_that_of_their_directions() {
        let direction = |step: usize| -> [f32; DIMS] {
            let all: [f32; DIMS] =
                std::array::from_fn(|at| ((at * step * step + step) % 255) as f32 - 127.0);
            let length = all.iter().map(|it| it * it).sum::<f32>().sqrt();
            all.map(|it| it / length)
        };
        for (one, other) in [(3, 5), (7, 7), (11, 2)] {
            let (one, other) = (direction(one), direction(other));
            let exact: f32 = one.iter().zip(&other).map(|(x, y)| x * y).sum();
            let near = nearness(&Place::of(&one), &Place::of(&other));
            assert!((near - exact.max(0.0)).abs() < 0.02, "{near}, not {exact}");
        }
        let unknown = Place::of(&[0.0; DIMS]);
        assert_eq!(nearness(&unknown, &Place::of(&direction(3))), 0.0);
    }
}
