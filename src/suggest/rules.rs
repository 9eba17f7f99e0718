//! What is never suggested, whatever speaks for it.

use super::history::{History, Past};
use super::person::Person;
use crate::domain::{Book, Day, Pair, Trust};

/// Whether the two may be suggested at all on `today`.
///
/// Never: somebody the user would never refer; one person in two records; colleagues;
/// people who know each other; pairs introduced, being introduced, or dismissed.
pub(super) fn allow(book: &Book, history: &History, a: &Person, b: &Person, today: Day) -> bool {
    let pair = Pair::new(a.id, b.id);
    a.trust != Trust::Never
        && b.trust != Trust::Never
        && !are_one_person(a, b)
        && !are_colleagues(a, b)
        && !know_each_other(a, b)
        && history.past(pair) != Some(Past::Forbids)
        && !book.decision(pair).is_some_and(|it| it.forbids(today))
}

/// The same record, name or address. A shared mailbox may be two people, but then
/// they need no introduction either.
fn are_one_person(a: &Person, b: &Person) -> bool {
    a.id == b.id
        || (!a.name.is_empty() && a.name == b.name)
        || a.emails.iter().any(|it| b.emails.contains(it))
}

fn are_colleagues(a: &Person, b: &Person) -> bool {
    !a.company.is_empty() && a.company == b.company
}

/// Noted on either, by record or by name. A name that two people bear counts for both:
/// a missed suggestion costs less than a foolish one.
fn know_each_other(a: &Person, b: &Person) -> bool {
    let knows = |one: &Person, other: &Person| {
        one.knows.contains(&other.id) || one.knows_names.contains(&other.name)
    };
    knows(a, b) || knows(b, a)
}
