//! The rules of ARCHITECTURE.md and STYLE.md that a machine can check.
//!
//! Every failure names the place and says what to do about it.

mod paths;
mod sources;

use std::collections::BTreeMap;

use paths::{crate_modules, names_crate};
use sources::{Source, code_of, read, sources};

/// Which modules of the crate a module may name. What is missing here fails.
const ARROWS: [(&str, &[&str]); 9] = [
    ("order", &[]),
    ("domain", &["order"]),
    ("suggest", &["domain", "order"]),
    ("map", &["domain", "order"]),
    ("formats", &["domain"]),
    ("saved", &["domain", "order"]),
    (
        "app",
        &["domain", "suggest", "map", "formats", "saved", "order"],
    ),
    ("shell", &["domain", "formats", "saved", "app"]),
    ("ui", &["domain", "app", "map"]),
];

/// The places of `ui` that may name `shell`: where effects are run, and where the
/// browser hands over a file, the focus or a key.
const MAY_NAME_SHELL: [&str; 5] = [
    "src/ui/mod.rs",
    "src/ui/context.rs",
    "src/ui/root.rs",
    "src/ui/focus.rs",
    "src/ui/shortcuts.rs",
];

/// Which modules may name a crate. Every dependency stands here.
const CRATES: [(&str, &[&str]); 17] = [
    ("matching", &["suggest"]),
    // In the pure half only `saved` has stored forms; `shell` hands objects to the browser.
    ("serde", &["saved", "shell"]),
    // `formats` reads and writes the JSON of jCard, which is no stored form.
    ("serde_json", &["saved", "formats"]),
    ("yew", &["ui"]),
    ("wasm_bindgen", &["shell", "ui"]),
    ("wasm_bindgen_futures", &["shell"]),
    ("js_sys", &["shell", "ui"]),
    ("web_sys", &["shell", "ui"]),
    ("gloo_events", &["shell", "ui"]),
    ("gloo_render", &["ui"]),
    ("gloo_storage", &["shell"]),
    ("gloo_timers", &["ui"]),
    ("memchr", &["app"]),
    ("miniz_oxide", &["formats"]),
    ("rawzip", &["formats"]),
    // Of commands and tests alone.
    ("encoding_rs", &["formats"]),
    ("serde_wasm_bindgen", &["shell"]),
];

/// Lines a file may have before it is worth cutting by subject.
const LONGEST_FILE: usize = 500;

/// Longer files, and why each is better whole.
const LONG_ON_PURPOSE: [(&str, &str); 0] = [];

fn told(failures: &[String]) {
    assert!(failures.is_empty(), "\n\n{}\n", failures.join("\n"));
}

#[test]
fn modules_name_only_what_stands_below_them() {
    let allowed: BTreeMap<&str, &[&str]> = ARROWS.into_iter().collect();
    let mut failures = Vec::new();
    for source in sources("src", "rs").iter().filter(|it| !it.is_test()) {
        let Some(module) = source.top_module() else {
            continue;
        };
        let Some(below) = allowed.get(module) else {
            failures.push(format!(
                "{}: the module `{module}` is new. Add it to ARROWS in tests/it/tidy.rs and to \
                 ARCHITECTURE.md, with what it may name.",
                source.path
            ));
            continue;
        };
        for (line, named) in crate_modules(&code_of(&source.text), source.depth()) {
            let may = named == module
                || below.contains(&named.as_str())
                || !allowed.contains_key(named.as_str())
                || (named == "shell" && MAY_NAME_SHELL.contains(&source.path.as_str()));
            if !may {
                failures.push(format!(
                    "{}:{line}: `{module}` names `{named}`, which does not stand below it. Move \
                     the code, or pass what it needs as an argument.",
                    source.path
                ));
            }
        }
    }
    told(&failures);
}

#[test]
fn crates_are_named_only_where_they_belong() {
    let mut failures = Vec::new();
    for source in sources("src", "rs").iter().filter(|it| !it.is_test()) {
        let Some(module) = source.top_module() else {
            continue;
        };
        let code = code_of(&source.text);
        for (name, homes) in CRATES.into_iter().filter(|it| !it.1.contains(&module)) {
            for line in names_crate(&code, name) {
                failures.push(format!(
                    "{}:{line}: `{module}` names the crate `{name}`, which is for {} alone. Let \
                     the outcome come in as an argument or go out as a plain value.",
                    source.path,
                    homes.join(" and ")
                ));
            }
        }
    }
    told(&failures);
}

#[test]
fn every_dependency_has_a_place() {
    let manifest = read("Cargo.toml");
    let mut section = "";
    let mut failures = Vec::new();
    for line in manifest.lines().map(str::trim) {
        if let Some(header) = line.strip_prefix('[') {
            section = header.trim_end_matches(']');
        }
        let named = match section.strip_prefix("dependencies") {
            Some("") => line.split_once('=').map(|(name, _)| name.trim()),
            Some(rest) if line.starts_with('[') => rest.strip_prefix('.'),
            _ => None,
        };
        let Some(name) = named.map(|it| it.replace('-', "_")) else {
            continue;
        };
        if !CRATES.iter().any(|it| it.0 == name) {
            failures.push(format!(
                "Cargo.toml: nobody knows yet who may name `{name}`. Add it to CRATES in \
                 tests/it/tidy.rs with the one module that needs it."
            ));
        }
    }
    told(&failures);
}

#[test]
fn the_matching_package_knows_nothing_of_contacts() {
    let mut failures = Vec::new();
    for source in sources("matching/src", "rs") {
        for line in names_crate(&code_of(&source.text), "goodword") {
            failures.push(format!(
                "{}:{line}: matching knows texts and numbers. What knows people goes to \
                 src/suggest.",
                source.path
            ));
        }
    }
    told(&failures);
}

#[test]
fn every_file_says_what_it_is_for() {
    let mut failures = Vec::new();
    // A `tests.rs` is for what stands beside it.
    for source in rust().iter().filter(|it| !it.path.ends_with("/tests.rs")) {
        if !source.text.starts_with("//! ") {
            failures.push(format!(
                "{}: begin it with `//!` and one sentence on what it is for and what it must not \
                 know.",
                source.path
            ));
        }
    }
    told(&failures);
}

#[test]
fn files_stay_short_enough_to_be_read_in_one_go() {
    let mut failures = Vec::new();
    for source in rust().iter().chain(&sources("styles", "css")) {
        let lines = source.text.lines().count();
        let on_purpose = LONG_ON_PURPOSE.iter().any(|it| it.0 == source.path);
        if lines > LONGEST_FILE && !on_purpose {
            failures.push(format!(
                "{}: {lines} lines. Cut it by subject, or say in LONG_ON_PURPOSE in \
                 tests/it/tidy.rs why it is better whole.",
                source.path
            ));
        }
    }
    for (path, _) in LONG_ON_PURPOSE {
        if !rust()
            .iter()
            .any(|it| it.path == path && it.text.lines().count() > LONGEST_FILE)
        {
            failures.push(format!(
                "{path}: no longer long; take it off LONG_ON_PURPOSE."
            ));
        }
    }
    told(&failures);
}

#[test]
fn nothing_is_written_to_the_console() {
    let shipped = [sources("src", "rs"), sources("pwa", "js")].concat();
    told(&naming(
        &shipped,
        &["console::", "console.", "gloo_console"],
        "what the console holds can be personal and outlives the page. Show a notice instead",
    ));
}

#[test]
fn elements_carry_no_style_of_their_own() {
    let mut shipped = sources("src/ui", "rs");
    shipped.extend(sources("pwa", "js"));
    shipped.push(Source::at("index.html"));
    // `~style=` sets a property, which the policy lets through.
    told(&naming(
        &shipped,
        &[" style=", " style ="],
        "the content security policy refuses inline styles. Give it a class and a rule in styles/",
    ));
}

#[test]
fn colours_are_chosen_in_one_place() {
    let mut failures = Vec::new();
    let mut shipped = [sources("styles", "css"), sources("pwa", "css")].concat();
    shipped.extend(sources("src", "rs"));
    shipped.retain(|it| it.path != "styles/tokens.css" && !it.is_test());
    for source in shipped {
        let rust = source.path.ends_with(".rs");
        for (number, line) in source.text.lines().enumerate() {
            let named = ["oklch(", "rgb(", "hsl("]
                .iter()
                .any(|it| line.contains(it));
            let hex = line.split('#').skip(1).any(|rest| {
                let digits = rest.bytes().take_while(u8::is_ascii_hexdigit).count();
                let ends =
                    !rest[digits..].starts_with(|it: char| it.is_alphanumeric() || it == '-');
                matches!(digits, 3 | 4 | 6 | 8) && ends
            });
            // In Rust a `#` is mostly something else: only a quoted one is a colour.
            if named && !rust || hex && (!rust || line.contains("\"#")) {
                failures.push(format!(
                    "{}:{}: name a token of styles/tokens.css instead of a colour.",
                    source.path,
                    number + 1
                ));
            }
        }
    }
    told(&failures);
}

#[test]
fn every_style_sheet_reaches_the_page_and_has_its_layer() {
    let page = read("index.html");
    // The build links every file of styles/ in this slot.
    let by_the_build = page.contains("<!-- build: styles -->");
    let mut failures = Vec::new();
    for sheet in sources("styles", "css") {
        if !by_the_build && !page.contains(&format!("\"{}\"", sheet.path)) {
            failures.push(format!("index.html: link {}.", sheet.path));
        }
        if !sheet.text.contains("@layer ") {
            failures.push(format!(
                "{}: put its rules into a @layer of styles/tokens.css, so that the order of the \
                 sheets does not matter.",
                sheet.path
            ));
        }
    }
    told(&failures);
}

fn rust() -> Vec<Source> {
    ["src", "matching/src", "xtask/src", "tests/it"]
        .iter()
        .flat_map(|it| sources(it, "rs"))
        .collect()
}

/// Where one of `needles` stands in code, with the reason and the remedy.
fn naming(sources: &[Source], needles: &[&str], why: &str) -> Vec<String> {
    let mut failures = Vec::new();
    for source in sources {
        for (number, line) in code_of(&source.text).lines().enumerate() {
            if let Some(needle) = needles.iter().find(|it| line.contains(**it)) {
                failures.push(format!(
                    "{}:{}: `{needle}`: {why}.",
                    source.path,
                    number + 1
                ));
            }
        }
    }
    failures
}
