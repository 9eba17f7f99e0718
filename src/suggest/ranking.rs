//! Which of several comes first.

use std::cmp::Ordering;

use super::pairs::Valued;
use super::person::Person;

pub(super) fn best_first(x: &Valued, y: &Valued) -> Ordering {
    let by_score = y.score.total_cmp(&x.score);
    by_score.then_with(|| by_names((x.a, x.b), (y.a, y.b)))
}

/// Ids are random, so names come first: the same people give the same order in any book.
pub(super) fn by_name(x: &Person, y: &Person) -> Ordering {
    (&x.name, x.id).cmp(&(&y.name, y.id))
}

pub(super) fn by_names(x: (&Person, &Person), y: (&Person, &Person)) -> Ordering {
    let (x, y) = (in_order(x), in_order(y));
    by_name(x.0, y.0).then_with(|| by_name(x.1, y.1))
}

pub(super) fn in_order<'a>((a, b): (&'a Person, &'a Person)) -> (&'a Person, &'a Person) {
    if by_name(a, b).is_le() {
        (a, b)
    } else {
        (b, a)
    }
}
