//! The languages in which texts are read: which words carry no meaning of their own there, how
//! words are brought to their stem, and by which signs a text's language is told.
//!
//! Words come in folded. Knows no table and no meaning.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use pagefind_stem::{Algorithm, Stemmer};

use crate::common::{GRAMMAR, ROLES, TURNS, VAGUE};
use crate::numbers::{Numbers, key};
use crate::words::is_for_both;

mod french;
mod german;
mod italian;
mod portuguese;
mod spanish;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    English,
    German,
    French,
    Spanish,
    Italian,
    Portuguese,
}

/// What a language does with the commonest of its words, written as lists in words.
pub(crate) struct Usage {
    /// Letters beyond a to z that it writes, with their accents.
    pub letters: &'static str,
    /// Ends of words that hardly another language has.
    pub endings: &'static str,
    /// Endings to be replaced before a word is brought to its stem: feminine forms, and those
    /// that the stemmer knows with an accent alone. The first that fits counts.
    pub respelled: &'static [(&'static str, &'static str)],
    /// See [`crate::common`].
    pub turns: &'static str,
    pub grammar: &'static str,
    pub roles: &'static str,
    pub vague: &'static str,
}

/// What a word is for that carries no meaning of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Use {
    /// With whether a phrase turns there from what is wanted to where or for whom.
    Grammar {
        turns: bool,
    },
    /// It names the role of the phrase.
    Role,
    Vague,
}

/// How much one language is spoken for, in points; see [`Languages::votes`].
pub(crate) type Votes = [u8; LANGUAGES.len()];

/// In the order in which one is preferred where nothing decides.
pub const LANGUAGES: [Language; 6] = [
    Language::English,
    Language::German,
    Language::French,
    Language::Spanish,
    Language::Italian,
    Language::Portuguese,
];

/// Points for a word of grammar or for a phrase's role; for one that may be many languages', one
/// that a list translates, and letters; and for an ending or a word that only the word table
/// knows, since English words stand in texts of any language.
const SURE: u8 = 4;
const LIKELY: u8 = 2;
const SLIGHT: u8 = 1;

/// Words of so many letters may be anything.
const SHORT: usize = 2;
/// An ending tells nothing of a word that has hardly more.
const TELLING: usize = 6;

struct Tongue {
    stemmer: Stemmer,
    usage: Option<&'static Usage>,
    endings: Vec<&'static str>,
    by_stem: BTreeMap<String, Use>,
}

/// A folded word with its stems, each worked out once, like its row of the English word table.
pub(crate) struct Folded<'a> {
    pub word: &'a str,
    pub row: OnceCell<Option<u32>>,
    stems: [OnceCell<String>; LANGUAGES.len()],
}

impl Folded<'_> {
    pub fn new(word: &str) -> Folded<'_> {
        Folded {
            word,
            row: OnceCell::new(),
            stems: Default::default(),
        }
    }
}

/// What the listed words are for, in each language.
#[derive(Default)]
struct Forms {
    numbers: Numbers,
    uses: Vec<[Option<Use>; LANGUAGES.len()]>,
}

/// See the module.
pub(crate) struct Languages {
    tongues: [Tongue; LANGUAGES.len()],
    forms: Forms,
}

impl Languages {
    pub fn new() -> Languages {
        let mut forms = Forms::default();
        Languages {
            tongues: LANGUAGES.map(|it| Tongue::new(it, &mut forms)),
            forms,
        }
    }

    /// The stem of a folded word, folded like it.
    pub fn stem<'a>(&self, language: Language, word: &'a Folded) -> &'a str {
        let tongue = &self.tongues[language as usize];
        word.stems[language as usize].get_or_init(|| tongue.stem(word.word))
    }

    /// What a word of a text in `language` is for; `None` where it has a meaning of its own.
    pub fn usage(&self, language: Language, word: &Folded) -> Option<Use> {
        let by_stem = &self.tongues[language as usize].by_stem;
        let usage = self.listed_usage(language, word.word);
        usage.or_else(|| by_stem.get(self.stem(language, word)).copied())
    }

    /// The same in a text whose language is not settled: other forms of a word that is listed
    /// may be chance.
    pub fn listed_usage(&self, language: Language, folded: &str) -> Option<Use> {
        self.forms.uses(folded)[language as usize]
    }

    /// What a word's ending says of its language.
    pub fn told_by_ending(&self, folded: &str) -> Option<Language> {
        if folded.len() < TELLING {
            return None;
        }
        let is_told = |language: &Language| {
            let mut endings = self.tongues[*language as usize].endings.iter();
            endings.any(|it| folded.ends_with(it))
        };
        let mut languages = LANGUAGES.into_iter().filter(is_told);
        languages.next().filter(|_| languages.next().is_none())
    }

    /// Which languages a word speaks for. `is_known` says whether the English word table has
    /// it, `listed` in which other languages it is known.
    pub fn votes(&self, word: &Folded, is_known: bool, listed: &[Language]) -> Votes {
        let mut votes = Votes::default();
        let folded = word.word;
        let told = match is_known {
            true => None,
            false => self.told_by_ending(folded),
        };
        let uses = self.forms.uses(folded);
        for language in LANGUAGES {
            let usage = match language {
                Language::English => self.usage(language, word),
                _ => uses[language as usize],
            };
            votes[language as usize] = match usage {
                Some(_) if is_known && language != Language::English => SLIGHT,
                Some(Use::Grammar { .. } | Use::Role) if folded.len() > SHORT && !is_known => SURE,
                Some(_) => LIKELY,
                None if is_known && language == Language::English => SLIGHT,
                None if is_known => 0,
                None if listed.contains(&language) => LIKELY,
                None if told == Some(language) => SLIGHT,
                None => 0,
            };
        }
        votes
    }

    /// The language of a text for whose words `votes` were given: English in doubt.
    pub fn decide(&self, text: &str, votes: impl Iterator<Item = Votes>) -> Language {
        let mut sum = [0_u32; LANGUAGES.len()];
        for votes in votes {
            for (sum, vote) in sum.iter_mut().zip(votes) {
                *sum += u32::from(vote);
            }
        }
        if !text.is_ascii() {
            for (sum, tongue) in sum.iter_mut().zip(&self.tongues) {
                *sum += tongue.letters_in(text);
            }
        }
        let mut decided = Language::English;
        for language in LANGUAGES {
            if sum[language as usize] > sum[decided as usize] {
                decided = language;
            }
        }
        decided
    }
}

impl Tongue {
    fn new(language: Language, forms: &mut Forms) -> Tongue {
        let (algorithm, usage) = match language {
            Language::English => (Algorithm::English, None),
            Language::German => (Algorithm::German, Some(&german::USAGE)),
            Language::French => (Algorithm::French, Some(&french::USAGE)),
            Language::Spanish => (Algorithm::Spanish, Some(&spanish::USAGE)),
            Language::Italian => (Algorithm::Italian, Some(&italian::USAGE)),
            Language::Portuguese => (Algorithm::Portuguese, Some(&portuguese::USAGE)),
        };
        let mut tongue = Tongue {
            stemmer: Stemmer::create(algorithm),
            usage,
            endings: usage
                .map_or("", |it| it.endings)
                .split_whitespace()
                .collect(),
            by_stem: BTreeMap::new(),
        };
        match usage {
            Some(usage) => {
                forms.note(language, usage.vague, Use::Vague);
                forms.note(language, usage.roles, Use::Role);
                forms.note(language, usage.grammar, Use::Grammar { turns: false });
                forms.note(language, usage.turns, Use::Grammar { turns: true });
                tongue.note_stems(usage.vague, Use::Vague);
                tongue.note_stems(usage.roles, Use::Role);
            }
            None => {
                // Vague words in both numbers, not by stem: "market" is vague, "marketing" is not.
                for word in VAGUE.split_whitespace().flat_map(both_numbers) {
                    forms.note(language, &word, Use::Vague);
                }
                forms.note(language, GRAMMAR, Use::Grammar { turns: false });
                forms.note(language, TURNS, Use::Grammar { turns: true });
                tongue.note_stems(ROLES, Use::Role);
            }
        }
        tongue
    }

    fn note_stems(&mut self, words: &str, usage: Use) {
        for word in words.split_whitespace() {
            self.by_stem.insert(self.stem(word), usage);
        }
    }

    fn stem(&self, folded: &str) -> String {
        let Some(usage) = self.usage else {
            return self.stemmer.stem(folded).into_owned();
        };
        let fitting = |it: &&(&str, &str)| folded.len() > it.0.len() + 2 && folded.ends_with(it.0);
        match usage.respelled.iter().find(fitting) {
            Some((ending, other)) => {
                let respelled = format!("{}{other}", &folded[..folded.len() - ending.len()]);
                plain(&self.stemmer.stem(&respelled))
            }
            None => self.stemmer.stem(folded).into_owned(),
        }
    }

    /// Points for a text's letters.
    fn letters_in(&self, text: &str) -> u32 {
        let letters = self.usage.map_or("", |it| it.letters);
        let is_of_it = |it: char| !it.is_ascii() && letters.contains(it);
        match text.chars().flat_map(char::to_lowercase).any(is_of_it) {
            true => u32::from(LIKELY),
            false => 0,
        }
    }
}

impl Forms {
    fn note(&mut self, language: Language, words: &str, usage: Use) {
        for word in words.split_whitespace() {
            let (number, is_new) = self.numbers.number(key(0, word));
            if is_new {
                self.uses.push(Default::default());
            }
            self.uses[number as usize][language as usize] = Some(usage);
        }
    }

    fn uses(&self, folded: &str) -> [Option<Use>; LANGUAGES.len()] {
        let number = self.numbers.get(key(0, folded));
        number.map_or_else(Default::default, |it| self.uses[it as usize])
    }
}

/// A lower-case word without the accents that these languages write.
pub(crate) fn plain(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars() {
        match letter {
            'ã' | 'â' | 'á' | 'à' | 'ä' => folded.push('a'),
            'ç' => folded.push('c'),
            'é' | 'ê' | 'è' | 'ë' => folded.push('e'),
            'í' | 'ì' | 'î' | 'ï' => folded.push('i'),
            'ñ' => folded.push('n'),
            'õ' | 'ó' | 'ò' | 'ô' | 'ö' => folded.push('o'),
            'ú' | 'ù' | 'û' | 'ü' => folded.push('u'),
            'ß' => folded.push_str("ss"),
            'œ' => folded.push_str("oe"),
            other => folded.push(other),
        }
    }
    folded
}

/// Words that French and Italian join to the next one, without their last letter.
const ELIDED: [&str; 22] = [
    "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quelqu", "dell",
    "all", "nell", "sull", "dall", "un", "quest", "quell", "dev",
];

/// Brings a folded word to the form in which it is compared: without joints, and without what
/// is joined to it.
pub(crate) fn spelled(folded: &mut String) {
    if let Some((before, after)) = folded.split_once('\'')
        && after.chars().nth(1).is_some()
        && ELIDED.contains(&before)
    {
        *folded = after.to_owned();
    }
    if let Some((before, after)) = folded.split_once([':', '*', '_', '/'])
        && is_for_both(after)
    {
        *folded = before.to_owned();
    }
    folded.retain(|it| !matches!(it, '\'' | '-'));
}

/// A word and its plural.
fn both_numbers(word: &str) -> [String; 2] {
    let plural = match word.strip_suffix('y') {
        Some(start) if !word.ends_with("ay") && !word.ends_with("ey") => format!("{start}ies"),
        _ if word.ends_with(['s', 'x']) || word.ends_with("ch") => format!("{word}es"),
        _ => format!("{word}s"),
    };
    [word.to_owned(), plural]
}
