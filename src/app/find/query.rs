//! What was typed, word by word, and where each word stands best in a text. Knows texts that are
//! made to be searched, and nothing of whose they are.

use memchr::memmem::Finder;

use super::edits::{self, PREFIX, slips};
use crate::app::searchable::glyphs::Glyphs;
use crate::app::searchable::{FoundIn, Searchable, WEIGHTS};
use crate::domain::Day;
use crate::domain::fold::fold;

/// Shorter words count only where a word begins, and never as whole ones: "an" is half of
/// "Anna", and stands in every second note.
const SHORT: usize = 3;

pub struct Query {
    pub words: Vec<Word>,
}

/// A word that was typed, perhaps not to its end.
pub struct Word {
    text: String,
    letters: Vec<char>,
    /// As of [`letter`].
    set: u64,
    finder: Finder<'static>,
    glyphs: Glyphs,
    slips: u32,
    is_short: bool,
}

/// Where a word was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// Lower is better.
    pub rank: u8,
    pub kind: FoundIn,
    /// Which of the lines of the text, from 0.
    pub line: usize,
    pub day: Option<Day>,
    /// In bytes of the folded text.
    start: usize,
    end: usize,
}

impl Spot {
    /// The letters that were found, folded.
    pub fn found<'a>(&self, text: &'a Searchable) -> &'a str {
        &text.text()[self.start..self.end]
    }
}

/// How a word was found, the best way first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    Whole,
    Prefix,
    /// In the midst of a word: half of a compound, or of a text without blanks.
    Within,
    Mistyped,
    MistypedPrefix,
}

/// Names come before all else, since who types a name mostly wants that person; then whole words
/// before those that begin so before mistyped ones, and what somebody needs, offers and is before
/// notes.
fn rank(manner: Manner, kind: FoundIn) -> u8 {
    match (manner, kind) {
        (Manner::Whole, FoundIn::Name) => 0,
        (Manner::Prefix, FoundIn::Name) => 1,
        _ => 2 + manner as u8 * WEIGHTS + kind.weight(),
    }
}

/// The lowest rank of what is not spelled as it was typed.
pub const MISTYPED: u8 = 2 + Manner::Mistyped as u8 * WEIGHTS;

impl Query {
    pub fn of(typed: &str) -> Query {
        let folded = fold(typed);
        let words = folded.split(' ').map(|it| {
            // "gardening?" asks for gardening, but "c++" and "@kumo" are what they are.
            let bare = it.trim_matches(|it: char| "?!.,;:\"'()[]“”„«»".contains(it));
            if bare.is_empty() { it } else { bare }
        });
        Query {
            words: words.filter(|it| !it.is_empty()).map(Word::of).collect(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Where each word stands best in a text that has them all, into `spots`; with slips of the
    /// finger where they are allowed. `false` where a word is nowhere.
    pub fn find(&self, text: &Searchable, with_slips: bool, spots: &mut Vec<Spot>) -> bool {
        spots.clear();
        for word in &self.words {
            let spot = word.exact(text);
            let spot = spot.or_else(|| with_slips.then(|| word.mistyped(text)).flatten());
            match spot {
                Some(spot) => spots.push(spot),
                None => return false,
            }
        }
        !spots.is_empty()
    }

    /// How well a title of a few words fits: as [`Spot::rank`]; `None` where it does not.
    pub fn fits(&self, title: &str) -> Option<(u8, Vec<String>)> {
        let text = Searchable::of([(FoundIn::Name, title, None)]);
        let mut spots = Vec::new();
        if !self.find(&text, true, &mut spots) {
            return None;
        }
        let found = spots.iter().map(|it| it.found(&text).to_owned()).collect();
        Some((worst(&spots).rank, found))
    }

    pub fn may_slip(&self) -> bool {
        self.words.iter().any(|it| it.slips > 0)
    }
}

/// The spot of the word that was found least well: who typed two words meant both.
pub fn worst(spots: &[Spot]) -> Spot {
    let mut worst = spots[0];
    for spot in spots {
        if spot.rank > worst.rank {
            worst = *spot;
        }
    }
    worst
}

impl Word {
    fn of(folded: &str) -> Word {
        let letters: Vec<char> = folded.chars().collect();
        Word {
            finder: Finder::new(folded).into_owned(),
            glyphs: Glyphs::of(folded),
            slips: edits::allowed(letters.len()),
            // A single sign of Chinese or Japanese is a word, unlike one of an alphabet.
            is_short: letters.len() < SHORT && folded.is_ascii(),
            text: folded.to_owned(),
            set: letters.iter().fold(0, |set, it| set | letter(*it)),
            letters,
        }
    }

    /// The best place where the text says it as it was typed; of equal ones the first.
    fn exact(&self, all: &Searchable) -> Option<Spot> {
        if !all.glyphs().include(&self.glyphs) {
            return None;
        }
        let text = all.text();
        let mut line = Line::first();
        let mut best: Option<Spot> = None;
        for start in self.finder.find_iter(text.as_bytes()) {
            let end = start + self.text.len();
            line.go_to(text, start);
            let manner = match (begins(text, start), ends(text, end)) {
                (true, true) if !self.is_short => Manner::Whole,
                (true, _) => Manner::Prefix,
                (false, _) if self.is_short => continue,
                (false, _) => Manner::Within,
            };
            let Some(spot) = line.spot(all, manner, (start, end)) else {
                continue;
            };
            let is_better = best.is_none_or(|it| spot.rank < it.rank);
            // Lines come in the order of their weight, so that no later one is better.
            let is_best = manner == Manner::Whole || (manner == Manner::Prefix && self.is_short);
            if is_better {
                best = Some(spot);
            }
            if is_best || best.is_some_and(|it| it.rank <= 1 && spot.kind != FoundIn::Name) {
                break;
            }
        }
        best
    }

    /// The best place where the text says nearly so.
    fn mistyped(&self, all: &Searchable) -> Option<Spot> {
        if self.slips == 0 || !all.glyphs().nearly_include(&self.glyphs, self.slips) {
            return None;
        }
        let text = all.text();
        let mut line = Line::first();
        let mut best: Option<Spot> = None;
        let mut next = 0;
        while let Some((word, letters)) = word_from(text, next) {
            next = word.1;
            let length = word.1 - word.0;
            // A letter takes up to four bytes, so that only what is too short is known to be.
            let is_too_short = length + (self.slips as usize) < self.letters.len();
            if is_too_short || (self.set & !letters).count_ones() > self.slips {
                continue;
            }
            let found = slips(&self.letters, &text[word.0..word.1], self.slips);
            let is_long = self.letters.len() >= PREFIX;
            let manner = match (found.whole, found.prefix) {
                (Some(_), _) => Manner::Mistyped,
                (None, Some(_)) if is_long => Manner::MistypedPrefix,
                _ => continue,
            };
            line.go_to(text, word.0);
            if let Some(spot) = line.spot(all, manner, word)
                && best.is_none_or(|it| spot.rank < it.rank)
            {
                best = Some(spot);
            }
        }
        best
    }
}

/// The line that a search has come to.
struct Line {
    start: usize,
    number: usize,
    /// Up to where ends of lines were looked for.
    seen: usize,
}

impl Line {
    fn first() -> Line {
        Line {
            start: 0,
            number: 0,
            seen: 0,
        }
    }

    fn go_to(&mut self, text: &str, place: usize) {
        for end in memchr::memchr_iter(b'\n', &text.as_bytes()[self.seen..place]) {
            self.start = self.seen + end + 1;
            self.number += 1;
        }
        self.seen = place;
    }

    fn spot(&self, all: &Searchable, manner: Manner, place: (usize, usize)) -> Option<Spot> {
        let kind = all.kind_at(self.start)?;
        Some(Spot {
            rank: rank(manner, kind),
            kind,
            line: self.number,
            day: all.day_of(self.number),
            start: place.0,
            end: place.1,
        })
    }
}

/// Where the next word from a place on stands, and which letters it has; `None` behind the last.
/// Byte by byte, since most texts are of ASCII alone and all of each is gone through.
fn word_from(text: &str, from: usize) -> Option<((usize, usize), u64)> {
    let bytes = text.as_bytes();
    let (mut start, mut at, mut letters) = (None, from, 0);
    while let Some(byte) = bytes.get(at) {
        let (is_in_word, found, length) = match byte.is_ascii() {
            true => (byte.is_ascii_alphanumeric(), char::from(*byte), 1),
            false => {
                let found = text[at..].chars().next()?;
                (found.is_alphanumeric(), found, found.len_utf8())
            }
        };
        match (is_in_word, start) {
            (true, None) => start = Some(at),
            (false, Some(start)) => return Some(((start, at), letters)),
            _ => {}
        }
        if is_in_word {
            letters |= letter(found);
        }
        at += length;
    }
    start.map(|it| ((it, at), letters))
}

/// A letter as one of a set, in which others may share its place.
fn letter(letter: char) -> u64 {
    1 << (letter as u32 % 64)
}

fn begins(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    before.is_none_or(|it| !it.is_alphanumeric())
}

fn ends(text: &str, at: usize) -> bool {
    let after = text[at..].chars().next();
    after.is_none_or(|it| !it.is_alphanumeric())
}
