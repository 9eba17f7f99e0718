//! Whether the suggestions are those of a thoughtful person, on two made-up books that people
//! judged who never saw them. `GOODWORD_SHOW=1 cargo test --test it eighty -- --nocapture`
//! prints the lists with what was said of each pair, and what is missing.

use std::collections::BTreeMap;

use goodword::domain::{ContactId, Pair, Trust};
use goodword::suggest::{Engine, Suggestion};

use crate::support::eighty::{Eighty, Hand, Said, eighty};
use crate::support::knowledge::knowledge;
use crate::support::show;

/// So many of the first twenty are to be what a person would suggest, too.
const OF_THE_FIRST_TWENTY: usize = 14;
/// Among so many there is to be hardly anything that a person would refuse.
const NONE_REFUSED_AMONG: usize = 30;
/// How many are looked at on each person's own page.
const ON_A_PAGE: usize = 5;

struct Found {
    eighty: Eighty,
    board: Vec<Suggestion>,
    pages: BTreeMap<ContactId, Vec<Suggestion>>,
}

/// What Goodword suggests.
fn found(by: Hand) -> Found {
    let eighty = eighty(by);
    let Eighty { book, today, .. } = &eighty;
    let mut engine = Engine::new();
    engine.learn(book, knowledge().into());
    while !engine.advance(book, *today, usize::MAX) {}
    let page = |id| (id, engine.for_person(book, id, *today, ON_A_PAGE));
    Found {
        board: engine.board().suggestions.to_vec(),
        pages: book.contacts().map(|it| page(it.id)).collect(),
        eighty,
    }
}

#[test]
fn most_of_the_first_twenty_are_what_a_person_would_suggest() {
    for by in [Hand::One, Hand::Another] {
        let found = found(by);
        show(|| {
            let missing = [Said::Chosen, Said::Good].map(|it| missing(&found, it));
            listed(&found) + &missing.concat()
        });
        let first = found.board.iter().take(20);
        let agreed = first.filter(|it| found.is_welcome(it.pair)).count();
        assert!(agreed >= OF_THE_FIRST_TWENTY, "{by:?}: only {agreed}");
    }
}

#[test]
fn what_a_person_refuses_is_not_among_the_first_thirty() {
    for (by, at_most) in [(Hand::One, 0), (Hand::Another, 2)] {
        let found = found(by);
        let first = found.board.iter().zip(1..=NONE_REFUSED_AMONG);
        let refused = first.filter_map(|(it, place)| match found.eighty.said.get(&it.pair) {
            Some((Said::Refused, why)) => Some(format!("{place}. {}: {why}", found.names(it.pair))),
            _ => None,
        });
        let refused: Vec<String> = refused.collect();
        assert!(refused.len() <= at_most, "{by:?}: {refused:?}");
    }
}

#[test]
fn nobody_is_suggested_whom_one_never_refers_or_who_needs_no_introduction() {
    for found in [Hand::One, Hand::Another].map(found) {
        let book = &found.eighty.book;
        let pages = found.pages.values().flatten();
        for it in found.board.iter().chain(pages) {
            let (Some(a), Some(b)) = (book.contact(it.a), book.contact(it.b)) else {
                panic!("{:?} are not both in the book", it.pair);
            };
            let who = format!("{} and {}", a.name, b.name);
            assert!(
                a.trust != Trust::Never && b.trust != Trust::Never,
                "{who}: never referred"
            );
            assert!(
                a.company.is_empty() || a.company != b.company,
                "{who}: colleagues"
            );
            assert!(!book.know_each_other(it.pair), "{who}: acquainted");
        }
    }
}

impl Found {
    fn is_welcome(&self, pair: Pair) -> bool {
        matches!(
            self.eighty.said.get(&pair),
            Some((Said::Chosen | Said::Good, _))
        )
    }

    fn names(&self, pair: Pair) -> String {
        let name = |id| self.eighty.book.contact(id).map_or("?", |it| &it.name);
        format!("{} + {}", name(pair.first()), name(pair.second()))
    }

    /// The better of the places on the own pages of the two.
    fn place_on_pages(&self, pair: Pair) -> Option<usize> {
        let pages = [pair.first(), pair.second()];
        pages
            .iter()
            .filter_map(|it| place(&self.pages[it], pair))
            .min()
    }
}

/// At which place of a list the two stand, from 1.
fn place(list: &[Suggestion], pair: Pair) -> Option<usize> {
    list.iter()
        .zip(1..)
        .find_map(|(it, at)| (it.pair == pair).then_some(at))
}

/// The whole list, with what was said of each pair.
fn listed(found: &Found) -> String {
    let mut told = String::new();
    for (it, place) in found.board.iter().zip(1..) {
        let (said, why) = match found.eighty.said.get(&it.pair) {
            Some((said, why)) => (format!("{said:?}"), why.as_str()),
            None => ("unjudged".to_owned(), ""),
        };
        let (tier, score, who) = (it.tier, it.score, found.names(it.pair));
        told += &format!("{place:2} {said:8} {tier:?} {score:.3} {who}: {why}\n");
        for gain in &it.gains {
            let possibly = if gain.possibly { "possibly " } else { "" };
            let (need, offer) = (&gain.need, &gain.offer);
            told += &format!(
                "       {possibly}{:?} {:?} <- {:?} {:?}\n",
                need.source, need.text, offer.source, offer.text
            );
        }
    }
    told
}

/// What a person would suggest and Goodword does not, and how much of it it does.
fn missing(found: &Found, wanted: Said) -> String {
    let mut told = String::new();
    let (mut count, mut on_board, mut on_pages) = (0, 0, 0);
    for (pair, (_, why)) in found
        .eighty
        .said
        .iter()
        .filter(|(_, said)| said.0 == wanted)
    {
        let (listed, paged) = (place(&found.board, *pair), found.place_on_pages(*pair));
        count += 1;
        on_board += usize::from(listed.is_some());
        on_pages += usize::from(paged.is_some());
        if listed.is_none() {
            let paged = paged.map_or("on no page".to_owned(), |it| format!("page {it}"));
            let who = found.names(*pair);
            told += &format!("not listed: {wanted:?}, {paged}: {who}: {why}\n");
        }
    }
    told + &format!(
        "{wanted:?}: {count}; on the list {on_board}; \
         among the first {ON_A_PAGE} of either's page {on_pages}\n"
    )
}
