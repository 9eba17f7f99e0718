//! Numbers keys in the order of first sight, which is the same on every run, and finds them again
//! in one or two steps. Knows no text beyond its key.

use crate::room;

/// A table that is at most half full (open addressing, linear probing).
#[derive(Default)]
pub(crate) struct Numbers {
    /// The number of a key, near the place that the key says; [`EMPTY`] where none is.
    places: Vec<u32>,
    /// By number.
    keys: Vec<u64>,
}

const EMPTY: u32 = u32::MAX;

impl Numbers {
    pub fn get(&self, key: u64) -> Option<u32> {
        if self.places.is_empty() {
            return None;
        }
        let number = self.places[self.place(key)];
        (number != EMPTY).then_some(number)
    }

    /// The number of a key, and whether it was given just now.
    pub fn number(&mut self, key: u64) -> (u32, bool) {
        if self.places.len() <= 2 * self.keys.len() {
            self.widen();
        }
        let place = self.place(key);
        let number = self.places[place];
        if number != EMPTY {
            return (number, false);
        }
        let number = self.keys.len() as u32;
        self.places[place] = number;
        room::push(&mut self.keys, key);
        (number, true)
    }

    /// Where a key is, or where there is room for it.
    fn place(&self, key: u64) -> usize {
        let last = self.places.len() - 1;
        let mut place = key as usize & last;
        loop {
            let number = self.places[place];
            if number == EMPTY || self.keys[number as usize] == key {
                return place;
            }
            place = (place + 1) & last;
        }
    }

    fn widen(&mut self) {
        let wide = (2 * self.places.len()).max(16);
        self.places.clear();
        self.places.resize(wide, EMPTY);
        for number in 0..self.keys.len() {
            let place = self.place(self.keys[number]);
            self.places[place] = number as u32;
        }
    }
}

/// Stands for a text: the same for the same text and `kind`.
pub(crate) fn key(kind: u64, text: &str) -> u64 {
    key_of(kind, text.bytes().map(u64::from))
}

/// FNV-1a (Fowler, Noll, Vo), with the last step of SplitMix64 to spread it.
pub(crate) fn key_of(kind: u64, parts: impl Iterator<Item = u64>) -> u64 {
    let mut z = parts.fold(0xcbf2_9ce4_8422_2325 ^ kind, |hash, part| {
        (hash ^ part).wrapping_mul(0x0000_0100_0000_01b3)
    });
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_keep_the_number_of_their_first_sight() {
        let mut numbers = Numbers::default();
        // Those that fall on one place too.
        let keys: Vec<u64> = (0..1000).map(|it| it * 64).collect();
        for (key, number) in keys.iter().zip(0..) {
            assert_eq!(numbers.get(*key), None);
            assert_eq!(numbers.number(*key), (number, true));
        }
        for (key, number) in keys.iter().zip(0..) {
            assert_eq!(numbers.number(*key), (number, false));
            assert_eq!(numbers.get(*key), Some(number));
        }
    }
}
