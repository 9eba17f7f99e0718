//! Which two stems are near one another: of one family, misspelt, or one part of the other.
//!
//! Decided by letters alone, so it holds for words no dictionary has. The figures
//! are judgement, kept strict: a wrong relation costs more than a missed one.

/// How a word of a need is linked to a word of an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The same word.
    Same,
    /// Another form of the word, or a word made from it: speaking, speaker.
    Stem,
    /// Probably the same word, misspelt.
    Spelling,
    /// One word is the last part of the other: webdesign, design.
    Part,
    /// They speak for the same concept of the lexicon: raising a seed round, angel investor.
    Concept,
    /// The word table holds them near in meaning.
    Meaning,
    /// The user said that they mean the same.
    Synonym,
}

impl Kind {
    /// How far a word linked this way counts beside the same word.
    pub const fn share(self) -> f32 {
        match self {
            Kind::Same | Kind::Stem | Kind::Synonym => 1.0,
            Kind::Spelling | Kind::Concept => 0.8,
            Kind::Part | Kind::Meaning => 0.6,
        }
    }

    /// Whether the letters alone leave a doubt.
    pub fn is_doubtful(self) -> bool {
        matches!(self, Kind::Spelling | Kind::Part)
    }
}

/// How far a word made from another counts beside it: "speaker" for "speak".
pub const FAMILY: f32 = 0.85;

/// Endings that Snowball leaves on short words, and that name who does a thing or the doing of it.
const ENDINGS: &[&str] = &["", "er", "r", "or", "ist", "ant", "ment", "age", "ship"];

/// How two different stems are near; `None` where they have nothing to do with each other.
/// The same whichever comes first.
pub fn nearness(one: &str, other: &str) -> Option<Kind> {
    if !may_be_near(one, other) {
        return None;
    }
    let count = |it: &str| it.chars().count();
    let (mut short, mut long) = ((one, count(one)), (other, count(other)));
    if short.1 > long.1 {
        std::mem::swap(&mut short, &mut long);
    }
    let letters = || short.0.chars().chain(long.0.chars());
    if short.1 < 4 || !letters().all(char::is_alphabetic) {
        return None;
    }
    let shared = short.0.chars().zip(long.0.chars());
    let shared: usize = shared
        .take_while(|(a, b)| a == b)
        .map(|it| it.0.len_utf8())
        .sum();
    let (start, ending) = short.0.split_at(shared);
    let endings = (ending, &long.0[shared..]);
    if is_family(start, endings) {
        return Some(Kind::Stem);
    }
    if is_misspelt((short.1, long.1), start, endings) {
        return Some(Kind::Spelling);
    }
    (short.1 >= 5 && long.1 >= short.1 + 2 && long.0.ends_with(short.0)).then_some(Kind::Part)
}

/// False of most that are not, without taking them apart.
fn may_be_near(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let shared = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    // One letter may be several bytes.
    let is_as_long = one.len().abs_diff(other.len()) <= 4;
    shared >= 4 || (shared > 0 && is_as_long) || one.ends_with(other) || other.ends_with(one)
}

/// `start` is what both begin with.
fn is_family(start: &str, (one, other): (&str, &str)) -> bool {
    let shared = start.chars().count();
    if shared < 4 {
        return false;
    }
    // "planner" beside "plan": the last letter doubled.
    let last = start.chars().next_back();
    let is_doubled = |it: &str| {
        it.strip_suffix("er")
            .is_some_and(|it| it.len() == 1 && it.chars().next() == last)
    };
    // "photography" beside "photographer"; in short words the ending is chance.
    let y = |ending: &str| ending == "i" && shared >= 7;
    [one, other]
        .iter()
        .all(|it| y(it) || is_doubled(it) || ENDINGS.contains(it))
}

/// One letter missing, doubled or swapped with its neighbour, or in long words one
/// wrong letter: never the first, which people rarely miss.
fn is_misspelt((short, long): (usize, usize), start: &str, (one, other): (&str, &str)) -> bool {
    if short < 6 || long - short > 1 || start.is_empty() {
        return false;
    }
    let (mut one, mut other) = (one.chars(), other.chars());
    if long > short {
        other.next();
        return one.as_str() == other.as_str();
    }
    let wrong = (one.next(), other.next());
    if short >= 8 && one.as_str() == other.as_str() {
        return true;
    }
    (other.next(), one.next()) == wrong && one.as_str() == other.as_str()
}
