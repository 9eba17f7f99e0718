//! A line taken apart where commas, full stops, brackets and dashes stand.

/// Words between two such marks; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    pub words: Vec<String>,
    pub ends_sentence: bool,
}

pub fn clauses(text: &str) -> Vec<Clause> {
    let mut clauses = Vec::new();
    for line in text.lines() {
        let mut words: Vec<String> = Vec::new();
        let mut rest = line.split_whitespace().peekable();
        while let Some(word) = rest.next() {
            let inner = word.trim_start_matches(['(', '[']);
            if inner.len() < word.len() || matches!(word, "-" | "–" | "—") {
                close(&mut clauses, &mut words, false);
            }
            let bare = inner.trim_end_matches([',', ';', ')', ']', '.']);
            let after = &inner[bare.len()..];
            let is_dot = after.starts_with('.') && (is_short(bare) && rest.peek().is_some());
            let bare = if is_dot {
                &inner[..bare.len() + 1]
            } else {
                bare
            };
            let after = &inner[bare.len()..];
            let bare = match bare.strip_prefix('@') {
                Some(company) if !company.is_empty() => {
                    words.push("@".to_owned());
                    company
                }
                _ => bare,
            };
            if !matches!(bare, "" | "-" | "–" | "—") {
                words.push(bare.to_owned());
            }
            if !after.is_empty() || bare.ends_with(['!', '?']) {
                let ends = after.contains(['.', ';']) || bare.ends_with(['!', '?']);
                close(&mut clauses, &mut words, ends);
            }
        }
        close(&mut clauses, &mut words, true);
    }
    clauses
}

fn close(clauses: &mut Vec<Clause>, words: &mut Vec<String>, ends_sentence: bool) {
    if !words.is_empty() {
        let words = std::mem::take(words);
        clauses.push(Clause {
            words,
            ends_sentence,
        });
    } else if ends_sentence && let Some(last) = clauses.last_mut() {
        last.ends_sentence = true;
    }
}

/// `J.`, `Dr.`, `St.`: a dot that ends no sentence.
fn is_short(word: &str) -> bool {
    let is_initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
    is_initial
        || matches!(
            word,
            "Dr" | "Mr" | "Mrs" | "Ms" | "St" | "Prof" | "e.g" | "i.e"
        )
}
