//! Whether the suggestions are those of a thoughtful person, on a made-up book that somebody
//! judged who never saw them. `GOODWORD_SHOW=1 cargo test --test it eighty -- --nocapture
//! --include-ignored` prints the list with what was said of each pair, and what is missing.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use goodword::domain::{ContactId, Pair, Trust};
use goodword::suggest::{Engine, Suggestion};

use crate::support::eighty::{Eighty, Said, eighty};
use crate::support::knowledge::knowledge;
use crate::support::show;

/// So many of the first twenty are to be what a person would suggest, too.
const OF_THE_FIRST_TWENTY: usize = 14;
/// Among so many there is to be nothing that a person would refuse.
const NONE_REFUSED_AMONG: usize = 30;
/// How many are looked at on each person's own page.
const ON_A_PAGE: usize = 5;

struct Found {
    board: Vec<Suggestion>,
    pages: BTreeMap<ContactId, Vec<Suggestion>>,
}

/// What Goodword suggests, found once for all tests.
fn found() -> &'static Found {
    static FOUND: OnceLock<Found> = OnceLock::new();
    FOUND.get_or_init(|| {
        let Eighty { book, today, .. } = eighty();
        let mut engine = Engine::new();
        engine.learn(&book, knowledge().into());
        while !engine.advance(&book, today, usize::MAX) {}
        let page = |id| (id, engine.for_person(&book, id, today, ON_A_PAGE));
        Found {
            board: engine.board().suggestions.to_vec(),
            pages: book.contacts().map(|it| page(it.id)).collect(),
        }
    })
}

#[test]
fn most_of_the_first_twenty_are_what_a_person_would_suggest() {
    let eighty = eighty();
    show(|| {
        let missing = [Said::Chosen, Said::Good].map(|it| missing(&eighty, it));
        listed(&eighty) + &missing.concat()
    });
    let first = found().board.iter().take(20);
    let agreed = first.filter(|it| is_welcome(&eighty, it.pair)).count();
    assert!(agreed >= OF_THE_FIRST_TWENTY, "only {agreed}");
}

#[test]
fn what_a_person_refuses_is_not_among_the_first_thirty() {
    let eighty = eighty();
    let first = found().board.iter().zip(1..=NONE_REFUSED_AMONG);
    let refused = first.filter_map(|(it, place)| match eighty.said.get(&it.pair) {
        Some((Said::Refused, why)) => Some(format!("{place}. {}: {why}", names(&eighty, it.pair))),
        _ => None,
    });
    assert_eq!(refused.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn nobody_is_suggested_whom_one_never_refers_or_who_needs_no_introduction() {
    let Eighty { book, .. } = eighty();
    let pages = found().pages.values().flatten();
    for it in found().board.iter().chain(pages) {
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

fn is_welcome(eighty: &Eighty, pair: Pair) -> bool {
    matches!(eighty.said.get(&pair), Some((Said::Chosen | Said::Good, _)))
}

fn names(eighty: &Eighty, pair: Pair) -> String {
    let name = |id| eighty.book.contact(id).map_or("?", |it| &it.name);
    format!("{} + {}", name(pair.first()), name(pair.second()))
}

/// At which place of a list the two stand, from 1.
fn place(list: &[Suggestion], pair: Pair) -> Option<usize> {
    list.iter()
        .zip(1..)
        .find_map(|(it, at)| (it.pair == pair).then_some(at))
}

/// The better of the places on the own pages of the two.
fn place_on_pages(pair: Pair) -> Option<usize> {
    let pages = [pair.first(), pair.second()];
    pages
        .iter()
        .filter_map(|it| place(&found().pages[it], pair))
        .min()
}

/// The whole list, with what was said of each pair.
fn listed(eighty: &Eighty) -> String {
    let mut told = String::new();
    for (it, place) in found().board.iter().zip(1..) {
        let (said, why) = match eighty.said.get(&it.pair) {
            Some((said, why)) => (format!("{said:?}"), why.as_str()),
            None => ("unjudged".to_owned(), ""),
        };
        let (tier, score, who) = (it.tier, it.score, names(eighty, it.pair));
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
fn missing(eighty: &Eighty, wanted: Said) -> String {
    let mut told = String::new();
    let (mut count, mut on_board, mut on_pages) = (0, 0, 0);
    for (pair, (_, why)) in eighty.said.iter().filter(|(_, said)| said.0 == wanted) {
        let (listed, paged) = (place(&found().board, *pair), place_on_pages(*pair));
        count += 1;
        on_board += usize::from(listed.is_some());
        on_pages += usize::from(paged.is_some());
        if listed.is_none() {
            let paged = paged.map_or("on no page".to_owned(), |it| format!("page {it}"));
            let who = names(eighty, *pair);
            told += &format!("not listed: {wanted:?}, {paged}: {who}: {why}\n");
        }
    }
    told + &format!(
        "{wanted:?}: {count}; on the list {on_board}; \
         among the first {ON_A_PAGE} of either's page {on_pages}\n"
    )
}
