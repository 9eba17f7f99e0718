//! Where places lie, as far as it is commonly known: which town is in which region, land and
//! continent. Knows names of places, no people.

use std::collections::BTreeMap;
use std::ops::Bound;

use crate::domain::fold::fold;

/// A place and all that lies in it: numbers given so that those of what lies in a place follow
/// upon its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Land {
    first: u16,
    last: u16,
}

impl Land {
    /// Whether one lies in the other.
    pub fn meets(self, other: Land) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// Whether the other lies in it and is less than the whole.
    pub fn is_wider_than(self, other: Land) -> bool {
        self.meets(other) && self.last - self.first > other.last - other.first
    }
}

/// See the module.
pub(crate) struct Lands {
    named: BTreeMap<String, Named>,
    /// By number, the region in which one gets about in a day: that of a town.
    regions: Vec<Land>,
}

struct Named {
    lands: Vec<Land>,
    /// It is a common word as well.
    is_word: bool,
}

/// A place while its number is not known.
#[derive(Default)]
struct Place {
    is_region: bool,
    names: Vec<(String, bool)>,
    places: Vec<usize>,
}

const WRITTEN: &str = include_str!("lands.txt");
/// The longest name has so many words.
const MOST_WORDS: usize = 4;
/// Shorter names count in a text only where they are written in capitals: "US", "UAE".
const SHORT: usize = 3;

impl Lands {
    pub fn new() -> Lands {
        let mut lands = Lands {
            named: BTreeMap::new(),
            regions: Vec::new(),
        };
        let lines = WRITTEN.lines().filter(|it| !it.starts_with('#'));
        let (groups, places): (Vec<&str>, Vec<&str>) = lines.partition(|it| it.starts_with('+'));
        let mut all: Vec<Place> = Vec::new();
        for line in places {
            let (name, inside) = line.split_once(": ").unwrap_or((line, ""));
            let is_region = name.starts_with('~');
            let name = name.trim_start_matches('~');
            let known = all.iter().position(|it| it.names[0].0 == name);
            let at = known.unwrap_or_else(|| add(&mut all, name));
            all[at].is_region = is_region;
            for it in inside.split(", ") {
                let inner = add(&mut all, it);
                all[at].places.push(inner);
            }
        }
        if !all.is_empty() {
            lands.number(&all, 0);
        }
        for line in groups {
            let (names, inside) = line[1..].trim().split_once(": ").unwrap_or_default();
            let inside = inside.split(", ").filter_map(|it| lands.named.get(it));
            let inside: Vec<Land> = inside.flat_map(|it| it.lands.clone()).collect();
            lands.name(&names_of(names), &inside);
        }
        lands
    }

    /// Gives numbers to a place and all in it. Returns the last.
    fn number(&mut self, all: &[Place], at: usize) -> u16 {
        let first = self.regions.len() as u16;
        self.regions.push(Land { first, last: first });
        let inside = all[at].places.iter();
        let last = inside.fold(first, |_, it| self.number(all, *it));
        let land = Land { first, last };
        self.regions[first as usize] = land;
        if all[at].is_region {
            self.regions[first as usize..=last as usize].fill(land);
        }
        self.name(&all[at].names, &[land]);
        last
    }

    fn name(&mut self, names: &[(String, bool)], lands: &[Land]) {
        for (name, is_word) in names {
            let named = Named {
                lands: lands.to_vec(),
                is_word: *is_word,
            };
            self.named.entry(name.clone()).or_insert(named);
        }
    }

    /// What is known by a name, or by a part of it between commas: "Leeds, Yorkshire". Nothing
    /// where none is known.
    pub fn of(&self, name: &str) -> &[Land] {
        let folded = fold(name);
        let parts = [&*folded]
            .into_iter()
            .chain(folded.split([',', '/', '(', ')']));
        let mut known = parts.filter_map(|it| self.named.get(it.trim()));
        known.next().map_or(&[], |it| &it.lands)
    }

    /// The region in which a place lies; the place itself where none is known.
    pub fn region(&self, place: Land) -> Land {
        self.regions[place.first as usize]
    }

    /// The places that a text names, by words that begin with a capital.
    pub fn named_in(&self, text: &str) -> Vec<Land> {
        let words: Vec<&str> = text.split_whitespace().map(bare).collect();
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            if !words[at].starts_with(char::is_uppercase) || !self.has_beginning(words[at]) {
                at += 1;
                continue;
            }
            let longest = (1..=MOST_WORDS.min(words.len() - at))
                .rev()
                .find_map(|count| {
                    let named = self.in_text(&words[at..at + count])?;
                    Some((count, named))
                });
            match longest {
                Some((count, named)) => {
                    found.extend(&named.lands);
                    at += count;
                }
                None => at += 1,
            }
        }
        found
    }

    /// Whether any name begins with this word, or one that goes on like it.
    fn has_beginning(&self, word: &str) -> bool {
        let folded = fold(word);
        let from = (Bound::Included(&*folded), Bound::Unbounded);
        let mut names = self.named.range::<str, _>(from);
        names.next().is_some_and(|it| it.0.starts_with(&folded))
    }

    /// A common word, or a short one in small letters, is hardly meant as a place.
    fn in_text(&self, words: &[&str]) -> Option<&Named> {
        let name = words.join(" ");
        let is_short = name.len() <= SHORT;
        if is_short && name.chars().any(char::is_lowercase) {
            return None;
        }
        self.named
            .get(&fold(&name))
            .filter(|it| !it.is_word || is_short)
    }
}

fn add(all: &mut Vec<Place>, names: &str) -> usize {
    all.push(Place {
        names: names_of(names),
        ..Place::default()
    });
    all.len() - 1
}

fn names_of(names: &str) -> Vec<(String, bool)> {
    let names = names.split('=').map(|it| {
        let name = it.trim_end_matches('*');
        (name.to_owned(), name != it)
    });
    names.collect()
}

/// Without the marks around it and a possessive.
fn bare(word: &str) -> &str {
    let word = word.trim_matches(|it: char| !it.is_alphanumeric());
    word.strip_suffix("'s")
        .or_else(|| word.strip_suffix("’s"))
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::{Land, Lands};

    fn meet(some: &[Land], others: &[Land]) -> bool {
        let meets = |it: &Land| others.iter().any(|other| it.meets(*other));
        some.iter().any(meets)
    }

    #[test]
    fn a_town_lies_in_its_region_and_its_land() {
        let lands = Lands::new();
        let in_each_other = |one: &str, other: &str| meet(lands.of(one), lands.of(other));
        for (one, other) in [
            ("Leeds", "yorkshire"),
            ("UK", "Leeds, West Yorkshire"),
            ("Köln", "DACH"),
            ("Boston", "USA"),
            ("Boston", "worldwide"),
            ("Ireland", "EU"),
        ] {
            assert!(in_each_other(one, other), "{one}, {other}");
        }
        for (one, other) in [
            ("Leeds", "North West"),
            ("Leeds", "Lyon"),
            ("UK", "EU"),
            ("Boston", "California"),
        ] {
            assert!(!in_each_other(one, other), "{one}, {other}");
        }
        assert!(lands.of("restaurants").is_empty());
        let [leeds] = lands.of("Leeds") else {
            panic!("one Leeds");
        };
        let region = lands.region(*leeds);
        assert_eq!([region], lands.of("Yorkshire"));
        assert_eq!([lands.region(region)], lands.of("Yorkshire"));
        assert_eq!([lands.region(lands.of("Madrid")[0])], lands.of("Madrid"));
        assert!(region.is_wider_than(*leeds) && !leeds.is_wider_than(region));
        assert!(lands.of("UK")[0].is_wider_than(region));
    }

    #[test]
    fn a_text_names_a_place_by_its_name_and_not_by_a_common_word() {
        let lands = Lands::new();
        let names = |text: &str, place: &str| meet(&lands.named_in(text), lands.of(place));
        assert!(names("desk in Manchester.", "Manchester"));
        assert!(names("wants hotels in the Gulf", "Dubai"));
        assert!(names("New York’s best bagels", "New York"));
        assert!(names("a visa for the US", "Texas"));
        for text in ["they owe us", "Nice flat", "reading group", "Bath taps"] {
            assert!(lands.named_in(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn every_name_in_a_group_is_known() {
        let lands = Lands::new();
        let groups = super::WRITTEN.lines().filter(|it| it.starts_with('+'));
        for group in groups {
            let inside = group.split_once(": ").map_or("", |it| it.1);
            for name in inside.split(", ") {
                assert!(!lands.of(name).is_empty(), "{name}");
            }
        }
        let heads = super::WRITTEN
            .lines()
            .filter(|it| !it.starts_with(['#', '+']));
        for head in heads {
            let (name, _) = head.split_once(": ").expect("places in it");
            let name = name.trim_start_matches('~');
            let known = lands.of(name).len();
            assert_eq!(known, 1, "{name}");
        }
    }
}
