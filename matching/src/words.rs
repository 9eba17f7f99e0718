//! Takes a text apart into words, as they are written. Knows no language.

/// The words of `text` in order, each as a slice of it.
///
/// A word is a run of letters and digits. What would be lost by cutting stays
/// whole: `women's`, `e-commerce` and `co-founder` (a first part of one or two
/// letters), `R&D`, `C++`, `C#`, `Berater:in`.
pub fn words(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    each_word(text, |it| found.push(it));
    found
}

fn each_word<'a>(text: &'a str, mut each: impl FnMut(&'a str)) {
    let mut rest = text;
    while let Some(start) = rest.find(is_of_a_word) {
        let length = length_of_word(&rest[start..]);
        each(&rest[start..start + length]);
        rest = &rest[start + length..];
    }
}

/// The words of `text` as [`words`] has them, each with whether a sentence begins there that is
/// not the first.
pub(crate) fn words_of_sentences(text: &str) -> Vec<(&str, bool)> {
    let mut found: Vec<(&str, bool)> = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (sentence, others) = rest.split_at(length_of_sentence(rest));
        let before = found.len();
        each_word(sentence, |it| {
            found.push((it, before > 0 && found.len() == before));
        });
        rest = others;
    }
    found
}

/// How many bytes are the first sentence, which ends where white space and a capital follow its
/// stop: "Dr. Lind" and "e.g. Bath" are no ends, since too little is before the stop.
fn length_of_sentence(text: &str) -> usize {
    const SHORTEST: usize = 3;
    let mut letters = 0;
    for (at, letter) in text.char_indices() {
        let after = &text[at + letter.len_utf8()..];
        match letter {
            '\n' => return at + 1,
            '.' | '!' | '?' if letters >= SHORTEST => {
                let next = after.trim_start();
                if next.len() < after.len() && next.starts_with(char::is_uppercase) {
                    return at + 1;
                }
            }
            _ => {}
        }
        letters = if is_of_a_word(letter) { letters + 1 } else { 0 };
    }
    text.len()
}

/// How many bytes of `text`, which begins with a letter, are its first word.
fn length_of_word(text: &str) -> usize {
    let run = |from: usize| {
        let after = &text[from..];
        after.find(|it| !is_of_a_word(it)).unwrap_or(after.len())
    };
    let mut end = run(0);
    let is_short = text[..end].chars().take(3).count() <= 2;
    // Letters since the last joint.
    let mut last = end;
    loop {
        let Some(joint) = text[end..].chars().next() else {
            return end;
        };
        let next = run(end + joint.len_utf8());
        let goes_on = match joint {
            '\'' | '’' => next > 0,
            '-' | '‐' | '‑' => is_short && last == end && next > 0,
            '&' => last == 1 && next == 1,
            '+' | '#' => end <= 2 && next == 0,
            ':' | '*' | '_' | '/' => {
                let after = end + joint.len_utf8();
                is_for_both(&text[after..after + next])
            }
            _ => false,
        };
        if !goes_on {
            return end;
        }
        end += joint.len_utf8() + next;
        last = next;
    }
}

/// How a German word for a man goes on that is meant for a woman as well: "Berater:in".
pub(crate) fn is_for_both(ending: &str) -> bool {
    matches!(ending, "in" | "innen")
}

fn is_of_a_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '\u{300}'..='\u{36f}')
}

/// The parts of a longer text that each stand for themselves: lines, bullets,
/// and what semicolons or bars divide. Never an empty part.
pub fn items(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', '\r', ';', '|', '•', '·'])
        .map(|it| {
            it.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '-' | '*'))
        })
        .filter(|it| !it.is_empty())
}
