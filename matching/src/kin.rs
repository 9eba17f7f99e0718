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
    pub fn share(self) -> f32 {
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

/// How near two different stems are; `None` where they have nothing to do with each other.
/// The same whichever comes first.
pub fn nearness(one: &str, other: &str) -> Option<(Kind, f32)> {
    if !may_be_near(one, other) {
        return None;
    }
    let letters = |it: &str| it.chars().collect::<Vec<char>>();
    let (mut short, mut long) = (letters(one), letters(other));
    if short.len() > long.len() {
        std::mem::swap(&mut short, &mut long);
    }
    if short.len() < 4 || short.iter().chain(&long).any(|it| !it.is_alphabetic()) {
        return None;
    }
    if is_family(&short, &long) {
        return Some((Kind::Stem, FAMILY));
    }
    if is_misspelt(&short, &long) {
        return Some((Kind::Spelling, Kind::Spelling.share()));
    }
    (short.len() >= 5 && long.len() >= short.len() + 2 && long.ends_with(&short))
        .then_some((Kind::Part, Kind::Part.share()))
}

/// False of most that are not, without taking them apart.
fn may_be_near(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let shared = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    // One letter may be several bytes.
    let is_as_long = one.len().abs_diff(other.len()) <= 4;
    shared >= 4 || (shared > 0 && is_as_long) || one.ends_with(other) || other.ends_with(one)
}

fn is_family(short: &[char], long: &[char]) -> bool {
    let shared = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    if shared < 4 {
        return false;
    }
    // "photography" beside "photographer"; in short words the ending is chance.
    let y = |ending: &str| ending == "i" && shared >= 7;
    let ending = |word: &[char]| word[shared..].iter().collect::<String>();
    let (mut one, mut other) = (ending(short), ending(long));
    // "planner" beside "plan": the last letter doubled.
    for it in [&mut one, &mut other] {
        if it.len() == 3 && it.ends_with("er") && it.starts_with(short[shared - 1]) {
            *it = "er".to_owned();
        }
    }
    [one, other]
        .iter()
        .all(|it| y(it) || ENDINGS.contains(&it.as_str()))
}

/// One letter missing, doubled or swapped with its neighbour, or in long words one
/// wrong letter: never the first, which people rarely miss.
fn is_misspelt(short: &[char], long: &[char]) -> bool {
    if short.len() < 6 || long.len() - short.len() > 1 || short[0] != long[0] {
        return false;
    }
    let front = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let back = |skip_short: usize, skip_long: usize| {
        short.get(front + skip_short..) == long.get(front + skip_long..)
    };
    if long.len() > short.len() {
        return back(0, 1);
    }
    let swapped =
        short.get(front) == long.get(front + 1) && short.get(front + 1) == long.get(front);
    (swapped && back(2, 2)) || (short.len() >= 8 && back(1, 1))
}
