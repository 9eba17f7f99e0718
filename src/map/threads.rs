//! Who is noted as knowing whom. The user knows everybody, and so stands nowhere in it.

use std::collections::BTreeMap;

use crate::domain::fold::fold;
use crate::domain::{Book, ContactId, MetThrough, Someone};
use crate::order;

/// How two people are linked. Of several the last in this order counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tie {
    /// It is noted on one of them that they know each other.
    Knows,
    /// The first introduced the second to the user.
    FirstBrought,
    /// The second introduced the first to the user.
    SecondBrought,
    /// The user introduced the two.
    Made,
}

/// Two people who are linked, by their places in [`Threads::people`]; `a` is the lower.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thread {
    pub a: usize,
    pub b: usize,
    pub tie: Tie,
}

impl Thread {
    /// The one who is not at this place.
    pub fn other(&self, place: usize) -> usize {
        if self.a == place { self.b } else { self.a }
    }
}

/// Everybody who is linked to somebody, and each link once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Threads {
    /// In the order of their ids.
    pub people: Vec<ContactId>,
    /// In the order of their ends.
    pub threads: Vec<Thread>,
    /// The threads at each person, by their places in `threads`.
    at: Vec<Vec<usize>>,
}

impl Threads {
    pub fn of(book: &Book) -> Threads {
        let mut ties: BTreeMap<(ContactId, ContactId), Tie> = BTreeMap::new();
        let mut tie = |one: ContactId, other: ContactId, tie: Tie| {
            let (ends, tie) = match (one < other, tie) {
                (false, Tie::FirstBrought) => ((other, one), Tie::SecondBrought),
                (true, tie) => ((one, other), tie),
                (false, tie) => ((other, one), tie),
            };
            if one != other {
                let known = ties.entry(ends).or_insert(tie);
                *known = tie.max(*known);
            }
        };
        let mut names = Names::default();
        for contact in book.contacts() {
            for known in &contact.knows {
                if let Some(known) = names.resolve(book, known) {
                    tie(contact.id, known, Tie::Knows);
                }
            }
            if let MetThrough::IntroducedBy(someone) = &contact.how_met.through
                && let Some(introducer) = names.resolve(book, someone)
            {
                tie(introducer, contact.id, Tie::FirstBrought);
            }
        }
        let are_here = |a, b| book.contact(a).is_some() && book.contact(b).is_some();
        for made in book.introductions().filter(|it| it.was_made()) {
            if are_here(made.a, made.b) {
                tie(made.a, made.b, Tie::Made);
            }
        }
        let mut people: Vec<ContactId> = ties.keys().flat_map(|it| [it.0, it.1]).collect();
        people.sort_unstable();
        people.dedup();
        let place = |id: ContactId| people.binary_search(&id).unwrap_or_default();
        let thread = |(ends, tie): (&(ContactId, ContactId), &Tie)| Thread {
            a: place(ends.0),
            b: place(ends.1),
            tie: *tie,
        };
        let threads: Vec<Thread> = ties.iter().map(thread).collect();
        let mut at = vec![Vec::new(); people.len()];
        for (number, thread) in threads.iter().enumerate() {
            at[thread.a].push(number);
            at[thread.b].push(number);
        }
        Threads {
            people,
            threads,
            at,
        }
    }

    /// Where somebody stands in [`Threads::people`]; `None` where nothing links them.
    pub fn place(&self, id: ContactId) -> Option<usize> {
        self.people.binary_search(&id).ok()
    }

    /// The threads of the person at this place, as the lower places come first.
    pub fn of_person(&self, place: usize) -> impl ExactSizeIterator<Item = &Thread> {
        self.at[place].iter().map(|it| &self.threads[*it])
    }

    /// With how many people the one at this place is linked.
    pub fn count(&self, place: usize) -> usize {
        self.at[place].len()
    }
}

/// Who bears a name alone, looked up once for all.
#[derive(Default)]
struct Names(Option<BTreeMap<String, Option<ContactId>>>);

impl Names {
    /// The same as [`Book::resolve`].
    fn resolve(&mut self, book: &Book, someone: &Someone) -> Option<ContactId> {
        let Someone::Name(name) = someone else {
            return book.resolve(someone);
        };
        let bearers = self.0.get_or_insert_with(|| {
            let mut bearers: BTreeMap<String, Option<ContactId>> = BTreeMap::new();
            for contact in book.contacts() {
                let only = bearers.entry(fold(&contact.name));
                only.and_modify(|it| *it = None).or_insert(Some(contact.id));
            }
            bearers
        });
        bearers.get(&fold(name)).copied().flatten()
    }
}

/// The members of every part of the graph from which no thread leads to another, each in the order
/// of their places; the largest part first, and of equals the one of the lowest place.
pub fn components(threads: &Threads) -> Vec<Vec<usize>> {
    let mut is_seen = vec![false; threads.people.len()];
    let mut components: Vec<Vec<usize>> = Vec::new();
    for start in 0..threads.people.len() {
        if std::mem::replace(&mut is_seen[start], true) {
            continue;
        }
        let mut members = vec![start];
        let mut next = 0;
        while let Some(&place) = members.get(next) {
            next += 1;
            for thread in threads.of_person(place) {
                let other = thread.other(place);
                if !std::mem::replace(&mut is_seen[other], true) {
                    members.push(other);
                }
            }
        }
        members.sort_unstable();
        components.push(members);
    }
    order::sort_by_key(&mut components, |it| std::cmp::Reverse(it.len()));
    components
}
