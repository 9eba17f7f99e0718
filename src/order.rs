//! Sorting and gathering that is compiled once, not once for every type.
//!
//! The standard library compiles its sort anew for every type and every
//! comparison, 3 to 6 KB of WebAssembly each, and again for every kind of map
//! or set that is collected. Where lists are short or seldom sorted, that is
//! what the page would spend most of its bytes on. What is sorted in a hot
//! loop uses the standard library as usual.

use std::cmp::Ordering;

/// Sorts like [`slice::sort_by`]: equal items stay in their order.
pub fn sort_by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut places = places(list.len(), &|x, y| compare(&list[x], &list[y]));
    // Every place is one step of a ring: the item that belongs there is swapped in
    // from the next, until the ring is closed.
    for first in 0..list.len() {
        let mut place = first;
        loop {
            let next = std::mem::replace(&mut places[place], place);
            if next == first {
                break;
            }
            list.swap(place, next);
            place = next;
        }
    }
}

/// Sorts like [`slice::sort_by_key`]: equal items stay in their order.
pub fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(list, |x, y| key(x).cmp(&key(y)));
}

/// For each place the place where the item that belongs there stands now.
fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|x, y| compare(*x, *y));
    places
}

/// Collects item by item. `collect` sorts first what becomes a map or a set.
pub fn gathered<T, C: Default + Extend<T>>(items: impl IntoIterator<Item = T>) -> C {
    let mut all = C::default();
    all.extend(items);
    all
}

#[cfg(test)]
mod tests {
    use super::{gathered, sort_by_key};
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(keys: Vec<u8>) {
            let list: Vec<(u8, usize)> = keys.iter().map(|it| it / 8).zip(0..).collect();
            let mut ours = list.clone();
            sort_by_key(&mut ours, |it| it.0);
            let mut theirs = list;
            theirs.sort_by_key(|it| it.0);
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn it_gathers_as_the_standard_library_does(pairs: Vec<(u8, u8)>) {
            let ours: BTreeMap<u8, u8> = gathered(pairs.iter().copied());
            let theirs: BTreeMap<u8, u8> = pairs.into_iter().collect();
            prop_assert_eq!(ours, theirs);
        }
    }
}
