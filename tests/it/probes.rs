//! How often the offer that answers a need best comes first, on texts written by people who
//! did not know the matcher. `GOODWORD_SHOW=1 cargo test --test it probes -- --nocapture`
//! prints the figures.

use std::rc::Rc;

use goodword::domain::fold::fold;
use goodword::suggest::Knowledge;
use matching::{Index, ItemId, Scratch, Side};

use crate::support::knowledge::knowledge;
use crate::support::show;

/// The least share of needs, 0 to 1, whose right offer is to come first.
const FIRST_IN_A: f64 = 0.50;
const FIRST_IN_B: f64 = 0.48;
const FIRST_IN_C: f64 = 0.52;

struct Probe<'a> {
    /// A need and the offer that answers it.
    pairs: Vec<(&'a str, &'a str)>,
    /// All offers, those that answer nothing included; in the order of the alphabet, so that
    /// their place says nothing of what they answer.
    offers: Vec<&'a str>,
}

/// One pair a line, then the offers that answer none; lines that begin with # are comments.
fn read(text: &str) -> Probe<'_> {
    let lines = text
        .lines()
        .filter(|it| !it.is_empty() && !it.starts_with('#'));
    let mut probe = Probe {
        pairs: Vec::new(),
        offers: Vec::new(),
    };
    for line in lines {
        let pair = line.split_once(" ⇒ ");
        probe.pairs.extend(pair);
        probe.offers.push(pair.map_or(line, |it| it.1));
    }
    probe.offers.sort_unstable();
    probe
}

/// Which place the right offer of each need takes, from 1; `None` where it is not found.
fn places(probe: &Probe, knowledge: Rc<Knowledge>) -> Vec<Option<usize>> {
    let mut index = Index::new(fold, knowledge);
    let mut scratch = Scratch::default();
    let offers: Vec<Option<ItemId>> = probe
        .offers
        .iter()
        .map(|it| index.add(Side::Offer, it))
        .collect();
    let places = probe.pairs.iter().map(|(need, right)| {
        let need = index.add(Side::Need, need)?;
        let right = offers[probe.offers.binary_search(right).ok()?]?;
        let mut hits = index.search(need, 0.0, &mut scratch).all();
        hits.sort_unstable_by(|a, b| {
            let by_score = b.fit.score.total_cmp(&a.fit.score);
            by_score.then(a.item.cmp(&b.item))
        });
        let at = hits.iter().position(|it| it.item == right)?;
        Some(at + 1)
    });
    places.collect()
}

/// The share of needs whose right offer comes first.
fn first(name: &str, text: &str) -> f64 {
    let places = places(&read(text), knowledge().into());
    let mean = |gain: fn(f64) -> f64| {
        let gains = places.iter().flatten().map(|it| gain(*it as f64));
        gains.sum::<f64>() / places.len() as f64
    };
    let first = mean(|place| if place == 1.0 { 1.0 } else { 0.0 });
    show(|| {
        let reciprocal = mean(f64::recip);
        // There is one right answer, so the best possible gain is 1.
        let gain = mean(|place| {
            if place <= 10.0 {
                (place + 1.0).log2().recip()
            } else {
                0.0
            }
        });
        format!("{name}: P@1 {first:.3}, MRR {reciprocal:.3}, nDCG@10 {gain:.3}")
    });
    first
}

#[test]
fn the_right_offer_often_comes_first_in_one_hand() {
    let first = first("business-a", include_str!("probes/business-a.txt"));
    assert!(first >= FIRST_IN_A, "P@1 is {first:.3}");
}

#[test]
fn the_right_offer_often_comes_first_in_another_hand() {
    let first = first("business-b", include_str!("probes/business-b.txt"));
    assert!(first >= FIRST_IN_B, "P@1 is {first:.3}");
}

#[test]
fn the_right_offer_often_comes_first_in_a_third_hand() {
    let first = first("business-c", include_str!("probes/business-c.txt"));
    assert!(first >= FIRST_IN_C, "P@1 is {first:.3}");
}
