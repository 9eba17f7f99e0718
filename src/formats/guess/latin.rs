//! The encodings of languages with Latin letters, told apart by which language has the letters.
//!
//! They agree on most bytes. Where they do not, the letters of one language should be there,
//! and no capital or sign in the middle of a word.

use crate::formats::charset::Decoder;

const WEST: &str = "windows-1252";

/// German, French, Spanish, Portuguese, Italian, Swedish and Danish, Icelandic, Dutch, Finnish.
const WESTERN: &[&str] = &[
    "äöüß",
    "éèêëàâçîïôùûœ",
    "áéíóúñü",
    "áâãàçéêíóôõú",
    "àèéìòù",
    "åäöæøé",
    "áéíóúýþæðö",
    "éëïöü",
    "åäöšž",
];

/// Between letters, and around words.
const APOSTROPHE: char = '’';
const PUNCTUATION: &str = "“”„‘«»–—…€·°§©®™";

/// Each encoding and the letters of its languages: Polish, Czech, Slovak, Hungarian,
/// Romanian, Croatian; Turkish; Lithuanian, Latvian, Estonian; Vietnamese.
const OTHERS: [(&str, &[&str]); 5] = [
    (
        "windows-1250",
        &[
            "ąćęłńóśźż",
            "áčďéěíňóřšťúůýž",
            "áäčďéíĺľňóôŕšťúýž",
            "áéíóöőúüű",
            "ăâîşţ",
            "čćđšž",
        ],
    ),
    ("windows-1254", &["çğıöşüâİ"]),
    ("windows-1257", &["ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"]),
    (
        "windows-1258",
        &["áàăâéèêíóôơúưýđ\u{300}\u{301}\u{303}\u{309}\u{323}"],
    ),
    ("macintosh", WESTERN),
];

/// The label of the likeliest; Western Europe's where nothing speaks for another.
pub fn guess(sample: &[u8], decoder: Decoder) -> &'static str {
    let letters = |label| -> Vec<char> {
        let text = decoder.decode(label, sample).unwrap_or_default();
        text.chars().collect()
    };
    let west = letters(WEST);
    let mut best = (WEST, 0);
    for (label, languages) in OTHERS {
        let other = letters(label);
        if other.len() != west.len() {
            continue;
        }
        // By the letters on which the two differ, and by all of them where that is a tie.
        let fit = best_language(&other, &west, languages);
        let (_, hits) = fit;
        if fit > best_language(&west, &other, WESTERN) && hits > best.1 {
            best = (label, hits);
        }
    }
    best.0
}

/// How well the language that fits best explains the letters that are read otherwise in
/// `other`, and how many of all letters it has.
fn best_language(letters: &[char], other: &[char], languages: &[&str]) -> (i64, i64) {
    let all = languages.concat();
    let of = |language: &&str| fit(letters, other, language, &all);
    languages.iter().map(of).max().unwrap_or_default()
}

fn fit(letters: &[char], other: &[char], language: &str, all: &str) -> (i64, i64) {
    let (mut fits, mut hits) = (0, 0);
    for (at, letter) in letters.iter().copied().enumerate() {
        if letter.is_ascii() {
            continue;
        }
        let before = at.checked_sub(1).and_then(|it| letters.get(it)).copied();
        let before = before.unwrap_or(' ');
        let after = letters.get(at + 1).copied().unwrap_or(' ');
        let lower = letter.to_lowercase().next().unwrap_or(letter);
        let is_between = before.is_alphabetic() && after.is_alphabetic();
        let is_in = |letters: &str| {
            letters.contains(lower)
                || letters.contains(letter)
                || (letter == APOSTROPHE && is_between)
        };
        let is_known = is_in(language) || PUNCTUATION.contains(letter) && !is_between;
        hits += i64::from(is_known);
        if other.get(at) == Some(&letter) {
            continue;
        }
        let is_odd_capital = before.is_lowercase() && letter.is_uppercase()
            || letter.is_lowercase() && after.is_uppercase();
        fits += if is_odd_capital {
            -4
        } else if is_known {
            4
        } else if is_in(all) {
            1
        } else if letter.is_alphabetic() || letter.is_control() || is_between {
            -4
        } else {
            0
        };
    }
    (fits, hits)
}
