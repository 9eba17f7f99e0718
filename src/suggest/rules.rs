//! What is never suggested, whatever speaks for it.

use super::history::{History, Past};
use super::keys::shared;
use super::person::{Person, Traits};
use crate::domain::{Book, Day, Pair, Trust};

/// Whether the two may be suggested at all on `today`.
///
/// Never: somebody the user would never refer; one person in two records; colleagues and
/// households; people who know each other; pairs introduced, being introduced, or dismissed.
pub(super) fn allow(book: &Book, history: &History, a: &Person, b: &Person, today: Day) -> bool {
    let pair = Pair::new(a.id, b.id);
    a.id != b.id
        && a.traits.trust != Trust::Never
        && b.traits.trust != Trust::Never
        && !are_one_person(&a.traits, &b.traits)
        && !are_close(&a.traits, &b.traits)
        && !know_each_other(a, b)
        && history.past(pair) != Some(Past::Forbids)
        && !book.decision(pair).is_some_and(|it| it.forbids(today))
}

/// The same name or address. A shared mailbox may be two people, but then they need no
/// introduction either.
fn are_one_person(a: &Traits, b: &Traits) -> bool {
    (a.name != 0 && a.name == b.name) || shared(&a.emails, &b.emails) > 0
}

/// Of one firm or one household: a company, a domain of their own, a telephone.
fn are_close(a: &Traits, b: &Traits) -> bool {
    (a.company != 0 && a.company == b.company)
        || shared(&a.domains, &b.domains) > 0
        || shared(&a.phones, &b.phones) > 0
}

/// Noted on either, by record, by name, or in a note by first name. A name that several people
/// bear counts for all: a missed suggestion costs less than a foolish one.
fn know_each_other(a: &Person, b: &Person) -> bool {
    let knows = |one: &Person, other: &Person| {
        one.traits.knows.binary_search(&other.id).is_ok()
            || one
                .traits
                .knows_names
                .binary_search(&other.traits.name)
                .is_ok()
            || one
                .traits
                .knows_first_names
                .binary_search(&other.traits.first_name)
                .is_ok()
    };
    knows(a, b) || knows(b, a)
}
