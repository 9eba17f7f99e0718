//! Which modules and crates a piece of Rust names. A scanner, not a parser: it sees paths
//! however they are wrapped, and takes a name in a string for a path rather than miss one.

/// The modules at the top of the crate that `code` names, by `crate::` or by enough
/// `super::`, each with its line. `depth` is [`super::sources::Source::depth`].
pub fn crate_modules(code: &str, depth: usize) -> Vec<(usize, String)> {
    let mut named = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        if starts_a_word(code, at) {
            first_names(code, at + "crate::".len(), &mut named);
        }
    }
    let chain = "super::".repeat(depth);
    for (at, _) in code.match_indices(&chain) {
        let goes_on =
            code[..at].ends_with("super::") || code[at + chain.len()..].starts_with("super::");
        if starts_a_word(code, at) && !goes_on {
            first_names(code, at + chain.len(), &mut named);
        }
    }
    named
}

/// The lines on which `code` names the crate `name`.
pub fn names_crate(code: &str, name: &str) -> Vec<usize> {
    let path = format!("{name}::");
    let whole = format!("use {name};");
    let paths = code
        .match_indices(&path)
        .filter(|(at, _)| starts_a_word(code, *at) && !code[..*at].ends_with("::"));
    paths
        .chain(code.match_indices(&whole))
        .map(|(at, _)| line_of(code, at))
        .collect()
}

/// The name at `at`, or the first name of each path of the group `{…}` there.
fn first_names(code: &str, at: usize, into: &mut Vec<(usize, String)>) {
    let rest = &code[at..];
    if !rest.starts_with('{') {
        into.push((line_of(code, at), name_at(rest)));
        return;
    }
    let mut level = 0;
    let mut begins = false;
    for (offset, letter) in rest.char_indices() {
        match letter {
            '{' => {
                level += 1;
                begins = level == 1;
            }
            '}' => level -= 1,
            ',' => begins = level == 1,
            _ if letter.is_whitespace() => {}
            _ => {
                if begins {
                    into.push((line_of(code, at + offset), name_at(&rest[offset..])));
                }
                begins = false;
            }
        }
        if level == 0 {
            return;
        }
    }
}

fn name_at(text: &str) -> String {
    text.chars()
        .take_while(|it| it.is_alphanumeric() || *it == '_')
        .collect()
}

fn starts_a_word(code: &str, at: usize) -> bool {
    !code[..at].ends_with(|it: char| it.is_alphanumeric() || it == '_')
}

fn line_of(code: &str, at: usize) -> usize {
    1 + code[..at].matches('\n').count()
}

#[test]
fn paths_are_seen_however_they_are_wrapped() {
    let names = |code, depth| -> Vec<String> {
        let found = crate_modules(code, depth);
        found.into_iter().map(|it| it.1).collect()
    };
    assert_eq!(names("use crate::ui::root;", 1), ["ui"]);
    assert_eq!(
        names("use crate::{\n app::{Event, Model},\n shell,\n};", 1),
        ["app", "shell"]
    );
    assert_eq!(
        names("pub(in crate::app) fn f() { crate::saved::open() }", 1),
        ["app", "saved"]
    );
    assert_eq!(names("use super::ui;", 1), ["ui"]);
    assert_eq!(names("use super::words; use super::super::ui;", 2), ["ui"]);
    assert_eq!(names("other_crate::ui", 1), Vec::<String>::new());
}

#[test]
fn crates_are_seen_as_paths_and_whole() {
    assert_eq!(names_crate("use serde::Serialize;", "serde"), [1]);
    assert_eq!(
        names_crate("\nserde_json::to_string(x)", "serde"),
        Vec::<usize>::new()
    );
    assert_eq!(names_crate("use yew;", "yew"), [1]);
    assert_eq!(
        names_crate("crate::matching::x", "matching"),
        Vec::<usize>::new()
    );
}
