//! What is plain wherever it stands: e-mail addresses, numbers, web addresses and `#tags`.

use crate::domain::Incoming;
use crate::domain::fold::fold;
use crate::domain::link::SafeHref;
use crate::formats::date;

/// Endings by which a bare word is taken for a web address.
const ENDINGS: [&str; 34] = [
    "com", "org", "net", "io", "co", "de", "fr", "es", "it", "pt", "eu", "uk", "ch", "at", "nl",
    "be", "pl", "se", "no", "dk", "fi", "us", "ca", "au", "nz", "ie", "in", "ai", "app", "dev",
    "me", "info", "tv", "example",
];
/// What people write before an address, which then says it.
const LABELS: [&str; 16] = [
    "email", "e-mail", "mail", "tel", "tel.", "phone", "mobile", "cell", "number", "web",
    "website", "site", "homepage", "linkedin", "whatsapp", "url",
];
/// Digits of a telephone number.
const FEWEST: usize = 7;
const MOST: usize = 15;

/// The line without its addresses, and somebody of whom they alone are known.
pub fn taken_out(line: &str) -> (String, Incoming) {
    let mut person = Incoming::default();
    let mut rest = String::with_capacity(line.len());
    for one in line.lines() {
        let words: Vec<&str> = one.split_whitespace().collect();
        let mut left: Vec<&str> = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let number = phone(&words[at..], left.last().is_some_and(|it| is_label(it)));
            let taken = match number {
                Some((count, number)) => {
                    person.phones.push(number);
                    count
                }
                None => usize::from(takes(&mut person, words[at])),
            };
            if taken == 0 {
                left.push(words[at]);
                at += 1;
                continue;
            }
            at += taken;
            if !words[at - 1].starts_with('#') {
                drop_labels(&mut left);
            }
            // What followed it is a thought of its own.
            left.push(",");
        }
        rest.push_str(&left.join(" "));
        rest.push('\n');
    }
    (rest, person)
}

fn takes(person: &mut Incoming, word: &str) -> bool {
    let bare =
        word.trim_matches(|it| matches!(it, '<' | '>' | '(' | ')' | ',' | ';' | '.' | ':' | '!'));
    let bare = bare.strip_prefix("mailto:").unwrap_or(bare);
    if let Some(tag) = bare.strip_prefix('#') {
        let is_tag = tag.starts_with(char::is_alphabetic);
        if is_tag {
            person.tags.push(tag.to_owned());
        }
        return is_tag;
    }
    if SafeHref::mail(bare).is_some() {
        person.emails.push(bare.to_owned());
        return true;
    }
    let is_link = is_web(bare) && SafeHref::web(bare).is_some();
    if is_link {
        person.links.push(bare.to_owned());
    }
    is_link
}

fn is_web(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let host = lower.split(['/', '?', '#']).next().unwrap_or_default();
    lower.starts_with("https://")
        || lower.starts_with("http://")
        || lower.starts_with("www.")
        || host
            .rsplit_once('.')
            .is_some_and(|(name, ending)| name.len() > 1 && ENDINGS.contains(&ending))
}

/// The number that the words begin with, and over how many of them it runs.
fn phone(words: &[&str], is_labelled: bool) -> Option<(usize, String)> {
    let is_part = |it: &&&str| {
        let bare = it.trim_end_matches([',', ';', '.']);
        let mut letters = bare.chars();
        letters.all(|it| it.is_ascii_digit() || matches!(it, '+' | '(' | ')' | '-' | '/' | '.'))
            && bare.bytes().any(|it| it.is_ascii_digit())
    };
    let run = words.iter().take_while(is_part).count();
    // A comma ends a number as it ends a thought.
    let ends = |it: &&str| it.ends_with([',', ';']);
    let count = words[..run].iter().position(ends).map_or(run, |it| it + 1);
    let number = words[..count].join(" ");
    let number = number.trim_end_matches([',', ';', '.']).to_owned();
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let is_said = is_labelled || number.starts_with(['+', '(', '0']) || digits >= 10;
    let is_day = date::day(&number).is_ok();
    let is_number = (FEWEST..=MOST).contains(&digits) && is_said && !is_day;
    is_number.then_some((count, number))
}

fn is_label(word: &str) -> bool {
    LABELS.contains(&fold(word.trim_end_matches(':')).as_str())
}

/// `her mobile is`
fn drop_labels(left: &mut Vec<&str>) {
    let ends_in = |left: &[&str], words: &[&str]| {
        left.last()
            .is_some_and(|it| words.contains(&fold(it).as_str()))
    };
    let is = ends_in(left, &["is"]);
    let labelled = left.len().checked_sub(1 + usize::from(is));
    if labelled.is_some_and(|it| is_label(left[it])) {
        left.truncate(labelled.unwrap_or_default());
        if ends_in(left, &["his", "her", "their"]) {
            left.pop();
        }
    }
}
