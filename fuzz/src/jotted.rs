//! What holds of a line jotted down: what was understood of it quotes it.

use goodword::app::jotting::read;

/// # Panics
/// Where a word is made up.
pub fn check(line: &str) {
    let person = read(line);
    let texts = [&person.name, &person.company, &person.role, &person.place];
    let lists = [&person.offers, &person.needs, &person.notes, &person.emails];
    for text in texts.into_iter().chain(lists.into_iter().flatten()) {
        for word in text.split_whitespace() {
            let word = word.trim_matches(|it: char| !it.is_alphanumeric());
            assert!(line.contains(word), "{word:?} is made up: {person:?}");
        }
    }
}
