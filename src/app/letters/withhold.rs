//! Whether a text would give a person away whose name is to be withheld.
//!
//! When in doubt it would: a sentence too few can be added by hand, a name
//! once read cannot be taken back.

use crate::domain::Contact;
use crate::domain::fold::fold;

/// Whether `text` holds a name, the company, an address or a link of `person`, or
/// anything that looks like an address or a link at all. `once` is the name by which
/// needs and offers that are older may speak of them.
pub fn identifies(text: &str, person: &Contact, once: &str) -> bool {
    let folded = fold(text);
    names_them(&folded, &fold(&person.name))
        || names_them(&folded, &fold(once))
        || names_company(text, &folded, &person.company)
        || text.split_whitespace().any(looks_like_address)
        || person
            .emails
            .iter()
            .chain(&person.links)
            .chain(&person.phones)
            .map(|it| fold(it))
            .any(|it| !it.is_empty() && folded.contains(&it))
}

/// The whole name anywhere, even without its space (scripts such as Han have no words), or
/// any word of it as a word.
fn names_them(folded: &str, name: &str) -> bool {
    if name.is_empty() {
        return false;
    }
    let joined = |text: &str| text.replace(' ', "");
    folded.contains(name)
        || (!name.is_ascii() && joined(folded).contains(&joined(name)))
        || words(name).any(|part| part.chars().count() > 1 && words(folded).any(|it| it == part))
}

/// The company by its whole name, or by its first word written as a name.
fn names_company(text: &str, folded: &str, company: &str) -> bool {
    let whole = fold(company);
    if whole.is_empty() {
        return false;
    }
    folded.contains(&whole)
        || words(company)
            .next()
            .is_some_and(|first| first.chars().count() > 2 && words(text).any(|it| it == first))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty())
}

/// An e-mail address, a handle, or a host such as `ana.example`.
fn looks_like_address(token: &str) -> bool {
    let token = token.trim_matches(|it: char| !it.is_alphanumeric() && it != '@');
    token.contains('@')
        || token.contains("://")
        || token.split_once('.').is_some_and(|(host, rest)| {
            let ending = rest.chars().take_while(|it| it.is_alphabetic()).count();
            !host.is_empty() && ending > 1
        })
}
