//! Room for lists of tens of thousands: the standard library doubles a list that is full, which
//! leaves a third of all memory unused, and a page gives none back.

/// How many more a short list has room for: most of what one takes up is not its items.
const SPARE: usize = 2;

/// Sees to it that `list` has room for so many, and for an eighth more.
pub fn make<T>(list: &mut Vec<T>, count: usize) {
    if list.capacity() < count {
        list.reserve_exact(count + (count / 8).max(SPARE) - list.len());
    }
}

/// [`Vec::push`], with little room left over.
pub fn push<T>(list: &mut Vec<T>, item: T) {
    make(list, list.len() + 1);
    list.push(item);
}
