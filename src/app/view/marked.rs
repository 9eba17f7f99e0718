//! A text with what the search found in it set apart, for drawing it marked.

use crate::domain::fold::each_folded;
use crate::order;

/// Letters of an excerpt, and of those before what was found.
const EXCERPT: usize = 100;
const BEFORE: usize = 24;

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    /// Whether it is what was searched for.
    pub found: bool,
}

/// The whole text in pieces. `words` are folded, none of them blank.
pub fn marked(text: &str, words: &[&str]) -> Vec<Piece> {
    pieces(text, 0, text.len(), &finds(text, words))
}

/// The text around the first find where it is long, in pieces.
pub fn excerpt(text: &str, words: &[&str]) -> Vec<Piece> {
    let finds = finds(text, words);
    let found = finds.first().map_or(0, |it| it.0);
    let before = text[..found].chars().count();
    if text.chars().count() <= EXCERPT || before <= BEFORE {
        return pieces(text, 0, text.len(), &finds);
    }
    let mut places = text.char_indices().map(|(place, _)| place);
    let start = places.nth(before - BEFORE).unwrap_or_default();
    let end = places.nth(EXCERPT).unwrap_or(text.len());
    let mut pieces = pieces(text, start, end, &finds);
    let dots = || Piece {
        text: "…".to_owned(),
        found: false,
    };
    pieces.insert(0, dots());
    if end < text.len() {
        pieces.push(dots());
    }
    pieces
}

fn pieces(text: &str, start: usize, end: usize, finds: &[(usize, usize)]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut push = |from: usize, to: usize, found| {
        if from < to {
            let text = text[from..to].to_owned();
            pieces.push(Piece { text, found });
        }
    };
    let mut place = start;
    for (from, to) in finds {
        let (from, to) = ((*from).max(place), (*to).min(end));
        if from < to {
            push(place, from, false);
            push(from, to, true);
            place = to;
        }
    }
    push(place, end, false);
    pieces
}

/// Where in the text, in bytes, the words stand: in order, without overlaps.
fn finds(text: &str, words: &[&str]) -> Vec<(usize, usize)> {
    if words.is_empty() {
        return Vec::new();
    }
    let (folded, places) = folded(text);
    let mut finds: Vec<(usize, usize)> = Vec::new();
    for word in words {
        let begins = |at: usize| {
            let before = folded[..at].chars().next_back();
            before.is_none_or(|it| !it.is_alphanumeric())
        };
        let all = || folded.match_indices(word).map(|it| it.0);
        // What begins a word is what was meant; what others have within them would distract.
        let is_begun = all().any(begins);
        for from in all().filter(|it| !is_begun || begins(*it)) {
            finds.push((places[from], places[from + word.len()]));
        }
    }
    order::sort_by(&mut finds, Ord::cmp);
    finds.dedup_by(|later, earlier| {
        let touches = later.0 <= earlier.1;
        if touches {
            earlier.1 = earlier.1.max(later.1);
        }
        touches
    });
    finds
}

/// The text folded letter by letter, and for each byte of it (and its end) the byte of
/// the text it comes from.
fn folded(text: &str) -> (String, Vec<usize>) {
    let mut folded = String::with_capacity(text.len());
    let mut places = Vec::with_capacity(text.len() + 1);
    for (place, letter) in text.char_indices() {
        each_folded(letter, |it| {
            if it.is_whitespace() {
                folded.push(' ');
            } else if !it.is_control() {
                folded.push(it);
            }
        });
        places.resize(folded.len(), place);
    }
    places.push(text.len());
    (folded, places)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(pieces: &[Piece]) -> String {
        let show = |it: &Piece| match it.found {
            true => format!("[{}]", it.text),
            false => it.text.clone(),
        };
        pieces.iter().map(show).collect()
    }

    #[test]
    fn what_was_found_is_marked_however_it_is_spelled() {
        let cases = [
            ("Zoë Müller", vec!["zoe"], "[Zoë] Müller"),
            ("Straße am Meer", vec!["strasse"], "[Straße] am Meer"),
            ("garden, Garden", vec!["garden"], "[garden], [Garden]"),
            ("banana", vec!["an", "ana"], "b[anan]a"),
            (
                "an hour of Dan and Ann",
                vec!["an"],
                "[an] hour of Dan [an]d [An]n",
            ),
            ("山田太郎", vec!["太郎"], "山田[太郎]"),
            ("nothing", vec!["else"], "nothing"),
            ("nothing", vec![], "nothing"),
        ];
        for (text, words, expected) in cases {
            assert_eq!(shown(&marked(text, &words)), expected);
        }
    }

    #[test]
    fn a_long_text_is_cut_around_what_was_found() {
        let text = format!("{}the garden{}", "é ".repeat(80), " and more".repeat(30));
        let shown = shown(&excerpt(&text, &["garden"]));
        assert!(shown.starts_with('…') && shown.ends_with('…'), "{shown}");
        assert!(shown.contains("the [garden] and"), "{shown}");
        assert!(shown.chars().count() < 140);
    }

    #[test]
    fn a_short_text_is_shown_whole() {
        assert_eq!(
            shown(&excerpt("his garden in Kamakura", &["garden"])),
            "his [garden] in Kamakura"
        );
    }
}
