//! What stands in one cell of Goodword's own CSV: lists, and formulas made harmless.
//!
//! A spreadsheet runs a cell that begins like a formula; a quote in front makes it text
//! (OWASP, "CSV Injection"). Reading takes the quote away again.

/// The characters with which a formula begins, also in their full-width form.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

const QUOTE: char = '\'';

/// The text with a quote in front where a spreadsheet would take it for a formula, or
/// where reading it back would take a quote away.
pub fn guarded(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next();
    let needs_quote = match first {
        Some(QUOTE) => letters
            .next()
            .is_some_and(|it| it == QUOTE || is_formula(it)),
        Some(it) => is_formula(it),
        None => false,
    };
    if needs_quote {
        format!("{QUOTE}{text}")
    } else {
        text.to_owned()
    }
}

/// The text without the quote that [`guarded`] put in front, if it did.
pub fn unguarded(text: &str) -> &str {
    match text.strip_prefix(QUOTE) {
        Some(rest) if rest.starts_with(|it| it == QUOTE || is_formula(it)) => rest,
        _ => text,
    }
}

/// As [`unguarded`], for the cells of other programs, which put one quote before a
/// formula and leave quotes alone.
pub fn unguarded_foreign(text: &str) -> &str {
    match text.strip_prefix(QUOTE) {
        Some(rest) if rest.starts_with(is_formula) => rest,
        _ => text,
    }
}

fn is_formula(letter: char) -> bool {
    FORMULA.contains(&letter)
}

/// Several values in one cell, joined by `; `. A `;` within a value is written `\;`
/// and a `\` is written `\\`. Each value is guarded, since some spreadsheets take
/// every `;` for the beginning of a cell.
pub fn joined<'a>(values: impl Iterator<Item = &'a str>) -> String {
    let mut cell = String::new();
    for value in values {
        if !cell.is_empty() {
            cell.push_str("; ");
        }
        for letter in guarded(value).chars() {
            if matches!(letter, '\\' | ';') {
                cell.push('\\');
            }
            cell.push(letter);
        }
    }
    cell
}

/// The values of a cell that [`joined`] wrote, or a person in its manner; at most `limit`
/// of them, so that a cell of nothing but `;` does not take many times its size.
pub fn split(cell: &str, limit: usize) -> Vec<String> {
    let mut values = vec![String::new()];
    let mut letters = cell.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            ';' if values.len() == limit => break,
            ';' => values.push(String::new()),
            '\\' => {
                let escaped = letters.next_if(|it| matches!(it, '\\' | ';'));
                push(&mut values, escaped.unwrap_or('\\'));
            }
            _ => push(&mut values, letter),
        }
    }
    values
        .iter()
        .map(|it| unguarded(it.trim_matches(' ')).to_owned())
        .filter(|it| !it.is_empty())
        .collect()
}

fn push(values: &mut [String], letter: char) {
    if let Some(last) = values.last_mut() {
        last.push(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_text_and_come_back() {
        for text in [
            "=1+1", "+49 30", "-x", "@x", "＝1", "'=1", "''", "\t=1", "'",
        ] {
            let cell = guarded(text);
            assert!(!cell.starts_with(is_formula), "{cell}");
            assert_eq!(unguarded(&cell), text);
        }
        for text in ["Ana", "'tis", "5 - 3"] {
            assert_eq!(guarded(text), text);
        }
    }

    #[test]
    fn a_list_stays_readable_and_exact() {
        let values = ["a; b", "c\\", "=d", "\\;", "e, \"f\"\ng"];
        let cell = joined(values.into_iter());
        assert_eq!(cell, "a\\; b; c\\\\; '=d; \\\\\\;; e, \"f\"\ng");
        assert_eq!(split(&cell, 9), values);
        assert_eq!(split("x;y ; ; \\n;", 9), ["x", "y", "\\n"]);
    }
}
