//! Makes the file of knowledge from the trained table, the lexicon and the words of other
//! languages. Run when the app is built, never by the page.

use std::collections::{BTreeMap, BTreeSet};

use crate::direction::DIMS;
use crate::knowledge::END;
use crate::lexicon::Concept;
use crate::table::{Row, SHARE_PARTS, WEIGHT_PARTS, pack};
use crate::trained::Trained;
use crate::translations::{self, Translation};
use crate::vocabulary::Vocabulary;

/// How much likelier a concept is made by each of its cues that has a word, where nothing but
/// the cues is known.
const BY_A_CUE: f32 = 60.0;
/// A word that the table was not trained with is in so many cues at least: one alone may be there
/// by chance, and there are twice as many of these as of all others.
const CUES: f32 = 2.0;
/// Of such a word: it is rare, and counts whole on either side. What it means is told by its concepts.
const NEW: [u8; 4] = [
    u8::MAX,
    WEIGHT_PARTS as u8,
    WEIGHT_PARTS as u8,
    WEIGHT_PARTS as u8,
];
/// A word that speaks for a concept less than this, as a power of e, is left out.
const LEAST: f32 = 1.0;

/// The file that [`crate::Knowledge::read`] reads.
///
/// A concept of the lexicon that the table was not trained with is known by counting which
/// words its cues have and those of others have not, so that it works at once. So is a word, of
/// which the table has the more common ones: "gmat" and "magento" leave no doubt what is meant. New
/// cues of known words and concepts count for nothing until the table is trained anew. A concept
/// that the lexicon no longer has is left out.
pub fn compile(table: &Trained, lexicon: &[Concept], translations: &[Translation]) -> Vec<u8> {
    let mut shares: BTreeMap<&str, Vec<(&str, u8)>> = BTreeMap::new();
    let ids: BTreeSet<&str> = lexicon.iter().map(|it| it.id.as_str()).collect();
    let mut trained: BTreeSet<&str> = BTreeSet::new();
    for row in &table.words {
        let kept = row.concepts.iter().filter_map(|(id, weight)| {
            let id = ids.get(id.as_str())?;
            trained.insert(id);
            Some((*id, *weight))
        });
        shares.insert(&row.stem, kept.collect());
    }
    let counted = counted(lexicon, |stem, cues, concept| {
        let is_new = cues >= CUES && is_word(stem) && !shares.contains_key(stem);
        is_new || !trained.contains(concept.id.as_str())
    });
    for (stem, concepts) in &counted {
        shares.entry(stem).or_default().extend(concepts);
    }
    let places = side_by_side(&ids, &shares);
    let mut known = table.words.iter().peekable();
    let rows = shares.into_iter().map(|(stem, shares)| {
        let row = known.next_if(|it| it.stem == stem);
        let mut shares: Vec<(u16, u8)> = shares.iter().map(|it| (places[it.0], it.1)).collect();
        shares.sort_unstable();
        shares.truncate(usize::from(u8::MAX));
        Row {
            stem: stem.to_owned(),
            weights: row.map_or(NEW, |it| it.weights),
            signs: row.map_or([0; DIMS], |it| it.signs),
            shares,
        }
    });
    let rows: Vec<Row> = rows.collect();
    let mut bytes = Vec::new();
    if !rows.is_empty() {
        let mut figures = vec![[0; DIMS]; ids.len()];
        for (id, those) in &table.concepts {
            if let Some(place) = places.get(id.as_str()) {
                figures[usize::from(*place)] = *those;
            }
        }
        bytes.extend(pack(&rows, &figures));
        let find = |stem: &str| rows.binary_search_by(|it| (*it.stem).cmp(stem));
        let find = |stem: &str| find(stem).map(|it| it as u32).ok();
        bytes.extend(translations::pack(translations, find));
    }
    bytes.extend(END);
    bytes
}

/// For each word how far it speaks for concepts, by counting in how many cues it is: `is_wanted`
/// is told the word, in how many cues it is of any concept, and one of these concepts.
fn counted(
    lexicon: &[Concept],
    is_wanted: impl Fn(&str, f32, &Concept) -> bool,
) -> BTreeMap<String, Vec<(&str, u8)>> {
    let vocabulary = Vocabulary::new(str::to_lowercase);
    let counts_of = |concept: &Concept| {
        let mut counts: BTreeMap<String, f32> = BTreeMap::new();
        for cue in concept.need.iter().chain(&concept.offer) {
            let stems: BTreeSet<String> = vocabulary.stems(cue).into_iter().collect();
            for stem in stems {
                *counts.entry(stem).or_default() += 1.0;
            }
        }
        counts
    };
    let counts: Vec<_> = lexicon.iter().map(counts_of).collect();
    let mut everywhere: BTreeMap<&str, f32> = BTreeMap::new();
    for (stem, count) in counts.iter().flatten() {
        *everywhere.entry(stem).or_default() += count;
    }
    let mut counted: BTreeMap<String, Vec<(&str, u8)>> = BTreeMap::new();
    for (concept, counts) in lexicon.iter().zip(&counts) {
        for (stem, count) in counts {
            let cues = everywhere[stem.as_str()];
            let weight = (1.0 + BY_A_CUE * count / (cues - count + 1.0)).ln();
            if weight >= LEAST && is_wanted(stem, cues, concept) {
                let weight = (weight * SHARE_PARTS).round() as u8;
                let concepts = counted.entry(stem.clone()).or_default();
                concepts.push((&concept.id, weight));
            }
        }
    }
    counted
}

/// Whether it is more than a number with a letter to it.
fn is_word(stem: &str) -> bool {
    stem.chars().filter(|it| it.is_alphabetic()).count() > 1
}

/// Numbers the concepts so that those that the same words speak for are near one another:
/// the steps between the concepts of a word are then small, and take less room.
fn side_by_side<'a>(
    ids: &BTreeSet<&'a str>,
    shares: &BTreeMap<&str, Vec<(&'a str, u8)>>,
) -> BTreeMap<&'a str, u16> {
    let ids: Vec<&str> = ids.iter().copied().collect();
    let at = |id: &str| ids.binary_search(&id).unwrap_or_default();
    let mut together: Vec<BTreeMap<usize, u32>> = vec![BTreeMap::new(); ids.len()];
    for concepts in shares.values() {
        for (one, weight) in concepts {
            for (other, others) in concepts {
                let both = u32::from(*weight.min(others));
                *together[at(one)].entry(at(other)).or_default() += both;
            }
        }
    }
    let mut places = BTreeMap::new();
    let mut left: BTreeSet<usize> = (0..ids.len()).collect();
    let mut next = left.first().copied();
    while let Some(now) = next {
        left.remove(&now);
        places.insert(ids[now], places.len() as u16);
        let near = together[now].iter().filter(|it| left.contains(it.0));
        let nearest = near.max_by_key(|(it, both)| (**both, std::cmp::Reverse(**it)));
        next = nearest.map(|it| *it.0).or(left.first().copied());
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trained::Word;
    use crate::{Index, Knowledge, Side, lexicon};

    fn knowledge(table: &Trained, text: &str) -> Knowledge {
        let parts = [("trades.txt".to_owned(), text.to_owned())];
        let lexicon = lexicon::read(&parts).expect("it is sound");
        Knowledge::read(&compile(table, &lexicon, &[])).expect("it was compiled just now")
    }

    const TRADES: &str = "\
        [bees]\nneed: a swarm in the chimney | hives for the roof\noffer: beekeeper | apiarist\n\
        [boats]\nneed: our hull leaks | a berth\noffer: shipwright | boat yard";

    #[test]
    fn a_concept_that_nothing_was_trained_with_works_at_once() {
        let mut index = Index::new(
            str::to_lowercase,
            knowledge(&Trained::default(), TRADES).into(),
        );
        let need = index.add(Side::Need, "swarm under our roof");
        let bees = index.add(Side::Offer, "apiarist");
        let boats = index.add(Side::Offer, "shipwright");
        let (need, bees, boats) = (need.zip(bees))
            .zip(boats)
            .map(|((n, a), b)| (n, a, b))
            .expect("all have words");
        assert!(index.fit(need, bees).concept > 0.3);
        assert_eq!(index.fit(need, boats).concept, 0.0);
    }

    #[test]
    fn a_word_that_the_table_was_not_trained_with_works_where_two_cues_have_it() {
        let swarm = Word {
            stem: "swarm".to_owned(),
            weights: [200, 64, 64, 64],
            signs: [1; DIMS],
            concepts: vec![("bees".to_owned(), 8)],
        };
        let table = Trained {
            words: vec![swarm],
            concepts: vec![("bees".to_owned(), [1; DIMS])],
        };
        let more = "\n[bees]\nneed: an apiary on the roof\noffer: urban apiary";
        let knowledge = knowledge(&table, &(TRADES.to_owned() + more));
        let mut index = Index::new(str::to_lowercase, knowledge.into());
        let [rare, once] = ["our apiary", "a hive"].map(|it| index.add(Side::Need, it));
        let swarm = index.add(Side::Offer, "swarm");
        let fit = |need| swarm.zip(need).map(|(offer, need)| index.fit(need, offer));
        assert!(fit(rare).is_some_and(|it| it.concept > 0.3 && it.meaning > 0.5));
        assert!(fit(once).is_some_and(|it| it.concept == 0.0));
    }

    #[test]
    fn a_concept_that_the_lexicon_no_longer_has_is_left_out() {
        let hive = Word {
            stem: "hive".to_owned(),
            weights: [200, 0, 64, 64],
            signs: [0; DIMS],
            concepts: vec![("bees".to_owned(), 8), ("honey".to_owned(), 9)],
        };
        let table = Trained {
            words: vec![hive],
            concepts: vec![("honey".to_owned(), [1; DIMS])],
        };
        let knowledge = knowledge(&table, TRADES);
        let table = knowledge.table();
        let hive = table.find("hive").map(|it| &table.entries()[it as usize]);
        assert_eq!(hive.map(|it| table.shares(it).len()), Some(1));
        assert_eq!(table.concepts(), 2);
    }
}
