//! A line jotted down. What was understood of it quotes it.
#![no_main]

use goodword::app::jotting::read;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|line: &str| {
    let person = read(line);
    let texts = [&person.name, &person.company, &person.role, &person.place];
    let lists = [&person.offers, &person.needs, &person.notes, &person.emails];
    for text in texts.into_iter().chain(lists.into_iter().flatten()) {
        for word in text.split_whitespace() {
            let word = word.trim_matches(|it: char| !it.is_alphanumeric());
            assert!(line.contains(word), "{word:?} is made up: {person:?}");
        }
    }
});
